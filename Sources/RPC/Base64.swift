/// Base64 (RFC 4648 section 4), the padding optional when decoding.
public enum Base64 {
  static func decode(_ text: StaticString) -> [UInt8] { [] }
}
