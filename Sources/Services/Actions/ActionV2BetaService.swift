public import API
public import RPC

/// Targets and executions without includes: `zitadel.action.v2beta.ActionService`.
///
/// It is v2 without payload types and public keys: every request becomes one of v2, whose service answers it by the
/// rules of v2beta.
public struct ActionV2BetaService: Zitadel.Action.V2beta.ActionService {
  private let newest: ActionV2Service

  public init(targets: Targets, executions: Executions) {
    newest = ActionV2Service(targets: targets, executions: executions, version: .v2beta)
  }

  public func createTarget(
    _ request: Zitadel.Action.V2beta.CreateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.CreateTargetResponse {
    .init(try await newest.createTarget(.init(request), context: context))
  }

  public func updateTarget(
    _ request: Zitadel.Action.V2beta.UpdateTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.UpdateTargetResponse {
    .init(try await newest.updateTarget(.init(request), context: context))
  }

  public func deleteTarget(
    _ request: Zitadel.Action.V2beta.DeleteTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.DeleteTargetResponse {
    .init(try await newest.deleteTarget(.init(request), context: context))
  }

  public func getTarget(
    _ request: Zitadel.Action.V2beta.GetTargetRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.GetTargetResponse {
    .init(try await newest.getTarget(.init(request), context: context))
  }

  public func listTargets(
    _ request: Zitadel.Action.V2beta.ListTargetsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListTargetsResponse {
    .init(try await newest.listTargets(.init(request), context: context))
  }

  public func setExecution(
    _ request: Zitadel.Action.V2beta.SetExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.SetExecutionResponse {
    .init(try await newest.setExecution(.init(request), context: context))
  }

  public func listExecutions(
    _ request: Zitadel.Action.V2beta.ListExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionsResponse {
    .init(try await newest.listExecutions(.init(request), context: context))
  }

  public func listExecutionFunctions(
    _ request: Zitadel.Action.V2beta.ListExecutionFunctionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionFunctionsResponse {
    .init(try await newest.listExecutionFunctions(.init(), context: context))
  }

  public func listExecutionMethods(
    _ request: Zitadel.Action.V2beta.ListExecutionMethodsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionMethodsResponse {
    .init(try await newest.listExecutionMethods(.init(), context: context))
  }

  public func listExecutionServices(
    _ request: Zitadel.Action.V2beta.ListExecutionServicesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionServicesResponse {
    .init(try await newest.listExecutionServices(.init(), context: context))
  }
}
