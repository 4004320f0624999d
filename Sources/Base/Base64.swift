/// Base64 (RFC 4648): the standard alphabet of section 4 and the URL-safe one of section 5.
public enum Base64 {
  /// Which two characters stand for 62 and 63.
  public enum Alphabet: Sendable {
    /// `+` and `/`.
    case standard
    /// `-` and `_`.
    case urlSafe
  }

  /// The length of the encoding of `count` bytes.
  public static func encodedCount(_ count: Int, padded: Bool = true) -> Int {
    padded ? (count + 2) / 3 * 4 : (count * 4 + 2) / 3
  }

  /// Appends the encoding of `bytes` to `buffer`.
  public static func encode(
    _ bytes: UnsafeRawBufferPointer, into buffer: inout ByteBuffer, alphabet: Alphabet = .standard,
    padded: Bool = true
  ) {
    let digits = alphabet == .standard ? standardDigits : urlSafeDigits
    let table = digits.utf8Start
    buffer.append(upTo: encodedCount(bytes.count, padded: padded)) { room in
      var output = 0
      var input = 0
      while input &+ 3 <= bytes.count {
        let group =
          UInt32(bytes[input]) << 16 | UInt32(bytes[input &+ 1]) << 8 | UInt32(bytes[input &+ 2])
        room[output] = table[Int(group >> 18)]
        room[output &+ 1] = table[Int(group >> 12 & 63)]
        room[output &+ 2] = table[Int(group >> 6 & 63)]
        room[output &+ 3] = table[Int(group & 63)]
        input &+= 3
        output &+= 4
      }
      let left = bytes.count - input
      guard left > 0 else { return output }
      let second = left == 2 ? UInt32(bytes[input + 1]) : 0
      let group = UInt32(bytes[input]) << 16 | second << 8
      room[output] = table[Int(group >> 18)]
      room[output + 1] = table[Int(group >> 12 & 63)]
      output += 2
      if left == 2 {
        room[output] = table[Int(group >> 6 & 63)]
        output += 1
      }
      if padded {
        for _ in left..<3 {
          room[output] = UInt8(ascii: "=")
          output += 1
        }
      }
      return output
    }
  }

  /// The encoding of `bytes` as a string.
  public static func encode(
    _ bytes: [UInt8], alphabet: Alphabet = .standard, padded: Bool = true
  ) -> String {
    var buffer = ByteBuffer(capacity: encodedCount(bytes.count))
    bytes.withUnsafeBytes { encode($0, into: &buffer, alphabet: alphabet, padded: padded) }
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Decodes either alphabet; padding may be left out, but when there is some it must be complete.
  ///
  /// Bits behind the last whole byte are ignored. Nil for any other character, line breaks included.
  public static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var count = text.count
    if count > 0, count % 4 == 0, text[count - 1] == UInt8(ascii: "=") {
      count -= text[count - 2] == UInt8(ascii: "=") ? 2 : 1
    }
    guard count % 4 != 1 else { return nil }
    var isValid = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count / 4 * 3 + 2) { output, written in
      var group: UInt32 = 0
      var bits = 0
      for index in 0..<count {
        let digit = digitValue(text[index])
        guard digit < 64 else {
          isValid = false
          return
        }
        group = group << 6 | UInt32(digit)
        bits &+= 6
        if bits >= 8 {
          bits &-= 8
          output[written] = UInt8(truncatingIfNeeded: group >> UInt32(bits))
          written &+= 1
        }
      }
    }
    return isValid ? bytes : nil
  }

  /// Decodes a string; see `decode(_: UnsafeRawBufferPointer)`.
  public static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { decode(UnsafeRawBufferPointer($0)) }
  }

  /// Decodes a literal, which must be valid.
  public static func decode(_ literal: StaticString) -> [UInt8] {
    let bytes = decode(
      UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    guard let bytes else { preconditionFailure("not base64") }
    return bytes
  }

  private static let standardDigits: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  private static let urlSafeDigits: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  /// The value of a digit of either alphabet, 0 to 63; 255 for anything else.
  @inline(__always)
  private static func digitValue(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte &- UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte &- UInt8(ascii: "a") &+ 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0") &+ 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: 255
    }
  }
}
