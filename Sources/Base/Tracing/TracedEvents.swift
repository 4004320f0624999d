import Synchronization

/// In whose trace events were appended, for their deliveries: of the events of late alone.
///
/// It lives in memory: a delivery that is sent again after a restart, or after so many other traced events that its
/// own is forgotten, belongs to no trace.
public final class TracedEvents: Sendable {
  private struct Entry {
    var createdAt: Int64
    var context: SpanContext
  }

  private struct State {
    var entries: [Int64: Entry] = [:]
    /// The positions in the order in which they came, from `oldest` on; 0 where nothing is any more.
    var order: [Int64] = []
    var oldest = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int = Limits.maxTracedEvents) { self.capacity = capacity }

  /// Remembers the trace of the events at `positions`, which a command appended at `createdAt`.
  ///
  /// A commit that fails may give the same positions to other events; those have another time.
  public func note(_ positions: Range<Int64>, createdAt: Int64, _ context: SpanContext) {
    guard !positions.isEmpty else { return }
    state.withLock { state in
      for position in positions.suffix(capacity) {
        let entry = Entry(createdAt: createdAt, context: context)
        guard state.entries.updateValue(entry, forKey: position) == nil else { continue }
        if state.order.count < capacity {
          state.order.append(position)
        } else {
          state.entries[state.order[state.oldest]] = nil
          state.order[state.oldest] = position
          state.oldest = (state.oldest + 1) % capacity
        }
      }
    }
  }

  /// The span in which the event at `position` was appended; nil where none is known.
  public func context(at position: Int64, createdAt: Int64) -> SpanContext? {
    state.withLock { state in
      guard let entry = state.entries[position], entry.createdAt == createdAt else { return nil }
      return entry.context
    }
  }
}
