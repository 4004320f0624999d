import Base

/// Strings as they stand in JSON (RFC 8259 section 7), for documents that are not messages.
enum JSONText {
  /// Appends `text` in quotes, escaped where JSON asks for it.
  static func append(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer.append("\\\"")
      case UInt8(ascii: "\\"): buffer.append("\\\\")
      case 0x0A: buffer.append("\\n")
      case 0x0D: buffer.append("\\r")
      case 0x09: buffer.append("\\t")
      case 0..<0x20:
        buffer.append("\\u00")
        buffer.append(PercentCoding.hexDigit(byte >> 4))
        buffer.append(PercentCoding.hexDigit(byte & 15))
      default: buffer.append(byte)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }
}
