import Base
import CNghttp2
import Glibc
import Net

/// Output: what streams were given becomes frames when the connection is flushed.
extension HTTP2Session {
  /// Above this, the next frame might not fit into the loop's buffer.
  private static var outputMark: Int { EventLoop.bufferBytes - 16 * 1024 - 16 }

  func produceFrames(into output: inout ByteBuffer) {
    submitDirty()
    if connectionCredit > 0 {
      nghttp2_session_consume_connection(session, connectionCredit)
      connectionCredit = 0
    }
    // Safe: nobody else uses the loop's buffer meanwhile, and nghttp2 does not know it beyond `send`.
    withUnsafeMutablePointer(to: &output) {
      sending = $0
      send(into: $0)
      sending = nil
    }
    if !halfDone.isEmpty { readOnHalfDone() }
  }

  private func send(into output: UnsafeMutablePointer<ByteBuffer>) {
    while output.pointee.count < Self.outputMark {
      var frame: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(session, &frame)
      guard count > 0, let frame else {
        if count < 0 { isBroken = true }
        return
      }
      let kind = UInt32(frame[3])
      if kind == NGHTTP2_DATA.rawValue {
        budget.sentData()
        hasSentData = true
      } else if kind == NGHTTP2_RST_STREAM.rawValue {
        noteSentReset(frame)
      }
      if kind == NGHTTP2_HEADERS.rawValue, isResponseHead(frame, count) {
        appendDated(frame, count, to: &output.pointee)
      } else {
        output.pointee.append(frame, count: count)
      }
    }
  }

