// Made by protoc-gen-pintle from zitadel/resources/action/v3alpha/action_service.proto. Do not edit.

public import RPC

extension Zitadel.Resources.Action.V3alpha {
  /// The service `zitadel.resources.action.v3alpha.ZITADELActions`.
  public protocol ZITADELActions: Sendable {
    /// Makes a target; its name is unique within the instance.
    func createTarget(
      _ request: CreateTargetRequest, context: CallContext
    ) async throws(RPCError) -> CreateTargetResponse

    /// Changes the fields of a target that are given.
    func patchTarget(
      _ request: PatchTargetRequest, context: CallContext
    ) async throws(RPCError) -> PatchTargetResponse

    /// Deletes a target and takes it out of every execution.
    func deleteTarget(
      _ request: DeleteTargetRequest, context: CallContext
    ) async throws(RPCError) -> DeleteTargetResponse

    /// Reads a target.
    func getTarget(
      _ request: GetTargetRequest, context: CallContext
    ) async throws(RPCError) -> GetTargetResponse

    /// Finds targets; filters are combined with "and".
    ///
    /// Over JSON the body is the array of filters.
    func searchTargets(
      _ request: SearchTargetsRequest, context: CallContext
    ) async throws(RPCError) -> SearchTargetsResponse

    /// Replaces the list of targets of a condition's execution; an empty list makes it do
    /// nothing.
    func setExecution(
      _ request: SetExecutionRequest, context: CallContext
    ) async throws(RPCError) -> SetExecutionResponse

    /// Finds executions that have targets; filters are combined with "and".
    ///
    /// Over JSON the body is the array of filters.
    func searchExecutions(
      _ request: SearchExecutionsRequest, context: CallContext
    ) async throws(RPCError) -> SearchExecutionsResponse

    /// The functions that a condition can name.
    func listExecutionFunctions(
      _ request: ListExecutionFunctionsRequest, context: CallContext
    ) async throws(RPCError) -> ListExecutionFunctionsResponse

    /// The methods that a condition can name, sorted.
    func listExecutionMethods(
      _ request: ListExecutionMethodsRequest, context: CallContext
    ) async throws(RPCError) -> ListExecutionMethodsResponse

    /// The services that a condition can name, sorted.
    func listExecutionServices(
      _ request: ListExecutionServicesRequest, context: CallContext
    ) async throws(RPCError) -> ListExecutionServicesResponse
  }
}

