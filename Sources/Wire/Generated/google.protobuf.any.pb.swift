// Made by protoc-gen-pintle from google/protobuf/any.proto. Do not edit.

extension Google.Protobuf {
  /// The message `google.protobuf.Any`.
  public struct `Any`: Message {
    /// `type_url`, field 1.
    public var typeURL: String = ""
    /// `value`, field 2.
    public var value: [UInt8] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Any" }
  }
}

// MARK: google.protobuf.Any

extension Google.Protobuf.`Any` {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.typeURL = try reader.readString()
      case 18: self.value = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.typeURL.isEmpty { writer.writeString(self.typeURL, tag: 10) }
    if !self.value.isEmpty { writer.writeBytes(self.value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }
}
