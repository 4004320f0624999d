import Base

extension CronExpression {
  /// The first run behind an instant in a time zone; nil when the calendar ends before.
  ///
  /// It ends with the year 9999, in UTC and on the zone's clock.
  ///
  /// Wherever it begins, it walks over the changes of some days, and looks at the months of 40 years at most.
  ///
  /// - Parameters:
  ///   - instant: Seconds since 1970-01-01T00:00:00Z, also before 1970.
  ///   - zone: Whose clock the line means.
  /// - Returns: Seconds since 1970-01-01T00:00:00Z.
  public func next(after instant: Int64, in zone: TimeZone) -> Int64? {
    let range = RFC3339.secondsRange
    guard instant < range.upperBound else { return nil }
    // The first instant that counts.
    var start = max(instant, range.lowerBound - 1) + 1
    var segment = zone.segment(at: start - 1)
    if start == segment.end { segment = zone.segment(at: start) }
    while true {
      var local = start + segment.offset
      if hasFixedTimes {
        let shown = segment.start + segment.previousOffset
        if start == segment.start, shown < local,
          let leftOut = firstMinute(from: shown), leftOut < local
        {
          // A gap: what it leaves out runs right behind it.
          return start
        }
        // The clock was put back: what it shows again has run.
        local = max(local, shown)
      }
      guard let minute = firstMinute(from: local) else { return nil }
      if minute < segment.end + segment.offset {
        let run = minute - segment.offset
        return range.contains(run) ? run : nil
      }
      // No minute between `local` and `minute` belongs to the line, and no offset is longer than 26 hours: four days
      // from here on, clocks show nothing before `local`, and until two days before `minute` nothing from there on.
      let day = Calendar.secondsOfDay
      let isFar = segment.end >= start + 5 * day
      start = isFar ? max(segment.end, minute - 2 * day) : segment.end
      segment = zone.segment(at: start)
    }
  }
}
