import Base
import Glibc
public import Store
import StorePostgres
import StoreSQLite
import Synchronization

/// The engine that tests run on: SQLite, or PostgreSQL where `make test-postgres` says how to reach it.
public enum TestDatabase {
  /// libpq's keywords for a cluster's socket; nil when the tests run on SQLite.
  public static let postgres = environment("PINTLE_TEST_POSTGRES")
  /// The same for TLS.
  public static let postgresTLS = environment("PINTLE_TEST_POSTGRES_TLS")

  public static var isPostgres: Bool { postgres != nil }

  /// Statements that have a table refuse rows: `change` is "INSERT" or "UPDATE", `condition` says which, by `NEW`.
  public static func refusing(
    _ change: String, on table: String, when condition: String
  ) -> [String] {
    guard isPostgres else {
      return [
        """
        CREATE TRIGGER refuse BEFORE \(change) ON \(table) WHEN \(condition)
        BEGIN SELECT RAISE(ABORT, 'refused'); END
        """
      ]
    }
    return [
      """
      CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN RAISE EXCEPTION USING ERRCODE = ''check_violation'', MESSAGE = ''refused''; END'
      """,
      """
      CREATE TRIGGER refuse BEFORE \(change) ON \(table) FOR EACH ROW WHEN (\(condition))
      EXECUTE FUNCTION refuse()
      """,
    ]
  }

  /// Ends that.
  public static func admitting(on table: String) -> String {
    isPostgres ? "DROP TRIGGER refuse ON \(table)" : "DROP TRIGGER refuse"
  }

  /// The database that belongs to a directory: a file there, or a schema named after it.
  public static func of(_ path: String) throws(StoreError) -> any Database {
    guard let postgres else { return SQLiteDatabase(directory: path) }
    return try database(inSchema(postgres, of: path))
  }

  /// The same for a store with all tables of `schema`, which is one for the whole program.
  ///
  /// On PostgreSQL it is one of a few databases in which they were made once, since to make hundreds of tables takes seconds
  /// there, and to copy them a good part of one. All are of one instance. Whatever a test leaves in one is taken out before
  /// another test gets it.
  public static func of(
    _ path: String, with schema: StoreSchema
  ) throws(StoreError) -> any Database {
    guard let postgres else { return SQLiteDatabase(directory: path) }
    let name = schemaName(of: path)
    let result = pool.withLock { pool -> Result<ModelCopy, StoreError> in
      if let copy = pool.used[name] { return .success(copy) }
      do throws(StoreError) {
        let copy: ModelCopy
        if let free = pool.free.popLast() {
          copy = free
        } else {
          if pool.count == 0 { try makeModel(schema, postgres) }
          pool.count += 1
          copy = try ModelCopy(number: pool.count, of: model, postgres)
        }
        pool.used[name] = copy
        return .success(copy)
      } catch {
        return .failure(error)
      }
    }
    return try database("\(postgres) dbname=\(try result.get().name)")
  }

  /// The databases that are copies of the model: those that tests have, by their directories, and those that wait.
  private struct Pool {
    var used: [String: ModelCopy] = [:]
    var free: [ModelCopy] = []
    var count = 0
  }

  private static let pool = Mutex(Pool())
  private static let model = "pintle_model"

  private static func makeModel(
    _ schema: StoreSchema, _ postgres: String
  ) throws(StoreError) {
    try administer("CREATE DATABASE \(model)")
    let keywords = "\(postgres) dbname=\(model)"
    let store = try Store(database(keywords), schema: schema, identifiers: IdentifierSource())
    store.close()
    let connection = try PostgresDatabase(PostgresSettings(keywords)).connect(.writer)
    defer { connection.close() }
    try connection.define(ModelCopy.remember)
  }

  private static func database(_ keywords: String) throws(StoreError) -> PostgresDatabase {
    var settings = PostgresSettings(keywords, readers: Limits.maxRunningScans)
    // Tests hold commands up, on machines that may be slow.
    settings.maxIdleNanoseconds = 300_000_000_000
    return try PostgresDatabase(settings)
  }

