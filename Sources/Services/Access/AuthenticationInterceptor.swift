import Base
import Crypto
public import RPC
import Records
public import Store

/// Finds out who calls and whether that account may call the method, for every dialect alike.
///
/// A bearer token is known by its SHA-256; nothing else of it is stored. What it stands for is kept per loop
/// until a commit changes accounts, roles or tokens, so a revoked token is refused from the next call on.
public struct AuthenticationInterceptor: HeadInterceptor {
  private let store: Store
  private let throttle: CallThrottle
  private let callers: KeyedSnapshotCache<CallerKey, KnownCaller>

  /// A token's hash and the organization that its bearer selects ("" for the account's own).
  private struct CallerKey: Hashable, Sendable {
    let hash: [UInt8]
    @UTF8Compared var organization: String
  }

  private struct KnownCaller: Sendable {
    let caller: Caller
    /// Whether the account has a role anywhere.
    let isMember: Bool
    let hash: [UInt8]
    /// Nanoseconds since 1970; nil for a token that does not expire.
    let expiresAt: Int64?
  }

  /// Makes an interceptor that looks tokens up in `store`, as often as `throttle` lets it.
  public init(store: Store, throttle: CallThrottle = CallThrottle()) {
    self.store = store
    self.throttle = throttle
    // Known to the HTTP layer before the first request comes.
    _ = CallContext.organizationField
    let timeSource = store.timeSource
    callers = KeyedSnapshotCache(store, of: .access, capacity: Limits.maxCachedCallers) {
      key, reader throws(StoreError) in
      let known = try Self.load(key, now: timeSource.wallNanoseconds(), reader)
      if known != nil { throttle.remember(key.hash) }
      return known
    }
  }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    do throws(RPCError) {
      return try authenticate(context)
    } catch {
      throw throttle.counted(error, context)
    }
  }

  private func authenticate(_ context: CallContext) throws(RPCError) -> HeadDecision {
    // A caller that the program itself vouches for (the socket in the data directory) is there already.
    if context.identity == nil {
      if context.isPublicMethod { return .proceed }
      let key = try Self.key(context)
      try throttle.admit(key.hash, context)
      guard store.answersInline else {
        // The engine has to be asked elsewhere: the call waits for it, the loop does not.
        return .later { () async throws(RPCError) in
          do throws(RPCError) {
            let caller = try check(try await find(key), key, context)
            try throttle.draw(caller)
            context.identity = caller
          } catch {
            throw throttle.counted(error, context)
          }
          try Self.checkPermission(context)
        }
      }
      let caller = try check(try findNow(key), key, context)
      try throttle.draw(caller)
      context.identity = caller
    }
    try Self.checkPermission(context)
    return .proceed
  }

  /// Throws unless the caller may call the method.
  private static func checkPermission(_ context: CallContext) throws(RPCError) {
    guard case .required(let permission) = context.method.permission else { return }
    guard let caller = context.identity as? Caller, caller.permissions.contains(permission) else {
      throw .permissionMissing
    }
  }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {}

  /// Who calls, looked up again: for calls that go on for long.
  ///
  /// Throws when the token, or the permission that the method asks for, is gone meanwhile.
  func caller(of context: CallContext) async throws(RPCError) -> Caller {
    try context.checkCancellation()
    // Others than bearers of tokens were vouched for once and for all.
    guard context.authorization != nil else { return try context.caller }
    let key = try Self.key(context)
    let caller = try check(try await find(key), key, context)
    if case .required(let permission) = context.method.permission,
      !caller.permissions.contains(permission)
    {
      throw .permissionMissing
    }
    return caller
  }

  /// What the head says of who calls.
  private static func key(_ context: CallContext) throws(RPCError) -> CallerKey {
    guard let header = context.authorization, !header.isEmpty else {
      throw .authorizationMissing
    }
    guard let token = BearerCredentials(header)?.token, token.count <= Limits.maxTokenBytes else {
      throw .authorizationInvalid
    }
    return CallerKey(
      hash: SHA256.digest(token), organization: context.selectedOrganization ?? "")
  }

  private func find(_ key: CallerKey) async throws(RPCError) -> KnownCaller? {
    do throws(StoreError) {
      return try await callers.value(for: key)
    } catch {
      throw RPCError(error)
    }
  }

  private func findNow(_ key: CallerKey) throws(RPCError) -> KnownCaller? {
    do throws(StoreError) {
      return try callers.valueNow(for: key)
    } catch {
      throw RPCError(error)
    }
  }

  /// The caller that was found, unless the token is not valid or gives no access.
  private func check(
    _ found: KnownCaller?, _ key: CallerKey, _ context: CallContext
  ) throws(RPCError) -> Caller {
    guard let known = found, ConstantTime.equal(known.hash, key.hash),
      !Self.isExpired(known.expiresAt, at: store.timeSource.wallNanoseconds())
    else { throw .tokenInvalid }
    if !known.isMember, case .required = context.method.permission { throw .membershipMissing }
    return known.caller
  }

  /// Looks a token up; nil when it is not valid.
  ///
  /// An organization that does not exist is thrown, not returned: only what exists is remembered, so that
  /// made-up ids cannot push callers out.
  private static func load(
    _ key: CallerKey, now: Int64, _ reader: Reader
  ) throws(StoreError) -> KnownCaller? {
    guard let identity = try TokenTable.identity(hash: key.hash, in: reader), identity.isActive,
      !isExpired(identity.expiresAt, at: now)
    else { return nil }
    let organization = key.organization.isEmpty ? identity.organization : key.organization
    if !organization.utf8Equals(identity.organization) {
      guard try OrganizationTable.isActive(organization, in: reader) else {
        throw .rejected(RPCError.organizationUnknown)
      }
    }
    return KnownCaller(
      caller: Caller(identity, in: organization), isMember: !identity.memberships.isEmpty,
      hash: identity.hash, expiresAt: identity.expiresAt)
  }

  private static func isExpired(_ expiresAt: Int64?, at now: Int64) -> Bool {
    expiresAt.map { $0 <= now } ?? false
  }
}

extension Caller {
  /// What a token's account may do in `organization`.
  init(_ identity: TokenIdentity, in organization: String) {
    var instance: Set<String> = []
    var local: Set<String> = []
    for membership in identity.memberships {
      let permissions = membership.roles.compactMap { Role.named($0) }.flatMap { $0.permissions }
      switch membership.scope {
      case .instance: instance.formUnion(permissions)
      case .organization(organization): local.formUnion(permissions)
      case .organization: continue
      }
    }
    self.init(
      account: identity.account, homeOrganization: identity.organization,
      organization: organization, permissions: instance.union(local),
      instancePermissions: instance)
  }
}
