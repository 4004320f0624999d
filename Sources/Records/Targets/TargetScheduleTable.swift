public import Store
import Wire

/// When deliveries are tried again, for the targets that have a schedule of their own.
///
/// It is read when an attempt has failed, and never for one that succeeds.
public enum TargetScheduleTable {
  private static let selectRow = Statement(
    "SELECT waits FROM target_schedules WHERE organization = $1 AND target = $2")
  private static let insertRow = Statement(
    "INSERT INTO target_schedules (organization, target, waits) VALUES ($1, $2, $3)")
  private static let deleteRow = Statement(
    "DELETE FROM target_schedules WHERE organization = $1 AND target = $2")

  /// The waits before each attempt but the first, nanoseconds; nil for a target with the standard schedule.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when the row cannot be read, and what the store says.
  public static func waits(
    ofTarget target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> [Int64]? {
    try reader.first(selectRow, [.text(instance), .text(target)]) { row throws(StoreError) in
      let waits = JSONValue(text: row.text(0))?.arrayValue?.map(\.integerValue) ?? [nil]
      guard !waits.contains(nil) else {
        throw .corrupt("the schedule of target \(target) cannot be read")
      }
      return waits.compactMap(\.self)
    }
  }

  static func apply(
    _ change: TargetEvent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch change {
    case .removed:
      try transaction.execute(deleteRow, key)
    case .scheduleSet(let waits):
      try transaction.execute(deleteRow, key)
      guard let waits else { return }
      let list = JSONValue.array(waits.map { .integer($0) }).text()
      try transaction.execute(insertRow, key + [.text(list)])
    case .added, .changed, .disabled, .enabled, .paused, .resumed, .alertsSet, .allowRulesSet,
      .fieldsSet, .keyAdded, .keyActivated, .keyDeactivated, .keyRemoved:
      break
    }
  }
}
