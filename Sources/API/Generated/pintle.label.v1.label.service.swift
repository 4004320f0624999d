// Made by protoc-gen-pintle from pintle/label/v1/label.proto. Do not edit.

public import RPC

extension Pintle.Label.V1 {
  /// The service `pintle.label.v1.LabelService`.
  public protocol LabelService: Sendable {
    /// Replaces the labels of targets: all of each that is named, and those of others stay.
    func setTargetLabels(
      _ request: SetLabelsRequest, context: CallContext
    ) async throws(RPCError) -> SetLabelsResponse

    /// Lists the targets that have labels, in the order of their ids.
    func listTargetLabels(
      _ request: ListLabelsRequest, context: CallContext
    ) async throws(RPCError) -> ListLabelsResponse

    /// The same for executions.
    ///
    /// Their ids are those of their conditions, such as "event/user.human.added".
    func setExecutionLabels(
      _ request: SetLabelsRequest, context: CallContext
    ) async throws(RPCError) -> SetLabelsResponse

    /// The same for executions.
    func listExecutionLabels(
      _ request: ListLabelsRequest, context: CallContext
    ) async throws(RPCError) -> ListLabelsResponse

    /// The same for workflows.
    func setWorkflowLabels(
      _ request: SetLabelsRequest, context: CallContext
    ) async throws(RPCError) -> SetLabelsResponse

    /// The same for workflows.
    func listWorkflowLabels(
      _ request: ListLabelsRequest, context: CallContext
    ) async throws(RPCError) -> ListLabelsResponse

    /// The same for subscriptions.
    func setSubscriptionLabels(
      _ request: SetLabelsRequest, context: CallContext
    ) async throws(RPCError) -> SetLabelsResponse

    /// The same for subscriptions.
    func listSubscriptionLabels(
      _ request: ListLabelsRequest, context: CallContext
    ) async throws(RPCError) -> ListLabelsResponse

    /// The same for service accounts.
    func setAccountLabels(
      _ request: SetLabelsRequest, context: CallContext
    ) async throws(RPCError) -> SetLabelsResponse

    /// The same for service accounts.
    func listAccountLabels(
      _ request: ListLabelsRequest, context: CallContext
    ) async throws(RPCError) -> ListLabelsResponse
  }
}

extension Pintle.Label.V1.LabelService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Label.V1.LabelServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.setTargetLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.SetLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse in
              try await self.setTargetLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.listTargetLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.ListLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse in
              try await self.listTargetLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.setExecutionLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.SetLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse in
              try await self.setExecutionLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.listExecutionLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.ListLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse in
              try await self.listExecutionLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.setWorkflowLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.SetLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse in
              try await self.setWorkflowLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.listWorkflowLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.ListLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse in
              try await self.listWorkflowLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.setSubscriptionLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.SetLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse in
              try await self.setSubscriptionLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.listSubscriptionLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.ListLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse in
              try await self.listSubscriptionLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.setAccountLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.SetLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse in
              try await self.setAccountLabels(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Label.V1.LabelServiceDescriptor.listAccountLabels,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Label.V1.ListLabelsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse in
              try await self.listAccountLabels(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Label.V1 {
  /// What the `.proto` says of `pintle.label.v1.LabelService`.
  public enum LabelServiceDescriptor {
    public static let setTargetLabels = MethodDescriptor(
      name: "SetTargetLabels", path: "/pintle.label.v1.LabelService/SetTargetLabels", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/targets", body: "*")],
      requestName: "pintle.label.v1.SetLabelsRequest",
      responseName: "pintle.label.v1.SetLabelsResponse")
    public static let listTargetLabels = MethodDescriptor(
      name: "ListTargetLabels", path: "/pintle.label.v1.LabelService/ListTargetLabels",
      kind: .unary, hasNoSideEffects: true, permission: .required("action.target.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/targets")],
      requestName: "pintle.label.v1.ListLabelsRequest",
      responseName: "pintle.label.v1.ListLabelsResponse")
    public static let setExecutionLabels = MethodDescriptor(
      name: "SetExecutionLabels", path: "/pintle.label.v1.LabelService/SetExecutionLabels",
      kind: .unary, permission: .required("action.execution.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/executions", body: "*")],
      requestName: "pintle.label.v1.SetLabelsRequest",
      responseName: "pintle.label.v1.SetLabelsResponse")
    public static let listExecutionLabels = MethodDescriptor(
      name: "ListExecutionLabels", path: "/pintle.label.v1.LabelService/ListExecutionLabels",
      kind: .unary, hasNoSideEffects: true, permission: .required("action.execution.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/executions")],
      requestName: "pintle.label.v1.ListLabelsRequest",
      responseName: "pintle.label.v1.ListLabelsResponse")
    public static let setWorkflowLabels = MethodDescriptor(
      name: "SetWorkflowLabels", path: "/pintle.label.v1.LabelService/SetWorkflowLabels",
      kind: .unary, permission: .required("workflow.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/workflows", body: "*")],
      requestName: "pintle.label.v1.SetLabelsRequest",
      responseName: "pintle.label.v1.SetLabelsResponse")
    public static let listWorkflowLabels = MethodDescriptor(
      name: "ListWorkflowLabels", path: "/pintle.label.v1.LabelService/ListWorkflowLabels",
      kind: .unary, hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/workflows")],
      requestName: "pintle.label.v1.ListLabelsRequest",
      responseName: "pintle.label.v1.ListLabelsResponse")
    public static let setSubscriptionLabels = MethodDescriptor(
      name: "SetSubscriptionLabels", path: "/pintle.label.v1.LabelService/SetSubscriptionLabels",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/subscriptions", body: "*")],
      requestName: "pintle.label.v1.SetLabelsRequest",
      responseName: "pintle.label.v1.SetLabelsResponse")
    public static let listSubscriptionLabels = MethodDescriptor(
      name: "ListSubscriptionLabels", path: "/pintle.label.v1.LabelService/ListSubscriptionLabels",
      kind: .unary, hasNoSideEffects: true, permission: .required("trigger.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/subscriptions")],
      requestName: "pintle.label.v1.ListLabelsRequest",
      responseName: "pintle.label.v1.ListLabelsResponse")
    public static let setAccountLabels = MethodDescriptor(
      name: "SetAccountLabels", path: "/pintle.label.v1.LabelService/SetAccountLabels",
      kind: .unary, permission: .required("org.account.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/accounts", body: "*")],
      requestName: "pintle.label.v1.SetLabelsRequest",
      responseName: "pintle.label.v1.SetLabelsResponse")
    public static let listAccountLabels = MethodDescriptor(
      name: "ListAccountLabels", path: "/pintle.label.v1.LabelService/ListAccountLabels",
      kind: .unary, hasNoSideEffects: true, permission: .required("org.account.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/accounts")],
      requestName: "pintle.label.v1.ListLabelsRequest",
      responseName: "pintle.label.v1.ListLabelsResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.label.v1.LabelService", file: FileDescriptor.pintleLabelV1Label,
      methods: [
        setTargetLabels, listTargetLabels, setExecutionLabels, listExecutionLabels,
        setWorkflowLabels, listWorkflowLabels, setSubscriptionLabels, listSubscriptionLabels,
        setAccountLabels, listAccountLabels,
      ], pathPrefixes: ["/label/v1"], refusesUnknown: true)
  }
}
