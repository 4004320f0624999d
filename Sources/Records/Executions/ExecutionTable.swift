import Base
public import Store

/// The executions of the instance.
public enum ExecutionTable {
  /// What a list of executions can be narrowed to; all given conditions must hold.
  public enum Filter: Sendable {
    /// Any of these ids; none of them matches nothing.
    case ids([String])
    case kind(ExecutionCondition.Kind)
    /// Those with this target in their own list.
    case target(String)
    /// Those that include the execution with this id.
    case include(String)
  }

  /// What a list of executions can be sorted by; equal rows follow in the order of their ids.
  public enum Order: Sendable, CaseIterable {
    case id, createdAt, changedAt
  }

  private static let columns: StaticString =
    "organization, id, sequence, created_at, changed_at"
  private static let selectByID = Statement(
    "SELECT \(columns) FROM executions WHERE organization = $1 AND id = $2")
  private static let selectEntries = Statement(
    """
    SELECT is_include, reference FROM execution_entries WHERE organization = $1 AND execution = $2
    ORDER BY position
    """)
  private static let selectAll = Statement(
    """
    SELECT x.organization, x.id, x.sequence, x.created_at, x.changed_at, e.is_include, e.reference
    FROM executions x
      JOIN execution_entries e ON e.organization = x.organization AND e.execution = x.id
    WHERE x.organization = $1 ORDER BY x.id, e.position
    """)
  private static let selectAnyEvent = Statement(
    "SELECT 1 FROM executions WHERE organization = $1 AND id >= 'event' AND id < 'event0' LIMIT 1")
  private static let countIncludes = Statement(
    """
    SELECT COUNT(*) FROM execution_entries
    WHERE organization = $1 AND reference = $2 AND is_include = 1
    """)
  private static let countLists = Statement(
    "SELECT COUNT(DISTINCT execution) FROM execution_entries WHERE organization = $1")
  private static let countEntries = Statement(
    "SELECT COUNT(*) FROM execution_entries WHERE organization = $1")
  private static let insertRow = Statement(
    """
    INSERT INTO executions (organization, id, kind, sequence, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $5)
    """)
  private static let updateRow = Statement(
    """
    UPDATE executions SET kind = $3, sequence = $4, changed_at = $5
    WHERE organization = $1 AND id = $2
    """)
  private static let touchRow = Statement(
    "UPDATE executions SET sequence = $3, changed_at = $4 WHERE organization = $1 AND id = $2")
  private static let insertEntry = Statement(
    """
    INSERT INTO execution_entries (organization, execution, position, is_include, reference)
    VALUES ($1, $2, $3, $4, $5)
    """)
  private static let deleteOwnEntries = Statement(
    "DELETE FROM execution_entries WHERE organization = $1 AND execution = $2")
  private static let deleteByReference = Statement(
    """
    DELETE FROM execution_entries WHERE organization = $1 AND reference = $2 AND is_include = $3
    """)
  private static let deleteRow = Statement(
    "DELETE FROM executions WHERE organization = $1 AND id = $2")

