public import Base
public import Store

/// A token as it stands now; the token itself is known to its owner alone.
public struct TokenRecord: Sendable, Equatable {
  /// The account's organization.
  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  @UTF8Compared public var account: String
  @UTF8Compared public var name: String
  /// Nanoseconds since 1970; nil for a token that does not expire.
  public var expiresAt: Int64?
  /// The token's last four characters, so that people can tell theirs apart.
  @UTF8Compared public var hint: String
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
}

/// What a token stands for: an account, and the account's memberships.
public struct TokenIdentity: Sendable, Equatable {
  /// The account's organization.
  @UTF8Compared public var organization: String
  @UTF8Compared public var account: String
  @UTF8Compared public var accountName: String
  @UTF8Compared public var tokenID: String
  /// The SHA-256 of the token, as stored: the caller compares it with that of the token it was given.
  public var hash: [UInt8]
  /// Nanoseconds since 1970, for the caller to compare with the time; nil for a token that does not expire.
  public var expiresAt: Int64?
  /// Whether both the account and its organization are active.
  public var isActive: Bool
  public var memberships: [MembershipRecord]
  /// What the token's maker could give when it was made: other roles do not count for the token.
  public var ceiling: RoleCeiling
}

/// The tokens of service accounts.
public enum TokenTable {
  private static let selectByAccount = Statement(
    """
    SELECT t.organization, t.id, t.account, t.name, t.expires_at, h.hint, t.sequence, t.created_at
    FROM tokens t LEFT JOIN token_hashes h ON h.organization = t.organization AND h.token = t.id
    WHERE t.organization = $3 AND t.account = $4 ORDER BY t.id LIMIT $1 OFFSET $2
    """)
  private static let countByAccount = Statement(
    "SELECT COUNT(*) FROM tokens WHERE organization = $1 AND account = $2")
  private static let selectByID = Statement(
    """
    SELECT t.organization, t.id, t.account, t.name, t.expires_at, h.hint, t.sequence, t.created_at
    FROM tokens t LEFT JOIN token_hashes h ON h.organization = t.organization AND h.token = t.id
    WHERE t.organization = $1 AND t.id = $2
    """)
  private static let selectIdentity = Statement(
    """
    SELECT t.organization, t.account, a.name, t.id, t.expires_at, a.state, o.state, h.hash,
      t.maker_instance_roles, t.maker_roles
    FROM token_hashes h
      JOIN tokens t ON t.organization = h.organization AND t.id = h.token
      JOIN accounts a ON a.organization = t.organization AND a.id = t.account
      JOIN organizations o ON o.organization = t.organization
    WHERE h.hash = $1
    """)
  private static let countAll = Statement("SELECT COUNT(*) FROM tokens")
  private static let insertRow = Statement(
    """
    INSERT INTO tokens
      (organization, id, account, name, expires_at, sequence, created_at, changed_at,
        maker_instance_roles, maker_roles)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)
    """)
  private static let insertHash = Statement(
    "INSERT INTO token_hashes (organization, token, hash, hint) VALUES ($1, $2, $3, $4)")
  private static let deleteRow = Statement(
    "DELETE FROM tokens WHERE organization = $1 AND id = $2")
  private static let deleteHash = Statement(
    "DELETE FROM token_hashes WHERE organization = $1 AND token = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM tokens WHERE organization = $1")
  private static let deleteHashesByOrganization = Statement(
    "DELETE FROM token_hashes WHERE organization = $1")
  private static let deleteByAccount = Statement(
    "DELETE FROM tokens WHERE organization = $1 AND account = $2")
  private static let deleteHashesByAccount = Statement(
    """
    DELETE FROM token_hashes WHERE organization = $1
      AND token IN (SELECT id FROM tokens WHERE organization = $1 AND account = $2)
    """)

  /// Appends the token's event and keeps its hash beside it, where no event carries it.
  ///
  /// - Parameters:
  ///   - id: The new token's id.
  ///   - content: What the event says.
  ///   - hash: The SHA-256 of the whole token.
  ///   - hint: The token's last four characters.
  ///   - ceiling: The roles of whoever makes the token; nil looks them up.
  ///   - organization: The account's organization.
  ///   - editor: Who makes the token.
  ///   - transaction: The running command.
  /// - Returns: The token's event.
  /// - Throws: ``StoreError/constraint(_:)`` when a token with that hash exists.
  @discardableResult
  public static func add(
    _ id: String, _ content: (account: String, name: String, expiresAt: Int64?), hash: [UInt8],
    hint: String, ceiling: RoleCeiling?, organization: String, by editor: String,
    in transaction: Transaction
  ) throws(StoreError) -> Event {
    let event = try transaction.append(
      TokenEvent.added(
        account: content.account, name: content.name, expiresAt: content.expiresAt,
        ceiling: ceiling),
      to: TokenEvent.aggregate(id, organization: organization), expecting: .none, by: editor)
    try transaction.execute(
      insertHash, [.text(organization), .text(id), .blob(hash), .text(hint)])
    return event
  }

