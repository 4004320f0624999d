import Base
public import Crypto
import RPC
public import Records
public import Store
import Synchronization
import Wire

/// The keys that access tokens are signed with: ES256, for nothing else, made at the first start, sealed in the store,
/// rotated at will.
///
/// One is in use. A retired key's private half is deleted at once; its public half stays in the key set until the last
/// token that it may have signed has ended, unless the key is revoked: then those tokens end with it.
public final class AccessKeys: Sendable {
  /// What a rotation did.
  public struct Rotation: Sendable {
    /// The key that is in use now.
    public var added: AccessKeyRecord
    /// The key that was in use before; nil when there was none.
    public var retired: AccessKeyRecord?
  }

  private static let secretKind = "access-key"
  private static let editor = "SYSTEM"

  private let store: Store
  private let masterKey: MasterKey
  /// The key in use, opened.
  private let opened = Mutex<JWSSigner?>(nil)
  /// Public keys by their names: reading one takes longer than asking for it.
  private let parsed = Mutex<[UTF8Key: JWSPublicKey]>([:])
  private let published: KeyedSnapshotCache<String, [AccessKeyRecord]>

  /// Uses what the store has; ``prepare()`` makes what it lacks.
  public init(store: Store, masterKey: MasterKey) {
    self.store = store
    self.masterKey = masterKey
    let timeSource = store.timeSource
    published = KeyedSnapshotCache(store, of: .access, capacity: 1) {
      instance, reader throws(StoreError) in
      try Self.records(instance, now: timeSource.wallNanoseconds(), in: reader)
    }
  }

  /// Makes the first key if there is none, and tries whether the one in use opens.
  ///
  /// - Throws: ``StoreError/wrongMasterKey(expected:given:)`` when it was sealed under another master key,
  ///   ``StoreError/corrupt(_:)`` when its private half is missing or damaged, and what the store says.
  public func prepare() async throws(StoreError) {
    let instance = store.instanceID
    let isThere = try await store.read { reader throws(StoreError) in
      try AccessKeyTable.active(instance: instance, in: reader) != nil
    }
    if !isThere {
      let (key, sealed) = try make()
      try await DomainStore(store: store).commandForServer { transaction throws(StoreError) in
        // Somebody else may have made one meanwhile.
        guard try AccessKeyTable.active(instance: instance, in: transaction) == nil else { return }
        try Self.add(key, sealed, instance: instance, by: Self.editor, in: transaction)
      }
    }
    _ = try await store.read { reader throws(StoreError) in try self.signer(in: reader) }
  }

  /// Puts a new key in the place of the one in use.
  ///
  /// - Parameters:
  ///   - revokes: Whether tokens that the former key has signed are no longer valid.
  ///   - caller: Who does it; its right is looked at again in the transaction.
  /// - Returns: What was done; it is durable.
  /// - Throws: What the store says.
  public func rotate(revokes: Bool, as caller: Caller) async throws(StoreError) -> Rotation {
    let instance = store.instanceID
    let (key, sealed) = try make()
    return try await DomainStore(store: store).command(as: caller, reach: .instance) {
      transaction, caller in
      var former = try AccessKeyTable.active(instance: instance, in: transaction)
      if let id = former?.id {
        try transaction.append(
          AccessKeyEvent.retired(isRevoked: revokes),
          to: AccessKeyEvent.aggregate(id, instance: instance), by: caller.account)
        try SecretTable.delete(
          kind: Self.secretKind, id: id, organization: instance, in: transaction)
        former?.retiredAt = transaction.now
        former?.isRevoked = revokes
      }
      try Self.add(key, sealed, instance: instance, by: caller.account, in: transaction)
      guard let added = try AccessKeyTable.active(instance: instance, in: transaction) else {
        throw StoreError.corrupt("the new key \(key.thumbprint) is not in its table")
      }
      return Rotation(added: added, retired: former)
    }
  }

  /// The keys that the key set shows now: the one in use, then those of which tokens may still stand, the latest first.
  public func published() async throws(StoreError) -> [AccessKeyRecord] {
    let records = try await published.value(for: store.instanceID) ?? []
    return Self.current(records, at: store.timeSource.wallNanoseconds())
  }

  /// The key set (RFC 7517 section 5) as it is now, read on the calling thread without suspending; nil where the store
  /// does not answer inline.
  func keySetNow() throws(StoreError) -> String? {
    guard store.answersInline else { return nil }
    let records = try published.valueNow(for: store.instanceID) ?? []
    return Self.keySet(Self.current(records, at: store.timeSource.wallNanoseconds()))
  }

