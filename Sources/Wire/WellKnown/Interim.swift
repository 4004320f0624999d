// Stand-ins until the generated well-known messages are here; delete this file together with merging them.
public enum Google { public enum Protobuf {} }
extension Google.Protobuf {
  public struct Timestamp: Message {
    public init() {}

    public var seconds: Int64 = 0
    public var nanos: Int32 = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Timestamp" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct Duration: Message {
    public init() {}

    public var seconds: Int64 = 0
    public var nanos: Int32 = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Duration" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct FieldMask: Message {
    public init() {}

    public var paths: [String] = []
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.FieldMask" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct Struct: Message {
    public init() {}

    public var fields: [String: Value] = [:]
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Struct" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct ListValue: Message {
    public init() {}

    public var values: [Value] = []
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.ListValue" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct Value: Message {
    public init() {}
    public enum Kind: Sendable, Equatable {
      case nullValue(NullValue), numberValue(Double), stringValue(String), boolValue(Bool),
        structValue(Struct), listValue(ListValue)
    }
    public var kind: Kind? = nil
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Value" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct `Any`: Message {
    public init() {}

    public var typeURL: String = ""
    public var value: [UInt8] = []
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Any" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct DoubleValue: Message {
    public init() {}

    public var value: Double = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.DoubleValue" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct FloatValue: Message {
    public init() {}

    public var value: Float = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.FloatValue" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct Int64Value: Message {
    public init() {}

    public var value: Int64 = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Int64Value" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct UInt64Value: Message {
    public init() {}

    public var value: UInt64 = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.UInt64Value" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct Int32Value: Message {
    public init() {}

    public var value: Int32 = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.Int32Value" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct UInt32Value: Message {
    public init() {}

    public var value: UInt32 = 0
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.UInt32Value" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct BoolValue: Message {
    public init() {}

    public var value: Bool = false
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.BoolValue" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct StringValue: Message {
    public init() {}

    public var value: String = ""
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.StringValue" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public struct BytesValue: Message {
    public init() {}

    public var value: [UInt8] = []
    public var unknownFields = UnknownFields()
    public static var messageName: String { "google.protobuf.BytesValue" }
    public mutating func merge(from reader: inout WireReader) throws(WireError) {}
    public func write(to writer: inout WireWriter) {}
    public mutating func mergeMember(_ name: String, from reader: inout JSONReader)
      throws(WireError) -> Bool
    { false }
    public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
}
extension Google.Protobuf {
  public enum NullValue: WireEnum {
    case nullValue, unrecognized(Int32)
    public init(rawValue: Int32) { self = rawValue == 0 ? .nullValue : .unrecognized(rawValue) }
    public var rawValue: Int32 { 0 }
    public init?(jsonName: UnsafeRawBufferPointer) { self = .nullValue }
    public var jsonName: StaticString? { "NULL_VALUE" }
    public static var isClosed: Bool { false }
  }
}
