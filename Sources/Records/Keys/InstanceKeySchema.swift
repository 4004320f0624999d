import Store

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
