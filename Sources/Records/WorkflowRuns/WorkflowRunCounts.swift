import Base
public import Store

/// How many runs a workflow had.
public struct WorkflowRunCounts: Sendable, Equatable {
  /// All that were started, also those that are forgotten.
  public var started: Int64 = 0
  public var failed: Int64 = 0
  /// Those that have not come to their end.
  public var open: Int64 = 0

  public init(started: Int64 = 0, failed: Int64 = 0, open: Int64 = 0) {
    self.started = started
    self.failed = failed
    self.open = open
  }
}

/// The counts of workflows.
public enum WorkflowRunCountTable {
  private static let select = Statement(
    """
    SELECT started, failed, open FROM workflow_run_counts
    WHERE organization = $1 AND workflow = $2
    """)
  private static let add = Statement(
    """
    INSERT INTO workflow_run_counts (organization, workflow, started, failed, open)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (organization, workflow) DO UPDATE
    SET started = workflow_run_counts.started + excluded.started,
      failed = workflow_run_counts.failed + excluded.failed,
      open = workflow_run_counts.open + excluded.open
    """)
  private static let selectNext = Statement(
    """
    SELECT organization, workflow FROM workflow_run_counts
    WHERE (organization, workflow) > ($1, $2) ORDER BY organization, workflow LIMIT 1
    """)

  /// The counts of a workflow.
  public static func find(
    workflow: String, organization: String, in reader: Reader
  ) throws(StoreError) -> WorkflowRunCounts {
    try reader.first(select, [.text(organization), .text(workflow)]) {
      WorkflowRunCounts(started: $0.integer(0), failed: $0.integer(1), open: $0.integer(2))
    } ?? WorkflowRunCounts()
  }

  static func add(
    _ change: WorkflowRunCounts, workflow: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      add,
      [
        .text(organization), .text(workflow), .integer(change.started), .integer(change.failed),
        .integer(change.open),
      ])
  }

  /// The workflow that follows another one among those that had runs; begin with empty texts.
  static func next(
    after workflow: (organization: String, id: String), in reader: Reader
  ) throws(StoreError) -> (organization: String, id: String)? {
    try reader.first(selectNext, [.text(workflow.organization), .text(workflow.id)]) {
      ($0.text(0), $0.text(1))
    }
  }
}
