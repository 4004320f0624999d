// Made by protoc-gen-pintle from zitadel/v1/error.proto. Do not edit.

public import Wire

extension Zitadel.V1 {
  /// Which check failed, and its message.
  public struct ErrorDetail: Message {
    /// The id of the place that failed: "COMMAND-Nfh52".
    public var id: String = ""
    /// The message, or the key of one: "No Changes".
    public var message: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.v1.ErrorDetail" }
  }
}

// MARK: zitadel.v1.ErrorDetail

extension Zitadel.V1.ErrorDetail {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.message = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The number of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldNumber(_ name: UnsafeRawBufferPointer) -> Int32 {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 7:
      if name.matches("message") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let number = Self.fieldNumber(key.bytes)
      if number == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(number, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ number: Int32, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    if try reader.readNull() { return }
    switch number {
    case 1:
      try seen.insert(0, at: reader)
      self.id = try reader.readString()
    case 2:
      try seen.insert(1, at: reader)
      self.message = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    writer.endObject()
  }
}
