/// The time by which work is due: nanoseconds since 1970, in step with the wall clock as long as nobody sets that.
///
/// It never goes back and never runs slower than the monotonic clock. So when the wall clock is set forward, what
/// is due comes early at worst; when it is set back, nothing waits longer than it was told to. A program that
/// begins takes the wall clock as it is. Where several processes work with one database its clock stands for the wall's.
///
/// What is old follows a time that setting the clock makes no later, ``cautiousNow``. A restart goes on with it from where
/// the program before it was (``kept``); a date that lies ahead of it is believed once it has stood for a day of running.
///
/// `@unchecked Sendable`: it is touched on its worker's thread only.
public final class WorkClock: @unchecked Sendable {
  private let host: any WorkHost
  /// The clock of a database that other processes work with, too, in place of this machine's.
  private var database: DatabaseClock?
  private var last: Int64
  private var lastMonotonic: Int64
  /// The cautious time at `cautiousMonotonic`.
  private var cautious: Int64
  private var cautiousMonotonic: Int64
  /// For how long, at `cautiousMonotonic`, the wall clock has been ahead of it: nanoseconds of running.
  private var aheadFor: Int64 = 0
  /// How often the wall clock was set forward.
  private(set) var jumps = 0

  /// What is taken for drift: 1 s.
  private static let tolerance: Int64 = 1_000_000_000
  /// How long a date must have stood before what is old by it goes: a day.
  static let timeToBelieve: Int64 = 86_400_000_000_000

  /// Makes a clock that begins with its host's time.
  public init(_ host: any WorkHost) {
    self.host = host
    last = host.wallNow
    lastMonotonic = host.now
    cautious = last
    cautiousMonotonic = lastMonotonic
  }

  /// Goes on by the clock of a database that other processes work with, so that all mean the same by a time.
  func follow(_ database: DatabaseClock) {
    self.database = database
    last = wall
    cautious = last
  }

  /// The wall clock.
  private var wall: Int64 { database?.time(at: host.now) ?? host.wallNow }

  /// Monotonic nanoseconds.
  public var monotonic: Int64 { host.now }

  /// The time by which work is due.
  public var now: Int64 {
    let monotonic = host.now
    let expected = last + max(0, monotonic - lastMonotonic)
    let wall = wall
    if wall > expected + Self.tolerance { jumps += 1 }
    last = max(expected, wall)
    lastMonotonic = monotonic
    return last
  }

  /// A time that no setting of the wall clock makes later: for deciding that something is old and may go.
  public var cautiousNow: Int64 {
    let passed = max(0, host.now - cautiousMonotonic)
    let wall = wall
    cautiousMonotonic += passed
    cautious += passed
    if wall > cautious + Self.tolerance {
      aheadFor += passed
      if aheadFor >= Self.timeToBelieve { (cautious, aheadFor) = (wall, 0) }
    } else {
      aheadFor = 0
      cautious = min(cautious, wall)
    }
    return cautious
  }

  /// What the next program is to go on with.
  struct Kept: Sendable, Equatable {
    /// The cautious time, nanoseconds since 1970.
    var time: Int64
    /// For how long the wall clock has been ahead of it, nanoseconds of running.
    var aheadFor: Int64
  }

  /// The cautious time as it is to be kept.
  var kept: Kept { Kept(time: cautiousNow, aheadFor: aheadFor) }

  /// Goes on with what the program before this one kept, unless the wall clock is behind that.
  func resume(_ kept: Kept) {
    guard kept.time < cautiousNow else { return }
    cautious = kept.time
    aheadFor = max(0, kept.aheadFor)
  }

  /// The monotonic time that is the queue's `time`.
  func monotonic(of time: Int64) -> Int64 {
    let (wait, isFar) = time.subtractingReportingOverflow(now)
    return isFar ? (time < 0 ? .min : .max) : monotonic + wait
  }
}
