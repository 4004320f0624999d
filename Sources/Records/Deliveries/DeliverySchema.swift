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
}
