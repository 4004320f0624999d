/// Makes projections from the log.
enum ProjectionRebuild {
  private static let pageSize = 500

  /// Applies the events behind a position to projections; from 0 on it empties their tables first.
  ///
  /// Returns how many events it looked at.
  ///
  /// Events come in the order of positions, over all organizations: a name that one organization gave up may
  /// be another's later, and a deleted organization takes along the roles that others' accounts had in it.
  static func run(
    _ projections: [any Projection], after position: Int64 = 0, in transaction: Transaction
  ) throws(StoreError) -> Int {
    guard !projections.isEmpty else { return 0 }
    let table = ProjectionTable(projections, subjects: transaction.parts.subjects)
    for projection in projections {
      if position == 0 {
        for name in projection.tables {
          try transaction.execute(Statement(dynamic: "DELETE FROM \(name)"), [])
        }
      }
      transaction.markChanged(projection.subject)
    }
    var position = position
    var count = 0
    while true {
      let events = try EventLog.events(after: position, limit: pageSize, in: transaction)
      for event in events { try transaction.project(event, by: table) }
      count += events.count
      guard let last = events.last, events.count == pageSize else { return count }
      position = last.position
    }
  }
}
