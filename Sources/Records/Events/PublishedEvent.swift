public import Base
public import Store
public import Wire

/// An event that somebody publishes about an object that Pintle does not keep.
public struct PublishedEvent: DomainEvent, Equatable {
  @UTF8Compared public private(set) var type: String
  public let payload: JSONValue
  @UTF8Compared public private(set) var publisherID: String?
  public let occurredAt: Int64?

  /// Makes an event; nothing is checked here but what the log itself checks.
  ///
  /// - Parameters:
  ///   - type: What happened: "user.human.added".
  ///   - payload: An object.
  ///   - publisherID: The id by which its publisher knows it.
  ///   - occurredAt: When it happened, in nanoseconds since 1970; nil for now.
  public init(type: String, payload: JSONValue, publisherID: String, occurredAt: Int64?) {
    self.type = type
    self.payload = payload
    self.publisherID = publisherID
    self.occurredAt = occurredAt
  }

  /// The aggregate of an object that is not Pintle's.
  public static func aggregate(_ type: String, _ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: type, id: id, origin: .published)
  }

  public init(_ event: Event) throws(StoreError) {
    guard event.aggregate.origin == .published, let id = event.publisherID else {
      throw event.unknownType
    }
    self.init(
      type: event.type, payload: event.payload, publisherID: id, occurredAt: event.occurredAt)
  }
}

/// The ids under which publishers know their events, so that an event that is sent again is written once.
///
/// They are kept for Limits.maxEventIDAge.
public enum EventIDTable {
  private static let selectByID = Statement(
    """
    SELECT position FROM event_ids WHERE organization = $1 AND id = $2 AND created_at > $3
    """)
  private static let deleteByID = Statement(
    "DELETE FROM event_ids WHERE organization = $1 AND id = $2")
  private static let insertRow = Statement(
    "INSERT INTO event_ids (organization, id, position, created_at) VALUES ($1, $2, $3, $4)")
  private static let deleteOfOrganization = Statement(
    "DELETE FROM event_ids WHERE organization = $1")
  private static let selectOldest = Statement(
    "SELECT created_at FROM event_ids WHERE organization = $1 ORDER BY created_at LIMIT 1")
  private static let deleteOldest = Statement(
    """
    DELETE FROM event_ids WHERE organization = $1 AND id IN (
      SELECT id FROM event_ids WHERE organization = $1 AND created_at <= $2
      ORDER BY created_at LIMIT $3)
    """)

  /// The event that was published under an id; nil when there is none, or when it was too long ago.
  public static func find(
    _ id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) -> Event? {
    let position = try transaction.first(
      selectByID,
      [.text(organization), .text(id), .integer(transaction.now - Limits.maxEventIDAge)]
    ) { $0.integer(0) }
    guard let position else { return nil }
    return try EventLog.event(at: position, organization: organization, in: transaction)
  }

  /// Notes the id of an event that was just published, in place of an older one.
  public static func add(_ event: Event, in transaction: Transaction) throws(StoreError) {
    guard let id = event.publisherID else { return }
    let organization = event.aggregate.organization
    try transaction.execute(deleteByID, [.text(organization), .text(id)])
    try transaction.execute(
      insertRow,
      [.text(organization), .text(id), .integer(event.position), .integer(transaction.now)])
  }

  /// Forgets ids that are too old, up to `limit` of them: call it with more than are added, and none pile up.
  public static func removeOld(
    organization: String, limit: Int, in transaction: Transaction
  ) throws(StoreError) {
    let oldest = try transaction.first(selectOldest, [.text(organization)]) { $0.integer(0) }
    // Mostly none is: the look costs a fifth of a deletion that finds nothing.
    guard let oldest, oldest <= transaction.now - Limits.maxEventIDAge else { return }
    try transaction.execute(
      deleteOldest,
      [
        .text(organization), .integer(transaction.now - Limits.maxEventIDAge),
        .integer(Int64(limit)),
      ])
  }

  static func deleteAll(
    ofOrganization organization: DatabaseValue, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteOfOrganization, [organization])
  }
}
