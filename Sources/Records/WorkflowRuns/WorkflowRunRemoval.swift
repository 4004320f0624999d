import Store

/// Removes what an organization that is deleted ran.
enum WorkflowRunRemoval {
  private static let statements = [
    Statement("DELETE FROM workflow_run_events WHERE organization = $1"),
    Statement("DELETE FROM workflow_runs WHERE organization = $1"),
    Statement("DELETE FROM workflow_snapshots WHERE organization = $1"),
    Statement("DELETE FROM workflow_run_counts WHERE organization = $1"),
  ]

  /// Leaves nothing of its runs; what is queued of them ends when it is due.
  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    for statement in statements { try transaction.execute(statement, [.text(id)]) }
  }
}
