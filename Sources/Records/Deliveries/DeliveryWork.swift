public import Base
public import Store

/// Deliveries as a kind of work: what workers record of them.
public enum DeliveryWork {
  /// What deliveries stand under in the queue.
  public static let kind = QueueKind.deliveries.name

  /// Deliveries that were given up.
  public static let givenUp = Topic<GivenUpDelivery>("deliveries that were given up")

  /// Targets that were disabled because an answer to a delivery said so.
  public static let disabledTargets = Topic<StoppedTarget>("targets that were disabled")

  /// Targets that were paused because they took no delivery for long.
  public static let pausedTargets = Topic<StoppedTarget>("targets that were paused")

  /// What became of an attempt.
  public enum Outcome: Sendable, Equatable {
    case delivered
    /// Again at `at` (nanoseconds since 1970, 0 for first in line); `usesUpAttempt` unless the target was not
    /// there at all.
    case retry(at: Int64, usesUpAttempt: Bool)
    /// Given up; the reason.
    case dead(String)

    /// By the bytes of the reason.
    public static func == (left: Outcome, right: Outcome) -> Bool {
      switch (left, right) {
      case (.delivered, .delivered): true
      case (.retry(let at, let usesUp), .retry(let otherAt, let otherUsesUp)):
        at == otherAt && usesUp == otherUsesUp
      case (.dead(let reason), .dead(let other)): reason.utf8Equals(other)
      default: false
      }
    }
  }

  private static let noteOutcome = Statement(
    """
    UPDATE deliveries SET state = $3, ended_at = $4, attempts = $5, last_status = $6, last_error = $7
    WHERE organization = $1 AND id = $2
    """)
  private static let countAttempts = Statement(
    "SELECT attempts FROM deliveries WHERE organization = $1 AND id = $2")
  private static let selectHeld = Statement(
    """
    SELECT w.id, w.token, d.attempts, CASE WHEN d.remaining = '[]' THEN 0 ELSE 1 END
    FROM work w JOIN deliveries d ON d.organization = w.organization AND d.id = w.id
    WHERE w.organization = $1 AND w.kind = '\(kind)' AND w.id = $2 AND w.state = 2 AND w.leased_by = $3
      AND w.token = $4
    """)
  private static let noteAttempt = Statement(
    """
    UPDATE deliveries SET attempts = attempts + 1, last_status = $3
    WHERE organization = $1 AND id = $2
    RETURNING attempts
    """)

  /// Why nothing can be sent to a target; nil when it can.
  public static func refusal(
    _ lane: DeliveryLane, in reader: Reader
  ) throws(StoreError) -> String? {
    let target = try TargetTable.find(lane.target, instance: lane.organization, in: reader)
    guard let target else { return "the target was deleted" }
    if try DeliveryHolds.isPaused(lane, in: reader) { return DeliveryHolds.reason }
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
    transaction.announce(
      StoppedTarget(target: delivery.target, reason: reason), to: disabledTargets)
    try AlertTable.note(.targetDisabled, of: delivery.target, reason: reason, in: transaction)
    try transaction.append(
      TargetEvent.disabled(reason: reason),
      to: TargetEvent.aggregate(delivery.target, instance: delivery.organization),
      by: "delivery", causedBy: try cause(of: delivery, in: transaction))
  }

  /// Holds the deliveries to a target, unless they are held or the target is gone, because none was taken for long.
  public static func pauseTarget(
    of delivery: DeliveryRecord, reason: String, in transaction: Transaction
  ) throws(StoreError) {
    let target = try TargetTable.find(
      delivery.target, instance: delivery.organization, in: transaction)
    guard target != nil, try !DeliveryHolds.isPaused(delivery.lane, in: transaction) else { return }
    transaction.announce(
      StoppedTarget(target: delivery.target, reason: reason), to: pausedTargets)
    try AlertTable.note(.targetPaused, of: delivery.target, reason: reason, in: transaction)
    try transaction.append(
      TargetEvent.paused(reason: reason),
      to: TargetEvent.aggregate(delivery.target, instance: delivery.organization),
      by: "delivery", causedBy: try cause(of: delivery, in: transaction))
  }

  /// The event that is delivered, as the cause of what follows; nil when it is not there, or the chain is too long.
  private static func cause(
    of delivery: DeliveryRecord, in reader: Reader
  ) throws(StoreError) -> Causation? {
    let event = try EventLog.event(
      at: delivery.position, organization: delivery.eventOrganization, in: reader)
    return event.map(\.asCause).flatMap { $0.depth <= Limits.maxCausationDepth ? $0 : nil }
  }

