public import API
import Base
public import RPC
import Records
import Store
import Wire

/// Targets and executions as resources: `zitadel.resources.action.v3alpha.ZITADELActions`.
///
/// Targets and executions belong to the instance, whichever organization the caller selects.
public struct ResourcesActionV3AlphaService: Zitadel.Resources.Action.V3alpha.ZITADELActions {
  let targets: Targets
  let executions: Executions
  /// Answers what is the same in every version.
  private let newest: ActionV2Service
  private let instance: String
  private let domain: String?

  /// - Parameters:
  ///   - targets: The targets.
  ///   - executions: The executions.
  ///   - instance: The instance's id, by which requests may name it.
  ///   - domain: The host under which the instance is reached, by which requests may name it as well.
  public init(targets: Targets, executions: Executions, instance: String, domain: String? = nil) {
    self.targets = targets
    self.executions = executions
    newest = ActionV2Service(targets: targets, executions: executions)
    self.instance = instance
    self.domain = domain?.lowercased()
  }

  /// Who calls; throws when the request is meant for another instance.
  private func call(
    _ context: CallContext, for wanted: Zitadel.Object.V3alpha.Instance?
  ) throws(RPCError) -> ActionsCall {
    switch wanted?.property {
    case .id(let id) where !id.utf8Equals(instance):
      throw RPCError(.notFound, "unable to set instance using id \(EchoedText.cut(id))")
    case .domain(let name) where domain?.utf8Equals(name.lowercased()) != true:
      throw RPCError(.notFound, "unable to set instance using domain \(EchoedText.cut(name))")
    case .id, .domain, nil: return try ActionsCall(context, .resourcesV3Alpha)
    }
  }
}

// MARK: - Targets

extension ResourcesActionV3AlphaService {
  public func createTarget(
    _ request: Zitadel.Resources.Action.V3alpha.CreateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.CreateTargetResponse {
    let call = try call(context, for: request.instance)
    let target = request.target ?? .init()
    let behavior = target.targetType.map { TargetUpdate.Behavior(.init($0)) } ?? .init(.webhook)
    let created = try await targets.create(
      TargetContent(
        name: target.name, kind: behavior.kind, interruptsOnError: behavior.interruptsOnError,
        timeout: target.timeout?.nanoseconds ?? 0, endpoint: target.endpoint), call)
    context.warn(created.warning)
    var response = Zitadel.Resources.Action.V3alpha.CreateTargetResponse()
    response.details = Zitadel.Resources.Object.V3alpha.Details(created.details)
    response.signingKey = created.signingKey ?? ""
    return response
  }

  public func patchTarget(
    _ request: Zitadel.Resources.Action.V3alpha.PatchTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.PatchTargetResponse {
    let call = try call(context, for: request.instance)
    let patch = request.target ?? .init()
    let update = TargetUpdate(
      name: patch.name, behavior: patch.targetType.map { TargetUpdate.Behavior(.init($0)) },
      timeout: patch.timeout?.nanoseconds, endpoint: patch.endpoint,
      keyOverlap: patch.expirationSigningKey?.nanoseconds)
    let changed = try await targets.update(request.id, update, call)
    context.warn(changed.warning)
    var response = Zitadel.Resources.Action.V3alpha.PatchTargetResponse()
    response.details = Zitadel.Resources.Object.V3alpha.Details(changed.details)
    response.signingKey = changed.signingKey
    return response
  }

  public func deleteTarget(
    _ request: Zitadel.Resources.Action.V3alpha.DeleteTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.DeleteTargetResponse {
    let deleted = try await targets.delete(request.id, try call(context, for: request.instance))
    var response = Zitadel.Resources.Action.V3alpha.DeleteTargetResponse()
    response.details = deleted.map { Zitadel.Resources.Object.V3alpha.Details($0) }
    return response
  }

  public func getTarget(
    _ request: Zitadel.Resources.Action.V3alpha.GetTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.GetTargetResponse {
    let found = try await targets.get(request.id, try call(context, for: request.instance))
    var response = Zitadel.Resources.Action.V3alpha.GetTargetResponse()
    response.target = Zitadel.Resources.Action.V3alpha.GetTarget(found)
    return response
  }

  public func searchTargets(
    _ request: Zitadel.Resources.Action.V3alpha.SearchTargetsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.SearchTargetsResponse {
    let call = try call(context, for: request.instance)
    let filters = try TargetTable.Filter.all(
      request.filters.map { .init($0) }, in: call.language)
    let query = request.query ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: query.offset, limit: query.limit, in: call.language)
    let list = try await targets.list(
      filters, orderedBy: TargetTable.Order(number: request.sortingColumn?.rawValue ?? 0),
      descending: query.desc, page: page, call)
    var response = Zitadel.Resources.Action.V3alpha.SearchTargetsResponse()
    response.details = .init(list, appliedLimit: appliedLimit)
    response.result = list.rows.map { Zitadel.Resources.Action.V3alpha.GetTarget($0) }
    return response
  }
}

// MARK: - Executions

extension ResourcesActionV3AlphaService {
  public func setExecution(
    _ request: Zitadel.Resources.Action.V3alpha.SetExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.SetExecutionResponse {
    let set = try await executions.set(
      request.condition.flatMap { ConditionDraft($0) },
      request.execution?.targets.map { EntryDraft($0) } ?? [],
      try call(context, for: request.instance))
    var response = Zitadel.Resources.Action.V3alpha.SetExecutionResponse()
    if let set {
      response.details = Zitadel.Resources.Object.V3alpha.Details(set)
    } else {
      // An execution that never was and is to do nothing: it has an owner, but no dates.
      var details = Zitadel.Resources.Object.V3alpha.Details()
      details.owner = Zitadel.Resources.Object.V3alpha.Details.owner(instance)
      response.details = details
    }
    return response
  }

  public func searchExecutions(
    _ request: Zitadel.Resources.Action.V3alpha.SearchExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.SearchExecutionsResponse {
    let call = try call(context, for: request.instance)
    try ListRules.check(count: request.filters.count)
    let filters = try ExecutionTable.Filter.all(
      request.filters, in: call.language)
    let query = request.query ?? .init()
    let (page, appliedLimit) = try call.version.page(
      offset: query.offset, limit: query.limit, in: call.language)
    let list = try await executions.list(
      filters, orderedBy: ExecutionTable.Order(number: request.sortingColumn?.rawValue ?? 0),
      descending: query.desc, page: page, call)
    var response = Zitadel.Resources.Action.V3alpha.SearchExecutionsResponse()
    response.details = .init(list, appliedLimit: appliedLimit)
    response.result = list.rows.map { Zitadel.Resources.Action.V3alpha.GetExecution($0) }
    return response
  }

  public func listExecutionFunctions(
    _ request: Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsResponse {
    .init(try await newest.listExecutionFunctions(.init(), context: context))
  }

  public func listExecutionMethods(
    _ request: Zitadel.Resources.Action.V3alpha.ListExecutionMethodsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.ListExecutionMethodsResponse {
    .init(try await newest.listExecutionMethods(.init(), context: context))
  }

  public func listExecutionServices(
    _ request: Zitadel.Resources.Action.V3alpha.ListExecutionServicesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.ListExecutionServicesResponse {
    .init(try await newest.listExecutionServices(.init(), context: context))
  }
}
