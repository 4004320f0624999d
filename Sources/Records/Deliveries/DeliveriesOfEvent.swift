import Base
public import Store

/// The deliveries of one event, found by the time of their ids.
///
/// There is no index by event, which each publication would have to keep: deliveries are made with their event, or soon
/// after it, and their ids grow with time.
public enum DeliveriesOfEvent {
  private static let selectFrom = Statement(
    """
    SELECT \(DeliveryTable.columns) FROM \(DeliveryTable.source)
    WHERE d.organization = $1 AND d.id >= $2 ORDER BY d.id LIMIT $3
    """)

  /// Up to `Limits.maxDeliveriesOfEvent` deliveries of the event at a position.
  ///
  /// Among `Limits.maxDeliveriesLookedAt` that were made from the event's time on. Read it as a scan.
  ///
  /// - Parameters:
  ///   - position: Where the event stands in the log.
  ///   - createdAt: When it was written, nanoseconds since 1970.
  ///   - organization: The one that owns the targets: the instance.
  ///   - reader: What is read.
  /// - Returns: The deliveries, oldest first.
  /// - Throws: What the store says.
  public static func list(
    position: Int64, createdAt: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> [DeliveryRecord] {
    var deliveries: [DeliveryRecord] = []
    try reader.query(
      selectFrom,
      [
        .text(organization), .text(IdentifierSource.first(at: createdAt)),
        .integer(Int64(Limits.maxDeliveriesLookedAt)),
      ]
    ) { row throws(StoreError) in
      let delivery = try DeliveryRecord(row)
      if delivery.position == position { deliveries.append(delivery) }
      return deliveries.count < Limits.maxDeliveriesOfEvent
    }
    return deliveries
  }
}
