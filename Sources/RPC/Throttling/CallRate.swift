/// How often something may happen: so often at once, and so often more each second.
public struct CallRate: Sendable, Equatable {
  /// After how long there is one more, in nanoseconds: what one takes of a bucket.
  public let interval: Int64
  public let burst: Int

  /// How many more there are each second; 0 for less than one.
  public var perSecond: Int { Int(1_000_000_000 / interval) }

  /// Both are at least 1, and at most a million.
  public init(perSecond: Int, burst: Int) {
    precondition((1...1_000_000).contains(perSecond))
    self.init(interval: 1_000_000_000 / Int64(perSecond), burst: burst)
  }

  /// One more each `interval` nanoseconds; `burst` is at least 1, and at most a million.
  public init(interval: Int64, burst: Int) {
    precondition(interval >= 1000 && (1...1_000_000).contains(burst))
    self.interval = interval
    self.burst = burst
  }

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
