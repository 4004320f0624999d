import Base

extension JSONReader {
  /// The string that comes next, which is `what`: "a timestamp".
  ///
  /// The bytes are valid until the next read.
  mutating func readStringBytes(
    expecting what: @autoclosure () -> String
  ) throws(WireError) -> UnsafeRawBufferPointer {
    guard try peek() == UInt8(ascii: "\"") else { throw mismatch(what()) }
    return try readStringBytes()
  }

  /// The string that starts at the present quote, unescaped and checked to be UTF-8; the bytes are valid
  /// until the next read.
  @usableFromInline
  mutating func readStringBytes() throws(WireError) -> UnsafeRawBufferPointer {
    let first = position + 1
    var cursor = first
    // Every byte that was passed over, ORed together.
    var passed: UInt64 = 0
    while end - cursor >= 8 {
      let word = UInt64(littleEndian: cursor.loadUnaligned(as: UInt64.self))
      let special = quoteEscapeOrControl(word)
      if special == 0 {
        passed |= word
        cursor += 8
        continue
      }
      passed |= word & (special &- 1)
      cursor += special.trailingZeroBitCount &>> 3
      guard cursor.load(as: UInt8.self) == UInt8(ascii: "\""), passed & highBits == 0 else { break }
      position = cursor + 1
      isASCII = true
      return UnsafeRawBufferPointer(start: first, count: cursor - first)
    }
    position = cursor
    isASCII = passed & highBits == 0
    return try readRestOfString(from: first)
  }

  /// The string that starts at the present quote, as `readStringBytes` gives it, where it is as most names are: shorter
  /// than eight bytes, ASCII, without escapes.
  ///
  /// Nil, and nothing consumed, for any other, and at the text's end.
  @inline(__always)
  mutating func takeShortString() -> UnsafeRawBufferPointer? {
    guard end - position > 8 else { return nil }
    let first = position + 1
    let word = UInt64(littleEndian: first.loadUnaligned(as: UInt64.self))
    let special = quoteEscapeOrControl(word)
    guard special != 0, word & (special &- 1) & highBits == 0 else { return nil }
    let count = special.trailingZeroBitCount &>> 3
    guard first.load(fromByteOffset: count, as: UInt8.self) == UInt8(ascii: "\"") else {
      return nil
    }
    position = first + (count + 1)
    isASCII = true
    return UnsafeRawBufferPointer(start: first, count: count)
  }

  /// Goes on with a string at its end, its first escape or control character, or less than eight bytes before the text's end.
  @inline(never)
  private mutating func readRestOfString(
    from first: UnsafeRawPointer
  ) throws(WireError) -> UnsafeRawBufferPointer {
    while position < end {
      let byte = position.load(as: UInt8.self)
      if byte == UInt8(ascii: "\"") {
        let slice = UnsafeRawBufferPointer(start: first, count: position - first)
        guard isASCII || slice.isUTF8 else { throw error("a string is not valid UTF-8") }
        position += 1
        return slice
      }
      if byte == UInt8(ascii: "\\") { return try readEscapedString(from: first) }
      if byte < 0x20 { throw error("a control character in a string") }
      if byte >= 0x80 { isASCII = false }
      position += 1
    }
    throw error("a string has no end")
  }

  /// Goes on with a string at its first escape.
  private mutating func readEscapedString(
    from first: UnsafeRawPointer
  ) throws(WireError) -> UnsafeRawBufferPointer {
    isASCII = false
    let scratch = scratch ?? JSONScratch()
    self.scratch = scratch
    scratch.count = 0
    var plain = first
    while position < end {
      let byte = position.load(as: UInt8.self)
      switch byte {
      case UInt8(ascii: "\""):
        scratch.append(plain, count: position - plain)
        guard scratch.bytes.isUTF8 else { throw error("a string is not valid UTF-8") }
        position += 1
        return scratch.bytes
      case UInt8(ascii: "\\"):
        scratch.append(plain, count: position - plain)
        position += 1
        scratch.append(try readEscape())
        plain = position
      case 0..<0x20: throw error("a control character in a string")
      default: position += 1
      }
    }
    throw error("a string has no end")
  }

  /// The scalar of the escape behind a backslash.
  private mutating func readEscape() throws(WireError) -> Unicode.Scalar {
    guard position < end else { throw error("a string has no end") }
    let byte = position.load(as: UInt8.self)
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try readHexUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // A surrogate: high first, then a low one in its own escape (RFC 8259 section 7).
      guard unit < 0xDC00, take("\\u") else { throw error("a lone surrogate in a string") }
      let low = try readHexUnit()
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw error("a lone surrogate in a string") }
      return scalar
    default: throw error("an invalid escape in a string")
    }
  }

  /// Four hexadecimal digits.
  private mutating func readHexUnit() throws(WireError) -> UInt32 {
    guard end - position >= 4 else { throw error("a string has no end") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = position.load(as: UInt8.self)
      guard let digit = HexText.value(byte) else { throw error("an invalid escape in a string") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}

/// Growable room for a string without its escapes, shared by the strings of one reader.
@usableFromInline
final class JSONScratch {
  private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 1)
  var count = 0

  deinit { room.deallocate() }

  /// What has been appended; valid until the next append.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  func append(_ pointer: UnsafeRawPointer, count added: Int) {
    if count + added > room.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(count + added, room.count * 2), alignment: 1)
      larger.copyMemory(from: bytes)
      room.deallocate()
      room = larger
    }
    if added > 0 { (room.baseAddress! + count).copyMemory(from: pointer, byteCount: added) }
    count += added
  }

  func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped {
      withUnsafeBytes(of: byte) { append($0.baseAddress!, count: 1) }
    }
  }
}
