import Base
import Wire

/// One line of a log as a JSON object, built member by member.
struct LogLine: ~Copyable {
  private(set) var bytes = ByteBuffer(capacity: 256)

  init() { bytes.append(UInt8(ascii: "{")) }

  /// Adds a text member, of which `Limits.maxLogValueBytes` are shown; `key` must need no escapes.
  mutating func add(_ key: StaticString, _ value: String) {
    addKey(key)
    // No line break stays in it, so that one call is one line.
    bytes.append(jsonString: Self.cut(value))
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

  /// The beginning of a text that is too long, and how much is left out.
  private static func cut(_ text: String) -> String {
    let count = text.utf8.count
    guard count > Limits.maxLogValueBytes else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: Limits.maxLogValueBytes)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    let rest = text.utf8.distance(from: end, to: text.endIndex)
    return "\(text[..<end]) ... (\(rest) bytes left out)"
  }

  private mutating func addKey(_ key: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key)
    bytes.append("\":")
  }
}
