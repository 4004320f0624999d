/// A moment as text: RFC 3339 in UTC, with microseconds.
public enum WallClockText {
  /// "2026-11-21T08:12:23.123456Z" for nanoseconds since 1970.
  public static func format(_ nanoseconds: Int64) -> String {
    let microseconds = nanoseconds.floorDivided(by: 1000)
    let seconds = microseconds.floorDivided(by: 1_000_000)
    let days = seconds.floorDivided(by: 86_400)
    let time = seconds - days * 86_400
    let date = civilDate(days)
    return "\(date.year)-\(two(date.month))-\(two(date.day))T\(two(time / 3600))"
      + ":\(two(time / 60 % 60)):\(two(time % 60)).\(six(microseconds - seconds * 1_000_000))Z"
  }

  /// Year, month and day of a day counted from 1970-01-01, in the proleptic Gregorian calendar.
  ///
  /// Counts from 1 March of year 0, so that leap days end a year: 400 years are always 146,097 days.
  private static func civilDate(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthIndex + 2) / 5 + 1
    )
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func six(_ value: Int64) -> String {
    let digits = String(value)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity.
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
