// Made by protoc-gen-pintle from helloworld/shapes.proto. Do not edit.

import Base
import Wire

extension Helloworld {
  /// Small and flat.
  struct Small: Message {
    /// `id`, field 1.
    var id: Int64 = 0
    /// `name`, field 2.
    var name: String = ""
    /// `active`, field 3.
    var active: Bool = false
    /// `score`, field 4.
    var score: Double = 0
    /// `color`, field 5.
    var color: UInt32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Small" }
  }
}

extension Helloworld {
  /// Numbers, many of each kind, packed.
  struct Numbers: Message {
    /// `varints`, field 1.
    var varints: [Int64] = []
    /// `zigzags`, field 2.
    var zigzags: [Int32] = []
    /// `doubles`, field 3.
    var doubles: [Double] = []
    /// `fixed`, field 4.
    var fixed: [UInt32] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Numbers" }
  }
}

extension Helloworld {
  /// Maps from texts and from numbers.
  struct Maps: Message {
    /// `labels`, field 1.
    var labels: [UTF8Key: String] = [:]
    /// `entries`, field 2.
    var entries: [Int64: Maps.Entry] = [:]
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Maps" }

    /// The message `helloworld.Maps.Entry`.
    struct Entry: Message {
      /// `name`, field 1.
      var name: String = ""
      /// `weight`, field 2.
      var weight: Int32 = 0
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "helloworld.Maps.Entry" }
    }
  }
}

// MARK: helloworld.Small

extension Helloworld.Small {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.id = try reader.readInt64()
      case 18: self.name = try reader.readString()
      case 24: self.active = try reader.readBool()
      case 33: self.score = try reader.readDouble()
      case 45: self.color = try reader.readFixed32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.id != 0 { writer.writeInt64(self.id, tag: 8) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if self.active { writer.writeBool(self.active, tag: 24) }
    if self.score.bitPattern != 0 { writer.writeDouble(self.score, tag: 33) }
    if self.color != 0 { writer.writeFixed32(self.color, tag: 45) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
    case 5:
      if name.matches("score") { return 4 }
      if name.matches("color") { return 5 }
    case 6:
      if name.matches("active") { return 3 }
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
      self.id = try reader.readInt64()
    case 2:
      self.name = try reader.readString()
    case 3:
      self.active = try reader.readBool()
    case 4:
      self.score = try reader.readDouble()
    case 5:
      self.color = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.id != 0 || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeInt64(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.active || writer.writesDefaults {
      writer.writeKey("\"active\":")
      writer.writeBool(self.active)
    }
    if self.score.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"score\":")
      writer.writeDouble(self.score)
    }
    if self.color != 0 || writer.writesDefaults {
      writer.writeKey("\"color\":")
      writer.writeUInt32(self.color)
    }
    writer.endObject()
  }
}

// MARK: helloworld.Numbers

extension Helloworld.Numbers {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.varints.append(read: try reader.readInt64())
      case 10:
        try reader.readPackedInt64(into: &self.varints)
      case 16:
        self.zigzags.append(read: try reader.readSInt32())
      case 18:
        try reader.readPackedSInt32(into: &self.zigzags)
      case 25:
        self.doubles.append(read: try reader.readDouble())
      case 26:
        try reader.readPackedDouble(into: &self.doubles)
      case 37:
        self.fixed.append(read: try reader.readFixed32())
      case 34:
        try reader.readPackedFixed32(into: &self.fixed)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.writePackedInt64(self.varints, tag: 10)
    writer.writePackedSInt32(self.zigzags, tag: 18)
    writer.writePackedDouble(self.doubles, tag: 26)
    writer.writePackedFixed32(self.fixed, tag: 34)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("fixed") { return 4 }
    case 7:
      if name.matches("varints") { return 1 }
      if name.matches("zigzags") { return 2 }
      if name.matches("doubles") { return 3 }
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
        self.varints.append(read: try reader.readInt64())
      }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.zigzags.append(read: try reader.readInt32())
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.doubles.append(read: try reader.readDouble())
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.fixed.append(read: try reader.readUInt32())
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.varints.isEmpty || writer.writesDefaults {
      writer.writeKey("\"varints\":")
      writer.writeArray(self.varints) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.zigzags.isEmpty || writer.writesDefaults {
      writer.writeKey("\"zigzags\":")
      writer.writeArray(self.zigzags) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.doubles.isEmpty || writer.writesDefaults {
      writer.writeKey("\"doubles\":")
      writer.writeArray(self.doubles) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.fixed.isEmpty || writer.writesDefaults {
      writer.writeKey("\"fixed\":")
      writer.writeArray(self.fixed) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    writer.endObject()
  }
}

// MARK: helloworld.Maps

extension Helloworld.Maps {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var key: UTF8Key = ""
        var value: String = ""
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readString() }
        )
        self.labels[key] = value
      case 18:
        var key: Int64 = 0
        var value: Helloworld.Maps.Entry = Helloworld.Maps.Entry()
        try reader.readMapEntry(
          keyTag: 8, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt64() },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.entries[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.writeMap(self.labels, tag: 10) {
      (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    writer.writeMap(self.entries, tag: 18) {
      (writer: inout WireWriter, key: Int64, value: Helloworld.Maps.Entry) in
      writer.writeInt64(key, tag: 8)
      writer.writeMessage(value, tag: 18)
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("labels") { return 1 }
    case 7:
      if name.matches("entries") { return 2 }
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
      try reader.readMap(into: &self.labels) {
        (reader: inout JSONReader) throws(WireError) -> String? in
        return try reader.readString()
      }
    case 2:
      try reader.readMap(into: &self.entries) {
        (reader: inout JSONReader) throws(WireError) -> Helloworld.Maps.Entry? in
        var value = Helloworld.Maps.Entry()
        try reader.readMessage(&value)
        return value
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.labels.isEmpty || writer.writesDefaults {
      writer.writeKey("\"labels\":")
      writer.writeMap(self.labels) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.entries.isEmpty || writer.writesDefaults {
      writer.writeKey("\"entries\":")
      writer.writeMap(self.entries) { (writer: inout JSONWriter, value: Helloworld.Maps.Entry) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: helloworld.Maps.Entry

extension Helloworld.Maps.Entry {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.weight = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if self.weight != 0 { writer.writeInt32(self.weight, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 6:
      if name.matches("weight") { return 2 }
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
      self.name = try reader.readString()
    case 2:
      self.weight = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.weight != 0 || writer.writesDefaults {
      writer.writeKey("\"weight\":")
      writer.writeInt32(self.weight)
    }
    writer.endObject()
  }
}
