/// How many frames that say nothing a WebSocket's client may still send: the bound of HTTP/2's idle frames
/// (`HTTPLimits.maxIdleFrames`), of which these would otherwise be content.
struct WebSocketBudget {
  /// In billionths of a frame, so that small refills are not lost.
  private var frames: Int64
  private let burst: Int64
  private var refilled: Int64

  private static let unit: Int64 = 1_000_000_000

  init(_ limits: HTTPLimits, now: Int64) {
    burst = Int64(limits.maxIdleFrames) * Self.unit
    frames = burst
    refilled = now
  }

  /// Draws one frame; false when none is left.
  ///
  /// The bucket fills within a minute.
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

  /// A message came: the frames since are not idle in a row.
  mutating func madeProgress() { frames = burst }
}
