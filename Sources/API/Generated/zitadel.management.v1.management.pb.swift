// Made by protoc-gen-pintle from zitadel/management/v1/management.proto. Do not edit.

public import Wire

extension Zitadel.Management.V1 {
  /// One filter of a list of actions.
  public struct ActionQuery: Message {
    /// At most one of the members of `query`.
    public var query: Query?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ActionQuery" }

    /// The members of `query`.
    public enum Query: Sendable, Equatable {
      /// `action_id_query`, field 1.
      case actionIDQuery(Zitadel.Action.V1.ActionIDQuery)
      /// `action_name_query`, field 2.
      case actionNameQuery(Zitadel.Action.V1.ActionNameQuery)
      /// `action_state_query`, field 3.
      case actionStateQuery(Zitadel.Action.V1.ActionStateQuery)
    }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ListActionsRequest`.
  public struct ListActionsRequest: Message {
    /// `query`, field 1.
    public var query: Zitadel.V1.ListQuery?
    /// What the results are sorted by; unspecified for the order of their creation, whatever
    /// `query.asc` says.
    public var sortingColumn: Zitadel.Action.V1.ActionFieldName = .unspecified
    /// All must hold; at most 100.
    public var queries: [ActionQuery] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ListActionsRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ListActionsResponse`.
  public struct ListActionsResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ListDetails?
    /// `sorting_column`, field 2.
    public var sortingColumn: Zitadel.Action.V1.ActionFieldName = .unspecified
    /// `result`, field 3.
    public var result: [Zitadel.Action.V1.Action] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ListActionsResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.GetActionRequest`.
  public struct GetActionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.GetActionRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.GetActionResponse`.
  public struct GetActionResponse: Message {
    /// `action`, field 1.
    public var action: Zitadel.Action.V1.Action?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.GetActionResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.CreateActionRequest`.
  public struct CreateActionRequest: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// `script`, field 2.
    public var script: String = ""
    /// `timeout`, field 3.
    public var timeout: Google.Protobuf.Duration?
    /// `allowed_to_fail`, field 4.
    public var allowedToFail: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.CreateActionRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.CreateActionResponse`.
  public struct CreateActionResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ObjectDetails?
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.CreateActionResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.UpdateActionRequest`.
  public struct UpdateActionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// `script`, field 3.
    public var script: String = ""
    /// `timeout`, field 4.
    public var timeout: Google.Protobuf.Duration?
    /// `allowed_to_fail`, field 5.
    public var allowedToFail: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.UpdateActionRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.UpdateActionResponse`.
  public struct UpdateActionResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ObjectDetails?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.UpdateActionResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.DeactivateActionRequest`.
  public struct DeactivateActionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.DeactivateActionRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.DeactivateActionResponse`.
  public struct DeactivateActionResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ObjectDetails?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.DeactivateActionResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ReactivateActionRequest`.
  public struct ReactivateActionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ReactivateActionRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ReactivateActionResponse`.
  public struct ReactivateActionResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ObjectDetails?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ReactivateActionResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.DeleteActionRequest`.
  public struct DeleteActionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.DeleteActionRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.DeleteActionResponse`.
  public struct DeleteActionResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.DeleteActionResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ListFlowTypesRequest`.
  public struct ListFlowTypesRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ListFlowTypesRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ListFlowTypesResponse`.
  public struct ListFlowTypesResponse: Message {
    /// `result`, field 1.
    public var result: [Zitadel.Action.V1.FlowType] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ListFlowTypesResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ListFlowTriggerTypesRequest`.
  public struct ListFlowTriggerTypesRequest: Message {
    /// The flow: "1" to "4", or "FLOW_TYPE_EXTERNAL_AUTHENTICATION".
    public var type: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ListFlowTriggerTypesRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ListFlowTriggerTypesResponse`.
  public struct ListFlowTriggerTypesResponse: Message {
    /// `result`, field 1.
    public var result: [Zitadel.Action.V1.TriggerType] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ListFlowTriggerTypesResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.GetFlowRequest`.
  public struct GetFlowRequest: Message {
    /// The flow: "1" to "4", or "FLOW_TYPE_EXTERNAL_AUTHENTICATION".
    public var type: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.GetFlowRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.GetFlowResponse`.
  public struct GetFlowResponse: Message {
    /// `flow`, field 1.
    public var flow: Zitadel.Action.V1.Flow?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.GetFlowResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ClearFlowRequest`.
  public struct ClearFlowRequest: Message {
    /// The flow: "1" to "4", or "FLOW_TYPE_EXTERNAL_AUTHENTICATION".
    public var type: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ClearFlowRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.ClearFlowResponse`.
  public struct ClearFlowResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ObjectDetails?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.ClearFlowResponse" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.SetTriggerActionsRequest`.
  public struct SetTriggerActionsRequest: Message {
    /// The flow: "1" to "4", or "FLOW_TYPE_EXTERNAL_AUTHENTICATION".
    public var flowType: String = ""
    /// The trigger: "1" to "6", or the name of one of the first three.
    public var triggerType: String = ""
    /// In the order in which they run; empty takes all away.
    public var actionIDs: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.SetTriggerActionsRequest" }
  }
}

extension Zitadel.Management.V1 {
  /// The message `zitadel.management.v1.SetTriggerActionsResponse`.
  public struct SetTriggerActionsResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.V1.ObjectDetails?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.management.v1.SetTriggerActionsResponse" }
  }
}

// MARK: zitadel.management.v1.ActionQuery

extension Zitadel.Management.V1.ActionQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V1.ActionIDQuery()
        if case .actionIDQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .actionIDQuery(value)
      case 18:
        var value = Zitadel.Action.V1.ActionNameQuery()
        if case .actionNameQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .actionNameQuery(value)
      case 26:
        var value = Zitadel.Action.V1.ActionStateQuery()
        if case .actionStateQuery(let current)? = self.query { value = current }
        self.query = nil
        try reader.readMessage(&value)
        self.query = .actionStateQuery(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.query {
    case .actionIDQuery(let value)?: writer.writeMessage(value, tag: 10)
    case .actionNameQuery(let value)?: writer.writeMessage(value, tag: 18)
    case .actionStateQuery(let value)?: writer.writeMessage(value, tag: 26)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 13:
      if name.matches("actionIdQuery") { return 1 }
    case 15:
      if name.matches("action_id_query") { return 1 }
      if name.matches("actionNameQuery") { return 2 }
    case 16:
      if name.matches("actionStateQuery") { return 3 }
    case 17:
      if name.matches("action_name_query") { return 2 }
    case 18:
      if name.matches("action_state_query") { return 3 }
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
      try seen.insert(4, oneof: "zitadel.management.v1.ActionQuery.query", at: &reader)
      var value = Zitadel.Action.V1.ActionIDQuery()
      try reader.readMessage(&value)
      self.query = .actionIDQuery(value)
    case 2:
      try seen.insert(4, oneof: "zitadel.management.v1.ActionQuery.query", at: &reader)
      var value = Zitadel.Action.V1.ActionNameQuery()
      try reader.readMessage(&value)
      self.query = .actionNameQuery(value)
    case 3:
      try seen.insert(4, oneof: "zitadel.management.v1.ActionQuery.query", at: &reader)
      var value = Zitadel.Action.V1.ActionStateQuery()
      try reader.readMessage(&value)
      self.query = .actionStateQuery(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.query {
    case .actionIDQuery(let value)?:
      writer.writeKey("\"actionIdQuery\":")
      writer.writeMessage(value)
    case .actionNameQuery(let value)?:
      writer.writeKey("\"actionNameQuery\":")
      writer.writeMessage(value)
    case .actionStateQuery(let value)?:
      writer.writeKey("\"actionStateQuery\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.query {
    case .actionIDQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid ActionQuery.ActionIdQuery: embedded message failed validation | caused by: \(cause)"
      }
    case .actionNameQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid ActionQuery.ActionNameQuery: embedded message failed validation | caused by: \(cause)"
      }
    case .actionStateQuery(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid ActionQuery.ActionStateQuery: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid ActionQuery.Query: value is required"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.ListActionsRequest

extension Zitadel.Management.V1.ListActionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.query)
      case 16:
        self.sortingColumn = try reader.readEnum(Zitadel.Action.V1.ActionFieldName.init(rawValue:))
      case 26:
        var value = Zitadel.Management.V1.ActionQuery()
        try reader.readMessage(&value)
        self.queries.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.query { writer.writeMessage(value, tag: 10) }
    if self.sortingColumn.rawValue != 0 { writer.writeEnum(self.sortingColumn, tag: 16) }
    for value in self.queries { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("query") { return 1 }
    case 7:
      if name.matches("queries") { return 3 }
    case 13:
      if name.matches("sortingColumn") { return 2 }
    case 14:
      if name.matches("sorting_column") { return 2 }
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
      try reader.readMessage(&self.query)
    case 2:
      if let value: Zitadel.Action.V1.ActionFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Management.V1.ActionQuery()
        try reader.readMessage(&value)
        self.queries.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.query {
      writer.writeKey("\"query\":")
      writer.writeMessage(value)
    }
    if self.sortingColumn.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"sortingColumn\":")
      writer.writeEnum(self.sortingColumn)
    }
    if !self.queries.isEmpty || writer.writesDefaults {
      writer.writeKey("\"queries\":")
      writer.writeArray(self.queries) {
        (writer: inout JSONWriter, value: Zitadel.Management.V1.ActionQuery) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.queries.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListActionsRequest.Queries[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.management.v1.ListActionsResponse

extension Zitadel.Management.V1.ListActionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 16:
        self.sortingColumn = try reader.readEnum(Zitadel.Action.V1.ActionFieldName.init(rawValue:))
      case 26:
        var value = Zitadel.Action.V1.Action()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    if self.sortingColumn.rawValue != 0 { writer.writeEnum(self.sortingColumn, tag: 16) }
    for value in self.result { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("result") { return 3 }
    case 7:
      if name.matches("details") { return 1 }
    case 13:
      if name.matches("sortingColumn") { return 2 }
    case 14:
      if name.matches("sorting_column") { return 2 }
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
      try reader.readMessage(&self.details)
    case 2:
      if let value: Zitadel.Action.V1.ActionFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V1.Action()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if self.sortingColumn.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"sortingColumn\":")
      writer.writeEnum(self.sortingColumn)
    }
    if !self.result.isEmpty || writer.writesDefaults {
      writer.writeKey("\"result\":")
      writer.writeArray(self.result) {
        (writer: inout JSONWriter, value: Zitadel.Action.V1.Action) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.GetActionRequest

extension Zitadel.Management.V1.GetActionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
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
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.id) {
      return "invalid GetActionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.GetActionResponse

extension Zitadel.Management.V1.GetActionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.action)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.action { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("action") { return 1 }
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
      try reader.readMessage(&self.action)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.action {
      writer.writeKey("\"action\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.CreateActionRequest

extension Zitadel.Management.V1.CreateActionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.script = try reader.readString()
      case 26: try reader.readMessage(&self.timeout)
      case 32: self.allowedToFail = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.script.isEmpty { writer.writeString(self.script, tag: 18) }
    if let value = self.timeout { writer.writeMessage(value, tag: 26) }
    if self.allowedToFail { writer.writeBool(self.allowedToFail, tag: 32) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 6:
      if name.matches("script") { return 2 }
    case 7:
      if name.matches("timeout") { return 3 }
    case 13:
      if name.matches("allowedToFail") { return 4 }
    case 15:
      if name.matches("allowed_to_fail") { return 4 }
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
      self.name = try reader.readString()
    case 2:
      self.script = try reader.readString()
    case 3:
      try reader.readMessage(&self.timeout)
    case 4:
      self.allowedToFail = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.script.isEmpty || writer.writesDefaults {
      writer.writeKey("\"script\":")
      writer.writeString(self.script)
    }
    if let value = self.timeout {
      writer.writeKey("\"timeout\":")
      writer.writeMessage(value)
    }
    if self.allowedToFail || writer.writesDefaults {
      writer.writeKey("\"allowedToFail\":")
      writer.writeBool(self.allowedToFail)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid CreateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.name) {
      return "invalid CreateActionRequest.Name: value must not hold a zero byte"
    }
    if self.script.isEmpty {
      return "invalid CreateActionRequest.Script: value length must be at least 1 runes"
    }
    if self.script.utf8.count > 40000 {
      return "invalid CreateActionRequest.Script: value length must be at most 40000 bytes"
    }
    if Validation.hasZero(self.script) {
      return "invalid CreateActionRequest.Script: value must not hold a zero byte"
    }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return
          "invalid CreateActionRequest.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 20000000000 {
        return "invalid CreateActionRequest.Timeout: value must be inside range [0s, 20s]"
      }
    }
    return nil
  }
}

// MARK: zitadel.management.v1.CreateActionResponse

extension Zitadel.Management.V1.CreateActionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 7:
      if name.matches("details") { return 1 }
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
      try reader.readMessage(&self.details)
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.UpdateActionRequest

extension Zitadel.Management.V1.UpdateActionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26: self.script = try reader.readString()
      case 34: try reader.readMessage(&self.timeout)
      case 40: self.allowedToFail = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if !self.script.isEmpty { writer.writeString(self.script, tag: 26) }
    if let value = self.timeout { writer.writeMessage(value, tag: 34) }
    if self.allowedToFail { writer.writeBool(self.allowedToFail, tag: 40) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
    case 6:
      if name.matches("script") { return 3 }
    case 7:
      if name.matches("timeout") { return 4 }
    case 13:
      if name.matches("allowedToFail") { return 5 }
    case 15:
      if name.matches("allowed_to_fail") { return 5 }
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
      self.name = try reader.readString()
    case 3:
      self.script = try reader.readString()
    case 4:
      try reader.readMessage(&self.timeout)
    case 5:
      self.allowedToFail = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.script.isEmpty || writer.writesDefaults {
      writer.writeKey("\"script\":")
      writer.writeString(self.script)
    }
    if let value = self.timeout {
      writer.writeKey("\"timeout\":")
      writer.writeMessage(value)
    }
    if self.allowedToFail || writer.writesDefaults {
      writer.writeKey("\"allowedToFail\":")
      writer.writeBool(self.allowedToFail)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      self.name = try parameter.string()
    case 3:
      self.script = try parameter.string()
    case 4:
      if self.timeout != nil {
        try self.timeout!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.timeout = value
      }
    case 5:
      self.allowedToFail = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid UpdateActionRequest.Id: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.id) {
      return "invalid UpdateActionRequest.Id: value must not hold a zero byte"
    }
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid UpdateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.name) {
      return "invalid UpdateActionRequest.Name: value must not hold a zero byte"
    }
    if self.script.isEmpty {
      return "invalid UpdateActionRequest.Script: value length must be at least 1 runes"
    }
    if self.script.utf8.count > 40000 {
      return "invalid UpdateActionRequest.Script: value length must be at most 40000 bytes"
    }
    if Validation.hasZero(self.script) {
      return "invalid UpdateActionRequest.Script: value must not hold a zero byte"
    }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return
          "invalid UpdateActionRequest.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 20000000000 {
        return "invalid UpdateActionRequest.Timeout: value must be inside range [0s, 20s]"
      }
    }
    return nil
  }
}

// MARK: zitadel.management.v1.UpdateActionResponse

extension Zitadel.Management.V1.UpdateActionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
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
      try reader.readMessage(&self.details)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.DeactivateActionRequest

extension Zitadel.Management.V1.DeactivateActionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
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
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.id) {
      return "invalid DeactivateActionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.DeactivateActionResponse

extension Zitadel.Management.V1.DeactivateActionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
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
      try reader.readMessage(&self.details)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.ReactivateActionRequest

extension Zitadel.Management.V1.ReactivateActionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
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
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.id) {
      return "invalid ReactivateActionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.ReactivateActionResponse

extension Zitadel.Management.V1.ReactivateActionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
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
      try reader.readMessage(&self.details)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.DeleteActionRequest

extension Zitadel.Management.V1.DeleteActionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
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
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.id) {
      return "invalid DeleteActionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.DeleteActionResponse

extension Zitadel.Management.V1.DeleteActionResponse {
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

// MARK: zitadel.management.v1.ListFlowTypesRequest

extension Zitadel.Management.V1.ListFlowTypesRequest {
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

// MARK: zitadel.management.v1.ListFlowTypesResponse

extension Zitadel.Management.V1.ListFlowTypesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V1.FlowType()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.result { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("result") { return 1 }
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
        var value = Zitadel.Action.V1.FlowType()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.result.isEmpty || writer.writesDefaults {
      writer.writeKey("\"result\":")
      writer.writeArray(self.result) {
        (writer: inout JSONWriter, value: Zitadel.Action.V1.FlowType) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.ListFlowTriggerTypesRequest

extension Zitadel.Management.V1.ListFlowTriggerTypesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.type = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
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
      self.type = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.type = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.type) {
      return "invalid ListFlowTriggerTypesRequest.Type: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.ListFlowTriggerTypesResponse

extension Zitadel.Management.V1.ListFlowTriggerTypesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V1.TriggerType()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.result { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("result") { return 1 }
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
        var value = Zitadel.Action.V1.TriggerType()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.result.isEmpty || writer.writesDefaults {
      writer.writeKey("\"result\":")
      writer.writeArray(self.result) {
        (writer: inout JSONWriter, value: Zitadel.Action.V1.TriggerType) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.GetFlowRequest

extension Zitadel.Management.V1.GetFlowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.type = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
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
      self.type = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.type = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.type) {
      return "invalid GetFlowRequest.Type: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.GetFlowResponse

extension Zitadel.Management.V1.GetFlowResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.flow)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.flow { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("flow") { return 1 }
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
      try reader.readMessage(&self.flow)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.flow {
      writer.writeKey("\"flow\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.ClearFlowRequest

extension Zitadel.Management.V1.ClearFlowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.type = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
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
      self.type = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.type = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.type) {
      return "invalid ClearFlowRequest.Type: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.management.v1.ClearFlowResponse

extension Zitadel.Management.V1.ClearFlowResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
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
      try reader.readMessage(&self.details)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.management.v1.SetTriggerActionsRequest

extension Zitadel.Management.V1.SetTriggerActionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.flowType = try reader.readString()
      case 18: self.triggerType = try reader.readString()
      case 26:
        self.actionIDs.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.flowType.isEmpty { writer.writeString(self.flowType, tag: 10) }
    if !self.triggerType.isEmpty { writer.writeString(self.triggerType, tag: 18) }
    for value in self.actionIDs { writer.writeString(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("flowType") { return 1 }
    case 9:
      if name.matches("flow_type") { return 1 }
      if name.matches("actionIds") { return 3 }
    case 10:
      if name.matches("action_ids") { return 3 }
    case 11:
      if name.matches("triggerType") { return 2 }
    case 12:
      if name.matches("trigger_type") { return 2 }
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
      self.flowType = try reader.readString()
    case 2:
      self.triggerType = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.actionIDs.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.flowType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"flowType\":")
      writer.writeString(self.flowType)
    }
    if !self.triggerType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerType\":")
      writer.writeString(self.triggerType)
    }
    if !self.actionIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"actionIds\":")
      writer.writeArray(self.actionIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.flowType = try parameter.string()
    case 2:
      self.triggerType = try parameter.string()
    case 3:
      parameter.repeats()
      self.actionIDs.append(try parameter.string())
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.flowType) {
      return "invalid SetTriggerActionsRequest.FlowType: value must not hold a zero byte"
    }
    if Validation.hasZero(self.triggerType) {
      return "invalid SetTriggerActionsRequest.TriggerType: value must not hold a zero byte"
    }
    for (index, item) in self.actionIDs.enumerated() {
      if Validation.hasZero(item) {
        return
          "invalid SetTriggerActionsRequest.ActionIds[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: zitadel.management.v1.SetTriggerActionsResponse

extension Zitadel.Management.V1.SetTriggerActionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
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
      try reader.readMessage(&self.details)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}
