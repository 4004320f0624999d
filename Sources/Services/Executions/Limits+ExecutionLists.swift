public import Base

extension Limits {
  // Executions' lists
  /// The entries, targets and includes, of one execution's list.
  public static let maxEntriesPerExecution = 100
}
