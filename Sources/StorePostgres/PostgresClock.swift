public import Store

/// The clock of PostgreSQL's machine.
public enum PostgresClock {
  private static let select = Statement(
    "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)")

  /// What it says: nanoseconds since 1970.
  public static func time(on connection: any DatabaseConnection) throws(StoreError) -> Int64 {
    var time: Int64 = 0
    try connection.query(select, []) { row in
      time = row.integer(0) * 1000
      return false
    }
    return time
  }
}
