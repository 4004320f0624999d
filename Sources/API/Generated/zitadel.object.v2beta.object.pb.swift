// Made by protoc-gen-pintle from zitadel/object/v2beta/object.proto. Do not edit.

public import Wire

extension Zitadel.Object.V2beta {
  /// Where an object stands in its history.
  public struct Details: Message {
    /// The number of the object's last event, counted within the object.
    public var sequence: UInt64 = 0
    /// When the object's last event happened.
    public var changeDate: Google.Protobuf.Timestamp?
    /// The instance that the object belongs to.
    public var resourceOwner: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.object.v2beta.Details" }
  }
}

extension Zitadel.Object.V2beta {
  /// Which part of a list is wanted.
  public struct ListQuery: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 for all.
    ///
    /// An answer that would be too long is RESOURCE_EXHAUSTED.
    public var limit: UInt32 = 0
    /// Ascending instead of descending.
    public var asc: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.object.v2beta.ListQuery" }
  }
}

extension Zitadel.Object.V2beta {
  /// What a list answers besides its results.
  public struct ListDetails: Message {
    /// How many results there are without offset and limit; 0 when there are none behind the
    /// offset.
    public var totalResult: UInt64 = 0
    /// The last event that the results reflect.
    public var processedSequence: UInt64 = 0
    /// When the results were read; everything that was answered before is in them.
    public var timestamp: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.object.v2beta.ListDetails" }
  }
}

extension Zitadel.Object.V2beta {
  /// How a text filter compares.
  public enum TextQueryMethod: WireEnum {
    /// `TEXT_QUERY_METHOD_EQUALS`, number 0.
    case equals
    /// `TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE`, number 1.
    case equalsIgnoreCase
    /// `TEXT_QUERY_METHOD_STARTS_WITH`, number 2.
    case startsWith
    /// `TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE`, number 3.
    case startsWithIgnoreCase
    /// `TEXT_QUERY_METHOD_CONTAINS`, number 4.
    case contains
    /// `TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE`, number 5.
    case containsIgnoreCase
    /// `TEXT_QUERY_METHOD_ENDS_WITH`, number 6.
    case endsWith
    /// `TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE`, number 7.
    case endsWithIgnoreCase
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .equals
      case 1: self = .equalsIgnoreCase
      case 2: self = .startsWith
      case 3: self = .startsWithIgnoreCase
      case 4: self = .contains
      case 5: self = .containsIgnoreCase
      case 6: self = .endsWith
      case 7: self = .endsWithIgnoreCase
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
      case .containsIgnoreCase: 5
      case .endsWith: 6
      case .endsWithIgnoreCase: 7
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 24:
        if jsonName.matches("TEXT_QUERY_METHOD_EQUALS") {
          self = .equals
        } else {
          return nil
        }
      case 26:
        if jsonName.matches("TEXT_QUERY_METHOD_CONTAINS") {
          self = .contains
        } else {
          return nil
        }
      case 27:
        if jsonName.matches("TEXT_QUERY_METHOD_ENDS_WITH") {
          self = .endsWith
        } else {
          return nil
        }
      case 29:
        if jsonName.matches("TEXT_QUERY_METHOD_STARTS_WITH") {
          self = .startsWith
        } else {
          return nil
        }
      case 36:
        if jsonName.matches("TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE") {
          self = .equalsIgnoreCase
        } else {
          return nil
        }
      case 38:
        if jsonName.matches("TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE") {
          self = .containsIgnoreCase
        } else {
          return nil
        }
      case 39:
        if jsonName.matches("TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE") {
          self = .endsWithIgnoreCase
        } else {
          return nil
        }
      case 41:
        if jsonName.matches("TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE") {
          self = .startsWithIgnoreCase
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .equals: "TEXT_QUERY_METHOD_EQUALS"
      case .equalsIgnoreCase: "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"
      case .startsWith: "TEXT_QUERY_METHOD_STARTS_WITH"
      case .startsWithIgnoreCase: "TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"
      case .contains: "TEXT_QUERY_METHOD_CONTAINS"
      case .containsIgnoreCase: "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"
      case .endsWith: "TEXT_QUERY_METHOD_ENDS_WITH"
      case .endsWithIgnoreCase: "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.object.v2beta.Details

extension Zitadel.Object.V2beta.Details {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.sequence = try reader.readUInt64()
      case 18: try reader.readMessage(&self.changeDate)
      case 26: self.resourceOwner = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.sequence != 0 { writer.writeUInt64(self.sequence, tag: 8) }
    if let value = self.changeDate { writer.writeMessage(value, tag: 18) }
    if !self.resourceOwner.isEmpty { writer.writeString(self.resourceOwner, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("sequence") { return 1 }
    case 10:
      if name.matches("changeDate") { return 2 }
    case 11:
      if name.matches("change_date") { return 2 }
    case 13:
      if name.matches("resourceOwner") { return 3 }
    case 14:
      if name.matches("resource_owner") { return 3 }
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
      self.sequence = try reader.readUInt64()
    case 2:
      try reader.readMessage(&self.changeDate)
    case 3:
      self.resourceOwner = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.sequence != 0 || writer.writesDefaults {
      writer.writeKey("\"sequence\":")
      writer.writeUInt64(self.sequence)
    }
    if let value = self.changeDate {
      writer.writeKey("\"changeDate\":")
      writer.writeMessage(value)
    }
    if !self.resourceOwner.isEmpty || writer.writesDefaults {
      writer.writeKey("\"resourceOwner\":")
      writer.writeString(self.resourceOwner)
    }
    writer.endObject()
  }
}

// MARK: zitadel.object.v2beta.ListQuery

extension Zitadel.Object.V2beta.ListQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.offset = try reader.readUInt64()
      case 16: self.limit = try reader.readUInt32()
      case 24: self.asc = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 8) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 16) }
    if self.asc { writer.writeBool(self.asc, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("asc") { return 3 }
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
      self.asc = try reader.readBool()
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
    if self.asc || writer.writesDefaults {
      writer.writeKey("\"asc\":")
      writer.writeBool(self.asc)
    }
    writer.endObject()
  }
}

// MARK: zitadel.object.v2beta.ListDetails

extension Zitadel.Object.V2beta.ListDetails {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.totalResult = try reader.readUInt64()
      case 16: self.processedSequence = try reader.readUInt64()
      case 26: try reader.readMessage(&self.timestamp)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.totalResult != 0 { writer.writeUInt64(self.totalResult, tag: 8) }
    if self.processedSequence != 0 { writer.writeUInt64(self.processedSequence, tag: 16) }
    if let value = self.timestamp { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("timestamp") { return 3 }
    case 11:
      if name.matches("totalResult") { return 1 }
    case 12:
      if name.matches("total_result") { return 1 }
    case 17:
      if name.matches("processedSequence") { return 2 }
    case 18:
      if name.matches("processed_sequence") { return 2 }
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
      self.totalResult = try reader.readUInt64()
    case 2:
      self.processedSequence = try reader.readUInt64()
    case 3:
      try reader.readMessage(&self.timestamp)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.totalResult != 0 || writer.writesDefaults {
      writer.writeKey("\"totalResult\":")
      writer.writeUInt64(self.totalResult)
    }
    if self.processedSequence != 0 || writer.writesDefaults {
      writer.writeKey("\"processedSequence\":")
      writer.writeUInt64(self.processedSequence)
    }
    if let value = self.timestamp {
      writer.writeKey("\"timestamp\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}