  /// Connection keywords with the schema of a directory, which is made when it is missing.
  public static func inSchema(_ keywords: String, of path: String) throws(StoreError) -> String {
    let schema = schemaName(of: path)
    try administer("CREATE SCHEMA IF NOT EXISTS \(schema)")
    return "\(keywords) options='-csearch_path=\(schema)'"
  }

  /// Removes what a directory's tests left in the cluster.
  public static func remove(_ path: String) {
    guard isPostgres else { return }
    let name = schemaName(of: path)
    guard let copy = pool.withLock({ $0.used.removeValue(forKey: name) }) else {
      try? administer("DROP SCHEMA IF EXISTS \(name) CASCADE")
      return
    }
    // One that cannot be emptied is left aside.
    if (try? copy.empty()) != nil { pool.withLock { $0.free.append(copy) } }
  }

  /// What is kept of a directory's tests: its files, and of PostgreSQL the bytes of each table's and index's file, old
  /// versions of rows and all, and the rows besides, since long values stand in those files compressed.
  public static func kept(of path: String) throws(StoreError) -> [(name: String, bytes: [UInt8])] {
    var kept: [(name: String, bytes: [UInt8])] = []
    for name in names(in: path) { kept.append((name, try contents(of: path + "/" + name))) }
    guard let postgres else { return kept }
    let name = schemaName(of: path)
    let copy = pool.withLock { $0.used[name] }
    let keywords =
      if let copy { "\(postgres) dbname=\(copy.name)" } else { try inSchema(postgres, of: path) }
    let connection = try PostgresDatabase(PostgresSettings(keywords)).connect(.writer)
    defer { connection.close() }
    try connection.define("CHECKPOINT")
    // Letters stand for themselves in it.
    try connection.define("SET bytea_output = 'escape'")
    var files: [(name: String, path: String)] = []
    var tables: [String] = []
    try connection.query(selectFiles, []) { row throws(StoreError) in
      files.append((row.text(0), row.text(1)))
      if row.boolean(2) { tables.append(row.text(0)) }
      return true
    }
    for (name, path) in files {
      kept.append(("the file of \(name)", try contents(of: path)))
    }
    for table in tables {
      var bytes: [UInt8] = []
      let rows = Statement(dynamic: "SELECT CAST(t.* AS TEXT) FROM \"\(table)\" t")
      try connection.query(rows, []) { row throws(StoreError) in
        bytes += row.text(0).utf8
        bytes.append(10)
        return true
      }
      kept.append((table, bytes))
    }
    return kept
  }

  private static let selectFiles = Statement(
    """
    SELECT t.name, current_setting('data_directory') || '/' || pg_relation_filepath(t.id), t.kind = 'r'
    FROM (
      SELECT CAST(c.relname AS TEXT) AS name, c.oid AS id, c.relkind AS kind
      FROM pg_catalog.pg_class c WHERE c.relnamespace = to_regnamespace(current_schema())
      UNION ALL
      SELECT c.relname || ' (long values)', c.reltoastrelid, 't'
      FROM pg_catalog.pg_class c WHERE c.relnamespace = to_regnamespace(current_schema())) t
    WHERE pg_relation_filepath(t.id) IS NOT NULL
    """)

  private static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func contents(of file: String) throws(StoreError) -> [UInt8] {
    guard let stream = fopen(file, "rb") else {
      throw .unavailable("cannot read \(file): \(String(cString: strerror(errno)))")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  /// A directory's name may have letters of both cases.
  private static func schemaName(of path: String) -> String {
    "t" + HexText.encode(path.utf8.suffix(6))
  }

  private static let administrator = Mutex<(any DatabaseConnection)?>(nil)

  static func administer(_ sql: String) throws(StoreError) {
    let result = administrator.withLock { connection -> Result<Void, StoreError> in
      do throws(StoreError) {
        if connection == nil {
          connection = try PostgresDatabase(PostgresSettings(postgres ?? "")).connect(.writer)
        }
        try connection?.define(sql)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// A variable of the environment.
  public static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
