import Store

/// The tables of deliveries and their attempts.
enum DeliverySchema {
  static let first = Migration(
    "deliveries and their attempts",
    [
      // No projection: attempts and states of jobs are no events. The organization is the one that owns the
      // target; event_organization is where the event lies.
      """
      CREATE TABLE deliveries (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        execution TEXT NOT NULL,
        target TEXT NOT NULL,
        remaining TEXT NOT NULL,
        event_organization TEXT NOT NULL,
        position BIGINT NOT NULL,
        event_type TEXT NOT NULL,
        aggregate_type TEXT NOT NULL,
        aggregate_id TEXT NOT NULL,
        state BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        step BIGINT NOT NULL,
        leased_by TEXT,
        leased_until BIGINT,
        created_at BIGINT NOT NULL,
        last_status BIGINT,
        last_error TEXT,
        PRIMARY KEY (organization, id))
      """,
      // The only other index, because each change of a state has to keep it: what to send next for a target,
      // which targets have work, and the history by state all read it.
      """
      CREATE INDEX deliveries_by_due
        ON deliveries (organization, state, target, due_at, position)
      """,
      """
      CREATE TABLE delivery_attempts (
        organization TEXT NOT NULL,
        delivery TEXT NOT NULL,
        number BIGINT NOT NULL,
        started_at BIGINT NOT NULL,
        duration BIGINT NOT NULL,
        url TEXT NOT NULL,
        request_fields TEXT NOT NULL,
        request_bytes BIGINT NOT NULL,
        status BIGINT,
        answer_fields TEXT NOT NULL,
        answer_bytes BIGINT NOT NULL,
        error TEXT,
        PRIMARY KEY (organization, delivery, number))
      """,
    ])

  /// Deliveries that wait or are sent become work of the one queue; what is kept of a delivery stays here.
  static let queued = Migration(
    "deliveries as work",
    [
      // Ids, attempts, times and order stay. A lease is one of the process that wrote this directory, which is gone.
      """
      INSERT INTO work (organization, kind, id, lane, series, position, due_at, state, attempts,
        leased_by, token, leased_until, ended_at, outcome)
      SELECT organization, 'delivery', id, target,
        event_organization || '/' || aggregate_type || '/' || aggregate_id, position, due_at, 1, step,
        NULL, 0, NULL, NULL, NULL
      FROM deliveries WHERE state < 3
      """,
      """
      INSERT INTO work_lanes
        (organization, kind, lane, state, wake_at, position, leased_by, token, stalled)
      SELECT organization, 'delivery', target, 1, MIN(due_at), MIN(position), NULL, 0, 0
      FROM deliveries WHERE state < 3 GROUP BY organization, target
      """,
      "ALTER TABLE deliveries RENAME TO former_deliveries",
      // state is 1 until the delivery comes to its end; until then the queue knows more. attempts counts those that
      // were recorded, over replays too.
      """
      CREATE TABLE deliveries (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        execution TEXT NOT NULL,
        target TEXT NOT NULL,
        remaining TEXT NOT NULL,
        event_organization TEXT NOT NULL,
        position BIGINT NOT NULL,
        event_type TEXT NOT NULL,
        aggregate_type TEXT NOT NULL,
        aggregate_id TEXT NOT NULL,
        state BIGINT NOT NULL,
        ended_at BIGINT,
        attempts BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        last_status BIGINT,
        last_error TEXT,
        PRIMARY KEY (organization, id))
      """,
      """
      INSERT INTO deliveries (organization, id, kind, execution, target, remaining,
        event_organization, position, event_type, aggregate_type, aggregate_id, state, ended_at,
        attempts, created_at, last_status, last_error)
      SELECT organization, id, kind, execution, target, remaining, event_organization, position,
        event_type, aggregate_type, aggregate_id, CASE WHEN state < 3 THEN 1 ELSE state END,
        CASE WHEN state < 3 THEN NULL ELSE due_at END, attempts, created_at, last_status, last_error
      FROM former_deliveries
      """,
      "DROP TABLE former_deliveries",
      // The history by state; what has not come to its end stands in the queue's index.
      """
      CREATE INDEX deliveries_by_end
        ON deliveries (organization, state, target, ended_at, position) WHERE ended_at IS NOT NULL
      """,
    ])

  static let failures = Migration(
    "since when targets have failed",
    [
      // A row for each target that has failed since it took a delivery.
      """
      CREATE TABLE target_failures (
        organization TEXT NOT NULL,
        target TEXT NOT NULL,
        since BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        PRIMARY KEY (organization, target))
      """
    ])

  static let alerts = Migration(
    "how many alerts there were of late",
    [
      """
      CREATE TABLE alert_windows (
        organization TEXT NOT NULL,
        kind TEXT NOT NULL,
        since BIGINT NOT NULL,
        raised BIGINT NOT NULL,
        left_out BIGINT NOT NULL,
        PRIMARY KEY (organization, kind))
      """
    ])

  /// What waits for a target is found when the target is away.
  static let chained = Migration(
    "deliveries that others wait for",
    [
      """
      CREATE INDEX deliveries_that_hold ON deliveries (organization, target, position)
        WHERE state = 1 AND remaining <> '[]'
      """
    ])
}
