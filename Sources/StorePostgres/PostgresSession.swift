import Base
import Glibc
import Store

/// The server's side of a connection: how it is set up, and what is known of it.
struct PostgresSession {
  let link: PostgresLink
  let backend: Backend
  /// The number of the writer's last commit.
  private(set) var lastCommit: Int64 = 0
  /// Who took the place of the one that writes, while this process had no connection; nil for nobody.
  private(set) var replacedBy: String?

  /// The server's process for a connection, told from later ones with its number by when it began, in microseconds
  /// since 1970.
  struct Backend {
    let process: Int64
    let began: Int64
  }

  /// Where each writer's last commit stands, so that one whose connection ended can be looked up.
  private static let table = "pintle_commits"
  /// The lock under which that table is made: "pintle" as a number.
  private static let tableLock: Int64 = 0x7069_6e74_6c65
  /// The first half of the lock's number under which a database is brought to its schema; the other one is the schema's.
  static let schemaLockClass: Int32 = 0x7069_6e74
  /// The name under which the statement is prepared that notes a commit.
  static let markName = "mark"

  /// Connects and sets the connection up.
  ///
  /// - Parameters:
  ///   - target: Where the server is.
  ///   - pq: The library.
  ///   - writer: The writer's name in the table of commits; nil for a reader.
  ///   - listens: Whether a reader hears what commits tell, from here on.
  ///   - former: The writer's connection before, whose process is ended, if it is still there: what it was told to commit
  ///     is then decided.
  ///   - isFirst: Whether the writer had no connection before.
  /// - Throws: What the server says, ``StoreError/settings(_:)`` when it is not what is needed, or
  ///   ``StoreError/taken(by:)`` when another process has the place of the one that writes.
  init(
    _ target: PostgresTarget, _ pq: LibPQ, writer: String?, listens: Bool = false,
    after former: Backend? = nil, isFirst: Bool = true
  ) throws(StoreError) {
    let made = try PostgresLink(target, pq)
    link = made
    // What sets it up waits for locks no longer than `lock_timeout`.
    let patience =
      listens
      ? Int32(Limits.changePatienceNanoseconds / 1_000_000) : made.patienceMilliseconds
    made.patienceMilliseconds = Int32(2 * Limits.postgresSilenceNanoseconds / 1_000_000)
    defer { made.patienceMilliseconds = patience }
    _ = try Self.ask(
      link, Self.settings(target, isWriter: writer != nil, isReadOnly: writer == nil && !listens))
    let facts = try Self.ask(
      link,
      """
      SELECT current_setting('server_version_num')::int8, current_setting('server_encoding'),
        EXISTS (SELECT 1 FROM pg_catalog.pg_collation WHERE collname = 'und-x-icu'),
        current_schema() IS NOT NULL, pg_backend_pid()::int8,
        (SELECT (extract(epoch FROM backend_start) * 1000000)::int8
          FROM pg_stat_get_activity(pg_backend_pid())),
        current_setting('transaction_read_only') = 'on'
      """)
    guard facts.integer(0) >= 140_000 else {
      throw .settings(
        "PostgreSQL 14 or later is needed, the server's number is \(facts.integer(0))")
    }
    let encoding = facts.text(1)
    guard encoding == "UTF8" else {
      throw .settings("the database's encoding is \(encoding), UTF8 is needed")
    }
    guard facts.integer(2) == 1 else {
      throw .settings("the server is built without ICU, whose collation und-x-icu is needed")
    }
    guard facts.integer(3) == 1 else {
      throw .settings("the database has no schema for tables; see its search_path")
    }
    backend = Backend(process: facts.integer(4), began: facts.integer(5))
    if listens { _ = try Self.ask(link, PostgresListener.listen) }
    guard let writer else { return }
    // On a standby, and after ALTER DATABASE ... SET default_transaction_read_only.
    guard facts.integer(6) == 0 else { throw .unavailable("the server takes no changes") }
    if let former {
      _ = try Self.ask(
        link,
        """
        SELECT pg_terminate_backend(\(former.process)) FROM pg_stat_get_activity(\(former.process))
        WHERE (extract(epoch FROM backend_start) * 1000000)::int8 = \(former.began)
        """)
    }
    try makeTable(Self.table, definition: Self.definition)
    _ = try Self.ask(
      link, "DELETE FROM \(Self.table) WHERE noted_at < now() - INTERVAL '30 days'")
    // Waits for a transaction of the writer's former connection that is not over yet.
    let row = try Self.ask(
      link,
      """
      INSERT INTO \(Self.table) AS c (writer, number, noted_at) VALUES ('\(writer)', 0, now())
      ON CONFLICT (writer) DO UPDATE SET noted_at = excluded.noted_at RETURNING c.number
      """)
    lastCommit = row.integer(0)
    let mark = """
      INSERT INTO \(Self.table) (writer, number, noted_at) VALUES ('\(writer)', $1, now())
      ON CONFLICT (writer) DO UPDATE SET number = excluded.number, noted_at = excluded.noted_at
      """
    try link.send { pq, handle in
      var type = PostgresType.int8
      return pq.sendPrepare(handle, Self.markName, mark, 1, &type)
    }
    try link.sync()
    try Self.end(link, link.one(), mark)
    if let place = target.ownPlace {
      try makeTable(PostgresPlace.table, definition: PostgresPlace.definition)
      if case .other(let owner) = try place.claim(link, writer: writer, isFirst: isFirst) {
        guard !isFirst else { throw .taken(by: owner) }
        // What became of a commit can be read all the same.
        replacedBy = owner
      }
    }
    _ = try Self.ask(link, "SET lock_timeout = 0")
  }

