// Made by protoc-gen-pintle from zitadel/action/v2/execution.proto. Do not edit.

public import Wire

extension Zitadel.Action.V2 {
  /// The targets of a condition.
  public struct Execution: Message {
    /// `condition`, field 1.
    public var condition: Condition?
    /// `creation_date`, field 2.
    public var creationDate: Google.Protobuf.Timestamp?
    /// `change_date`, field 3.
    public var changeDate: Google.Protobuf.Timestamp?
    /// The targets' ids, in the order in which they are called.
    public var targets: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.Execution" }
  }
}

extension Zitadel.Action.V2 {
  /// When an execution's targets are called.
  ///
  /// There is one execution for each condition.
  public struct Condition: Message {
    /// At most one of the members of `condition_type`.
    public var conditionType: ConditionType?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.Condition" }

    /// The members of `condition_type`.
    public enum ConditionType: Sendable, Equatable {
      /// `request`, field 1.
      case request(RequestExecution)
      /// `response`, field 2.
      case response(ResponseExecution)
      /// `function`, field 3.
      case function(FunctionExecution)
      /// `event`, field 4.
      case event(EventExecution)
    }
  }
}

extension Zitadel.Action.V2 {
  /// Before a call's handler runs.
  ///
  /// The narrowest execution that fits a call is the one that runs.
  public struct RequestExecution: Message {
    /// At most one of the members of `condition`.
    public var condition: Condition?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.RequestExecution" }

    /// The members of `condition`.
    public enum Condition: Sendable, Equatable {
      /// "/zitadel.user.v2.UserService/AddHumanUser".
      case method(String)
      /// "zitadel.user.v2.UserService".
      case service(String)
      /// All methods of all services.
      case all(Bool)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (RequestExecution(), RequestExecution())
        (one.condition, other.condition) = (left, right)
        return one == other
      }
    }
  }
}

extension Zitadel.Action.V2 {
  /// After a call's handler succeeded.
  ///
  /// The narrowest execution that fits a call is the one that runs.
  public struct ResponseExecution: Message {
    /// At most one of the members of `condition`.
    public var condition: Condition?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.ResponseExecution" }

    /// The members of `condition`.
    public enum Condition: Sendable, Equatable {
      /// "/zitadel.user.v2.UserService/AddHumanUser".
      case method(String)
      /// "zitadel.user.v2.UserService".
      case service(String)
      /// All methods of all services.
      case all(Bool)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (ResponseExecution(), ResponseExecution())
        (one.condition, other.condition) = (left, right)
        return one == other
      }
    }
  }
}

extension Zitadel.Action.V2 {
  /// When an identity provider runs a function, such as "preuserinfo".
  public struct FunctionExecution: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.FunctionExecution" }
  }
}

extension Zitadel.Action.V2 {
  /// After an event.
  ///
  /// The narrowest execution that fits an event is the one that runs.
  public struct EventExecution: Message {
    /// At most one of the members of `condition`.
    public var condition: Condition?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.action.v2.EventExecution" }

    /// The members of `condition`.
    public enum Condition: Sendable, Equatable {
      /// One type: "user.human.added".
      case event(String)
      /// All types that begin with it: "user.human".
      case group(String)
      /// All events.
      case all(Bool)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (EventExecution(), EventExecution())
        (one.condition, other.condition) = (left, right)
        return one == other
      }
    }
  }
}

// MARK: zitadel.action.v2.Execution

