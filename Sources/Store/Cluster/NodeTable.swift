import Base

/// The processes that work with a database; for engines with several writers alone.
///
/// Each has a number that no other one has, which stands in the ids that it makes and in its leases. Numbers are given in
/// turn: one comes again after 65,535 further starts, so that a process whose clock was set back does not meet the ids of
/// one before it. Each notes now and then that it is there; what one had that does not is taken over. Times are those of
/// the database's clock, nanoseconds since 1970.
enum NodeTable {
  /// The number of the last node, of 16 bits.
  static let maxNumber: Int64 = 0xFFFF

  private static let selectLast = Statement("SELECT last_node FROM instance WHERE id = $1")
  private static let setLast = Statement("UPDATE instance SET last_node = $1 WHERE id = $2")
  private static let selectNumbers = Statement("SELECT number FROM nodes WHERE organization = $1")
  private static let insertRow = Statement(
    """
    INSERT INTO nodes (organization, number, name, version, started_at, seen_at, taken_over_at)
    VALUES ($1, $2, $3, $4, $5, $6, 0)
    ON CONFLICT (organization, number) DO UPDATE SET seen_at = excluded.seen_at
    """)
  private static let deleteOld = Statement(
    "DELETE FROM nodes WHERE organization = $1 AND seen_at < $2 AND taken_over_at >= seen_at")
  private static let selectRoll = Statement(
    """
    SELECT number, taken_over_at, CASE WHEN seen_at < $3 THEN 0 ELSE 1 END FROM nodes
    WHERE organization = $1 AND (number = $2 OR seen_at >= $3 OR taken_over_at < seen_at)
    ORDER BY number
    """)
  private static let selectAll = Statement(
    """
    SELECT number, name, version, started_at, seen_at FROM nodes WHERE organization = $1
    ORDER BY number
    """)
  private static let selectLatest = Statement(
    """
    SELECT number, name, version, started_at, seen_at FROM (
      SELECT number, name, version, started_at, seen_at FROM nodes WHERE organization = $1
      ORDER BY seen_at DESC, number LIMIT $2) AS latest
    ORDER BY number
    """)
  private static let isTakenOverRow = Statement(
    """
    SELECT 1 FROM nodes WHERE organization = $1 AND number = $2 AND taken_over_at >= seen_at
    """)
  private static let setTakenOver = Statement(
    "UPDATE nodes SET taken_over_at = $3 WHERE organization = $1 AND number = $2")
  private static let setEnded = Statement(
    "UPDATE nodes SET seen_at = 1, taken_over_at = 0 WHERE organization = $1 AND number = $2")
  private static let deleteRow = Statement(
    "DELETE FROM nodes WHERE organization = $1 AND number = $2")

  /// Gives a process that begins a number; in a transaction that holds the instance's row.
  ///
  /// - Parameters:
  ///   - node: What it is; its number is not looked at.
  ///   - instance: The instance's id.
  ///   - connection: The writer's.
  /// - Returns: The number.
  /// - Throws: What the driver says, ``StoreError/unavailable(_:)`` when no number is left.
  static func add(
    _ node: NodeRecord, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> Int64 {
    try connection.execute(
      deleteOld, [.text(instance), .integer(node.seenAt - Limits.nodeMemoryNanoseconds)])
    var last: Int64 = 0
    try connection.query(selectLast, [.text(instance)]) { row in
      last = row.integer(0)
      return false
    }
    var taken: Set<Int64> = []
    try connection.query(selectNumbers, [.text(instance)]) { row in
      taken.insert(row.integer(0))
      return true
    }
    guard let number = next(after: last, besides: taken) else {
      throw .unavailable(
        "there are \(taken.count) processes, and no number is left for another one")
    }
    try connection.execute(setLast, [.integer(number), .text(instance)])
    var added = node
    added.number = number
    try connection.execute(insertRow, values(added, instance))
    return number
  }

  private static func values(_ node: NodeRecord, _ instance: String) -> [DatabaseValue] {
    [
      .text(instance), .integer(node.number), .text(node.name), .text(node.version),
      .integer(node.startedAt), .integer(node.seenAt),
    ]
  }

  /// The first number behind `last` that nobody has; nil when there is none.
  ///
  /// 0 is no process's number.
  static func next(after last: Int64, besides taken: Set<Int64>) -> Int64? {
    var number = last
    for _ in 0..<maxNumber {
      number = number >= maxNumber ? 1 : number + 1
      if !taken.contains(number) { return number }
    }
    return nil
  }

  /// What a process finds when it notes that it is there.
  struct Roll: Sendable {
    /// When others have taken its own work over, because they heard nothing of it; 0 for never.
    var takenOverAt: Int64 = 0
    /// The processes that are there, the one that asks included.
    var present = 1
    /// The processes that are not there any more and whose work nobody has taken over.
    var silent: [Int64] = []
  }

  /// Notes that a process was there at its `seenAt`, and looks which others were not.
  ///
  /// One that was not heard of for so long that its row has gone gets it back.
  static func note(
    _ node: NodeRecord, instance: String, on listener: any DatabaseListener
  ) throws(StoreError) -> Roll {
    var roll = Roll()
    try listener.query(
      selectRoll,
      [
        .text(instance), .integer(node.number),
        .integer(node.seenAt - Limits.nodeSilenceNanoseconds),
      ]
    ) { row in
      if row.integer(0) == node.number {
        roll.takenOverAt = row.integer(1)
      } else if row.integer(2) == 1 {
        roll.present += 1
      } else {
        roll.silent.append(row.integer(0))
      }
      return true
    }
    try listener.execute(insertRow, values(node, instance))
    return roll
  }

  /// Notes that all was taken over that a process had, at a time by the database's clock.
  static func noteTakenOver(
    _ number: Int64, at time: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(
      setTakenOver, [.text(instance), .integer(number), .integer(time)])
  }

  /// Forgets a process that ends; what it could not give back others take over at once.
  static func remove(
    _ number: Int64, instance: String, hasLeases: Bool, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(
      hasLeases ? setEnded : deleteRow, [.text(instance), .integer(number)])
  }

  /// Whether all was taken over that a process had before it was heard of last.
  static func isTakenOver(
    _ number: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> Bool {
    var isFound = false
    try connection.query(isTakenOverRow, [.text(instance), .integer(number)]) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// All of them, those included of which nothing is heard any more.
  static func all(
    instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> [NodeRecord] {
    try records(selectAll, [.text(instance)], on: connection)
  }

  /// Up to `limit` of them, those that were heard of last, in the order of their numbers.
  static func latest(
    _ limit: Int, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> [NodeRecord] {
    try records(selectLatest, [.text(instance), .integer(Int64(limit))], on: connection)
  }

  private static func records(
    _ statement: Statement, _ values: [DatabaseValue], on connection: any DatabaseConnection
  ) throws(StoreError) -> [NodeRecord] {
    var nodes: [NodeRecord] = []
    try connection.query(statement, values) { row in
      nodes.append(
        NodeRecord(
          number: row.integer(0), name: row.text(1), version: row.text(2),
          startedAt: row.integer(3), seenAt: row.integer(4)))
      return true
    }
    return nodes
  }
}
