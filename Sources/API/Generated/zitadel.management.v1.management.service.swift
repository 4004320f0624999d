// Made by protoc-gen-pintle from zitadel/management/v1/management.proto. Do not edit.

public import RPC

extension Zitadel.Management.V1 {
  /// The service `zitadel.management.v1.ManagementService`.
  public protocol ManagementService: Sendable {
    /// Finds actions; filters are combined with "and".
    func listActions(
      _ request: ListActionsRequest, context: CallContext
    ) async throws(RPCError) -> ListActionsResponse

    /// Reads one action.
    func getAction(
      _ request: GetActionRequest, context: CallContext
    ) async throws(RPCError) -> GetActionResponse

    /// Makes an action, which is active at once but belongs to no flow yet.
    func createAction(
      _ request: CreateActionRequest, context: CallContext
    ) async throws(RPCError) -> CreateActionResponse

    /// Replaces an action's name, script, timeout and allowed_to_fail.
    func updateAction(
      _ request: UpdateActionRequest, context: CallContext
    ) async throws(RPCError) -> UpdateActionResponse

    /// Keeps an action from running without taking it out of its flows.
    func deactivateAction(
      _ request: DeactivateActionRequest, context: CallContext
    ) async throws(RPCError) -> DeactivateActionResponse

    /// Lets an inactive action run again.
    func reactivateAction(
      _ request: ReactivateActionRequest, context: CallContext
    ) async throws(RPCError) -> ReactivateActionResponse

    /// Deletes an action and takes it out of every trigger.
    func deleteAction(
      _ request: DeleteActionRequest, context: CallContext
    ) async throws(RPCError) -> DeleteActionResponse

    /// The flows there are.
    func listFlowTypes(
      _ request: ListFlowTypesRequest, context: CallContext
    ) async throws(RPCError) -> ListFlowTypesResponse

    /// The triggers that one flow has.
    func listFlowTriggerTypes(
      _ request: ListFlowTriggerTypesRequest, context: CallContext
    ) async throws(RPCError) -> ListFlowTriggerTypesResponse

    /// A flow with the actions of its triggers.
    func getFlow(
      _ request: GetFlowRequest, context: CallContext
    ) async throws(RPCError) -> GetFlowResponse

    /// Takes every action out of a flow.
    func clearFlow(
      _ request: ClearFlowRequest, context: CallContext
    ) async throws(RPCError) -> ClearFlowResponse

    /// Replaces the list of actions that run at a trigger; they run in the order of the list.
    func setTriggerActions(
      _ request: SetTriggerActionsRequest, context: CallContext
    ) async throws(RPCError) -> SetTriggerActionsResponse
  }
}

