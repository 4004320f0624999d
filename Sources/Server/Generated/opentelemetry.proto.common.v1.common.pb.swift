// Made by protoc-gen-pintle from opentelemetry/proto/common/v1/common.proto. Do not edit.

import Wire

extension Opentelemetry.Proto.Common.V1 {
  /// The message `opentelemetry.proto.common.v1.AnyValue`.
  struct AnyValue: Message {
    /// At most one of the members of `value`.
    var value: Value?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.common.v1.AnyValue" }

    /// The members of `value`.
    enum Value: Sendable, Equatable {
      /// `string_value`, field 1.
      case stringValue(String)
      /// `bool_value`, field 2.
      case boolValue(Bool)
      /// `int_value`, field 3.
      case intValue(Int64)
      /// `double_value`, field 4.
      case doubleValue(Double)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (AnyValue(), AnyValue())
        (one.value, other.value) = (left, right)
        return one == other
      }
    }
  }
}

extension Opentelemetry.Proto.Common.V1 {
  /// The message `opentelemetry.proto.common.v1.KeyValue`.
  struct KeyValue: Message {
    /// `key`, field 1.
    var key: String = ""
    /// `value`, field 2.
    var value: AnyValue?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.common.v1.KeyValue" }
  }
}

extension Opentelemetry.Proto.Common.V1 {
  /// The message `opentelemetry.proto.common.v1.InstrumentationScope`.
  struct InstrumentationScope: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `version`, field 2.
    var version: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.common.v1.InstrumentationScope" }
  }
}

// MARK: opentelemetry.proto.common.v1.AnyValue

extension Opentelemetry.Proto.Common.V1.AnyValue {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.value = .stringValue(try reader.readString())
      case 16:
        self.value = .boolValue(try reader.readBool())
      case 24:
        self.value = .intValue(try reader.readInt64())
      case 33:
        self.value = .doubleValue(try reader.readDouble())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    switch self.value {
    case .stringValue(let value)?: writer.writeString(value, tag: 10)
    case .boolValue(let value)?: writer.writeBool(value, tag: 16)
    case .intValue(let value)?: writer.writeInt64(value, tag: 24)
    case .doubleValue(let value)?: writer.writeDouble(value, tag: 33)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("intValue") { return 3 }
    case 9:
      if name.matches("boolValue") { return 2 }
      if name.matches("int_value") { return 3 }
    case 10:
      if name.matches("bool_value") { return 2 }
    case 11:
      if name.matches("stringValue") { return 1 }
      if name.matches("doubleValue") { return 4 }
    case 12:
      if name.matches("string_value") { return 1 }
      if name.matches("double_value") { return 4 }
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
      try seen.insert(5, oneof: "opentelemetry.proto.common.v1.AnyValue.value", at: &reader)
      self.value = .stringValue(try reader.readString())
    case 2:
      try seen.insert(5, oneof: "opentelemetry.proto.common.v1.AnyValue.value", at: &reader)
      self.value = .boolValue(try reader.readBool())
    case 3:
      try seen.insert(5, oneof: "opentelemetry.proto.common.v1.AnyValue.value", at: &reader)
      self.value = .intValue(try reader.readInt64())
    case 4:
      try seen.insert(5, oneof: "opentelemetry.proto.common.v1.AnyValue.value", at: &reader)
      self.value = .doubleValue(try reader.readDouble())
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.value {
    case .stringValue(let value)?:
      writer.writeKey("\"stringValue\":")
      writer.writeString(value)
    case .boolValue(let value)?:
      writer.writeKey("\"boolValue\":")
      writer.writeBool(value)
    case .intValue(let value)?:
      writer.writeKey("\"intValue\":")
      writer.writeInt64(value)
    case .doubleValue(let value)?:
      writer.writeKey("\"doubleValue\":")
      writer.writeDouble(value)
    case nil: break
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
      var value: String = ""
      if case .stringValue(let member)? = self.value { value = member }
      writer.writeString(value)
    case 2:
      var value: Bool = false
      if case .boolValue(let member)? = self.value { value = member }
      writer.writeBool(value)
    case 3:
      var value: Int64 = 0
      if case .intValue(let member)? = self.value { value = member }
      writer.writeInt64(value)
    case 4:
      var value: Double = 0
      if case .doubleValue(let member)? = self.value { value = member }
      writer.writeDouble(value)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      switch self.value {
      case nil, .stringValue?:
        self.value = .stringValue(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof value")
      }
    case 2:
      switch self.value {
      case nil, .boolValue?:
        self.value = .boolValue(try parameter.bool())
      default:
        throw parameter.refusal("the only member of the oneof value")
      }
    case 3:
      switch self.value {
      case nil, .intValue?:
        self.value = .intValue(try parameter.int64())
      default:
        throw parameter.refusal("the only member of the oneof value")
      }
    case 4:
      switch self.value {
      case nil, .doubleValue?:
        self.value = .doubleValue(try parameter.double())
      default:
        throw parameter.refusal("the only member of the oneof value")
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.common.v1.KeyValue

extension Opentelemetry.Proto.Common.V1.KeyValue {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.key = try reader.readString()
      case 18: try reader.readMessage(&self.value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.key.isEmpty { writer.writeString(self.key, tag: 10) }
    if let value = self.value { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 1 }
    case 5:
      if name.matches("value") { return 2 }
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
      self.key = try reader.readString()
    case 2:
      try reader.readMessage(&self.value)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.key.isEmpty || writer.writesDefaults {
      writer.writeKey("\"key\":")
      writer.writeString(self.key)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
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

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.key)
    case 2:
      writer.writeMessage(self.value ?? Opentelemetry.Proto.Common.V1.AnyValue())
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.key = try parameter.string()
    case 2:
      if self.value != nil {
        try self.value!.mergeParameter(&parameter)
      } else {
        var value = Opentelemetry.Proto.Common.V1.AnyValue()
        try value.mergeParameter(&parameter)
        self.value = value
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.common.v1.InstrumentationScope

extension Opentelemetry.Proto.Common.V1.InstrumentationScope {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.version = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.version.isEmpty { writer.writeString(self.version, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 7:
      if name.matches("version") { return 2 }
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
      self.version = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.version.isEmpty || writer.writesDefaults {
      writer.writeKey("\"version\":")
      writer.writeString(self.version)
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
      writer.writeString(self.name)
    case 2:
      writer.writeString(self.version)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.version = try parameter.string()
    default: throw parameter.unknown
    }
  }
}
