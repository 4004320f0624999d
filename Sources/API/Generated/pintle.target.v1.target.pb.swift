// Made by protoc-gen-pintle from pintle/target/v1/target.proto. Do not edit.

public import Wire

extension Pintle.Target.V1 {
  /// What is set of a target.
  public struct TargetSettings: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Whether events are delivered to it; false too when it answered 410.
    public var enabled: Bool = false
    /// Networks ("10.0.0.0/8") and host names that only this target may be dialled at.
    public var allowRules: [String] = []
    /// Until when a former signing key signs as well, the last of them; absent without one.
    public var formerKeyExpireTime: Google.Protobuf.Timestamp?
    /// `create_time`, field 5.
    public var createTime: Google.Protobuf.Timestamp?
    /// `change_time`, field 6.
    public var changeTime: Google.Protobuf.Timestamp?
    /// `sequence`, field 7.
    public var sequence: UInt64 = 0
    /// The names of the header fields that each request carries besides its own.
    public var staticFieldNames: [String] = []
    /// Why the target will not be called as it stands, with what would allow its address.
    ///
    /// Empty when nothing is known against it: of a name, only looking it up tells.
    public var addressRefusal: String = ""
    /// When its deliveries are tried again; absent for the standard schedule.
    public var retrySchedule: RetrySchedule?
    /// Whether its deliveries are held; also when it has taken none for 5 days.
    public var paused: Bool = false
    /// Why they are held, in words.
    public var pauseReason: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.TargetSettings" }
  }
}

