// Made by protoc-gen-pintle from zitadel/action/v2/action_service.proto. Do not edit.

public import RPC

extension Zitadel.Action.V2 {
  /// The service `zitadel.action.v2.ActionService`.
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

    /// Gives a target a public key, which is inactive at first.
    func addPublicKey(
      _ request: AddPublicKeyRequest, context: CallContext
    ) async throws(RPCError) -> AddPublicKeyResponse

    /// Encrypts payloads with this key from now on; the one that was active no longer is.
    func activatePublicKey(
      _ request: ActivatePublicKeyRequest, context: CallContext
    ) async throws(RPCError) -> ActivatePublicKeyResponse

    /// Stops encrypting payloads with this key.
    func deactivatePublicKey(
      _ request: DeactivatePublicKeyRequest, context: CallContext
    ) async throws(RPCError) -> DeactivatePublicKeyResponse

    /// Deletes a key that is not active; one that is not there is no error.
    func removePublicKey(
      _ request: RemovePublicKeyRequest, context: CallContext
    ) async throws(RPCError) -> RemovePublicKeyResponse

    /// Finds public keys of a target; filters are combined with "and".
    func listPublicKeys(
      _ request: ListPublicKeysRequest, context: CallContext
    ) async throws(RPCError) -> ListPublicKeysResponse

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

extension Zitadel.Action.V2.ActionService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Zitadel.Action.V2.ActionServiceDescriptor.service,
      methods: [
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.createTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.CreateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.CreateTargetResponse in
              try await self.createTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.updateTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.UpdateTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.UpdateTargetResponse in
              try await self.updateTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.deleteTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.DeleteTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.DeleteTargetResponse in
              try await self.deleteTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.getTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.GetTargetRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.GetTargetResponse in
              try await self.getTarget(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.listTargets,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ListTargetsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ListTargetsResponse in
              try await self.listTargets(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.addPublicKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.AddPublicKeyRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.AddPublicKeyResponse in
              try await self.addPublicKey(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.activatePublicKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ActivatePublicKeyRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ActivatePublicKeyResponse in
              try await self.activatePublicKey(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.deactivatePublicKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.DeactivatePublicKeyRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.DeactivatePublicKeyResponse in
              try await self.deactivatePublicKey(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.removePublicKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.RemovePublicKeyRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.RemovePublicKeyResponse in
              try await self.removePublicKey(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.listPublicKeys,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ListPublicKeysRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ListPublicKeysResponse in
              try await self.listPublicKeys(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.setExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.SetExecutionRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.SetExecutionResponse in
              try await self.setExecution(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.listExecutions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ListExecutionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ListExecutionsResponse in
              try await self.listExecutions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.listExecutionFunctions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ListExecutionFunctionsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ListExecutionFunctionsResponse in
              try await self.listExecutionFunctions(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.listExecutionMethods,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ListExecutionMethodsRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ListExecutionMethodsResponse in
              try await self.listExecutionMethods(request, context: context)
            }
          }),
        ServerMethod(
          Zitadel.Action.V2.ActionServiceDescriptor.listExecutionServices,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Zitadel.Action.V2.ListExecutionServicesRequest, context: CallContext)
                async throws(RPCError) -> Zitadel.Action.V2.ListExecutionServicesResponse in
              try await self.listExecutionServices(request, context: context)
            }
          }),
      ])
  }
}

extension Zitadel.Action.V2 {
  /// What the `.proto` says of `zitadel.action.v2.ActionService`.
  public enum ActionServiceDescriptor {
    public static let createTarget = MethodDescriptor(
      name: "CreateTarget", path: "/zitadel.action.v2.ActionService/CreateTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v2/actions/targets", body: "*")
      ], requestName: "zitadel.action.v2.CreateTargetRequest",
      responseName: "zitadel.action.v2.CreateTargetResponse")
    public static let updateTarget = MethodDescriptor(
      name: "UpdateTarget", path: "/zitadel.action.v2.ActionService/UpdateTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v2/actions/targets/{id}", body: "*")
      ], requestName: "zitadel.action.v2.UpdateTargetRequest",
      responseName: "zitadel.action.v2.UpdateTargetResponse")
    public static let deleteTarget = MethodDescriptor(
      name: "DeleteTarget", path: "/zitadel.action.v2.ActionService/DeleteTarget", kind: .unary,
      permission: .required("action.target.delete"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "DELETE", template: "/v2/actions/targets/{id}")],
      requestName: "zitadel.action.v2.DeleteTargetRequest",
      responseName: "zitadel.action.v2.DeleteTargetResponse")
    public static let getTarget = MethodDescriptor(
      name: "GetTarget", path: "/zitadel.action.v2.ActionService/GetTarget", kind: .unary,
      permission: .required("action.target.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v2/actions/targets/{id}")],
      requestName: "zitadel.action.v2.GetTargetRequest",
      responseName: "zitadel.action.v2.GetTargetResponse")
    public static let listTargets = MethodDescriptor(
      name: "ListTargets", path: "/zitadel.action.v2.ActionService/ListTargets", kind: .unary,
      permission: .required("action.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/v2/actions/targets/search", body: "*")
      ], requestName: "zitadel.action.v2.ListTargetsRequest",
      responseName: "zitadel.action.v2.ListTargetsResponse")
    public static let addPublicKey = MethodDescriptor(
      name: "AddPublicKey", path: "/zitadel.action.v2.ActionService/AddPublicKey", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2/actions/targets/{target_id}/publickeys", body: "*")
      ], requestName: "zitadel.action.v2.AddPublicKeyRequest",
      responseName: "zitadel.action.v2.AddPublicKeyResponse")
    public static let activatePublicKey = MethodDescriptor(
      name: "ActivatePublicKey", path: "/zitadel.action.v2.ActionService/ActivatePublicKey",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2/actions/targets/{target_id}/publickeys/{key_id}/activate")
      ], requestName: "zitadel.action.v2.ActivatePublicKeyRequest",
      responseName: "zitadel.action.v2.ActivatePublicKeyResponse")
    public static let deactivatePublicKey = MethodDescriptor(
      name: "DeactivatePublicKey", path: "/zitadel.action.v2.ActionService/DeactivatePublicKey",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2/actions/targets/{target_id}/publickeys/{key_id}/deactivate")
      ], requestName: "zitadel.action.v2.DeactivatePublicKeyRequest",
      responseName: "zitadel.action.v2.DeactivatePublicKeyResponse")
    public static let removePublicKey = MethodDescriptor(
      name: "RemovePublicKey", path: "/zitadel.action.v2.ActionService/RemovePublicKey",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "DELETE", template: "/v2/actions/targets/{target_id}/publickeys/{key_id}")
      ], requestName: "zitadel.action.v2.RemovePublicKeyRequest",
      responseName: "zitadel.action.v2.RemovePublicKeyResponse")
    public static let listPublicKeys = MethodDescriptor(
      name: "ListPublicKeys", path: "/zitadel.action.v2.ActionService/ListPublicKeys", kind: .unary,
      permission: .required("action.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2/actions/targets/{target_id}/publickeys/search", body: "*")
      ], requestName: "zitadel.action.v2.ListPublicKeysRequest",
      responseName: "zitadel.action.v2.ListPublicKeysResponse")
    public static let setExecution = MethodDescriptor(
      name: "SetExecution", path: "/zitadel.action.v2.ActionService/SetExecution", kind: .unary,
      permission: .required("action.execution.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/v2/actions/executions", body: "*")
      ], requestName: "zitadel.action.v2.SetExecutionRequest",
      responseName: "zitadel.action.v2.SetExecutionResponse")
    public static let listExecutions = MethodDescriptor(
      name: "ListExecutions", path: "/zitadel.action.v2.ActionService/ListExecutions", kind: .unary,
      permission: .required("action.execution.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/v2/actions/executions/search", body: "*")
      ], requestName: "zitadel.action.v2.ListExecutionsRequest",
      responseName: "zitadel.action.v2.ListExecutionsResponse")
    public static let listExecutionFunctions = MethodDescriptor(
      name: "ListExecutionFunctions",
      path: "/zitadel.action.v2.ActionService/ListExecutionFunctions", kind: .unary,
      permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v2/actions/executions/functions")
      ], requestName: "zitadel.action.v2.ListExecutionFunctionsRequest",
      responseName: "zitadel.action.v2.ListExecutionFunctionsResponse")
    public static let listExecutionMethods = MethodDescriptor(
      name: "ListExecutionMethods", path: "/zitadel.action.v2.ActionService/ListExecutionMethods",
      kind: .unary, permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v2/actions/executions/methods")
      ], requestName: "zitadel.action.v2.ListExecutionMethodsRequest",
      responseName: "zitadel.action.v2.ListExecutionMethodsResponse")
    public static let listExecutionServices = MethodDescriptor(
      name: "ListExecutionServices", path: "/zitadel.action.v2.ActionService/ListExecutionServices",
      kind: .unary, permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/v2/actions/executions/services")
      ], requestName: "zitadel.action.v2.ListExecutionServicesRequest",
      responseName: "zitadel.action.v2.ListExecutionServicesResponse")
    public static let service = ServiceDescriptor(
      name: "zitadel.action.v2.ActionService", file: FileDescriptor.zitadelActionV2ActionService,
      methods: [
        createTarget, updateTarget, deleteTarget, getTarget, listTargets, addPublicKey,
        activatePublicKey, deactivatePublicKey, removePublicKey, listPublicKeys, setExecution,
        listExecutions, listExecutionFunctions, listExecutionMethods, listExecutionServices,
      ])
  }
}
