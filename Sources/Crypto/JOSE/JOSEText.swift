import Base

/// The two text forms of JOSE: base64url without padding, and JSON objects of strings.
enum JOSEText {
  /// The base64url form without padding (RFC 7515 section 2).
  static func encode(_ bytes: [UInt8]) -> String {
    Base64.encode(bytes, alphabet: .urlSafe, padded: false)
  }

  /// The base64url form of a text's UTF-8 bytes.
  static func encode(utf8 text: String) -> String {
    encode([UInt8](text.utf8))
  }

  /// An object of string members without white space, in the given order.
  static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { quoted($0.name) + ":" + quoted($0.value) }.joined(separator: ",") + "}"
  }

  /// A JSON string (RFC 8259 section 7).
  static func quoted(_ text: String) -> String {
    var output = [UInt8(ascii: "\"")]
    output.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: output += [UInt8]("\\u00\(HexText.encode([byte]))".utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
    return String(decoding: output, as: UTF8.self)
  }
}
