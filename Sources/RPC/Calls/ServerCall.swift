import Base
public import HTTP
public import Net
import Synchronization
public import Wire

/// One call on its way through the server: the same order of checks in every dialect.
///
/// route, verb and content type were checked by whoever made it (`WireProtocol.claim`); `begin` runs
/// authentication, then sizes and compression; the method's closure decodes, runs request executions,
/// validation, the handler and response executions, and encodes. What differs between dialects stands in its
/// `form`: the call owns a reader that cuts the body into messages, and asks the form's writer to put responses on
/// the wire.
///
/// Confined to its stream's loop. `stream` is nil once the call is over, however it ended; a handler that is
/// still running then finds `failure` set.
public final class ServerCall: HTTPStreamSink, LoopWork {
  /// Safe although not counted: a runner takes itself out when the method's closure returns.
  private var unretainedRunner: Unmanaged<LoopRunner>?
  /// How the call's dialect reads requests and writes responses.
  public let form: CallForm
  /// What all calls of the server share.
  public let settings: CallSettings
  @usableFromInline let loop: EventLoop
  @usableFromInline let isEnveloped: Bool
  /// The method that was called.
  ///
  /// Safe although unowned: the call's settings keep every method of the server alive.
  public internal(set) unowned(unsafe) var method: ServerMethod
  /// How messages are encoded.
  public internal(set) var codec: Codec
  /// Where the response goes; nil once the call is over.
  @usableFromInline var stream: HTTPStream?

  // The request
  var reader: RequestReader
  /// Inflated or otherwise transformed bytes of one message.
  var scratch = ByteBuffer()
  /// What the path said, for the form's mapping.
  public var pathValues: [String] = []
  /// Whether `RequestStream` has not yet handed out a message.
  @usableFromInline var isFirstRequest = true
  /// Whether message interceptors must be asked.
  @usableFromInline var isIntercepted: Bool
  /// Whether the message that was taken last came compressed.
  var isRequestCompressed = false
  var requestBytes = 0

  // The response
  /// Where the message that is being written starts in the stream's output.
  public var messageStart = 0
  /// What messages to the client may be compressed with; identity when it accepts nothing else.
  public internal(set) var responseCoding = ContentCoding.identity
  /// Whether the head announced `responseCoding`, or will.
  var announcesCoding = false
  /// Whether the response has begun; the form's writer says so.
  public var isHeadSent = false
  /// Whether responses need no more than their framing from here on; the form's writer says so when its head is sent, and
  /// is then not asked about further ones (`ResponseWriter.messageWritten`).
  public var passesMessages = false
  /// Whether the failure is an unknown compression, so that the answer says which are known.
  public internal(set) var refusesCoding = false
  var compressesResponses: Bool?
  @usableFromInline var responseBytes = 0
  /// Sent before the first response.
  public internal(set) var responseMetadata = Metadata()
  /// Sent after the last response, also with an error.
  public internal(set) var trailingMetadata = Metadata()
  /// Plain HTTP fields for the answer, where there is one to put them into.
  public internal(set) var httpFields = Metadata()

  // What is known of the call
  /// Why it failed; nil while it goes on, and when it succeeded.
  @usableFromInline var failure: RPCError?
  var waiters = CallWaiters()
  var startTime: Int64
  var deadline: Int64?
  var timeout: Int64?
  var identity: (any CallIdentity)? {
    didSet { hasIdentity = true }
  }
  var values = CallValues()
  /// The call's span; nil when its trace is not recorded.
  var span: OngoingSpan?
  var isCancelled = false
  /// Whether `identity` was set: cheaper to ask than an existential.
  @usableFromInline private(set) var hasIdentity = false
  private var cachedMetadata: Metadata?
  private var cachedPeer: String?
  private var hasEnteredHandler = false
  private var isSubmitted = false
  private var begunInterceptors = 0
  private var deadlineTimer: LoopTimer?

  init(
    _ stream: HTTPStream, _ method: ServerMethod, _ form: CallForm, _ codec: Codec,
    _ settings: CallSettings
  ) {
    self.form = form
    self.settings = settings
    loop = stream.loop
    if case .enveloped = form.responses { isEnveloped = true } else { isEnveloped = false }
    reader = RequestReader(form.requests)
    self.method = method
    self.codec = codec
    self.stream = stream
    startTime = stream.loop.now
    isIntercepted = settings.interceptsMessages && !method.skipsMessageInterceptors
  }

