import Store
import Synchronization

/// A driver around another one whose commits and statements fail when the simulation says so.
final class SimulatedDatabase: Database {
  struct Faults: Sendable {
    /// The next commit fails.
    var commit = false
    /// So many statements from now the engine loses the transaction; nil for never.
    var statement: Int?
  }

  let inner: any Database
  let faults = Mutex(Faults())

  init(_ inner: any Database) { self.inner = inner }

  var name: String { inner.name }
  var answersInline: Bool { inner.answersInline }

  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    let connection = try inner.connect(role)
    return role == .writer ? SimulatedConnection(connection, self) : connection
  }

  func close() { inner.close() }

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
private final class SimulatedConnection: DatabaseConnection {
  private let inner: any DatabaseConnection
  private let database: SimulatedDatabase

  init(_ inner: any DatabaseConnection, _ database: SimulatedDatabase) {
    self.inner = inner
    self.database = database
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try inner.query(statement, parameters, body)
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
    if database.losesTransaction() {
      inner.rollback()
      throw .unavailable("disk full")
    }
    return try inner.execute(statement, parameters)
  }

  func commit() throws(StoreError) {
    let fails = database.faults.withLock { faults in
      defer { faults.commit = false }
      return faults.commit
    }
    if fails { throw .unavailable("no space left") }
    try inner.commit()
  }

  func define(_ sql: String) throws(StoreError) { try inner.define(sql) }
  func hasTable(_ name: String) throws(StoreError) -> Bool { try inner.hasTable(name) }
  var isInTransaction: Bool { inner.isInTransaction }
  func begin() throws(StoreError) { try inner.begin() }
  func rollback() { inner.rollback() }
  func savepoint() throws(StoreError) { try inner.savepoint() }
  func releaseSavepoint() throws(StoreError) { try inner.releaseSavepoint() }
  func rollbackToSavepoint() throws(StoreError) { try inner.rollbackToSavepoint() }

  var budget: ReadBudget? {
    get { inner.budget }
    set { inner.budget = newValue }
  }

  func checkIntegrity() throws(StoreError) -> [String] { try inner.checkIntegrity() }
  func durability() throws(StoreError) -> String { try inner.durability() }
  func close() { inner.close() }
}
