/// Makes the projections again from the log.
enum ProjectionRebuild {
  private static let pageSize = 500

  /// Empties the tables and applies every event again; returns how many there were.
  ///
  /// Each organization is replayed by itself: no row of a projection depends on two of them.
  static func run(
    _ projections: [any Projection], in transaction: Transaction
  ) throws(StoreError) -> Int {
    for projection in projections {
      for table in projection.tables {
        try transaction.execute(Statement(dynamic: "DELETE FROM \(table)"), [])
      }
      transaction.markChanged(projection.subject)
    }
    var count = 0
    var organization = ""
    while let next = try EventLog.organization(after: organization, in: transaction) {
      organization = next
      var position: Int64 = 0
      while true {
        let events = try EventLog.events(
          organization: organization, after: position, limit: pageSize, in: transaction)
        for event in events { try transaction.project(event) }
        count += events.count
        guard let last = events.last, events.count == pageSize else { break }
        position = last.position
      }
    }
    return count
  }
}
