public import Base
public import Net

/// What a WebSocket tells whoever talks on it; called on the loop.
public protocol WebSocketSink: AnyObject {
  /// A message came; its bytes are valid during the call only.
  ///
  /// Returns how many bytes it counts for until the sink tells `WebSocket.consumed` of them: while many are open, no
  /// more is read. No more than the message has with its frame's head.
  func received(_ message: RawSpan, isText: Bool) -> Int
  /// What was waiting to be sent fell below the low-water mark.
  func drained()
  /// The server ends before these calls do.
  func serverEnds(_ calls: EndingCalls)
  /// Whether the sink waits for no more messages.
  var hasWholeRequest: Bool { get }
  /// A message cannot be taken, or kept; nothing more is read. The sink says so and closes.
  func refused(_ fault: WebSocketFault)
  /// The peer has closed the WebSocket or broken it off. The last call that a sink gets.
  func closed(_ code: HTTPResetCode)
}

/// A WebSocket (RFC 6455, RFC 8441) on a request's stream: cuts what comes into messages, answers pings, closes by the
/// handshake, and gives up a client that is gone.
///
/// Confined to its stream's loop. `open` must be called before anything is sent; until then the stream may be
/// answered as any other, by whoever made the WebSocket.
public final class WebSocket: HTTPStreamSink {
  private enum State {
    /// The request is not answered yet.
    case opening
    case open
    /// A close was sent, the peer's is waited for.
    case closing
    case over
  }

  /// Nil once the WebSocket is over.
  private var stream: HTTPStream?
  private var sink: (any WebSocketSink)?
  private let limits: HTTPLimits
  private var reader: WebSocketReader
  private var budget: IdleFrameBudget
  private var state = State.opening
  /// Nothing more can be read, because of a fault.
  private var isDeaf = false
  /// An HTTP/2 request that had ended before it was answered.
  private var hasEnded = false

  /// What came before the answer, for which clients should wait: no more than a window, for no credit is given.
  private var early = ByteBuffer()
  /// Bytes that came and for which no credit was given.
  private var uncredited = 0
  /// What messages count for that the sink has not dealt with.
  private var pending = 0
  /// Bytes that came behind the close that was sent.
  private var discarded = 0

  private var timer: LoopTimer?
  private var lastReceived: Int64
  private var unansweredPings = 0
  /// What the newest ping holds that was not answered because too much waits; nil for none.
  private var delayedPong: [UInt8]?

  /// Makes the WebSocket of a request that opens one (`WebSocketOpening.fault`), which takes messages up to a length.
  public init(
    _ stream: HTTPStream, _ limits: HTTPLimits, maxMessageBytes: Int, sink: any WebSocketSink
  ) {
    self.stream = stream
    self.sink = sink
    self.limits = limits
    reader = WebSocketReader(maxMessageBytes: maxMessageBytes)
    budget = IdleFrameBudget(limits, now: stream.loop.now)
    lastReceived = stream.loop.now
    stream.sink = self
  }

  // MARK: What whoever talks on it does

  /// Whether it was opened, and no close was sent or received.
  public var isOpen: Bool { state == .open }

  /// Answers the request: from then on messages go both ways.
  public func open(_ fields: [HTTPFields.Field]) {
    guard state == .opening, let stream else { return }
    state = .open
    lastReceived = stream.loop.now
    stream.allowsIdleBody = true
    stream.upgrade(HTTPFields(WebSocketOpening.fields(stream.head) + fields))
    timer = stream.loop.schedule(at: lastReceived + limits.webSocketPingInterval) { [self] in
      tick()
    }
    if !early.isEmpty || hasEnded {
      // Not from here: whoever opens is not ready for messages.
      stream.loop.schedule(at: lastReceived) { [self] in readEarly() }
    }
  }

  /// Deals with what came before the answer.
  private func readEarly() {
    var bytes = ByteBuffer()
    swap(&bytes, &early)
    if !bytes.isEmpty, let stream {
      _ = stream.hold(input: 0)
      received(bytes.bytes)
    }
    if hasEnded { ended(trailers: nil) }
  }

  /// Whether a writer should wait for `drained()`.
  public var isAboveHighWater: Bool { stream?.isAboveHighWater ?? false }

