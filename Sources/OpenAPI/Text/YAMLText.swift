import Base
import Wire

/// JSON as YAML 1.2 in block style, for people and tools that read YAML.
enum YAMLText {
  /// The document, which ends with a line break.
  static func bytes(_ value: JSONValue) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 4096)
    append(value, indent: 0, to: &buffer)
    return buffer.array()
  }

  /// Appends a value that begins in a new line, or a scalar, and the line break behind it.
  private static func append(_ value: JSONValue, indent: Int, to buffer: inout ByteBuffer) {
    switch value {
    case .object(let members) where !members.isEmpty:
      for (index, member) in members.enumerated() {
        // The first member may stand behind the dash of a list.
        if index > 0 { pad(indent, &buffer) }
        buffer.append(utf8: key(member.name))
        buffer.append(":")
        appendBehind(member.value, indent: indent, to: &buffer)
      }
    case .array(let elements) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        if index > 0 { pad(indent, &buffer) }
        buffer.append("- ")
        append(element, indent: indent + 2, to: &buffer)
      }
    default:
      buffer.append(utf8: value.text())
      buffer.append("\n")
    }
  }

  /// Appends a member's value behind its colon.
  private static func appendBehind(_ value: JSONValue, indent: Int, to buffer: inout ByteBuffer) {
    let isBlock =
      switch value {
      case .object(let members): !members.isEmpty
      case .array(let elements): !elements.isEmpty
      default: false
      }
    buffer.append(isBlock ? "\n" : " ")
    if isBlock { pad(indent + 2, &buffer) }
    append(value, indent: indent + 2, to: &buffer)
  }

  private static func pad(_ count: Int, _ buffer: inout ByteBuffer) {
    for _ in 0..<count { buffer.append(UInt8(ascii: " ")) }
  }

  /// A key without quotes where no reader takes it for anything but a text.
  private static func key(_ name: String) -> String {
    let words: [UTF8Key] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    let isPlain =
      name.utf8.first.map { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } ?? false
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D
      } && !words.contains(UTF8Key(name.lowercased()))
    return isPlain ? name : JSONValue.string(name).text()
  }
}
