public import Base
public import HTTP
import Synchronization
public import Wire

/// What all calls of a server share.
public struct RPCOptions: Sendable {
  /// The bounds on messages.
  public var limits = MessageLimits()
  /// Run for every call in every dialect, in this order.
  public var headInterceptors: [any HeadInterceptor] = []
  /// Run for unary calls, and for the first request of streams, in this order.
  public var messageInterceptors: [any MessageInterceptor] = []
  /// Resolves `google.protobuf.Any` in JSON.
  public var typeRegistry = TypeRegistry()
  /// The shortest response that is compressed when the client accepts it and the handler does not say.
  public var minimumCompressedBytes = 2048
  /// Which web pages may call.
  public var cors = CORSPolicy()
  /// How names of HTTP fields begin that the JSON gateway shows to services as they are: "x-company-".
  public var forwardedPrefixes: [String] = []
  /// Fields of requests besides the token that a ticket stands for (docs/browsers.md).
  public var ticketFields: [RequestField] = []
  /// Called when a handler is entered, after every check.
  public var handlerEntered: (@Sendable (CallContext) -> Void)?
  /// Called for each request that is answered without a call or a page, on its loop, before its answer.
  public var unrouted: (@Sendable (UnroutedRequest) -> Void)?
  /// Makes tracking ids.
  public var randomSource: any RandomSource = SystemRandomSource()

  public init() {}
}

/// The options in the form that calls read: immutable, one reference for each call.
///
/// Also where protocols find methods and get calls.
public final class CallSettings: Sendable {
  /// The bounds on messages.
  public let limits: MessageLimits
  let headInterceptors: Kept<InterceptorBox>
  /// Kept here because calls refer to their methods without owning them.
  let methods: MethodTable
  let messageInterceptors: [any MessageInterceptor]
  let interceptsMessages: Bool
  let jsonOptions: JSONOptions
  let jsonOptionsWithDefaults: JSONOptions
  let minimumCompressedBytes: Int
  let cors: CORSPolicy
  let forwardedPrefixes: [String]
  let ticketFields: [RequestField]
  let tickets = TicketBook()
  let handlerEntered: (@Sendable (CallContext) -> Void)?
  let unrouted: (@Sendable (UnroutedRequest) -> Void)?
  let randomSource: any RandomSource
  /// Whether new calls are answered with UNAVAILABLE.
  let refusesCalls = Atomic<Bool>(false)

  init(_ options: RPCOptions, _ methods: MethodTable) {
    self.methods = methods
    _ = CallContext.traceParentField
    _ = CallContext.traceStateField
    _ = CallContext.fetchSiteField
    limits = options.limits
    headInterceptors = Kept(InterceptorBox.chain(options.headInterceptors))
    messageInterceptors = options.messageInterceptors
    interceptsMessages = !options.messageInterceptors.isEmpty
    jsonOptions = JSONOptions(ignoresUnknown: true, registry: options.typeRegistry)
    jsonOptionsWithDefaults = JSONOptions(
      ignoresUnknown: true, writesDefaults: true, registry: options.typeRegistry)
    minimumCompressedBytes = options.minimumCompressedBytes
    cors = options.cors
    forwardedPrefixes = options.forwardedPrefixes
    ticketFields = options.ticketFields
    for method in methods.methods {
      method.limits = options.limits
      if method.isPublic {
        method.limits.maxMessageBytes = min(
          options.limits.maxMessageBytes, options.limits.maxPublicMessageBytes)
      }
    }
    handlerEntered = options.handlerEntered
    unrouted = options.unrouted
    randomSource = options.randomSource
  }

  /// The method that answers at `path`; nil when there is none.
  public func method(at path: UnsafeRawBufferPointer) -> ServerMethod? { methods.find(path) }

  /// The call of the method at the path of a request's head, as `call(_:_:_:codec:)` makes it; nil when there is no
  /// such method.
  func call(_ stream: HTTPStream, _ form: CallForm, codec: Codec) -> ServerCall? {
    methods.findUnretained(stream.head.path)?.use { call(stream, $0, form, codec: codec) }
  }

  /// The call of `method` that a protocol claims: the one that this stream object made last, if it had the same form
  /// and nobody holds it any more, else a new one.
  ///
  /// `pathValues` are for the form's mapping.
  public func call(
    _ stream: HTTPStream, _ method: ServerMethod, _ form: CallForm, codec: Codec
  ) -> ServerCall {
    if isKnownUniquelyReferenced(&stream.reusable), let spare = stream.reusable,
      type(of: spare) == ServerCall.self
    {
      // Safe: the line above has compared the exact class.
      let call = unsafeDowncast(spare, to: ServerCall.self)
      stream.reusable = nil
      if call.form === form, call.settings === self, call.loop === stream.loop {
        call.restart(stream, method, codec)
        return call
      }
    }
    return ServerCall(stream, method, form, codec, self)
  }
}
