public import HTTP

/// JSON over plain HTTP by the methods' `google.api.http` rules, behind the dialects that have content types of
/// their own: whatever reaches it on a path that a rule matches is read as JSON.
public final class JSONGateway: WireProtocol {
  public let name = "json"
  private let tree: RouteTree

  /// Compiles the rules of `services` under their path prefixes.
  ///
  /// Throws when a template is malformed, or two rules can match the same path equally well.
  public init(_ services: [RegisteredService]) throws(RegistrationError) {
    var tree = RouteTree()
    for service in services {
      for method in service.methods {
        for rule in method.descriptor.httpRules {
          for prefix in service.descriptor.pathPrefixes {
            try tree.insert(Binding(method, rule, prefix: prefix, service.descriptor))
          }
        }
      }
    }
    self.tree = tree
  }

  public func match(_ head: borrowing HTTPRequestHead, _ methods: MethodTable) -> Route? {
    switch tree.find(head.path, head.method) {
    case .nothing: return nil
    case .otherMethods(let others):
      var answer = HTTPAnswer(
        405, contentType: "application/json", body: #"{"code":12,"message":"Method Not Allowed"}"#)
      answer.fields.append("allow", others.map(\.name).joined(separator: ", "))
      return .answer(answer)
    case .binding(let binding, let values):
      switch binding.method.descriptor.kind {
      case .unary, .serverStream, .clientStream: break
      case .bidirectional:
        return .answer(
          HTTPAnswer(
            501, contentType: "application/json",
            body: #"{"code":12,"message":"the method streams in both directions: call it by gRPC"}"#
          ))
      }
      var route = MethodRoute(binding.method, codec: .json)
      route.binding = GatewayMatch(binding, values)
      return .method(route)
    }
  }

  public func makeCall(_ stream: HTTPStream, _ route: MethodRoute, _ server: RPCHandler)
    -> ServerCall
  {
    guard let match = route.binding else {
      preconditionFailure("a gateway call without its binding")
    }
    return match.binding.method.descriptor.kind == .clientStream
      ? GatewayLinesCall(stream, match, server.settings)
      : GatewayCall(stream, match, server.settings)
  }
}
