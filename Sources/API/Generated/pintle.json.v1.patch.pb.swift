// Made by protoc-gen-pintle from pintle/json/v1/patch.proto. Do not edit.

public import Wire

extension Pintle.Json.V1 {
  /// One operation of a JSON Patch (RFC 6902).
  public struct PatchOperation: Message {
    /// "add", "remove", "replace", "move", "copy" or "test".
    public var op: String = ""
    /// Where: a JSON Pointer (RFC 6901) such as "/definition/steps/Send Email".
    public var path: String = ""
    /// Where the value comes from, for "move" and "copy": a JSON Pointer.
    public var from: String = ""
    /// The value, for "add", "replace" and "test".
    ///
    /// `null` is a value; an absent one is another thing. It may be a password as well as a
    /// name, as the path says.
    public var value: Exact<Google.Protobuf.Value>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.json.v1.PatchOperation" }
  }
}

// MARK: pintle.json.v1.PatchOperation

extension Pintle.Json.V1.PatchOperation {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.value, "value_json")
        return
      case 10: self.op = try reader.readString()
      case 18: self.path = try reader.readString()
      case 26: self.from = try reader.readString()
      case 34: try reader.readMessage(&self.value)
      case 42: try reader.readJSONText(&self.value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.op.isEmpty { writer.writeString(self.op, tag: 10) }
    if !self.path.isEmpty { writer.writeString(self.path, tag: 18) }
    if !self.from.isEmpty { writer.writeString(self.from, tag: 26) }
    if let value = self.value { writer.writeMessage(value, tag: 34) }
    writer.writeJSONText(self.value, tag: 42)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("op") { return 1 }
    case 4:
      if name.matches("path") { return 2 }
      if name.matches("from") { return 3 }
    case 5:
      if name.matches("value") { return 4 }
    case 9:
      if name.matches("valueJson") { return 5 }
    case 10:
      if name.matches("value_json") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
    try reader.settle(&self.value, "value_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 4, try reader.readNull() { return }
    switch place {
    case 1:
      self.op = try reader.readString()
    case 2:
      self.path = try reader.readString()
    case 3:
      self.from = try reader.readString()
    case 4:
      try reader.readSecretMessage(&self.value, of: "pintle.json.v1.PatchOperation.value")
    case 5:
      try reader.readJSONText(&self.value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.op.isEmpty || writer.writesDefaults {
      writer.writeKey("\"op\":")
      writer.writeString(self.op)
    }
    if !self.path.isEmpty || writer.writesDefaults {
      writer.writeKey("\"path\":")
      writer.writeString(self.path)
    }
    if !self.from.isEmpty || writer.writesDefaults {
      writer.writeKey("\"from\":")
      writer.writeString(self.from)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeSecretMessage(value, of: "pintle.json.v1.PatchOperation.value")
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.op.isEmpty || !Validation.hasRunes(self.op, atMost: 20) {
      return
        "invalid PatchOperation.Op: value length must be between 1 and 20 runes, inclusive, not \(Validation.shown(self.op))"
    }
    if Validation.hasZero(self.op) {
      return "invalid PatchOperation.Op: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.path, atMost: 2000) {
      return
        "invalid PatchOperation.Path: value length must be at most 2000 runes, not \(Validation.shown(self.path))"
    }
    if Validation.hasZero(self.path) {
      return "invalid PatchOperation.Path: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.from, atMost: 2000) {
      return
        "invalid PatchOperation.From: value length must be at most 2000 runes, not \(Validation.shown(self.from))"
    }
    if Validation.hasZero(self.from) {
      return "invalid PatchOperation.From: value must not hold a zero byte"
    }
    return nil
  }
}
