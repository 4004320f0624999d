public import Store

/// Keeps the tables of targets and executions.
public struct ExecutionProjection: Projection {
  public init() {}

  public var name: String { "executions" }
  public var aggregateTypes: [String] { ["target", "execution"] }
  public var tables: [String] {
    [
      "targets", "target_keys", "target_schedules", "target_pauses", "alert_targets", "executions",
      "execution_entries", "execution_filters",
    ]
  }
  public var subject: ChangeSubject { .executions }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    switch event.aggregate.type {
    case "target": try applyToTarget(event, in: transaction)
    default: try ExecutionTable.apply(event, in: transaction)
    }
  }

  private func applyToTarget(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let change = try TargetEvent(event)
    try TargetTable.apply(change, event, in: transaction)
    try TargetKeyTable.apply(change, event, in: transaction)
    try TargetScheduleTable.apply(change, event, in: transaction)
    try TargetPauseTable.apply(change, event, in: transaction)
    try AlertTargetTable.apply(change, event, in: transaction)
    if change == .removed {
      // The list that is left goes on in its order, with a gap in the positions.
      try ExecutionTable.deleteEntries(
        .target(event.aggregate.id), instance: event.aggregate.organization, in: transaction)
      try ExecutionFilterTable.deleteEmptied(
        instance: event.aggregate.organization, in: transaction)
    }
  }
}