  /// Sends a message of `count` bytes, which `write` appends.
  public func send(isText: Bool, count: Int, _ write: (inout ByteBuffer) -> Void) {
    guard state == .open, let stream else { return }
    if stream.output.allocatedCount == 0 { stream.makeRoom() }
    WebSocketFrame.appendHead(isText ? .text : .binary, count, to: &stream.output)
    let start = stream.output.count
    write(&stream.output)
    precondition(
      stream.output.count - start == count, "a message has the length that its frame says")
    guard isHeld(stream) else { return giveUp(.enhanceYourCalm) }
    stream.outputChanged()
  }

  /// Says that the sink has dealt with so many bytes of messages.
  public func consumed(_ count: Int) {
    pending -= count
    credit()
  }

  /// Closes: nothing more is sent, and the peer's close is waited for a while.
  ///
  /// While the server shuts down, a normal
  /// close says so.
  public func close(_ code: WebSocketCloseCode) {
    guard state == .open, let stream else { return }
    let code = code == .normal && stream.isDraining ? .goingAway : code
    sendClose(code, "", stream)
    sink = nil
    guard !isDeaf else { return finish() }
    state = .closing
    timer?.set(stream.loop.now + limits.webSocketCloseTimeout)
  }

  /// Breaks the WebSocket off without a close.
  public func abort(_ code: HTTPResetCode) {
    guard let stream else { return }
    end()
    stream.reset(code)
  }

  /// Changes what is counted against the peer's share of the server's memory; false when it has no room.
  public func changeHeld(by count: Int) -> Bool { stream?.changeHeld(by: count) ?? true }

  // MARK: What the stream tells (HTTPStreamSink)

  public func received(_ bytes: RawSpan) {
    guard let stream else { return }
    guard state != .opening, early.isEmpty else { return keepEarly(bytes, stream) }
    lastReceived = stream.loop.now
    unansweredPings = 0
    uncredited += bytes.byteCount
    if state == .closing { discarded += bytes.byteCount }
    bytes.withUnsafeBytes { read($0) }
    if state == .closing, discarded > limits.maxEarlyAnswerBytes { finish() }
    credit()
  }

  private func keepEarly(_ bytes: RawSpan, _ stream: HTTPStream) {
    early.append(bytes)
    if early.allocatedCount > HTTPStream.freeBytes, !stream.hold(input: early.allocatedCount) {
      giveUp(.enhanceYourCalm)
    }
  }

  public func ended(trailers: HTTPFields?) {
    guard early.isEmpty || state == .opening else {
      hasEnded = true
      return
    }
    switch state {
    case .opening:
      // Of HTTP/1.1 only the request's head was the request.
      hasEnded = stream?.head.version == .http2
    case .open: breakOff(.cancel)
    case .closing: finish()
    case .over: break
    }
  }

  public func drained() {
    if let pong = delayedPong.take() { answerPing(pong) }
    sink?.drained()
  }

  public func serverEnds(_ calls: EndingCalls) { sink?.serverEnds(calls) }

  public var hasWholeRequest: Bool { sink?.hasWholeRequest ?? false }

  public func reset(_ code: HTTPResetCode) {
    let sink = sink
    end()
    sink?.closed(code)
  }

  // MARK: Reading

  private func read(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    do throws(WebSocketFault) {
      while state == .open || state == .closing, !isDeaf {
        var used = 0
        let event = try reader.next(rest, used: &used)
        rest = UnsafeRawBufferPointer(rebasing: rest[used...])
        guard let event else {
          try holdMessage()
          return
        }
        try take(event)
      }
    } catch {
      fail(error)
    }
  }

  private func take(_ event: WebSocketReader.Event) throws(WebSocketFault) {
    guard let stream else { return }
    switch event {
    case .message(let isText):
      budget.madeProgress()
      // Nobody listens to what comes behind the close that was sent.
      if state == .open, let sink { pending += sink.received(reader.message.bytes, isText: isText) }
      reader.removeMessage()
      if stream.heldBytes > 0 { _ = stream.hold(input: reader.message.allocatedCount) }
      return
    case .close:
      return closedByPeer(stream)
    case .ping where state == .open: answerPing(reader.control.array())
    case .ping, .pong, .emptyFragment: break
    }
    guard budget.spend(now: stream.loop.now) else { throw .tooManyIdleFrames }
  }

