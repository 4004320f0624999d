import Base
public import Crypto
public import Engine
import RPC
public import Records
public import Store
import Synchronization
import Wire

/// The instance's own keys: made at the first start, sealed in the store, rotated at will.
///
/// One key of each purpose and algorithm is in use. A retired key's private half is deleted at once; its public half stays in
/// the key set for `Limits.retiredKeyNanoseconds`, so that what it signed can still be verified.
public final class InstanceKeys: Sendable {
  /// What a rotation did.
  public struct Rotation: Sendable {
    /// The key that is in use now.
    public var added: InstanceKeyRecord
    /// The key that was in use before; nil when the algorithm had none.
    public var retired: InstanceKeyRecord?
  }

  /// The algorithm that JWTs are signed with.
  public let jwtAlgorithm: JWSAlgorithm
  private let store: Store
  private let masterKey: MasterKey
  /// How many keys are being made now.
  private let inTheMaking = Atomic<Int>(0)
  private let snapshots: KeyedSnapshotCache<String, InstanceKeySnapshot>
  /// What was read last and under which version of the keys, for those who cannot wait for an engine behind a network.
  private let latest = Mutex<(version: UInt64, snapshot: InstanceKeySnapshot)?>(nil)
  /// Whether that is being read again.
  private let isReadAgain = Atomic<Bool>(false)
  /// When that was still true, as far as is known; monotonic.
  private let trueAt = Atomic<Int64>(.min)
  private let version: ChangeVersion

  /// Uses what the store has; ``prepare()`` makes what it lacks.
  public init(store: Store, masterKey: MasterKey, jwtAlgorithm: JWSAlgorithm = .es256) {
    self.store = store
    self.masterKey = masterKey
    self.jwtAlgorithm = jwtAlgorithm
    version = store.changeVersion(of: .keys)
    let timeSource = store.timeSource
    snapshots = KeyedSnapshotCache(store, of: .keys, capacity: 1) {
      instance, reader throws(StoreError) in
      try InstanceKeySnapshot(
        instance: instance, masterKey: masterKey, jwtAlgorithm: jwtAlgorithm,
        now: timeSource.wallNanoseconds(), reading: reader)
    }
    // Who signs cannot wait: what another process has changed is read before it is asked for.
    if store.isShared { store.observeEvents { [weak self] in self?.readIfChanged() } }
  }

  /// Makes the keys that the store lacks, and tries whether those in use open.
  ///
  /// - Throws: ``StoreError/wrongMasterKey(expected:given:)`` when they were sealed under another master key,
  ///   ``StoreError/corrupt(_:)`` when one is missing or damaged, and what the store says.
  public func prepare() async throws(StoreError) {
    let instance = store.instanceID
    let present = try await store.read { reader throws(StoreError) in
      Set(try InstanceKeyTable.active(instance: instance, in: reader).map(\.algorithm))
    }
    let wanted: Set<InstanceKeyAlgorithm> = [.es256, .edDSA, InstanceKeyAlgorithm(jwtAlgorithm)]
    for algorithm in InstanceKeyAlgorithm.allCases
    where wanted.contains(algorithm) && !present.contains(algorithm.rawValue) {
      let (key, sealed) = try await make(algorithm)
      try await DomainStore(store: store).commandForServer { transaction throws(StoreError) in
        // Somebody else may have made one meanwhile.
        let found = try InstanceKeyTable.active(
          algorithm.purpose, algorithm: algorithm.rawValue, instance: instance, in: transaction)
        guard found == nil else { return }
        try Self.add(key, sealed, instance: instance, by: Self.editor, in: transaction)
      }
    }
    if let failure = try await snapshot().failure { throw failure }
  }

