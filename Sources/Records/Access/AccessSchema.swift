import Store

/// The tables of organizations, service accounts, memberships, tokens, clients and keys.
enum AccessSchema {
  static let first = Migration(
    "organizations, accounts, memberships, tokens",
    [
      """
      CREATE TABLE organizations (
        organization TEXT NOT NULL,
        name TEXT NOT NULL,
        state BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization))
      """,
      "CREATE UNIQUE INDEX organizations_by_name ON organizations (name)",
      """
      CREATE TABLE accounts (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        state BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE UNIQUE INDEX accounts_by_name ON accounts (organization, name)",
      // Led by no organization: who grants a role of the instance names an account of any.
      "CREATE UNIQUE INDEX accounts_by_id ON accounts (id)",
      // organization is the account's; scope is the organization in which the roles hold, or empty for all.
      """
      CREATE TABLE memberships (
        organization TEXT NOT NULL,
        account TEXT NOT NULL,
        scope TEXT NOT NULL,
        roles TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, account, scope))
      """,
      "CREATE INDEX memberships_by_scope ON memberships (scope, organization, account)",
      """
      CREATE TABLE tokens (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        account TEXT NOT NULL,
        name TEXT NOT NULL,
        expires_at BIGINT,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX tokens_by_account ON tokens (organization, account)",
      // What must stand in no event, so no projection: it cannot be made again from the log.
      """
      CREATE TABLE token_hashes (
        organization TEXT NOT NULL,
        token TEXT NOT NULL,
        hash BYTEA NOT NULL,
        hint TEXT NOT NULL,
        PRIMARY KEY (organization, token))
      """,
      // Led by no organization either: a caller is known by the token alone, and its hash finds
      // the organization.
      "CREATE UNIQUE INDEX token_hashes_by_hash ON token_hashes (hash)",
    ])

  /// The roles of a token's maker at the time, space between; the projection fills them from the log.
  static let tokenCeilings = Migration(
    "what the makers of tokens could give",
    [
      "ALTER TABLE tokens ADD COLUMN maker_instance_roles TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE tokens ADD COLUMN maker_roles TEXT NOT NULL DEFAULT ''",
    ])

  static let clients = Migration(
    "clients, keys of accounts, keys of access tokens",
    [
      // organization is the account's; scopes have a space between; secret_sequence is that of the event since which
      // the secret holds.
      """
      CREATE TABLE clients (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        account TEXT NOT NULL,
        name TEXT NOT NULL,
        scopes TEXT NOT NULL,
        resource TEXT,
        maker_instance_roles TEXT NOT NULL,
        maker_roles TEXT NOT NULL,
        secret_sequence BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX clients_by_account ON clients (organization, account, id)",
      "CREATE INDEX clients_by_resource ON clients (organization, resource)",
      // Led by no organization: whoever asks for a token is known by the client's id alone.
      "CREATE UNIQUE INDEX clients_by_id ON clients (id)",
      // What must stand in no event, so no projection: it cannot be made again from the log.
      """
      CREATE TABLE client_secrets (
        organization TEXT NOT NULL,
        client TEXT NOT NULL,
        hash BYTEA NOT NULL,
        PRIMARY KEY (organization, client))
      """,
      """
      CREATE TABLE account_keys (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        account TEXT NOT NULL,
        public_key TEXT NOT NULL,
        expires_at BIGINT,
        maker_instance_roles TEXT NOT NULL,
        maker_roles TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX account_keys_by_account ON account_keys (organization, account, id)",
      // Led by no organization: a JWT names the key alone.
      "CREATE UNIQUE INDEX account_keys_by_id ON account_keys (id)",
      // organization is the instance's id; public_key is a JWK; retired_at is absent while the key is in use.
      """
      CREATE TABLE access_keys (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        public_key TEXT NOT NULL,
        is_revoked BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        retired_at BIGINT,
        PRIMARY KEY (organization, id))
      """,
    ])

  static let certificates = Migration(
    "certificates of clients that stand for accounts",
    [
      // organization is the account's; kind is "key", "dns", "uri" or "email"; name is compared by its bytes.
      """
      CREATE TABLE account_certificates (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        account TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        maker_instance_roles TEXT NOT NULL,
        maker_roles TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX account_certificates_by_account ON account_certificates (organization, account, id)",
      // Led by no organization: a caller is known by the certificate alone, and a name stands for one account.
      "CREATE UNIQUE INDEX account_certificates_by_name ON account_certificates (kind, name)",
    ])
}
