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
    /// What `tracestate` has in all entries.
    var stateBytes = 0

    /// Takes an entry away; nil for one that is not there.
    mutating func remove(_ position: Int64) {
      guard let entry = entries.removeValue(forKey: position) else { return }
      stateBytes -= entry.context.traceState.utf8.count
    }
  }

  private let capacity: Int
  private let state = Mutex(State())

  private let maxStateBytes: Int

  init(
    capacity: Int = Limits.maxTracedEvents, maxStateBytes: Int = Limits.maxTracedStateBytes
  ) {
    self.capacity = capacity
    self.maxStateBytes = maxStateBytes
  }

  /// Remembers the trace of the events at `positions`, which a command appended at `createdAt`.
  ///
  /// A commit that fails may give the same positions to other events; those have another time.
  public func note(_ positions: Range<Int64>, createdAt: Int64, _ context: SpanContext) {
    guard !positions.isEmpty else { return }
    state.withLock { state in
      for position in positions.suffix(capacity) {
        var entry = Entry(createdAt: createdAt, context: context)
        let isKnown = state.entries[position] != nil
        state.remove(position)
        let isFull = state.order.count >= capacity
        if !isKnown, isFull { state.remove(state.order[state.oldest]) }
        let bytes = state.stateBytes + context.traceState.utf8.count
        if bytes > maxStateBytes { entry.context.traceState = "" } else { state.stateBytes = bytes }
        state.entries[position] = entry
        if isKnown { continue }
        if !isFull {
          state.order.append(position)
        } else {
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
