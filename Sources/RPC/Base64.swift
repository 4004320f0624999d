public import Base

/// Base64 (RFC 4648 sections 4 and 5): both alphabets are read, padding is optional when reading.
public enum Base64 {
  /// The bytes that `text` stands for; nil when it is not base64.
  public static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var output = ByteBuffer(capacity: text.count / 4 * 3 + 3)
    var decoder = Base64Decoder()
    guard decoder.decode(text, into: &output), decoder.finish(into: &output) else { return nil }
    return output.array()
  }

  /// The bytes that `text` stands for; nil when it is not base64.
  public static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { decode(UnsafeRawBufferPointer($0)) }
  }

  /// The bytes of a literal that the generator wrote.
  static func decode(_ literal: StaticString) -> [UInt8] {
    let text = UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    guard let bytes = decode(text) else { preconditionFailure("an embedded literal is not base64") }
    return bytes
  }

  /// The text of `bytes` in the standard alphabet.
  public static func encode(_ bytes: [UInt8], padded: Bool = true) -> String {
    var output = ByteBuffer(capacity: (bytes.count + 2) / 3 * 4)
    bytes.withUnsafeBytes { encode($0, padded: padded, into: &output) }
    return output.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the text of `bytes` in the standard alphabet.
  public static func encode(
    _ bytes: UnsafeRawBufferPointer, padded: Bool = true, into output: inout ByteBuffer
  ) {
    let alphabet = Self.alphabet.utf8Start
    output.reserve((bytes.count + 2) / 3 * 4)
    var index = 0
    while index + 3 <= bytes.count {
      let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
      output.append(alphabet[Int(group >> 18)])
      output.append(alphabet[Int(group >> 12 & 63)])
      output.append(alphabet[Int(group >> 6 & 63)])
      output.append(alphabet[Int(group & 63)])
      index += 3
    }
    switch bytes.count - index {
    case 1:
      let group = UInt32(bytes[index]) << 16
      output.append(alphabet[Int(group >> 18)])
      output.append(alphabet[Int(group >> 12 & 63)])
      if padded { output.append("==") }
    case 2:
      let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8
      output.append(alphabet[Int(group >> 18)])
      output.append(alphabet[Int(group >> 12 & 63)])
      output.append(alphabet[Int(group >> 6 & 63)])
      if padded { output.append("=") }
    default: break
    }
  }

  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
}

/// Base64 that comes in pieces, cut anywhere, perhaps as several padded groups one after another
/// (gRPC-Web's text form flushes with padding).
public struct Base64Decoder {
  private var bits: UInt32 = 0
  /// Characters of the group so far: 0...3.
  private var pending = 0
  /// Padding characters that must still come.
  private var padding = 0

  public init() {}

  /// Appends the bytes of `text` to `output`; false when it holds a character that cannot stand there.
  public mutating func decode(_ text: UnsafeRawBufferPointer, into output: inout ByteBuffer) -> Bool {
    output.reserve(text.count / 4 * 3 + 3)
    for character in text {
      if padding > 0 {
        guard character == UInt8(ascii: "=") else { return false }
        padding -= 1
        continue
      }
      if character == UInt8(ascii: "=") {
        guard pending >= 2 else { return false }
        padding = 3 - pending
        flush(into: &output)
        continue
      }
      guard let value = Self.value(character) else { return false }
      bits = bits << 6 | value
      pending += 1
      if pending == 4 {
        output.append(UInt8(truncatingIfNeeded: bits >> 16))
        output.append(UInt8(truncatingIfNeeded: bits >> 8))
        output.append(UInt8(truncatingIfNeeded: bits))
        bits = 0
        pending = 0
      }
    }
    return true
  }

  /// Ends the text: an unpadded last group is flushed; false when it was cut inside a group.
  public mutating func finish(into output: inout ByteBuffer) -> Bool {
    guard padding == 0, pending != 1 else { return false }
    flush(into: &output)
    return true
  }

  private mutating func flush(into output: inout ByteBuffer) {
    if pending == 2 {
      output.append(UInt8(truncatingIfNeeded: bits >> 4))
    } else if pending == 3 {
      output.append(UInt8(truncatingIfNeeded: bits >> 10))
      output.append(UInt8(truncatingIfNeeded: bits >> 2))
    }
    bits = 0
    pending = 0
  }

  private static func value(_ character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
