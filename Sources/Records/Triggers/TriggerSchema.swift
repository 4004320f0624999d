import Store

/// The tables of subscriptions and invocations.
enum TriggerSchema {
  static let first = Migration(
    "subscriptions and invocations",
    [
      // content is the JSON of the events.
      """
      CREATE TABLE trigger_subscriptions (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        trigger_id TEXT NOT NULL,
        content TEXT NOT NULL,
        position BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      """
      CREATE INDEX trigger_subscriptions_by_trigger ON trigger_subscriptions (organization, trigger_id)
      """,
      // No projection: what became of invocations are no events. state counts them by how they stand, awaits says
      // whether somebody decides; request_key is the idempotency key of who began it.
      """
      CREATE TABLE trigger_invocations (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        trigger_id TEXT NOT NULL,
        subscription TEXT NOT NULL,
        subscription_name TEXT NOT NULL,
        is_test BIGINT NOT NULL,
        awaits BIGINT NOT NULL,
        input TEXT NOT NULL,
        content TEXT,
        state BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        deadline BIGINT NOT NULL,
        ended_at BIGINT,
        output TEXT,
        error TEXT,
        request_key TEXT,
        PRIMARY KEY (organization, id))
      """,
      """
      CREATE INDEX trigger_invocations_by_time ON trigger_invocations (organization, created_at, id)
      """,
      """
      CREATE INDEX trigger_invocations_by_state ON trigger_invocations (organization, state, ended_at)
      """,
      """
      CREATE UNIQUE INDEX trigger_invocations_by_key ON trigger_invocations (organization, request_key)
      """,
      // How far those have come that follow the log behind the commits; organization is the instance's id. What
      // happened before there were subscriptions need not be looked at.
      """
      CREATE TABLE log_followers (
        organization TEXT NOT NULL,
        name TEXT NOT NULL,
        position BIGINT NOT NULL,
        PRIMARY KEY (organization, name))
      """,
      """
      INSERT INTO log_followers (organization, name, position)
      SELECT id, 'triggers', last_position FROM instance
      """,
    ])

  /// Which event began an invocation; null where none did.
  static let events = Migration(
    "events of invocations",
    [
      "ALTER TABLE trigger_invocations ADD COLUMN event_position BIGINT",
      """
      CREATE INDEX trigger_invocations_by_event ON trigger_invocations (organization, event_position)
      WHERE event_position IS NOT NULL
      """,
    ])

  static let eventBuses = Migration(
    "event buses",
    [
      """
      CREATE TABLE trigger_event_buses (
        organization TEXT NOT NULL,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        bus_name TEXT NOT NULL,
        access_key_id TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization))
      """
    ])
}
