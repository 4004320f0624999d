// Made by protoc-gen-pintle from zitadel/action/v3alpha/target.proto. Do not edit.

public import Wire

extension Zitadel.Action.V3alpha {
  /// An endpoint that executions call.
  public struct Target: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// `details`, field 2.
    public var details: Zitadel.Object.V2beta.Details?
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

    public static var messageName: String { "zitadel.action.v3alpha.Target" }

    /// The members of `target_type`.
    public enum TargetType: Sendable, Equatable {
      /// `rest_webhook`, field 4.
      case restWebhook(SetRESTWebhook)
      /// `rest_call`, field 5.
      case restCall(SetRESTCall)
      /// `rest_async`, field 6.
      case restAsync(SetRESTAsync)
    }
  }
}

extension Zitadel.Action.V3alpha {
  /// The status of the answer matters, its body does not.
  public struct SetRESTWebhook: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.SetRESTWebhook" }
  }
}

extension Zitadel.Action.V3alpha {
  /// Status and body of the answer matter: the body replaces the message.
  public struct SetRESTCall: Message {
    /// A failure of the target fails the call, and later targets are not called.
    public var interruptOnError: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.SetRESTCall" }
  }
}

extension Zitadel.Action.V3alpha {
  /// Called in the background; nothing about the answer matters.
  public struct SetRESTAsync: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v3alpha.SetRESTAsync" }
  }
}

// MARK: zitadel.action.v3alpha.Target

extension Zitadel.Action.V3alpha.Target {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 18: try reader.readMessage(&self.details)
      case 26: self.name = try reader.readString()
      case 34:
        var value = Zitadel.Action.V3alpha.SetRESTWebhook()
        if case .restWebhook(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restWebhook(value)
      case 42:
        var value = Zitadel.Action.V3alpha.SetRESTCall()
        if case .restCall(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restCall(value)
      case 50:
        var value = Zitadel.Action.V3alpha.SetRESTAsync()
        if case .restAsync(let current)? = self.targetType { value = current }
        self.targetType = nil
        try reader.readMessage(&value)
        self.targetType = .restAsync(value)
      case 58: try reader.readMessage(&self.timeout)
      case 66: self.endpoint = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if let value = self.details { writer.writeMessage(value, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 26) }
    switch self.targetType {
    case .restWebhook(let value)?: writer.writeMessage(value, tag: 34)
    case .restCall(let value)?: writer.writeMessage(value, tag: 42)
    case .restAsync(let value)?: writer.writeMessage(value, tag: 50)
    case nil: break
    }
    if let value = self.timeout { writer.writeMessage(value, tag: 58) }
    if !self.endpoint.isEmpty { writer.writeString(self.endpoint, tag: 66) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 3 }
    case 7:
      if name.matches("details") { return 2 }
      if name.matches("timeout") { return 7 }
    case 8:
      if name.matches("targetId") { return 1 }
      if name.matches("restCall") { return 5 }
      if name.matches("endpoint") { return 8 }
    case 9:
      if name.matches("target_id") { return 1 }
      if name.matches("rest_call") { return 5 }
      if name.matches("restAsync") { return 6 }
    case 10:
      if name.matches("rest_async") { return 6 }
    case 11:
      if name.matches("restWebhook") { return 4 }
    case 12:
      if name.matches("rest_webhook") { return 4 }
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
      try reader.readMessage(&self.details)
    case 3:
      self.name = try reader.readString()
    case 4:
      try seen.insert(9, oneof: "zitadel.action.v3alpha.Target.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTWebhook()
      try reader.readMessage(&value)
      self.targetType = .restWebhook(value)
    case 5:
      try seen.insert(9, oneof: "zitadel.action.v3alpha.Target.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTCall()
      try reader.readMessage(&value)
      self.targetType = .restCall(value)
    case 6:
      try seen.insert(9, oneof: "zitadel.action.v3alpha.Target.target_type", at: &reader)
      var value = Zitadel.Action.V3alpha.SetRESTAsync()
      try reader.readMessage(&value)
      self.targetType = .restAsync(value)
    case 7:
      try reader.readMessage(&self.timeout)
    case 8:
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
    if let value = self.details {
      writer.writeKey("\"details\":")
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
    writer.endObject()
  }
}

// MARK: zitadel.action.v3alpha.SetRESTWebhook

extension Zitadel.Action.V3alpha.SetRESTWebhook {
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

// MARK: zitadel.action.v3alpha.SetRESTCall

extension Zitadel.Action.V3alpha.SetRESTCall {
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

// MARK: zitadel.action.v3alpha.SetRESTAsync

extension Zitadel.Action.V3alpha.SetRESTAsync {
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
