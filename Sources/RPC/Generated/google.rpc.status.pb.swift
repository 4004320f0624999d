// Made by protoc-gen-pintle from google/rpc/status.proto. Do not edit.

public import Wire

extension Google.Rpc {
  /// A call's failure.
  public struct Status: Message {
    /// One of the 16 codes of gRPC.
    public var code: Int32 = 0
    /// A sentence for developers, in English.
    public var message: String = ""
    /// Typed particulars.
    public var details: [Google.Protobuf.`Any`] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.rpc.Status" }
  }
}

// MARK: google.rpc.Status

extension Google.Rpc.Status {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.code = try reader.readInt32()
      case 18: self.message = try reader.readString()
      case 26:
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.details.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.code != 0 { writer.writeInt32(self.code, tag: 8) }
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    for value in self.details { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("code") { return 1 }
    case 7:
      if name.matches("message") { return 2 }
      if name.matches("details") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.code = try reader.readInt32()
    case 2:
      self.message = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.details.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.code != 0 || writer.writesDefaults {
      writer.writeKey("\"code\":")
      writer.writeInt32(self.code)
    }
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    if !self.details.isEmpty || writer.writesDefaults {
      writer.writeKey("\"details\":")
      writer.writeArray(self.details) { (writer: inout JSONWriter, value: Google.Protobuf.`Any`) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}
