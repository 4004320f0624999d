import RPC

/// Access for tests: a bearer token is the list of permissions that it gives, separated by commas.
struct TesteeAuthentication: HeadInterceptor {
  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    if context.isPublicMethod { return .proceed }
    guard let credentials = context.authorization.flatMap({ BearerCredentials($0) })
    else { throw RPCError(.unauthenticated, "a bearer token is needed") }
    guard case .required(let permission) = context.method.permission else { return .proceed }
    guard
      credentials.token.split(separator: UInt8(ascii: ","))
        .contains(where: { $0.elementsEqual(permission.utf8) })
    else {
      throw RPCError(.permissionDenied, "the token does not give \(permission)")
    }
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}
