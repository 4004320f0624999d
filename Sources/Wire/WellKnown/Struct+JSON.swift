import Base

// A Struct is any JSON object, a ListValue any array, a Value any value.

extension Google.Protobuf.Struct: WellKnownJSON {
  static var parameterKind: String { "a JSON object" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    guard try reader.peek() == UInt8(ascii: "{") else { throw reader.mismatch("an object") }
    try reader.enter()
    try reader.readFreeObject { (reader: inout JSONReader, name: String) throws(WireError) in
      var value = Google.Protobuf.Value()
      try value.merge(from: &reader)
      // Of members with the same name the last counts.
      fields[name] = value
    }
    reader.leave()
  }

  public func write(to writer: inout JSONWriter) {
    writer.writeMap(fields) { $1.write(to: &$0) }
  }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    try merge(jsonParameter: text)
  }
}

extension Google.Protobuf.ListValue: WellKnownJSON {
  static var parameterKind: String { "a JSON array" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    guard try reader.peek() == UInt8(ascii: "[") else { throw reader.mismatch("an array") }
    try reader.enter()
    try reader.readArray { (reader: inout JSONReader) throws(WireError) in
      var value = Google.Protobuf.Value()
      try value.merge(from: &reader)
      values.append(value)
    }
    reader.leave()
  }

  public func write(to writer: inout JSONWriter) {
    writer.writeArray(values) { $1.write(to: &$0) }
  }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    try merge(jsonParameter: text)
  }
}

extension Google.Protobuf.Value: WellKnownJSON {
  static var parameterKind: String { "JSON" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    switch try reader.peek() {
    case UInt8(ascii: "{"):
      var value = Google.Protobuf.Struct()
      try value.merge(from: &reader)
      kind = .structValue(value)
    case UInt8(ascii: "["):
      var value = Google.Protobuf.ListValue()
      try value.merge(from: &reader)
      kind = .listValue(value)
    case UInt8(ascii: "\""): kind = .stringValue(try reader.readString())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): kind = .boolValue(try reader.readBool())
    case UInt8(ascii: "n"):
      _ = try reader.readNull()
      kind = .nullValue(.nullValue)
    default:
      let number = try reader.readNumber()
      guard let double = number.double() else { throw reader.error("a number is out of range") }
      // Only a double can stand here.
      guard !number.isInexact else { throw reader.error("a number that a double would change") }
      kind = .numberValue(double)
    }
  }

  public func write(to writer: inout JSONWriter) {
    switch kind {
    case .structValue(let value): value.write(to: &writer)
    case .listValue(let value): value.write(to: &writer)
    case .stringValue(let value): writer.writeString(value)
    case .boolValue(let value): writer.writeBool(value)
    case .nullValue: writer.writeNull()
    case .numberValue(let value):
      // As a string it would come back as one.
      if !value.isFinite { writer.fail(.unencodable("a number in a Value is not finite")) }
      writer.writeDouble(value)
    case nil:
      writer.fail(.unencodable("a Value holds nothing"))
      writer.writeNull()
    }
  }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    try merge(jsonParameter: text)
  }
}

extension Google.Protobuf.Value {
  /// The Struct or ListValue in it is counted.
  public static var countsForDepth: Bool { false }
}

extension Google.Protobuf.NullValue {
  /// JSON `null` is its only value.
  public static var isNullValue: Bool { true }
}
