import Base
import Store

// What PostgreSQL knows of the tables when it plans statements.
//
// Without statistics of a table's columns it takes any index that begins with the right columns, and may read a whole queue
// for one row. It gathers them by itself, a minute or more behind a change; a queue fills within seconds.
extension PostgresConnection {
  /// Tables that are small enough to be looked at in some ten milliseconds, and of which much has changed since they were.
  private static let selectChanged = Statement(
    """
    SELECT c.relname FROM pg_catalog.pg_stat_all_tables s JOIN pg_catalog.pg_class c ON c.oid = s.relid
    WHERE s.schemaname = current_schema() AND s.n_mod_since_analyze > 100 + c.reltuples / 5
      AND pg_relation_size(c.oid) <= $1
    """)

  /// Whether this connection has changed so much since the last time that statistics may be stale: each time twice as much
  /// as before.
  var isAnalysisDue: Bool { role == .writer && changesSent >= nextAnalysis }

  /// Has statistics gathered where they are stale; for between transactions.
  func analyze() {
    nextAnalysis = max(changesSent * 2, Limits.postgresFirstAnalysis)
    do throws(StoreError) {
      var tables: [String] = []
      try query(Self.selectChanged, [.integer(Limits.maxPostgresAnalyzedBytes)]) { row in
        tables.append(Self.quoted(row.text(0)))
        return true
      }
      guard !tables.isEmpty else { return }
      try send(["ANALYZE (SKIP_LOCKED) \(tables.joined(separator: ", "))"])
    } catch {
      // The engine gathers them by itself, later.
    }
  }

  /// A table's name as it stands in statements.
  static func quoted(_ name: String) -> String {
    let parts = name.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(parts.joined(separator: "\"\""))\""
  }
}
