public import Base

extension Limits {
  // Triggers
  /// The subscriptions of an organization to one trigger that nobody answers.
  public static let maxSubscriptionsPerTrigger = 50
  /// The subscriptions of an organization to one trigger that asks for a decision.
  public static let maxDecidersPerTrigger = 1
}
