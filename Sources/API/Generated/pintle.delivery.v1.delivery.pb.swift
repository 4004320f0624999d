// Made by protoc-gen-pintle from pintle/delivery/v1/delivery.proto. Do not edit.

public import Wire

extension Pintle.Delivery.V1 {
  /// One event on its way to one target.
  public struct Delivery: Message {
    /// The header `webhook-id` of every attempt and replay.
    public var id: String = ""
    /// What is sent: "event" or "alert".
    public var kind: String = ""
    /// The execution that the event matched: "event/user.human.*"; empty for an alert.
    public var executionID: String = ""
    /// `target_id`, field 4.
    public var targetID: String = ""
    /// The execution's targets that get the event after this one.
    public var remainingTargetIDs: [String] = []
    /// Where the event stands in the log.
    public var position: Int64 = 0
    /// `event_type`, field 7.
    public var eventType: String = ""
    /// The kind of object that the event is about.
    public var aggregateType: String = ""
    /// `aggregate_id`, field 9.
    public var aggregateID: String = ""
    /// The organization that the object belongs to.
    public var organizationID: String = ""
    /// `state`, field 11.
    public var state: DeliveryState = .unspecified
    /// How many attempts there were: those before a replay or a pause too, and those that used
    /// up none of the schedule's.
    public var attemptCount: Int64 = 0
    /// When the next attempt is due; absent in a final state, and before the first attempt that
    /// counts, which is due at once.
    ///
    /// While its target is away, this may be past: next_attempt_time of the target's state then
    /// tells when something is sent.
    public var dueTime: Google.Protobuf.Timestamp?
    /// `create_time`, field 14.
    public var createTime: Google.Protobuf.Timestamp?
    /// When it came to its final state.
    public var finishTime: Google.Protobuf.Timestamp?
    /// The status of the last answer; 0 when there was none.
    public var lastStatus: Int32 = 0
    /// Why the last attempt failed, or why there was none.
    public var lastError: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.Delivery" }
  }
}

extension Pintle.Delivery.V1 {
  /// A header field as it was sent or received; secret values are "[redacted]".
  public struct HeaderField: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// `value`, field 2.
    public var value: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.HeaderField" }
  }
}

extension Pintle.Delivery.V1 {
  /// One try to deliver.
  public struct Attempt: Message {
    /// Counts from 1 on, over replays too.
    public var number: Int64 = 0
    /// `start_time`, field 2.
    public var startTime: Google.Protobuf.Timestamp?
    /// `duration`, field 3.
    public var duration: Google.Protobuf.Duration?
    /// Where it was sent, without user information and values of the query.
    public var url: String = ""
    /// `request_fields`, field 5.
    public var requestFields: [HeaderField] = []
    /// `request_bytes`, field 6.
    public var requestBytes: Int64 = 0
    /// The answer's status; 0 when there was none.
    public var status: Int32 = 0
    /// The answer's first header fields.
    public var answerFields: [HeaderField] = []
    /// `answer_bytes`, field 9.
    public var answerBytes: Int64 = 0
    /// Why it failed; empty for a success.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.Attempt" }
  }
}

