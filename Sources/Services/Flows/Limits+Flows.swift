public import Base

extension Limits {
  // Actions and flows
  /// The actions that one trigger may run.
  public static let maxActionsPerTrigger = 1000
}
