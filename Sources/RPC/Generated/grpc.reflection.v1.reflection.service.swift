// Made by protoc-gen-pintle from grpc/reflection/v1/reflection.proto. Do not edit.

extension Grpc.Reflection.V1 {
  /// The service `grpc.reflection.v1.ServerReflection`.
  public protocol ServerReflection: Sendable {
    /// Answers each request in turn.
    func serverReflectionInfo(
      _ requests: RequestStream<ServerReflectionRequest>,
      responses: ResponseStream<ServerReflectionResponse>, context: CallContext
    ) async throws(RPCError)
  }
}

extension Grpc.Reflection.V1.ServerReflection {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Grpc.Reflection.V1.ServerReflectionDescriptor.service,
      methods: [
        ServerMethod(
          Grpc.Reflection.V1.ServerReflectionDescriptor.serverReflectionInfo,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Grpc.Reflection.V1.ServerReflectionRequest>,
                responses: ResponseStream<Grpc.Reflection.V1.ServerReflectionResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.serverReflectionInfo(requests, responses: responses, context: context)
            }
          })
      ])
  }
}

extension Grpc.Reflection.V1 {
  /// What the `.proto` says of `grpc.reflection.v1.ServerReflection`.
  public enum ServerReflectionDescriptor {
    public static let serverReflectionInfo = MethodDescriptor(
      name: "ServerReflectionInfo",
      path: "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", kind: .bidirectional,
      permission: .public, skipsMessageInterceptors: true,
      requestName: "grpc.reflection.v1.ServerReflectionRequest",
      responseName: "grpc.reflection.v1.ServerReflectionResponse")
    public static let service = ServiceDescriptor(
      name: "grpc.reflection.v1.ServerReflection", file: FileDescriptor.grpcReflectionV1Reflection,
      methods: [serverReflectionInfo])
  }
}