  /// Makes a call that is over as good as new, for another request of the same form.
  func restart(_ stream: HTTPStream, _ method: ServerMethod, _ codec: Codec) {
    self.stream = stream
    self.method = method
    self.codec = codec
    startTime = loop.now
    isIntercepted = settings.interceptsMessages && !method.skipsMessageInterceptors
    reader.restart()
    isFirstRequest = true
    isRequestCompressed = false
    requestBytes = 0
    responseCoding = .identity
    announcesCoding = false
    isHeadSent = false
    passesMessages = false
    refusesCoding = false
    compressesResponses = nil
    responseBytes = 0
    deadline = nil
    timeout = nil
    isCancelled = false
    hasEnteredHandler = false
    isSubmitted = false
    begunInterceptors = 0
    // Most calls leave most of this alone; looking costs less than writing.
    if failure != nil { failure = nil }
    if hasIdentity {
      identity = nil
      hasIdentity = false
    }
    if !values.isEmpty { values = CallValues() }
    if span != nil { span = nil }
    if !pathValues.isEmpty { pathValues = [] }
    if !responseMetadata.isEmpty { responseMetadata = Metadata() }
    if !trailingMetadata.isEmpty { trailingMetadata = Metadata() }
    if !httpFields.isEmpty { httpFields = Metadata() }
    if cachedMetadata != nil { cachedMetadata = nil }
    if cachedPeer != nil { cachedPeer = nil }
  }

  // MARK: What is known of it

  /// Whether the call has been answered or broken off.
  @usableFromInline var isOver: Bool { stream == nil }

  /// The stream, for use without counting; nil once the call is over, which is when the call lets go of it.
  @inlinable var unretainedStream: Unmanaged<HTTPStream>? {
    stream.map { .passUnretained($0) }
  }

  /// Why awaits of a handler that is still running end.
  @usableFromInline var ending: RPCError { failure ?? .cancelled }

  /// Whether the client has sent everything.
  @usableFromInline var isInputEnded: Bool { reader.isEnded }

  /// What ProtoJSON is read and written with.
  @usableFromInline var jsonOptions: JSONOptions {
    form.writesDefaults ? settings.jsonOptionsWithDefaults : settings.jsonOptions
  }

  /// Whether who calls must be found out again.
  @inlinable var isOutdated: Bool { hasIdentity && isIdentityOutdated }

  @usableFromInline var isIdentityOutdated: Bool { identity.map { $0.isOutdated } ?? false }

  /// Finds out again who calls; throws when the right to make the call is gone.
  @usableFromInline
  func renewIdentity() async throws(RPCError) {
    guard let current = identity else { return }
    identity = try await current.renewed()
  }

  /// Custom metadata of the request; read from the head when first asked for.
  var requestMetadata: Metadata {
    if let cachedMetadata { return cachedMetadata }
    guard let stream else { return Metadata() }
    let metadata = form.box.use { $0.metadata(stream.head, settings) }
    cachedMetadata = metadata
    return metadata
  }

  /// The peer's address without the port; empty when there is none.
  var peerAddress: String {
    if let cachedPeer { return cachedPeer }
    guard let stream else { return "" }
    let peer = stream.peerAddress
    cachedPeer = peer
    return peer
  }

  // MARK: Beginning

  /// Starts the call: everything that needs the head only.
  func begin(_ stream: HTTPStream) {
    stream.sink = self
    do throws(RPCError) {
      if stream.head.repeatsAny(Self.singleFields) { throw repeatedField(stream.head) }
      if let timeout = try form.box.use({ (form) throws(RPCError) in try form.timeout(stream.head) }
      ) {
        self.timeout = timeout
        deadline = startTime + timeout
      }
      if let later = try beginInterceptors(settings.headInterceptors.unretained) {
        wait(for: later, stream)
        return
      }
      try prepare(stream)
    } catch {
      fail(error)
      return
    }
    open(stream)
  }

  /// The fields that say one thing: two readers could take different ones of several (RFC 9110 section 5.3).
  private static let singleNames: [HTTPFieldName] = [
    .contentType, .contentEncoding, .origin, .grpcTimeout, .grpcEncoding, .connectTimeoutMs,
    .connectProtocolVersion, .connectContentEncoding,
  ]
  private static let singleFields = HTTPFieldSet(singleNames)

  private func repeatedField(_ head: borrowing HTTPRequestHead) -> RPCError {
    var name = HTTPFieldName.contentType
    for single in Self.singleNames where head.isRepeated(single) { name = single }
    return RPCError(.invalidArgument, "the header field \(name.text) came more than once")
  }

