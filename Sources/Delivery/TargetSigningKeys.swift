public import Base
public import Crypto
public import Records
public import Store

/// The signing keys of targets: sealed in the store, in clear only where somebody needs them.
///
/// A target has one key, and while it is being rotated with an overlap the former one beside it.
public struct TargetSigningKeys: Sendable {
  /// How many letters and digits a key has, as existing clients know it.
  public static let keyLength = 36

  private static let kind = "target-signing-key"
  private static let formerKind = "target-former-key"

  private let masterKey: MasterKey
  private let random: any RandomSource

  /// Opens and seals with the instance's master key.
  public init(masterKey: MasterKey, random: any RandomSource = SystemRandomSource()) {
    self.masterKey = masterKey
    self.random = random
  }

  /// A new key.
  public func make() -> String {
    SecretText.make(length: Self.keyLength, randomSource: random)
  }

  /// The present key of a target.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when it is missing or does not open, and
  ///   ``StoreError/wrongMasterKey(expected:given:)``.
  public func current(
    of target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> String {
    try open(Self.kind, target, instance, in: reader)
  }

  /// The keys that a target's requests are signed with at a time (nanoseconds since 1970): the present one
  /// first, then the former one if it has not expired.
  public func keys(
    of target: TargetRecord, at now: Int64, in reader: Reader
  ) throws(StoreError) -> [String] {
    let current = try open(Self.kind, target.id, target.organization, in: reader)
    guard let end = target.formerKeyExpiresAt, now < end else { return [current] }
    return [current, try open(Self.formerKind, target.id, target.organization, in: reader)]
  }

  /// Keeps the key of a new target.
  public func add(
    _ key: String, to target: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try put(key, Self.kind, target, instance, in: transaction)
  }

  /// Puts a new key in the place of the present one, which is kept as the former one if so told.
  public func rotate(
    to key: String, keepingFormer: Bool, of target: String, instance: String,
    in transaction: Transaction
  ) throws(StoreError) {
    if keepingFormer {
      let former = try open(Self.kind, target, instance, in: transaction)
      try put(former, Self.formerKind, target, instance, in: transaction)
    } else {
      try SecretTable.delete(
        kind: Self.formerKind, id: target, organization: instance, in: transaction)
    }
    try put(key, Self.kind, target, instance, in: transaction)
  }

  /// Forgets the keys of a target.
  public func remove(
    of target: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    for kind in [Self.kind, Self.formerKind] {
      try SecretTable.delete(kind: kind, id: target, organization: instance, in: transaction)
    }
  }

  private func open(
    _ kind: String, _ target: String, _ instance: String, in reader: Reader
  ) throws(StoreError) -> String {
    let sealed = try SecretTable.find(kind: kind, id: target, organization: instance, in: reader)
    guard let sealed else { throw .corrupt("target \(target) has no \(kind)") }
    guard sealed.keyID == masterKey.id else {
      throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
    }
    let context = SecretTable.context(kind: kind, id: target, organization: instance)
    do {
      return String(decoding: try masterKey.open(sealed.bytes, for: context), as: UTF8.self)
    } catch {
      throw .corrupt("the \(kind) of target \(target) does not open")
    }
  }

  private func put(
    _ key: String, _ kind: String, _ target: String, _ instance: String,
    in transaction: Transaction
  ) throws(StoreError) {
    let context = SecretTable.context(kind: kind, id: target, organization: instance)
    let bytes: [UInt8]
    do {
      bytes = try masterKey.seal(Array(key.utf8), for: context, randomSource: random)
    } catch {
      throw .unavailable("a \(kind) cannot be sealed: \(error)")
    }
    try SecretTable.put(
      SealedSecret(keyID: masterKey.id, bytes: bytes), kind: kind, id: target,
      organization: instance, in: transaction)
  }
}
