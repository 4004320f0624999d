// Made by protoc-gen-pintle from zitadel/v1/message.proto. Do not edit.

public import Wire

extension Zitadel.V1 {
  /// A text and the key that names it in every language.
  public struct LocalizedMessage: Message {
    /// "Action.Flow.Type.ExternalAuthentication".
    public var key: String = ""
    /// The text in the language that Accept-Language asked for.
    public var localizedMessage: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.v1.LocalizedMessage" }
  }
}

// MARK: zitadel.v1.LocalizedMessage

extension Zitadel.V1.LocalizedMessage {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.key = try reader.readString()
      case 18: self.localizedMessage = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.key.isEmpty { writer.writeString(self.key, tag: 10) }
    if !self.localizedMessage.isEmpty { writer.writeString(self.localizedMessage, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 1 }
    case 16:
      if name.matches("localizedMessage") { return 2 }
    case 17:
      if name.matches("localized_message") { return 2 }
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
      self.key = try reader.readString()
    case 2:
      self.localizedMessage = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.key.isEmpty || writer.writesDefaults {
      writer.writeKey("\"key\":")
      writer.writeString(self.key)
    }
    if !self.localizedMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"localizedMessage\":")
      writer.writeString(self.localizedMessage)
    }
    writer.endObject()
  }
}
