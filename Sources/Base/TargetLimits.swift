extension Limits {
  // Targets and executions
  /// The targets of an instance.
  public static let maxTargets = 10_000
  /// The public keys of a target.
  public static let maxKeysPerTarget = 100
  /// The entries, targets and includes, of one execution's list.
  public static let maxEntriesPerExecution = 100
  /// How often an execution may include one that includes another.
  public static let maxIncludeDepth = 2
  /// The targets that one execution calls once its includes are dissolved.
  public static let maxResolvedTargets = 1000
  /// The ids or conditions that one filter of a list may name.
  public static let maxFilterValues = 1000
  /// The values that all filters of a list may name together.
  public static let maxListValues = 10_000
  /// The rules that let one target dial addresses which are refused otherwise.
  public static let maxAllowRules = 100
  /// The longest such rule.
  public static let maxAllowRuleBytes = 253
  /// The rows that a list returns when its caller gives no limit.
  public static let defaultListedRows: UInt64 = 100
  /// How long a target may take to answer: 270 s.
  public static let maxTargetTimeout: Int64 = 270_000_000_000
  /// How long a former signing key may sign beside the new one: 30 days.
  public static let maxKeyOverlap: Int64 = 30 * 86_400 * 1_000_000_000
}
