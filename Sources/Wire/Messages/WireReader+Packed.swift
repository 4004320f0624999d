/// Packed runs: many values of a repeated field behind one tag
/// (https://protobuf.dev/programming-guides/encoding/#packed).
extension WireReader {
  /// Calls `body` for each element of a packed run; `body` must read one.
  ///
  /// Inside, `remainingCount` is what is left of the run.
  @inlinable
  public mutating func readPacked(
    _ body: (inout WireReader) throws(WireError) -> Void
  ) throws(WireError) {
    let length = try readLength()
    let outer = end
    end = position + length
    while position < end { try body(&self) }
    end = outer
  }

  /// Appends the varints of a packed run, each as `element` makes it of 64 bits.
  @inlinable
  mutating func readPacked<Element>(
    into values: inout [Element], _ element: (UInt64) -> Element
  ) throws(WireError) {
    let length = try readLength()
    if length == 0 { return }
    let run = UnsafeRawBufferPointer(start: position, count: length)
    // The last byte of each varint has a clear top bit: so many there are, and the run ends with such a byte.
    guard run[length &- 1] < 0x80 else { throw .truncated }
    var count = 0
    for byte in run { count &+= Int(truncatingIfNeeded: ~byte >> 7) }
    var isWhole = true
    // Room for all at once the first time. Later runs of the field grow the array as appending does: exact room for each
    // of many short runs would copy the array each time.
    if values.isEmpty {
      values = [Element](unsafeUninitializedCapacity: count) { room, initialized in
        isWhole = Self.eachVarint(of: run) { value in
          (room.baseAddress.unsafelyUnwrapped + initialized).initialize(to: element(value))
          initialized &+= 1
        }
      }
    } else {
      isWhole = Self.eachVarint(of: run) { values.append(element($0)) }
    }
    guard isWhole else { throw .malformedVarint }
    position += length
  }

  /// Calls `body` with each varint of bytes that end with the end of one; returns false at one that has more than ten
  /// bytes.
  @inlinable @inline(__always)
  static func eachVarint(of run: UnsafeRawBufferPointer, _ body: (UInt64) -> Void) -> Bool {
    guard var cursor = run.baseAddress else { return true }
    let end = cursor + run.count
    while cursor < end {
      var byte = cursor.load(as: UInt8.self)
      cursor += 1
      var value = UInt64(byte & 0x7F)
      var shift: UInt64 = 7
      while byte >= 0x80 {
        if shift > 63 { return false }
        // Not beyond the end: the last byte ends a varint.
        byte = cursor.load(as: UInt8.self)
        cursor += 1
        value |= UInt64(byte & 0x7F) &<< shift
        shift &+= 7
      }
      body(value)
    }
    return true
  }

  /// Appends the numbers of a packed run that take the same bytes each, as `element` makes them of their bits.
  @inlinable
  mutating func readPacked<Element, Fixed: FixedWidthInteger>(
    into values: inout [Element], as fixed: Fixed.Type, _ element: (Fixed) -> Element
  ) throws(WireError) {
    let length = try readLength()
    let size = MemoryLayout<Fixed>.size
    guard length % size == 0 else { throw .truncated }
    let start = position
    if values.isEmpty {
      values = [Element](unsafeUninitializedCapacity: length / size) { room, initialized in
        for index in 0..<length / size {
          let bits = (start + index &* size).loadUnaligned(as: Fixed.self)
          (room.baseAddress.unsafelyUnwrapped + index)
            .initialize(to: element(Fixed(littleEndian: bits)))
        }
        initialized = length / size
      }
    } else {
      for index in 0..<length / size {
        let bits = (start + index &* size).loadUnaligned(as: Fixed.self)
        values.append(element(Fixed(littleEndian: bits)))
      }
    }
    position += length
  }

  /// A packed run of `int32`; longer varints are cut to 32 bits.
  @inlinable
  public mutating func readPackedInt32(into values: inout [Int32]) throws(WireError) {
    try readPacked(into: &values) { Int32(truncatingIfNeeded: $0) }
  }

  /// A packed run of `int64`.
  @inlinable
  public mutating func readPackedInt64(into values: inout [Int64]) throws(WireError) {
    try readPacked(into: &values) { Int64(bitPattern: $0) }
  }

  /// A packed run of `uint32`; longer varints are cut to 32 bits.
  @inlinable
  public mutating func readPackedUInt32(into values: inout [UInt32]) throws(WireError) {
    try readPacked(into: &values) { UInt32(truncatingIfNeeded: $0) }
  }

  /// A packed run of `uint64`.
  @inlinable
  public mutating func readPackedUInt64(into values: inout [UInt64]) throws(WireError) {
    try readPacked(into: &values) { $0 }
  }

  /// A packed run of `sint32`; longer varints are cut to 32 bits.
  @inlinable
  public mutating func readPackedSInt32(into values: inout [Int32]) throws(WireError) {
    try readPacked(into: &values) { Varint.unzigzag(UInt32(truncatingIfNeeded: $0)) }
  }

  /// A packed run of `sint64`.
  @inlinable
  public mutating func readPackedSInt64(into values: inout [Int64]) throws(WireError) {
    try readPacked(into: &values) { Varint.unzigzag($0) }
  }

  /// A packed run of `bool`: every varint but 0 is true.
  @inlinable
  public mutating func readPackedBool(into values: inout [Bool]) throws(WireError) {
    try readPacked(into: &values) { $0 != 0 }
  }

  /// A packed run of `fixed32`.
  @inlinable
  public mutating func readPackedFixed32(into values: inout [UInt32]) throws(WireError) {
    try readPacked(into: &values, as: UInt32.self) { $0 }
  }

  /// A packed run of `fixed64`.
  @inlinable
  public mutating func readPackedFixed64(into values: inout [UInt64]) throws(WireError) {
    try readPacked(into: &values, as: UInt64.self) { $0 }
  }

  /// A packed run of `sfixed32`.
  @inlinable
  public mutating func readPackedSFixed32(into values: inout [Int32]) throws(WireError) {
    try readPacked(into: &values, as: Int32.self) { $0 }
  }

  /// A packed run of `sfixed64`.
  @inlinable
  public mutating func readPackedSFixed64(into values: inout [Int64]) throws(WireError) {
    try readPacked(into: &values, as: Int64.self) { $0 }
  }

  /// A packed run of `float`.
  @inlinable
  public mutating func readPackedFloat(into values: inout [Float]) throws(WireError) {
    try readPacked(into: &values, as: UInt32.self) { Float(bitPattern: $0) }
  }

  /// A packed run of `double`.
  @inlinable
  public mutating func readPackedDouble(into values: inout [Double]) throws(WireError) {
    try readPacked(into: &values, as: UInt64.self) { Double(bitPattern: $0) }
  }
}
