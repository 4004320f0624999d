// Made by protoc-gen-pintle from zitadel/resources/action/v3alpha/target.proto. Do not edit.

public import Wire

extension Zitadel.Resources.Action.V3alpha {
  /// What of a target its owner sets.
  public struct Target: Message {
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

    public static var messageName: String { "zitadel.resources.action.v3alpha.Target" }

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

extension Zitadel.Resources.Action.V3alpha {
  /// What is to change of a target; fields that are not given stay.
  public struct PatchTarget: Message {
    /// `name`, field 1.
    public var name: String?
    /// At most one of the members of `target_type`.
    public var targetType: TargetType?
    /// `timeout`, field 5.
    public var timeout: Google.Protobuf.Duration?
    /// `endpoint`, field 6.
    public var endpoint: String?
    /// Only 0 s; when given, a new signing key is made.
    public var expirationSigningKey: Google.Protobuf.Duration?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.PatchTarget" }

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

extension Zitadel.Resources.Action.V3alpha {
  /// A target with what the server knows of it.
  public struct GetTarget: Message {
    /// `details`, field 1.
    public var details: Zitadel.Resources.Object.V3alpha.Details?
    /// `config`, field 2.
    public var config: Target?
    /// The key of the signatures that calls carry.
    public var signingKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.GetTarget" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// The status of the answer matters, its body does not.
  public struct SetRESTWebhook: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.SetRESTWebhook" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Status and body of the answer matter: the body replaces the message.
  public struct SetRESTCall: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.SetRESTCall" }
  }
}

extension Zitadel.Resources.Action.V3alpha {
  /// Called in the background; nothing about the answer matters.
  public struct SetRESTAsync: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.resources.action.v3alpha.SetRESTAsync" }
  }
}

// MARK: zitadel.resources.action.v3alpha.Target

extension Zitadel.Resources.Action.V3alpha.Target {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Zitadel.Resources.Action.V3alpha.SetRESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 26:
        var value = Zitadel.Resources.Action.V3alpha.SetRESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 34:
        var value = Zitadel.Resources.Action.V3alpha.SetRESTAsync()
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
      try seen.insert(7, oneof: "zitadel.resources.action.v3alpha.Target.target_type", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.SetRESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 3:
      try seen.insert(7, oneof: "zitadel.resources.action.v3alpha.Target.target_type", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.SetRESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 4:
      try seen.insert(7, oneof: "zitadel.resources.action.v3alpha.Target.target_type", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.SetRESTAsync()
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
      return "invalid Target.Name: value length must be between 1 and 1000 runes, inclusive"
    }
    if Validation.hasZero(self.name) {
      return "invalid Target.Name: value must not hold a zero byte"
    }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return "invalid Target.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 270000000000 {
        return "invalid Target.Timeout: value must be inside range [0s, 4m30s]"
      }
    }
    if self.endpoint.isEmpty || !Validation.hasRunes(self.endpoint, atMost: 1000) {
      return "invalid Target.Endpoint: value length must be between 1 and 1000 runes, inclusive"
    }
    if Validation.hasZero(self.endpoint) {
      return "invalid Target.Endpoint: value must not hold a zero byte"
    }
    if self.targetType == nil { return "invalid Target.TargetType: value is required" }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.PatchTarget

extension Zitadel.Resources.Action.V3alpha.PatchTarget {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Zitadel.Resources.Action.V3alpha.SetRESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 26:
        var value = Zitadel.Resources.Action.V3alpha.SetRESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 34:
        var value = Zitadel.Resources.Action.V3alpha.SetRESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 42: try reader.readMessage(&self.timeout)
      case 50: self.endpoint = try reader.readString()
      case 58: try reader.readMessage(&self.expirationSigningKey)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    switch self.targetType {
    case .restWebhook(let value)?: writer.writeMessage(value, tag: 18)
    case .restCall(let value)?: writer.writeMessage(value, tag: 26)
    case .restAsync(let value)?: writer.writeMessage(value, tag: 34)
    case nil: break
    }
    if let value = self.timeout { writer.writeMessage(value, tag: 42) }
    if let value = self.endpoint { writer.writeString(value, tag: 50) }
    if let value = self.expirationSigningKey { writer.writeMessage(value, tag: 58) }
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
    case 20:
      if name.matches("expirationSigningKey") { return 7 }
    case 22:
      if name.matches("expiration_signing_key") { return 7 }
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
        8, oneof: "zitadel.resources.action.v3alpha.PatchTarget.target_type", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.SetRESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 3:
      try seen.insert(
        8, oneof: "zitadel.resources.action.v3alpha.PatchTarget.target_type", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.SetRESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 4:
      try seen.insert(
        8, oneof: "zitadel.resources.action.v3alpha.PatchTarget.target_type", at: &reader)
      var value = Zitadel.Resources.Action.V3alpha.SetRESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 5:
      try reader.readMessage(&self.timeout)
    case 6:
      self.endpoint = try reader.readString()
    case 7:
      try reader.readMessage(&self.expirationSigningKey)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
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

  public func firstViolation() -> String? {
    if let value = self.name {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return "invalid PatchTarget.Name: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid PatchTarget.Name: value must not hold a zero byte"
      }
    }
    if let value = self.timeout {
      if let cause = Validation.problem(value) {
        return "invalid PatchTarget.Timeout: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 270000000000 {
        return "invalid PatchTarget.Timeout: value must be inside range [0s, 4m30s]"
      }
    }
    if let value = self.endpoint {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid PatchTarget.Endpoint: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid PatchTarget.Endpoint: value must not hold a zero byte"
      }
    }
    if let value = self.expirationSigningKey {
      if let cause = Validation.problem(value) {
        return
          "invalid PatchTarget.ExpirationSigningKey: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds != 0 { return "invalid PatchTarget.ExpirationSigningKey: value must equal 0s" }
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.GetTarget

extension Zitadel.Resources.Action.V3alpha.GetTarget {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.details)
      case 18: try reader.readMessage(&self.config)
      case 26: self.signingKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.details { writer.writeMessage(value, tag: 10) }
    if let value = self.config { writer.writeMessage(value, tag: 18) }
    if !self.signingKey.isEmpty { writer.writeString(self.signingKey, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("config") { return 2 }
    case 7:
      if name.matches("details") { return 1 }
    case 10:
      if name.matches("signingKey") { return 3 }
    case 11:
      if name.matches("signing_key") { return 3 }
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
      try reader.readMessage(&self.config)
    case 3:
      self.signingKey = try reader.readSecretString(
        of: "zitadel.resources.action.v3alpha.GetTarget.signing_key")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.details {
      writer.writeKey("\"details\":")
      writer.writeMessage(value)
    }
    if let value = self.config {
      writer.writeKey("\"config\":")
      writer.writeMessage(value)
    }
    if !self.signingKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(
        self.signingKey, of: "zitadel.resources.action.v3alpha.GetTarget.signing_key")
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.config?.firstViolation() {
      return "invalid GetTarget.Config: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.resources.action.v3alpha.SetRESTWebhook

extension Zitadel.Resources.Action.V3alpha.SetRESTWebhook {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.interruptOnError = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.interruptOnError { writer.writeBool(self.interruptOnError, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 16:
      if name.matches("interruptOnError") { return 1 }
    case 18:
      if name.matches("interrupt_on_error") { return 1 }
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
      self.interruptOnError = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.interruptOnError || writer.writesDefaults {
      writer.writeKey("\"interruptOnError\":")
      writer.writeBool(self.interruptOnError)
    }
    writer.endObject()
  }
}

// MARK: zitadel.resources.action.v3alpha.SetRESTCall

extension Zitadel.Resources.Action.V3alpha.SetRESTCall {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.interruptOnError = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.interruptOnError { writer.writeBool(self.interruptOnError, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 16:
      if name.matches("interruptOnError") { return 1 }
    case 18:
      if name.matches("interrupt_on_error") { return 1 }
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
      self.interruptOnError = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.interruptOnError || writer.writesDefaults {
      writer.writeKey("\"interruptOnError\":")
      writer.writeBool(self.interruptOnError)
    }
    writer.endObject()
  }
}

// MARK: zitadel.resources.action.v3alpha.SetRESTAsync

extension Zitadel.Resources.Action.V3alpha.SetRESTAsync {
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
