public import Base
public import RPC
public import Records
import Store

/// Who calls, and in which organization: what authentication found out.
///
/// Three references, since a caller is handed on several times in a call.
public struct Caller: CallIdentity, Equatable {
  /// Who it is and what it may do, as of the look that found it.
  private let standing: CallerStanding
  /// What the permissions rest on; nil for a caller that the program itself vouches for.
  var right: CallRight?
  /// The span of the call that it makes; nil when its trace is not recorded.
  var span: OngoingSpan?

  public init(
    account: String, homeOrganization: String, organization: String, permissions: Set<String>,
    instancePermissions: Set<String>, roles: RoleCeiling = RoleCeiling()
  ) {
    self.init(
      CallerStanding(
        account: account, homeOrganization: homeOrganization, organization: organization,
        permissions: permissions, instancePermissions: instancePermissions, roles: roles,
        bounds: nil))
  }

  private init(_ standing: CallerStanding) {
    self.standing = standing
  }

  /// The account's id; events carry it as their editor.
  public var account: String { standing.account }
  /// The organization that the account belongs to.
  public var homeOrganization: String { standing.homeOrganization }
  /// The organization that the call acts in: the home one, or the one that `x-zitadel-orgid` selects.
  public var organization: String { standing.organization }
  /// What the account may do in `organization`.
  public var permissions: Set<String> { standing.permissions }
  /// What the account may do in every organization and in the instance.
  public var instancePermissions: Set<String> { standing.instancePermissions }
  /// The roles that those permissions come from: what tokens that the caller makes can have at most.
  public var roles: RoleCeiling { standing.roles }
  /// What it may do at most, whatever the permissions; nil where its token has no bounds.
  var bounds: CallerBounds? { standing.bounds }

  /// In whose turn the store makes the caller's changes: whoever administrates organizations is not kept waiting by
  /// what is done in them.
  var share: StoreShare {
    isAdministrator ? .administration : .organization(organization)
  }

  /// In whose turn the store reads lists for the caller.
  var readShare: StoreShare { .organization(isAdministrator ? "" : organization) }

  /// Whose places the caller's calls and tickets take (``SharedPlaces``): its organization's, or those of administration.
  public var placesOwner: UTF8Key? { isAdministrator ? nil : UTF8Key(homeOrganization) }

  private var isAdministrator: Bool { instancePermissions.contains("iam.org.write") }

  /// Whether it is an account, and no one that the program itself vouches for, as the machine's operator is.
  var isAccount: Bool { right != nil }

  /// Throws unless the caller is an account, as which runs of workflows can act; `reason` says what acts as whom.
  func requireAccount(_ reason: String) throws(RPCError) {
    guard !isAccount else { return }
    throw RPCError(
      .failedPrecondition, "\(reason): do that with an account's token", gatewayStatus: 400)
  }

  /// Whether the caller may do all that `role` allows, where the role would hold.
  func covers(_ role: Role) -> Bool {
    let own = role.scope == .instance ? instancePermissions : permissions
    return role.permissions.allSatisfy { own.contains($0) }
  }

  /// The same caller in another organization, for one that the program itself vouches for.
  public func acting(in organization: String) -> Caller {
    var caller = Caller(
      CallerStanding(
        account: account, homeOrganization: homeOrganization, organization: organization,
        permissions: permissions, instancePermissions: instancePermissions, roles: roles,
        bounds: bounds))
    caller.right = right
    caller.span = span
    return caller
  }

  public static func == (left: Caller, right: Caller) -> Bool {
    left.account.utf8Equals(right.account)
      && left.homeOrganization.utf8Equals(right.homeOrganization)
      && left.organization.utf8Equals(right.organization) && left.permissions == right.permissions
      && left.instancePermissions == right.instancePermissions && left.roles == right.roles
  }

  // MARK: Whether it still stands

  public var names: CallerNames? {
    CallerNames(account: account, organization: organization)
  }

  public var isOutdated: Bool { right.map { $0.isOutdated } ?? false }

  public var nanosecondsLeft: Int64? { right?.nanosecondsLeft }

  public var waitingCalls: WaitingCalls? { right?.directory.waitingCalls }

