public import Store

/// The target of an instance that is told of what needs a person.
public enum AlertTargetTable {
  private static let selectRow = Statement(
    "SELECT target FROM alert_targets WHERE organization = $1")
  private static let deleteRow = Statement("DELETE FROM alert_targets WHERE organization = $1")
  private static let deleteTarget = Statement(
    "DELETE FROM alert_targets WHERE organization = $1 AND target = $2")
  private static let insertRow = Statement(
    "INSERT INTO alert_targets (organization, target) VALUES ($1, $2)")

  /// The target's id; nil without one.
  public static func target(instance: String, in reader: Reader) throws(StoreError) -> String? {
    try reader.first(selectRow, [.text(instance)]) { $0.text(0) }
  }

  static func apply(
    _ change: TargetEvent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    let (instance, target) = (event.aggregate.organization, event.aggregate.id)
    switch change {
    case .alertsSet(true):
      try transaction.execute(deleteRow, [.text(instance)])
      try transaction.execute(insertRow, [.text(instance), .text(target)])
    case .alertsSet(false), .removed:
      try transaction.execute(deleteTarget, [.text(instance), .text(target)])
    case .added, .changed, .disabled, .enabled, .paused, .resumed, .allowRulesSet, .fieldsSet,
      .scheduleSet, .keyAdded, .keyActivated, .keyDeactivated, .keyRemoved:
      break
    }
  }
}
