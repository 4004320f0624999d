public import Base
public import Store

/// What workers do with deliveries: take some, say what became of them.
public enum DeliveryWork {
  /// The process that does the work; leases are marked with it.
  public struct Lease: Sendable, Equatable {
    /// Who takes the deliveries, and the how-manieth time: never the same twice.
    public var holder: String
    /// Until when nobody else takes them; nanoseconds since 1970.
    public var until: Int64

    public init(holder: String, until: Int64) {
      self.holder = holder
      self.until = until
    }
  }

  /// What was found for a target.
  public struct Batch: Sendable {
    /// Leased, to be sent in this order.
    public var leased: [DeliveryRecord]
    /// When there is more: nanoseconds since 1970, in the past for at once, nil for never.
    public var nextDue: Int64?
    /// How many were given up because the target is gone or disabled.
    public var givenUp = 0
  }

  /// What became of an attempt.
  public enum Outcome: Sendable, Equatable {
    case delivered
    /// Again at `at` (nanoseconds since 1970, 0 for first in line); `usesUpAttempt` unless the target was not
    /// there at all.
    case retry(at: Int64, usesUpAttempt: Bool)
    /// Given up; the reason.
    case dead(String)

    /// Whether the delivery comes to a final state by it.
    var isEnd: Bool {
      if case .retry = self { false } else { true }
    }
  }

  private static let selectFirst = Statement(
    """
    SELECT \(DeliveryTable.columns) FROM deliveries
    WHERE organization = $1 AND state = 1 AND target = $2 AND due_at = 0
    ORDER BY position LIMIT $3
    """)
  private static let selectDue = Statement(
    """
    SELECT \(DeliveryTable.columns) FROM deliveries
    WHERE organization = $1 AND state = 1 AND target = $2 AND due_at > 0 AND due_at <= $3
    ORDER BY due_at, position LIMIT $4
    """)
  private static let selectNextDue = Statement(
    """
    SELECT due_at FROM deliveries WHERE organization = $1 AND state = 1 AND target = $2
    ORDER BY due_at LIMIT 1
    """)
  private static let markLeased = Statement(
    """
    UPDATE deliveries SET state = 2, leased_by = $3, leased_until = $4
    WHERE organization = $1 AND id = $2
    """)
  private static let noteOutcome = Statement(
    """
    UPDATE deliveries SET state = $4, due_at = $5, attempts = attempts + $6, step = step + $7,
      last_status = $8, last_error = $9, leased_by = NULL, leased_until = NULL
    WHERE organization = $1 AND id = $2 AND state = 2 AND leased_by = $3
    RETURNING attempts
    """)
  private static let noteAttempt = Statement(
    """
    UPDATE deliveries SET attempts = attempts + 1, last_status = $3
    WHERE organization = $1 AND id = $2
    RETURNING attempts
    """)
  private static let advanceRow = Statement(
    """
    UPDATE deliveries SET due_at = 0
    WHERE organization = $1 AND id = $2 AND state = 1 AND step = 1
    """)

  /// Leases up to `first` first attempts in the order of positions, and up to `retries` others that are due.
  ///
  /// When the target is gone or disabled, as many are given up instead.
  public static func lease(
    _ lane: DeliveryLane, first: Int, retries: Int, for lease: Lease,
    identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) -> Batch {
    let key: [DatabaseValue] = [.text(lane.organization), .text(lane.target)]
    let read: (any Row) throws(StoreError) -> DeliveryRecord = {
      row throws(StoreError) in try DeliveryRecord(row)
    }
    var found = try transaction.all(
      selectDue, key + [.integer(transaction.now), .integer(Int64(retries))], read)
    found += try transaction.all(selectFirst, key + [.integer(Int64(first))], read)
    var givenUp = 0
    if let reason = try refusal(lane, in: transaction) {
      givenUp = found.count
      for delivery in found {
        try giveUp(delivery, reason: reason, identifiers: identifiers, in: transaction)
      }
      found = []
    }
    for index in found.indices {
      found[index].state = .leased
      found[index].leasedBy = lease.holder
      found[index].leasedUntil = lease.until
      try transaction.execute(
        markLeased,
        [
          .text(lane.organization), .text(found[index].id), .text(lease.holder),
          .integer(lease.until),
        ])
    }
    return Batch(leased: found, nextDue: try nextDue(lane, in: transaction), givenUp: givenUp)
  }

  /// Why nothing can be sent to a target; nil when it can.
  private static func refusal(
    _ lane: DeliveryLane, in reader: Reader
  ) throws(StoreError) -> String? {
    let target = try TargetTable.find(lane.target, instance: lane.organization, in: reader)
    guard let target else { return "the target was deleted" }
    return target.isEnabled ? nil : "the target is disabled"
  }

