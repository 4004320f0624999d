import RPC

/// Access for tests: a bearer token is the list of permissions that it gives, separated by commas.
struct TesteeAuthentication: HeadInterceptor {
  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    if context.isPublicMethod { return .proceed }
    guard let header = context.authorization, header.hasPrefix("Bearer "), header.utf8.count > 7
    else { throw RPCError(.unauthenticated, "a bearer token is needed") }
    guard case .required(let permission) = context.method.permission else { return .proceed }
    guard header.dropFirst(7).split(separator: ",").contains(where: { $0 == permission }) else {
      throw RPCError(.permissionDenied, "the token does not give \(permission)")
    }
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}
