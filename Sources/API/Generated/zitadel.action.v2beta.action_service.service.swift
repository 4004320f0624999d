// Made by protoc-gen-pintle from zitadel/action/v2beta/action_service.proto. Do not edit.

public import RPC

extension Zitadel.Action.V2beta {
  /// The service `zitadel.action.v2beta.ActionService`.
  public protocol ActionService: Sendable {
    /// Makes a target; its name is unique within the instance.
    func createTarget(
      _ request: CreateTargetRequest, context: CallContext
    ) async throws(RPCError) -> CreateTargetResponse

    /// Changes the fields of a target that are given.
    func updateTarget(
      _ request: UpdateTargetRequest, context: CallContext
    ) async throws(RPCError) -> UpdateTargetResponse

    /// Deletes a target and takes it out of every execution; one that is not there is no error.
    func deleteTarget(
      _ request: DeleteTargetRequest, context: CallContext
    ) async throws(RPCError) -> DeleteTargetResponse

    /// Reads a target.
    func getTarget(
      _ request: GetTargetRequest, context: CallContext
    ) async throws(RPCError) -> GetTargetResponse

    /// Finds targets; filters are combined with "and".
    func listTargets(
      _ request: ListTargetsRequest, context: CallContext
    ) async throws(RPCError) -> ListTargetsResponse

    /// Replaces the list of targets of a condition's execution; an empty list makes it do
    /// nothing.
    func setExecution(
      _ request: SetExecutionRequest, context: CallContext
    ) async throws(RPCError) -> SetExecutionResponse

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

extension Zitadel.Action.V2beta.ActionService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Zitadel.Action.V2beta.ActionServiceDescriptor.service,
      methods: [
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.createTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.CreateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.CreateTargetResponse in
              try await self.createTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.updateTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.UpdateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.UpdateTargetResponse in
              try await self.updateTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.deleteTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.DeleteTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.DeleteTargetResponse in
              try await self.deleteTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.getTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.GetTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.GetTargetResponse in
              try await self.getTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.listTargets,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.ListTargetsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.ListTargetsResponse in
              try await self.listTargets(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.setExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.SetExecutionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.SetExecutionResponse in
              try await self.setExecution(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.listExecutions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.ListExecutionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionsResponse in
              try await self.listExecutions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.listExecutionFunctions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.ListExecutionFunctionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionFunctionsResponse in
              try await self.listExecutionFunctions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.listExecutionMethods,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.ListExecutionMethodsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionMethodsResponse in
              try await self.listExecutionMethods(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2beta.ActionServiceDescriptor.listExecutionServices,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2beta.ListExecutionServicesRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2beta.ListExecutionServicesResponse in
              try await self.listExecutionServices(request, context: context)
            }
          }),
      ])
  }
}

extension Zitadel.Action.V2beta {
  /// What the `.proto` says of `zitadel.action.v2beta.ActionService`.
  public enum ActionServiceDescriptor {
    public static let createTarget = MethodDescriptor(
      name: "CreateTarget", path: "/zitadel.action.v2beta.ActionService/CreateTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v2beta/actions/targets", body: "*")
      ], requestName: "zitadel.action.v2beta.CreateTargetRequest",
      responseName: "zitadel.action.v2beta.CreateTargetResponse")
    public static let updateTarget = MethodDescriptor(
      name: "UpdateTarget", path: "/zitadel.action.v2beta.ActionService/UpdateTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v2beta/actions/targets/{id}", body: "*")
      ], requestName: "zitadel.action.v2beta.UpdateTargetRequest",
      responseName: "zitadel.action.v2beta.UpdateTargetResponse")
    public static let deleteTarget = MethodDescriptor(
      name: "DeleteTarget", path: "/zitadel.action.v2beta.ActionService/DeleteTarget", kind: .unary,
      permission: .required("action.target.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/v2beta/actions/targets/{id}")
      ], requestName: "zitadel.action.v2beta.DeleteTargetRequest",
      responseName: "zitadel.action.v2beta.DeleteTargetResponse")
    public static let getTarget = MethodDescriptor(
      name: "GetTarget", path: "/zitadel.action.v2beta.ActionService/GetTarget", kind: .unary,
      permission: .required("action.target.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v2beta/actions/targets/{id}")],
      requestName: "zitadel.action.v2beta.GetTargetRequest",
      responseName: "zitadel.action.v2beta.GetTargetResponse")
    public static let listTargets = MethodDescriptor(
      name: "ListTargets", path: "/zitadel.action.v2beta.ActionService/ListTargets", kind: .unary,
      permission: .required("action.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2beta/actions/targets/search", body: "*")
      ], requestName: "zitadel.action.v2beta.ListTargetsRequest",
      responseName: "zitadel.action.v2beta.ListTargetsResponse")
    public static let setExecution = MethodDescriptor(
      name: "SetExecution", path: "/zitadel.action.v2beta.ActionService/SetExecution", kind: .unary,
      permission: .required("action.execution.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/v2beta/actions/executions", body: "*")
      ], requestName: "zitadel.action.v2beta.SetExecutionRequest",
      responseName: "zitadel.action.v2beta.SetExecutionResponse")
    public static let listExecutions = MethodDescriptor(
      name: "ListExecutions", path: "/zitadel.action.v2beta.ActionService/ListExecutions",
      kind: .unary, permission: .required("action.execution.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2beta/actions/executions/search", body: "*")
      ], requestName: "zitadel.action.v2beta.ListExecutionsRequest",
      responseName: "zitadel.action.v2beta.ListExecutionsResponse")
    public static let listExecutionFunctions = MethodDescriptor(
      name: "ListExecutionFunctions",
      path: "/zitadel.action.v2beta.ActionService/ListExecutionFunctions", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v2beta/actions/executions/functions")
      ], requestName: "zitadel.action.v2beta.ListExecutionFunctionsRequest",
      responseName: "zitadel.action.v2beta.ListExecutionFunctionsResponse")
    public static let listExecutionMethods = MethodDescriptor(
      name: "ListExecutionMethods",
      path: "/zitadel.action.v2beta.ActionService/ListExecutionMethods", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v2beta/actions/executions/methods")
      ], requestName: "zitadel.action.v2beta.ListExecutionMethodsRequest",
      responseName: "zitadel.action.v2beta.ListExecutionMethodsResponse")
    public static let listExecutionServices = MethodDescriptor(
      name: "ListExecutionServices",
      path: "/zitadel.action.v2beta.ActionService/ListExecutionServices", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v2beta/actions/executions/services")
      ], requestName: "zitadel.action.v2beta.ListExecutionServicesRequest",
      responseName: "zitadel.action.v2beta.ListExecutionServicesResponse")
    public static let service = ServiceDescriptor(
      name: "zitadel.action.v2beta.ActionService",
      file: FileDescriptor.zitadelActionV2betaActionService,
      methods: [
        createTarget, updateTarget, deleteTarget, getTarget, listTargets, setExecution,
        listExecutions, listExecutionFunctions, listExecutionMethods, listExecutionServices,
      ])
  }
}
