import Base

/// Reads a cron line from left to right.
struct CronParser {
  /// One field as it was read.
  struct Field {
    /// Bit n for value n; of a day of the week 0 to 6.
    var values: UInt64 { days.values }
    var days = CronDays.Field()
    /// Whether an item has a `*` or a step.
    var repeats = false
    /// Where it begins, from 1 on.
    var column: Int
  }

  private var bytes: [UInt8]
  /// Where the line as it was written begins to count; a nickname's fields all stand at its own column.
  private var position = 0

  init(_ text: String) throws(ScheduleError) {
    bytes = Array(text.utf8)
    guard bytes.count <= Limits.maxCronLineBytes else {
      throw ScheduleError("cron line", "it is longer than \(Limits.maxCronLineBytes) bytes")
    }
    skipBlanks()
    if next == UInt8(ascii: "@") { try takeNickname() }
  }

  private var isAtEnd: Bool { position == bytes.count }
  /// The byte to be read; 0 at the end, which no rule has.
  private var next: UInt8 { isAtEnd ? 0 : bytes[position] }
  private var isAtFieldEnd: Bool { isAtEnd || Self.isBlank(next) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func skipBlanks() { while !isAtEnd, Self.isBlank(next) { position += 1 } }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard !isAtEnd, next == byte else { return false }
    position += 1
    return true
  }

  /// Whether the letter comes, in either case.
  private mutating func takeLetter(_ letter: UInt8) -> Bool {
    guard !isAtEnd, next & 0xDF == letter else { return false }
    position += 1
    return true
  }

  private func error(
    _ field: CronField, at place: Int? = nil, _ problem: String, _ expected: String
  ) -> ScheduleError {
    ScheduleError(field.name, column: (place ?? position) + 1, problem, expected: expected)
  }