  /// Asks the interceptors of a chain; returns what must be waited for.
  @inline(__always)
  private func beginInterceptors(
    _ chain: Unmanaged<InterceptorBox>
  ) throws(RPCError) -> LaterDecision? {
    try chain.use { (first) throws(RPCError) in
      try first.begin(CallContext(self), &begunInterceptors)
    }
  }

  /// What follows when the interceptors have let the call through.
  @inline(__always)
  private func prepare(_ stream: HTTPStream) throws(RPCError) {
    if settings.refusesCalls.load(ordering: .relaxed), !method.skipsMessageInterceptors {
      throw RPCError(.unavailable, "the server is shutting down")
    }
    if stream.head.hasQuery, form.mapping == nil, form.requests.kind != .head {
      try checkQuery(stream)
    }
    try form.box.use { (form) throws(RPCError) in try form.prepare(self, stream) }
  }

  /// Lets time run and the handler begin, where it does not wait for the request.
  @inline(__always)
  private func open(_ stream: HTTPStream) {
    guard self.stream != nil else { return }
    if let deadline {
      guard deadline > startTime else {
        expire()
        return
      }
      deadlineTimer = loop.schedule(at: deadline) { [self] in
        expire()
      }
    }
    if method.streamsRequests {
      stream.allowsIdleBody = true
      submit()
    }
  }

  private func submit() {
    isSubmitted = true
    if requestBytes > Self.smallBytes, isLarge {
      loop.submitLarge(self)
    } else {
      loop.submit(self)
    }
  }

  /// A request up to this length is dealt with at once, compressed or not.
  private static let smallBytes = 256

  /// Whether what waits to be decoded may take milliseconds.
  private var isLarge: Bool { reader.input.count > Self.smallBytes && reader.isLarge }

  // MARK: Waiting for an interceptor

  /// Leaves the rest of the beginning to the time when an interceptor has decided.
  private func wait(for decision: LaterDecision, _ stream: HTTPStream) {
    let waiting = UndecidedCall(self, decision)
    stream.sink = waiting
    if let deadline { waiting.startTimer(at: deadline) }
    loop.submit(waiting)
  }

  /// Goes on where an interceptor had to wait; false when the next one must wait, too.
  func decided(_ decision: LaterDecision) -> LaterDecision? {
    guard let stream else { return nil }
    stream.sink = self
    do throws(RPCError) {
      if let later = try beginInterceptors(decision.next.unretained) { return later }
      try prepare(stream)
    } catch {
      fail(error)
      return nil
    }
    open(stream)
    return nil
  }

  // MARK: What the stream tells (HTTPStreamSink)

  public func received(_ bytes: RawSpan) {
    // Safe: the stream is telling this, so it lives.
    unretainedStream?.use { received(bytes, on: $0) }
  }

  @inline(__always)
  private func received(_ bytes: RawSpan, on stream: HTTPStream) {
    requestBytes &+= bytes.byteCount
    let streams = method.streamsRequests
    do throws(RPCError) {
      try reader.receive(
        bytes, takesOne: !streams, maxMessageBytes: method.limits.maxMessageBytes)
      if reader.input.allocatedCount > HTTPStream.freeBytes { try holdInput(stream) }
    } catch {
      cancelHandler(error)
      fail(error)
      return
    }
    if streams {
      if waiters.reader != nil { resumeReader() }
    } else {
      stream.consumed(bytes.byteCount)
    }
  }

  /// Lets the handler read on, in its turn when much has come.
  private func resumeReader() {
    credit(keeping: 0)
    if isLarge {
      waiters.resumeReader(inTurnOf: loop)
    } else {
      waiters.resumeReader()
    }
  }

  public func ended(trailers: HTTPFields?) {
    guard stream != nil else { return }
    let streams = method.streamsRequests
    do throws(RPCError) {
      try reader.end(takesOne: !streams)
    } catch {
      cancelHandler(error)
      fail(error)
      return
    }
    if streams {
      waiters.resumeReader()
      return
    }
    submit()
  }

  public func drained() {
    waiters.resumeWriters()
  }

  public func reset(_ code: HTTPResetCode) {
    guard let stream else { return }
    cancelHandler(.cancelled)
    conclude(.cancelled, stream)
  }

  /// Ends the call because of what the client has sent.
  func refuse(_ error: RPCError) {
    cancelHandler(error)
    fail(error)
  }

