public import Base

/// Base-128 varints and zigzag numbers
/// (https://protobuf.dev/programming-guides/encoding/#varints).
public enum Varint {
  /// The longest encoding of a 64-bit number, in bytes.
  public static let maxByteCount = 10

  /// How many bytes `value` takes, 1 to 10.
  @inlinable
  public static func byteCount(_ value: UInt64) -> Int {
    // Seven bits a byte; zero has one bit. 9 / 64 is 1 / 7 closely enough for 64 bits, and no division.
    ((63 &- (value | 1).leadingZeroBitCount) &* 9 &+ 73) &>> 6
  }

  /// Stores `value` at `room`, where eight bytes more than it takes must be writable, and returns how many it took.
  ///
  /// No step depends on how long a number is, unless it is one byte or more than eight: lengths that change from number to
  /// number would cost more in mispredicted branches than all else.
  @inlinable @inline(__always)
  static func store(_ value: UInt64, at room: UnsafeMutableRawPointer) -> Int {
    if value < 0x80 {
      room.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
      return 1
    }
    // Seven bits to a byte: halves of 28 bits, quarters of 14, eighths of 7.
    var word = value & 0xFFF_FFFF | (value & 0xFF_FFFF_F000_0000) &<< 4
    word = word & 0x0000_3FFF_0000_3FFF | (word & 0x0FFF_C000_0FFF_C000) &<< 2
    word = word & 0x007F_007F_007F_007F | (word & 0x3F80_3F80_3F80_3F80) &<< 1
    if value >> 56 != 0 {
      room.storeBytes(of: (word | 0x8080_8080_8080_8080).littleEndian, as: UInt64.self)
      let rest = UInt8(truncatingIfNeeded: value >> 56)
      (room + 8).storeBytes(of: rest, as: UInt8.self)
      if rest < 0x80 { return 9 }
      (room + 9).storeBytes(of: 1, as: UInt8.self)
      return 10
    }
    // Every byte but the last says that another one follows. The last one is that of the highest bit.
    let highest = UInt64(truncatingIfNeeded: 63 &- (word | 1).leadingZeroBitCount)
    let followed: UInt64 = (1 &<< (highest & 56)) &- 1
    room.storeBytes(of: (word | 0x8080_8080_8080_8080 & followed).littleEndian, as: UInt64.self)
    return Int(truncatingIfNeeded: highest &>> 3 &+ 1)
  }

  /// Maps signed numbers to unsigned ones so that small magnitudes stay short: 0, -1, 1, -2 to 0, 1, 2, 3.
  @inlinable
  public static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: value << 1 ^ value >> 63)
  }

  /// The 32-bit form of `zigzag`.
  @inlinable
  public static func zigzag(_ value: Int32) -> UInt32 {
    UInt32(bitPattern: value << 1 ^ value >> 31)
  }

  /// Undoes `zigzag`.
  @inlinable
  public static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// Undoes the 32-bit `zigzag`.
  @inlinable
  public static func unzigzag(_ value: UInt32) -> Int32 {
    Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
  }
}

extension ByteBuffer {
  /// Appends `value` as a varint.
  @inlinable @inline(__always)
  public mutating func append(varint value: UInt64) {
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
    } else {
      appendLong(varint: value)
    }
  }

  @usableFromInline
  mutating func appendLong(varint value: UInt64) {
    append(upTo: Varint.maxByteCount) { room in
      var rest = value
      var index = 0
      while rest >= 0x80 {
        room[index] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest >>= 7
        index &+= 1
      }
      room[index] = UInt8(truncatingIfNeeded: rest)
      return index &+ 1
    }
  }
}
