// Made by protoc-gen-pintle from zitadel/action/v3alpha/query.proto. Do not edit.

public import Wire

extension Zitadel.Action.V3alpha {
  /// One filter of a list of targets.
  public struct TargetSearchQuery: Message {
    /// At most one of the members of `query`.
    public var query: Query?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.TargetSearchQuery" }

    /// The members of `query`.
    public enum Query: Sendable, Equatable {
      /// `target_name_query`, field 1.
      case targetNameQuery(TargetNameQuery)
      /// `in_target_ids_query`, field 2.
      case inTargetIDsQuery(InTargetIDsQuery)
    }
  }
}

extension Zitadel.Action.V3alpha {
  /// Keeps targets by their name.
  public struct TargetNameQuery: Message {
    /// `target_name`, field 1.
    public var targetName: String = ""
    /// `method`, field 2.
    public var method: Zitadel.Object.V2beta.TextQueryMethod = .equals
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.TargetNameQuery" }
  }
}

extension Zitadel.Action.V3alpha {
  /// Keeps the targets with these ids; at least one.
  public struct InTargetIDsQuery: Message {
    /// `target_ids`, field 1.
    public var targetIDs: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.InTargetIDsQuery" }
  }
}

extension Zitadel.Action.V3alpha {
  /// One filter of a list of executions.
  public struct SearchQuery: Message {
    /// At most one of the members of `query`.
    public var query: Query?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.SearchQuery" }

    /// The members of `query`.
    public enum Query: Sendable, Equatable {
      /// `in_conditions_query`, field 1.
      case inConditionsQuery(InConditionsQuery)
      /// `execution_type_query`, field 2.
      case executionTypeQuery(ExecutionTypeQuery)
      /// `target_query`, field 3.
      case targetQuery(TargetQuery)
      /// `include_query`, field 4.
      case includeQuery(IncludeQuery)
    }
  }
}

extension Zitadel.Action.V3alpha {
  /// Keeps the executions of these conditions; at least one.
  public struct InConditionsQuery: Message {
    /// `conditions`, field 1.
    public var conditions: [Condition] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.InConditionsQuery" }
  }
}

extension Zitadel.Action.V3alpha {
  /// Keeps executions with conditions of this kind.
  public struct ExecutionTypeQuery: Message {
    /// Unspecified for all.
    public var executionType: ExecutionType = .unspecified
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ExecutionTypeQuery" }
  }
}

extension Zitadel.Action.V3alpha {
  /// Keeps executions that list this target.
  public struct TargetQuery: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.TargetQuery" }
  }
}

