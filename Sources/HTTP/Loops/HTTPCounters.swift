import Synchronization

/// Counts of a server since its start.
public struct HTTPCounters: Sendable, Equatable {
  /// Connections that are open now.
  public var openConnections = 0
  /// Streams (requests) that are open now.
  public var openStreams = 0
  /// Connections accepted.
  public var accepted = 0
  /// Connections closed at once because of `Limits.maxConnections`.
  public var refused = 0
  /// Requests whose head was complete and valid.
  public var requests = 0
  /// Connections that were ended because their peer overstepped a limit (GOAWAY ENHANCE_YOUR_CALM).
  public var abusive = 0
  /// TLS handshakes that failed.
  public var failedHandshakes = 0
  /// Connections or streams that a timer ended.
  public var timedOut = 0

  public init() {}

  mutating func add(_ counters: HTTPLoopCounters) {
    openConnections += counters.openConnections.load(ordering: .relaxed)
    openStreams += counters.openStreams.load(ordering: .relaxed)
    accepted += counters.accepted.load(ordering: .relaxed)
    refused += counters.refused.load(ordering: .relaxed)
    requests += counters.requests.load(ordering: .relaxed)
    abusive += counters.abusive.load(ordering: .relaxed)
    failedHandshakes += counters.failedHandshakes.load(ordering: .relaxed)
    timedOut += counters.timedOut.load(ordering: .relaxed)
  }
}

/// The counts of one loop: written by its thread only, read by any.
final class HTTPLoopCounters: Sendable {
  let openConnections = Atomic<Int>(0)
  let openStreams = Atomic<Int>(0)
  let accepted = Atomic<Int>(0)
  let refused = Atomic<Int>(0)
  let requests = Atomic<Int>(0)
  let abusive = Atomic<Int>(0)
  let failedHandshakes = Atomic<Int>(0)
  let timedOut = Atomic<Int>(0)

  /// Adds to a count.
  ///
  /// A plain load and store: there is one writer.
  @inline(__always)
  static func add(_ counter: borrowing Atomic<Int>, _ value: Int = 1) {
    counter.store(counter.load(ordering: .relaxed) &+ value, ordering: .relaxed)
  }
}
