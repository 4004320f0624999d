// Made by protoc-gen-pintle from google/protobuf/duration.proto. Do not edit.

extension Google.Protobuf {
  /// The message `google.protobuf.Duration`.
  public struct Duration: Message {
    /// `seconds`, field 1.
    public var seconds: Int64 = 0
    /// `nanos`, field 2.
    public var nanos: Int32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.Duration" }
  }
}

// MARK: google.protobuf.Duration

extension Google.Protobuf.Duration {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.seconds = try reader.readInt64()
      case 16: self.nanos = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.seconds != 0 { writer.writeInt64(self.seconds, tag: 8) }
    if self.nanos != 0 { writer.writeInt32(self.nanos, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }
}