  public func renewed() async throws(RPCError) -> any CallIdentity {
    guard let right else { return self }
    let present = try await right.directory.find(right.key, right.permission)
    if right.hasChangedRights { present.right?.noteChange() }
    return present
  }

  public func requireRights(of former: any CallIdentity) throws(RPCError) {
    guard let former = former as? Caller, !standing.covers(former.standing) else { return }
    throw .permissionMissing
  }

  public var hasChangedRights: Bool { right?.hasChangedRights ?? false }
}

extension Caller {
  /// What a token's account may do in `organization` with this token: roles above what the token's maker could give
  /// count for nothing.
  init(_ identity: TokenIdentity, in organization: String, bounds: CallerBounds? = nil) {
    let instanceCeiling = Role.permissions(of: identity.ceiling.instance)
    let homeCeiling = instanceCeiling.union(Role.permissions(of: identity.ceiling.organization))
    var roles = RoleCeiling()
    for membership in identity.memberships {
      let isHome = membership.scope == .organization(identity.organization)
      let ceiling = isHome ? homeCeiling : instanceCeiling
      let counting = membership.roles.filter { name in
        Role.named(name)?.permissions.allSatisfy(ceiling.contains) ?? false
      }
      switch membership.scope {
      case .instance: roles.instance += counting
      case .organization(organization): roles.organization += counting
      case .organization: continue
      }
    }
    let instance = Role.permissions(of: roles.instance)
    self.init(
      CallerStanding(
        account: identity.account, homeOrganization: identity.organization,
        organization: organization,
        permissions: instance.union(Role.permissions(of: roles.organization)),
        instancePermissions: instance, roles: roles, bounds: bounds))
  }

  /// Throws unless the token's scopes let it call a method.
  func requireScope(of method: @autoclosure () -> MethodDescriptor) throws(RPCError) {
    guard let bounds, !bounds.allow(method().scopes) else { return }
    throw .scopeMissing
  }

  /// Throws unless the token is for this thing, or for all: to be asked by methods that a token may call which is for
  /// one thing, such as "workflow/ID".
  func requireResource(_ resource: String) throws(RPCError) {
    guard let own = bounds?.resource, !own.utf8Equals(resource) else { return }
    throw .scopeMissing
  }
}

/// What is known of an account in an organization: kept from call to call, and shared by all of them.
private final class CallerStanding: Sendable {
  let account: String
  let homeOrganization: String
  let organization: String
  let permissions: Set<String>
  let instancePermissions: Set<String>
  let roles: RoleCeiling
  let bounds: CallerBounds?

  init(
    account: String, homeOrganization: String, organization: String, permissions: Set<String>,
    instancePermissions: Set<String>, roles: RoleCeiling, bounds: CallerBounds?
  ) {
    self.account = account
    self.homeOrganization = homeOrganization
    self.organization = organization
    self.permissions = permissions
    self.instancePermissions = instancePermissions
    self.roles = roles
    self.bounds = bounds
  }

  /// Whether it is the same account, which may do all that it could by another look.
  ///
  /// Roles do not count by themselves: two of them may give the same permission.
  func covers(_ other: CallerStanding) -> Bool {
    if self === other { return true }
    guard account.utf8Equals(other.account), homeOrganization.utf8Equals(other.homeOrganization),
      organization.utf8Equals(other.organization)
    else { return false }
    return permissions.isSuperset(of: other.permissions)
      && instancePermissions.isSuperset(of: other.instancePermissions)
      && CallerBounds.cover(bounds, other.bounds)
  }
}

extension CallContext {
  /// Who calls.
  ///
  /// Every method that is not public has a caller: authentication let nobody else through.
  var caller: Caller {
    get throws(RPCError) {
      guard var caller = identity as? Caller else {
        throw .authorizationMissing
      }
      if let span { caller.span = span }
      return caller
    }
  }

  /// Who calls, as of now, for calls that go on for long; throws when the right to make the call is gone.
  var presentCaller: Caller {
    get async throws(RPCError) {
      try checkCancellation()
      try await renewIdentity()
      return try caller
    }
  }

  /// The language that the caller wants texts in.
  var language: Language { Language(acceptLanguage: acceptLanguage) }
}
