public import Base

extension WireWriter {
  /// A packed field whose elements `body` writes, one at a time.
  ///
  /// Nothing is written for no elements.
  @inlinable
  mutating func writePacked<Element>(
    _ values: [Element], tag: UInt32, _ body: (inout WireWriter, Element) -> Void
  ) {
    if values.isEmpty { return }
    writeDelimited(tag: tag) { writer in
      for value in values { body(&writer, value) }
    }
  }

  @inlinable
  mutating func writePacked<Element, Fixed: FixedWidthInteger>(
    _ values: [Element], tag: UInt32, as fixed: (Element) -> Fixed
  ) {
    if values.isEmpty { return }
    writeVarint(UInt64(tag))
    writeVarint(UInt64(values.count * MemoryLayout<Fixed>.size))
    buffer.reserve(values.count * MemoryLayout<Fixed>.size)
    for value in values { write(fixed: fixed(value)) }
  }

  /// A packed `int32` field.
  @inlinable
  public mutating func writePackedInt32(_ values: [Int32], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint(UInt64(bitPattern: Int64($1))) }
  }

  /// A packed `int64` field.
  @inlinable
  public mutating func writePackedInt64(_ values: [Int64], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint(UInt64(bitPattern: $1)) }
  }

  /// A packed `uint32` field.
  @inlinable
  public mutating func writePackedUInt32(_ values: [UInt32], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint(UInt64($1)) }
  }

  /// A packed `uint64` field.
  @inlinable
  public mutating func writePackedUInt64(_ values: [UInt64], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint($1) }
  }

  /// A packed `sint32` field.
  @inlinable
  public mutating func writePackedSInt32(_ values: [Int32], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint(UInt64(Varint.zigzag($1))) }
  }

  /// A packed `sint64` field.
  @inlinable
  public mutating func writePackedSInt64(_ values: [Int64], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint(Varint.zigzag($1)) }
  }

  /// A packed `fixed32` field.
  @inlinable
  public mutating func writePackedFixed32(_ values: [UInt32], tag: UInt32) {
    writePacked(values, tag: tag, as: { $0 })
  }

  /// A packed `fixed64` field.
  @inlinable
  public mutating func writePackedFixed64(_ values: [UInt64], tag: UInt32) {
    writePacked(values, tag: tag, as: { $0 })
  }

  /// A packed `sfixed32` field.
  @inlinable
  public mutating func writePackedSFixed32(_ values: [Int32], tag: UInt32) {
    writePacked(values, tag: tag, as: { $0 })
  }

  /// A packed `sfixed64` field.
  @inlinable
  public mutating func writePackedSFixed64(_ values: [Int64], tag: UInt32) {
    writePacked(values, tag: tag, as: { $0 })
  }

  /// A packed `float` field.
  @inlinable
  public mutating func writePackedFloat(_ values: [Float], tag: UInt32) {
    writePacked(values, tag: tag, as: { $0.bitPattern })
  }

  /// A packed `double` field.
  @inlinable
  public mutating func writePackedDouble(_ values: [Double], tag: UInt32) {
    writePacked(values, tag: tag, as: { $0.bitPattern })
  }

  /// A packed `bool` field.
  @inlinable
  public mutating func writePackedBool(_ values: [Bool], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint($1 ? 1 : 0) }
  }

  /// A packed enum field.
  @inlinable
  public mutating func writePackedEnum<Enum: WireEnum>(_ values: [Enum], tag: UInt32) {
    writePacked(values, tag: tag) { $0.writeVarint(UInt64(bitPattern: Int64($1.rawValue))) }
  }
}
