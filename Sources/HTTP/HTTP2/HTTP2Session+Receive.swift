import Base
import CNghttp2
import Glibc
import Net

/// Input, and nghttp2's callbacks (see HTTP2Callbacks): they note what came and tell nobody.
extension HTTP2Session {
  func receiveBytes(_ bytes: UnsafeRawBufferPointer) {
    guard !isBroken, !isCondemned else { return }
    lastReceived = context.loop.now
    toldBytes = 0
    let result = nghttp2_session_mem_recv(
      session, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    current = nil
    currentID = 0
    // A GOAWAY that says why may be waiting, so the connection ends after the next flush.
    if result < 0 { isBroken = true }
    let untold = untoldBytes &+ bytes.count &- toldBytes
    if untold != 0 { examine(bytes, untold) } else { untoldBytes = 0 }
    deliver()
    connection.markDirty()
  }

  /// Looks at bytes of which nghttp2 has not told everything.
  ///
  /// A frame may be incomplete, and of some it tells nobody: PRIORITY, types it does not know, those on streams that are
  /// over. Requests that come after the last GOAWAY are of that kind too, and no fault of the peer's.
  @inline(never)
  private func examine(_ bytes: UnsafeRawBufferPointer, _ untold: Int) {
    if untoldBytes == 0 { scanner.restart() }
    var fault = HTTPResetCode.noError
    // Streams with DATA or HEADERS that are over now; no more than could be open together end rightly in one read.
    var late: ContiguousArray<Int32> = []
    var emptyContinuations = 0
    scanner.scan(bytes) { frame in
      switch frame.type {
      case HTTP2FrameScanner.priorityType:
        if fault == .noError { fault = Self.fault(ofPriority: frame) }
      case HTTP2FrameScanner.dataType, HTTP2FrameScanner.headersType:
        if isOver(frame.id), late.count < HTTP2ExcusedStreams.maxStreams, !late.contains(frame.id) {
          late.append(frame.id)
        }
      case HTTP2FrameScanner.resetType: late.removeAll { $0 == frame.id }
      case HTTP2FrameScanner.continuationType: if frame.length == 0 { emptyContinuations += 1 }
      default: break
      }
    }
    let ignored = untold - scanner.pendingBytes
    untoldBytes = scanner.pendingBytes
    // No field comes with them, so that no bound of a head ends them.
    for _ in 0..<emptyContinuations where spendIdleFrame() != 0 { return }
    guard drainStep == .none, !isBroken else { return }
    // Where nghttp2 has something to say itself, a reset of such a stream may be part of it.
    if !late.isEmpty, fault == .noError, nghttp2_session_get_outbound_queue_size(session) == 0 {
      fault = hasGaps ? .protocolError : .streamClosed
    }
    if fault != .noError {
      expect(nghttp2_session_terminate_session(session, fault.rawValue))
    } else if ignored > 0, headersSince == .max,
      !budget.spendIdleBytes(ignored, now: context.loop.now)
    {
      condemn()
    }
  }

  /// What is wrong with a PRIORITY frame (RFC 7540 section 6.3); nghttp2 looks at none.
  private static func fault(ofPriority frame: HTTP2FrameScanner.Frame) -> HTTPResetCode {
    if frame.length != 5 { return .frameSizeError }
    return frame.id == 0 || frame.start & 0x7fff_ffff == frame.id ? .protocolError : .noError
  }

  /// Whether a stream is over, or was left out, and its peer may not go on with it (RFC 9113 section 5.1).
  private func isOver(_ id: Int32) -> Bool {
    id & 1 == 1 && id <= nghttp2_session_get_last_proc_stream_id(session)
      && !excused.mayContain(id) && nghttp2_session_find_stream(session, id) == nil
  }

  /// Whether the peer has left out numbers of streams, so that one which is over may never have been opened.
  private var hasGaps: Bool {
    requestCount != (Int(nghttp2_session_get_last_proc_stream_id(session)) + 1) / 2
  }

  func beganHeaders(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    if isCondemned { return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue) }
    let id = frame.pointee.hd.stream_id
    headersSince = context.loop.now
    if !isSweeping { startSweeping() }
    guard frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST else {
      find(id)?._withUnsafeGuaranteedRef { $0.trailers = HTTPFieldBlock() }
      return 0
    }
    requestCount &+= 1
    if streams.count >= limits.guaranteedStreams, context.isCrowded { return refuseStream(id) }
    if streams.count >= heldStreams, !holdStreams() { return refuseStream(id) }
    if frame.pointee.hd.flags & UInt8(NGHTTP2_FLAG_PRIORITY.rawValue) != 0,
      frame.pointee.headers.pri_spec.stream_id == id
    {
      // RFC 7540 section 5.3.1: a stream cannot depend on itself.
      expect(nghttp2_session_terminate_session(session, NGHTTP2_PROTOCOL_ERROR.rawValue))
    }
    let reference = shared.takeStream()
    reference._withUnsafeGuaranteedRef { stream in
      stream.open(self, id: id)
      insert(stream)
    }
    nghttp2_session_set_stream_user_data(session, id, reference.toOpaque())
    current = reference
    currentID = id
    return 0
  }

