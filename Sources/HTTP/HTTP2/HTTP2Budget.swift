import Base

/// How much useless traffic an HTTP/2 peer may still cause: buckets that fill with time.
struct HTTP2Budget {
  /// In billionths of a reset, so that small refills are not lost.
  private var resets: Int64
  private var idleFrames: IdleFrameBudget
  private var idleBytes: Int64
  private let resetBurst: Int64
  private let resetsPerSecond: Int64
  private let maxIdleBytes: Int64
  /// What can be on its way, with what frames add to it.
  private let maxForgivenBytes: Int64
  private var resetsRefilled: Int64
  private var idleBytesRefilled: Int64

  private static let unit: Int64 = 1_000_000_000
  /// As long as a PRIORITY_UPDATE, with room to spare.
  private static let idleBytesPerRequest: Int64 = 64
  /// Credit for a DATA frame, on the stream and on the connection, with room to spare.
  private static let framesPerData: Int64 = 4

  init(_ limits: HTTPLimits, now: Int64) {
    resetBurst = Int64(limits.resetBurst) * Self.unit
    resetsPerSecond = Int64(limits.resetsPerSecond)
    resets = resetBurst
    idleFrames = IdleFrameBudget(limits, now: now)
    maxIdleBytes = Int64(limits.maxIdleBytes)
    idleBytes = maxIdleBytes
    maxForgivenBytes = Int64(limits.connectionWindowBytes) * 2
    resetsRefilled = now
    idleBytesRefilled = now
  }

  /// Draws one reset; false when none is left.
  mutating func spendReset(now: Int64) -> Bool {
    let seconds = min(now - resetsRefilled, 1000 * Self.unit)
    resets = min(resetBurst, resets + seconds * resetsPerSecond)
    resetsRefilled = now
    guard resets >= Self.unit else { return false }
    resets -= Self.unit
    return true
  }

  /// Draws one frame without content; false when none is left.
  mutating func spendIdleFrame(now: Int64) -> Bool { idleFrames.spend(now: now) }

  /// Draws bytes of frames that mean nothing here; false when none are left.
  ///
  /// Of a frame that arrives in pieces the first ones are drawn, and given back with the last: `count` is negative then.
  /// This bucket too fills within a minute, by whole milliseconds, so that reads in quick succession lose no time.
  mutating func spendIdleBytes(_ count: Int, now: Int64) -> Bool {
    let milliseconds = min((now - idleBytesRefilled) / 1_000_000, 60_000)
    if milliseconds > 0 {
      idleBytesRefilled = now
      refillIdleBytes(maxIdleBytes * milliseconds / 60_000)
    }
    if count < 0 {
      refillIdleBytes(Int64(-count))
      return true
    }
    guard idleBytes >= count else { return false }
    idleBytes -= Int64(count)
    return true
  }

  /// Gives back so many bytes, up to a full bucket.
  private mutating func refillIdleBytes(_ count: Int64) {
    if idleBytes < maxIdleBytes { idleBytes = min(maxIdleBytes, idleBytes + count) }
  }

  /// A stream ended before its request did: what the peer had sent by then means nothing any more.
  mutating func forgive(_ bytes: Int) {
    idleBytes = min(idleBytes + Int64(bytes), maxIdleBytes + maxForgivenBytes)
  }

  /// A request or body bytes came: the frames since are not idle in a row.
  @inline(__always)
  mutating func madeProgress() {
    idleFrames.madeProgress()
    // Browsers send a PRIORITY_UPDATE with each request.
    refillIdleBytes(Self.idleBytesPerRequest)
  }

  /// A DATA frame went out: its reader gives credit back for it, on the stream and on the connection, and when
  /// it has stood still for a while the WINDOW_UPDATE frames for all that was on its way come at once.
  @inline(__always)
  mutating func sentData() { idleFrames.earn(Self.framesPerData) }
}
