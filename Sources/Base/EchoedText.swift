/// What a peer wrote, as texts for it repeat that: bounded, and of one line.
public enum EchoedText {
  /// `text`, cut behind `Limits.maxEchoedBytes`; control characters are written as "\u{1B}".
  public static func cut(_ text: String, atMost limit: Int = Limits.maxEchoedBytes) -> String {
    var text = text
    var output = ""
    let isCut = text.withUTF8 { $0.count > limit }
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      guard count <= limit else { break }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
        output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return isCut ? output + "..." : output
  }

  /// The same of bytes, which need not be UTF-8.
  public static func cut(
    _ bytes: UnsafeRawBufferPointer, atMost limit: Int = Limits.maxEchoedBytes
  ) -> String {
    // One character more than is shown tells a text that was cut.
    let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(limit + 4))
    return cut(String(decoding: part, as: UTF8.self), atMost: limit)
  }
}
