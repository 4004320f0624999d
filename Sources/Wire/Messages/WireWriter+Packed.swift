public import Base

extension WireWriter {
  /// A packed field of varints, each as `bits` makes it of an element.
  ///
  /// Nothing is written for no elements.
  @inlinable
  mutating func writePacked<Element>(
    _ values: [Element], tag: UInt32, _ bits: (Element) -> UInt64
  ) {
    if values.isEmpty { return }
    let length = values.withUnsafeBufferPointer { values in
      var length = 0
      for value in values { length &+= Varint.byteCount(bits(value)) }
      return length
    }
    writeVarint(UInt64(tag))
    writeVarint(UInt64(length))
    // Each number is stored as a whole word, whose last bytes may reach behind the field.
    buffer.append(upTo: length &+ MemoryLayout<UInt64>.size) { room in
      guard let start = room.baseAddress else { return 0 }
      var cursor = start
      values.withUnsafeBufferPointer { values in
        for value in values { cursor += Varint.store(bits(value), at: cursor) }
      }
      return cursor - start
    }
  }

  /// A packed field of numbers that take the same bytes each.
  @inlinable
  mutating func writePacked<Element, Fixed: FixedWidthInteger>(
    _ values: [Element], tag: UInt32, as fixed: (Element) -> Fixed
  ) {
    if values.isEmpty { return }
    let size = MemoryLayout<Fixed>.size
    writeVarint(UInt64(tag))
    writeVarint(UInt64(values.count * size))
    buffer.append(upTo: values.count * size) { room in
      values.withUnsafeBufferPointer { values in
        for index in values.indices {
          room.storeBytes(
            of: fixed(values[index]).littleEndian, toByteOffset: index &* size, as: Fixed.self)
        }
      }
      return room.count
    }
  }

  /// A packed `int32` field.
  @inlinable
  public mutating func writePackedInt32(_ values: [Int32], tag: UInt32) {
    writePacked(values, tag: tag) { UInt64(bitPattern: Int64($0)) }
  }

  /// A packed `int64` field.
  @inlinable
  public mutating func writePackedInt64(_ values: [Int64], tag: UInt32) {
    writePacked(values, tag: tag) { UInt64(bitPattern: $0) }
  }

  /// A packed `uint32` field.
  @inlinable
  public mutating func writePackedUInt32(_ values: [UInt32], tag: UInt32) {
    writePacked(values, tag: tag) { UInt64($0) }
  }

  /// A packed `uint64` field.
  @inlinable
  public mutating func writePackedUInt64(_ values: [UInt64], tag: UInt32) {
    writePacked(values, tag: tag) { $0 }
  }

  /// A packed `sint32` field.
  @inlinable
  public mutating func writePackedSInt32(_ values: [Int32], tag: UInt32) {
    writePacked(values, tag: tag) { UInt64(Varint.zigzag($0)) }
  }

  /// A packed `sint64` field.
  @inlinable
  public mutating func writePackedSInt64(_ values: [Int64], tag: UInt32) {
    writePacked(values, tag: tag) { Varint.zigzag($0) }
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
    writePacked(values, tag: tag) { $0 ? 1 : 0 }
  }

  /// A packed enum field.
  @inlinable
  public mutating func writePackedEnum<Enum: WireEnum>(_ values: [Enum], tag: UInt32) {
    writePacked(values, tag: tag) { UInt64(bitPattern: Int64($0.rawValue)) }
  }
}
