/// The tables that every part of Pintle stands on.
enum CoreSchema {
  static let first = Migration(
    "events, jobs, secrets",
    [
      // One row. last_position is written in each transaction that appends, so that the order of positions
      // is the order of commits on any engine.
      """
      CREATE TABLE instance (
        id TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        schema_version BIGINT NOT NULL,
        last_position BIGINT NOT NULL,
        sealing_key TEXT,
        PRIMARY KEY (id))
      """,
      """
      CREATE TABLE events (
        organization TEXT NOT NULL,
        position BIGINT NOT NULL,
        aggregate_type TEXT NOT NULL,
        aggregate_id TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        type TEXT NOT NULL,
        revision BIGINT NOT NULL,
        payload TEXT NOT NULL,
        editor TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        causation_position BIGINT,
        causation_depth BIGINT NOT NULL,
        PRIMARY KEY (organization, position))
      """,
      """
      CREATE UNIQUE INDEX events_by_aggregate
        ON events (organization, aggregate_type, aggregate_id, sequence)
      """,
      """
      CREATE TABLE jobs (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL,
        due_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        leased_by TEXT,
        leased_until BIGINT,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX jobs_by_due ON jobs (organization, state, due_at)",
      """
      CREATE TABLE secrets (
        organization TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        sealed BYTEA NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (organization, kind, id))
      """,
    ])
}
