// Made by protoc-gen-pintle from zitadel/action/v3alpha/action_service.proto. Do not edit.

public import RPC

extension Zitadel.Action.V3alpha {
  /// The service `zitadel.action.v3alpha.ActionService`.
  public protocol ActionService: Sendable {
    /// Makes a target; its name is unique within the instance.
    func createTarget(
      _ request: CreateTargetRequest, context: CallContext
    ) async throws(RPCError) -> CreateTargetResponse

    /// Changes the fields of a target that are given.
    func updateTarget(
      _ request: UpdateTargetRequest, context: CallContext
    ) async throws(RPCError) -> UpdateTargetResponse

    /// Deletes a target and takes it out of every execution.
    func deleteTarget(
      _ request: DeleteTargetRequest, context: CallContext
    ) async throws(RPCError) -> DeleteTargetResponse

    /// Finds targets; filters are combined with "and".
    func listTargets(
      _ request: ListTargetsRequest, context: CallContext
    ) async throws(RPCError) -> ListTargetsResponse

    /// Reads a target.
    func getTargetByID(
      _ request: GetTargetByIDRequest, context: CallContext
    ) async throws(RPCError) -> GetTargetByIDResponse

    /// Replaces the list of targets and includes of a condition's execution.
    func setExecution(
      _ request: SetExecutionRequest, context: CallContext
    ) async throws(RPCError) -> SetExecutionResponse

    /// Deletes a condition's execution.
    func deleteExecution(
      _ request: DeleteExecutionRequest, context: CallContext
    ) async throws(RPCError) -> DeleteExecutionResponse

