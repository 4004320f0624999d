import Store

/// The tables of actions and flows.
enum FlowSchema {
  static let first = Migration(
    "actions and flows",
    [
      """
      CREATE TABLE actions (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        script TEXT NOT NULL,
        timeout BIGINT NOT NULL,
        allowed_to_fail BIGINT NOT NULL,
        state BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE UNIQUE INDEX actions_by_name ON actions (organization, name)",
      """
      CREATE TABLE flows (
        organization TEXT NOT NULL,
        flow_type BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, flow_type))
      """,
      """
      CREATE TABLE flow_actions (
        organization TEXT NOT NULL,
        flow_type BIGINT NOT NULL,
        trigger_type BIGINT NOT NULL,
        ordinal BIGINT NOT NULL,
        action TEXT NOT NULL,
        PRIMARY KEY (organization, flow_type, trigger_type, ordinal))
      """,
      "CREATE INDEX flow_actions_by_action ON flow_actions (organization, action)",
    ])
}
