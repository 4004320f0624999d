// How much there is.
extension WorkTable {
  // By the index's own order, so that it is read from one end to the other.
  private static let countRows = Statement(
    """
    SELECT kind, state, COUNT(*) FROM work WHERE organization = $1 AND ended_at IS NULL
    GROUP BY kind, state
    """)
  private static let selectFirstRow = Statement(
    """
    SELECT id FROM work
    WHERE organization = $1 AND kind = $2 AND state = 1 AND ended_at IS NULL AND lane = $3
    ORDER BY due_at, position LIMIT 1
    """)

  /// Counts what waits and what is leased; nil when the queue was changed just when it began.
  static func count(
    organization: String, for queue: QueueStatus, in reader: Reader
  ) throws(StoreError) -> (counts: [QueueCount], mark: QueueStatus.Mark)? {
    guard let mark = queue.mark else { return nil }
    // From the first row on, one state of the database is seen.
    _ = try InstanceTable.read(in: reader)
    guard queue.isCurrent(mark) else { return nil }
    let counts = try reader.all(countRows, [.text(organization)]) { row in
      QueueCount(
        kind: row.text(0), isLeased: row.integer(1) == WorkState.leased.rawValue,
        rows: Int(row.integer(2)))
    }
    return (counts, mark)
  }

  /// The id of the first row that waits in a lane.
  static func firstID(
    _ lane: WorkLane, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(
      selectFirstRow, [.text(organization), .text(lane.kind), .text(lane.name)]
    ) { $0.text(0) }
  }
}

extension Transaction {
  /// Notes how many rows of a kind came to wait and to be leased; false when no feature declares the kind.
  @discardableResult
  func noteWork(waiting: Int = 0, leased: Int = 0, of kind: String) -> Bool {
    guard let index = parts.queue.index(of: kind) else { return false }
    if waiting != 0 || leased != 0 {
      workChanges.add(WorkChanges.Change(waiting: waiting, leased: leased), of: index)
    }
    return true
  }
}
