import Base

// Everything here is local time: seconds since 1970-01-01T00:00:00 on the clock on the wall.

extension CronExpression {
  /// The last day of the calendar.
  private static let lastDay = Int(RFC3339.secondsRange.upperBound / Calendar.secondsOfDay)

  /// The first minute of the line at or behind a local time, in the years 1 to 9999; nil when those end before.
  ///
  /// It looks at the months of the line at most, of 40 years for the rarest day that there is.
  func firstMinute(from local: Int64) -> Int64? {
    let minute = (local + 59).floorDivided(by: 60)
    let day = Int(minute.floorDivided(by: 1440))
    let minuteOfDay = Int(minute) - day * 1440
    guard day <= Self.lastDay else { return nil }
    var (year, month, dayOfMonth) = RFC3339.civilDate(days: day)
    if year >= 1, months >> UInt16(month) & 1 == 1 {
      let mask = days.mask(year: year, month: month)
      if mask >> UInt32(dayOfMonth) & 1 == 1, let found = firstMinuteOfDay(from: minuteOfDay) {
        return seconds(day, found)
      }
      if let next = Self.firstBit(mask, behind: dayOfMonth) {
        return seconds(day + next - dayOfMonth, firstMinuteOfDay(from: 0)!)
      }
    }
    while true {
      if let next = Self.firstBit(UInt32(months), behind: month) {
        month = next
      } else {
        year += 1
        month = months.trailingZeroBitCount
        if year == 10_000 { return nil }
      }
      dayOfMonth = days.mask(year: year, month: month).trailingZeroBitCount
      if dayOfMonth < 32 {
        return seconds(RFC3339.dayNumber(year, month, dayOfMonth), firstMinuteOfDay(from: 0)!)
      }
    }
  }

  private func seconds(_ day: Int, _ minuteOfDay: Int) -> Int64 {
    Int64(day) * Calendar.secondsOfDay + Int64(minuteOfDay) * 60
  }

  /// The first minute of a day, at or behind one; every line has one in a day.
  private func firstMinuteOfDay(from minuteOfDay: Int) -> Int? {
    let hour = minuteOfDay / 60
    if hours >> UInt32(hour) & 1 == 1 {
      let rest = minutes >> UInt64(minuteOfDay % 60)
      if rest != 0 { return minuteOfDay + rest.trailingZeroBitCount }
    }
    guard let next = Self.firstBit(hours, behind: hour) else { return nil }
    return next * 60 + minutes.trailingZeroBitCount
  }

  /// The lowest bit that is set above `place`.
  @inline(__always)
  private static func firstBit(_ bits: UInt32, behind place: Int) -> Int? {
    let rest = place >= 31 ? 0 : bits >> UInt32(place + 1)
    return rest == 0 ? nil : place + 1 + rest.trailingZeroBitCount
  }
}
