public import Base
public import Crypto
import Records
public import Store

/// Secrets of one kind: sealed in the store, in clear only where somebody needs them.
public struct SecretVault: Sendable {
  /// What the secrets belong to, in words of the store: "workflow".
  private let kind: String
  private let masterKey: MasterKey
  private let random: any RandomSource

  /// Opens and seals with the instance's master key.
  public init(
    kind: String, masterKey: MasterKey, random: any RandomSource = SystemRandomSource()
  ) {
    self.kind = kind
    self.masterKey = masterKey
    self.random = random
  }

  /// Keeps a secret, in the place of a former one.
  ///
  /// - Throws: ``StoreError/wrongMasterKey(expected:given:)`` when the instance's secrets are sealed under another key.
  public func put(
    _ secret: String, of id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    let context = SecretTable.context(kind: kind, id: id, organization: organization)
    let bytes: [UInt8]
    do {
      bytes = try masterKey.seal(Array(secret.utf8), for: context, randomSource: random)
    } catch {
      throw .unavailable("the secret of \(kind) \(id) cannot be sealed: \(error)")
    }
    try SecretTable.put(
      SealedSecret(keyID: masterKey.id, bytes: bytes), kind: kind, id: id,
      organization: organization, in: transaction)
  }

  /// Forgets a secret.
  public func remove(
    of id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try SecretTable.delete(kind: kind, id: id, organization: organization, in: transaction)
  }

  /// A secret; nil when there is none.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when it does not open, and ``StoreError/wrongMasterKey(expected:given:)``.
  public func find(
    of id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    let sealed = try SecretTable.find(kind: kind, id: id, organization: organization, in: reader)
    guard let sealed else { return nil }
    guard sealed.keyID == masterKey.id else {
      throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
    }
    let context = SecretTable.context(kind: kind, id: id, organization: organization)
    do {
      return String(decoding: try masterKey.open(sealed.bytes, for: context), as: UTF8.self)
    } catch {
      throw .corrupt("the secret of \(kind) \(id) does not open")
    }
  }
}
