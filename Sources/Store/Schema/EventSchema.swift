/// What events that others publish need in the log.
enum EventSchema {
  static let first = Migration(
    "published events",
    [
      // 0: of Pintle's own objects; 1: published. See EventOrigin.
      "ALTER TABLE events ADD COLUMN origin BIGINT NOT NULL DEFAULT 0",
      "ALTER TABLE events ADD COLUMN publisher_id TEXT",
      "ALTER TABLE events ADD COLUMN occurred_at BIGINT",
      "DROP INDEX events_by_aggregate",
      """
      CREATE UNIQUE INDEX events_by_aggregate
        ON events (organization, origin, aggregate_type, aggregate_id, sequence)
      """,
      // Led by no organization: administrators of the instance list and watch all of them in the order of
      // positions. Through the primary key a page would cost a search in every organization.
      "CREATE UNIQUE INDEX events_by_position ON events (position)",
      // The publishers' ids of events, for as long as publishing one again is noticed; no projection, because
      // rows that are too old go away.
      """
      CREATE TABLE event_ids (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        position BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX event_ids_by_time ON event_ids (organization, created_at)",
    ])

  /// Payloads that were erased, and whether the files may still hold them.
  static let erased = Migration(
    "erased events",
    [
      "ALTER TABLE events ADD COLUMN erased_at BIGINT",
      "ALTER TABLE events ADD COLUMN erased_by TEXT",
      // Since when something was erased whose bytes may still stand in the engine's files; absent when none do.
      "ALTER TABLE instance ADD COLUMN unclean_since BIGINT",
    ], admitsOlderPrograms: true)

  /// From where the calls came that wrote the events; programs that do not know it write none.
  static let clientAddresses = Migration(
    "client addresses of events", ["ALTER TABLE events ADD COLUMN client_address TEXT"],
    admitsOlderPrograms: true)
}
