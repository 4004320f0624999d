public import Base
public import Store

/// Deliveries that wait because their target is paused.
///
/// They are no work: a worker takes them out of the queue when it comes to them, and they go back when the target is
/// resumed, so what is held costs nothing however much it is.
public enum DeliveryHolds {
  /// What a held delivery says.
  public static let reason = "the target is paused"

  private static let selectHeld = Statement(
    """
    SELECT \(DeliveryTable.columns) FROM \(DeliveryTable.source)
    WHERE d.organization = $1 AND d.state = \(DeliveryRecord.State.held.rawValue) AND d.target = $2
      AND d.ended_at IS NOT NULL
    ORDER BY d.ended_at, d.position LIMIT $3
    """)

  /// Whether the deliveries of a target are held.
  public static func isPaused(
    _ lane: DeliveryLane, in reader: Reader
  ) throws(StoreError) -> Bool {
    try TargetPauseTable.reason(
      ofTarget: lane.target, instance: lane.organization, in: reader) != nil
  }

  /// Whether held deliveries of a target may go back.
  ///
  /// Not to one that is paused, nor to one that is disabled, where they would be given up. Those of a target that is gone
  /// go back, to be given up.
  private static func mayGoOn(_ lane: DeliveryLane, in reader: Reader) throws(StoreError) -> Bool {
    let target = try TargetTable.find(lane.target, instance: lane.organization, in: reader)
    guard let target else { return true }
    guard target.isEnabled else { return false }
    return try !isPaused(lane, in: reader)
  }

  /// Takes a delivery out of the queue and holds it; what follows it in its execution goes on as after a failure.
  public static func hold(
    _ delivery: DeliveryRecord, identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    var held = delivery
    held.state = .held
    held.dueAt = transaction.now
    held.lastError = reason
    try DeliveryTable.end(held, in: transaction)
    try DeliveryChain.follow(
      delivery, isDelivered: false, identifiers: identifiers, in: transaction)
  }

  /// Queues up to `limit` held deliveries of a target that is neither paused nor disabled, those first that were held first; returns
  /// whether there may be more.
  ///
  /// What was never sent takes its place in the order of events again; the rest is due at once.
  public static func release(
    _ lane: DeliveryLane, limit: Int = Limits.maxSweptDeliveries, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    guard try mayGoOn(lane, in: transaction) else { return false }
    let held = try transaction.all(
      selectHeld, [.text(lane.organization), .text(lane.target), .integer(Int64(limit))]
    ) { row throws(StoreError) in try DeliveryRecord(row) }
    for var delivery in held {
      delivery.lastError = nil
      try DeliveryTable.requeue(
        &delivery, at: delivery.attempts == 0 ? 0 : transaction.now, in: transaction)
    }
    return held.count == limit
  }

  /// The targets whose held deliveries may go back: deleted ones, too, whose deliveries are given up in the queue.
  ///
  /// Read it as a scan.
  public static func releasable(
    organization: String, in reader: Reader
  ) throws(StoreError) -> [DeliveryLane] {
    var lanes: [DeliveryLane] = []
    var target = ""
    while let next = try DeliveryTable.nextTarget(
      after: target, in: .held, organization: organization, in: reader)
    {
      target = next
      let lane = DeliveryLane(organization: organization, target: target)
      if try mayGoOn(lane, in: reader) { lanes.append(lane) }
    }
    return lanes
  }
}