extension Pintle.Target.V1 {
  /// How the receiver checks signatures.
  public struct SigningKeys: Message {
    /// The key of the header `ZITADEL-Signature`.
    public var signingKey: String = ""
    /// The same key as Standard Webhooks writes it: "whsec_" and base64.
    ///
    /// It checks signatures with the tag v1.
    public var webhookSecret: String = ""
    /// The instance's public key, "whpk_" and base64.
    ///
    /// It checks signatures with the tag v1a.
    public var webhookPublicKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SigningKeys" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.GetTargetSettingsRequest`.
  public struct GetTargetSettingsRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.GetTargetSettingsRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.GetTargetSettingsResponse`.
  public struct GetTargetSettingsResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// `keys`, field 2.
    public var keys: SigningKeys?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.GetTargetSettingsResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetAllowRulesRequest`.
  public struct SetAllowRulesRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// `allow_rules`, field 2.
    public var allowRules: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetAllowRulesRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetAllowRulesResponse`.
  public struct SetAllowRulesResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetAllowRulesResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.EnableTargetRequest`.
  public struct EnableTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Leaves the target paused if it is: what is held for it stays so.
    ///
    /// Otherwise it is resumed as well.
    public var keepPaused: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.EnableTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.EnableTargetResponse`.
  public struct EnableTargetResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.EnableTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.DisableTargetRequest`.
  public struct DisableTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.DisableTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.DisableTargetResponse`.
  public struct DisableTargetResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.DisableTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.PauseTargetRequest`.
  public struct PauseTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.PauseTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.PauseTargetResponse`.
  public struct PauseTargetResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.PauseTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.ResumeTargetRequest`.
  public struct ResumeTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.ResumeTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.ResumeTargetResponse`.
  public struct ResumeTargetResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.ResumeTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetAlertTargetRequest`.
  public struct SetAlertTargetRequest: Message {
    /// Empty for none.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetAlertTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetAlertTargetResponse`.
  public struct SetAlertTargetResponse: Message {
    /// Empty for none.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetAlertTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.GetAlertTargetRequest`.
  public struct GetAlertTargetRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.GetAlertTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.GetAlertTargetResponse`.
  public struct GetAlertTargetResponse: Message {
    /// Empty for none.
    public var targetID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.GetAlertTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// A header field that each request to a target carries.
  public struct StaticField: Message {
    /// A field's name (RFC 9110 section 5.1), each once.
    ///
    /// Refused are fields that belong to the connection or say how the message travels ("host",
    /// "content-length", "transfer-encoding" ...), and those that requests have anyway:
    /// "content-type", "content-encoding", "zitadel-signature", "traceparent", "tracestate" and
    /// all that begin with "webhook-" or "pintle-".
    public var name: String = ""
    /// Its value, without control characters and without white space at its ends.
    ///
    /// Absent: the value that the field has already.
    public var value: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.StaticField" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetStaticFieldsRequest`.
  public struct SetStaticFieldsRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// All fields of the target from now on, in the order in which they are sent; names and
    /// values have at most 8192 bytes together.
    public var fields: [StaticField] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetStaticFieldsRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetStaticFieldsResponse`.
  public struct SetStaticFieldsResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetStaticFieldsResponse" }
  }
}

extension Pintle.Target.V1 {
  /// When a delivery that failed is tried again.
  public struct RetrySchedule: Message {
    /// How long to wait before each attempt but the first, each from 1 s to 24 h and then
    /// within 10 % of that; none for deliveries that are tried once.
    public var waits: [Google.Protobuf.Duration] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.RetrySchedule" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetRetryScheduleRequest`.
  public struct SetRetryScheduleRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// Absent: the standard schedule, which is 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h
    /// and 24 h.
    public var schedule: RetrySchedule?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetRetryScheduleRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.SetRetryScheduleResponse`.
  public struct SetRetryScheduleResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.SetRetryScheduleResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.TestTargetRequest`.
  public struct TestTargetRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// The payload's member `event_payload`, of an event that never was: its type is
    /// "target.tested", its sequence 0.
    public var eventPayload: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.TestTargetRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.TestTargetResponse`.
  public struct TestTargetResponse: Message {
    /// Whether a delivery would count as done: a status from 200 to 299.
    public var delivered: Bool = false
    /// The answer's status; 0 when there was none.
    public var status: Int32 = 0
    /// Why it failed; empty for a success.
    public var error: String = ""
    /// From the start of the request to the answer's last byte, or until it failed.
    public var duration: Google.Protobuf.Duration?
    /// The payload as it was sent, before it was signed or encrypted.
    public var payload: [UInt8] = []
    /// The first 4096 bytes of the answer's body as they came, but for the values of static
    /// fields that it repeats.
    public var answer: [UInt8] = []
    /// How many bytes the answer's body has.
    public var answerBytes: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.TestTargetResponse" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.RotateSigningKeyRequest`.
  public struct RotateSigningKeyRequest: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// How long both keys sign; absent or 0 stops the former one, and those before it, at once.
    public var overlap: Google.Protobuf.Duration?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.RotateSigningKeyRequest" }
  }
}

extension Pintle.Target.V1 {
  /// The message `pintle.target.v1.RotateSigningKeyResponse`.
  public struct RotateSigningKeyResponse: Message {
    /// `settings`, field 1.
    public var settings: TargetSettings?
    /// The new key.
    public var keys: SigningKeys?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.target.v1.RotateSigningKeyResponse" }
  }
}

// MARK: pintle.target.v1.TargetSettings

extension Pintle.Target.V1.TargetSettings {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 16: self.enabled = try reader.readBool()
      case 26:
        self.allowRules.append(read: try reader.readString())
      case 34: try reader.readMessage(&self.formerKeyExpireTime)
      case 42: try reader.readMessage(&self.createTime)
      case 50: try reader.readMessage(&self.changeTime)
      case 56: self.sequence = try reader.readUInt64()
      case 66:
        self.staticFieldNames.append(read: try reader.readString())
      case 74: self.addressRefusal = try reader.readString()
      case 82: try reader.readMessage(&self.retrySchedule)
      case 88: self.paused = try reader.readBool()
      case 98: self.pauseReason = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if self.enabled { writer.writeBool(self.enabled, tag: 16) }
    for value in self.allowRules { writer.writeString(value, tag: 26) }
    if let value = self.formerKeyExpireTime { writer.writeMessage(value, tag: 34) }
    if let value = self.createTime { writer.writeMessage(value, tag: 42) }
    if let value = self.changeTime { writer.writeMessage(value, tag: 50) }
    if self.sequence != 0 { writer.writeUInt64(self.sequence, tag: 56) }
    for value in self.staticFieldNames { writer.writeString(value, tag: 66) }
    if !self.addressRefusal.isEmpty { writer.writeString(self.addressRefusal, tag: 74) }
    if let value = self.retrySchedule { writer.writeMessage(value, tag: 82) }
    if self.paused { writer.writeBool(self.paused, tag: 88) }
    if !self.pauseReason.isEmpty { writer.writeString(self.pauseReason, tag: 98) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("paused") { return 11 }
    case 7:
      if name.matches("enabled") { return 2 }
    case 8:
      if name.matches("targetId") { return 1 }
      if name.matches("sequence") { return 7 }
    case 9:
      if name.matches("target_id") { return 1 }
    case 10:
      if name.matches("allowRules") { return 3 }
      if name.matches("createTime") { return 5 }
      if name.matches("changeTime") { return 6 }
    case 11:
      if name.matches("allow_rules") { return 3 }
      if name.matches("create_time") { return 5 }
      if name.matches("change_time") { return 6 }
      if name.matches("pauseReason") { return 12 }
    case 12:
      if name.matches("pause_reason") { return 12 }
    case 13:
      if name.matches("retrySchedule") { return 10 }
    case 14:
      if name.matches("addressRefusal") { return 9 }
      if name.matches("retry_schedule") { return 10 }
    case 15:
      if name.matches("address_refusal") { return 9 }
    case 16:
      if name.matches("staticFieldNames") { return 8 }
    case 18:
      if name.matches("static_field_names") { return 8 }
    case 19:
      if name.matches("formerKeyExpireTime") { return 4 }
    case 22:
      if name.matches("former_key_expire_time") { return 4 }
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
      self.enabled = try reader.readBool()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.allowRules.append(read: try reader.readString())
      }
    case 4:
      try reader.readMessage(&self.formerKeyExpireTime)
    case 5:
      try reader.readMessage(&self.createTime)
    case 6:
      try reader.readMessage(&self.changeTime)
    case 7:
      self.sequence = try reader.readUInt64()
    case 8:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.staticFieldNames.append(read: try reader.readString())
      }
    case 9:
      self.addressRefusal = try reader.readString()
    case 10:
      try reader.readMessage(&self.retrySchedule)
    case 11:
      self.paused = try reader.readBool()
    case 12:
      self.pauseReason = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if self.enabled || writer.writesDefaults {
      writer.writeKey("\"enabled\":")
      writer.writeBool(self.enabled)
    }
    if !self.allowRules.isEmpty || writer.writesDefaults {
      writer.writeKey("\"allowRules\":")
      writer.writeArray(self.allowRules) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if let value = self.formerKeyExpireTime {
      writer.writeKey("\"formerKeyExpireTime\":")
      writer.writeMessage(value)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.changeTime {
      writer.writeKey("\"changeTime\":")
      writer.writeMessage(value)
    }
    if self.sequence != 0 || writer.writesDefaults {
      writer.writeKey("\"sequence\":")
      writer.writeUInt64(self.sequence)
    }
    if !self.staticFieldNames.isEmpty || writer.writesDefaults {
      writer.writeKey("\"staticFieldNames\":")
      writer.writeArray(self.staticFieldNames) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.addressRefusal.isEmpty || writer.writesDefaults {
      writer.writeKey("\"addressRefusal\":")
      writer.writeString(self.addressRefusal)
    }
    if let value = self.retrySchedule {
      writer.writeKey("\"retrySchedule\":")
      writer.writeMessage(value)
    }
    if self.paused || writer.writesDefaults {
      writer.writeKey("\"paused\":")
      writer.writeBool(self.paused)
    }
    if !self.pauseReason.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pauseReason\":")
      writer.writeString(self.pauseReason)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.retrySchedule?.firstViolation() {
      return
        "invalid TargetSettings.RetrySchedule: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.SigningKeys

extension Pintle.Target.V1.SigningKeys {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.signingKey = try reader.readString()
      case 18: self.webhookSecret = try reader.readString()
      case 26: self.webhookPublicKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.signingKey.isEmpty { writer.writeString(self.signingKey, tag: 10) }
    if !self.webhookSecret.isEmpty { writer.writeString(self.webhookSecret, tag: 18) }
    if !self.webhookPublicKey.isEmpty { writer.writeString(self.webhookPublicKey, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("signingKey") { return 1 }
    case 11:
      if name.matches("signing_key") { return 1 }
    case 13:
      if name.matches("webhookSecret") { return 2 }
    case 14:
      if name.matches("webhook_secret") { return 2 }
    case 16:
      if name.matches("webhookPublicKey") { return 3 }
    case 18:
      if name.matches("webhook_public_key") { return 3 }
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
      self.signingKey = try reader.readSecretString(of: "pintle.target.v1.SigningKeys.signing_key")
    case 2:
      self.webhookSecret = try reader.readSecretString(
        of: "pintle.target.v1.SigningKeys.webhook_secret")
    case 3:
      self.webhookPublicKey = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.signingKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(self.signingKey, of: "pintle.target.v1.SigningKeys.signing_key")
    }
    if !self.webhookSecret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"webhookSecret\":")
      writer.writeSecretString(
        self.webhookSecret, of: "pintle.target.v1.SigningKeys.webhook_secret")
    }
    if !self.webhookPublicKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"webhookPublicKey\":")
      writer.writeString(self.webhookPublicKey)
    }
    writer.endObject()
  }
}

// MARK: pintle.target.v1.GetTargetSettingsRequest

extension Pintle.Target.V1.GetTargetSettingsRequest {
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
        "invalid GetTargetSettingsRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid GetTargetSettingsRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.GetTargetSettingsResponse

extension Pintle.Target.V1.GetTargetSettingsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      case 18: try reader.readMessage(&self.keys)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    if let value = self.keys { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("keys") { return 2 }
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    case 2:
      try reader.readMessage(&self.keys)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    if let value = self.keys {
      writer.writeKey("\"keys\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid GetTargetSettingsResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetAllowRulesRequest

extension Pintle.Target.V1.SetAllowRulesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 18:
        self.allowRules.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    for value in self.allowRules { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("targetId") { return 1 }
    case 9:
      if name.matches("target_id") { return 1 }
    case 10:
      if name.matches("allowRules") { return 2 }
    case 11:
      if name.matches("allow_rules") { return 2 }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.allowRules.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if !self.allowRules.isEmpty || writer.writesDefaults {
      writer.writeKey("\"allowRules\":")
      writer.writeArray(self.allowRules) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      parameter.repeats()
      self.allowRules.append(try parameter.string())
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid SetAllowRulesRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid SetAllowRulesRequest.TargetId: value must not hold a zero byte"
    }
    if self.allowRules.count > 100 {
      return "invalid SetAllowRulesRequest.AllowRules: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.allowRules.enumerated() {
      if Validation.hasZero(item) {
        return "invalid SetAllowRulesRequest.AllowRules[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetAllowRulesResponse

extension Pintle.Target.V1.SetAllowRulesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid SetAllowRulesResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.EnableTargetRequest

extension Pintle.Target.V1.EnableTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 16: self.keepPaused = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if self.keepPaused { writer.writeBool(self.keepPaused, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("targetId") { return 1 }
    case 9:
      if name.matches("target_id") { return 1 }
    case 10:
      if name.matches("keepPaused") { return 2 }
    case 11:
      if name.matches("keep_paused") { return 2 }
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
      self.keepPaused = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if self.keepPaused || writer.writesDefaults {
      writer.writeKey("\"keepPaused\":")
      writer.writeBool(self.keepPaused)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      self.keepPaused = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid EnableTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid EnableTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.EnableTargetResponse

extension Pintle.Target.V1.EnableTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid EnableTargetResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.DisableTargetRequest

extension Pintle.Target.V1.DisableTargetRequest {
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
        "invalid DisableTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid DisableTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.DisableTargetResponse

extension Pintle.Target.V1.DisableTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid DisableTargetResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.PauseTargetRequest

extension Pintle.Target.V1.PauseTargetRequest {
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
        "invalid PauseTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid PauseTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.PauseTargetResponse

extension Pintle.Target.V1.PauseTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid PauseTargetResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.ResumeTargetRequest

extension Pintle.Target.V1.ResumeTargetRequest {
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
        "invalid ResumeTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid ResumeTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.ResumeTargetResponse

extension Pintle.Target.V1.ResumeTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid ResumeTargetResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetAlertTargetRequest

extension Pintle.Target.V1.SetAlertTargetRequest {
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
    if !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid SetAlertTargetRequest.TargetId: value length must be at most 200 runes, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid SetAlertTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetAlertTargetResponse

extension Pintle.Target.V1.SetAlertTargetResponse {
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
}

// MARK: pintle.target.v1.GetAlertTargetRequest

extension Pintle.Target.V1.GetAlertTargetRequest {
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

// MARK: pintle.target.v1.GetAlertTargetResponse

extension Pintle.Target.V1.GetAlertTargetResponse {
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
}

// MARK: pintle.target.v1.StaticField

extension Pintle.Target.V1.StaticField {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.value = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if let value = self.value { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("value") { return 2 }
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
      self.value = try reader.readSecretString(of: "pintle.target.v1.StaticField.value")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeSecretString(value, of: "pintle.target.v1.StaticField.value")
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid StaticField.Name: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid StaticField.Name: value must not hold a zero byte"
    }
    if let value = self.value {
      if !Validation.hasRunes(value, atMost: 4096) {
        return "invalid StaticField.Value: value length must be at most 4096 runes"
      }
      if Validation.hasZero(value) {
        return "invalid StaticField.Value: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetStaticFieldsRequest

extension Pintle.Target.V1.SetStaticFieldsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 18:
        var value = Pintle.Target.V1.StaticField()
        try reader.readMessage(&value)
        self.fields.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    for value in self.fields { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("fields") { return 2 }
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
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Target.V1.StaticField()
        try reader.readMessage(&value)
        self.fields.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if !self.fields.isEmpty || writer.writesDefaults {
      writer.writeKey("\"fields\":")
      writer.writeArray(self.fields) {
        (writer: inout JSONWriter, value: Pintle.Target.V1.StaticField) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid SetStaticFieldsRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid SetStaticFieldsRequest.TargetId: value must not hold a zero byte"
    }
    if self.fields.count > 20 {
      return "invalid SetStaticFieldsRequest.Fields: value must contain no more than 20 item(s)"
    }
    for (index, item) in self.fields.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid SetStaticFieldsRequest.Fields[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetStaticFieldsResponse

extension Pintle.Target.V1.SetStaticFieldsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid SetStaticFieldsResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.RetrySchedule

extension Pintle.Target.V1.RetrySchedule {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Google.Protobuf.Duration()
        try reader.readMessage(&value)
        self.waits.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.waits { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("waits") { return 1 }
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
        var value = Google.Protobuf.Duration()
        try reader.readMessage(&value)
        self.waits.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.waits.isEmpty || writer.writesDefaults {
      writer.writeKey("\"waits\":")
      writer.writeArray(self.waits) { (writer: inout JSONWriter, value: Google.Protobuf.Duration) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.waits.count > 30 {
      return "invalid RetrySchedule.Waits: value must contain no more than 30 item(s)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetRetryScheduleRequest

extension Pintle.Target.V1.SetRetryScheduleRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 18: try reader.readMessage(&self.schedule)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if let value = self.schedule { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("targetId") { return 1 }
      if name.matches("schedule") { return 2 }
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
    case 2:
      try reader.readMessage(&self.schedule)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if let value = self.schedule {
      writer.writeKey("\"schedule\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      if self.schedule != nil {
        try self.schedule!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Target.V1.RetrySchedule()
        try value.mergeParameter(&parameter)
        self.schedule = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid SetRetryScheduleRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid SetRetryScheduleRequest.TargetId: value must not hold a zero byte"
    }
    if let cause = self.schedule?.firstViolation() {
      return
        "invalid SetRetryScheduleRequest.Schedule: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.SetRetryScheduleResponse

extension Pintle.Target.V1.SetRetryScheduleResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid SetRetryScheduleResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.target.v1.TestTargetRequest

extension Pintle.Target.V1.TestTargetRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.eventPayload, "event_payload_json")
        return
      case 10: self.targetID = try reader.readString()
      case 18: try reader.readMessage(&self.eventPayload)
      case 26: try reader.readJSONText(&self.eventPayload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if let value = self.eventPayload { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.eventPayload, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("targetId") { return 1 }
    case 9:
      if name.matches("target_id") { return 1 }
    case 12:
      if name.matches("eventPayload") { return 2 }
    case 13:
      if name.matches("event_payload") { return 2 }
    case 16:
      if name.matches("eventPayloadJson") { return 3 }
    case 18:
      if name.matches("event_payload_json") { return 3 }
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
    try reader.settle(&self.eventPayload, "event_payload_json")
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
      try reader.readMessage(&self.eventPayload)
    case 3:
      try reader.readJSONText(&self.eventPayload)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if let value = self.eventPayload {
      writer.writeKey("\"eventPayload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      if self.eventPayload != nil {
        try self.eventPayload!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Struct>()
        try value.mergeParameter(&parameter)
        self.eventPayload = value
      }
    case 3:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid TestTargetRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid TestTargetRequest.TargetId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.target.v1.TestTargetResponse

extension Pintle.Target.V1.TestTargetResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.delivered = try reader.readBool()
      case 16: self.status = try reader.readInt32()
      case 26: self.error = try reader.readString()
      case 34: try reader.readMessage(&self.duration)
      case 42: self.payload = try reader.readBytes()
      case 50: self.answer = try reader.readBytes()
      case 56: self.answerBytes = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.delivered { writer.writeBool(self.delivered, tag: 8) }
    if self.status != 0 { writer.writeInt32(self.status, tag: 16) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 26) }
    if let value = self.duration { writer.writeMessage(value, tag: 34) }
    if !self.payload.isEmpty { writer.writeBytes(self.payload, tag: 42) }
    if !self.answer.isEmpty { writer.writeBytes(self.answer, tag: 50) }
    if self.answerBytes != 0 { writer.writeInt64(self.answerBytes, tag: 56) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("error") { return 3 }
    case 6:
      if name.matches("status") { return 2 }
      if name.matches("answer") { return 6 }
    case 7:
      if name.matches("payload") { return 5 }
    case 8:
      if name.matches("duration") { return 4 }
    case 9:
      if name.matches("delivered") { return 1 }
    case 11:
      if name.matches("answerBytes") { return 7 }
    case 12:
      if name.matches("answer_bytes") { return 7 }
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
      self.delivered = try reader.readBool()
    case 2:
      self.status = try reader.readInt32()
    case 3:
      self.error = try reader.readString()
    case 4:
      try reader.readMessage(&self.duration)
    case 5:
      self.payload = try reader.readBytes()
    case 6:
      self.answer = try reader.readSecretBytes(of: "pintle.target.v1.TestTargetResponse.answer")
    case 7:
      self.answerBytes = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.delivered || writer.writesDefaults {
      writer.writeKey("\"delivered\":")
      writer.writeBool(self.delivered)
    }
    if self.status != 0 || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeInt32(self.status)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    if let value = self.duration {
      writer.writeKey("\"duration\":")
      writer.writeMessage(value)
    }
    if !self.payload.isEmpty || writer.writesDefaults {
      writer.writeKey("\"payload\":")
      writer.writeBytes(self.payload)
    }
    if !self.answer.isEmpty || writer.writesDefaults {
      writer.writeKey("\"answer\":")
      writer.writeSecretBytes(self.answer, of: "pintle.target.v1.TestTargetResponse.answer")
    }
    if self.answerBytes != 0 || writer.writesDefaults {
      writer.writeKey("\"answerBytes\":")
      writer.writeInt64(self.answerBytes)
    }
    writer.endObject()
  }
}

// MARK: pintle.target.v1.RotateSigningKeyRequest

extension Pintle.Target.V1.RotateSigningKeyRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 18: try reader.readMessage(&self.overlap)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if let value = self.overlap { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("overlap") { return 2 }
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
    case 2:
      try reader.readMessage(&self.overlap)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if let value = self.overlap {
      writer.writeKey("\"overlap\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.targetID = try parameter.string()
    case 2:
      if self.overlap != nil {
        try self.overlap!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.overlap = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.targetID.isEmpty || !Validation.hasRunes(self.targetID, atMost: 200) {
      return
        "invalid RotateSigningKeyRequest.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.targetID))"
    }
    if Validation.hasZero(self.targetID) {
      return "invalid RotateSigningKeyRequest.TargetId: value must not hold a zero byte"
    }
    if let value = self.overlap {
      if let cause = Validation.problem(value) {
        return
          "invalid RotateSigningKeyRequest.Overlap: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 2592000000000000 {
        return "invalid RotateSigningKeyRequest.Overlap: value must be inside range [0s, 720h0m0s]"
      }
    }
    return nil
  }
}

// MARK: pintle.target.v1.RotateSigningKeyResponse

extension Pintle.Target.V1.RotateSigningKeyResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.settings)
      case 18: try reader.readMessage(&self.keys)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.settings { writer.writeMessage(value, tag: 10) }
    if let value = self.keys { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("keys") { return 2 }
    case 8:
      if name.matches("settings") { return 1 }
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
      try reader.readMessage(&self.settings)
    case 2:
      try reader.readMessage(&self.keys)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.settings {
      writer.writeKey("\"settings\":")
      writer.writeMessage(value)
    }
    if let value = self.keys {
      writer.writeKey("\"keys\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.settings?.firstViolation() {
      return
        "invalid RotateSigningKeyResponse.Settings: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}
