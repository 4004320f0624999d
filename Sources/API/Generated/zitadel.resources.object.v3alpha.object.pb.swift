// Made by protoc-gen-pintle from zitadel/resources/object/v3alpha/object.proto. Do not edit.

public import Wire

extension Zitadel.Resources.Object.V3alpha {
  /// Where an object stands in its history.
  public struct Details: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// When the object's first event happened.
    public var created: Google.Protobuf.Timestamp?
    /// When the object's last event happened.
    public var changed: Google.Protobuf.Timestamp?
    /// `owner`, field 5.
    public var owner: Zitadel.Object.V3alpha.Owner?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.object.v3alpha.Details" }
  }
}

extension Zitadel.Resources.Object.V3alpha {
  /// Which part of a list is wanted.
  public struct SearchQuery: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most, up to 1,000; 0 for 100.
    public var limit: UInt32 = 0
    /// Descending instead of ascending.
    public var desc: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.object.v3alpha.SearchQuery" }
  }
}

extension Zitadel.Resources.Object.V3alpha {
  /// What a list answers besides its results.
  public struct ListDetails: Message {
    /// The limit that was in force.
    public var appliedLimit: UInt64 = 0
    /// How many results there are without offset and limit; 0 when there are none behind the
    /// offset.
    public var totalResult: UInt64 = 0
    /// When the results were read; everything that was answered before is in them.
    public var timestamp: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.object.v3alpha.ListDetails" }
  }
}

extension Zitadel.Resources.Object.V3alpha {
  /// How a text filter compares.
  public enum TextFilterMethod: WireEnum {
    /// `TEXT_FILTER_METHOD_EQUALS`, number 0.
    case equals
    /// `TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE`, number 1.
    case equalsIgnoreCase
    /// `TEXT_FILTER_METHOD_STARTS_WITH`, number 2.
    case startsWith
    /// `TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE`, number 3.
    case startsWithIgnoreCase
    /// `TEXT_FILTER_METHOD_CONTAINS`, number 4.
    case contains
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .equals
      case 1: self = .equalsIgnoreCase
      case 2: self = .startsWith
      case 3: self = .startsWithIgnoreCase
      case 4: self = .contains
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .equals: 0
      case .equalsIgnoreCase: 1
      case .startsWith: 2
      case .startsWithIgnoreCase: 3
      case .contains: 4
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 25:
        if jsonName.matches("TEXT_FILTER_METHOD_EQUALS") {
          self = .equals
        } else {
          return nil
        }
      case 27:
        if jsonName.matches("TEXT_FILTER_METHOD_CONTAINS") {
          self = .contains
        } else {
          return nil
        }
      case 30:
        if jsonName.matches("TEXT_FILTER_METHOD_STARTS_WITH") {
          self = .startsWith
        } else {
          return nil
        }
      case 37:
        if jsonName.matches("TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE") {
          self = .equalsIgnoreCase
        } else {
          return nil
        }
      case 42:
        if jsonName.matches("TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE") {
          self = .startsWithIgnoreCase
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .equals: "TEXT_FILTER_METHOD_EQUALS"
      case .equalsIgnoreCase: "TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE"
      case .startsWith: "TEXT_FILTER_METHOD_STARTS_WITH"
      case .startsWithIgnoreCase: "TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE"
      case .contains: "TEXT_FILTER_METHOD_CONTAINS"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.resources.object.v3alpha.Details

extension Zitadel.Resources.Object.V3alpha.Details {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 26: try reader.readMessage(&self.created)
      case 34: try reader.readMessage(&self.changed)
      case 42: try reader.readMessage(&self.owner)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.created { writer.writeMessage(value, tag: 26) }
    if let value = self.changed { writer.writeMessage(value, tag: 34) }
    if let value = self.owner { writer.writeMessage(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 5:
      if name.matches("owner") { return 4 }
    case 7:
      if name.matches("created") { return 2 }
      if name.matches("changed") { return 3 }
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
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.created)
    case 3:
      try reader.readMessage(&self.changed)
    case 4:
      try reader.readMessage(&self.owner)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.created {
      writer.writeKey("\"created\":")
      writer.writeMessage(value)
    }
    if let value = self.changed {
      writer.writeKey("\"changed\":")
      writer.writeMessage(value)
    }
    if let value = self.owner {
      writer.writeKey("\"owner\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.resources.object.v3alpha.SearchQuery

extension Zitadel.Resources.Object.V3alpha.SearchQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.offset = try reader.readUInt64()
      case 16: self.limit = try reader.readUInt32()
      case 24: self.desc = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 8) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 16) }
    if self.desc { writer.writeBool(self.desc, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("desc") { return 3 }
    case 5:
      if name.matches("limit") { return 2 }
    case 6:
      if name.matches("offset") { return 1 }
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
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.offset = try reader.readUInt64()
    case 2:
      self.limit = try reader.readUInt32()
    case 3:
      self.desc = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    if self.desc || writer.writesDefaults {
      writer.writeKey("\"desc\":")
      writer.writeBool(self.desc)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.offset = try parameter.uint64()
    case 2:
      self.limit = try parameter.uint32()
    case 3:
      self.desc = try parameter.bool()
    default: throw parameter.unknown
    }
  }
}

// MARK: zitadel.resources.object.v3alpha.ListDetails

extension Zitadel.Resources.Object.V3alpha.ListDetails {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.appliedLimit = try reader.readUInt64()
      case 16: self.totalResult = try reader.readUInt64()
      case 26: try reader.readMessage(&self.timestamp)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.appliedLimit != 0 { writer.writeUInt64(self.appliedLimit, tag: 8) }
    if self.totalResult != 0 { writer.writeUInt64(self.totalResult, tag: 16) }
    if let value = self.timestamp { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("timestamp") { return 3 }
    case 11:
      if name.matches("totalResult") { return 2 }
    case 12:
      if name.matches("appliedLimit") { return 1 }
      if name.matches("total_result") { return 2 }
    case 13:
      if name.matches("applied_limit") { return 1 }
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
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.appliedLimit = try reader.readUInt64()
    case 2:
      self.totalResult = try reader.readUInt64()
    case 3:
      try reader.readMessage(&self.timestamp)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.appliedLimit != 0 || writer.writesDefaults {
      writer.writeKey("\"appliedLimit\":")
      writer.writeUInt64(self.appliedLimit)
    }
    if self.totalResult != 0 || writer.writesDefaults {
      writer.writeKey("\"totalResult\":")
      writer.writeUInt64(self.totalResult)
    }
    if let value = self.timestamp {
      writer.writeKey("\"timestamp\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}
