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
  let headInterceptors: InterceptorBox?
  /// Kept here because calls refer to their methods without owning them.
  let methods: MethodTable
  let messageInterceptors: [any MessageInterceptor]
  let jsonOptions: JSONOptions
  let jsonOptionsWithDefaults: JSONOptions
  let minimumCompressedBytes: Int
  let cors: CORSPolicy
  let handlerEntered: (@Sendable (CallContext) -> Void)?
  let randomSource: any RandomSource
  /// Whether new calls are answered with UNAVAILABLE.
  let refusesCalls = Atomic<Bool>(false)

  init(_ options: RPCOptions, _ methods: MethodTable) {
    self.methods = methods
    limits = options.limits
    headInterceptors = options.headInterceptors.reversed().reduce(nil as InterceptorBox?) {
      InterceptorBox.make($1, before: $0)
    }
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

/// A head interceptor and those behind it: a chain of classes, cheaper to walk than an array of existentials.
class InterceptorBox: @unchecked Sendable {
  // Unchecked only because the class is not final: all that it and its subclass hold is immutable and Sendable.
  final let next: InterceptorBox?

  init(before next: InterceptorBox?) { self.next = next }

  /// Begins with this interceptor and goes on to the next; `count` tells how many were begun.
  func begin(_ context: CallContext, _ count: inout Int) throws(RPCError) {}

  /// Ends the first `count` interceptors from here, the last one first.
  func end(_ context: CallContext, _ outcome: CallOutcome, _ count: Int) {}

  static func make(
    _ interceptor: some HeadInterceptor, before next: InterceptorBox?
  ) -> InterceptorBox {
    TypedInterceptorBox(interceptor, before: next)
  }
}

// Unchecked only because its superclass is: its one member is immutable and Sendable.
private final class TypedInterceptorBox<Interceptor: HeadInterceptor>: InterceptorBox,
  @unchecked Sendable
{
  private let interceptor: Interceptor

  init(_ interceptor: Interceptor, before next: InterceptorBox?) {
    self.interceptor = interceptor
    super.init(before: next)
  }

  override func begin(_ context: CallContext, _ count: inout Int) throws(RPCError) {
    count &+= 1
    try interceptor.begin(context)
    try next?.begin(context, &count)
  }

  override func end(_ context: CallContext, _ outcome: CallOutcome, _ count: Int) {
    if count > 1 { next?.end(context, outcome, count &- 1) }
    interceptor.end(context, outcome)
  }
}
