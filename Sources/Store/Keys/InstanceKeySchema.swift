/// The table of the instance's own keys.
enum InstanceKeySchema {
  static let first = Migration(
    "the instance's keys",
    [
      // organization is the instance's id; public_key is a JWK; retired_at is absent while the key is in use.
      """
      CREATE TABLE instance_keys (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        algorithm TEXT NOT NULL,
        public_key TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        retired_at BIGINT,
        PRIMARY KEY (organization, id))
      """
    ])
}

/// Keeps the table of the instance's own keys.
public struct InstanceKeyProjection: Projection {
  public init() {}

  public var aggregateTypes: [String] { ["instance-key"] }
  public var tables: [String] { ["instance_keys"] }
  public var subject: ChangeSubject { .keys }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    try InstanceKeyTable.apply(event, in: transaction)
  }
}
