// Made by protoc-gen-pintle from pintle/execution/v1/execution.proto. Do not edit.

public import Wire

extension Pintle.Execution.V1 {
  /// Which events an execution is about, of those that meet its condition: those for which both
  /// parts hold.
  public struct ExecutionFilter: Message {
    /// JSONPath in Jayway's dialect, as the filters of subscriptions have it, over the payload
    /// that targets get, but for its `targetID`.
    ///
    /// It lets an event through when it selects something: `$[?(@.event_payload.department ==
    /// "Sales")]`, `$.event_payload.email`. Empty lets every payload through.
    public var path: String = ""
    /// The ids of the organizations in which the event may lie; the instance's own id stands
    /// for what belongs to it.
    ///
    /// Without any, every organization's events are let through.
    public var organizationIDs: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.ExecutionFilter" }
  }
}

extension Pintle.Execution.V1 {
  /// An execution that has a filter.
  public struct FilteredExecution: Message {
    /// The id of its condition, such as "event/user.human.added".
    public var executionID: String = ""
    /// `filter`, field 2.
    public var filter: ExecutionFilter?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.FilteredExecution" }
  }
}

extension Pintle.Execution.V1 {
  /// The message `pintle.execution.v1.SetExecutionFilterRequest`.
  public struct SetExecutionFilterRequest: Message {
    /// The id of its condition: "event/TYPE", "event/GROUP.*", or "event" for all events.
    public var executionID: String = ""
    /// Absent for none; one with nothing in it is refused.
    public var filter: ExecutionFilter?
    /// The targets that the execution calls from now on, in this order; without any, its list
    /// stays as it is.
    public var targetIDs: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.SetExecutionFilterRequest" }
  }
}

extension Pintle.Execution.V1 {
  /// The message `pintle.execution.v1.SetExecutionFilterResponse`.
  public struct SetExecutionFilterResponse: Message {
    /// As it is now; absent for none.
    public var filter: ExecutionFilter?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.SetExecutionFilterResponse" }
  }
}

extension Pintle.Execution.V1 {
  /// The message `pintle.execution.v1.GetExecutionFilterRequest`.
  public struct GetExecutionFilterRequest: Message {
    /// `execution_id`, field 1.
    public var executionID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.GetExecutionFilterRequest" }
  }
}

extension Pintle.Execution.V1 {
  /// The message `pintle.execution.v1.GetExecutionFilterResponse`.
  public struct GetExecutionFilterResponse: Message {
    /// Absent for none.
    public var filter: ExecutionFilter?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.GetExecutionFilterResponse" }
  }
}

extension Pintle.Execution.V1 {
  /// The message `pintle.execution.v1.ListExecutionFiltersRequest`.
  public struct ListExecutionFiltersRequest: Message {
    /// How many executions are listed at most; 0 for 100.
    public var limit: UInt32 = 0
    /// The executions behind this id: the last one of the page before.
    public var afterID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.ListExecutionFiltersRequest" }
  }
}

extension Pintle.Execution.V1 {
  /// The message `pintle.execution.v1.ListExecutionFiltersResponse`.
  public struct ListExecutionFiltersResponse: Message {
    /// No more behind them when there are fewer than were asked for.
    public var executions: [FilteredExecution] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.execution.v1.ListExecutionFiltersResponse" }
  }
}

// MARK: pintle.execution.v1.ExecutionFilter

