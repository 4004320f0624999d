/// How far each projection has come, and what must be done about it when a directory is opened.
///
/// Nothing is written while the store works: what is kept is kept in every transaction. A program that opens a
/// directory notes which projections it does not know, so that they go on from there when one comes that does.
enum ProjectionCheckpoints {
  static let table = "projections"

  private static let select = Statement("SELECT name, revision, position, is_kept FROM projections")
  private static let deleteRow = Statement(
    "DELETE FROM projections WHERE organization = $1 AND name = $2")
  private static let insertRow = Statement(
    """
    INSERT INTO projections (organization, name, revision, position, is_kept)
    VALUES ($1, $2, $3, $4, $5)
    """)

  private struct Row {
    var name: String
    var revision: Int64
    var position: Int64
    var isKept: Bool
  }

  /// Fills what is behind, and notes what is left behind from now on; in one transaction, before any other.
  ///
  /// `filled` are the features whose projections the directory has kept without a record of it.
  static func bringUp(
    _ schema: StoreSchema, filled: Set<String>, in transaction: Transaction
  ) throws(StoreError) {
    let rows = try transaction.all(select, []) {
      Row(
        name: $0.text(0), revision: $0.integer(1), position: $0.integer(2), isKept: $0.boolean(3))
    }
    let last = transaction.lastPosition
    for feature in schema.features {
      for projection in feature.projections {
        let revision = Int64(projection.revision)
        let row = rows.first { $0.name == projection.name }
        if let row, row.isKept, row.revision == revision { continue }
        // Directories without a record were kept by programs that knew the first revisions only.
        let isFilled = row == nil && filled.contains(feature.name) && revision == 1
        if !isFilled {
          let done = row.map { $0.revision == revision ? $0.position : 0 } ?? 0
          _ = try ProjectionRebuild.run([projection], after: done, in: transaction)
        }
        try write(
          Row(name: projection.name, revision: revision, position: last, isKept: true), transaction)
      }
    }
    let known = Set(schema.projections.map(\.name))
    for var row in rows where row.isKept && !known.contains(row.name) {
      row.isKept = false
      row.position = last
      try write(row, transaction)
    }
  }

  private static func write(_ row: Row, _ transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(transaction.parts.instance), .text(row.name)]
    try transaction.execute(deleteRow, key)
    try transaction.execute(
      insertRow,
      key + [.integer(row.revision), .integer(row.position), .boolean(row.isKept)])
  }
}