  /// Stops the deliveries to a target, unless they are stopped or the target is gone, because an answer to
  /// a delivery said so.
  public static func disableTarget(
    of delivery: DeliveryRecord, reason: String, in transaction: Transaction
  ) throws(StoreError) {
    let target = try TargetTable.find(
      delivery.target, instance: delivery.organization, in: transaction)
    guard let target, target.isEnabled else { return }
    let event = try EventLog.event(
      at: delivery.position, organization: delivery.eventOrganization, in: transaction)
    let cause = event.map(\.asCause).flatMap { $0.depth <= Limits.maxCausationDepth ? $0 : nil }
    try transaction.append(
      TargetEvent.disabled(reason: reason),
      to: TargetEvent.aggregate(delivery.target, instance: delivery.organization),
      by: "delivery", causedBy: cause)
  }

  /// When the next waiting delivery of a target is due, 0 for at once; nil when none waits.
  public static func nextDue(
    _ lane: DeliveryLane, in reader: Reader
  ) throws(StoreError) -> Int64? {
    try reader.first(selectNextDue, [.text(lane.organization), .text(lane.target)]) {
      $0.integer(0)
    }
  }

  /// Records an attempt and what it means for the delivery, and queues the delivery that follows its end.
  ///
  /// `delivery` is as it was leased; `attempt` is nil when nothing was sent, and its number is set here. Whoever
  /// cancelled the delivery meanwhile keeps the last word; the attempt is recorded all the same.
  public static func record(
    _ attempt: DeliveryAttempt?, _ outcome: Outcome, of delivery: DeliveryRecord,
    identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    let attempts = try recordOutcome(attempt, outcome, of: delivery, in: transaction)
    if var attempt {
      // Not counted from `delivery`, which may have been cancelled, replayed and tried once more meanwhile.
      var number = attempts
      if number == nil { number = try noteAttempt(attempt, of: delivery, in: transaction) }
      guard let number else { return }
      attempt.number = number
      try DeliveryAttemptTable.add(
        attempt, toDelivery: delivery.id, organization: delivery.organization, in: transaction)
    }
    guard attempts != nil, outcome.isEnd else { return }
    try DeliveryChain.follow(
      delivery, isDelivered: outcome == .delivered, identifiers: identifiers, in: transaction)
  }

  /// Records what an attempt means for the delivery and nothing else: no attempt, and nothing follows.
  ///
  /// For when `record` fails. The delivery keeps the targets behind it, so that a replay goes on with them.
  /// Returns how many attempts there were; nil when the delivery is not under this lease any more.
  @discardableResult
  public static func recordOutcome(
    _ attempt: DeliveryAttempt?, _ outcome: Outcome, of delivery: DeliveryRecord,
    in transaction: Transaction
  ) throws(StoreError) -> Int64? {
    guard attempt != nil || outcome.isEnd else {
      try release(delivery, in: transaction)
      return nil
    }
    let change = change(outcome, transaction.now)
    return try transaction.all(
      noteOutcome,
      [
        .text(delivery.organization), .text(delivery.id), .optional(delivery.leasedBy),
        .integer(change.state.rawValue), .integer(change.dueAt),
        .integer(attempt == nil ? 0 : 1), .integer(change.step), .optional(attempt?.status),
        .optional(change.error ?? attempt?.error),
      ]
    ) { $0.integer(0) }.first
  }

  /// Counts an attempt of a delivery that went on meanwhile; nil when it is not there any more.
  private static func noteAttempt(
    _ attempt: DeliveryAttempt, of delivery: DeliveryRecord, in transaction: Transaction
  ) throws(StoreError) -> Int64? {
    try transaction.all(
      noteAttempt,
      [.text(delivery.organization), .text(delivery.id), .optional(attempt.status)]
    ) { $0.integer(0) }.first
  }

  /// Gives up a delivery that waits, without an attempt, and queues what follows it.
  public static func giveUp(
    _ delivery: DeliveryRecord, reason: String, identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) {
    var dead = delivery
    dead.state = .dead
    dead.dueAt = transaction.now
    dead.lastError = reason
    try DeliveryTable.write(dead, in: transaction)
    try DeliveryChain.follow(
      delivery, isDelivered: false, identifiers: identifiers, in: transaction)
  }

  /// Puts a delivery whose first attempt failed back to the front of its target's line.
  ///
  /// What is not waiting for its second attempt any more stays as it is.
  public static func advance(
    _ id: String, in lane: DeliveryLane, _ transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(advanceRow, [.text(lane.organization), .text(id)])
  }

  private static func change(
    _ outcome: Outcome, _ now: Int64
  ) -> (state: DeliveryRecord.State, dueAt: Int64, step: Int64, error: String?) {
    switch outcome {
    case .delivered: (.delivered, now, 1, nil)
    case .retry(let time, let usesUpAttempt): (.pending, time, usesUpAttempt ? 1 : 0, nil)
    case .dead(let reason): (.dead, now, 1, reason)
    }
  }
}
