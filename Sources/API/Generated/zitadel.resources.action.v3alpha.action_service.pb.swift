// Made by protoc-gen-pintle from zitadel/resources/action/v3alpha/action_service.proto. Do not edit.

public import Wire

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.CreateTargetRequest`.
  public struct CreateTargetRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `target`, field 2.
    public var target: Target?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.CreateTargetRequest" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.CreateTargetResponse`.
  public struct CreateTargetResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.Details?
    /// The key of the signatures that calls carry.
    public var signingKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.CreateTargetResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.PatchTargetRequest`.
  public struct PatchTargetRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `id`, field 2.
    public var id: String = ""
    /// `target`, field 3.
    public var target: PatchTarget?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.PatchTargetRequest" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.PatchTargetResponse`.
  public struct PatchTargetResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.Details?
    /// The new signing key, when one was made.
    public var signingKey: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.PatchTargetResponse" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.DeleteTargetRequest`.
  public struct DeleteTargetRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.DeleteTargetRequest" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.DeleteTargetResponse`.
  public struct DeleteTargetResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.DeleteTargetResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.GetTargetRequest`.
  public struct GetTargetRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.GetTargetRequest" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.GetTargetResponse`.
  public struct GetTargetResponse: Message {
    /// `target`, field 1.
    public var target: GetTarget?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.GetTargetResponse" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.SearchTargetsRequest`.
  public struct SearchTargetsRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `query`, field 2.
    public var query: Zitadel.Resources.Object.V3alpha.SearchQuery?
    /// Unspecified for the time of creation.
    public var sortingColumn: TargetFieldName?
    /// All must hold; at most 100.
    public var filters: [TargetSearchFilter] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.SearchTargetsRequest"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.SearchTargetsResponse`.
  public struct SearchTargetsResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.ListDetails?
    /// `result`, field 2.
    public var result: [GetTarget] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.SearchTargetsResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.SetExecutionRequest`.
  public struct SetExecutionRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `condition`, field 2.
    public var condition: Condition?
    /// Empty makes the execution do nothing.
    public var execution: Execution?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.SetExecutionRequest" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.SetExecutionResponse`.
  public struct SetExecutionResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.Details?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.SetExecutionResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.SearchExecutionsRequest`.
  public struct SearchExecutionsRequest: Message {
    /// `instance`, field 1.
    public var instance: Zitadel.Object.V3alpha.Instance?
    /// `query`, field 2.
    public var query: Zitadel.Resources.Object.V3alpha.SearchQuery?
    /// Unspecified for the time of creation.
    public var sortingColumn: ExecutionFieldName?
    /// All must hold; at most 100.
    public var filters: [ExecutionSearchFilter] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.SearchExecutionsRequest"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.SearchExecutionsResponse`.
  public struct SearchExecutionsResponse: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.ListDetails?
    /// `result`, field 2.
    public var result: [GetExecution] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.SearchExecutionsResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.ListExecutionFunctionsRequest`.
  public struct ListExecutionFunctionsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ListExecutionFunctionsRequest"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.ListExecutionFunctionsResponse`.
  public struct ListExecutionFunctionsResponse: Message {
    /// `functions`, field 1.
    public var functions: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ListExecutionFunctionsResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.ListExecutionMethodsRequest`.
  public struct ListExecutionMethodsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ListExecutionMethodsRequest"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.ListExecutionMethodsResponse`.
  public struct ListExecutionMethodsResponse: Message {
    /// `methods`, field 1.
    public var methods: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ListExecutionMethodsResponse"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.ListExecutionServicesRequest`.
  public struct ListExecutionServicesRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ListExecutionServicesRequest"
    }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The message `zitadel.resources.action.v3alpha.ListExecutionServicesResponse`.
  public struct ListExecutionServicesResponse: Message {
    /// `services`, field 1.
    public var services: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "zitadel.resources.action.v3alpha.ListExecutionServicesResponse"
    }
  }
}

// MARK: zitadel.resources.action.v3alpha.CreateTargetRequest

