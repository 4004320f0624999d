public import Store

/// How far those have come that follow the log behind its commits: everything up to a position has been dealt with.
public enum LogFollowerTable {
  private static let select = Statement(
    "SELECT position FROM log_followers WHERE organization = $1 AND name = $2")
  private static let updateRow = Statement(
    "UPDATE log_followers SET position = $3 WHERE organization = $1 AND name = $2")
  private static let insertRow = Statement(
    "INSERT INTO log_followers (organization, name, position) VALUES ($1, $2, $3)")

  /// Where a follower goes on; 0 for one that never began.
  public static func position(
    of name: String, instance: String, in reader: Reader
  ) throws(StoreError) -> Int64 {
    try reader.number(select, [.text(instance), .text(name)])
  }

  /// Notes how far a follower has come, with what it did there.
  public static func set(
    _ position: Int64, of name: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    let values: [DatabaseValue] = [.text(instance), .text(name), .integer(position)]
    if try transaction.execute(updateRow, values) == 0 {
      try transaction.execute(insertRow, values)
    }
  }
}
