/// All work that is due now or later: the one queue.
///
/// A worker leases work, runs it, and says what became of it; each change of leased work names the lease, so that
/// whoever lost it changes nothing. The organization is the instance's id.
public enum WorkTable {
  /// Told after a commit that queued work: the lanes in which some may be due.
  public static let topic = Topic<WorkLane>(
    "work",
    told: TopicCoding(
      encode: { [$0.kind, $0.name] },
      decode: { $0.count == 2 ? WorkLane(kind: $0[0], name: $0[1]) : nil }))

  private static let insertRow = Statement(
    """
    INSERT INTO work (organization, kind, id, lane, series, position, due_at, state, attempts,
      leased_by, token, leased_until, ended_at, outcome)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, NULL, 0, NULL, NULL, NULL)
    """)
  private static let leaseFirst = lease(where: "due_at = 0", order: "position")
  private static let leaseDue = lease(
    where: "due_at > 0 AND due_at <= $8", order: "due_at, position")
  private static let hasDueRow = Statement(
    """
    SELECT 1 FROM work
    WHERE organization = $1 AND kind = $2 AND state = 1 AND ended_at IS NULL AND lane = $3 AND due_at > 0
      AND due_at <= $4 LIMIT 1
    """)
  private static let selectNextDue = Statement(
    """
    SELECT due_at, position FROM work
    WHERE organization = $1 AND kind = $2 AND state = 1 AND ended_at IS NULL AND lane = $3
    ORDER BY due_at, position LIMIT 1
    """)
  private static let ownRow =
    "organization = $1 AND kind = $2 AND id = $3 AND state = 2 AND leased_by = $4 AND token = $5"
  private static let retryRow = Statement(
    """
    UPDATE work SET state = 1, due_at = $6, attempts = $7, lost_leases = 0, leased_by = NULL,
      leased_until = NULL
    WHERE \(ownRow)
    """)
  private static let progressRow = Statement("UPDATE work SET lost_leases = 0 WHERE \(ownRow)")
  private static let releaseRow = Statement(
    """
    UPDATE work SET state = 1, lost_leases = lost_leases + $6, leased_by = NULL, leased_until = NULL
    WHERE \(ownRow)
    """)
  private static let forgetRow = Statement("DELETE FROM work WHERE \(ownRow)")
  private static let endRow = Statement(
    """
    UPDATE work SET state = $6, ended_at = $7, attempts = $8, outcome = $9, leased_by = NULL,
      leased_until = NULL
    WHERE \(ownRow)
    """)
  private static let hasRow = Statement("SELECT 1 FROM work WHERE \(ownRow)")
  private static let withdrawRow = Statement(
    "DELETE FROM work WHERE organization = $1 AND kind = $2 AND id = $3 RETURNING state")
  private static let advanceRow = Statement(
    """
    UPDATE work SET due_at = 0
    WHERE organization = $1 AND kind = $2 AND id = $3 AND state = 1 AND attempts = 1
    """)
  private static let clampLane = Statement(
    """
    UPDATE work SET due_at = $5
    WHERE organization = $1 AND kind = $2 AND state = 1 AND ended_at IS NULL AND lane = $3 AND due_at > $4
    """)

  /// Leases what waits in a lane; $4 is how much.
  private static func lease(where condition: String, order: String) -> Statement {
    // The outer condition is for engines on which somebody else may have been quicker.
    Statement(
      """
      UPDATE work SET state = 2, leased_by = $5, token = $6, leased_until = $7
      WHERE organization = $1 AND kind = $2 AND state + 0 = 1 AND id IN (
        SELECT id FROM work
        WHERE organization = $1 AND kind = $2 AND state = 1 AND ended_at IS NULL AND lane = $3 AND \(condition)
        ORDER BY \(order) LIMIT $4)
      RETURNING id, series, position, due_at, attempts, lost_leases
      """)
  }

