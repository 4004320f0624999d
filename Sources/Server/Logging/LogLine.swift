import Base
import Wire

/// One line of a log as a JSON object, built member by member.
struct LogLine: ~Copyable {
  private(set) var bytes = ByteBuffer(capacity: 256)

  init() { bytes.append(UInt8(ascii: "{")) }

  /// Adds a text member; `key` must need no escapes.
  mutating func add(_ key: StaticString, _ value: String) {
    addKey(key)
    // No line break stays in it, so that one call is one line.
    bytes.append(jsonString: value)
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
}
