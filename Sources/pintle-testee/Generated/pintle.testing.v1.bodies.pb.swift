// Made by protoc-gen-pintle from pintle/testing/v1/bodies.proto. Do not edit.

import Base
import RPC
import Wire

extension Pintle.Testing.V1 {
  /// A file with a name.
  struct FileRequest: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `file`, field 2.
    var file: Google.Api.HttpBody?
    /// `note`, field 3.
    var note: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.FileRequest" }
  }
}

extension Pintle.Testing.V1 {
  /// What came of a file.
  struct FileResponse: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `note`, field 2.
    var note: String = ""
    /// At most one of the members of `content`.
    var content: Content?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.FileResponse" }

    /// The members of `content`.
    enum Content: Sendable, Equatable {
      /// `file`, field 3.
      case file(Google.Api.HttpBody)
      /// `text`, field 4.
      case text(String)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (FileResponse(), FileResponse())
        (one.content, other.content) = (left, right)
        return one == other
      }
    }
  }
}

extension Pintle.Testing.V1 {
  /// What a download holds.
  struct DownloadRequest: Message {
    /// `content_type`, field 1.
    var contentType: String = ""
    /// The lengths of the messages.
    var sizes: [Int32] = []
    /// Fails behind the messages, or in their place when there are none.
    var fails: Bool = false
    /// What the answer's content-disposition shall be.
    var disposition: String = ""
    /// Nanoseconds before each message.
    var pause: Int64 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.DownloadRequest" }
  }
}

extension Pintle.Testing.V1 {
  /// What an upload was made of.
  struct UploadResponse: Message {
    /// How many messages came.
    var messages: Int32 = 0
    /// How many bytes in all of them.
    var bytes: Int64 = 0
    /// The sum of all bytes, modulo 2^64.
    var sum: UInt64 = 0
    /// What the first message said.
    var name: String = ""
    /// `note`, field 5.
    var note: String = ""
    /// `content_type`, field 6.
    var contentType: String = ""
    /// How many messages said it.
    var named: Int32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.UploadResponse" }
  }
}

extension Pintle.Testing.V1 {
  /// A resource with parts of every shape.
  struct Resource: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `display_name`, field 2.
    var displayName: String = ""
    /// `part`, field 3.
    var part: Resource.Part?
    /// `list`, field 4.
    var list: [Resource.Part] = []
    /// `parts`, field 5.
    var parts: [UTF8Key: Resource.Part] = [:]
    /// `time`, field 6.
    var time: Google.Protobuf.Timestamp?
    /// `free`, field 7.
    var free: Google.Protobuf.Struct?
    /// A name that no lowerCamelCase gives back.
    var odd1name: String = ""
    /// `renamed`, field 9.
    var renamed: String = ""
    /// At most one of the members of `choice`.
    var choice: Choice?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Resource" }

    /// The members of `choice`.
    enum Choice: Sendable, Equatable {
      /// `chosen`, field 10.
      case chosen(Resource.Part)
      /// `text`, field 11.
      case text(String)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Resource(), Resource())
        (one.choice, other.choice) = (left, right)
        return one == other
      }
    }

    /// The message `pintle.testing.v1.Resource.Part`.
    struct Part: Message {
      /// `title`, field 1.
      var title: String = ""
      /// `count`, field 2.
      var count: Int32 = 0
      /// `inner`, field 3.
      var inner: Resource.Part? {
        get { self._inner?.value }
        set { self._inner = newValue.map { Boxed($0) } }
      }
      private var _inner: Boxed<Resource.Part>?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "pintle.testing.v1.Resource.Part" }
    }
  }
}

extension Pintle.Testing.V1 {
  /// The message `pintle.testing.v1.PatchRequest`.
  struct PatchRequest: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `resource`, field 2.
    var resource: Resource?
    /// `update_mask`, field 3.
    var updateMask: Google.Protobuf.FieldMask?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.PatchRequest" }
  }
}

extension Pintle.Testing.V1 {
  /// The message `pintle.testing.v1.TwoMasksRequest`.
  struct TwoMasksRequest: Message {
    /// `resource`, field 1.
    var resource: Resource?
    /// `update_mask`, field 2.
    var updateMask: Google.Protobuf.FieldMask?
    /// `read_mask`, field 3.
    var readMask: Google.Protobuf.FieldMask?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.TwoMasksRequest" }
  }
}

