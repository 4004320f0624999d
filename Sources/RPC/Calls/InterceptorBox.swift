import Base

/// The end of a chain of head interceptors, and what its links, `InterceptorLink`, have in common.
///
/// A chain of classes, each of which keeps the next: cheaper to walk than an array of existentials.
// Unchecked only because the class is not final: it holds nothing, and what its subclass holds is immutable and
// Sendable.
class InterceptorBox: @unchecked Sendable {
  /// Begins with this interceptor and goes on to the next; `count` tells how many were begun.
  ///
  /// Returns what must be waited for when one cannot decide at once; those behind it are not begun then.
  func begin(_ context: CallContext, _ count: inout Int) throws(RPCError) -> LaterDecision? { nil }

  /// Ends the first `count` interceptors from here, the last one first.
  func end(_ context: CallContext, _ outcome: CallOutcome, _ count: Int) {}

  /// The chain of `interceptors`, in this order.
  static func chain(_ interceptors: [any HeadInterceptor]) -> InterceptorBox {
    interceptors.reversed().reduce(InterceptorBox()) { link($1, before: $0) }
  }

  private static func link(
    _ interceptor: some HeadInterceptor, before next: InterceptorBox
  ) -> InterceptorBox {
    InterceptorLink(interceptor, before: next)
  }
}

/// A head interceptor and those behind it.
// Unchecked only because its superclass is: its members are immutable and Sendable.
private final class InterceptorLink<Interceptor: HeadInterceptor>: InterceptorBox,
  @unchecked Sendable
{
  private let interceptor: Interceptor
  private let next: Kept<InterceptorBox>

  init(_ interceptor: Interceptor, before next: InterceptorBox) {
    self.interceptor = interceptor
    self.next = Kept(next)
  }

  override func begin(
    _ context: CallContext, _ count: inout Int
  ) throws(RPCError) -> LaterDecision? {
    count &+= 1
    switch try interceptor.begin(context) {
    case .proceed:
      return try next.use { (next) throws(RPCError) in try next.begin(context, &count) }
    case .later(let work): return LaterDecision(work, next: next)
    }
  }

  override func end(_ context: CallContext, _ outcome: CallOutcome, _ count: Int) {
    if count > 1 { next.use { $0.end(context, outcome, count &- 1) } }
    interceptor.end(context, outcome)
  }
}
