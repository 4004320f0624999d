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
  public var id: String
  public var name: String
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
  private static let columns = "organization, name, state, sequence, created_at, changed_at"
  private static let selectByID = Statement(
    "SELECT \(columns) FROM organizations WHERE organization = $1")
  private static let selectPage = Statement(
    "SELECT \(columns) FROM organizations ORDER BY organization LIMIT $1 OFFSET $2")
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

  /// A page of the instance's organizations, oldest first.
  public static func list(
    page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<OrganizationRecord> {
    let total = try count(in: reader)
    let rows = try reader.all(selectPage, page.parameters) { row throws(StoreError) in
      try record(row)
    }
    return ListResult(rows: rows, total: UInt64(total))
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
