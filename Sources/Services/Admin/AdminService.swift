public import API
public import Base
public import RPC
import Records
public import Store
import Wire

/// Organizations, service accounts, roles, tokens, clients and the instance's keys: `pintle.admin.v1.AdminService`.
///
/// Functions of one organization act in the caller's; those of the instance say which organization they
/// mean. Nobody can hand out more than they may do themselves.
public struct AdminService: Pintle.Admin.V1.AdminService {
  let store: DomainStore
  let identifiers: IdentifierSource
  let random: any RandomSource
  let keys: InstanceKeys
  let accessKeys: AccessKeys
  let accountKeys = AccountKeyMaker()
  let callCounts: any CallCountSource

  /// - Parameters:
  ///   - store: Where everything is kept.
  ///   - identifiers: Gives new objects their ids.
  ///   - random: Makes tokens and secrets.
  ///   - keys: The instance's own keys.
  ///   - accessKeys: Those that access tokens are signed with.
  ///   - callCounts: What calls there were.
  public init(
    store: Store, identifiers: IdentifierSource, random: any RandomSource,
    keys: InstanceKeys, accessKeys: AccessKeys, callCounts: any CallCountSource
  ) {
    self.store = DomainStore(store: store)
    self.identifiers = identifiers
    self.random = random
    self.keys = keys
    self.accessKeys = accessKeys
    self.callCounts = callCounts
  }

  /// The part of a list that a request asks for; without a limit the server's own holds.
  static func page(offset: UInt64, limit: UInt32) -> Page {
    let wanted = UInt64(limit)
    return Page(
      offset: offset, limit: wanted == 0 ? Limits.maxListedRows : min(wanted, Limits.maxListedRows))
  }

  public func listRoles(
    _ request: Pintle.Admin.V1.ListRolesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListRolesResponse {
    var response = Pintle.Admin.V1.ListRolesResponse()
    response.roles = Role.all.map { Pintle.Admin.V1.Role($0) }
    return response
  }

  public func listMethodStatistics(
    _ request: Pintle.Admin.V1.ListMethodStatisticsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListMethodStatisticsResponse {
    let prefix = request.service.isEmpty ? "" : request.service + "/"
    var response = Pintle.Admin.V1.ListMethodStatisticsResponse()
    response.methods = callCounts.callCounts().filter { $0.method.utf8HasPrefix(prefix) }
      .map { Pintle.Admin.V1.MethodStatistics($0) }
    return response
  }
}
