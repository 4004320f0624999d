public import Base
public import Crypto
public import Records
public import Store

/// A key that a target's requests are signed with.
public struct TargetSigningKey: Sendable, Equatable {
  @UTF8Compared public var text: String
  /// Until when it signs, nanoseconds since 1970; `Int64.max` for the present key.
  public var expiresAt: Int64

  public init(_ text: String, expiresAt: Int64 = .max) {
    self.text = text
    self.expiresAt = expiresAt
  }
}

/// The signing keys of targets: sealed in the store, in clear only where somebody needs them.
///
/// A target has one key, and while rotations with an overlap last the former ones beside it.
public struct TargetSigningKeys: Sendable {
  /// How many letters and digits a key has, as existing clients know it.
  public static let keyLength = 36

  private static let kind = "target-signing-key"
  /// All former keys of a target, sealed as one text; see `read(former:)`.
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
  /// first, then the former ones that have not expired, the latest first.
  public func keys(
    of target: TargetRecord, at now: Int64, in reader: Reader
  ) throws(StoreError) -> [TargetSigningKey] {
    let current = try open(Self.kind, target.id, target.organization, in: reader)
    return [TargetSigningKey(current)] + (try formerKeys(of: target, at: now, in: reader))
  }

  /// The former keys of a target that have not expired at a time, the latest first.
  public func formerKeys(
    of target: TargetRecord, at now: Int64, in reader: Reader
  ) throws(StoreError) -> [TargetSigningKey] {
    guard let end = target.formerKeyExpiresAt, now < end else { return [] }
    let text = try open(Self.formerKind, target.id, target.organization, in: reader)
    return Self.read(former: text, end: end).filter { now < $0.expiresAt }
  }

  /// A line for each key: the key, a space, and when it expires.
  ///
  /// Directories of former versions have one key alone, which expires when the target's record says.
  private static func read(former text: String, end: Int64) -> [TargetSigningKey] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      let expiry = parts.count == 2 ? Int64(String(Substring(parts[1]))) : end
      return TargetSigningKey(String(Substring(parts[0])), expiresAt: expiry ?? 0)
    }
  }

  private static func write(_ former: [TargetSigningKey]) -> String {
    former.map { "\($0.text) \($0.expiresAt)" }.joined(separator: "\n")
  }

  /// Keeps the key of a new target.
  public func add(
    _ key: String, to target: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try put(key, Self.kind, target, instance, in: transaction)
  }

  /// Puts a new key in the place of the present one, which goes on signing until `formerEnd` beside the keys that it
  /// followed itself; without an end, or with one that is over, none of them does.
  ///
  /// Whoever calls sees to it that there are at most Limits.maxFormerSigningKeys.
  ///
  /// - Returns: When the last of the former keys expires, nanoseconds since 1970; nil without any.
  public func rotate(
    to key: String, formerEnd: Int64?, of target: TargetRecord, in transaction: Transaction
  ) throws(StoreError) -> Int64? {
    let (id, instance, now) = (target.id, target.organization, transaction.now)
    var former: [TargetSigningKey] = []
    if let formerEnd, formerEnd > now {
      let present = try open(Self.kind, id, instance, in: transaction)
      former = [TargetSigningKey(present, expiresAt: formerEnd)]
      former += try formerKeys(of: target, at: now, in: transaction)
      try put(Self.write(former), Self.formerKind, id, instance, in: transaction)
    } else {
      try SecretTable.delete(kind: Self.formerKind, id: id, organization: instance, in: transaction)
    }
    try put(key, Self.kind, id, instance, in: transaction)
    return former.map(\.expiresAt).max()
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
