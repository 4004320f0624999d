public import Base
public import HTTP
public import Net
import Synchronization
public import Wire

/// One call on its way through the server: the same order of checks in every dialect.
///
/// route, verb and content type were checked by whoever made it (`WireProtocol.match`); `begin` runs
/// authentication, then sizes and compression; the method's closure decodes, runs request executions,
/// validation, the handler and response executions, and encodes. What differs between dialects stands in the
/// subclasses: how bytes become payloads, and how a response, its metadata and its failure are put on the wire.
///
/// Confined to its stream's loop. `stream` is nil once the call is over, however it ended; a handler that is
/// still running then finds `failure` set.
public class ServerCall: CallContext, HTTPStreamSink, LoopWork {
  /// Safe although unowned: a runner takes itself out when the method's closure returns.
  public final unowned(unsafe) var runner: LoopRunner?
  @usableFromInline final var codec: Codec
  final let settings: CallSettings
  /// Request bytes that nobody has taken yet.
  @usableFromInline final var input = ByteBuffer()
  /// Inflated or otherwise transformed bytes of one message.
  @usableFromInline final var scratch = ByteBuffer()
  /// Whether the client has sent everything.
  @usableFromInline final var isInputEnded = false
  /// Whether `RequestStream` has not yet handed out a message.
  @usableFromInline final var isFirstRequest = true
  /// Whether message interceptors must be asked.
  @usableFromInline final var isIntercepted: Bool
  /// Whether messages are read and written by `decodeSpecially` and `encodeSpecially`.
  @usableFromInline final let isSpecial: Bool
  /// Whether each message has an envelope.
  @usableFromInline final let isEnveloped: Bool
  /// Where the message that is being written starts in the stream's output.
  @usableFromInline final var messageStart = 0
  final var isHeadSent = false
  /// Whether the failure is an unknown compression, so that the answer says which are known.
  final var refusesCoding = false
  final var hasEnteredHandler = false
  final var isSubmitted = false
  final var requestBytes = 0
  final var responseBytes = 0
  private var begunInterceptors = 0
  private var deadlineTimer: LoopTimer?

  init(
    _ stream: HTTPStream, _ method: ServerMethod, _ settings: CallSettings, codec: Codec,
    dialect: Dialect, isEnveloped: Bool, isSpecial: Bool = false
  ) {
    self.settings = settings
    self.codec = codec
    self.isEnveloped = isEnveloped
    self.isSpecial = isSpecial
    isIntercepted =
      !settings.messageInterceptors.isEmpty && !method.descriptor.isExemptFromExecutions
    super.init(stream, method, dialect: dialect)
  }

  /// Makes a call that is over as good as new, for another request of the same dialect; subclasses reset what
  /// they add.
  final func restart(_ stream: HTTPStream, _ method: ServerMethod, _ codec: Codec) {
    restartContext(stream, method)
    self.codec = codec
    isIntercepted =
      !settings.messageInterceptors.isEmpty && !method.descriptor.isExemptFromExecutions
    isInputEnded = false
    isFirstRequest = true
    isHeadSent = false
    refusesCoding = false
    hasEnteredHandler = false
    isSubmitted = false
    requestBytes = 0
    responseBytes = 0
    begunInterceptors = 0
  }

  /// Offers the call for the next request on the same stream object.
  final func offerAgain(on stream: HTTPStream) {
    input.removeAll(keepingAtMost: Self.keptBufferBytes)
    scratch.removeAll(keepingAtMost: Self.keptBufferBytes)
    stream.reusable = self
  }

  /// How much of each buffer a call keeps for the next request.
  private static let keptBufferBytes = 4096

  // MARK: What a dialect says

  /// Checks what the route asks of the head besides its path; runs before authentication.
  func checkRoute(_ stream: HTTPStream) throws(RPCError) {}
  /// Reads the client's timeout into the context; throws when it is malformed.
  func readTimeout(_ stream: HTTPStream) throws(RPCError) {}
  /// Checks compression and whatever else needs only the head; runs after authentication.
  func prepare(_ stream: HTTPStream) throws(RPCError) {}
  /// Keeps request bytes; throws when they break a limit or the framing.
  func receive(_ bytes: RawSpan) throws(RPCError) {}
  /// Deals with the body's end; throws when the body may not end there.
  func bodyEnded() throws(RPCError) {}
  /// Checks at the request's end that a method with one request has got exactly one.
  func checkComplete() throws(RPCError) {}
  /// The next message's bytes if it is complete; nil when more must come, or nothing more will.
  @usableFromInline func nextPayload() throws(RPCError) -> Payload? { nil }
  /// Drops a payload that was decoded and gives its credit back.
  @usableFromInline func release(_ payload: Payload) {}
  /// The handler is about to wait for input: credit for a message that has not come whole is given back.
  func willWaitForInput() {}
  /// The error for bytes that do not parse.
  @usableFromInline func malformed(_ error: WireError) -> RPCError {
    RPCError(.invalidArgument, "\(error)")
  }
  /// Deals with a message that was just appended to the output from `messageStart` on.
  @usableFromInline func messageWritten(_ stream: HTTPStream) {}
  /// Sends the head if that is possible before a message.
  func sendHeadEarly() {}
  /// Ends a response that succeeded.
  func finish(_ stream: HTTPStream) {}
  /// Answers with an error, before or after the head was sent.
  func finish(_ stream: HTTPStream, failing error: RPCError) {}
  /// Parts from the stream at the call's end.
  func leave(_ stream: HTTPStream) {}
  /// Decodes a request where `isSpecial`.
  @usableFromInline func decodeSpecially<M: Message>(
    _ payload: Payload, into message: inout M
  ) throws(RPCError) {}
  /// What ProtoJSON is read and written with.
  @usableFromInline var jsonOptions: JSONOptions { settings.jsonOptions }
  /// Appends what stands before a JSON message.
  func prefixMessage(_ buffer: inout ByteBuffer) {}
  /// Encodes a response where `isSpecial`.
  func encodeSpecially<M: Message>(_ message: M, to writer: inout JSONWriter) throws(WireError) {}

