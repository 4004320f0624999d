// Made by protoc-gen-pintle from zitadel/action/v2beta/action_service.proto. Do not edit.

public import Wire

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.CreateTargetRequest`.
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

    public static var messageName: String { "zitadel.action.v2beta.CreateTargetRequest" }

    /// The members of `target_type`.
    public enum TargetType: Sendable, Equatable {
      /// `rest_webhook`, field 2.
      case restWebhook(RESTWebhook)
      /// `rest_call`, field 3.
      case restCall(RESTCall)
      /// `rest_async`, field 4.
      case restAsync(RESTAsync)
    }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.CreateTargetResponse`.
  public struct CreateTargetResponse: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `creation_date`, field 2.
    public var creationDate: Google.Protobuf.Timestamp?
    /// The key of the signatures that calls carry.
    public var signingKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.CreateTargetResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.UpdateTargetRequest`.
  public struct UpdateTargetRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `name`, field 2.
    public var name: String?
    /// At most one of the members of `target_type`.
    public var targetType: TargetType?
    /// `timeout`, field 6.
    public var timeout: Google.Protobuf.Duration?
    /// `endpoint`, field 7.
    public var endpoint: String?
    /// Only 0 s; when given, a new signing key is made.
    public var expirationSigningKey: Google.Protobuf.Duration?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.UpdateTargetRequest" }

    /// The members of `target_type`.
    public enum TargetType: Sendable, Equatable {
      /// `rest_webhook`, field 3.
      case restWebhook(RESTWebhook)
      /// `rest_call`, field 4.
      case restCall(RESTCall)
      /// `rest_async`, field 5.
      case restAsync(RESTAsync)
    }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.UpdateTargetResponse`.
  public struct UpdateTargetResponse: Message {
    /// The time of the target's last change.
    public var changeDate: Google.Protobuf.Timestamp?
    /// The new signing key, when one was made.
    public var signingKey: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.UpdateTargetResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.DeleteTargetRequest`.
  public struct DeleteTargetRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.DeleteTargetRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.DeleteTargetResponse`.
  public struct DeleteTargetResponse: Message {
    /// When it was deleted; absent for a target that never was.
    public var deletionDate: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.DeleteTargetResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.GetTargetRequest`.
  public struct GetTargetRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.GetTargetRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.GetTargetResponse`.
  public struct GetTargetResponse: Message {
    /// `target`, field 1.
    public var target: Target?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.GetTargetResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListTargetsRequest`.
  public struct ListTargetsRequest: Message {
    /// `pagination`, field 1.
    public var pagination: Zitadel.Filter.V2beta.PaginationRequest?
    /// Unspecified for the time of creation.
    public var sortingColumn: TargetFieldName?
    /// All must hold; at most 100.
    public var filters: [TargetSearchFilter] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListTargetsRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListTargetsResponse`.
  public struct ListTargetsResponse: Message {
    /// `pagination`, field 1.
    public var pagination: Zitadel.Filter.V2beta.PaginationResponse?
    /// `targets`, field 2.
    public var targets: [Target] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListTargetsResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.SetExecutionRequest`.
  public struct SetExecutionRequest: Message {
    /// `condition`, field 1.
    public var condition: Condition?
    /// The targets' ids, in the order in which they are called.
    public var targets: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.SetExecutionRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.SetExecutionResponse`.
  public struct SetExecutionResponse: Message {
    /// The time of the execution's last change.
    public var setDate: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.SetExecutionResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionsRequest`.
  public struct ListExecutionsRequest: Message {
    /// `pagination`, field 1.
    public var pagination: Zitadel.Filter.V2beta.PaginationRequest?
    /// Unspecified for the time of creation.
    public var sortingColumn: ExecutionFieldName?
    /// All must hold; at most 100.
    public var filters: [ExecutionSearchFilter] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionsRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionsResponse`.
  public struct ListExecutionsResponse: Message {
    /// `pagination`, field 1.
    public var pagination: Zitadel.Filter.V2beta.PaginationResponse?
    /// `executions`, field 2.
    public var executions: [Execution] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionsResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionFunctionsRequest`.
  public struct ListExecutionFunctionsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionFunctionsRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionFunctionsResponse`.
  public struct ListExecutionFunctionsResponse: Message {
    /// `functions`, field 1.
    public var functions: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionFunctionsResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionMethodsRequest`.
  public struct ListExecutionMethodsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionMethodsRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionMethodsResponse`.
  public struct ListExecutionMethodsResponse: Message {
    /// `methods`, field 1.
    public var methods: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionMethodsResponse" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionServicesRequest`.
  public struct ListExecutionServicesRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionServicesRequest" }
  }
}

extension Zitadel.Action.V2beta {
  /// The message `zitadel.action.v2beta.ListExecutionServicesResponse`.
  public struct ListExecutionServicesResponse: Message {
    /// `services`, field 1.
    public var services: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.ListExecutionServicesResponse" }
  }
}

// MARK: zitadel.action.v2beta.CreateTargetRequest

extension Zitadel.Action.V2beta.CreateTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Zitadel.Action.V2beta.RESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 26:
        var value = Zitadel.Action.V2beta.RESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 34:
        var value = Zitadel.Action.V2beta.RESTAsync()
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
        7, oneof: "zitadel.action.v2beta.CreateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 3:
      try seen.insert(
        7, oneof: "zitadel.action.v2beta.CreateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 4:
      try seen.insert(
        7, oneof: "zitadel.action.v2beta.CreateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTAsync()
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
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 1000) {
      return
        "invalid CreateTargetRequest.Name: value length must be between 1 and 1000 runes, inclusive"
    }
    if Validation.hasZero(self.name) {
      return "invalid CreateTargetRequest.Name: value must not hold a zero byte"
    }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return
          "invalid CreateTargetRequest.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 270000000000 {
        return "invalid CreateTargetRequest.Timeout: value must be inside range [0s, 4m30s]"
      }
    }
    if self.endpoint.isEmpty || !Validation.hasRunes(self.endpoint, atMost: 1000) {
      return
        "invalid CreateTargetRequest.Endpoint: value length must be between 1 and 1000 runes, inclusive"
    }
    if Validation.hasZero(self.endpoint) {
      return "invalid CreateTargetRequest.Endpoint: value must not hold a zero byte"
    }
    if self.targetType == nil { return "invalid CreateTargetRequest.TargetType: value is required" }
    return nil
  }
}

// MARK: zitadel.action.v2beta.CreateTargetResponse

extension Zitadel.Action.V2beta.CreateTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.creationDate)
      case 26: self.signingKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.creationDate { writer.writeMessage(value, tag: 18) }
    if !self.signingKey.isEmpty { writer.writeString(self.signingKey, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 10:
      if name.matches("signingKey") { return 3 }
    case 11:
      if name.matches("signing_key") { return 3 }
    case 12:
      if name.matches("creationDate") { return 2 }
    case 13:
      if name.matches("creation_date") { return 2 }
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
      try reader.readMessage(&self.creationDate)
    case 3:
      self.signingKey = try reader.readSecretString(
        of: "zitadel.action.v2beta.CreateTargetResponse.signing_key")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.creationDate {
      writer.writeKey("\"creationDate\":")
      writer.writeMessage(value)
    }
    if !self.signingKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(
        self.signingKey, of: "zitadel.action.v2beta.CreateTargetResponse.signing_key")
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2beta.UpdateTargetRequest

extension Zitadel.Action.V2beta.UpdateTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26:
        var value = Zitadel.Action.V2beta.RESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 34:
        var value = Zitadel.Action.V2beta.RESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 42:
        var value = Zitadel.Action.V2beta.RESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 50: try reader.readMessage(&self.timeout)
      case 58: self.endpoint = try reader.readString()
      case 66: try reader.readMessage(&self.expirationSigningKey)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.name { writer.writeString(value, tag: 18) }
    switch self.targetType {
    case .restWebhook(let value)?: writer.writeMessage(value, tag: 26)
    case .restCall(let value)?: writer.writeMessage(value, tag: 34)
    case .restAsync(let value)?: writer.writeMessage(value, tag: 42)
    case nil: break
    }
    if let value = self.timeout { writer.writeMessage(value, tag: 50) }
    if let value = self.endpoint { writer.writeString(value, tag: 58) }
    if let value = self.expirationSigningKey { writer.writeMessage(value, tag: 66) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
    case 7:
      if name.matches("timeout") { return 6 }
    case 8:
      if name.matches("restCall") { return 4 }
      if name.matches("endpoint") { return 7 }
    case 9:
      if name.matches("rest_call") { return 4 }
      if name.matches("restAsync") { return 5 }
    case 10:
      if name.matches("rest_async") { return 5 }
    case 11:
      if name.matches("restWebhook") { return 3 }
    case 12:
      if name.matches("rest_webhook") { return 3 }
    case 20:
      if name.matches("expirationSigningKey") { return 8 }
    case 22:
      if name.matches("expiration_signing_key") { return 8 }
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
      try seen.insert(
        9, oneof: "zitadel.action.v2beta.UpdateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 4:
      try seen.insert(
        9, oneof: "zitadel.action.v2beta.UpdateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 5:
      try seen.insert(
        9, oneof: "zitadel.action.v2beta.UpdateTargetRequest.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 6:
      try reader.readMessage(&self.timeout)
    case 7:
      self.endpoint = try reader.readString()
    case 8:
      try reader.readMessage(&self.expirationSigningKey)
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
    if let value = self.expirationSigningKey {
      writer.writeKey("\"expirationSigningKey\":")
      writer.writeMessage(value)
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
      switch self.targetType {
      case nil, .restWebhook?:
        var value = Zitadel.Action.V2beta.RESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        try value.mergeParameter(&parameter)
        self.targetType = .restWebhook(value)
      default:
        throw parameter.refusal("the only member of the oneof target_type")
      }
    case 4:
      switch self.targetType {
      case nil, .restCall?:
        var value = Zitadel.Action.V2beta.RESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        try value.mergeParameter(&parameter)
        self.targetType = .restCall(value)
      default:
        throw parameter.refusal("the only member of the oneof target_type")
      }
    case 5:
      switch self.targetType {
      case nil, .restAsync?:
        var value = Zitadel.Action.V2beta.RESTAsync()
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
    case 8:
      if self.expirationSigningKey != nil {
        try self.expirationSigningKey!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.expirationSigningKey = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid UpdateTargetRequest.Id: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.id) {
      return "invalid UpdateTargetRequest.Id: value must not hold a zero byte"
    }
    if let value = self.name {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid UpdateTargetRequest.Name: value length must be between 1 and 1000 runes, inclusive"
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
      if nanoseconds < 0 || nanoseconds > 270000000000 {
        return "invalid UpdateTargetRequest.Timeout: value must be inside range [0s, 4m30s]"
      }
    }
    if let value = self.endpoint {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid UpdateTargetRequest.Endpoint: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid UpdateTargetRequest.Endpoint: value must not hold a zero byte"
      }
    }
    if let value = self.expirationSigningKey {
      if let cause = Validation.problem(value) {
        return
          "invalid UpdateTargetRequest.ExpirationSigningKey: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds != 0 {
        return "invalid UpdateTargetRequest.ExpirationSigningKey: value must equal 0s"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.UpdateTargetResponse

extension Zitadel.Action.V2beta.UpdateTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.changeDate)
      case 18: self.signingKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.changeDate { writer.writeMessage(value, tag: 10) }
    if let value = self.signingKey { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("changeDate") { return 1 }
      if name.matches("signingKey") { return 2 }
    case 11:
      if name.matches("change_date") { return 1 }
      if name.matches("signing_key") { return 2 }
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
      try reader.readMessage(&self.changeDate)
    case 2:
      self.signingKey = try reader.readSecretString(
        of: "zitadel.action.v2beta.UpdateTargetResponse.signing_key")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.changeDate {
      writer.writeKey("\"changeDate\":")
      writer.writeMessage(value)
    }
    if let value = self.signingKey {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(value, of: "zitadel.action.v2beta.UpdateTargetResponse.signing_key")
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2beta.DeleteTargetRequest

extension Zitadel.Action.V2beta.DeleteTargetRequest {
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
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteTargetRequest.Id: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteTargetRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.DeleteTargetResponse

extension Zitadel.Action.V2beta.DeleteTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 26: try reader.readMessage(&self.deletionDate)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.deletionDate { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("deletionDate") { return 1 }
    case 13:
      if name.matches("deletion_date") { return 1 }
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
      try reader.readMessage(&self.deletionDate)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.deletionDate {
      writer.writeKey("\"deletionDate\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2beta.GetTargetRequest

extension Zitadel.Action.V2beta.GetTargetRequest {
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
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return "invalid GetTargetRequest.Id: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetTargetRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.GetTargetResponse

extension Zitadel.Action.V2beta.GetTargetResponse {
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

// MARK: zitadel.action.v2beta.ListTargetsRequest

extension Zitadel.Action.V2beta.ListTargetsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.pagination)
      case 16:
        self.sortingColumn = try reader.readEnum(
          Zitadel.Action.V2beta.TargetFieldName.init(rawValue:))
      case 26:
        var value = Zitadel.Action.V2beta.TargetSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.pagination { writer.writeMessage(value, tag: 10) }
    if let value = self.sortingColumn { writer.writeEnum(value, tag: 16) }
    for value in self.filters { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("filters") { return 3 }
    case 10:
      if name.matches("pagination") { return 1 }
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
      try reader.readMessage(&self.pagination)
    case 2:
      if let value: Zitadel.Action.V2beta.TargetFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V2beta.TargetSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.pagination {
      writer.writeKey("\"pagination\":")
      writer.writeMessage(value)
    }
    if let value = self.sortingColumn {
      writer.writeKey("\"sortingColumn\":")
      writer.writeEnum(value)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeArray(self.filters) {
        (writer: inout JSONWriter, value: Zitadel.Action.V2beta.TargetSearchFilter) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.filters.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListTargetsRequest.Filters[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.ListTargetsResponse

extension Zitadel.Action.V2beta.ListTargetsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.pagination)
      case 18:
        var value = Zitadel.Action.V2beta.Target()
        try reader.readMessage(&value)
        self.targets.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.pagination { writer.writeMessage(value, tag: 10) }
    for value in self.targets { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("targets") { return 2 }
    case 10:
      if name.matches("pagination") { return 1 }
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
      try reader.readMessage(&self.pagination)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V2beta.Target()
        try reader.readMessage(&value)
        self.targets.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.pagination {
      writer.writeKey("\"pagination\":")
      writer.writeMessage(value)
    }
    if !self.targets.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targets\":")
      writer.writeArray(self.targets) {
        (writer: inout JSONWriter, value: Zitadel.Action.V2beta.Target) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2beta.SetExecutionRequest

extension Zitadel.Action.V2beta.SetExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.condition)
      case 18:
        self.targets.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.condition { writer.writeMessage(value, tag: 10) }
    for value in self.targets { writer.writeString(value, tag: 18) }
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
        self.targets.append(read: try reader.readString())
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
      writer.writeArray(self.targets) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
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
      if Validation.hasZero(item) {
        return "invalid SetExecutionRequest.Targets[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.SetExecutionResponse

extension Zitadel.Action.V2beta.SetExecutionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.setDate)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.setDate { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("setDate") { return 1 }
    case 8:
      if name.matches("set_date") { return 1 }
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
      try reader.readMessage(&self.setDate)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.setDate {
      writer.writeKey("\"setDate\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2beta.ListExecutionsRequest

extension Zitadel.Action.V2beta.ListExecutionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.pagination)
      case 16:
        self.sortingColumn = try reader.readEnum(
          Zitadel.Action.V2beta.ExecutionFieldName.init(rawValue:))
      case 26:
        var value = Zitadel.Action.V2beta.ExecutionSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.pagination { writer.writeMessage(value, tag: 10) }
    if let value = self.sortingColumn { writer.writeEnum(value, tag: 16) }
    for value in self.filters { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("filters") { return 3 }
    case 10:
      if name.matches("pagination") { return 1 }
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
      try reader.readMessage(&self.pagination)
    case 2:
      if let value: Zitadel.Action.V2beta.ExecutionFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V2beta.ExecutionSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.pagination {
      writer.writeKey("\"pagination\":")
      writer.writeMessage(value)
    }
    if let value = self.sortingColumn {
      writer.writeKey("\"sortingColumn\":")
      writer.writeEnum(value)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeArray(self.filters) {
        (writer: inout JSONWriter, value: Zitadel.Action.V2beta.ExecutionSearchFilter) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.filters.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListExecutionsRequest.Filters[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.ListExecutionsResponse

extension Zitadel.Action.V2beta.ListExecutionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.pagination)
      case 18:
        var value = Zitadel.Action.V2beta.Execution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.pagination { writer.writeMessage(value, tag: 10) }
    for value in self.executions { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("pagination") { return 1 }
      if name.matches("executions") { return 2 }
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
      try reader.readMessage(&self.pagination)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Action.V2beta.Execution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.pagination {
      writer.writeKey("\"pagination\":")
      writer.writeMessage(value)
    }
    if !self.executions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executions\":")
      writer.writeArray(self.executions) {
        (writer: inout JSONWriter, value: Zitadel.Action.V2beta.Execution) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.executions.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListExecutionsResponse.Executions[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.action.v2beta.ListExecutionFunctionsRequest

extension Zitadel.Action.V2beta.ListExecutionFunctionsRequest {
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

// MARK: zitadel.action.v2beta.ListExecutionFunctionsResponse

extension Zitadel.Action.V2beta.ListExecutionFunctionsResponse {
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

// MARK: zitadel.action.v2beta.ListExecutionMethodsRequest

extension Zitadel.Action.V2beta.ListExecutionMethodsRequest {
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

// MARK: zitadel.action.v2beta.ListExecutionMethodsResponse

extension Zitadel.Action.V2beta.ListExecutionMethodsResponse {
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

// MARK: zitadel.action.v2beta.ListExecutionServicesRequest

extension Zitadel.Action.V2beta.ListExecutionServicesRequest {
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

// MARK: zitadel.action.v2beta.ListExecutionServicesResponse

extension Zitadel.Action.V2beta.ListExecutionServicesResponse {
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
