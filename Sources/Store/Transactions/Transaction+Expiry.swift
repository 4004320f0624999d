import Base

/// The end of published events that are too old.
extension Transaction {
  private static let selectAges = Statement(
    """
    SELECT position, origin, created_at, aggregate_type, aggregate_id, sequence, OCTET_LENGTH(payload),
      CASE WHEN client_address IS NULL THEN 0 ELSE 1 END
    FROM events WHERE organization = $1 AND position > $2 ORDER BY position LIMIT $3
    """)
  private static let deleteFormer = Statement(
    """
    DELETE FROM events WHERE organization = $1 AND position = $2 AND EXISTS (
      SELECT 1 FROM events later WHERE later.organization = $1 AND later.origin = 1
        AND later.aggregate_type = $3 AND later.aggregate_id = $4 AND later.sequence > $5)
    """)
  private static let deletePayload = Statement(
    "UPDATE events SET payload = $3 WHERE organization = $1 AND position = $2 AND payload <> $3")
  private static let deleteAddress = Statement(
    "UPDATE events SET client_address = NULL WHERE organization = $1 AND position = $2")

  /// Forgets published events of an organization that were written before `time`, among the `limit` events
  /// behind a position.
  ///
  /// Of the last event of each object only the payload is forgotten, so that sequences go on where they were.
  /// Pintle's own events stay, from which everything else is made. Neither keeps its client's address.
  public func expirePublished(
    of organization: String, before time: Int64, after position: Int64, limit: Int
  ) throws(StoreError) -> EventLog.Expiry {
    var expiry = EventLog.Expiry(position: position)
    var looked = 0
    var old: [(key: [DatabaseValue], bytes: Int)] = []
    var addressed: [Int64] = []
    try query(
      Self.selectAges, [.text(organization), .integer(position), .integer(Int64(limit))]
    ) { row throws(StoreError) in
      guard row.integer(2) < time else { return false }
      looked += 1
      expiry.position = row.integer(0)
      if row.integer(7) != 0 { addressed.append(row.integer(0)) }
      if row.integer(1) == EventOrigin.published.rawValue {
        old.append(
          (
            [
              .text(organization), .integer(row.integer(0)), .text(row.text(3)), .text(row.text(4)),
              .integer(row.integer(5)),
            ], Int(row.integer(6))
          ))
      }
      return true
    }
    expiry.isEnd = looked < limit
    for (key, bytes) in old {
      if try execute(Self.deleteFormer, key) > 0 {
        expiry.freed += EventLog.Usage(events: 1, bytes: bytes)
      } else if try execute(Self.deletePayload, [key[0], key[1], .text("{}")]) > 0 {
        expiry.freed += EventLog.Usage(bytes: bytes - 2)
      }
    }
    for position in addressed {
      try execute(Self.deleteAddress, [.text(organization), .integer(position)])
    }
    if !old.isEmpty || !addressed.isEmpty { markChanged(.payloads) }
    return expiry
  }
}
