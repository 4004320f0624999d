import Base

/// The threads on which lists and scans run, so that no loop waits for them.
final class ScanThreads: Sendable {
  private static let count = 2
  private let queue = ThreadQueue<PendingScan>(limit: Limits.maxQueuedScans)
  private let threads: [SystemThread]

  /// Starts the threads; when not all of them can be had, those that were are ended.
  init(
    pool: ConnectionPool, upcasts: UpcastTable, startThread: ThreadStarter
  ) throws(StoreError) {
    let queue = queue
    var threads: [SystemThread] = []
    do throws(StoreError) {
      for _ in 0..<Self.count {
        threads.append(
          try startThread("store-scan") {
            while let scan = queue.waitOne() { Self.run(scan, pool: pool, upcasts: upcasts) }
          })
      }
    } catch {
      queue.close()
      for thread in threads { thread.join() }
      throw error
    }
    self.threads = threads
  }

  /// Hands a scan over; a failure is answered here and now.
  func submit(_ scan: PendingScan) {
    guard scan.markQueued() else { return scan.answer(.cancelled) }
    switch queue.offer(scan) {
    case .accepted: break
    case .full:
      if scan.claim() { scan.answer(.overloaded(limit: Limits.maxQueuedScans)) }
    case .closed:
      if scan.claim() { scan.answer(.closed) }
    }
  }

  /// Finishes the scans that wait and ends the threads.
  func close() {
    queue.close()
    for thread in threads { thread.join() }
  }

  private static func run(_ scan: PendingScan, pool: ConnectionPool, upcasts: UpcastTable) {
    guard scan.claim() else { return }
    do {
      try pool.withConnection { connection throws(StoreError) in
        try connection.read(upcasts: upcasts, budget: scan.budget) { reader in scan.run(in: reader)
        }
      }
    } catch {
      scan.answer(error)
      return
    }
    scan.answer(nil)
  }
}

extension DatabaseConnection {
  /// Calls `body` with one state of the database, within a budget.
  func read<Value>(
    upcasts: UpcastTable, budget: ReadBudget,
    _ body: (Reader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    self.budget = budget
    defer { self.budget = nil }
    try begin()
    // No read transaction outlives the call, otherwise the write-ahead log could never shrink.
    defer { rollback() }
    return try body(Reader(connection: self, upcasts: upcasts))
  }
}