  /// The token with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> TokenRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)], record)
  }

  /// A page of an account's tokens, oldest first.
  public static func list(
    account: String, organization: String, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<TokenRecord> {
    let key: [DatabaseValue] = [.text(organization), .text(account)]
    let total = try reader.number(countByAccount, key)
    let rows = try reader.all(selectByAccount, page.parameters + key, record)
    return ListResult(rows: rows, total: UInt64(total))
  }

  /// How many tokens the instance has; 0 tells a fresh data directory.
  public static func count(in reader: Reader) throws(StoreError) -> Int {
    Int(try reader.number(countAll, []))
  }

  /// Whom the token with this SHA-256 stands for; nil when there is no such token.
  public static func identity(
    hash: [UInt8], in reader: Reader
  ) throws(StoreError) -> TokenIdentity? {
    let found = try reader.first(selectIdentity, [.blob(hash)]) { row in
      TokenIdentity(
        organization: row.text(0), account: row.text(1), accountName: row.text(2),
        tokenID: row.text(3), hash: row.blob(7), expiresAt: row.optionalInteger(4),
        isActive: row.integer(5) == AccessState.active.rawValue
          && row.integer(6) == AccessState.active.rawValue,
        memberships: [],
        ceiling: RoleCeiling(
          instance: MembershipTable.split(row.text(8)),
          organization: MembershipTable.split(row.text(9))))
    }
    guard var identity = found else { return nil }
    identity.memberships = try MembershipTable.list(
      account: identity.account, organization: identity.organization, in: reader)
    return identity
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch try TokenEvent(event) {
    case .added(let account, let name, let expiresAt, let written):
      let ceiling = if let written { written } else { try makersRoles(event, in: transaction) }
      try transaction.execute(
        insertRow,
        key + [
          .text(account), .text(name), .optional(expiresAt), .integer(event.sequence),
          .integer(event.createdAt), .text(MembershipTable.join(ceiling.instance)),
          .text(MembershipTable.join(ceiling.organization)),
        ])
    case .removed:
      try transaction.execute(deleteRow, key)
      try transaction.execute(deleteHash, key)
    }
  }

  /// The roles that the maker of a token has as the log stands at the token's event: for events of versions that did
  /// not write them down, from which the projection is made again.
  private static func makersRoles(
    _ event: Event, in transaction: Transaction
  ) throws(StoreError) -> RoleCeiling {
    guard let maker = try AccountTable.find(event.editor, in: transaction) else {
      // The server itself, at the first start, or its operator through the socket.
      return event.editor.utf8Equals(serverEditor)
        ? RoleCeiling(instance: ["IAM_OWNER"]) : RoleCeiling()
    }
    var ceiling = RoleCeiling()
    let memberships = try MembershipTable.list(
      account: maker.id, organization: maker.organization, in: transaction)
    for membership in memberships {
      switch membership.scope {
      case .instance: ceiling.instance += membership.roles
      case .organization(event.aggregate.organization): ceiling.organization += membership.roles
      case .organization: continue
      }
    }
    return ceiling
  }

  /// How events name what the server and its operator did.
  private static let serverEditor = "SYSTEM"

  static func deleteAll(ofAccount event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    try transaction.execute(deleteHashesByAccount, key)
    try transaction.execute(deleteByAccount, key)
  }

  /// Deletes the tokens of a deleted organization's accounts.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
    try transaction.execute(deleteHashesByOrganization, [id])
  }

  private static func record(_ row: any Row) -> TokenRecord {
    TokenRecord(
      organization: row.text(0), id: row.text(1), account: row.text(2), name: row.text(3),
      expiresAt: row.optionalInteger(4), hint: row.text(5), sequence: row.integer(6),
      createdAt: row.integer(7))
  }
}

extension TokenIdentity {
  /// What something else than a token stands for with which an account calls; nil when there is no such account.
  ///
  /// - Parameters:
  ///   - account: The account's id.
  ///   - organization: The account's organization; nil looks it up.
  ///   - credential: The id of what it calls with.
  ///   - hash: The SHA-256 by which the caller finds this again.
  ///   - expiresAt: When it ends, nanoseconds since 1970; nil for never.
  ///   - ceiling: The roles that count at most.
  ///   - reader: Sees the store.
  /// - Throws: What the store says.
  public init?(
    account: String, organization: String? = nil, credential: String, hash: [UInt8],
    expiresAt: Int64?, ceiling: RoleCeiling, in reader: Reader
  ) throws(StoreError) {
    let found =
      if let organization {
        try AccountTable.find(account, organization: organization, in: reader)
      } else {
        try AccountTable.find(account, in: reader)
      }
    guard let found else { return nil }
    let isActive = try OrganizationTable.isActive(found.organization, in: reader)
    self.init(
      organization: found.organization, account: found.id, accountName: found.name,
      tokenID: credential, hash: hash, expiresAt: expiresAt,
      isActive: isActive && found.state == .active,
      memberships: try MembershipTable.list(
        account: found.id, organization: found.organization, in: reader),
      ceiling: ceiling)
  }
}
