import Base

/// The bytes of an expression, and the place up to which they are read.
struct PathReader {
  let bytes: [UInt8]
  var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte that comes next, 0 at the end.
  @inline(__always)
  var next: UInt8 { peek(0) }

  /// The byte that many behind the next, 0 past the end.
  func peek(_ count: Int) -> UInt8 {
    position + count < bytes.count ? bytes[position + count] : 0
  }

  func isNext(_ scalar: Unicode.Scalar) -> Bool { !isAtEnd && next == UInt8(ascii: scalar) }

  /// Consumes an ASCII character when it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard isNext(scalar) else { return false }
    position += 1
    return true
  }

  /// Consumes an ASCII text when it comes next.
  mutating func take(text: StaticString) -> Bool {
    guard matches(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  func matches(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { word in
      position + word.count <= bytes.count
        && word.indices.allSatisfy { bytes[position + $0] == word[$0] }
    }
  }

  /// Passes over blanks (RFC 9535: space, tab, line feed, carriage return).
  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// An error at a byte, which is told by the scalars before it.
  func error(_ message: String, at offset: Int? = nil) -> PathSyntaxError {
    let before = bytes.prefix(offset ?? position)
    return PathSyntaxError(before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }, message)
  }

  /// An error that says what was expected, and what is there.
  func expected(_ what: String) -> PathSyntaxError { error("expected \(what) instead of \(shown)") }

  /// What comes next, as messages show it.
  var shown: String {
    guard !isAtEnd else { return "the end" }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return "\"\(EchoedText.cut(text(position..<end)))\""
  }

  // MARK: Numbers

  /// An integer of a path: no leading zeros, no "-0", within I-JSON's range; nil when none comes.
  mutating func takeInteger() throws(PathSyntaxError) -> Int? {
    let start = position
    let isNegative = take("-")
    let first = position
    var value = 0
    while case let digit = next &- 0x30, !isAtEnd, digit < 10 {
      value = min(value * 10 + Int(digit), 1 << 53)
      position += 1
    }
    guard position > first else {
      if isNegative { throw expected("a digit") }
      return nil
    }
    guard bytes[first] != 0x30 || position == first + 1 && !isNegative else {
      throw error("a number with a leading zero, or \"-0\"", at: start)
    }
    guard value < 1 << 53 else {
      throw error("a number beyond 9007199254740991 (2^53 - 1)", at: start)
    }
    return isNegative ? -value : value
  }

  /// The digits of a JSON number; nil when none comes.
  mutating func takeNumber() throws(PathSyntaxError) -> String? {
    guard isNext("-") || next &- 0x30 < 10 else { return nil }
    let start = position
    _ = take("-")
    let first = position
    skipDigits()
    guard position > first else { throw expected("a digit") }
    guard bytes[first] != 0x30 || position == first + 1 else {
      throw error("a number with a leading zero", at: start)
    }
    if isNext("."), peek(1) &- 0x30 < 10 {
      position += 1
      skipDigits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !take("+") { _ = take("-") }
      let first = position
      skipDigits()
      guard position > first else { throw expected("a digit of the exponent") }
    }
    return text(start..<position)
  }

  private mutating func skipDigits() {
    while !isAtEnd, next &- 0x30 < 10 { position += 1 }
  }

  /// Four hexadecimal digits.
  mutating func takeHexUnit() throws(PathSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard !isAtEnd, let digit = HexText.value(next) else { throw expected("a hexadecimal digit") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
