public import Store

extension StoreFeature {
  /// Deliveries of events to targets.
  public static let deliveries = StoreFeature(
    "deliveries", migrations: [DeliverySchema.first], reactions: [EventExecutionReaction.factory])
}

extension Topic where Key == DeliveryLane {
  /// Targets for which deliveries may be due.
  public static let deliveries = Topic<DeliveryLane>("deliveries")
}
