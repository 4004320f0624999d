public import Base
public import Store

/// Forgets runs that came to their ends long ago, a few at a time.
public enum WorkflowRunSweep {
  private static let selectEnded = Statement(
    """
    SELECT id FROM workflow_runs
    WHERE organization = $1 AND workflow = $2 AND closed_at IS NOT NULL AND closed_at < $3
    ORDER BY closed_at LIMIT $4
    """)
  private static let selectSurplus = Statement(
    """
    SELECT closed_at FROM workflow_runs
    WHERE organization = $1 AND workflow = $2 AND closed_at IS NOT NULL
    ORDER BY closed_at DESC LIMIT 1 OFFSET $3
    """)
  private static let deleteEvents = Statement(
    "DELETE FROM workflow_run_events WHERE organization = $1 AND run = $2")
  private static let deleteRun = Statement(
    "DELETE FROM workflow_runs WHERE organization = $1 AND id = $2")

  /// The runs of one workflow, and up to when those are forgotten that have ended.
  public struct Task: Sendable, Equatable {
    @UTF8Compared public var organization: String
    @UTF8Compared public var workflow: String
    /// Nanoseconds since 1970.
    public var before: Int64
  }

  /// What there is to do now: by age, and by number for each workflow.
  ///
  /// Read it as a scan.
  ///
  /// - Parameters:
  ///   - now: Nanoseconds since 1970, and no later than it is.
  ///   - keptRows: How many ended runs of a workflow are kept.
  ///   - reader: What is read.
  /// - Returns: A task for each workflow that had runs.
  /// - Throws: What the store says.
  public static func tasks(
    now: Int64, keptRows: Int = Limits.maxKeptRuns, in reader: Reader
  ) throws(StoreError) -> [Task] {
    var tasks: [Task] = []
    var place = (organization: "", id: "")
    while let next = try WorkflowRunCountTable.next(after: place, in: reader) {
      place = next
      let surplus = try reader.first(
        selectSurplus, [.text(next.organization), .text(next.id), .integer(Int64(keptRows))]
      ) { $0.integer(0) }
      tasks.append(
        Task(
          organization: next.organization, workflow: next.id,
          before: max(now - Limits.runKeptNanoseconds, surplus.map { $0 + 1 } ?? .min)))
    }
    return tasks
  }

  /// Does up to `limit` runs' worth of a task; returns whether there may be more.
  public static func run(
    _ task: Task, limit: Int = Limits.maxSweptRuns, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let organization = DatabaseValue.text(task.organization)
    let ids = try transaction.all(
      selectEnded,
      [organization, .text(task.workflow), .integer(task.before), .integer(Int64(limit))]
    ) { $0.text(0) }
    for id in ids {
      try transaction.execute(deleteEvents, [organization, .text(id)])
      try transaction.execute(deleteRun, [organization, .text(id)])
    }
    if ids.count == limit { return true }
    try WorkflowSnapshotTable.sweep(
      workflow: task.workflow, organization: task.organization, in: transaction)
    return false
  }
}
