public import Base

extension Limits {
  // Records of executions
  /// How often an execution may include one that includes another.
  public static let maxIncludeDepth = 2
  /// The targets that one execution calls once its includes are dissolved.
  public static let maxResolvedTargets = 1000
}