  /// Refuses a request that the server has no room for: the client may send it again elsewhere or later.
  @inline(never)
  private func refuseStream(_ id: Int32) -> Int32 {
    context.counters.refusedStreams.add()
    headersSince = .max
    expect(nghttp2_submit_rst_stream(session, 0, id, NGHTTP2_REFUSED_STREAM.rawValue))
    return Int32(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
  }

  @inline(__always)
  func receivedField(
    _ frame: UnsafePointer<nghttp2_frame>, _ name: UnsafeRawBufferPointer,
    _ value: UnsafeRawBufferPointer
  ) -> Int32 {
    guard let current = current ?? findAgain(frame) else { return 0 }
    return current._withUnsafeGuaranteedRef { $0.receivedField(name, value, self) }
  }

  /// The stream of a header block that began in an earlier read.
  @inline(never)
  private func findAgain(_ frame: UnsafePointer<nghttp2_frame>) -> Unmanaged<HTTP2Stream>? {
    find(frame.pointee.hd.stream_id)
  }

  func receivedData(_ id: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    toldBytes &+= bytes.count
    guard let reference = find(id) else {
      connectionCredit &+= bytes.count
      return 0
    }
    reference._withUnsafeGuaranteedRef { stream in
      stream.append(bytes)
      touch(stream, .data)
    }
    return 0
  }

  func receivedFrame(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    let id = frame.pointee.hd.stream_id
    let flags = UInt32(frame.pointee.hd.flags)
    let isEnd = flags & NGHTTP2_FLAG_END_STREAM.rawValue != 0
    toldBytes &+= 9 &+ frame.pointee.hd.length
    switch UInt32(frame.pointee.hd.type) {
    case NGHTTP2_DATA.rawValue:
      // Its content was told as it came; padding is none, and costs the peer nothing.
      let content = frame.pointee.hd.length &- frame.pointee.data.padlen
      toldBytes &-= content
      if content > 0 {
        budget.madeProgress()
      } else if !isEnd {
        return spendIdleFrame()
      }
      if isEnd { find(id)?._withUnsafeGuaranteedRef { touch($0, .ended) } }
    case NGHTTP2_HEADERS.rawValue:
      headersSince = .max
      let isRequest = frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST
      if isRequest { budget.madeProgress() }
      var events: HTTP2Stream.Events = isRequest ? .head : []
      if isEnd { events.insert(.ended) }
      find(id)?._withUnsafeGuaranteedRef { touch($0, events) }
    case NGHTTP2_RST_STREAM.rawValue: return receivedReset(id)
    case NGHTTP2_PING.rawValue
    where flags & NGHTTP2_FLAG_ACK.rawValue != 0 && drainStep == .noticed
      && frame.pointee.ping.opaque_data.0 != Self.keepalivePing[0]:
      // The one that went out behind the notice.
      submitFinalGoaway()
    case NGHTTP2_PING.rawValue where flags & NGHTTP2_FLAG_ACK.rawValue == 0:
      return isPingInTime() ? spendIdleFrame() : Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
    default:
      // SETTINGS, acknowledgements of PING, WINDOW_UPDATE, GOAWAY, and whatever nghttp2 may tell of besides.
      return spendIdleFrame()
    }
    return 0
  }

  func closedStream(_ id: Int32, _ code: UInt32) {
    // nghttp2 forgets the stream right after this, and its user data with it.
    guard let reference = find(id) else { return }
    current = nil
    currentID = 0
    reference._withUnsafeGuaranteedRef { stream in
      stream.closeCode = HTTPResetCode(rawValue: code)
      // What is on its way, with what frames add to it.
      if !stream.state.contains(.requestEnded) { budget.forgive(2 * limits.streamWindowBytes) }
      touch(stream, .closed)
    }
  }

  /// The stream of the frame at hand, most often the same as before.
  @inline(__always)
  private func find(_ id: Int32) -> Unmanaged<HTTP2Stream>? {
    if id == currentID { return current }
    current = nghttp2_session_get_stream_user_data(session, id).map { .fromOpaque($0) }
    currentID = id
    return current
  }

  @inline(__always)
  private func touch(_ stream: HTTP2Stream, _ events: HTTP2Stream.Events) {
    if stream.events.isEmpty { touched.append(.passUnretained(stream)) }
    stream.events.formUnion(events)
  }

  // MARK: Bounds

  /// Draws a reset from the peer's budget, unless it only ends a request that has its whole answer: clients do so
  /// with what they need not send any more.
  private func receivedReset(_ id: Int32) -> Int32 {
    let isAnswered =
      find(id)?._withUnsafeGuaranteedRef { $0.state.contains(.responseEnded) } ?? false
    excused.remove(id)
    return isAnswered ? 0 : spendReset()
  }

  private func spendReset() -> Int32 {
    if budget.spendReset(now: context.loop.now) { return 0 }
    condemn()
    return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
  }

  private func spendIdleFrame() -> Int32 {
    if budget.spendIdleFrame(now: context.loop.now) { return 0 }
    condemn()
    return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
  }

  /// Counts a RST_STREAM that is about to be sent: what a peer provokes is drawn from its budget too.
  func noteSentReset(_ frame: UnsafePointer<UInt8>) {
    // NO_ERROR ends a request whose answer is complete: no work goes on behind it.
    excused.insert(
      Int32(frame[5] & 0x7f) << 24 | Int32(frame[6]) << 16 | Int32(frame[7]) << 8 | Int32(frame[8]))
    let isHarmless = frame[9] | frame[10] | frame[11] | frame[12] == 0
    if !isHarmless { _ = spendReset() }
  }

  /// Ends the connection with ENHANCE_YOUR_CALM; nothing more is read from it.
  private func condemn() {
    guard !isCondemned else { return }
    isCondemned = true
    context.counters.abusive.add()
    expect(nghttp2_session_terminate_session(session, NGHTTP2_ENHANCE_YOUR_CALM.rawValue))
  }
}
