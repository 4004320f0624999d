import Base

/// One extension of a message (proto2 `extend`), its type erased: what a `TypeRegistry` holds.
public protocol AnyExtensionField: Sendable {
  /// The full name of the message that is extended.
  var extendeeName: String { get }
  /// The extension's full name, without the brackets that JSON puts around it.
  var name: String { get }
  /// The field number.
  var number: UInt32 { get }

  /// Reads the member's value and puts it in the place of what `fields` hold of this extension.
  func merge(from reader: inout JSONReader, into fields: inout UnknownFields) throws(WireError)

  /// Writes the member's value; false, and nothing written, when `fields` hold none.
  func write(_ fields: UnknownFields, to writer: inout JSONWriter) throws(WireError) -> Bool
}

/// A singular extension of `Extendee`; its values live in the unknown fields.
public struct ExtensionField<Extendee: Message, Codec: FieldCodec>: AnyExtensionField {
  public let name: String
  public let number: UInt32

  public var extendeeName: String { Extendee.messageName }

  /// Describes an extension by its full name and its number.
  public init(_ name: String, number: UInt32) {
    self.name = name
    self.number = number
  }

  public func merge(
    from reader: inout JSONReader, into fields: inout UnknownFields
  ) throws(WireError) {
    fields.remove(field: number)
    if try reader.readNull() { return }
    guard let value = try Codec.read(from: &reader) else { return }
    fields.append { Codec.write(value, tag: Codec.wireType.tag(number), to: &$0) }
  }

  public func write(
    _ fields: UnknownFields, to writer: inout JSONWriter
  ) throws(WireError) -> Bool {
    guard let value = try value(in: fields) else { return false }
    writer.writeKey(string: "[\(name)]")
    Codec.write(value, to: &writer)
    return true
  }

  /// The value in `fields`: the last one, or all of them merged for messages.
  func value(in fields: UnknownFields) throws(WireError) -> Codec.Value? {
    var value: Codec.Value?
    var reader = WireReader(fields.bytes.span.bytes)
    while true {
      let tag = try reader.nextTag()
      if tag == 0 { return value }
      if tag == Codec.wireType.tag(number) {
        try Codec.read(from: &reader, into: &value)
      } else {
        try reader.skip(tag)
      }
    }
  }
}

/// A repeated extension of `Extendee`; its values live in the unknown fields.
public struct RepeatedExtensionField<Extendee: Message, Codec: FieldCodec>: AnyExtensionField {
  public let name: String
  public let number: UInt32
  /// Whether the values are written as one packed run; both forms are read.
  public let isPacked: Bool

  public var extendeeName: String { Extendee.messageName }

  /// Describes an extension by its full name and its number, and whether its values are written
  /// packed.
  public init(_ name: String, number: UInt32, isPacked: Bool = false) {
    self.name = name
    self.number = number
    self.isPacked = isPacked
  }

  public func merge(
    from reader: inout JSONReader, into fields: inout UnknownFields
  ) throws(WireError) {
    var values: [Codec.Value] = []
    if try !reader.readNull() {
      try reader.readArray { (reader: inout JSONReader) throws(WireError) in
        if let value = try Codec.read(from: &reader) { values.append(value) }
      }
    }
    set(values, in: &fields)
  }

  public func write(
    _ fields: UnknownFields, to writer: inout JSONWriter
  ) throws(WireError) -> Bool {
    let values = try values(in: fields)
    if values.isEmpty { return false }
    writer.writeKey(string: "[\(name)]")
    writer.writeArray(values) { Codec.write($1, to: &$0) }
    return true
  }

  func values(in fields: UnknownFields) throws(WireError) -> [Codec.Value] {
    var values: [Codec.Value] = []
    var reader = WireReader(fields.bytes.span.bytes)
    while true {
      let tag = try reader.nextTag()
      if tag == 0 { return values }
      if tag == Codec.wireType.tag(number) {
        var value: Codec.Value?
        try Codec.read(from: &reader, into: &value)
        if let value { values.append(value) }
      } else if tag == WireType.lengthDelimited.tag(number), Codec.isPackable {
        try reader.readPacked { (reader: inout WireReader) throws(WireError) in
          var value: Codec.Value?
          try Codec.read(from: &reader, into: &value)
          if let value { values.append(value) }
        }
      } else {
        try reader.skip(tag)
      }
    }
  }

