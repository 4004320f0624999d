import Base
import Wire

/// A protobuf message taken apart without a schema: descriptors and their options.
///
/// The generated messages of descriptor.proto are larger than all else in the server, and little of them is needed.
package struct RawFields {
  /// What stands behind a tag.
  package enum Value {
    case varint(UInt64)
    case fixed32(UInt32)
    case fixed64(UInt64)
    case bytes([UInt8])
  }

  private var fields: [(number: UInt32, value: Value)] = []

  /// Takes `bytes` apart; what follows a fault is left out, as the server's own descriptors have none.
  package init(_ bytes: [UInt8]) {
    do throws(WireError) {
      try read(bytes)
    } catch {
      assertionFailure("a descriptor is malformed: \(error)")
    }
  }

  private mutating func read(_ bytes: [UInt8]) throws(WireError) {
    var reader = WireReader(bytes.span.bytes)
    while true {
      let tag = try reader.nextTag()
      if tag == 0 { return }
      switch tag & 7 {
      case 0: fields.append((reader.field, .varint(try reader.readVarint())))
      case 1: fields.append((reader.field, .fixed64(try reader.readFixed64())))
      case 2: fields.append((reader.field, .bytes(try reader.readBytes())))
      case 5: fields.append((reader.field, .fixed32(try reader.readFixed32())))
      default: try reader.skip(tag)
      }
    }
  }

  /// Every value of a field, in order.
  package func values(_ number: UInt32) -> [Value] {
    fields.filter { $0.number == number }.map(\.value)
  }

  package func has(_ number: UInt32) -> Bool { fields.contains { $0.number == number } }

  /// The last value of a varint field.
  package func integer(_ number: UInt32) -> Int? {
    guard case .varint(let bits)? = values(number).last else { return nil }
    return Int(truncatingIfNeeded: bits)
  }

  package func bool(_ number: UInt32) -> Bool { (integer(number) ?? 0) != 0 }

  package func byteStrings(_ number: UInt32) -> [[UInt8]] {
    values(number).compactMap { value in
      guard case .bytes(let bytes) = value else { return nil }
      return bytes
    }
  }

  package func strings(_ number: UInt32) -> [String] {
    byteStrings(number).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The last value of a string field; "" when it is absent.
  package func string(_ number: UInt32) -> String { strings(number).last ?? "" }

  /// The values of a repeated message field.
  package func messages(_ number: UInt32) -> [RawFields] { byteStrings(number).map(RawFields.init) }

  /// A singular message field, several occurrences merged; nil when it is absent.
  package func message(_ number: UInt32) -> RawFields? {
    has(number) ? RawFields(Array(byteStrings(number).joined())) : nil
  }

  /// A repeated varint field, packed or not.
  package func integers(_ number: UInt32) -> [Int] {
    var integers: [Int] = []
    for value in values(number) {
      switch value {
      case .varint(let bits): integers.append(Int(truncatingIfNeeded: bits))
      case .bytes(let bytes):
        var reader = WireReader(bytes.span.bytes)
        while !reader.isAtEnd, let bits = try? reader.readVarint() {
          integers.append(Int(truncatingIfNeeded: bits))
        }
      case .fixed32, .fixed64: continue
      }
    }
    return integers
  }
}