  /// Gives credit back for all but `kept` bytes of what was received.
  func credit(keeping kept: Int) {
    guard let stream else { return }
    let surplus = reader.takeCredit(keeping: kept)
    if surplus > 0 { stream.consumed(surplus) }
  }

  /// Gives credit back for everything that the handler has taken.
  func creditTaken() { credit(keeping: reader.input.count) }

  // MARK: Running

  /// What a loop's runner awaits: the method's own closure, without a level between.
  public var operation: @Sendable (any LoopWork) async -> Void { method.invoke }

  public func run() async { await method.invoke(self) }

  /// The runner that is running the call.
  public var runner: LoopRunner? {
    get { unretainedRunner?.takeUnretainedValue() }
    set { unretainedRunner = newValue.map { .passUnretained($0) } }
  }

  /// The call that a method's closure was given by a runner.
  @usableFromInline
  static func running(_ work: any LoopWork) -> ServerCall {
    // Safe: only `operation` and `run` above hand the closure out, with the call itself.
    unsafeDowncast(work, to: ServerCall.self)
  }

  /// The next call of its loop, which this call, being done, gives its runner to; nil when the runner must go back to
  /// the loop.
  ///
  /// Calls that come together are often of one method; going from one to the next inside the method's closure saves
  /// the way through the loop, some 700 instructions of each call.
  @usableFromInline
  func next() -> ServerCall? {
    guard let runner = unretainedRunner, !runner.use({ $0.isCancelled }),
      let work = loop.takeFirstWork()
    else { return nil }
    // Safe: the exact class is compared before.
    guard type(of: work) == ServerCall.self,
      unsafeDowncast(work, to: ServerCall.self).method === method
    else {
      loop.putBackFirstWork(work)
      return nil
    }
    let call = unsafeDowncast(work, to: ServerCall.self)
    unretainedRunner = nil
    call.unretainedRunner = runner
    return call
  }

  /// Counts the handler's start; after this line the call belongs to the service.
  @usableFromInline
  func enterHandler() {
    hasEnteredHandler = true
    settings.handlerEntered?(CallContext(self))
  }

  /// Ends the call well, if it is not over.
  @usableFromInline
  func succeed() {
    // Safe: the call lets go of the stream in the last line of `conclude`.
    unretainedStream?.use { succeed($0) }
  }

  private func succeed(_ stream: HTTPStream) {
    form.box.use { $0.finish(self, stream) }
    conclude(nil, stream)
  }

  /// Sends the message that stands in the output from `messageStart` on, and ends the call without its handler.
  func answerEarly() {
    guard let stream else { return }
    messageWritten(stream)
    succeed()
  }

  /// Ends the call with an error, if it is not over.
  @usableFromInline
  func fail(_ error: RPCError) {
    guard let stream else { return }
    failure = error
    form.box.use { $0.fail(self, stream, error) }
    conclude(error, stream)
  }

  public func timedOut() { end(.bodyTooSlow) }

  public func serverEnds(_ calls: EndingCalls) {
    if calls == .all || method.isStream {
      end(RPCError(.unavailable, "the server is shutting down"))
    }
  }

  /// The deadline has passed: the client is answered at once, the handler is told.
  func expire() { end(.deadlineExceeded) }

  /// Ends every await of the handler.
  func cancelHandler(_ error: RPCError) {
    failure = error
    isCancelled = true
    // Nobody has begun to look at a call that was not submitted.
    guard isSubmitted else { return }
    // Keeps what the handler may still ask for after the stream is gone.
    _ = requestMetadata
    _ = peerAddress
    waiters.resumeAll()
    runner?.cancel()
  }

  /// Takes leave of the stream and tells the interceptors.
  private func conclude(_ error: RPCError?, _ stream: HTTPStream) {
    if let timer = deadlineTimer {
      timer.cancel()
      deadlineTimer = nil
    }
    if begunInterceptors > 0 {
      let outcome = CallOutcome(
        error: error, handlerEntered: hasEnteredHandler, requestBytes: requestBytes,
        responseBytes: responseBytes,
        duration: loop.exactNow - startTime)
      settings.headInterceptors.use { $0.end(CallContext(self), outcome, begunInterceptors) }
    }
    offerAgain(on: stream)
    if stream.heldBytes > 0 { _ = stream.hold(input: 0) }
    self.stream = nil
  }

  /// Offers the call for the next request on the same stream object: those of transports are shared by the whole loop.
  private func offerAgain(on stream: HTTPStream) {
    reader.shrink()
    scratch.removeAll(keepingAtMost: RequestReader.keptBytes)
    stream.reusable = self
  }
}
