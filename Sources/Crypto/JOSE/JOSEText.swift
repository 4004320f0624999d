import Base
import Wire

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
    JSONValue.object(members.map { JSONValue.Member($0.name, .string($0.value)) }).text()
  }
}
