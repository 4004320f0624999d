public import Base
public import Store

/// A service account as it stands now.
public struct AccountRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  @UTF8Compared public var name: String
  @UTF8Compared public var description: String
  public var state: AccessState
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
}

/// The service accounts of an organization.
public enum AccountTable {
  /// What a list of accounts can be narrowed to; all given conditions must hold.
  public enum Filter: Sendable {
    case id(String)
    case name(TextFilter)
    case state(AccessState)
  }

  private static let columns: StaticString =
    "organization, id, name, description, state, sequence, created_at, changed_at"
  private static let selectByID = Statement(
    "SELECT \(columns) FROM accounts WHERE organization = $1 AND id = $2")
  private static let selectAnywhere = Statement(
    "SELECT \(columns) FROM accounts WHERE id = $1")
  private static let selectByName = Statement(
    "SELECT \(columns) FROM accounts WHERE organization = $1 AND name = $2")
  private static let insertRow = Statement(
    "INSERT INTO accounts (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)")
  private static let updateContent = Statement(
    """
    UPDATE accounts SET name = $3, description = $4, sequence = $5, changed_at = $6
    WHERE organization = $1 AND id = $2
    """)
  private static let updateState = Statement(
    """
    UPDATE accounts SET state = $3, sequence = $4, changed_at = $5
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM accounts WHERE organization = $1 AND id = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM accounts WHERE organization = $1")

  /// The account with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> AccountRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// The account with an id, of whatever organization; ids are unique within the instance.
  public static func find(_ id: String, in reader: Reader) throws(StoreError) -> AccountRecord? {
    try reader.first(selectAnywhere, [.text(id)]) { row throws(StoreError) in try record(row) }
  }

  /// The account with a name; names are unique within an organization.
  public static func find(
    name: String, organization: String, in reader: Reader
  ) throws(StoreError) -> AccountRecord? {
    try reader.first(selectByName, [.text(organization), .text(name)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// A page of the organization's accounts in the order of their names.
  public static func list(
    organization: String, filters: [Filter] = [], descending: Bool = false, page: Page = Page(),
    in reader: Reader
  ) throws(StoreError) -> ListResult<AccountRecord> {
    var query = ListQuery(organization: organization)
    for filter in filters {
      switch filter {
      case .id(let id): query.equals("id", .text(id))
      case .name(let text): query.matches("name", text)
      case .state(let state): query.equals("state", .integer(state.rawValue))
      }
    }
    return try query.run(
      columns, from: "accounts", orderedBy: descending ? "name DESC" : "name", page: page,
      in: reader
    ) { row throws(StoreError) in try record(row) }
  }

  /// Deletes what belongs to a deleted organization.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = DatabaseValue.text(event.aggregate.organization)
    let id = DatabaseValue.text(event.aggregate.id)
    let sequence = DatabaseValue.integer(event.sequence)
    let time = DatabaseValue.integer(event.createdAt)
    switch try AccountEvent(event) {
    case .added(let name, let description):
      try transaction.execute(
        insertRow,
        [
          organization, id, .text(name), .text(description),
          .integer(AccessState.active.rawValue), sequence, time,
        ])
    case .changed(let name, let description):
      try transaction.execute(
        updateContent, [organization, id, .text(name), .text(description), sequence, time])
    case .deactivated:
      try transaction.execute(
        updateState,
        [organization, id, .integer(AccessState.inactive.rawValue), sequence, time])
    case .reactivated:
      try transaction.execute(
        updateState, [organization, id, .integer(AccessState.active.rawValue), sequence, time])
    case .removed:
      try transaction.execute(deleteRow, [organization, id])
      try MembershipTable.deleteAll(ofAccount: event, in: transaction)
      try TokenTable.deleteAll(ofAccount: event, in: transaction)
      try ClientTable.deleteAll(ofAccount: event, in: transaction)
      try AccountKeyTable.deleteAll(ofAccount: event, in: transaction)
      try CertificateTable.deleteAll(ofAccount: event, in: transaction)
    }
  }

  private static func record(_ row: any Row) throws(StoreError) -> AccountRecord {
    AccountRecord(
      organization: row.text(0), id: row.text(1), name: row.text(2), description: row.text(3),
      state: try AccessState.read(row, 4), sequence: row.integer(5), createdAt: row.integer(6),
      changedAt: row.integer(7))
  }
}
