import Base
import Crypto
import RPC
import Records
import Store
import Synchronization

/// Who the bearers of tokens and certificates are and what they may do, as of the last commit, or as a command sees it.
///
/// What a token stands for is kept per loop until a commit changes accounts, roles or tokens, so a revoked token is
/// refused from the next look on.
final class CallerDirectory: Sendable {
  let store: Store
  /// The calls that wait, which end when their callers' rights do.
  let waitingCalls = WaitingCalls()
  /// The version under which they were reviewed last.
  private let reviewed = Atomic<UInt64>(0)
  /// Knows tokens that are JWTs; nil where there are none.
  private let tokens: AccessTokens?
  /// Raised when accounts, roles or tokens have changed.
  private let version: ChangeVersion
  private let callers: KeyedSnapshotCache<CallerKey, KnownCaller>
  /// The same as commands see it, under the writer's revision.
  private let kept = Mutex((revision: UInt64(0), callers: [CallerKey: KnownCaller]()))

  /// - Parameters:
  ///   - store: Where tokens are.
  ///   - tokens: Knows tokens that are JWTs; nil where there are none.
  ///   - noteValid: Called with the hash of a token that was looked up and is valid.
  init(
    store: Store, tokens: AccessTokens? = nil,
    noteValid: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) {
    self.store = store
    self.tokens = tokens
    version = store.changeVersion(of: .access)
    let timeSource = store.timeSource
    callers = KeyedSnapshotCache(store, of: .access, capacity: Limits.maxCachedCallers) {
      key, reader throws(StoreError) in
      let known = try KnownCaller(
        key, tokens, now: timeSource.wallNanoseconds(), mayWait: true, reader)
      if known != nil { noteValid(key.hash) }
      return known
    }
    store.observeEvents { [weak self] in self?.reviewIfChanged() }
  }

  /// Looks at the calls that wait when accounts, roles or tokens have changed since the last time.
  private func reviewIfChanged() {
    let version = version.current
    guard reviewed.exchange(version, ordering: .acquiringAndReleasing) != version else { return }
    waitingCalls.review()
  }

  /// The version under which callers that are found now are true.
  var currentVersion: UInt64 { version.current }

  /// The bearer of a token, as a caller of a method that asks for `permission`.
  ///
  /// Where another issuer's key set must be loaded first, it is.
  func find(_ key: CallerKey, _ permission: String?) async throws(RPCError) -> Caller {
    for _ in 0..<2 {
      // Read before the database: a change in between makes the caller outdated too early, never too late.
      let version = version.current
      do throws(StoreError) {
        return try caller(try await callers.value(for: key), key, permission, version)
      } catch {
        guard case .rejected(let rejection) = error,
          let wanted = rejection as? TrustedIssuers.KeySetWanted
        else { throw RPCError(error) }
        await tokens?.trusted?.load(wanted.issuer)
      }
    }
    throw .tokenInvalid
  }

  /// The same without suspending; nil when it cannot be found out so.
  ///
  /// - Precondition: The store's `answersInline`.
  func findNow(_ key: CallerKey, _ permission: String?) throws(RPCError) -> Caller? {
    let version = version.current
    do throws(StoreError) {
      return try caller(try callers.valueNow(for: key), key, permission, version)
    } catch {
      if case .rejected(let rejection) = error, rejection is TrustedIssuers.KeySetWanted {
        return nil
      }
      throw RPCError(error)
    }
  }

  /// What a call's head says of who calls, as it is looked up.
  func key(_ token: [UInt8], organization: String) -> CallerKey {
    var key = CallerKey(hash: SHA256.digest(token), organization: organization)
    if let tokens, CompactJWS.isLikely(token) {
      key.token = token
      if let trusted = tokens.trusted { key.epoch = trusted.epoch }
    }
    return key
  }

