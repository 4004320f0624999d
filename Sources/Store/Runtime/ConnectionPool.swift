import Glibc
import Synchronization

/// Reader connections, taken and given back without waiting.
///
/// A thread tries a slot chosen by its own id first, so that a loop keeps meeting the same connection with
/// its warm caches. When every slot is taken a connection is opened for the one read.
final class ConnectionPool: Sendable {
  private static let slotCount = 32
  private let slots: [Slot]
  private let database: any Database
  private let isClosed = Atomic<Bool>(false)

  init(database: any Database) {
    self.database = database
    slots = (0..<Self.slotCount).map { _ in Slot() }
  }

  /// Calls `body` with a connection that nobody else uses meanwhile.
  func withConnection<Value>(
    _ body: (any DatabaseConnection) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    // Thread control blocks lie pages apart, so the low bits say nothing.
    let start = Int(truncatingIfNeeded: UInt(pthread_self()) >> 12)
    for offset in 0..<Self.slotCount {
      let slot = slots[(start &+ offset) & (Self.slotCount - 1)]
      guard slot.take() else { continue }
      defer { slot.giveBack() }
      guard !isClosed.load(ordering: .relaxed) else { throw .closed }
      if let connection = slot.connection { return try body(connection) }
      let connection = try database.connect(.reader)
      slot.connection = connection
      return try body(connection)
    }
    let connection = try database.connect(.reader)
    defer { connection.close() }
    return try body(connection)
  }

  /// Closes every connection, waiting for reads that still run; later reads are refused.
  func close() {
    isClosed.store(true, ordering: .relaxed)
    for slot in slots {
      while !slot.take() { sched_yield() }
      slot.connection?.close()
      slot.connection = nil
      slot.giveBack()
    }
  }

  /// `@unchecked Sendable`: `connection` is touched only by whoever took the slot.
  private final class Slot: @unchecked Sendable {
    private let isTaken = Atomic<Bool>(false)
    var connection: (any DatabaseConnection)?

    func take() -> Bool {
      isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    }

    func giveBack() { isTaken.store(false, ordering: .releasing) }
  }
}
