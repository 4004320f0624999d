extension Limits {
  // Access
  /// The longest bearer token that is looked at.
  public static let maxTokenBytes = 4096
  /// The tokens whose callers a loop remembers; beyond it the memory starts again.
  public static let maxCachedCallers = 4096

  // Actions and flows
  /// The actions that one trigger may run.
  public static let maxActionsPerTrigger = 1000

  /// The filters that one list may be narrowed by.
  public static let maxListFilters = 100

  // Lists of the administration API
  /// The rows that a list returns when the caller gives no limit, and at most.
  public static let maxListedRows: UInt64 = 1000
}
