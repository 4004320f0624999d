// Made by protoc-gen-pintle from grpc/health/v1/health.proto. Do not edit.

extension Grpc.Health.V1 {
  /// The service `grpc.health.v1.Health`.
  public protocol Health: Sendable {
    /// Asks once; NOT_FOUND when there is no such service.
    func check(
      _ request: HealthCheckRequest, context: CallContext
    ) async throws(RPCError) -> HealthCheckResponse

    /// The state of every service.
    func list(
      _ request: HealthListRequest, context: CallContext
    ) async throws(RPCError) -> HealthListResponse

    /// Sends the state now and after each change.
    func watch(
      _ request: HealthCheckRequest, responses: ResponseStream<HealthCheckResponse>,
      context: CallContext
    ) async throws(RPCError)
  }
}

extension Grpc.Health.V1.Health {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Grpc.Health.V1.HealthDescriptor.service,
      methods: [
        ServerMethod(
          Grpc.Health.V1.HealthDescriptor.check,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Health.V1.HealthCheckRequest, context: CallContext)
                async throws(RPCError) -> Grpc.Health.V1.HealthCheckResponse in
              try await self.check(request, context: context)
            }
          }),
        ServerMethod(
          Grpc.Health.V1.HealthDescriptor.list,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Health.V1.HealthListRequest, context: CallContext)
                async throws(RPCError) -> Grpc.Health.V1.HealthListResponse in
              try await self.list(request, context: context)
            }
          }),
        ServerMethod(
          Grpc.Health.V1.HealthDescriptor.watch,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Grpc.Health.V1.HealthCheckRequest,
                responses: ResponseStream<Grpc.Health.V1.HealthCheckResponse>, context: CallContext
              ) async throws(RPCError) in
              try await self.watch(request, responses: responses, context: context)
            }
          }),
      ])
  }
}

extension Grpc.Health.V1 {
  /// What the `.proto` says of `grpc.health.v1.Health`.
  public enum HealthDescriptor {
    public static let check = MethodDescriptor(
      name: "Check", path: "/grpc.health.v1.Health/Check", kind: .unary, permission: .public,
      skipsMessageInterceptors: true, requestName: "grpc.health.v1.HealthCheckRequest",
      responseName: "grpc.health.v1.HealthCheckResponse")
    public static let list = MethodDescriptor(
      name: "List", path: "/grpc.health.v1.Health/List", kind: .unary, permission: .public,
      skipsMessageInterceptors: true, requestName: "grpc.health.v1.HealthListRequest",
      responseName: "grpc.health.v1.HealthListResponse")
    public static let watch = MethodDescriptor(
      name: "Watch", path: "/grpc.health.v1.Health/Watch", kind: .serverStream, permission: .public,
      skipsMessageInterceptors: true, requestName: "grpc.health.v1.HealthCheckRequest",
      responseName: "grpc.health.v1.HealthCheckResponse")
    public static let service = ServiceDescriptor(
      name: "grpc.health.v1.Health", file: FileDescriptor.grpcHealthV1Health,
      methods: [check, list, watch])
  }
}