extension Pintle.Delivery.V1 {
  /// What deliveries are meant; all given conditions must hold.
  ///
  /// A condition that is not given leaves all: an empty text is no condition but a mistake (a
  /// script's variable without a value), which would replay what nobody meant.
  public struct DeliveryFilter: Message {
    /// `state`, field 1.
    public var state: DeliveryState = .unspecified
    /// `target_id`, field 2.
    public var targetID: String?
    /// `execution_id`, field 3.
    public var executionID: String?
    /// `event_type`, field 4.
    public var eventType: String?
    /// `aggregate_type`, field 5.
    public var aggregateType: String?
    /// `aggregate_id`, field 6.
    public var aggregateID: String?
    /// The first moment at which they were created.
    public var createTimeFrom: Google.Protobuf.Timestamp?
    /// The first moment that is too late.
    public var createTimeBefore: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.DeliveryFilter" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ListDeliveriesRequest`.
  public struct ListDeliveriesRequest: Message {
    /// Which ones; all without it.
    public var filter: DeliveryFilter?
    /// How many come at most; 0 stands for 100.
    public var pageSize: UInt32 = 0
    /// Where to go on: `next_page_token` of the page before, with the same filter.
    public var pageToken: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ListDeliveriesRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ListDeliveriesResponse`.
  public struct ListDeliveriesResponse: Message {
    /// `deliveries`, field 1.
    public var deliveries: [Delivery] = []
    /// Empty at the end.
    public var nextPageToken: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ListDeliveriesResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.GetDeliveryRequest`.
  public struct GetDeliveryRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.GetDeliveryRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.GetDeliveryResponse`.
  public struct GetDeliveryResponse: Message {
    /// `delivery`, field 1.
    public var delivery: Delivery?
    /// The last 50, oldest first.
    public var attempts: [Attempt] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.GetDeliveryResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ReplayDeliveryRequest`.
  public struct ReplayDeliveryRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ReplayDeliveryRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ReplayDeliveryResponse`.
  public struct ReplayDeliveryResponse: Message {
    /// `delivery`, field 1.
    public var delivery: Delivery?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ReplayDeliveryResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.SendDeliveryNowRequest`.
  public struct SendDeliveryNowRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.SendDeliveryNowRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.SendDeliveryNowResponse`.
  public struct SendDeliveryNowResponse: Message {
    /// `delivery`, field 1.
    public var delivery: Delivery?
    /// Whether it was due before, so that nothing is changed: it waits for its turn.
    public var wasDue: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.SendDeliveryNowResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ReplayDeliveriesRequest`.
  public struct ReplayDeliveriesRequest: Message {
    /// Which ones: at least one condition.
    ///
    /// Without a state those that were given up, all of them with that state alone:
    /// DELIVERY_STATE_DEAD.
    public var filter: DeliveryFilter?
    /// Where to go on: `next_page_token` of the call before, with the same filter.
    public var pageToken: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ReplayDeliveriesRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ReplayDeliveriesResponse`.
  public struct ReplayDeliveriesResponse: Message {
    /// How many are sent again.
    public var replayedCount: UInt32 = 0
    /// Empty when there were no more.
    public var nextPageToken: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ReplayDeliveriesResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.CancelDeliveryRequest`.
  public struct CancelDeliveryRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.CancelDeliveryRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.CancelDeliveryResponse`.
  public struct CancelDeliveryResponse: Message {
    /// `delivery`, field 1.
    public var delivery: Delivery?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.CancelDeliveryResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// How a target fares.
  public struct TargetState: Message {
    /// `target_id`, field 1.
    public var targetID: String = ""
    /// False when nothing is sent until somebody enables it again.
    public var enabled: Bool = false
    /// Whether the target was deleted; what waits for it is given up when it is due.
    public var deleted: Bool = false
    /// `breaker`, field 4.
    public var breaker: BreakerState = .unspecified
    /// The failures since the last success, as far as they are remembered.
    public var consecutiveFailures: UInt32 = 0
    /// Before this time nothing is sent; absent when nothing is held back.
    public var nextAttemptTime: Google.Protobuf.Timestamp?
    /// How many deliveries wait or are being sent, counted up to 1,000,000.
    public var pendingCount: UInt64 = 0
    /// How many deliveries were given up and are still kept, counted up to 1,000,000.
    public var deadCount: UInt64 = 0
    /// How many deliveries are held because the target is paused, counted up to 1,000,000.
    public var heldCount: UInt64 = 0
    /// Whether its deliveries are held.
    public var paused: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.TargetState" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ListTargetStatesRequest`.
  public struct ListTargetStatesRequest: Message {
    /// How many come at most; 0 stands for 100.
    public var pageSize: UInt32 = 0
    /// Where to go on: `next_page_token` of the page before.
    public var pageToken: String = ""
    /// Whether targets come as well that have no deliveries; of the deleted ones only those
    /// that have.
    public var includeIdle: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ListTargetStatesRequest" }
  }
}

extension Pintle.Delivery.V1 {
  /// The message `pintle.delivery.v1.ListTargetStatesResponse`.
  public struct ListTargetStatesResponse: Message {
    /// In the order of the targets' ids; without `include_idle` those alone that have
    /// deliveries waiting, held or given up.
    public var targets: [TargetState] = []
    /// Empty at the end.
    public var nextPageToken: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.delivery.v1.ListTargetStatesResponse" }
  }
}

extension Pintle.Delivery.V1 {
  /// Where a delivery stands.
  public enum DeliveryState: WireEnum {
    /// `DELIVERY_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// Waits for its time or its turn.
    case pending
    /// Taken by the worker that sends it.
    case leased
    /// The target took it.
    case delivered
    /// Given up: no attempt is left, or the target is disabled or deleted.
    case dead
    /// Given up by a caller.
    case cancelled
    /// Waits until its target, which is paused, is resumed.
    case held
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .pending
      case 2: self = .leased
      case 3: self = .delivered
      case 4: self = .dead
      case 5: self = .cancelled
      case 6: self = .held
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .pending: 1
      case .leased: 2
      case .delivered: 3
      case .dead: 4
      case .cancelled: 5
      case .held: 6
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 19:
        if jsonName.matches("DELIVERY_STATE_DEAD") {
          self = .dead
        } else if jsonName.matches("DELIVERY_STATE_HELD") {
          self = .held
        } else {
          return nil
        }
      case 21:
        if jsonName.matches("DELIVERY_STATE_LEASED") {
          self = .leased
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("DELIVERY_STATE_PENDING") {
          self = .pending
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("DELIVERY_STATE_DELIVERED") {
          self = .delivered
        } else if jsonName.matches("DELIVERY_STATE_CANCELLED") {
          self = .cancelled
        } else {
          return nil
        }
      case 26:
        if jsonName.matches("DELIVERY_STATE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "DELIVERY_STATE_UNSPECIFIED"
      case .pending: "DELIVERY_STATE_PENDING"
      case .leased: "DELIVERY_STATE_LEASED"
      case .delivered: "DELIVERY_STATE_DELIVERED"
      case .dead: "DELIVERY_STATE_DEAD"
      case .cancelled: "DELIVERY_STATE_CANCELLED"
      case .held: "DELIVERY_STATE_HELD"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

extension Pintle.Delivery.V1 {
  /// Whether deliveries are sent to a target.
  public enum BreakerState: WireEnum {
    /// `BREAKER_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// They are sent.
    case closed
    /// None is: the target failed too often.
    case open
    /// One is, to see whether the target works again.
    case halfOpen
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .closed
      case 2: self = .open
      case 3: self = .halfOpen
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .closed: 1
      case .open: 2
      case .halfOpen: 3
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 18:
        if jsonName.matches("BREAKER_STATE_OPEN") {
          self = .open
        } else {
          return nil
        }
      case 20:
        if jsonName.matches("BREAKER_STATE_CLOSED") {
          self = .closed
        } else {
          return nil
        }
      case 23:
        if jsonName.matches("BREAKER_STATE_HALF_OPEN") {
          self = .halfOpen
        } else {
          return nil
        }
      case 25:
        if jsonName.matches("BREAKER_STATE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "BREAKER_STATE_UNSPECIFIED"
      case .closed: "BREAKER_STATE_CLOSED"
      case .open: "BREAKER_STATE_OPEN"
      case .halfOpen: "BREAKER_STATE_HALF_OPEN"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: pintle.delivery.v1.Delivery

extension Pintle.Delivery.V1.Delivery {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.kind = try reader.readString()
      case 26: self.executionID = try reader.readString()
      case 34: self.targetID = try reader.readString()
      case 42:
        self.remainingTargetIDs.append(read: try reader.readString())
      case 48: self.position = try reader.readInt64()
      case 58: self.eventType = try reader.readString()
      case 66: self.aggregateType = try reader.readString()
      case 74: self.aggregateID = try reader.readString()
      case 82: self.organizationID = try reader.readString()
      case 88: self.state = try reader.readEnum(Pintle.Delivery.V1.DeliveryState.init(rawValue:))
      case 96: self.attemptCount = try reader.readInt64()
      case 106: try reader.readMessage(&self.dueTime)
      case 114: try reader.readMessage(&self.createTime)
      case 122: try reader.readMessage(&self.finishTime)
      case 128: self.lastStatus = try reader.readInt32()
      case 138: self.lastError = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.kind.isEmpty { writer.writeString(self.kind, tag: 18) }
    if !self.executionID.isEmpty { writer.writeString(self.executionID, tag: 26) }
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 34) }
    for value in self.remainingTargetIDs { writer.writeString(value, tag: 42) }
    if self.position != 0 { writer.writeInt64(self.position, tag: 48) }
    if !self.eventType.isEmpty { writer.writeString(self.eventType, tag: 58) }
    if !self.aggregateType.isEmpty { writer.writeString(self.aggregateType, tag: 66) }
    if !self.aggregateID.isEmpty { writer.writeString(self.aggregateID, tag: 74) }
    if !self.organizationID.isEmpty { writer.writeString(self.organizationID, tag: 82) }
    if self.state.rawValue != 0 { writer.writeEnum(self.state, tag: 88) }
    if self.attemptCount != 0 { writer.writeInt64(self.attemptCount, tag: 96) }
    if let value = self.dueTime { writer.writeMessage(value, tag: 106) }
    if let value = self.createTime { writer.writeMessage(value, tag: 114) }
    if let value = self.finishTime { writer.writeMessage(value, tag: 122) }
    if self.lastStatus != 0 { writer.writeInt32(self.lastStatus, tag: 128) }
    if !self.lastError.isEmpty { writer.writeString(self.lastError, tag: 138) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("kind") { return 2 }
    case 5:
      if name.matches("state") { return 11 }
    case 7:
      if name.matches("dueTime") { return 13 }
    case 8:
      if name.matches("targetId") { return 4 }
      if name.matches("position") { return 6 }
      if name.matches("due_time") { return 13 }
    case 9:
      if name.matches("target_id") { return 4 }
      if name.matches("eventType") { return 7 }
      if name.matches("lastError") { return 17 }
    case 10:
      if name.matches("event_type") { return 7 }
      if name.matches("createTime") { return 14 }
      if name.matches("finishTime") { return 15 }
      if name.matches("lastStatus") { return 16 }
      if name.matches("last_error") { return 17 }
    case 11:
      if name.matches("executionId") { return 3 }
      if name.matches("aggregateId") { return 9 }
      if name.matches("create_time") { return 14 }
      if name.matches("finish_time") { return 15 }
      if name.matches("last_status") { return 16 }
    case 12:
      if name.matches("execution_id") { return 3 }
      if name.matches("aggregate_id") { return 9 }
      if name.matches("attemptCount") { return 12 }
    case 13:
      if name.matches("aggregateType") { return 8 }
      if name.matches("attempt_count") { return 12 }
    case 14:
      if name.matches("aggregate_type") { return 8 }
      if name.matches("organizationId") { return 10 }
    case 15:
      if name.matches("organization_id") { return 10 }
    case 18:
      if name.matches("remainingTargetIds") { return 5 }
    case 20:
      if name.matches("remaining_target_ids") { return 5 }
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
      self.kind = try reader.readString()
    case 3:
      self.executionID = try reader.readString()
    case 4:
      self.targetID = try reader.readString()
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.remainingTargetIDs.append(read: try reader.readString())
      }
    case 6:
      self.position = try reader.readInt64()
    case 7:
      self.eventType = try reader.readString()
    case 8:
      self.aggregateType = try reader.readString()
    case 9:
      self.aggregateID = try reader.readString()
    case 10:
      self.organizationID = try reader.readString()
    case 11:
      if let value: Pintle.Delivery.V1.DeliveryState = try reader.readEnum() { self.state = value }
    case 12:
      self.attemptCount = try reader.readInt64()
    case 13:
      try reader.readMessage(&self.dueTime)
    case 14:
      try reader.readMessage(&self.createTime)
    case 15:
      try reader.readMessage(&self.finishTime)
    case 16:
      self.lastStatus = try reader.readInt32()
    case 17:
      self.lastError = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.kind.isEmpty || writer.writesDefaults {
      writer.writeKey("\"kind\":")
      writer.writeString(self.kind)
    }
    if !self.executionID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executionId\":")
      writer.writeString(self.executionID)
    }
    if !self.targetID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targetId\":")
      writer.writeString(self.targetID)
    }
    if !self.remainingTargetIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"remainingTargetIds\":")
      writer.writeArray(self.remainingTargetIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    if !self.eventType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"eventType\":")
      writer.writeString(self.eventType)
    }
    if !self.aggregateType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateType\":")
      writer.writeString(self.aggregateType)
    }
    if !self.aggregateID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateId\":")
      writer.writeString(self.aggregateID)
    }
    if !self.organizationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizationId\":")
      writer.writeString(self.organizationID)
    }
    if self.state.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"state\":")
      writer.writeEnum(self.state)
    }
    if self.attemptCount != 0 || writer.writesDefaults {
      writer.writeKey("\"attemptCount\":")
      writer.writeInt64(self.attemptCount)
    }
    if let value = self.dueTime {
      writer.writeKey("\"dueTime\":")
      writer.writeMessage(value)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.finishTime {
      writer.writeKey("\"finishTime\":")
      writer.writeMessage(value)
    }
    if self.lastStatus != 0 || writer.writesDefaults {
      writer.writeKey("\"lastStatus\":")
      writer.writeInt32(self.lastStatus)
    }
    if !self.lastError.isEmpty || writer.writesDefaults {
      writer.writeKey("\"lastError\":")
      writer.writeString(self.lastError)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.HeaderField

extension Pintle.Delivery.V1.HeaderField {
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
    if !self.value.isEmpty { writer.writeString(self.value, tag: 18) }
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
      self.value = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.value.isEmpty || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeString(self.value)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.Attempt

extension Pintle.Delivery.V1.Attempt {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.number = try reader.readInt64()
      case 18: try reader.readMessage(&self.startTime)
      case 26: try reader.readMessage(&self.duration)
      case 34: self.url = try reader.readString()
      case 42:
        var value = Pintle.Delivery.V1.HeaderField()
        try reader.readMessage(&value)
        self.requestFields.append(read: consume value)
      case 48: self.requestBytes = try reader.readInt64()
      case 56: self.status = try reader.readInt32()
      case 66:
        var value = Pintle.Delivery.V1.HeaderField()
        try reader.readMessage(&value)
        self.answerFields.append(read: consume value)
      case 72: self.answerBytes = try reader.readInt64()
      case 82: self.error = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.number != 0 { writer.writeInt64(self.number, tag: 8) }
    if let value = self.startTime { writer.writeMessage(value, tag: 18) }
    if let value = self.duration { writer.writeMessage(value, tag: 26) }
    if !self.url.isEmpty { writer.writeString(self.url, tag: 34) }
    for value in self.requestFields { writer.writeMessage(value, tag: 42) }
    if self.requestBytes != 0 { writer.writeInt64(self.requestBytes, tag: 48) }
    if self.status != 0 { writer.writeInt32(self.status, tag: 56) }
    for value in self.answerFields { writer.writeMessage(value, tag: 66) }
    if self.answerBytes != 0 { writer.writeInt64(self.answerBytes, tag: 72) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 82) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("url") { return 4 }
    case 5:
      if name.matches("error") { return 10 }
    case 6:
      if name.matches("number") { return 1 }
      if name.matches("status") { return 7 }
    case 8:
      if name.matches("duration") { return 3 }
    case 9:
      if name.matches("startTime") { return 2 }
    case 10:
      if name.matches("start_time") { return 2 }
    case 11:
      if name.matches("answerBytes") { return 9 }
    case 12:
      if name.matches("requestBytes") { return 6 }
      if name.matches("answerFields") { return 8 }
      if name.matches("answer_bytes") { return 9 }
    case 13:
      if name.matches("requestFields") { return 5 }
      if name.matches("request_bytes") { return 6 }
      if name.matches("answer_fields") { return 8 }
    case 14:
      if name.matches("request_fields") { return 5 }
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
      self.number = try reader.readInt64()
    case 2:
      try reader.readMessage(&self.startTime)
    case 3:
      try reader.readMessage(&self.duration)
    case 4:
      self.url = try reader.readString()
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Delivery.V1.HeaderField()
        try reader.readMessage(&value)
        self.requestFields.append(read: consume value)
      }
    case 6:
      self.requestBytes = try reader.readInt64()
    case 7:
      self.status = try reader.readInt32()
    case 8:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Delivery.V1.HeaderField()
        try reader.readMessage(&value)
        self.answerFields.append(read: consume value)
      }
    case 9:
      self.answerBytes = try reader.readInt64()
    case 10:
      self.error = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.number != 0 || writer.writesDefaults {
      writer.writeKey("\"number\":")
      writer.writeInt64(self.number)
    }
    if let value = self.startTime {
      writer.writeKey("\"startTime\":")
      writer.writeMessage(value)
    }
    if let value = self.duration {
      writer.writeKey("\"duration\":")
      writer.writeMessage(value)
    }
    if !self.url.isEmpty || writer.writesDefaults {
      writer.writeKey("\"url\":")
      writer.writeString(self.url)
    }
    if !self.requestFields.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestFields\":")
      writer.writeArray(self.requestFields) {
        (writer: inout JSONWriter, value: Pintle.Delivery.V1.HeaderField) in
        writer.writeMessage(value)
      }
    }
    if self.requestBytes != 0 || writer.writesDefaults {
      writer.writeKey("\"requestBytes\":")
      writer.writeInt64(self.requestBytes)
    }
    if self.status != 0 || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeInt32(self.status)
    }
    if !self.answerFields.isEmpty || writer.writesDefaults {
      writer.writeKey("\"answerFields\":")
      writer.writeArray(self.answerFields) {
        (writer: inout JSONWriter, value: Pintle.Delivery.V1.HeaderField) in
        writer.writeMessage(value)
      }
    }
    if self.answerBytes != 0 || writer.writesDefaults {
      writer.writeKey("\"answerBytes\":")
      writer.writeInt64(self.answerBytes)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.DeliveryFilter

extension Pintle.Delivery.V1.DeliveryFilter {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.state = try reader.readEnum(Pintle.Delivery.V1.DeliveryState.init(rawValue:))
      case 18: self.targetID = try reader.readString()
      case 26: self.executionID = try reader.readString()
      case 34: self.eventType = try reader.readString()
      case 42: self.aggregateType = try reader.readString()
      case 50: self.aggregateID = try reader.readString()
      case 58: try reader.readMessage(&self.createTimeFrom)
      case 66: try reader.readMessage(&self.createTimeBefore)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.state.rawValue != 0 { writer.writeEnum(self.state, tag: 8) }
    if let value = self.targetID { writer.writeString(value, tag: 18) }
    if let value = self.executionID { writer.writeString(value, tag: 26) }
    if let value = self.eventType { writer.writeString(value, tag: 34) }
    if let value = self.aggregateType { writer.writeString(value, tag: 42) }
    if let value = self.aggregateID { writer.writeString(value, tag: 50) }
    if let value = self.createTimeFrom { writer.writeMessage(value, tag: 58) }
    if let value = self.createTimeBefore { writer.writeMessage(value, tag: 66) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("state") { return 1 }
    case 8:
      if name.matches("targetId") { return 2 }
    case 9:
      if name.matches("target_id") { return 2 }
      if name.matches("eventType") { return 4 }
    case 10:
      if name.matches("event_type") { return 4 }
    case 11:
      if name.matches("executionId") { return 3 }
      if name.matches("aggregateId") { return 6 }
    case 12:
      if name.matches("execution_id") { return 3 }
      if name.matches("aggregate_id") { return 6 }
    case 13:
      if name.matches("aggregateType") { return 5 }
    case 14:
      if name.matches("aggregate_type") { return 5 }
      if name.matches("createTimeFrom") { return 7 }
    case 16:
      if name.matches("create_time_from") { return 7 }
      if name.matches("createTimeBefore") { return 8 }
    case 18:
      if name.matches("create_time_before") { return 8 }
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
      if let value: Pintle.Delivery.V1.DeliveryState = try reader.readEnum() { self.state = value }
    case 2:
      self.targetID = try reader.readString()
    case 3:
      self.executionID = try reader.readString()
    case 4:
      self.eventType = try reader.readString()
    case 5:
      self.aggregateType = try reader.readString()
    case 6:
      self.aggregateID = try reader.readString()
    case 7:
      try reader.readMessage(&self.createTimeFrom)
    case 8:
      try reader.readMessage(&self.createTimeBefore)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.state.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"state\":")
      writer.writeEnum(self.state)
    }
    if let value = self.targetID {
      writer.writeKey("\"targetId\":")
      writer.writeString(value)
    }
    if let value = self.executionID {
      writer.writeKey("\"executionId\":")
      writer.writeString(value)
    }
    if let value = self.eventType {
      writer.writeKey("\"eventType\":")
      writer.writeString(value)
    }
    if let value = self.aggregateType {
      writer.writeKey("\"aggregateType\":")
      writer.writeString(value)
    }
    if let value = self.aggregateID {
      writer.writeKey("\"aggregateId\":")
      writer.writeString(value)
    }
    if let value = self.createTimeFrom {
      writer.writeKey("\"createTimeFrom\":")
      writer.writeMessage(value)
    }
    if let value = self.createTimeBefore {
      writer.writeKey("\"createTimeBefore\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.state = try parameter.enumeration()
    case 2:
      self.targetID = try parameter.string()
    case 3:
      self.executionID = try parameter.string()
    case 4:
      self.eventType = try parameter.string()
    case 5:
      self.aggregateType = try parameter.string()
    case 6:
      self.aggregateID = try parameter.string()
    case 7:
      if self.createTimeFrom != nil {
        try self.createTimeFrom!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Timestamp()
        try value.mergeParameter(&parameter)
        self.createTimeFrom = value
      }
    case 8:
      if self.createTimeBefore != nil {
        try self.createTimeBefore!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Timestamp()
        try value.mergeParameter(&parameter)
        self.createTimeBefore = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if case .unrecognized = self.state {
      return
        "invalid DeliveryFilter.State: value must be one of the defined enum values, not \(Validation.shown(self.state))"
    }
    if let value = self.targetID {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 200) {
        return
          "invalid DeliveryFilter.TargetId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid DeliveryFilter.TargetId: value must not hold a zero byte"
      }
    }
    if let value = self.executionID {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 1000) {
        return
          "invalid DeliveryFilter.ExecutionId: value length must be between 1 and 1000 runes, inclusive, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid DeliveryFilter.ExecutionId: value must not hold a zero byte"
      }
    }
    if let value = self.eventType {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 200) {
        return
          "invalid DeliveryFilter.EventType: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid DeliveryFilter.EventType: value must not hold a zero byte"
      }
    }
    if let value = self.aggregateType {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 200) {
        return
          "invalid DeliveryFilter.AggregateType: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid DeliveryFilter.AggregateType: value must not hold a zero byte"
      }
    }
    if let value = self.aggregateID {
      if value.isEmpty || !Validation.hasRunes(value, atMost: 200) {
        return
          "invalid DeliveryFilter.AggregateId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid DeliveryFilter.AggregateId: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.ListDeliveriesRequest

extension Pintle.Delivery.V1.ListDeliveriesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.filter)
      case 16: self.pageSize = try reader.readUInt32()
      case 26: self.pageToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.filter { writer.writeMessage(value, tag: 10) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 16) }
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("filter") { return 1 }
    case 8:
      if name.matches("pageSize") { return 2 }
    case 9:
      if name.matches("page_size") { return 2 }
      if name.matches("pageToken") { return 3 }
    case 10:
      if name.matches("page_token") { return 3 }
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
    case 2:
      self.pageSize = try reader.readUInt32()
    case 3:
      self.pageToken = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeMessage(value)
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
      if self.filter != nil {
        try self.filter!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Delivery.V1.DeliveryFilter()
        try value.mergeParameter(&parameter)
        self.filter = value
      }
    case 2:
      self.pageSize = try parameter.uint32()
    case 3:
      self.pageToken = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if let cause = self.filter?.firstViolation() {
      return
        "invalid ListDeliveriesRequest.Filter: embedded message failed validation | caused by: \(cause)"
    }
    if self.pageSize > 1000 {
      return
        "invalid ListDeliveriesRequest.PageSize: value must be less than or equal to 1000, not \(Validation.shown(self.pageSize))"
    }
    if !Validation.hasRunes(self.pageToken, atMost: 1000) {
      return
        "invalid ListDeliveriesRequest.PageToken: value length must be at most 1000 runes, not \(Validation.shown(self.pageToken))"
    }
    if Validation.hasZero(self.pageToken) {
      return "invalid ListDeliveriesRequest.PageToken: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.ListDeliveriesResponse

extension Pintle.Delivery.V1.ListDeliveriesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Delivery.V1.Delivery()
        try reader.readMessage(&value)
        self.deliveries.append(read: consume value)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.deliveries { writer.writeMessage(value, tag: 10) }
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("deliveries") { return 1 }
    case 13:
      if name.matches("nextPageToken") { return 2 }
    case 15:
      if name.matches("next_page_token") { return 2 }
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
        var value = Pintle.Delivery.V1.Delivery()
        try reader.readMessage(&value)
        self.deliveries.append(read: consume value)
      }
    case 2:
      self.nextPageToken = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.deliveries.isEmpty || writer.writesDefaults {
      writer.writeKey("\"deliveries\":")
      writer.writeArray(self.deliveries) {
        (writer: inout JSONWriter, value: Pintle.Delivery.V1.Delivery) in
        writer.writeMessage(value)
      }
    }
    if !self.nextPageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nextPageToken\":")
      writer.writeString(self.nextPageToken)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.GetDeliveryRequest

