import Base
public import Glibc

/// What generated `firstViolation` functions call: the parts of protoc-gen-validate's rules that are more
/// than a comparison.
///
/// Strings compare by their bytes: Swift's `==` takes canonically equivalent texts for equal, rules do not.
public enum Validation {
  // MARK: Strings

  /// The number of code points.
  @inlinable
  public static func runeCount(_ text: String) -> Int { text.unicodeScalars.count }

  /// Whether the text has at least `count` code points; long texts are not counted.
  @inlinable
  public static func hasRunes(_ text: String, atLeast count: Int) -> Bool {
    let bytes = text.utf8.count
    // A code point takes one to four bytes.
    if bytes < count { return false }
    if bytes / 4 >= count { return true }
    return runeCount(text) >= count
  }

  /// Whether the text has at most `count` code points; short and long texts are not counted.
  @inlinable
  public static func hasRunes(_ text: String, atMost count: Int) -> Bool {
    let bytes = text.utf8.count
    if bytes <= count { return true }
    if (bytes + 3) / 4 > count { return false }
    return runeCount(text) <= count
  }

  /// Whether the text's bytes are those of `literal`.
  public static func isEqual(_ text: String, _ literal: StaticString) -> Bool {
    var text = text
    return text.withUTF8 { UnsafeRawBufferPointer($0).matches(literal) }
  }

  /// Whether the text is one of `literals`.
  public static func isIn(_ text: String, _ literals: [StaticString]) -> Bool {
    literals.contains { isEqual(text, $0) }
  }

  /// Whether the text begins with `prefix`.
  public static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
    text.utf8.starts(with: prefix.utf8)
  }

  /// Whether the text ends with `suffix`.
  public static func hasSuffix(_ text: String, _ suffix: String) -> Bool {
    text.utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  /// Whether `part` stands somewhere in the text.
  public static func contains(_ text: String, _ part: String) -> Bool {
    contains(Array(text.utf8), Array(part.utf8))
  }

  /// Whether the text holds a zero byte; one that is not there holds none.
  @inlinable
  public static func hasZero(_ text: String?) -> Bool {
    guard let text else { return false }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    return found ?? text.utf8.contains(0)
  }

  // MARK: Bytes

  /// Whether `bytes` begin with `prefix`.
  public static func hasPrefix(_ bytes: [UInt8], _ prefix: [UInt8]) -> Bool {
    bytes.starts(with: prefix)
  }

  /// Whether `bytes` end with `suffix`.
  public static func hasSuffix(_ bytes: [UInt8], _ suffix: [UInt8]) -> Bool {
    bytes.count >= suffix.count && bytes[(bytes.count - suffix.count)...].elementsEqual(suffix)
  }

  /// Whether `part` stands somewhere in `bytes`.
  public static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard bytes.count >= part.count else { return false }
    for start in 0...(bytes.count - part.count)
    where bytes[start] == first && bytes[start..<start + part.count].elementsEqual(part) {
      return true
    }
    return false
  }

  /// Whether the bytes are an IPv4 (4) or IPv6 (16) address.
  public static func isIP(_ bytes: [UInt8]) -> Bool { bytes.count == 4 || bytes.count == 16 }

  /// Whether the bytes are an IPv4 address, by itself or mapped into IPv6 (RFC 4291 section 2.5.5.2).
  public static func isIPv4(_ bytes: [UInt8]) -> Bool {
    bytes.count == 4
      || bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255
        && bytes[11] == 255
  }

  // MARK: Values in violations

  /// A text in quotes, cut behind `Limits.maxEchoedBytes`.
  public static func shown(_ text: String) -> String { "\"\(EchoedText.cut(text))\"" }

  /// A number.
  public static func shown(_ number: some Numeric & CustomStringConvertible) -> String {
    number.description
  }

  /// A boolean as texts of violations show it.
  public static func shown(_ value: Bool) -> String { value ? "true" : "false" }

  /// An enum's name, or its number where it has none.
  public static func shown(_ value: some WireEnum) -> String {
    value.jsonName.map { "\($0)" } ?? "\(value.rawValue)"
  }

  /// Bytes by their number: they are no text for people.
  public static func shown(_ bytes: [UInt8]) -> String { "\(bytes.count) bytes" }

  // MARK: Maps

  /// A map's keys in a fixed order, so that the violation that is found first is always the same.
  public static func sortedKeys<Key: MapKey, Value>(_ map: [Key: Value]) -> [Key] {
    map.keys.sorted(by: Key.isOrdered)
  }
}
