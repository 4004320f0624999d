public import Base

extension Limits {
  // Sequences
  /// The aggregates whose last sequences the writer remembers.
  public static let maxKnownSequences = 1024
}
