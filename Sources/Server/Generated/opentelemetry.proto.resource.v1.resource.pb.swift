// Made by protoc-gen-pintle from opentelemetry/proto/resource/v1/resource.proto. Do not edit.

import Wire

extension Opentelemetry.Proto.Resource.V1 {
  /// The message `opentelemetry.proto.resource.v1.Resource`.
  struct Resource: Message {
    /// `attributes`, field 1.
    var attributes: [Opentelemetry.Proto.Common.V1.KeyValue] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.resource.v1.Resource" }
  }
}

// MARK: opentelemetry.proto.resource.v1.Resource

extension Opentelemetry.Proto.Resource.V1.Resource {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Opentelemetry.Proto.Common.V1.KeyValue()
        try reader.readMessage(&value)
        self.attributes.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.attributes { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("attributes") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Opentelemetry.Proto.Common.V1.KeyValue()
        try reader.readMessage(&value)
        self.attributes.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.attributes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"attributes\":")
      writer.writeArray(self.attributes) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Common.V1.KeyValue) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.attributes) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Common.V1.KeyValue) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }
}
