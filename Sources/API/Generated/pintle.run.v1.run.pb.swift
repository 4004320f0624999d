// Made by protoc-gen-pintle from pintle/run/v1/run.proto. Do not edit.

public import Wire

extension Pintle.Run.V1 {
  /// One thing that happened.
  public struct TimelineEntry: Message {
    /// `time`, field 1.
    public var time: Google.Protobuf.Timestamp?
    /// `kind`, field 2.
    public var kind: EntryKind = .unspecified
    /// The type of the event, the trigger of the invocation, or the type of the part of the
    /// history: "ActivityTaskCompleted".
    ///
    /// Of a line of the log: "request", "retry", "warning".
    public var type: String = ""
    /// What happened, in words.
    public var text: String = ""
    /// Of parts of a run's history.
    public var runID: String = ""
    /// The workflow that ran.
    public var workflowID: String = ""
    /// The step's name; empty for the run itself.
    public var step: String = ""
    /// Which pass of a loop, from 0 on.
    public var iteration: Int64?
    /// What the history holds: without secrets.
    ///
    /// Of the end of an invocation, the decision.
    public var attributes: Exact<Google.Protobuf.Struct>?
    /// Where the event stands in the log.
    public var eventPosition: Int64 = 0
    /// `invocation_id`, field 12.
    public var invocationID: String = ""
    /// Of attempts: the delivery, its target, and the attempt's number, from 1 on.
    public var deliveryID: String = ""
    /// `target_id`, field 14.
    public var targetID: String = ""
    /// `attempt`, field 15.
    public var attempt: Int64 = 0
    /// The status that the target, or whom a step called, answered; 0 when there is none.
    public var status: Int32 = 0
    /// `duration`, field 17.
    public var duration: Google.Protobuf.Duration?
    /// Why it failed; empty when it did not.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.TimelineEntry" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.GetTimelineRequest`.
  public struct GetTimelineRequest: Message {
    /// Exactly one of these three: a run's id,.
    public var runID: String = ""
    /// an invocation's id,.
    public var invocationID: String = ""
    /// or an event's position.
    public var eventPosition: Int64 = 0
    /// How many entries come at most; 0 stands for 250.
    public var pageSize: UInt32 = 0
    /// Where to go on: `next_page_token` of the page before.
    public var pageToken: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.GetTimelineRequest" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.GetTimelineResponse`.
  public struct GetTimelineResponse: Message {
    /// `entries`, field 1.
    public var entries: [TimelineEntry] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Whether nothing more will happen.
    public var isOver: Bool = false
    /// Attempts to tell targets are left out: the caller may not read deliveries.
    public var leavesOutAttempts: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.GetTimelineResponse" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.WatchRunRequest`.
  public struct WatchRunRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// What was seen already: the last position.
    public var afterPosition: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.WatchRunRequest" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.WatchRunResponse`.
  public struct WatchRunResponse: Message {
    /// Absent in a response that only says that the watch lives.
    public var entry: TimelineEntry?
    /// How many parts of the run's history were sent.
    public var position: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.WatchRunResponse" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.ReplayRunRequest`.
  public struct ReplayRunRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.ReplayRunRequest" }
  }
}

extension Pintle.Run.V1 {
  /// What a step was given and what it came to.
  public struct StepRecord: Message {
    /// `input`, field 1.
    public var input: Exact<Google.Protobuf.Value>?
    /// `result`, field 3.
    public var result: Exact<Google.Protobuf.Value>?
    /// The next step, where a choice or a failure decided it.
    public var nextStep: String = ""
    /// Why it failed; empty when it did not.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.StepRecord" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.ReplayedStep`.
  public struct ReplayedStep: Message {
    /// `step`, field 1.
    public var step: String = ""
    /// Which pass of a loop, from 0 on.
    public var iteration: Int64?
    /// `comparison`, field 3.
    public var comparison: StepComparison = .unspecified
    /// Absent for a step that was added.
    public var recorded: StepRecord?
    /// Absent for a step that was removed.
    public var replayed: StepRecord?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.ReplayedStep" }
  }
}

extension Pintle.Run.V1 {
  /// The message `pintle.run.v1.ReplayRunResponse`.
  public struct ReplayRunResponse: Message {
    /// "Completed" or "Failed"; "Running" for a replay that waits for what the run still waits
    /// for.
    public var status: String = ""
    /// The run's own.
    public var recordedStatus: String = ""
    /// Why the replay failed; empty when it did not.
    public var error: String = ""
    /// The steps in the order in which the replay came to them; those that were removed at the
    /// end.
    public var steps: [ReplayedStep] = []
    /// Whether no step is different.
    public var isSame: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.run.v1.ReplayRunResponse" }
  }
}

extension Pintle.Run.V1 {
  /// What an entry of a timeline tells of.
  public enum EntryKind: WireEnum {
    /// `ENTRY_KIND_UNSPECIFIED`, number 0.
    case unspecified
    /// The event stands in the log.
    case event
    /// A trigger was invoked.
    case invocationStarted
    /// Its decision came, or there is none; also what tells and asks nothing comes to an end.
    case invocationEnded
    /// A part of a run's history.
    case run
    /// An attempt to tell a target of the event.
    case attempt
    /// A line of a run's log: a request that a step made, another attempt that is to come, or a
    /// warning.
    case log
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .event
      case 2: self = .invocationStarted
      case 3: self = .invocationEnded
      case 4: self = .run
      case 5: self = .attempt
      case 6: self = .log
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .event: 1
      case .invocationStarted: 2
      case .invocationEnded: 3
      case .run: 4
      case .attempt: 5
      case .log: 6
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 14:
        if jsonName.matches("ENTRY_KIND_RUN") {
          self = .run
        } else if jsonName.matches("ENTRY_KIND_LOG") {
          self = .log
        } else {
          return nil
        }
      case 16:
        if jsonName.matches("ENTRY_KIND_EVENT") {
          self = .event
        } else {
          return nil
        }
      case 18:
        if jsonName.matches("ENTRY_KIND_ATTEMPT") {
          self = .attempt
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("ENTRY_KIND_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      case 27:
        if jsonName.matches("ENTRY_KIND_INVOCATION_ENDED") {
          self = .invocationEnded
        } else {
          return nil
        }
      case 29:
        if jsonName.matches("ENTRY_KIND_INVOCATION_STARTED") {
          self = .invocationStarted
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "ENTRY_KIND_UNSPECIFIED"
      case .event: "ENTRY_KIND_EVENT"
      case .invocationStarted: "ENTRY_KIND_INVOCATION_STARTED"
      case .invocationEnded: "ENTRY_KIND_INVOCATION_ENDED"
      case .run: "ENTRY_KIND_RUN"
      case .attempt: "ENTRY_KIND_ATTEMPT"
      case .log: "ENTRY_KIND_LOG"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Pintle.Run.V1 {
  /// How a step of a replay differs from the run.
  public enum StepComparison: WireEnum {
    /// `STEP_COMPARISON_UNSPECIFIED`, number 0.
    case unspecified
    /// It did the same.
    case same
    /// It was given something else, came to something else, or went on elsewhere.
    case changed
    /// The run did not come there.
    case added
    /// The replay did not come there.
    case removed
    /// It asks something of others that it did not ask in the run: what they would answer is
    /// not known, and it goes on with an empty object.
    case unknown
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .same
      case 2: self = .changed
      case 3: self = .added
      case 4: self = .removed
      case 5: self = .unknown
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .same: 1
      case .changed: 2
      case .added: 3
      case .removed: 4
      case .unknown: 5
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 20:
        if jsonName.matches("STEP_COMPARISON_SAME") {
          self = .same
        } else {
          return nil
        }
      case 21:
        if jsonName.matches("STEP_COMPARISON_ADDED") {
          self = .added
        } else {
          return nil
        }
      case 23:
        if jsonName.matches("STEP_COMPARISON_CHANGED") {
          self = .changed
        } else if jsonName.matches("STEP_COMPARISON_REMOVED") {
          self = .removed
        } else if jsonName.matches("STEP_COMPARISON_UNKNOWN") {
          self = .unknown
        } else {
          return nil
        }
      case 27:
        if jsonName.matches("STEP_COMPARISON_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "STEP_COMPARISON_UNSPECIFIED"
      case .same: "STEP_COMPARISON_SAME"
      case .changed: "STEP_COMPARISON_CHANGED"
      case .added: "STEP_COMPARISON_ADDED"
      case .removed: "STEP_COMPARISON_REMOVED"
      case .unknown: "STEP_COMPARISON_UNKNOWN"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: pintle.run.v1.TimelineEntry

extension Pintle.Run.V1.TimelineEntry {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.attributes, "attributes_json")
        return
      case 10: try reader.readMessage(&self.time)
      case 16: self.kind = try reader.readEnum(Pintle.Run.V1.EntryKind.init(rawValue:))
      case 26: self.type = try reader.readString()
      case 34: self.text = try reader.readString()
      case 42: self.runID = try reader.readString()
      case 50: self.workflowID = try reader.readString()
      case 58: self.step = try reader.readString()
      case 64: self.iteration = try reader.readInt64()
      case 74: try reader.readMessage(&self.attributes)
      case 82: try reader.readJSONText(&self.attributes)
      case 88: self.eventPosition = try reader.readInt64()
      case 98: self.invocationID = try reader.readString()
      case 106: self.deliveryID = try reader.readString()
      case 114: self.targetID = try reader.readString()
      case 120: self.attempt = try reader.readInt64()
      case 128: self.status = try reader.readInt32()
      case 138: try reader.readMessage(&self.duration)
      case 146: self.error = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.time { writer.writeMessage(value, tag: 10) }
    if self.kind.rawValue != 0 { writer.writeEnum(self.kind, tag: 16) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 26) }
    if !self.text.isEmpty { writer.writeString(self.text, tag: 34) }
    if !self.runID.isEmpty { writer.writeString(self.runID, tag: 42) }
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 50) }
    if !self.step.isEmpty { writer.writeString(self.step, tag: 58) }
    if let value = self.iteration { writer.writeInt64(value, tag: 64) }
    if let value = self.attributes { writer.writeMessage(value, tag: 74) }
    writer.writeJSONText(self.attributes, tag: 82)
    if self.eventPosition != 0 { writer.writeInt64(self.eventPosition, tag: 88) }
    if !self.invocationID.isEmpty { writer.writeString(self.invocationID, tag: 98) }
    if !self.deliveryID.isEmpty { writer.writeString(self.deliveryID, tag: 106) }
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 114) }
    if self.attempt != 0 { writer.writeInt64(self.attempt, tag: 120) }
    if self.status != 0 { writer.writeInt32(self.status, tag: 128) }
    if let value = self.duration { writer.writeMessage(value, tag: 138) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 146) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("time") { return 1 }
      if name.matches("kind") { return 2 }
      if name.matches("type") { return 3 }
      if name.matches("text") { return 4 }
      if name.matches("step") { return 7 }
    case 5:
      if name.matches("runId") { return 5 }
      if name.matches("error") { return 18 }
    case 6:
      if name.matches("run_id") { return 5 }
      if name.matches("status") { return 16 }
    case 7:
      if name.matches("attempt") { return 15 }
    case 8:
      if name.matches("targetId") { return 14 }
      if name.matches("duration") { return 17 }
    case 9:
      if name.matches("iteration") { return 8 }
      if name.matches("target_id") { return 14 }
    case 10:
      if name.matches("workflowId") { return 6 }
      if name.matches("attributes") { return 9 }
      if name.matches("deliveryId") { return 13 }
    case 11:
      if name.matches("workflow_id") { return 6 }
      if name.matches("delivery_id") { return 13 }
    case 12:
      if name.matches("invocationId") { return 12 }
    case 13:
      if name.matches("eventPosition") { return 11 }
      if name.matches("invocation_id") { return 12 }
    case 14:
      if name.matches("attributesJson") { return 10 }
      if name.matches("event_position") { return 11 }
    case 15:
      if name.matches("attributes_json") { return 10 }
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
    try reader.settle(&self.attributes, "attributes_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.time)
    case 2:
      if let value: Pintle.Run.V1.EntryKind = try reader.readEnum() { self.kind = value }
    case 3:
      self.type = try reader.readString()
    case 4:
      self.text = try reader.readString()
    case 5:
      self.runID = try reader.readString()
    case 6:
      self.workflowID = try reader.readString()
    case 7:
      self.step = try reader.readString()
    case 8:
      self.iteration = try reader.readInt64()
    case 9:
      try reader.readMessage(&self.attributes)
    case 10:
      try reader.readJSONText(&self.attributes)
    case 11:
      self.eventPosition = try reader.readInt64()
    case 12:
      self.invocationID = try reader.readString()
    case 13:
      self.deliveryID = try reader.readString()
    case 14:
      self.targetID = try reader.readString()
    case 15:
      self.attempt = try reader.readInt64()
    case 16:
      self.status = try reader.readInt32()
    case 17:
      try reader.readMessage(&self.duration)
    case 18:
      self.error = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.time {
      writer.writeKey("\"time\":")
      writer.writeMessage(value)
    }
    if self.kind.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"kind\":")
      writer.writeEnum(self.kind)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if !self.text.isEmpty || writer.writesDefaults {
      writer.writeKey("\"text\":")
      writer.writeString(self.text)
    }
    if !self.runID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"runId\":")
      writer.writeString(self.runID)
    }
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    if !self.step.isEmpty || writer.writesDefaults {
      writer.writeKey("\"step\":")
      writer.writeString(self.step)
    }
    if let value = self.iteration {
      writer.writeKey("\"iteration\":")
      writer.writeInt64(value)
    }
    if let value = self.attributes {
      writer.writeKey("\"attributes\":")
      writer.writeMessage(value)
    }
    if self.eventPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"eventPosition\":")
      writer.writeInt64(self.eventPosition)
    }
    if !self.invocationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"invocationId\":")
      writer.writeString(self.invocationID)
    }
    if !self.deliveryID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"deliveryId\":")
      writer.writeString(self.deliveryID)
    }
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if self.attempt != 0 || writer.writesDefaults {
      writer.writeKey("\"attempt\":")
      writer.writeInt64(self.attempt)
    }
    if self.status != 0 || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeInt32(self.status)
    }
    if let value = self.duration {
      writer.writeKey("\"duration\":")
      writer.writeMessage(value)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }
}