  /// The same as a command sees it, with what it and those before it have changed.
  func find(
    _ key: CallerKey, _ permission: String?, in transaction: Transaction
  ) throws(StoreError) -> Caller {
    let version = version.current
    let revision = transaction.revision(of: .access)
    if let known = kept.withLock({ $0.revision == revision ? $0.callers[key] : nil }) {
      return try caller(known, key, permission, version)
    }
    let known = try KnownCaller(key, tokens, now: transaction.now, mayWait: false, transaction)
    if let known {
      kept.withLock { kept in
        if kept.revision != revision || kept.callers.count >= Limits.maxCachedCallers {
          kept = (revision, [:])
        }
        kept.callers[key] = known
      }
    }
    return try caller(known, key, permission, version)
  }

  /// The caller that was found, unless the token is not valid or does not give `permission`.
  private func caller(
    _ found: KnownCaller?, _ key: CallerKey, _ permission: String?, _ version: UInt64
  ) throws(StoreError) -> Caller {
    guard let known = found, ConstantTime.equal(known.hash, key.hash) else {
      throw .rejected(key.isCertificate ? RPCError.certificateUnknown : RPCError.tokenInvalid)
    }
    // A certificate may have another end than the one by which the caller was found: others may vouch for it.
    let expiresAt = key.isCertificate ? key.certificate?.expiresAt : known.expiresAt
    guard !KnownCaller.isExpired(expiresAt, at: store.timeSource.wallNanoseconds()) else {
      throw .rejected(key.isCertificate ? RPCError.certificateEnded : RPCError.tokenInvalid)
    }
    if let permission {
      guard known.isMember else {
        throw .rejected(RPCError.membershipMissing(for: permission))
      }
      guard known.caller.permissions.contains(permission) else {
        throw .rejected(RPCError.permissionMissing)
      }
    }
    var caller = known.caller
    caller.right = CallRight(
      directory: self, key: key, permission: permission, version: version, expiresAt: expiresAt)
    return caller
  }
}

/// What a call's head and its connection say of who calls: a token's hash, or that of a certificate, and the organization
/// that its bearer selects ("" for the account's own).
struct CallerKey: Sendable {
  let hash: [UInt8]
  let organization: String
  /// What the client has shown in the handshake; nil for nothing.
  var certificate: ClientCertificate?
  /// Whether there is no token, so that `hash` is the certificate's.
  let isCertificate: Bool
  /// The token itself where it may be a JWT, whose hash says nothing; else empty.
  var token: [UInt8] = []
  /// Another number when what is known must be looked at again; always 0 where a commit tells.
  var epoch: Int64 = 0
  /// At which address the client is, for the events that its call writes; nil where it has none.
  ///
  /// Who calls does not depend on it.
  var client: ClientAddress?

  /// The bearer of a token.
  init(hash: [UInt8], organization: String) {
    self.hash = hash
    self.organization = organization
    isCertificate = false
  }

  /// Who has shown a certificate, and sends no token.
  init(certificate: ClientCertificate, organization: String) {
    hash = certificate.digest
    self.organization = organization
    self.certificate = certificate
    isCertificate = true
  }
}

extension CallerKey: Hashable {
  /// By hashes and organization: the same hash is the same token, or certificate.
  static func == (left: CallerKey, right: CallerKey) -> Bool {
    left.hash == right.hash && left.organization.utf8Equals(right.organization)
      && left.epoch == right.epoch && left.isCertificate == right.isCertificate
      && (left.certificate === right.certificate
        || left.certificate?.digest == right.certificate?.digest)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
    hasher.combine(UTF8Key(organization))
    hasher.combine(epoch)
  }
}

/// What the permissions of a token's bearer rest on, and until when they are known to stand.
///
/// An object, since a caller is copied more often than it is found.
final class CallRight: Sendable {
  let directory: CallerDirectory
  let key: CallerKey
  /// What the method asks for; nil when it is enough to be known.
  let permission: String?
  /// The directory's version under which this was found out.
  let version: UInt64
  /// Nanoseconds since 1970; nil for a token that does not expire.
  let expiresAt: Int64?
  /// Whether a command of the call has changed accounts, roles or tokens.
  private let changed = Atomic<Bool>(false)

  init(
    directory: CallerDirectory, key: CallerKey, permission: String?, version: UInt64,
    expiresAt: Int64?
  ) {
    self.directory = directory
    self.key = key
    self.permission = permission
    self.version = version
    self.expiresAt = expiresAt
  }

