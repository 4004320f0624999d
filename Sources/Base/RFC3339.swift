/// Timestamps as text (RFC 3339): "2025-11-21T08:01:05.123Z".
public enum RFC3339 {
  /// Seconds since 1970 of the first and last instants with a text: 0001-01-01T00:00:00Z and
  /// 9999-12-31T23:59:59Z.
  public static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Appends the text of an instant in UTC, with 0, 3, 6 or 9 digits behind the second: as few as say it
  /// all.
  ///
  /// `seconds` must lie in `secondsRange` and `nanos` in 0..<1,000,000,000.
  public static func append(seconds: Int64, nanos: Int32, to buffer: inout ByteBuffer) {
    precondition(secondsRange.contains(seconds) && (0..<1_000_000_000).contains(nanos))
    // Whole days, rounded down also before 1970.
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let second = Int(seconds - days * 86_400)
    let (year, month, day) = civilDate(days: Int(days))
    buffer.append(upTo: 30) { room in
      writeTwo(year / 100, room, 0)
      writeTwo(year % 100, room, 2)
      room[4] = UInt8(ascii: "-")
      writeTwo(month, room, 5)
      room[7] = UInt8(ascii: "-")
      writeTwo(day, room, 8)
      room[10] = UInt8(ascii: "T")
      writeTwo(second / 3600, room, 11)
      room[13] = UInt8(ascii: ":")
      writeTwo(second / 60 % 60, room, 14)
      room[16] = UInt8(ascii: ":")
      writeTwo(second % 60, room, 17)
      let end = 19 + writeFraction(nanos, room, 19)
      room[end] = UInt8(ascii: "Z")
      return end + 1
    }
  }

  /// The text of an instant in UTC; `nanoseconds` since 1970.
  public static func text(nanoseconds: Int64) -> String {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let isBefore = remainder < 0
    var buffer = ByteBuffer(capacity: 32)
    append(
      seconds: isBefore ? quotient - 1 : quotient,
      nanos: Int32(isBefore ? remainder + 1_000_000_000 : remainder), to: &buffer)
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a point and 3, 6 or 9 digits at `offset`, or nothing for zero; gives the count of characters.
  ///
  /// `room` must have ten bytes there, `nanos` be in 0..<1,000,000,000.
  public static func writeFraction(
    _ nanos: Int32, _ room: UnsafeMutableRawBufferPointer, _ offset: Int
  ) -> Int {
    if nanos == 0 { return 0 }
    var rest = Int(nanos)
    var count = 9
    while rest % 1000 == 0 {
      rest /= 1000
      count -= 3
    }
    room[offset] = UInt8(ascii: ".")
    for index in (1...count).reversed() {
      room[offset + index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return count + 1
  }

  /// The instant of a text with any offset from UTC and up to 9 digits behind the second; nil when it is
  /// malformed, no date of the calendar, a leap second, or outside `secondsRange`.
  ///
  /// `T` and `Z` must be upper case, as the JSON form of timestamps has them.
  public static func parse(_ text: UnsafeRawBufferPointer) -> (seconds: Int64, nanos: Int32)? {
    guard text.count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let century = two(text, 0), let yearOfCentury = two(text, 2), let month = two(text, 5),
      let day = two(text, 8), let hour = two(text, 11), let minute = two(text, 14),
      let second = two(text, 17)
    else { return nil }
    let year = century * 100 + yearOfCentury
    guard year >= 1, (1...12).contains(month), day >= 1, day <= dayCount(year, month), hour < 24,
      minute < 60, second < 60
    else { return nil }
    var position = 19
    guard let nanos = fraction(text, &position), let offset = offset(text, position) else {
      return nil
    }
    let days = Int64(dayNumber(year, month, day))
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset)
    return secondsRange.contains(seconds) ? (seconds, nanos) : nil
  }

  /// A point and 1 to 9 digits at `position`, as billionths; 0 without a point.
  ///
  /// Nil when malformed.
  public static func fraction(_ text: UnsafeRawBufferPointer, _ position: inout Int) -> Int32? {
    guard position < text.count, text[position] == UInt8(ascii: ".") else { return 0 }
    position += 1
    var nanos: Int32 = 0
    var count = 0
    while position < text.count, text[position] &- UInt8(ascii: "0") < 10 {
      if count == 9 { return nil }
      nanos = nanos * 10 + Int32(text[position] - UInt8(ascii: "0"))
      count += 1
      position += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { nanos *= 10 }
    return nanos
  }

  /// The offset in seconds that takes the rest of the text: "Z", "+hh:mm" or "-hh:mm".
  private static func offset(_ text: UnsafeRawBufferPointer, _ position: Int) -> Int? {
    if position == text.count - 1, text[position] == UInt8(ascii: "Z") { return 0 }
    guard position == text.count - 6, text[position + 3] == UInt8(ascii: ":"),
      let hours = two(text, position + 1), hours < 24, let minutes = two(text, position + 4),
      minutes < 60
    else { return nil }
    switch text[position] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// Two digits as a number.
  private static func two(_ text: UnsafeRawBufferPointer, _ index: Int) -> Int? {
    let tens = text[index] &- UInt8(ascii: "0")
    let ones = text[index + 1] &- UInt8(ascii: "0")
    guard tens < 10, ones < 10 else { return nil }
    return Int(tens) * 10 + Int(ones)
  }

  @inline(__always)
  private static func writeTwo(
    _ value: Int, _ room: UnsafeMutableRawBufferPointer, _ index: Int
  ) {
    room[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 10)
    room[index + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10)
  }

  /// The days of a month, 28 to 31; `month` is 1 to 12.
  public static func dayCount(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // The two conversions below count in 400-year cycles of 146,097 days whose years begin in March, so that
  // the leap day is a year's last and the months' lengths follow one line: day (153 m + 2) / 5 begins
  // month m. 719,468 is the number of days from 0000-03-01 to 1970-01-01.

  /// The days from 1970-01-01 to a date of the Gregorian calendar in the years 1 to 9999.
  public static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let cycle = marchYear / 400
    let yearOfCycle = marchYear % 400
    let marchMonth = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  /// The date of the Gregorian calendar that many days after 1970-01-01, or before it when negative.
  ///
  /// Right from 0000-03-01 on, so that a date of the years 1 to 9999 may be moved by an offset from UTC.
  public static func civilDate(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
