public import Base
public import Store

/// Forgets old deliveries and gives up those that wait for too long, a few at a time.
public enum DeliverySweep {
  private static let selectEnded = Statement(
    """
    SELECT id FROM deliveries
    WHERE organization = $1 AND state = $2 AND target = $3 AND ended_at < $4
    ORDER BY ended_at LIMIT $5
    """)
  private static let selectSurplus = Statement(
    """
    SELECT ended_at FROM deliveries
    WHERE organization = $1 AND state = $2 AND target = $3 AND ended_at IS NOT NULL
    ORDER BY ended_at DESC LIMIT 1 OFFSET $4
    """)
  private static let selectWaiting = Statement(
    """
    SELECT \(DeliveryTable.columns)
    FROM work w JOIN deliveries d ON d.organization = w.organization AND d.id = w.id
    WHERE w.organization = $1 AND w.kind = '\(DeliveryWork.kind)' AND w.state = 1
      AND w.ended_at IS NULL AND w.lane = $2
    ORDER BY w.due_at, w.position LIMIT $3
    """)

  /// One target's deliveries in one state outside of the queue, and up to when they are forgotten.
  public struct Task: Sendable, Equatable {
    public var lane: DeliveryLane
    public var state: DeliveryRecord.State
    /// Nanoseconds since 1970.
    public var before: Int64
  }

  /// What there is to do now: by age, and by number for each target.
  ///
  /// `now` is in nanoseconds since 1970, and no later than it is; `keptRows` deliveries of a target are kept in each such state. Read
  /// it as a scan.
  public static func tasks(
    now: Int64, organization: String, keptRows: Int = Limits.maxKeptDeliveries, in reader: Reader
  ) throws(StoreError) -> [Task] {
    var tasks: [Task] = []
    for state in DeliveryRecord.State.allCases where !state.isQueued {
      let days =
        state == .delivered ? Limits.deliveredKeptNanoseconds : Limits.undeliveredKeptNanoseconds
      var target = ""
      while let next = try DeliveryTable.nextTarget(
        after: target, in: state, organization: organization, in: reader)
      {
        target = next
        let surplus = try reader.first(
          selectSurplus,
          [
            .text(organization), .integer(state.rawValue), .text(target),
            .integer(Int64(keptRows)),
          ]
        ) { $0.integer(0) }
        let task = Task(
          lane: DeliveryLane(organization: organization, target: target), state: state,
          before: max(now - days, surplus.map { $0 + 1 } ?? 0))
        tasks.append(task)
      }
    }
    return tasks
  }

  /// Does up to `limit` deliveries' worth of a task; returns whether there may be more.
  public static func run(
    _ task: Task, limit: Int = Limits.maxSweptDeliveries, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let ids = try transaction.all(
      selectEnded,
      [
        .text(task.lane.organization), .integer(task.state.rawValue), .text(task.lane.target),
        .integer(task.before), .integer(Int64(limit)),
      ]
    ) { $0.text(0) }
    for id in ids {
      try DeliveryTable.delete(id, organization: task.lane.organization, in: transaction)
    }
    return ids.count == limit
  }

  /// Gives up deliveries of a target that have waited longer than Limits.maxDeliveryAge; returns whether
  /// there may be more.
  ///
  /// Their own schedule ends long before that: this is for targets that were not there at all for so long, since
  /// nothing is sent to them. `now` is as for `tasks`.
  public static func expire(
    _ lane: DeliveryLane, now: Int64, limit: Int = Limits.maxSweptDeliveries,
    identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let waiting = try transaction.all(
      selectWaiting, [.text(lane.organization), .text(lane.target), .integer(Int64(limit))]
    ) { row throws(StoreError) in try DeliveryRecord(row) }
    let old = waiting.filter { $0.isOverdue(now: now) }
    for delivery in old {
      try DeliveryWork.giveUp(
        delivery, reason: DeliveryRecord.overdueReason, identifiers: identifiers, in: transaction)
    }
    return !old.isEmpty && old.count == limit
  }
}
