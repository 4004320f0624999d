// Made by protoc-gen-pintle from pintle/event/v1/event.proto. Do not edit.

public import Wire

extension Pintle.Event.V1 {
  /// An event as it stands in the log.
  public struct Event: Message {
    /// Strictly increasing over all organizations, in the order of commits; there may be gaps.
    public var position: Int64 = 0
    /// What happened: "user.human.added".
    public var type: String = ""
    /// The kind of object that it happened to: "user".
    public var aggregateType: String = ""
    /// The object's id.
    public var aggregateID: String = ""
    /// The number of the event among those of its object, from 1 on, without gaps.
    public var sequence: Int64 = 0
    /// The organization that the object belongs to; the instance's id for what belongs to none.
    public var organizationID: String = ""
    /// What else is to be known.
    ///
    /// JSON has it as it was published. Here numbers are doubles: those that a double would
    /// change are strings of their digits, and `payload_json` has all of it.
    public var payload: Exact<Google.Protobuf.Struct>?
    /// The account that made the change or published the event, or the name of the part of
    /// Pintle that did.
    public var editor: String = ""
    /// When it was written to the log.
    public var createTime: Google.Protobuf.Timestamp?
    /// When it happened, if the publisher said so.
    public var occurTime: Google.Protobuf.Timestamp?
    /// Whether it was published, rather than written by Pintle about an object of its own.
    public var published: Bool = false
    /// The id by which the publisher knows it; empty for Pintle's own events.
    public var id: String = ""
    /// The position of the event that caused it; 0 when none did.
    public var causePosition: Int64 = 0
    /// How many causes stand behind it; 0 when none does.
    public var causeDepth: Int32 = 0
    /// When the payload was erased; absent when it was not.
    public var eraseTime: Google.Protobuf.Timestamp?
    /// The account that erased it.
    public var eraser: String = ""
    /// The network address of the client whose call wrote it, "192.0.2.1" or "2001:db8::1":
    /// that of the connection, or whom a trusted proxy spoke for.
    ///
    /// Empty for a client without one, as on the server's own socket, for what the server did
    /// by itself, for events of versions that did not note it, and once it was erased or is
    /// older than events are kept.
    public var clientAddress: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.Event" }
  }
}

