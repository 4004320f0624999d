import Base

// Local time is counted as instants are: in seconds since 1970-01-01T00:00:00 on the clock on the wall. What lies
// between the two is the offset from UTC: local = instant + offset.

extension Int64 {
  /// The quotient rounded down, also below zero; `divisor` is positive.
  @inline(__always)
  public func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// Days of the Gregorian calendar, counted from 1970-01-01.
enum Calendar {
  static let secondsOfDay: Int64 = 86_400

  /// The day of the week of a day: 0 for Sunday to 6 for Saturday.
  @inline(__always)
  static func weekday(ofDay day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    let remainder = (day + 4) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }
}
