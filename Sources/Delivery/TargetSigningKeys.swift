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

  private let texts: SealedTargetTexts

  /// Opens and seals with the instance's master key.
  public init(masterKey: MasterKey, random: any RandomSource = SystemRandomSource()) {
    texts = SealedTargetTexts(masterKey: masterKey, random: random)
  }

  /// The static fields of targets, sealed with the same key.
  public var fields: TargetFields { TargetFields(texts) }

  /// A new key.
  public func make() -> String {
    SecretText.make(length: Self.keyLength, randomSource: texts.random)
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
      try texts.remove(Self.formerKind, of: id, instance: instance, in: transaction)
    }
    try put(key, Self.kind, id, instance, in: transaction)
    return former.map(\.expiresAt).max()
  }

  /// Forgets the keys of a target; its static fields are for ``TargetFields`` to forget.
  public func remove(
    of target: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    for kind in [Self.kind, Self.formerKind] {
      try texts.remove(kind, of: target, instance: instance, in: transaction)
    }
  }

  private func open(
    _ kind: String, _ target: String, _ instance: String, in reader: Reader
  ) throws(StoreError) -> String {
    guard let text = try texts.open(kind, of: target, instance: instance, in: reader) else {
      throw .corrupt("target \(target) has no \(kind)")
    }
    return text
  }

  private func put(
    _ key: String, _ kind: String, _ target: String, _ instance: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try texts.put(key, kind, of: target, instance: instance, in: transaction)
  }
}
