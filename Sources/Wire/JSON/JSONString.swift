public import Base

extension ByteBuffer {
  /// Appends a text as a JSON string, in quotes and escaped (RFC 8259 section 7): only what must be escaped is.
  ///
  /// With `spellsOut` backspace and form feed are written by their numbers (`\u0008`), not by their letters.
  public mutating func append(jsonString text: String, spellsOut: Bool = false) {
    var text = text
    text.withUTF8 { append(quoted: UnsafeRawBufferPointer($0), spellsOut) }
  }

  private mutating func append(quoted bytes: UnsafeRawBufferPointer, _ spellsOut: Bool) {
    append(UInt8(ascii: "\""))
    var plain = 0
    var index = 0
    while index < bytes.count {
      // Eight bytes at a time up to the first that needs an escape.
      if index &+ 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let special = quoteEscapeOrControl(UInt64(littleEndian: word))
        index &+= special.trailingZeroBitCount / 8
        if special == 0 { continue }
      }
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        append(UnsafeRawBufferPointer(rebasing: bytes[plain..<index]))
        append(escaped: byte, spellsOut)
        plain = index &+ 1
      }
      index &+= 1
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[plain...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8, _ spellsOut: Bool) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08 where !spellsOut: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C where !spellsOut: append("\\f")
    case 0x0D: append("\\r")
    default:
      append("\\u00")
      append(HexText.digit(byte >> 4))
      append(HexText.digit(byte & 15))
    }
  }
}

let highBits: UInt64 = 0x8080_8080_8080_8080
private let lowBits: UInt64 = 0x0101_0101_0101_0101

/// Marks the high bit of the first of eight bytes (the lowest byte first) that ends or escapes a string, or
/// may not stand in one; 0 when there is none.
///
/// A byte b with its high bit clear is below n when b - n borrows; it is n when (b ^ n) - 1 does.
@inline(__always)
func quoteEscapeOrControl(_ word: UInt64) -> UInt64 {
  let control = word &- lowBits &* 0x20
  let quote = (word ^ lowBits &* 0x22) &- lowBits
  let backslash = (word ^ lowBits &* 0x5C) &- lowBits
  let marks = (control | quote | backslash) & ~word & highBits
  return marks & (0 &- marks)
}
