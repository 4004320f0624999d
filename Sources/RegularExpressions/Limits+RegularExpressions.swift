public import Base

extension Limits {
  // Regular expressions
  /// How long a regular expression may be.
  public static let maxRegularExpressionBytes = 4096
  /// States of a compiled regular expression: a bounded repetition has those of its body as often as it says.
  public static let maxRegularExpressionStates = 2000
  /// How deep groups and classes of a regular expression may stand in one another.
  public static let maxRegularExpressionDepth = 50
}
