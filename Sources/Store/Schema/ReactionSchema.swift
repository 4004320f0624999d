/// The table of events with which reactions have not dealt.
enum ReactionSchema {
  static let first = Migration(
    "failed reactions",
    [
      // organization is the instance's id, event_organization where the event lies. next_try is absent while
      // an earlier event of the same aggregate stands in the way.
      """
      CREATE TABLE failed_reactions (
        organization TEXT NOT NULL,
        reaction TEXT NOT NULL,
        position BIGINT NOT NULL,
        event_organization TEXT NOT NULL,
        origin BIGINT NOT NULL,
        aggregate_type TEXT NOT NULL,
        aggregate_id TEXT NOT NULL,
        event_type TEXT NOT NULL,
        error TEXT NOT NULL,
        attempts BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        next_try BIGINT,
        PRIMARY KEY (organization, reaction, position))
      """,
      """
      CREATE INDEX failed_reactions_by_aggregate ON failed_reactions
        (organization, reaction, event_organization, origin, aggregate_type, aggregate_id, position)
      """,
      "CREATE INDEX failed_reactions_by_time ON failed_reactions (organization, next_try)",
    ], admitsOlderPrograms: true)
}
