public import Base

extension Limits {
  // Deadlines
  /// The longest deadline that a client may ask for (30 days); longer ones are cut to it.
  public static let maxDeadline: Int64 = 30 * 86_400 * 1_000_000_000
}
