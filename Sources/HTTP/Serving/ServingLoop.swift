import Base
import Net

/// What a server keeps for each of its loops: the loop's attachment, from which sessions are made.
final class ServingLoop {
  let http: HTTPLoop
  let http1: HTTP1Loop
  let http2: HTTP2Loop

  init(_ http: HTTPLoop) {
    self.http = http
    http1 = HTTP1Loop(loop: http.loop)
    http2 = HTTP2Loop(loop: http.loop)
  }

  /// The one that HTTPServer has attached to a loop before the loop started.
  static func of(_ loop: EventLoop) -> ServingLoop {
    unsafeDowncast(loop.attachment!, to: ServingLoop.self)
  }

  /// The session of a connection that speaks HTTP/1.1, within its listener's limits.
  func http1Session(_ connection: Connection, _ limits: HTTPLimits) -> ConnectionSession {
    HTTP1Session(connection: connection, context: http, shared: http1, limits: limits)
  }

  /// The session of a connection that speaks HTTP/2, within its listener's limits.
  func http2Session(_ connection: Connection, _ limits: HTTPLimits) -> ConnectionSession {
    HTTP2Session(connection: connection, context: http, shared: http2, limits: limits)
  }
}
