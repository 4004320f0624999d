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

  /// Whether what the worker reads for one piece of work is there before it begins with the next one: then what begins
  /// at once begins in order, also beyond one object.
  public static var readsInOrder: Bool { !isPostgres }

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
    var settings = PostgresSettings(
      try inSchema(postgres, of: path), readers: Limits.maxRunningScans)
    // Tests hold commands up, on machines that may be slow.
    settings.maxIdleNanoseconds = 300_000_000_000
    return try PostgresDatabase(settings)
  }

  /// Connection keywords with the schema of a directory, which is made when it is missing.
  public static func inSchema(_ keywords: String, of path: String) throws(StoreError) -> String {
    let schema = schema(of: path)
    try administer("CREATE SCHEMA IF NOT EXISTS \(schema)")
    return "\(keywords) options='-csearch_path=\(schema)'"
  }

  /// Removes what a directory's tests left in the cluster.
  public static func remove(_ path: String) {
    guard isPostgres else { return }
    try? administer("DROP SCHEMA IF EXISTS \(schema(of: path)) CASCADE")
  }

  /// A directory's name may have letters of both cases.
  private static func schema(of path: String) -> String {
    "t" + HexText.encode(path.utf8.suffix(6))
  }

  private static let administrator = Mutex<(any DatabaseConnection)?>(nil)

  private static func administer(_ sql: String) throws(StoreError) {
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
