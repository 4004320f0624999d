public import API
import Base
public import RPC
import Records
import Store
import Wire

// MARK: - Service accounts

extension AdminService {
  public func createServiceAccount(
    _ request: Pintle.Admin.V1.CreateServiceAccountRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.CreateServiceAccountResponse {
    let caller = try context.caller
    let language = context.language
    let id = identifiers.next()
    let record = try await store.write(as: caller) { transaction, caller in
      let taken = try AccountTable.find(
        name: request.name, organization: caller.organization, in: transaction)
      guard taken == nil else {
        throw RPCError.fault(.alreadyExists, "ADMIN-a1eXs", .accountAlreadyExists, in: language)
      }
      try transaction.append(
        AccountEvent.added(name: request.name, description: ""),
        to: AccountEvent.aggregate(id, organization: caller.organization), expecting: .none,
        by: caller.account)
      return try Self.requireAccount(
        id, caller.organization, "ADMIN-a2nFd", language, in: transaction)
    }
    var response = Pintle.Admin.V1.CreateServiceAccountResponse()
    response.account = Pintle.Admin.V1.ServiceAccount(record)
    return response
  }

  public func getServiceAccount(
    _ request: Pintle.Admin.V1.GetServiceAccountRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.GetServiceAccountResponse {
    let organization = try context.caller.organization
    let (account, membership) = try await store.read { reader throws(StoreError) in
      (
        try AccountTable.find(request.id, organization: organization, in: reader),
        try MembershipTable.find(
          account: request.id, scope: .organization(organization), organization: organization,
          in: reader)
      )
    }
    guard let account else {
      throw .fault(.notFound, "ADMIN-a3gEt", .accountNotFound, in: context.language)
    }
    var response = Pintle.Admin.V1.GetServiceAccountResponse()
    response.account = Pintle.Admin.V1.ServiceAccount(account)
    response.roles = membership?.roles ?? []
    return response
  }

  public func listServiceAccounts(
    _ request: Pintle.Admin.V1.ListServiceAccountsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListServiceAccountsResponse {
    let caller = try context.caller
    let organization = caller.organization
    let page = Self.page(offset: request.offset, limit: request.limit)
    var filters: [AccountTable.Filter] = []
    if !request.nameContains.isEmpty {
      filters.append(.name(TextFilter(.contains, request.nameContains, ignoresCase: true)))
    }
    let wanted = filters
    let result = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
      try AccountTable.list(
        organization: organization, filters: wanted, page: page, in: reader)
    }
    var response = Pintle.Admin.V1.ListServiceAccountsResponse()
    response.accounts = result.rows.map { Pintle.Admin.V1.ServiceAccount($0) }
    response.total = result.total
    return response
  }

  public func deleteServiceAccount(
    _ request: Pintle.Admin.V1.DeleteServiceAccountRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.DeleteServiceAccountResponse {
    let caller = try context.caller
    let language = context.language
    try await store.write(as: caller, for: .revocation(caller.organization)) {
      transaction, caller in
      let account = try Self.requireAccount(
        request.id, caller.organization, "ADMIN-a4dEl", language, in: transaction)
      try Self.requireCovered(account, caller, "ADMIN-a5rLe", language, in: transaction)
      try Self.requireOtherOwner(
        "ADMIN-a6oWn", language, in: transaction, leavingOut: { $0.account.utf8Equals(account.id) })
      try transaction.append(
        AccountEvent.removed,
        to: AccountEvent.aggregate(account.id, organization: account.organization),
        expecting: .exact(account.sequence), by: caller.account)
    }
    return Pintle.Admin.V1.DeleteServiceAccountResponse()
  }

  /// The account of an organization, or the method's own "not found".
  static func requireAccount(
    _ id: String, _ organization: String, _ errorID: String, _ language: Language, in reader: Reader
  ) throws -> AccountRecord {
    guard let account = try AccountTable.find(id, organization: organization, in: reader) else {
      throw RPCError.fault(.notFound, errorID, .accountNotFound, in: language)
    }
    return account
  }

  /// Refuses to act on an account that may do more than the caller: whoever could make a token for it, or
  /// delete it, would gain by it.
  static func requireCovered(
    _ account: AccountRecord, _ caller: Caller, _ errorID: String, _ language: Language,
    in reader: Reader
  ) throws {
    let memberships = try MembershipTable.list(
      account: account.id, organization: account.organization, in: reader)
    for membership in memberships {
      let isCovered =
        switch membership.scope {
        case .instance: membership.roles.allSatisfy { Role.named($0).map(caller.covers) ?? true }
        case .organization(caller.organization):
          membership.roles.allSatisfy { Role.named($0).map(caller.covers) ?? true }
        case .organization:
          // A role in another organization: only who acts for the whole instance covers it.
          membership.roles.allSatisfy { name in
            Role.named(name)?.permissions.allSatisfy(caller.instancePermissions.contains) ?? true
          }
        }
      guard isCovered else {
        throw RPCError.fault(.permissionDenied, errorID, .accountNotCovered, in: language)
      }
    }
  }
}