extension Zitadel.Resources.Action.V3alpha.ZITADELActions {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.service,
      methods: [
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.createTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Resources.Action.V3alpha.CreateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.CreateTargetResponse in
              try await self.createTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.patchTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Resources.Action.V3alpha.PatchTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.PatchTargetResponse in
              try await self.patchTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.deleteTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Resources.Action.V3alpha.DeleteTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.DeleteTargetResponse in
              try await self.deleteTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.getTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Resources.Action.V3alpha.GetTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.GetTargetResponse in
              try await self.getTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.searchTargets,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Resources.Action.V3alpha.SearchTargetsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.SearchTargetsResponse in
              try await self.searchTargets(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.setExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Resources.Action.V3alpha.SetExecutionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.SetExecutionResponse in
              try await self.setExecution(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.searchExecutions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (
                request: Zitadel.Resources.Action.V3alpha.SearchExecutionsRequest,
                context: CallContext
              ) async throws(RPCError) -> Zitadel.Resources.Action.V3alpha.SearchExecutionsResponse
              in
              try await self.searchExecutions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.listExecutionFunctions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (
                request: Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsRequest,
                context: CallContext
              ) async throws(RPCError)
                -> Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsResponse in
              try await self.listExecutionFunctions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.listExecutionMethods,
          running: { work in
            await ServerMethod.runUnary(work) {
              (
                request: Zitadel.Resources.Action.V3alpha.ListExecutionMethodsRequest,
                context: CallContext
              ) async throws(RPCError)
                -> Zitadel.Resources.Action.V3alpha.ListExecutionMethodsResponse in
              try await self.listExecutionMethods(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.listExecutionServices,
          running: { work in
            await ServerMethod.runUnary(work) {
              (
                request: Zitadel.Resources.Action.V3alpha.ListExecutionServicesRequest,
                context: CallContext
              ) async throws(RPCError)
                -> Zitadel.Resources.Action.V3alpha.ListExecutionServicesResponse in
              try await self.listExecutionServices(request, context: context)
            }
          }),
      ])
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// What the `.proto` says of `zitadel.resources.action.v3alpha.ZITADELActions`.
  public enum ZITADELActionsDescriptor {
    public static let createTarget = MethodDescriptor(
      name: "CreateTarget", path: "/zitadel.resources.action.v3alpha.ZITADELActions/CreateTarget",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/resources/v3alpha/actions/targets", body: "target")
      ], successStatus: 201, requestName: "zitadel.resources.action.v3alpha.CreateTargetRequest",
      responseName: "zitadel.resources.action.v3alpha.CreateTargetResponse")
    public static let patchTarget = MethodDescriptor(
      name: "PatchTarget", path: "/zitadel.resources.action.v3alpha.ZITADELActions/PatchTarget",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PATCH", template: "/resources/v3alpha/actions/targets/{id}", body: "target")
      ], requestName: "zitadel.resources.action.v3alpha.PatchTargetRequest",
      responseName: "zitadel.resources.action.v3alpha.PatchTargetResponse")
    public static let deleteTarget = MethodDescriptor(
      name: "DeleteTarget", path: "/zitadel.resources.action.v3alpha.ZITADELActions/DeleteTarget",
      kind: .unary, permission: .required("action.target.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "DELETE", template: "/resources/v3alpha/actions/targets/{id}")
      ], requestName: "zitadel.resources.action.v3alpha.DeleteTargetRequest",
      responseName: "zitadel.resources.action.v3alpha.DeleteTargetResponse")
    public static let getTarget = MethodDescriptor(
      name: "GetTarget", path: "/zitadel.resources.action.v3alpha.ZITADELActions/GetTarget",
      kind: .unary, permission: .required("action.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/resources/v3alpha/actions/targets/{id}")
      ], requestName: "zitadel.resources.action.v3alpha.GetTargetRequest",
      responseName: "zitadel.resources.action.v3alpha.GetTargetResponse")
    public static let searchTargets = MethodDescriptor(
      name: "SearchTargets", path: "/zitadel.resources.action.v3alpha.ZITADELActions/SearchTargets",
      kind: .unary, permission: .required("action.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/resources/v3alpha/actions/targets/_search", body: "filters")
      ], requestName: "zitadel.resources.action.v3alpha.SearchTargetsRequest",
      responseName: "zitadel.resources.action.v3alpha.SearchTargetsResponse")
    public static let setExecution = MethodDescriptor(
      name: "SetExecution", path: "/zitadel.resources.action.v3alpha.ZITADELActions/SetExecution",
      kind: .unary, permission: .required("action.execution.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/resources/v3alpha/actions/executions", body: "*")
      ], successStatus: 201, requestName: "zitadel.resources.action.v3alpha.SetExecutionRequest",
      responseName: "zitadel.resources.action.v3alpha.SetExecutionResponse")
    public static let searchExecutions = MethodDescriptor(
      name: "SearchExecutions",
      path: "/zitadel.resources.action.v3alpha.ZITADELActions/SearchExecutions", kind: .unary,
      permission: .required("action.execution.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/resources/v3alpha/actions/executions/_search", body: "filters")
      ], requestName: "zitadel.resources.action.v3alpha.SearchExecutionsRequest",
      responseName: "zitadel.resources.action.v3alpha.SearchExecutionsResponse")
    public static let listExecutionFunctions = MethodDescriptor(
      name: "ListExecutionFunctions",
      path: "/zitadel.resources.action.v3alpha.ZITADELActions/ListExecutionFunctions", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/resources/v3alpha/actions/executions/functions")
      ], requestName: "zitadel.resources.action.v3alpha.ListExecutionFunctionsRequest",
      responseName: "zitadel.resources.action.v3alpha.ListExecutionFunctionsResponse")
    public static let listExecutionMethods = MethodDescriptor(
      name: "ListExecutionMethods",
      path: "/zitadel.resources.action.v3alpha.ZITADELActions/ListExecutionMethods", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/resources/v3alpha/actions/executions/methods")
      ], requestName: "zitadel.resources.action.v3alpha.ListExecutionMethodsRequest",
      responseName: "zitadel.resources.action.v3alpha.ListExecutionMethodsResponse")
    public static let listExecutionServices = MethodDescriptor(
      name: "ListExecutionServices",
      path: "/zitadel.resources.action.v3alpha.ZITADELActions/ListExecutionServices", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/resources/v3alpha/actions/executions/services")
      ], requestName: "zitadel.resources.action.v3alpha.ListExecutionServicesRequest",
      responseName: "zitadel.resources.action.v3alpha.ListExecutionServicesResponse")
    public static let service = ServiceDescriptor(
      name: "zitadel.resources.action.v3alpha.ZITADELActions",
      file: FileDescriptor.zitadelResourcesActionV3alphaActionService,
      methods: [
        createTarget, patchTarget, deleteTarget, getTarget, searchTargets, setExecution,
        searchExecutions, listExecutionFunctions, listExecutionMethods, listExecutionServices,
      ])
  }
}
