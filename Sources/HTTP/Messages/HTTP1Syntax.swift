import Base
import Glibc

/// The character classes of RFC 9110 section 5.6 and RFC 9112, and numbers.
enum HTTP1Syntax {
  /// Whether every byte is a tchar, and there is one.
  static func isToken(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if bytes.isEmpty { return false }
    for byte in bytes where !isTokenByte(byte) { return false }
    return true
  }

  @inline(__always)
  static func isTokenByte(_ byte: UInt8) -> Bool {
    // Two words of bits, for 0..<64 and 64..<128.
    if byte >= 128 { return false }
    let low: UInt64 = 0x03FF_6CFA_0000_0000
    let high: UInt64 = 0x57FF_FFFF_C7FF_FFFE
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 == 1
  }

  /// Whether every byte may stand in a field value: visible, space, tab or above ASCII.
  static func isFieldValue(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for byte in bytes where (byte < 0x20 && byte != 0x09) || byte == 0x7f { return false }
    return true
  }

  /// Whether every byte may stand in a request target: nothing up to the space, no DEL, no fragment.
  static func isTarget(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for byte in bytes where byte <= 0x20 || byte == 0x7f || byte == UInt8(ascii: "#") {
      return false
    }
    return true
  }

  /// Whether the bytes look like a host with an optional port: nothing that could be read as a path, a user or
  /// a list.
  static func isAuthority(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "$"),
        UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "="):
        continue
      default: return false
      }
    }
    return true
  }

  /// The bytes without spaces and tabs at either end.
  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether the bytes are `literal`, whose letters are in lower case, in any case.
  static func equals(_ bytes: UnsafeRawBufferPointer, _ literal: StaticString) -> Bool {
    bytes.count == literal.utf8CodeUnitCount
      && (bytes.isEmpty
        || strncasecmp(
          bytes.baseAddress!.assumingMemoryBound(to: CChar.self),
          UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self), bytes.count)
          == 0)
  }

  /// Reads decimal digits; nil when there is another byte, none at all, or the number exceeds 2^62.
  static func decimal(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
    }
    return value
  }

  /// The value of a hexadecimal digit; nil for another byte.
  @inline(__always)
  static func hexadecimal(_ byte: UInt8) -> Int? { HexText.value(byte).map(Int.init) }

  /// Calls `body` with each element of a comma-separated list, trimmed; empty elements are left out.
  static func forEachElement(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ",") {
      let element = trimmed(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
      if !element.isEmpty { body(element) }
      start = index + 1
    }
  }
}
