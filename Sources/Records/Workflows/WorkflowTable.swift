public import Base
public import Store
import Wire

/// A workflow as it stands now.
public struct WorkflowRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  public var content: WorkflowContent
  public var isEnabled: Bool
  /// The account that enabled it, as which its runs act; "" while it never was.
  @UTF8Compared public var enabledBy: String
  /// Where the log was when it was enabled last; 0 while it never was.
  public var enabledAt: Int64
  /// The account that made it.
  @UTF8Compared public var createdBy: String
  /// The account that changed it last.
  @UTF8Compared public var changedBy: String
  /// Networks and hosts that its steps may call although they are private.
  @UTF8Compared public var allowRules: [String]
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
}

/// What lists of workflows look at.
public struct WorkflowKey: Sendable, Equatable {
  @UTF8Compared public var id: String
  @UTF8Compared public var name: String
  @UTF8Compared public var triggerID: String
  public var isEnabled: Bool
  /// Nanoseconds since 1970.
  public var changedAt: Int64
}

/// The workflows of organizations.
public enum WorkflowTable {
  private static let columns: StaticString =
    """
    organization, id, name, description, owner_type, owner_id, owner_name, definition, \
    trigger_content, is_enabled, enabled_by, enabled_at, created_by, changed_by, sequence, created_at, changed_at, \
    allow_rules
    """
  private static let selectRules = Statement(
    "SELECT allow_rules FROM workflows WHERE organization = $1 AND id = $2")
  private static let selectByID = Statement(
    "SELECT \(columns) FROM workflows WHERE organization = $1 AND id = $2")
  private static let selectKeys = Statement(
    """
    SELECT id, name, trigger_id, is_enabled, changed_at FROM workflows WHERE organization = $1
    ORDER BY id
    """)
  private static let selectByTrigger = Statement(
    """
    SELECT \(columns) FROM workflows
    WHERE is_enabled = 1 AND trigger_type = $1 AND organization = $2 ORDER BY id
    """)
  private static let selectFirstEnabled = Statement(
    "SELECT MIN(enabled_at) FROM workflows WHERE is_enabled = 1 AND trigger_type = $1")
  private static let selectByTriggerType = Statement(
    """
    SELECT \(columns) FROM workflows
    WHERE is_enabled = 1 AND trigger_type = $1 AND (organization, id) > ($2, $3)
    ORDER BY organization, id LIMIT $4
    """)
  private static let countAll = Statement("SELECT COUNT(*) FROM workflows WHERE organization = $1")
  private static let insertRow = Statement(
    """
    INSERT INTO workflows (organization, id, name, description, owner_type, owner_id, owner_name,
      definition, trigger_content, trigger_type, trigger_id, is_enabled, enabled_by, enabled_at,
      created_by, changed_by, sequence, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, '', 0, $12, $12, $13, $14, $14)
    """)
  private static let updateContent = Statement(
    """
    UPDATE workflows SET name = $3, description = $4, owner_type = $5, owner_id = $6,
      owner_name = $7, definition = $8, trigger_content = $9, trigger_type = $10, trigger_id = $11,
      changed_by = $12, sequence = $13, changed_at = $14
    WHERE organization = $1 AND id = $2
    """)
  private static let updateEnabled = Statement(
    """
    UPDATE workflows SET is_enabled = 1, enabled_by = $3, enabled_at = $4, changed_by = $5,
      sequence = $6, changed_at = $7
    WHERE organization = $1 AND id = $2
    """)
  private static let updateDisabled = Statement(
    """
    UPDATE workflows SET is_enabled = 0, changed_by = $3, sequence = $4, changed_at = $5
    WHERE organization = $1 AND id = $2
    """)
  private static let updateRules = Statement(
    """
    UPDATE workflows SET allow_rules = $3, changed_by = $4, sequence = $5, changed_at = $6
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM workflows WHERE organization = $1 AND id = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM workflows WHERE organization = $1")

  /// The workflow with an id.
  public static func query(_ id: String, organization: String) -> PointQuery<WorkflowRecord?> {
    PointQuery(first: selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// The same in a transaction or another read.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> WorkflowRecord? {
    try reader.value(of: query(id, organization: organization))
  }

  /// The networks and hosts that the steps of a workflow may call although they are private; none of one that is not
  /// there.
  public static func allowRules(
    of id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [String] {
    let text = try reader.first(selectRules, [.text(organization), .text(id)]) { $0.text(0) }
    return try text.map { text throws(StoreError) in try rules(text, of: id) } ?? []
  }

  /// How many workflows the organization has.
  public static func count(organization: String, in reader: Reader) throws(StoreError) -> Int {
    Int(try reader.number(countAll, [.text(organization)]))
  }

  /// What lists look at, of all workflows of the organization, by their ids.
  public static func keys(
    organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkflowKey] {
    try reader.all(selectKeys, [.text(organization)]) { row in
      WorkflowKey(
        id: row.text(0), name: row.text(1), triggerID: row.text(2), isEnabled: row.boolean(3),
        changedAt: row.integer(4))
    }
  }

  /// The enabled workflows of the organization whose trigger is of this type.
  public static func enabled(
    triggerType: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkflowRecord] {
    try reader.all(
      selectByTrigger, [.text(triggerType), .text(organization)]
    ) { row throws(StoreError) in try record(row) }
  }

  /// Where the log was when the first of the enabled workflows whose trigger is of this type was enabled; nil when there
  /// is none, in any organization.
  public static func firstEnabled(
    triggerType: String, in reader: Reader
  ) throws(StoreError) -> Int64? {
    try reader.first(selectFirstEnabled, [.text(triggerType)]) {
      $0.isNull(0) ? nil : $0.integer(0)
    } ?? nil
  }

  /// The enabled workflows of all organizations whose trigger is of this type, in the order of organization and id.
  ///
  /// - Parameters:
  ///   - triggerType: "EVENT", "EXTERNAL" or "SCHEDULED".
  ///   - last: Organization and id of the last one that is known; texts without a byte for the beginning.
  ///   - limit: At most how many.
  ///   - reader: Where to look.
  ///
  /// - Returns: The next workflows.
  ///
  /// - Throws: `StoreError` when they cannot be read.
  public static func enabled(
    triggerType: String, after last: (organization: String, id: String), limit: Int,
    in reader: Reader
  ) throws(StoreError) -> [WorkflowRecord] {
    try reader.all(
      selectByTriggerType,
      [.text(triggerType), .text(last.organization), .text(last.id), .integer(Int64(limit))]
    ) { row throws(StoreError) in try record(row) }
  }

  static func apply(
    _ change: WorkflowEvent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    let stamp: [DatabaseValue] = [
      .text(event.editor), .integer(event.sequence), .integer(event.createdAt),
    ]
    switch change {
    case .added(let content):
      try transaction.execute(insertRow, key + values(content) + stamp)
    case .changed(let content):
      try transaction.execute(updateContent, key + values(content) + stamp)
    case .enabled(let account):
      try transaction.execute(
        updateEnabled, key + [.text(account), .integer(event.position)] + stamp)
    case .disabled: try transaction.execute(updateDisabled, key + stamp)
    case .allowRulesSet(let rules):
      let text = JSONValue.array(rules.map { .string($0) }).text()
      try transaction.execute(updateRules, key + [.text(text)] + stamp)
    case .removed: try transaction.execute(deleteRow, key)
    }
  }

  /// Deletes the workflows of a deleted organization.
  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteByOrganization, [.text(id)])
  }

  private static func values(_ content: WorkflowContent) -> [DatabaseValue] {
    [
      .text(content.name), .text(content.description), .text(content.owner.type),
      .text(content.owner.id), .text(content.owner.name),
      content.definition.map { .text($0.text()) } ?? .null,
      content.trigger.map { .text($0.text()) } ?? .null, .text(content.triggerType),
      .text(content.triggerID),
    ]
  }

  private static func rules(_ text: String, of id: String) throws(StoreError) -> [String] {
    guard let elements = JSONValue(text: text)?.arrayValue else {
      throw .corrupt("the rules of workflow \(id) cannot be read")
    }
    return elements.compactMap(\.stringValue)
  }

  private static func record(_ row: any Row) throws(StoreError) -> WorkflowRecord {
    func json(_ column: Int) throws(StoreError) -> JSONValue? {
      guard !row.isNull(column) else { return nil }
      guard let value = JSONValue(text: row.text(column)) else {
        throw .corrupt("workflow \(row.text(1)) has a definition or trigger that is no JSON")
      }
      return value
    }
    return WorkflowRecord(
      organization: row.text(0), id: row.text(1),
      content: WorkflowContent(
        name: row.text(2), description: row.text(3),
        owner: WorkflowIdentity(type: row.text(4), id: row.text(5), name: row.text(6)),
        definition: try json(7), trigger: try json(8)),
      isEnabled: row.boolean(9), enabledBy: row.text(10), enabledAt: row.integer(11),
      createdBy: row.text(12), changedBy: row.text(13),
      allowRules: try rules(row.text(17), of: row.text(1)), sequence: row.integer(14),
      createdAt: row.integer(15), changedAt: row.integer(16))
  }
}
