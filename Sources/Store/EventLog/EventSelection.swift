public import Base
import Wire

/// Which events of the log somebody wants to see.
public struct EventSelection: Sendable, Equatable {
  /// The organization whose events are kept; nil for all, and what belongs to none.
  @UTF8Compared public var organization: String?
  /// Types that are kept; with `groups` empty too, all are.
  public var types: Set<UTF8Key>
  /// Beginnings of types that are kept, up to a dot: "user.human" keeps "user.human.added".
  @UTF8Compared public var groups: [String]
  /// Kinds of aggregates that are kept; all when empty.
  public var aggregateTypes: Set<UTF8Key>
  /// Ids of aggregates that are kept; all when empty.
  public var aggregateIDs: Set<UTF8Key>

  /// Makes a selection; groups may end in ".*".
  public init(
    organization: String?, types: some Sequence<String> = [], groups: some Sequence<String> = [],
    aggregateTypes: some Sequence<String> = [], aggregateIDs: some Sequence<String> = []
  ) {
    self.organization = organization
    self.types = Set(texts: types)
    self.groups = groups.map {
      $0.utf8HasSuffix(".*") ? String(decoding: $0.utf8.dropLast(2), as: UTF8.self) : $0
    }
    self.aggregateTypes = Set(texts: aggregateTypes)
    self.aggregateIDs = Set(texts: aggregateIDs)
  }

  /// Whether an event of an organization that is kept is kept itself.
  func keeps(_ type: String, aggregateType: String, aggregateID: String) -> Bool {
    if !aggregateTypes.isEmpty, !aggregateTypes.contains(aggregateType) { return false }
    if !aggregateIDs.isEmpty, !aggregateIDs.contains(aggregateID) { return false }
    if types.isEmpty, groups.isEmpty { return true }
    return types.contains(type) || groups.contains { Self.isMember(type, of: $0) }
  }

  private static func isMember(_ type: String, of group: String) -> Bool {
    var type = type.utf8[...]
    for byte in group.utf8 where type.popFirst() != byte { return false }
    return type.first == UInt8(ascii: ".")
  }
}

/// A part of the log.
public struct EventPage: Sendable {
  /// How much of the log is looked at for one page.
  public struct Bounds: Sendable {
    /// The events that it holds at most.
    public var events: Int
    /// The events that are looked at, kept or not.
    public var scanned: Int
    /// The bytes of payloads after which it ends; the last event may go beyond.
    public var bytes: Int

    public init(events: Int, scanned: Int, bytes: Int) {
      self.events = events
      self.scanned = scanned
      self.bytes = bytes
    }
  }

  /// In the order of positions.
  public var events: [Event] = []
  /// The position up to which the log was looked at: where the next page begins.
  public var lastPosition: Int64
  /// Whether nothing stood behind it.
  public var isEnd = true
}

extension JSONValue {
  /// About how long the value is as text.
  var approximateBytes: Int {
    switch self {
    case .null, .boolean: 5
    case .number(let digits): digits.utf8.count
    case .string(let text): text.utf8.count + 2
    case .array(let elements): elements.reduce(2) { $0 + $1.approximateBytes + 1 }
    case .object(let members):
      members.reduce(2) { $0 + $1.name.utf8.count + $1.value.approximateBytes + 4 }
    }
  }
}
