public import Wire

// SEAM: what generated code uses of RPC. The RPC module's author fills these in; names and shapes are fixed.

/// A service that is ready to be served: its description and one `ServerMethod` for each rpc.
public struct RegisteredService: Sendable {
  public let descriptor: ServiceDescriptor
  public let methods: [ServerMethod]

  public init(descriptor: ServiceDescriptor, methods: [ServerMethod]) {
    self.descriptor = descriptor
    self.methods = methods
  }
}

/// One rpc bound to its implementation; the four forms are its subclasses.
open class ServerMethod: @unchecked Sendable {
  public let descriptor: MethodDescriptor
  public init(_ descriptor: MethodDescriptor) { self.descriptor = descriptor }
}

public final class UnaryMethod<Request: Message, Response: Message>: ServerMethod, @unchecked Sendable {
  let body: @Sendable (Request, CallContext) async throws(RPCError) -> Response
  public init(
    _ descriptor: MethodDescriptor,
    _ body: @escaping @Sendable (Request, CallContext) async throws(RPCError) -> Response
  ) {
    self.body = body
    super.init(descriptor)
  }
}

public final class ClientStreamMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  let body: @Sendable (RequestStream<Request>, CallContext) async throws(RPCError) -> Response
  public init(
    _ descriptor: MethodDescriptor,
    _ body: @escaping @Sendable (RequestStream<Request>, CallContext) async throws(RPCError) ->
      Response
  ) {
    self.body = body
    super.init(descriptor)
  }
}

public final class ServerStreamMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  let body: @Sendable (Request, ResponseStream<Response>, CallContext) async throws(RPCError) -> Void
  public init(
    _ descriptor: MethodDescriptor,
    _ body: @escaping @Sendable (Request, ResponseStream<Response>, CallContext) async
      throws(RPCError) -> Void
  ) {
    self.body = body
    super.init(descriptor)
  }
}

public final class BidirectionalMethod<Request: Message, Response: Message>: ServerMethod,
  @unchecked Sendable
{
  let body:
    @Sendable (RequestStream<Request>, ResponseStream<Response>, CallContext) async throws(RPCError)
      -> Void
  public init(
    _ descriptor: MethodDescriptor,
    _ body: @escaping @Sendable (RequestStream<Request>, ResponseStream<Response>, CallContext) async
      throws(RPCError) -> Void
  ) {
    self.body = body
    super.init(descriptor)
  }
}

/// The requests of a client-streaming or bidirectional call.
public final class RequestStream<Request: Message> {
  /// The next request, or nil when the client has sent its last; throws when the call was cancelled, its
  /// deadline passed, or bytes did not parse.
  public func next() async throws(RPCError) -> Request? { nil }
}

/// The responses of a server-streaming or bidirectional call.
public final class ResponseStream<Response: Message> {
  /// Queues a response; suspends while more than the high-water mark is waiting for the peer.
  public func write(_ response: Response) async throws(RPCError) {}
}

/// What a handler may know of its call besides the message. Confined to the call's loop.
public final class CallContext {
  public let method: MethodDescriptor
  init(method: MethodDescriptor) { self.method = method }

  /// Which dialect the call came in: "grpc", "grpc-web", "grpc-web-text", "connect", "json".
  public var protocolName: String { "" }
  /// Custom metadata of the request.
  public var requestMetadata: Metadata { Metadata() }
  /// Sent before the first response.
  public var responseMetadata = Metadata()
  /// Sent after the last response.
  public var trailingMetadata = Metadata()
  /// Who calls, set by the authentication interceptor; nil for public methods.
  public var identity: (any CallIdentity)?
  /// The monotonic nanoseconds after which nobody waits for the answer; nil without a deadline.
  public var deadline: Int64? { nil }
}

/// Who calls: what the authentication interceptor of the program knows. Services cast it to their own type.
public protocol CallIdentity: Sendable {}
