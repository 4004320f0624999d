// Made by protoc-gen-pintle from connectrpc/conformance/v1/service.proto. Do not edit.

import RPC

extension Connectrpc.Conformance.V1 {
  /// The service `connectrpc.conformance.v1.ConformanceService`.
  protocol ConformanceService: Sendable {
    /// Answers as the request says; here as JSON by HTTP too, for tests of what takes time.
    func unary(
      _ request: UnaryRequest, context: CallContext
    ) async throws(RPCError) -> UnaryResponse

    /// Answers with the messages that the request lists.
    func serverStream(
      _ request: ServerStreamRequest, responses: ResponseStream<ServerStreamResponse>,
      context: CallContext
    ) async throws(RPCError)

    /// Answers once as the first request says.
    func clientStream(
      _ requests: RequestStream<ClientStreamRequest>, context: CallContext
    ) async throws(RPCError) -> ClientStreamResponse

    /// Answers as the first request says: after each request, or after the last one.
    func bidiStream(
      _ requests: RequestStream<BidiStreamRequest>, responses: ResponseStream<BidiStreamResponse>,
      context: CallContext
    ) async throws(RPCError)

    /// Always answers UNIMPLEMENTED.
    func unimplemented(
      _ request: UnimplementedRequest, context: CallContext
    ) async throws(RPCError) -> UnimplementedResponse

    /// Like Unary; may be called by GET.
    func idempotentUnary(
      _ request: IdempotentUnaryRequest, context: CallContext
    ) async throws(RPCError) -> IdempotentUnaryResponse
  }
}

extension Connectrpc.Conformance.V1.ConformanceService {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Connectrpc.Conformance.V1.ConformanceServiceDescriptor.service,
      methods: [
        ServerMethod(
          Connectrpc.Conformance.V1.ConformanceServiceDescriptor.unary,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Connectrpc.Conformance.V1.UnaryRequest, context: CallContext)
                async throws(RPCError) -> Connectrpc.Conformance.V1.UnaryResponse in
              try await self.unary(request, context: context)
            }
          }),
        ServerMethod(
          Connectrpc.Conformance.V1.ConformanceServiceDescriptor.serverStream,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Connectrpc.Conformance.V1.ServerStreamRequest,
                responses: ResponseStream<Connectrpc.Conformance.V1.ServerStreamResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.serverStream(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Connectrpc.Conformance.V1.ConformanceServiceDescriptor.clientStream,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (
                requests: RequestStream<Connectrpc.Conformance.V1.ClientStreamRequest>,
                context: CallContext
              ) async throws(RPCError) -> Connectrpc.Conformance.V1.ClientStreamResponse in
              try await self.clientStream(requests, context: context)
            }
          }),
        ServerMethod(
          Connectrpc.Conformance.V1.ConformanceServiceDescriptor.bidiStream,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Connectrpc.Conformance.V1.BidiStreamRequest>,
                responses: ResponseStream<Connectrpc.Conformance.V1.BidiStreamResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.bidiStream(requests, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Connectrpc.Conformance.V1.ConformanceServiceDescriptor.unimplemented,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Connectrpc.Conformance.V1.UnimplementedRequest, context: CallContext)
                async throws(RPCError) -> Connectrpc.Conformance.V1.UnimplementedResponse in
              try await self.unimplemented(request, context: context)
            }
          }),
        ServerMethod(
          Connectrpc.Conformance.V1.ConformanceServiceDescriptor.idempotentUnary,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Connectrpc.Conformance.V1.IdempotentUnaryRequest, context: CallContext)
                async throws(RPCError) -> Connectrpc.Conformance.V1.IdempotentUnaryResponse in
              try await self.idempotentUnary(request, context: context)
            }
          }),
      ])
  }
}

extension Connectrpc.Conformance.V1 {
  /// What the `.proto` says of `connectrpc.conformance.v1.ConformanceService`.
  enum ConformanceServiceDescriptor {
    static let unary = MethodDescriptor(
      name: "Unary", path: "/connectrpc.conformance.v1.ConformanceService/Unary", kind: .unary,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/testing/v1/conformance/unary", body: "*")
      ], requestName: "connectrpc.conformance.v1.UnaryRequest",
      responseName: "connectrpc.conformance.v1.UnaryResponse")
    static let serverStream = MethodDescriptor(
      name: "ServerStream", path: "/connectrpc.conformance.v1.ConformanceService/ServerStream",
      kind: .serverStream, permission: .public,
      requestName: "connectrpc.conformance.v1.ServerStreamRequest",
      responseName: "connectrpc.conformance.v1.ServerStreamResponse")
    static let clientStream = MethodDescriptor(
      name: "ClientStream", path: "/connectrpc.conformance.v1.ConformanceService/ClientStream",
      kind: .clientStream, permission: .public,
      requestName: "connectrpc.conformance.v1.ClientStreamRequest",
      responseName: "connectrpc.conformance.v1.ClientStreamResponse")
    static let bidiStream = MethodDescriptor(
      name: "BidiStream", path: "/connectrpc.conformance.v1.ConformanceService/BidiStream",
      kind: .bidirectional, permission: .public,
      requestName: "connectrpc.conformance.v1.BidiStreamRequest",
      responseName: "connectrpc.conformance.v1.BidiStreamResponse")
    static let unimplemented = MethodDescriptor(
      name: "Unimplemented", path: "/connectrpc.conformance.v1.ConformanceService/Unimplemented",
      kind: .unary, permission: .public,
      requestName: "connectrpc.conformance.v1.UnimplementedRequest",
      responseName: "connectrpc.conformance.v1.UnimplementedResponse")
    static let idempotentUnary = MethodDescriptor(
      name: "IdempotentUnary",
      path: "/connectrpc.conformance.v1.ConformanceService/IdempotentUnary", kind: .unary,
      hasNoSideEffects: true, permission: .public,
      requestName: "connectrpc.conformance.v1.IdempotentUnaryRequest",
      responseName: "connectrpc.conformance.v1.IdempotentUnaryResponse")
    static let service = ServiceDescriptor(
      name: "connectrpc.conformance.v1.ConformanceService",
      file: FileDescriptor.connectrpcConformanceV1Service,
      methods: [unary, serverStream, clientStream, bidiStream, unimplemented, idempotentUnary])
  }
}
