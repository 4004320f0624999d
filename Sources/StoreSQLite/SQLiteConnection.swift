import CSQLite
import Store

/// One connection to SQLite with its prepared statements.
final class SQLiteConnection: DatabaseConnection {
  private let handle: OpaquePointer
  private let role: ConnectionRole
  /// The directory of the database.
  private let directory: String
  private var statements: SQLiteStatementCache
  private var rowsStepped = 0
  /// Bytes that rows have given out since the budget was set.
  fileprivate var bytesRead = 0
  private var isClosed = false
  /// The pages in the write-ahead log after the last commit, and above which it is too long.
  private var logPages = 0
  private let maxLogPages: Int
  /// The pages from which on the log is copied into the file.
  private var nextCopy = SQLiteConnection.copiedPages
  private let copier: SQLiteLogCopier
  /// After so many pages the log is copied into the file: 16 MiB, so that pages which many commits change are copied
  /// once.
  private static let copiedPages = 4096
  private static let pageBytes = 4096
  /// The bytes of texts that a statement's parameters may take on the stack.
  private static let lentBytes = 1000
  /// The pages up to which a copy of the database is made in memory: 64 MiB.
  private static let maxPagesInMemory = 16_384

  var budget: ReadBudget? {
    didSet {
      rowsStepped = 0
      bytesRead = 0
    }
  }

  private static let beginRead = Statement("BEGIN")
  private static let beginWrite = Statement("BEGIN IMMEDIATE")
  private static let commitAll = Statement("COMMIT")
  private static let rollbackAll = Statement("ROLLBACK")
  private static let mark = Statement("SAVEPOINT command")
  private static let releaseMark = Statement("RELEASE command")
  private static let rollbackToMark = Statement("ROLLBACK TO command")
  private static let countPages = Statement("PRAGMA page_count")
  private static let findTable = Statement(
    "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = $1")

  private static let listColumns = Statement(
    """
    SELECT tables.name, columns.name, columns.type, columns.pk
    FROM sqlite_schema AS tables, pragma_table_xinfo(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    """)

  init(path: String, role: ConnectionRole, maxLogBytes: Int) throws(StoreError) {
    var opened: OpaquePointer?
    // A reader is opened for writing too, because it takes part in the log's shared index; query_only keeps
    // it from changing anything.
    let status = sqlite3_open_v2(
      path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nil)
    guard status == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw .unavailable("cannot open \(path): \(String(cString: sqlite3_errstr(status)))")
    }
    handle = opened
    self.role = role
    directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    maxLogPages = maxLogBytes / Self.pageBytes
    copier = SQLiteLogCopier(path: path)
    statements = SQLiteStatementCache(connection: opened)
    sqlite3_extended_result_codes(handle, 1)
    do {
      try configure()
    } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  private func configure() throws(StoreError) {
    var settings = [
      // Only at start, while the log of a crashed process is recovered, does anyone wait for a lock.
      "PRAGMA busy_timeout = 5000",
      "PRAGMA foreign_keys = ON",
      "PRAGMA trusted_schema = OFF",
      // As PostgreSQL compares; ignoring case is written as LOWER(...) on both sides.
      "PRAGMA case_sensitive_like = ON",
      // The copies of pages that savepoints keep stay in memory.
      "PRAGMA temp_store = MEMORY",
    ]
    switch role {
    case .writer:
      settings += [
        "PRAGMA journal_mode = WAL",
        // What is deleted is overwritten with zeros. Copies that moving rows leaves in pages go by `clean`.
        "PRAGMA secure_delete = ON",
        // Each commit waits until the log is on the disk; group commit makes that affordable.
        "PRAGMA synchronous = FULL",
        "PRAGMA journal_size_limit = 67108864",
        "PRAGMA cache_size = -16384",
      ]
    case .reader:
      settings += ["PRAGMA query_only = ON", "PRAGMA cache_size = -2048"]
      watchBudget()
    }
    for setting in settings { try run(setting) }
    if role == .writer { watchLog() }
    try SQLiteFunctions.register(on: handle)
  }