  /// "@daily" stands for its fields; what errors could name in those is right.
  private mutating func takeNickname() throws(ScheduleError) {
    let start = position
    while !isAtFieldEnd { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    skipBlanks()
    guard isAtEnd else {
      throw ScheduleError(
        "cron line", column: position + 1, "something follows \(EchoedText.cut(name))",
        expected: "the end of the line")
    }
    guard let fields = Self.nicknames.first(where: { $0.name.utf8Equals(name) })?.fields else {
      let names = Self.nicknames.map(\.name).joined(separator: ", ")
      throw ScheduleError(
        "cron line", column: start + 1, "there is no nickname \(EchoedText.cut(name))",
        expected: names)
    }
    bytes = Array(fields.utf8)
    position = 0
  }

  private static let nicknames: [(name: String, fields: String)] = [
    ("@yearly", "0 0 1 1 *"), ("@annually", "0 0 1 1 *"), ("@monthly", "0 0 1 * *"),
    ("@weekly", "0 0 * * 0"), ("@daily", "0 0 * * *"), ("@midnight", "0 0 * * *"),
    ("@hourly", "0 * * * *"),
  ]

  /// Reads the next field.
  mutating func field(_ kind: CronField) throws(ScheduleError) -> Field {
    skipBlanks()
    guard !isAtEnd else {
      throw error(
        kind, "the line ends", "five fields: minute, hour, day of month, month, day of week")
    }
    var field = Field(column: position + 1)
    repeat { try item(kind, &field) } while take(UInt8(ascii: ","))
    guard isAtFieldEnd else {
      throw error(kind, "\(shown) cannot stand here", "\",\" or the end of the field")
    }
    return field
  }

  /// Checks that nothing follows the five fields.
  mutating func end() throws(ScheduleError) {
    skipBlanks()
    guard isAtEnd else {
      throw ScheduleError(
        "cron line", column: position + 1, "there is a sixth field",
        expected: "five fields: minute, hour, day of month, month, day of week")
    }
  }

  /// The character to be read, for errors.
  private var shown: String {
    if isAtFieldEnd { return "the end of the field" }
    let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    return "\"" + EchoedText.cut(String(rest.prefix(1))) + "\""
  }

  /// One item of a list.
  private mutating func item(_ kind: CronField, _ field: inout Field) throws(ScheduleError) {
    let start = position
    if kind == .dayOfMonth || kind == .dayOfWeek, take(UInt8(ascii: "?")) {
      guard start + 1 == field.column, isAtFieldEnd else {
        throw error(kind, at: start, "\"?\" is not alone", "\"?\" for the whole field")
      }
      field.days.isOpen = true
      return add(kind, kind.range, by: 1, &field)
    }
    if take(UInt8(ascii: "*")) {
      field.repeats = true
      field.days.isOpen = true
      return add(kind, kind.range, by: try step(kind) ?? 1, &field)
    }
    if kind == .dayOfMonth, try lastDay(&field) { return }
    let first = try value(kind)
    if kind == .dayOfMonth, takeLetter(UInt8(ascii: "W")) {
      field.days.nearest |= 1 << UInt32(first)
      return
    }
    if kind == .dayOfWeek, takeLetter(UInt8(ascii: "L")) {
      field.days.last |= 1 << UInt32(first % 7)
      return
    }
    if kind == .dayOfWeek, take(UInt8(ascii: "#")) {
      let n = try number(kind, 1...5, "1 to 5, which of them in the month")
      field.days.nth |= 1 << UInt64((n - 1) * 7 + first % 7)
      return
    }
    var last = first
    let isRange = take(UInt8(ascii: "-"))
    if isRange {
      let place = position
      last = try value(kind)
      // A week may end with its Sunday.
      if kind == .dayOfWeek, last == 0, first > 0 { last = 7 }
      guard last >= first else {
        throw error(kind, at: place, "the range ends before it begins", "\(first) or more")
      }
    }
    let step = try step(kind)
    if step != nil {
      field.repeats = true
      if !isRange { last = kind.range.upperBound }
    }
    add(kind, first...last, by: step ?? 1, &field)
  }

  private func add(_ kind: CronField, _ range: ClosedRange<Int>, by step: Int, _ field: inout Field)
  {
    for value in stride(from: range.lowerBound, through: range.upperBound, by: step) {
      field.days.values |= 1 << UInt64(kind == .dayOfWeek ? value % 7 : value)
    }
  }

  /// Reads "L", "L-3" and "LW", if that comes.
  private mutating func lastDay(_ field: inout Field) throws(ScheduleError) -> Bool {
    guard takeLetter(UInt8(ascii: "L")) else { return false }
    if takeLetter(UInt8(ascii: "W")) {
      field.days.isLastWorkday = true
    } else if take(UInt8(ascii: "-")) {
      let back = try number(.dayOfMonth, 1...30, "1 to 30 days before the last")
      field.days.last |= 1 << UInt32(back)
    } else {
      field.days.last |= 1
    }
    return true
  }

  /// Reads "/n", if that comes.
  private mutating func step(_ kind: CronField) throws(ScheduleError) -> Int? {
    guard take(UInt8(ascii: "/")) else { return nil }
    return try number(kind, 1...kind.count, "a step of 1 to \(kind.count)")
  }

  /// A number or a name.
  private mutating func value(_ kind: CronField) throws(ScheduleError) -> Int {
    if next & 0xDF >= UInt8(ascii: "A"), next & 0xDF <= UInt8(ascii: "Z"), !kind.names.isEmpty {
      for (index, name) in kind.names.enumerated() where hasName(name) {
        position += 3
        return kind.range.lowerBound + index
      }
      let rest = bytes[position...].prefix { $0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A }
      let word = String(decoding: rest, as: UTF8.self)
      throw error(kind, "there is no \"\(EchoedText.cut(word))\"", kind.expected)
    }
    return try number(kind, kind.range, kind.expected)
  }

  /// Whether the three letters come, in either case, and no fourth but "L".
  private func hasName(_ name: StaticString) -> Bool {
    guard position + 3 <= bytes.count else { return false }
    for index in 0..<3 where bytes[position + index] & 0xDF != name.utf8Start[index] {
      return false
    }
    let behind = position + 3 < bytes.count ? bytes[position + 3] & 0xDF : 0
    return behind == UInt8(ascii: "L") || !(0x41...0x5A).contains(behind)
  }

  private mutating func number(
    _ kind: CronField, _ range: ClosedRange<Int>, _ expected: String
  ) throws(ScheduleError) -> Int {
    let start = position
    var value = 0
    while !isAtEnd, next &- UInt8(ascii: "0") < 10 {
      // More digits only make it larger.
      value = min(value * 10 + Int(next - UInt8(ascii: "0")), 1_000_000)
      position += 1
    }
    guard position > start else {
      throw error(kind, "\(shown) cannot stand here", expected)
    }
    guard value <= range.upperBound else {
      let digits = String(decoding: bytes[start..<position], as: UTF8.self)
      throw error(
        kind, at: start, "\(EchoedText.cut(digits, atMost: 32)) is more than \(range.upperBound)",
        expected)
    }
    guard value >= range.lowerBound else {
      throw error(kind, at: start, "\(value) is less than \(range.lowerBound)", expected)
    }
    return value
  }
}
