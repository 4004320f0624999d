/// How one value of a field's type is read and written in both encodings: what extensions are made of.
public protocol FieldCodec: Sendable {
  /// The Swift type of a value.
  associatedtype Value: Sendable & Equatable

  /// How a single value is laid out.
  static var wireType: WireType { get }

  /// Reads one value behind its tag; a message is merged into the value that is there, anything else
  /// replaces it. It stays as it is for a number that a closed enum does not declare.
  static func read(
    from reader: inout WireReader, into value: inout Value?
  ) throws(WireError)

  /// Writes one value with its tag.
  static func write(_ value: Value, tag: UInt32, to writer: inout WireWriter)

  /// Reads one JSON value; nil for an enum's name that is unknown and ignored.
  static func read(from reader: inout JSONReader) throws(WireError) -> Value?

  /// Writes one JSON value.
  static func write(_ value: Value, to writer: inout JSONWriter)
}

/// The codec of `int32`.
public enum Int32Codec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout Int32?
  ) throws(WireError) { value = try reader.readInt32() }
  public static func write(_ value: Int32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeInt32(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Int32? {
    try reader.readInt32()
  }
  public static func write(_ value: Int32, to writer: inout JSONWriter) {
    writer.writeInt32(value)
  }
}

/// The codec of `int64`.
public enum Int64Codec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout Int64?
  ) throws(WireError) { value = try reader.readInt64() }
  public static func write(_ value: Int64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeInt64(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Int64? {
    try reader.readInt64()
  }
  public static func write(_ value: Int64, to writer: inout JSONWriter) {
    writer.writeInt64(value)
  }
}

/// The codec of `uint32`.
public enum UInt32Codec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout UInt32?
  ) throws(WireError) { value = try reader.readUInt32() }
  public static func write(_ value: UInt32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeUInt32(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> UInt32? {
    try reader.readUInt32()
  }
  public static func write(_ value: UInt32, to writer: inout JSONWriter) {
    writer.writeUInt32(value)
  }
}

/// The codec of `uint64`.
public enum UInt64Codec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout UInt64?
  ) throws(WireError) { value = try reader.readUInt64() }
  public static func write(_ value: UInt64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeUInt64(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> UInt64? {
    try reader.readUInt64()
  }
  public static func write(_ value: UInt64, to writer: inout JSONWriter) {
    writer.writeUInt64(value)
  }
}

/// The codec of `sint32`.
public enum SInt32Codec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout Int32?
  ) throws(WireError) { value = try reader.readSInt32() }
  public static func write(_ value: Int32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSInt32(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Int32? {
    try reader.readInt32()
  }
  public static func write(_ value: Int32, to writer: inout JSONWriter) {
    writer.writeInt32(value)
  }
}

/// The codec of `sint64`.
public enum SInt64Codec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout Int64?
  ) throws(WireError) { value = try reader.readSInt64() }
  public static func write(_ value: Int64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSInt64(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Int64? {
    try reader.readInt64()
  }
  public static func write(_ value: Int64, to writer: inout JSONWriter) {
    writer.writeInt64(value)
  }
}

/// The codec of `fixed32`.
public enum Fixed32Codec: FieldCodec {
  public static var wireType: WireType { .fixed32 }
  public static func read(
    from reader: inout WireReader, into value: inout UInt32?
  ) throws(WireError) { value = try reader.readFixed32() }
  public static func write(_ value: UInt32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeFixed32(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> UInt32? {
    try reader.readUInt32()
  }
  public static func write(_ value: UInt32, to writer: inout JSONWriter) {
    writer.writeUInt32(value)
  }
}

/// The codec of `fixed64`.
public enum Fixed64Codec: FieldCodec {
  public static var wireType: WireType { .fixed64 }
  public static func read(
    from reader: inout WireReader, into value: inout UInt64?
  ) throws(WireError) { value = try reader.readFixed64() }
  public static func write(_ value: UInt64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeFixed64(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> UInt64? {
    try reader.readUInt64()
  }
  public static func write(_ value: UInt64, to writer: inout JSONWriter) {
    writer.writeUInt64(value)
  }
}

/// The codec of `sfixed32`.
public enum SFixed32Codec: FieldCodec {
  public static var wireType: WireType { .fixed32 }
  public static func read(
    from reader: inout WireReader, into value: inout Int32?
  ) throws(WireError) { value = try reader.readSFixed32() }
  public static func write(_ value: Int32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSFixed32(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Int32? {
    try reader.readInt32()
  }
  public static func write(_ value: Int32, to writer: inout JSONWriter) {
    writer.writeInt32(value)
  }
}

/// The codec of `sfixed64`.
public enum SFixed64Codec: FieldCodec {
  public static var wireType: WireType { .fixed64 }
  public static func read(
    from reader: inout WireReader, into value: inout Int64?
  ) throws(WireError) { value = try reader.readSFixed64() }
  public static func write(_ value: Int64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSFixed64(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Int64? {
    try reader.readInt64()
  }
  public static func write(_ value: Int64, to writer: inout JSONWriter) {
    writer.writeInt64(value)
  }
}

/// The codec of `float`.
public enum FloatCodec: FieldCodec {
  public static var wireType: WireType { .fixed32 }
  public static func read(
    from reader: inout WireReader, into value: inout Float?
  ) throws(WireError) { value = try reader.readFloat() }
  public static func write(_ value: Float, tag: UInt32, to writer: inout WireWriter) {
    writer.writeFloat(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Float? {
    try reader.readFloat()
  }
  public static func write(_ value: Float, to writer: inout JSONWriter) {
    writer.writeFloat(value)
  }
}

/// The codec of `double`.
public enum DoubleCodec: FieldCodec {
  public static var wireType: WireType { .fixed64 }
  public static func read(
    from reader: inout WireReader, into value: inout Double?
  ) throws(WireError) { value = try reader.readDouble() }
  public static func write(_ value: Double, tag: UInt32, to writer: inout WireWriter) {
    writer.writeDouble(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Double? {
    try reader.readDouble()
  }
  public static func write(_ value: Double, to writer: inout JSONWriter) {
    writer.writeDouble(value)
  }
}

/// The codec of `bool`.
public enum BoolCodec: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout Bool?
  ) throws(WireError) { value = try reader.readBool() }
  public static func write(_ value: Bool, tag: UInt32, to writer: inout WireWriter) {
    writer.writeBool(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Bool? {
    try reader.readBool()
  }
  public static func write(_ value: Bool, to writer: inout JSONWriter) {
    writer.writeBool(value)
  }
}

/// The codec of `string`.
public enum StringCodec: FieldCodec {
  public static var wireType: WireType { .lengthDelimited }
  public static func read(
    from reader: inout WireReader, into value: inout String?
  ) throws(WireError) { value = try reader.readString() }
  public static func write(_ value: String, tag: UInt32, to writer: inout WireWriter) {
    writer.writeString(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> String? {
    try reader.readString()
  }
  public static func write(_ value: String, to writer: inout JSONWriter) {
    writer.writeString(value)
  }
}

/// The codec of `bytes`.
public enum BytesCodec: FieldCodec {
  public static var wireType: WireType { .lengthDelimited }
  public static func read(
    from reader: inout WireReader, into value: inout [UInt8]?
  ) throws(WireError) { value = try reader.readBytes() }
  public static func write(_ value: [UInt8], tag: UInt32, to writer: inout WireWriter) {
    writer.writeBytes(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> [UInt8]? {
    try reader.readBytes()
  }
  public static func write(_ value: [UInt8], to writer: inout JSONWriter) {
    writer.writeBytes(value)
  }
}

/// The codec of an enum.
public enum EnumCodec<Value: WireEnum>: FieldCodec {
  public static var wireType: WireType { .varint }
  public static func read(
    from reader: inout WireReader, into value: inout Value?
  ) throws(WireError) {
    if let known: Value = try reader.readEnum() { value = known }
  }
  public static func write(_ value: Value, tag: UInt32, to writer: inout WireWriter) {
    writer.writeEnum(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Value? {
    try reader.readEnum()
  }
  public static func write(_ value: Value, to writer: inout JSONWriter) {
    writer.writeEnum(value)
  }
}

/// The codec of a message.
public enum MessageCodec<Value: Message>: FieldCodec {
  public static var wireType: WireType { .lengthDelimited }
  public static func read(
    from reader: inout WireReader, into value: inout Value?
  ) throws(WireError) { try reader.readMessage(&value) }
  public static func write(_ value: Value, tag: UInt32, to writer: inout WireWriter) {
    writer.writeMessage(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Value? {
    var value = Value()
    try reader.readMessage(&value)
    return value
  }
  public static func write(_ value: Value, to writer: inout JSONWriter) {
    writer.writeMessage(value)
  }
}

/// The codec of a group.
public enum GroupCodec<Value: Message>: FieldCodec {
  public static var wireType: WireType { .startGroup }
  public static func read(
    from reader: inout WireReader, into value: inout Value?
  ) throws(WireError) { try reader.readGroup(&value, field: reader.field) }
  public static func write(_ value: Value, tag: UInt32, to writer: inout WireWriter) {
    writer.writeGroup(value, tag: tag)
  }
  public static func read(from reader: inout JSONReader) throws(WireError) -> Value? {
    try MessageCodec<Value>.read(from: &reader)
  }
  public static func write(_ value: Value, to writer: inout JSONWriter) {
    writer.writeMessage(value)
  }
}
