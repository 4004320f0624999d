public import Base
public import Wire

/// Whose objects an aggregate is one of.
public enum EventOrigin: Int64, Sendable {
  /// Pintle's own: its projections are made from such events.
  case pintle = 0
  /// An identity provider's, who publishes what happens to it. Type and id may be those of an object of
  /// Pintle's; it is another one all the same, with a history of its own that no projection looks at.
  case published = 1
}

/// The object that an event is about: its history is numbered without gaps.
public struct Aggregate: Sendable, Hashable, CustomStringConvertible {
  /// The organization it belongs to, or the instance's id for what belongs to none.
  public var organization: String
  /// What kind of object it is: "action", "flow", "org", "user", "member".
  public var type: String
  /// Its id, unique within the organization, origin and type.
  public var id: String
  /// Whose object it is.
  public var origin: EventOrigin

  public init(organization: String, type: String, id: String, origin: EventOrigin = .pintle) {
    self.organization = organization
    self.type = type
    self.id = id
    self.origin = origin
  }

  public var description: String { "\(type) \(id)" }

  /// By the bytes of the texts.
  public static func == (left: Aggregate, right: Aggregate) -> Bool {
    left.id.utf8Equals(right.id) && left.type.utf8Equals(right.type)
      && left.organization.utf8Equals(right.organization) && left.origin == right.origin
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(UTF8Key(organization))
    hasher.combine(UTF8Key(type))
    hasher.combine(UTF8Key(id))
    hasher.combine(origin)
  }
}

/// What an event was caused by.
public struct Causation: Sendable, Equatable {
  /// The position of the event that caused it.
  public var position: Int64
  /// How many causes stand behind it: 1 for an event that a first event caused.
  public var depth: Int

  public init(position: Int64, depth: Int) {
    self.position = position
    self.depth = depth
  }
}

/// That the payload of a published event was erased.
public struct Erasure: Sendable, Equatable {
  /// When: nanoseconds since 1970.
  public var time: Int64
  /// The id of the account that did it.
  @UTF8Compared public var editor: String
}

/// An event as it stands in the log.
public struct Event: Sendable, Equatable {
  /// Strictly increasing over the whole instance, in the order of commits; gaps are possible.
  public var position: Int64
  public var aggregate: Aggregate
  /// The number of the event within the aggregate, from 1 on, without gaps.
  public var sequence: Int64
  /// What happened: "action.added".
  @UTF8Compared public var type: String
  /// The form of the payload; older forms are brought up when they are read.
  public var revision: Int
  public var payload: JSONValue
  /// The id of the account that made the change, or the name of the part of Pintle that did.
  @UTF8Compared public var editor: String
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  public var causation: Causation?
  /// The id by which its publisher knows it; nil for Pintle's own events.
  @UTF8Compared public var publisherID: String?
  /// When it happened, if its publisher said so: nanoseconds since 1970.
  public var occurredAt: Int64?
  /// The network address of the client whose call wrote it; nil for one without an address, for what the server did by
  /// itself, and once it was forgotten.
  @UTF8Compared public var clientAddress: String?
  /// Set when the payload was erased, and is empty for that.
  public var erasure: Erasure?

  /// The causation for an event that this one brings about.
  public var asCause: Causation {
    Causation(position: position, depth: (causation?.depth ?? 0) + 1)
  }
}

extension Event {
  /// An event that stands in no log, as a sample: its position and sequence are 0.
  ///
  /// - Parameters:
  ///   - type: What would have happened.
  ///   - payload: Its payload.
  ///   - aggregate: To what it would have happened.
  ///   - editor: Whose doing it would be.
  ///   - time: Nanoseconds since 1970.
  public init(
    unwritten type: String, _ payload: JSONValue, of aggregate: Aggregate, by editor: String,
    at time: Int64
  ) {
    self.init(
      position: 0, aggregate: aggregate, sequence: 0, type: type, revision: 1, payload: payload,
      editor: editor, createdAt: time)
  }
}

/// Something that can happen to one kind of aggregate, in types instead of JSON.
///
/// A conforming enum has a case for each event type. Payloads never carry a secret: events are matched,
/// watched and sent out.
public protocol DomainEvent: Sendable {
  /// The type's name in the log: "action.added".
  var type: String { get }
  /// The form in which `payload` is written now.
  var revision: Int { get }
  /// The members to store.
  var payload: JSONValue { get }
  /// The id by which its publisher knows it. Provided: nil.
  var publisherID: String? { get }
  /// When it happened, where that is not now: nanoseconds since 1970. Provided: nil.
  var occurredAt: Int64? { get }
  /// Reads an event of the current revision back.
  init(_ event: Event) throws(StoreError)
}

extension DomainEvent {
  /// Events are equal when the log would hold the same of them, byte by byte.
  public static func == (left: Self, right: Self) -> Bool {
    left.type.utf8Equals(right.type) && left.revision == right.revision
      && left.payload == right.payload && left.publisherID.utf8Equals(right.publisherID)
      && left.occurredAt == right.occurredAt
  }

  public var revision: Int { 1 }
  public var publisherID: String? { nil }
  public var occurredAt: Int64? { nil }
}

extension Event {
  /// A member of the payload that must be a string.
  public func string(_ name: String) throws(StoreError) -> String {
    guard let value = payload[name]?.stringValue else { throw missing(name) }
    return value
  }

  /// A member of the payload that must be a whole number.
  public func integer(_ name: String) throws(StoreError) -> Int64 {
    guard let value = payload[name]?.integerValue else { throw missing(name) }
    return value
  }

  /// A member of the payload that must be true or false.
  public func boolean(_ name: String) throws(StoreError) -> Bool {
    guard let value = payload[name]?.booleanValue else { throw missing(name) }
    return value
  }

  /// A member of the payload that must be an array of strings.
  public func strings(_ name: String) throws(StoreError) -> [String] {
    guard let elements = payload[name]?.arrayValue else { throw missing(name) }
    var strings: [String] = []
    strings.reserveCapacity(elements.count)
    for element in elements {
      guard let string = element.stringValue else { throw missing(name) }
      strings.append(string)
    }
    return strings
  }

  /// The error for an event whose type is not one of the aggregate's.
  public var unknownType: StoreError {
    .corrupt("event \(position) of \(aggregate) has the unknown type \(type)")
  }

  private func missing(_ name: String) -> StoreError {
    .corrupt("event \(position) (\(type) revision \(revision)) has no usable member \(name)")
  }
}
