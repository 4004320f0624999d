/// The lanes with work: when somebody must look at each, and who owns it.
enum WorkLaneTable {
  /// A lane as a worker leased it.
  struct Leased: Sendable {
    var name: String
    /// Names the lease, with its owner.
    var token: Int64
    /// For how long nothing could be done in the lane, as the owner before said: nanoseconds.
    var stalled: Int64
  }

  private static let wakeRow = Statement(
    """
    INSERT INTO work_lanes
      (organization, kind, lane, state, wake_at, position, leased_by, token, stalled)
    VALUES ($1, $2, $3, 1, $4, $5, NULL, 0, 0)
    ON CONFLICT (organization, kind, lane) DO UPDATE
    SET wake_at = excluded.wake_at, position = excluded.position
    WHERE work_lanes.state = 1 AND excluded.wake_at < work_lanes.wake_at
    """)
  private static let leaseFirst = lease(state: 1, where: "wake_at = 0", order: "position")
  private static let leaseDue = lease(
    state: 1, where: "wake_at > 0 AND wake_at <= $5", order: "wake_at")
  private static let leaseExpired = lease(state: 2, where: "wake_at <= $5", order: "wake_at")
  private static let selectLeased = Statement(
    """
    SELECT lane, token, stalled FROM work_lanes
    WHERE organization = $1 AND kind = $2 AND state = 2 AND leased_by = $3
    """)
  private static let ownRow =
    "organization = $1 AND kind = $2 AND lane = $3 AND state = 2 AND leased_by = $4 AND token = $5"
  private static let hasRow = Statement("SELECT 1 FROM work_lanes WHERE \(ownRow)")
  private static let renewRow = Statement(
    "UPDATE work_lanes SET wake_at = $6 WHERE \(ownRow)")
  private static let noteStall = Statement(
    "UPDATE work_lanes SET stalled = $6 WHERE \(ownRow)")
  private static let releaseRow = Statement(
    """
    UPDATE work_lanes SET state = 1, wake_at = $6, position = $7, stalled = $8, leased_by = NULL
    WHERE \(ownRow)
    """)
  private static let isStalledRow = Statement(
    """
    SELECT 1 FROM work_lanes
    WHERE organization = $1 AND kind = $2 AND lane = $3 AND stalled > 0
    """)
  private static let deleteRow = Statement("DELETE FROM work_lanes WHERE \(ownRow)")
  private static let takeBackAll = takeBack("")
  private static let takeBackLone = takeBack(LeasesTakenBack.isLone)
  private static let clampAll = Statement(
    """
    UPDATE work_lanes SET wake_at = $4
    WHERE organization = $1 AND kind = $2 AND state = 1 AND wake_at > $3
    """)
  private static let selectFirstDue = Statement(
    """
    SELECT lane, wake_at FROM work_lanes
    WHERE organization = $1 AND kind = $2 AND state = 1 AND wake_at > 0 AND wake_at <= $3
    ORDER BY wake_at LIMIT 1
    """)
  private static let selectFirstAtOnce = Statement(
    """
    SELECT lane FROM work_lanes
    WHERE organization = $1 AND kind = $2 AND state = 1 AND wake_at = 0 ORDER BY position LIMIT 1
    """)
  private static let selectNextWake = Statement(
    """
    SELECT wake_at FROM work_lanes WHERE organization = $1 AND kind = $2 AND state = 1
    ORDER BY wake_at LIMIT 1
    """)

  private static func takeBack(_ condition: String) -> Statement {
    Statement(
      """
      UPDATE work_lanes SET state = 1, wake_at = 0, position = 0, leased_by = NULL
      WHERE organization = $1 AND kind = $2 AND lane IN (
        SELECT lane FROM work_lanes
        WHERE organization = $1 AND kind = $2 AND state = 2\(condition) LIMIT $3)
      """)
  }

  private static func lease(state: Int, where condition: String, order: String) -> Statement {
    // The outer condition is for engines on which somebody else may have been quicker.
    Statement(
      """
      UPDATE work_lanes SET state = 2, leased_by = $3, token = token + 1, wake_at = $4
      WHERE organization = $1 AND kind = $2 AND state + 0 = \(state) AND lane IN (
        SELECT lane FROM work_lanes
        WHERE organization = $1 AND kind = $2 AND state = \(state) AND \(condition)
        ORDER BY \(order) LIMIT $6)
      RETURNING lane, token, stalled, position
      """)
  }

  /// Which lanes a worker looks for.
  enum Wanted { case first, due, expired }

  /// Sees to it that somebody looks at a lane at `time` at the latest; a leased lane has somebody who does.
  ///
  /// It writes only when that is earlier than what was known before.
  static func wake(
    _ lane: WorkLane, at time: Int64, position: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    if let known = transaction.wokenLanes[lane], known <= time { return }
    transaction.wokenLanes[lane] = time
    try transaction.executeAhead(
      wakeRow,
      [
        .text(organization), .text(lane.kind), .text(lane.name), .integer(time),
        .integer(position),
      ])
  }

