public import API
import Base
public import RPC
import Records
import Store
import Wire

/// Targets and executions without includes: `zitadel.action.v2beta.ActionService`.
///
/// Targets and executions belong to the instance, whichever organization the caller selects.
public struct ActionV2BetaService: Zitadel.Action.V2beta.ActionService {
  let targets: Targets
  let executions: Executions

  public init(targets: Targets, executions: Executions) {
    self.targets = targets
    self.executions = executions
  }
}

// MARK: - Targets

extension ActionV2BetaService {
  public func createTarget(
    _ request: Zitadel.Action.V2beta.CreateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.CreateTargetResponse {
    let call = try ActionsCall(context, .v2beta)
    let behavior = request.targetType.map { TargetUpdate.Behavior($0) } ?? .init(.webhook)
    let created = try await targets.create(
      TargetContent(
        name: request.name, kind: behavior.kind, interruptsOnError: behavior.interruptsOnError,
        timeout: request.timeout?.nanoseconds ?? 0, endpoint: request.endpoint), call)
    var response = Zitadel.Action.V2beta.CreateTargetResponse()
    response.id = created.details.id
    response.creationDate = Google.Protobuf.Timestamp(
      nanosecondsSince1970: created.details.createdAt)
    response.signingKey = created.signingKey ?? ""
    return response
  }

  public func updateTarget(
    _ request: Zitadel.Action.V2beta.UpdateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.UpdateTargetResponse {
    let call = try ActionsCall(context, .v2beta)
    let update = TargetUpdate(
      name: request.name, behavior: request.targetType.map { TargetUpdate.Behavior($0) },
      timeout: request.timeout?.nanoseconds, endpoint: request.endpoint,
      keyOverlap: request.expirationSigningKey?.nanoseconds)
    let changed = try await targets.update(request.id, update, call)
    var response = Zitadel.Action.V2beta.UpdateTargetResponse()
    response.changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: changed.details.changedAt)
    response.signingKey = changed.signingKey
    return response
  }

  public func deleteTarget(
    _ request: Zitadel.Action.V2beta.DeleteTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.DeleteTargetResponse {
    let deleted = try await targets.delete(request.id, try ActionsCall(context, .v2beta))
    var response = Zitadel.Action.V2beta.DeleteTargetResponse()
    response.deletionDate = deleted.map {
      Google.Protobuf.Timestamp(nanosecondsSince1970: $0.changedAt)
    }
    return response
  }

  public func getTarget(
    _ request: Zitadel.Action.V2beta.GetTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.GetTargetResponse {
    let found = try await targets.get(request.id, try ActionsCall(context, .v2beta))
    var response = Zitadel.Action.V2beta.GetTargetResponse()
    response.target = Zitadel.Action.V2beta.Target(found)
    return response
  }

  public func listTargets(
    _ request: Zitadel.Action.V2beta.ListTargetsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListTargetsResponse {
    let call = try ActionsCall(context, .v2beta)
    var filters: [TargetTable.Filter] = []
    for filter in request.filters {
      filters.append(try TargetTable.Filter(filter, in: call.language))
    }
    let pagination = request.pagination ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: pagination.offset, limit: pagination.limit, in: call.language)
    let list = try await targets.list(
      filters, orderedBy: TargetTable.Order(number: request.sortingColumn?.rawValue ?? 0),
      descending: !pagination.asc, page: page, call)
    var response = Zitadel.Action.V2beta.ListTargetsResponse()
    response.pagination = .init(list, appliedLimit: appliedLimit)
    response.targets = list.rows.map { Zitadel.Action.V2beta.Target($0) }
    return response
  }
}

// MARK: - Executions

extension ActionV2BetaService {
  public func setExecution(
    _ request: Zitadel.Action.V2beta.SetExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.SetExecutionResponse {
    let set = try await executions.set(
      request.condition.flatMap { ConditionDraft($0) }, request.targets.map { .target($0) },
      try ActionsCall(context, .v2beta))
    var response = Zitadel.Action.V2beta.SetExecutionResponse()
    response.setDate =
      set.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0.changedAt) } ?? .never
    return response
  }

  public func listExecutions(
    _ request: Zitadel.Action.V2beta.ListExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionsResponse {
    let call = try ActionsCall(context, .v2beta)
    try ListRules.check(count: request.filters.count)
    var filters: [ExecutionTable.Filter] = []
    for filter in request.filters {
      if let filter = try ExecutionTable.Filter.make(filter, in: call.language) {
        filters.append(filter)
      }
    }
    let pagination = request.pagination ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: pagination.offset, limit: pagination.limit, in: call.language)
    let list = try await executions.list(
      filters, orderedBy: ExecutionTable.Order(number: request.sortingColumn?.rawValue ?? 0),
      descending: !pagination.asc, page: page, call)
    var response = Zitadel.Action.V2beta.ListExecutionsResponse()
    response.pagination = .init(list, appliedLimit: appliedLimit)
    response.executions = list.rows.map { Zitadel.Action.V2beta.Execution($0) }
    return response
  }

  public func listExecutionFunctions(
    _ request: Zitadel.Action.V2beta.ListExecutionFunctionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionFunctionsResponse {
    var response = Zitadel.Action.V2beta.ListExecutionFunctionsResponse()
    response.functions = ConditionCatalog.functions
    return response
  }

  public func listExecutionMethods(
    _ request: Zitadel.Action.V2beta.ListExecutionMethodsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionMethodsResponse {
    var response = Zitadel.Action.V2beta.ListExecutionMethodsResponse()
    response.methods = executions.catalog.methods
    return response
  }

  public func listExecutionServices(
    _ request: Zitadel.Action.V2beta.ListExecutionServicesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionServicesResponse {
    var response = Zitadel.Action.V2beta.ListExecutionServicesResponse()
    response.services = executions.catalog.services
    return response
  }
}

extension Zitadel.Filter.V2beta.PaginationResponse {
  init(_ list: ActionsList<some Sendable>, appliedLimit: UInt64) {
    self.init()
    totalResult = list.total
    self.appliedLimit = appliedLimit
  }
}
