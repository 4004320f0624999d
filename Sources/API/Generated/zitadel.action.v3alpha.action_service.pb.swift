// Made by protoc-gen-pintle from zitadel/action/v3alpha/action_service.proto. Do not edit.

public import Wire

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.CreateTargetRequest`.
  public struct CreateTargetRequest: Message {
    /// Unique within the instance.
    public var name: String = ""
    /// At most one of the members of `target_type`.
    public var targetType: TargetType?
    /// How long a call may take.
    public var timeout: Google.Protobuf.Duration?
    /// The URL that is called.
    public var endpoint: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.CreateTargetRequest" }

    /// The members of `target_type`.
    public enum TargetType: Sendable, Equatable {
      /// `rest_webhook`, field 2.
      case restWebhook(SetRESTWebhook)
      /// `rest_call`, field 3.
      case restCall(SetRESTCall)
      /// `rest_async`, field 4.
      case restAsync(SetRESTAsync)
    }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.CreateTargetResponse`.
  public struct CreateTargetResponse: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `details`, field 2.
    public var details: Zitadel.Object.V2beta.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.CreateTargetResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.UpdateTargetRequest`.
  public struct UpdateTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// `name`, field 2.
    public var name: String?
    /// At most one of the members of `target_type`.
    public var targetType: TargetType?
    /// `timeout`, field 6.
    public var timeout: Google.Protobuf.Duration?
    /// `endpoint`, field 7.
    public var endpoint: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.UpdateTargetRequest" }

    /// The members of `target_type`.
    public enum TargetType: Sendable, Equatable {
      /// `rest_webhook`, field 3.
      case restWebhook(SetRESTWebhook)
      /// `rest_call`, field 4.
      case restCall(SetRESTCall)
      /// `rest_async`, field 5.
      case restAsync(SetRESTAsync)
    }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.UpdateTargetResponse`.
  public struct UpdateTargetResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Object.V2beta.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.UpdateTargetResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.DeleteTargetRequest`.
  public struct DeleteTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.DeleteTargetRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.DeleteTargetResponse`.
  public struct DeleteTargetResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Object.V2beta.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.DeleteTargetResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListTargetsRequest`.
  public struct ListTargetsRequest: Message {
    /// `query`, field 1.
    public var query: Zitadel.Object.V2beta.ListQuery?
    /// Unspecified for the id.
    public var sortingColumn: TargetFieldName = .fieldNameUnspecified
    /// All must hold; at most 100.
    public var queries: [TargetSearchQuery] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListTargetsRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListTargetsResponse`.
  public struct ListTargetsResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Object.V2beta.ListDetails?
    /// `sorting_column`, field 2.
    public var sortingColumn: TargetFieldName = .fieldNameUnspecified
    /// `result`, field 3.
    public var result: [Target] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListTargetsResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.GetTargetByIDRequest`.
  public struct GetTargetByIDRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.GetTargetByIDRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.GetTargetByIDResponse`.
  public struct GetTargetByIDResponse: Message {
    /// `target`, field 1.
    public var target: Target?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.GetTargetByIDResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.SetExecutionRequest`.
  public struct SetExecutionRequest: Message {
    /// `condition`, field 1.
    public var condition: Condition?
    /// In the order in which they are called.
    public var targets: [ExecutionTargetType] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.SetExecutionRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.SetExecutionResponse`.
  public struct SetExecutionResponse: Message {
    /// `details`, field 2.
    public var details: Zitadel.Object.V2beta.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.SetExecutionResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.DeleteExecutionRequest`.
  public struct DeleteExecutionRequest: Message {
    /// `condition`, field 1.
    public var condition: Condition?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.DeleteExecutionRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.DeleteExecutionResponse`.
  public struct DeleteExecutionResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Object.V2beta.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.DeleteExecutionResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionsRequest`.
  public struct ListExecutionsRequest: Message {
    /// `query`, field 1.
    public var query: Zitadel.Object.V2beta.ListQuery?
    /// All must hold; at most 100.
    public var queries: [SearchQuery] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionsRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionsResponse`.
  public struct ListExecutionsResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Object.V2beta.ListDetails?
    /// `result`, field 2.
    public var result: [Execution] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionsResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionFunctionsRequest`.
  public struct ListExecutionFunctionsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionFunctionsRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionFunctionsResponse`.
  public struct ListExecutionFunctionsResponse: Message {
    /// `functions`, field 1.
    public var functions: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.action.v3alpha.ListExecutionFunctionsResponse"
    }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionMethodsRequest`.
  public struct ListExecutionMethodsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionMethodsRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionMethodsResponse`.
  public struct ListExecutionMethodsResponse: Message {
    /// `methods`, field 1.
    public var methods: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionMethodsResponse" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionServicesRequest`.
  public struct ListExecutionServicesRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionServicesRequest" }
  }
}

extension Zitadel.Action.V3alpha {
  /// The message `zitadel.action.v3alpha.ListExecutionServicesResponse`.
  public struct ListExecutionServicesResponse: Message {
    /// `services`, field 1.
    public var services: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.ListExecutionServicesResponse" }
  }
}

// MARK: zitadel.action.v3alpha.CreateTargetRequest

extension Zitadel.Action.V3alpha.CreateTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Zitadel.Action.V3alpha.SetRESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 26:
        var value = Zitadel.Action.V3alpha.SetRESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 34:
        var value = Zitadel.Action.V3alpha.SetRESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 42: try reader.readMessage(&self.timeout)
      case 50: self.endpoint = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    switch self.targetType {
    case .restWebhook(let value)?: writer.writeMessage(value, tag: 18)
    case .restCall(let value)?: writer.writeMessage(value, tag: 26)
    case .restAsync(let value)?: writer.writeMessage(value, tag: 34)
    case nil: break
    }
    if let value = self.timeout { writer.writeMessage(value, tag: 42) }
    if !self.endpoint.isEmpty { writer.writeString(self.endpoint, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 7:
      if name.matches("timeout") { return 5 }
    case 8:
      if name.matches("restCall") { return 3 }
      if name.matches("endpoint") { return 6 }
    case 9:
      if name.matches("rest_call") { return 3 }
      if name.matches("restAsync") { return 4 }
    case 10:
      if name.matches("rest_async") { return 4 }
    case 11:
      if name.matches("restWebhook") { return 2 }
    case 12:
      if name.matches("rest_webhook") { return 2 }
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
      try seen.insert(
        7, oneof: "zitadel.action.v3alpha.CreateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 3:
      try seen.insert(
        7, oneof: "zitadel.action.v3alpha.CreateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 4:
      try seen.insert(
        7, oneof: "zitadel.action.v3alpha.CreateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 5:
      try reader.readMessage(&self.timeout)
    case 6:
      self.endpoint = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    switch self.targetType {
    case .restWebhook(let value)?:
      writer.writeKey("\"restWebhook\":")
      writer.writeMessage(value)
    case .restCall(let value)?:
      writer.writeKey("\"restCall\":")
      writer.writeMessage(value)
    case .restAsync(let value)?:
      writer.writeKey("\"restAsync\":")
      writer.writeMessage(value)
    case nil: break
    }
    if let value = self.timeout {
      writer.writeKey("\"timeout\":")
      writer.writeMessage(value)
    }
    if !self.endpoint.isEmpty || writer.writesDefaults {
      writer.writeKey("\"endpoint\":")
      writer.writeString(self.endpoint)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid CreateTargetRequest.Name: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.name) {
      return "invalid CreateTargetRequest.Name: value must not hold a zero byte"
    }
    if self.timeout == nil { return "invalid CreateTargetRequest.Timeout: value is required" }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return
          "invalid CreateTargetRequest.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds <= 0 {
        return "invalid CreateTargetRequest.Timeout: value must be greater than 0s"
      }
    }
    if self.endpoint.isEmpty || !Validation.hasRunes(self.endpoint, atMost: 1000) {
      return
        "invalid CreateTargetRequest.Endpoint: value length must be between 1 and 1000 runes, inclusive"
    }
    switch Validation.uriProblem(self.endpoint) {
    case .malformed(let cause)?:
      return "invalid CreateTargetRequest.Endpoint: value must be a valid URI | caused by: \(cause)"
    case .relative?:
      return "invalid CreateTargetRequest.Endpoint: value must be absolute"
    case nil: break
    }
    if Validation.hasZero(self.endpoint) {
      return "invalid CreateTargetRequest.Endpoint: value must not hold a zero byte"
    }
    if self.targetType == nil { return "invalid CreateTargetRequest.TargetType: value is required" }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.CreateTargetResponse

extension Zitadel.Action.V3alpha.CreateTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.details { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 7:
      if name.matches("details") { return 2 }
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
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.UpdateTargetRequest

extension Zitadel.Action.V3alpha.UpdateTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26:
        var value = Zitadel.Action.V3alpha.SetRESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 34:
        var value = Zitadel.Action.V3alpha.SetRESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 42:
        var value = Zitadel.Action.V3alpha.SetRESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 50: try reader.readMessage(&self.timeout)
      case 58: self.endpoint = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if let value = self.name { writer.writeString(value, tag: 18) }
    switch self.targetType {
    case .restWebhook(let value)?: writer.writeMessage(value, tag: 26)
    case .restCall(let value)?: writer.writeMessage(value, tag: 34)
    case .restAsync(let value)?: writer.writeMessage(value, tag: 42)
    case nil: break
    }
    if let value = self.timeout { writer.writeMessage(value, tag: 50) }
    if let value = self.endpoint { writer.writeString(value, tag: 58) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 2 }
    case 7:
      if name.matches("timeout") { return 6 }
    case 8:
      if name.matches("targetId") { return 1 }
      if name.matches("restCall") { return 4 }
      if name.matches("endpoint") { return 7 }
    case 9:
      if name.matches("target_id") { return 1 }
      if name.matches("rest_call") { return 4 }
      if name.matches("restAsync") { return 5 }
    case 10:
      if name.matches("rest_async") { return 5 }
    case 11:
      if name.matches("restWebhook") { return 3 }
    case 12:
      if name.matches("rest_webhook") { return 3 }
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
    case 2:
      self.name = try reader.readString()
    case 3:
      try seen.insert(
        8, oneof: "zitadel.action.v3alpha.UpdateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 4:
      try seen.insert(
        8, oneof: "zitadel.action.v3alpha.UpdateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 5:
      try seen.insert(
        8, oneof: "zitadel.action.v3alpha.UpdateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 6:
      try reader.readMessage(&self.timeout)
    case 7:
      self.endpoint = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    switch self.targetType {
    case .restWebhook(let value)?:
      writer.writeKey("\"restWebhook\":")
      writer.writeMessage(value)
    case .restCall(let value)?:
      writer.writeKey("\"restCall\":")
      writer.writeMessage(value)
    case .restAsync(let value)?:
      writer.writeKey("\"restAsync\":")
      writer.writeMessage(value)
    case nil: break
    }
    if let value = self.timeout {
      writer.writeKey("\"timeout\":")
      writer.writeMessage(value)
    }
    if let value = self.endpoint {
      writer.writeKey("\"endpoint\":")
      writer.writeString(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      self.name = try parameter.string()
    case 3:
      switch self.targetType {
      case nil, .restWebhook?:
        var value = Zitadel.Action.V3alpha.SetRESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        try value.mergeParameter(&parameter)
        self.targetType = .restWebhook(value)
      default:
        throw parameter.refusal("the only member of the oneof target_type")
      }
    case 4:
      switch self.targetType {
      case nil, .restCall?:
        var value = Zitadel.Action.V3alpha.SetRESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        try value.mergeParameter(&parameter)
        self.targetType = .restCall(value)
      default:
        throw parameter.refusal("the only member of the oneof target_type")
      }
    case 5:
      switch self.targetType {
      case nil, .restAsync?:
        var value = Zitadel.Action.V3alpha.SetRESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        try value.mergeParameter(&parameter)
        self.targetType = .restAsync(value)
      default:
        throw parameter.refusal("the only member of the oneof target_type")
      }
    case 6:
      if self.timeout != nil {
        try self.timeout!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.timeout = value
      }
    case 7:
      self.endpoint = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid UpdateTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid UpdateTargetRequest.TargetId: value must not hold a zero byte"
    }
    if let value = self.name {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 200) {
        return
          "invalid UpdateTargetRequest.Name: value length must be between 1 and 200 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid UpdateTargetRequest.Name: value must not hold a zero byte"
      }
    }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return
          "invalid UpdateTargetRequest.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds <= 0 {
        return "invalid UpdateTargetRequest.Timeout: value must be greater than 0s"
      }
    }
    if let value = self.endpoint {
      if !Validation.hasRunes(value, atMost: 1000) {
        return "invalid UpdateTargetRequest.Endpoint: value length must be at most 1000 runes"
      }
      switch Validation.uriProblem(value) {
      case .malformed(let cause)?:
        return
          "invalid UpdateTargetRequest.Endpoint: value must be a valid URI | caused by: \(cause)"
      case .relative?:
        return "invalid UpdateTargetRequest.Endpoint: value must be absolute"
      case nil: break
      }
      if Validation.hasZero(value) {
        return "invalid UpdateTargetRequest.Endpoint: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.UpdateTargetResponse

extension Zitadel.Action.V3alpha.UpdateTargetResponse {
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

// MARK: zitadel.action.v3alpha.DeleteTargetRequest

extension Zitadel.Action.V3alpha.DeleteTargetRequest {
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

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid DeleteTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid DeleteTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.DeleteTargetResponse

extension Zitadel.Action.V3alpha.DeleteTargetResponse {
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

// MARK: zitadel.action.v3alpha.ListTargetsRequest

extension Zitadel.Action.V3alpha.ListTargetsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.query)
      case 16:
        self.sortingColumn = try reader.readEnum(
          Zitadel.Action.V3alpha.TargetFieldName.init(rawValue:))
      case 26:
        var value = Zitadel.Action.V3alpha.TargetSearchQuery()
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
      if let value: Zitadel.Action.V3alpha.TargetFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V3alpha.TargetSearchQuery()
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
        (writer: inout JSONWriter, value: Zitadel.Action.V3alpha.TargetSearchQuery) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.queries.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListTargetsRequest.Queries[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.ListTargetsResponse

extension Zitadel.Action.V3alpha.ListTargetsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 16:
        self.sortingColumn = try reader.readEnum(
          Zitadel.Action.V3alpha.TargetFieldName.init(rawValue:))
      case 26:
        var value = Zitadel.Action.V3alpha.Target()
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
      if let value: Zitadel.Action.V3alpha.TargetFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V3alpha.Target()
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
        (writer: inout JSONWriter, value: Zitadel.Action.V3alpha.Target) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.GetTargetByIDRequest

extension Zitadel.Action.V3alpha.GetTargetByIDRequest {
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

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid GetTargetByIDRequest.TargetId: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid GetTargetByIDRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.GetTargetByIDResponse

extension Zitadel.Action.V3alpha.GetTargetByIDResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.target)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.target { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("target") { return 1 }
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
      try reader.readMessage(&self.target)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.target {
      writer.writeKey("\"target\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.SetExecutionRequest

extension Zitadel.Action.V3alpha.SetExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.condition)
      case 18:
        var value = Zitadel.Action.V3alpha.ExecutionTargetType()
        try reader.readMessage(&value)
        self.targets.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.condition { writer.writeMessage(value, tag: 10) }
    for value in self.targets { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("targets") { return 2 }
    case 9:
      if name.matches("condition") { return 1 }
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
      try reader.readMessage(&self.condition)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V3alpha.ExecutionTargetType()
        try reader.readMessage(&value)
        self.targets.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.condition {
      writer.writeKey("\"condition\":")
      writer.writeMessage(value)
    }
    if !self.targets.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targets\":")
      writer.writeArray(self.targets) {
        (writer: inout JSONWriter, value: Zitadel.Action.V3alpha.ExecutionTargetType) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.condition?.firstViolation() {
      return
        "invalid SetExecutionRequest.Condition: embedded message failed validation | caused by: \(cause)"
    }
    for (index, item) in self.targets.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SetExecutionRequest.Targets[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.SetExecutionResponse

extension Zitadel.Action.V3alpha.SetExecutionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 18: try reader.readMessage(&self.details)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 18) }
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

// MARK: zitadel.action.v3alpha.DeleteExecutionRequest

extension Zitadel.Action.V3alpha.DeleteExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.condition)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.condition { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("condition") { return 1 }
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
      try reader.readMessage(&self.condition)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.condition {
      writer.writeKey("\"condition\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.condition?.firstViolation() {
      return
        "invalid DeleteExecutionRequest.Condition: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.DeleteExecutionResponse

extension Zitadel.Action.V3alpha.DeleteExecutionResponse {
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

// MARK: zitadel.action.v3alpha.ListExecutionsRequest

extension Zitadel.Action.V3alpha.ListExecutionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.query)
      case 18:
        var value = Zitadel.Action.V3alpha.SearchQuery()
        try reader.readMessage(&value)
        self.queries.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.query { writer.writeMessage(value, tag: 10) }
    for value in self.queries { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("query") { return 1 }
    case 7:
      if name.matches("queries") { return 2 }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V3alpha.SearchQuery()
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
    if !self.queries.isEmpty || writer.writesDefaults {
      writer.writeKey("\"queries\":")
      writer.writeArray(self.queries) {
        (writer: inout JSONWriter, value: Zitadel.Action.V3alpha.SearchQuery) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.queries.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListExecutionsRequest.Queries[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.ListExecutionsResponse

extension Zitadel.Action.V3alpha.ListExecutionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18:
        var value = Zitadel.Action.V3alpha.Execution()
        try reader.readMessage(&value)
        self.result.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    for value in self.result { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("result") { return 2 }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V3alpha.Execution()
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
    if !self.result.isEmpty || writer.writesDefaults {
      writer.writeKey("\"result\":")
      writer.writeArray(self.result) {
        (writer: inout JSONWriter, value: Zitadel.Action.V3alpha.Execution) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.result.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListExecutionsResponse.Result[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v3alpha.ListExecutionFunctionsRequest

extension Zitadel.Action.V3alpha.ListExecutionFunctionsRequest {
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

// MARK: zitadel.action.v3alpha.ListExecutionFunctionsResponse

extension Zitadel.Action.V3alpha.ListExecutionFunctionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.functions.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.functions { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("functions") { return 1 }
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
        self.functions.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.functions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"functions\":")
      writer.writeArray(self.functions) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.ListExecutionMethodsRequest

extension Zitadel.Action.V3alpha.ListExecutionMethodsRequest {
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

// MARK: zitadel.action.v3alpha.ListExecutionMethodsResponse

extension Zitadel.Action.V3alpha.ListExecutionMethodsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.methods.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.methods { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("methods") { return 1 }
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
        self.methods.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.methods.isEmpty || writer.writesDefaults {
      writer.writeKey("\"methods\":")
      writer.writeArray(self.methods) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.ListExecutionServicesRequest

extension Zitadel.Action.V3alpha.ListExecutionServicesRequest {
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

// MARK: zitadel.action.v3alpha.ListExecutionServicesResponse

extension Zitadel.Action.V3alpha.ListExecutionServicesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.services.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.services { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("services") { return 1 }
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
        self.services.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.services.isEmpty || writer.writesDefaults {
      writer.writeKey("\"services\":")
      writer.writeArray(self.services) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}
