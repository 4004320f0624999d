/// A protobuf message taken apart without a schema.
///
/// The generator reads its own input with it, so that it never depends on code that it generated.
struct RawMessage {
  /// What stands behind a tag.
  enum Value {
    case varint(UInt64)
    case fixed64(UInt64)
    case bytes(ArraySlice<UInt8>)
    case group(RawMessage)
    case fixed32(UInt32)
  }

  struct Field {
    let number: Int
    let value: Value
    /// Where tag and value stand in the bytes that were read.
    let range: Range<Int>
  }

  private(set) var fields: [Field] = []

  /// How deep groups may stand inside one another.
  private static let maxDepth = 100

  /// Takes `bytes` apart; throws when they are not protobuf.
  init(_ bytes: ArraySlice<UInt8>) throws(GeneratorError) {
    var cursor = Cursor(bytes)
    while !cursor.isAtEnd { fields.append(try cursor.nextField(depth: Self.maxDepth)) }
  }

  init(_ bytes: [UInt8]) throws(GeneratorError) { try self.init(bytes[...]) }

  fileprivate init(fields: [Field]) { self.fields = fields }

  /// Every value of a field, in order.
  func values(_ number: Int) -> [Value] {
    fields.filter { $0.number == number }.map(\.value)
  }

  /// The last value of a field.
  func value(_ number: Int) -> Value? { fields.last { $0.number == number }?.value }

  func has(_ number: Int) -> Bool { value(number) != nil }

  /// The last value of a varint field.
  func integer(_ number: Int) -> Int? {
    guard case .varint(let bits)? = value(number) else { return nil }
    return Int(truncatingIfNeeded: bits)
  }

  func bool(_ number: Int) -> Bool { integer(number) ?? 0 != 0 }

  /// The last value of a string field; "" when it is absent.
  func string(_ number: Int) -> String { strings(number).last ?? "" }

  func strings(_ number: Int) -> [String] {
    byteStrings(number).map { String(decoding: $0, as: UTF8.self) }
  }

  func byteStrings(_ number: Int) -> [ArraySlice<UInt8>] {
    values(number).compactMap { value in
      guard case .bytes(let bytes) = value else { return nil }
      return bytes
    }
  }

  /// The values of a repeated message field.
  func messages(_ number: Int) throws(GeneratorError) -> [RawMessage] {
    var messages: [RawMessage] = []
    for bytes in byteStrings(number) { messages.append(try RawMessage(bytes)) }
    return messages
  }

  /// A singular message field, several occurrences merged as protobuf says; empty when it is absent.
  func message(_ number: Int) throws(GeneratorError) -> RawMessage {
    try RawMessage(Array(byteStrings(number).joined()))
  }

  /// A repeated varint field, packed or not.
  func integers(_ number: Int) throws(GeneratorError) -> [Int] {
    var integers: [Int] = []
    for value in values(number) {
      switch value {
      case .varint(let bits): integers.append(Int(truncatingIfNeeded: bits))
      case .bytes(let bytes):
        var cursor = Cursor(bytes)
        while !cursor.isAtEnd { integers.append(Int(truncatingIfNeeded: try cursor.varint())) }
      default: throw GeneratorError("field \(number) has the wrong wire type")
      }
    }
    return integers
  }
}

extension RawMessage {
  /// A place in bytes that are being taken apart.
  struct Cursor {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      position = bytes.startIndex
    }

    var isAtEnd: Bool { position >= bytes.endIndex }

    mutating func varint() throws(GeneratorError) -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while position < bytes.endIndex, shift < 64 {
        let byte = bytes[position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      throw GeneratorError("the request is not protobuf: a varint does not end")
    }

    /// The next `count` bytes.
    mutating func take(_ count: UInt64) throws(GeneratorError) -> ArraySlice<UInt8> {
      guard count <= UInt64(bytes.endIndex - position) else {
        throw GeneratorError("the request is not protobuf: it is truncated")
      }
      defer { position += Int(count) }
      return bytes[position..<position + Int(count)]
    }

    /// A little-endian number of `count` bytes.
    mutating func fixed(_ count: Int) throws(GeneratorError) -> UInt64 {
      try take(UInt64(count)).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func nextField(depth: Int) throws(GeneratorError) -> Field {
      let start = position
      let tag = try varint()
      let number = Int(tag >> 3)
      let value: Value
      switch tag & 7 {
      case 0: value = .varint(try varint())
      case 1: value = .fixed64(try fixed(8))
      case 2: value = .bytes(try take(try varint()))
      case 3: value = .group(try group(number, depth: depth))
      case 5: value = .fixed32(UInt32(try fixed(4)))
      default: throw GeneratorError("the request is not protobuf: wire type \(tag & 7)")
      }
      return Field(number: number, value: value, range: start..<position)
    }

    private mutating func group(_ number: Int, depth: Int) throws(GeneratorError) -> RawMessage {
      guard depth > 0 else { throw GeneratorError("groups are nested too deep") }
      var fields: [Field] = []
      while true {
        let start = position
        if try varint() == UInt64(number) << 3 | 4 { return RawMessage(fields: fields) }
        position = start
        fields.append(try nextField(depth: depth - 1))
      }
    }
  }
}
