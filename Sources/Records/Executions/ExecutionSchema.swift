import Store

/// The tables of targets, their public keys, and executions; all belong to the instance.
enum ExecutionSchema {
  static let staticFields = Migration(
    "static fields of targets",
    ["ALTER TABLE targets ADD COLUMN field_names TEXT NOT NULL DEFAULT '[]'"])

  static let schedules = Migration(
    "retry schedules of targets",
    [
      // A row for each target with a schedule of its own.
      """
      CREATE TABLE target_schedules (
        organization TEXT NOT NULL,
        target TEXT NOT NULL,
        waits TEXT NOT NULL,
        PRIMARY KEY (organization, target))
      """
    ])

  static let pauses = Migration(
    "targets whose deliveries are held",
    [
      """
      CREATE TABLE target_pauses (
        organization TEXT NOT NULL,
        target TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (organization, target))
      """
    ])

  static let alertTarget = Migration(
    "the target that gets alerts",
    [
      """
      CREATE TABLE alert_targets (
        organization TEXT NOT NULL,
        target TEXT NOT NULL,
        PRIMARY KEY (organization))
      """
    ])

  static let filters = Migration(
    "filters of executions",
    [
      // A row for each execution with a filter.
      """
      CREATE TABLE execution_filters (
        organization TEXT NOT NULL,
        execution TEXT NOT NULL,
        filter TEXT NOT NULL,
        PRIMARY KEY (organization, execution))
      """
    ])

  static let first = Migration(
    "targets and executions",
    [
      """
      CREATE TABLE targets (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        kind BIGINT NOT NULL,
        interrupts_on_error BIGINT NOT NULL,
        timeout BIGINT NOT NULL,
        endpoint TEXT NOT NULL,
        payload_type TEXT NOT NULL,
        allow_rules TEXT NOT NULL,
        is_enabled BIGINT NOT NULL,
        former_key_expires_at BIGINT,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      // Names have up to 1,000 characters: in UTF-8 that may be more than an entry of an index takes in PostgreSQL.
      "CREATE UNIQUE INDEX targets_by_name ON targets (organization, name /* long */)",
      """
      CREATE TABLE target_keys (
        organization TEXT NOT NULL,
        target TEXT NOT NULL,
        id TEXT NOT NULL,
        public_key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        expires_at BIGINT,
        is_active BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, target, id))
      """,
      """
      CREATE TABLE executions (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      // reference is a target's id, or that of the execution that is included.
      """
      CREATE TABLE execution_entries (
        organization TEXT NOT NULL,
        execution TEXT NOT NULL,
        position BIGINT NOT NULL,
        is_include BIGINT NOT NULL,
        reference TEXT NOT NULL,
        PRIMARY KEY (organization, execution, position))
      """,
      """
      CREATE INDEX execution_entries_by_reference
        ON execution_entries (organization, reference, is_include)
      """,
    ])
}
