public import Store

extension QueueKind {
  /// Runs of workflows that have something to do now or at a time; a lane is a workflow.
  public static let workflowRuns = QueueKind("workflow-run")
}

extension StoreFeature {
  /// Runs of workflows and their history.
  public static let workflowRuns = StoreFeature(
    "workflow-runs", migrations: [WorkflowRunSchema.first], queueKinds: [.workflowRuns])
}