extension Zitadel.Management.V1.ManagementService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Zitadel.Management.V1.ManagementServiceDescriptor.service,
      methods: [
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.listActions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.ListActionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.ListActionsResponse in
              try await self.listActions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.getAction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.GetActionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.GetActionResponse in
              try await self.getAction(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.createAction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.CreateActionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.CreateActionResponse in
              try await self.createAction(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.updateAction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.UpdateActionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.UpdateActionResponse in
              try await self.updateAction(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.deactivateAction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.DeactivateActionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.DeactivateActionResponse in
              try await self.deactivateAction(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.reactivateAction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.ReactivateActionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.ReactivateActionResponse in
              try await self.reactivateAction(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.deleteAction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.DeleteActionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.DeleteActionResponse in
              try await self.deleteAction(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.listFlowTypes,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.ListFlowTypesRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.ListFlowTypesResponse in
              try await self.listFlowTypes(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.listFlowTriggerTypes,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.ListFlowTriggerTypesRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.ListFlowTriggerTypesResponse in
              try await self.listFlowTriggerTypes(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.getFlow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.GetFlowRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.GetFlowResponse in
              try await self.getFlow(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.clearFlow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.ClearFlowRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.ClearFlowResponse in
              try await self.clearFlow(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Management.V1.ManagementServiceDescriptor.setTriggerActions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Management.V1.SetTriggerActionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Management.V1.SetTriggerActionsResponse in
              try await self.setTriggerActions(request, context: context)
            }
          }),
      ])
  }
}

extension Zitadel.Management.V1 {
  /// What the `.proto` says of `zitadel.management.v1.ManagementService`.
  public enum ManagementServiceDescriptor {
    public static let listActions = MethodDescriptor(
      name: "ListActions", path: "/zitadel.management.v1.ManagementService/ListActions",
      kind: .unary, permission: .required("org.action.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/actions/_search", body: "*")],
      requestName: "zitadel.management.v1.ListActionsRequest",
      responseName: "zitadel.management.v1.ListActionsResponse")
    public static let getAction = MethodDescriptor(
      name: "GetAction", path: "/zitadel.management.v1.ManagementService/GetAction", kind: .unary,
      permission: .required("org.action.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/actions/{id}")],
      requestName: "zitadel.management.v1.GetActionRequest",
      responseName: "zitadel.management.v1.GetActionResponse")
    public static let createAction = MethodDescriptor(
      name: "CreateAction", path: "/zitadel.management.v1.ManagementService/CreateAction",
      kind: .unary, permission: .required("org.action.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/actions", body: "*")],
      requestName: "zitadel.management.v1.CreateActionRequest",
      responseName: "zitadel.management.v1.CreateActionResponse")
    public static let updateAction = MethodDescriptor(
      name: "UpdateAction", path: "/zitadel.management.v1.ManagementService/UpdateAction",
      kind: .unary, permission: .required("org.action.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/actions/{id}", body: "*")],
      requestName: "zitadel.management.v1.UpdateActionRequest",
      responseName: "zitadel.management.v1.UpdateActionResponse")
    public static let deactivateAction = MethodDescriptor(
      name: "DeactivateAction", path: "/zitadel.management.v1.ManagementService/DeactivateAction",
      kind: .unary, permission: .required("org.action.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/actions/{id}/_deactivate", body: "*")
      ], requestName: "zitadel.management.v1.DeactivateActionRequest",
      responseName: "zitadel.management.v1.DeactivateActionResponse")
    public static let reactivateAction = MethodDescriptor(
      name: "ReactivateAction", path: "/zitadel.management.v1.ManagementService/ReactivateAction",
      kind: .unary, permission: .required("org.action.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/actions/{id}/_reactivate", body: "*")
      ], requestName: "zitadel.management.v1.ReactivateActionRequest",
      responseName: "zitadel.management.v1.ReactivateActionResponse")
    public static let deleteAction = MethodDescriptor(
      name: "DeleteAction", path: "/zitadel.management.v1.ManagementService/DeleteAction",
      kind: .unary, permission: .required("org.action.delete"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "DELETE", template: "/actions/{id}", body: "*")],
      requestName: "zitadel.management.v1.DeleteActionRequest",
      responseName: "zitadel.management.v1.DeleteActionResponse")
    public static let listFlowTypes = MethodDescriptor(
      name: "ListFlowTypes", path: "/zitadel.management.v1.ManagementService/ListFlowTypes",
      kind: .unary, permission: .required("org.flow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/flows/types/_search")],
      requestName: "zitadel.management.v1.ListFlowTypesRequest",
      responseName: "zitadel.management.v1.ListFlowTypesResponse")
    public static let listFlowTriggerTypes = MethodDescriptor(
      name: "ListFlowTriggerTypes",
      path: "/zitadel.management.v1.ManagementService/ListFlowTriggerTypes", kind: .unary,
      permission: .required("org.flow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/flows/{type}/triggers/_search")
      ], requestName: "zitadel.management.v1.ListFlowTriggerTypesRequest",
      responseName: "zitadel.management.v1.ListFlowTriggerTypesResponse")
    public static let getFlow = MethodDescriptor(
      name: "GetFlow", path: "/zitadel.management.v1.ManagementService/GetFlow", kind: .unary,
      permission: .required("org.flow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/flows/{type}")],
      requestName: "zitadel.management.v1.GetFlowRequest",
      responseName: "zitadel.management.v1.GetFlowResponse")
    public static let clearFlow = MethodDescriptor(
      name: "ClearFlow", path: "/zitadel.management.v1.ManagementService/ClearFlow", kind: .unary,
      permission: .required("org.flow.delete"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/flows/{type}/_clear")],
      requestName: "zitadel.management.v1.ClearFlowRequest",
      responseName: "zitadel.management.v1.ClearFlowResponse")
    public static let setTriggerActions = MethodDescriptor(
      name: "SetTriggerActions", path: "/zitadel.management.v1.ManagementService/SetTriggerActions",
      kind: .unary, permission: .required("org.flow.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/flows/{flow_type}/trigger/{trigger_type}", body: "*")
      ], requestName: "zitadel.management.v1.SetTriggerActionsRequest",
      responseName: "zitadel.management.v1.SetTriggerActionsResponse")
    public static let service = ServiceDescriptor(
      name: "zitadel.management.v1.ManagementService",
      file: FileDescriptor.zitadelManagementV1Management,
      methods: [
        listActions, getAction, createAction, updateAction, deactivateAction, reactivateAction,
        deleteAction, listFlowTypes, listFlowTriggerTypes, getFlow, clearFlow, setTriggerActions,
      ], pathPrefixes: ["/management/v1", ""])
  }
}
