public import Base
public import Store

/// A secret that must be given back in clear, sealed under a key that the store does not have.
public struct SealedSecret: Sendable, Equatable {
  /// The id of the master key that opens it.
  @UTF8Compared public var keyID: String
  /// Nonce, ciphertext and tag, as Crypto's `MasterKey` makes them.
  public var bytes: [UInt8]

  public init(keyID: String, bytes: [UInt8]) {
    self.keyID = keyID
    self.bytes = bytes
  }
}

/// The sealed secrets of an organization, by kind ("signing-key") and the id of what they belong to.
///
/// No projection: secrets stand in no event, so they cannot be made again from the log.
public enum SecretTable {
  private static let select = Statement(
    "SELECT key_id, sealed FROM secrets WHERE organization = $1 AND kind = $2 AND id = $3")
  private static let insertRow = Statement(
    """
    INSERT INTO secrets (organization, kind, id, key_id, sealed, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    """)
  private static let updateRow = Statement(
    """
    UPDATE secrets SET key_id = $4, sealed = $5, created_at = $6
    WHERE organization = $1 AND kind = $2 AND id = $3
    """)
  private static let deleteRow = Statement(
    "DELETE FROM secrets WHERE organization = $1 AND kind = $2 AND id = $3")

  private static let deleteByOrganization = Statement(
    "DELETE FROM secrets WHERE organization = $1")

  /// What a secret must be bound to when it is sealed, so that no row opens in another's place.
  public static func context(kind: String, id: String, organization: String) -> [UInt8] {
    [UInt8]("\(organization)\u{0}\(kind)\u{0}\(id)".utf8)
  }

  /// A sealed secret; nil when there is none.
  public static func find(
    kind: String, id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> SealedSecret? {
    try reader.first(select, [.text(organization), .text(kind), .text(id)]) { row in
      SealedSecret(keyID: row.text(0), bytes: row.blob(1))
    }
  }

  /// Keeps a sealed secret, in the place of an older one if there is one.
  ///
  /// - Throws: ``StoreError/wrongMasterKey(expected:given:)`` when the instance's secrets are sealed under
  ///   another key.
  public static func put(
    _ secret: SealedSecret, kind: String, id: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try InstanceTable.useSealingKey(secret.keyID, in: transaction)
    let values: [DatabaseValue] = [
      .text(organization), .text(kind), .text(id), .text(secret.keyID), .blob(secret.bytes),
      .integer(transaction.now),
    ]
    if try transaction.execute(updateRow, values) == 0 {
      try transaction.execute(insertRow, values)
    }
  }

  /// Forgets a sealed secret.
  public static func delete(
    kind: String, id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteRow, [.text(organization), .text(kind), .text(id)])
  }

  /// Forgets the secrets of a deleted organization.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
  }
}
