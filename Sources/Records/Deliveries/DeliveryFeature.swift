public import Store

extension QueueKind {
  /// Deliveries; a lane is a target.
  public static let deliveries = QueueKind("delivery")
}

extension StoreFeature {
  /// Deliveries of events to targets.
  public static let deliveries = StoreFeature(
    "deliveries",
    migrations: [
      DeliverySchema.first, DeliverySchema.queued, DeliverySchema.chained, DeliverySchema.failures,
      DeliverySchema.alerts,
    ],
    reactions: [EventExecutionReaction.factory], queueKinds: [.deliveries])
}
