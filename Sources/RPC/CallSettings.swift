public import Base
import Synchronization
public import Wire

/// What all calls of a server share.
public struct RPCOptions: Sendable {
  /// The bounds on peers.
  public var limits = Limits()
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
  /// Called when a handler is entered, after every check.
  public var handlerEntered: (@Sendable (CallContext) -> Void)?
  /// Makes tracking ids.
  public var randomSource: any RandomSource = SystemRandomSource()

  public init() {}
}

/// The options in the form that calls read: immutable, one reference for each call.
@usableFromInline
final class CallSettings: Sendable {
  let limits: Limits
  let headInterceptors: [InterceptorBox]
  let messageInterceptors: [any MessageInterceptor]
  let jsonOptions: JSONOptions
  let jsonOptionsWithDefaults: JSONOptions
  let minimumCompressedBytes: Int
  let cors: CORSPolicy
  let handlerEntered: (@Sendable (CallContext) -> Void)?
  let randomSource: any RandomSource
  /// Whether new calls are answered with UNAVAILABLE.
  let refusesCalls = Atomic<Bool>(false)

  init(_ options: RPCOptions) {
    limits = options.limits
    headInterceptors = options.headInterceptors.map { InterceptorBox.make($0) }
    messageInterceptors = options.messageInterceptors
    jsonOptions = JSONOptions(ignoresUnknown: true, registry: options.typeRegistry)
    jsonOptionsWithDefaults = JSONOptions(
      ignoresUnknown: true, writesDefaults: true, registry: options.typeRegistry)
    minimumCompressedBytes = options.minimumCompressedBytes
    cors = options.cors
    handlerEntered = options.handlerEntered
    randomSource = options.randomSource
  }
}

/// A head interceptor behind a class: cheaper to call than an existential in an array.
class InterceptorBox: @unchecked Sendable {
  // Unchecked only because the class is not final: it has no state, its subclass an immutable Sendable one.
  func begin(_ context: CallContext) throws(RPCError) {}
  func end(_ context: CallContext, _ outcome: CallOutcome) {}

  static func make(_ interceptor: some HeadInterceptor) -> InterceptorBox {
    TypedInterceptorBox(interceptor)
  }
}

private final class TypedInterceptorBox<Interceptor: HeadInterceptor>: InterceptorBox,
  @unchecked Sendable
{
  // Unchecked only because its superclass is: its one member is immutable and Sendable.
  private let interceptor: Interceptor

  init(_ interceptor: Interceptor) { self.interceptor = interceptor }

  override func begin(_ context: CallContext) throws(RPCError) { try interceptor.begin(context) }

  override func end(_ context: CallContext, _ outcome: CallOutcome) {
    interceptor.end(context, outcome)
  }
}
