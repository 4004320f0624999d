public import Base

extension Limits {
  // Executions' lists
  /// The entries, targets and includes, of one execution's list.
  public static let maxEntriesPerExecution = 100
  /// The executions of an instance that have a list; one more is refused, those that are there can be changed.
  public static let maxExecutions = 10_000
  /// The entries of all lists together; what would make more of them is refused.
  public static let maxExecutionEntries = 100_000
  // Filters of executions
  /// The executions of an instance that have a filter; one more is refused, those that are there can be changed.
  public static let maxExecutionFilters = 1000
  /// The organizations that one filter may name.
  public static let maxFilterOrganizations = 100
  /// The executions that a list of filters has when its caller gives no limit.
  public static let defaultListedFilters = 100
}
