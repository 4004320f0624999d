public import Base
public import Store

/// Whether an organization or an account may be used.
public enum AccessState: Int64, Sendable {
  case inactive = 1
  case active = 2

  static func read(_ row: any Row, _ column: Int) throws(StoreError) -> AccessState {
    guard let state = AccessState(rawValue: row.integer(column)) else {
      throw .corrupt("the unknown state \(row.integer(column))")
    }
    return state
  }
}

/// An organization as it stands now.
public struct OrganizationRecord: Sendable, Equatable {
  @UTF8Compared public var id: String
  @UTF8Compared public var name: String
  public var state: AccessState
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
}

/// The organizations of the instance.
public enum OrganizationTable {
  private static let columns: StaticString =
    "organization, name, state, sequence, created_at, changed_at"
  private static let selectByID = Statement(
    "SELECT \(columns) FROM organizations WHERE organization = $1")
  private static let selectByName = Statement(
    "SELECT \(columns) FROM organizations WHERE name = $1")
  private static let selectOldest = Statement(
    "SELECT \(columns) FROM organizations ORDER BY created_at, organization LIMIT 1")
  private static let countAll = Statement("SELECT COUNT(*) FROM organizations")
  private static let insertRow = Statement(
    "INSERT INTO organizations (\(columns)) VALUES ($1, $2, $3, $4, $5, $5)")
  private static let updateName = Statement(
    """
    UPDATE organizations SET name = $2, sequence = $3, changed_at = $4 WHERE organization = $1
    """)
  private static let updateState = Statement(
    """
    UPDATE organizations SET state = $2, sequence = $3, changed_at = $4 WHERE organization = $1
    """)
  private static let deleteRow = Statement("DELETE FROM organizations WHERE organization = $1")

  /// The organization with an id.
  public static func find(
    _ id: String, in reader: Reader
  ) throws(StoreError) -> OrganizationRecord? {
    try reader.first(selectByID, [.text(id)]) { row throws(StoreError) in try record(row) }
  }

  /// Whether an organization exists and may be used.
  public static func isActive(_ id: String, in reader: Reader) throws(StoreError) -> Bool {
    try find(id, in: reader)?.state == .active
  }

  /// A page of the instance's organizations in the order of their names.
  ///
  /// `nameContains` keeps names that contain it, whatever the case; an empty one keeps all.
  public static func list(
    nameContains: String = "", page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<OrganizationRecord> {
    var query = ListQuery()
    if !nameContains.isEmpty {
      query.matches("name", TextFilter(.contains, nameContains, ignoresCase: true))
    }
    return try query.run(
      columns, from: "organizations", orderedBy: "name, organization", page: page, in: reader
    ) { row throws(StoreError) in try record(row) }
  }

  /// The organization with a name; names are unique within the instance.
  public static func find(
    name: String, in reader: Reader
  ) throws(StoreError) -> OrganizationRecord? {
    try reader.first(selectByName, [.text(name)]) { row throws(StoreError) in try record(row) }
  }

  /// The organization that was made first; nil in a fresh data directory.
  public static func oldest(in reader: Reader) throws(StoreError) -> OrganizationRecord? {
    try reader.first(selectOldest, []) { row throws(StoreError) in try record(row) }
  }

  /// How many organizations there are.
  public static func count(in reader: Reader) throws(StoreError) -> Int {
    Int(try reader.number(countAll, []))
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let id = DatabaseValue.text(event.aggregate.id)
    let sequence = DatabaseValue.integer(event.sequence)
    let time = DatabaseValue.integer(event.createdAt)
    switch try OrganizationEvent(event) {
    case .added(let name):
      try transaction.execute(
        insertRow,
        [id, .text(name), .integer(AccessState.active.rawValue), sequence, time])
    case .changed(let name):
      try transaction.execute(updateName, [id, .text(name), sequence, time])
    case .deactivated:
      try transaction.execute(
        updateState, [id, .integer(AccessState.inactive.rawValue), sequence, time])
    case .reactivated:
      try transaction.execute(
        updateState, [id, .integer(AccessState.active.rawValue), sequence, time])
    case .removed:
      try transaction.execute(deleteRow, [id])
      try AccountTable.deleteAll(ofOrganization: id, in: transaction)
      try MembershipTable.deleteAll(ofOrganization: id, in: transaction)
      try TokenTable.deleteAll(ofOrganization: id, in: transaction)
      try ClientTable.deleteAll(ofOrganization: id, in: transaction)
      try AccountKeyTable.deleteAll(ofOrganization: id, in: transaction)
      try CertificateTable.deleteAll(ofOrganization: id, in: transaction)
      try SecretTable.deleteAll(ofOrganization: id, in: transaction)
      try EventIDTable.deleteAll(ofOrganization: id, in: transaction)
    }
  }

  private static func record(_ row: any Row) throws(StoreError) -> OrganizationRecord {
    OrganizationRecord(
      id: row.text(0), name: row.text(1), state: try AccessState.read(row, 2),
      sequence: row.integer(3), createdAt: row.integer(4), changedAt: row.integer(5))
  }
}

extension Page {
  /// Limit and offset as parameters.
  var parameters: [DatabaseValue] {
    [.integer(limit == 0 ? .max : Int64(clamping: limit)), .integer(Int64(clamping: offset))]
  }
}
