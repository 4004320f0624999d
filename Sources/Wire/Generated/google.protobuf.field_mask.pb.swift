// Made by protoc-gen-pintle from google/protobuf/field_mask.proto. Do not edit.

extension Google.Protobuf {
  /// The message `google.protobuf.FieldMask`.
  public struct FieldMask: Message {
    /// `paths`, field 1.
    public var paths: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FieldMask" }
  }
}

// MARK: google.protobuf.FieldMask

extension Google.Protobuf.FieldMask {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.paths.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.paths { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }
}
