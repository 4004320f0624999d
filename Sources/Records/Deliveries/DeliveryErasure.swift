import Base
public import Store

/// What is kept of deliveries of events whose payload is erased: that they were tried, when, and with what status.
///
/// Payloads themselves are read from the log each time they are sent. What targets answer may repeat them: the fields
/// of answers, and what errors say.
public enum DeliveryErasure {
  private static let selectBehind = Statement(
    """
    SELECT id, position, attempts FROM deliveries
    WHERE organization = $1 AND id > $2 ORDER BY id LIMIT $3
    """)
  private static let clearAttempts = Statement(
    """
    UPDATE delivery_attempts SET answer_fields = '[]',
      error = CASE WHEN error IS NULL THEN NULL ELSE 'erased' END
    WHERE organization = $1 AND delivery = $2
    """)
  private static let clearError = Statement(
    """
    UPDATE deliveries SET last_error = 'erased'
    WHERE organization = $1 AND id = $2 AND last_error IS NOT NULL AND last_error <> 'cancelled'
    """)

  /// A part of the deliveries in which those of erased events were looked for.
  public struct Page: Sendable {
    /// Those that were tried.
    public var ids: [String] = []
    /// Behind which one the next part begins; nil at the end.
    public var next: String?
  }

  /// Looks for deliveries of events at positions, among the next ones behind an id.
  ///
  /// Begin with an empty id, and read it as a scan.
  public static func read(
    of positions: Set<Int64>, after id: String, organization: String,
    in reader: Reader
  ) throws(StoreError) -> Page {
    var page = Page()
    var count = 0
    var last = id
    try reader.query(
      selectBehind,
      [.text(organization), .text(id), .integer(Int64(Limits.maxErasureDeliveriesScanned))]
    ) { row throws(StoreError) in
      count += 1
      last = row.text(0)
      if row.integer(2) > 0, positions.contains(row.integer(1)) { page.ids.append(last) }
      return true
    }
    if count == Limits.maxErasureDeliveriesScanned { page.next = last }
    return page
  }

  /// Forgets what a delivery's attempts brought back but for their status.
  public static func clear(
    _ id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(clearAttempts, [.text(organization), .text(id)])
    try transaction.execute(clearError, [.text(organization), .text(id)])
  }
}
