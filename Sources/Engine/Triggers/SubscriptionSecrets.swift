public import Base
public import Crypto
import Records
public import Store

/// The passwords and tokens of subscriptions: sealed in the store, in clear only where a request is made.
public struct SubscriptionSecrets: Sendable {
  private static let kind = "trigger-subscription"

  private let masterKey: MasterKey
  private let random: any RandomSource

  /// Opens and seals with the instance's master key.
  public init(masterKey: MasterKey, random: any RandomSource = SystemRandomSource()) {
    self.masterKey = masterKey
    self.random = random
  }

  /// Keeps the secret of a subscription, in the place of a former one.
  public func put(
    _ secret: String, of subscription: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    let context = SecretTable.context(
      kind: Self.kind, id: subscription, organization: organization)
    let bytes: [UInt8]
    do {
      bytes = try masterKey.seal(Array(secret.utf8), for: context, randomSource: random)
    } catch {
      throw .unavailable("the secret of a subscription cannot be sealed: \(error)")
    }
    try SecretTable.put(
      SealedSecret(keyID: masterKey.id, bytes: bytes), kind: Self.kind, id: subscription,
      organization: organization, in: transaction)
  }

  /// Forgets the secret of a subscription.
  public func remove(
    of subscription: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try SecretTable.delete(
      kind: Self.kind, id: subscription, organization: organization, in: transaction)
  }

  /// The secret of a subscription; nil when it has none.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when it does not open, and
  ///   ``StoreError/wrongMasterKey(expected:given:)``.
  func secret(
    of subscription: String, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    let sealed = try SecretTable.find(
      kind: Self.kind, id: subscription, organization: organization, in: reader)
    guard let sealed else { return nil }
    guard sealed.keyID == masterKey.id else {
      throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
    }
    let context = SecretTable.context(
      kind: Self.kind, id: subscription, organization: organization)
    do {
      return String(decoding: try masterKey.open(sealed.bytes, for: context), as: UTF8.self)
    } catch {
      throw .corrupt("the secret of subscription \(subscription) does not open")
    }
  }
}
