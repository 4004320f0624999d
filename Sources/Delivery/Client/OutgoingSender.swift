/// Sends requests to others' servers: the outgoing client of a loop, those of all loops, or an invented one in a test.
public protocol OutgoingSender {
  /// Sends a request and waits for the whole answer, whatever its status; a cancelled task gets
  /// ``OutgoingError/cancelled``.
  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer

  /// Where tasks that send from here on should run; nil for the global pool.
  var executor: (any TaskExecutor)? { get }
}

extension OutgoingSender {
  /// The global pool.
  public var executor: (any TaskExecutor)? { nil }
}

extension OutgoingClient: OutgoingSender {
  /// The client's loop.
  public var executor: (any TaskExecutor)? { loop }
}

extension OutgoingClients: OutgoingSender {}
