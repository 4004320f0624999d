public import Base
public import Store

/// An action as it stands now.
public struct ActionRecord: Sendable, Equatable {
  public enum State: Int64, Sendable {
    case inactive = 1
    case active = 2
  }

  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  public var content: ActionContent
  public var state: State
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
}

/// The actions of an organization.
public enum ActionTable {
  /// What a list of actions can be narrowed to; all given conditions must hold.
  public enum Filter: Sendable {
    case id(String)
    case name(TextFilter)
    case state(ActionRecord.State)
  }

  /// What a list of actions can be sorted by; equal rows follow in the order of their ids.
  public enum Order: Sendable, CaseIterable {
    case id, name, state, createdAt
  }

  private static let columns: StaticString =
    """
    organization, id, name, script, timeout, allowed_to_fail, state, sequence, created_at, changed_at
    """
  private static let selectByID = Statement(
    "SELECT \(columns) FROM actions WHERE organization = $1 AND id = $2")
  private static let selectByName = Statement(
    "SELECT \(columns) FROM actions WHERE organization = $1 AND name = $2")
  private static let countByID = Statement(
    "SELECT COUNT(*) FROM actions WHERE organization = $1 AND id = $2")
  private static let insertRow = Statement(
    """
    INSERT INTO actions (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    """)
  private static let updateContent = Statement(
    """
    UPDATE actions SET name = $3, script = $4, timeout = $5, allowed_to_fail = $6, sequence = $7,
      changed_at = $8
    WHERE organization = $1 AND id = $2
    """)
  private static let updateState = Statement(
    """
    UPDATE actions SET state = $3, sequence = $4, changed_at = $5
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM actions WHERE organization = $1 AND id = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM actions WHERE organization = $1")

  /// The action with an id.
  public static func query(_ id: String, organization: String) -> PointQuery<ActionRecord?> {
    PointQuery(first: selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// The same in a transaction or another read.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> ActionRecord? {
    try reader.value(of: query(id, organization: organization))
  }

  /// The action with a name; names are unique within an organization.
  public static func find(
    name: String, organization: String, in reader: Reader
  ) throws(StoreError) -> ActionRecord? {
    try reader.first(selectByName, [.text(organization), .text(name)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// How many different actions of the organization are among `ids`.
  public static func countExisting(
    _ ids: some Sequence<String>, organization: String, in reader: Reader
  ) throws(StoreError) -> Int {
    var count = 0
    for id in Set(texts: ids) {
      count += Int(try reader.number(countByID, [.text(organization), .text(id.text)]))
    }
    return count
  }

  /// A page of the organization's actions.
  public static func list(
    organization: String, filters: [Filter] = [], orderedBy order: Order = .id,
    descending: Bool = false, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<ActionRecord> {
    var query = ListQuery(organization: organization)
    for filter in filters {
      switch filter {
      case .id(let id): query.equals("id", .text(id))
      case .name(let text): query.matches("name", text)
      case .state(let state): query.equals("state", .integer(state.rawValue))
      }
    }
    let direction = descending ? " DESC" : ""
    let columnOrder =
      switch order {
      case .id: "id\(direction)"
      case .name: "name\(direction), id\(direction)"
      case .state: "state\(direction), id\(direction)"
      case .createdAt: "created_at\(direction), id\(direction)"
      }
    return try query.run(
      columns, from: "actions", orderedBy: columnOrder, page: page, in: reader
    ) { row throws(StoreError) in try record(row) }
  }

  static func insert(
    _ content: ActionContent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      insertRow,
      [
        .text(event.aggregate.organization), .text(event.aggregate.id), .text(content.name),
        .text(content.script), .integer(content.timeout), .boolean(content.allowedToFail),
        .integer(ActionRecord.State.active.rawValue), .integer(event.sequence),
        .integer(event.createdAt), .integer(event.createdAt),
      ])
  }

  static func update(
    _ content: ActionContent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      updateContent,
      [
        .text(event.aggregate.organization), .text(event.aggregate.id), .text(content.name),
        .text(content.script), .integer(content.timeout), .boolean(content.allowedToFail),
        .integer(event.sequence), .integer(event.createdAt),
      ])
  }

  static func update(
    _ state: ActionRecord.State, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      updateState,
      [
        .text(event.aggregate.organization), .text(event.aggregate.id), .integer(state.rawValue),
        .integer(event.sequence), .integer(event.createdAt),
      ])
  }

  static func delete(_ event: Event, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(
      deleteRow, [.text(event.aggregate.organization), .text(event.aggregate.id)])
  }

  /// Deletes the actions of a deleted organization.
  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteByOrganization, [.text(id)])
  }

  /// Reads the columns of `columns` from `first` on.
  static func record(_ row: any Row, from first: Int = 0) throws(StoreError) -> ActionRecord {
    guard let state = ActionRecord.State(rawValue: row.integer(first + 6)) else {
      throw .corrupt("action \(row.text(first + 1)) has the state \(row.integer(first + 6))")
    }
    return ActionRecord(
      organization: row.text(first), id: row.text(first + 1),
      content: ActionContent(
        name: row.text(first + 2), script: row.text(first + 3), timeout: row.integer(first + 4),
        allowedToFail: row.boolean(first + 5)),
      state: state, sequence: row.integer(first + 7), createdAt: row.integer(first + 8),
      changedAt: row.integer(first + 9))
  }
}
