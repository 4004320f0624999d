/// How a field's value is laid out behind its tag
/// (https://protobuf.dev/programming-guides/encoding/#structure).
@frozen
public enum WireType: UInt32, Sendable {
  case varint = 0
  case fixed64 = 1
  case lengthDelimited = 2
  case startGroup = 3
  case endGroup = 4
  case fixed32 = 5
}

extension WireType {
  /// The tag of a field: its number shifted by three, and the wire type.
  @inlinable
  public func tag(_ field: UInt32) -> UInt32 { field << 3 | rawValue }
}
