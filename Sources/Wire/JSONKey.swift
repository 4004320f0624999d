/// The name of an object's member, unescaped; valid until the reader is used again.
@frozen
public struct JSONKey {
  /// The name's bytes, which are UTF-8.
  public let bytes: UnsafeRawBufferPointer

  @inlinable
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The length in bytes: what generated code switches on first.
  @inlinable public var count: Int { bytes.count }

  /// Whether the name is `literal`.
  @inlinable @inline(__always)
  public func matches(_ literal: StaticString) -> Bool { bytes.matches(literal) }

  /// The name as a string.
  public var string: String { String(knownUTF8: bytes) }
}

/// Which fields of a message a JSON object has set, so that none is set twice.
///
/// Generated code gives every field a number from 0 on, and all members of a oneof the same one.
@frozen
public struct JSONFieldSet {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: [UInt64] = []

  @inlinable
  public init() {}

  /// Notes the field; throws when it was there before.
  @inlinable
  public mutating func insert(
    _ index: Int, at reader: borrowing JSONReader
  ) throws(WireError) {
    if index < 64 {
      let bit: UInt64 = 1 << UInt64(index)
      if low & bit != 0 { throw reader.error("a field, or another of its oneof, is set twice") }
      low |= bit
    } else {
      try insertHigh(index - 64, at: reader)
    }
  }

  @usableFromInline
  mutating func insertHigh(_ index: Int, at reader: borrowing JSONReader) throws(WireError) {
    while high.count <= index / 64 { high.append(0) }
    let bit: UInt64 = 1 << UInt64(index % 64)
    if high[index / 64] & bit != 0 {
      throw reader.error("a field, or another of its oneof, is set twice")
    }
    high[index / 64] |= bit
  }
}
