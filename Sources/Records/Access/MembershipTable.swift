public import Base
public import Store

/// The roles of an account in one scope, as they stand now.
public struct MembershipRecord: Sendable, Equatable {
  /// The account's organization.
  @UTF8Compared public var organization: String
  @UTF8Compared public var account: String
  public var scope: MembershipScope
  @UTF8Compared public var roles: [String]
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
}

/// Who may do what where.
public enum MembershipTable {
  private static let columns =
    "organization, account, scope, roles, sequence, created_at, changed_at"
  private static let selectOne = Statement(
    """
    SELECT \(columns) FROM memberships WHERE organization = $1 AND account = $2 AND scope = $3
    """)
  private static let selectByAccount = Statement(
    """
    SELECT \(columns) FROM memberships WHERE organization = $1 AND account = $2 ORDER BY scope
    """)
  private static let selectByScope = Statement(
    """
    SELECT \(columns) FROM memberships WHERE scope = $3
    ORDER BY organization, account LIMIT $1 OFFSET $2
    """)
  private static let countByScope = Statement("SELECT COUNT(*) FROM memberships WHERE scope = $1")
  private static let insertRow = Statement(
    "INSERT INTO memberships (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $6)")
  private static let updateRow = Statement(
    """
    UPDATE memberships SET roles = $4, sequence = $5, changed_at = $6
    WHERE organization = $1 AND account = $2 AND scope = $3
    """)
  private static let deleteRow = Statement(
    "DELETE FROM memberships WHERE organization = $1 AND account = $2 AND scope = $3")
  private static let deleteByOrganization = Statement(
    "DELETE FROM memberships WHERE organization = $1 OR scope = $1")
  private static let deleteByAccount = Statement(
    "DELETE FROM memberships WHERE organization = $1 AND account = $2")

  /// An account's membership in one scope; `organization` is the account's own.
  public static func find(
    account: String, scope: MembershipScope, organization: String, in reader: Reader
  ) throws(StoreError) -> MembershipRecord? {
    try reader.first(
      selectOne, [.text(organization), .text(account), .text(scope.text)], record)
  }

  /// All memberships of an account; `organization` is the account's own.
  public static func list(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [MembershipRecord] {
    try reader.all(selectByAccount, [.text(organization), .text(account)], record)
  }

  /// A page of the memberships in a scope.
  public static func list(
    scope: MembershipScope, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<MembershipRecord> {
    let total = try reader.number(countByScope, [.text(scope.text)])
    let rows = try reader.all(selectByScope, page.parameters + [.text(scope.text)], record)
    return ListResult(rows: rows, total: UInt64(total))
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = DatabaseValue.text(event.aggregate.organization)
    let sequence = DatabaseValue.integer(event.sequence)
    let time = DatabaseValue.integer(event.createdAt)
    switch try MembershipEvent(event) {
    case .added(let account, let scope, let roles):
      try transaction.execute(
        insertRow,
        [
          organization, .text(account), .text(scope.text), .text(join(roles)), sequence, time,
        ])
    case .changed(let account, let scope, let roles):
      try transaction.execute(
        updateRow,
        [
          organization, .text(account), .text(scope.text), .text(join(roles)), sequence, time,
        ])
    case .removed(let account, let scope):
      try transaction.execute(deleteRow, [organization, .text(account), .text(scope.text)])
    }
  }

  static func deleteAll(ofAccount event: Event, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(
      deleteByAccount, [.text(event.aggregate.organization), .text(event.aggregate.id)])
  }

  /// Deletes the memberships of a deleted organization's accounts, and everybody's in it.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
  }

  /// Role names are identifiers, so a space keeps them apart.
  static func join(_ roles: [String]) -> String { roles.joined(separator: " ") }

  /// The names that `join` put together.
  static func split(_ roles: String) -> [String] { roles.split(separator: " ").map(String.init) }

  private static func record(_ row: any Row) -> MembershipRecord {
    MembershipRecord(
      organization: row.text(0), account: row.text(1), scope: MembershipScope(text: row.text(2)),
      roles: split(row.text(3)), sequence: row.integer(4),
      createdAt: row.integer(5), changedAt: row.integer(6))
  }
}
