// Made by protoc-gen-pintle from zitadel/action/v1/action.proto. Do not edit.

public import Wire

extension Zitadel.Action.V1 {
  /// A script that flows may run.
  public struct Action: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `details`, field 2.
    public var details: Zitadel.V1.ObjectDetails?
    /// `state`, field 3.
    public var state: ActionState = .unspecified
    /// Unique in its organization, and the name of the function that the script declares.
    public var name: String = ""
    /// `script`, field 5.
    public var script: String = ""
    /// After which the script is stopped; at most 20 s.
    public var timeout: Google.Protobuf.Duration?
    /// A failure of the script does not fail the flow.
    public var allowedToFail: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.Action" }
  }
}

extension Zitadel.Action.V1 {
  /// Keeps the action with this id.
  public struct ActionIDQuery: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.ActionIDQuery" }
  }
}

extension Zitadel.Action.V1 {
  /// Keeps actions by their name.
  public struct ActionNameQuery: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// `method`, field 2.
    public var method: Zitadel.V1.TextQueryMethod = .equals
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.ActionNameQuery" }
  }
}

extension Zitadel.Action.V1 {
  /// Keeps actions in this state.
  public struct ActionStateQuery: Message {
    /// `state`, field 1.
    public var state: ActionState = .unspecified
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.ActionStateQuery" }
  }
}

extension Zitadel.Action.V1 {
  /// The actions that run at each trigger of one kind of process, such as signing in.
  public struct Flow: Message {
    /// `type`, field 1.
    public var type: FlowType?
    /// `details`, field 2.
    public var details: Zitadel.V1.ObjectDetails?
    /// `state`, field 3.
    public var state: FlowState = .unspecified
    /// `trigger_actions`, field 4.
    public var triggerActions: [TriggerAction] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.Flow" }
  }
}

extension Zitadel.Action.V1 {
  /// A kind of process.
  public struct FlowType: Message {
    /// "1" to "4".
    public var id: String = ""
    /// `name`, field 2.
    public var name: Zitadel.V1.LocalizedMessage?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.FlowType" }
  }
}

extension Zitadel.Action.V1 {
  /// A moment in a flow.
  public struct TriggerType: Message {
    /// "1" to "6".
    public var id: String = ""
    /// `name`, field 2.
    public var name: Zitadel.V1.LocalizedMessage?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.TriggerType" }
  }
}

extension Zitadel.Action.V1 {
  /// The actions that run at one moment, in order.
  public struct TriggerAction: Message {
    /// `trigger_type`, field 1.
    public var triggerType: TriggerType?
    /// `actions`, field 2.
    public var actions: [Action] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v1.TriggerAction" }
  }
}