// MARK: pintle.testing.v1.FileRequest

extension Pintle.Testing.V1.FileRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(&self.file)
      case 26: self.note = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if let value = self.file { writer.writeMessage(value, tag: 18) }
    if !self.note.isEmpty { writer.writeString(self.note, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("file") { return 2 }
      if name.matches("note") { return 3 }
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
      try reader.readMessage(&self.file)
    case 3:
      self.note = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.file {
      writer.writeKey("\"file\":")
      writer.writeMessage(value)
    }
    if !self.note.isEmpty || writer.writesDefaults {
      writer.writeKey("\"note\":")
      writer.writeString(self.note)
    }
    writer.endObject()
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      if self.file != nil {
        try self.file!.mergeParameter(&parameter)
      } else {
        var value = Google.Api.HttpBody()
        try value.mergeParameter(&parameter)
        self.file = value
      }
    case 3:
      self.note = try parameter.string()
    default: throw parameter.unknown
    }
  }
}

extension Pintle.Testing.V1.FileRequest: HTTPBodyMessage {
  func httpBody(_ number: Int32) -> Google.Api.HttpBody? {
    switch number {
    case 2:
      return self.file ?? Google.Api.HttpBody()
    default: return nil
    }
  }

  mutating func setHTTPBody(_ number: Int32, _ body: Google.Api.HttpBody) {
    switch number {
    case 2: self.file = body
    default: return
    }
  }
}

// MARK: pintle.testing.v1.FileResponse

extension Pintle.Testing.V1.FileResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.note = try reader.readString()
      case 26:
        var value = Google.Api.HttpBody()
        if case .file(let current)? = self.content { value = current }
        self.content = nil
        try reader.readMessage(&value)
        self.content = .file(value)
      case 34:
        self.content = .text(try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.note.isEmpty { writer.writeString(self.note, tag: 18) }
    switch self.content {
    case .file(let value)?: writer.writeMessage(value, tag: 26)
    case .text(let value)?: writer.writeString(value, tag: 34)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("note") { return 2 }
      if name.matches("file") { return 3 }
      if name.matches("text") { return 4 }
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
      self.note = try reader.readString()
    case 3:
      try seen.insert(5, oneof: "pintle.testing.v1.FileResponse.content", at: &reader)
      var value = Google.Api.HttpBody()
      try reader.readMessage(&value)
      self.content = .file(value)
    case 4:
      try seen.insert(5, oneof: "pintle.testing.v1.FileResponse.content", at: &reader)
      self.content = .text(try reader.readString())
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.note.isEmpty || writer.writesDefaults {
      writer.writeKey("\"note\":")
      writer.writeString(self.note)
    }
    switch self.content {
    case .file(let value)?:
      writer.writeKey("\"file\":")
      writer.writeMessage(value)
    case .text(let value)?:
      writer.writeKey("\"text\":")
      writer.writeString(value)
    case nil: break
    }
    writer.endObject()
  }
}

extension Pintle.Testing.V1.FileResponse: HTTPBodyMessage {
  func httpBody(_ number: Int32) -> Google.Api.HttpBody? {
    switch number {
    case 3:
      if case .file(let value)? = self.content { return value }
      return Google.Api.HttpBody()
    default: return nil
    }
  }

  mutating func setHTTPBody(_ number: Int32, _ body: Google.Api.HttpBody) {
    switch number {
    case 3: self.content = .file(body)
    default: return
    }
  }
}

// MARK: pintle.testing.v1.DownloadRequest

