import Base
public import Store

/// What runs ran: each definition, with its trigger, once for all runs of a workflow that had it.
public enum WorkflowSnapshotTable {
  private static let selectUse = Statement(
    """
    SELECT used_at FROM workflow_snapshots
    WHERE organization = $1 AND workflow = $2 AND id = $3
    """)
  private static let selectContent = Statement(
    """
    SELECT content FROM workflow_snapshots
    WHERE organization = $1 AND workflow = $2 AND id = $3
    """)
  private static let insertRow = Statement(
    """
    INSERT INTO workflow_snapshots (organization, workflow, id, content, used_at)
    VALUES ($1, $2, $3, $4, $5)
    """)
  private static let noteUse = Statement(
    """
    UPDATE workflow_snapshots SET used_at = $4
    WHERE organization = $1 AND workflow = $2 AND id = $3
    """)
  private static let deleteUnused = Statement(
    """
    DELETE FROM workflow_snapshots WHERE organization = $1 AND workflow = $2 AND used_at < $3
      AND NOT EXISTS (SELECT 1 FROM workflow_runs r
        WHERE r.organization = $1 AND r.workflow = $2 AND r.snapshot = workflow_snapshots.id)
    """)

  /// How exactly it is known when a snapshot was used last: a day.
  private static let resolution: Int64 = 86_400_000_000_000

  /// Keeps a snapshot, unless it is kept already; `id` is a digest of the content.
  static func keep(
    _ id: String, content: String, workflow: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    let key: [DatabaseValue] = [.text(organization), .text(workflow), .text(id)]
    guard let usedAt = try transaction.first(selectUse, key, { $0.integer(0) }) else {
      try transaction.execute(insertRow, key + [.text(content), .integer(transaction.now)])
      return
    }
    if transaction.now - usedAt > resolution {
      try transaction.execute(noteUse, key + [.integer(transaction.now)])
    }
  }

  /// A snapshot's content; nil when it is not kept.
  public static func content(
    _ id: String, workflow: String, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(
      selectContent, [.text(organization), .text(workflow), .text(id)]
    ) { $0.text(0) }
  }

  /// Forgets what no run of a workflow has any more.
  static func sweep(
    workflow: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      deleteUnused,
      [.text(organization), .text(workflow), .integer(transaction.now - 2 * resolution)])
  }
}
