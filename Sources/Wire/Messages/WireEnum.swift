public import Glibc

/// A protobuf enum, as generated code declares it.
///
/// An open enum (proto3) has a case for unrecognized numbers and an `init(rawValue:)` that never fails; a
/// closed one (proto2) fails for numbers that it does not declare.
public protocol WireEnum: Sendable, Hashable {
  /// The case of a number; nil only for closed enums.
  init?(rawValue: Int32)

  /// The number on the wire.
  var rawValue: Int32 { get }

  /// The case with this name in the `.proto`, aliases included; nil when there is none.
  init?(jsonName: UnsafeRawBufferPointer)

  /// The name in the `.proto`; nil for an unrecognized number.
  var jsonName: StaticString? { get }

  /// Whether numbers that the enum does not declare belong to the unknown fields (proto2).
  static var isClosed: Bool { get }

  /// Whether JSON `null` is a value of it: only `google.protobuf.NullValue`. Provided: false.
  static var isNullValue: Bool { get }
}

extension WireEnum {
  @inlinable public static var isNullValue: Bool { false }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are those of `literal`.
  @inlinable @inline(__always)
  public func matches(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    guard let baseAddress else { return true }
    return memcmp(baseAddress, literal.utf8Start, count) == 0
  }
}