extension Pintle.Testing.V1.DownloadRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.contentType = try reader.readString()
      case 16:
        self.sizes.append(read: try reader.readInt32())
      case 18:
        try reader.readPackedInt32(into: &self.sizes)
      case 24: self.fails = try reader.readBool()
      case 34: self.disposition = try reader.readString()
      case 40: self.pause = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.contentType.isEmpty { writer.writeString(self.contentType, tag: 10) }
    writer.writePackedInt32(self.sizes, tag: 18)
    if self.fails { writer.writeBool(self.fails, tag: 24) }
    if !self.disposition.isEmpty { writer.writeString(self.disposition, tag: 34) }
    if self.pause != 0 { writer.writeInt64(self.pause, tag: 40) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("sizes") { return 2 }
      if name.matches("fails") { return 3 }
      if name.matches("pause") { return 5 }
    case 11:
      if name.matches("contentType") { return 1 }
      if name.matches("disposition") { return 4 }
    case 12:
      if name.matches("content_type") { return 1 }
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
      self.contentType = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.sizes.append(read: try reader.readInt32())
      }
    case 3:
      self.fails = try reader.readBool()
    case 4:
      self.disposition = try reader.readString()
    case 5:
      self.pause = try reader.readInt64()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.contentType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"contentType\":")
      writer.writeString(self.contentType)
    }
    if !self.sizes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"sizes\":")
      writer.writeArray(self.sizes) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if self.fails || writer.writesDefaults {
      writer.writeKey("\"fails\":")
      writer.writeBool(self.fails)
    }
    if !self.disposition.isEmpty || writer.writesDefaults {
      writer.writeKey("\"disposition\":")
      writer.writeString(self.disposition)
    }
    if self.pause != 0 || writer.writesDefaults {
      writer.writeKey("\"pause\":")
      writer.writeInt64(self.pause)
    }
    writer.endObject()
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.contentType = try parameter.string()
    case 2:
      parameter.repeats()
      self.sizes.append(try parameter.int32())
    case 3:
      self.fails = try parameter.bool()
    case 4:
      self.disposition = try parameter.string()
    case 5:
      self.pause = try parameter.int64()
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.UploadResponse

extension Pintle.Testing.V1.UploadResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.messages = try reader.readInt32()
      case 16: self.bytes = try reader.readInt64()
      case 24: self.sum = try reader.readUInt64()
      case 34: self.name = try reader.readString()
      case 42: self.note = try reader.readString()
      case 50: self.contentType = try reader.readString()
      case 56: self.named = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.messages != 0 { writer.writeInt32(self.messages, tag: 8) }
    if self.bytes != 0 { writer.writeInt64(self.bytes, tag: 16) }
    if self.sum != 0 { writer.writeUInt64(self.sum, tag: 24) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 34) }
    if !self.note.isEmpty { writer.writeString(self.note, tag: 42) }
    if !self.contentType.isEmpty { writer.writeString(self.contentType, tag: 50) }
    if self.named != 0 { writer.writeInt32(self.named, tag: 56) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("sum") { return 3 }
    case 4:
      if name.matches("name") { return 4 }
      if name.matches("note") { return 5 }
    case 5:
      if name.matches("bytes") { return 2 }
      if name.matches("named") { return 7 }
    case 8:
      if name.matches("messages") { return 1 }
    case 11:
      if name.matches("contentType") { return 6 }
    case 12:
      if name.matches("content_type") { return 6 }
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
      self.messages = try reader.readInt32()
    case 2:
      self.bytes = try reader.readInt64()
    case 3:
      self.sum = try reader.readUInt64()
    case 4:
      self.name = try reader.readString()
    case 5:
      self.note = try reader.readString()
    case 6:
      self.contentType = try reader.readString()
    case 7:
      self.named = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.messages != 0 || writer.writesDefaults {
      writer.writeKey("\"messages\":")
      writer.writeInt32(self.messages)
    }
    if self.bytes != 0 || writer.writesDefaults {
      writer.writeKey("\"bytes\":")
      writer.writeInt64(self.bytes)
    }
    if self.sum != 0 || writer.writesDefaults {
      writer.writeKey("\"sum\":")
      writer.writeUInt64(self.sum)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.note.isEmpty || writer.writesDefaults {
      writer.writeKey("\"note\":")
      writer.writeString(self.note)
    }
    if !self.contentType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"contentType\":")
      writer.writeString(self.contentType)
    }
    if self.named != 0 || writer.writesDefaults {
      writer.writeKey("\"named\":")
      writer.writeInt32(self.named)
    }
    writer.endObject()
  }
}

// MARK: pintle.testing.v1.Resource

