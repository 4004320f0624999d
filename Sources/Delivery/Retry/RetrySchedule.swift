public import Base

/// When a delivery is tried again: a list of waits, one before each attempt.
///
/// A value without state: the job counts its attempts, the clock is added by the caller.
public struct RetrySchedule: Sendable, Equatable {
  /// The wait before each attempt, in nanoseconds; the first attempt's is 0 as a rule.
  public let waits: [Int64]
  /// By how many hundredths a wait is made longer or shorter at random, 0 to 100, so that what failed together
  /// does not come back together.
  public let jitterPercent: Int

  /// The schedule of Standard Webhooks: 0, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each within
  /// 10 %; about 75.6 hours in all.
  public static let standard = RetrySchedule(
    waits: [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].map {
      $0 * 1_000_000_000
    }, jitterPercent: 10)

  /// Makes a schedule.
  ///
  /// - Parameters:
  ///   - waits: Nanoseconds before each attempt, none of them negative.
  ///   - jitterPercent: 0 to 100.
  public init(waits: [Int64], jitterPercent: Int) {
    precondition(waits.allSatisfy { $0 >= 0 } && (0...100).contains(jitterPercent))
    self.waits = waits
    self.jitterPercent = jitterPercent
  }

  /// The number of attempts before a delivery is given up.
  public var attempts: Int { waits.count }

  /// How long to wait from now to the next attempt.
  ///
  /// - Parameters:
  ///   - made: How many attempts there were; 0 before the first.
  ///   - retryAfter: What the target asked for in its last answer. It makes a wait longer, never shorter, and
  ///     counts up to `Limits.maxRetryAfterNanoseconds`.
  ///   - wallNow: Nanoseconds since 1970, for a Retry-After that names a date.
  ///   - random: Where the jitter comes from.
  /// - Returns: Nanoseconds; nil when no attempt is left.
  public func wait(
    afterAttempts made: Int, retryAfter: RetryAfter? = nil, wallNow: Int64,
    random: some RandomSource
  ) -> Int64? {
    precondition(made >= 0)
    guard made < waits.count else { return nil }
    let planned = jittered(waits[made], random: random)
    guard let retryAfter else { return planned }
    return max(planned, retryAfter.wait(wallNow: wallNow))
  }

  private func jittered(_ wait: Int64, random: some RandomSource) -> Int64 {
    let (spread, isLarge) = wait.multipliedReportingOverflow(by: Int64(jitterPercent))
    guard !isLarge, spread >= 100 else { return wait }
    let half = UInt64(spread / 100)
    // The remainder's bias is below 2^-13 for waits up to a day: it does not matter here.
    let offset = random.next() % (2 * half + 1)
    return wait - Int64(half) + Int64(offset)
  }
}