extension Pintle.Event.V1 {
  /// An event to publish.
  public struct NewEvent: Message {
    /// The publisher's id of the event.
    ///
    /// An id that was used before, with the same type and object, publishes nothing again: the
    /// answer is the first one's. Ids are kept for a week. Without one, Pintle makes one.
    public var id: String = ""
    /// A known identity event type such as "user.human.added", or one of your own that begins
    /// with "custom.".
    ///
    /// Types of what Pintle alone writes, such as "action.added", cannot be published.
    public var type: String = ""
    /// The kind of object; without it, the first word of the type: "user".
    public var aggregateType: String = ""
    /// The object's id.
    ///
    /// Published events have objects of their own: none is an account or action of Pintle's,
    /// even where type and id are the same.
    public var aggregateID: String = ""
    /// What else is to be known; executions send it to their targets.
    ///
    /// Put no secret here. JSON is kept as it is written, every number with its digits.
    public var payload: Exact<Google.Protobuf.Struct>?
    /// When it happened, where that is not now.
    public var occurTime: Google.Protobuf.Timestamp?
    /// The position of the event, in the same organization, that this one was caused by; 0 for
    /// none.
    ///
    /// At most 8 events may cause each other in a row.
    public var causePosition: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.NewEvent" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.PublishEventRequest`.
  public struct PublishEventRequest: Message {
    /// `event`, field 1.
    public var event: NewEvent?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.PublishEventRequest" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.PublishEventResponse`.
  public struct PublishEventResponse: Message {
    /// Where the event stands in the log.
    public var position: Int64 = 0
    /// The number of the event among those of its object.
    public var sequence: Int64 = 0
    /// The publisher's id, or the one that was made.
    public var id: String = ""
    /// Whether the id had been published before, so that nothing was written.
    public var duplicate: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.PublishEventResponse" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.PublishEventsRequest`.
  public struct PublishEventsRequest: Message {
    /// `events`, field 1.
    public var events: [NewEvent] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.PublishEventsRequest" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.PublishEventsResponse`.
  public struct PublishEventsResponse: Message {
    /// In the order of the request.
    public var events: [PublishEventResponse] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.PublishEventsResponse" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.PublishEventStreamResponse`.
  public struct PublishEventStreamResponse: Message {
    /// How many events were published, duplicates included.
    public var count: Int64 = 0
    /// The position of the last event; 0 when there was none.
    public var lastPosition: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.PublishEventStreamResponse" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.ListEventsRequest`.
  public struct ListEventsRequest: Message {
    /// Keeps events of these types, and of those in `groups`.
    public var types: [String] = []
    /// Keeps events whose type begins with one of these words and a dot: "user.human", also
    /// written "user.human.*".
    public var groups: [String] = []
    /// Keeps events of objects of these kinds.
    public var aggregateTypes: [String] = []
    /// Keeps events of objects with these ids.
    public var aggregateIDs: [String] = []
    /// All organizations instead of one, and what belongs to none; for administrators of the
    /// instance.
    public var allOrganizations: Bool = false
    /// Only events behind this position.
    public var afterPosition: Int64 = 0
    /// How many events come at most; 0 stands for 100.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.ListEventsRequest" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.ListEventsResponse`.
  public struct ListEventsResponse: Message {
    /// `events`, field 1.
    public var events: [Event] = []
    /// What to ask for as `after_position` to go on.
    public var nextPosition: Int64 = 0
    /// Whether the end of the log was reached.
    ///
    /// Without it there may be more, even where a page holds fewer events than were asked for,
    /// or none: a page looks at a bounded part of the log.
    public var end: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.ListEventsResponse" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.WatchEventsRequest`.
  public struct WatchEventsRequest: Message {
    /// Keeps events of these types, and of those in `groups`.
    public var types: [String] = []
    /// Keeps events whose type begins with one of these words and a dot: "user.human", also
    /// written "user.human.*".
    public var groups: [String] = []
    /// Keeps events of objects of these kinds.
    public var aggregateTypes: [String] = []
    /// Keeps events of objects with these ids.
    public var aggregateIDs: [String] = []
    /// All organizations instead of one, and what belongs to none; for administrators of the
    /// instance.
    public var allOrganizations: Bool = false
    /// Begins behind this position; 0 is the beginning of the log.
    public var afterPosition: Int64?
    /// Begins with what is committed from now on, unless `after_position` is given.
    public var fromNow: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.WatchEventsRequest" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.WatchEventsResponse`.
  public struct WatchEventsResponse: Message {
    /// Everything up to here has been sent: the position to go on behind.
    public var position: Int64 = 0
    /// Absent in the first response, and in those that only say that the stream lives.
    public var event: Event?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.WatchEventsResponse" }
  }
}

extension Pintle.Event.V1 {
  /// Every part that is given must hold.
  ///
  /// People, types, groups or objects must be given.
  public struct EraseEventsRequest: Message {
    /// Events that tell of these people: those of objects of the kind "user" with one of these
    /// ids, and those whose payload has one of them as `userId`, `userID`, `user_id`, `sub` or
    /// `subject`.
    ///
    /// Events that accounts with these ids have written lose their client's address alone.
    public var userIDs: [String] = []
    /// Events of objects of these kinds.
    public var aggregateTypes: [String] = []
    /// Events of objects with these ids.
    public var aggregateIDs: [String] = []
    /// Events of these types, and of those in `groups`.
    public var types: [String] = []
    /// Events whose type begins with one of these words and a dot.
    public var groups: [String] = []
    /// Events that were written to the log at this time or later.
    public var createTimeFrom: Google.Protobuf.Timestamp?
    /// Events that were written before this time.
    public var createTimeBefore: Google.Protobuf.Timestamp?
    /// All organizations instead of one; for administrators of the instance.
    public var allOrganizations: Bool = false
    /// Erases nothing and tells what would be.
    public var dryRun: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.EraseEventsRequest" }
  }
}

extension Pintle.Event.V1 {
  /// The message `pintle.event.v1.EraseEventsResponse`.
  public struct EraseEventsResponse: Message {
    /// How many events were erased, or would be.
    ///
    /// Those that were erased before do not count.
    public var events: Int64 = 0
    /// The deliveries of these events of which only times and statuses are kept now.
    public var deliveries: Int64 = 0
    /// Whether the database's files hold nothing of it any more, either.
    ///
    /// Otherwise they are cleaned later: there is much in them, or they were cleaned a short
    /// time ago, or it failed and is tried again.
    public var cleaned: Bool = false
    /// Whether there are more events than one call erases: call again.
    public var more: Bool = false
    /// How many other events lost their client's address alone, or would: Pintle's own, and
    /// those that the given people have written.
    public var clientAddresses: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.event.v1.EraseEventsResponse" }
  }
}

// MARK: pintle.event.v1.Event

extension Pintle.Event.V1.Event {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.payload, "payload_json")
        return
      case 8: self.position = try reader.readInt64()
      case 18: self.type = try reader.readString()
      case 26: self.aggregateType = try reader.readString()
      case 34: self.aggregateID = try reader.readString()
      case 40: self.sequence = try reader.readInt64()
      case 50: self.organizationID = try reader.readString()
      case 58: try reader.readMessage(&self.payload)
      case 66: self.editor = try reader.readString()
      case 74: try reader.readMessage(&self.createTime)
      case 82: try reader.readMessage(&self.occurTime)
      case 88: self.published = try reader.readBool()
      case 98: self.id = try reader.readString()
      case 104: self.causePosition = try reader.readInt64()
      case 112: self.causeDepth = try reader.readInt32()
      case 122: try reader.readJSONText(&self.payload)
      case 130: try reader.readMessage(&self.eraseTime)
      case 138: self.eraser = try reader.readString()
      case 146: self.clientAddress = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.position != 0 { writer.writeInt64(self.position, tag: 8) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 18) }
    if !self.aggregateType.isEmpty { writer.writeString(self.aggregateType, tag: 26) }
    if !self.aggregateID.isEmpty { writer.writeString(self.aggregateID, tag: 34) }
    if self.sequence != 0 { writer.writeInt64(self.sequence, tag: 40) }
    if !self.organizationID.isEmpty { writer.writeString(self.organizationID, tag: 50) }
    if let value = self.payload { writer.writeMessage(value, tag: 58) }
    if !self.editor.isEmpty { writer.writeString(self.editor, tag: 66) }
    if let value = self.createTime { writer.writeMessage(value, tag: 74) }
    if let value = self.occurTime { writer.writeMessage(value, tag: 82) }
    if self.published { writer.writeBool(self.published, tag: 88) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 98) }
    if self.causePosition != 0 { writer.writeInt64(self.causePosition, tag: 104) }
    if self.causeDepth != 0 { writer.writeInt32(self.causeDepth, tag: 112) }
    writer.writeJSONText(self.payload, tag: 122)
    if let value = self.eraseTime { writer.writeMessage(value, tag: 130) }
    if !self.eraser.isEmpty { writer.writeString(self.eraser, tag: 138) }
    if !self.clientAddress.isEmpty { writer.writeString(self.clientAddress, tag: 146) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 12 }
    case 4:
      if name.matches("type") { return 2 }
    case 6:
      if name.matches("editor") { return 8 }
      if name.matches("eraser") { return 17 }
    case 7:
      if name.matches("payload") { return 7 }
    case 8:
      if name.matches("position") { return 1 }
      if name.matches("sequence") { return 5 }
    case 9:
      if name.matches("occurTime") { return 10 }
      if name.matches("published") { return 11 }
      if name.matches("eraseTime") { return 16 }
    case 10:
      if name.matches("createTime") { return 9 }
      if name.matches("occur_time") { return 10 }
      if name.matches("causeDepth") { return 14 }
      if name.matches("erase_time") { return 16 }
    case 11:
      if name.matches("aggregateId") { return 4 }
      if name.matches("create_time") { return 9 }
      if name.matches("cause_depth") { return 14 }
      if name.matches("payloadJson") { return 15 }
    case 12:
      if name.matches("aggregate_id") { return 4 }
      if name.matches("payload_json") { return 15 }
    case 13:
      if name.matches("aggregateType") { return 3 }
      if name.matches("causePosition") { return 13 }
      if name.matches("clientAddress") { return 18 }
    case 14:
      if name.matches("aggregate_type") { return 3 }
      if name.matches("organizationId") { return 6 }
      if name.matches("cause_position") { return 13 }
      if name.matches("client_address") { return 18 }
    case 15:
      if name.matches("organization_id") { return 6 }
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
    try reader.settle(&self.payload, "payload_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.position = try reader.readInt64()
    case 2:
      self.type = try reader.readString()
    case 3:
      self.aggregateType = try reader.readString()
    case 4:
      self.aggregateID = try reader.readString()
    case 5:
      self.sequence = try reader.readInt64()
    case 6:
      self.organizationID = try reader.readString()
    case 7:
      try reader.readMessage(&self.payload)
    case 8:
      self.editor = try reader.readString()
    case 9:
      try reader.readMessage(&self.createTime)
    case 10:
      try reader.readMessage(&self.occurTime)
    case 11:
      self.published = try reader.readBool()
    case 12:
      self.id = try reader.readString()
    case 13:
      self.causePosition = try reader.readInt64()
    case 14:
      self.causeDepth = try reader.readInt32()
    case 15:
      try reader.readJSONText(&self.payload)
    case 16:
      try reader.readMessage(&self.eraseTime)
    case 17:
      self.eraser = try reader.readString()
    case 18:
      self.clientAddress = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if !self.aggregateType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateType\":")
      writer.writeString(self.aggregateType)
    }
    if !self.aggregateID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateId\":")
      writer.writeString(self.aggregateID)
    }
    if self.sequence != 0 || writer.writesDefaults {
      writer.writeKey("\"sequence\":")
      writer.writeInt64(self.sequence)
    }
    if !self.organizationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizationId\":")
      writer.writeString(self.organizationID)
    }
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if !self.editor.isEmpty || writer.writesDefaults {
      writer.writeKey("\"editor\":")
      writer.writeString(self.editor)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.occurTime {
      writer.writeKey("\"occurTime\":")
      writer.writeMessage(value)
    }
    if self.published || writer.writesDefaults {
      writer.writeKey("\"published\":")
      writer.writeBool(self.published)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if self.causePosition != 0 || writer.writesDefaults {
      writer.writeKey("\"causePosition\":")
      writer.writeInt64(self.causePosition)
    }
    if self.causeDepth != 0 || writer.writesDefaults {
      writer.writeKey("\"causeDepth\":")
      writer.writeInt32(self.causeDepth)
    }
    if let value = self.eraseTime {
      writer.writeKey("\"eraseTime\":")
      writer.writeMessage(value)
    }
    if !self.eraser.isEmpty || writer.writesDefaults {
      writer.writeKey("\"eraser\":")
      writer.writeString(self.eraser)
    }
    if !self.clientAddress.isEmpty || writer.writesDefaults {
      writer.writeKey("\"clientAddress\":")
      writer.writeString(self.clientAddress)
    }
    writer.endObject()
  }
}

// MARK: pintle.event.v1.NewEvent

extension Pintle.Event.V1.NewEvent {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.payload, "payload_json")
        return
      case 10: self.id = try reader.readString()
      case 18: self.type = try reader.readString()
      case 26: self.aggregateType = try reader.readString()
      case 34: self.aggregateID = try reader.readString()
      case 42: try reader.readMessage(&self.payload)
      case 50: try reader.readMessage(&self.occurTime)
      case 56: self.causePosition = try reader.readInt64()
      case 66: try reader.readJSONText(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 18) }
    if !self.aggregateType.isEmpty { writer.writeString(self.aggregateType, tag: 26) }
    if !self.aggregateID.isEmpty { writer.writeString(self.aggregateID, tag: 34) }
    if let value = self.payload { writer.writeMessage(value, tag: 42) }
    if let value = self.occurTime { writer.writeMessage(value, tag: 50) }
    if self.causePosition != 0 { writer.writeInt64(self.causePosition, tag: 56) }
    writer.writeJSONText(self.payload, tag: 66)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("type") { return 2 }
    case 7:
      if name.matches("payload") { return 5 }
    case 9:
      if name.matches("occurTime") { return 6 }
    case 10:
      if name.matches("occur_time") { return 6 }
    case 11:
      if name.matches("aggregateId") { return 4 }
      if name.matches("payloadJson") { return 8 }
    case 12:
      if name.matches("aggregate_id") { return 4 }
      if name.matches("payload_json") { return 8 }
    case 13:
      if name.matches("aggregateType") { return 3 }
      if name.matches("causePosition") { return 7 }
    case 14:
      if name.matches("aggregate_type") { return 3 }
      if name.matches("cause_position") { return 7 }
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
    try reader.settle(&self.payload, "payload_json")
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
      self.type = try reader.readString()
    case 3:
      self.aggregateType = try reader.readString()
    case 4:
      self.aggregateID = try reader.readString()
    case 5:
      try reader.readMessage(&self.payload)
    case 6:
      try reader.readMessage(&self.occurTime)
    case 7:
      self.causePosition = try reader.readInt64()
    case 8:
      try reader.readJSONText(&self.payload)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if !self.aggregateType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateType\":")
      writer.writeString(self.aggregateType)
    }
    if !self.aggregateID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateId\":")
      writer.writeString(self.aggregateID)
    }
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if let value = self.occurTime {
      writer.writeKey("\"occurTime\":")
      writer.writeMessage(value)
    }
    if self.causePosition != 0 || writer.writesDefaults {
      writer.writeKey("\"causePosition\":")
      writer.writeInt64(self.causePosition)
    }
    writer.endObject()
  }

  private static let pattern1 = Pattern([
    4, 2, 4, 21, 1, 1, 97, 122, 2, 11, 21, 1, 3, 48, 57, 95, 95, 97, 122, 3, 8, 5, 0,
  ])

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid NewEvent.Id: value length must be at most 200 runes, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) { return "invalid NewEvent.Id: value must not hold a zero byte" }
    if self.type.isEmpty || !Validation.hasRunes(self.type, atMost: 200) {
      return
        "invalid NewEvent.Type: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.type))"
    }
    if Validation.hasZero(self.type) {
      return "invalid NewEvent.Type: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.aggregateType, atMost: 100) {
      return
        "invalid NewEvent.AggregateType: value length must be at most 100 runes, not \(Validation.shown(self.aggregateType))"
    }
    if !Self.pattern1.matches(self.aggregateType) {
      return
        "invalid NewEvent.AggregateType: value does not match regex pattern \"^([a-z][a-z0-9_]*)?$\", not \(Validation.shown(self.aggregateType))"
    }
    if Validation.hasZero(self.aggregateType) {
      return "invalid NewEvent.AggregateType: value must not hold a zero byte"
    }
    if self.aggregateID.isEmpty || !Validation.hasRunes(self.aggregateID, atMost: 200) {
      return
        "invalid NewEvent.AggregateId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.aggregateID))"
    }
    if Validation.hasZero(self.aggregateID) {
      return "invalid NewEvent.AggregateId: value must not hold a zero byte"
    }
    if self.causePosition < 0 {
      return
        "invalid NewEvent.CausePosition: value must be greater than or equal to 0, not \(Validation.shown(self.causePosition))"
    }
    return nil
  }
}

