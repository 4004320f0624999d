import Base
import Crypto
public import RPC
public import Store

/// Finds out who calls and whether that account may call the method, for every dialect alike.
///
/// A bearer token is known by its SHA-256; nothing else of it is stored. What it stands for is kept per loop
/// until a commit changes accounts, roles or tokens, so a revoked token is refused from the next call on.
public struct AuthenticationInterceptor: HeadInterceptor {
  private let store: Store
  private let callers: KeyedSnapshotCache<CallerKey, KnownCaller>

  /// A token's hash and the organization that its bearer selects ("" for the account's own).
  private struct CallerKey: Hashable, Sendable {
    let hash: [UInt8]
    let organization: String
  }

  private enum KnownCaller: Sendable {
    case caller(Caller, hash: [UInt8], expiresAt: Int64?)
    case unknownOrganization(hash: [UInt8], expiresAt: Int64?)
    case noMembership(hash: [UInt8], expiresAt: Int64?)
  }

  /// Makes an interceptor that looks tokens up in `store`.
  public init(store: Store) {
    self.store = store
    callers = KeyedSnapshotCache(store, of: .access, capacity: Limits.maxCachedCallers) {
      key, reader throws(StoreError) in try Self.load(key, reader)
    }
  }

  public func begin(_ context: CallContext) throws(RPCError) {
    // A caller that the program itself vouches for (the socket in the data directory) is there already.
    if context.identity == nil {
      if context.method.permission == .public { return }
      context.identity = try authenticate(context)
    }
    guard case .required(let permission) = context.method.permission else { return }
    guard let caller = context.identity as? Caller, caller.permissions.contains(permission) else {
      throw RPCError(.permissionDenied, "No matching permissions found (AUTH-5mWD2)")
    }
  }

  private func authenticate(_ context: CallContext) throws(RPCError) -> Caller {
    guard let header = context.authorization, !header.isEmpty else {
      throw RPCError(.unauthenticated, "auth header missing")
    }
    let token = header.utf8.dropFirst(7)
    guard header.hasPrefix("Bearer "), !token.isEmpty, token.count <= Limits.maxTokenBytes else {
      throw RPCError(.unauthenticated, "invalid auth header (AUTH-toLo1)")
    }
    let hash = SHA256.digest([UInt8](token))
    let key = CallerKey(hash: hash, organization: context.selectedOrganization ?? "")
    let known: KnownCaller?
    do {
      known = try callers.valueNow(for: key)
    } catch {
      throw RPCError(error)
    }
    switch known {
    case nil: throw Self.invalidToken
    case .caller(let caller, let storedHash, let expiresAt):
      try check(storedHash, hash, expiresAt)
      return caller
    case .unknownOrganization(let storedHash, let expiresAt):
      try check(storedHash, hash, expiresAt)
      throw RPCError(.permissionDenied, "Organisation doesn't exist (AUTH-Bs7Ds)")
    case .noMembership(let storedHash, let expiresAt):
      try check(storedHash, hash, expiresAt)
      throw RPCError(.notFound, "membership not found (AUTHZ-cdgFk)")
    }
  }

  private static let invalidToken = RPCError(
    .unauthenticated, "Errors.Token.Invalid (AUTH-7fs1e)")

  private func check(
    _ stored: [UInt8], _ given: [UInt8], _ expiresAt: Int64?
  ) throws(RPCError) {
    guard ConstantTime.equal(stored, given) else { throw Self.invalidToken }
    if let expiresAt, expiresAt <= store.timeSource.wallNanoseconds() { throw Self.invalidToken }
  }

  private static func load(
    _ key: CallerKey, _ reader: Reader
  ) throws(StoreError) -> KnownCaller? {
    guard let identity = try TokenTable.identity(hash: key.hash, in: reader), identity.isActive
    else { return nil }
    let organization = key.organization.isEmpty ? identity.organization : key.organization
    guard !identity.memberships.isEmpty else {
      return .noMembership(hash: identity.hash, expiresAt: identity.expiresAt)
    }
    if organization != identity.organization {
      guard let found = try OrganizationTable.find(organization, in: reader), found.state == .active
      else { return .unknownOrganization(hash: identity.hash, expiresAt: identity.expiresAt) }
    }
    return .caller(
      Caller(identity, in: organization), hash: identity.hash, expiresAt: identity.expiresAt)
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
