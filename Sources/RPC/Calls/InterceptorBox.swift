/// A head interceptor and those behind it: a chain of classes, cheaper to walk than an array of existentials.
class InterceptorBox: @unchecked Sendable {
  // Unchecked only because the class is not final: all that it and its subclass hold is immutable and Sendable.
  final let next: InterceptorBox?

  init(before next: InterceptorBox?) { self.next = next }

  /// Begins with this interceptor and goes on to the next; `count` tells how many were begun.
  ///
  /// Returns what must be waited for when one cannot decide at once; those behind it are not begun then.
  func begin(
    _ context: CallContext, _ count: inout Int
  ) throws(RPCError) -> LaterDecision? {
    preconditionFailure("the chain is made of typed boxes")
  }

  /// Ends the first `count` interceptors from here, the last one first.
  func end(_ context: CallContext, _ outcome: CallOutcome, _ count: Int) {
    preconditionFailure("the chain is made of typed boxes")
  }

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

  override func begin(
    _ context: CallContext, _ count: inout Int
  ) throws(RPCError) -> LaterDecision? {
    count &+= 1
    switch try interceptor.begin(context) {
    case .proceed: return try next?.begin(context, &count)
    case .later(let work): return LaterDecision(work, next: next)
    }
  }

  override func end(_ context: CallContext, _ outcome: CallOutcome, _ count: Int) {
    if count > 1 { next?.end(context, outcome, count &- 1) }
    interceptor.end(context, outcome)
  }
}
