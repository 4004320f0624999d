public import Base
public import Store
import Wire

/// The deliveries to one target: they are sent, held back and counted together.
public struct DeliveryLane: Sendable, Hashable {
  /// The organization that owns the target; the instance's id for targets of the instance.
  @UTF8Compared public var organization: String
  /// The target's id.
  @UTF8Compared public var target: String

  public init(organization: String, target: String) {
    self.organization = organization
    self.target = target
  }
}

/// Something that is to be sent to a target until the target has taken it.
public struct DeliveryRecord: Sendable, Equatable {
  /// Where a delivery stands.
  public enum State: Int64, Sendable, CaseIterable {
    /// Waits for its time or its turn.
    case pending = 1
    /// A process has taken it and sends it.
    case leased = 2
    /// The target took it.
    case delivered = 3
    /// Given up.
    case dead = 4
    /// Withdrawn by an administrator.
    case cancelled = 5
    /// Waits outside of the queue until its target is resumed.
    case held = 6

    /// Whether nothing more happens to the delivery by itself.
    public var isFinal: Bool { !isQueued && self != .held }

    /// Whether it stands in the queue.
    public var isQueued: Bool { rawValue <= State.leased.rawValue }
  }

  /// What is sent: the payload of an event.
  public static let eventKind = "event"

  /// What is sent: an alert, which no execution asked for.
  public static let alertKind = "alert"

  /// The organization that owns the target.
  @UTF8Compared public var organization: String
  /// Stays the same over every attempt and replay: receivers tell duplicates by it.
  @UTF8Compared public var id: String
  /// What is sent; ``eventKind`` or ``alertKind``.
  @UTF8Compared public var kind: String
  /// The execution that asked for it; empty for an alert.
  @UTF8Compared public var execution: String
  @UTF8Compared public var target: String
  /// The execution's targets that come after this one, as they were at the event.
  @UTF8Compared public var remaining: [String]
  /// The organization in which the event lies.
  @UTF8Compared public var eventOrganization: String
  /// The event's position.
  public var position: Int64
  @UTF8Compared public var eventType: String
  @UTF8Compared public var aggregateType: String
  @UTF8Compared public var aggregateID: String
  public var state: State
  /// Nanoseconds since 1970: when it may be sent, or, outside of the queue, when it left it.
  ///
  /// 0 stands for at once and in the order of positions: the first attempt.
  public var dueAt: Int64
  /// How many attempts were recorded.
  public var attempts: Int64
  /// How many attempts of its schedule are used up; a replay begins anew, and in a final state it is 0.
  public var step: Int64
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// The last answer's status; nil when there was none.
  public var lastStatus: Int64?
  /// Why the last attempt failed, or why there was none.
  @UTF8Compared public var lastError: String?

  /// What first attempts are made in order of: the object that the event is about.
  var series: String { "\(eventOrganization)/\(aggregateType)/\(aggregateID)" }

  /// Where it queues.
  public var lane: DeliveryLane { DeliveryLane(organization: organization, target: target) }

  /// Whether it waits for, or is in, its first attempt, which is sent in the order of positions.
  public var isFirstAttempt: Bool { dueAt == 0 }

  /// Whether it should have been sent more than Limits.maxDeliveryAge ago; `now` is nanoseconds since 1970, and no
  /// later than it is although somebody set the clock.
  public func isOverdue(now: Int64) -> Bool {
    max(dueAt, createdAt) < now - Limits.maxDeliveryAge
  }

  /// Why an overdue delivery is given up.
  public static let overdueReason =
    "not delivered within \(Limits.maxDeliveryAge / 86_400_000_000_000) days"

  /// When it came to its final state, nanoseconds since 1970.
  public var finishedAt: Int64? { state.isFinal ? dueAt : nil }

  /// When it left the queue, nanoseconds since 1970.
  var leftAt: Int64? { state.isQueued ? nil : dueAt }

  /// A delivery of an event, ready for its first attempt.
  ///
  /// - Parameters:
  ///   - event: What is sent.
  ///   - id: Its own id; no "." may stand in it, because signatures separate it by one.
  ///   - execution: The execution that the event matches.
  ///   - target: Who gets it.
  ///   - remaining: Who gets it afterwards.
  ///   - organization: The organization that owns execution and target.
  public init(
    of event: Event, id: String, execution: String, target: String, remaining: [String],
    organization: String
  ) {
    self.organization = organization
    self.id = id
    self.kind = Self.eventKind
    self.execution = execution
    self.target = target
    self.remaining = remaining
    self.eventOrganization = event.aggregate.organization
    self.position = event.position
    self.eventType = event.type
    self.aggregateType = event.aggregate.type
    self.aggregateID = event.aggregate.id
    self.state = .pending
    self.dueAt = 0
    self.attempts = 0
    self.step = 0
    self.createdAt = event.createdAt
  }

  /// The targets in a JSON array of texts; nil when it is none.
  private static func remaining(_ text: String) -> [String]? {
    // What most deliveries have.
    if text.utf8Equals("[]") { return [] }
    return JSONValue(text: text)?.arrayValue?.compactMap(\.stringValue)
  }

  /// Reads a row that begins with an event, of a delivery that waits for its first attempt and is leased for it.
  init(
    held row: any Row, of event: Event, target: String, organization: String
  ) throws(StoreError) {
    let first = EventLog.columnCount
    let id = row.text(first)
    guard let remaining = Self.remaining(row.text(first + 4)) else {
      throw .corrupt("delivery \(id) cannot be read")
    }
    self.init(
      of: event, id: id, execution: row.text(first + 3), target: target, remaining: remaining,
      organization: organization)
    kind = row.text(first + 2)
    state = .leased
    attempts = row.integer(first + 5)
    step = row.integer(first + 6)
    createdAt = row.integer(first + 7)
    lastStatus = row.optionalInteger(first + 8)
    lastError = row.optionalText(first + 9)
  }

  /// Reads a row of ``DeliveryTable/columns``.
  init(_ row: any Row) throws(StoreError) {
    guard let state = State(rawValue: row.integer(11)), let remaining = Self.remaining(row.text(5))
    else { throw .corrupt("delivery \(row.text(1)) cannot be read") }
    organization = row.text(0)
    id = row.text(1)
    kind = row.text(2)
    execution = row.text(3)
    target = row.text(4)
    self.remaining = remaining
    eventOrganization = row.text(6)
    position = row.integer(7)
    eventType = row.text(8)
    aggregateType = row.text(9)
    aggregateID = row.text(10)
    self.state = state
    dueAt = row.integer(12)
    attempts = row.integer(13)
    step = row.integer(14)
    createdAt = row.integer(15)
    lastStatus = row.optionalInteger(16)
    lastError = row.optionalText(17)
  }
}

/// A delivery under a lease, with the event that it carries.
public struct HeldDelivery: Sendable {
  /// Which of its owner's leases it is.
  public var token: Int64
  public var delivery: DeliveryRecord
  public var event: Event
  /// How long the event's payload is as text.
  public var bytes: Int

  public init(token: Int64, delivery: DeliveryRecord, event: Event, bytes: Int) {
    self.token = token
    self.delivery = delivery
    self.event = event
    self.bytes = bytes
  }
}