  /// The same for whoever can wait.
  func keySet() async throws(StoreError) -> String { Self.keySet(try await published()) }

  private static func keySet(_ shown: [AccessKeyRecord]) -> String {
    "{\"keys\":[" + shown.map(\.publicKey).joined(separator: ",") + "]}"
  }

  /// Signs with the key in use.
  func signer(in reader: Reader) throws(StoreError) -> JWSSigner {
    let instance = store.instanceID
    guard let record = try AccessKeyTable.active(instance: instance, in: reader) else {
      throw .corrupt("the instance has no key for access tokens")
    }
    if let known = opened.withLock({ $0 }), known.keyID.utf8Equals(record.id) { return known }
    let sealed = try SecretTable.find(
      kind: Self.secretKind, id: record.id, organization: instance, in: reader)
    guard let sealed else {
      throw .corrupt("the private half of the access tokens' key \(record.id) is missing")
    }
    guard sealed.keyID.utf8Equals(masterKey.id) else {
      throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
    }
    let context = SecretTable.context(
      kind: Self.secretKind, id: record.id, organization: instance)
    do throws(CryptoError) {
      let key = try JWSPrivateKey(
        pkcs8: try masterKey.open(sealed.bytes, for: context), algorithm: .es256)
      let signer = JWSSigner(key: key, keyID: record.id, type: AccessClaims.type)
      opened.withLock { $0 = signer }
      return signer
    } catch {
      throw .corrupt("the private half of the access tokens' key \(record.id) does not open")
    }
  }

  /// The key of that name with which a token may be signed; nil for one that does not exist, or no longer counts.
  func verifier(_ id: String, now: Int64, in reader: Reader) throws(StoreError) -> JWSPublicKey? {
    let record = try AccessKeyTable.find(id, instance: store.instanceID, in: reader)
    guard let record, Self.isCurrent(record, at: now) else { return nil }
    if let known = parsed.withLock({ $0[id] }) { return known }
    do throws(CryptoError) {
      guard let jwk = JSONValue(text: record.publicKey) else { return nil }
      let key = try JWSPublicKey(jwk: jwk)
      parsed.withLock { keys in
        if keys.count >= Int(Limits.maxPublishedAccessKeys) { keys = [:] }
        keys[id] = key
      }
      return key
    } catch {
      throw .corrupt("the public half of the access tokens' key \(id) cannot be read: \(error)")
    }
  }

  private static func records(
    _ instance: String, now: Int64, in reader: Reader
  ) throws(StoreError) -> [AccessKeyRecord] {
    let active = try AccessKeyTable.active(instance: instance, in: reader)
    return try (active.map { [$0] } ?? [])
      + AccessKeyTable.retired(
        after: now - Limits.maxAccessTokenNanoseconds, limit: Limits.maxPublishedAccessKeys,
        instance: instance, in: reader)
  }

  private static func current(_ records: [AccessKeyRecord], at now: Int64) -> [AccessKeyRecord] {
    records.filter { isCurrent($0, at: now) }
  }

  /// Whether a token may still stand that the key has signed.
  private static func isCurrent(_ record: AccessKeyRecord, at now: Int64) -> Bool {
    !record.isRevoked
      && record.retiredAt.map { now < $0 + Limits.maxAccessTokenNanoseconds } ?? true
  }

  /// A new key's public half, and its private one sealed for its place in the store.
  private func make() throws(StoreError) -> (JWK, SealedSecret) {
    do throws(CryptoError) {
      let key = try JWSPrivateKey(generatingFor: .es256)
      let jwk = try key.jwk()
      let context = SecretTable.context(
        kind: Self.secretKind, id: jwk.thumbprint, organization: store.instanceID)
      let bytes = try masterKey.seal(key.pkcs8(), for: context)
      return (jwk, SealedSecret(keyID: masterKey.id, bytes: bytes))
    } catch {
      throw .unavailable("a key for access tokens cannot be made: \(error)")
    }
  }

  private static func add(
    _ key: JWK, _ sealed: SealedSecret, instance: String, by editor: String,
    in transaction: Transaction
  ) throws(StoreError) {
    guard let publicKey = JSONValue(text: key.json) else {
      throw .misuse("a public key without JSON form")
    }
    try SecretTable.put(
      sealed, kind: secretKind, id: key.thumbprint, organization: instance, in: transaction)
    try transaction.append(
      AccessKeyEvent.added(publicKey: publicKey),
      to: AccessKeyEvent.aggregate(key.thumbprint, instance: instance), expecting: .none,
      by: editor)
  }
}
