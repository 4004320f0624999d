// Made by protoc-gen-pintle from pintle/function/v1/function.proto. Do not edit.

public import RPC

extension Pintle.Function.V1 {
  /// Lets an identity provider call the targets that were set for a point in its own work.
  public protocol FunctionService: Sendable {
    /// Calls the targets of the execution "function/NAME" with the identity provider's context
    /// and answers what they want added.
    ///
    /// Without such an execution the answer is empty.
    func runFunction(
      _ request: RunFunctionRequest, context: CallContext
    ) async throws(RPCError) -> RunFunctionResponse
  }
}

extension Pintle.Function.V1.FunctionService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Function.V1.FunctionServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Function.V1.FunctionServiceDescriptor.runFunction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Function.V1.RunFunctionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Function.V1.RunFunctionResponse in
              try await self.runFunction(request, context: context)
            }
          })
      ])
  }
}

extension Pintle.Function.V1 {
  /// What the `.proto` says of `pintle.function.v1.FunctionService`.
  public enum FunctionServiceDescriptor {
    public static let runFunction = MethodDescriptor(
      name: "RunFunction", path: "/pintle.function.v1.FunctionService/RunFunction", kind: .unary,
      permission: .required("function.run"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/functions/{name}/run", body: "*")
      ], requestName: "pintle.function.v1.RunFunctionRequest",
      responseName: "pintle.function.v1.RunFunctionResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.function.v1.FunctionService", file: FileDescriptor.pintleFunctionV1Function,
      methods: [runFunction], refusesUnknown: true)
  }
}
