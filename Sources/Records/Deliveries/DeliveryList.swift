public import Base
public import Store

/// What a list of deliveries is narrowed to; all given conditions must hold.
public struct DeliveryFilter: Sendable, Equatable {
  public var state: DeliveryRecord.State?
  @UTF8Compared public var target: String?
  /// The execution's id.
  @UTF8Compared public var execution: String?
  @UTF8Compared public var eventType: String?
  @UTF8Compared public var aggregateType: String?
  @UTF8Compared public var aggregateID: String?
  /// The first moment of creation, nanoseconds since 1970.
  public var createdFrom: Int64?
  /// The first moment of creation that is too late, nanoseconds since 1970.
  public var createdBefore: Int64?

  public init(state: DeliveryRecord.State? = nil, target: String? = nil) {
    self.state = state
    self.target = target
  }

  /// Whether a row of ``DeliveryTable/columns`` fits.
  func matches(_ row: any Row) -> Bool {
    if let createdFrom, row.integer(15) < createdFrom { return false }
    if let createdBefore, row.integer(15) >= createdBefore { return false }
    if let state, row.integer(11) != state.rawValue { return false }
    if let target, !row.text(4).utf8Equals(target) { return false }
    if let execution, !row.text(3).utf8Equals(execution) { return false }
    if let eventType, !row.text(8).utf8Equals(eventType) { return false }
    if let aggregateType, !row.text(9).utf8Equals(aggregateType) { return false }
    if let aggregateID, !row.text(10).utf8Equals(aggregateID) { return false }
    return true
  }
}

/// The row behind which a page of deliveries begins.
public struct DeliveryCursor: Sendable, Equatable {
  @UTF8Compared public var target: String
  public var dueAt: Int64
  public var position: Int64
  @UTF8Compared public var id: String

  public init(target: String, dueAt: Int64, position: Int64, id: String) {
    self.target = target
    self.dueAt = dueAt
    self.position = position
    self.id = id
  }

  var parameters: [DatabaseValue] {
    [.text(target), .integer(dueAt), .integer(position), .text(id)]
  }
}

/// A part of a list of deliveries.
public struct DeliveryPage: Sendable {
  public var deliveries: [DeliveryRecord]
  /// Where the next page begins; nil at the end.
  public var next: DeliveryCursor?
}

extension DeliveryTable {
  private static let newestFirst = Statement(
    """
    SELECT \(columns) FROM \(source) WHERE d.organization = $1
    ORDER BY d.id DESC LIMIT $7
    """)
  private static let newestFirstBehind = Statement(
    """
    SELECT \(columns) FROM \(source) WHERE d.organization = $1 AND d.id < $6
    ORDER BY d.id DESC LIMIT $7
    """)
  private static let queued = """
    SELECT \(columns)
    FROM work w JOIN deliveries d ON d.organization = w.organization AND d.id = w.id
    WHERE w.organization = $1 AND w.kind = '\(DeliveryWork.kind)' AND w.state = $2
      AND w.ended_at IS NULL
    """
  private static let queuedByState = Statement(
    """
    \(queued) AND (w.lane, w.due_at, w.position, w.id) > ($3, $4, $5, $6)
    ORDER BY w.lane, w.due_at, w.position, w.id LIMIT $7
    """)
  private static let queuedByStateAndTarget = Statement(
    """
    \(queued) AND w.lane = $3 AND (w.due_at, w.position, w.id) > ($4, $5, $6)
    ORDER BY w.due_at, w.position, w.id LIMIT $7
    """)
  private static let endedByState = Statement(
    """
    SELECT \(columns) FROM \(source)
    WHERE d.organization = $1 AND d.state = $2 AND d.ended_at IS NOT NULL
      AND (d.target, d.ended_at, d.position, d.id) > ($3, $4, $5, $6)
    ORDER BY d.target, d.ended_at, d.position, d.id LIMIT $7
    """)
  private static let endedByStateAndTarget = Statement(
    """
    SELECT \(columns) FROM \(source)
    WHERE d.organization = $1 AND d.state = $2 AND d.ended_at IS NOT NULL AND d.target = $3
      AND (d.ended_at, d.position, d.id) > ($4, $5, $6)
    ORDER BY d.ended_at, d.position, d.id LIMIT $7
    """)

  /// A page of up to `limit` deliveries behind a cursor.
  ///
  /// Without a state they come newest first. With one they come by target, and for each by time: the next due
  /// first, or, in a final state, the one first that came to it first. At most Limits.maxExaminedDeliveries are
  /// looked at, so a page can be short, or empty, and still have a next one. Read it as a scan.
  public static func list(
    _ filter: DeliveryFilter, after cursor: DeliveryCursor? = nil, limit: Int,
    organization: String, in reader: Reader
  ) throws(StoreError) -> DeliveryPage {
    let statement =
      switch (filter.state, filter.target) {
      case (nil, _): cursor == nil ? newestFirst : newestFirstBehind
      case (let state?, nil): state.isQueued ? queuedByState : endedByState
      case (let state?, _?): state.isQueued ? queuedByStateAndTarget : endedByStateAndTarget
      }
    var start = cursor ?? DeliveryCursor(target: "", dueAt: -1, position: -1, id: "")
    if let target = filter.target { start.target = target }
    var parameters: [DatabaseValue] = [
      .text(organization), .integer(filter.state?.rawValue ?? 0),
    ]
    parameters += start.parameters + [.integer(Int64(Limits.maxExaminedDeliveries))]
    var page = DeliveryPage(deliveries: [], next: nil)
    var examined = 0
    var last: DeliveryCursor?
    try reader.query(statement, parameters) { row throws(StoreError) in
      guard page.deliveries.count < limit else {
        // One row more than the page holds: there is a next page.
        page.next = last
        return false
      }
      examined += 1
      last = DeliveryCursor(
        target: row.text(4), dueAt: row.integer(12), position: row.integer(7), id: row.text(1))
      if filter.matches(row) { page.deliveries.append(try DeliveryRecord(row)) }
      return true
    }
    if examined == Limits.maxExaminedDeliveries { page.next = last }
    return page
  }

  /// Queues a page's worth of deliveries in a final state once more; returns how many, and where to go on.
  ///
  /// `page` was read before: what has left its state since is passed over, and so is what came to it after
  /// `start` (nanoseconds since 1970).
  public static func replay(
    _ page: DeliveryPage, state: DeliveryRecord.State, upTo start: Int64 = .max,
    in transaction: Transaction
  ) throws(StoreError) -> Int {
    var count = 0
    for listed in page.deliveries {
      guard
        var delivery = try find(
          listed.id, organization: listed.organization, in: transaction),
        delivery.state == state, delivery.dueAt <= start
      else { continue }
      try replay(&delivery, in: transaction)
      count += 1
    }
    return count
  }
}
