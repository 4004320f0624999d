public import API
import Base
public import RPC
import Records
import Store
import Wire

// MARK: - Organizations

extension AdminService {
  public func createOrganization(
    _ request: Pintle.Admin.V1.CreateOrganizationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.CreateOrganizationResponse {
    let caller = try context.caller
    let language = context.language
    let id = identifiers.next()
    let record = try await store.write(as: caller, reach: .instance) { transaction, caller in
      try Self.requireFreeName(request.name, language, in: transaction)
      try transaction.append(
        OrganizationEvent.added(name: request.name), to: OrganizationEvent.aggregate(id),
        expecting: .none, by: caller.account)
      return try Self.require(id, "ADMIN-o1nFd", language, in: transaction)
    }
    var response = Pintle.Admin.V1.CreateOrganizationResponse()
    response.organization = Pintle.Admin.V1.Organization(record)
    return response
  }

  public func getOrganization(
    _ request: Pintle.Admin.V1.GetOrganizationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.GetOrganizationResponse {
    let found = try await store.read { reader throws(StoreError) in
      try OrganizationTable.find(request.id, in: reader)
    }
    guard let found else {
      throw .fault(.notFound, "ADMIN-o2gEt", .organizationNotFound, in: context.language)
    }
    var response = Pintle.Admin.V1.GetOrganizationResponse()
    response.organization = Pintle.Admin.V1.Organization(found)
    return response
  }

  public func listOrganizations(
    _ request: Pintle.Admin.V1.ListOrganizationsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListOrganizationsResponse {
    let page = Self.page(offset: request.offset, limit: request.limit)
    let result = try await store.scan { reader throws(StoreError) in
      try OrganizationTable.list(nameContains: request.nameContains, page: page, in: reader)
    }
    var response = Pintle.Admin.V1.ListOrganizationsResponse()
    response.organizations = result.rows.map { Pintle.Admin.V1.Organization($0) }
    response.total = result.total
    return response
  }

  public func renameOrganization(
    _ request: Pintle.Admin.V1.RenameOrganizationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RenameOrganizationResponse {
    let caller = try context.caller
    let language = context.language
    let record = try await store.write(as: caller, reach: .instance) { transaction, caller in
      let current = try Self.require(request.id, "ADMIN-o3nAm", language, in: transaction)
      guard !current.name.utf8Equals(request.name) else {
        throw RPCError.fault(
          .failedPrecondition, "ADMIN-o4nCh", .organizationNoChanges, in: language)
      }
      try Self.requireFreeName(request.name, language, in: transaction)
      try transaction.append(
        OrganizationEvent.changed(name: request.name), to: OrganizationEvent.aggregate(request.id),
        expecting: .exact(current.sequence), by: caller.account)
      return try Self.require(request.id, "ADMIN-o3nAm", language, in: transaction)
    }
    var response = Pintle.Admin.V1.RenameOrganizationResponse()
    response.organization = Pintle.Admin.V1.Organization(record)
    return response
  }

  public func deleteOrganization(
    _ request: Pintle.Admin.V1.DeleteOrganizationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.DeleteOrganizationResponse {
    let caller = try context.caller
    let language = context.language
    try await store.write(as: caller, reach: .instance) { transaction, caller in
      let current = try Self.require(request.id, "ADMIN-o5dEl", language, in: transaction)
      // The first organization holds the administrator that the instance was made with.
      guard try OrganizationTable.oldest(in: transaction)?.id.utf8Equals(current.id) != true else {
        throw RPCError.fault(
          .failedPrecondition, "ADMIN-o6fSt", .organizationIsDefault, in: language)
      }
      try Self.requireOtherOwner(
        "ADMIN-o7oWn", language, in: transaction,
        leavingOut: { $0.organization.utf8Equals(current.id) })
      try Self.requireCovered(current, caller, language, in: transaction)
      try transaction.append(
        OrganizationEvent.removed, to: OrganizationEvent.aggregate(current.id),
        expecting: .exact(current.sequence), by: caller.account)
    }
    return Pintle.Admin.V1.DeleteOrganizationResponse()
  }

  private static func require(
    _ id: String, _ errorID: String, _ language: Language, in reader: Reader
  ) throws -> OrganizationRecord {
    guard let record = try OrganizationTable.find(id, in: reader) else {
      throw RPCError.fault(.notFound, errorID, .organizationNotFound, in: language)
    }
    return record
  }

  /// Refuses to delete accounts that may do more in the instance than the caller.
  private static func requireCovered(
    _ organization: OrganizationRecord, _ caller: Caller, _ language: Language, in reader: Reader
  ) throws {
    let members = try MembershipTable.list(scope: .instance, in: reader).rows
    for member in members where member.organization.utf8Equals(organization.id) {
      guard member.roles.allSatisfy({ Role.named($0).map(caller.covers) ?? true }) else {
        throw RPCError.fault(
          .permissionDenied, "ADMIN-o9rLe", .organizationNotCovered, in: language)
      }
    }
  }

  private static func requireFreeName(
    _ name: String, _ language: Language, in reader: Reader
  ) throws {
    if try OrganizationTable.find(name: name, in: reader) != nil {
      throw RPCError.fault(.alreadyExists, "ADMIN-o8eXs", .organizationAlreadyExists, in: language)
    }
  }

  /// Refuses what would leave the instance without an owner.
  static func requireOtherOwner(
    _ errorID: String, _ language: Language, in reader: Reader,
    leavingOut isLeavingOut: (MembershipRecord) -> Bool
  ) throws {
    let members = try MembershipTable.list(scope: .instance, in: reader).rows
    let owners = members.filter { $0.roles.contains(Role.owner.name) }
    guard owners.contains(where: isLeavingOut) else { return }
    guard owners.contains(where: { !isLeavingOut($0) }) else {
      throw RPCError.fault(.failedPrecondition, errorID, .lastAdministrator, in: language)
    }
  }
}
