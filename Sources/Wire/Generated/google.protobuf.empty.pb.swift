// Made by protoc-gen-pintle from google/protobuf/empty.proto. Do not edit.

extension Google.Protobuf {
  /// The message `google.protobuf.Empty`.
  public struct Empty: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Empty" }
  }
}

// MARK: google.protobuf.Empty

extension Google.Protobuf.Empty {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
