public import Store
import Wire

/// The subscriptions of organizations.
public enum SubscriptionTable {
  private static let columns =
    "organization, id, content, position, sequence, created_at, changed_at"
  private static let selectByID = Statement(
    "SELECT \(columns) FROM trigger_subscriptions WHERE organization = $1 AND id = $2")
  private static let selectByTrigger = Statement(
    """
    SELECT \(columns) FROM trigger_subscriptions WHERE organization = $1 AND trigger_id = $2
    ORDER BY created_at, id
    """)
  private static let selectAll = Statement(
    """
    SELECT \(columns) FROM trigger_subscriptions WHERE organization = $1 ORDER BY created_at, id
    """)
  private static let selectFirstPosition = Statement(
    "SELECT MIN(position) FROM trigger_subscriptions")
  private static let countByTrigger = Statement(
    """
    SELECT COUNT(*) FROM trigger_subscriptions WHERE organization = $1 AND trigger_id = $2
    """)
  private static let insertRow = Statement(
    """
    INSERT INTO trigger_subscriptions
      (organization, id, trigger_id, content, position, sequence, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
    """)
  private static let updateRow = Statement(
    """
    UPDATE trigger_subscriptions SET content = $3, sequence = $4, changed_at = $5
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM trigger_subscriptions WHERE organization = $1 AND id = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM trigger_subscriptions WHERE organization = $1")

  /// The subscription with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> SubscriptionRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// The subscriptions to a trigger, in the order in which they were made.
  public static func all(
    of trigger: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [SubscriptionRecord] {
    try reader.all(selectByTrigger, [.text(organization), .text(trigger)]) {
      row throws(StoreError) in try record(row)
    }
  }

  /// All subscriptions of an organization, in the order in which they were made; how many there may be of each
  /// trigger is bounded.
  public static func all(
    organization: String, in reader: Reader
  ) throws(StoreError) -> [SubscriptionRecord] {
    try reader.all(selectAll, [.text(organization)]) { row throws(StoreError) in try record(row) }
  }

  /// Where the log was when the first subscription of all organizations was made; nil when there is none.
  public static func firstPosition(in reader: Reader) throws(StoreError) -> Int64? {
    try reader.first(selectFirstPosition, []) { $0.isNull(0) ? nil : $0.integer(0) } ?? nil
  }

  /// How many subscriptions to a trigger there are.
  public static func count(
    of trigger: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(try reader.number(countByTrigger, [.text(organization), .text(trigger)]))
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch try SubscriptionEvent(event) {
    case .added(let content):
      try transaction.execute(
        insertRow,
        key + [
          .text(content.trigger), .text(content.json.text()), .integer(event.position),
          .integer(event.sequence), .integer(event.createdAt),
        ])
    case .changed(let content):
      try transaction.execute(
        updateRow,
        key + [
          .text(content.json.text()), .integer(event.sequence), .integer(event.createdAt),
        ])
    case .removed: try transaction.execute(deleteRow, key)
    }
  }

  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteByOrganization, [.text(id)])
  }

  private static func record(_ row: any Row) throws(StoreError) -> SubscriptionRecord {
    guard let content = JSONValue(text: row.text(2)).flatMap(SubscriptionContent.init) else {
      throw .corrupt("subscription \(row.text(1)) cannot be read")
    }
    return SubscriptionRecord(
      organization: row.text(0), id: row.text(1), content: content, position: row.integer(3),
      sequence: row.integer(4), createdAt: row.integer(5), changedAt: row.integer(6))
  }
}
