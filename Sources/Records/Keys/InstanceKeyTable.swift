public import Base
public import Store
import Wire

/// The public half of a key of the instance's own.
public struct InstanceKeyRecord: Sendable, Equatable {
  /// What signatures name it by ("kid").
  @UTF8Compared public var id: String
  /// What it signs, and nothing else.
  public var purpose: InstanceKeyPurpose
  /// What it signs with, as JOSE names it: "ES256", "RS256", "EdDSA".
  @UTF8Compared public var algorithm: String
  /// The public key as a JWK (RFC 7517), JSON text.
  @UTF8Compared public var publicKey: String
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// Since when nothing is signed with it, nanoseconds since 1970; nil while it is in use.
  public var retiredAt: Int64?
}

/// The instance's own keys, present and former; one of each purpose and algorithm is in use.
public enum InstanceKeyTable {
  private static let columns: StaticString =
    "id, algorithm, public_key, created_at, retired_at, purpose"
  private static let selectActive = Statement(
    """
    SELECT \(columns) FROM instance_keys
    WHERE organization = $1 AND retired_at IS NULL ORDER BY algorithm, created_at, id
    """)
  private static let selectRetired = Statement(
    """
    SELECT \(columns) FROM instance_keys WHERE organization = $1 AND retired_at > $2
    ORDER BY retired_at DESC, id LIMIT $3
    """)
  private static let insertRow = Statement(
    """
    INSERT INTO instance_keys (organization, id, algorithm, public_key, created_at, purpose)
    VALUES ($1, $2, $3, $4, $5, $6)
    """)
  private static let updateRetired = Statement(
    "UPDATE instance_keys SET retired_at = $3 WHERE organization = $1 AND id = $2")

  /// The keys in use, in the order of their algorithms' names.
  public static func active(
    instance: String, in reader: Reader
  ) throws(StoreError) -> [InstanceKeyRecord] {
    try reader.all(selectActive, [.text(instance)], record)
  }

  /// The key in use for a purpose and of an algorithm; nil when none was made.
  public static func active(
    _ purpose: InstanceKeyPurpose, algorithm: String, instance: String, in reader: Reader
  ) throws(StoreError) -> InstanceKeyRecord? {
    try active(instance: instance, in: reader)
      .first { $0.purpose == purpose && $0.algorithm == algorithm }
  }

  /// The keys that were retired after `moment` (nanoseconds since 1970), the latest first.
  public static func retired(
    after moment: Int64, limit: UInt64, instance: String, in reader: Reader
  ) throws(StoreError) -> [InstanceKeyRecord] {
    try reader.all(
      selectRetired, [.text(instance), .integer(moment), .integer(Int64(clamping: limit))], record)
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = DatabaseValue.text(event.aggregate.organization)
    let id = DatabaseValue.text(event.aggregate.id)
    let time = DatabaseValue.integer(event.createdAt)
    switch try InstanceKeyEvent(event) {
    case .added(let purpose, let algorithm, let publicKey):
      try transaction.execute(
        insertRow,
        [
          organization, id, .text(algorithm), .text(publicKey.text()), time,
          .text(purpose.rawValue),
        ])
    case .retired:
      try transaction.execute(updateRetired, [organization, id, time])
    }
  }

  private static func record(_ row: any Row) throws(StoreError) -> InstanceKeyRecord {
    guard let purpose = InstanceKeyPurpose(rawValue: row.text(5)) else {
      throw .corrupt("the instance's key \(row.text(0)) has no known purpose")
    }
    return InstanceKeyRecord(
      id: row.text(0), purpose: purpose, algorithm: row.text(1), publicKey: row.text(2),
      createdAt: row.integer(3), retiredAt: row.optionalInteger(4))
  }
}
