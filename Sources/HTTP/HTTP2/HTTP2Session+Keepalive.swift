import Base
import CNghttp2
import Net

/// Connections that are silent or old, and peers that ask too often whether the server is there (gRFC A8, A9).
extension HTTP2Session {
  /// What these pings hold; those of a drain hold zeros.
  static let keepalivePing: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0]

  /// When the connection is to be looked at for its age or its silence; `.max` for never.
  var keepaliveDeadline: Int64 {
    var deadline = Int64.max
    if let since = keepaliveSince {
      deadline = since + limits.keepaliveTimeout
    } else if limits.keepaliveTime != .max {
      deadline = lastReceived + limits.keepaliveTime
    }
    return min(deadline, drainStep == .none ? endsAt : graceEnd)
  }

  /// When the calls of a connection that is too old are cut off.
  private var graceEnd: Int64 {
    endsAt == .max || limits.maxConnectionAgeGrace == .max
      ? .max : endsAt + limits.maxConnectionAgeGrace
  }

  /// Does what the connection's age or silence asks for; false when it was closed.
  func checkKeepalive(_ now: Int64) -> Bool {
    if now >= graceEnd {
      context.counters.timedOut.add()
      connection.close()
      return false
    }
    if now >= endsAt { beginDrain() }
    if let since = keepaliveSince {
      if lastReceived >= since {
        keepaliveSince = nil
      } else if now - since >= limits.keepaliveTimeout {
        context.counters.timedOut.add()
        connection.close()
        return false
      }
    } else if limits.keepaliveTime != .max, now - lastReceived >= limits.keepaliveTime {
      keepaliveSince = now
      expect(nghttp2_submit_ping(session, 0, Self.keepalivePing))
      connection.markDirty()
    }
    return true
  }

  /// Whether the peer may ping now; ends the connection when it has done so too early too often.
  ///
  /// gRPC's clients ping to learn how much is on its way when data comes, so that pings behind data are always in time.
  func isPingInTime() -> Bool {
    let now = context.loop.now
    let isEarly = lastPing != .min && now - lastPing < limits.minPingInterval && !hasSentData
    lastPing = now
    pingStrikes = hasSentData ? 0 : pingStrikes + (isEarly ? 1 : 0)
    hasSentData = false
    guard isEarly, pingStrikes > limits.maxPingStrikes else { return true }
    isCondemned = true
    // The connection ends after the flush that sends the GOAWAY.
    isBroken = true
    context.counters.abusive.add()
    let reason = Array("too_many_pings".utf8)
    expect(
      nghttp2_submit_goaway(
        session, 0, nghttp2_session_get_last_proc_stream_id(session),
        NGHTTP2_ENHANCE_YOUR_CALM.rawValue, reason, reason.count))
    return false
  }
}

extension HTTPLimits {
  /// When a connection is too old.
  func end(ofConnectionOpenedAt start: Int64) -> Int64 {
    guard maxConnectionAge != .max else { return .max }
    let tenth = maxConnectionAge / 10
    return start + maxConnectionAge + Int64.random(in: -tenth...tenth)
  }
}
