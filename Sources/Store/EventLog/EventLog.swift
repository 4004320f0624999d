import Base
import Wire

/// The log's rows: the truth from which everything else can be made again.
public enum EventLog {
  private static let writtenNames = [
    "organization", "position", "aggregate_type", "aggregate_id", "sequence", "type", "revision",
    "payload", "editor", "created_at", "causation_position", "causation_depth", "origin",
    "publisher_id", "occurred_at", "client_address",
  ]
  private static let names = writtenNames + ["erased_at", "erased_by"]
  /// What is written of an event.
  private static let written = writtenNames.joined(separator: ", ")
  /// What is read of an event.
  private static let columns = names.joined(separator: ", ")
  /// What `unread(_:in:)` reads of an event, the first columns of a statement that calls the log's table by a name.
  public static func columns(of table: String) -> String {
    names.map { "\(table).\($0)" }.joined(separator: ", ")
  }
  /// How many columns that are.
  public static let columnCount = names.count
  private static let selectLastSequence = Statement(
    """
    SELECT sequence FROM events
    WHERE organization = $1 AND origin = $4 AND aggregate_type = $2 AND aggregate_id = $3
    ORDER BY sequence DESC LIMIT 1
    """)
  private static let insertEvent = Statement(
    """
    INSERT INTO events (\(written))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    """)
  private static let selectByAggregate = Statement(
    """
    SELECT \(columns) FROM events
    WHERE organization = $1 AND origin = $6 AND aggregate_type = $2 AND aggregate_id = $3
      AND sequence > $4
    ORDER BY sequence LIMIT $5
    """)
  private static let selectByPosition = Statement(
    """
    SELECT \(columns) FROM events WHERE organization = $1 AND position > $2 AND position < $3
    ORDER BY position LIMIT $4
    """)
  private static let selectAllByPosition = Statement(
    """
    SELECT \(columns) FROM events WHERE position > $1 AND position < $2 ORDER BY position LIMIT $3
    """)
  private static let selectDepth = Statement(
    "SELECT causation_depth FROM events WHERE organization = $1 AND position = $2")
  private static let selectNextOrganization = Statement(
    "SELECT organization FROM events WHERE organization > $1 ORDER BY organization LIMIT 1")

  /// The sequence of an aggregate's last event; 0 when it has none.
  public static func lastSequence(
    of aggregate: Aggregate, in reader: Reader
  ) throws(StoreError) -> Int64 {
    try reader.number(
      selectLastSequence,
      [
        .text(aggregate.organization), .text(aggregate.type), .text(aggregate.id),
        .integer(aggregate.origin.rawValue),
      ])
  }

  /// Up to `limit` events of an aggregate behind a sequence, oldest first, in their current revision.
  public static func events(
    of aggregate: Aggregate, after sequence: Int64 = 0, limit: Int, in reader: Reader
  ) throws(StoreError) -> [Event] {
    try read(
      selectByAggregate,
      [
        .text(aggregate.organization), .text(aggregate.type), .text(aggregate.id),
        .integer(sequence), .integer(Int64(limit)), .integer(aggregate.origin.rawValue),
      ], in: reader)
  }

  /// Up to `limit` events of an organization behind a position and before another one, oldest first, in
  /// their current revision.
  public static func events(
    organization: String, after position: Int64 = 0, before end: Int64 = .max, limit: Int,
    in reader: Reader
  ) throws(StoreError) -> [Event] {
    try read(
      selectByPosition,
      [.text(organization), .integer(position), .integer(end), .integer(Int64(limit))],
      in: reader)
  }

  /// Up to `limit` events of all organizations behind a position, oldest first, in their current revision.
  static func events(
    after position: Int64, limit: Int, in reader: Reader
  ) throws(StoreError) -> [Event] {
    try read(
      selectAllByPosition, [.integer(position), .integer(.max), .integer(Int64(limit))], in: reader)
  }

  /// The part of the log behind a position that a selection keeps, in the order of positions; it looks at no
  /// more of the log than `bounds` allow.
  public static func page(
    _ selection: EventSelection, after position: Int64, within bounds: EventPage.Bounds,
    in reader: Reader
  ) throws(StoreError) -> EventPage {
    var events: [Event] = []
    let (lastPosition, isEnd) = try walk(selection, after: position, within: bounds, in: reader) {
      row throws(StoreError) in
      let event = try event(row, in: reader)
      events.append(event)
      return event.payload.approximateBytes
    }
    return EventPage(events: events, lastPosition: lastPosition, isEnd: isEnd)
  }

  /// The part of the log behind a position, in the order of positions, with payloads that are not read yet: of all
  /// organizations, or of one.
  public static func unread(
    of organization: String? = nil, after position: Int64, within bounds: EventPage.Bounds,
    in reader: Reader
  ) throws(StoreError) -> UnreadPage {
    var events: [UnreadEvent] = []
    let (lastPosition, isEnd) = try walk(
      EventSelection(organization: organization), after: position, within: bounds, in: reader
    ) { row throws(StoreError) in
      let payload = row.text(7)
      events.append(
        UnreadEvent(head: try head(row), payload: payload, upcasts: reader.upcasts))
      return payload.utf8.count
    }
    return UnreadPage(events: events, lastPosition: lastPosition, isEnd: isEnd)
  }

