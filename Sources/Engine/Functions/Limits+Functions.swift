public import Base

extension Limits {
  // Functions
  /// The claims, attributes, log lines and metadata, each, that the targets of one function may add together.
  public static let maxFunctionEntries = 1000
  /// What the targets of one function may answer together.
  public static let maxFunctionResultBytes = 4 * 1024 * 1024
}
