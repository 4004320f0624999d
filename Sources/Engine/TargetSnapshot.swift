public import Crypto
import Delivery
public import Store

/// A target as calls to it see it: its record with the keys opened.
public struct TargetSnapshot: Sendable {
  public var record: TargetRecord
  /// The signing key first; during a rotation the former one behind it.
  public var signingKeys: [String]
  /// The key that JWE payloads are encrypted with; nil without an active one.
  public var publicKey: TargetKeyRecord?

  public init(record: TargetRecord, signingKeys: [String], publicKey: TargetKeyRecord?) {
    self.record = record
    self.signingKeys = signingKeys
    self.publicKey = publicKey
  }

  /// Reads a target and opens its keys; nil when there is no such target.
  public init?(
    id: String, instance: String, masterKey: MasterKey, reading reader: Reader
  ) throws(StoreError) {
    guard let record = try TargetTable.find(id, instance: instance, in: reader) else { return nil }
    self.init(
      record: record,
      signingKeys: try TargetSecrets.signingKeys(
        of: id, instance: instance, masterKey: masterKey, in: reader),
      publicKey: try TargetKeyTable.active(target: id, instance: instance, in: reader))
  }
}