  /// Goes over the log behind a position and takes what a selection keeps; `take` says how long a payload is.
  ///
  /// - Returns: The position up to which it looked, and whether nothing stood behind it.
  private static func walk(
    _ selection: EventSelection, after position: Int64, within bounds: EventPage.Bounds,
    in reader: Reader, _ take: (any Row) throws(StoreError) -> Int
  ) throws(StoreError) -> (lastPosition: Int64, isEnd: Bool) {
    var (lastPosition, isEnd) = (position, true)
    var (scanned, taken, bytes) = (0, 0, 0)
    let statement: Statement
    var parameters: [DatabaseValue] = []
    if let organization = selection.organization {
      statement = selectByPosition
      parameters.append(.text(organization))
    } else {
      statement = selectAllByPosition
    }
    // One more row than is looked at says whether the end was reached.
    parameters += [.integer(position), .integer(.max), .integer(Int64(bounds.scanned) + 1)]
    try reader.query(statement, parameters) { row throws(StoreError) in
      guard scanned < bounds.scanned, taken < bounds.events, bytes < bounds.bytes else {
        isEnd = false
        return false
      }
      scanned += 1
      lastPosition = row.integer(1)
      guard selection.keeps(row.text(5), aggregateType: row.text(2), aggregateID: row.text(3))
      else { return true }
      bytes += try take(row)
      taken += 1
      return true
    }
    return (lastPosition, isEnd)
  }

  /// The event at a position, in its current revision; nil when the organization has none there.
  public static func event(
    at position: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> Event? {
    guard position > 0, position < .max else { return nil }
    return try events(
      organization: organization, after: position - 1, before: position + 1, limit: 1, in: reader
    ).first
  }

  /// What an event that is caused by the one at a position has as its causation; nil when there is none.
  public static func asCause(
    at position: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> Causation? {
    try reader.first(selectDepth, [.text(organization), .integer(position)]) {
      Causation(position: position, depth: Int($0.integer(0)) + 1)
    }
  }

  /// The organization that follows `organization` among those that have events; nil at the end.
  ///
  /// Begin with an empty text.
  public static func organization(
    after organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(selectNextOrganization, [.text(organization)]) { $0.text(0) }
  }

  static func insert(
    _ event: Event, on connection: any DatabaseConnection
  ) throws(StoreError) {
    let payload = event.payload.text()
    let length = payload.utf8.count
    guard length <= Limits.maxEventPayloadBytes else {
      throw .payloadTooLong(bytes: length, limit: Limits.maxEventPayloadBytes)
    }
    try connection.executeWithNext(
      insertEvent,
      [
        .text(event.aggregate.organization), .integer(event.position), .text(event.aggregate.type),
        .text(event.aggregate.id), .integer(event.sequence), .text(event.type),
        .integer(Int64(event.revision)), .text(payload), .text(event.editor),
        .integer(event.createdAt), .optional(event.causation?.position),
        .integer(Int64(event.causation?.depth ?? 0)), .integer(event.aggregate.origin.rawValue),
        .optional(event.publisherID), .optional(event.occurredAt),
        .optional(event.clientAddress),
      ])
  }

  private static func read(
    _ statement: Statement, _ parameters: [DatabaseValue], in reader: Reader
  ) throws(StoreError) -> [Event] {
    try reader.all(statement, parameters) { row throws(StoreError) in try event(row, in: reader) }
  }

  /// The event in a row that begins with ``columns(of:)``, with its payload not read yet.
  public static func unread(_ row: any Row, in reader: Reader) throws(StoreError) -> UnreadEvent {
    UnreadEvent(head: try head(row), payload: row.text(7), upcasts: reader.upcasts)
  }

  /// The event in a row of `columns`, in its current revision.
  private static func event(_ row: any Row, in reader: Reader) throws(StoreError) -> Event {
    try unread(row, in: reader).read()
  }

  /// The event in a row of `columns`, without its payload and in the revision in which it was written.
  private static func head(_ row: any Row) throws(StoreError) -> Event {
    let position = row.integer(1)
    guard let origin = EventOrigin(rawValue: row.integer(12)) else {
      throw .corrupt("event \(position) has an unknown origin")
    }
    var event = Event(
      position: position,
      aggregate: Aggregate(
        organization: row.text(0), type: row.text(2), id: row.text(3), origin: origin),
      sequence: row.integer(4), type: row.text(5), revision: Int(row.integer(6)),
      payload: .null, editor: row.text(8), createdAt: row.integer(9), causation: nil,
      publisherID: row.optionalText(13), occurredAt: row.optionalInteger(14),
      clientAddress: row.optionalText(15))
    if let cause = row.optionalInteger(10) {
      event.causation = Causation(position: cause, depth: Int(row.integer(11)))
    }
    if let time = row.optionalInteger(16) {
      event.erasure = Erasure(time: time, editor: row.text(17))
    }
    return event
  }
}
