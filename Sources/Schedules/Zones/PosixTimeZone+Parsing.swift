import Base

extension PosixTimeZone {
  /// Reads a text such as "CET-1CEST,M3.5.0,M10.5.0/3" or "<+0330>-3:30".
  ///
  /// Daylight saving needs its two changes written out: those that POSIX leaves to the system are refused.
  ///
  /// - Throws: ``ScheduleError`` that names the column.
  init(_ text: some Sequence<UInt8>) throws(ScheduleError) {
    var reader = Reader(bytes: Array(text))
    try reader.skipName()
    // POSIX counts hours west of Greenwich.
    let offset = -(try reader.time(hours: 24))
    self.init(offset: offset, daylightSaving: nil)
    if reader.isAtEnd { return }
    try reader.skipName()
    var saving = offset + 3600
    if !reader.isAtEnd, reader.next != UInt8(ascii: ",") { saving = -(try reader.time(hours: 24)) }
    let start = try reader.change()
    let end = try reader.change()
    guard reader.isAtEnd else { throw reader.error("the text goes on", "its end") }
    daylightSaving = DaylightSaving(offset: saving, start: start, end: end)
  }

  /// Reads the text from its beginning.
  private struct Reader {
    var bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }
    /// 0 at the end, which no rule has.
    var next: UInt8 { isAtEnd ? 0 : bytes[position] }

    func error(_ problem: String, _ expected: String) -> ScheduleError {
      ScheduleError(
        "TZ string", column: position + 1, isAtEnd ? "the text ends" : problem,
        expected: expected, kind: .zoneData)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte, !isAtEnd else { return false }
      position += 1
      return true
    }

    /// Three letters or more, or what stands in "<" and ">".
    mutating func skipName() throws(ScheduleError) {
      let isQuoted = take(UInt8(ascii: "<"))
      let start = position
      while Self.isLetter(next) || isQuoted && Self.isSignOrDigit(next) { position += 1 }
      guard position - start >= 3 else {
        throw error("there is no abbreviation", "three letters or more")
      }
      if isQuoted, !take(UInt8(ascii: ">")) { throw error("there is no \">\"", "\">\"") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func isSignOrDigit(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// "[+-]hh[:mm[:ss]]" in seconds.
    mutating func time(hours: Int) throws(ScheduleError) -> Int64 {
      let isNegative = take(UInt8(ascii: "-"))
      if !isNegative { _ = take(UInt8(ascii: "+")) }
      var seconds = try number(0...hours, "0 to \(hours) hours") * 3600
      if take(UInt8(ascii: ":")) {
        seconds += try number(0...59, "0 to 59 minutes") * 60
        if take(UInt8(ascii: ":")) { seconds += try number(0...59, "0 to 59 seconds") }
      }
      return Int64(isNegative ? -seconds : seconds)
    }

    /// ",day[/time]".
    mutating func change() throws(ScheduleError) -> Change {
      guard take(UInt8(ascii: ",")) else { throw error("a change is missing", "\",\" and a day") }
      let day: Day
      if take(UInt8(ascii: "J")) {
        day = .withoutLeapDay(try number(1...365, "1 to 365"))
      } else if take(UInt8(ascii: "M")) {
        let month = try number(1...12, "a month, 1 to 12")
        guard take(UInt8(ascii: ".")) else { throw error("there is no week", "\".\"") }
        let week = try number(1...5, "a week, 1 to 5")
        guard take(UInt8(ascii: ".")) else { throw error("there is no day", "\".\"") }
        day = .inMonth(
          month: month, week: week, weekday: try number(0...6, "a day of the week, 0 to 6"))
      } else {
        day = .withLeapDay(try number(0...365, "J, M or 0 to 365"))
      }
      let time = take(UInt8(ascii: "/")) ? try time(hours: 167) : 7200
      return Change(day: day, time: time)
    }

    private mutating func number(
      _ range: ClosedRange<Int>, _ expected: String
    ) throws(ScheduleError) -> Int {
      let start = position
      var value = 0
      while next &- UInt8(ascii: "0") < 10, position - start < 4 {
        value = value * 10 + Int(next - UInt8(ascii: "0"))
        position += 1
      }
      guard position > start, range.contains(value) else {
        position = start
        throw error("there is no such number", expected)
      }
      return value
    }
  }
}
