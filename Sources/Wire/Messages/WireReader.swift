public import Base

/// Reads the protobuf encoding, field by field, from bytes that it does not own.
///
/// Every access is checked against the end of the bytes, so that no input can trap or read outside. After
/// an error has been thrown the reader's state means nothing. Numbers are little-endian on the wire
/// (https://protobuf.dev/programming-guides/encoding).
@frozen
public struct WireReader: ~Escapable {
  @usableFromInline var position: UnsafeRawPointer
  /// The end of the innermost message, group's parent or packed run.
  @usableFromInline var end: UnsafeRawPointer
  /// Where the last tag began, so that unknown fields are kept byte for byte.
  @usableFromInline var tagStart: UnsafeRawPointer
  @usableFromInline var lastTag: UInt32
  /// The end-group tag that ends the group being read; 0 outside of groups.
  @usableFromInline var endTag: UInt32
  /// How many more messages may open.
  @usableFromInline var depth: Int
  @usableFromInline let maxDepth: Int
  /// How many more messages may come.
  @usableFromInline var messagesLeft: Int
  /// The number that the last `readEnum` did not know.
  @usableFromInline var unknownEnum: Int32
  /// How many numbers were met that their enums do not declare, each of them counted once; one more than
  /// `Limits.maxIgnoredNames` at most.
  @usableFromInline var undeclaredCount: Int
  /// The first 16 of them, and the one behind these: in place, and no array, of which each reader would have to let go.
  @usableFromInline var undeclaredNumbers: SIMD16<Int32>
  @usableFromInline var undeclaredBeyond: Int32

