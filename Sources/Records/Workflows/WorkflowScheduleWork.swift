import Base
public import Store

extension QueueKind {
  /// Workflows that start at a time; a lane is a workflow.
  public static let workflowSchedules = QueueKind("workflow-schedule")
}

/// The next start of a workflow as work of the queue, from the moment it is enabled until it is disabled.
public enum WorkflowScheduleWork {
  /// The queue's name for it.
  static let kind = QueueKind.workflowSchedules.name

  /// Names what starts a workflow as it was when it was enabled by the event of that sequence.
  private static func id(_ workflow: String, sequence: Int64) -> String {
    "\(workflow)/\(sequence)"
  }

  /// What a lane's name says; nil for one that is none.
  public static func parts(ofLane name: String) -> (organization: String, workflow: String)? {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(name[..<slash]), String(name[name.utf8.index(after: slash)...]))
  }

  /// Whether work belongs to a workflow as it is now.
  public static func isCurrent(_ item: WorkItem, of record: WorkflowRecord) -> Bool {
    record.isEnabled && item.id.utf8Equals(id(record.id, sequence: record.sequence))
  }

  /// Queues the first start of a workflow that is enabled now.
  ///
  /// - Parameters:
  ///   - record: As it is after it was enabled.
  ///   - time: When it starts, nanoseconds since 1970.
  ///   - transaction: Where it was enabled.
  ///
  /// - Throws: `StoreError` when it cannot be queued.
  public static func begin(
    _ record: WorkflowRecord, at time: Int64, in transaction: Transaction
  ) throws(StoreError) {
    try WorkTable.add(
      NewWork(
        id: id(record.id, sequence: record.sequence),
        lane: WorkLane(kind: kind, name: record.organization + "/" + record.id),
        position: 0, dueAt: time),
      organization: transaction.instance, in: transaction)
  }

  /// Withdraws the next start of a workflow that is disabled or deleted; `record` is as it was before.
  public static func end(
    _ record: WorkflowRecord, in transaction: Transaction
  ) throws(StoreError) {
    guard record.isEnabled else { return }
    try WorkTable.withdraw(
      id(record.id, sequence: record.sequence), kind: kind, organization: transaction.instance,
      in: transaction)
  }

  /// Puts a start back until the next one is due.
  ///
  /// Without a next one it is forgotten. Nothing when it is not ours any more.
  public static func goOn(
    _ item: WorkItem, at time: Int64?, in transaction: Transaction
  ) throws(StoreError) {
    if let time {
      try WorkTable.retry(
        item, at: max(1, time), attempts: 0, kind: kind, organization: transaction.instance,
        in: transaction)
    } else {
      try WorkTable.forget(
        item, kind: kind, organization: transaction.instance, in: transaction)
    }
  }
}
