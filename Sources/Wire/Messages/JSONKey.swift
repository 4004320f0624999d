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
/// Generated code gives every field a number, and one more to each oneof, which its members share.
@frozen
public struct JSONFieldSet {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: [UInt64] = []

  @inlinable
  public init() {}

  /// Notes the field; throws when it was there before.
  ///
  /// The reader does not change; borrowed, it would be copied each time.
  @inlinable @inline(__always)
  public mutating func insert(
    _ index: Int, at reader: inout JSONReader
  ) throws(WireError) {
    guard note(index) else { throw reader.error("a field is set twice") }
  }

  /// Notes a member of `oneof`, which is its full name; throws when the oneof was set before.
  @inlinable @inline(__always)
  public mutating func insert(
    _ index: Int, oneof: StaticString, at reader: inout JSONReader
  ) throws(WireError) {
    guard note(index) else { throw reader.error(twice: oneof) }
  }

  /// Notes the index; false when it was there before.
  @inlinable
  mutating func note(_ index: Int) -> Bool {
    guard index < 64 else { return noteHigh(index - 64) }
    let bit: UInt64 = 1 << UInt64(index)
    defer { low |= bit }
    return low & bit == 0
  }

  @usableFromInline
  mutating func noteHigh(_ index: Int) -> Bool {
    while high.count <= index / 64 { high.append(0) }
    let bit: UInt64 = 1 << UInt64(index % 64)
    defer { high[index / 64] |= bit }
    return high[index / 64] & bit == 0
  }
}

extension JSONReader {
  /// The error for a oneof of which a second member stands in an object.
  @usableFromInline
  func error(twice oneof: StaticString) -> WireError {
    error("the oneof \(oneof) is set twice")
  }
}
