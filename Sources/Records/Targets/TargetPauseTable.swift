public import Store

/// The targets whose deliveries are held, and why.
public enum TargetPauseTable {
  private static let selectRow = Statement(
    "SELECT reason FROM target_pauses WHERE organization = $1 AND target = $2")
  private static let insertRow = Statement(
    "INSERT INTO target_pauses (organization, target, reason) VALUES ($1, $2, $3)")
  private static let deleteRow = Statement(
    "DELETE FROM target_pauses WHERE organization = $1 AND target = $2")

  /// Why a target's deliveries are held; nil when they are not.
  public static func reason(
    ofTarget target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(selectRow, [.text(instance), .text(target)]) { $0.text(0) }
  }

  static func apply(
    _ change: TargetEvent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch change {
    case .removed, .enabled, .resumed:
      try transaction.execute(deleteRow, key)
    case .paused(let reason):
      try transaction.execute(deleteRow, key)
      try transaction.execute(insertRow, key + [.text(reason)])
    case .added, .changed, .disabled, .alertsSet, .allowRulesSet, .fieldsSet, .scheduleSet,
      .keyAdded,
      .keyActivated, .keyDeactivated, .keyRemoved:
      break
    }
  }
}
