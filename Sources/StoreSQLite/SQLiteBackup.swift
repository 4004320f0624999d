import Base
import CSQLite
import Glibc
public import Store

/// Copies of a whole database, made while others write to it.
public enum SQLiteBackup {
  /// The pages that are copied between two reports: 4 MiB.
  private static let pagesPerStep: Int32 = 1024
  /// How often a step is tried again, a tenth of a second apart, while somebody holds a lock.
  private static let maxBusyTries = 600

  /// What a copy holds.
  public struct Facts: Sendable, Equatable {
    /// The instance that it is of.
    public var instance: String
    /// How many migrations were run.
    public var schemaVersion: Int64
    /// The position of the last event.
    public var lastPosition: Int64
    /// The id of the master key under which secrets are sealed; nil before the first one.
    public var sealingKey: String?
    /// When the last event was written, in nanoseconds since 1970; nil before the first one.
    public var lastEventTime: Int64?
    /// Its bytes.
    public var bytes: Int
  }

  /// Copies the state of one moment to a new file with mode 0600, and returns when that is durable.
  ///
  /// Writers go on meanwhile; their log is not emptied before the end. What is left of an attempt that fails is
  /// removed.
  ///
  /// - Parameters:
  ///   - source: The database file.
  ///   - isInUse: Whether others may write to it; otherwise nothing but reading is tried.
  ///   - target: A file that does not exist.
  ///   - progress: Called with the pages that are copied, and all.
  /// - Throws: What SQLite or the system says.
  public static func copy(
    from source: String, isInUse: Bool, to target: String, progress: (Int, Int) -> Void
  ) throws(StoreError) {
    let descriptor = open(target, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable("cannot write \(target): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    do throws(StoreError) {
      try copyPages(from: source, isInUse: isInUse, to: target, progress)
      guard fsync(descriptor) == 0 else {
        throw .unavailable("cannot write \(target): \(String(cString: strerror(errno)))")
      }
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(target + suffix) }
      throw error
    }
  }

