/// Custom key and value pairs that go with a call, in order, several for one key allowed.
///
/// Keys are lower case. A key that ends in "-bin" carries bytes, which dialects send as base64.
public struct Metadata: Sendable, Equatable {
  /// A value: text for ordinary keys, bytes for keys that end in "-bin".
  public enum Value: Sendable, Equatable {
    case text(String)
    case binary([UInt8])
  }

  public private(set) var entries: [(key: String, value: Value)] = []

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// Appends a text value.
  public mutating func append(_ key: String, _ value: String) { entries.append((key, .text(value))) }

  /// Appends a binary value; `key` must end in "-bin".
  public mutating func append(_ key: String, binary value: [UInt8]) {
    precondition(key.hasSuffix("-bin"))
    entries.append((key, .binary(value)))
  }

  /// The first text value of `key`.
  public func first(_ key: String) -> String? {
    for entry in entries where entry.key == key {
      if case .text(let text) = entry.value { return text }
    }
    return nil
  }

  public static func == (left: Metadata, right: Metadata) -> Bool {
    left.entries.count == right.entries.count
      && zip(left.entries, right.entries).allSatisfy { $0.key == $1.key && $0.value == $1.value }
  }
}
