import Base
import CNghttp2
import Glibc
import Net

/// An HTTP/2 connection (RFC 9113): nghttp2 between the connection's bytes and the handler's streams.
///
/// Input goes through nghttp2 first, whose callbacks only note what came; then `deliver` tells handlers and
/// sinks. Output is made when the connection is flushed: what a stream was given in one wake-up leaves together.
final class HTTP2Session: ConnectionSession {
  let context: HTTPLoop
  let limits: Limits
  private(set) var session: OpaquePointer!

  private var firstStream: HTTP2Stream?
  private(set) var openStreams = 0
  // The lists below do not own: nghttp2's user data owns a stream until its close was dealt with, which takes
  // it out of the lists. Counting references here would show in every request.
  /// Streams with events for their sinks.
  private var touched = ContiguousArray<Unmanaged<HTTP2Stream>>()
  /// Streams with output for nghttp2.
  private var dirty = ContiguousArray<Unmanaged<HTTP2Stream>>()
  /// Streams whose response has ended before the request.
  private var halfDone = ContiguousArray<Unmanaged<HTTP2Stream>>()
  /// Streams whose writers can go on.
  private var drained = ContiguousArray<Unmanaged<HTTP2Stream>>()
  /// The stream of the frame that is being received.
  private unowned(unsafe) var current: HTTP2Stream?
  private var currentID: Int32 = 0

  /// Body bytes that sinks are done with and the connection's window does not have back yet.
  private var connectionCredit = 0
  private var isCondemned = false
  private var isBroken = false
  private var hasRequest = false
  private var isSweeping = false
  var budget: HTTP2Budget
  private var headersSince = Int64.max
  private var idleSince: Int64
  private var drainStep = DrainStep.none

  private enum DrainStep { case none, noticed, final }

  init(connection: Connection, context: HTTPLoop) {
    self.context = context
    limits = context.limits
    idleSince = context.loop.now
    budget = HTTP2Budget(context.limits, now: context.loop.now)
    super.init(connection: connection)
    var session: OpaquePointer?
    let failure = nghttp2_session_server_new3(
      &session, context.callbacks, Unmanaged.passUnretained(self).toOpaque(), context.options,
      context.memory.functions)
    precondition(failure == 0, "out of memory in nghttp2_session_server_new3")
    self.session = session
    submitSettings()
    connection.deadline = connection.openedAt + limits.firstRequestTimeout
    connection.markDirty()
  }

  deinit { nghttp2_session_del(session) }

