import Base

/// A database engine, as the store sees it: something that opens connections.
///
/// SQLite, or PostgreSQL. What makes a driver right is the
/// suite `exerciseDatabase` in the tests, which every driver passes.
public protocol Database: Sendable {
  /// The engine's name for logs: "sqlite", "postgresql".
  var name: String { get }

  /// Whether a point read is so fast and so surely free of waiting that a loop may run it itself. An engine
  /// behind a network says no, and its reads run on reader threads.
  var answersInline: Bool { get }

  /// Whether other processes may change the same data. Then each of the writer's transactions begins with the lock of the
  /// instance's row, which it holds to its end: so the order of positions is the order of commits.
  var hasOtherWriters: Bool { get }

  /// What this process is called among those that work with the same data: the machine's name and the process's number.
  var processName: String { get }

  /// How many threads read lists, and for an engine that does not answer inline everything; nil for
  /// Limits.maxRunningScans.
  var readers: Int? { get }

  /// What keeps the engine from being written to, for whoever asks whether the server is ready; nil for nothing, and for an
  /// engine that is part of the process.
  var obstacle: String? { get }

  /// Room that is kept for administration; nil for an engine that lies elsewhere.
  var reserve: (any SpaceReserve)? { get }

  /// Opens a connection. The store opens one writer and any number of readers.
  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection

  /// Opens a connection that hears of the commits of other processes; nil where there are none.
  func listen() throws(StoreError) -> (any DatabaseListener)?

  /// Lets go of what the connections share, after all of them were closed.
  func close()

  /// What the engine's files take now; nil for an engine that lies elsewhere, and when nobody can say.
  func fileSizes() -> DatabaseFileSizes?
}

/// What a database takes on a disk, in bytes.
public struct DatabaseFileSizes: Sendable, Equatable {
  /// The database itself.
  public var data: Int
  /// What was committed and does not stand there yet.
  public var log: Int
  /// What is left on the disk for this process.
  public var free: Int

  public init(data: Int, log: Int, free: Int) {
    self.data = data
    self.log = log
    self.free = free
  }
}

extension Database {
  public var hasOtherWriters: Bool { false }
  public var processName: String { ProcessName.ofThisProcess }
  public func listen() throws(StoreError) -> (any DatabaseListener)? { nil }
  public var readers: Int? { nil }
  public var obstacle: String? { nil }
  public func fileSizes() -> DatabaseFileSizes? { nil }
  public var reserve: (any SpaceReserve)? { nil }
}

/// What a connection is for.
public enum ConnectionRole: Sendable {
  /// The only connection that changes anything.
  case writer
  /// Sees the last committed state; cannot change it.
  case reader
}

