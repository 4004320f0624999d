import Base

/// When something runs: cron lines and the time zone whose clock they mean.
///
/// Runs are instants of whole seconds. Those before a time that is asked for are not remembered anywhere: whoever
/// runs things keeps the last one, and asks for the next.
public struct Schedule: Sendable {
  /// What is run at, at least one line.
  public let lines: [CronExpression]
  public let zone: TimeZone

  /// A schedule of one line.
  public init(_ line: CronExpression, in zone: TimeZone) {
    lines = [line]
    self.zone = zone
  }

  /// A schedule that runs at the minutes of each line; one that several name is one run.
  init(_ lines: [CronExpression], in zone: TimeZone) {
    precondition(!lines.isEmpty, "a schedule needs a line")
    self.lines = lines
    self.zone = zone
  }

  /// The first run behind an instant; nil when the calendar ends before, with the year 9999.
  ///
  /// - Parameter instant: Seconds since 1970-01-01T00:00:00Z, also before 1970.
  /// - Returns: Seconds since then.
  public func next(after instant: Int64) -> Int64? {
    var first = lines[0].next(after: instant, in: zone)
    for line in lines.dropFirst() {
      guard let other = line.next(after: instant, in: zone) else { continue }
      first = min(first ?? other, other)
    }
    return first
  }

  /// The first run behind an instant of the clocks of `TimeSource`; nil also when it lies behind the year 2262, where
  /// those end.
  ///
  /// - Parameter nanoseconds: Nanoseconds since 1970-01-01T00:00:00Z.
  /// - Returns: Nanoseconds since then.
  public func next(afterNanoseconds nanoseconds: Int64) -> Int64? {
    guard let run = next(after: nanoseconds.floorDivided(by: 1_000_000_000)) else { return nil }
    let (product, overflow) = run.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? nil : product
  }
}
