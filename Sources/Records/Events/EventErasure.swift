public import Base
public import Store
public import Wire

/// What somebody wants to have erased: of published events for which every part that is given holds the payload, of
/// Pintle's own and of those that the people have written the client's address.
public struct EventErasureFilter: Sendable, Equatable {
  /// Where, of what types and about which objects.
  public var selection: EventSelection
  /// The people of whom the events tell.
  public var users: Set<UTF8Key>
  /// The first moment of writing, nanoseconds since 1970.
  public var from: Int64?
  /// The first moment of writing that is too late, nanoseconds since 1970.
  public var before: Int64?

  public init(
    _ selection: EventSelection, users: some Sequence<String> = [], from: Int64? = nil,
    before: Int64? = nil
  ) {
    self.selection = selection
    self.users = Set(texts: users)
    self.from = from
    self.before = before
  }

  /// The members of a payload that name the person of whom an event of another object tells.
  public static let userMembers = ["userId", "userID", "user_id", "sub", "subject"]

  /// What is to be erased of an event that the selection keeps, be it erased already; nil for nothing.
  func part(of event: Event) -> EventErasurePage.Part? {
    if let from, event.createdAt < from { return nil }
    if let before, event.createdAt >= before { return nil }
    let tells = users.isEmpty || tellsOfUser(event)
    if tells, event.aggregate.origin == .published, event.erasure == nil { return .payload }
    if event.clientAddress != nil, tells || users.contains(event.editor) { return .clientAddress }
    return tells && event.erasure != nil ? .nothing : nil
  }

  private func tellsOfUser(_ event: Event) -> Bool {
    if event.aggregate.type.utf8Equals("user"), users.contains(event.aggregate.id) { return true }
    return Self.userMembers.contains { name in
      event.payload[name]?.stringValue.map { users.contains($0) } ?? false
    }
  }
}

/// A part of the log in which events to erase were looked for.
public struct EventErasurePage: Sendable {
  /// What of an event is to be erased.
  public enum Part: Sendable, Equatable {
    /// The payload, and the client's address with it.
    case payload
    /// The client's address alone.
    case clientAddress
    /// Nothing any more: its deliveries may still be to be cleared.
    case nothing
  }

  /// Where an event lies.
  public struct Place: Sendable, Equatable {
    @UTF8Compared public var organization: String
    public var position: Int64
    public var part: Part
  }

  /// In the order of positions.
  public var places: [Place]
  /// The position up to which the log was looked at.
  public var lastPosition: Int64
  /// Whether nothing stood behind it.
  public var isEnd: Bool

  /// Looks for events in the part of the log behind a position; read it as a scan.
  public static func read(
    _ filter: EventErasureFilter, after position: Int64, in reader: Reader
  ) throws(StoreError) -> EventErasurePage {
    let page = try EventLog.page(
      filter.selection, after: position,
      within: EventPage.Bounds(
        events: Limits.maxErasureEventsRead, scanned: Limits.maxErasureEventsScanned,
        bytes: Limits.maxErasureBytesRead), in: reader)
    let places = page.events.compactMap { event in
      filter.part(of: event).map {
        Place(organization: event.aggregate.organization, position: event.position, part: $0)
      }
    }
    return EventErasurePage(
      places: places, lastPosition: page.lastPosition, isEnd: page.isEnd)
  }
}

/// That payloads of published events, or addresses of clients, were erased: who did it stands beside it in the log, what
/// they held nowhere.
public enum ErasureEvent: DomainEvent, Equatable {
  /// So many events were erased that a filter named, and of so many others the client's address alone; `filter` is an
  /// object.
  case erased(events: Int64, clientAddresses: Int64, filter: JSONValue)

  /// The aggregate of an erasure; it belongs to the organization of the events.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "erasure", id: id)
  }

  /// What is written down of an erasure.
  public init(events: Int, clientAddresses: Int, by filter: EventErasureFilter) {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      members.append(JSONValue.Member(name, .array(texts.map { .string($0) })))
    }
    add("userIds", filter.users.sorted().map(\.text))
    add("types", filter.selection.types.sorted().map(\.text))
    add("groups", filter.selection.groups)
    add("aggregateTypes", filter.selection.aggregateTypes.sorted().map(\.text))
    add("aggregateIds", filter.selection.aggregateIDs.sorted().map(\.text))
    if let from = filter.from {
      members.append(.init("createTimeFrom", .string(RFC3339.text(nanoseconds: from))))
    }
    if let before = filter.before {
      members.append(
        .init("createTimeBefore", .string(RFC3339.text(nanoseconds: before))))
    }
    self = .erased(
      events: Int64(events), clientAddresses: Int64(clientAddresses), filter: .object(members))
  }

  public var type: String { "event.erased" }

  public var payload: JSONValue {
    switch self {
    case .erased(let events, let clientAddresses, let filter):
      .object(
        [.init("events", .integer(events))]
          + (clientAddresses == 0 ? [] : [.init("clientAddresses", .integer(clientAddresses))])
          + [.init("filter", filter)])
    }
  }

  public init(_ event: Event) throws(StoreError) {
    guard event.type.utf8Equals("event.erased") else { throw event.unknownType }
    guard let filter = event.payload["filter"] else {
      throw .corrupt("event \(event.position) of \(event.aggregate) has no filter")
    }
    self = .erased(
      events: try event.integer("events"),
      clientAddresses: event.payload["clientAddresses"]?.integerValue ?? 0, filter: filter)
  }
}
