/// For each subject of which caches are made, the last commit of any process that changed it; for engines with several
/// writers alone.
enum ChangedSubjectTable {
  private static let selectSince = Statement(
    "SELECT subject FROM changed_subjects WHERE organization = $1 AND change > $2")
  private static let upsert = Statement(
    """
    INSERT INTO changed_subjects (organization, subject, change) VALUES ($1, $2, $3)
    ON CONFLICT (organization, subject) DO UPDATE SET change = excluded.change
    """)

  /// The names of the subjects that commits behind the one with a number have changed; this program may not know some of
  /// them.
  static func names(
    after change: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> [String] {
    var names: [String] = []
    try connection.query(selectSince, [.text(instance), .integer(change)]) { row in
      names.append(row.text(0))
      return true
    }
    return names
  }

  /// The same, outside of transactions.
  static func names(
    after change: Int64, instance: String, on listener: any DatabaseListener
  ) throws(StoreError) -> [String] {
    var names: [String] = []
    try listener.query(selectSince, [.text(instance), .integer(change)]) { row in
      names.append(row.text(0))
      return true
    }
    return names
  }

  /// Notes that the transaction, whose commit has the number `change`, changes a subject; it goes over with the commit.
  static func note(
    _ name: String, change: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.executeWithNext(upsert, [.text(instance), .text(name), .integer(change)])
  }
}