/// One connection, used by one thread at a time.
///
/// No statement is left stepping when a function returns. Errors carry the engine's text, never parameters.
public protocol DatabaseConnection: AnyObject {
  /// Runs a query and calls `body` with each row until it returns false.
  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError)

  /// Runs a query with each of several lists of parameters, and calls `body` with all rows, in their order.
  ///
  /// Behind a network all of them go over together.
  func query(
    _ statement: Statement, each parameters: [[DatabaseValue]],
    _ body: (any Row) throws(StoreError) -> Void
  ) throws(StoreError)

  /// Runs queries that have nothing to do with each other, outside of transactions: each as of the last commit when it is
  /// run, within its own budget. All have ended when it returns.
  ///
  /// Behind a network they go over together.
  func answer(_ queries: [any GatheredQuery])

  /// Runs a statement that changes rows, and returns how many.
  @discardableResult
  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int

  /// Runs a statement that changes rows, of which nobody wants to know how many: it may go over with the next one, whose
  /// failure its own is then.
  func executeWithNext(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError)

  /// Whether `executeWithNext` sends ahead, so that a failure may show with a later statement, or with the commit.
  var sendsAhead: Bool { get }

  /// Of a connection that sends ahead: how many statements were sent so far that change something, by any way.
  var changesSent: Int { get }

  /// Whether a statement of the open transaction failed, and the transaction, or its part since the innermost mark, can
  /// only be undone.
  var hasFailed: Bool { get }

  /// Runs a statement of a migration; the driver may add its storage options to CREATE TABLE.
  func define(_ sql: String) throws(StoreError)

  /// Keeps other processes from bringing the database to a schema until `unlockSchema`; waits for one that does.
  /// Nothing where one process alone has the database.
  func lockSchema() throws(StoreError)
  /// Lets other processes go on.
  func unlockSchema() throws(StoreError)

  /// Whether a table of that name exists.
  func hasTable(_ name: String) throws(StoreError) -> Bool

  /// All tables of the store's, without those that the driver has for itself.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when one of them is none that a migration makes.
  func tables() throws(StoreError) -> [TableShape]

  /// Whether a transaction is open. An engine may roll one back by itself (disk full, I/O error, no memory).
  var isInTransaction: Bool { get }

  /// Opens a transaction: for a writer one that holds the write lock at once, for a reader one that sees a
  /// single state of the database until its end.
  func begin() throws(StoreError)
  /// Makes the transaction durable; when it throws, nothing of it is.
  ///
  /// - Throws: ``StoreError/commitUnknown(_:)`` alone says that it may be.
  func commit() throws(StoreError)
  /// Drops the transaction if one is open.
  func rollback()

  /// Has the open transaction's commit tell a text to every process that listens, this one included; at most
  /// Limits.maxToldBytes. Nothing where nobody listens.
  func tell(_ text: String) throws(StoreError)

  /// Marks a point in the open transaction. Marks nest: the other two functions mean the innermost one.
  func savepoint() throws(StoreError)
  /// Forgets the mark and keeps what was done since.
  func releaseSavepoint() throws(StoreError)
  /// Undoes what was done since the mark and forgets it.
  func rollbackToSavepoint() throws(StoreError)

  /// Bounds the statements that follow, until it is set to nil.
  var budget: ReadBudget? { get set }

  /// Checks the whole database; the problems found, none if it is sound.
  func checkIntegrity() throws(StoreError) -> [String]

  /// The durability setting that is in force, as the engine words it ("FULL").
  func durability() throws(StoreError) -> String

  /// Whether the engine has put something off so that no answer waits for it; asked of the writer.
  var needsCare: Bool { get }

  /// How often at least the writer is asked whether it `needsCare`, in nanoseconds; nil where nothing changes by itself.
  var careInterval: Int64? { get }

  /// Does what was put off, or begins it, or goes on with it; called on the writer after the answers to a commit, and
  /// when nobody asks for anything.
  ///
  /// - Parameter isIdle: Whether nothing has waited for the writer for a while: what takes long is done then, or when
  ///   it cannot be put off any longer.
  func care(isIdle: Bool)

  /// Whether reads that overlap have kept the engine from giving room back for so long that new ones should wait
  /// until it has; asked of the writer after each commit.
  var needsRoom: Bool { get }

  /// Gives that room back; while a read is under way it waits for its end, and fails when that takes too long.
  func giveRoomBack() throws(StoreError)

  /// Takes out of the engine's files what was deleted or overwritten and still stands there; asked of the writer
  /// outside transactions, while no list or scan is under way.
  func clean() throws(StoreError)

  /// Closes the connection; nothing may be called after it.
  func close()
}

extension DatabaseConnection {
  public func lockSchema() throws(StoreError) {}
  public func unlockSchema() throws(StoreError) {}
  public func tell(_ text: String) throws(StoreError) {}
  public func executeWithNext(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) {
    try execute(statement, parameters)
  }
  public func query(
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
  public var sendsAhead: Bool { false }
  public var changesSent: Int { 0 }
  public var hasFailed: Bool { false }
  public var needsCare: Bool { false }
  public var careInterval: Int64? { nil }
  public func care(isIdle: Bool) {}
}
