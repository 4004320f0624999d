import Base

/// A cron line: the minutes of local time at which something runs.
///
/// It has five fields (minute, hour, day of month, month, day of week) in the dialect of crontab(5), with names, lists,
/// ranges and steps, and with `?`, `L`, `W` and `#` in the fields of days; or a nickname such as "@daily".
/// docs/schedules.md has the whole language.
public struct CronExpression: Sendable {
  /// The line as it was written.
  public let text: String
  /// Bit n for minute n.
  let minutes: UInt64
  /// Bit n for hour n.
  let hours: UInt32
  /// Bit n for month n.
  let months: UInt16
  let days: CronDays
  /// Whether it names times of day: neither minute nor hour has a `*` or a step.
  ///
  /// Such a line runs once for each of its times, whatever clocks do: right behind a gap that leaves it out, and in
  /// the first pass of an hour that comes twice. Any other runs when the clock on the wall shows one of its minutes.
  public let hasFixedTimes: Bool

  /// Reads a line.
  ///
  /// - Throws: ``ScheduleError`` that names the field, the column and what was expected; also of a line that no day of
  ///   the calendar satisfies, such as the 30th of February.
  public init(_ text: String) throws(ScheduleError) {
    var parser = try CronParser(text)
    self.text = text
    let minute = try parser.field(.minute)
    let hour = try parser.field(.hour)
    let dayOfMonth = try parser.field(.dayOfMonth)
    let month = try parser.field(.month)
    let dayOfWeek = try parser.field(.dayOfWeek)
    try parser.end()
    minutes = minute.values
    hours = UInt32(truncatingIfNeeded: hour.values)
    months = UInt16(truncatingIfNeeded: month.values)
    days = CronDays(dayOfMonth, dayOfWeek)
    hasFixedTimes = !minute.repeats && !hour.repeats
    guard hasDay else {
      throw ScheduleError(
        "day of month", column: dayOfMonth.column,
        "no month of the field month has such a day", expected: "a day that the calendar has")
    }
  }

  /// Whether there is a day in the 400 years after which the calendar begins anew.
  private var hasDay: Bool {
    for year in 2000..<2400 {
      for month in 1...12 where months >> UInt16(month) & 1 == 1 {
        if days.mask(year: year, month: month) != 0 { return true }
      }
    }
    return false
  }
}