  /// Whether a command of the call that rests on it has changed accounts, roles or tokens, its caller's perhaps.
  var hasChangedRights: Bool { changed.load(ordering: .acquiring) }

  /// Notes that a command has changed them.
  func noteChange() { changed.store(true, ordering: .releasing) }

  /// Whether something has changed, or the token's end has come, since it was looked up.
  var isOutdated: Bool {
    version != directory.currentVersion
      || KnownCaller.isExpired(expiresAt, at: directory.store.timeSource.wallNanoseconds())
  }

  /// Nanoseconds until the token's end; nil for a token that does not expire.
  var nanosecondsLeft: Int64? {
    expiresAt.map {
      $0.subtractingReportingOverflow(
        directory.store.timeSource.wallNanoseconds()
      ).partialValue
    }
  }
}

/// What the store says of a token or a certificate, the organization that its bearer selected among it.
struct KnownCaller: Sendable {
  let caller: Caller
  /// Whether the account has a role anywhere.
  let isMember: Bool
  let hash: [UInt8]
  /// Nanoseconds since 1970; nil for a token that does not expire.
  let expiresAt: Int64?

  /// Looks a token up; nil when it is not valid.
  ///
  /// An organization that does not exist is thrown, not returned: only what exists is remembered, so that
  /// made-up ids cannot push callers out. Whoever has no role in an organization is refused alike whether it exists or
  /// not, without a look at it: ids of others' organizations are nothing to find out.
  init?(
    _ key: CallerKey, _ tokens: AccessTokens?, now: Int64, mayWait: Bool, _ reader: Reader
  ) throws(StoreError) {
    guard let (identity, bounds) = try Self.identity(key, tokens, now, mayWait, reader),
      identity.isActive, !Self.isExpired(identity.expiresAt, at: now)
    else { return nil }
    let organization = key.organization.isEmpty ? identity.organization : key.organization
    caller = Caller(identity, in: organization, bounds: bounds)
    isMember = !identity.memberships.isEmpty
    hash = identity.hash
    expiresAt = identity.expiresAt
    guard !organization.utf8Equals(identity.organization) else { return }
    guard !caller.permissions.isEmpty else {
      throw .rejected(isMember ? RPCError.permissionMissing : RPCError.membershipMissing)
    }
    guard try OrganizationTable.isActive(organization, in: reader) else {
      throw .rejected(RPCError.organizationUnknown)
    }
  }

  /// Whom a token or a certificate stands for, and what it may do at most; nil when it is not valid.
  private static func identity(
    _ key: CallerKey, _ tokens: AccessTokens?, _ now: Int64, _ mayWait: Bool, _ reader: Reader
  ) throws(StoreError) -> (TokenIdentity, CallerBounds?)? {
    let bindings = try key.certificate.map { (certificate) throws(StoreError) in
      try CertificateTable.all(of: certificate, in: reader)
    }
    if key.isCertificate {
      guard let first = bindings?.first else { return nil }
      guard bindings?.allSatisfy({ $0.account.utf8Equals(first.account) }) ?? true else {
        throw .rejected(RPCError.certificateAmbiguous)
      }
      let identity = try TokenIdentity(
        account: first.account, organization: first.organization, credential: first.id,
        hash: key.hash, expiresAt: nil, ceiling: first.ceiling, in: reader)
      return identity.map { ($0, nil) }
    }
    var found: (TokenIdentity, CallerBounds?)?
    if let identity = try TokenTable.identity(hash: key.hash, in: reader) {
      found = (identity, nil)
    } else if !key.token.isEmpty, let tokens,
      let (identity, bounds) = try tokens.identity(
        of: key.token, hash: key.hash, now: now, mayWait: mayWait, in: reader)
    {
      found = (identity, bounds)
    }
    guard let found else { return nil }
    guard bindings?.allSatisfy({ $0.account.utf8Equals(found.0.account) }) ?? true else {
      throw .rejected(RPCError.certificateOfAnother)
    }
    return found
  }

  /// Whether a time has come; `now` is asked for only where there is one.
  static func isExpired(_ expiresAt: Int64?, at now: @autoclosure () -> Int64) -> Bool {
    expiresAt.map { $0 <= now() } ?? false
  }
}
