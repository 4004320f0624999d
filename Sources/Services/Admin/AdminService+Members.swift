public import API
import Base
public import RPC
import Records
import Store
import Wire

// MARK: - Roles of accounts

extension AdminService {
  public func grantInstanceRole(
    _ request: Pintle.Admin.V1.GrantInstanceRoleRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.GrantInstanceRoleResponse {
    let member = try await grant(request.role, to: request.accountID, in: .instance, context)
    var response = Pintle.Admin.V1.GrantInstanceRoleResponse()
    response.member = member
    return response
  }

  public func revokeInstanceRole(
    _ request: Pintle.Admin.V1.RevokeInstanceRoleRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RevokeInstanceRoleResponse {
    let member = try await revoke(request.role, from: request.accountID, in: .instance, context)
    var response = Pintle.Admin.V1.RevokeInstanceRoleResponse()
    response.member = member
    return response
  }

  public func listInstanceMembers(
    _ request: Pintle.Admin.V1.ListInstanceMembersRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListInstanceMembersResponse {
    let page = Self.page(offset: request.offset, limit: request.limit)
    let (members, total) = try await members(
      of: .instance, page, try context.caller.readShare)
    var response = Pintle.Admin.V1.ListInstanceMembersResponse()
    response.members = members
    response.total = total
    return response
  }

  public func grantOrganizationRole(
    _ request: Pintle.Admin.V1.GrantOrganizationRoleRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.GrantOrganizationRoleResponse {
    let scope = MembershipScope.organization(try context.caller.organization)
    let member = try await grant(request.role, to: request.accountID, in: scope, context)
    var response = Pintle.Admin.V1.GrantOrganizationRoleResponse()
    response.member = member
    return response
  }

  public func revokeOrganizationRole(
    _ request: Pintle.Admin.V1.RevokeOrganizationRoleRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RevokeOrganizationRoleResponse {
    let scope = MembershipScope.organization(try context.caller.organization)
    let member = try await revoke(request.role, from: request.accountID, in: scope, context)
    var response = Pintle.Admin.V1.RevokeOrganizationRoleResponse()
    response.member = member
    return response
  }

  public func listOrganizationMembers(
    _ request: Pintle.Admin.V1.ListOrganizationMembersRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListOrganizationMembersResponse {
    let page = Self.page(offset: request.offset, limit: request.limit)
    let caller = try context.caller
    let (members, total) = try await members(
      of: .organization(caller.organization), page, caller.readShare)
    var response = Pintle.Admin.V1.ListOrganizationMembersResponse()
    response.members = members
    response.total = total
    return response
  }

  private func members(
    of scope: MembershipScope, _ page: Page, _ share: StoreShare
  ) async throws(RPCError) -> ([Pintle.Admin.V1.Member], total: UInt64) {
    try await store.scan(for: share) { reader throws(StoreError) in
      let result = try MembershipTable.list(scope: scope, page: page, in: reader)
      var members: [Pintle.Admin.V1.Member] = []
      for membership in result.rows {
        let account = try AccountTable.find(
          membership.account, organization: membership.organization, in: reader)
        guard let account else { continue }
        members.append(Pintle.Admin.V1.Member(account, roles: membership.roles))
      }
      return (members, total: result.total)
    }
  }

  private func grant(
    _ roleName: String, to accountID: String, in scope: MembershipScope, _ context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.Member {
    let caller = try context.caller
    let language = context.language
    return try await store.write(as: caller, reach: scope.reach) { transaction, caller in
      let role = try Self.requireRole(roleName, scope, caller, language)
      let account = try Self.requireGrantee(accountID, scope, caller, language, in: transaction)
      let current = try MembershipTable.find(
        account: account.id, scope: scope, organization: account.organization, in: transaction)
      guard current?.roles.contains(role.name) != true else {
        throw RPCError.fault(
          .alreadyExists, "ADMIN-m1eXs", .membershipAlreadyExists, in: language)
      }
      let roles = ((current?.roles ?? []) + [role.name]).sorted()
      let event: MembershipEvent =
        current == nil
        ? .added(account: account.id, scope: scope, roles: roles)
        : .changed(account: account.id, scope: scope, roles: roles)
      try Self.append(event, account, scope, caller, in: transaction)
      return Pintle.Admin.V1.Member(account, roles: roles)
    }
  }

  private func revoke(
    _ roleName: String, from accountID: String, in scope: MembershipScope, _ context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.Member {
    let caller = try context.caller
    let language = context.language
    return try await store.write(
      as: caller, reach: scope.reach, for: .revocation(caller.organization)
    ) { transaction, caller in
      let role = try Self.requireRole(roleName, scope, caller, language)
      let account = try Self.requireGrantee(accountID, scope, caller, language, in: transaction)
      let current = try MembershipTable.find(
        account: account.id, scope: scope, organization: account.organization, in: transaction)
      guard let current, current.roles.contains(role.name) else {
        throw RPCError.fault(.notFound, "ADMIN-m2nFd", .membershipNotFound, in: language)
      }
      if role == .owner {
        try Self.requireOtherOwner(
          "ADMIN-m3oWn", language, in: transaction,
          leavingOut: { $0.account.utf8Equals(account.id) })
      }
      let roles = current.roles.filter { $0 != role.name }
      let event: MembershipEvent =
        roles.isEmpty
        ? .removed(account: account.id, scope: scope)
        : .changed(account: account.id, scope: scope, roles: roles)
      try Self.append(event, account, scope, caller, in: transaction)
      return Pintle.Admin.V1.Member(account, roles: roles)
    }
  }

  /// The role, if it can hold in the scope and the caller may do all that it allows.
  private static func requireRole(
    _ name: String, _ scope: MembershipScope, _ caller: Caller, _ language: Language
  ) throws(RPCError) -> Role {
    let wanted: Role.Scope = scope == .instance ? .instance : .organization
    guard let role = Role.named(name), role.scope == wanted else {
      throw .fault(.invalidArgument, "ADMIN-m4rLe", .roleUnknown, in: language)
    }
    guard caller.covers(role) else {
      throw .fault(.permissionDenied, "ADMIN-m5cOv", .roleNotAssignable, in: language)
    }
    return role
  }

  /// The account that a role is given to or taken from.
  ///
  /// Roles of the instance go to accounts of any organization. A role in one organization goes to its own
  /// accounts and to those that are members already, or, where the caller reads the accounts of all
  /// organizations, to any: otherwise ids of other organizations could be probed.
  private static func requireGrantee(
    _ id: String, _ scope: MembershipScope, _ caller: Caller, _ language: Language,
    in reader: Reader
  ) throws -> AccountRecord {
    let seesAll = scope == .instance || caller.instancePermissions.contains("iam.account.read")
    guard let found = try AccountTable.find(id, in: reader),
      try seesAll || found.organization.utf8Equals(caller.organization)
        || MembershipTable.find(
          account: found.id, scope: scope, organization: found.organization, in: reader) != nil
    else {
      throw RPCError.fault(.notFound, "ADMIN-m6aCc", .accountNotFound, in: language)
    }
    return found
  }

  private static func append(
    _ event: MembershipEvent, _ account: AccountRecord, _ scope: MembershipScope,
    _ caller: Caller, in transaction: Transaction
  ) throws {
    try transaction.append(
      event,
      to: MembershipEvent.aggregate(
        account: account.id, scope: scope, organization: account.organization),
      by: caller.account)
  }
}

extension MembershipScope {
  /// What a command about roles in this scope reaches.
  fileprivate var reach: DomainStore.Reach {
    switch self {
    case .instance: .instance
    case .organization: .organization
    }
  }
}
