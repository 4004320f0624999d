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

  /// Writes a token in lower case, to where there is room for it; false when it is none (`isToken`).
  static func lowercase(
    token: UnsafeRawBufferPointer, into lower: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<token.count {
      let byte = token[index]
      let folded = byte | 0x20
      if folded &- UInt8(ascii: "a") < 26 {
        lower[index] = folded
      } else if isTokenByte(byte) {
        lower[index] = byte
      } else {
        return false
      }
    }
    return !token.isEmpty
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
  /// a list; only an address in brackets holds further colons, and a port is at most five digits.
  static func isAuthority(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard hasOnlyAuthorityBytes(bytes) else { return false }
    var host = bytes.count
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.lastIndex(of: UInt8(ascii: "]")), end > 1 else { return false }
      host = end + 1
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      host = colon
    }
    let isBracketed = bytes.first == UInt8(ascii: "[")
    let inner = UnsafeRawBufferPointer(
      rebasing: bytes[(isBracketed ? 1 : 0)..<(isBracketed ? host - 1 : host)])
    for byte in inner where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") { return false }
    if host == bytes.count { return true }
    let port = bytes[(host + 1)...]
    return bytes[host] == UInt8(ascii: ":") && port.count <= 5
      && port.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func hasOnlyAuthorityBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
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
}
