public import Base

extension Limits {
  // Reactions
  /// The statements that reactions to the events of one command may run before the rest is left to later turns of the
  /// writer; a reaction that has begun is finished.
  public static let maxReactionStatements = 5000
  /// The longest time until a failed reaction to an event is tried again: one hour.
  public static let maxReactionDelay: Int64 = 3600 * 1_000_000_000
}