  /// Leases up to `limit` lanes in which work is due at `now`, or whose lease has run out then, until `until`; all
  /// times are nanoseconds since 1970.
  static func lease(
    _ wanted: Wanted, kind: String, now: Int64, until: Int64, owner: String, limit: Int,
    organization: String, in transaction: Transaction
  ) throws(StoreError) -> [Leased] {
    guard limit > 0 else { return [] }
    let statement =
      switch wanted {
      case .first: leaseFirst
      case .due: leaseDue
      case .expired: leaseExpired
      }
    let rows = try transaction.all(
      statement,
      [
        .text(organization), .text(kind), .text(owner), .integer(until), .integer(now),
        .integer(Int64(limit)),
      ]
    ) { row in
      (
        lane: Leased(name: row.text(0), token: row.integer(1), stalled: row.integer(2)),
        position: row.integer(3)
      )
    }
    return rows.sorted { $0.position < $1.position }.map(\.lane)
  }

  /// All lanes that an owner has leased.
  static func leased(
    by owner: String, kind: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [Leased] {
    try reader.all(selectLeased, [.text(organization), .text(kind), .text(owner)]) { row in
      Leased(name: row.text(0), token: row.integer(1), stalled: row.integer(2))
    }
  }

  /// Whether a lane is still under a lease.
  static func isHeld(
    _ lane: WorkLane, under lease: WorkLease, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    try reader.first(hasRow, own(lane, lease, organization)) { _ in true } ?? false
  }

  /// Makes a lease count until `until`; false when it is not there any more.
  static func renew(
    _ lane: WorkLane, under lease: WorkLease, until: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    try transaction.execute(renewRow, own(lane, lease, organization) + [.integer(until)]) > 0
  }

  /// Keeps for how long nothing could be done in a lane.
  static func note(
    stalled: Int64, of lane: WorkLane, under lease: WorkLease, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.executeAhead(noteStall, own(lane, lease, organization) + [.integer(stalled)])
  }

  /// Whether nothing could be done in a lane when that was told last.
  static func isStalled(
    _ lane: WorkLane, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    try reader.first(
      isStalledRow, [.text(organization), .text(lane.kind), .text(lane.name)]
    ) { _ in true } ?? false
  }

  /// Ends a lease; somebody looks at the lane again when work in it is due, or never when there is none.
  static func release(
    _ lane: WorkLane, under lease: WorkLease, stalled: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    transaction.wokenLanes[lane] = nil
    let own = own(lane, lease, organization)
    guard let next = try WorkTable.nextDue(lane, organization: organization, in: transaction) else {
      try transaction.executeAhead(deleteRow, own)
      return
    }
    try transaction.executeAhead(
      releaseRow, own + [.integer(next.dueAt), .integer(next.position), .integer(stalled)])
  }

  /// Takes back up to `limit` lanes of a process that is gone; returns how many.
  static func takeBack(
    _ whose: LeasesTakenBack = .all, kind: String, limit: Int, organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Int {
    try transaction.execute(
      whose == .all ? takeBackAll : takeBackLone,
      [.text(organization), .text(kind), .integer(Int64(limit))])
  }

  /// Has the lanes looked at now that would wait for a time later than `limit`: nanoseconds since 1970.
  static func clamp(
    kind: String, later limit: Int64, to now: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      clampAll, [.text(organization), .text(kind), .integer(limit), .integer(now)])
  }

  /// When the first lane that nobody has leased must be looked at; nil when there is none.
  ///
  /// It reads one row of the index, however many lanes there are.
  static func nextWake(
    kind: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Int64? {
    try reader.first(selectNextWake, [.text(organization), .text(kind)]) { $0.integer(0) }
  }

  /// Of the lanes that nobody has leased, since when work in one has been due at `now`, nanoseconds since 1970, and
  /// the id of the first work that is to be done at once.
  ///
  /// It reads three rows, however many lanes there are.
  static func oldest(
    kind: String, now: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> (dueAt: Int64?, firstAtOnce: String?) {
    let dueAt = try reader.first(
      selectFirstDue, [.text(organization), .text(kind), .integer(now)]
    ) { $0.integer(1) }
    let lane = try reader.first(
      selectFirstAtOnce, [.text(organization), .text(kind)]
    ) { $0.text(0) }
    guard let lane else { return (dueAt, nil) }
    return (
      dueAt,
      try WorkTable.firstID(
        WorkLane(kind: kind, name: lane), organization: organization, in: reader)
    )
  }

  private static func own(
    _ lane: WorkLane, _ lease: WorkLease, _ organization: String
  ) -> [DatabaseValue] {
    [
      .text(organization), .text(lane.kind), .text(lane.name), .text(lease.owner),
      .integer(lease.token),
    ]
  }
}
