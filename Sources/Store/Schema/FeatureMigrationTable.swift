import Base

/// The migrations that were run in a directory, by feature.
enum FeatureMigrationTable {
  static let name = "feature_migrations"

  private static let select = Statement(
    "SELECT feature, number, admits_older FROM feature_migrations")
  private static let insertRow = Statement(
    """
    INSERT INTO feature_migrations (organization, feature, number, name, admits_older, applied_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    """)

  /// A migration by its place: `number` counts from 1 on.
  struct Key: Hashable {
    @UTF8Compared var feature: String
    var number: Int
  }

  /// Whether each migration that was run admits programs that do not know it.
  static func read(on connection: any DatabaseConnection) throws(StoreError) -> [Key: Bool] {
    var applied: [Key: Bool] = [:]
    try connection.query(select, []) { row in
      applied[Key(feature: row.text(0), number: Int(row.integer(1)))] = row.boolean(2)
      return true
    }
    return applied
  }

  static func add(
    _ key: Key, _ migration: Migration, instance: String, now: Int64,
    on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(
      insertRow,
      [
        .text(instance), .text(key.feature), .integer(Int64(key.number)), .text(migration.name),
        .boolean(migration.admitsOlderPrograms), .integer(now),
      ])
  }
}
