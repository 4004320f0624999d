public import Base

extension Limits {
  // Causes
  /// How many events may stand in a chain of causes.
  public static let maxCausationDepth = 8
}
