import Base

/// A time of day, to the minute.
public struct TimeOfDay: Sendable, Equatable {
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int

  /// Reads "09:30", "09:30:00", or a timestamp such as "1969-12-31T20:30:00.000Z", of which the time counts as it is
  /// written; seconds do not count.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - part: What errors call it.
  /// - Throws: ``ScheduleError``.
  public init(_ text: String, part: String) throws(ScheduleError) {
    let bytes = Array(text.utf8)
    func wrong() -> ScheduleError {
      ScheduleError(
        part, "\"\(EchoedText.cut(text))\" is no time of day",
        expected: "a time such as 09:30, or a timestamp such as 1969-12-31T09:30:00.000Z")
    }
    guard bytes.count <= Limits.maxTimeTextBytes else { throw wrong() }
    var start = 0
    if bytes.count > 10, bytes[10] == UInt8(ascii: "T") {
      guard bytes.withUnsafeBytes({ RFC3339.parse($0) }) != nil else { throw wrong() }
      start = 11
    } else {
      // "09:30", or that with seconds.
      guard bytes.count == 5 || bytes.count == 8 && bytes[5] == UInt8(ascii: ":"),
        bytes.count == 5 || Self.two(bytes, 6) ?? 60 < 60
      else { throw wrong() }
    }
    guard let hour = Self.two(bytes, start), hour < 24, bytes[start + 2] == UInt8(ascii: ":"),
      let minute = Self.two(bytes, start + 3), minute < 60
    else { throw wrong() }
    self.hour = hour
    self.minute = minute
  }

  /// Two digits.
  private static func two(_ bytes: [UInt8], _ place: Int) -> Int? {
    let tens = bytes[place] &- UInt8(ascii: "0")
    let ones = bytes[place + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
