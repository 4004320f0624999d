public import Base
public import Store
import Wire

/// The public half of a key that access tokens are signed with.
public struct AccessKeyRecord: Sendable, Equatable {
  /// What tokens name it by ("kid").
  @UTF8Compared public var id: String
  /// The public key as a JWK (RFC 7517), JSON text.
  @UTF8Compared public var publicKey: String
  /// Whether tokens that it has signed are no longer valid.
  public var isRevoked: Bool
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// Since when nothing is signed with it, nanoseconds since 1970; nil while it is in use.
  public var retiredAt: Int64?
}

/// The keys of access tokens, present and former; one is in use.
public enum AccessKeyTable {
  private static let columns: StaticString = "id, public_key, is_revoked, created_at, retired_at"
  private static let selectActive = Statement(
    """
    SELECT \(columns) FROM access_keys WHERE organization = $1 AND retired_at IS NULL
    ORDER BY created_at DESC, id LIMIT 1
    """)
  private static let selectRetired = Statement(
    """
    SELECT \(columns) FROM access_keys WHERE organization = $1 AND retired_at > $2
    ORDER BY retired_at DESC, id LIMIT $3
    """)
  private static let selectByID = Statement(
    "SELECT \(columns) FROM access_keys WHERE organization = $1 AND id = $2")
  private static let insertRow = Statement(
    """
    INSERT INTO access_keys (organization, id, public_key, is_revoked, created_at)
    VALUES ($1, $2, $3, 0, $4)
    """)
  private static let updateRetired = Statement(
    """
    UPDATE access_keys SET retired_at = $3, is_revoked = $4 WHERE organization = $1 AND id = $2
    """)

  /// The key in use; nil when none was made.
  public static func active(
    instance: String, in reader: Reader
  ) throws(StoreError) -> AccessKeyRecord? {
    try reader.first(selectActive, [.text(instance)], record)
  }

  /// The key with an id.
  public static func find(
    _ id: String, instance: String, in reader: Reader
  ) throws(StoreError) -> AccessKeyRecord? {
    try reader.first(selectByID, [.text(instance), .text(id)], record)
  }

  /// The keys that were retired after `moment` (nanoseconds since 1970), the latest first.
  public static func retired(
    after moment: Int64, limit: UInt64, instance: String, in reader: Reader
  ) throws(StoreError) -> [AccessKeyRecord] {
    try reader.all(
      selectRetired, [.text(instance), .integer(moment), .integer(Int64(clamping: limit))], record)
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = DatabaseValue.text(event.aggregate.organization)
    let id = DatabaseValue.text(event.aggregate.id)
    let time = DatabaseValue.integer(event.createdAt)
    switch try AccessKeyEvent(event) {
    case .added(let publicKey):
      try transaction.execute(insertRow, [organization, id, .text(publicKey.text()), time])
    case .retired(let isRevoked):
      try transaction.execute(updateRetired, [organization, id, time, .integer(isRevoked ? 1 : 0)])
    }
  }

  private static func record(_ row: any Row) -> AccessKeyRecord {
    AccessKeyRecord(
      id: row.text(0), publicKey: row.text(1), isRevoked: row.integer(2) != 0,
      createdAt: row.integer(3), retiredAt: row.optionalInteger(4))
  }
}