  /// Has SQLite tell how long the log is after each commit; nothing else happens there, so that no commit is held up
  /// by a copy of the log: see `care`.
  private func watchLog() {
    // Safe: the hook is gone before this object is, since deinit closes the connection.
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        let connection = Unmanaged<SQLiteConnection>.fromOpaque(context!)
        connection._withUnsafeGuaranteedRef { $0.note(logPages: Int(pages)) }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func note(logPages pages: Int) {
    // It began anew, because all of it stands in the file.
    if pages < logPages { nextCopy = Self.copiedPages }
    logPages = pages
  }

  /// Lets SQLite ask every thousand steps of its machine whether the read may go on.
  private func watchBudget() {
    // Safe: the handler is gone before this object is, since deinit closes the connection.
    sqlite3_progress_handler(
      handle, 1000,
      { context in
        let connection = Unmanaged<SQLiteConnection>.fromOpaque(context!)
        return connection._withUnsafeGuaranteedRef { $0.budget?.isExhausted == true ? 1 : 0 }
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  // MARK: Statements

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try withBound(statement, parameters) { prepared throws(StoreError) in
      let maxRows = budget?.maxRows ?? .max
      let maxBytes = budget?.maxBytes ?? .max
      while true {
        let status = sqlite3_step(prepared.handle)
        guard status == SQLITE_ROW else {
          if status == SQLITE_DONE { return }
          throw error(status, prepared)
        }
        rowsStepped += 1
        guard rowsStepped <= maxRows else {
          throw .budgetExceeded("more than \(maxRows) rows")
        }
        let goesOn = try body(SQLiteRow(statement: prepared.handle, connection: self))
        guard bytesRead <= maxBytes else {
          throw .budgetExceeded("more than \(maxBytes) bytes")
        }
        guard goesOn else { return }
      }
    }
  }

  @discardableResult
  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
    try withBound(statement, parameters) { prepared throws(StoreError) in
      while true {
        let status = sqlite3_step(prepared.handle)
        if status == SQLITE_DONE { return Int(sqlite3_changes64(handle)) }
        guard status == SQLITE_ROW else { throw error(status, prepared) }
      }
    }
  }

  /// Has `body` step a statement whose parameters have their values.
  ///
  /// Short texts stand on the stack meanwhile, so that SQLite need not allocate a copy of each.
  private func withBound<Result>(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (SQLiteStatement) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let prepared = try take(statement)
    defer { statements.giveBack(prepared) }
    return try withUnsafeTemporaryAllocation(byteCount: Self.lentBytes, alignment: 1) {
      room throws(StoreError) in
      try prepared.bind(parameters, in: room, within: budget)
      return try body(prepared)
    }
  }

  /// A statement's prepared form; preparing counts against the budget as stepping does.
  private func take(_ statement: Statement) throws(StoreError) -> SQLiteStatement {
    // Looking at the clock costs more than a short statement takes.
    let isLong = statement.sql.utf8.count > 4096
    if isLong { try budget?.check() }
    let prepared: SQLiteStatement
    do {
      prepared = try statements.take(statement)
    } catch {
      // SQLite asks the watch on the budget while it parses, too.
      try budget?.check()
      throw error
    }
    if isLong {
      do {
        try budget?.check()
      } catch {
        statements.giveBack(prepared)
        throw error
      }
    }
    return prepared
  }

  func define(_ sql: String) throws(StoreError) {
    // Every table has a primary key that leads with the organization: store the rows in its order.
    try run(sql.hasPrefix("CREATE TABLE") ? sql + " WITHOUT ROWID" : sql)
  }

  func hasTable(_ name: String) throws(StoreError) -> Bool {
    var count: Int64 = 0
    try query(Self.findTable, [.text(name)]) { row in
      count = row.integer(0)
      return false
    }
    return count > 0
  }

  func tables() throws(StoreError) -> [TableShape] {
    var columns: [(table: String, name: String, type: String, place: Int64?)] = []
    try query(Self.listColumns, []) { row in
      let place = row.integer(3)
      columns.append((row.text(0), row.text(1), row.text(2), place > 0 ? place : nil))
      return true
    }
    return try TableShape.tables(of: columns)
  }

  /// Runs a statement once, unprepared.
  private func run(_ sql: String) throws(StoreError) {
    let status = sqlite3_exec(handle, sql, nil, nil, nil)
    guard status == SQLITE_OK else { throw error(status, nil) }
  }

  /// How many steps the engine's machine has made for the statements that are kept.
  ///
  /// It says what work was done, whatever the time that took. For tests; while nobody uses the connection.
  var machineSteps: Int { statements.machineSteps }

  // MARK: Transactions

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  func begin() throws(StoreError) {
    try execute(role == .writer ? Self.beginWrite : Self.beginRead, [])
  }

  func commit() throws(StoreError) { try execute(Self.commitAll, []) }

  func rollback() {
    guard isInTransaction else { return }
    // A rollback that fails has found the transaction gone, which is what was wanted.
    _ = try? execute(Self.rollbackAll, [])
  }

  func savepoint() throws(StoreError) { try execute(Self.mark, []) }

  func releaseSavepoint() throws(StoreError) { try execute(Self.releaseMark, []) }

  func rollbackToSavepoint() throws(StoreError) {
    try execute(Self.rollbackToMark, [])
    try execute(Self.releaseMark, [])
  }

  // MARK: Care

  func checkIntegrity() throws(StoreError) -> [String] {
    var problems: [String] = []
    try query(Statement(dynamic: "PRAGMA integrity_check"), []) { row in
      let line = row.text(0)
      if line != "ok" { problems.append(line) }
      return true
    }
    return problems
  }

  func durability() throws(StoreError) -> String {
    let names = ["OFF", "NORMAL", "FULL", "EXTRA"]
    var level = -1
    try query(Statement(dynamic: "PRAGMA synchronous"), []) { row in
      level = Int(row.integer(0))
      return false
    }
    return names.indices.contains(level) ? names[level] : "level \(level)"
  }

  var needsCare: Bool { logPages >= nextCopy || copier.state != .idle }

  func care(isIdle: Bool) {
    switch copier.state {
    case .idle:
      guard logPages >= nextCopy else { return }
      // Without a thread it is done here.
      if !copier.begin() { copyRest() }
    case .working: return
    case .ended:
      // A log of which nothing is left to copy begins anew; as long as there are always changes, it must not grow.
      guard isIdle || logPages >= 2 * Self.copiedPages else { return }
      copyRest()
    }
  }

  /// Copies what stands in the log, which is little after the copier's work, as far as readers allow.
  private func copyRest() {
    copier.settle()
    sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    // If a reader keeps the log from beginning anew, it is tried again, and not at each commit.
    nextCopy = logPages + Self.copiedPages / 4
  }

  var needsRoom: Bool { logPages > maxLogPages }

  func giveRoomBack() throws(StoreError) {
    // Two cannot copy at a time.
    copier.settle()
    let status = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    guard status == SQLITE_OK else { throw error(status, nil) }
    logPages = 0
    nextCopy = Self.copiedPages
  }

  func clean() throws(StoreError) {
    // Pages keep pieces of rows that were moved to other ones: only a file that is written anew has none of them.
    var pages = 0
    try query(Self.countPages, []) { row in
      pages = Int(row.integer(0))
      return false
    }
    if pages > Self.maxPagesInMemory {
      // The copy is made beside the database, where as much room is. It has no name there, and is gone with its use.
      let quoted = directory.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      try run("PRAGMA temp_store_directory = '\(quoted)'")
      try run("PRAGMA temp_store = FILE")
    }
    // Between transactions it cannot fail, and would cost speed alone.
    defer { try? run("PRAGMA temp_store = MEMORY") }
    try run("VACUUM")
    try giveRoomBack()
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    statements.removeAll()
    copier.close()
    if role == .writer {
      // The log is empty when the store was closed in order; if this fails the next start reads the log.
      sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    }
    sqlite3_close_v2(handle)
  }

  /// The store's error for a result code.
  private func error(_ status: Int32, _ statement: SQLiteStatement?) -> StoreError {
    if status & 0xFF == SQLITE_INTERRUPT, let budget {
      return budget.isCancelled ? .cancelled : .outOfTime
    }
    return SQLiteFailure.storeError(status, on: handle)
  }
}

/// The row on which a statement stands.
struct SQLiteRow: Row {
  let statement: OpaquePointer
  /// The connection that steps the statement; it counts what the row gives out.
  unowned let connection: SQLiteConnection

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

  func text(_ column: Int) -> String {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    connection.bytesRead += count
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func blob(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    connection.bytesRead += count
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }
}