  /// Puts a new key in the place of the one in use.
  ///
  /// - Parameters:
  ///   - algorithm: The new key's; nil for that of JWTs.
  ///   - caller: Who does it; its right is looked at again in the transaction.
  /// - Returns: What was done; it is durable.
  /// - Throws: ``StoreError/rejected(_:)`` when `Limits.maxKeysInTheMaking` are being made, and what the store says.
  public func rotate(
    _ algorithm: InstanceKeyAlgorithm? = nil, as caller: Caller
  ) async throws(StoreError) -> Rotation {
    let algorithm = algorithm ?? InstanceKeyAlgorithm(jwtAlgorithm)
    let instance = store.instanceID
    let (key, sealed) = try await make(algorithm)
    let rotation: Rotation = try await DomainStore(store: store).command(
      as: caller, reach: .instance
    ) {
      transaction, caller throws(StoreError) in
      let editor = caller.account
      var former = try InstanceKeyTable.active(
        algorithm.purpose, algorithm: algorithm.rawValue, instance: instance, in: transaction)
      if let id = former?.id {
        try transaction.append(
          InstanceKeyEvent.retired, to: InstanceKeyEvent.aggregate(id, instance: instance),
          by: editor)
        try SecretTable.delete(
          kind: InstanceKeySnapshot.secretKind, id: id, organization: instance, in: transaction)
        former?.retiredAt = transaction.now
      }
      try Self.add(key, sealed, instance: instance, by: editor, in: transaction)
      let added = try InstanceKeyTable.active(
        algorithm.purpose, algorithm: algorithm.rawValue, instance: instance, in: transaction)
      guard let added else { throw StoreError.corrupt("the new key \(key.id) is not in its table") }
      return Rotation(added: added, retired: former)
    }
    // From here on the new key signs, also for those who cannot wait.
    if !store.answersInline { _ = try? await snapshot() }
    return rotation
  }

  /// The keys that the key set shows now: those in use, then the retired ones, the latest first.
  public func published() async throws(StoreError) -> [InstanceKeyRecord] {
    try await snapshot().published(at: store.timeSource.wallNanoseconds())
  }

  /// How old the keys in use are, in nanoseconds, by what they sign with; none when they cannot be read.
  ///
  /// It is read on the calling thread, without suspending.
  public func ages() -> [(algorithm: String, nanoseconds: Int)] {
    let now = store.timeSource.wallNanoseconds()
    guard let records = try? snapshotNow().published(at: now) else { return [] }
    return records.filter { $0.retiredAt == nil }.map { ($0.algorithm, Int(now - $0.createdAt)) }
  }

  /// Signs with whatever keys are in use at the time.
  public var signer: InstanceSigner {
    InstanceSigner { [self] () throws(PayloadError) in
      let snapshot: InstanceKeySnapshot
      do throws(StoreError) {
        snapshot = try snapshotNow()
      } catch .corrupt(let text) {
        throw .encodingFailed("the instance's keys cannot be used: \(StoreError.corrupt(text))")
      } catch {
        throw .keysUnavailable("\(error)")
      }
      if let keys = snapshot.keys { return keys }
      let failure = snapshot.failure ?? .corrupt("the instance has no keys")
      throw .encodingFailed("the instance's keys cannot be used: \(failure)")
    }
  }

  /// The key set (RFC 7517 section 5) as it is now.
  ///
  /// It is read on the calling thread, without suspending.
  func keySet() throws(StoreError) -> String {
    Self.keySet(try snapshotNow().published(at: store.timeSource.wallNanoseconds()))
  }

  /// The same for whoever can wait.
  func keySetLater() async throws(StoreError) -> String { Self.keySet(try await published()) }

  /// Whether `keySet` is right without waiting.
  var answersInline: Bool { store.answersInline }

  private static func keySet(_ records: [InstanceKeyRecord]) -> String {
    "{\"keys\":[" + records.map(Self.published).joined(separator: ",") + "]}"
  }

  /// A key as the key set shows it: the JWK with a member that says what the key is for (RFC 7517 section 4 has
  /// readers pass over members that they do not know).
  private static func published(_ record: InstanceKeyRecord) -> String {
    guard case .object(let members)? = JSONValue(text: record.publicKey) else {
      return record.publicKey
    }
    let purpose = JSONValue.Member(purposeMember, .string(record.purpose.rawValue))
    return JSONValue.object(members + [purpose]).text()
  }

