import Synchronization

/// The spans of work that goes on when who began it has its answer, such as runs of workflows, by the ids of the work.
///
/// It lives in memory, as ``TracedEvents`` does: of work that goes on after a restart, or after so much other traced work
/// began that its own is forgotten, the span is not recorded, and what is done for it belongs to no trace any more.
public final class TracedWork: Sendable {
  private struct Entry {
    var span: OngoingSpan
    /// What is said of it when it ends.
    var attributes: [SpanRecord.Attribute]
  }

  private struct State {
    var entries: [UTF8Key: Entry] = [:]
    /// The ids in the order in which they came, from `oldest` on; some have ended.
    var order: [UTF8Key] = []
    var oldest = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int = Limits.maxTracedWork) { self.capacity = capacity }

  /// Keeps the span of work that begins; returns whether that of other work is forgotten for it.
  func add(_ id: String, _ span: OngoingSpan, _ attributes: [SpanRecord.Attribute]) -> Bool {
    let key = UTF8Key(id)
    return state.withLock { state in
      // A command that is run once more begins its work anew.
      let isKnown =
        state.entries.updateValue(Entry(span: span, attributes: attributes), forKey: key) != nil
      if isKnown { return false }
      guard state.order.count >= capacity else {
        state.order.append(key)
        return false
      }
      let isForgotten = state.entries.removeValue(forKey: state.order[state.oldest]) != nil
      state.order[state.oldest] = key
      state.oldest = (state.oldest + 1) % capacity
      return isForgotten
    }
  }

  /// The span of work that goes on; nil where none is known.
  public func span(of id: String) -> OngoingSpan? {
    state.withLock { $0.entries[UTF8Key(id)]?.span }
  }

  func remove(_ id: UTF8Key) -> (span: OngoingSpan, attributes: [SpanRecord.Attribute])? {
    state.withLock { $0.entries.removeValue(forKey: id) }.map { ($0.span, $0.attributes) }
  }
}
