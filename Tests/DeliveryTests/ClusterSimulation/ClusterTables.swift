import Store

extension ChangeSubject {
  /// The tokens of a simulated cluster.
  static let simulatedTokens = ChangeSubject("simulated tokens")
}

extension QueueKind {
  /// The work of a simulated cluster.
  static let simulatedChores = QueueKind("simulated-chore")
}

extension StoreFeature {
  /// What a simulated cluster keeps.
  static let simulatedCluster = StoreFeature(
    "simulated cluster",
    migrations: [
      Migration(
        "tables",
        [
          // How often something was done that is done once.
          """
          CREATE TABLE simulated_counts (
            organization TEXT NOT NULL,
            name TEXT NOT NULL,
            count BIGINT NOT NULL,
            PRIMARY KEY (organization, name))
          """,
          """
          CREATE TABLE simulated_tokens (
            organization TEXT NOT NULL,
            id TEXT NOT NULL,
            is_valid BIGINT NOT NULL,
            PRIMARY KEY (organization, id))
          """,
          // Up to where the log was followed.
          """
          CREATE TABLE simulated_places (
            organization TEXT NOT NULL,
            position BIGINT NOT NULL,
            PRIMARY KEY (organization))
          """,
        ])
    ], subjects: [.simulatedTokens], queueKinds: [.simulatedChores])
}

/// The tables of a simulated cluster.
enum ClusterTables {
  private static let addToCount = Statement(
    """
    INSERT INTO simulated_counts (organization, name, count) VALUES ($1, $2, 1)
    ON CONFLICT (organization, name) DO UPDATE SET count = simulated_counts.count + 1
    """)
  private static let selectCounts = Statement("SELECT name, count FROM simulated_counts")
  private static let setToken = Statement(
    """
    INSERT INTO simulated_tokens (organization, id, is_valid) VALUES ($1, $2, $3)
    ON CONFLICT (organization, id) DO UPDATE SET is_valid = excluded.is_valid
    """)
  private static let selectToken = Statement(
    "SELECT is_valid FROM simulated_tokens WHERE organization = $1 AND id = $2")
  private static let setPlace = Statement(
    """
    INSERT INTO simulated_places (organization, position) VALUES ($1, $2)
    ON CONFLICT (organization) DO UPDATE SET position = excluded.position
    """)
  private static let selectPlace = Statement(
    "SELECT position FROM simulated_places WHERE organization = $1")

  /// Notes that something was done that is done once.
  static func note(_ name: String, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(addToCount, [.text(transaction.instance), .text(name)])
  }

  static func counts(on connection: any DatabaseConnection) throws(StoreError) -> [String: Int64] {
    var counts: [String: Int64] = [:]
    try connection.query(selectCounts, []) { row in
      counts[row.text(0)] = row.integer(1)
      return true
    }
    return counts
  }

  static func setToken(
    _ id: String, isValid: Bool, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      setToken, [.text(transaction.instance), .text(id), .integer(isValid ? 1 : 0)])
    transaction.markChanged(.simulatedTokens)
  }

  static func isValid(
    token id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> Bool? {
    try reader.first(selectToken, [.text(instance), .text(id)]) { $0.integer(0) == 1 }
  }

  static func setPlace(_ position: Int64, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(setPlace, [.text(transaction.instance), .integer(position)])
  }

  static func place(instance: String, in reader: Reader) throws(StoreError) -> Int64 {
    try reader.number(selectPlace, [.text(instance)])
  }
}
