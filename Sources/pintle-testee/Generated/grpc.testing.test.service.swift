// Made by protoc-gen-pintle from grpc/testing/test.proto. Do not edit.

import RPC

extension Grpc.Testing {
  /// The service `grpc.testing.TestService`.
  protocol TestService: Sendable {
    /// One empty message each way.
    func emptyCall(
      _ request: Empty, context: CallContext
    ) async throws(RPCError) -> Empty

    /// One request, one response of the size asked for.
    func unaryCall(
      _ request: SimpleRequest, context: CallContext
    ) async throws(RPCError) -> SimpleResponse

    /// Like UnaryCall; the response may be cached.
    func cacheableUnaryCall(
      _ request: SimpleRequest, context: CallContext
    ) async throws(RPCError) -> SimpleResponse

    /// One request, the responses that it lists.
    func streamingOutputCall(
      _ request: StreamingOutputCallRequest, responses: ResponseStream<StreamingOutputCallResponse>,
      context: CallContext
    ) async throws(RPCError)

    /// Many requests, their summed size as the response.
    func streamingInputCall(
      _ requests: RequestStream<StreamingInputCallRequest>, context: CallContext
    ) async throws(RPCError) -> StreamingInputCallResponse

    /// Answers each request while the next may already come.
    func fullDuplexCall(
      _ requests: RequestStream<StreamingOutputCallRequest>,
      responses: ResponseStream<StreamingOutputCallResponse>, context: CallContext
    ) async throws(RPCError)

    /// Reads every request before it answers them.
    func halfDuplexCall(
      _ requests: RequestStream<StreamingOutputCallRequest>,
      responses: ResponseStream<StreamingOutputCallResponse>, context: CallContext
    ) async throws(RPCError)

    /// Always answers UNIMPLEMENTED.
    func unimplementedCall(
      _ request: Empty, context: CallContext
    ) async throws(RPCError) -> Empty
  }
}

extension Grpc.Testing.TestService {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Grpc.Testing.TestServiceDescriptor.service,
      methods: [
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.emptyCall,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Testing.Empty, context: CallContext) async throws(RPCError)
                -> Grpc.Testing.Empty in
              try await self.emptyCall(request, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.unaryCall,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Testing.SimpleRequest, context: CallContext) async throws(RPCError)
                -> Grpc.Testing.SimpleResponse in
              try await self.unaryCall(request, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.cacheableUnaryCall,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Testing.SimpleRequest, context: CallContext) async throws(RPCError)
                -> Grpc.Testing.SimpleResponse in
              try await self.cacheableUnaryCall(request, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.streamingOutputCall,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Grpc.Testing.StreamingOutputCallRequest,
                responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.streamingOutputCall(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.streamingInputCall,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (
                requests: RequestStream<Grpc.Testing.StreamingInputCallRequest>,
                context: CallContext
              ) async throws(RPCError) -> Grpc.Testing.StreamingInputCallResponse in
              try await self.streamingInputCall(requests, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.fullDuplexCall,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Grpc.Testing.StreamingOutputCallRequest>,
                responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.fullDuplexCall(requests, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.halfDuplexCall,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Grpc.Testing.StreamingOutputCallRequest>,
                responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.halfDuplexCall(requests, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Grpc.Testing.TestServiceDescriptor.unimplementedCall,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Testing.Empty, context: CallContext) async throws(RPCError)
                -> Grpc.Testing.Empty in
              try await self.unimplementedCall(request, context: context)
            }
          }),
      ])
  }
}

