import Base
import CNghttp2
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
    send(into: &output)
    if !halfDone.isEmpty, output.count < Self.outputMark { endHalfDone(into: &output) }
  }

  private func send(into output: inout ByteBuffer) {
    while output.count < Self.outputMark {
      var frame: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(session, &frame)
      guard count > 0, let frame else {
        if count < 0 { isBroken = true }
        return
      }
      let kind = UInt32(frame[3])
      if kind == NGHTTP2_DATA.rawValue {
        budget.sentData()
      } else if kind == NGHTTP2_RST_STREAM.rawValue {
        noteSentReset(frame)
      }
      output.append(frame, count: count)
    }
  }

  /// Tells the peer to stop sending a request that was answered early (RFC 9113 section 8.1).
  private func endHalfDone(into output: inout ByteBuffer) {
    for reference in halfDone {
      reference._withUnsafeGuaranteedRef { stream in
        guard !stream.state.contains(.dead) else { return }
        expect(nghttp2_submit_rst_stream(session, 0, stream.id, NGHTTP2_NO_ERROR.rawValue))
      }
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
      let fields = shared.scratch(block.count &+ 1)
      fields[0] = shared.statuses[stream.status]
      HTTP2Fields.fill(fields + 1, block)
      return (fields, block.count &+ 1)
    }
    if stream.state.contains(.finished), stream.output.isEmpty {
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
          $0.read(into: payload.unsafelyUnwrapped, count: count, flags: flags.unsafelyUnwrapped)
        }
    }
    expect(nghttp2_submit_response(session, stream.id, fields, count, &source), or: stream)
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
