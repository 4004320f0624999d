/// Makes the projections again from the log.
enum ProjectionRebuild {
  private static let pageSize = 500

  /// An organization whose events are not all applied yet.
  private struct Head {
    /// The position of its next event.
    var position: Int64
    let organization: String
  }

  /// Empties the tables and applies every event again; returns how many there were.
  ///
  /// Events come in the order of positions, over all organizations: a name that one organization gave up may
  /// be another's later, and a deleted organization takes along the roles that others' accounts had in it.
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
    var heads = try heads(in: transaction)
    while let head = heads.popLast() {
      let end = heads.last?.position ?? .max
      count += try apply(head, before: end, in: transaction)
      let next = try EventLog.position(
        organization: head.organization, from: end, in: transaction)
      guard let next else { continue }
      let index = heads.lastIndex { $0.position > next }.map { $0 + 1 } ?? 0
      heads.insert(Head(position: next, organization: head.organization), at: index)
    }
    return count
  }

  /// Every organization that has events, the one with the earliest event last.
  private static func heads(in transaction: Transaction) throws(StoreError) -> [Head] {
    var heads: [Head] = []
    var organization = ""
    while let next = try EventLog.organization(after: organization, in: transaction) {
      organization = next
      let first = try EventLog.position(organization: next, from: 0, in: transaction)
      heads.append(Head(position: first ?? 0, organization: next))
    }
    heads.sort { $0.position > $1.position }
    return heads
  }

  /// Applies an organization's events from its head on that stand before a position.
  private static func apply(
    _ head: Head, before end: Int64, in transaction: Transaction
  ) throws(StoreError) -> Int {
    var position = head.position - 1
    var count = 0
    while true {
      let events = try EventLog.events(
        organization: head.organization, after: position, before: end, limit: pageSize,
        in: transaction)
      for event in events { try transaction.project(event) }
      count += events.count
      guard let last = events.last, events.count == pageSize else { return count }
      position = last.position
    }
  }
}
