public import Store

extension StoreFeature {
  /// Targets and executions: one feature, as a target that goes leaves the lists in which it stands.
  public static let executions = StoreFeature(
    "executions",
    migrations: [
      ExecutionSchema.first, ExecutionSchema.staticFields, ExecutionSchema.schedules,
      ExecutionSchema.pauses, ExecutionSchema.alertTarget, ExecutionSchema.filters,
    ],
    projections: [ExecutionProjection()], subjects: [.executions])
}

extension ChangeSubject {
  /// Targets and executions.
  public static let executions = ChangeSubject("executions")
}
