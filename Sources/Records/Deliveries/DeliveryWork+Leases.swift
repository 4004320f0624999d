public import Store

// How a lease ends without an attempt.
extension DeliveryWork {
  private static let markReleased = Statement(
    """
    UPDATE deliveries SET state = 1, leased_by = NULL, leased_until = NULL
    WHERE organization = $1 AND id = $2 AND state = 2 AND leased_by = $3
    """)
  private static let selectLeased = Statement(
    "SELECT id, target FROM deliveries WHERE organization = $1 AND state = 2 LIMIT $2")
  private static let takeBackRow = Statement(
    """
    UPDATE deliveries SET state = 1, leased_by = NULL, leased_until = NULL
    WHERE organization = $1 AND id = $2
    """)
  private static let selectExpired = Statement(
    """
    SELECT id, target, leased_by FROM deliveries
    WHERE organization = $1 AND state = 2 AND leased_until < $2
    """)

  /// Gives back a delivery that was leased and not sent; it keeps its place.
  public static func release(
    _ delivery: DeliveryRecord, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      markReleased,
      [.text(delivery.organization), .text(delivery.id), .optional(delivery.leasedBy)])
  }

  /// Takes back up to `limit` deliveries that another process leased and left; returns how many.
  ///
  /// For the start, when nobody but a dead process can hold a lease: the data directory has one owner.
  public static func takeBack(
    organization: String, limit: Int, in transaction: Transaction
  ) throws(StoreError) -> Int {
    let found = try transaction.all(
      selectLeased, [.text(organization), .integer(Int64(limit))]
    ) { (id: $0.text(0), target: $0.text(1)) }
    for row in found {
      try transaction.execute(takeBackRow, [.text(organization), .text(row.id)])
      transaction.announce(
        DeliveryLane(organization: organization, target: row.target), to: .deliveries)
    }
    return found.count
  }

  /// Up to `limit` deliveries whose lease has run out at `now` (nanoseconds since 1970) and is none of `held`.
  ///
  /// Read it as a scan: it looks at everything that is leased.
  public static func expired(
    besides held: Set<DeliveryRecord.LeaseKey>, now: Int64, organization: String, limit: Int,
    in reader: Reader
  ) throws(StoreError) -> [(lane: DeliveryLane, key: DeliveryRecord.LeaseKey)] {
    var found: [(lane: DeliveryLane, key: DeliveryRecord.LeaseKey)] = []
    try reader.query(selectExpired, [.text(organization), .integer(now)]) { row in
      let key = DeliveryRecord.LeaseKey(id: row.text(0), leasedBy: row.optionalText(2))
      if !held.contains(key) {
        found.append((DeliveryLane(organization: organization, target: row.text(1)), key))
      }
      return found.count < limit
    }
    return found
  }

  /// Takes back a delivery, unless it left its lease meanwhile.
  public static func takeBack(
    _ key: DeliveryRecord.LeaseKey, in lane: DeliveryLane, _ transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      markReleased, [.text(lane.organization), .text(key.id), .optional(key.leasedBy)])
    transaction.announce(lane, to: .deliveries)
  }
}
