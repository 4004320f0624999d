/// Who answers requests: the layer above HTTP.
public protocol HTTPHandler: Sendable {
  /// Takes over a request whose head is complete.
  ///
  /// Called on the stream's loop, never inside a C callback. The handler sets `stream.sink` before it returns;
  /// without a sink the request body is thrown away. It may answer at once, or later on the same loop.
  func handle(_ stream: HTTPStream)
}
