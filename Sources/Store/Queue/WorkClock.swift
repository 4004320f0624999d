/// The time by which work is due: nanoseconds since 1970, in step with the wall clock as long as nobody sets that.
///
/// It never goes back and never runs slower than the monotonic clock. So when the wall clock is set forward, what
/// is due comes early at worst; when it is set back, nothing waits longer than it was told to. A program that
/// begins takes the wall clock as it is.
///
/// `@unchecked Sendable`: it is touched on its worker's thread only.
public final class WorkClock: @unchecked Sendable {
  private let host: any WorkHost
  private var last: Int64
  private var lastMonotonic: Int64
  private let firstWall: Int64
  private let firstMonotonic: Int64
  /// How often the wall clock was set forward.
  private(set) var jumps = 0

  /// What is taken for drift: 1 s.
  private static let tolerance: Int64 = 1_000_000_000

  /// Makes a clock that begins with its host's time.
  public init(_ host: any WorkHost) {
    self.host = host
    last = host.wallNow
    lastMonotonic = host.now
    firstWall = last
    firstMonotonic = lastMonotonic
  }

  /// Monotonic nanoseconds.
  public var monotonic: Int64 { host.now }

  /// The time by which work is due.
  public var now: Int64 {
    let monotonic = host.now
    let expected = last + max(0, monotonic - lastMonotonic)
    let wall = host.wallNow
    if wall > expected + Self.tolerance { jumps += 1 }
    last = max(expected, wall)
    lastMonotonic = monotonic
    return last
  }

  /// A time that no setting of the wall clock makes later: for deciding that something is old and may go.
  public var cautiousNow: Int64 { min(host.wallNow, firstWall + host.now - firstMonotonic) }

  /// The monotonic time that is the queue's `time`.
  func monotonic(of time: Int64) -> Int64 {
    let (wait, isFar) = time.subtractingReportingOverflow(now)
    return isFar ? (time < 0 ? .min : .max) : monotonic + wait
  }
}
