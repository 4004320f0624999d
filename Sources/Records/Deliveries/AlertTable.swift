import Base
public import Store
import Wire

/// Tells the instance's alert target of what needs a person: a bounded number of alerts of each kind, with how many were
/// left out.
///
/// Alerts are deliveries, written with what they tell of. None is made of the alert target itself, nor of deliveries of
/// alerts, so that no alert brings about another.
public enum AlertTable {
  private static let selectRow = Statement(
    "SELECT since, raised, left_out FROM alert_windows WHERE organization = $1 AND kind = $2")
  private static let upsertRow = Statement(
    """
    INSERT INTO alert_windows (organization, kind, since, raised, left_out) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (organization, kind) DO UPDATE SET since = $3, raised = $4, left_out = $5
    """)

  /// How many alerts of a kind there were of late.
  private struct Window {
    /// Nanoseconds since 1970.
    var since: Int64
    var raised: Int64 = 0
    var leftOut: Int64 = 0

    /// Whether others may follow at a time; a clock that was set back begins anew.
    func isOver(_ now: Int64) -> Bool { now >= since + Limits.alertWindow || now < since }
  }

  /// Tells of work that was set aside because the server ended with it again and again.
  ///
  /// - Parameters:
  ///   - work: The name of its kind of work.
  ///   - id: Its id: of a run, an invocation, a workflow.
  ///   - organization: Whose it is.
  ///   - reason: In words.
  ///   - transaction: In which it was given up.
  /// - Throws: What the store says.
  public static func noteSetAside(
    _ work: String, id: String, organization: String, reason: String, in transaction: Transaction
  ) throws(StoreError) {
    try raise(
      Alert(
        .workSetAside,
        [
          ("work", .string(work)), ("id", .string(id)), ("organizationId", .string(organization)),
          ("reason", .string(reason)),
        ]), about: nil, in: transaction)
  }

  /// Tells of a target.
  public static func note(
    _ kind: Alert.Kind, of target: String, reason: String, in transaction: Transaction
  ) throws(StoreError) {
    try raise(
      Alert(kind, [("targetId", .string(target)), ("reason", .string(reason))]), about: target,
      in: transaction)
  }

  /// Tells of a delivery that was given up.
  static func note(
    givenUp delivery: DeliveryRecord, reason: String, isSetAside: Bool, in transaction: Transaction
  ) throws(StoreError) {
    guard !delivery.kind.utf8Equals(DeliveryRecord.alertKind) else { return }
    if isSetAside {
      return try noteSetAside(
        DeliveryWork.kind, id: delivery.id, organization: delivery.eventOrganization,
        reason: reason, in: transaction)
    }
    try raise(
      Alert(
        .deliveryDead,
        [
          ("deliveryId", .string(delivery.id)), ("targetId", .string(delivery.target)),
          ("executionId", .string(delivery.execution)), ("reason", .string(reason)),
          ("eventType", .string(delivery.eventType)),
          ("aggregateType", .string(delivery.aggregateType)),
          ("aggregateId", .string(delivery.aggregateID)),
          ("organizationId", .string(delivery.eventOrganization)),
          ("position", .integer(delivery.position)),
        ]), about: delivery.target, in: transaction)
  }

  /// Tells how many alerts were left out, where none of their kind came since that could; returns whether there is more.
  public static func tellLeftOut(in transaction: Transaction) throws(StoreError) -> Bool {
    for kind in Alert.Kind.allCases {
      guard let window = try find(kind, in: transaction), window.leftOut > 0,
        window.isOver(transaction.now)
      else { continue }
      try raise(Alert(kind, []), about: nil, in: transaction)
    }
    return false
  }

  // MARK: Parts of the above

  /// Queues an alert, or counts it as left out.
  private static func raise(
    _ alert: Alert, about target: String?, in transaction: Transaction
  ) throws(StoreError) {
    let instance = transaction.instance
    let receiver = try AlertTargetTable.target(instance: instance, in: transaction)
    guard let receiver, target.map({ !$0.utf8Equals(receiver) }) ?? true else { return }
    let now = transaction.now
    var alert = alert
    var window = try find(alert.kind, in: transaction) ?? Window(since: now)
    if window.isOver(now) {
      alert.leftOut = window.leftOut
      window = Window(since: now)
    }
    if window.raised < Limits.maxAlertsPerWindow {
      window.raised += 1
      let event = try transaction.append(
        alert,
        to: Aggregate(organization: instance, type: Alert.aggregateType, id: alert.kind.rawValue),
        by: "alert")
      // Stands in its place among the others, by time. No two events have one position, and no other delivery has such an id.
      let id = "\(IdentifierSource.first(at: event.createdAt))-\(event.position)"
      var delivery = DeliveryRecord(
        of: event, id: id, execution: "", target: receiver, remaining: [], organization: instance)
      delivery.kind = DeliveryRecord.alertKind
      try DeliveryTable.add(delivery, in: transaction)
    } else {
      window.leftOut += 1
    }
    try transaction.execute(
      upsertRow,
      [
        .text(instance), .text(alert.kind.rawValue), .integer(window.since),
        .integer(window.raised), .integer(window.leftOut),
      ])
  }

  private static func find(_ kind: Alert.Kind, in reader: Transaction) throws(StoreError) -> Window?
  {
    try reader.first(selectRow, [.text(reader.instance), .text(kind.rawValue)]) {
      Window(since: $0.integer(0), raised: $0.integer(1), leftOut: $0.integer(2))
    }
  }
}
