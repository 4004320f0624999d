/// Looks at every call as soon as its head is there: authentication, limits, logs, metrics.
///
/// Interceptors run in the order of the server's list; the same list serves every dialect. They run on the
/// call's loop and must not block.
public protocol HeadInterceptor: Sendable {
  /// Lets the call through, refuses it by throwing, or says that it must wait for something first. Runs before the
  /// body is looked at.
  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision

  /// Learns how the call ended. Called once for every call for which `begin` was called, whether or not
  /// `begin` let it through.
  func end(_ context: CallContext, _ outcome: CallOutcome)
}

/// What a head interceptor says of a call that it does not refuse.
public enum HeadDecision {
  /// The call goes on.
  case proceed
  /// The closure decides, on the call's loop: it returns to let the call through and throws to refuse it.
  ///
  /// Until then the interceptors behind are not asked and the body is not looked at; the client may send as much of it
  /// as its flow-control window allows. When the client leaves, the closure's task is cancelled, and what
  /// it says does not matter any more.
  case later(() async throws(RPCError) -> Void)
}

/// How a call ended.
public struct CallOutcome: Sendable {
  /// Why it failed; nil when it succeeded.
  public var error: RPCError?
  /// Whether the handler was entered: false when a check before it answered.
  public var handlerEntered: Bool
  /// Body bytes received, as they came.
  public var requestBytes: Int
  /// Body bytes handed to the transport.
  public var responseBytes: Int
  /// Nanoseconds from the turn of the loop that read the head to the end.
  public var duration: Int64

  /// Tells of a call that has ended.
  public init(
    error: RPCError?, handlerEntered: Bool, requestBytes: Int, responseBytes: Int, duration: Int64
  ) {
    self.error = error
    self.handlerEntered = handlerEntered
    self.requestBytes = requestBytes
    self.responseBytes = responseBytes
    self.duration = duration
  }
}

/// Which messages of a call an interceptor wants to see.
public struct MessageInterest: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The request; on streams the first.
  public static let request = MessageInterest(rawValue: 1)
  /// The response of a unary call.
  public static let response = MessageInterest(rawValue: 2)
}

/// Sees decoded messages of the methods that it asks for, and may replace them: executions.
///
/// On unary calls it sees the request and the response; on streams only the first request.
public protocol MessageInterceptor: Sendable {
  /// What it wants to see of this call; asked for each call, and more than once, so it must be cheap.
  func interest(in context: CallContext) -> MessageInterest

  /// Runs after decoding and before validation; throwing ends the call.
  func intercept(request: MessageBox, _ context: CallContext) async throws(RPCError)

  /// Runs after the handler and before encoding; throwing ends the call.
  func intercept(response: MessageBox, request: MessageBox, _ context: CallContext)
    async
    throws(RPCError)
}