extension Pintle.Testing.V1.Resource {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.displayName = try reader.readString()
      case 26: try reader.readMessage(&self.part)
      case 34:
        var value = Pintle.Testing.V1.Resource.Part()
        try reader.readMessage(&value)
        self.list.append(read: consume value)
      case 42:
        var key: UTF8Key = ""
        var value: Pintle.Testing.V1.Resource.Part = Pintle.Testing.V1.Resource.Part()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.parts[key] = value
      case 50: try reader.readMessage(&self.time)
      case 58: try reader.readMessage(&self.free)
      case 66: self.odd1name = try reader.readString()
      case 74: self.renamed = try reader.readString()
      case 82:
        var value = Pintle.Testing.V1.Resource.Part()
        if case .chosen(let current)? = self.choice { value = current }
        self.choice = nil
        try reader.readMessage(&value)
        self.choice = .chosen(value)
      case 90:
        self.choice = .text(try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.displayName.isEmpty { writer.writeString(self.displayName, tag: 18) }
    if let value = self.part { writer.writeMessage(value, tag: 26) }
    for value in self.list { writer.writeMessage(value, tag: 34) }
    writer.writeMap(self.parts, tag: 42) {
      (writer: inout WireWriter, key: UTF8Key, value: Pintle.Testing.V1.Resource.Part) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    if let value = self.time { writer.writeMessage(value, tag: 50) }
    if let value = self.free { writer.writeMessage(value, tag: 58) }
    if !self.odd1name.isEmpty { writer.writeString(self.odd1name, tag: 66) }
    if !self.renamed.isEmpty { writer.writeString(self.renamed, tag: 74) }
    switch self.choice {
    case .chosen(let value)?: writer.writeMessage(value, tag: 82)
    case .text(let value)?: writer.writeString(value, tag: 90)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("part") { return 3 }
      if name.matches("list") { return 4 }
      if name.matches("time") { return 6 }
      if name.matches("free") { return 7 }
      if name.matches("text") { return 11 }
    case 5:
      if name.matches("parts") { return 5 }
    case 6:
      if name.matches("chosen") { return 10 }
    case 7:
      if name.matches("renamed") { return 9 }
    case 8:
      if name.matches("odd1name") { return 8 }
    case 9:
      if name.matches("odd_1name") { return 8 }
    case 10:
      if name.matches("other-name") { return 9 }
    case 11:
      if name.matches("displayName") { return 2 }
    case 12:
      if name.matches("display_name") { return 2 }
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
      self.displayName = try reader.readString()
    case 3:
      try reader.readMessage(&self.part)
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Testing.V1.Resource.Part()
        try reader.readMessage(&value)
        self.list.append(read: consume value)
      }
    case 5:
      try reader.readMap(into: &self.parts) {
        (reader: inout JSONReader) throws(WireError) -> Pintle.Testing.V1.Resource.Part? in
        var value = Pintle.Testing.V1.Resource.Part()
        try reader.readMessage(&value)
        return value
      }
    case 6:
      try reader.readMessage(&self.time)
    case 7:
      try reader.readMessage(&self.free)
    case 8:
      self.odd1name = try reader.readString()
    case 9:
      self.renamed = try reader.readString()
    case 10:
      try seen.insert(12, oneof: "pintle.testing.v1.Resource.choice", at: &reader)
      var value = Pintle.Testing.V1.Resource.Part()
      try reader.readMessage(&value)
      self.choice = .chosen(value)
    case 11:
      try seen.insert(12, oneof: "pintle.testing.v1.Resource.choice", at: &reader)
      self.choice = .text(try reader.readString())
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.displayName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"displayName\":")
      writer.writeString(self.displayName)
    }
    if let value = self.part {
      writer.writeKey("\"part\":")
      writer.writeMessage(value)
    }
    if !self.list.isEmpty || writer.writesDefaults {
      writer.writeKey("\"list\":")
      writer.writeArray(self.list) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Resource.Part) in
        writer.writeMessage(value)
      }
    }
    if !self.parts.isEmpty || writer.writesDefaults {
      writer.writeKey("\"parts\":")
      writer.writeMap(self.parts) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Resource.Part) in
        writer.writeMessage(value)
      }
    }
    if let value = self.time {
      writer.writeKey("\"time\":")
      writer.writeMessage(value)
    }
    if let value = self.free {
      writer.writeKey("\"free\":")
      writer.writeMessage(value)
    }
    if !self.odd1name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"odd1name\":")
      writer.writeString(self.odd1name)
    }
    if !self.renamed.isEmpty || writer.writesDefaults {
      writer.writeKey("\"other-name\":")
      writer.writeString(self.renamed)
    }
    switch self.choice {
    case .chosen(let value)?:
      writer.writeKey("\"chosen\":")
      writer.writeMessage(value)
    case .text(let value)?:
      writer.writeKey("\"text\":")
      writer.writeString(value)
    case nil: break
    }
    writer.endObject()
  }
}

