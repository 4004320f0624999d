import Base

/// A length of time as people and ISO 8601 write it: "30m", "7d", "PT5M", "P1M".
///
/// Days and weeks are 24 and 168 hours. Months and years are those of the calendar, so that how long they last depends
/// on when they begin.
public struct TimeSpan: Sendable, Equatable {
  /// Months of the calendar, twelve for each year.
  public var months: Int
  /// What is added to them.
  public var seconds: Int64
  /// Billionths of a second, 0 to 999,999,999.
  public var nanos: Int32

  public init(months: Int = 0, seconds: Int64 = 0, nanos: Int32 = 0) {
    self.months = months
    self.seconds = seconds
    self.nanos = nanos
  }

  /// Reads a number with a unit (s, m, h, d, w, and M for months) or an ISO 8601 duration.
  ///
  /// The latter has its units in their order, at least one, weeks among the others too, and a fraction at the seconds
  /// only. Nothing is negative, and nothing longer than `Limits.maxSpanSeconds`.
  ///
  /// - Throws: ``ScheduleError``.
  public init(_ text: String) throws(ScheduleError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Limits.maxTimeTextBytes else {
      throw ScheduleError("duration", "it is longer than \(Limits.maxTimeTextBytes) bytes")
    }
    let span: TimeSpan?
    if bytes.first == UInt8(ascii: "P") {
      span = Self.standard(bytes)
    } else {
      span = Self.short(bytes)
    }
    guard let span else {
      throw ScheduleError(
        "duration", "\"\(EchoedText.cut(text))\" is none",
        expected:
          "a number and s, m, h, d, w or M, such as 30m, or an ISO 8601 duration, such as PT30M")
    }
    guard span.isBounded else {
      throw ScheduleError("duration", "it is longer than 100 years")
    }
    self = span
  }

  /// Reads only the form of a number with a unit of s, m, h, d or w; nil for anything else.
  ///
  /// - Parameter text: "45s", "90d".
  /// - Returns: The seconds, at most `Limits.maxSpanSeconds`.
  public static func seconds(ofShort text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count <= Limits.maxTimeTextBytes, let span = short(bytes), span.months == 0,
      span.isBounded
    else { return nil }
    return span.seconds
  }

  /// The instant at which the span is over that begins at one; nil when the calendar ends before.
  ///
  /// A month leads to the same day of a later one, or to that one's last day when it is shorter.
  ///
  /// - Parameters:
  ///   - seconds: The beginning, in seconds since 1970-01-01T00:00:00Z.
  ///   - nanos: 0 to 999,999,999 more.
  ///   - zone: In which the months are counted.
  /// - Returns: Seconds since 1970-01-01T00:00:00Z, and billionths more.
  public func end(
    from seconds: Int64, nanos: Int32 = 0, in zone: TimeZone = .utc
  ) -> (seconds: Int64, nanos: Int32)? {
    let range = RFC3339.secondsRange
    guard range.contains(seconds) else { return nil }
    var start = seconds
    if months > 0 {
      let local = start + Int64(zone.offset(at: start))
      let day = local.floorDivided(by: Calendar.secondsOfDay)
      let date = RFC3339.civilDate(days: Int(day))
      let month = date.year * 12 + date.month - 1 + months
      guard month / 12 <= 9999 else { return nil }
      let length = RFC3339.dayCount(month / 12, month % 12 + 1)
      let moved = RFC3339.dayNumber(month / 12, month % 12 + 1, min(date.day, length))
      start = zone.instant(ofLocal: local + (Int64(moved) - day) * Calendar.secondsOfDay)
    }
    let sum = nanos + self.nanos
    let end = start + self.seconds + Int64(sum / 1_000_000_000)
    return range.contains(end) ? (end, sum % 1_000_000_000) : nil
  }

  /// No more than the bound, a month taken as 31 days.
  private var isBounded: Bool {
    seconds + Int64(months) * 31 * Calendar.secondsOfDay <= Limits.maxSpanSeconds
  }

  // Numbers of up to this many digits cannot overflow when they are multiplied with a unit.
  private static let maxDigits = 10

  /// Digits at `position`; nil when there are none, or too many.
  private static func number(_ bytes: [UInt8], _ position: inout Int) -> Int64? {
    let start = position
    var value: Int64 = 0
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
      value = value * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
      position += 1
      if position - start > maxDigits { return nil }
    }
    return position > start ? value : nil
  }

  private static func short(_ bytes: [UInt8]) -> TimeSpan? {
    var position = 0
    guard let count = number(bytes, &position), position == bytes.count - 1 else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "s"): return TimeSpan(seconds: count)
    case UInt8(ascii: "m"): return TimeSpan(seconds: count * 60)
    case UInt8(ascii: "h"): return TimeSpan(seconds: count * 3600)
    case UInt8(ascii: "d"): return TimeSpan(seconds: count * 86_400)
    case UInt8(ascii: "w"): return TimeSpan(seconds: count * 604_800)
    case UInt8(ascii: "M"): return TimeSpan(months: Int(count))
    default: return nil
    }
  }

  /// "PnYnMnWnDTnHnMnS", ISO 8601-1:2019 section 5.5.2.
  private static func standard(_ bytes: [UInt8]) -> TimeSpan? {
    var span = TimeSpan()
    var position = 1
    var units = Array("YMWD".utf8)
    var isTime = false
    var found = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "T"), !isTime {
        isTime = true
        units = Array("HMS".utf8)
        position += 1
        // Something has to follow.
        if position == bytes.count { return nil }
        continue
      }
      guard let count = number(bytes, &position), position < bytes.count else { return nil }
      var nanos: Int32 = 0
      if bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ",") {
        var rest = Array(bytes[position...])
        rest[0] = UInt8(ascii: ".")
        var length = 0
        guard let fraction = rest.withUnsafeBytes({ RFC3339.fraction($0, &length) }) else {
          return nil
        }
        nanos = fraction
        position += length
        guard position < bytes.count, isTime, bytes[position] == UInt8(ascii: "S") else {
          return nil
        }
      }
      guard let place = units.firstIndex(of: bytes[position]) else { return nil }
      switch (isTime, units[place]) {
      case (false, UInt8(ascii: "Y")): span.months += Int(count) * 12
      case (false, UInt8(ascii: "M")): span.months += Int(count)
      case (false, UInt8(ascii: "W")): span.seconds += count * 604_800
      case (false, _): span.seconds += count * 86_400
      case (true, UInt8(ascii: "H")): span.seconds += count * 3600
      case (true, UInt8(ascii: "M")): span.seconds += count * 60
      case (true, _):
        span.seconds += count
        span.nanos = nanos
      }
      units.removeSubrange(...place)
      position += 1
      found += 1
    }
    return found > 0 ? span : nil
  }
}