  /// Records an attempt and what it means for the delivery, and queues the delivery that follows it.
  ///
  /// `delivery` is as it was sent, `item` as it was leased; `attempt` is nil when nothing was sent, and its number is
  /// set here. Whoever cancelled the delivery meanwhile keeps the last word; the attempt is recorded all the same.
  public static func record(
    _ attempt: DeliveryAttempt?, _ outcome: Outcome, of delivery: DeliveryRecord, as item: WorkItem,
    identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    let attempts = try recordOutcome(attempt, outcome, of: delivery, as: item, in: transaction)
    if var attempt {
      // Not counted from `delivery`, which may have been cancelled, replayed and tried once more meanwhile.
      var number = attempts
      if number == nil { number = try noteAttempt(attempt, of: delivery, in: transaction) }
      guard let number else { return }
      attempt.number = number
      try DeliveryAttemptTable.add(
        attempt, toDelivery: delivery.id, organization: delivery.organization, in: transaction)
    }
    guard attempts != nil else { return }
    // Also when it is tried again: what does not interrupt on errors holds nobody back.
    try DeliveryChain.follow(
      delivery, isDelivered: outcome == .delivered, identifiers: identifiers, in: transaction)
  }

  /// A delivery that its target has taken.
  public struct Taken: Sendable {
    /// As it was sent.
    public var delivery: DeliveryRecord
    /// As it was leased.
    public var item: WorkItem
    /// Its number is set when it is recorded.
    public var attempt: DeliveryAttempt

    public init(delivery: DeliveryRecord, item: WorkItem, attempt: DeliveryAttempt) {
      self.delivery = delivery
      self.item = item
      self.attempt = attempt
    }
  }

  /// Records deliveries that their targets have taken, as `record` does with each, and asks the store about all of them
  /// together.
  public static func record(
    _ taken: [Taken], identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    let held = try held(taken, in: transaction)
    for one in taken {
      if let known = held[UTF8Key(one.item.id)], known.token == one.item.lease.token {
        try record(
          one, attempts: known.attempts + 1, keepsRemaining: known.keepsRemaining,
          identifiers: identifiers, in: transaction)
      } else {
        try record(
          one.attempt, .delivered, of: one.delivery, as: one.item, identifiers: identifiers,
          in: transaction)
      }
    }
  }

  /// What stands in the store of a leased delivery.
  private struct Held {
    var token: Int64
    var attempts: Int64
    /// Whether targets wait behind it.
    var keepsRemaining: Bool
  }

  /// Those that stand under their leases.
  private static func held(
    _ taken: [Taken], in reader: Reader
  ) throws(StoreError) -> [UTF8Key: Held] {
    var held: [UTF8Key: Held] = [:]
    let keys: [[DatabaseValue]] = taken.map {
      [
        .text($0.delivery.organization), .text($0.item.id), .text($0.item.lease.owner),
        .integer($0.item.lease.token),
      ]
    }
    try reader.query(selectHeld, each: keys) { row in
      held[UTF8Key(row.text(0))] = Held(
        token: row.integer(1), attempts: row.integer(2), keepsRemaining: row.integer(3) != 0)
    }
    return held
  }

  /// Records a delivery that was taken and stands under its lease, with so many attempts.
  private static func record(
    _ taken: Taken, attempts: Int64, keepsRemaining: Bool, identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) {
    let (delivery, organization) = (taken.delivery, taken.delivery.organization)
    try WorkTable.forgetHeld(
      taken.item, kind: kind, organization: organization, in: transaction)
    try transaction.executeAhead(
      noteOutcome,
      [
        .text(organization), .text(taken.item.id),
        .integer(DeliveryRecord.State.delivered.rawValue), .integer(transaction.now),
        .integer(attempts), .optional(taken.attempt.status), .optional(taken.attempt.error),
      ])
    var attempt = taken.attempt
    attempt.number = attempts
    try DeliveryAttemptTable.add(
      attempt, toDelivery: delivery.id, organization: organization, in: transaction)
    try DeliveryChain.follow(
      delivery, isDelivered: true, keepsRemaining: keepsRemaining, identifiers: identifiers,
      in: transaction)
  }

