// Made by protoc-gen-pintle from google/protobuf/wrappers.proto. Do not edit.

extension Google.Protobuf {
  /// The message `google.protobuf.DoubleValue`.
  public struct DoubleValue: Message {
    /// `value`, field 1.
    public var value: Double = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.DoubleValue" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.FloatValue`.
  public struct FloatValue: Message {
    /// `value`, field 1.
    public var value: Float = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FloatValue" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.Int64Value`.
  public struct Int64Value: Message {
    /// `value`, field 1.
    public var value: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Int64Value" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.UInt64Value`.
  public struct UInt64Value: Message {
    /// `value`, field 1.
    public var value: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.UInt64Value" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.Int32Value`.
  public struct Int32Value: Message {
    /// `value`, field 1.
    public var value: Int32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Int32Value" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.UInt32Value`.
  public struct UInt32Value: Message {
    /// `value`, field 1.
    public var value: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.UInt32Value" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.BoolValue`.
  public struct BoolValue: Message {
    /// `value`, field 1.
    public var value: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.BoolValue" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.StringValue`.
  public struct StringValue: Message {
    /// `value`, field 1.
    public var value: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.StringValue" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.BytesValue`.
  public struct BytesValue: Message {
    /// `value`, field 1.
    public var value: [UInt8] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.BytesValue" }
  }
}

// MARK: google.protobuf.DoubleValue

extension Google.Protobuf.DoubleValue {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 9: self.value = try reader.readDouble()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value.bitPattern != 0 { writer.writeDouble(self.value, tag: 9) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.FloatValue

extension Google.Protobuf.FloatValue {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 13: self.value = try reader.readFloat()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value.bitPattern != 0 { writer.writeFloat(self.value, tag: 13) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.Int64Value

extension Google.Protobuf.Int64Value {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value != 0 { writer.writeInt64(self.value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.UInt64Value

extension Google.Protobuf.UInt64Value {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value != 0 { writer.writeUInt64(self.value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.Int32Value

extension Google.Protobuf.Int32Value {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value != 0 { writer.writeInt32(self.value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.UInt32Value

extension Google.Protobuf.UInt32Value {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value != 0 { writer.writeUInt32(self.value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.BoolValue

extension Google.Protobuf.BoolValue {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.value { writer.writeBool(self.value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.StringValue

extension Google.Protobuf.StringValue {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.value = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.value.isEmpty { writer.writeString(self.value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }
}

// MARK: google.protobuf.BytesValue

extension Google.Protobuf.BytesValue {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.value = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.value.isEmpty { writer.writeBytes(self.value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }
}
