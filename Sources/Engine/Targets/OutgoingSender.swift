public import Delivery

/// Sends requests to others' servers: the outgoing client, or an invented one in a test.
public protocol OutgoingSender: Sendable {
  /// Sends a request and waits for the whole answer; a cancelled task gets ``OutgoingError/cancelled``.
  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer

  /// Where tasks that send from here on should run; nil for the global pool.
  var executor: (any TaskExecutor)? { get }
}

extension OutgoingClients: OutgoingSender {}

extension OutgoingSender {
  /// The global pool.
  public var executor: (any TaskExecutor)? { nil }
}
