public import API
public import Base
public import RPC
public import Records
public import Store
import Wire

/// Publishing, listing and watching events: `pintle.event.v1.EventService`.
public struct EventService: Pintle.Event.V1.EventService {
  let store: DomainStore
  let identifiers: IdentifierSource
  let rules: EventTypeRules
  let feed: EventFeed
  let pages = PagePlaces()
  /// Raised when the database's files were cleaned.
  let cleanings: ChangeSignal
  let gatherNanoseconds: Int64
  /// Nil without a quota.
  let usage: EventUsage?

  /// - Parameters:
  ///   - store: Where the log is.
  ///   - identifiers: Gives events an id whose publishers do not.
  ///   - eventTypes: The types that there are.
  ///   - quota: What the events of one organization may take.
  ///   - gatherNanoseconds: How long a watch lets commits gather.
  public init(
    store: Store, identifiers: IdentifierSource, eventTypes: KnownEventTypes = .all,
    quota: EventQuota = EventQuota(),
    gatherNanoseconds: Int64 = Limits.watchGatherTimeout
  ) {
    self.store = DomainStore(store: store)
    self.identifiers = identifiers
    self.gatherNanoseconds = gatherNanoseconds
    usage = quota == EventQuota() ? nil : EventUsage(quota)
    rules = EventTypeRules(known: eventTypes)
    feed = EventFeed(store: store)
    let cleanings = ChangeSignal()
    store.observeCleaning { cleanings.raise() }
    self.cleanings = cleanings
  }

  /// Ends every watch: the server is about to stop, and their clients shall go on elsewhere.
  public func drain() { feed.drain() }

  public func listEvents(
    _ request: Pintle.Event.V1.ListEventsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Event.V1.ListEventsResponse {
    let caller = try context.caller
    let selection = try EventSelection(request, caller)
    let bounds = EventPage.Bounds(
      events: request.limit == 0 ? 100 : min(Int(request.limit), Limits.maxListedEvents),
      scanned: Limits.maxEventsScanned, bytes: Limits.maxEventPageBytes)
    try await pages.enter(caller.homeOrganization, context)
    defer { pages.leave(caller.homeOrganization) }
    let language = context.language
    let page = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
      try LogPosition.check(request.afterPosition, of: "after_position", language, in: reader)
      return try EventLog.page(selection, after: request.afterPosition, within: bounds, in: reader)
    }
    var response = Pintle.Event.V1.ListEventsResponse()
    response.events = page.events.map { Pintle.Event.V1.Event($0) }
    response.nextPosition = page.lastPosition
    response.end = page.isEnd
    return response
  }
}
