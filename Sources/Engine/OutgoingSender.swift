public import Delivery

/// Sends requests to others' servers: the outgoing client, or an invented one in a test.
public protocol OutgoingSender: Sendable {
  /// Sends a request and waits for the whole answer; a cancelled task gets ``OutgoingError/cancelled``.
  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer
}