// MARK: pintle.event.v1.PublishEventRequest

extension Pintle.Event.V1.PublishEventRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.event)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.event { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("event") { return 1 }
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
      try reader.readMessage(&self.event)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.event {
      writer.writeKey("\"event\":")
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
      if self.event != nil {
        try self.event!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Event.V1.NewEvent()
        try value.mergeParameter(&parameter)
        self.event = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.event == nil { return "invalid PublishEventRequest.Event: value is required" }
    if let cause = self.event?.firstViolation() {
      return
        "invalid PublishEventRequest.Event: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.event.v1.PublishEventResponse

extension Pintle.Event.V1.PublishEventResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.position = try reader.readInt64()
      case 16: self.sequence = try reader.readInt64()
      case 26: self.id = try reader.readString()
      case 32: self.duplicate = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.position != 0 { writer.writeInt64(self.position, tag: 8) }
    if self.sequence != 0 { writer.writeInt64(self.sequence, tag: 16) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 26) }
    if self.duplicate { writer.writeBool(self.duplicate, tag: 32) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 3 }
    case 8:
      if name.matches("position") { return 1 }
      if name.matches("sequence") { return 2 }
    case 9:
      if name.matches("duplicate") { return 4 }
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
      self.position = try reader.readInt64()
    case 2:
      self.sequence = try reader.readInt64()
    case 3:
      self.id = try reader.readString()
    case 4:
      self.duplicate = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    if self.sequence != 0 || writer.writesDefaults {
      writer.writeKey("\"sequence\":")
      writer.writeInt64(self.sequence)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if self.duplicate || writer.writesDefaults {
      writer.writeKey("\"duplicate\":")
      writer.writeBool(self.duplicate)
    }
    writer.endObject()
  }
}

// MARK: pintle.event.v1.PublishEventsRequest

extension Pintle.Event.V1.PublishEventsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Event.V1.NewEvent()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.events { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("events") { return 1 }
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
        var value = Pintle.Event.V1.NewEvent()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.events.isEmpty || writer.writesDefaults {
      writer.writeKey("\"events\":")
      writer.writeArray(self.events) {
        (writer: inout JSONWriter, value: Pintle.Event.V1.NewEvent) in
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
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.events.count < 1 || self.events.count > 1000 {
      return
        "invalid PublishEventsRequest.Events: value must contain between 1 and 1000 items, inclusive"
    }
    for (index, item) in self.events.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid PublishEventsRequest.Events[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.event.v1.PublishEventsResponse

extension Pintle.Event.V1.PublishEventsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Event.V1.PublishEventResponse()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.events { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("events") { return 1 }
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
        var value = Pintle.Event.V1.PublishEventResponse()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.events.isEmpty || writer.writesDefaults {
      writer.writeKey("\"events\":")
      writer.writeArray(self.events) {
        (writer: inout JSONWriter, value: Pintle.Event.V1.PublishEventResponse) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.event.v1.PublishEventStreamResponse

extension Pintle.Event.V1.PublishEventStreamResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.count = try reader.readInt64()
      case 16: self.lastPosition = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.count != 0 { writer.writeInt64(self.count, tag: 8) }
    if self.lastPosition != 0 { writer.writeInt64(self.lastPosition, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("count") { return 1 }
    case 12:
      if name.matches("lastPosition") { return 2 }
    case 13:
      if name.matches("last_position") { return 2 }
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
      self.count = try reader.readInt64()
    case 2:
      self.lastPosition = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.count != 0 || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeInt64(self.count)
    }
    if self.lastPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"lastPosition\":")
      writer.writeInt64(self.lastPosition)
    }
    writer.endObject()
  }
}

// MARK: pintle.event.v1.ListEventsRequest

extension Pintle.Event.V1.ListEventsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.types.append(read: try reader.readString())
      case 18:
        self.groups.append(read: try reader.readString())
      case 26:
        self.aggregateTypes.append(read: try reader.readString())
      case 34:
        self.aggregateIDs.append(read: try reader.readString())
      case 40: self.allOrganizations = try reader.readBool()
      case 48: self.afterPosition = try reader.readInt64()
      case 56: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.types { writer.writeString(value, tag: 10) }
    for value in self.groups { writer.writeString(value, tag: 18) }
    for value in self.aggregateTypes { writer.writeString(value, tag: 26) }
    for value in self.aggregateIDs { writer.writeString(value, tag: 34) }
    if self.allOrganizations { writer.writeBool(self.allOrganizations, tag: 40) }
    if self.afterPosition != 0 { writer.writeInt64(self.afterPosition, tag: 48) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 56) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("types") { return 1 }
      if name.matches("limit") { return 7 }
    case 6:
      if name.matches("groups") { return 2 }
    case 12:
      if name.matches("aggregateIds") { return 4 }
    case 13:
      if name.matches("aggregate_ids") { return 4 }
      if name.matches("afterPosition") { return 6 }
    case 14:
      if name.matches("aggregateTypes") { return 3 }
      if name.matches("after_position") { return 6 }
    case 15:
      if name.matches("aggregate_types") { return 3 }
    case 16:
      if name.matches("allOrganizations") { return 5 }
    case 17:
      if name.matches("all_organizations") { return 5 }
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
        self.types.append(read: try reader.readString())
      }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.groups.append(read: try reader.readString())
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.aggregateTypes.append(read: try reader.readString())
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.aggregateIDs.append(read: try reader.readString())
      }
    case 5:
      self.allOrganizations = try reader.readBool()
    case 6:
      self.afterPosition = try reader.readInt64()
    case 7:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.types.isEmpty || writer.writesDefaults {
      writer.writeKey("\"types\":")
      writer.writeArray(self.types) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.groups.isEmpty || writer.writesDefaults {
      writer.writeKey("\"groups\":")
      writer.writeArray(self.groups) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.aggregateTypes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateTypes\":")
      writer.writeArray(self.aggregateTypes) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.aggregateIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateIds\":")
      writer.writeArray(self.aggregateIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if self.allOrganizations || writer.writesDefaults {
      writer.writeKey("\"allOrganizations\":")
      writer.writeBool(self.allOrganizations)
    }
    if self.afterPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"afterPosition\":")
      writer.writeInt64(self.afterPosition)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      self.types.append(try parameter.string())
    case 2:
      parameter.repeats()
      self.groups.append(try parameter.string())
    case 3:
      parameter.repeats()
      self.aggregateTypes.append(try parameter.string())
    case 4:
      parameter.repeats()
      self.aggregateIDs.append(try parameter.string())
    case 5:
      self.allOrganizations = try parameter.bool()
    case 6:
      self.afterPosition = try parameter.int64()
    case 7:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.types.count > 100 {
      return "invalid ListEventsRequest.Types: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.types.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid ListEventsRequest.Types[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid ListEventsRequest.Types[\(index)]: value must not hold a zero byte"
      }
    }
    if self.groups.count > 100 {
      return "invalid ListEventsRequest.Groups: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.groups.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid ListEventsRequest.Groups[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid ListEventsRequest.Groups[\(index)]: value must not hold a zero byte"
      }
    }
    if self.aggregateTypes.count > 100 {
      return "invalid ListEventsRequest.AggregateTypes: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.aggregateTypes.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 100) {
        return
          "invalid ListEventsRequest.AggregateTypes[\(index)]: value length must be between 1 and 100 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid ListEventsRequest.AggregateTypes[\(index)]: value must not hold a zero byte"
      }
    }
    if self.aggregateIDs.count > 100 {
      return "invalid ListEventsRequest.AggregateIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.aggregateIDs.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid ListEventsRequest.AggregateIds[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid ListEventsRequest.AggregateIds[\(index)]: value must not hold a zero byte"
      }
    }
    if self.afterPosition < 0 {
      return
        "invalid ListEventsRequest.AfterPosition: value must be greater than or equal to 0, not \(Validation.shown(self.afterPosition))"
    }
    if self.limit > 1000 {
      return
        "invalid ListEventsRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.event.v1.ListEventsResponse

extension Pintle.Event.V1.ListEventsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Event.V1.Event()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      case 16: self.nextPosition = try reader.readInt64()
      case 24: self.end = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.events { writer.writeMessage(value, tag: 10) }
    if self.nextPosition != 0 { writer.writeInt64(self.nextPosition, tag: 16) }
    if self.end { writer.writeBool(self.end, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("end") { return 3 }
    case 6:
      if name.matches("events") { return 1 }
    case 12:
      if name.matches("nextPosition") { return 2 }
    case 13:
      if name.matches("next_position") { return 2 }
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
        var value = Pintle.Event.V1.Event()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      }
    case 2:
      self.nextPosition = try reader.readInt64()
    case 3:
      self.end = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.events.isEmpty || writer.writesDefaults {
      writer.writeKey("\"events\":")
      writer.writeArray(self.events) { (writer: inout JSONWriter, value: Pintle.Event.V1.Event) in
        writer.writeMessage(value)
      }
    }
    if self.nextPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"nextPosition\":")
      writer.writeInt64(self.nextPosition)
    }
    if self.end || writer.writesDefaults {
      writer.writeKey("\"end\":")
      writer.writeBool(self.end)
    }
    writer.endObject()
  }
}