extension Zitadel.Resources.Action.V3alpha.CreateTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: try reader.readMessage(&self.target)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if let value = self.target { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("target") { return 2 }
    case 8:
      if name.matches("instance") { return 1 }
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
      try reader.readMessage(&self.instance)
    case 2:
      try reader.readMessage(&self.target)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if let value = self.target {
      writer.writeKey("\"target\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.instance != nil {
        try self.instance!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Object.V3alpha.Instance()
        try value.mergeParameter(&parameter)
        self.instance = value
      }
    case 2:
      if self.target != nil {
        try self.target!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Resources.Action.V3alpha.Target()
        try value.mergeParameter(&parameter)
        self.target = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.target == nil { return "invalid CreateTargetRequest.Target: value is required" }
    if let cause = self.target?.firstViolation() {
      return
        "invalid CreateTargetRequest.Target: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.instance?.firstViolation() {
      return
        "invalid CreateTargetRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.CreateTargetResponse

extension Zitadel.Resources.Action.V3alpha.CreateTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18: self.signingKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    if !self.signingKey.isEmpty { writer.writeString(self.signingKey, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
    case 10:
      if name.matches("signingKey") { return 2 }
    case 11:
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
      try reader.readMessage(&self.details)
    case 2:
      self.signingKey = try reader.readSecretString(
        of: "zitadel.resources.action.v3alpha.CreateTargetResponse.signing_key")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if !self.signingKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(
        self.signingKey, of: "zitadel.resources.action.v3alpha.CreateTargetResponse.signing_key")
    }
    writer.endObject()
  }
}

// MARK: zitadel.resources.action.v3alpha.PatchTargetRequest

extension Zitadel.Resources.Action.V3alpha.PatchTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: self.id = try reader.readString()
      case 26: try reader.readMessage(&self.target)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    if let value = self.target { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 6:
      if name.matches("target") { return 3 }
    case 8:
      if name.matches("instance") { return 1 }
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
      try reader.readMessage(&self.instance)
    case 2:
      self.id = try reader.readString()
    case 3:
      try reader.readMessage(&self.target)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.target {
      writer.writeKey("\"target\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.instance != nil {
        try self.instance!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Object.V3alpha.Instance()
        try value.mergeParameter(&parameter)
        self.instance = value
      }
    case 2:
      self.id = try parameter.string()
    case 3:
      if self.target != nil {
        try self.target!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Resources.Action.V3alpha.PatchTarget()
        try value.mergeParameter(&parameter)
        self.target = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid PatchTargetRequest.Id: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.id) {
      return "invalid PatchTargetRequest.Id: value must not hold a zero byte"
    }
    if self.target == nil { return "invalid PatchTargetRequest.Target: value is required" }
    if let cause = self.target?.firstViolation() {
      return
        "invalid PatchTargetRequest.Target: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.instance?.firstViolation() {
      return
        "invalid PatchTargetRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.PatchTargetResponse

extension Zitadel.Resources.Action.V3alpha.PatchTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18: self.signingKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    if let value = self.signingKey { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("details") { return 1 }
    case 10:
      if name.matches("signingKey") { return 2 }
    case 11:
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
      try reader.readMessage(&self.details)
    case 2:
      self.signingKey = try reader.readSecretString(
        of: "zitadel.resources.action.v3alpha.PatchTargetResponse.signing_key")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if let value = self.signingKey {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(
        value, of: "zitadel.resources.action.v3alpha.PatchTargetResponse.signing_key")
    }
    writer.endObject()
  }
}

// MARK: zitadel.resources.action.v3alpha.DeleteTargetRequest

extension Zitadel.Resources.Action.V3alpha.DeleteTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 8:
      if name.matches("instance") { return 1 }
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
      try reader.readMessage(&self.instance)
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.instance != nil {
        try self.instance!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Object.V3alpha.Instance()
        try value.mergeParameter(&parameter)
        self.instance = value
      }
    case 2:
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
    if let cause = self.instance?.firstViolation() {
      return
        "invalid DeleteTargetRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.DeleteTargetResponse

extension Zitadel.Resources.Action.V3alpha.DeleteTargetResponse {
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

// MARK: zitadel.resources.action.v3alpha.GetTargetRequest

extension Zitadel.Resources.Action.V3alpha.GetTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 8:
      if name.matches("instance") { return 1 }
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
      try reader.readMessage(&self.instance)
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.instance != nil {
        try self.instance!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Object.V3alpha.Instance()
        try value.mergeParameter(&parameter)
        self.instance = value
      }
    case 2:
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
    if let cause = self.instance?.firstViolation() {
      return
        "invalid GetTargetRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.GetTargetResponse

extension Zitadel.Resources.Action.V3alpha.GetTargetResponse {
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

  public func firstViolation() -> String? {
    if let cause = self.target?.firstViolation() {
      return
        "invalid GetTargetResponse.Target: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.SearchTargetsRequest

extension Zitadel.Resources.Action.V3alpha.SearchTargetsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: try reader.readMessage(&self.query)
      case 24:
        self.sortingColumn = try reader.readEnum(
          Zitadel.Resources.Action.V3alpha.TargetFieldName.init(rawValue:))
      case 34:
        var value = Zitadel.Resources.Action.V3alpha.TargetSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if let value = self.query { writer.writeMessage(value, tag: 18) }
    if let value = self.sortingColumn { writer.writeEnum(value, tag: 24) }
    for value in self.filters { writer.writeMessage(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("query") { return 2 }
    case 7:
      if name.matches("filters") { return 4 }
    case 8:
      if name.matches("instance") { return 1 }
    case 13:
      if name.matches("sortingColumn") { return 3 }
    case 14:
      if name.matches("sorting_column") { return 3 }
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
      try reader.readMessage(&self.instance)
    case 2:
      try reader.readMessage(&self.query)
    case 3:
      if let value: Zitadel.Resources.Action.V3alpha.TargetFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Resources.Action.V3alpha.TargetSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if let value = self.query {
      writer.writeKey("\"query\":")
      writer.writeMessage(value)
    }
    if let value = self.sortingColumn {
      writer.writeKey("\"sortingColumn\":")
      writer.writeEnum(value)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeArray(self.filters) {
        (writer: inout JSONWriter, value: Zitadel.Resources.Action.V3alpha.TargetSearchFilter) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.instance != nil {
        try self.instance!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Object.V3alpha.Instance()
        try value.mergeParameter(&parameter)
        self.instance = value
      }
    case 2:
      if self.query != nil {
        try self.query!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Resources.Object.V3alpha.SearchQuery()
        try value.mergeParameter(&parameter)
        self.query = value
      }
    case 3:
      self.sortingColumn = try parameter.enumeration()
    case 4:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    for (index, item) in self.filters.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SearchTargetsRequest.Filters[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    if let cause = self.instance?.firstViolation() {
      return
        "invalid SearchTargetsRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.SearchTargetsResponse

extension Zitadel.Resources.Action.V3alpha.SearchTargetsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18:
        var value = Zitadel.Resources.Action.V3alpha.GetTarget()
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
        var value = Zitadel.Resources.Action.V3alpha.GetTarget()
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
        (writer: inout JSONWriter, value: Zitadel.Resources.Action.V3alpha.GetTarget) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.result.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SearchTargetsResponse.Result[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.SetExecutionRequest

extension Zitadel.Resources.Action.V3alpha.SetExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: try reader.readMessage(&self.condition)
      case 26: try reader.readMessage(&self.execution)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if let value = self.condition { writer.writeMessage(value, tag: 18) }
    if let value = self.execution { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("instance") { return 1 }
    case 9:
      if name.matches("condition") { return 2 }
      if name.matches("execution") { return 3 }
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
      try reader.readMessage(&self.instance)
    case 2:
      try reader.readMessage(&self.condition)
    case 3:
      try reader.readMessage(&self.execution)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if let value = self.condition {
      writer.writeKey("\"condition\":")
      writer.writeMessage(value)
    }
    if let value = self.execution {
      writer.writeKey("\"execution\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.condition?.firstViolation() {
      return
        "invalid SetExecutionRequest.Condition: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.execution?.firstViolation() {
      return
        "invalid SetExecutionRequest.Execution: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.instance?.firstViolation() {
      return
        "invalid SetExecutionRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.SetExecutionResponse

extension Zitadel.Resources.Action.V3alpha.SetExecutionResponse {
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

// MARK: zitadel.resources.action.v3alpha.SearchExecutionsRequest

extension Zitadel.Resources.Action.V3alpha.SearchExecutionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.instance)
      case 18: try reader.readMessage(&self.query)
      case 24:
        self.sortingColumn = try reader.readEnum(
          Zitadel.Resources.Action.V3alpha.ExecutionFieldName.init(rawValue:))
      case 34:
        var value = Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.instance { writer.writeMessage(value, tag: 10) }
    if let value = self.query { writer.writeMessage(value, tag: 18) }
    if let value = self.sortingColumn { writer.writeEnum(value, tag: 24) }
    for value in self.filters { writer.writeMessage(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("query") { return 2 }
    case 7:
      if name.matches("filters") { return 4 }
    case 8:
      if name.matches("instance") { return 1 }
    case 13:
      if name.matches("sortingColumn") { return 3 }
    case 14:
      if name.matches("sorting_column") { return 3 }
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
      try reader.readMessage(&self.instance)
    case 2:
      try reader.readMessage(&self.query)
    case 3:
      if let value: Zitadel.Resources.Action.V3alpha.ExecutionFieldName = try reader.readEnum() {
        self.sortingColumn = value
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter()
        try reader.readMessage(&value)
        self.filters.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.instance {
      writer.writeKey("\"instance\":")
      writer.writeMessage(value)
    }
    if let value = self.query {
      writer.writeKey("\"query\":")
      writer.writeMessage(value)
    }
    if let value = self.sortingColumn {
      writer.writeKey("\"sortingColumn\":")
      writer.writeEnum(value)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeArray(self.filters) {
        (writer: inout JSONWriter, value: Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.instance != nil {
        try self.instance!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Object.V3alpha.Instance()
        try value.mergeParameter(&parameter)
        self.instance = value
      }
    case 2:
      if self.query != nil {
        try self.query!.mergeParameter(&parameter)
      } else {
        var value = Zitadel.Resources.Object.V3alpha.SearchQuery()
        try value.mergeParameter(&parameter)
        self.query = value
      }
    case 3:
      self.sortingColumn = try parameter.enumeration()
    case 4:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    for (index, item) in self.filters.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SearchExecutionsRequest.Filters[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    if let cause = self.instance?.firstViolation() {
      return
        "invalid SearchExecutionsRequest.Instance: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.SearchExecutionsResponse

extension Zitadel.Resources.Action.V3alpha.SearchExecutionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18:
        var value = Zitadel.Resources.Action.V3alpha.GetExecution()
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
        var value = Zitadel.Resources.Action.V3alpha.GetExecution()
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
        (writer: inout JSONWriter, value: Zitadel.Resources.Action.V3alpha.GetExecution) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.result.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SearchExecutionsResponse.Result[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.ListExecutionFunctionsRequest

extension Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsRequest {
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

// MARK: zitadel.resources.action.v3alpha.ListExecutionFunctionsResponse

extension Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsResponse {
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

// MARK: zitadel.resources.action.v3alpha.ListExecutionMethodsRequest

extension Zitadel.Resources.Action.V3alpha.ListExecutionMethodsRequest {
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

// MARK: zitadel.resources.action.v3alpha.ListExecutionMethodsResponse

extension Zitadel.Resources.Action.V3alpha.ListExecutionMethodsResponse {
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

// MARK: zitadel.resources.action.v3alpha.ListExecutionServicesRequest

extension Zitadel.Resources.Action.V3alpha.ListExecutionServicesRequest {
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

// MARK: zitadel.resources.action.v3alpha.ListExecutionServicesResponse

extension Zitadel.Resources.Action.V3alpha.ListExecutionServicesResponse {
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
