// Made by protoc-gen-pintle from google/protobuf/struct.proto. Do not edit.

extension Google.Protobuf {
  /// `Struct` represents a structured data value, consisting of fields
  /// which map to dynamically typed values. In some languages, `Struct`
  /// might be supported by a native representation. For example, in
  /// scripting languages like JS a struct is represented as an
  /// object. The details of that representation are described together
  /// with the proto support for the language.
  ///
  /// The JSON representation for `Struct` is JSON object.
  public struct Struct: Message {
    /// Unordered map of dynamically typed values.
    public var fields: [String: Value] = [:]
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Struct" }
  }
}

extension Google.Protobuf {
  /// `Value` represents a dynamically typed value which can be either
  /// null, a number, a string, a boolean, a recursive struct value, or a
  /// list of values. A producer of value is expected to set one of these
  /// variants. Absence of any variant indicates an error.
  ///
  /// The JSON representation for `Value` is JSON value.
  public struct Value: Message {
    /// The kind of value.
    public var kind: Kind?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Value" }

    /// The members of `kind`.
    public enum Kind: Sendable, Equatable {
      /// Represents a null value.
      case nullValue(NullValue)
      /// Represents a double value.
      case numberValue(Double)
      /// Represents a string value.
      case stringValue(String)
      /// Represents a boolean value.
      case boolValue(Bool)
      /// Represents a structured value.
      case structValue(Struct)
      /// Represents a repeated `Value`.
      case listValue(ListValue)
    }
  }
}

extension Google.Protobuf {
  /// `ListValue` is a wrapper around a repeated field of values.
  ///
  /// The JSON representation for `ListValue` is JSON array.
  public struct ListValue: Message {
    /// Repeated field of dynamically typed values.
    public var values: [Value] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.ListValue" }
  }
}

extension Google.Protobuf {
  /// `NullValue` is a singleton enumeration to represent the null value for the
  /// `Value` type union.
  ///
  ///  The JSON representation for `NullValue` is JSON `null`.
  public enum NullValue: WireEnum {
    /// Null value.
    case nullValue
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .nullValue
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .nullValue: 0
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 10:
        if jsonName.matches("NULL_VALUE") {
          self = .nullValue
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .nullValue: "NULL_VALUE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: google.protobuf.Struct

extension Google.Protobuf.Struct {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var key: String = ""
        var value: Google.Protobuf.Value = Google.Protobuf.Value()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readString() },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.fields[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.writeMap(self.fields, tag: 10) {
      (writer: inout WireWriter, key: String, value: Google.Protobuf.Value) in
      writer.writeString(key, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.write(unknown: self.unknownFields)
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    false
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    false
  }
}

// MARK: google.protobuf.Value

extension Google.Protobuf.Value {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.kind = .nullValue(Google.Protobuf.NullValue(rawValue: try reader.readInt32()))
      case 17:
        self.kind = .numberValue(try reader.readDouble())
      case 26:
        self.kind = .stringValue(try reader.readString())
      case 32:
        self.kind = .boolValue(try reader.readBool())
      case 42:
        var value = Google.Protobuf.Struct()
        if case .structValue(let current)? = self.kind { value = current }
        try reader.readMessage(&value)
        self.kind = .structValue(value)
      case 50:
        var value = Google.Protobuf.ListValue()
        if case .listValue(let current)? = self.kind { value = current }
        try reader.readMessage(&value)
        self.kind = .listValue(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.kind {
    case .nullValue(let value)?: writer.writeEnum(value, tag: 8)
    case .numberValue(let value)?: writer.writeDouble(value, tag: 17)
    case .stringValue(let value)?: writer.writeString(value, tag: 26)
    case .boolValue(let value)?: writer.writeBool(value, tag: 32)
    case .structValue(let value)?: writer.writeMessage(value, tag: 42)
    case .listValue(let value)?: writer.writeMessage(value, tag: 50)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    false
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    false
  }
}

// MARK: google.protobuf.ListValue

extension Google.Protobuf.ListValue {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Google.Protobuf.Value()
        try reader.readMessage(&value)
        self.values.append(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.values { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    false
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    false
  }
}