// MARK: pintle.run.v1.GetTimelineRequest

extension Pintle.Run.V1.GetTimelineRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.runID = try reader.readString()
      case 18: self.invocationID = try reader.readString()
      case 24: self.eventPosition = try reader.readInt64()
      case 32: self.pageSize = try reader.readUInt32()
      case 42: self.pageToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.runID.isEmpty { writer.writeString(self.runID, tag: 10) }
    if !self.invocationID.isEmpty { writer.writeString(self.invocationID, tag: 18) }
    if self.eventPosition != 0 { writer.writeInt64(self.eventPosition, tag: 24) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 32) }
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("runId") { return 1 }
    case 6:
      if name.matches("run_id") { return 1 }
    case 8:
      if name.matches("pageSize") { return 4 }
    case 9:
      if name.matches("page_size") { return 4 }
      if name.matches("pageToken") { return 5 }
    case 10:
      if name.matches("page_token") { return 5 }
    case 12:
      if name.matches("invocationId") { return 2 }
    case 13:
      if name.matches("invocation_id") { return 2 }
      if name.matches("eventPosition") { return 3 }
    case 14:
      if name.matches("event_position") { return 3 }
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
      self.runID = try reader.readString()
    case 2:
      self.invocationID = try reader.readString()
    case 3:
      self.eventPosition = try reader.readInt64()
    case 4:
      self.pageSize = try reader.readUInt32()
    case 5:
      self.pageToken = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.runID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"runId\":")
      writer.writeString(self.runID)
    }
    if !self.invocationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"invocationId\":")
      writer.writeString(self.invocationID)
    }
    if self.eventPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"eventPosition\":")
      writer.writeInt64(self.eventPosition)
    }
    if self.pageSize != 0 || writer.writesDefaults {
      writer.writeKey("\"pageSize\":")
      writer.writeUInt32(self.pageSize)
    }
    if !self.pageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pageToken\":")
      writer.writeString(self.pageToken)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.runID = try parameter.string()
    case 2:
      self.invocationID = try parameter.string()
    case 3:
      self.eventPosition = try parameter.int64()
    case 4:
      self.pageSize = try parameter.uint32()
    case 5:
      self.pageToken = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.runID, atMost: 200) {
      return
        "invalid GetTimelineRequest.RunId: value length must be at most 200 runes, not \(Validation.shown(self.runID))"
    }
    if Validation.hasZero(self.runID) {
      return "invalid GetTimelineRequest.RunId: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.invocationID, atMost: 200) {
      return
        "invalid GetTimelineRequest.InvocationId: value length must be at most 200 runes, not \(Validation.shown(self.invocationID))"
    }
    if Validation.hasZero(self.invocationID) {
      return "invalid GetTimelineRequest.InvocationId: value must not hold a zero byte"
    }
    if self.eventPosition < 0 {
      return
        "invalid GetTimelineRequest.EventPosition: value must be greater than or equal to 0, not \(Validation.shown(self.eventPosition))"
    }
    if self.pageSize > 1000 {
      return
        "invalid GetTimelineRequest.PageSize: value must be less than or equal to 1000, not \(Validation.shown(self.pageSize))"
    }
    if !Validation.hasRunes(self.pageToken, atMost: 20) {
      return
        "invalid GetTimelineRequest.PageToken: value length must be at most 20 runes, not \(Validation.shown(self.pageToken))"
    }
    if Validation.hasZero(self.pageToken) {
      return "invalid GetTimelineRequest.PageToken: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.run.v1.GetTimelineResponse

extension Pintle.Run.V1.GetTimelineResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Run.V1.TimelineEntry()
        try reader.readMessage(&value)
        self.entries.append(read: consume value)
      case 18: self.nextPageToken = try reader.readString()
      case 24: self.isOver = try reader.readBool()
      case 32: self.leavesOutAttempts = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.entries { writer.writeMessage(value, tag: 10) }
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    if self.isOver { writer.writeBool(self.isOver, tag: 24) }
    if self.leavesOutAttempts { writer.writeBool(self.leavesOutAttempts, tag: 32) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("isOver") { return 3 }
    case 7:
      if name.matches("entries") { return 1 }
      if name.matches("is_over") { return 3 }
    case 13:
      if name.matches("nextPageToken") { return 2 }
    case 15:
      if name.matches("next_page_token") { return 2 }
    case 17:
      if name.matches("leavesOutAttempts") { return 4 }
    case 19:
      if name.matches("leaves_out_attempts") { return 4 }
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
        var value = Pintle.Run.V1.TimelineEntry()
        try reader.readMessage(&value)
        self.entries.append(read: consume value)
      }
    case 2:
      self.nextPageToken = try reader.readString()
    case 3:
      self.isOver = try reader.readBool()
    case 4:
      self.leavesOutAttempts = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.entries.isEmpty || writer.writesDefaults {
      writer.writeKey("\"entries\":")
      writer.writeArray(self.entries) {
        (writer: inout JSONWriter, value: Pintle.Run.V1.TimelineEntry) in
        writer.writeMessage(value)
      }
    }
    if !self.nextPageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nextPageToken\":")
      writer.writeString(self.nextPageToken)
    }
    if self.isOver || writer.writesDefaults {
      writer.writeKey("\"isOver\":")
      writer.writeBool(self.isOver)
    }
    if self.leavesOutAttempts || writer.writesDefaults {
      writer.writeKey("\"leavesOutAttempts\":")
      writer.writeBool(self.leavesOutAttempts)
    }
    writer.endObject()
  }
}

