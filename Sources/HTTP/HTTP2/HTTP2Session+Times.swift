import Base
import CNghttp2
import Net

/// Ending what stands still. Streams only store when they moved; while there are any, a sweep looks at them now
/// and then, so that a request costs no timer.
extension HTTP2Session {
  /// How often open streams are looked at.
  private var sweepInterval: Int64 {
    let shortest = min(
      limits.bodyIdleTimeout, connection.limits.writeStallTimeout, limits.headerTimeout)
    return min(max(shortest / 4, 1_000_000), 1_000_000_000, limits.earlyAnswerPause)
  }

  func startSweeping() {
    isSweeping = true
    connection.deadline = context.loop.now + sweepInterval
  }

  func checkTimes() {
    let now = context.loop.now
    if drainStep == .noticed { submitFinalGoaway() }
    guard checkKeepalive(now) else { return }
    if headersSince != .max, now - headersSince >= limits.headerTimeout {
      context.counters.timedOut.add()
      return connection.close()
    }
    if !streams.isEmpty {
      sweepStreams(now)
      connection.deadline = now + sweepInterval
      return
    }
    isSweeping = false
    let limit =
      hasRequest
      ? emptySince + limits.idleTimeout : connection.openedAt + limits.firstRequestTimeout
    if now < limit {
      let next = min(limit, keepaliveDeadline)
      connection.deadline = headersSince == .max ? next : min(next, now + sweepInterval)
      return
    }
    context.counters.timedOut.add()
    nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue)
    connection.markDirty()
  }

  /// Ends streams whose peer neither sends what the server waits for nor reads what it asked for.
  private func sweepStreams(_ now: Int64) {
    let streams = self.streams.map { $0.takeUnretainedValue() }
    // A stream whose head is still coming has a limit of its own, and has received nothing yet.
    let beginning =
      headersSince == .max ? 0 : nghttp2_session_get_last_proc_stream_id(session)
    for stream in streams where !stream.state.contains(.dead) && stream.id != beginning {
      if stream.state.contains(.responseEnded), !stream.state.contains(.requestEnded) {
        if now - stream.lastReceived >= limits.earlyAnswerPause
          || now - stream.bodySince >= limits.earlyAnswerTimeout
        {
          stream.reset(.noError)
        }
        continue
      }
      let isStalled =
        stream.waitingBytes > 0
        && now - stream.lastSent >= connection.limits.writeStallTimeout
      // Time for which nobody here takes the body is not the peer's.
      if stream.uncredited > 0 { stream.bodySince += sweepInterval }
      let isIdle =
        stream.state.isDisjoint(with: [.requestEnded, .finished]) && !stream.allowsIdleBody
        && stream.uncredited == 0
        && (now - stream.lastReceived >= limits.bodyIdleTimeout
          || now >= BodyPace(since: stream.bodySince, bytes: stream.bodyBytes).deadline(limits))
      guard isStalled || isIdle else { continue }
      context.counters.timedOut.add()
      if !isStalled, answerLate(stream) { continue }
      let sink = stream.sink
      stream.reset(.cancel)
      sink?.reset(.cancel)
    }
  }

  /// Answers a request whose body did not come in time; false when an answer has begun that cannot be completed.
  ///
  /// What the client still sends is read for a while, like behind all early answers.
  private func answerLate(_ stream: HTTP2Stream) -> Bool {
    guard !stream.state.contains(.responded) else { return false }
    let sink = stream.sink
    sink?.timedOut()
    if stream.state.isDisjoint(with: [.dead, .responded]) {
      stream.sink = nil
      stream.respond(408, HTTPFields())
      stream.finish(trailers: nil)
      sink?.reset(.cancel)
    }
    return !stream.state.isDisjoint(with: [.dead, .finished])
  }
}
