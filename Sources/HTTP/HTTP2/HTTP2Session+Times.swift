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
    return min(max(shortest / 4, 1_000_000), 1_000_000_000)
  }

  func startSweeping() {
    isSweeping = true
    connection.deadline = context.loop.now + sweepInterval
  }

  func checkTimes() {
    let now = context.loop.now
    if drainStep == .noticed { submitFinalGoaway() }
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
      connection.deadline = headersSince == .max ? limit : min(limit, now + sweepInterval)
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
      let isStalled =
        !stream.output.isEmpty
        && now - stream.lastSent >= connection.limits.writeStallTimeout
      // Time for which nobody here takes the body is not the peer's.
      if stream.uncredited > 0 { stream.bodySince += sweepInterval }
      let isIdle =
        !stream.state.contains(.requestEnded) && !stream.allowsIdleBody && stream.uncredited == 0
        && (now - stream.lastReceived >= limits.bodyIdleTimeout
          || now >= BodyPace(since: stream.bodySince, bytes: stream.bodyBytes).deadline(limits))
      guard isStalled || isIdle else { continue }
      context.counters.timedOut.add()
      let sink = stream.sink
      stream.reset(.cancel)
      sink?.reset(.cancel)
    }
  }
}