  /// Forgets the writer: it is closed in order.
  func forget(_ writer: String) {
    _ = try? Self.ask(link, "DELETE FROM \(Self.table) WHERE writer = '\(writer)'")
  }

  private static func settings(
    _ target: PostgresTarget, isWriter: Bool, isReadOnly: Bool
  ) -> String {
    var settings = [
      ("jit", "off"),
      // Of what is in no transaction each statement sees the last commit.
      ("default_transaction_isolation", "read committed"),
      // The server notices a client that is gone within some 20 s.
      ("tcp_keepalives_idle", "10"), ("tcp_keepalives_interval", "3"),
      ("tcp_keepalives_count", "3"),
      ("idle_in_transaction_session_timeout", "\(target.maxIdleNanoseconds / 1_000_000)"),
      (
        "statement_timeout",
        "\((isWriter ? target.maxWriteNanoseconds : Limits.maxPostgresReadNanoseconds) / 1_000_000)"
      ),
      // While the connection is set up.
      ("lock_timeout", "10000"),
    ]
    if isWriter {
      // So that a process that was killed in a long statement gives its locks up soon.
      settings.append(("client_connection_check_interval", "2000"))
    }
    if isReadOnly { settings.append(("default_transaction_read_only", "on")) }
    return "SELECT "
      + settings.map { "set_config('\($0.0)', '\($0.1)', false)" }.joined(separator: ", ")
  }

  private static let definition = """
    CREATE TABLE IF NOT EXISTS \(table) (
      writer TEXT COLLATE "C" NOT NULL PRIMARY KEY, number BIGINT NOT NULL,
      noted_at TIMESTAMPTZ NOT NULL) WITH (fillfactor = 50)
    """

  /// Makes a table of the driver's own where it is missing.
  private func makeTable(_ name: String, definition: String) throws(StoreError) {
    guard try Self.ask(link, "SELECT to_regclass('\(name)') IS NULL").integer(0) == 1 else {
      return
    }
    _ = try Self.ask(link, "BEGIN")
    _ = try Self.ask(link, "SELECT pg_advisory_xact_lock(\(Self.tableLock))")
    _ = try Self.ask(link, definition)
    _ = try Self.ask(link, "COMMIT")
  }

  // MARK: Asking

  /// The first row of an answer.
  struct Answer {
    let result: PostgresResult
    let pq: LibPQ

    func integer(_ column: Int32) -> Int64 {
      guard result.rowCount > 0, let start = pq.value(result.handle, 0, column) else { return 0 }
      return PostgresRow.integer(
        UnsafeRawBufferPointer(
          start: start, count: Int(pq.valueLength(result.handle, 0, column))),
        type: pq.columnType(result.handle, column))
    }

    func text(_ column: Int32) -> String {
      guard result.rowCount > 0, let start = pq.value(result.handle, 0, column) else { return "" }
      // libpq puts a NUL behind every value.
      return String(cString: start)
    }
  }

  /// Runs a statement by itself and waits for its end.
  static func ask(_ link: PostgresLink, _ sql: String) throws(StoreError) -> Answer {
    try link.send(sql)
    try link.sync()
    let result = try link.one()
    try end(link, result, sql)
    return Answer(result: result, pq: link.pq)
  }

  /// Reads the sync behind a result, and throws what the result tells of.
  private static func end(
    _ link: PostgresLink, _ result: PostgresResult, _ sql: String
  ) throws(StoreError) {
    try link.readSync()
    if !result.isFine {
      throw PostgresFailure.storeError(result.handle, link.pq, sql: sql, budget: nil)
    }
  }
}
