import Base

/// One line of a log as a JSON object, built member by member.
struct LogLine: ~Copyable {
  private(set) var bytes = ByteBuffer(capacity: 256)

  init() { bytes.append(UInt8(ascii: "{")) }

  /// Adds a text member; `key` must need no escapes.
  mutating func add(_ key: StaticString, _ value: String) {
    addKey(key)
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 { addEscaped(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a number.
  mutating func add(_ key: StaticString, _ value: Int64) {
    addKey(key)
    bytes.append(decimal: value)
  }

  /// Ends the object and the line.
  consuming func finish() -> ByteBuffer {
    bytes.append("}\n")
    return bytes
  }

  private mutating func addKey(_ key: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key)
    bytes.append("\":")
  }

  /// Escapes quotes, backslashes and control characters (RFC 8259 section 7), so that one call is one line.
  private mutating func addEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append("\\\"")
    case UInt8(ascii: "\\"): bytes.append("\\\\")
    case UInt8(ascii: "\n"): bytes.append("\\n")
    case 0..<0x20, 0x7F:
      let digits: StaticString = "0123456789abcdef"
      bytes.append("\\u00")
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}
