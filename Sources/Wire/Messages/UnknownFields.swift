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

  /// Removes every field with this number.
  public mutating func remove(field: UInt32) {
    if bytes.isEmpty { return }
    var kept: [UInt8] = []
    var reader = WireReader(bytes.span.bytes)
    // The bytes are whole fields, which were skipped once before: reading them cannot fail.
    while let tag = try? reader.nextTag(), tag != 0 {
      let start = reader.tagStart
      guard (try? reader.skip(tag)) != nil else { break }
      if tag >> 3 != field {
        kept.append(
          contentsOf: UnsafeRawBufferPointer(start: start, count: reader.position - start))
      }
    }
    bytes = kept
  }

  /// The numbers of the fields.
  func fieldNumbers() throws(WireError) -> Set<UInt32> {
    var numbers: Set<UInt32> = []
    var reader = WireReader(bytes.span.bytes)
    while true {
      let tag = try reader.nextTag()
      if tag == 0 { return numbers }
      numbers.insert(tag >> 3)
      try reader.skip(tag)
    }
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
