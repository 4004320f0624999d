public import Net
public import Wire

/// One rpc bound to its implementation.
///
/// What the kinds of rpc differ in lives in one closure, so that the compiler specialises it for the message types and
/// the implementation where the generated code is compiled: `runUnary` and its siblings are what the closure awaits.
public final class ServerMethod: @unchecked Sendable {
  // Unchecked because of `index`, `limits` and `refusesUnknown`, which are set before the first call. The other members
  // are immutable and Sendable.
  /// What the `.proto` says of it.
  public let descriptor: MethodDescriptor
  /// Whether anyone may call it: cheaper to ask than the description's permission.
  public let isPublic: Bool
  /// Whether message interceptors do not apply to it.
  public let skipsMessageInterceptors: Bool
  /// Whether the handler starts before the request is complete.
  let streamsRequests: Bool
  /// Whether more than one response may come.
  let streamsResponses: Bool
  /// Whether it streams in either direction.
  var isStream: Bool { streamsRequests || streamsResponses }
  /// The method's place among its server's methods, in the order of registration.
  public internal(set) var index = 0
  /// Whether what its service does not know of a request is an error.
  var refusesUnknown = false
  /// The bounds on its messages, set with `index`.
  var limits = MessageLimits()
  let invoke: @Sendable (any LoopWork) async -> Void

  /// Binds a description to what runs a call: take the messages, call the handler, send the responses.
  ///
  /// `running` awaits the `run` function of the method's kind for the call that it is given, and nothing else; for
  /// generated code. Others use the factories below.
  public init(
    _ descriptor: MethodDescriptor, running: @escaping @Sendable (any LoopWork) async -> Void
  ) {
    self.descriptor = descriptor
    invoke = running
    if case .public = descriptor.permission { isPublic = true } else { isPublic = false }
    skipsMessageInterceptors = descriptor.skipsMessageInterceptors
    switch descriptor.kind {
    case .unary: (streamsRequests, streamsResponses) = (false, false)
    case .clientStream: (streamsRequests, streamsResponses) = (true, false)
    case .serverStream: (streamsRequests, streamsResponses) = (false, true)
    case .bidirectional: (streamsRequests, streamsResponses) = (true, true)
    }
  }
}

// Handlers bound to rpcs.
extension ServerMethod {
  /// One request, one response.
  @inlinable
  public static func unary<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ body: @escaping @Sendable (Request, CallContext) async throws(RPCError) -> Response
  ) -> ServerMethod {
    ServerMethod(descriptor, running: { work in await runUnary(work, body) })
  }

  /// Many requests, one response.
  @inlinable
  public static func clientStream<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ body:
      @escaping @Sendable (RequestStream<Request>, CallContext) async throws(RPCError) -> Response
  ) -> ServerMethod {
    ServerMethod(descriptor, running: { work in await runClientStream(work, body) })
  }

  /// One request, many responses.
  @inlinable
  public static func serverStream<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ body:
      @escaping @Sendable (Request, ResponseStream<Response>, CallContext) async throws(RPCError) ->
      Void
  ) -> ServerMethod {
    ServerMethod(descriptor, running: { work in await runServerStream(work, body) })
  }

  /// Many requests, many responses, in any order.
  @inlinable
  public static func bidirectional<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ body:
      @escaping @Sendable (RequestStream<Request>, ResponseStream<Response>, CallContext)
      async throws(RPCError) -> Void
  ) -> ServerMethod {
    ServerMethod(descriptor, running: { work in await runBidirectional(work, body) })
  }
}

// What a method's closure awaits: a call with `body` as its handler.
//
// Inlined where the implementation is known: each await that is left out saves some 250 instructions of each call; see
// `awaitHere`. `work` must be what the closure given to `init(_:running:)` got.
extension ServerMethod {
  /// Runs a call with one request and one response, and those of the same method that wait behind it.
  @inlinable @inline(__always)
  public static func runUnary<Request: Message, Response: Message>(
    _ work: any LoopWork,
    _ body: (Request, CallContext) async throws(RPCError) -> Response
  ) async {
    // Looks for the executor once, for all calls whose handlers do not wait.
    await awaitHere {}
    var call = ServerCall.running(work)
    while true {
      if !call.isOver { await answer(call, body) }
      guard let next = call.next() else { return }
      call = next
    }
  }

  /// Answers a call with one request and one response.
  @inlinable @inline(__always)
  static func answer<Request: Message, Response: Message>(
    _ call: ServerCall, _ body: (Request, CallContext) async throws(RPCError) -> Response
  ) async {
    do throws(RPCError) {
      var request = Request()
      try call.takeOnly(&request)
      if call.isOutdated {
        try await awaitHere { () async throws(RPCError) in try await call.renewIdentity() }
      }
      var shown: MessageBox?
      if call.isIntercepted, call.hasInterest {
        let box = TypedMessageBox(request, of: call)
        try await awaitHere { () async throws(RPCError) in try await call.intercept(request: box) }
        request = box.message
        shown = box
      }
      try call.validate(request)
      call.enterHandler()
      var response = try await body(request, CallContext(call))
      if let shown {
        let box = TypedMessageBox(response, of: call)
        try await awaitHere { () async throws(RPCError) in
          try await call.intercept(response: box, request: shown)
        }
        response = box.message
      }
      call.succeed(with: response)
    } catch {
      call.fail(error)
    }
  }

  /// Awaits a step that is rare, and looks for the executor behind it.
  ///
  /// Compiled code does so behind each await of a closure or of a protocol's requirement, unless the compiler knows that the
  /// executor is the same as when it was looked for last. Behind an await of any other function it does not know that, and
  /// whatever comes later in the loop would look again; so such an await stands in a closure.
  @inlinable @inline(__always)
  static func awaitHere<Failure: Error>(
    _ step: () async throws(Failure) -> Void
  ) async throws(Failure) { try await step() }

  /// Runs a call with many requests and one response.
  @inlinable @inline(__always)
  public static func runClientStream<Request: Message, Response: Message>(
    _ work: any LoopWork,
    _ body: (RequestStream<Request>, CallContext) async throws(RPCError) -> Response
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      call.enterHandler()
      let response = try await body(RequestStream(call), CallContext(call))
      call.succeed(with: response)
    } catch {
      call.fail(error)
    }
  }

  /// Runs a call with one request and many responses.
  @inlinable @inline(__always)
  public static func runServerStream<Request: Message, Response: Message>(
    _ work: any LoopWork,
    _ body: (Request, ResponseStream<Response>, CallContext) async throws(RPCError) -> Void
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      var request = Request()
      try call.takeOnly(&request)
      if call.isOutdated { try await call.renewIdentity() }
      if call.isIntercepted, call.hasInterest {
        let box = TypedMessageBox(request, of: call)
        try await call.intercept(request: box)
        request = box.message
      }
      try call.validate(request)
      if call.issuesTicket { return try call.issueTicket() }
      call.enterHandler()
      try await body(request, ResponseStream(call), CallContext(call))
      call.succeed()
    } catch {
      call.fail(error)
    }
  }

  /// Runs a call with many requests and many responses.
  @inlinable @inline(__always)
  public static func runBidirectional<Request: Message, Response: Message>(
    _ work: any LoopWork,
    _ body: (RequestStream<Request>, ResponseStream<Response>, CallContext) async throws(RPCError)
      -> Void
  ) async {
    let call = ServerCall.running(work)
    guard !call.isOver else { return }
    do throws(RPCError) {
      call.enterHandler()
      try await body(RequestStream(call), ResponseStream(call), CallContext(call))
      call.succeed()
    } catch {
      call.fail(error)
    }
  }
}
