public import Store

extension StoreFeature {
  /// Workflows: their definitions, not their runs.
  public static let workflows = StoreFeature(
    "workflows", migrations: [WorkflowSchema.first, WorkflowSchema.allowRules],
    projections: [WorkflowProjection()],
    subjects: [.workflows], queueKinds: [.workflowSchedules])
}

extension ChangeSubject {
  /// Workflows: their definitions, not their runs.
  public static let workflows = ChangeSubject("workflows")
}
