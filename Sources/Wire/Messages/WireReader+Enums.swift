import Base

/// Enums, and the numbers that they do not declare: kept as protobuf has it, and noted for whoever tells the sender.
extension WireReader {
  /// A closed enum's case; nil when it does not declare the number.
  ///
  /// The caller then keeps the number by `keepUnknownEnum(into:)`.
  @inlinable
  public mutating func readEnum<Enum: WireEnum>() throws(WireError) -> Enum? {
    let number = Int32(truncatingIfNeeded: try readVarint())
    guard let value = Enum(rawValue: number) else {
      unknownEnum = number
      noteUndeclared(number)
      return nil
    }
    if value.jsonName == nil { noteUndeclared(number) }
    return value
  }

  /// An open enum's case, which stands for any number.
  @inlinable
  public mutating func readEnum<Enum: WireEnum>(
    _ make: (Int32) -> Enum
  ) throws(WireError) -> Enum {
    let number = Int32(truncatingIfNeeded: try readVarint())
    let value = make(number)
    if value.jsonName == nil { noteUndeclared(number) }
    return value
  }

  /// Keeps the number that the last `readEnum` refused as an unknown field.
  public func keepUnknownEnum(into unknown: inout UnknownFields) {
    unknown.append(field: field, varint: UInt64(bitPattern: Int64(unknownEnum)))
  }

  /// Whether a number was met that its enum does not declare.
  @inlinable public var hasUndeclaredEnums: Bool { undeclaredCount > 0 }

  /// The numbers that were met and their enums do not declare, each of them once; one more than
  /// `Limits.maxIgnoredNames` at most.
  public var undeclaredEnums: [Int32] {
    let places = undeclaredNumbers.scalarCount
    let first = (0..<min(undeclaredCount, places)).map { undeclaredNumbers[$0] }
    return undeclaredCount > places ? first + [undeclaredBeyond] : first
  }

  @usableFromInline
  mutating func noteUndeclared(_ number: Int32) {
    let places = undeclaredNumbers.scalarCount
    guard undeclaredCount <= places else { return }
    for index in 0..<undeclaredCount where undeclaredNumbers[index] == number { return }
    if undeclaredCount < places {
      undeclaredNumbers[undeclaredCount] = number
    } else {
      undeclaredBeyond = number
    }
    undeclaredCount += 1
  }
}
