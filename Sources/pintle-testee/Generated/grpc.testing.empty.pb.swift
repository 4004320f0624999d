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

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    false
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    false
  }

  mutating func mergeParameter(
    _ path: ArraySlice<Substring>, _ text: String
  ) throws(WireError) {
    throw .unknownParameter(String(path.first ?? ""))
  }
}