  /// The execution with an id.
  ///
  /// One whose list has become empty is still found, with its dates; it is not listed.
  public static func find(
    _ id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> ExecutionRecord? {
    let found = try reader.first(selectByID, [.text(instance), .text(id)]) { record($0) }
    guard var execution = found else { return nil }
    execution.entries = try entries(of: id, instance: instance, in: reader)
    return execution
  }

  /// Whether there is any execution of events, with entries or without.
  static func hasEvents(instance: String, in reader: Reader) throws(StoreError) -> Bool {
    // Their ids are "event" and what begins with "event/"; "0" follows "/".
    try reader.number(selectAnyEvent, [.text(instance)]) != 0
  }

  /// How often other executions include the one with an id.
  public static func countIncluding(
    _ id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(try reader.number(countIncludes, [.text(instance), .text(id)]))
  }

  /// How many entries the lists of all executions have together.
  public static func countEntries(
    instance: String, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(try reader.number(countEntries, [.text(instance)]))
  }

  /// How many executions have entries.
  public static func count(instance: String, in reader: Reader) throws(StoreError) -> Int {
    Int(try reader.number(countLists, [.text(instance)]))
  }

  /// Every execution that has entries, in the order of the ids.
  ///
  /// Read it as a scan: it may be longer than a point read allows.
  public static func all(
    instance: String, in reader: Reader
  ) throws(StoreError) -> [ExecutionRecord] {
    var executions: [ExecutionRecord] = []
    try reader.query(selectAll, [.text(instance)]) { row in
      let entry = Self.entry(isInclude: row.boolean(5), reference: row.text(6))
      if let last = executions.last, last.id.utf8Equals(row.text(1)) {
        executions[executions.count - 1].entries.append(entry)
      } else {
        var execution = record(row)
        execution.entries = [entry]
        executions.append(execution)
      }
      return true
    }
    return executions
  }

  /// A page of the executions that have entries.
  public static func list(
    instance: String, filters: [Filter] = [], orderedBy order: Order = .id,
    descending: Bool = false, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<ExecutionRecord> {
    var query = ListQuery(organization: instance)
    query.holds(
      """
      EXISTS (SELECT 1 FROM execution_entries e WHERE e.organization = executions.organization
        AND e.execution = executions.id)
      """)
    for filter in filters {
      switch filter {
      case .ids(let ids): query.isAmong("id", ids.map { .text($0) })
      case .kind(let kind): query.equals("kind", .text(kind.rawValue))
      case .target(let id):
        query.holds(
          """
          EXISTS (SELECT 1 FROM execution_entries e WHERE e.organization = executions.organization
            AND e.execution = executions.id AND e.is_include = 0 AND e.reference =
          """, .text(id), ")")
      case .include(let id):
        query.holds(
          """
          EXISTS (SELECT 1 FROM execution_entries e WHERE e.organization = executions.organization
            AND e.execution = executions.id AND e.is_include = 1 AND e.reference =
          """, .text(id), ")")
      }
    }
    let column: StaticString? =
      switch order {
      case .id: nil
      case .createdAt: "created_at"
      case .changedAt: "changed_at"
      }
    var result = try query.run(
      columns, from: "executions",
      orderedBy: ListQuery.order(by: column, then: "id", descending: descending), page: page,
      in: reader
    ) { record($0) }
    for index in result.rows.indices {
      result.rows[index].entries = try entries(
        of: result.rows[index].id, instance: instance, in: reader)
    }
    return result
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = event.aggregate.organization
    let id = event.aggregate.id
    let key: [DatabaseValue] = [.text(organization), .text(id)]
    switch try ExecutionEvent(event) {
    case .set(let entries):
      guard let condition = ExecutionCondition(id: id) else {
        throw .corrupt("event \(event.position) is about an execution without condition: \(id)")
      }
      let values =
        key + [
          .text(condition.kind.rawValue), .integer(event.sequence), .integer(event.createdAt),
        ]
      if try transaction.execute(updateRow, values) == 0 {
        try transaction.execute(insertRow, values)
      }
      try transaction.execute(deleteOwnEntries, key)
      for (position, entry) in entries.enumerated() {
        try transaction.execute(
          insertEntry, key + [.integer(Int64(position))] + entry.columns)
      }
      if entries.isEmpty {
        try ExecutionFilterTable.set(nil, of: id, instance: organization, in: transaction)
      }
    case .filterSet(let filter):
      try transaction.execute(
        touchRow, key + [.integer(event.sequence), .integer(event.createdAt)])
      try ExecutionFilterTable.set(filter, of: id, instance: organization, in: transaction)
    case .removed:
      try transaction.execute(deleteOwnEntries, key)
      try transaction.execute(deleteRow, key)
      try deleteEntries(.include(id), instance: organization, in: transaction)
      try ExecutionFilterTable.deleteEmptied(instance: organization, in: transaction)
    }
  }

  /// Takes an entry out of every list in which it stands.
  static func deleteEntries(
    _ entry: ExecutionEntry, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    let columns = entry.columns
    try transaction.execute(deleteByReference, [.text(instance), columns[1], columns[0]])
  }

  /// The list of the execution with an id; empty when there is no such execution.
  static func entries(
    of id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> [ExecutionEntry] {
    try reader.all(selectEntries, [.text(instance), .text(id)]) { row in
      entry(isInclude: row.boolean(0), reference: row.text(1))
    }
  }

  private static func entry(isInclude: Bool, reference: String) -> ExecutionEntry {
    isInclude ? .include(reference) : .target(reference)
  }

  private static func record(_ row: any Row) -> ExecutionRecord {
    ExecutionRecord(
      organization: row.text(0), id: row.text(1), entries: [], sequence: row.integer(2),
      createdAt: row.integer(3), changedAt: row.integer(4))
  }
}

extension ExecutionEntry {
  /// The columns is_include and reference.
  fileprivate var columns: [DatabaseValue] {
    switch self {
    case .target(let id): [.boolean(false), .text(id)]
    case .include(let id): [.boolean(true), .text(id)]
    }
  }
}
