public import Store

extension QueueKind {
  /// Invocations of triggers; a lane is a subscription.
  public static let invocations = QueueKind("trigger-invocation")
}

extension StoreFeature {
  /// Subscriptions to triggers, and invocations.
  public static let triggers = StoreFeature(
    "triggers", migrations: [TriggerSchema.first, TriggerSchema.eventBuses, TriggerSchema.events],
    projections: [TriggerProjection()],
    subjects: [.subscriptions], queueKinds: [.invocations])
}

extension ChangeSubject {
  /// Subscriptions to triggers.
  public static let subscriptions = ChangeSubject("subscriptions")
}
