public import Base

extension Limits {
  // Access
  /// The longest bearer token that is looked at.
  public static let maxTokenBytes = 4096
  /// The tokens whose callers a loop remembers; beyond it the memory starts again.
  public static let maxCachedCallers = 4096
}
