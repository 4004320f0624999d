import Base
import Glibc
import Net

/// An HTTP/1.1 connection (RFC 9112): one request after another, each answered before the next is read.
///
/// `HTTP1Parser` reads and `HTTP1Response` writes; this type holds them together with the stream at hand. What a
/// client pipelines waits unparsed, and reading stops when that is more than a window.
final class HTTP1Session: ConnectionSession {
  let context: HTTPLoop
  /// What the sessions of this loop share.
  private let shared: HTTP1Loop
  let limits: HTTPLimits
  private var parser: HTTP1Parser
  private var response = HTTP1Response()
  /// Bytes that were read and not parsed yet.
  private var input = ByteBuffer()
  /// Whether parsing stopped at the full window: there may be no more bytes, and the body's end still to be told.
  private var isHeldBack = false

  private var phase = Phase.idle
  /// The request at hand, from its first byte until its response is complete.
  private var stream: HTTP1Stream?
  private var isRequestComplete = false
  private var isResponseComplete = false
  private var sendsContinue = false
  private var sentContinue = false
  private var refusal: HTTP1Error?
  private var body = BodyPace(since: 0)
  private var hasRequest = false
  private var phaseSince: Int64
  private var isPeerClosed = false
  /// Whether the request's body did not come in time: the answer says so and is the connection's last.
  private var isLate = false
  private var isDraining = false
  /// Until when a request is still waited for while the server ends.
  private var lingerEnd = Int64.max
  /// When the connection is too old for another request.
  private let endsAt: Int64
  /// Whether the request has made a WebSocket of the connection.
  private var isUpgraded = false

  /// The most of an unwanted body that is read to keep a connection usable.
  static let maxDiscardedBytes = 256 * 1024
  /// Whether the connection ends while the client may still be sending, so that it is read on for a while: a client
  /// that finds the connection reset may throw the answer away.
  private var isCutShort = false

  private enum Phase {
    /// Between requests.
    case idle
    /// Inside a request's head.
    case head
    /// The handler has the stream.
    case open
    /// The response is complete, the rest of the request's body is thrown away.
    case discarding
    /// Nothing more is read; the connection closes behind what is left to write.
    case ending
  }

  init(connection: Connection, context: HTTPLoop, shared: HTTP1Loop, limits: HTTPLimits) {
    self.context = context
    self.shared = shared
    self.limits = limits
    parser = HTTP1Parser(limits)
    endsAt = limits.end(ofConnectionOpenedAt: connection.openedAt)
    phaseSince = context.loop.now
    super.init(connection: connection)
    updateDeadline()
  }

  // MARK: Input

  override func receive(_ bytes: UnsafeRawBufferPointer) {
    if phase == .ending { return }
    if isUpgraded { return receiveUpgraded(bytes) }
    if input.isEmpty {
      let used = parse(bytes)
      if used < bytes.count { input.append(UnsafeRawBufferPointer(rebasing: bytes[used...])) }
    } else {
      input.append(bytes)
      parseInput()
    }
    afterInput()
  }

  private func parseInput() {
    let used = input.withUnsafeBytes { parse($0) }
    input.removeFirst(used)
    if input.isEmpty { input.removeAll(keepingAtMost: 0) }
  }

  private func afterInput() {
    if phase == .ending {
      input.removeAll(keepingAtMost: 0)
    } else {
      connection.setReading(input.count < limits.streamWindowBytes && !isWindowFull)
    }
    updateDeadline()
  }

  /// Whether the sink has so much that it must first give credit.
  private var isWindowFull: Bool { (stream?.uncredited ?? 0) >= limits.streamWindowBytes }

