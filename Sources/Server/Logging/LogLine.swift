import Base
import Wire

/// How the lines of a log are written.
public enum LogFormat: String, Sendable, CaseIterable {
  /// A JSON object in each line.
  case json
  /// Pairs of names and values, `name=value name="a value"`; what stands in quotes is escaped as in JSON.
  case logfmt
}

/// How much a line of a log matters.
public enum LogLevel: String, Sendable {
  /// All is as it should be.
  case info
  /// Something failed as things do.
  case warn
  /// Something failed that nobody expects to.
  case error
}

/// One line of a log, built member by member.
struct LogLine: ~Copyable {
  private(set) var bytes = ByteBuffer(capacity: 256)
  private let format: LogFormat

  init(_ format: LogFormat = .json) {
    self.format = format
    if format == .json { bytes.append(UInt8(ascii: "{")) }
  }

  /// Adds a text member, of which `Limits.maxLogValueBytes` are shown; `key` must need no escapes.
  mutating func add(_ key: StaticString, _ value: String) {
    addKey(key)
    // No line break stays in it, so that one call is one line.
    let text = Self.cut(value)
    if format == .logfmt, Self.isPlain(text) {
      bytes.append(Array(text.utf8))
    } else {
      bytes.append(jsonString: text)
    }
  }

  /// Adds a number.
  mutating func add(_ key: StaticString, _ value: Int64) {
    addKey(key)
    bytes.append(decimal: value)
  }

  /// Ends the object and the line.
  consuming func finish() -> ByteBuffer {
    bytes.append(format == .json ? "}\n" : "\n")
    return bytes
  }

  /// Whether logfmt shows a value without quotes.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "=")
          && $0 != UInt8(ascii: "\\")
      }
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
    switch format {
    case .json:
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(key)
      bytes.append("\":")
    case .logfmt:
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes.append(key)
      bytes.append(UInt8(ascii: "="))
    }
  }
}