// MARK: pintle.testing.v1.Resource.Part

extension Pintle.Testing.V1.Resource.Part {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.title = try reader.readString()
      case 16: self.count = try reader.readInt32()
      case 26: try reader.readMessage(&self._inner)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.title.isEmpty { writer.writeString(self.title, tag: 10) }
    if self.count != 0 { writer.writeInt32(self.count, tag: 16) }
    if let box = self._inner { writer.writeMessage(box.value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("title") { return 1 }
      if name.matches("count") { return 2 }
      if name.matches("inner") { return 3 }
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
      self.title = try reader.readString()
    case 2:
      self.count = try reader.readInt32()
    case 3:
      try reader.readMessage(&self._inner)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.title.isEmpty || writer.writesDefaults {
      writer.writeKey("\"title\":")
      writer.writeString(self.title)
    }
    if self.count != 0 || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeInt32(self.count)
    }
    if let box = self._inner {
      writer.writeKey("\"inner\":")
      writer.writeMessage(box.value)
    }
    writer.endObject()
  }
}

// MARK: pintle.testing.v1.PatchRequest

extension Pintle.Testing.V1.PatchRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(&self.resource)
      case 26: try reader.readMessage(&self.updateMask)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if let value = self.resource { writer.writeMessage(value, tag: 18) }
    if let value = self.updateMask { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 8:
      if name.matches("resource") { return 2 }
    case 10:
      if name.matches("updateMask") { return 3 }
    case 11:
      if name.matches("update_mask") { return 3 }
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
      try reader.readMessage(&self.resource)
    case 3:
      try reader.readMessage(&self.updateMask)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.resource {
      writer.writeKey("\"resource\":")
      writer.writeMessage(value)
    }
    if let value = self.updateMask {
      writer.writeKey("\"updateMask\":")
      writer.writeMessage(value)
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

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      if self.resource != nil {
        try self.resource!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Resource()
        try value.mergeParameter(&parameter)
        self.resource = value
      }
    case 3:
      if self.updateMask != nil {
        try self.updateMask!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.FieldMask()
        try value.mergeParameter(&parameter)
        self.updateMask = value
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.TwoMasksRequest

extension Pintle.Testing.V1.TwoMasksRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.resource)
      case 18: try reader.readMessage(&self.updateMask)
      case 26: try reader.readMessage(&self.readMask)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.resource { writer.writeMessage(value, tag: 10) }
    if let value = self.updateMask { writer.writeMessage(value, tag: 18) }
    if let value = self.readMask { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("resource") { return 1 }
      if name.matches("readMask") { return 3 }
    case 9:
      if name.matches("read_mask") { return 3 }
    case 10:
      if name.matches("updateMask") { return 2 }
    case 11:
      if name.matches("update_mask") { return 2 }
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
      try reader.readMessage(&self.resource)
    case 2:
      try reader.readMessage(&self.updateMask)
    case 3:
      try reader.readMessage(&self.readMask)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.resource {
      writer.writeKey("\"resource\":")
      writer.writeMessage(value)
    }
    if let value = self.updateMask {
      writer.writeKey("\"updateMask\":")
      writer.writeMessage(value)
    }
    if let value = self.readMask {
      writer.writeKey("\"readMask\":")
      writer.writeMessage(value)
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

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.resource != nil {
        try self.resource!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Resource()
        try value.mergeParameter(&parameter)
        self.resource = value
      }
    case 2:
      if self.updateMask != nil {
        try self.updateMask!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.FieldMask()
        try value.mergeParameter(&parameter)
        self.updateMask = value
      }
    case 3:
      if self.readMask != nil {
        try self.readMask!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.FieldMask()
        try value.mergeParameter(&parameter)
        self.readMask = value
      }
    default: throw parameter.unknown
    }
  }
}
