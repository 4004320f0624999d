import Base

/// Percent-encoding: `grpc-message` (PROTOCOL-HTTP2 "Percent-Encoded") and URL parts (RFC 3986).
enum PercentCoding {
  /// The text of `grpc-message`: bytes outside 0x20...0x7E, and "%", as %XX.
  static func encodeMessage(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 <= 0x7E && $0 != UInt8(ascii: "%") }) { return text }
    var output = ByteBuffer(capacity: text.utf8.count * 2)
    for byte in text.utf8 {
      if byte >= 0x20 && byte <= 0x7E && byte != UInt8(ascii: "%") {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(HexText.upperDigit(byte >> 4))
        output.append(HexText.upperDigit(byte & 15))
      }
    }
    return output.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What a part of a URL stands for; nil when an escape is cut or the bytes are not UTF-8.
  ///
  /// With `plusIsSpace` "+" is a space, as queries write it; with `keepsSlashes` "%2F" stays as it is,
  /// as a `**` variable needs it to tell segments apart.
  static func decode(
    _ text: UnsafeRawBufferPointer, plusIsSpace: Bool = false, keepsSlashes: Bool = false
  ) -> String? {
    decodeBytes(text, plusIsSpace: plusIsSpace, keepsSlashes: keepsSlashes)
      .flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The same as bytes, which need not be UTF-8.
  static func decodeBytes(
    _ text: UnsafeRawBufferPointer, plusIsSpace: Bool = false, keepsSlashes: Bool = false
  ) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < text.count, let high = HexText.value(text[index + 1]),
          let low = HexText.value(text[index + 2])
        else { return nil }
        let decoded = high << 4 | low
        if keepsSlashes && decoded == UInt8(ascii: "/") {
          output.append(contentsOf: text[index..<index + 3])
        } else {
          output.append(decoded)
        }
        index += 3
      } else {
        output.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        index += 1
      }
    }
    return output
  }
}