  /// Reads `bytes`, which must outlive the reader; `depth` messages may stand inside one another, the
  /// outermost included.
  @inlinable
  @_lifetime(copy bytes)
  public init(_ bytes: RawSpan, depth: Int = Limits.maxMessageDepth) {
    // Safe: the reader cannot outlive the span that it was made from.
    let buffer = bytes.withUnsafeBytes { $0 }
    let start = buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 16).unsafelyUnwrapped
    self.position = start
    self.end = start + buffer.count
    self.tagStart = start
    self.lastTag = 0
    self.endTag = 0
    // The outermost message is open already.
    self.depth = depth - 1
    self.maxDepth = depth
    self.messagesLeft = Limits.maxMessages(inBytes: buffer.count)
    self.unknownEnum = 0
    self.undeclaredCount = 0
    self.undeclaredNumbers = SIMD16()
    self.undeclaredBeyond = 0
  }

  /// Counts a message or group.
  @inlinable
  mutating func countMessage() throws(WireError) {
    messagesLeft &-= 1
    if messagesLeft < 0 { throw .tooManyMessages }
  }

  /// Whether the innermost message or packed run has no more bytes.
  @inlinable public var isAtEnd: Bool { position >= end }

  /// The bytes left in the innermost message or packed run: a bound for reserving.
  @inlinable public var remainingCount: Int { end - position }

  /// The field number of the last tag.
  @inlinable public var field: UInt32 { lastTag >> 3 }

  /// The next field's tag, or 0 at the end of the message or group.
  ///
  /// Throws for field number 0, wire types 6 and 7, and end-group tags that do not fit.
  @inlinable
  public mutating func nextTag() throws(WireError) -> UInt32 {
    tagStart = position
    if position < end {
      let byte = position.load(as: UInt8.self)
      // One byte, a field number, and one of the wire types 0, 1, 2, 3 and 5.
      if byte < 0x80, byte >= 8, 0b101111 >> (byte & 7) & 1 == 1 {
        position += 1
        lastTag = UInt32(byte)
        return lastTag
      }
    }
    return try nextLongTag()
  }

  @usableFromInline
  mutating func nextLongTag() throws(WireError) -> UInt32 {
    guard position < end else {
      if endTag != 0 { throw .truncated }
      return 0
    }
    var tag: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      guard position < end else { throw .truncated }
      let byte = position.load(as: UInt8.self)
      position += 1
      // The fifth byte has room for four bits, and nothing may follow it.
      if shift == 28, byte > 0x0F { throw .invalidTag(tag) }
      tag |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard tag >> 3 != 0 else { throw .invalidTag(tag) }
    let wireType = tag & 7
    guard wireType <= 5 else { throw .invalidWireType(UInt8(wireType)) }
    if wireType == WireType.endGroup.rawValue {
      guard tag == endTag else { throw .unmatchedEndGroup(field: tag >> 3) }
      return 0
    }
    lastTag = tag
    return tag
  }

  // MARK: Scalars

  /// A varint, whatever it stands for.
  @inlinable @inline(__always)
  public mutating func readVarint() throws(WireError) -> UInt64 {
    if position < end {
      let byte = position.load(as: UInt8.self)
      if byte < 0x80 {
        position += 1
        return UInt64(byte)
      }
    }
    return try readLongVarint()
  }

  @usableFromInline
  mutating func readLongVarint() throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var cursor = position
    while cursor < end {
      let byte = cursor.load(as: UInt8.self)
      cursor += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 {
        position = cursor
        return value
      }
      shift += 7
      if shift > 63 { throw .malformedVarint }
    }
    throw .truncated
  }

  @inlinable @inline(__always)
  mutating func readFixed<Value: FixedWidthInteger>(_ type: Value.Type) throws(WireError) -> Value {
    guard end - position >= MemoryLayout<Value>.size else { throw .truncated }
    let value = position.loadUnaligned(as: Value.self)
    position += MemoryLayout<Value>.size
    return Value(littleEndian: value)
  }

  /// An `int32`; longer varints are cut to 32 bits.
  @inlinable
  public mutating func readInt32() throws(WireError) -> Int32 {
    Int32(truncatingIfNeeded: try readVarint())
  }

  /// An `int64`.
  @inlinable
  public mutating func readInt64() throws(WireError) -> Int64 {
    Int64(bitPattern: try readVarint())
  }

  /// A `uint32`; longer varints are cut to 32 bits.
  @inlinable
  public mutating func readUInt32() throws(WireError) -> UInt32 {
    UInt32(truncatingIfNeeded: try readVarint())
  }

  /// A `uint64`.
  @inlinable
  public mutating func readUInt64() throws(WireError) -> UInt64 {
    try readVarint()
  }

  /// A `sint32`; longer varints are cut to 32 bits.
  @inlinable
  public mutating func readSInt32() throws(WireError) -> Int32 {
    Varint.unzigzag(UInt32(truncatingIfNeeded: try readVarint()))
  }

  /// A `sint64`.
  @inlinable
  public mutating func readSInt64() throws(WireError) -> Int64 {
    Varint.unzigzag(try readVarint())
  }

  /// A `fixed32`.
  @inlinable
  public mutating func readFixed32() throws(WireError) -> UInt32 { try readFixed(UInt32.self) }

  /// A `fixed64`.
  @inlinable
  public mutating func readFixed64() throws(WireError) -> UInt64 { try readFixed(UInt64.self) }

  /// An `sfixed32`.
  @inlinable
  public mutating func readSFixed32() throws(WireError) -> Int32 { try readFixed(Int32.self) }

  /// An `sfixed64`.
  @inlinable
  public mutating func readSFixed64() throws(WireError) -> Int64 { try readFixed(Int64.self) }

  /// A `float`.
  @inlinable
  public mutating func readFloat() throws(WireError) -> Float {
    Float(bitPattern: try readFixed(UInt32.self))
  }

  /// A `double`.
  @inlinable
  public mutating func readDouble() throws(WireError) -> Double {
    Double(bitPattern: try readFixed(UInt64.self))
  }

  /// A `bool`: every varint but 0 is true.
  @inlinable
  public mutating func readBool() throws(WireError) -> Bool { try readVarint() != 0 }

  // MARK: Lengths

  /// The length that starts a string, message or packed run, checked against what is left.
  @inlinable @inline(__always)
  mutating func readLength() throws(WireError) -> Int {
    let length = try readVarint()
    guard length <= UInt64(Int32.max) else { throw .lengthOverflow }
    guard Int(truncatingIfNeeded: length) <= end - position else { throw .truncated }
    return Int(truncatingIfNeeded: length)
  }

  /// A `string`, which must be UTF-8.
  public mutating func readString() throws(WireError) -> String {
    let length = try readLength()
    guard let string = String(validatedUTF8: UnsafeRawBufferPointer(start: position, count: length))
    else { throw .invalidUTF8(field: field) }
    position += length
    return string
  }

  /// A `bytes` field.
  public mutating func readBytes() throws(WireError) -> [UInt8] {
    let length = try readLength()
    let bytes = [UInt8](UnsafeRawBufferPointer(start: position, count: length))
    position += length
    return bytes
  }
}
