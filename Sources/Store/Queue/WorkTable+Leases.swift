/// Which leases are taken back at the start of a worker.
enum LeasesTakenBack {
  /// All: nobody but a dead process can hold one.
  case all
  /// Those of processes that had the database to themselves, whose owners name no node.
  case ofLoneProcesses

  /// A condition for the second one.
  static let isLone = " AND leased_by NOT LIKE '%.%'"
}

// How leases end with the process that had them; each counts as lost.
extension WorkTable {
  // By way of ids, so that every engine finds what is leased through the index.
  private static let takeBackAll = takeBack("")
  private static let takeBackLone = takeBack(LeasesTakenBack.isLone)
  private static func takeBack(_ condition: String) -> Statement {
    Statement(
      """
      UPDATE work SET state = 1, lost_leases = lost_leases + 1, leased_by = NULL, leased_until = NULL
      WHERE organization = $1 AND kind = $2 AND id IN (
        SELECT id FROM work
        WHERE organization = $1 AND kind = $2 AND state = 2 AND ended_at IS NULL\(condition) LIMIT $3)
      RETURNING lane, due_at, position
      """)
  }
  private static let takeBackLane = Statement(
    """
    UPDATE work SET state = 1, lost_leases = lost_leases + 1, leased_by = NULL, leased_until = NULL
    WHERE organization = $1 AND kind = $2 AND leased_by <> $4 AND id IN (
      SELECT id FROM work
      WHERE organization = $1 AND kind = $2 AND state = 2 AND ended_at IS NULL AND lane = $3)
    """)
  private static let selectOwn = Statement(
    """
    SELECT id, lane, series, position, due_at, attempts, leased_by, token FROM work
    WHERE organization = $1 AND kind = $2 AND state = 2 AND ended_at IS NULL AND leased_by = $3
    """)
  private static let selectExpired = Statement(
    """
    SELECT w.id, w.lane, w.series, w.position, w.due_at, w.attempts, w.leased_by, w.token
    FROM work w
    WHERE w.organization = $1 AND w.kind = $2 AND w.leased_until < $3 AND w.id IN (
        SELECT id FROM work WHERE organization = $1 AND kind = $2 AND state = 2 AND ended_at IS NULL)
      AND NOT EXISTS (
        SELECT 1 FROM work_lanes l
        WHERE l.organization = w.organization AND l.kind = w.kind AND l.lane = w.lane AND l.state = 2
          AND l.leased_by <> $4)
    """)

  /// Takes back up to `limit` pieces of work that another process leased and left; returns how many.
  ///
  /// For the start, when nobody but a dead process can hold a lease: the data directory has one owner. Their lanes
  /// were taken back before.
  static func takeBack(
    _ whose: LeasesTakenBack = .all, kind: String, limit: Int, organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Int {
    let found = try transaction.all(
      whose == .all ? takeBackAll : takeBackLone,
      [.text(organization), .text(kind), .integer(Int64(limit))]
    ) { (lane: $0.text(0), dueAt: $0.integer(1), position: $0.integer(2)) }
    transaction.noteWork(waiting: found.count, leased: -found.count, of: kind)
    for row in found {
      try WorkLaneTable.wake(
        WorkLane(kind: kind, name: row.lane), at: row.dueAt, position: row.position,
        organization: organization, in: transaction)
    }
    return found.count
  }

  /// Takes back what others than `owner` leased in a lane that `owner` has leased now.
  static func takeBack(
    lane: WorkLane, besides owner: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    let count = try transaction.execute(
      takeBackLane,
      [.text(organization), .text(lane.kind), .text(lane.name), .text(owner)])
    transaction.noteWork(waiting: count, leased: -count, of: lane.kind)
  }

  /// Up to `limit` pieces of work whose lease has run out at `now` (nanoseconds since 1970), which are none of
  /// `held` and lie in no lane that somebody else than `owner` has leased.
  ///
  /// Read it as a scan: it looks at everything that is leased.
  static func expired(
    kind: String, besides held: Set<WorkItem.Key>, owner: String, now: Int64, limit: Int,
    organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkItem] {
    var found: [WorkItem] = []
    try reader.query(
      selectExpired, [.text(organization), .text(kind), .integer(now), .text(owner)]
    ) { row in
      let item = leased(row)
      if !held.contains(item.key) { found.append(item) }
      return found.count < limit
    }
    return found
  }

  /// All that an owner has leased: what one worker may have at a time, and a little more.
  static func leased(
    by owner: String, kind: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkItem] {
    try reader.all(selectOwn, [.text(organization), .text(kind), .text(owner)]) { leased($0) }
  }

  /// A row of the statements that read leased work.
  private static func leased(_ row: any Row) -> WorkItem {
    WorkItem(
      id: row.text(0), lane: row.text(1), series: row.text(2), position: row.integer(3),
      dueAt: row.integer(4), attempts: row.integer(5),
      lease: WorkLease(owner: row.text(6), token: row.integer(7)))
  }
}
