import Synchronization

/// What a process knows of the others without asking the database; for any thread.
final class NodeCounts: Sendable {
  /// The processes that were there at the last beat, this one included.
  let present = Atomic<Int>(1)
  /// The dead ones whose work this one has taken over.
  let takenOver = Atomic<Int>(0)
}