extension Grpc.Testing {
  /// What the `.proto` says of `grpc.testing.TestService`.
  enum TestServiceDescriptor {
    static let emptyCall = MethodDescriptor(
      name: "EmptyCall", path: "/grpc.testing.TestService/EmptyCall", kind: .unary,
      permission: .public, requestName: "grpc.testing.Empty", responseName: "grpc.testing.Empty")
    static let unaryCall = MethodDescriptor(
      name: "UnaryCall", path: "/grpc.testing.TestService/UnaryCall", kind: .unary,
      permission: .public, requestName: "grpc.testing.SimpleRequest",
      responseName: "grpc.testing.SimpleResponse")
    static let cacheableUnaryCall = MethodDescriptor(
      name: "CacheableUnaryCall", path: "/grpc.testing.TestService/CacheableUnaryCall",
      kind: .unary, hasNoSideEffects: true, permission: .public,
      requestName: "grpc.testing.SimpleRequest", responseName: "grpc.testing.SimpleResponse")
    static let streamingOutputCall = MethodDescriptor(
      name: "StreamingOutputCall", path: "/grpc.testing.TestService/StreamingOutputCall",
      kind: .serverStream, permission: .public,
      requestName: "grpc.testing.StreamingOutputCallRequest",
      responseName: "grpc.testing.StreamingOutputCallResponse")
    static let streamingInputCall = MethodDescriptor(
      name: "StreamingInputCall", path: "/grpc.testing.TestService/StreamingInputCall",
      kind: .clientStream, permission: .public,
      requestName: "grpc.testing.StreamingInputCallRequest",
      responseName: "grpc.testing.StreamingInputCallResponse")
    static let fullDuplexCall = MethodDescriptor(
      name: "FullDuplexCall", path: "/grpc.testing.TestService/FullDuplexCall",
      kind: .bidirectional, permission: .public,
      requestName: "grpc.testing.StreamingOutputCallRequest",
      responseName: "grpc.testing.StreamingOutputCallResponse")
    static let halfDuplexCall = MethodDescriptor(
      name: "HalfDuplexCall", path: "/grpc.testing.TestService/HalfDuplexCall",
      kind: .bidirectional, permission: .public,
      requestName: "grpc.testing.StreamingOutputCallRequest",
      responseName: "grpc.testing.StreamingOutputCallResponse")
    static let unimplementedCall = MethodDescriptor(
      name: "UnimplementedCall", path: "/grpc.testing.TestService/UnimplementedCall", kind: .unary,
      permission: .public, requestName: "grpc.testing.Empty", responseName: "grpc.testing.Empty")
    static let service = ServiceDescriptor(
      name: "grpc.testing.TestService", file: FileDescriptor.grpcTestingTest,
      methods: [
        emptyCall, unaryCall, cacheableUnaryCall, streamingOutputCall, streamingInputCall,
        fullDuplexCall, halfDuplexCall, unimplementedCall,
      ])
  }
}

extension Grpc.Testing {
  /// Declared, and served by nobody.
  protocol UnimplementedService: Sendable {
    /// The rpc `grpc.testing.UnimplementedService.UnimplementedCall`.
    func unimplementedCall(
      _ request: Empty, context: CallContext
    ) async throws(RPCError) -> Empty
  }
}

extension Grpc.Testing.UnimplementedService {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Grpc.Testing.UnimplementedServiceDescriptor.service,
      methods: [
        ServerMethod(
          Grpc.Testing.UnimplementedServiceDescriptor.unimplementedCall,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Grpc.Testing.Empty, context: CallContext) async throws(RPCError)
                -> Grpc.Testing.Empty in
              try await self.unimplementedCall(request, context: context)
            }
          })
      ])
  }
}

extension Grpc.Testing {
  /// What the `.proto` says of `grpc.testing.UnimplementedService`.
  enum UnimplementedServiceDescriptor {
    static let unimplementedCall = MethodDescriptor(
      name: "UnimplementedCall", path: "/grpc.testing.UnimplementedService/UnimplementedCall",
      kind: .unary, permission: .public, requestName: "grpc.testing.Empty",
      responseName: "grpc.testing.Empty")
    static let service = ServiceDescriptor(
      name: "grpc.testing.UnimplementedService", file: FileDescriptor.grpcTestingTest,
      methods: [unimplementedCall])
  }
}
