// Made by protoc-gen-pintle from google/protobuf/struct.proto. Do not edit.

public import Base

extension Google.Protobuf {
  /// The message `google.protobuf.Struct`.
  public struct Struct: Message {
    /// `fields`, field 1.
    public var fields: [UTF8Key: Value] = [:]
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Struct" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.Value`.
  public struct Value: Message {
    /// At most one of the members of `kind`.
    public var kind: Kind?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Value" }

    /// The members of `kind`.
    public enum Kind: Sendable, Equatable {
      /// `null_value`, field 1.
      case nullValue(NullValue)
      /// `number_value`, field 2.
      case numberValue(Double)
      /// `string_value`, field 3.
      case stringValue(String)
      /// `bool_value`, field 4.
      case boolValue(Bool)
      /// `struct_value`, field 5.
      case structValue(Struct)
      /// `list_value`, field 6.
      case listValue(ListValue)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Value(), Value())
        (one.kind, other.kind) = (left, right)
        return one == other
      }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.ListValue`.
  public struct ListValue: Message {
    /// `values`, field 1.
    public var values: [Value] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.ListValue" }
  }
}

extension Google.Protobuf {
  /// The enum `google.protobuf.NullValue`.
  public enum NullValue: WireEnum {
    /// `NULL_VALUE`, number 0.
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
        var key: UTF8Key = ""
        var value: Google.Protobuf.Value = Google.Protobuf.Value()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.fields[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.writeMap(self.fields, tag: 10) {
      (writer: inout WireWriter, key: UTF8Key, value: Google.Protobuf.Value) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.write(unknown: self.unknownFields)
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
        self.kind = .nullValue(try reader.readEnum(Google.Protobuf.NullValue.init(rawValue:)))
      case 17:
        self.kind = .numberValue(try reader.readDouble())
      case 26:
        self.kind = .stringValue(try reader.readString())
      case 32:
        self.kind = .boolValue(try reader.readBool())
      case 42:
        var value = Google.Protobuf.Struct()
        if case .structValue(let current)? = self.kind { value = current }
        self.kind = nil
        try reader.readMessage(&value)
        self.kind = .structValue(value)
      case 50:
        var value = Google.Protobuf.ListValue()
        if case .listValue(let current)? = self.kind { value = current }
        self.kind = nil
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
        self.values.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.values { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }
}
