import Base
public import Store
import Wire

/// Runs as work of the queue; the queue's organization is the instance's id.
public enum WorkflowRunWork {
  /// The queue's name for it.
  static let kind = QueueKind.workflowRuns.name

  /// The lane of a workflow.
  static func lane(workflow: String, organization: String) -> String {
    organization + "/" + workflow
  }

  /// What a lane's name says; nil for one that is none.
  public static func parts(ofLane name: String) -> (organization: String, workflow: String)? {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(name[..<slash]), String(name[name.utf8.index(after: slash)...]))
  }

  /// Queues a run, to go on at a time (nanoseconds since 1970), or at once in the order of starts.
  static func queue(
    _ run: String, workflow: String, organization: String, at time: Int64,
    in transaction: Transaction
  ) throws(StoreError) {
    try WorkTable.add(
      NewWork(
        id: run,
        lane: WorkLane(kind: kind, name: lane(workflow: workflow, organization: organization)),
        position: Int64(run) ?? 0, dueAt: time),
      organization: transaction.instance, in: transaction)
  }

  /// Adds to the history of a run that is leased, which goes on; false when it is not ours any more.
  public static func note(
    _ events: [WorkflowRunEvent], of run: WorkflowRunRecord, known: Int64, as item: WorkItem,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let isHeld = try WorkTable.isHeld(
      item, kind: kind, organization: transaction.instance, in: transaction)
    guard isHeld else { return false }
    try WorkTable.noteProgress(
      item, kind: kind, organization: transaction.instance, in: transaction)
    return try WorkflowRunTable.add(
      events, .goesOn(at: nil), to: run, known: known, in: transaction)
  }

  /// Records what a leased run came to, and puts it back or ends its work; nothing when it is not ours any more.
  public static func record(
    _ events: [WorkflowRunEvent], _ turn: WorkflowRunTurn, of run: WorkflowRunRecord, known: Int64,
    as item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    let organization = transaction.instance
    let isHeld =
      switch turn {
      case .goesOn, .queued:
        try WorkTable.retry(
          item, at: max(1, turn.dueAt), attempts: 0, kind: kind, organization: organization,
          in: transaction)
      case .completed, .failed:
        try WorkTable.forget(item, kind: kind, organization: organization, in: transaction)
      }
    guard isHeld else { return }
    guard try WorkflowRunTable.add(events, turn, to: run, known: known, in: transaction) else {
      throw .corrupt("run \(run.id) has another history than its worker knows")
    }
  }

  /// Ends a leased run that cannot go on, whatever its history holds.
  public static func fail(
    _ item: WorkItem, organization: String, reason: String, in transaction: Transaction
  ) throws(StoreError) {
    let isHeld = try WorkTable.forget(
      item, kind: kind, organization: transaction.instance, in: transaction)
    guard isHeld,
      let run = try WorkflowRunTable.find(item.id, organization: organization, in: transaction)
    else { return }
    let event = WorkflowRunEvent(
      .executionFailed, at: max(run.startedAt, transaction.now), ["error": .string(reason)])
    _ = try WorkflowRunTable.add(
      [event], .failed(reason), to: run, known: run.events, in: transaction)
  }
}