  private func submitSettings() {
    let entries = [
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue),
        value: UInt32(limits.maxConcurrentStreams)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue),
        value: UInt32(limits.streamWindowBytes)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue),
        value: UInt32(limits.maxHeaderListBytes)),
    ]
    nghttp2_submit_settings(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), entries, entries.count)
    nghttp2_session_set_local_window_size(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), 0, Int32(limits.connectionWindowBytes))
  }

  // MARK: Input

  override func receive(_ bytes: UnsafeRawBufferPointer) {
    guard !isBroken, !isCondemned else { return }
    let result = nghttp2_session_mem_recv(
      session, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    current = nil
    currentID = 0
    // A GOAWAY that says why may be waiting, so the connection ends after the next flush.
    if result < 0 { isBroken = true }
    deliver()
    connection.markDirty()
  }

  override func peerClosed() {
    // An HTTP/2 peer that sends no more can neither acknowledge nor open windows: nothing can end well.
    connection.close()
  }

  func beganHeaders(_ frame: nghttp2_frame) -> Int32 {
    if isCondemned { return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue) }
    let id = frame.hd.stream_id
    headersSince = context.loop.now
    guard frame.headers.cat == NGHTTP2_HCAT_REQUEST else {
      current = stream(id)
      currentID = id
      current?.trailers = HTTPFieldBlock()
      return 0
    }
    let stream = context.takeStream(self, id: id)
    insert(stream)
    // The session's list does not own; nghttp2's user data does, until the stream's close was dealt with.
    nghttp2_session_set_stream_user_data(session, id, Unmanaged.passRetained(stream).toOpaque())
    current = stream
    currentID = id
    return 0
  }

  func receivedField(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) -> Int32 {
    guard let stream = current else { return 0 }
    stream.fieldCount &+= 1
    stream.fieldBytes &+= name.count &+ value.count &+ 32
    if stream.fieldBytes > limits.maxHeaderListBytes || stream.fieldCount > limits.maxHeaderFields
      || value.count > limits.maxHeaderValueBytes
    {
      return refuse(stream, name, value)
    }
    if let trailers = stream.trailers {
      trailers.append(name: name, value: value)
      return 0
    }
    // nghttp2 has checked that the name is not empty, in lower case, and each pseudo-field known and once.
    if name[0] == UInt8(ascii: ":") {
      switch name[1] {
      case UInt8(ascii: "m"): stream.head.method = HTTPMethod(token: value)
      case UInt8(ascii: "p"): stream.head.setTarget(value)
      case UInt8(ascii: "a"): stream.head.setAuthority(value)
      default: break
      }
      return 0
    }
    let known = HTTPFieldName.recognise(name)
    stream.head.append(known: known, name: name, value: value)
    if known == .expect { stream.state.insert(.expectsContinue) }
    return 0
  }

  /// Notes that a head breaks a limit. One that goes on far beyond it is not even read to its end.
  @inline(never)
  private func refuse(
    _ stream: HTTP2Stream, _ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer
  ) -> Int32 {
    let isTarget = name.count == 5 && name[0] == UInt8(ascii: ":") && name[1] == UInt8(ascii: "p")
    if stream.refusal == 0 { stream.refusal = isTarget ? 414 : 431 }
    return stream.fieldBytes > 2 * limits.maxHeaderListBytes
      || stream.fieldCount > 2 * limits.maxHeaderFields
      ? Int32(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue) : 0
  }

  func receivedData(_ id: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard let stream = stream(id) else {
      connectionCredit &+= bytes.count
      return 0
    }
    stream.append(bytes)
    touch(stream, .data)
    return 0
  }

  func receivedFrame(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    let header = frame.pointee.hd
    let isEnd = header.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
    switch UInt32(header.type) {
    case NGHTTP2_DATA.rawValue:
      if header.length > 0 { budget.madeProgress() } else if !isEnd { return spendIdleFrame() }
      if isEnd, let stream = stream(header.stream_id) { touch(stream, .ended) }
    case NGHTTP2_HEADERS.rawValue:
      headersSince = .max
      guard let stream = stream(header.stream_id) else { return 0 }
      if frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST {
        budget.madeProgress()
        touch(stream, isEnd ? [.head, .ended] : .head)
      } else if isEnd {
        touch(stream, .ended)
      }
    case NGHTTP2_RST_STREAM.rawValue: return spendReset()
    case NGHTTP2_PING.rawValue:
      if header.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0 {
        if drainStep == .noticed { submitFinalGoaway() }
        return 0
      }
      return spendIdleFrame()
    case NGHTTP2_SETTINGS.rawValue, NGHTTP2_PRIORITY.rawValue: return spendIdleFrame()
    case NGHTTP2_WINDOW_UPDATE.rawValue: return spendIdleFrame()
    default: break
    }
    return 0
  }

  func closedStream(_ id: Int32, _ code: UInt32) {
    guard let stream = stream(id) else { return }
    // nghttp2 forgets the stream now: take over its reference (see `beganHeaders`).
    nghttp2_session_set_stream_user_data(session, id, nil)
    if currentID == id {
      current = nil
      currentID = 0
    }
    stream.closeCode = HTTPResetCode(rawValue: code)
    touch(stream, .closed)
  }

  @inline(__always)
  private func stream(_ id: Int32) -> HTTP2Stream? {
    if id == currentID { return current }
    guard let pointer = nghttp2_session_get_stream_user_data(session, id) else { return nil }
    let stream = Unmanaged<HTTP2Stream>.fromOpaque(pointer).takeUnretainedValue()
    current = stream
    currentID = id
    return stream
  }

  @inline(__always)
  private func touch(_ stream: HTTP2Stream, _ events: HTTP2Stream.Events) {
    let isQueued = stream.events.contains(.queued)
    stream.events.formUnion(events.union(.queued))
    if !isQueued { touched.append(.passUnretained(stream)) }
  }

  // MARK: Delivery

  /// Tells handlers and sinks what came. Outside nghttp2.
  private func deliver() {
    var index = 0
    while index < touched.count {
      touched[index]._withUnsafeGuaranteedRef { deliver($0) }
      index &+= 1
    }
    if index > 0 { touched.removeAll(keepingCapacity: true) }
  }

  private func deliver(_ stream: HTTP2Stream) {
    let events = stream.events
    stream.events = []
    if events.contains(.closed) { return deliverClose(stream) }
    if events.contains(.ended) { stream.state.insert(.requestEnded) }
    stream.lastReceived = context.loop.now
    if events.contains(.head) { deliverHead(stream) }
    if events.contains(.data) { deliverData(stream) }
    if events.contains(.ended), !stream.state.contains(.dead) {
      if stream.refusal != 0, stream.trailers != nil {
        let sink = stream.sink
        stream.reset(.protocolError)
        sink?.reset(.protocolError)
        return
      }
      stream.sink?.ended(trailers: stream.trailers.map { HTTPFields(block: $0) })
    }
  }

  private func deliverHead(_ stream: HTTP2Stream) {
    HTTPLoopCounters.add(context.counters.requests)
    hasRequest = true
    if !isSweeping { startSweeping() }
    stream.head.version = .http2
    stream.head.isSecure = connection.tls != nil
    if stream.refusal == 0, stream.head.targetCount > limits.maxTargetBytes { stream.refusal = 414 }
    if stream.refusal != 0 {
      stream.respond(stream.refusal, HTTPFields())
      stream.finish(trailers: nil)
      return
    }
    guard stream.head.reconcileHost() else { return stream.reset(.protocolError) }
    if stream.state.contains(.expectsContinue), !stream.state.contains(.requestEnded) {
      submitContinue(stream)
    }
    stream.state.insert(.delivered)
    context.handler.handle(stream)
  }

  private func deliverData(_ stream: HTTP2Stream) {
    let bytes: UnsafeRawBufferPointer
    if let chunk = stream.chunk {
      bytes = chunk
      stream.chunk = nil
    } else {
      bytes = stream.input.withUnsafeBytes { $0 }
    }
    if let sink = stream.sink, !stream.state.contains(.dead) {
      stream.uncredited &+= bytes.count
      // Safe: the bytes lie in the loop's read buffer or in the stream's, neither of which changes meanwhile.
      sink.received(RawSpan(_unsafeBytes: bytes))
    } else {
      credit(stream, bytes.count)
    }
    if !stream.input.isEmpty { stream.input.removeAll(keepingAtMost: 4096) }
  }

  private func deliverClose(_ stream: HTTP2Stream) {
    remove(stream)
    let sink = stream.sink
    let wasBroken = !stream.state.isSuperset(of: [.requestEnded, .responseEnded])
    let wasDead = stream.state.contains(.dead)
    stream.state.insert(.dead)
    stream.sink = nil
    // Nobody will credit what is left, and the connection's window must not shrink for ever.
    connectionCredit &+= stream.uncredited
    if let chunk = stream.chunk {
      connectionCredit &+= chunk.count
      stream.chunk = nil
    }
    connectionCredit &+= stream.input.count
    if !wasDead, wasBroken || stream.closeCode != .noError,
      !stream.state.contains(.responseEnded)
    {
      sink?.reset(stream.closeCode == .noError ? .cancel : stream.closeCode)
    }
    if !stream.state.isDisjoint(with: [.dirty, .listed]) { unlist(stream) }
    context.giveStream(Unmanaged.passUnretained(stream).takeRetainedValue())
  }

  @inline(never)
  private func unlist(_ stream: HTTP2Stream) {
    let pointer = Unmanaged.passUnretained(stream).toOpaque()
    dirty.removeAll { $0.toOpaque() == pointer }
    halfDone.removeAll { $0.toOpaque() == pointer }
    drained.removeAll { $0.toOpaque() == pointer }
  }

  // MARK: Streams

  private func insert(_ stream: HTTP2Stream) {
    stream.next = firstStream
    firstStream?.previous = stream
    stream.previous = nil
    firstStream = stream
    openStreams &+= 1
    HTTPLoopCounters.add(context.counters.openStreams)
  }

  private func remove(_ stream: HTTP2Stream) {
    let next = stream.next
    let previous = stream.previous
    next?.previous = previous
    if let previous { previous.next = next } else { firstStream = next }
    openStreams &-= 1
    HTTPLoopCounters.add(context.counters.openStreams, -1)
    if openStreams == 0 { idleSince = context.loop.now }
  }

  func markDirty(_ stream: HTTP2Stream) {
    dirty.append(.passUnretained(stream))
    connection.markDirty()
  }

  func noteDrained(_ stream: HTTP2Stream) {
    stream.state.insert(.listed)
    drained.append(.passUnretained(stream))
  }

  func noteEnd(_ stream: HTTP2Stream) {
    stream.state.insert(.responseEnded)
    if !stream.state.contains(.requestEnded) {
      stream.state.insert(.listed)
      halfDone.append(.passUnretained(stream))
    }
  }

  /// Gives window back: the connection's once per flush, the stream's unless the request is complete.
  func credit(_ stream: HTTP2Stream, _ count: Int) {
    connectionCredit &+= count
    if !stream.state.contains(.requestEnded) {
      nghttp2_session_consume_stream(session, stream.id, count)
    }
    connection.markDirty()
  }

  func reset(_ stream: HTTP2Stream, _ code: HTTPResetCode) {
    nghttp2_submit_rst_stream(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream.id, code.rawValue)
    connection.markDirty()
  }

  // MARK: Output

  override func produce(into output: inout ByteBuffer) {
    guard session != nil else { return }
    submitDirty()
    if connectionCredit > 0 {
      nghttp2_session_consume_connection(session, connectionCredit)
      connectionCredit = 0
    }
    send(into: &output)
    if !halfDone.isEmpty, output.count < Self.outputMark { endHalfDone(into: &output) }
  }

  /// Above this, the next frame might not fit.
  private static let outputMark = EventLoop.bufferBytes - 16 * 1024 - 16

  private func send(into output: inout ByteBuffer) {
    while output.count < Self.outputMark {
      var frame: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(session, &frame)
      if count <= 0 {
        if count < 0 { isBroken = true }
        return
      }
      // A reset that nghttp2 or a handler makes because of what the peer sent is drawn from its budget too.
      let kind = UInt32(frame.unsafelyUnwrapped[3])
      if kind == NGHTTP2_DATA.rawValue {
        budget.madeProgress()
      } else if kind == NGHTTP2_RST_STREAM.rawValue {
        noteSentReset(frame.unsafelyUnwrapped)
      }
      output.append(frame.unsafelyUnwrapped, count: count)
    }
  }

  /// Tells the peer to stop sending a request that was answered early (RFC 9113 section 8.1).
  private func endHalfDone(into output: inout ByteBuffer) {
    for entry in halfDone {
      let stream = entry.takeUnretainedValue()
      if stream.state.contains(.dead) { continue }
      nghttp2_submit_rst_stream(
        session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream.id, NGHTTP2_NO_ERROR.rawValue)
    }
    halfDone.removeAll(keepingCapacity: true)
    send(into: &output)
  }

  private func submitDirty() {
    var index = 0
    while index < dirty.count {
      dirty[index]._withUnsafeGuaranteedRef { submit($0) }
      index &+= 1
    }
    if index > 0 { dirty.removeAll(keepingCapacity: true) }
  }

  private func submit(_ stream: HTTP2Stream) {
    stream.state.remove(.dirty)
    guard stream.state.isDisjoint(with: [.dead, .responseEnded]) else {
      return stream.output.removeAll()
    }
    if stream.head.method == .head { stream.output.removeAll() }
    if stream.state.contains(.submitted) {
      if stream.state.contains(.deferred),
        !stream.output.isEmpty || stream.state.contains(.finished)
      {
        stream.state.remove(.deferred)
        nghttp2_session_resume_data(session, stream.id)
      }
    } else if stream.state.contains(.responded) {
      stream.state.insert(.submitted)
      submitResponse(stream)
    }
  }

  private func submitResponse(_ stream: HTTP2Stream) {
    let block = stream.responseFields.unsafelyUnwrapped
    let fields = context.scratch(block.count + 1)
    fields[0] = HTTP2Fields.status(stream.status)
    HTTP2Fields.fill(fields + 1, block)
    if stream.state.contains(.finished), stream.output.isEmpty {
      if let trailers = stream.responseTrailers {
        nghttp2_submit_headers(
          session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream.id, nil, fields, block.count + 1, nil)
        submitTrailers(stream, trailers)
      } else {
        nghttp2_submit_response(session, stream.id, fields, block.count + 1, nil)
      }
      noteEnd(stream)
      return
    }
    var source = nghttp2_data_provider()
    source.source.ptr = Unmanaged.passUnretained(stream).toOpaque()
    source.read_callback = { _, _, payload, count, flags, source, _ in
      // nghttp2 reads only from streams that it has not closed, and those are kept alive by its user data.
      Unmanaged<HTTP2Stream>.fromOpaque(source.unsafelyUnwrapped.pointee.ptr)
        ._withUnsafeGuaranteedRef {
          $0.read(
            into: payload.unsafelyUnwrapped, count: count, flags: flags.unsafelyUnwrapped)
        }
    }
    nghttp2_submit_response(session, stream.id, fields, block.count + 1, &source)
  }

  func submitTrailers(_ stream: HTTP2Stream, _ block: HTTPFieldBlock) {
    let fields = context.scratch(block.count)
    HTTP2Fields.fill(fields, block)
    nghttp2_submit_trailer(session, stream.id, fields, block.count)
  }

  private func submitContinue(_ stream: HTTP2Stream) {
    var status = HTTP2Fields.status(100)
    nghttp2_submit_headers(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream.id, nil, &status, 1, nil)
  }

  override func flushed() {
    if !touched.isEmpty { deliver() }
    if !drained.isEmpty {
      let streams = drained
      drained.removeAll(keepingCapacity: true)
      for entry in streams {
        let stream = entry.takeUnretainedValue()
        if !stream.state.contains(.dead) { stream.sink?.drained() }
      }
    }
  }

  override var isFinished: Bool {
    isBroken
      || (nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0)
  }

  override var bufferedOutput: Int {
    var total = 0
    var stream = firstStream
    while let current = stream {
      total += current.output.count
      stream = current.next
    }
    return total
  }

  // MARK: Bounds

  private func spendReset() -> Int32 {
    budget.spendReset(now: context.loop.now) ? 0 : condemn()
  }

  private func spendIdleFrame() -> Int32 {
    budget.spendIdleFrame(now: context.loop.now) ? 0 : condemn()
  }

  private func noteSentReset(_ frame: UnsafePointer<UInt8>) {
    // NO_ERROR ends a request whose answer is complete: no work goes on behind it.
    let isHarmless = frame[9] | frame[10] | frame[11] | frame[12] == 0
    if !isHarmless, !budget.spendReset(now: context.loop.now) { _ = condemn() }
  }

  /// Ends the connection with ENHANCE_YOUR_CALM; nothing more is read from it.
  private func condemn() -> Int32 {
    if !isCondemned {
      isCondemned = true
      HTTPLoopCounters.add(context.counters.abusive)
      nghttp2_session_terminate_session(session, NGHTTP2_ENHANCE_YOUR_CALM.rawValue)
    }
    return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
  }

  // MARK: Times

  /// How often open streams are looked at.
  private var sweepInterval: Int64 {
    max(1_000_000, min(limits.bodyIdleTimeout, limits.writeStallTimeout, 4_000_000_000) / 4)
  }

  private func startSweeping() {
    isSweeping = true
    connection.deadline = context.loop.now + sweepInterval
  }

  override func deadlineReached() {
    let now = context.loop.now
    if drainStep == .noticed { submitFinalGoaway() }
    if now - limits.headerTimeout >= headersSince {
      HTTPLoopCounters.add(context.counters.timedOut)
      return connection.close()
    }
    if openStreams > 0 {
      sweepStreams(now)
      connection.deadline = now + sweepInterval
      return
    }
    isSweeping = false
    let limit = hasRequest ? idleSince + limits.idleTimeout : now
    if now >= limit {
      HTTPLoopCounters.add(context.counters.timedOut)
      nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue)
      connection.markDirty()
      return
    }
    connection.deadline = headersSince == .max ? limit : min(limit, now + sweepInterval)
  }

  /// Ends streams whose peer neither sends what the server waits for nor reads what it asked for.
  private func sweepStreams(_ now: Int64) {
    var next = firstStream
    while let stream = next {
      next = stream.next
      if stream.state.contains(.dead) { continue }
      let isStalled =
        !stream.output.isEmpty && now - stream.lastSent >= limits.writeStallTimeout
      let isIdle =
        !stream.state.contains(.requestEnded) && !stream.allowsIdleBody
        && stream.uncredited == 0 && now - stream.lastReceived >= limits.bodyIdleTimeout
      guard isStalled || isIdle else { continue }
      HTTPLoopCounters.add(context.counters.timedOut)
      let sink = stream.sink
      stream.reset(.cancel)
      sink?.reset(.cancel)
    }
  }

  // MARK: The end

  override func beginDrain() {
    guard drainStep == .none, session != nil else { return }
    drainStep = .noticed
    // RFC 9113 section 6.8: first say that it will end, then, after a round trip, what was the last stream.
    nghttp2_submit_shutdown_notice(session)
    nghttp2_submit_ping(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), nil)
    connection.deadline = min(connection.deadline, context.loop.now + 1_000_000_000)
    connection.markDirty()
  }

  private func submitFinalGoaway() {
    drainStep = .final
    nghttp2_submit_goaway(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), nghttp2_session_get_last_proc_stream_id(session),
      NGHTTP2_NO_ERROR.rawValue, nil, 0)
    connection.markDirty()
  }

  override func closed() {
    // Streams outlive the connection when handlers still hold them: they must not look for the session.
    var next = firstStream
    firstStream = nil
    while let stream = next {
      next = stream.next
      let sink = stream.sink
      let wasDead = stream.state.contains(.dead)
      stream.state.insert(.dead)
      stream.sink = nil
      stream.chunk = nil
      nghttp2_session_set_stream_user_data(session, stream.id, nil)
      HTTPLoopCounters.add(context.counters.openStreams, -1)
      if !wasDead, !stream.state.contains(.responseEnded) { sink?.reset(.cancel) }
      Unmanaged.passUnretained(stream).release()
    }
    openStreams = 0
    touched.removeAll()
    dirty.removeAll()
    halfDone.removeAll()
    drained.removeAll()
  }
}