  /// Puts a long DATA frame whose payload `HTTP2Stream.announce` has promised into the loop's buffer, behind the frames before
  /// it (nghttp2_send_data_callback); gives nghttp2's verdict.
  ///
  /// So its bytes are copied once on their way, and nghttp2's own buffer is not touched.
  func sendData(
    _ head: UnsafePointer<UInt8>, _ count: Int, _ stream: UnsafeMutableRawPointer
  ) -> Int32 {
    guard let output = sending else { return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue) }
    budget.sentData()
    hasSentData = true
    output.pointee.append(upTo: count &+ 9) { room in
      let start = room.baseAddress.unsafelyUnwrapped
      memcpy(start, head, 9)
      // Safe: nghttp2 has asked the stream for the frame in the same call, and has its length from there.
      Unmanaged<HTTP2Stream>.fromOpaque(stream)._withUnsafeGuaranteedRef {
        $0.takeOutput(count, into: start + 9)
      }
      return count &+ 9
    }
    // The frame is sent, and the next one might not fit.
    return output.pointee.count < Self.outputMark ? 0 : Int32(NGHTTP2_ERR_PAUSE.rawValue)
  }

  /// Whether a HEADERS frame holds a whole response head whose status is one of HPACK's static table (8 to 14), and has
  /// room for the date.
  @inline(__always)
  private func isResponseHead(_ frame: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count > 9, UInt32(frame[4]) & NGHTTP2_FLAG_END_HEADERS.rawValue != 0,
      count <= 9 + 16 * 1024 - HTTPDate.blockBytes
    else { return false }
    let first = frame[9]
    if first &- 0x88 < 7 { return true }
    return first & 0xe0 == 0x20 && isResponseHead(behindUpdate: frame, count)
  }

  /// The same of a block that begins with new sizes of the dynamic table (RFC 7541 section 6.3).
  @inline(never)
  private func isResponseHead(behindUpdate frame: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 9
    while index < count, frame[index] & 0xe0 == 0x20 {
      if frame[index] & 0x1f == 0x1f {
        index += 1
        while index < count, frame[index] & 0x80 != 0 { index += 1 }
      }
      index += 1
    }
    return index < count && frame[index] &- 0x88 < 7
  }

  /// Appends a frame with the date behind its fields: nghttp2 need not encode it for each response.
  @inline(__always)
  private func appendDated(
    _ frame: UnsafePointer<UInt8>, _ count: Int, to output: inout ByteBuffer
  ) {
    context.updateDate()
    let block = context.date.block
    let length = count &- 9 &+ HTTPDate.blockBytes
    output.append(upTo: count &+ HTTPDate.blockBytes) { room in
      let bytes = room.baseAddress.unsafelyUnwrapped
      memcpy(bytes, frame, count)
      bytes.storeBytes(of: UInt8(truncatingIfNeeded: length &>> 16), as: UInt8.self)
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: length &>> 8), toByteOffset: 1, as: UInt8.self)
      bytes.storeBytes(of: UInt8(truncatingIfNeeded: length), toByteOffset: 2, as: UInt8.self)
      memcpy(bytes + count, block, HTTPDate.blockBytes)
      return count &+ HTTPDate.blockBytes
    }
  }

  /// Lets clients go on for a while that were answered before their requests were complete: a reset right behind the
  /// answer would make some of them, and proxies before all, throw it away (RFC 9113 section 8.1).
  private func readOnHalfDone() {
    for reference in halfDone {
      reference._withUnsafeGuaranteedRef { stream in
        guard !stream.state.contains(.dead) else { return }
        // From now on these are of what nobody wants.
        stream.bodySince = context.loop.now
        stream.bodyBytes = 0
        excused.insert(stream.id)
        stream.lastReceived = context.loop.now
        let owed = stream.uncredited
        stream.uncredited = 0
        if owed > 0 { credit(stream, owed) }
      }
    }
    halfDone.removeAll(keepingCapacity: true)
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
      return stream.dropOutput()
    }
    stream.quietBytes = 0
    if stream.head.method == .head { stream.dropOutput() }
    if stream.state.contains(.submitted) {
      if stream.state.contains(.deferred),
        stream.waitingBytes > 0 || stream.state.contains(.finished)
      {
        stream.state.remove(.deferred)
        expect(nghttp2_session_resume_data(session, stream.id), or: stream)
      }
    } else if stream.state.contains(.responded) {
      stream.state.insert(.submitted)
      submitResponse(stream)
    }
  }

  private func submitResponse(_ stream: HTTP2Stream) {
    let (fields, count) = stream.responseFields.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      block in
      let fields = shared.scratch(block.count &+ 2)
      fields[0] = shared.statuses[stream.status]
      HTTP2Fields.fill(fields + 1, block)
      return (fields, block.count &+ 1 &+ appendDate(fields + (block.count &+ 1), stream.status))
    }
    if stream.state.contains(.finished), stream.waitingBytes == 0 {
      if let trailers = stream.responseTrailers {
        expect(nghttp2_submit_headers(session, 0, stream.id, nil, fields, count, nil), or: stream)
        submitTrailers(stream, trailers)
      } else {
        expect(nghttp2_submit_response(session, stream.id, fields, count, nil), or: stream)
      }
      return noteEnd(stream)
    }
    var source = nghttp2_data_provider()
    source.source.ptr = Unmanaged.passUnretained(stream).toOpaque()
    source.read_callback = { _, _, payload, count, flags, source, _ in
      // nghttp2 reads only from streams that it has not closed, and those are alive.
      Unmanaged<HTTP2Stream>.fromOpaque(source.unsafelyUnwrapped.pointee.ptr)
        ._withUnsafeGuaranteedRef {
          $0.announce(payload.unsafelyUnwrapped, upTo: count, flags: flags.unsafelyUnwrapped)
        }
    }
    expect(nghttp2_submit_response(session, stream.id, fields, count, &source), or: stream)
  }

  /// Writes the date's field where no response head of that status gets it on its way out (`isResponseHead`); gives the
  /// number of fields.
  @inline(__always)
  private func appendDate(_ field: UnsafeMutablePointer<nghttp2_nv>, _ status: Int) -> Int {
    status == 200 ? 0 : appendRareDate(field, status)
  }

  @inline(never)
  private func appendRareDate(_ field: UnsafeMutablePointer<nghttp2_nv>, _ status: Int) -> Int {
    switch status {
    case 204, 206, 304, 400, 404, 500: return 0
    default: break
    }
    context.updateDate()
    let name: StaticString = "date"
    context.date.withValue { value in
      // nghttp2 copies the value, which changes with time.
      field.pointee = nghttp2_nv(
        name: UnsafeMutablePointer(mutating: name.utf8Start),
        value: UnsafeMutablePointer(
          mutating: value.baseAddress!.assumingMemoryBound(to: UInt8.self)),
        namelen: 4, valuelen: HTTPDate.valueBytes,
        flags: UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue))
    }
    return 1
  }

  func submitTrailers(_ stream: HTTP2Stream, _ trailers: Unmanaged<HTTPFieldBlock>) {
    trailers._withUnsafeGuaranteedRef { block in
      let fields = shared.scratch(block.count)
      HTTP2Fields.fill(fields, block)
      expect(nghttp2_submit_trailer(session, stream.id, fields, block.count), or: stream)
    }
  }

  func submitContinue(_ stream: HTTP2Stream) {
    var status = shared.statuses[100]
    expect(nghttp2_submit_headers(session, 0, stream.id, nil, &status, 1, nil), or: stream)
  }

  // MARK: What nghttp2 does not take

  /// A frame was refused when its turn came: fields beyond what nghttp2 sends, above all.
  ///
  /// Its stream would wait for ever for the end of the response, so it ends with an error.
  func frameNotSent(_ frame: UnsafePointer<nghttp2_frame>) {
    guard UInt32(frame.pointee.hd.type) == NGHTTP2_HEADERS.rawValue,
      let user = nghttp2_session_get_stream_user_data(session, frame.pointee.hd.stream_id)
    else { return }
    Unmanaged<HTTP2Stream>.fromOpaque(user)._withUnsafeGuaranteedRef { giveUp($0) }
  }

  /// Ends the stream when nghttp2 did not take its frame, and the connection when it has no memory.
  @inline(__always)
  func expect(_ result: Int32, or stream: HTTP2Stream? = nil) {
    if result < 0 { refused(result, stream) }
  }

  @inline(never)
  private func refused(_ result: Int32, _ stream: HTTP2Stream?) {
    if nghttp2_is_fatal(result) != 0 {
      isBroken = true
    } else if let stream {
      giveUp(stream)
    }
  }

  private func giveUp(_ stream: HTTP2Stream) {
    guard !stream.state.contains(.givenUp) else { return }
    stream.state.insert(.givenUp)
    expect(
      nghttp2_submit_rst_stream(session, 0, stream.id, NGHTTP2_INTERNAL_ERROR.rawValue))
  }

  func deliverAfterFlush() {
    if !touched.isEmpty { deliver() }
    if drained.isEmpty { return }
    let streams = drained.map { $0.takeUnretainedValue() }
    drained.removeAll(keepingCapacity: true)
    for stream in streams where !stream.state.contains(.dead) { stream.sink?.drained() }
  }
}
