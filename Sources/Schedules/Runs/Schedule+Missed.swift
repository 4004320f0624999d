import Base

extension Schedule {
  /// What is to be done about a schedule at one moment.
  public struct Due: Sendable, Equatable {
    /// The run that is due now: of those that were missed, the latest; nil when none is.
    public var run: Int64?
    /// The first run behind now, and behind the last one; nil when the calendar ends before.
    public var next: Int64?

    public init(run: Int64?, next: Int64?) {
      self.run = run
      self.next = next
    }
  }

  /// Which single run is due, and which is next.
  ///
  /// After a downtime the runs that were missed are one run, the latest of them. When the clock was put back behind
  /// the last run, none is due until it has passed that again.
  ///
  /// - Parameters:
  ///   - lastRun: The last run that was made, or the instant from which on the schedule holds.
  ///   - now: The instant at hand, like `lastRun` in seconds since 1970-01-01T00:00:00Z.
  /// - Returns: Both; what is not there is nil.
  public func due(lastRun: Int64, now: Int64) -> Due {
    Due(run: latest(after: lastRun, through: now), next: next(after: max(lastRun, now)))
  }

  /// The latest run behind `start` and not behind `end`; nil when there is none.
  ///
  /// It asks for some 70 runs at most, however many lie between the two.
  public func latest(after start: Int64, through end: Int64) -> Int64? {
    // The calendar's bounds, so that sums are.
    let range = RFC3339.secondsRange
    let start = max(start, range.lowerBound - 1)
    let end = min(end, range.upperBound)
    guard start < end, let first = next(after: start), first <= end else { return nil }
    // Steps back from the end, each twice as long, until a run lies in one.
    var latest = first
    var distance: Int64 = 60
    while true {
      let place = end - distance
      if place <= latest { break }
      if let run = next(after: place), run <= end {
        latest = run
        break
      }
      distance *= 2
    }
    // Between `latest` and the end halves are taken: a run in the second one is a later one.
    var behind = end
    while latest < behind {
      let middle = latest + (behind - latest) / 2
      if let run = next(after: middle), run <= end { latest = run } else { behind = middle }
    }
    return latest
  }
}
