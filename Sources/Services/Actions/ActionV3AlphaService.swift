public import API
import Base
public import RPC
import Records
import Store
import Wire

/// Targets and executions in their first version: `zitadel.action.v3alpha.ActionService`.
///
/// Targets and executions belong to the instance, whichever organization the caller selects.
public struct ActionV3AlphaService: Zitadel.Action.V3alpha.ActionService {
  let targets: Targets
  let executions: Executions
  /// Answers what is the same in every version.
  private let newest: ActionV2Service

  public init(targets: Targets, executions: Executions) {
    self.targets = targets
    self.executions = executions
    newest = ActionV2Service(targets: targets, executions: executions)
  }
}

// MARK: - Targets

extension ActionV3AlphaService {
  public func createTarget(
    _ request: Zitadel.Action.V3alpha.CreateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.CreateTargetResponse {
    let call = try ActionsCall(context, .v3alpha)
    let behavior = request.targetType.map { TargetUpdate.Behavior(.init($0)) } ?? .init(.webhook)
    let created = try await targets.create(
      TargetContent(
        name: request.name, kind: behavior.kind, interruptsOnError: behavior.interruptsOnError,
        timeout: request.timeout?.nanoseconds ?? 0, endpoint: request.endpoint), call)
    context.warn(created.warning)
    var response = Zitadel.Action.V3alpha.CreateTargetResponse()
    response.id = created.details.id
    response.details = Zitadel.Object.V2beta.Details(created.details)
    return response
  }

  public func updateTarget(
    _ request: Zitadel.Action.V3alpha.UpdateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.UpdateTargetResponse {
    let call = try ActionsCall(context, .v3alpha)
    let update = TargetUpdate(
      name: request.name, behavior: request.targetType.map { TargetUpdate.Behavior(.init($0)) },
      timeout: request.timeout?.nanoseconds, endpoint: request.endpoint)
    let changed = try await targets.update(request.targetID, update, call)
    context.warn(changed.warning)
    var response = Zitadel.Action.V3alpha.UpdateTargetResponse()
    response.details = Zitadel.Object.V2beta.Details(changed.details)
    return response
  }

  public func deleteTarget(
    _ request: Zitadel.Action.V3alpha.DeleteTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.DeleteTargetResponse {
    let deleted = try await targets.delete(request.targetID, try ActionsCall(context, .v3alpha))
    var response = Zitadel.Action.V3alpha.DeleteTargetResponse()
    response.details = deleted.map { Zitadel.Object.V2beta.Details($0) }
    return response
  }

  public func getTargetByID(
    _ request: Zitadel.Action.V3alpha.GetTargetByIDRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.GetTargetByIDResponse {
    let found = try await targets.get(request.targetID, try ActionsCall(context, .v3alpha))
    var response = Zitadel.Action.V3alpha.GetTargetByIDResponse()
    response.target = Zitadel.Action.V3alpha.Target(found)
    return response
  }

  public func listTargets(
    _ request: Zitadel.Action.V3alpha.ListTargetsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.ListTargetsResponse {
    let call = try ActionsCall(context, .v3alpha)
    let filters = try TargetTable.Filter.all(
      request.queries.map { .init($0) }, in: call.language)
    let query = request.query ?? .init()
    let (page, _) = try call.version.page(
      offset: query.offset, limit: query.limit, in: call.language)
    let list = try await targets.list(
      filters, orderedBy: TargetTable.Order(request.sortingColumn), descending: !query.asc,
      page: page, call)
    var response = Zitadel.Action.V3alpha.ListTargetsResponse()
    response.details = Zitadel.Object.V2beta.ListDetails(list)
    response.sortingColumn = request.sortingColumn
    response.result = list.rows.map { Zitadel.Action.V3alpha.Target($0) }
    return response
  }
}

// MARK: - Executions

extension ActionV3AlphaService {
  public func setExecution(
    _ request: Zitadel.Action.V3alpha.SetExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.SetExecutionResponse {
    let set = try await executions.set(
      request.condition.flatMap { ConditionDraft(.init($0)) },
      request.targets.map { EntryDraft(.init($0)) },
      try ActionsCall(context, .v3alpha))
    var response = Zitadel.Action.V3alpha.SetExecutionResponse()
    response.details = set.map { Zitadel.Object.V2beta.Details($0) }
    return response
  }

  public func deleteExecution(
    _ request: Zitadel.Action.V3alpha.DeleteExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.DeleteExecutionResponse {
    let deleted = try await executions.delete(
      request.condition.flatMap { ConditionDraft(.init($0)) }, try ActionsCall(context, .v3alpha))
    var response = Zitadel.Action.V3alpha.DeleteExecutionResponse()
    response.details = Zitadel.Object.V2beta.Details(deleted)
    return response
  }

  public func listExecutions(
    _ request: Zitadel.Action.V3alpha.ListExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionsResponse {
    let call = try ActionsCall(context, .v3alpha)
    try ListRules.check(count: request.queries.count)
    let filters = try ExecutionTable.Filter.all(
      request.queries.map { .init($0) }, in: call.language)
    let query = request.query ?? .init()
    let (page, _) = try call.version.page(
      offset: query.offset, limit: query.limit, in: call.language)
    // There is no column to sort by, so that `asc` has nothing to turn round.
    let list = try await executions.list(filters, orderedBy: .createdAt, page: page, call)
    var response = Zitadel.Action.V3alpha.ListExecutionsResponse()
    response.details = Zitadel.Object.V2beta.ListDetails(list)
    response.result = list.rows.map { Zitadel.Action.V3alpha.Execution($0) }
    return response
  }

  public func listExecutionFunctions(
    _ request: Zitadel.Action.V3alpha.ListExecutionFunctionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionFunctionsResponse {
    var response = Zitadel.Action.V3alpha.ListExecutionFunctionsResponse()
    response.functions = ConditionCatalog.functions(of: .v3alpha)
    return response
  }

  public func listExecutionMethods(
    _ request: Zitadel.Action.V3alpha.ListExecutionMethodsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionMethodsResponse {
    .init(try await newest.listExecutionMethods(.init(), context: context))
  }

  public func listExecutionServices(
    _ request: Zitadel.Action.V3alpha.ListExecutionServicesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionServicesResponse {
    .init(try await newest.listExecutionServices(.init(), context: context))
  }
}