  // MARK: Beginning

  /// Whether the handler starts before the request is complete.
  final var streamsRequests: Bool {
    switch serverMethod.descriptor.kind {
    case .unary, .serverStream: false
    case .clientStream, .bidirectional: true
    }
  }

  /// Starts the call: everything that needs the head only.
  final func begin() {
    guard let stream else { return }
    let settings = settings
    stream.sink = self
    do throws(RPCError) {
      try checkRoute(stream)
      try readTimeout(stream)
      if let timeout { deadline = startTime + timeout }
      try settings.headInterceptors?.begin(self, &begunInterceptors)
      if settings.refusesCalls.load(ordering: .relaxed),
        !serverMethod.descriptor.isExemptFromExecutions
      {
        throw RPCError(.unavailable, "the server is shutting down")
      }
      try prepare(stream)
    } catch {
      fail(error)
      return
    }
    if let deadline {
      guard deadline > startTime else {
        expire()
        return
      }
      deadlineTimer = loop.schedule(at: deadline) { [self] in
        expire()
      }
    }
    if streamsRequests {
      stream.allowsIdleBody = true
      isSubmitted = true
      loop.submit(self)
    }
  }

  // MARK: What the stream tells (HTTPStreamSink)

  public final func received(_ bytes: RawSpan) {
    guard let stream else { return }
    requestBytes += bytes.byteCount
    do throws(RPCError) {
      try receive(bytes)
    } catch {
      cancelHandler(error)
      fail(error)
      return
    }
    if streamsRequests {
      waiters.resumeReader()
    } else {
      stream.consumed(bytes.byteCount)
    }
  }

  public final func ended(trailers: HTTPFields?) {
    guard stream != nil else { return }
    isInputEnded = true
    do throws(RPCError) {
      try bodyEnded()
      if !streamsRequests { try checkComplete() }
    } catch {
      cancelHandler(error)
      fail(error)
      return
    }
    if streamsRequests {
      waiters.resumeReader()
      return
    }
    isSubmitted = true
    loop.submit(self)
  }

  public final func drained() {
    waiters.resumeWriters()
  }

  public final func reset(_ code: HTTPResetCode) {
    guard let stream else { return }
    cancelHandler(.cancelled)
    conclude(.cancelled, stream)
  }

  // MARK: Running

  /// What a loop's runner awaits: the method's own closure, without a level between.
  public final var operation: @Sendable (any LoopWork) async -> Void { serverMethod.invoke }

  public final func run() async { await serverMethod.invoke(self) }

  /// The call that a method's closure was given by a runner.
  @usableFromInline
  static func running(_ work: any LoopWork) -> ServerCall {
    // Safe: only `operation` and `run` above hand the closure out, with the call itself.
    unsafeDowncast(work, to: ServerCall.self)
  }

  /// Counts the handler's start; after this line the call belongs to the service.
  @usableFromInline
  final func enterHandler() {
    hasEnteredHandler = true
    settings.handlerEntered?(self)
  }

  /// Ends the call well, if it is not over.
  @usableFromInline
  final func succeed() {
    guard let stream else { return }
    succeed(stream)
  }

  /// Ends the call on its stream well.
  @usableFromInline
  final func succeed(_ stream: HTTPStream) {
    finish(stream)
    conclude(nil, stream)
  }

  /// Ends the call with an error, if it is not over.
  @usableFromInline
  final func fail(_ error: RPCError) {
    guard let stream else { return }
    failure = error
    finish(stream, failing: error)
    conclude(error, stream)
  }

  /// The deadline has passed: the client is answered at once, the handler is told.
  private func expire() {
    guard stream != nil else { return }
    cancelHandler(.deadlineExceeded)
    fail(.deadlineExceeded)
  }

  /// Ends every await of the handler.
  private func cancelHandler(_ error: RPCError) {
    failure = error
    isCancelled = true
    // Nobody has begun to look at a call that was not submitted.
    guard isSubmitted else { return }
    keepRequest()
    waiters.resumeAll()
    runner?.cancel()
  }

  /// Takes leave of the stream and tells the interceptors.
  private func conclude(_ error: RPCError?, _ stream: HTTPStream) {
    if let timer = deadlineTimer {
      timer.cancel()
      deadlineTimer = nil
    }
    if begunInterceptors > 0, let interceptors = settings.headInterceptors {
      let outcome = CallOutcome(
        error: error, handlerEntered: hasEnteredHandler, requestBytes: requestBytes,
        responseBytes: responseBytes, duration: loop.now - startTime)
      interceptors.end(self, outcome, begunInterceptors)
    }
    leave(stream)
    self.stream = nil
  }
}

/// Where the bytes of one message lie.
@usableFromInline
struct Payload {
  /// In `ServerCall.scratch` rather than in `ServerCall.input`.
  @usableFromInline var isInScratch: Bool
  @usableFromInline var offset: Int
  @usableFromInline var count: Int
  /// How many bytes of the input the message takes, envelope included.
  @usableFromInline var inputCount: Int

  init(isInScratch: Bool, offset: Int, count: Int, inputCount: Int) {
    self.isInScratch = isInScratch
    self.offset = offset
    self.count = count
    self.inputCount = inputCount
  }
}
