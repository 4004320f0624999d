public import Base

/// Writes the protobuf encoding into a buffer that it owns.
///
/// `tag` is always the whole tag, `WireType.tag(field)`, which generated code passes as a constant.
@frozen
public struct WireWriter: ~Copyable {
  /// What has been written, behind what the buffer held at the start.
  public var buffer: ByteBuffer

  /// Appends to `buffer`.
  @inlinable
  public init(_ buffer: consuming ByteBuffer = ByteBuffer()) { self.buffer = buffer }

  /// Gives the buffer back.
  @inlinable
  public consuming func finish() -> ByteBuffer { buffer }

  // MARK: Parts of a field

  /// A varint without a tag.
  @inlinable @inline(__always)
  public mutating func writeVarint(_ value: UInt64) { buffer.append(varint: value) }

  @inlinable @inline(__always)
  mutating func write<Value: FixedWidthInteger>(fixed value: Value) {
    buffer.append(upTo: MemoryLayout<Value>.size) { room in
      room.storeBytes(of: value.littleEndian, as: Value.self)
      return MemoryLayout<Value>.size
    }
  }

  /// A length and the bytes.
  @inlinable
  mutating func write(delimited bytes: UnsafeRawBufferPointer) {
    writeVarint(UInt64(bytes.count))
    buffer.append(bytes)
  }

  // MARK: Scalars

  /// An `int32` field; negative numbers take ten bytes.
  @inlinable
  public mutating func writeInt32(_ value: Int32, tag: UInt32) {
    writeVarint(UInt64(tag))
    writeVarint(UInt64(bitPattern: Int64(value)))
  }

  /// An `int64` field.
  @inlinable
  public mutating func writeInt64(_ value: Int64, tag: UInt32) {
    writeVarint(UInt64(tag))
    writeVarint(UInt64(bitPattern: value))
  }

  /// A `uint32` field.
  @inlinable
  public mutating func writeUInt32(_ value: UInt32, tag: UInt32) {
    writeVarint(UInt64(tag))
    writeVarint(UInt64(value))
  }

  /// A `uint64` field.
  @inlinable
  public mutating func writeUInt64(_ value: UInt64, tag: UInt32) {
    writeVarint(UInt64(tag))
    writeVarint(value)
  }

  /// A `sint32` field.
  @inlinable
  public mutating func writeSInt32(_ value: Int32, tag: UInt32) {
    writeVarint(UInt64(tag))
    writeVarint(UInt64(Varint.zigzag(value)))
  }

  /// A `sint64` field.
  @inlinable
  public mutating func writeSInt64(_ value: Int64, tag: UInt32) {
    writeVarint(UInt64(tag))
    writeVarint(Varint.zigzag(value))
  }

  /// A `fixed32` field.
  @inlinable
  public mutating func writeFixed32(_ value: UInt32, tag: UInt32) {
    writeVarint(UInt64(tag))
    write(fixed: value)
  }

  /// A `fixed64` field.
  @inlinable
  public mutating func writeFixed64(_ value: UInt64, tag: UInt32) {
    writeVarint(UInt64(tag))
    write(fixed: value)
  }

  /// An `sfixed32` field.
  @inlinable
  public mutating func writeSFixed32(_ value: Int32, tag: UInt32) {
    writeVarint(UInt64(tag))
    write(fixed: value)
  }

  /// An `sfixed64` field.
  @inlinable
  public mutating func writeSFixed64(_ value: Int64, tag: UInt32) {
    writeVarint(UInt64(tag))
    write(fixed: value)
  }

  /// A `float` field.
  @inlinable
  public mutating func writeFloat(_ value: Float, tag: UInt32) {
    writeVarint(UInt64(tag))
    write(fixed: value.bitPattern)
  }

  /// A `double` field.
  @inlinable
  public mutating func writeDouble(_ value: Double, tag: UInt32) {
    writeVarint(UInt64(tag))
    write(fixed: value.bitPattern)
  }

  /// A `bool` field.
  @inlinable
  public mutating func writeBool(_ value: Bool, tag: UInt32) {
    writeVarint(UInt64(tag))
    buffer.append(value ? 1 : 0)
  }

  /// An enum field.
  @inlinable
  public mutating func writeEnum<Enum: WireEnum>(_ value: Enum, tag: UInt32) {
    writeInt32(value.rawValue, tag: tag)
  }

  /// A `string` field.
  @inlinable
  public mutating func writeString(_ value: String, tag: UInt32) {
    let count = value.utf8.count
    if tag < 0x80, count < 0x80 {
      buffer.append(
        UInt8(truncatingIfNeeded: tag), UInt8(truncatingIfNeeded: count), utf8: value, count: count)
    } else {
      writeVarint(UInt64(tag))
      writeVarint(UInt64(count))
      buffer.append(utf8: value, count: count)
    }
  }

