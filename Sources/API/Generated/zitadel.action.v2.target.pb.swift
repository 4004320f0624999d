// Made by protoc-gen-pintle from zitadel/action/v2/target.proto. Do not edit.

public import Wire

extension Zitadel.Action.V2 {
  /// An endpoint that executions call.
  public struct Target: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `creation_date`, field 2.
    public var creationDate: Google.Protobuf.Timestamp?
    /// `change_date`, field 3.
    public var changeDate: Google.Protobuf.Timestamp?
    /// Unique within the instance.
    public var name: String = ""
    /// At most one of the members of `target_type`.
    public var targetType: TargetType?
    /// How long a call may take.
    public var timeout: Google.Protobuf.Duration?
    /// The URL that is called.
    public var endpoint: String = ""
    /// The key of the signatures that calls carry.
    public var signingKey: String = ""
    /// `payload_type`, field 11.
    public var payloadType: PayloadType = .unspecified
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.Target" }

    /// The members of `target_type`.
    public enum TargetType: Sendable, Equatable {
      /// `rest_webhook`, field 5.
      case restWebhook(RESTWebhook)
      /// `rest_call`, field 6.
      case restCall(RESTCall)
      /// `rest_async`, field 7.
      case restAsync(RESTAsync)
    }
  }
}

extension Zitadel.Action.V2 {
  /// The status of the answer matters, its body does not.
  public struct RESTWebhook: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.RESTWebhook" }
  }
}

extension Zitadel.Action.V2 {
  /// Status and body of the answer matter: the body replaces the message.
  public struct RESTCall: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.RESTCall" }
  }
}

extension Zitadel.Action.V2 {
  /// Called in the background; nothing about the answer matters.
  public struct RESTAsync: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.RESTAsync" }
  }
}

extension Zitadel.Action.V2 {
  /// A key that a target's payloads can be encrypted with; the target holds the private half.
  public struct PublicKey: Message {
    /// `key_id`, field 1.
    public var keyID: String = ""
    /// Whether payloads are encrypted with it; at most one key of a target is active.
    public var active: Bool = false
    /// PEM, SubjectPublicKeyInfo; RSA or EC.
    public var publicKey: [UInt8] = []
    /// "SHA256:" and the base64, without padding, of the SHA-256 of the key's DER.
    public var fingerprint: String = ""
    /// `expiration_date`, field 5.
    public var expirationDate: Google.Protobuf.Timestamp?
    /// `creation_date`, field 6.
    public var creationDate: Google.Protobuf.Timestamp?
    /// `change_date`, field 7.
    public var changeDate: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.PublicKey" }
  }
}

