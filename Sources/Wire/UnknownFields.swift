import Base

/// Fields that a message received and does not know, as the bytes that came, in order.
///
/// They are written again behind the known fields, so that a message survives a program with an older
/// schema. Extensions live here too and are read and written through `ExtensionField`.
@frozen
public struct UnknownFields: Sendable, Hashable {
  /// Whole fields, tags included.
  public var bytes: [UInt8]

  @inlinable
  public init() { bytes = [] }

  /// Whether there is none.
  @inlinable public var isEmpty: Bool { bytes.isEmpty }

  /// Appends one varint field.
  public mutating func append(field: UInt32, varint value: UInt64) {
    append(varint: UInt64(WireType.varint.tag(field)))
    append(varint: value)
  }

  /// Appends bytes that are whole fields.
  public mutating func append(_ fields: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: fields)
  }

  /// Appends what `body` writes, which must be whole fields.
  public mutating func append(_ body: (inout WireWriter) -> Void) {
    var writer = WireWriter()
    body(&writer)
    writer.finish().withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
