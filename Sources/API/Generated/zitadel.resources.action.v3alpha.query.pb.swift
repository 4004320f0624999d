// Made by protoc-gen-pintle from zitadel/resources/action/v3alpha/query.proto. Do not edit.

public import Wire

extension Zitadel.Resources.Action.V3alpha {
  /// One filter of a list of targets.
  public struct TargetSearchFilter: Message {
    /// At most one of the members of `filter`.
    public var filter: Filter?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.TargetSearchFilter" }

    /// The members of `filter`.
    public enum Filter: Sendable, Equatable {
      /// `target_name_filter`, field 1.
      case targetNameFilter(TargetNameFilter)
      /// `in_target_ids_filter`, field 2.
      case inTargetIDsFilter(InTargetIDsFilter)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Keeps targets by their name.
  public struct TargetNameFilter: Message {
    /// `target_name`, field 1.
    public var targetName: String = ""
    /// `method`, field 2.
    public var method: Zitadel.Resources.Object.V3alpha.TextFilterMethod = .equals
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.TargetNameFilter" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Keeps the targets with these ids; at least one.
  public struct InTargetIDsFilter: Message {
    /// `target_ids`, field 1.
    public var targetIDs: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.InTargetIDsFilter" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// One filter of a list of executions.
  public struct ExecutionSearchFilter: Message {
    /// At most one of the members of `filter`.
    public var filter: Filter?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ExecutionSearchFilter"
    }

