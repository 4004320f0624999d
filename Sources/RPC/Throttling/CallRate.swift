/// How often something may happen: so often at once, and so often more each second.
public struct CallRate: Sendable, Equatable {
  public var perSecond: Int
  public var burst: Int

  /// Both are at least 1, and at most a million.
  public init(perSecond: Int, burst: Int) {
    precondition((1...1_000_000).contains(perSecond) && (1...1_000_000).contains(burst))
    self.perSecond = perSecond
    self.burst = burst
  }

  /// What one takes of a bucket, in nanoseconds.
  private var interval: Int64 { 1_000_000_000 / Int64(perSecond) }

  /// Draws one at `now` (monotonic nanoseconds) from a bucket, which is the time at which it will be full again.
  ///
  /// Returns how long one must be waited for; 0 when it was drawn.
  func take(from bucket: inout Int64, now: Int64) -> Int64 {
    let wait = wait(for: bucket, now: now)
    if wait == 0 { bucket = max(bucket, now) + interval }
    return wait
  }

  /// How long one must be waited for.
  func wait(for bucket: Int64, now: Int64) -> Int64 {
    max(0, max(bucket, now) + interval - now - interval * Int64(burst))
  }
}