  private static func copyPages(
    from source: String, isInUse: Bool, to target: String, _ progress: (Int, Int) -> Void
  ) throws(StoreError) {
    // Taking part in the log's shared index needs the right to write.
    let from = try connect(source, isInUse ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
    defer { sqlite3_close_v2(from) }
    try run("PRAGMA query_only = ON", from)
    // All steps copy what holds now.
    try run("BEGIN", from)
    try run("SELECT COUNT(*) FROM sqlite_schema", from)
    let to = try connect(target, SQLITE_OPEN_READWRITE)
    defer { sqlite3_close_v2(to) }
    guard let backup = sqlite3_backup_init(to, "main", from, "main") else {
      throw SQLiteFailure.storeError(sqlite3_errcode(to), on: to)
    }
    var status = SQLITE_OK
    var tries = 0
    while true {
      status = sqlite3_backup_step(backup, pagesPerStep)
      if status == SQLITE_BUSY || status == SQLITE_LOCKED, tries < maxBusyTries {
        tries += 1
        usleep(100_000)
        continue
      }
      guard status == SQLITE_OK else { break }
      let total = Int(sqlite3_backup_pagecount(backup))
      progress(total - Int(sqlite3_backup_remaining(backup)), total)
    }
    let end = sqlite3_backup_finish(backup)
    guard status == SQLITE_DONE, end == SQLITE_OK else {
      throw SQLiteFailure.storeError(status == SQLITE_DONE ? end : status, on: to)
    }
    // One file, which needs no log beside it; numbers of the application's own, as the checksum of a backup is one, were
    // the source's.
    try run("PRAGMA journal_mode = DELETE", to)
    try run("PRAGMA user_version = 0; PRAGMA application_id = 0", to)
  }

  /// Reads a whole database, and tells what it holds; it changes nothing.
  ///
  /// - Parameters:
  ///   - path: The database file.
  ///   - isInUse: Whether others may write to it; otherwise nothing but reading is tried.
  /// - Returns: What it holds.
  /// - Throws: ``StoreError/corrupt(_:)`` when SQLite's own check finds something, or it is no database of Pintle's.
  public static func check(
    _ path: String, isInUse: Bool = false
  ) throws(StoreError) -> Facts {
    let handle = try connect(path, isInUse ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
    defer { sqlite3_close_v2(handle) }
    try run("PRAGMA query_only = ON", handle)
    var problems: [String] = []
    try rows("PRAGMA integrity_check(3)", handle) { statement in
      let line = text(statement, 0) ?? ""
      if line != "ok" { problems.append(line) }
    }
    guard problems.isEmpty else {
      throw .corrupt("\(path): \(problems.joined(separator: "; "))")
    }
    var facts: Facts?
    do throws(StoreError) {
      try rows(
        "SELECT id, schema_version, last_position, sealing_key FROM instance", handle
      ) { statement in
        facts = Facts(
          instance: text(statement, 0) ?? "", schemaVersion: sqlite3_column_int64(statement, 1),
          lastPosition: sqlite3_column_int64(statement, 2), sealingKey: text(statement, 3), bytes: 0
        )
      }
      try rows(
        "SELECT created_at FROM events ORDER BY position DESC LIMIT 1", handle
      ) { statement in facts?.lastEventTime = sqlite3_column_int64(statement, 0) }
    } catch {
      throw .corrupt("\(path) is not a database of Pintle's")
    }
    guard var facts else { throw .corrupt("\(path) is not a database of Pintle's") }
    var status = stat()
    if stat(path, &status) == 0 { facts.bytes = Int(status.st_size) }
    return facts
  }

  /// Refuses a database that does not have the very tables, columns and indexes of another one, or has more: what
  /// integrity checks pass may still lack a table, or have a trigger of somebody's own.
  ///
  /// - Parameters:
  ///   - path: The database file.
  ///   - model: A database file that this program made, brought up to the same version.
  /// - Throws: ``StoreError/corrupt(_:)``, which names what differs.
  public static func check(_ path: String, isShapedAs model: String) throws(StoreError) {
    let (present, wanted) = (try parts(of: path), try parts(of: model))
    if let missing = wanted.subtracting(present).map(\.text).min() {
      throw .corrupt("\(path) has no \(missing)")
    }
    if let foreign = present.subtracting(wanted).map(\.text).min() {
      throw .corrupt("\(path) has the \(foreign), which is none of Pintle's")
    }
  }

  /// What a database is made of, in words: "table accounts", "column id of accounts (TEXT NOT NULL)", "index ...",
  /// "trigger ..." and "view ...".
  private static func parts(of path: String) throws(StoreError) -> Set<UTF8Key> {
    let handle = try connect(path, SQLITE_OPEN_READONLY)
    defer { sqlite3_close_v2(handle) }
    var found: Set<UTF8Key> = []
    for query in [
      // What SQLite makes for itself begins so, and no name of somebody else's may.
      """
      SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      """,
      """
      SELECT 'kind of ' || name || ' (' || type || iif(wr, ', WITHOUT ROWID', '')
        || iif(strict, ', STRICT', '') || ')'
      FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      """,
      """
      SELECT 'column ' || columns.name || ' of ' || tables.name || ' (' || columns.type
        || iif(columns."notnull", ' NOT NULL', '') || iif(columns.pk, ' PRIMARY KEY ' || columns.pk, '')
        || coalesce(' DEFAULT ' || columns.dflt_value, '') || ')'
      FROM sqlite_schema AS tables, pragma_table_xinfo(tables.name) AS columns
      WHERE tables.type = 'table'
      """,
      """
      SELECT iif(indexes."unique", 'unique ', '') || 'index ' || indexes.name || ' of ' || tables.name || ' ('
        || (SELECT group_concat(coalesce(name, 'an expression') || iif("desc", ' DESC', ''), ', ')
            FROM (SELECT * FROM pragma_index_xinfo(indexes.name) WHERE key ORDER BY seqno)) || ')'
        || iif(indexes.partial, ' in part', '')
      FROM sqlite_schema AS tables, pragma_index_list(tables.name) AS indexes
      WHERE tables.type = 'table'
      """,
    ] {
      try rows(query, handle) { statement in found.insert(UTF8Key(text(statement, 0) ?? "")) }
    }
    return found
  }

  static func connect(_ path: String, _ flags: Int32) throws(StoreError) -> OpaquePointer {
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(
      path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nil)
    guard status == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw .unavailable("cannot open \(path): \(String(cString: sqlite3_errstr(status)))")
    }
    sqlite3_busy_timeout(opened, 5000)
    return opened
  }

  static func run(_ sql: String, _ handle: OpaquePointer) throws(StoreError) {
    let status = sqlite3_exec(handle, sql, nil, nil, nil)
    guard status == SQLITE_OK else { throw SQLiteFailure.storeError(status, on: handle) }
  }

  static func rows(
    _ sql: String, _ handle: OpaquePointer, _ body: (OpaquePointer) -> Void
  ) throws(StoreError) {
    var statement: OpaquePointer?
    let prepared = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard prepared == SQLITE_OK, let statement else {
      throw SQLiteFailure.storeError(prepared, on: handle)
    }
    defer { sqlite3_finalize(statement) }
    while true {
      let status = sqlite3_step(statement)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else { throw SQLiteFailure.storeError(status, on: handle) }
      body(statement)
    }
  }

  static func text(_ statement: OpaquePointer, _ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }
}
