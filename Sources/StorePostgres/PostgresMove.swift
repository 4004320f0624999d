public import Store

/// A note in a schema into which another database's rows are being moved: while it stands there no store is opened on
/// what may be a part of them.
public struct PostgresMove: Sendable, Equatable {
  /// How far it has come.
  public enum Stage: Int64, Sendable {
    /// The tables are being made; what stands in them is a new instance's.
    case making = 1
    /// Rows are being copied, each table's in the order of its key.
    case copying = 2
    /// All rows are there and were compared.
    case complete = 3
  }

  /// The id of the instance that is moved.
  public let source: String
  public let stage: Stage

  static let table = "pintle_move"
  private static let select = Statement("SELECT source, stage FROM \(table)")
  private static let selectTables = Statement(
    """
    SELECT tablename FROM pg_catalog.pg_tables
    WHERE schemaname = current_schema() AND left(tablename, 7) <> 'pintle_' ORDER BY 1
    """)
  private static let insert = Statement(
    "INSERT INTO \(table) (one, source, stage) VALUES (1, $1, \(Stage.making.rawValue))")
  private static let update = Statement("UPDATE \(table) SET stage = $1")

  /// What is said to whoever would use what may be a part of the instance.
  public static func advice(_ source: String) -> String {
    "pintle migrate has not ended that moves the instance \(source) there: run the same command again, and it goes on"
  }

  /// The move that is under way, or was when its process ended; nil for none.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when it was noted by a later version.
  public static func find(
    on connection: any DatabaseConnection
  ) throws(StoreError) -> PostgresMove? {
    guard try connection.hasTable(table) else { return nil }
    var found: (source: String, stage: Int64)?
    try connection.query(select, []) { row in
      found = (row.text(0), row.integer(1))
      return false
    }
    guard let found, let stage = Stage(rawValue: found.stage) else {
      throw .corrupt("the table \(table) holds nothing that this version knows")
    }
    return PostgresMove(source: found.source, stage: stage)
  }

  /// Notes that a move begins; in a transaction.
  public static func begin(
    of source: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.define(
      """
      CREATE TABLE \(table) (
        one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1), source TEXT NOT NULL, stage BIGINT NOT NULL)
      """)
    try connection.execute(insert, [.text(source)])
  }

  /// Notes how far it has come; in a transaction.
  public static func note(
    _ stage: Stage, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(update, [.integer(stage.rawValue)])
  }

  /// The tables that stand in the schema, but for the driver's own.
  public static func tableNames(
    on connection: any DatabaseConnection
  ) throws(StoreError) -> [String] {
    var names: [String] = []
    try connection.query(selectTables, []) { row in
      names.append(row.text(0))
      return true
    }
    return names
  }

  /// Forgets it: stores may be opened.
  public static func end(on connection: any DatabaseConnection) throws(StoreError) {
    try connection.define("DROP TABLE \(table)")
  }
}