  /// Counts a message of which a part has come.
  private func holdMessage() throws(WebSocketFault) {
    guard let stream, reader.message.allocatedCount > HTTPStream.freeBytes else { return }
    guard stream.hold(input: reader.message.allocatedCount) else { throw .holdsTooMuch }
  }

  /// Ends a WebSocket whose bytes cannot be read any further.
  private func fail(_ fault: WebSocketFault) {
    guard let stream else { return }
    isDeaf = true
    if state == .closing { return finish() }
    switch fault {
    case .tooLong, .holdsTooMuch:
      let sink = sink
      sink?.refused(fault)
      // For a sink that said nothing.
      if state == .open { close(fault.closeCode) }
    case .malformed, .notUTF8, .tooManyIdleFrames:
      if fault == .tooManyIdleFrames { stream.noteAbuse() }
      sendClose(fault.closeCode, fault.text, stream)
      let sink = sink
      finish()
      sink?.closed(.protocolError)
    }
  }

  private func closedByPeer(_ stream: HTTPStream) {
    guard state == .open else { return finish() }
    // RFC 6455 section 5.5.1: the answer repeats the code.
    reader.control.withUnsafeBytes {
      WebSocketFrame.append(
        .close, UnsafeRawBufferPointer(rebasing: $0.prefix(2)), to: &stream.output)
    }
    stream.outputChanged()
    let sink = sink
    finish()
    sink?.closed(.cancel)
  }

  /// Gives credit for what came, unless the sink has much that it has not dealt with.
  private func credit() {
    guard let stream, uncredited > 0, !isHoldingBack else { return }
    let count = uncredited
    uncredited = 0
    stream.consumed(count)
  }

  private var isHoldingBack: Bool { pending > limits.streamWindowBytes / 2 }

  // MARK: Writing

  /// Counts what waits; false when the peer has no room for it.
  private func isHeld(_ stream: HTTPStream) -> Bool {
    guard stream.output.allocatedCount > HTTPStream.freeBytes || stream.queuesOutput else {
      return true
    }
    return stream.holdOutput()
  }

  private func answerPing(_ payload: [UInt8]) {
    guard state == .open, let stream else { return }
    // RFC 6455 section 5.5.3: of pings that wait, the newest alone need be answered.
    guard !stream.isAboveHighWater else {
      delayedPong = payload
      return
    }
    payload.withUnsafeBytes { WebSocketFrame.append(.pong, $0, to: &stream.output) }
    stream.outputChanged()
  }

  private func sendClose(_ code: WebSocketCloseCode, _ reason: String, _ stream: HTTPStream) {
    let payload =
      [UInt8(code.rawValue >> 8), UInt8(truncatingIfNeeded: code.rawValue)] + Array(reason.utf8)
    payload.withUnsafeBytes { WebSocketFrame.append(.close, $0, to: &stream.output) }
    stream.outputChanged()
  }

  // MARK: Times and the end

  /// Looks after the peer: one that has said nothing for long is asked whether it is there.
  private func tick() {
    guard let stream else { return }
    if state == .closing { return finish() }
    let now = stream.loop.now
    // A peer that is not read cannot answer.
    if isHoldingBack { lastReceived = now }
    if now - lastReceived >= limits.webSocketPingInterval {
      guard unansweredPings < limits.maxUnansweredPings else {
        stream.noteTimeout()
        return giveUp(.cancel)
      }
      unansweredPings += 1
      WebSocketFrame.appendHead(.ping, 0, to: &stream.output)
      stream.outputChanged()
      timer?.set(now + limits.webSocketPingInterval)
    } else {
      timer?.set(lastReceived + limits.webSocketPingInterval)
    }
  }

  /// Ends the stream behind what was sent.
  private func finish() {
    guard let stream else { return }
    end()
    stream.finish(trailers: nil)
  }

  /// The peer ended the stream without a close: ends our side and tells the sink.
  private func breakOff(_ code: HTTPResetCode) {
    let sink = sink
    finish()
    sink?.closed(code)
  }

  /// Resets the stream and tells the sink.
  private func giveUp(_ code: HTTPResetCode) {
    let sink = sink
    abort(code)
    sink?.closed(code)
  }

  private func end() {
    state = .over
    timer?.cancel()
    timer = nil
    stream = nil
    sink = nil
  }
}