  /// Records what an attempt means for the delivery and nothing else: no attempt, and nothing follows.
  ///
  /// For when `record` fails. The delivery keeps the targets behind it, so that a replay goes on with them.
  /// Returns how many attempts there were; nil when the delivery is not under this lease any more.
  @discardableResult
  public static func recordOutcome(
    _ attempt: DeliveryAttempt?, _ outcome: Outcome, of delivery: DeliveryRecord, as item: WorkItem,
    in transaction: Transaction
  ) throws(StoreError) -> Int64? {
    let organization = delivery.organization
    let isHeld: Bool
    var state = DeliveryRecord.State.pending
    var reason: String?
    switch outcome {
    case .delivered:
      state = .delivered
      isHeld = try WorkTable.forget(item, kind: kind, organization: organization, in: transaction)
    case .dead(let text):
      (state, reason) = (.dead, text)
      isHeld = try WorkTable.forget(item, kind: kind, organization: organization, in: transaction)
    case .retry(let time, let usesUpAttempt):
      isHeld = try WorkTable.retry(
        item, at: time, attempts: item.attempts + (usesUpAttempt ? 1 : 0), kind: kind,
        organization: organization, in: transaction)
      // Nothing came of it that could be noted.
      if attempt == nil { return nil }
    }
    guard isHeld else { return nil }
    if let reason { try announce(delivery, reason, in: transaction) }
    // Two statements: in SQLite one that returns what it changed costs more than both.
    let before = try transaction.first(
      countAttempts, [.text(organization), .text(item.id)]
    ) { $0.integer(0) }
    guard let before else { return nil }
    let attempts = before + (attempt == nil ? 0 : 1)
    try transaction.executeAhead(
      noteOutcome,
      [
        .text(organization), .text(item.id), .integer(state.rawValue),
        .optional(state.isQueued ? nil : transaction.now), .integer(attempts),
        .optional(attempt?.status), .optional(reason ?? attempt?.error),
      ])
    return attempts
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

  /// Gives up a delivery without an attempt, and queues what follows it.
  ///
  /// - Parameters:
  ///   - delivery: As it stands.
  ///   - reason: In words.
  ///   - isSetAside: Whether that is because the server ended with it again and again.
  ///   - identifiers: For what follows.
  ///   - transaction: Where it is written.
  /// - Throws: What the store says.
  public static func giveUp(
    _ delivery: DeliveryRecord, reason: String, isSetAside: Bool = false,
    identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) {
    var dead = delivery
    dead.state = .dead
    dead.dueAt = transaction.now
    dead.lastError = reason
    try announce(delivery, reason, isSetAside: isSetAside, in: transaction)
    try DeliveryTable.end(dead, in: transaction)
    try DeliveryChain.follow(
      delivery, isDelivered: false, identifiers: identifiers, in: transaction)
  }

  /// Gives up a delivery of an event from its beginning: whether it is to be sent is not known.
  ///
  /// A replay sends it to the first of `targets`, and then to the others as the execution does.
  static func giveUp(
    _ event: Event, execution: String, targets: [String], reason: String, organization: String,
    identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    guard let target = targets.first else { return }
    var delivery = DeliveryRecord(
      of: event, id: identifiers.next(), execution: execution, target: target,
      remaining: Array(targets.dropFirst()), organization: organization)
    delivery.createdAt = transaction.now
    try DeliveryTable.add(delivery, in: transaction)
    delivery.state = .dead
    delivery.dueAt = transaction.now
    delivery.lastError = reason
    try announce(delivery, reason, in: transaction)
    try DeliveryTable.end(delivery, in: transaction)
  }

  private static func announce(
    _ delivery: DeliveryRecord, _ reason: String, isSetAside: Bool = false,
    in transaction: Transaction
  ) throws(StoreError) {
    try AlertTable.note(
      givenUp: delivery, reason: reason, isSetAside: isSetAside, in: transaction)
    transaction.announce(
      GivenUpDelivery(id: delivery.id, target: delivery.target, reason: reason), to: givenUp)
  }

  /// Queues what waits for deliveries to a target that is away and does not interrupt on errors, a bounded number;
  /// returns whether there may be more.
  public static func passOver(
    _ lane: DeliveryLane, limit: Int = Limits.maxSweptDeliveries, identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    try DeliveryChain.pass(lane, limit: limit, identifiers: identifiers, in: transaction)
  }
}

/// A delivery that is not tried any more.
public struct GivenUpDelivery: Sendable, Hashable {
  public let id: UTF8Key
  public let target: UTF8Key
  public let reason: UTF8Key

  init(id: String, target: String, reason: String) {
    self.id = UTF8Key(id)
    self.target = UTF8Key(target)
    self.reason = UTF8Key(reason)
  }
}

/// A target that gets no deliveries any more, or none until it is resumed, and why.
public struct StoppedTarget: Sendable, Hashable {
  public let target: UTF8Key
  public let reason: UTF8Key

  init(target: String, reason: String) {
    self.target = UTF8Key(target)
    self.reason = UTF8Key(reason)
  }
}
