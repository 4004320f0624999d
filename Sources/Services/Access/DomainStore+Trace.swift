import Base
import Store

extension DomainStore {
  /// Runs a command of a call whose trace is recorded: the time until it is durable is a span of its own, and the trace
  /// is remembered for the deliveries of its events.
  func write<Result: Sendable>(
    for share: StoreShare, bytes: Int, in span: OngoingSpan,
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Result
  ) async throws(StoreError) -> Result {
    let commit = span.child("commit", .internal)
    do throws(StoreError) {
      let (result, events) = try await store.write(for: share, bytes: bytes) {
        transaction throws(StoreError) in
        let first = transaction.lastPosition + 1
        let result = try command(transaction)
        let events = first..<transaction.lastPosition + 1
        // Here, because deliveries may begin before the caller learns of the commit.
        commit.tracer.events.note(events, createdAt: transaction.now, commit.context)
        return (result, events)
      }
      commit.end([SpanRecord.Attribute("pintle.events", Int64(events.count))])
      return result
    } catch {
      commit.end(
        [SpanRecord.Attribute("error.type", error.kind)], failure: error.isFailure ? "" : nil)
      throw error
    }
  }
}

extension StoreError {
  /// Whether something is wrong, rather than a command refused or not wanted any more.
  fileprivate var isFailure: Bool {
    switch self {
    case .rejected, .cancelled: false
    default: true
    }
  }

  /// Which error it is, in a word: what a command refuses for is told by the call's own span.
  fileprivate var kind: String {
    switch self {
    case .rejected: "rejected"
    case .cancelled: "cancelled"
    case .closed: "closed"
    case .conflict: "conflict"
    case .constraint: "constraint"
    case .diskFull: "disk_full"
    case .commitFailed: "commit_failed"
    case .overloaded, .shareOverloaded: "overloaded"
    default: "_OTHER"
    }
  }
}