    /// Finds executions that have targets; filters are combined with "and".
    func listExecutions(
      _ request: ListExecutionsRequest, context: CallContext
    ) async throws(RPCError) -> ListExecutionsResponse

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

extension Zitadel.Action.V3alpha.ActionService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Zitadel.Action.V3alpha.ActionServiceDescriptor.service,
      methods: [
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.createTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.CreateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.CreateTargetResponse in
              try await self.createTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.updateTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.UpdateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.UpdateTargetResponse in
              try await self.updateTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.deleteTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.DeleteTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.DeleteTargetResponse in
              try await self.deleteTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.listTargets,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.ListTargetsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.ListTargetsResponse in
              try await self.listTargets(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.getTargetByID,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.GetTargetByIDRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.GetTargetByIDResponse in
              try await self.getTargetByID(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.setExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.SetExecutionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.SetExecutionResponse in
              try await self.setExecution(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.deleteExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.DeleteExecutionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.DeleteExecutionResponse in
              try await self.deleteExecution(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.listExecutions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.ListExecutionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionsResponse in
              try await self.listExecutions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.listExecutionFunctions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.ListExecutionFunctionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionFunctionsResponse in
              try await self.listExecutionFunctions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.listExecutionMethods,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.ListExecutionMethodsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionMethodsResponse in
              try await self.listExecutionMethods(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V3alpha.ActionServiceDescriptor.listExecutionServices,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V3alpha.ListExecutionServicesRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V3alpha.ListExecutionServicesResponse in
              try await self.listExecutionServices(request, context: context)
            }
          }),
      ])
  }
}

extension Zitadel.Action.V3alpha {
  /// What the `.proto` says of `zitadel.action.v3alpha.ActionService`.
  public enum ActionServiceDescriptor {
    public static let createTarget = MethodDescriptor(
      name: "CreateTarget", path: "/zitadel.action.v3alpha.ActionService/CreateTarget",
      kind: .unary, permission: .required("execution.target.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/v3alpha/targets", body: "*")],
      successStatus: 201, requestName: "zitadel.action.v3alpha.CreateTargetRequest",
      responseName: "zitadel.action.v3alpha.CreateTargetResponse")
    public static let updateTarget = MethodDescriptor(
      name: "UpdateTarget", path: "/zitadel.action.v3alpha.ActionService/UpdateTarget",
      kind: .unary, permission: .required("execution.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/v3alpha/targets/{target_id}", body: "*")
      ], requestName: "zitadel.action.v3alpha.UpdateTargetRequest",
      responseName: "zitadel.action.v3alpha.UpdateTargetResponse")
    public static let deleteTarget = MethodDescriptor(
      name: "DeleteTarget", path: "/zitadel.action.v3alpha.ActionService/DeleteTarget",
      kind: .unary, permission: .required("execution.target.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/v3alpha/targets/{target_id}")
      ], requestName: "zitadel.action.v3alpha.DeleteTargetRequest",
      responseName: "zitadel.action.v3alpha.DeleteTargetResponse")
    public static let listTargets = MethodDescriptor(
      name: "ListTargets", path: "/zitadel.action.v3alpha.ActionService/ListTargets", kind: .unary,
      permission: .required("execution.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v3alpha/targets/search", body: "*")
      ], requestName: "zitadel.action.v3alpha.ListTargetsRequest",
      responseName: "zitadel.action.v3alpha.ListTargetsResponse")
    public static let getTargetByID = MethodDescriptor(
      name: "GetTargetByID", path: "/zitadel.action.v3alpha.ActionService/GetTargetByID",
      kind: .unary, permission: .required("execution.target.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v3alpha/targets/{target_id}")],
      requestName: "zitadel.action.v3alpha.GetTargetByIDRequest",
      responseName: "zitadel.action.v3alpha.GetTargetByIDResponse")
    public static let setExecution = MethodDescriptor(
      name: "SetExecution", path: "/zitadel.action.v3alpha.ActionService/SetExecution",
      kind: .unary, permission: .required("execution.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/v3alpha/executions", body: "*")
      ], requestName: "zitadel.action.v3alpha.SetExecutionRequest",
      responseName: "zitadel.action.v3alpha.SetExecutionResponse")
    public static let deleteExecution = MethodDescriptor(
      name: "DeleteExecution", path: "/zitadel.action.v3alpha.ActionService/DeleteExecution",
      kind: .unary, permission: .required("execution.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/v3alpha/executions", body: "*")
      ], requestName: "zitadel.action.v3alpha.DeleteExecutionRequest",
      responseName: "zitadel.action.v3alpha.DeleteExecutionResponse")
    public static let listExecutions = MethodDescriptor(
      name: "ListExecutions", path: "/zitadel.action.v3alpha.ActionService/ListExecutions",
      kind: .unary, permission: .required("execution.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v3alpha/executions/search", body: "*")
      ], requestName: "zitadel.action.v3alpha.ListExecutionsRequest",
      responseName: "zitadel.action.v3alpha.ListExecutionsResponse")
    public static let listExecutionFunctions = MethodDescriptor(
      name: "ListExecutionFunctions",
      path: "/zitadel.action.v3alpha.ActionService/ListExecutionFunctions", kind: .unary,
      permission: .required("execution.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v3alpha/executions/functions")
      ], requestName: "zitadel.action.v3alpha.ListExecutionFunctionsRequest",
      responseName: "zitadel.action.v3alpha.ListExecutionFunctionsResponse")
    public static let listExecutionMethods = MethodDescriptor(
      name: "ListExecutionMethods",
      path: "/zitadel.action.v3alpha.ActionService/ListExecutionMethods", kind: .unary,
      permission: .required("execution.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v3alpha/executions/methods")],
      requestName: "zitadel.action.v3alpha.ListExecutionMethodsRequest",
      responseName: "zitadel.action.v3alpha.ListExecutionMethodsResponse")
    public static let listExecutionServices = MethodDescriptor(
      name: "ListExecutionServices",
      path: "/zitadel.action.v3alpha.ActionService/ListExecutionServices", kind: .unary,
      permission: .required("execution.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v3alpha/executions/services")],
      requestName: "zitadel.action.v3alpha.ListExecutionServicesRequest",
      responseName: "zitadel.action.v3alpha.ListExecutionServicesResponse")
    public static let service = ServiceDescriptor(
      name: "zitadel.action.v3alpha.ActionService",
      file: FileDescriptor.zitadelActionV3alphaActionService,
      methods: [
        createTarget, updateTarget, deleteTarget, listTargets, getTargetByID, setExecution,
        deleteExecution, listExecutions, listExecutionFunctions, listExecutionMethods,
        listExecutionServices,
      ])
  }
}