extension Zitadel.Action.V2.Execution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.condition)
      case 18: try reader.readMessage(&self.creationDate)
      case 26: try reader.readMessage(&self.changeDate)
      case 34:
        self.targets.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.condition { writer.writeMessage(value, tag: 10) }
    if let value = self.creationDate { writer.writeMessage(value, tag: 18) }
    if let value = self.changeDate { writer.writeMessage(value, tag: 26) }
    for value in self.targets { writer.writeString(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("targets") { return 4 }
    case 9:
      if name.matches("condition") { return 1 }
    case 10:
      if name.matches("changeDate") { return 3 }
    case 11:
      if name.matches("change_date") { return 3 }
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
      try reader.readMessage(&self.condition)
    case 2:
      try reader.readMessage(&self.creationDate)
    case 3:
      try reader.readMessage(&self.changeDate)
    case 4:
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
    if let value = self.creationDate {
      writer.writeKey("\"creationDate\":")
      writer.writeMessage(value)
    }
    if let value = self.changeDate {
      writer.writeKey("\"changeDate\":")
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
      return "invalid Execution.Condition: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: zitadel.action.v2.Condition

extension Zitadel.Action.V2.Condition {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Zitadel.Action.V2.RequestExecution()
        if case .request(let current)? = self.conditionType { value = current }
        self.conditionType = nil
        try reader.readMessage(&value)
        self.conditionType = .request(value)
      case 18:
        var value = Zitadel.Action.V2.ResponseExecution()
        if case .response(let current)? = self.conditionType { value = current }
        self.conditionType = nil
        try reader.readMessage(&value)
        self.conditionType = .response(value)
      case 26:
        var value = Zitadel.Action.V2.FunctionExecution()
        if case .function(let current)? = self.conditionType { value = current }
        self.conditionType = nil
        try reader.readMessage(&value)
        self.conditionType = .function(value)
      case 34:
        var value = Zitadel.Action.V2.EventExecution()
        if case .event(let current)? = self.conditionType { value = current }
        self.conditionType = nil
        try reader.readMessage(&value)
        self.conditionType = .event(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.conditionType {
    case .request(let value)?: writer.writeMessage(value, tag: 10)
    case .response(let value)?: writer.writeMessage(value, tag: 18)
    case .function(let value)?: writer.writeMessage(value, tag: 26)
    case .event(let value)?: writer.writeMessage(value, tag: 34)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("event") { return 4 }
    case 7:
      if name.matches("request") { return 1 }
    case 8:
      if name.matches("response") { return 2 }
      if name.matches("function") { return 3 }
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
      try seen.insert(5, oneof: "zitadel.action.v2.Condition.condition_type", at: &reader)
      var value = Zitadel.Action.V2.RequestExecution()
      try reader.readMessage(&value)
      self.conditionType = .request(value)
    case 2:
      try seen.insert(5, oneof: "zitadel.action.v2.Condition.condition_type", at: &reader)
      var value = Zitadel.Action.V2.ResponseExecution()
      try reader.readMessage(&value)
      self.conditionType = .response(value)
    case 3:
      try seen.insert(5, oneof: "zitadel.action.v2.Condition.condition_type", at: &reader)
      var value = Zitadel.Action.V2.FunctionExecution()
      try reader.readMessage(&value)
      self.conditionType = .function(value)
    case 4:
      try seen.insert(5, oneof: "zitadel.action.v2.Condition.condition_type", at: &reader)
      var value = Zitadel.Action.V2.EventExecution()
      try reader.readMessage(&value)
      self.conditionType = .event(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.conditionType {
    case .request(let value)?:
      writer.writeKey("\"request\":")
      writer.writeMessage(value)
    case .response(let value)?:
      writer.writeKey("\"response\":")
      writer.writeMessage(value)
    case .function(let value)?:
      writer.writeKey("\"function\":")
      writer.writeMessage(value)
    case .event(let value)?:
      writer.writeKey("\"event\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.conditionType {
    case .request(let value)?:
      if let cause = value.firstViolation() {
        return "invalid Condition.Request: embedded message failed validation | caused by: \(cause)"
      }
    case .response(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid Condition.Response: embedded message failed validation | caused by: \(cause)"
      }
    case .function(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid Condition.Function: embedded message failed validation | caused by: \(cause)"
      }
    case .event(let value)?:
      if let cause = value.firstViolation() {
        return "invalid Condition.Event: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid Condition.ConditionType: value is required"
    }
    return nil
  }
}

// MARK: zitadel.action.v2.RequestExecution

extension Zitadel.Action.V2.RequestExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.condition = .method(try reader.readString())
      case 18:
        self.condition = .service(try reader.readString())
      case 24:
        self.condition = .all(try reader.readBool())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.condition {
    case .method(let value)?: writer.writeString(value, tag: 10)
    case .service(let value)?: writer.writeString(value, tag: 18)
    case .all(let value)?: writer.writeBool(value, tag: 24)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("all") { return 3 }
    case 6:
      if name.matches("method") { return 1 }
    case 7:
      if name.matches("service") { return 2 }
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
      try seen.insert(4, oneof: "zitadel.action.v2.RequestExecution.condition", at: &reader)
      self.condition = .method(try reader.readString())
    case 2:
      try seen.insert(4, oneof: "zitadel.action.v2.RequestExecution.condition", at: &reader)
      self.condition = .service(try reader.readString())
    case 3:
      try seen.insert(4, oneof: "zitadel.action.v2.RequestExecution.condition", at: &reader)
      self.condition = .all(try reader.readBool())
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.condition {
    case .method(let value)?:
      writer.writeKey("\"method\":")
      writer.writeString(value)
    case .service(let value)?:
      writer.writeKey("\"service\":")
      writer.writeString(value)
    case .all(let value)?:
      writer.writeKey("\"all\":")
      writer.writeBool(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.condition {
    case .method(let value)?:
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid RequestExecution.Method: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid RequestExecution.Method: value must not hold a zero byte"
      }
    case .service(let value)?:
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid RequestExecution.Service: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid RequestExecution.Service: value must not hold a zero byte"
      }
    case .all(let value)?:
      if !value { return "invalid RequestExecution.All: value must equal true" }
    case nil: return "invalid RequestExecution.Condition: value is required"
    }
    return nil
  }
}

// MARK: zitadel.action.v2.ResponseExecution

extension Zitadel.Action.V2.ResponseExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.condition = .method(try reader.readString())
      case 18:
        self.condition = .service(try reader.readString())
      case 24:
        self.condition = .all(try reader.readBool())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.condition {
    case .method(let value)?: writer.writeString(value, tag: 10)
    case .service(let value)?: writer.writeString(value, tag: 18)
    case .all(let value)?: writer.writeBool(value, tag: 24)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("all") { return 3 }
    case 6:
      if name.matches("method") { return 1 }
    case 7:
      if name.matches("service") { return 2 }
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
      try seen.insert(4, oneof: "zitadel.action.v2.ResponseExecution.condition", at: &reader)
      self.condition = .method(try reader.readString())
    case 2:
      try seen.insert(4, oneof: "zitadel.action.v2.ResponseExecution.condition", at: &reader)
      self.condition = .service(try reader.readString())
    case 3:
      try seen.insert(4, oneof: "zitadel.action.v2.ResponseExecution.condition", at: &reader)
      self.condition = .all(try reader.readBool())
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.condition {
    case .method(let value)?:
      writer.writeKey("\"method\":")
      writer.writeString(value)
    case .service(let value)?:
      writer.writeKey("\"service\":")
      writer.writeString(value)
    case .all(let value)?:
      writer.writeKey("\"all\":")
      writer.writeBool(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.condition {
    case .method(let value)?:
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid ResponseExecution.Method: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid ResponseExecution.Method: value must not hold a zero byte"
      }
    case .service(let value)?:
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid ResponseExecution.Service: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid ResponseExecution.Service: value must not hold a zero byte"
      }
    case .all(let value)?:
      if !value { return "invalid ResponseExecution.All: value must equal true" }
    case nil: return "invalid ResponseExecution.Condition: value is required"
    }
    return nil
  }
}

// MARK: zitadel.action.v2.FunctionExecution

extension Zitadel.Action.V2.FunctionExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
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
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 1000) {
      return
        "invalid FunctionExecution.Name: value length must be between 1 and 1000 runes, inclusive"
    }
    if Validation.hasZero(self.name) {
      return "invalid FunctionExecution.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: zitadel.action.v2.EventExecution

extension Zitadel.Action.V2.EventExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.condition = .event(try reader.readString())
      case 18:
        self.condition = .group(try reader.readString())
      case 24:
        self.condition = .all(try reader.readBool())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.condition {
    case .event(let value)?: writer.writeString(value, tag: 10)
    case .group(let value)?: writer.writeString(value, tag: 18)
    case .all(let value)?: writer.writeBool(value, tag: 24)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("all") { return 3 }
    case 5:
      if name.matches("event") { return 1 }
      if name.matches("group") { return 2 }
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
      try seen.insert(4, oneof: "zitadel.action.v2.EventExecution.condition", at: &reader)
      self.condition = .event(try reader.readString())
    case 2:
      try seen.insert(4, oneof: "zitadel.action.v2.EventExecution.condition", at: &reader)
      self.condition = .group(try reader.readString())
    case 3:
      try seen.insert(4, oneof: "zitadel.action.v2.EventExecution.condition", at: &reader)
      self.condition = .all(try reader.readBool())
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.condition {
    case .event(let value)?:
      writer.writeKey("\"event\":")
      writer.writeString(value)
    case .group(let value)?:
      writer.writeKey("\"group\":")
      writer.writeString(value)
    case .all(let value)?:
      writer.writeKey("\"all\":")
      writer.writeBool(value)
    case nil: break
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    switch self.condition {
    case .event(let value)?:
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid EventExecution.Event: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid EventExecution.Event: value must not hold a zero byte"
      }
    case .group(let value)?:
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid EventExecution.Group: value length must be between 1 and 1000 runes, inclusive"
      }
      if Validation.hasZero(value) {
        return "invalid EventExecution.Group: value must not hold a zero byte"
      }
    case .all(let value)?:
      if !value { return "invalid EventExecution.All: value must equal true" }
    case nil: return "invalid EventExecution.Condition: value is required"
    }
    return nil
  }
}
