public import Base

extension Limits {
  // Reactions
  /// The longest time until a failed reaction to an event is tried again: one hour.
  public static let maxReactionDelay: Int64 = 3600 * 1_000_000_000
}
