public import Net
public import Wire

/// One rpc bound to its implementation; the four kinds are its subclasses.
///
/// What a subclass adds lives in one closure, so that the compiler specialises it for the message types and the
/// implementation where the generated code is compiled.
public class ServerMethod: @unchecked Sendable {
  // Unchecked because classes that are not final cannot be checked, and because of `index`, which is set before the first
  // call. The other members are immutable and Sendable.
  public final let descriptor: MethodDescriptor
  /// Whether anyone may call it: cheaper to ask than the description's permission.
  public final let isPublic: Bool
  /// The method's place among its server's methods, in the order of registration.
  public internal(set) final var index = 0
  @usableFromInline final let invoke: @Sendable (any LoopWork) async -> Void

  /// Binds a description to what runs a call: take the messages, call the handler, send the responses.
  @usableFromInline init(
    _ descriptor: MethodDescriptor,
    invoke: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    self.descriptor = descriptor
    self.invoke = invoke
    if case .public = descriptor.permission { isPublic = true } else { isPublic = false }
  }
}

/// One request, one response.
public final class UnaryMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  // Unchecked only because its superclass is.

  /// Binds `body` to the rpc.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor,
    _ body: @escaping @Sendable (Request, CallContext) async throws(RPCError) -> Response
  ) {
    self.init(descriptor, running: { work in await UnaryMethod<Request, Response>.run(work, body) })
  }

  /// Binds what awaits `run` for the call that it is given, and nothing else; for generated code.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor, running: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    self.init(descriptor, invoke: running)
  }

  /// Runs one call with `body` as its handler.
  ///
  /// Inlined where the implementation is known: each await that is left out saves some 250 instructions of each
  /// call. `work` must be what the closure given to `init(_:running:)` got.
  @inlinable @inline(__always)
  public static func run(
    _ work: any LoopWork,
    _ body: (Request, CallContext) async throws(RPCError) -> Response
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      var request = Request()
      try call.takeOnly(&request)
      var box: MessageBox?
      if call.isIntercepted, call.hasInterest {
        box = try await call.intercept(request: &request)
      }
      try call.validate(request)
      call.enterHandler()
      var response = try await body(request, call)
      if let box { try await call.intercept(response: &response, request: box) }
      call.succeed(with: response)
    } catch {
      call.fail(error)
    }
  }

  @usableFromInline override init(
    _ descriptor: MethodDescriptor,
    invoke: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    super.init(descriptor, invoke: invoke)
  }
}

/// Many requests, one response.
public final class ClientStreamMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  // Unchecked only because its superclass is.

  /// Binds `body` to the rpc.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor,
    _ body:
      @escaping @Sendable (RequestStream<Request>, CallContext) async throws(RPCError) -> Response
  ) {
    self.init(
      descriptor, running: { work in await ClientStreamMethod<Request, Response>.run(work, body) })
  }

  /// Binds what awaits `run` for the call that it is given, and nothing else; for generated code.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor, running: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    self.init(descriptor, invoke: running)
  }

  /// Runs one call with `body` as its handler.
  ///
  /// Inlined where the implementation is known: each await that is left out saves some 250 instructions of each
  /// call. `work` must be what the closure given to `init(_:running:)` got.
  @inlinable @inline(__always)
  public static func run(
    _ work: any LoopWork,
    _ body: (RequestStream<Request>, CallContext) async throws(RPCError) -> Response
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      call.enterHandler()
      let response = try await body(RequestStream(call), call)
      call.succeed(with: response)
    } catch {
      call.fail(error)
    }
  }

  @usableFromInline override init(
    _ descriptor: MethodDescriptor,
    invoke: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    super.init(descriptor, invoke: invoke)
  }
}

/// One request, many responses.
public final class ServerStreamMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  // Unchecked only because its superclass is.

  /// Binds `body` to the rpc.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor,
    _ body:
      @escaping @Sendable (Request, ResponseStream<Response>, CallContext) async throws(RPCError) ->
      Void
  ) {
    self.init(
      descriptor, running: { work in await ServerStreamMethod<Request, Response>.run(work, body) })
  }

  /// Binds what awaits `run` for the call that it is given, and nothing else; for generated code.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor, running: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    self.init(descriptor, invoke: running)
  }

  /// Runs one call with `body` as its handler.
  ///
  /// Inlined where the implementation is known: each await that is left out saves some 250 instructions of each
  /// call. `work` must be what the closure given to `init(_:running:)` got.
  @inlinable @inline(__always)
  public static func run(
    _ work: any LoopWork,
    _ body: (Request, ResponseStream<Response>, CallContext) async throws(RPCError) -> Void
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      var request = Request()
      try call.takeOnly(&request)
      if call.isIntercepted, call.hasInterest { _ = try await call.intercept(request: &request) }
      try call.validate(request)
      call.enterHandler()
      try await body(request, ResponseStream(call), call)
      call.succeed()
    } catch {
      call.fail(error)
    }
  }

  @usableFromInline override init(
    _ descriptor: MethodDescriptor,
    invoke: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    super.init(descriptor, invoke: invoke)
  }
}

/// Many requests, many responses, in any order.
public final class BidirectionalMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  // Unchecked only because its superclass is.

  /// Binds `body` to the rpc.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor,
    _ body:
      @escaping @Sendable (RequestStream<Request>, ResponseStream<Response>, CallContext)
      async throws(RPCError) -> Void
  ) {
    self.init(
      descriptor, running: { work in await BidirectionalMethod<Request, Response>.run(work, body) })
  }

  /// Binds what awaits `run` for the call that it is given, and nothing else; for generated code.
  @inlinable
  public convenience init(
    _ descriptor: MethodDescriptor, running: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    self.init(descriptor, invoke: running)
  }

  /// Runs one call with `body` as its handler.
  ///
  /// Inlined where the implementation is known: each await that is left out saves some 250 instructions of each
  /// call. `work` must be what the closure given to `init(_:running:)` got.
  @inlinable @inline(__always)
  public static func run(
    _ work: any LoopWork,
    _ body: (RequestStream<Request>, ResponseStream<Response>, CallContext) async throws(RPCError)
      -> Void
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      call.enterHandler()
      try await body(RequestStream(call), ResponseStream(call), call)
      call.succeed()
    } catch {
      call.fail(error)
    }
  }

  @usableFromInline override init(
    _ descriptor: MethodDescriptor,
    invoke: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    super.init(descriptor, invoke: invoke)
  }
}

/// A service that is ready to be served: its description and one `ServerMethod` for each rpc.
public struct RegisteredService: Sendable {
  public let descriptor: ServiceDescriptor
  public let methods: [ServerMethod]

  public init(descriptor: ServiceDescriptor, methods: [ServerMethod]) {
    self.descriptor = descriptor
    self.methods = methods
  }
}
