import Base

/// Base64 that comes in pieces, cut anywhere, perhaps as several padded groups one after another
/// (gRPC-Web's text form flushes with padding).
struct Base64StreamDecoder {
  private var bits: UInt32 = 0
  /// Characters of the group so far: 0...3.
  private var pending = 0
  /// Padding characters that must still come.
  private var padding = 0

  /// Appends the bytes of `text` to `output`; false when it holds a character that cannot stand there.
  mutating func decode(_ text: UnsafeRawBufferPointer, into output: inout ByteBuffer) -> Bool {
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
  mutating func finish(into output: inout ByteBuffer) -> Bool {
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
