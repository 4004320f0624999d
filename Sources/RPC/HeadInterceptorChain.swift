/// A server's head interceptors in the form that calls run through.
///
/// Each stands behind a class of its own type: passing an array of existentials would copy and destroy each
/// element for every call, which shows in the cost of a small call.
final class HeadInterceptorChain: Sendable {
  private let boxes: [HeadInterceptorBox]

  init(_ interceptors: [any HeadInterceptor]) {
    boxes = interceptors.map { Self.box($0) }
  }

  /// How many there are.
  var count: Int { boxes.count }

  /// Calls `begin` of the interceptor at `index`.
  func begin(_ index: Int, _ context: CallContext) throws(RPCError) {
    try boxes[index].begin(context)
  }

  /// Calls `end` of the interceptor at `index`.
  func end(_ index: Int, _ context: CallContext, _ outcome: borrowing CallOutcome) {
    boxes[index].end(context, outcome)
  }

  private static func box(_ interceptor: some HeadInterceptor) -> HeadInterceptorBox {
    TypedHeadInterceptorBox(interceptor)
  }
}

/// One interceptor without its type.
private class HeadInterceptorBox: @unchecked Sendable {
  // Unchecked only because it has a subclass; neither has state that changes.
  func begin(_ context: CallContext) throws(RPCError) {}
  func end(_ context: CallContext, _ outcome: borrowing CallOutcome) {}
}

private final class TypedHeadInterceptorBox<Interceptor: HeadInterceptor>: HeadInterceptorBox,
  @unchecked Sendable
{
  private let interceptor: Interceptor

  init(_ interceptor: Interceptor) { self.interceptor = interceptor }

  override func begin(_ context: CallContext) throws(RPCError) { try interceptor.begin(context) }

  override func end(_ context: CallContext, _ outcome: borrowing CallOutcome) {
    interceptor.end(context, copy outcome)
  }
}
