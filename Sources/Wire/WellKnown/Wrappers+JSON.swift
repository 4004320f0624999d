// The JSON form of a wrapper is that of its value; null, which its field reads as unset, is none.

extension Google.Protobuf.DoubleValue: WellKnownJSON {
  static var parameterKind: String { "a double such as 1.5" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readDouble()
  }

  public func write(to writer: inout JSONWriter) { writer.writeDouble(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.double(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.FloatValue: WellKnownJSON {
  static var parameterKind: String { "a float such as 1.5" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readFloat()
  }

  public func write(to writer: inout JSONWriter) { writer.writeFloat(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.float(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.Int64Value: WellKnownJSON {
  static var parameterKind: String { "an int64 such as 10" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readInt64()
  }

  public func write(to writer: inout JSONWriter) { writer.writeInt64(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.int64(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.UInt64Value: WellKnownJSON {
  static var parameterKind: String { "a uint64 such as 10" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readUInt64()
  }

  public func write(to writer: inout JSONWriter) { writer.writeUInt64(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.uint64(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.Int32Value: WellKnownJSON {
  static var parameterKind: String { "an int32 such as 10" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readInt32()
  }

  public func write(to writer: inout JSONWriter) { writer.writeInt32(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.int32(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.UInt32Value: WellKnownJSON {
  static var parameterKind: String { "a uint32 such as 10" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readUInt32()
  }

  public func write(to writer: inout JSONWriter) { writer.writeUInt32(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.uint32(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.BoolValue: WellKnownJSON {
  static var parameterKind: String { "true or false" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readBool()
  }

  public func write(to writer: inout JSONWriter) { writer.writeBool(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.bool(String(knownUTF8: text), "")
  }
}

extension Google.Protobuf.StringValue: WellKnownJSON {
  static var parameterKind: String { "text" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readString()
  }

  public func write(to writer: inout JSONWriter) { writer.writeString(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = String(knownUTF8: text)
  }
}

extension Google.Protobuf.BytesValue: WellKnownJSON {
  static var parameterKind: String { "base64 such as aGVsbG8=" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    value = try reader.readBytes()
  }

  public func write(to writer: inout JSONWriter) { writer.writeBytes(value) }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    value = try ParameterText.bytes(String(knownUTF8: text), "")
  }
}
