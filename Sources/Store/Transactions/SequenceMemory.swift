import Base

/// The last sequences of the aggregates that were appended to of late, on the writer's thread.
///
/// They hold until something is undone, or another process has appended an event; both forget all of them.
struct SequenceMemory {
  private var last: [Aggregate: Int64] = [:]

  subscript(aggregate: Aggregate) -> Int64? { last[aggregate] }

  mutating func note(_ sequence: Int64, of aggregate: Aggregate) {
    if last.count >= Limits.maxKnownSequences { last.removeAll(keepingCapacity: true) }
    last[aggregate] = sequence
  }

  mutating func forget() { last.removeAll(keepingCapacity: true) }
}
