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

  /// `InstanceKeyPurpose`; those of Ed25519 have always been for webhooks, all others for payloads.
  static let purposes = Migration(
    "what keys are for",
    [
      "ALTER TABLE instance_keys ADD COLUMN purpose TEXT NOT NULL DEFAULT 'payload'",
      "UPDATE instance_keys SET purpose = 'webhook' WHERE algorithm = 'EdDSA'",
    ])
}
