// Made by protoc-gen-pintle from pintle/execution/v1/execution.proto. Do not edit.

public import RPC

extension Pintle.Execution.V1 {
  /// The service `pintle.execution.v1.ExecutionService`.
  public protocol ExecutionService: Sendable {
    /// Replaces the filter of an execution of events, and its targets in the same command where
    /// they are given.
    ///
    /// An event that the filter leaves out fires the next wider execution that wants it, as if
    /// this one were not there.
    func setExecutionFilter(
      _ request: SetExecutionFilterRequest, context: CallContext
    ) async throws(RPCError) -> SetExecutionFilterResponse

    /// Reads the filter of an execution.
    func getExecutionFilter(
      _ request: GetExecutionFilterRequest, context: CallContext
    ) async throws(RPCError) -> GetExecutionFilterResponse

    /// Lists the executions that have filters, in the order of their ids.
    func listExecutionFilters(
      _ request: ListExecutionFiltersRequest, context: CallContext
    ) async throws(RPCError) -> ListExecutionFiltersResponse
  }
}

extension Pintle.Execution.V1.ExecutionService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Execution.V1.ExecutionServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Execution.V1.ExecutionServiceDescriptor.setExecutionFilter,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Execution.V1.SetExecutionFilterRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Execution.V1.SetExecutionFilterResponse in
              try await self.setExecutionFilter(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Execution.V1.ExecutionServiceDescriptor.getExecutionFilter,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Execution.V1.GetExecutionFilterRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Execution.V1.GetExecutionFilterResponse in
              try await self.getExecutionFilter(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Execution.V1.ExecutionServiceDescriptor.listExecutionFilters,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Execution.V1.ListExecutionFiltersRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Execution.V1.ListExecutionFiltersResponse in
              try await self.listExecutionFilters(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Execution.V1 {
  /// What the `.proto` says of `pintle.execution.v1.ExecutionService`.
  public enum ExecutionServiceDescriptor {
    public static let setExecutionFilter = MethodDescriptor(
      name: "SetExecutionFilter", path: "/pintle.execution.v1.ExecutionService/SetExecutionFilter",
      kind: .unary, permission: .required("action.execution.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/filters", body: "*")],
      requestName: "pintle.execution.v1.SetExecutionFilterRequest",
      responseName: "pintle.execution.v1.SetExecutionFilterResponse")
    public static let getExecutionFilter = MethodDescriptor(
      name: "GetExecutionFilter", path: "/pintle.execution.v1.ExecutionService/GetExecutionFilter",
      kind: .unary, hasNoSideEffects: true, permission: .required("action.execution.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/filters/{execution_id=**}")],
      requestName: "pintle.execution.v1.GetExecutionFilterRequest",
      responseName: "pintle.execution.v1.GetExecutionFilterResponse")
    public static let listExecutionFilters = MethodDescriptor(
      name: "ListExecutionFilters",
      path: "/pintle.execution.v1.ExecutionService/ListExecutionFilters", kind: .unary,
      hasNoSideEffects: true, permission: .required("action.execution.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/filters")],
      requestName: "pintle.execution.v1.ListExecutionFiltersRequest",
      responseName: "pintle.execution.v1.ListExecutionFiltersResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.execution.v1.ExecutionService", file: FileDescriptor.pintleExecutionV1Execution,
      methods: [setExecutionFilter, getExecutionFilter, listExecutionFilters],
      pathPrefixes: ["/execution/v1"], refusesUnknown: true)
  }
}
