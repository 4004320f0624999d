/// What one process at a time does: who has which duty.
enum DutyTable {
  static let name = "duties"

  private static let select = Statement(
    """
    SELECT d.node, d.token, CASE WHEN n.number IS NULL THEN 0 ELSE 1 END FROM duties d
    LEFT JOIN nodes n ON n.organization = d.organization AND n.number = d.node
    WHERE d.organization = $1 AND d.name = $2
    """)
  private static let selectAll = Statement(
    "SELECT name, node FROM duties WHERE organization = $1 AND node <> 0 ORDER BY name")
  private static let upsert = Statement(
    """
    INSERT INTO duties (organization, name, node, token) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization, name) DO UPDATE SET node = excluded.node, token = excluded.token
    """)
  private static let hasRow = Statement(
    "SELECT 1 FROM duties WHERE organization = $1 AND name = $2 AND node = $3 AND token = $4")
  private static let freeRow = Statement(
    "UPDATE duties SET node = 0 WHERE organization = $1 AND name = $2 AND node = $3 AND token = $4")
  private static let freeAll = Statement(
    "UPDATE duties SET node = 0 WHERE organization = $1 AND node = $2")

  /// One time that a process took a duty.
  struct Holder: Sendable {
    /// The process's number.
    var node: Int64
    var token: Int64
    /// Whether that process is known.
    var isKnown = true
  }

  /// Who has a duty; nil for one that nobody ever had.
  static func holder(
    of duty: String, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> Holder? {
    var holder: Holder?
    try connection.query(select, [.text(instance), .text(duty)]) { row in
      holder = Holder(
        node: row.integer(0), token: row.integer(1), isKnown: row.integer(2) == 1)
      return false
    }
    return holder
  }

  /// All duties that somebody has, by name, and whose they are.
  static func all(
    instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> [(name: String, node: Int64)] {
    var duties: [(name: String, node: Int64)] = []
    try connection.query(selectAll, [.text(instance)]) { row in
      duties.append((row.text(0), row.integer(1)))
      return true
    }
    return duties
  }

  static func set(
    _ duty: String, _ holder: Holder, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(upsert, values(duty, holder, instance))
  }

  static func isHeld(
    _ duty: String, by holder: Holder, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> Bool {
    var isHeld = false
    try connection.query(hasRow, values(duty, holder, instance)) { _ in
      isHeld = true
      return false
    }
    return isHeld
  }

  static func free(
    _ duty: String, of holder: Holder, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(freeRow, values(duty, holder, instance))
  }

  /// Frees what a process had that is dead.
  static func free(
    allOf node: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(freeAll, [.text(instance), .integer(node)])
  }

  private static func values(
    _ duty: String, _ holder: Holder, _ instance: String
  ) -> [DatabaseValue] {
    [.text(instance), .text(duty), .integer(holder.node), .integer(holder.token)]
  }
}
