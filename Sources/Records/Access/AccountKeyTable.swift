public import Base
public import Store

/// A key of an account as it stands now: the public half.
public struct AccountKeyRecord: Sendable, Equatable {
  /// The account's organization.
  @UTF8Compared public var organization: String
  /// What JWTs name it by ("kid").
  @UTF8Compared public var id: String
  @UTF8Compared public var account: String
  /// PEM, RSA or EC on P-256.
  @UTF8Compared public var publicKey: String
  /// Nanoseconds since 1970; nil for a key that does not expire.
  public var expiresAt: Int64?
  /// The roles of whoever made it: what tokens that it gets can have at most.
  public var ceiling: RoleCeiling
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
}

/// The keys with which accounts sign JWTs that get them access tokens.
public enum AccountKeyTable {
  private static let columns: StaticString =
    """
    organization, id, account, public_key, expires_at, maker_instance_roles, maker_roles, sequence,
      created_at
    """
  private static let selectByID = Statement(
    "SELECT \(columns) FROM account_keys WHERE organization = $1 AND id = $2")
  private static let selectAnywhere = Statement(
    "SELECT \(columns) FROM account_keys WHERE id = $1")
  private static let insertRow = Statement(
    "INSERT INTO account_keys (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
  private static let deleteRow = Statement(
    "DELETE FROM account_keys WHERE organization = $1 AND id = $2")
  private static let deleteByAccount = Statement(
    "DELETE FROM account_keys WHERE organization = $1 AND account = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM account_keys WHERE organization = $1")

  /// The key with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> AccountKeyRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)], record)
  }

  /// The key with an id, of whatever organization; ids are unique within the instance.
  public static func find(_ id: String, in reader: Reader) throws(StoreError) -> AccountKeyRecord? {
    try reader.first(selectAnywhere, [.text(id)], record)
  }

  /// A page of an account's keys in the order of their ids.
  public static func list(
    account: String, organization: String, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<AccountKeyRecord> {
    var query = ListQuery(organization: organization)
    query.equals("account", .text(account))
    return try query.run(columns, from: "account_keys", orderedBy: "id", page: page, in: reader) {
      row throws(StoreError) in record(row)
    }
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch try AccountKeyEvent(event) {
    case .added(let account, let publicKey, let expiresAt, let ceiling):
      try transaction.execute(
        insertRow,
        key + [
          .text(account), .text(publicKey), .optional(expiresAt),
          .text(MembershipTable.join(ceiling.instance)),
          .text(MembershipTable.join(ceiling.organization)), .integer(event.sequence),
          .integer(event.createdAt),
        ])
    case .removed: try transaction.execute(deleteRow, key)
    }
  }

  static func deleteAll(ofAccount event: Event, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(
      deleteByAccount, [.text(event.aggregate.organization), .text(event.aggregate.id)])
  }

  /// Deletes the keys of a deleted organization's accounts.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
  }

  private static func record(_ row: any Row) -> AccountKeyRecord {
    AccountKeyRecord(
      organization: row.text(0), id: row.text(1), account: row.text(2), publicKey: row.text(3),
      expiresAt: row.optionalInteger(4),
      ceiling: RoleCeiling(
        instance: MembershipTable.split(row.text(5)),
        organization: MembershipTable.split(row.text(6))),
      sequence: row.integer(7), createdAt: row.integer(8))
  }
}
