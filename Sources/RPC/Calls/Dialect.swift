/// The way in which a call was made.
public enum Dialect: Int, Sendable, CaseIterable {
  /// gRPC over HTTP/2.
  case grpc
  /// gRPC-Web with binary bodies.
  case grpcWeb
  /// gRPC-Web with bodies in base64.
  case grpcWebText
  /// The Connect protocol, unary and streams.
  case connect
  /// JSON over HTTP by the rules of `google.api.http`.
  case json
  /// WebSocket, see docs/browsers.md.
  case webSocket
  /// A protocol that the program brings along.
  case other

  /// Its name in logs and metrics: "grpc-web-text".
  public var name: String {
    switch self {
    case .grpc: "grpc"
    case .grpcWeb: "grpc-web"
    case .grpcWebText: "grpc-web-text"
    case .connect: "connect"
    case .json: "json"
    case .webSocket: "websocket"
    case .other: "other"
    }
  }
}
