// Made by protoc-gen-pintle from grpc/testing/empty.proto. Do not edit.

import Wire

extension Grpc.Testing {
  /// The message `grpc.testing.Empty`.
  struct Empty: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.Empty" }
  }
}

// MARK: grpc.testing.Empty

extension Grpc.Testing.Empty {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
