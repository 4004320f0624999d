public import Base

extension Limits {
  /// How many operations a JSON Patch has at most.
  public static let maxPatchOperations = 1000
  /// How many values a JSON Patch adds to a document at most, each array, object and scalar counted: copies of copies
  /// would grow without end.
  public static let maxPatchedValues = 100_000
}
