public import Base
public import Store

/// How far those have come that follow the log behind its commits: everything up to a position has been dealt with.
public enum LogFollowerTable {
  private static let select = Statement(
    "SELECT position FROM log_followers WHERE organization = $1 AND name = $2")
  private static let updateRow = Statement(
    "UPDATE log_followers SET position = $3 WHERE organization = $1 AND name = $2")
  private static let insertRow = Statement(
    "INSERT INTO log_followers (organization, name, position) VALUES ($1, $2, $3)")

  private static let deleteRow = Statement(
    "DELETE FROM log_followers WHERE organization = $1 AND name = $2")
  private static let selectPutOff = Statement(
    """
    SELECT name, position FROM log_followers
    WHERE organization = $1 AND name > $2 AND name < $3 ORDER BY name
    """)

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

  // MARK: Organizations that were put off

  /// The organizations of which a follower has put off events, by the position up to which it has dealt with each.
  public static func putOff(
    by name: String, instance: String, in reader: Reader
  ) throws(StoreError) -> [UTF8Key: Int64] {
    // "0" is what follows "/".
    let rows = try reader.all(
      selectPutOff, [.text(instance), .text(name + "/"), .text(name + "0")]
    ) { ($0.text(0), $0.integer(1)) }
    var places: [UTF8Key: Int64] = [:]
    for (text, position) in rows {
      let organization = String(
        decoding: text.utf8.dropFirst(name.utf8.count + 1), as: UTF8.self)
      places[organization] = position
    }
    return places
  }

  /// Notes up to where a follower has dealt with an organization whose events it has put off; nil when it has dealt with
  /// as many of them as with the others'.
  public static func putOff(
    _ organization: String, at position: Int64?, by name: String, instance: String,
    in transaction: Transaction
  ) throws(StoreError) {
    let place = "\(name)/\(organization)"
    if let position {
      try set(position, of: place, instance: instance, in: transaction)
    } else {
      try transaction.execute(deleteRow, [.text(instance), .text(place)])
    }
  }
}
