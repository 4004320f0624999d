import Base

/// The threads on which lists and scans run, so that no loop waits for them.
///
/// Organizations take turns on some of them, and one that has no scan under way finds a thread free that others may
/// not take as their second. The server's own scans and those of administration have a thread of their own.
final class ScanThreads: Sendable {
  private let shared: TurnQueue<PendingScan>
  private let own: TurnQueue<PendingScan>
  /// What is read by key, where the engine does not answer inline: no list keeps it waiting.
  private let points: TurnQueue<PendingScan>?
  /// The same of one statement each: what waits goes over together.
  private let queries: TurnQueue<PendingScan>?
  private let queues: [TurnQueue<PendingScan>]
  private let threads: [SystemThread]

  /// Starts `count` threads that organizations share, one of the server's own, and `points` for what is read by key, if
  /// any, beside some for what is one statement; when not all of them can be had, those that were are ended.
  init(
    pool: ConnectionPool, upcasts: UpcastTable, count: Int, points pointCount: Int,
    timeSource: any TimeSource, startThread: ThreadStarter
  ) throws(StoreError) {
    var queues: [TurnQueue<PendingScan>] = []
    var threads: [SystemThread] = []
    /// Starts threads for a queue of their own, each of which takes up to so many of what waits there together.
    func serve(_ count: Int, together: Int = 1) throws(StoreError) -> TurnQueue<PendingScan> {
      let queue = TurnQueue<PendingScan>(
        urgent: .scans, ordinary: .scans, servers: count, together: together)
      queues.append(queue)
      for _ in 0..<count {
        threads.append(
          try startThread("store-scan") {
            var turns: [TurnQueue<PendingScan>.Turn] = []
            var start = timeSource.monotonicNanoseconds()
            while true {
              queue.next(&turns, nanoseconds: timeSource.monotonicNanoseconds() - start)
              guard !turns.isEmpty else { return }
              start = timeSource.monotonicNanoseconds()
              Self.run(turns.map(\.item), pool: pool, upcasts: upcasts)
            }
          })
      }
      return queue
    }
    do throws(StoreError) {
      own = try serve(1)
      shared = try serve(count)
      points = pointCount > 0 ? try serve(pointCount) : nil
      queries =
        pointCount > 0
        ? try serve(Limits.gatheringReaders, together: Limits.maxReadsTogether) : nil
    } catch {
      for queue in queues { queue.close() }
      for thread in threads { thread.join() }
      throw error
    }
    self.queues = queues
    self.threads = threads
  }

  /// Hands a scan over; a failure is answered here and now.
  func submit(_ scan: PendingScan, of share: StoreShare) {
    submit(scan, of: share, to: share.isOwn ? own : shared)
  }

  /// The same for a read by key.
  ///
  /// - Precondition: There are threads for those.
  func submitPoint(_ scan: PendingScan, of share: StoreShare) {
    guard let points else { preconditionFailure("no thread reads by key") }
    submit(scan, of: share, to: points)
  }

  /// The same for one that is a single statement.
  ///
  /// - Precondition: There are threads for those.
  func submitQuery(_ scan: PendingScan, of share: StoreShare) {
    guard let queries else { preconditionFailure("no thread reads by key") }
    submit(scan, of: share, to: queries)
  }

  private func submit(
    _ scan: PendingScan, of share: StoreShare, to queue: TurnQueue<PendingScan>
  ) {
    guard scan.markQueued() else { return scan.answer(.cancelled) }
    let failure: StoreError
    switch queue.offer(scan, of: share) {
    case .accepted: return
    case .full: failure = .overloaded(limit: Limits.maxQueuedScans)
    case .shareFull: failure = .shareOverloaded
    case .closed: failure = .closed
    }
    if scan.claim() { scan.answer(failure) }
  }

  /// Whether a read waits or is under way.
  var areBusy: Bool { queues.contains(where: \.isBusy) }

  /// Lets no further scan begin until they are released; returns whether none is under way any more.
  func hold() -> Bool { queues.reduce(true) { isQuiet, queue in queue.hold() && isQuiet } }

  /// Lets scans begin again.
  func release() { for queue in queues { queue.release() } }

  /// Finishes the scans that wait and ends the threads.
  func close() {
    for queue in queues { queue.close() }
    for thread in threads { thread.join() }
  }

  /// Runs a scan, or queries that go over together.
  private static func run(_ scans: [PendingScan], pool: ConnectionPool, upcasts: UpcastTable) {
    let claimed = scans.filter { $0.claim() }
    let queries = claimed.compactMap(\.gathered)
    guard !queries.isEmpty else {
      for scan in claimed { run(scan, pool: pool, upcasts: upcasts) }
      return
    }
    var failure: StoreError?
    do {
      try pool.withConnection { connection throws(StoreError) in connection.answer(queries) }
    } catch {
      failure = error
    }
    // Together as well, so that a loop which has slept wakes once.
    for scan in claimed { scan.answer(failure) }
  }

  private static func run(_ scan: PendingScan, pool: ConnectionPool, upcasts: UpcastTable) {
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
