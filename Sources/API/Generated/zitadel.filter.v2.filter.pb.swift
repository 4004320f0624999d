// Made by protoc-gen-pintle from zitadel/filter/v2/filter.proto. Do not edit.

public import Wire

extension Zitadel.Filter.V2 {
  /// Which part of a list is wanted.
  public struct PaginationRequest: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most, up to 1,000; 0 for 100.
    public var limit: UInt32 = 0
    /// Ascending instead of descending.
    public var asc: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.filter.v2.PaginationRequest" }
  }
}

extension Zitadel.Filter.V2 {
  /// What a list answers besides its results.
  public struct PaginationResponse: Message {
    /// How many results there are without offset and limit; 0 when there are none behind the
    /// offset.
    public var totalResult: UInt64 = 0
    /// The limit that was in force.
    public var appliedLimit: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.filter.v2.PaginationResponse" }
  }
}

extension Zitadel.Filter.V2 {
  /// Keeps what has one of these ids.
  public struct InIDsFilter: Message {
    /// `ids`, field 1.
    public var ids: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.filter.v2.InIDsFilter" }
  }
}

extension Zitadel.Filter.V2 {
  /// Keeps what has a time before, at or after another.
  public struct TimestampFilter: Message {
    /// `timestamp`, field 1.
    public var timestamp: Google.Protobuf.Timestamp?
    /// `method`, field 2.
    public var method: TimestampFilterMethod = .equals
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.filter.v2.TimestampFilter" }
  }
}

extension Zitadel.Filter.V2 {
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
    /// `TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE`, number 5.
    case containsIgnoreCase
    /// `TEXT_FILTER_METHOD_ENDS_WITH`, number 6.
    case endsWith
    /// `TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE`, number 7.
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
      case 28:
        if jsonName.matches("TEXT_FILTER_METHOD_ENDS_WITH") {
          self = .endsWith
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
      case 39:
        if jsonName.matches("TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE") {
          self = .containsIgnoreCase
        } else {
          return nil
        }
      case 40:
        if jsonName.matches("TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE") {
          self = .endsWithIgnoreCase
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
      case .containsIgnoreCase: "TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE"
      case .endsWith: "TEXT_FILTER_METHOD_ENDS_WITH"
      case .endsWithIgnoreCase: "TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Zitadel.Filter.V2 {
  /// How a filter compares times.
  public enum TimestampFilterMethod: WireEnum {
    /// `TIMESTAMP_FILTER_METHOD_EQUALS`, number 0.
    case equals
    /// `TIMESTAMP_FILTER_METHOD_AFTER`, number 1.
    case after
    /// `TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS`, number 2.
    case afterOrEquals
    /// `TIMESTAMP_FILTER_METHOD_BEFORE`, number 3.
    case before
    /// `TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS`, number 4.
    case beforeOrEquals
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .equals
      case 1: self = .after
      case 2: self = .afterOrEquals
      case 3: self = .before
      case 4: self = .beforeOrEquals
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .equals: 0
      case .after: 1
      case .afterOrEquals: 2
      case .before: 3
      case .beforeOrEquals: 4
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 29:
        if jsonName.matches("TIMESTAMP_FILTER_METHOD_AFTER") {
          self = .after
        } else {
          return nil
        }
      case 30:
        if jsonName.matches("TIMESTAMP_FILTER_METHOD_EQUALS") {
          self = .equals
        } else if jsonName.matches("TIMESTAMP_FILTER_METHOD_BEFORE") {
          self = .before
        } else {
          return nil
        }
      case 39:
        if jsonName.matches("TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS") {
          self = .afterOrEquals
        } else {
          return nil
        }
      case 40:
        if jsonName.matches("TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS") {
          self = .beforeOrEquals
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .equals: "TIMESTAMP_FILTER_METHOD_EQUALS"
      case .after: "TIMESTAMP_FILTER_METHOD_AFTER"
      case .afterOrEquals: "TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS"
      case .before: "TIMESTAMP_FILTER_METHOD_BEFORE"
      case .beforeOrEquals: "TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.filter.v2.PaginationRequest

extension Zitadel.Filter.V2.PaginationRequest {
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

// MARK: zitadel.filter.v2.PaginationResponse

extension Zitadel.Filter.V2.PaginationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.totalResult = try reader.readUInt64()
      case 16: self.appliedLimit = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.totalResult != 0 { writer.writeUInt64(self.totalResult, tag: 8) }
    if self.appliedLimit != 0 { writer.writeUInt64(self.appliedLimit, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("totalResult") { return 1 }
    case 12:
      if name.matches("total_result") { return 1 }
      if name.matches("appliedLimit") { return 2 }
    case 13:
      if name.matches("applied_limit") { return 2 }
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
      self.appliedLimit = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.totalResult != 0 || writer.writesDefaults {
      writer.writeKey("\"totalResult\":")
      writer.writeUInt64(self.totalResult)
    }
    if self.appliedLimit != 0 || writer.writesDefaults {
      writer.writeKey("\"appliedLimit\":")
      writer.writeUInt64(self.appliedLimit)
    }
    writer.endObject()
  }
}

// MARK: zitadel.filter.v2.InIDsFilter

extension Zitadel.Filter.V2.InIDsFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.ids.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.ids { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("ids") { return 1 }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.ids.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.ids.isEmpty || writer.writesDefaults {
      writer.writeKey("\"ids\":")
      writer.writeArray(self.ids) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    var seen1: Set<[UInt8]> = []
    for (index, item) in self.ids.enumerated() {
      if !seen1.insert(Array(item.utf8)).inserted {
        return "invalid InIDsFilter.Ids[\(index)]: repeated value must contain unique items"
      }
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid InIDsFilter.Ids[\(index)]: value length must be between 1 and 200 runes, inclusive"
      }
      if Validation.hasZero(item) {
        return "invalid InIDsFilter.Ids[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: zitadel.filter.v2.TimestampFilter

extension Zitadel.Filter.V2.TimestampFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.timestamp)
      case 16:
        self.method = try reader.readEnum(Zitadel.Filter.V2.TimestampFilterMethod.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.timestamp { writer.writeMessage(value, tag: 10) }
    if self.method.rawValue != 0 { writer.writeEnum(self.method, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("method") { return 2 }
    case 9:
      if name.matches("timestamp") { return 1 }
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
      try reader.readMessage(&self.timestamp)
    case 2:
      if let value: Zitadel.Filter.V2.TimestampFilterMethod = try reader.readEnum() {
        self.method = value
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.timestamp {
      writer.writeKey("\"timestamp\":")
      writer.writeMessage(value)
    }
    if self.method.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"method\":")
      writer.writeEnum(self.method)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if case .unrecognized = self.method {
      return "invalid TimestampFilter.Method: value must be one of the defined enum values"
    }
    return nil
  }
}