  func set(_ values: [Codec.Value], in fields: inout UnknownFields) {
    fields.remove(field: number)
    if values.isEmpty { return }
    fields.append { writer in
      guard isPacked else {
        for value in values { Codec.write(value, tag: Codec.wireType.tag(number), to: &writer) }
        return
      }
      writer.writeDelimited(tag: WireType.lengthDelimited.tag(number)) { writer in
        for value in values { Codec.writeUntagged(value, to: &writer) }
      }
    }
  }
}

extension FieldCodec {
  static var isPackable: Bool { wireType != .lengthDelimited && wireType != .startGroup }

  /// Writes a packable value without its tag.
  static func writeUntagged(_ value: Value, to writer: inout WireWriter) {
    // Field 1's tag is one byte, which is taken off again.
    let start = writer.buffer.count
    write(value, tag: wireType.tag(1), to: &writer)
    writer.buffer.removeGap(1, at: start)
  }
}

extension Message {
  /// The value of an extension; nil when it is not set.
  ///
  /// Throws when its bytes do not decode.
  public func extensionValue<Codec>(
    _ field: ExtensionField<Self, Codec>
  ) throws(WireError) -> Codec.Value? {
    try field.value(in: unknownFields)
  }

  /// The values of a repeated extension.
  ///
  /// Throws when their bytes do not decode.
  public func extensionValue<Codec>(
    _ field: RepeatedExtensionField<Self, Codec>
  ) throws(WireError) -> [Codec.Value] {
    try field.values(in: unknownFields)
  }

  /// Sets an extension, or removes it with nil.
  public mutating func setExtensionValue<Codec>(
    _ field: ExtensionField<Self, Codec>, to value: Codec.Value?
  ) {
    unknownFields.remove(field: field.number)
    guard let value else { return }
    unknownFields.append { Codec.write(value, tag: Codec.wireType.tag(field.number), to: &$0) }
  }

  /// Sets the values of a repeated extension.
  public mutating func setExtensionValue<Codec>(
    _ field: RepeatedExtensionField<Self, Codec>, to values: [Codec.Value]
  ) {
    field.set(values, in: &unknownFields)
  }
}

extension JSONReader {
  /// Reads the member `[full.name]` of a message that may be extended; false, and nothing read, for other
  /// names and for extensions that the registry does not know.
  public mutating func mergeExtension<Extendee: Message>(
    _ key: JSONKey, into message: inout Extendee
  ) throws(WireError) -> Bool {
    guard key.count > 2, key.bytes[0] == UInt8(ascii: "["),
      key.bytes[key.count - 1] == UInt8(ascii: "]")
    else { return false }
    let name = String(knownUTF8: UnsafeRawBufferPointer(rebasing: key.bytes[1..<key.count - 1]))
    guard let field = options.registry.extensionField(named: name, of: Extendee.messageName) else {
      return false
    }
    // A message is read from one object, so that what is there came before in it.
    guard try !message.unknownFields.fieldNumbers().contains(field.number) else {
      throw error("a field is set twice")
    }
    try field.merge(from: &self, into: &message.unknownFields)
    return true
  }
}

extension JSONWriter {
  /// Writes the extensions of a message that the registry knows, in the order of their numbers.
  public mutating func writeExtensions<Extendee: Message>(of message: Extendee) {
    if message.unknownFields.isEmpty { return }
    do throws(WireError) {
      for number in try message.unknownFields.fieldNumbers().sorted() {
        guard let field = options.registry.extensionField(number, of: Extendee.messageName) else {
          continue
        }
        _ = try field.write(message.unknownFields, to: &self)
      }
    } catch { fail(error) }
  }
}
