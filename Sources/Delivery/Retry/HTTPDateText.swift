import Base

/// Reads the three forms of an HTTP date (RFC 9110 section 5.6.7).
enum HTTPDateText {
  /// Seconds since 1970; nil when the text is none of the forms or no date of the calendar.
  ///
  /// The day's name is not compared with the date. Two-digit years of the RFC 850 form are 1970 to 2069.
  static func seconds(_ text: ArraySlice<UInt8>) -> Int64? {
    var reader = DateReader(rest: text)
    guard let name = reader.word(), (3...9).contains(name) else { return nil }
    guard reader.skip(",") else { return asctime(&reader) }
    guard reader.skip(" "), let day = reader.number(digits: 2) else { return nil }
    if reader.skip("-") {
      // Sunday, 06-Nov-94 08:49:37 GMT
      guard let month = reader.month(), reader.skip("-"), let year = reader.number(digits: 2),
        reader.skip(" "), let time = reader.time(), reader.skip(" GMT"), reader.rest.isEmpty
      else { return nil }
      return instant(year < 70 ? 2000 + year : 1900 + year, month, day, time)
    }
    // Sun, 06 Nov 1994 08:49:37 GMT
    guard reader.skip(" "), let month = reader.month(), reader.skip(" "),
      let year = reader.number(digits: 4), reader.skip(" "), let time = reader.time(),
      reader.skip(" GMT"), reader.rest.isEmpty
    else { return nil }
    return instant(year, month, day, time)
  }

  /// The form of C: "Sun Nov  6 08:49:37 1994".
  private static func asctime(_ reader: inout DateReader) -> Int64? {
    guard reader.skip(" "), let month = reader.month(), reader.skip(" "),
      let day = reader.skip(" ") ? reader.number(digits: 1) : reader.number(digits: 2),
      reader.skip(" "), let time = reader.time(), reader.skip(" "),
      let year = reader.number(digits: 4), reader.rest.isEmpty
    else { return nil }
    return instant(year, month, day, time)
  }

  private static func instant(_ year: Int, _ month: Int, _ day: Int, _ time: Int) -> Int64? {
    guard year >= 1, day >= 1, day <= RFC3339.dayCount(year, month) else { return nil }
    return Int64(RFC3339.dayNumber(year, month, day)) * 86_400 + Int64(time)
  }
}

/// Takes the parts of a date from the front of a text.
private struct DateReader {
  var rest: ArraySlice<UInt8>

  mutating func skip(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: literal.utf8Start, count: length)
    guard rest.prefix(length).elementsEqual(expected) else { return false }
    rest.removeFirst(length)
    return true
  }

  /// Skips letters and gives their number.
  mutating func word() -> Int? {
    let count = rest.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }.count
    rest.removeFirst(count)
    return count > 0 ? count : nil
  }

  mutating func number(digits: Int) -> Int? {
    guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let value = rest.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    rest.removeFirst(digits)
    return value
  }

  /// 1 to 12.
  mutating func month() -> Int? {
    let names: [StaticString] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for (index, name) in names.enumerated() where skip(name) { return index + 1 }
    return nil
  }

  /// "08:49:37" as the second of the day; a leap second counts as the one before it.
  mutating func time() -> Int? {
    guard let hour = number(digits: 2), hour < 24, skip(":"), let minute = number(digits: 2),
      minute < 60, skip(":"), let second = number(digits: 2), second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }
}
