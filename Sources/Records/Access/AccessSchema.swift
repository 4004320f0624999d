import Store

/// The tables of organizations, service accounts, memberships and tokens.
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
}
