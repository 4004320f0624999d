public import Base
public import Store

/// An organization's event bus as it stands now.
public struct EventBusRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  public var content: EventBusContent
  /// The sequence of its last event.
  public var sequence: Int64
  /// Nanoseconds since 1970.
  public var changedAt: Int64
}

/// The event buses of organizations, one each.
public enum EventBusTable {
  private static let select = Statement(
    """
    SELECT account, region, bus_name, access_key_id, sequence, changed_at FROM trigger_event_buses
    WHERE organization = $1
    """)
  private static let deleteRow = Statement(
    "DELETE FROM trigger_event_buses WHERE organization = $1")
  private static let insertRow = Statement(
    """
    INSERT INTO trigger_event_buses
      (organization, account, region, bus_name, access_key_id, sequence, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    """)

  /// The event bus of an organization; nil when it has none.
  public static func find(
    organization: String, in reader: Reader
  ) throws(StoreError) -> EventBusRecord? {
    try reader.first(select, [.text(organization)]) { row in
      EventBusRecord(
        organization: organization,
        content: EventBusContent(
          account: row.text(0), region: row.text(1), busName: row.text(2), accessKeyID: row.text(3)),
        sequence: row.integer(4), changedAt: row.integer(5))
    }
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = DatabaseValue.text(event.aggregate.organization)
    try transaction.execute(deleteRow, [organization])
    guard case .set(let content) = try EventBusEvent(event) else { return }
    try transaction.execute(
      insertRow,
      [
        organization, .text(content.account), .text(content.region), .text(content.busName),
        .text(content.accessKeyID), .integer(event.sequence), .integer(event.createdAt),
      ])
  }

  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteRow, [.text(id)])
  }
}
