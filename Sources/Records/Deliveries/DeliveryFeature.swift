public import Store

extension StoreFeature {
  /// Deliveries of events to targets.
  public static let deliveries = StoreFeature(
    "deliveries", migrations: [DeliverySchema.first, DeliverySchema.queued],
    reactions: [EventExecutionReaction.factory])
}