// MARK: pintle.run.v1.WatchRunRequest

extension Pintle.Run.V1.WatchRunRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 16: self.afterPosition = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if self.afterPosition != 0 { writer.writeInt64(self.afterPosition, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 13:
      if name.matches("afterPosition") { return 2 }
    case 14:
      if name.matches("after_position") { return 2 }
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
      self.afterPosition = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if self.afterPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"afterPosition\":")
      writer.writeInt64(self.afterPosition)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      self.afterPosition = try parameter.int64()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid WatchRunRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid WatchRunRequest.Id: value must not hold a zero byte"
    }
    if self.afterPosition < 0 {
      return
        "invalid WatchRunRequest.AfterPosition: value must be greater than or equal to 0, not \(Validation.shown(self.afterPosition))"
    }
    return nil
  }
}

// MARK: pintle.run.v1.WatchRunResponse

extension Pintle.Run.V1.WatchRunResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.entry)
      case 16: self.position = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.entry { writer.writeMessage(value, tag: 10) }
    if self.position != 0 { writer.writeInt64(self.position, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("entry") { return 1 }
    case 8:
      if name.matches("position") { return 2 }
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
      try reader.readMessage(&self.entry)
    case 2:
      self.position = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.entry {
      writer.writeKey("\"entry\":")
      writer.writeMessage(value)
    }
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeMessage(self.entry ?? Pintle.Run.V1.TimelineEntry())
    case 2:
      writer.writeInt64(self.position)
    default: return false
    }
    return true
  }
}

