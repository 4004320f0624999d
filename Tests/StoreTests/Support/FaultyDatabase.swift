import Glibc
import Store
import Synchronization

/// A driver around another one that fails, waits and counts as a test asks it to.
final class FaultyDatabase: ForwardingDatabase {
  let inner: any Database
  let plan = FaultPlan()
  let reserve: (any SpaceReserve)?

  init(_ inner: any Database, hasReserve: Bool = false) {
    self.inner = inner
    reserve = hasReserve ? FaultyReserve(plan) : nil
  }

  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    let connection = try inner.connect(role)
    return role == .writer ? FaultyConnection(connection, plan) : connection
  }
}

/// What is to go wrong, and what was seen.
final class FaultPlan: Sendable {
  struct State {
    /// The commits still to fail.
    var failingCommits = 0
    /// The commits that wait until the gate is opened.
    var gate: Gate?
    /// How many commands that noted it each transaction held that was ended, in order.
    var batches: [Int] = []
    /// Those of the open transaction.
    var commands = 0
    /// How often something was marked, to be undone by itself.
    var marks = 0
    /// Whether the disk is full, and as much is in the way of the reserve.
    var isFull = false
    var leavesNoReserve = false
    /// How often the reserve was given up.
    var releases = 0
    /// Whether the files cannot be cleaned.
    var cannotClean = false
    /// The rows that queries of the writer gave out.
    var rows = 0
    /// Whether the next commit that leases work stands and is not told, and how often that was so.
    var losesAnswerToLease = false
    var lostAnswers = 0
    /// Whether the open transaction has leased work.
    var hasLeased = false
  }

  let state = Mutex(State())

  var batches: [Int] { state.withLock { $0.batches } }

  /// Counts a command of the open transaction; for commands, which run on the writer's thread.
  func noteCommand() { state.withLock { $0.commands += 1 } }

  var marks: Int { state.withLock { $0.marks } }

  var rows: Int { state.withLock { $0.rows } }

  func loseAnswerToLease() { state.withLock { $0.losesAnswerToLease = true } }

  var lostAnswers: Int { state.withLock { $0.lostAnswers } }

  func failNextCommit() { state.withLock { $0.failingCommits += 1 } }

  func forbidCleaning() { state.withLock { $0.cannotClean = true } }

  func fillDisk(leavingNoReserve: Bool = true) {
    state.withLock { state in
      state.isFull = true
      state.leavesNoReserve = leavingNoReserve
    }
  }

  func emptyDisk() {
    state.withLock { state in
      state.isFull = false
      state.leavesNoReserve = false
    }
  }

  var releases: Int { state.withLock { $0.releases } }

  func holdCommits(_ gate: Gate?) { state.withLock { $0.gate = gate } }
}

/// The reserve of a ``FaultyDatabase``: what it gives up makes room on the disk.
private final class FaultyReserve: SpaceReserve {
  private let plan: FaultPlan

  init(_ plan: FaultPlan) { self.plan = plan }

  func release() {
    plan.state.withLock { state in
      state.releases += 1
      state.isFull = false
    }
  }

  func take() -> Bool { plan.state.withLock { !$0.leavesNoReserve } }
}

/// Something that threads wait for until it is opened; it stays open, as a command that waited for it may be run again.
///
/// `@unchecked Sendable`: a POSIX semaphore is made for being shared.
final class Gate: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func open() { sem_post(semaphore) }

  func wait() {
    while sem_wait(semaphore) != 0 {}
    sem_post(semaphore)
  }
}

/// The writer's connection of a ``FaultyDatabase``.
private final class FaultyConnection: ForwardingConnection {
  let inner: any DatabaseConnection
  private let plan: FaultPlan

  init(_ inner: any DatabaseConnection, _ plan: FaultPlan) {
    self.inner = inner
    self.plan = plan
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try inner.query(statement, parameters) { row throws(StoreError) in
      plan.state.withLock { state in
        state.rows += 1
        if statement.sql.hasPrefix("UPDATE work SET state = 2") { state.hasLeased = true }
      }
      return try body(row)
    }
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
    if statement.sql == "take much space", plan.state.withLock({ $0.isFull }) {
      throw .diskFull("database or disk is full")
    }
    if statement.sql == "take much space" { return 0 }
    if statement.sql == "lose the transaction" {
      inner.rollback()
      throw .unavailable("disk full")
    }
    return try inner.execute(statement, parameters)
  }

  func begin() throws(StoreError) {
    plan.state.withLock { state in
      state.commands = 0
      state.hasLeased = false
    }
    try inner.begin()
  }

  func commit() throws(StoreError) {
    let (gate, fails) = plan.state.withLock { state in
      state.batches.append(state.commands)
      let fails = state.failingCommits > 0
      if fails { state.failingCommits -= 1 }
      return (state.gate, fails)
    }
    gate?.wait()
    if plan.state.withLock({ $0.isFull }) { throw .diskFull("database or disk is full") }
    if fails { throw .unavailable("no space left") }
    try inner.commit()
    let isLost = plan.state.withLock { state in
      guard state.hasLeased, state.losesAnswerToLease else { return false }
      state.losesAnswerToLease = false
      state.lostAnswers += 1
      return true
    }
    if isLost { throw .commitUnknown("the connection has ended") }
  }

  func clean() throws(StoreError) {
    if plan.state.withLock({ $0.cannotClean }) { throw .unavailable("no space left") }
    try inner.clean()
  }

  func savepoint() throws(StoreError) {
    plan.state.withLock { $0.marks += 1 }
    try inner.savepoint()
  }
}