extension Zitadel.Action.V3alpha {
  /// Keeps executions that include this condition's one.
  public struct IncludeQuery: Message {
    /// `include`, field 1.
    public var include: Condition?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.IncludeQuery" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The column that a list of targets is sorted by.
  public enum TargetFieldName: WireEnum {
    /// `FIELD_NAME_UNSPECIFIED`, number 0.
    case fieldNameUnspecified
    /// `FIELD_NAME_ID`, number 1.
    case fieldNameID
    /// `FIELD_NAME_CREATION_DATE`, number 2.
    case fieldNameCreationDate
    /// `FIELD_NAME_CHANGE_DATE`, number 3.
    case fieldNameChangeDate
    /// `FIELD_NAME_NAME`, number 4.
    case fieldNameName
    /// `FIELD_NAME_TARGET_TYPE`, number 5.
    case fieldNameTargetType
    /// `FIELD_NAME_URL`, number 6.
    case fieldNameURL
    /// `FIELD_NAME_TIMEOUT`, number 7.
    case fieldNameTimeout
    /// `FIELD_NAME_ASYNC`, number 8.
    case fieldNameAsync
    /// `FIELD_NAME_INTERRUPT_ON_ERROR`, number 9.
    case fieldNameInterruptOnError
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .fieldNameUnspecified
      case 1: self = .fieldNameID
      case 2: self = .fieldNameCreationDate
      case 3: self = .fieldNameChangeDate
      case 4: self = .fieldNameName
      case 5: self = .fieldNameTargetType
      case 6: self = .fieldNameURL
      case 7: self = .fieldNameTimeout
      case 8: self = .fieldNameAsync
      case 9: self = .fieldNameInterruptOnError
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .fieldNameUnspecified: 0
      case .fieldNameID: 1
      case .fieldNameCreationDate: 2
      case .fieldNameChangeDate: 3
      case .fieldNameName: 4
      case .fieldNameTargetType: 5
      case .fieldNameURL: 6
      case .fieldNameTimeout: 7
      case .fieldNameAsync: 8
      case .fieldNameInterruptOnError: 9
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 13:
        if jsonName.matches("FIELD_NAME_ID") {
          self = .fieldNameID
        } else {
          return nil
        }
      case 14:
        if jsonName.matches("FIELD_NAME_URL") {
          self = .fieldNameURL
        } else {
          return nil
        }
      case 15:
        if jsonName.matches("FIELD_NAME_NAME") {
          self = .fieldNameName
        } else {
          return nil
        }
      case 16:
        if jsonName.matches("FIELD_NAME_ASYNC") {
          self = .fieldNameAsync
        } else {
          return nil
        }
      case 18:
        if jsonName.matches("FIELD_NAME_TIMEOUT") {
          self = .fieldNameTimeout
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("FIELD_NAME_UNSPECIFIED") {
          self = .fieldNameUnspecified
        } else if jsonName.matches("FIELD_NAME_CHANGE_DATE") {
          self = .fieldNameChangeDate
        } else if jsonName.matches("FIELD_NAME_TARGET_TYPE") {
          self = .fieldNameTargetType
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("FIELD_NAME_CREATION_DATE") {
          self = .fieldNameCreationDate
        } else {
          return nil
        }
      case 29:
        if jsonName.matches("FIELD_NAME_INTERRUPT_ON_ERROR") {
          self = .fieldNameInterruptOnError
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .fieldNameUnspecified: "FIELD_NAME_UNSPECIFIED"
      case .fieldNameID: "FIELD_NAME_ID"
      case .fieldNameCreationDate: "FIELD_NAME_CREATION_DATE"
      case .fieldNameChangeDate: "FIELD_NAME_CHANGE_DATE"
      case .fieldNameName: "FIELD_NAME_NAME"
      case .fieldNameTargetType: "FIELD_NAME_TARGET_TYPE"
      case .fieldNameURL: "FIELD_NAME_URL"
      case .fieldNameTimeout: "FIELD_NAME_TIMEOUT"
      case .fieldNameAsync: "FIELD_NAME_ASYNC"
      case .fieldNameInterruptOnError: "FIELD_NAME_INTERRUPT_ON_ERROR"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Zitadel.Action.V3alpha {
  /// The kind of a condition.
  public enum ExecutionType: WireEnum {
    /// `EXECUTION_TYPE_UNSPECIFIED`, number 0.
    case unspecified
    /// `EXECUTION_TYPE_REQUEST`, number 1.
    case request
    /// `EXECUTION_TYPE_RESPONSE`, number 2.
    case response
    /// `EXECUTION_TYPE_EVENT`, number 3.
    case event
    /// `EXECUTION_TYPE_FUNCTION`, number 4.
    case function
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .request
      case 2: self = .response
      case 3: self = .event
      case 4: self = .function
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .request: 1
      case .response: 2
      case .event: 3
      case .function: 4
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 20:
        if jsonName.matches("EXECUTION_TYPE_EVENT") {
          self = .event
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("EXECUTION_TYPE_REQUEST") {
          self = .request
        } else {
          return nil
        }
      case 23:
        if jsonName.matches("EXECUTION_TYPE_RESPONSE") {
          self = .response
        } else if jsonName.matches("EXECUTION_TYPE_FUNCTION") {
          self = .function
        } else {
          return nil
        }
      case 26:
        if jsonName.matches("EXECUTION_TYPE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "EXECUTION_TYPE_UNSPECIFIED"
      case .request: "EXECUTION_TYPE_REQUEST"
      case .response: "EXECUTION_TYPE_RESPONSE"
      case .event: "EXECUTION_TYPE_EVENT"
      case .function: "EXECUTION_TYPE_FUNCTION"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.action.v3alpha.TargetSearchQuery

extension Zitadel.Action.V3alpha.TargetSearchQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V3alpha.TargetNameQuery()
        if case .targetNameQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .targetNameQuery(value)
      case 18:
        var value = Zitadel.Action.V3alpha.InTargetIDsQuery()
        if case .inTargetIDsQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .inTargetIDsQuery(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.query {
    case .targetNameQuery(let value)?: writer.writeMessage(value, tag: 10)
    case .inTargetIDsQuery(let value)?: writer.writeMessage(value, tag: 18)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 15:
      if name.matches("targetNameQuery") { return 1 }
    case 16:
      if name.matches("inTargetIdsQuery") { return 2 }
    case 17:
      if name.matches("target_name_query") { return 1 }
    case 19:
      if name.matches("in_target_ids_query") { return 2 }
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
      try seen.insert(3, oneof: "zitadel.action.v3alpha.TargetSearchQuery.query", at: &reader)
      var value = Zitadel.Action.V3alpha.TargetNameQuery()
      try reader.readMessage(&value)
      self.query = .targetNameQuery(value)
    case 2:
      try seen.insert(3, oneof: "zitadel.action.v3alpha.TargetSearchQuery.query", at: &reader)
      var value = Zitadel.Action.V3alpha.InTargetIDsQuery()
      try reader.readMessage(&value)
      self.query = .inTargetIDsQuery(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.query {
    case .targetNameQuery(let value)?:
      writer.writeKey("\"targetNameQuery\":")
      writer.writeMessage(value)
    case .inTargetIDsQuery(let value)?:
      writer.writeKey("\"inTargetIdsQuery\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.query {
    case .targetNameQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid TargetSearchQuery.TargetNameQuery: embedded message failed validation | caused by: \(cause)"
      }
    case .inTargetIDsQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid TargetSearchQuery.InTargetIdsQuery: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid TargetSearchQuery.Query: value is required"
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.TargetNameQuery

extension Zitadel.Action.V3alpha.TargetNameQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetName = try reader.readString()
      case 16:
        self.method = try reader.readEnum(Zitadel.Object.V2beta.TextQueryMethod.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetName.isEmpty { writer.writeString(self.targetName, tag: 10) }
    if self.method.rawValue != 0 { writer.writeEnum(self.method, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("method") { return 2 }
    case 10:
      if name.matches("targetName") { return 1 }
    case 11:
      if name.matches("target_name") { return 1 }
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
      self.targetName = try reader.readString()
    case 2:
      if let value: Zitadel.Object.V2beta.TextQueryMethod = try reader.readEnum() {
        self.method = value
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetName\":")
      writer.writeString(self.targetName)
    }
    if self.method.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"method\":")
      writer.writeEnum(self.method)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.targetName, atMost: 200) {
      return "invalid TargetNameQuery.TargetName: value length must be at most 200 runes"
    }
    if Validation.hasZero(self.targetName) {
      return "invalid TargetNameQuery.TargetName: value must not hold a zero byte"
    }
    if case .unrecognized = self.method {
      return "invalid TargetNameQuery.Method: value must be one of the defined enum values"
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.InTargetIDsQuery

extension Zitadel.Action.V3alpha.InTargetIDsQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.targetIDs.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.targetIDs { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("targetIds") { return 1 }
    case 10:
      if name.matches("target_ids") { return 1 }
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
        self.targetIDs.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetIds\":")
      writer.writeArray(self.targetIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.targetIDs.enumerated() {
      if Validation.hasZero(item) {
        return "invalid InTargetIDsQuery.TargetIds[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.SearchQuery

extension Zitadel.Action.V3alpha.SearchQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V3alpha.InConditionsQuery()
        if case .inConditionsQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .inConditionsQuery(value)
      case 18:
        var value = Zitadel.Action.V3alpha.ExecutionTypeQuery()
        if case .executionTypeQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .executionTypeQuery(value)
      case 26:
        var value = Zitadel.Action.V3alpha.TargetQuery()
        if case .targetQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .targetQuery(value)
      case 34:
        var value = Zitadel.Action.V3alpha.IncludeQuery()
        if case .includeQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .includeQuery(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.query {
    case .inConditionsQuery(let value)?: writer.writeMessage(value, tag: 10)
    case .executionTypeQuery(let value)?: writer.writeMessage(value, tag: 18)
    case .targetQuery(let value)?: writer.writeMessage(value, tag: 26)
    case .includeQuery(let value)?: writer.writeMessage(value, tag: 34)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("targetQuery") { return 3 }
    case 12:
      if name.matches("target_query") { return 3 }
      if name.matches("includeQuery") { return 4 }
    case 13:
      if name.matches("include_query") { return 4 }
    case 17:
      if name.matches("inConditionsQuery") { return 1 }
    case 18:
      if name.matches("executionTypeQuery") { return 2 }
    case 19:
      if name.matches("in_conditions_query") { return 1 }
    case 20:
      if name.matches("execution_type_query") { return 2 }
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
      try seen.insert(5, oneof: "zitadel.action.v3alpha.SearchQuery.query", at: &reader)
      var value = Zitadel.Action.V3alpha.InConditionsQuery()
      try reader.readMessage(&value)
      self.query = .inConditionsQuery(value)
    case 2:
      try seen.insert(5, oneof: "zitadel.action.v3alpha.SearchQuery.query", at: &reader)
      var value = Zitadel.Action.V3alpha.ExecutionTypeQuery()
      try reader.readMessage(&value)
      self.query = .executionTypeQuery(value)
    case 3:
      try seen.insert(5, oneof: "zitadel.action.v3alpha.SearchQuery.query", at: &reader)
      var value = Zitadel.Action.V3alpha.TargetQuery()
      try reader.readMessage(&value)
      self.query = .targetQuery(value)
    case 4:
      try seen.insert(5, oneof: "zitadel.action.v3alpha.SearchQuery.query", at: &reader)
      var value = Zitadel.Action.V3alpha.IncludeQuery()
      try reader.readMessage(&value)
      self.query = .includeQuery(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.query {
    case .inConditionsQuery(let value)?:
      writer.writeKey("\"inConditionsQuery\":")
      writer.writeMessage(value)
    case .executionTypeQuery(let value)?:
      writer.writeKey("\"executionTypeQuery\":")
      writer.writeMessage(value)
    case .targetQuery(let value)?:
      writer.writeKey("\"targetQuery\":")
      writer.writeMessage(value)
    case .includeQuery(let value)?:
      writer.writeKey("\"includeQuery\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.query {
    case .inConditionsQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid SearchQuery.InConditionsQuery: embedded message failed validation | caused by: \(cause)"
      }
    case .targetQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid SearchQuery.TargetQuery: embedded message failed validation | caused by: \(cause)"
      }
    case .includeQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid SearchQuery.IncludeQuery: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid SearchQuery.Query: value is required"
    default: break
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.InConditionsQuery

extension Zitadel.Action.V3alpha.InConditionsQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V3alpha.Condition()
        try reader.readMessage(&value)
        self.conditions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.conditions { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("conditions") { return 1 }
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
        var value = Zitadel.Action.V3alpha.Condition()
        try reader.readMessage(&value)
        self.conditions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.conditions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"conditions\":")
      writer.writeArray(self.conditions) {
        (writer: inout JSONWriter, value: Zitadel.Action.V3alpha.Condition) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.conditions.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid InConditionsQuery.Conditions[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.ExecutionTypeQuery

extension Zitadel.Action.V3alpha.ExecutionTypeQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.executionType = try reader.readEnum(
          Zitadel.Action.V3alpha.ExecutionType.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.executionType.rawValue != 0 { writer.writeEnum(self.executionType, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 13:
      if name.matches("executionType") { return 1 }
    case 14:
      if name.matches("execution_type") { return 1 }
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
      if let value: Zitadel.Action.V3alpha.ExecutionType = try reader.readEnum() {
        self.executionType = value
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.executionType.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"executionType\":")
      writer.writeEnum(self.executionType)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.TargetQuery

extension Zitadel.Action.V3alpha.TargetQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("targetId") { return 1 }
    case 9:
      if name.matches("target_id") { return 1 }
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
      self.targetID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.targetID) {
      return "invalid TargetQuery.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.IncludeQuery

extension Zitadel.Action.V3alpha.IncludeQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.include)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.include { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("include") { return 1 }
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
      try reader.readMessage(&self.include)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.include {
      writer.writeKey("\"include\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.include?.firstViolation() {
      return
        "invalid IncludeQuery.Include: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}