  /// Queues work with the change that asks for it; the workers hear of it after the commit.
  ///
  /// - Throws: ``StoreError/misuse(_:)`` when no feature of the store declares the kind.
  public static func add(
    _ work: NewWork, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    guard transaction.noteWork(waiting: 1, of: work.lane.kind) else {
      throw .misuse("no feature of the store declares the kind of work \(work.lane.kind)")
    }
    try transaction.executeAhead(
      insertRow,
      [
        .text(organization), .text(work.lane.kind), .text(work.id), .text(work.lane.name),
        .text(work.series), .integer(work.position), .integer(work.dueAt), .integer(work.attempts),
      ])
    try announce(
      work.lane, dueAt: work.dueAt, position: work.position, organization: organization,
      in: transaction)
  }

  /// Whether nothing can be done in a lane now, as its owner told last.
  public static func isStalled(
    _ lane: WorkLane, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    try WorkLaneTable.isStalled(lane, organization: organization, in: reader)
  }

  /// Withdraws work, leased or not; whoever runs it finds that it is not theirs any more.
  public static func withdraw(
    _ id: String, kind: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    let state = try transaction.first(
      withdrawRow, [.text(organization), .text(kind), .text(id)]
    ) { $0.integer(0) }
    switch state.flatMap(WorkState.init(rawValue:)) {
    case .waiting: transaction.noteWork(waiting: -1, of: kind)
    case .leased:
      transaction.noteWork(leased: -1, of: kind)
      transaction.markChanged(.leasedWork)
    case .done, .dead, nil: break
    }
  }

  /// Sees to it that somebody looks at a lane when work in it is due, and tells the workers after the commit.
  static func announce(
    _ lane: WorkLane, dueAt: Int64, position: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try WorkLaneTable.wake(
      lane, at: dueAt, position: position, organization: organization, in: transaction)
    transaction.announce(lane, to: topic)
  }

  // MARK: What workers do

  /// Leases up to `first` pieces of work that are due at once, in the order of positions, and up to `others` that
  /// are due at `now`; until `until`, both nanoseconds since 1970.
  static func lease(
    _ lane: WorkLane, first: Int, others: Int, now: Int64, until: Int64, for lease: WorkLease,
    organization: String, in transaction: Transaction
  ) throws(StoreError) -> [WorkItem] {
    func take(_ statement: Statement, _ count: Int) throws(StoreError) -> [WorkItem] {
      guard count > 0 else { return [] }
      let items = try transaction.all(
        statement,
        [
          .text(organization), .text(lane.kind), .text(lane.name), .integer(Int64(count)),
          .text(lease.owner), .integer(lease.token), .integer(until), .integer(now),
        ]
      ) { row in WorkItem(leased: row, lane: lane.name, lease: lease) }
      transaction.noteWork(waiting: -items.count, leased: items.count, of: lane.kind)
      // The order of returned rows is nobody's promise.
      return items.sorted { ($0.dueAt, $0.position) < ($1.dueAt, $1.position) }
    }
    return try take(leaseDue, others) + take(leaseFirst, first)
  }

  /// Whether work waits in a lane that was to wait for its time, which has come at `now`.
  ///
  /// It costs a tenth of a lease that finds nothing.
  static func hasDue(
    _ lane: WorkLane, now: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    try reader.first(
      hasDueRow,
      [.text(organization), .text(lane.kind), .text(lane.name), .integer(now)]
    ) { _ in true } ?? false
  }

  /// When the next waiting work of a lane is due, and its position; nil when none waits.
  static func nextDue(
    _ lane: WorkLane, organization: String, in reader: Reader
  ) throws(StoreError) -> (dueAt: Int64, position: Int64)? {
    try reader.first(
      selectNextDue, [.text(organization), .text(lane.kind), .text(lane.name)]
    ) { ($0.integer(0), $0.integer(1)) }
  }

  /// Whether work is still under the lease under which it was taken.
  public static func isHeld(
    _ item: WorkItem, kind: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    try reader.first(hasRow, own(item, kind, organization)) { _ in true } ?? false
  }