extension Pintle.Execution.V1.ExecutionFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.path = try reader.readString()
      case 18:
        self.organizationIDs.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.path.isEmpty { writer.writeString(self.path, tag: 10) }
    for value in self.organizationIDs { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("path") { return 1 }
    case 15:
      if name.matches("organizationIds") { return 2 }
    case 16:
      if name.matches("organization_ids") { return 2 }
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
      self.path = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.organizationIDs.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.path.isEmpty || writer.writesDefaults {
      writer.writeKey("\"path\":")
      writer.writeString(self.path)
    }
    if !self.organizationIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizationIds\":")
      writer.writeArray(self.organizationIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.path, atMost: 4000) {
      return
        "invalid ExecutionFilter.Path: value length must be at most 4000 runes, not \(Validation.shown(self.path))"
    }
    if Validation.hasZero(self.path) {
      return "invalid ExecutionFilter.Path: value must not hold a zero byte"
    }
    if self.organizationIDs.count > 100 {
      return "invalid ExecutionFilter.OrganizationIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.organizationIDs.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid ExecutionFilter.OrganizationIds[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid ExecutionFilter.OrganizationIds[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.execution.v1.FilteredExecution

extension Pintle.Execution.V1.FilteredExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.executionID = try reader.readString()
      case 18: try reader.readMessage(&self.filter)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.executionID.isEmpty { writer.writeString(self.executionID, tag: 10) }
    if let value = self.filter { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("filter") { return 2 }
    case 11:
      if name.matches("executionId") { return 1 }
    case 12:
      if name.matches("execution_id") { return 1 }
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
      self.executionID = try reader.readString()
    case 2:
      try reader.readMessage(&self.filter)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.executionID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executionId\":")
      writer.writeString(self.executionID)
    }
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.filter?.firstViolation() {
      return
        "invalid FilteredExecution.Filter: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.execution.v1.SetExecutionFilterRequest

extension Pintle.Execution.V1.SetExecutionFilterRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.executionID = try reader.readString()
      case 18: try reader.readMessage(&self.filter)
      case 26:
        self.targetIDs.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.executionID.isEmpty { writer.writeString(self.executionID, tag: 10) }
    if let value = self.filter { writer.writeMessage(value, tag: 18) }
    for value in self.targetIDs { writer.writeString(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("filter") { return 2 }
    case 9:
      if name.matches("targetIds") { return 3 }
    case 10:
      if name.matches("target_ids") { return 3 }
    case 11:
      if name.matches("executionId") { return 1 }
    case 12:
      if name.matches("execution_id") { return 1 }
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
      self.executionID = try reader.readString()
    case 2:
      try reader.readMessage(&self.filter)
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.targetIDs.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.executionID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executionId\":")
      writer.writeString(self.executionID)
    }
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeMessage(value)
    }
    if !self.targetIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetIds\":")
      writer.writeArray(self.targetIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.executionID.isEmpty || !Validation.hasRunes(self.executionID, atMost: 1000) {
      return
        "invalid SetExecutionFilterRequest.ExecutionId: value length must be between 1 and 1000 runes, inclusive, not \(Validation.shown(self.executionID))"
    }
    if Validation.hasZero(self.executionID) {
      return "invalid SetExecutionFilterRequest.ExecutionId: value must not hold a zero byte"
    }
    if let cause = self.filter?.firstViolation() {
      return
        "invalid SetExecutionFilterRequest.Filter: embedded message failed validation | caused by: \(cause)"
    }
    if self.targetIDs.count > 100 {
      return
        "invalid SetExecutionFilterRequest.TargetIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.targetIDs.enumerated() {
      if Validation.hasZero(item) {
        return
          "invalid SetExecutionFilterRequest.TargetIds[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.execution.v1.SetExecutionFilterResponse

extension Pintle.Execution.V1.SetExecutionFilterResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.filter)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.filter { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("filter") { return 1 }
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
      try reader.readMessage(&self.filter)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.filter?.firstViolation() {
      return
        "invalid SetExecutionFilterResponse.Filter: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.execution.v1.GetExecutionFilterRequest

extension Pintle.Execution.V1.GetExecutionFilterRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.executionID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.executionID.isEmpty { writer.writeString(self.executionID, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("executionId") { return 1 }
    case 12:
      if name.matches("execution_id") { return 1 }
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
      self.executionID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.executionID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executionId\":")
      writer.writeString(self.executionID)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.executionID = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.executionID.isEmpty || !Validation.hasRunes(self.executionID, atMost: 1000) {
      return
        "invalid GetExecutionFilterRequest.ExecutionId: value length must be between 1 and 1000 runes, inclusive, not \(Validation.shown(self.executionID))"
    }
    if Validation.hasZero(self.executionID) {
      return "invalid GetExecutionFilterRequest.ExecutionId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.execution.v1.GetExecutionFilterResponse

extension Pintle.Execution.V1.GetExecutionFilterResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.filter)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.filter { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("filter") { return 1 }
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
      try reader.readMessage(&self.filter)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.filter?.firstViolation() {
      return
        "invalid GetExecutionFilterResponse.Filter: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.execution.v1.ListExecutionFiltersRequest

extension Pintle.Execution.V1.ListExecutionFiltersRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readUInt32()
      case 18: self.afterID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 8) }
    if !self.afterID.isEmpty { writer.writeString(self.afterID, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
    case 7:
      if name.matches("afterId") { return 2 }
    case 8:
      if name.matches("after_id") { return 2 }
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
      self.limit = try reader.readUInt32()
    case 2:
      self.afterID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    if !self.afterID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"afterId\":")
      writer.writeString(self.afterID)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.uint32()
    case 2:
      self.afterID = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.limit > 1000 {
      return
        "invalid ListExecutionFiltersRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    if !Validation.hasRunes(self.afterID, atMost: 1000) {
      return
        "invalid ListExecutionFiltersRequest.AfterId: value length must be at most 1000 runes, not \(Validation.shown(self.afterID))"
    }
    if Validation.hasZero(self.afterID) {
      return "invalid ListExecutionFiltersRequest.AfterId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.execution.v1.ListExecutionFiltersResponse

extension Pintle.Execution.V1.ListExecutionFiltersResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Execution.V1.FilteredExecution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.executions { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("executions") { return 1 }
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
        var value = Pintle.Execution.V1.FilteredExecution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.executions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executions\":")
      writer.writeArray(self.executions) {
        (writer: inout JSONWriter, value: Pintle.Execution.V1.FilteredExecution) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.executions.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListExecutionFiltersResponse.Executions[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}
