import Base
public import Store
import Wire

/// The targets of the instance.
public enum TargetTable {
  /// What a list of targets can be narrowed to; all given conditions must hold.
  public enum Filter: Sendable {
    /// Any of these ids; none of them matches nothing.
    case ids([String])
    case name(TextFilter)
  }

  /// What a list of targets can be sorted by; equal rows follow in the order of their ids.
  public enum Order: Sendable, CaseIterable {
    /// Kinds stand in the order webhook, call, async.
    case id, createdAt, changedAt, name, kind, endpoint, timeout, interruptsOnError
  }

  private static let columns: StaticString =
    """
    organization, id, name, kind, interrupts_on_error, timeout, endpoint, payload_type, allow_rules, \
    is_enabled, former_key_expires_at, sequence, created_at, changed_at, field_names
    """
  private static let selectByID = Statement(
    "SELECT \(columns) FROM targets WHERE organization = $1 AND id = $2")
  private static let selectByName = Statement(
    "SELECT \(columns) FROM targets WHERE organization = $1 AND name /* long */ = $2")
  private static let selectNextID = Statement(
    "SELECT id FROM targets WHERE organization = $1 AND id > $2 ORDER BY id LIMIT 1")
  private static let countByID = Statement(
    "SELECT COUNT(*) FROM targets WHERE organization = $1 AND id = $2")
  private static let countAll = Statement("SELECT COUNT(*) FROM targets WHERE organization = $1")
  private static let insertRow = Statement(
    """
    INSERT INTO targets (\(columns))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '[]', 1, NULL, $9, $10, $10, '[]')
    """)
  private static let updateContent = Statement(
    """
    UPDATE targets SET name = $3, kind = $4, interrupts_on_error = $5, timeout = $6, endpoint = $7,
      payload_type = $8, sequence = $9, changed_at = $10
    WHERE organization = $1 AND id = $2
    """)
  private static let updateFormerKey = Statement(
    """
    UPDATE targets SET former_key_expires_at = $3 WHERE organization = $1 AND id = $2
    """)
  private static let updateEnabled = Statement(
    "UPDATE targets SET is_enabled = $3 WHERE organization = $1 AND id = $2")
  private static let updateRules = Statement(
    "UPDATE targets SET allow_rules = $3 WHERE organization = $1 AND id = $2")
  private static let updateFields = Statement(
    "UPDATE targets SET field_names = $3 WHERE organization = $1 AND id = $2")
  private static let touchRow = Statement(
    """
    UPDATE targets SET sequence = $3, changed_at = $4 WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM targets WHERE organization = $1 AND id = $2")

  /// The target with an id.
  public static func find(
    _ id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> TargetRecord? {
    try reader.first(selectByID, [.text(instance), .text(id)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// The target with a name; names are unique within an instance.
  public static func find(
    name: String, instance: String, in reader: Reader
  ) throws(StoreError) -> TargetRecord? {
    try reader.first(selectByName, [.text(instance), .text(name)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// How many different targets are among `ids`.
  public static func countExisting(
    _ ids: some Sequence<String>, instance: String, in reader: Reader
  ) throws(StoreError) -> Int {
    var count = 0
    for id in Set(texts: ids) {
      count += Int(try reader.number(countByID, [.text(instance), .text(id.text)]))
    }
    return count
  }

  /// The id that follows another one, which need not exist; nil at the end, and the first one behind an empty text.
  public static func nextID(
    after id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(selectNextID, [.text(instance), .text(id)]) { $0.text(0) }
  }

  /// How many targets there are.
  public static func count(instance: String, in reader: Reader) throws(StoreError) -> Int {
    Int(try reader.number(countAll, [.text(instance)]))
  }

  /// A page of the targets.
  public static func list(
    instance: String, filters: [Filter] = [], orderedBy order: Order = .id,
    descending: Bool = false, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<TargetRecord> {
    var query = ListQuery(organization: instance)
    for filter in filters {
      switch filter {
      case .ids(let ids): query.isAmong("id", ids.map { .text($0) })
      case .name(let text): query.matches("name", text)
      }
    }
    let column: StaticString? =
      switch order {
      case .id: nil
      case .createdAt: "created_at"
      case .changedAt: "changed_at"
      case .name: "name"
      case .kind: "kind"
      case .endpoint: "endpoint"
      case .timeout: "timeout"
      case .interruptsOnError: "interrupts_on_error"
      }
    return try query.run(
      columns, from: "targets",
      orderedBy: ListQuery.order(by: column, then: "id", descending: descending), page: page,
      in: reader
    ) { row throws(StoreError) in try record(row) }
  }

  static func apply(
    _ change: TargetEvent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch change {
    case .added(let content):
      try transaction.execute(insertRow, key + values(content, event))
      return
    case .changed(let content, let rotation):
      try transaction.execute(updateContent, key + values(content, event))
      if let rotation {
        try transaction.execute(updateFormerKey, key + [.optional(rotation.formerKeyExpiresAt)])
      }
      return
    case .removed:
      try transaction.execute(deleteRow, key)
      return
    case .disabled: try transaction.execute(updateEnabled, key + [.boolean(false)])
    case .enabled: try transaction.execute(updateEnabled, key + [.boolean(true)])
    case .allowRulesSet(let rules):
      try transaction.execute(updateRules, key + [list(rules)])
    case .fieldsSet(let names):
      try transaction.execute(updateFields, key + [list(names)])
    case .paused, .resumed, .alertsSet, .scheduleSet, .keyAdded, .keyActivated, .keyDeactivated,
      .keyRemoved:
      break
    }
    try transaction.execute(
      touchRow, key + [.integer(event.sequence), .integer(event.createdAt)])
  }

  private static func list(_ texts: [String]) -> DatabaseValue {
    .text(JSONValue.array(texts.map { .string($0) }).text())
  }

  private static func values(_ content: TargetContent, _ event: Event) -> [DatabaseValue] {
    [
      .text(content.name), .integer(content.kind.column), .boolean(content.interruptsOnError),
      .integer(content.timeout), .text(content.endpoint), .text(content.payloadType.rawValue),
      .integer(event.sequence), .integer(event.createdAt),
    ]
  }

  private static func record(_ row: any Row) throws(StoreError) -> TargetRecord {
    guard let kind = TargetKind(column: row.integer(3)),
      let payloadType = TargetPayloadType(rawValue: row.text(7)),
      let rules = JSONValue(text: row.text(8))?.arrayValue,
      let fieldNames = JSONValue(text: row.text(14))?.arrayValue
    else { throw .corrupt("target \(row.text(1)) cannot be read") }
    return TargetRecord(
      organization: row.text(0), id: row.text(1),
      content: TargetContent(
        name: row.text(2), kind: kind, interruptsOnError: row.boolean(4), timeout: row.integer(5),
        endpoint: row.text(6), payloadType: payloadType),
      allowRules: rules.compactMap(\.stringValue),
      fieldNames: fieldNames.compactMap(\.stringValue), isEnabled: row.boolean(9),
      formerKeyExpiresAt: row.optionalInteger(10), sequence: row.integer(11),
      createdAt: row.integer(12), changedAt: row.integer(13))
  }
}

extension TargetKind {
  /// The number in the table, in the order by which existing clients sort.
  fileprivate var column: Int64 {
    switch self {
    case .webhook: 0
    case .call: 1
    case .async: 2
    }
  }

  fileprivate init?(column: Int64) {
    guard let kind = Self.allCases.first(where: { $0.column == column }) else { return nil }
    self = kind
  }
}
