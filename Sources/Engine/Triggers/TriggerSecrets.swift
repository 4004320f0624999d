public import Base
public import Crypto
import Records
public import Store

/// What triggers keep secret, passwords and tokens of subscriptions and keys of event buses: sealed in the store, in clear
/// only where a request is made.
public struct TriggerSecrets: Sendable {
  /// What a secret belongs to.
  public enum Kind: String, Sendable {
    case subscription = "trigger-subscription"
    /// The bus of an organization, by the organization's id.
    case eventBus = "trigger-event-bus"
  }

  private let kind: Kind
  private let masterKey: MasterKey
  private let random: any RandomSource

  /// Opens and seals with the instance's master key.
  public init(
    _ kind: Kind, masterKey: MasterKey, random: any RandomSource = SystemRandomSource()
  ) {
    self.kind = kind
    self.masterKey = masterKey
    self.random = random
  }

  /// Keeps the secret of something, in the place of a former one.
  public func put(
    _ secret: String, of owner: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    let context = SecretTable.context(
      kind: kind.rawValue, id: owner, organization: organization)
    let bytes: [UInt8]
    do {
      bytes = try masterKey.seal(Array(secret.utf8), for: context, randomSource: random)
    } catch {
      throw .unavailable("a secret cannot be sealed: \(error)")
    }
    try SecretTable.put(
      SealedSecret(keyID: masterKey.id, bytes: bytes), kind: kind.rawValue, id: owner,
      organization: organization, in: transaction)
  }

  /// Forgets the secret of something.
  public func remove(
    of owner: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try SecretTable.delete(
      kind: kind.rawValue, id: owner, organization: organization, in: transaction)
  }

  /// The secret of something; nil when it has none.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when it does not open, and
  ///   ``StoreError/wrongMasterKey(expected:given:)``.
  func secret(
    of owner: String, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    let sealed = try SecretTable.find(
      kind: kind.rawValue, id: owner, organization: organization, in: reader)
    guard let sealed else { return nil }
    guard sealed.keyID == masterKey.id else {
      throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
    }
    let context = SecretTable.context(
      kind: kind.rawValue, id: owner, organization: organization)
    do {
      return String(decoding: try masterKey.open(sealed.bytes, for: context), as: UTF8.self)
    } catch {
      throw .corrupt("the \(kind.rawValue) secret of \(owner) does not open")
    }
  }
}