extension Pintle.Delivery.V1.GetDeliveryRequest {
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
        "invalid GetDeliveryRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetDeliveryRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.GetDeliveryResponse

extension Pintle.Delivery.V1.GetDeliveryResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.delivery)
      case 18:
        var value = Pintle.Delivery.V1.Attempt()
        try reader.readMessage(&value)
        self.attempts.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.delivery { writer.writeMessage(value, tag: 10) }
    for value in self.attempts { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("delivery") { return 1 }
      if name.matches("attempts") { return 2 }
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
      try reader.readMessage(&self.delivery)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Delivery.V1.Attempt()
        try reader.readMessage(&value)
        self.attempts.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.delivery {
      writer.writeKey("\"delivery\":")
      writer.writeMessage(value)
    }
    if !self.attempts.isEmpty || writer.writesDefaults {
      writer.writeKey("\"attempts\":")
      writer.writeArray(self.attempts) {
        (writer: inout JSONWriter, value: Pintle.Delivery.V1.Attempt) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.ReplayDeliveryRequest

extension Pintle.Delivery.V1.ReplayDeliveryRequest {
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
        "invalid ReplayDeliveryRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid ReplayDeliveryRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.ReplayDeliveryResponse

extension Pintle.Delivery.V1.ReplayDeliveryResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.delivery)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.delivery { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("delivery") { return 1 }
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
      try reader.readMessage(&self.delivery)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.delivery {
      writer.writeKey("\"delivery\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.SendDeliveryNowRequest

extension Pintle.Delivery.V1.SendDeliveryNowRequest {
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
        "invalid SendDeliveryNowRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid SendDeliveryNowRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.SendDeliveryNowResponse

extension Pintle.Delivery.V1.SendDeliveryNowResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.delivery)
      case 16: self.wasDue = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.delivery { writer.writeMessage(value, tag: 10) }
    if self.wasDue { writer.writeBool(self.wasDue, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("wasDue") { return 2 }
    case 7:
      if name.matches("was_due") { return 2 }
    case 8:
      if name.matches("delivery") { return 1 }
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
      try reader.readMessage(&self.delivery)
    case 2:
      self.wasDue = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.delivery {
      writer.writeKey("\"delivery\":")
      writer.writeMessage(value)
    }
    if self.wasDue || writer.writesDefaults {
      writer.writeKey("\"wasDue\":")
      writer.writeBool(self.wasDue)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.ReplayDeliveriesRequest

extension Pintle.Delivery.V1.ReplayDeliveriesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.filter)
      case 18: self.pageToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.filter { writer.writeMessage(value, tag: 10) }
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("filter") { return 1 }
    case 9:
      if name.matches("pageToken") { return 2 }
    case 10:
      if name.matches("page_token") { return 2 }
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
    case 2:
      self.pageToken = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeMessage(value)
    }
    if !self.pageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pageToken\":")
      writer.writeString(self.pageToken)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.filter?.firstViolation() {
      return
        "invalid ReplayDeliveriesRequest.Filter: embedded message failed validation | caused by: \(cause)"
    }
    if !Validation.hasRunes(self.pageToken, atMost: 1000) {
      return
        "invalid ReplayDeliveriesRequest.PageToken: value length must be at most 1000 runes, not \(Validation.shown(self.pageToken))"
    }
    if Validation.hasZero(self.pageToken) {
      return "invalid ReplayDeliveriesRequest.PageToken: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.ReplayDeliveriesResponse

extension Pintle.Delivery.V1.ReplayDeliveriesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.replayedCount = try reader.readUInt32()
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.replayedCount != 0 { writer.writeUInt32(self.replayedCount, tag: 8) }
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 13:
      if name.matches("replayedCount") { return 1 }
      if name.matches("nextPageToken") { return 2 }
    case 14:
      if name.matches("replayed_count") { return 1 }
    case 15:
      if name.matches("next_page_token") { return 2 }
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
      self.replayedCount = try reader.readUInt32()
    case 2:
      self.nextPageToken = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.replayedCount != 0 || writer.writesDefaults {
      writer.writeKey("\"replayedCount\":")
      writer.writeUInt32(self.replayedCount)
    }
    if !self.nextPageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nextPageToken\":")
      writer.writeString(self.nextPageToken)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.CancelDeliveryRequest

extension Pintle.Delivery.V1.CancelDeliveryRequest {
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
        "invalid CancelDeliveryRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid CancelDeliveryRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.CancelDeliveryResponse

extension Pintle.Delivery.V1.CancelDeliveryResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.delivery)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.delivery { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("delivery") { return 1 }
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
      try reader.readMessage(&self.delivery)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.delivery {
      writer.writeKey("\"delivery\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.TargetState

extension Pintle.Delivery.V1.TargetState {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.targetID = try reader.readString()
      case 16: self.enabled = try reader.readBool()
      case 24: self.deleted = try reader.readBool()
      case 32: self.breaker = try reader.readEnum(Pintle.Delivery.V1.BreakerState.init(rawValue:))
      case 40: self.consecutiveFailures = try reader.readUInt32()
      case 50: try reader.readMessage(&self.nextAttemptTime)
      case 56: self.pendingCount = try reader.readUInt64()
      case 64: self.deadCount = try reader.readUInt64()
      case 72: self.heldCount = try reader.readUInt64()
      case 80: self.paused = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 10) }
    if self.enabled { writer.writeBool(self.enabled, tag: 16) }
    if self.deleted { writer.writeBool(self.deleted, tag: 24) }
    if self.breaker.rawValue != 0 { writer.writeEnum(self.breaker, tag: 32) }
    if self.consecutiveFailures != 0 { writer.writeUInt32(self.consecutiveFailures, tag: 40) }
    if let value = self.nextAttemptTime { writer.writeMessage(value, tag: 50) }
    if self.pendingCount != 0 { writer.writeUInt64(self.pendingCount, tag: 56) }
    if self.deadCount != 0 { writer.writeUInt64(self.deadCount, tag: 64) }
    if self.heldCount != 0 { writer.writeUInt64(self.heldCount, tag: 72) }
    if self.paused { writer.writeBool(self.paused, tag: 80) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("paused") { return 10 }
    case 7:
      if name.matches("enabled") { return 2 }
      if name.matches("deleted") { return 3 }
      if name.matches("breaker") { return 4 }
    case 8:
      if name.matches("targetId") { return 1 }
    case 9:
      if name.matches("target_id") { return 1 }
      if name.matches("deadCount") { return 8 }
      if name.matches("heldCount") { return 9 }
    case 10:
      if name.matches("dead_count") { return 8 }
      if name.matches("held_count") { return 9 }
    case 12:
      if name.matches("pendingCount") { return 7 }
    case 13:
      if name.matches("pending_count") { return 7 }
    case 15:
      if name.matches("nextAttemptTime") { return 6 }
    case 17:
      if name.matches("next_attempt_time") { return 6 }
    case 19:
      if name.matches("consecutiveFailures") { return 5 }
    case 20:
      if name.matches("consecutive_failures") { return 5 }
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
      self.deleted = try reader.readBool()
    case 4:
      if let value: Pintle.Delivery.V1.BreakerState = try reader.readEnum() { self.breaker = value }
    case 5:
      self.consecutiveFailures = try reader.readUInt32()
    case 6:
      try reader.readMessage(&self.nextAttemptTime)
    case 7:
      self.pendingCount = try reader.readUInt64()
    case 8:
      self.deadCount = try reader.readUInt64()
    case 9:
      self.heldCount = try reader.readUInt64()
    case 10:
      self.paused = try reader.readBool()
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
    if self.deleted || writer.writesDefaults {
      writer.writeKey("\"deleted\":")
      writer.writeBool(self.deleted)
    }
    if self.breaker.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"breaker\":")
      writer.writeEnum(self.breaker)
    }
    if self.consecutiveFailures != 0 || writer.writesDefaults {
      writer.writeKey("\"consecutiveFailures\":")
      writer.writeUInt32(self.consecutiveFailures)
    }
    if let value = self.nextAttemptTime {
      writer.writeKey("\"nextAttemptTime\":")
      writer.writeMessage(value)
    }
    if self.pendingCount != 0 || writer.writesDefaults {
      writer.writeKey("\"pendingCount\":")
      writer.writeUInt64(self.pendingCount)
    }
    if self.deadCount != 0 || writer.writesDefaults {
      writer.writeKey("\"deadCount\":")
      writer.writeUInt64(self.deadCount)
    }
    if self.heldCount != 0 || writer.writesDefaults {
      writer.writeKey("\"heldCount\":")
      writer.writeUInt64(self.heldCount)
    }
    if self.paused || writer.writesDefaults {
      writer.writeKey("\"paused\":")
      writer.writeBool(self.paused)
    }
    writer.endObject()
  }
}

// MARK: pintle.delivery.v1.ListTargetStatesRequest

extension Pintle.Delivery.V1.ListTargetStatesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.pageSize = try reader.readUInt32()
      case 18: self.pageToken = try reader.readString()
      case 24: self.includeIdle = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 8) }
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 18) }
    if self.includeIdle { writer.writeBool(self.includeIdle, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("pageSize") { return 1 }
    case 9:
      if name.matches("page_size") { return 1 }
      if name.matches("pageToken") { return 2 }
    case 10:
      if name.matches("page_token") { return 2 }
    case 11:
      if name.matches("includeIdle") { return 3 }
    case 12:
      if name.matches("include_idle") { return 3 }
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
      self.pageSize = try reader.readUInt32()
    case 2:
      self.pageToken = try reader.readString()
    case 3:
      self.includeIdle = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.pageSize != 0 || writer.writesDefaults {
      writer.writeKey("\"pageSize\":")
      writer.writeUInt32(self.pageSize)
    }
    if !self.pageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pageToken\":")
      writer.writeString(self.pageToken)
    }
    if self.includeIdle || writer.writesDefaults {
      writer.writeKey("\"includeIdle\":")
      writer.writeBool(self.includeIdle)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.pageSize = try parameter.uint32()
    case 2:
      self.pageToken = try parameter.string()
    case 3:
      self.includeIdle = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.pageSize > 1000 {
      return
        "invalid ListTargetStatesRequest.PageSize: value must be less than or equal to 1000, not \(Validation.shown(self.pageSize))"
    }
    if !Validation.hasRunes(self.pageToken, atMost: 1000) {
      return
        "invalid ListTargetStatesRequest.PageToken: value length must be at most 1000 runes, not \(Validation.shown(self.pageToken))"
    }
    if Validation.hasZero(self.pageToken) {
      return "invalid ListTargetStatesRequest.PageToken: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.delivery.v1.ListTargetStatesResponse

extension Pintle.Delivery.V1.ListTargetStatesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Delivery.V1.TargetState()
        try reader.readMessage(&value)
        self.targets.append(read: consume value)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.targets { writer.writeMessage(value, tag: 10) }
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("targets") { return 1 }
    case 13:
      if name.matches("nextPageToken") { return 2 }
    case 15:
      if name.matches("next_page_token") { return 2 }
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
        var value = Pintle.Delivery.V1.TargetState()
        try reader.readMessage(&value)
        self.targets.append(read: consume value)
      }
    case 2:
      self.nextPageToken = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.targets.isEmpty || writer.writesDefaults {
      writer.writeKey("\"targets\":")
      writer.writeArray(self.targets) {
        (writer: inout JSONWriter, value: Pintle.Delivery.V1.TargetState) in
        writer.writeMessage(value)
      }
    }
    if !self.nextPageToken.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nextPageToken\":")
      writer.writeString(self.nextPageToken)
    }
    writer.endObject()
  }
}
