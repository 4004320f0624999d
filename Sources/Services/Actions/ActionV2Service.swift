public import API
import Base
public import RPC
import Records
import Store
import Wire

/// Targets, their public keys, and executions: `zitadel.action.v2.ActionService`.
///
/// Targets and executions belong to the instance, whichever organization the caller selects.
public struct ActionV2Service: Zitadel.Action.V2.ActionService {
  let targets: Targets
  let executions: Executions
  /// The version whose rules hold: an older one's requests may be converted and answered here.
  private let version: ActionsVersion

  public init(targets: Targets, executions: Executions) {
    self.init(targets: targets, executions: executions, version: .v2)
  }

  init(targets: Targets, executions: Executions, version: ActionsVersion) {
    self.targets = targets
    self.executions = executions
    self.version = version
  }
}

// MARK: - Targets

extension ActionV2Service {
  public func createTarget(
    _ request: Zitadel.Action.V2.CreateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.CreateTargetResponse {
    let call = try ActionsCall(context, version)
    let behavior = request.targetType.map { TargetUpdate.Behavior(.init($0)) } ?? .init(.webhook)
    let created = try await targets.create(
      TargetContent(
        name: request.name, kind: behavior.kind, interruptsOnError: behavior.interruptsOnError,
        timeout: request.timeout?.nanoseconds ?? 0, endpoint: request.endpoint,
        payloadType: TargetPayloadType(request.payloadType) ?? .json), call)
    context.warn(created.warning)
    var response = Zitadel.Action.V2.CreateTargetResponse()
    response.id = created.details.id
    response.creationDate = Google.Protobuf.Timestamp(
      nanosecondsSince1970: created.details.createdAt)
    response.signingKey = created.signingKey ?? ""
    return response
  }

  public func updateTarget(
    _ request: Zitadel.Action.V2.UpdateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.UpdateTargetResponse {
    let call = try ActionsCall(context, version)
    let update = TargetUpdate(
      name: request.name, behavior: request.targetType.map { TargetUpdate.Behavior(.init($0)) },
      timeout: request.timeout?.nanoseconds, endpoint: request.endpoint,
      payloadType: TargetPayloadType(request.payloadType),
      keyOverlap: request.expirationSigningKey?.nanoseconds)
    let changed = try await targets.update(request.id, update, call)
    context.warn(changed.warning)
    var response = Zitadel.Action.V2.UpdateTargetResponse()
    response.changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: changed.details.changedAt)
    response.signingKey = changed.signingKey
    return response
  }

  public func deleteTarget(
    _ request: Zitadel.Action.V2.DeleteTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.DeleteTargetResponse {
    let deleted = try await targets.delete(request.id, try ActionsCall(context, version))
    var response = Zitadel.Action.V2.DeleteTargetResponse()
    response.deletionDate = deleted.map {
      Google.Protobuf.Timestamp(nanosecondsSince1970: $0.changedAt)
    }
    return response
  }

  public func getTarget(
    _ request: Zitadel.Action.V2.GetTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.GetTargetResponse {
    let found = try await targets.get(request.id, try ActionsCall(context, version))
    var response = Zitadel.Action.V2.GetTargetResponse()
    response.target = Zitadel.Action.V2.Target(found)
    return response
  }

  public func listTargets(
    _ request: Zitadel.Action.V2.ListTargetsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ListTargetsResponse {
    let call = try ActionsCall(context, version)
    let filters = try TargetTable.Filter.all(
      request.filters, in: call.language)
    let pagination = request.pagination ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: pagination.offset, limit: pagination.limit, in: call.language)
    let list = try await targets.list(
      filters, orderedBy: TargetTable.Order(number: request.sortingColumn?.rawValue ?? 0),
      descending: !pagination.asc, page: page, call)
    var response = Zitadel.Action.V2.ListTargetsResponse()
    response.pagination = .init(list, appliedLimit: appliedLimit)
    response.targets = list.rows.map { Zitadel.Action.V2.Target($0) }
    return response
  }
}

// MARK: - Public keys

extension ActionV2Service {
  public func addPublicKey(
    _ request: Zitadel.Action.V2.AddPublicKeyRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.AddPublicKeyResponse {
    var expiresAt: Int64?
    if let date = request.expirationDate {
      guard let nanoseconds = date.nanosecondsSince1970 else {
        throw RPCError(.invalidArgument, "expiration_date is outside the years 1678 to 2262")
      }
      expiresAt = nanoseconds
    }
    let added = try await targets.addKey(
      request.publicKey, to: request.targetID, expiresAt: expiresAt,
      try ActionsCall(context, version))
    var response = Zitadel.Action.V2.AddPublicKeyResponse()
    response.keyID = added.id
    response.creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: added.createdAt)
    return response
  }

  public func activatePublicKey(
    _ request: Zitadel.Action.V2.ActivatePublicKeyRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ActivatePublicKeyResponse {
    let key = try await targets.activateKey(
      request.keyID, of: request.targetID, try ActionsCall(context, version))
    var response = Zitadel.Action.V2.ActivatePublicKeyResponse()
    response.changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: key.changedAt)
    return response
  }

  public func deactivatePublicKey(
    _ request: Zitadel.Action.V2.DeactivatePublicKeyRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.DeactivatePublicKeyResponse {
    let key = try await targets.deactivateKey(
      request.keyID, of: request.targetID, try ActionsCall(context, version))
    var response = Zitadel.Action.V2.DeactivatePublicKeyResponse()
    response.changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: key.changedAt)
    return response
  }

  public func removePublicKey(
    _ request: Zitadel.Action.V2.RemovePublicKeyRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.RemovePublicKeyResponse {
    let removedAt = try await targets.removeKey(
      request.keyID, of: request.targetID, try ActionsCall(context, version))
    var response = Zitadel.Action.V2.RemovePublicKeyResponse()
    response.deletionDate = removedAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    return response
  }

  public func listPublicKeys(
    _ request: Zitadel.Action.V2.ListPublicKeysRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ListPublicKeysResponse {
    let call = try ActionsCall(context, version)
    var filters: [TargetKeyTable.Filter] = []
    for filter in request.filters {
      filters.append(try TargetKeyTable.Filter(filter, in: call.language))
    }
    let order: TargetKeyTable.Order =
      switch request.sortingColumn {
      case .changeDate: .changedAt
      case .expirationDate: .expiresAt
      default: .createdAt
      }
    let pagination = request.pagination ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: pagination.offset, limit: pagination.limit, in: call.language)
    let list = try await targets.listKeys(
      of: request.targetID, filters, orderedBy: order, descending: !pagination.asc, page: page,
      call)
    var response = Zitadel.Action.V2.ListPublicKeysResponse()
    response.pagination = .init(list, appliedLimit: appliedLimit)
    response.publicKeys = list.rows.map { Zitadel.Action.V2.PublicKey($0) }
    return response
  }
}

// MARK: - Executions

extension ActionV2Service {
  public func setExecution(
    _ request: Zitadel.Action.V2.SetExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.SetExecutionResponse {
    let set = try await executions.set(
      request.condition.flatMap { ConditionDraft(.init($0)) }, request.targets.map { .target($0) },
      try ActionsCall(context, version))
    var response = Zitadel.Action.V2.SetExecutionResponse()
    response.setDate =
      set.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0.changedAt) } ?? .never
    return response
  }

  public func listExecutions(
    _ request: Zitadel.Action.V2.ListExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ListExecutionsResponse {
    let call = try ActionsCall(context, version)
    try ListRules.check(count: request.filters.count)
    let filters = try ExecutionTable.Filter.all(
      request.filters.map { .init($0) }, in: call.language)
    let pagination = request.pagination ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: pagination.offset, limit: pagination.limit, in: call.language)
    let list = try await executions.list(
      filters, orderedBy: ExecutionTable.Order(number: request.sortingColumn?.rawValue ?? 0),
      descending: !pagination.asc, page: page, call)
    var response = Zitadel.Action.V2.ListExecutionsResponse()
    response.pagination = .init(list, appliedLimit: appliedLimit)
    response.executions = list.rows.map { Zitadel.Action.V2.Execution($0) }
    return response
  }

  public func listExecutionFunctions(
    _ request: Zitadel.Action.V2.ListExecutionFunctionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ListExecutionFunctionsResponse {
    var response = Zitadel.Action.V2.ListExecutionFunctionsResponse()
    response.functions = ConditionCatalog.functions
    return response
  }

  public func listExecutionMethods(
    _ request: Zitadel.Action.V2.ListExecutionMethodsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ListExecutionMethodsResponse {
    var response = Zitadel.Action.V2.ListExecutionMethodsResponse()
    response.methods = executions.catalog.methods
    return response
  }

  public func listExecutionServices(
    _ request: Zitadel.Action.V2.ListExecutionServicesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2.ListExecutionServicesResponse {
    var response = Zitadel.Action.V2.ListExecutionServicesResponse()
    response.services = executions.catalog.services
    return response
  }
}

extension Zitadel.Filter.V2.PaginationResponse {
  init(_ list: ActionsList<some Sendable>, appliedLimit: UInt64) {
    self.init()
    totalResult = list.total
    self.appliedLimit = appliedLimit
  }
}
