import HTTP
import Net

/// A request that was answered without a call, because no method and no page is there, or not for its verb or content
/// type; valid while it is told.
public struct UnroutedRequest {
  private let stream: HTTPStream
  /// The place, among the server's protocols, of the one that answered; nil when none did.
  public let dialect: Int?
  /// The status of the answer.
  public let status: Int

  init(_ stream: HTTPStream, dialect: Int?, status: Int) {
    self.stream = stream
    self.dialect = dialect
    self.status = status
  }

  /// "GET".
  public var method: String { stream.head.method.name }

  /// The path without the query, as it was sent.
  public var path: String { String(decoding: stream.head.path, as: UTF8.self) }

  /// The first value of a field; nil without one.
  public func field(_ field: RequestField) -> String? { stream.head.string(field.name) }

  /// The client's address without the port; empty when there is none.
  public var peerAddress: String { stream.peerAddress }

  /// The place of the request's loop among the server's loops.
  public var loopIndex: Int { stream.loop.index }
}
