import Store

/// The table of workflows.
enum WorkflowSchema {
  static let first = Migration(
    "workflows",
    [
      """
      CREATE TABLE workflows (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        owner_type TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        owner_name TEXT NOT NULL,
        definition TEXT,
        trigger_content TEXT,
        trigger_type TEXT NOT NULL,
        trigger_id TEXT NOT NULL,
        is_enabled BIGINT NOT NULL,
        enabled_by TEXT NOT NULL,
        enabled_at BIGINT NOT NULL,
        created_by TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      // What an event or a time starts: found for each event, so only those that are enabled stand in it.
      """
      CREATE INDEX workflows_by_trigger ON workflows (trigger_type, organization, id)
      WHERE is_enabled = 1
      """,
    ])

  /// Networks and hosts as a JSON array of texts.
  static let allowRules = Migration(
    "addresses that workflows may call",
    ["ALTER TABLE workflows ADD COLUMN allow_rules TEXT NOT NULL DEFAULT '[]'"])
}
