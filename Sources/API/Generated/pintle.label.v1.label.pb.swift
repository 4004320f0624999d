// Made by protoc-gen-pintle from pintle/label/v1/label.proto. Do not edit.

public import Base
public import Wire

extension Pintle.Label.V1 {
  /// An object with all of its labels.
  public struct LabeledObject: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// By their names.
    ///
    /// Names have 1 to 63 characters, values none to 63: ASCII letters, digits, ".", "_", "-"
    /// and "/", of which the first and the last are letters or digits. Names and values are
    /// compared byte by byte.
    public var labels: [UTF8Key: String] = [:]
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.label.v1.LabeledObject" }
  }
}

extension Pintle.Label.V1 {
  /// The message `pintle.label.v1.SetLabelsRequest`.
  public struct SetLabelsRequest: Message {
    /// Each object once.
    ///
    /// All of them are set, or none.
    public var objects: [LabeledObject] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.label.v1.SetLabelsRequest" }
  }
}

extension Pintle.Label.V1 {
  /// The message `pintle.label.v1.SetLabelsResponse`.
  public struct SetLabelsResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.label.v1.SetLabelsResponse" }
  }
}

extension Pintle.Label.V1 {
  /// The message `pintle.label.v1.ListLabelsRequest`.
  public struct ListLabelsRequest: Message {
    /// The label that objects must have; empty for any.
    public var name: String = ""
    /// The value that this label must have; absent for any.
    public var value: String?
    /// How many objects are listed at most; 0 for 100.
    public var limit: UInt32 = 0
    /// The objects behind this id: the last one of the page before.
    public var afterID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.label.v1.ListLabelsRequest" }
  }
}

extension Pintle.Label.V1 {
  /// The message `pintle.label.v1.ListLabelsResponse`.
  public struct ListLabelsResponse: Message {
    /// No more behind them when there are fewer than were asked for.
    public var objects: [LabeledObject] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.label.v1.ListLabelsResponse" }
  }
}

// MARK: pintle.label.v1.LabeledObject

extension Pintle.Label.V1.LabeledObject {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18:
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
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.writeMap(self.labels, tag: 18) {
      (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 6:
      if name.matches("labels") { return 2 }
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
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMap(into: &self.labels) {
        (reader: inout JSONReader) throws(WireError) -> String? in
        return try reader.readString()
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.labels.isEmpty || writer.writesDefaults {
      writer.writeKey("\"labels\":")
      writer.writeMap(self.labels) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 1000) {
      return
        "invalid LabeledObject.Id: value length must be between 1 and 1000 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid LabeledObject.Id: value must not hold a zero byte"
    }
    if self.labels.count > 16 {
      return "invalid LabeledObject.Labels: value must contain no more than 16 pair(s)"
    }
    for key in Validation.sortedKeys(self.labels) {
      if Validation.hasZero(key.text) {
        return "invalid key for LabeledObject.Labels[\(key)]: value must not hold a zero byte"
      }
      guard let value = self.labels[key] else { continue }
      if Validation.hasZero(value) {
        return "invalid LabeledObject.Labels[\(key)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.label.v1.SetLabelsRequest

extension Pintle.Label.V1.SetLabelsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Label.V1.LabeledObject()
        try reader.readMessage(&value)
        self.objects.append(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.objects { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("objects") { return 1 }
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
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Label.V1.LabeledObject()
        try reader.readMessage(&value)
        self.objects.append(value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.objects.isEmpty || writer.writesDefaults {
      writer.writeKey("\"objects\":")
      writer.writeArray(self.objects) {
        (writer: inout JSONWriter, value: Pintle.Label.V1.LabeledObject) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.objects.count < 1 || self.objects.count > 100 {
      return
        "invalid SetLabelsRequest.Objects: value must contain between 1 and 100 items, inclusive"
    }
    for (index, item) in self.objects.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SetLabelsRequest.Objects[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.label.v1.SetLabelsResponse

extension Pintle.Label.V1.SetLabelsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.label.v1.ListLabelsRequest

extension Pintle.Label.V1.ListLabelsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.value = try reader.readString()
      case 24: self.limit = try reader.readUInt32()
      case 34: self.afterID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if let value = self.value { writer.writeString(value, tag: 18) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 24) }
    if !self.afterID.isEmpty { writer.writeString(self.afterID, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("value") { return 2 }
      if name.matches("limit") { return 3 }
    case 7:
      if name.matches("afterId") { return 4 }
    case 8:
      if name.matches("after_id") { return 4 }
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
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    case 2:
      self.value = try reader.readString()
    case 3:
      self.limit = try reader.readUInt32()
    case 4:
      self.afterID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeString(value)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    if !self.afterID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"afterId\":")
      writer.writeString(self.afterID)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.value = try parameter.string()
    case 3:
      self.limit = try parameter.uint32()
    case 4:
      self.afterID = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.name, atMost: 63) {
      return
        "invalid ListLabelsRequest.Name: value length must be at most 63 runes, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid ListLabelsRequest.Name: value must not hold a zero byte"
    }
    if self.limit > 1000 {
      return
        "invalid ListLabelsRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    if !Validation.hasRunes(self.afterID, atMost: 1000) {
      return
        "invalid ListLabelsRequest.AfterId: value length must be at most 1000 runes, not \(Validation.shown(self.afterID))"
    }
    if Validation.hasZero(self.afterID) {
      return "invalid ListLabelsRequest.AfterId: value must not hold a zero byte"
    }
    if let value = self.value {
      if !Validation.hasRunes(value, atMost: 63) {
        return
          "invalid ListLabelsRequest.Value: value length must be at most 63 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid ListLabelsRequest.Value: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.label.v1.ListLabelsResponse

extension Pintle.Label.V1.ListLabelsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Label.V1.LabeledObject()
        try reader.readMessage(&value)
        self.objects.append(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.objects { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("objects") { return 1 }
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
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Label.V1.LabeledObject()
        try reader.readMessage(&value)
        self.objects.append(value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.objects.isEmpty || writer.writesDefaults {
      writer.writeKey("\"objects\":")
      writer.writeArray(self.objects) {
        (writer: inout JSONWriter, value: Pintle.Label.V1.LabeledObject) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.objects.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListLabelsResponse.Objects[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}
