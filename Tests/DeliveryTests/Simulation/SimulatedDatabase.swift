import Store
import Synchronization

/// A driver around another one whose commits and statements fail when the simulation says so.
final class SimulatedDatabase: ForwardingDatabase {
  struct Faults: Sendable {
    /// The next commit fails.
    var commit = false
    /// So many statements from now the engine loses the transaction; nil for never.
    var statement: Int?
  }

  let inner: any Database
  let planted: PlantedFault?
  let faults = Mutex(Faults())
  /// The workers that are alive, by the names under which they lease.
  let living = Mutex<Set<String>>([])
  /// Whether nobody may take a lane from a worker that is alive: until clocks are set that two of them go by.
  let watchesLanes = Mutex(true)
  /// What was done with leases that must not be.
  let problems = Mutex<[String]>([])

  init(_ inner: any Database, planted: PlantedFault? = nil) {
    self.inner = inner
    self.planted = planted
  }

  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    let connection = try inner.connect(role)
    return role == .writer ? SimulatedConnection(connection, self) : connection
  }

  /// Whether the statement that is run now takes the transaction down.
  fileprivate func losesTransaction() -> Bool {
    faults.withLock { faults in
      guard let left = faults.statement else { return false }
      faults.statement = left == 0 ? nil : left - 1
      return left == 0
    }
  }
}

/// The writer's connection of a ``SimulatedDatabase``.
private final class SimulatedConnection: ForwardingConnection {
  let inner: any DatabaseConnection
  private let database: SimulatedDatabase
  /// Statements as the planted fault has them.
  private var rewritten: [ObjectIdentifier: Statement] = [:]

  init(_ inner: any DatabaseConnection, _ database: SimulatedDatabase) {
    self.inner = inner
    self.database = database
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let former =
      PlantedFault.isLeaseOfLanes(statement.sql) ? try owners() : []
    try inner.query(rewrite(statement), parameters, body)
    if !former.isEmpty { try checkOwners(former, now: parameters[4]) }
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
    if database.losesTransaction() {
      inner.rollback()
      throw .unavailable("disk full")
    }
    if database.planted == .renewalForgotten, PlantedFault.isRenewal(statement.sql) { return 1 }
    let isGuarded = PlantedFault.isChangeOfLeasedWork(statement.sql)
    let isHeld = isGuarded ? try holds(parameters) : true
    let count = try inner.execute(rewrite(statement), parameters)
    if !isHeld, count > 0 { note("work is changed by one who does not hold its lease") }
    if database.planted == .nextInAnotherTransaction, PlantedFault.isEndOfWork(statement.sql) {
      try inner.releaseSavepoint()
      try inner.commit()
      try inner.begin()
      try inner.savepoint()
    }
    return count
  }

  /// As SQLite has it.
  func executeWithNext(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) {
    _ = try execute(statement, parameters)
  }

  func query(
    _ statement: Statement, each parameters: [[DatabaseValue]],
    _ body: (any Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    for values in parameters {
      try query(statement, values) { row throws(StoreError) in
        try body(row)
        return true
      }
    }
  }

  // MARK: What is planted, and what is watched

  private func rewrite(_ statement: Statement) -> Statement {
    guard let fault = database.planted else { return statement }
    if let known = rewritten[ObjectIdentifier(statement)] { return known }
    let other = fault.rewrite(statement.sql).map { Statement(dynamic: $0) } ?? statement
    rewritten[ObjectIdentifier(statement)] = other
    return other
  }

  private func note(_ problem: String) { database.problems.withLock { $0.append(problem) } }

  private static let selectLease = Statement(
    """
    SELECT 1 FROM work WHERE organization = $1 AND kind = $2 AND id = $3 AND state = 2
      AND leased_by = $4 AND token = $5
    """)
  private static let selectOwners = Statement(
    "SELECT lane, leased_by, wake_at FROM work_lanes WHERE state = 2")

  private func holds(_ parameters: [DatabaseValue]) throws(StoreError) -> Bool {
    var isHeld = false
    try inner.query(Self.selectLease, parameters) { _ in
      isHeld = true
      return false
    }
    return isHeld
  }

  /// The leased lanes, by whom and until when.
  private func owners() throws(StoreError) -> [(lane: String, owner: String, until: Int64)] {
    var owners: [(lane: String, owner: String, until: Int64)] = []
    try inner.query(Self.selectOwners, []) { row in
      owners.append((row.text(0), row.text(1), row.integer(2)))
      return true
    }
    return owners
  }

  /// No lane of a living worker becomes another one's.
  private func checkOwners(
    _ former: [(lane: String, owner: String, until: Int64)], now: DatabaseValue
  ) throws(StoreError) {
    guard database.watchesLanes.withLock({ $0 }) else { return }
    let living = database.living.withLock { $0 }
    let owners = try owners()
    for one in former where living.contains(one.owner) {
      guard let owner = owners.first(where: { $0.lane == one.lane })?.owner, owner != one.owner
      else { continue }
      note("lane \(one.lane) is taken from a worker that is alive")
    }
  }

  func commit() throws(StoreError) {
    let fails = database.faults.withLock { faults in
      defer { faults.commit = false }
      return faults.commit
    }
    if fails { throw .unavailable("no space left") }
    try inner.commit()
  }
}
