// Made by protoc-gen-pintle from pintle/function/v1/function.proto. Do not edit.

public import Wire

extension Pintle.Function.V1 {
  /// The message `pintle.function.v1.RunFunctionRequest`.
  public struct RunFunctionRequest: Message {
    /// "preuserinfo", "preaccesstoken" or "presamlresponse".
    public var name: String = ""
    /// What the targets get to see besides the function's name.
    ///
    /// For preuserinfo and preaccesstoken: `userinfo`, `user`, `user_metadata`, `org`,
    /// `user_grants`, `application`; for presamlresponse: `user`, `user_grants`. The members
    /// `function` and `response` are Pintle's own, and `fullMethod` and `event_type` those of
    /// other payloads. In a payload that is a JWT other members stand in the claim `context`.
    public var context: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.function.v1.RunFunctionRequest" }
  }
}

extension Pintle.Function.V1 {
  /// The message `pintle.function.v1.RunFunctionResponse`.
  public struct RunFunctionResponse: Message {
    /// The claims to add, for preuserinfo and preaccesstoken: none that the context's
    /// `userinfo` has, none that begins with "urn:zitadel:iam" but the log of the run,
    /// "urn:zitadel:iam:action:function/NAME:log".
    public var claims: Exact<Google.Protobuf.Struct>?
    /// `set_user_metadata`, field 2.
    public var setUserMetadata: [RunFunctionResponse.UserMetadata] = []
    /// The attributes to add, for presamlresponse.
    public var appendAttribute: [RunFunctionResponse.Attribute] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.function.v1.RunFunctionResponse" }

    /// Something that the identity provider shall keep with the user.
    public struct UserMetadata: Message {
      /// `key`, field 1.
      public var key: String = ""
      /// `value`, field 2.
      public var value: [UInt8] = []
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String {
        "pintle.function.v1.RunFunctionResponse.UserMetadata"
      }
    }

    /// A SAML attribute.
    public struct Attribute: Message {
      /// `name`, field 1.
      public var name: String = ""
      /// `name_format`, field 2.
      public var nameFormat: String = ""
      /// `value`, field 3.
      public var value: [String] = []
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String { "pintle.function.v1.RunFunctionResponse.Attribute" }
    }
  }
}

// MARK: pintle.function.v1.RunFunctionRequest

extension Pintle.Function.V1.RunFunctionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.context, "context_json")
        return
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(&self.context)
      case 26: try reader.readJSONText(&self.context)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if let value = self.context { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.context, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 7:
      if name.matches("context") { return 2 }
    case 11:
      if name.matches("contextJson") { return 3 }
    case 12:
      if name.matches("context_json") { return 3 }
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
    try reader.settle(&self.context, "context_json")
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
      try reader.readMessage(&self.context)
    case 3:
      try reader.readJSONText(&self.context)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.context {
      writer.writeKey("\"context\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      if self.context != nil {
        try self.context!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Struct>()
        try value.mergeParameter(&parameter)
        self.context = value
      }
    case 3:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid RunFunctionRequest.Name: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid RunFunctionRequest.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.function.v1.RunFunctionResponse

extension Pintle.Function.V1.RunFunctionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.claims, "claims_json")
        return
      case 10: try reader.readMessage(&self.claims)
      case 18:
        var value = Pintle.Function.V1.RunFunctionResponse.UserMetadata()
        try reader.readMessage(&value)
        self.setUserMetadata.append(read: consume value)
      case 26:
        var value = Pintle.Function.V1.RunFunctionResponse.Attribute()
        try reader.readMessage(&value)
        self.appendAttribute.append(read: consume value)
      case 34: try reader.readJSONText(&self.claims)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.claims { writer.writeMessage(value, tag: 10) }
    for value in self.setUserMetadata { writer.writeMessage(value, tag: 18) }
    for value in self.appendAttribute { writer.writeMessage(value, tag: 26) }
    writer.writeJSONText(self.claims, tag: 34)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("claims") { return 1 }
    case 10:
      if name.matches("claimsJson") { return 4 }
    case 11:
      if name.matches("claims_json") { return 4 }
    case 15:
      if name.matches("setUserMetadata") { return 2 }
      if name.matches("appendAttribute") { return 3 }
    case 16:
      if name.matches("append_attribute") { return 3 }
    case 17:
      if name.matches("set_user_metadata") { return 2 }
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
    try reader.settle(&self.claims, "claims_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.claims)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Function.V1.RunFunctionResponse.UserMetadata()
        try reader.readMessage(&value)
        self.setUserMetadata.append(read: consume value)
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Function.V1.RunFunctionResponse.Attribute()
        try reader.readMessage(&value)
        self.appendAttribute.append(read: consume value)
      }
    case 4:
      try reader.readJSONText(&self.claims)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.claims {
      writer.writeKey("\"claims\":")
      writer.writeMessage(value)
    }
    if !self.setUserMetadata.isEmpty || writer.writesDefaults {
      writer.writeKey("\"setUserMetadata\":")
      writer.writeArray(self.setUserMetadata) {
        (writer: inout JSONWriter, value: Pintle.Function.V1.RunFunctionResponse.UserMetadata) in
        writer.writeMessage(value)
      }
    }
    if !self.appendAttribute.isEmpty || writer.writesDefaults {
      writer.writeKey("\"appendAttribute\":")
      writer.writeArray(self.appendAttribute) {
        (writer: inout JSONWriter, value: Pintle.Function.V1.RunFunctionResponse.Attribute) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.function.v1.RunFunctionResponse.UserMetadata

extension Pintle.Function.V1.RunFunctionResponse.UserMetadata {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.key = try reader.readString()
      case 18: self.value = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.key.isEmpty { writer.writeString(self.key, tag: 10) }
    if !self.value.isEmpty { writer.writeBytes(self.value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 1 }
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
      self.key = try reader.readString()
    case 2:
      self.value = try reader.readBytes()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.key.isEmpty || writer.writesDefaults {
      writer.writeKey("\"key\":")
      writer.writeString(self.key)
    }
    if !self.value.isEmpty || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeBytes(self.value)
    }
    writer.endObject()
  }
}

// MARK: pintle.function.v1.RunFunctionResponse.Attribute

extension Pintle.Function.V1.RunFunctionResponse.Attribute {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.nameFormat = try reader.readString()
      case 26:
        self.value.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.nameFormat.isEmpty { writer.writeString(self.nameFormat, tag: 18) }
    for value in self.value { writer.writeString(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("value") { return 3 }
    case 10:
      if name.matches("nameFormat") { return 2 }
    case 11:
      if name.matches("name_format") { return 2 }
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
      self.nameFormat = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.value.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.nameFormat.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nameFormat\":")
      writer.writeString(self.nameFormat)
    }
    if !self.value.isEmpty || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeArray(self.value) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}
