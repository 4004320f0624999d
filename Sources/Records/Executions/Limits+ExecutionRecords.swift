public import Base

extension Limits {
  // Records of executions
  /// How often an execution may include one that includes another.
  public static let maxIncludeDepth = 2
  /// The targets that one execution calls once its includes are dissolved.
  public static let maxResolvedTargets = 1000
  /// The lists that are gone through to dissolve the includes of one execution, its own and repeated ones counted.
  public static let maxResolvedLists = 1000
  // Filters of executions
  /// The steps that the filters of the executions that one event may fire take together: 10 ms at most, as they are asked
  /// where the event is written.
  public static let maxExecutionFilterSteps = 100_000
  /// As many of these steps count as one statement of a reaction.
  static let filterStepsPerStatement = 100
}