  /// Puts leased work back: to be run at `time` (nanoseconds since 1970, 0 for at once and in order), with so many
  /// attempts used up.
  ///
  /// Returns whether it was still under its lease; if not, nothing is changed. So do the functions below.
  @discardableResult
  public static func retry(
    _ item: WorkItem, at time: Int64, attempts: Int64, kind: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let count = try transaction.execute(
      retryRow, own(item, kind, organization) + [.integer(time), .integer(attempts)])
    guard count > 0 else { return false }
    try notePutBack(item, at: time, kind, organization, in: transaction)
    return true
  }

  /// Gives back work that was leased and not run, or whose lease was lost with the process that had it; it keeps its
  /// place.
  static func release(
    _ item: WorkItem, isLost: Bool = false, kind: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    let count = try transaction.execute(
      releaseRow, own(item, kind, organization) + [.integer(isLost ? 1 : 0)])
    guard count > 0 else { return }
    try notePutBack(item, at: item.dueAt, kind, organization, in: transaction)
  }

  private static func notePutBack(
    _ item: WorkItem, at time: Int64, _ kind: String, _ organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    transaction.noteWork(waiting: 1, leased: -1, of: kind)
    try WorkLaneTable.wake(
      WorkLane(kind: kind, name: item.lane), at: time, position: item.position,
      organization: organization, in: transaction)
  }

  /// Notes that leased work has come further, so that the leases which were lost before say nothing about it any
  /// more; ``retry(_:at:attempts:kind:organization:in:)`` says the same.
  public static func noteProgress(
    _ item: WorkItem, kind: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    guard item.lostLeases > 0 else { return }
    try transaction.executeAhead(progressRow, own(item, kind, organization))
  }

  /// Ends leased work and forgets it; its outcome is kept elsewhere, if anywhere.
  @discardableResult
  public static func forget(
    _ item: WorkItem, kind: String, organization: String, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let count = try transaction.execute(forgetRow, own(item, kind, organization))
    if count > 0 { transaction.noteWork(leased: -1, of: kind) }
    return count > 0
  }

  /// The same of work that was seen under its lease in this transaction.
  public static func forgetHeld(
    _ item: WorkItem, kind: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.executeAhead(forgetRow, own(item, kind, organization))
    transaction.noteWork(leased: -1, of: kind)
  }

  /// Ends leased work and keeps it with its outcome, for which `kind` knows a form.
  @discardableResult
  public static func end(
    _ item: WorkItem, as state: WorkState, outcome: String?, kind: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    precondition(state == .done || state == .dead, "work ends done or dead")
    let count = try transaction.execute(
      endRow,
      own(item, kind, organization) + [
        .integer(state.rawValue), .integer(transaction.now), .integer(item.attempts + 1),
        .optional(outcome),
      ])
    if count > 0 { transaction.noteWork(leased: -1, of: kind) }
    return count > 0
  }

  /// Puts work whose first attempt failed back to the front of its lane's line.
  ///
  /// What is not waiting for its second attempt any more stays as it is.
  static func advance(
    _ id: String, in lane: WorkLane, organization: String, _ transaction: Transaction
  ) throws(StoreError) {
    let count = try transaction.execute(
      advanceRow, [.text(organization), .text(lane.kind), .text(id)])
    guard count > 0 else { return }
    try WorkLaneTable.wake(
      lane, at: 0, position: 0, organization: organization, in: transaction)
  }

  /// Makes due at `now` what waits in a lane for a time later than `limit`, both nanoseconds since 1970.
  static func clamp(
    _ lane: WorkLane, later limit: Int64, to now: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.executeAhead(
      clampLane,
      [
        .text(organization), .text(lane.kind), .text(lane.name), .integer(limit), .integer(now),
      ])
  }

  private static func own(
    _ item: WorkItem, _ kind: String, _ organization: String
  ) -> [DatabaseValue] {
    [
      .text(organization), .text(kind), .text(item.id), .text(item.lease.owner),
      .integer(item.lease.token),
    ]
  }
}