extension Zitadel.Action.V2 {
  /// In what form a target gets its payload.
  public enum PayloadType: WireEnum {
    /// `PAYLOAD_TYPE_UNSPECIFIED`, number 0.
    case unspecified
    /// `PAYLOAD_TYPE_JSON`, number 1.
    case json
    /// A signed JWT around the JSON.
    case jwt
    /// That JWT encrypted with the target's active public key.
    case jwe
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .json
      case 2: self = .jwt
      case 3: self = .jwe
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .json: 1
      case .jwt: 2
      case .jwe: 3
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 16:
        if jsonName.matches("PAYLOAD_TYPE_JWT") {
          self = .jwt
        } else if jsonName.matches("PAYLOAD_TYPE_JWE") {
          self = .jwe
        } else {
          return nil
        }
      case 17:
        if jsonName.matches("PAYLOAD_TYPE_JSON") {
          self = .json
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("PAYLOAD_TYPE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "PAYLOAD_TYPE_UNSPECIFIED"
      case .json: "PAYLOAD_TYPE_JSON"
      case .jwt: "PAYLOAD_TYPE_JWT"
      case .jwe: "PAYLOAD_TYPE_JWE"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.action.v2.Target

extension Zitadel.Action.V2.Target {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.creationDate)
      case 26: try reader.readMessage(&self.changeDate)
      case 34: self.name = try reader.readString()
      case 42:
        var value = Zitadel.Action.V2.RESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 50:
        var value = Zitadel.Action.V2.RESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 58:
        var value = Zitadel.Action.V2.RESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 66: try reader.readMessage(&self.timeout)
      case 74: self.endpoint = try reader.readString()
      case 82: self.signingKey = try reader.readString()
      case 88: self.payloadType = try reader.readEnum(Zitadel.Action.V2.PayloadType.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.creationDate { writer.writeMessage(value, tag: 18) }
    if let value = self.changeDate { writer.writeMessage(value, tag: 26) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 34) }
    switch self.targetType {
    case .restWebhook(let value)?: writer.writeMessage(value, tag: 42)
    case .restCall(let value)?: writer.writeMessage(value, tag: 50)
    case .restAsync(let value)?: writer.writeMessage(value, tag: 58)
    case nil: break
    }
    if let value = self.timeout { writer.writeMessage(value, tag: 66) }
    if !self.endpoint.isEmpty { writer.writeString(self.endpoint, tag: 74) }
    if !self.signingKey.isEmpty { writer.writeString(self.signingKey, tag: 82) }
    if self.payloadType.rawValue != 0 { writer.writeEnum(self.payloadType, tag: 88) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 4 }
    case 7:
      if name.matches("timeout") { return 8 }
    case 8:
      if name.matches("restCall") { return 6 }
      if name.matches("endpoint") { return 9 }
    case 9:
      if name.matches("rest_call") { return 6 }
      if name.matches("restAsync") { return 7 }
    case 10:
      if name.matches("changeDate") { return 3 }
      if name.matches("rest_async") { return 7 }
      if name.matches("signingKey") { return 10 }
    case 11:
      if name.matches("change_date") { return 3 }
      if name.matches("restWebhook") { return 5 }
      if name.matches("signing_key") { return 10 }
      if name.matches("payloadType") { return 11 }
    case 12:
      if name.matches("creationDate") { return 2 }
      if name.matches("rest_webhook") { return 5 }
      if name.matches("payload_type") { return 11 }
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
      try reader.readMessage(&self.changeDate)
    case 4:
      self.name = try reader.readString()
    case 5:
      try seen.insert(12, oneof: "zitadel.action.v2.Target.target_type", at: &reader)
      var value = Zitadel.Action.V2.RESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 6:
      try seen.insert(12, oneof: "zitadel.action.v2.Target.target_type", at: &reader)
      var value = Zitadel.Action.V2.RESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 7:
      try seen.insert(12, oneof: "zitadel.action.v2.Target.target_type", at: &reader)
      var value = Zitadel.Action.V2.RESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 8:
      try reader.readMessage(&self.timeout)
    case 9:
      self.endpoint = try reader.readString()
    case 10:
      self.signingKey = try reader.readSecretString(of: "zitadel.action.v2.Target.signing_key")
    case 11:
      if let value: Zitadel.Action.V2.PayloadType = try reader.readEnum() {
        self.payloadType = value
      }
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
    if let value = self.changeDate {
      writer.writeKey("\"changeDate\":")
      writer.writeMessage(value)
    }
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
    if !self.signingKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"signingKey\":")
      writer.writeSecretString(self.signingKey, of: "zitadel.action.v2.Target.signing_key")
    }
    if self.payloadType.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"payloadType\":")
      writer.writeEnum(self.payloadType)
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2.RESTWebhook

extension Zitadel.Action.V2.RESTWebhook {
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

// MARK: zitadel.action.v2.RESTCall

extension Zitadel.Action.V2.RESTCall {
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

// MARK: zitadel.action.v2.RESTAsync

extension Zitadel.Action.V2.RESTAsync {
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

// MARK: zitadel.action.v2.PublicKey

extension Zitadel.Action.V2.PublicKey {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.keyID = try reader.readString()
      case 16: self.active = try reader.readBool()
      case 26: self.publicKey = try reader.readBytes()
      case 34: self.fingerprint = try reader.readString()
      case 42: try reader.readMessage(&self.expirationDate)
      case 50: try reader.readMessage(&self.creationDate)
      case 58: try reader.readMessage(&self.changeDate)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.keyID.isEmpty { writer.writeString(self.keyID, tag: 10) }
    if self.active { writer.writeBool(self.active, tag: 16) }
    if !self.publicKey.isEmpty { writer.writeBytes(self.publicKey, tag: 26) }
    if !self.fingerprint.isEmpty { writer.writeString(self.fingerprint, tag: 34) }
    if let value = self.expirationDate { writer.writeMessage(value, tag: 42) }
    if let value = self.creationDate { writer.writeMessage(value, tag: 50) }
    if let value = self.changeDate { writer.writeMessage(value, tag: 58) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("keyId") { return 1 }
    case 6:
      if name.matches("key_id") { return 1 }
      if name.matches("active") { return 2 }
    case 9:
      if name.matches("publicKey") { return 3 }
    case 10:
      if name.matches("public_key") { return 3 }
      if name.matches("changeDate") { return 7 }
    case 11:
      if name.matches("fingerprint") { return 4 }
      if name.matches("change_date") { return 7 }
    case 12:
      if name.matches("creationDate") { return 6 }
    case 13:
      if name.matches("creation_date") { return 6 }
    case 14:
      if name.matches("expirationDate") { return 5 }
    case 15:
      if name.matches("expiration_date") { return 5 }
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
      self.keyID = try reader.readString()
    case 2:
      self.active = try reader.readBool()
    case 3:
      self.publicKey = try reader.readBytes()
    case 4:
      self.fingerprint = try reader.readString()
    case 5:
      try reader.readMessage(&self.expirationDate)
    case 6:
      try reader.readMessage(&self.creationDate)
    case 7:
      try reader.readMessage(&self.changeDate)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.keyID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"keyId\":")
      writer.writeString(self.keyID)
    }
    if self.active || writer.writesDefaults {
      writer.writeKey("\"active\":")
      writer.writeBool(self.active)
    }
    if !self.publicKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"publicKey\":")
      writer.writeBytes(self.publicKey)
    }
    if !self.fingerprint.isEmpty || writer.writesDefaults {
      writer.writeKey("\"fingerprint\":")
      writer.writeString(self.fingerprint)
    }
    if let value = self.expirationDate {
      writer.writeKey("\"expirationDate\":")
      writer.writeMessage(value)
    }
    if let value = self.creationDate {
      writer.writeKey("\"creationDate\":")
      writer.writeMessage(value)
    }
    if let value = self.changeDate {
      writer.writeKey("\"changeDate\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}
