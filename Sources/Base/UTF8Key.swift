import CShims
public import Glibc

/// A text that is compared, ordered and hashed by its UTF-8 bytes: the key of every table of foreign texts.
///
/// `String` calls texts equal that Unicode calls canonically equivalent: "é" in one scalar and in two, or
/// "K" and U+212A. Ids and names of members are bytes to everyone else (SQL, JSON, protobuf), so that two of
/// them must stay two here as well.
@frozen
public struct UTF8Key: Sendable {
  /// The text itself.
  public var text: String

  /// A key of these bytes.
  @inlinable
  public init(_ text: String) { self.text = text }

  /// A key of these bytes.
  @inlinable
  public init(_ text: Substring) { self.text = String(text) }
}

extension UTF8Key: Hashable, Comparable {
  @inlinable
  public static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.text.utf8Equals(right.text)
  }

  @inlinable
  public static func < (left: UTF8Key, right: UTF8Key) -> Bool {
    left.text.utf8Precedes(right.text)
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // No UTF-8 holds this byte, so that two keys in a row do not hash as their concatenation.
    hasher.combine(0xFF as UInt8)
  }
}

extension UTF8Key: ExpressibleByStringLiteral, CustomStringConvertible {
  @inlinable
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }
}

extension String {
  /// Whether both texts have the same bytes; `==` would call canonically equivalent ones equal.
  @inlinable
  public func utf8Equals(_ other: String) -> Bool {
    let count = utf8.count
    guard count == other.utf8.count else { return false }
    let isEqual = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { bytes in
        count == 0 || memcmp(own.baseAddress!, bytes.baseAddress!, count) == 0
      }
    }
    return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether this text's bytes stand before the other's.
  @inlinable
  public func utf8Precedes(_ other: String) -> Bool {
    let (count, otherCount) = (utf8.count, other.utf8.count)
    let common = min(count, otherCount)
    let order = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { bytes in
        common == 0 ? 0 : memcmp(own.baseAddress!, bytes.baseAddress!, common)
      }
    }
    guard let order = order ?? nil else { return utf8.lexicographicallyPrecedes(other.utf8) }
    return order != 0 ? order < 0 : count < otherCount
  }

  /// Whether this text begins with the bytes of `prefix`; `hasPrefix` looks at characters.
  @inlinable
  public func utf8HasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether this text ends with the bytes of `suffix`.
  @inlinable
  public func utf8HasSuffix(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether the bytes of `piece` stand somewhere in this text; takes time in proportion to both.
  public func utf8Holds(_ piece: String) -> Bool {
    var text = self
    var piece = piece
    return text.withUTF8 { text in
      piece.withUTF8 { piece in
        guard let start = text.baseAddress, let word = piece.baseAddress, piece.count > 0 else {
          return piece.isEmpty
        }
        return memmem(start, text.count, word, piece.count) != nil
      }
    }
  }
}

extension String {
  /// The parts between the bytes of an ASCII character, empty ones too.
  ///
  /// `split` looks at characters: a mark that combines with the one before it would hide a separator.
  @inlinable
  public func utf8Split(_ separator: Unicode.Scalar, maxSplits: Int = .max) -> [Substring] {
    utf8.split(
      separator: UInt8(ascii: separator), maxSplits: maxSplits, omittingEmptySubsequences: false
    ).map { Substring($0) }
  }
}

extension Substring {
  /// The parts between the bytes of an ASCII character, empty ones too.
  ///
  /// `split` looks at characters: a mark that combines with the one before it would hide a separator.
  @inlinable
  public func utf8Split(_ separator: Unicode.Scalar, maxSplits: Int = .max) -> [Substring] {
    utf8.split(
      separator: UInt8(ascii: separator), maxSplits: maxSplits, omittingEmptySubsequences: false
    ).map { Substring($0) }
  }
}

extension Sequence where Element == String {
  /// Whether a text with these bytes is among them.
  @inlinable
  public func utf8Contains(_ text: String) -> Bool { contains { $0.utf8Equals(text) } }

  /// The texts in the order of their bytes.
  @inlinable
  public func utf8Sorted() -> [String] { sorted { $0.utf8Precedes($1) } }
}

extension Dictionary where Key == UTF8Key {
  /// The value for the key of these bytes.
  @inlinable
  public subscript(text: String) -> Value? {
    get { self[UTF8Key(text)] }
    set { self[UTF8Key(text)] = newValue }
    _modify { yield &self[UTF8Key(text)] }
  }

  /// The value for the key of these bytes, or another where there is none.
  @inlinable
  public subscript(text: String, default value: @autoclosure () -> Value) -> Value {
    get { self[UTF8Key(text), default: value()] }
    _modify { yield &self[UTF8Key(text), default: value()] }
  }
}

extension Set where Element == UTF8Key {
  /// The keys of these texts.
  @inlinable
  public init(texts: some Sequence<String>) { self.init(texts.lazy.map { UTF8Key($0) }) }

  /// Whether the key of these bytes is in the set.
  @inlinable
  public func contains(_ text: String) -> Bool { contains(UTF8Key(text)) }
}
