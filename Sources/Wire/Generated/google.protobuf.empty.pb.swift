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

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    false
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    false
  }

  public mutating func mergeParameter(
    _ path: ArraySlice<Substring>, _ text: String
  ) throws(WireError) {
    throw .unknownParameter(String(path.first ?? ""))
  }
}