    /// The members of `filter`.
    public enum Filter: Sendable, Equatable {
      /// `in_conditions_filter`, field 1.
      case inConditionsFilter(InConditionsFilter)
      /// `execution_type_filter`, field 2.
      case executionTypeFilter(ExecutionTypeFilter)
      /// `target_filter`, field 3.
      case targetFilter(TargetFilter)
      /// `include_filter`, field 4.
      case includeFilter(IncludeFilter)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Keeps the executions of these conditions; at least one.
  public struct InConditionsFilter: Message {
    /// `conditions`, field 1.
    public var conditions: [Condition] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.InConditionsFilter" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Keeps executions with conditions of this kind.
  public struct ExecutionTypeFilter: Message {
    /// Unspecified for all.
    public var executionType: ExecutionType = .unspecified
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.ExecutionTypeFilter" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Keeps executions that list this target.
  public struct TargetFilter: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.TargetFilter" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Keeps executions that include this condition's one.
  public struct IncludeFilter: Message {
    /// `include`, field 1.
    public var include: Condition?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.IncludeFilter" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The column that a list of targets is sorted by.
  public enum TargetFieldName: WireEnum {
    /// `TARGET_FIELD_NAME_UNSPECIFIED`, number 0.
    case unspecified
    /// `TARGET_FIELD_NAME_ID`, number 1.
    case id
    /// `TARGET_FIELD_NAME_CREATED_DATE`, number 2.
    case createdDate
    /// `TARGET_FIELD_NAME_CHANGED_DATE`, number 3.
    case changedDate
    /// `TARGET_FIELD_NAME_NAME`, number 4.
    case name
    /// `TARGET_FIELD_NAME_TARGET_TYPE`, number 5.
    case targetType
    /// `TARGET_FIELD_NAME_URL`, number 6.
    case url
    /// `TARGET_FIELD_NAME_TIMEOUT`, number 7.
    case timeout
    /// `TARGET_FIELD_NAME_INTERRUPT_ON_ERROR`, number 8.
    case interruptOnError
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .id
      case 2: self = .createdDate
      case 3: self = .changedDate
      case 4: self = .name
      case 5: self = .targetType
      case 6: self = .url
      case 7: self = .timeout
      case 8: self = .interruptOnError
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .id: 1
      case .createdDate: 2
      case .changedDate: 3
      case .name: 4
      case .targetType: 5
      case .url: 6
      case .timeout: 7
      case .interruptOnError: 8
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 20:
        if jsonName.matches("TARGET_FIELD_NAME_ID") {
          self = .id
        } else {
          return nil
        }
      case 21:
        if jsonName.matches("TARGET_FIELD_NAME_URL") {
          self = .url
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("TARGET_FIELD_NAME_NAME") {
          self = .name
        } else {
          return nil
        }
      case 25:
        if jsonName.matches("TARGET_FIELD_NAME_TIMEOUT") {
          self = .timeout
        } else {
          return nil
        }
      case 29:
        if jsonName.matches("TARGET_FIELD_NAME_UNSPECIFIED") {
          self = .unspecified
        } else if jsonName.matches("TARGET_FIELD_NAME_TARGET_TYPE") {
          self = .targetType
        } else {
          return nil
        }
      case 30:
        if jsonName.matches("TARGET_FIELD_NAME_CREATED_DATE") {
          self = .createdDate
        } else if jsonName.matches("TARGET_FIELD_NAME_CHANGED_DATE") {
          self = .changedDate
        } else {
          return nil
        }
      case 36:
        if jsonName.matches("TARGET_FIELD_NAME_INTERRUPT_ON_ERROR") {
          self = .interruptOnError
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "TARGET_FIELD_NAME_UNSPECIFIED"
      case .id: "TARGET_FIELD_NAME_ID"
      case .createdDate: "TARGET_FIELD_NAME_CREATED_DATE"
      case .changedDate: "TARGET_FIELD_NAME_CHANGED_DATE"
      case .name: "TARGET_FIELD_NAME_NAME"
      case .targetType: "TARGET_FIELD_NAME_TARGET_TYPE"
      case .url: "TARGET_FIELD_NAME_URL"
      case .timeout: "TARGET_FIELD_NAME_TIMEOUT"
      case .interruptOnError: "TARGET_FIELD_NAME_INTERRUPT_ON_ERROR"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Zitadel.Resources.Action.V3alpha {
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

extension Zitadel.Resources.Action.V3alpha {
  /// The column that a list of executions is sorted by.
  public enum ExecutionFieldName: WireEnum {
    /// `EXECUTION_FIELD_NAME_UNSPECIFIED`, number 0.
    case unspecified
    /// `EXECUTION_FIELD_NAME_ID`, number 1.
    case id
    /// `EXECUTION_FIELD_NAME_CREATED_DATE`, number 2.
    case createdDate
    /// `EXECUTION_FIELD_NAME_CHANGED_DATE`, number 3.
    case changedDate
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .id
      case 2: self = .createdDate
      case 3: self = .changedDate
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .id: 1
      case .createdDate: 2
      case .changedDate: 3
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 23:
        if jsonName.matches("EXECUTION_FIELD_NAME_ID") {
          self = .id
        } else {
          return nil
        }
      case 32:
        if jsonName.matches("EXECUTION_FIELD_NAME_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      case 33:
        if jsonName.matches("EXECUTION_FIELD_NAME_CREATED_DATE") {
          self = .createdDate
        } else if jsonName.matches("EXECUTION_FIELD_NAME_CHANGED_DATE") {
          self = .changedDate
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "EXECUTION_FIELD_NAME_UNSPECIFIED"
      case .id: "EXECUTION_FIELD_NAME_ID"
      case .createdDate: "EXECUTION_FIELD_NAME_CREATED_DATE"
      case .changedDate: "EXECUTION_FIELD_NAME_CHANGED_DATE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.resources.action.v3alpha.TargetSearchFilter

extension Zitadel.Resources.Action.V3alpha.TargetSearchFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Resources.Action.V3alpha.TargetNameFilter()
        if case .targetNameFilter(let current)? = self.filter { value = current }
        self.filter = nil
        try reader.readMessage(&value)
        self.filter = .targetNameFilter(value)
      case 18:
        var value = Zitadel.Resources.Action.V3alpha.InTargetIDsFilter()
        if case .inTargetIDsFilter(let current)? = self.filter { value = current }
        self.filter = nil
        try reader.readMessage(&value)
        self.filter = .inTargetIDsFilter(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.filter {
    case .targetNameFilter(let value)?: writer.writeMessage(value, tag: 10)
    case .inTargetIDsFilter(let value)?: writer.writeMessage(value, tag: 18)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 16:
      if name.matches("targetNameFilter") { return 1 }
    case 17:
      if name.matches("inTargetIdsFilter") { return 2 }
    case 18:
      if name.matches("target_name_filter") { return 1 }
    case 20:
      if name.matches("in_target_ids_filter") { return 2 }
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
      try seen.insert(
        3, oneof: "zitadel.resources.action.v3alpha.TargetSearchFilter.filter", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.TargetNameFilter()
      try reader.readMessage(&value)
      self.filter = .targetNameFilter(value)
    case 2:
      try seen.insert(
        3, oneof: "zitadel.resources.action.v3alpha.TargetSearchFilter.filter", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.InTargetIDsFilter()
      try reader.readMessage(&value)
      self.filter = .inTargetIDsFilter(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.filter {
    case .targetNameFilter(let value)?:
      writer.writeKey("\"targetNameFilter\":")
      writer.writeMessage(value)
    case .inTargetIDsFilter(let value)?:
      writer.writeKey("\"inTargetIdsFilter\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.filter {
    case .targetNameFilter(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid TargetSearchFilter.TargetNameFilter: embedded message failed validation | caused by: \(cause)"
      }
    case .inTargetIDsFilter(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid TargetSearchFilter.InTargetIdsFilter: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid TargetSearchFilter.Filter: value is required"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.TargetNameFilter

extension Zitadel.Resources.Action.V3alpha.TargetNameFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetName = try reader.readString()
      case 16:
        self.method = try reader.readEnum(
          Zitadel.Resources.Object.V3alpha.TextFilterMethod.init(rawValue:))
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
      if let value: Zitadel.Resources.Object.V3alpha.TextFilterMethod = try reader.readEnum() {
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
      return "invalid TargetNameFilter.TargetName: value length must be at most 200 runes"
    }
    if Validation.hasZero(self.targetName) {
      return "invalid TargetNameFilter.TargetName: value must not hold a zero byte"
    }
    if case .unrecognized = self.method {
      return "invalid TargetNameFilter.Method: value must be one of the defined enum values"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.InTargetIDsFilter

extension Zitadel.Resources.Action.V3alpha.InTargetIDsFilter {
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
        return "invalid InTargetIDsFilter.TargetIds[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.ExecutionSearchFilter

extension Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Resources.Action.V3alpha.InConditionsFilter()
        if case .inConditionsFilter(let current)? = self.filter { value = current }
        self.filter = nil
        try reader.readMessage(&value)
        self.filter = .inConditionsFilter(value)
      case 18:
        var value = Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter()
        if case .executionTypeFilter(let current)? = self.filter { value = current }
        self.filter = nil
        try reader.readMessage(&value)
        self.filter = .executionTypeFilter(value)
      case 26:
        var value = Zitadel.Resources.Action.V3alpha.TargetFilter()
        if case .targetFilter(let current)? = self.filter { value = current }
        self.filter = nil
        try reader.readMessage(&value)
        self.filter = .targetFilter(value)
      case 34:
        var value = Zitadel.Resources.Action.V3alpha.IncludeFilter()
        if case .includeFilter(let current)? = self.filter { value = current }
        self.filter = nil
        try reader.readMessage(&value)
        self.filter = .includeFilter(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.filter {
    case .inConditionsFilter(let value)?: writer.writeMessage(value, tag: 10)
    case .executionTypeFilter(let value)?: writer.writeMessage(value, tag: 18)
    case .targetFilter(let value)?: writer.writeMessage(value, tag: 26)
    case .includeFilter(let value)?: writer.writeMessage(value, tag: 34)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("targetFilter") { return 3 }
    case 13:
      if name.matches("target_filter") { return 3 }
      if name.matches("includeFilter") { return 4 }
    case 14:
      if name.matches("include_filter") { return 4 }
    case 18:
      if name.matches("inConditionsFilter") { return 1 }
    case 19:
      if name.matches("executionTypeFilter") { return 2 }
    case 20:
      if name.matches("in_conditions_filter") { return 1 }
    case 21:
      if name.matches("execution_type_filter") { return 2 }
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
      try seen.insert(
        5, oneof: "zitadel.resources.action.v3alpha.ExecutionSearchFilter.filter", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.InConditionsFilter()
      try reader.readMessage(&value)
      self.filter = .inConditionsFilter(value)
    case 2:
      try seen.insert(
        5, oneof: "zitadel.resources.action.v3alpha.ExecutionSearchFilter.filter", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter()
      try reader.readMessage(&value)
      self.filter = .executionTypeFilter(value)
    case 3:
      try seen.insert(
        5, oneof: "zitadel.resources.action.v3alpha.ExecutionSearchFilter.filter", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.TargetFilter()
      try reader.readMessage(&value)
      self.filter = .targetFilter(value)
    case 4:
      try seen.insert(
        5, oneof: "zitadel.resources.action.v3alpha.ExecutionSearchFilter.filter", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.IncludeFilter()
      try reader.readMessage(&value)
      self.filter = .includeFilter(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.filter {
    case .inConditionsFilter(let value)?:
      writer.writeKey("\"inConditionsFilter\":")
      writer.writeMessage(value)
    case .executionTypeFilter(let value)?:
      writer.writeKey("\"executionTypeFilter\":")
      writer.writeMessage(value)
    case .targetFilter(let value)?:
      writer.writeKey("\"targetFilter\":")
      writer.writeMessage(value)
    case .includeFilter(let value)?:
      writer.writeKey("\"includeFilter\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.filter {
    case .inConditionsFilter(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid ExecutionSearchFilter.InConditionsFilter: embedded message failed validation | caused by: \(cause)"
      }
    case .targetFilter(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid ExecutionSearchFilter.TargetFilter: embedded message failed validation | caused by: \(cause)"
      }
    case .includeFilter(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid ExecutionSearchFilter.IncludeFilter: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid ExecutionSearchFilter.Filter: value is required"
    default: break
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.InConditionsFilter

extension Zitadel.Resources.Action.V3alpha.InConditionsFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Resources.Action.V3alpha.Condition()
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
        var value = Zitadel.Resources.Action.V3alpha.Condition()
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
        (writer: inout JSONWriter, value: Zitadel.Resources.Action.V3alpha.Condition) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.conditions.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid InConditionsFilter.Conditions[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.ExecutionTypeFilter

extension Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.executionType = try reader.readEnum(
          Zitadel.Resources.Action.V3alpha.ExecutionType.init(rawValue:))
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
      if let value: Zitadel.Resources.Action.V3alpha.ExecutionType = try reader.readEnum() {
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

// MARK: zitadel.resources.action.v3alpha.TargetFilter

extension Zitadel.Resources.Action.V3alpha.TargetFilter {
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
      return "invalid TargetFilter.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.IncludeFilter

extension Zitadel.Resources.Action.V3alpha.IncludeFilter {
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
        "invalid IncludeFilter.Include: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}
