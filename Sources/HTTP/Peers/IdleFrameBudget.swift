import Base

/// How many frames without content a peer may still send, of HTTP/2 or of WebSocket: a bucket that fills within a
/// minute, so that a long-lived watcher may keep pinging.
struct IdleFrameBudget {
  /// In billionths of a frame, so that small refills are not lost.
  private var frames: Int64
  private let burst: Int64
  private var refilled: Int64

  private static let unit: Int64 = 1_000_000_000
  /// How many bursts can be earned by what is sent to the peer.
  private static let maxBurstsEarned: Int64 = 64

  init(_ limits: HTTPLimits, now: Int64) {
    burst = Int64(limits.maxIdleFrames) * Self.unit
    frames = burst
    refilled = now
  }

  /// Draws one frame; false when none is left.
  mutating func spend(now: Int64) -> Bool {
    if frames < burst {
      let elapsed = min(now - refilled, 60 * Self.unit)
      frames = min(burst, frames + elapsed * (burst / Self.unit) / 60)
    }
    refilled = now
    guard frames >= Self.unit else { return false }
    frames -= Self.unit
    return true
  }

  /// Content came: the frames since are not idle in a row.
  @inline(__always)
  mutating func madeProgress() { frames = max(frames, burst) }

  /// Fills the bucket and adds so many frames, with which the peer may answer what was sent to it.
  @inline(__always)
  mutating func earn(_ count: Int64) {
    frames = min(max(frames, burst) + count * Self.unit, Self.maxBurstsEarned * burst)
  }
}
