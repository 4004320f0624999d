import Base
public import Store

/// The deliveries of one event, found by the time of their ids.
///
/// There is no index by event, which each publication would have to keep: deliveries are made with their event, or soon
/// after it, and their ids grow with time. A search that is kept looks at each of them once, and then at new ones.
public struct DeliveriesOfEvent: Sendable {
  private static let selectFrom = Statement(
    """
    SELECT \(DeliveryTable.columns) FROM \(DeliveryTable.source)
    WHERE d.organization = $1 AND d.id > $2 ORDER BY d.id LIMIT $3
    """)

  private let position: Int64
  private let organization: String
  /// Behind which id nothing was looked at yet.
  private var last: String
  /// How many deliveries may still be looked at, and found.
  private var left = Limits.maxDeliveriesLookedAt
  private var room = Limits.maxDeliveriesOfEvent
  /// The ids of those that were found and had not ended.
  private var open: [String] = []

  /// A search that has looked at nothing.
  ///
  /// - Parameters:
  ///   - position: Where the event stands in the log.
  ///   - createdAt: When it was written, nanoseconds since 1970.
  ///   - organization: The one that owns the targets: the instance.
  public init(position: Int64, createdAt: Int64, organization: String) {
    self.position = position
    self.organization = organization
    let first = IdentifierSource.first(at: createdAt)
    last = UInt64(first).map { String($0 - 1) } ?? first
  }

  /// What there is to tell since the last look: those that had not ended then, and new ones.
  ///
  /// Among `Limits.maxDeliveriesLookedAt` that were made from the event's time on, at most
  /// `Limits.maxDeliveriesOfEvent` of the event. Read it as a scan.
  ///
  /// - Parameter reader: What is read.
  /// - Returns: The deliveries, oldest first.
  /// - Throws: What the store says.
  public mutating func look(in reader: Reader) throws(StoreError) -> [DeliveryRecord] {
    var deliveries: [DeliveryRecord] = []
    for id in open {
      if let delivery = try DeliveryTable.find(id, organization: organization, in: reader) {
        deliveries.append(delivery)
      }
    }
    var (last, left, room) = (last, left, room)
    if left > 0, room > 0 {
      try reader.query(
        Self.selectFrom, [.text(organization), .text(last), .integer(Int64(left))]
      ) { row throws(StoreError) in
        let delivery = try DeliveryRecord(row)
        last = delivery.id
        left -= 1
        if delivery.position == position {
          deliveries.append(delivery)
          room -= 1
        }
        return room > 0
      }
    }
    (self.last, self.left, self.room) = (last, left, room)
    open = deliveries.filter { !$0.state.isFinal }.map(\.id)
    return deliveries
  }
}
