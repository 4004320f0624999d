// Made by protoc-gen-pintle from zitadel/action/v2beta/target.proto. Do not edit.

public import Wire

extension Zitadel.Action.V2beta {
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
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.Target" }

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

extension Zitadel.Action.V2beta {
  /// The status of the answer matters, its body does not.
  public struct RESTWebhook: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.RESTWebhook" }
  }
}

extension Zitadel.Action.V2beta {
  /// Status and body of the answer matter: the body replaces the message.
  public struct RESTCall: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.RESTCall" }
  }
}

extension Zitadel.Action.V2beta {
  /// Called in the background; nothing about the answer matters.
  public struct RESTAsync: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2beta.RESTAsync" }
  }
}

// MARK: zitadel.action.v2beta.Target

extension Zitadel.Action.V2beta.Target {
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
        var value = Zitadel.Action.V2beta.RESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 50:
        var value = Zitadel.Action.V2beta.RESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 58:
        var value = Zitadel.Action.V2beta.RESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 66: try reader.readMessage(&self.timeout)
      case 74: self.endpoint = try reader.readString()
      case 82: self.signingKey = try reader.readString()
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
    case 12:
      if name.matches("creationDate") { return 2 }
      if name.matches("rest_webhook") { return 5 }
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
      try seen.insert(11, oneof: "zitadel.action.v2beta.Target.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 6:
      try seen.insert(11, oneof: "zitadel.action.v2beta.Target.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 7:
      try seen.insert(11, oneof: "zitadel.action.v2beta.Target.target_type", at: &reader)
      var value = Zitadel.Action.V2beta.RESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 8:
      try reader.readMessage(&self.timeout)
    case 9:
      self.endpoint = try reader.readString()
    case 10:
      self.signingKey = try reader.readSecretString(of: "zitadel.action.v2beta.Target.signing_key")
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
      writer.writeSecretString(self.signingKey, of: "zitadel.action.v2beta.Target.signing_key")
    }
    writer.endObject()
  }
}

// MARK: zitadel.action.v2beta.RESTWebhook

extension Zitadel.Action.V2beta.RESTWebhook {
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

// MARK: zitadel.action.v2beta.RESTCall

extension Zitadel.Action.V2beta.RESTCall {
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

// MARK: zitadel.action.v2beta.RESTAsync

extension Zitadel.Action.V2beta.RESTAsync {
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
