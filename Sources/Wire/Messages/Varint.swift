public import Base

/// Base-128 varints and zigzag numbers
/// (https://protobuf.dev/programming-guides/encoding/#varints).
public enum Varint {
  /// The longest encoding of a 64-bit number, in bytes.
  public static let maxByteCount = 10

  /// How many bytes `value` takes, 1 to 10.
  @inlinable
  public static func byteCount(_ value: UInt64) -> Int {
    // Seven bits a byte, of which the one of zero is one; 9 / 64 is 1 / 7 closely enough for 64 bits, and no division.
    (640 &- 9 &* (value | 1).leadingZeroBitCount) &>> 6
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