// MARK: pintle.event.v1.WatchEventsRequest

extension Pintle.Event.V1.WatchEventsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.types.append(read: try reader.readString())
      case 18:
        self.groups.append(read: try reader.readString())
      case 26:
        self.aggregateTypes.append(read: try reader.readString())
      case 34:
        self.aggregateIDs.append(read: try reader.readString())
      case 40: self.allOrganizations = try reader.readBool()
      case 48: self.afterPosition = try reader.readInt64()
      case 56: self.fromNow = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.types { writer.writeString(value, tag: 10) }
    for value in self.groups { writer.writeString(value, tag: 18) }
    for value in self.aggregateTypes { writer.writeString(value, tag: 26) }
    for value in self.aggregateIDs { writer.writeString(value, tag: 34) }
    if self.allOrganizations { writer.writeBool(self.allOrganizations, tag: 40) }
    if let value = self.afterPosition { writer.writeInt64(value, tag: 48) }
    if self.fromNow { writer.writeBool(self.fromNow, tag: 56) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("types") { return 1 }
    case 6:
      if name.matches("groups") { return 2 }
    case 7:
      if name.matches("fromNow") { return 7 }
    case 8:
      if name.matches("from_now") { return 7 }
    case 12:
      if name.matches("aggregateIds") { return 4 }
    case 13:
      if name.matches("aggregate_ids") { return 4 }
      if name.matches("afterPosition") { return 6 }
    case 14:
      if name.matches("aggregateTypes") { return 3 }
      if name.matches("after_position") { return 6 }
    case 15:
      if name.matches("aggregate_types") { return 3 }
    case 16:
      if name.matches("allOrganizations") { return 5 }
    case 17:
      if name.matches("all_organizations") { return 5 }
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
        self.types.append(read: try reader.readString())
      }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.groups.append(read: try reader.readString())
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.aggregateTypes.append(read: try reader.readString())
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.aggregateIDs.append(read: try reader.readString())
      }
    case 5:
      self.allOrganizations = try reader.readBool()
    case 6:
      self.afterPosition = try reader.readInt64()
    case 7:
      self.fromNow = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.types.isEmpty || writer.writesDefaults {
      writer.writeKey("\"types\":")
      writer.writeArray(self.types) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.groups.isEmpty || writer.writesDefaults {
      writer.writeKey("\"groups\":")
      writer.writeArray(self.groups) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.aggregateTypes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateTypes\":")
      writer.writeArray(self.aggregateTypes) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.aggregateIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateIds\":")
      writer.writeArray(self.aggregateIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if self.allOrganizations || writer.writesDefaults {
      writer.writeKey("\"allOrganizations\":")
      writer.writeBool(self.allOrganizations)
    }
    if let value = self.afterPosition {
      writer.writeKey("\"afterPosition\":")
      writer.writeInt64(value)
    }
    if self.fromNow || writer.writesDefaults {
      writer.writeKey("\"fromNow\":")
      writer.writeBool(self.fromNow)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      self.types.append(try parameter.string())
    case 2:
      parameter.repeats()
      self.groups.append(try parameter.string())
    case 3:
      parameter.repeats()
      self.aggregateTypes.append(try parameter.string())
    case 4:
      parameter.repeats()
      self.aggregateIDs.append(try parameter.string())
    case 5:
      self.allOrganizations = try parameter.bool()
    case 6:
      self.afterPosition = try parameter.int64()
    case 7:
      self.fromNow = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.types.count > 100 {
      return "invalid WatchEventsRequest.Types: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.types.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid WatchEventsRequest.Types[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid WatchEventsRequest.Types[\(index)]: value must not hold a zero byte"
      }
    }
    if self.groups.count > 100 {
      return "invalid WatchEventsRequest.Groups: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.groups.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid WatchEventsRequest.Groups[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid WatchEventsRequest.Groups[\(index)]: value must not hold a zero byte"
      }
    }
    if self.aggregateTypes.count > 100 {
      return
        "invalid WatchEventsRequest.AggregateTypes: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.aggregateTypes.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 100) {
        return
          "invalid WatchEventsRequest.AggregateTypes[\(index)]: value length must be between 1 and 100 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return
          "invalid WatchEventsRequest.AggregateTypes[\(index)]: value must not hold a zero byte"
      }
    }
    if self.aggregateIDs.count > 100 {
      return "invalid WatchEventsRequest.AggregateIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.aggregateIDs.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid WatchEventsRequest.AggregateIds[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid WatchEventsRequest.AggregateIds[\(index)]: value must not hold a zero byte"
      }
    }
    if let value = self.afterPosition {
      if value < 0 {
        return
          "invalid WatchEventsRequest.AfterPosition: value must be greater than or equal to 0, not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.event.v1.WatchEventsResponse

extension Pintle.Event.V1.WatchEventsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.position = try reader.readInt64()
      case 18: try reader.readMessage(&self.event)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.position != 0 { writer.writeInt64(self.position, tag: 8) }
    if let value = self.event { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("event") { return 2 }
    case 8:
      if name.matches("position") { return 1 }
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
      self.position = try reader.readInt64()
    case 2:
      try reader.readMessage(&self.event)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    if let value = self.event {
      writer.writeKey("\"event\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt64(self.position)
    case 2:
      writer.writeMessage(self.event ?? Pintle.Event.V1.Event())
    default: return false
    }
    return true
  }
}

// MARK: pintle.event.v1.EraseEventsRequest

extension Pintle.Event.V1.EraseEventsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.userIDs.append(read: try reader.readString())
      case 18:
        self.aggregateTypes.append(read: try reader.readString())
      case 26:
        self.aggregateIDs.append(read: try reader.readString())
      case 34:
        self.types.append(read: try reader.readString())
      case 42:
        self.groups.append(read: try reader.readString())
      case 50: try reader.readMessage(&self.createTimeFrom)
      case 58: try reader.readMessage(&self.createTimeBefore)
      case 64: self.allOrganizations = try reader.readBool()
      case 72: self.dryRun = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.userIDs { writer.writeString(value, tag: 10) }
    for value in self.aggregateTypes { writer.writeString(value, tag: 18) }
    for value in self.aggregateIDs { writer.writeString(value, tag: 26) }
    for value in self.types { writer.writeString(value, tag: 34) }
    for value in self.groups { writer.writeString(value, tag: 42) }
    if let value = self.createTimeFrom { writer.writeMessage(value, tag: 50) }
    if let value = self.createTimeBefore { writer.writeMessage(value, tag: 58) }
    if self.allOrganizations { writer.writeBool(self.allOrganizations, tag: 64) }
    if self.dryRun { writer.writeBool(self.dryRun, tag: 72) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("types") { return 4 }
    case 6:
      if name.matches("groups") { return 5 }
      if name.matches("dryRun") { return 9 }
    case 7:
      if name.matches("userIds") { return 1 }
      if name.matches("dry_run") { return 9 }
    case 8:
      if name.matches("user_ids") { return 1 }
    case 12:
      if name.matches("aggregateIds") { return 3 }
    case 13:
      if name.matches("aggregate_ids") { return 3 }
    case 14:
      if name.matches("aggregateTypes") { return 2 }
      if name.matches("createTimeFrom") { return 6 }
    case 15:
      if name.matches("aggregate_types") { return 2 }
    case 16:
      if name.matches("create_time_from") { return 6 }
      if name.matches("createTimeBefore") { return 7 }
      if name.matches("allOrganizations") { return 8 }
    case 17:
      if name.matches("all_organizations") { return 8 }
    case 18:
      if name.matches("create_time_before") { return 7 }
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
        self.userIDs.append(read: try reader.readString())
      }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.aggregateTypes.append(read: try reader.readString())
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.aggregateIDs.append(read: try reader.readString())
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.types.append(read: try reader.readString())
      }
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.groups.append(read: try reader.readString())
      }
    case 6:
      try reader.readMessage(&self.createTimeFrom)
    case 7:
      try reader.readMessage(&self.createTimeBefore)
    case 8:
      self.allOrganizations = try reader.readBool()
    case 9:
      self.dryRun = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.userIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"userIds\":")
      writer.writeArray(self.userIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.aggregateTypes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateTypes\":")
      writer.writeArray(self.aggregateTypes) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.aggregateIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateIds\":")
      writer.writeArray(self.aggregateIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.types.isEmpty || writer.writesDefaults {
      writer.writeKey("\"types\":")
      writer.writeArray(self.types) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.groups.isEmpty || writer.writesDefaults {
      writer.writeKey("\"groups\":")
      writer.writeArray(self.groups) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if let value = self.createTimeFrom {
      writer.writeKey("\"createTimeFrom\":")
      writer.writeMessage(value)
    }
    if let value = self.createTimeBefore {
      writer.writeKey("\"createTimeBefore\":")
      writer.writeMessage(value)
    }
    if self.allOrganizations || writer.writesDefaults {
      writer.writeKey("\"allOrganizations\":")
      writer.writeBool(self.allOrganizations)
    }
    if self.dryRun || writer.writesDefaults {
      writer.writeKey("\"dryRun\":")
      writer.writeBool(self.dryRun)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.userIDs.count > 100 {
      return "invalid EraseEventsRequest.UserIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.userIDs.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid EraseEventsRequest.UserIds[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid EraseEventsRequest.UserIds[\(index)]: value must not hold a zero byte"
      }
    }
    if self.aggregateTypes.count > 100 {
      return
        "invalid EraseEventsRequest.AggregateTypes: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.aggregateTypes.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 100) {
        return
          "invalid EraseEventsRequest.AggregateTypes[\(index)]: value length must be between 1 and 100 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return
          "invalid EraseEventsRequest.AggregateTypes[\(index)]: value must not hold a zero byte"
      }
    }
    if self.aggregateIDs.count > 100 {
      return "invalid EraseEventsRequest.AggregateIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.aggregateIDs.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid EraseEventsRequest.AggregateIds[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid EraseEventsRequest.AggregateIds[\(index)]: value must not hold a zero byte"
      }
    }
    if self.types.count > 100 {
      return "invalid EraseEventsRequest.Types: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.types.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid EraseEventsRequest.Types[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid EraseEventsRequest.Types[\(index)]: value must not hold a zero byte"
      }
    }
    if self.groups.count > 100 {
      return "invalid EraseEventsRequest.Groups: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.groups.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid EraseEventsRequest.Groups[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid EraseEventsRequest.Groups[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.event.v1.EraseEventsResponse

extension Pintle.Event.V1.EraseEventsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.events = try reader.readInt64()
      case 16: self.deliveries = try reader.readInt64()
      case 24: self.cleaned = try reader.readBool()
      case 32: self.more = try reader.readBool()
      case 40: self.clientAddresses = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.events != 0 { writer.writeInt64(self.events, tag: 8) }
    if self.deliveries != 0 { writer.writeInt64(self.deliveries, tag: 16) }
    if self.cleaned { writer.writeBool(self.cleaned, tag: 24) }
    if self.more { writer.writeBool(self.more, tag: 32) }
    if self.clientAddresses != 0 { writer.writeInt64(self.clientAddresses, tag: 40) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("more") { return 4 }
    case 6:
      if name.matches("events") { return 1 }
    case 7:
      if name.matches("cleaned") { return 3 }
    case 10:
      if name.matches("deliveries") { return 2 }
    case 15:
      if name.matches("clientAddresses") { return 5 }
    case 16:
      if name.matches("client_addresses") { return 5 }
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
      self.events = try reader.readInt64()
    case 2:
      self.deliveries = try reader.readInt64()
    case 3:
      self.cleaned = try reader.readBool()
    case 4:
      self.more = try reader.readBool()
    case 5:
      self.clientAddresses = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.events != 0 || writer.writesDefaults {
      writer.writeKey("\"events\":")
      writer.writeInt64(self.events)
    }
    if self.deliveries != 0 || writer.writesDefaults {
      writer.writeKey("\"deliveries\":")
      writer.writeInt64(self.deliveries)
    }
    if self.cleaned || writer.writesDefaults {
      writer.writeKey("\"cleaned\":")
      writer.writeBool(self.cleaned)
    }
    if self.more || writer.writesDefaults {
      writer.writeKey("\"more\":")
      writer.writeBool(self.more)
    }
    if self.clientAddresses != 0 || writer.writesDefaults {
      writer.writeKey("\"clientAddresses\":")
      writer.writeInt64(self.clientAddresses)
    }
    writer.endObject()
  }
}
