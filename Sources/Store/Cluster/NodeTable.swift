import Base

/// The processes that work with a database; for engines with several writers alone.
///
/// Each has a number that no other one has, which stands in the ids that it makes. Numbers are given in turn: one comes
/// again after 65,535 further starts, so that a process whose clock was set back does not meet the ids of one before it.
enum NodeTable {
  /// The number of the last node, of 16 bits.
  static let maxNumber: Int64 = 0xFFFF

  private static let selectLast = Statement("SELECT last_node FROM instance WHERE id = $1")
  private static let setLast = Statement("UPDATE instance SET last_node = $1 WHERE id = $2")
  private static let selectNumbers = Statement("SELECT number FROM nodes WHERE organization = $1")
  private static let insertRow = Statement(
    """
    INSERT INTO nodes (organization, number, name, started_at, seen_at) VALUES ($1, $2, $3, $4, $4)
    """)
  private static let deleteOld = Statement(
    "DELETE FROM nodes WHERE organization = $1 AND seen_at < $2")
  private static let updateSeen = Statement(
    "UPDATE nodes SET seen_at = $1 WHERE organization = $2 AND number = $3")
  private static let deleteRow = Statement(
    "DELETE FROM nodes WHERE organization = $1 AND number = $2")

  /// Gives a process that begins a number; in a transaction that holds the instance's row.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - instance: The instance's id.
  ///   - now: Nanoseconds since 1970.
  ///   - connection: The writer's.
  /// - Returns: The number.
  /// - Throws: What the driver says, ``StoreError/unavailable(_:)`` when no number is left.
  static func add(
    named name: String, instance: String, now: Int64, on connection: any DatabaseConnection
  ) throws(StoreError) -> Int64 {
    try connection.execute(
      deleteOld, [.text(instance), .integer(now - Limits.nodeMemoryNanoseconds)])
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
    try connection.execute(
      insertRow, [.text(instance), .integer(number), .text(name), .integer(now)])
    return number
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

  /// Notes that a process was there at `now`, nanoseconds since 1970 by the database's clock.
  static func note(
    _ number: Int64, at now: Int64, instance: String, on listener: any DatabaseListener
  ) throws(StoreError) {
    try listener.execute(updateSeen, [.integer(now), .text(instance), .integer(number)])
  }

  /// Forgets a process that ends.
  static func remove(
    _ number: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(deleteRow, [.text(instance), .integer(number)])
  }
}