// MARK: pintle.run.v1.ReplayRunRequest

extension Pintle.Run.V1.ReplayRunRequest {
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
        "invalid ReplayRunRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid ReplayRunRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.run.v1.StepRecord

extension Pintle.Run.V1.StepRecord {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        try reader.settle(&self.result, "result_json")
        return
      case 10: try reader.readMessage(&self.input)
      case 18: try reader.readJSONText(&self.input)
      case 26: try reader.readMessage(&self.result)
      case 34: try reader.readJSONText(&self.result)
      case 42: self.nextStep = try reader.readString()
      case 50: self.error = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.input { writer.writeMessage(value, tag: 10) }
    writer.writeJSONText(self.input, tag: 18)
    if let value = self.result { writer.writeMessage(value, tag: 26) }
    writer.writeJSONText(self.result, tag: 34)
    if !self.nextStep.isEmpty { writer.writeString(self.nextStep, tag: 42) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("input") { return 1 }
      if name.matches("error") { return 6 }
    case 6:
      if name.matches("result") { return 3 }
    case 8:
      if name.matches("nextStep") { return 5 }
    case 9:
      if name.matches("inputJson") { return 2 }
      if name.matches("next_step") { return 5 }
    case 10:
      if name.matches("input_json") { return 2 }
      if name.matches("resultJson") { return 4 }
    case 11:
      if name.matches("result_json") { return 4 }
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
    try reader.settle(&self.input, "input_json")
    try reader.settle(&self.result, "result_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 1, place != 3, try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.input)
    case 2:
      try reader.readJSONText(&self.input)
    case 3:
      try reader.readMessage(&self.result)
    case 4:
      try reader.readJSONText(&self.result)
    case 5:
      self.nextStep = try reader.readString()
    case 6:
      self.error = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    if let value = self.result {
      writer.writeKey("\"result\":")
      writer.writeMessage(value)
    }
    if !self.nextStep.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nextStep\":")
      writer.writeString(self.nextStep)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }
}

// MARK: pintle.run.v1.ReplayedStep

extension Pintle.Run.V1.ReplayedStep {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.step = try reader.readString()
      case 16: self.iteration = try reader.readInt64()
      case 24: self.comparison = try reader.readEnum(Pintle.Run.V1.StepComparison.init(rawValue:))
      case 34: try reader.readMessage(&self.recorded)
      case 42: try reader.readMessage(&self.replayed)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.step.isEmpty { writer.writeString(self.step, tag: 10) }
    if let value = self.iteration { writer.writeInt64(value, tag: 16) }
    if self.comparison.rawValue != 0 { writer.writeEnum(self.comparison, tag: 24) }
    if let value = self.recorded { writer.writeMessage(value, tag: 34) }
    if let value = self.replayed { writer.writeMessage(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("step") { return 1 }
    case 8:
      if name.matches("recorded") { return 4 }
      if name.matches("replayed") { return 5 }
    case 9:
      if name.matches("iteration") { return 2 }
    case 10:
      if name.matches("comparison") { return 3 }
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
      self.step = try reader.readString()
    case 2:
      self.iteration = try reader.readInt64()
    case 3:
      if let value: Pintle.Run.V1.StepComparison = try reader.readEnum() { self.comparison = value }
    case 4:
      try reader.readMessage(&self.recorded)
    case 5:
      try reader.readMessage(&self.replayed)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.step.isEmpty || writer.writesDefaults {
      writer.writeKey("\"step\":")
      writer.writeString(self.step)
    }
    if let value = self.iteration {
      writer.writeKey("\"iteration\":")
      writer.writeInt64(value)
    }
    if self.comparison.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"comparison\":")
      writer.writeEnum(self.comparison)
    }
    if let value = self.recorded {
      writer.writeKey("\"recorded\":")
      writer.writeMessage(value)
    }
    if let value = self.replayed {
      writer.writeKey("\"replayed\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.run.v1.ReplayRunResponse

extension Pintle.Run.V1.ReplayRunResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.status = try reader.readString()
      case 18: self.recordedStatus = try reader.readString()
      case 26: self.error = try reader.readString()
      case 34:
        var value = Pintle.Run.V1.ReplayedStep()
        try reader.readMessage(&value)
        self.steps.append(read: consume value)
      case 40: self.isSame = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.status.isEmpty { writer.writeString(self.status, tag: 10) }
    if !self.recordedStatus.isEmpty { writer.writeString(self.recordedStatus, tag: 18) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 26) }
    for value in self.steps { writer.writeMessage(value, tag: 34) }
    if self.isSame { writer.writeBool(self.isSame, tag: 40) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("error") { return 3 }
      if name.matches("steps") { return 4 }
    case 6:
      if name.matches("status") { return 1 }
      if name.matches("isSame") { return 5 }
    case 7:
      if name.matches("is_same") { return 5 }
    case 14:
      if name.matches("recordedStatus") { return 2 }
    case 15:
      if name.matches("recorded_status") { return 2 }
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
      self.status = try reader.readString()
    case 2:
      self.recordedStatus = try reader.readString()
    case 3:
      self.error = try reader.readString()
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Run.V1.ReplayedStep()
        try reader.readMessage(&value)
        self.steps.append(read: consume value)
      }
    case 5:
      self.isSame = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.status.isEmpty || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeString(self.status)
    }
    if !self.recordedStatus.isEmpty || writer.writesDefaults {
      writer.writeKey("\"recordedStatus\":")
      writer.writeString(self.recordedStatus)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    if !self.steps.isEmpty || writer.writesDefaults {
      writer.writeKey("\"steps\":")
      writer.writeArray(self.steps) {
        (writer: inout JSONWriter, value: Pintle.Run.V1.ReplayedStep) in
        writer.writeMessage(value)
      }
    }
    if self.isSame || writer.writesDefaults {
      writer.writeKey("\"isSame\":")
      writer.writeBool(self.isSame)
    }
    writer.endObject()
  }
}