  /// A `bytes` field.
  @inlinable
  public mutating func writeBytes(_ value: [UInt8], tag: UInt32) {
    writeVarint(UInt64(tag))
    value.withUnsafeBytes { write(delimited: $0) }
  }

  // MARK: Messages

  /// A message field.
  @inlinable
  public mutating func writeMessage<Value: Message>(_ value: Value, tag: UInt32) {
    writeDelimited(tag: tag) { value.write(to: &$0) }
  }

  /// A group field; `tag` is the start-group tag.
  @inlinable
  public mutating func writeGroup<Value: Message>(_ value: Value, tag: UInt32) {
    writeVarint(UInt64(tag))
    value.write(to: &self)
    // Start group is wire type 3, end group 4.
    writeVarint(UInt64(tag &+ 1))
  }

  /// A length-delimited field whose content `body` writes.
  @inlinable
  public mutating func writeDelimited(tag: UInt32, _ body: (inout WireWriter) -> Void) {
    writeVarint(UInt64(tag))
    // Most messages are shorter than 128 bytes: their length takes the one byte that is left for it.
    buffer.append(0)
    let start = buffer.count
    body(&self)
    let length = buffer.count &- start
    if length < 0x80 {
      buffer[start &- 1] = UInt8(truncatingIfNeeded: length)
    } else {
      widenLength(length, at: start &- 1)
    }
  }

  /// Writes a length of more than one byte where one was left for it, and moves the content up.
  @usableFromInline
  mutating func widenLength(_ length: Int, at index: Int) {
    let byteCount = Varint.byteCount(UInt64(length))
    buffer.insertGap(byteCount - 1, at: index + 1)
    buffer.withUnsafeMutableBytes { bytes in
      var rest = length
      for offset in 0..<byteCount - 1 {
        bytes[index + offset] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest >>= 7
      }
      bytes[index + byteCount - 1] = UInt8(truncatingIfNeeded: rest)
    }
  }

  /// A map field: one entry each, sorted by key so that equal messages give equal bytes.
  ///
  /// `body` writes key and value with the tags of fields 1 and 2.
  @inlinable
  public mutating func writeMap<Key: MapKey, Value>(
    _ map: [Key: Value], tag: UInt32, _ body: (inout WireWriter, Key, Value) -> Void
  ) {
    let count = map.count
    if count <= 1 {
      for (key, value) in map { writeDelimited(tag: tag) { body(&$0, key, value) } }
      return
    }
    // The entries are written as they come, and their bytes then put in order: to find entries again costs more.
    let wordCount = KeyOrder.wordCount(count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount &+ count &+ 1) { room in
      guard let words = room.baseAddress else { return }
      let offsets = words + wordCount
      var order = KeyOrder(words, count)
      for (key, value) in map {
        (offsets + order.count).initialize(to: UInt64(truncatingIfNeeded: buffer.count))
        order.append(key.start)
        writeDelimited(tag: tag) { body(&$0, key, value) }
      }
      (offsets + order.count).initialize(to: UInt64(truncatingIfNeeded: buffer.count))
      var keys: [Key] = []
      order.sort { left, right in
        // In the order in which they were written.
        if keys.isEmpty { keys = Array(map.keys) }
        return Key.isOrdered(keys[left], before: keys[right])
      }
      arrange(order, offsets)
    }
  }

  /// Puts what stands between each of the `offsets` and the next one, up to the end, into `order`.
  @usableFromInline
  mutating func arrange(_ order: KeyOrder, _ offsets: UnsafeMutablePointer<UInt64>) {
    let start = Int(truncatingIfNeeded: offsets[0])
    let count = buffer.count &- start
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { room in
      buffer.withUnsafeMutableBytes { bytes in
        guard let room = room.baseAddress, let bytes = bytes.baseAddress else { return }
        var end = room
        for place in 0..<order.count {
          let number = order.number(at: place)
          let offset = Int(truncatingIfNeeded: offsets[number])
          let size = Int(truncatingIfNeeded: offsets[number &+ 1]) &- offset
          // Safe: the offsets rise from `start` to the end, and each number comes once, so that the sizes' sum is `count`.
          end.copyMemory(from: bytes + offset, byteCount: size)
          end += size
        }
        (bytes + start).copyMemory(from: room, byteCount: count)
      }
    }
  }

  /// Fields that the message did not know.
  @inlinable
  public mutating func write(unknown fields: UnknownFields) {
    if !fields.isEmpty { buffer.append(fields.bytes) }
  }
}
