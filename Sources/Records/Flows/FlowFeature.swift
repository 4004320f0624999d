public import Store

extension StoreFeature {
  /// Actions and flows.
  public static let flows = StoreFeature(
    "flows", migrations: [FlowSchema.first], projections: [FlowProjection()], subjects: [.flows])
}

extension ChangeSubject {
  /// Actions and flows.
  public static let flows = ChangeSubject("flows")
}
