// Made by protoc-gen-pintle from helloworld/bench.proto. Do not edit.

import Wire

extension Helloworld {
  /// The message `helloworld.Text`.
  struct Text: Message {
    /// `text`, field 1.
    var text: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Text" }
  }
}

extension Helloworld {
  /// The message `helloworld.Count`.
  struct Count: Message {
    /// How many messages came.
    var count: Int32 = 0
    /// How long their texts were together, in bytes.
    var size: Int64 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Count" }
  }
}

extension Helloworld {
  /// The message `helloworld.StreamRequest`.
  struct StreamRequest: Message {
    /// How many messages come.
    var count: Int32 = 0
    /// How long each text is, in bytes.
    var size: Int32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.StreamRequest" }
  }
}

// MARK: helloworld.Text

extension Helloworld.Text {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.text = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.text.isEmpty { writer.writeString(self.text, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("text") { return 1 }
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
      self.text = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.text.isEmpty || writer.writesDefaults {
      writer.writeKey("\"text\":")
      writer.writeString(self.text)
    }
    writer.endObject()
  }
}

// MARK: helloworld.Count

extension Helloworld.Count {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.count = try reader.readInt32()
      case 16: self.size = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.count != 0 { writer.writeInt32(self.count, tag: 8) }
    if self.size != 0 { writer.writeInt64(self.size, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("size") { return 2 }
    case 5:
      if name.matches("count") { return 1 }
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
      self.count = try reader.readInt32()
    case 2:
      self.size = try reader.readInt64()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.count != 0 || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeInt32(self.count)
    }
    if self.size != 0 || writer.writesDefaults {
      writer.writeKey("\"size\":")
      writer.writeInt64(self.size)
    }
    writer.endObject()
  }
}

// MARK: helloworld.StreamRequest

extension Helloworld.StreamRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.count = try reader.readInt32()
      case 16: self.size = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.count != 0 { writer.writeInt32(self.count, tag: 8) }
    if self.size != 0 { writer.writeInt32(self.size, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("size") { return 2 }
    case 5:
      if name.matches("count") { return 1 }
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
      self.count = try reader.readInt32()
    case 2:
      self.size = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.count != 0 || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeInt32(self.count)
    }
    if self.size != 0 || writer.writesDefaults {
      writer.writeKey("\"size\":")
      writer.writeInt32(self.size)
    }
    writer.endObject()
  }
}
