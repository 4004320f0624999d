/// A connection that stands before another one and hands everything on, but for what it does itself: to count, to
/// trace, or to fail as a test asks.
public protocol ForwardingConnection: DatabaseConnection {
  /// The connection behind it.
  var inner: any DatabaseConnection { get }
}

extension ForwardingConnection {
  public func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try inner.query(statement, parameters, body)
  }

  public func query(
    _ statement: Statement, each parameters: [[DatabaseValue]],
    _ body: (any Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    try inner.query(statement, each: parameters, body)
  }

  public func answer(_ queries: [any GatheredQuery]) { inner.answer(queries) }

  public func execute(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) -> Int {
    try inner.execute(statement, parameters)
  }

  public func executeWithNext(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) {
    try inner.executeWithNext(statement, parameters)
  }

  public var sendsAhead: Bool { inner.sendsAhead }
  public var changesSent: Int { inner.changesSent }
  public var hasFailed: Bool { inner.hasFailed }
  public func lockSchema() throws(StoreError) { try inner.lockSchema() }
  public func unlockSchema() throws(StoreError) { try inner.unlockSchema() }
  public func define(_ sql: String) throws(StoreError) { try inner.define(sql) }
  public func hasTable(_ name: String) throws(StoreError) -> Bool { try inner.hasTable(name) }
  public func tables() throws(StoreError) -> [TableShape] { try inner.tables() }
  public var isInTransaction: Bool { inner.isInTransaction }

  public func begin() throws(StoreError) { try inner.begin() }
  public func commit() throws(StoreError) { try inner.commit() }
  public func rollback() { inner.rollback() }
  public func tell(_ text: String) throws(StoreError) { try inner.tell(text) }

  public func savepoint() throws(StoreError) { try inner.savepoint() }
  public func releaseSavepoint() throws(StoreError) { try inner.releaseSavepoint() }
  public func rollbackToSavepoint() throws(StoreError) { try inner.rollbackToSavepoint() }

  public var budget: ReadBudget? {
    get { inner.budget }
    set { inner.budget = newValue }
  }

  public func checkIntegrity() throws(StoreError) -> [String] { try inner.checkIntegrity() }
  public func durability() throws(StoreError) -> String { try inner.durability() }
  public var needsCare: Bool { inner.needsCare }
  public var careInterval: Int64? { inner.careInterval }
  public func care(isIdle: Bool) { inner.care(isIdle: isIdle) }
  public var needsRoom: Bool { inner.needsRoom }
  public func giveRoomBack() throws(StoreError) { try inner.giveRoomBack() }
  public func clean() throws(StoreError) { try inner.clean() }
  public func close() { inner.close() }
}

/// A database that stands before another one and hands everything on, but for what it does itself.
public protocol ForwardingDatabase: Database {
  /// The database behind it.
  var inner: any Database { get }
}

extension ForwardingDatabase {
  public var name: String { inner.name }
  public var answersInline: Bool { inner.answersInline }
  public var hasOtherWriters: Bool { inner.hasOtherWriters }
  public var processName: String { inner.processName }
  public var readers: Int? { inner.readers }
  public var obstacle: String? { inner.obstacle }
  public var reserve: (any SpaceReserve)? { inner.reserve }
  public func listen() throws(StoreError) -> (any DatabaseListener)? { try inner.listen() }
  public func close() { inner.close() }
}
