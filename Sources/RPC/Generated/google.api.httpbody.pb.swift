// Made by protoc-gen-pintle from google/api/httpbody.proto. Do not edit.

public import Wire

extension Google.Api {
  /// Where a method's request or response is this message, or an HTTP rule names a field of
  /// this type, plain HTTP carries the data as it is.
  ///
  /// Everywhere else it is a message like others.
  public struct HttpBody: Message {
    /// The content type of the data: "image/png"; in a stream that of its first message counts.
    public var contentType: String = ""
    /// The body, or in a stream a piece of it.
    public var data: [UInt8] = []
    /// Whatever a service wants to say besides; plain HTTP has no place for it.
    public var extensions: [Google.Protobuf.`Any`] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.api.HttpBody" }
  }
}

// MARK: google.api.HttpBody

extension Google.Api.HttpBody {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.contentType = try reader.readString()
      case 18: self.data = try reader.readBytes()
      case 26:
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.extensions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.contentType.isEmpty { writer.writeString(self.contentType, tag: 10) }
    if !self.data.isEmpty { writer.writeBytes(self.data, tag: 18) }
    for value in self.extensions { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("data") { return 2 }
    case 10:
      if name.matches("extensions") { return 3 }
    case 11:
      if name.matches("contentType") { return 1 }
    case 12:
      if name.matches("content_type") { return 1 }
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
      self.contentType = try reader.readString()
    case 2:
      self.data = try reader.readBytes()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.extensions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.contentType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"contentType\":")
      writer.writeString(self.contentType)
    }
    if !self.data.isEmpty || writer.writesDefaults {
      writer.writeKey("\"data\":")
      writer.writeBytes(self.data)
    }
    if !self.extensions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"extensions\":")
      writer.writeArray(self.extensions) {
        (writer: inout JSONWriter, value: Google.Protobuf.`Any`) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.contentType = try parameter.string()
    case 2:
      self.data = try parameter.bytes()
    case 3:
      parameter.repeats()
      var value = Google.Protobuf.`Any`()
      try value.mergeParameter(&parameter)
      self.extensions.append(value)
    default: throw parameter.unknown
    }
  }
}
