// Made by protoc-gen-pintle from grpc/reflection/v1alpha/reflection.proto. Do not edit.

extension Grpc.Reflection.V1alpha {
  /// The service `grpc.reflection.v1alpha.ServerReflection`.
  public protocol ServerReflection: Sendable {
    /// Answers each request in turn.
    func serverReflectionInfo(
      _ requests: RequestStream<ServerReflectionRequest>,
      responses: ResponseStream<ServerReflectionResponse>, context: CallContext
    ) async throws(RPCError)
  }
}

extension Grpc.Reflection.V1alpha.ServerReflection {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Grpc.Reflection.V1alpha.ServerReflectionDescriptor.service,
      methods: [
        ServerMethod(
          Grpc.Reflection.V1alpha.ServerReflectionDescriptor.serverReflectionInfo,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Grpc.Reflection.V1alpha.ServerReflectionRequest>,
                responses: ResponseStream<Grpc.Reflection.V1alpha.ServerReflectionResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.serverReflectionInfo(requests, responses: responses, context: context)
            }
          })
      ])
  }
}

extension Grpc.Reflection.V1alpha {
  /// What the `.proto` says of `grpc.reflection.v1alpha.ServerReflection`.
  public enum ServerReflectionDescriptor {
    public static let serverReflectionInfo = MethodDescriptor(
      name: "ServerReflectionInfo",
      path: "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", kind: .bidirectional,
      permission: .public, skipsMessageInterceptors: true,
      requestName: "grpc.reflection.v1alpha.ServerReflectionRequest",
      responseName: "grpc.reflection.v1alpha.ServerReflectionResponse")
    public static let service = ServiceDescriptor(
      name: "grpc.reflection.v1alpha.ServerReflection",
      file: FileDescriptor.grpcReflectionV1alphaReflection, methods: [serverReflectionInfo])
  }
}