extension Zitadel.Action.V1 {
  /// Whether an action runs.
  public enum ActionState: WireEnum {
    /// `ACTION_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// `ACTION_STATE_INACTIVE`, number 1.
    case inactive
    /// `ACTION_STATE_ACTIVE`, number 2.
    case active
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .inactive
      case 2: self = .active
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .inactive: 1
      case .active: 2
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 19:
        if jsonName.matches("ACTION_STATE_ACTIVE") {
          self = .active
        } else {
          return nil
        }
      case 21:
        if jsonName.matches("ACTION_STATE_INACTIVE") {
          self = .inactive
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("ACTION_STATE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "ACTION_STATE_UNSPECIFIED"
      case .inactive: "ACTION_STATE_INACTIVE"
      case .active: "ACTION_STATE_ACTIVE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Zitadel.Action.V1 {
  /// The column that a list of actions is sorted by.
  public enum ActionFieldName: WireEnum {
    /// `ACTION_FIELD_NAME_UNSPECIFIED`, number 0.
    case unspecified
    /// `ACTION_FIELD_NAME_NAME`, number 1.
    case name
    /// `ACTION_FIELD_NAME_ID`, number 2.
    case id
    /// `ACTION_FIELD_NAME_STATE`, number 3.
    case state
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .name
      case 2: self = .id
      case 3: self = .state
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .name: 1
      case .id: 2
      case .state: 3
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 20:
        if jsonName.matches("ACTION_FIELD_NAME_ID") {
          self = .id
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("ACTION_FIELD_NAME_NAME") {
          self = .name
        } else {
          return nil
        }
      case 23:
        if jsonName.matches("ACTION_FIELD_NAME_STATE") {
          self = .state
        } else {
          return nil
        }
      case 29:
        if jsonName.matches("ACTION_FIELD_NAME_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "ACTION_FIELD_NAME_UNSPECIFIED"
      case .name: "ACTION_FIELD_NAME_NAME"
      case .id: "ACTION_FIELD_NAME_ID"
      case .state: "ACTION_FIELD_NAME_STATE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Zitadel.Action.V1 {
  /// Whether a flow runs its actions.
  public enum FlowState: WireEnum {
    /// `FLOW_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// `FLOW_STATE_INACTIVE`, number 1.
    case inactive
    /// `FLOW_STATE_ACTIVE`, number 2.
    case active
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .inactive
      case 2: self = .active
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .inactive: 1
      case .active: 2
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 17:
        if jsonName.matches("FLOW_STATE_ACTIVE") {
          self = .active
        } else {
          return nil
        }
      case 19:
        if jsonName.matches("FLOW_STATE_INACTIVE") {
          self = .inactive
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("FLOW_STATE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "FLOW_STATE_UNSPECIFIED"
      case .inactive: "FLOW_STATE_INACTIVE"
      case .active: "FLOW_STATE_ACTIVE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.action.v1.Action

extension Zitadel.Action.V1.Action {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.details)
      case 24: self.state = try reader.readEnum(Zitadel.Action.V1.ActionState.init(rawValue:))
      case 34: self.name = try reader.readString()
      case 42: self.script = try reader.readString()
      case 50: try reader.readMessage(&self.timeout)
      case 56: self.allowedToFail = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.details { writer.writeMessage(value, tag: 18) }
    if self.state.rawValue != 0 { writer.writeEnum(self.state, tag: 24) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 34) }
    if !self.script.isEmpty { writer.writeString(self.script, tag: 42) }
    if let value = self.timeout { writer.writeMessage(value, tag: 50) }
    if self.allowedToFail { writer.writeBool(self.allowedToFail, tag: 56) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 4 }
    case 5:
      if name.matches("state") { return 3 }
    case 6:
      if name.matches("script") { return 5 }
    case 7:
      if name.matches("details") { return 2 }
      if name.matches("timeout") { return 6 }
    case 13:
      if name.matches("allowedToFail") { return 7 }
    case 15:
      if name.matches("allowed_to_fail") { return 7 }
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
      try reader.readMessage(&self.details)
    case 3:
      if let value: Zitadel.Action.V1.ActionState = try reader.readEnum() { self.state = value }
    case 4:
      self.name = try reader.readString()
    case 5:
      self.script = try reader.readString()
    case 6:
      try reader.readMessage(&self.timeout)
    case 7:
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
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if self.state.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"state\":")
      writer.writeEnum(self.state)
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
}

// MARK: zitadel.action.v1.ActionIDQuery

extension Zitadel.Action.V1.ActionIDQuery {
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

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.id, atMost: 200) {
      return "invalid ActionIDQuery.Id: value length must be at most 200 runes"
    }
    if Validation.hasZero(self.id) {
      return "invalid ActionIDQuery.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v1.ActionNameQuery

extension Zitadel.Action.V1.ActionNameQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.method = try reader.readEnum(Zitadel.V1.TextQueryMethod.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if self.method.rawValue != 0 { writer.writeEnum(self.method, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 6:
      if name.matches("method") { return 2 }
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
      if let value: Zitadel.V1.TextQueryMethod = try reader.readEnum() { self.method = value }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.method.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"method\":")
      writer.writeEnum(self.method)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.name, atMost: 200) {
      return "invalid ActionNameQuery.Name: value length must be at most 200 runes"
    }
    if Validation.hasZero(self.name) {
      return "invalid ActionNameQuery.Name: value must not hold a zero byte"
    }
    if case .unrecognized = self.method {
      return "invalid ActionNameQuery.Method: value must be one of the defined enum values"
    }
    return nil
  }
}

// MARK: zitadel.action.v1.ActionStateQuery

extension Zitadel.Action.V1.ActionStateQuery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.state = try reader.readEnum(Zitadel.Action.V1.ActionState.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.state.rawValue != 0 { writer.writeEnum(self.state, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("state") { return 1 }
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
      if let value: Zitadel.Action.V1.ActionState = try reader.readEnum() { self.state = value }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.state.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"state\":")
      writer.writeEnum(self.state)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if case .unrecognized = self.state {
      return "invalid ActionStateQuery.State: value must be one of the defined enum values"
    }
    return nil
  }
}

// MARK: zitadel.action.v1.Flow

extension Zitadel.Action.V1.Flow {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.type)
      case 18: try reader.readMessage(&self.details)
      case 24: self.state = try reader.readEnum(Zitadel.Action.V1.FlowState.init(rawValue:))
      case 34:
        var value = Zitadel.Action.V1.TriggerAction()
        try reader.readMessage(&value)
        self.triggerActions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.type { writer.writeMessage(value, tag: 10) }
    if let value = self.details { writer.writeMessage(value, tag: 18) }
    if self.state.rawValue != 0 { writer.writeEnum(self.state, tag: 24) }
    for value in self.triggerActions { writer.writeMessage(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
    case 5:
      if name.matches("state") { return 3 }
    case 7:
      if name.matches("details") { return 2 }
    case 14:
      if name.matches("triggerActions") { return 4 }
    case 15:
      if name.matches("trigger_actions") { return 4 }
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
      try reader.readMessage(&self.type)
    case 2:
      try reader.readMessage(&self.details)
    case 3:
      if let value: Zitadel.Action.V1.FlowState = try reader.readEnum() { self.state = value }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V1.TriggerAction()
        try reader.readMessage(&value)
        self.triggerActions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.type {
      writer.writeKey("\"type\":")
      writer.writeMessage(value)
    }
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if self.state.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"state\":")
      writer.writeEnum(self.state)
    }
    if !self.triggerActions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerActions\":")
      writer.writeArray(self.triggerActions) {
        (writer: inout JSONWriter, value: Zitadel.Action.V1.TriggerAction) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v1.FlowType

extension Zitadel.Action.V1.FlowType {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.name)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.name { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
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
      try reader.readMessage(&self.name)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v1.TriggerType

extension Zitadel.Action.V1.TriggerType {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.name)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.name { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
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
      try reader.readMessage(&self.name)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v1.TriggerAction

extension Zitadel.Action.V1.TriggerAction {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.triggerType)
      case 18:
        var value = Zitadel.Action.V1.Action()
        try reader.readMessage(&value)
        self.actions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.triggerType { writer.writeMessage(value, tag: 10) }
    for value in self.actions { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("actions") { return 2 }
    case 11:
      if name.matches("triggerType") { return 1 }
    case 12:
      if name.matches("trigger_type") { return 1 }
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
      try reader.readMessage(&self.triggerType)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V1.Action()
        try reader.readMessage(&value)
        self.actions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.triggerType {
      writer.writeKey("\"triggerType\":")
      writer.writeMessage(value)
    }
    if !self.actions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"actions\":")
      writer.writeArray(self.actions) {
        (writer: inout JSONWriter, value: Zitadel.Action.V1.Action) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}
