public import HTTP

/// A dialect: recognises its requests and makes their calls.
public protocol WireProtocol: AnyObject, Sendable {
  /// The dialect's name in logs and metrics: "grpc".
  var name: String { get }

  /// Claims a request: finds its method and checks verb and content type; nil leaves it to the next protocol.
  func match(_ head: borrowing HTTPRequestHead, _ methods: MethodTable) -> Route?

  /// Answers for a path that no protocol knows, if it looks like one of this dialect.
  func matchUnknown(_ head: borrowing HTTPRequestHead) -> HTTPAnswer?

  /// Makes the call for a route that `match` gave.
  func makeCall(_ stream: HTTPStream, _ route: MethodRoute, _ server: RPCHandler) -> ServerCall
}

extension WireProtocol {
  public func matchUnknown(_ head: borrowing HTTPRequestHead) -> HTTPAnswer? { nil }
}

/// What a protocol makes of a request that it claims.
public enum Route {
  /// A call of a method.
  case method(MethodRoute)
  /// An answer that needs no call: wrong verb, wrong content type, unknown method, preflight.
  case answer(HTTPAnswer)
}

/// A method, and how it is called.
public struct MethodRoute {
  public var method: ServerMethod
  public var codec: Codec
  /// What the protocol wants to remember of the match: a content type's number.
  public var variant: Int
  /// The JSON gateway's binding and path variables.
  var binding: GatewayMatch?

  public init(_ method: ServerMethod, codec: Codec, variant: Int = 0) {
    self.method = method
    self.codec = codec
    self.variant = variant
  }
}