  /// Parses as much as may be dealt with now; returns how many bytes that were.
  private func parse(_ bytes: UnsafeRawBufferPointer) -> Int {
    var total = 0
    isHeldBack = false
    do throws(HTTP1Error) {
      while phase != .ending, !isRequestComplete, !isWindowFull {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[total...])
        if phase == .idle {
          if rest.isEmpty { break }
          begin()
        }
        var used = 0
        let step = try next(rest, &used)
        total += used
        switch step {
        case .needMore: return total
        case .head:
          deliverHead()
          if isUpgraded { return total }
        case .data(let count):
          deliverData(
            UnsafeRawBufferPointer(rebasing: rest[parser.dataOffset..<parser.dataOffset + count]))
        case .end: deliverEnd()
        }
      }
      isHeldBack = phase == .open && !isRequestComplete
    } catch {
      refuse(error)
      return bytes.count
    }
    return total
  }

  private func next(
    _ rest: UnsafeRawBufferPointer, _ used: inout Int
  ) throws(HTTP1Error) -> HTTP1Parser.Step {
    if let stream { return try parser.next(rest, &stream.head, used: &used) }
    // A body that is thrown away has no stream any more.
    var none = HTTPRequestHead()
    return try parser.next(rest, &none, used: &used)
  }

  private func begin() {
    phase = .head
    phaseSince = context.loop.now
    let stream = shared.takeStream()
    stream.open(self)
    self.stream = stream
    context.counters.openStreams.add()
  }

  private func deliverHead() {
    guard let stream else { return }
    phase = .open
    phaseSince = context.loop.now
    body = BodyPace(since: phaseSince)
    hasRequest = true
    context.counters.requests.add()
    guard stream.holdHead() else {
      stream.respond(429, HTTPFields())
      stream.finish(trailers: nil)
      return
    }
    context.handle(stream)
    sendsContinue = parser.expectsContinue && stream.sink != nil && stream.state.isEmpty
    if sendsContinue { connection.markDirty() }
  }

  private func deliverData(_ bytes: UnsafeRawBufferPointer) {
    phaseSince = context.loop.now
    body.bytes += bytes.count
    sendsContinue = false
    stream?.deliver(bytes)
  }

  private func deliverEnd() {
    isRequestComplete = true
    sendsContinue = false
    if phase == .discarding { return nextRequest() }
    stream?.sink?.ended(trailers: parser.trailers.map { HTTPFields(block: $0) })
  }

  /// The sink has given credit: read on when there was too much before.
  func credited() {
    guard phase == .open, !isWindowFull else { return }
    // Not from here, since the sink may be inside `received`: the flush at the turn's end goes on.
    if isHeldBack { connection.markDirty() }
    connection.setReading(input.count < limits.streamWindowBytes)
  }

  // MARK: WebSockets

  /// The request is answered by a WebSocket: what comes from now on are its bytes, and the connection ends with it.
  func upgraded() {
    isUpgraded = true
    isRequestComplete = false
    isHeldBack = false
    updateDeadline()
  }

  private func receiveUpgraded(_ bytes: UnsafeRawBufferPointer) {
    // What came before the answer is delivered first.
    guard input.isEmpty else { return input.append(bytes) }
    stream?.deliver(bytes)
    if phase != .ending { connection.setReading(!isWindowFull) }
  }

  /// Delivers what a client sent ahead of the answer that it had to wait for.
  private func deliverEarlyInput() {
    var early = ByteBuffer()
    swap(&early, &input)
    early.withUnsafeBytes { stream?.deliver($0) }
    if phase != .ending { connection.setReading(!isWindowFull) }
  }

  override var idleSince: Int64? {
    switch phase {
    case .idle, .head: phaseSince
    case .open, .discarding, .ending: nil
    }
  }

  override func peerClosed() {
    isPeerClosed = true
    // What is to be written still reaches a client that closes its side only.
    if phase == .ending { return }
    if phase == .idle, connection.isBlocked { return end() }
    // A client may close its side behind its last request and still wait for the answer. One that is gone looks the
    // same until something is sent to it, so the answer has to begin soon, and must not fall silent for long.
    if phase == .open, isRequestComplete {
      phaseSince = context.loop.now
      return updateDeadline()
    }
    connection.close()
  }

  // MARK: Errors and the end

  /// Answers what cannot be accepted, and ends the connection.
  private func refuse(_ error: HTTP1Error) {
    // A response that was made but not yet written gives way: the request was none after all.
    let hasResponded = stream == nil ? phase == .discarding : response.hasHead
    dropStream(.protocolError)
    if !hasResponded, error != .notHTTP || hasRequest { refusal = error }
    end()
  }

  /// The handler has broken the stream off: there is no way to say so but the connection's end.
  func abort() {
    dropStream(.cancel)
    end()
  }

  private func end() {
    isCutShort = isCutShort || !isRequestComplete && phase != .idle
    phase = .ending
    sendsContinue = false
    connection.markDirty()
  }

  private func dropStream(_ code: HTTPResetCode) {
    guard let stream else { return }
    self.stream = nil
    context.counters.openStreams.add(-1)
    let sink = stream.sink
    if sink != nil { stream.keepPeerAddress() }
    stream.die()
    sink?.reset(code)
  }

  override func closed() {
    phase = .ending
    dropStream(.cancel)
    input.removeAll(keepingAtMost: 0)
  }

  override var isFinished: Bool { phase == .ending && refusal == nil }

  override var lingers: Bool { isCutShort && !isDraining }

  override var bufferedOutput: Int { stream?.output.count ?? 0 }

  override func beginDrain() {
    isDraining = true
    lingerEnd = context.loop.now + limits.drainLinger
    if phase == .idle { updateDeadline() }
  }

  override var isAnswering: Bool {
    if isUpgraded { return stream?.sink?.hasWholeRequest ?? false }
    return phase == .open && isRequestComplete && !isResponseComplete
  }

  override func endCalls(_ calls: EndingCalls) { stream?.sink?.serverEnds(calls) }

  // MARK: Output

  override func produce(into output: inout ByteBuffer) {
    if let error = refusal {
      refusal = nil
      context.updateDate()
      HTTP1Response.writeError(
        error, isSecure: connection.tls != nil, date: context.date, into: &output)
      return
    }
    guard phase == .open, let stream, !isResponseComplete else { return }
    stream.quietBytes = 0
    if !stream.state.contains(.responded) {
      if sendsContinue {
        sendsContinue = false
        sentContinue = true
        output.append("HTTP/1.1 100 Continue\r\n\r\n")
      }
      return
    }
    if !response.hasHead {
      context.updateDate()
      // A client that waited for 100 and gets a final status may or may not send its body: the bytes that follow
      // could be either, so the connection ends (RFC 9110 section 10.1.1).
      let isAmbiguous = parser.expectsContinue && !sentContinue && !isRequestComplete
      // Nor can it be used again when too much may still come of a body that nobody will have read.
      let isEarly = !isRequestComplete && (parser.bytesLeft ?? .max) > Self.maxDiscardedBytes
      let start = output.count
      response.writeHead(
        stream,
        keepsAlive: parser.keepsAlive && !isDraining && !isPeerClosed && !isAmbiguous && !isEarly
          && !isLate && context.loop.now < endsAt,
        date: context.date, into: &output)
      if response.endsWithConnection, !isUpgraded {
        guard connection.canReset else {
          output.truncate(to: start)
          response = HTTP1Response()
          refuse(.endNotTold)
          return produce(into: &output)
        }
        connection.endsByReset = true
      }
    }
    let room = EventLoop.bufferBytes - output.count - 32
    isResponseComplete = response.writeBody(stream, room: room, into: &output)
    if isPeerClosed, !output.isEmpty {
      phaseSince = context.loop.now
      updateDeadline()
    }
  }

  override func flushed() {
    // First, while nobody but the session holds the stream.
    if phase == .open, isResponseComplete { return finishResponse() }
    guard phase == .open, let stream else { return }
    if stream.heldBytes > 0, stream.output.isEmpty {
      stream.output.removeAll(keepingAtMost: HTTPStream.freeBytes)
      _ = stream.holdOutput()
    }
    if stream.state.contains(.above), stream.output.count <= limits.streamHighWaterBytes / 4 {
      stream.state.remove(.above)
      stream.sink?.drained()
    }
    if isHeldBack, !isWindowFull {
      parseInput()
      afterInput()
    }
    if isUpgraded, !input.isEmpty { deliverEarlyInput() }
  }

  private func finishResponse() {
    connection.endsByReset = false
    let stream = self.stream.take()!
    context.counters.openStreams.add(-1)
    stream.die()
    shared.giveStream(consume stream)
    guard response.keepsAlive else { return end() }
    if isRequestComplete {
      nextRequest()
    } else {
      // Of a length that was looked at before the answer's head.
      phase = .discarding
    }
    if !input.isEmpty { parseInput() }
    // Nothing more comes that could complete another request.
    if isPeerClosed, !(phase == .open && isRequestComplete) { return end() }
    afterInput()
  }

  private func nextRequest() {
    phase = .idle
    phaseSince = context.loop.now
    parser.reset()
    response = HTTP1Response()
    isRequestComplete = false
    isResponseComplete = false
    sentContinue = false
    // The answer has not said that it was the last one.
    if isDraining { lingerEnd = phaseSince + limits.drainLinger }
  }

  // MARK: Times

  private func updateDeadline() {
    connection.deadline = min(phaseEnd, graceEnd)
  }

  /// When the connection has stood still for too long.
  private var phaseEnd: Int64 {
    switch phase {
    case .idle:
      min(
        lingerEnd,
        hasRequest
          ? phaseSince + limits.idleTimeout : connection.openedAt + limits.firstRequestTimeout)
    case .head: phaseSince + limits.headerTimeout
    case .open where isLate: .max
    case .open where !isRequestComplete && !isWindowFull && !(stream?.allowsIdleBody ?? false),
      .discarding:
      min(phaseSince + limits.bodyIdleTimeout, body.deadline(limits))
    case .open where isPeerClosed:
      phaseSince + (response.hasHead ? limits.halfCloseSilence : limits.halfCloseGrace)
    case .open, .ending: .max
    }
  }

  /// When a call that still runs on a connection that is too old is cut off.
  private var graceEnd: Int64 {
    endsAt == .max || limits.maxConnectionAgeGrace == .max
      ? .max : endsAt + limits.maxConnectionAgeGrace
  }

  override func deadlineReached() {
    if context.loop.now >= graceEnd {
      if phase != .idle { context.counters.timedOut.add() }
      return connection.close()
    }
    switch phase {
    case .idle where isDraining: end()
    case .idle:
      context.counters.timedOut.add()
      connection.close()
    case .head:
      context.counters.timedOut.add()
      refuse(.timeout)
    case .open where !isRequestComplete && !(stream?.allowsIdleBody ?? false) && !isWindowFull:
      context.counters.timedOut.add()
      answerLate()
    case .discarding: end()
    case .open where isPeerClosed && isRequestComplete:
      guard connection.isBlocked else { return connection.close() }
      // What waits for the socket has a time of its own.
      phaseSince = context.loop.now
      updateDeadline()
    case .open, .ending: break
    }
  }

  /// Answers a request whose body did not come in time: by whoever answers the request, in its own form, or with 408.
  private func answerLate() {
    guard let stream, stream.state.isEmpty else { return refuse(.timeout) }
    stream.sink?.timedOut()
    // The sink may have broken the stream off.
    guard phase == .open else { return }
    guard stream.state.contains(.finished) else { return refuse(.timeout) }
    isLate = true
    updateDeadline()
  }
}