  /// Collision-resistant, as members that are not registered have to be.
  private static let purposeMember = "urn:pintle:purpose"

  private static let editor = "SYSTEM"

  private func snapshot() async throws(StoreError) -> InstanceKeySnapshot {
    let begin = store.timeSource.monotonicNanoseconds()
    let version = self.version.current
    guard let snapshot = try await snapshots.value(for: store.instanceID) else {
      throw .corrupt("the instance has no keys")
    }
    if !store.answersInline {
      latest.withLock { latest in
        if latest.map({ $0.version <= version }) ?? true { latest = (version, snapshot) }
      }
      trueAt.max(begin, ordering: .releasing)
    }
    return snapshot
  }

  /// Reads what has changed, once at a time; whoever finds it old meanwhile works with that.
  private func readAgain() {
    guard !isReadAgain.exchange(true, ordering: .acquiring) else { return }
    Task {
      _ = try? await snapshot()
      isReadAgain.store(false, ordering: .releasing)
    }
  }

  private func readIfChanged() {
    if latest.withLock({ $0?.version }) != version.current { readAgain() }
  }

  /// The keys for those who cannot wait; what another process has replaced is not used any more once that can be known.
  private func snapshotNow() throws(StoreError) -> InstanceKeySnapshot {
    guard store.answersInline else {
      let latest = latest.withLock { $0 }
      guard let latest else {
        readAgain()
        throw .unavailable("the instance's keys were not read yet")
      }
      let now = store.timeSource.monotonicNanoseconds()
      // Nobody knows what others have done since.
      let known = now - version.age
      if latest.version == version.current {
        trueAt.max(known, ordering: .releasing)
      } else {
        readAgain()
        guard now - trueAt.load(ordering: .acquiring) <= Limits.maxStaleness else {
          throw .unavailable("the instance's keys have changed and were not read yet")
        }
      }
      return latest.snapshot
    }
    guard let snapshot = try snapshots.valueNow(for: store.instanceID) else {
      throw .corrupt("the instance has no keys")
    }
    return snapshot
  }

  /// A new key, and its private half sealed for its place in the store.
  private func make(
    _ algorithm: InstanceKeyAlgorithm
  ) async throws(StoreError) -> (NewInstanceKey, SealedSecret) {
    defer { inTheMaking.subtract(1, ordering: .relaxed) }
    guard inTheMaking.add(1, ordering: .relaxed).newValue <= Limits.maxKeysInTheMaking else {
      throw .rejected(RPCError(.resourceExhausted, "keys are being made already; try again"))
    }
    do throws(CryptoError) {
      let key = try await NewInstanceKey.make(algorithm)
      let context = SecretTable.context(
        kind: InstanceKeySnapshot.secretKind, id: key.id, organization: store.instanceID)
      let bytes = try masterKey.seal(key.secret, for: context)
      return (key, SealedSecret(keyID: masterKey.id, bytes: bytes))
    } catch {
      throw .unavailable("a key for \(algorithm.rawValue) cannot be made: \(error)")
    }
  }

  private static func add(
    _ key: NewInstanceKey, _ sealed: SealedSecret, instance: String, by editor: String,
    in transaction: Transaction
  ) throws(StoreError) {
    guard let publicKey = JSONValue(text: key.jwk.json) else {
      throw .misuse("a public key without JSON form")
    }
    try SecretTable.put(
      sealed, kind: InstanceKeySnapshot.secretKind, id: key.id, organization: instance,
      in: transaction)
    try transaction.append(
      InstanceKeyEvent.added(
        purpose: key.algorithm.purpose, algorithm: key.algorithm.rawValue, publicKey: publicKey),
      to: InstanceKeyEvent.aggregate(key.id, instance: instance), expecting: .none, by: editor)
  }
}
