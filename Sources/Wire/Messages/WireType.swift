/// How a field's value is laid out behind its tag
/// (https://protobuf.dev/programming-guides/encoding/#structure).
@frozen
public enum WireType: UInt32, Sendable {
  /// Integers, booleans and enums, in 7 bits a byte.
  case varint = 0
  /// Eight bytes.
  case fixed64 = 1
  /// A length, and as many bytes: strings, bytes, messages, packed values.
  case lengthDelimited = 2
  /// The beginning of a group.
  case startGroup = 3
  /// The end of a group.
  case endGroup = 4
  /// Four bytes.
  case fixed32 = 5
}

extension WireType {
  /// The tag of a field: its number shifted by three, and the wire type.
  @inlinable
  public func tag(_ field: UInt32) -> UInt32 { field << 3 | rawValue }
}
