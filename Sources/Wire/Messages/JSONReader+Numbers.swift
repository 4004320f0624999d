extension JSONReader {
  /// An `int32`, `sint32` or `sfixed32`: a number, or one in a string, with an integral value ("1e3", "1.0").
  public mutating func readInt32() throws(WireError) -> Int32 {
    try readInteger(expecting: "an int32 such as 10")
  }

  /// An `int64`, `sint64` or `sfixed64`.
  public mutating func readInt64() throws(WireError) -> Int64 {
    try readInteger(expecting: "an int64 such as 10")
  }

  /// A `uint32` or `fixed32`.
  public mutating func readUInt32() throws(WireError) -> UInt32 {
    try readInteger(expecting: "a uint32 such as 10")
  }

  /// A `uint64` or `fixed64`.
  public mutating func readUInt64() throws(WireError) -> UInt64 {
    try readInteger(expecting: "a uint64 such as 10")
  }

  /// An integer that is written as one: not in a string, without point and exponent, of at most 18 digits.
  public mutating func readIntegerLiteral() throws(WireError) -> Int64 {
    _ = try peek()
    guard let value: Int64 = takePlainInteger(isQuoted: false) else {
      throw mismatch("an integer such as 10")
    }
    return value
  }

  /// A `double`: a number, one in a string, or "NaN", "Infinity" or "-Infinity".
  ///
  /// A number out of range is an error; one too small is zero.
  public mutating func readDouble() throws(WireError) -> Double {
    let start = try valueStart()
    if try peek() == UInt8(ascii: "\"") {
      let text = try readStringBytes()
      guard let value = Self.double(text) else { throw mismatch("a double such as 1.5", at: start) }
      return value
    }
    guard let value = try readNumber().double() else {
      throw mismatch("a double of at most 1.8e308", at: start)
    }
    return value
  }

  /// A `float`; see `readDouble`.
  public mutating func readFloat() throws(WireError) -> Float {
    let start = try valueStart()
    if try peek() == UInt8(ascii: "\"") {
      let text = try readStringBytes()
      guard let value = Self.float(text) else { throw mismatch("a float such as 1.5", at: start) }
      return value
    }
    guard let value = try readNumber().float() else {
      throw mismatch("a float of at most 3.4e38", at: start)
    }
    return value
  }

  static func double(_ text: UnsafeRawBufferPointer) -> Double? {
    if text.matches("NaN") { return .nan }
    if text.matches("Infinity") { return .infinity }
    if text.matches("-Infinity") { return -.infinity }
    return JSONNumber(whole: text)?.double()
  }

  static func float(_ text: UnsafeRawBufferPointer) -> Float? {
    if text.matches("NaN") { return .nan }
    if text.matches("Infinity") { return .infinity }
    if text.matches("-Infinity") { return -.infinity }
    return JSONNumber(whole: text)?.float()
  }

  /// The number that comes next.
  mutating func readNumber() throws(WireError) -> JSONNumber {
    _ = try peek()
    let rest = UnsafeRawBufferPointer(start: position, count: end - position)
    var length = 0
    guard let number = JSONNumber(rest, &length) else { throw mismatch("a value") }
    position += length
    return number
  }

  /// An enum's number.
  @usableFromInline
  mutating func readEnumNumber() throws(WireError) -> Int32 {
    let start = try valueStart()
    guard let number = try readNumber().integer(Int32.self) else {
      throw mismatch("an enum's name or number", at: start)
    }
    return number
  }

  private mutating func readInteger<Value: FixedWidthInteger>(
    expecting what: @autoclosure () -> String
  ) throws(WireError) -> Value {
    let start = try valueStart()
    let isQuoted = try peek() == UInt8(ascii: "\"")
    if let value: Value = takePlainInteger(isQuoted: isQuoted) { return value }
    if isQuoted {
      let text = try readStringBytes()
      guard let value = JSONNumber(whole: text)?.integer(Value.self) else {
        throw mismatch(what(), at: start)
      }
      return value
    }
    guard let value = try readNumber().integer(Value.self) else {
      throw mismatch(what(), at: start)
    }
    return value
  }

  /// Consumes the common form: up to 18 digits without point and exponent; nil, and nothing consumed, for
  /// any other.
  @inline(__always)
  private mutating func takePlainInteger<Value: FixedWidthInteger>(isQuoted: Bool) -> Value? {
    var cursor = position
    if isQuoted { cursor += 1 }
    var isNegative = false
    if cursor < end, cursor.load(as: UInt8.self) == UInt8(ascii: "-") {
      isNegative = true
      cursor += 1
    }
    let first = cursor
    var magnitude: Int64 = 0
    while cursor < end {
      let digit = cursor.load(as: UInt8.self) &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      guard cursor - first < 18 else { return nil }
      magnitude = magnitude &* 10 &+ Int64(digit)
      cursor += 1
    }
    guard cursor > first, cursor < end else { return nil }
    if cursor - first > 1, first.load(as: UInt8.self) == UInt8(ascii: "0") { return nil }
    let next = cursor.load(as: UInt8.self)
    if isQuoted {
      guard next == UInt8(ascii: "\"") else { return nil }
      cursor += 1
    } else if next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") {
      return nil
    }
    guard let value = Value(exactly: isNegative ? 0 &- magnitude : magnitude) else { return nil }
    position = cursor
    return value
  }
}
