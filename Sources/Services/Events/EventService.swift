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
  let gatherNanoseconds: Int64

  /// - Parameters:
  ///   - store: Where the log is.
  ///   - identifiers: Gives events an id whose publishers do not.
  ///   - eventTypes: The types that there are.
  ///   - gatherNanoseconds: How long a watch lets commits gather.
  public init(
    store: Store, identifiers: IdentifierSource,
    eventTypes: KnownEventTypes = .all,
    gatherNanoseconds: Int64 = Limits.watchGatherTimeout
  ) {
    self.store = DomainStore(store: store)
    self.identifiers = identifiers
    self.gatherNanoseconds = gatherNanoseconds
    rules = EventTypeRules(known: eventTypes)
    feed = EventFeed(store: store)
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
    let page = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
      try EventLog.page(selection, after: request.afterPosition, within: bounds, in: reader)
    }
    var response = Pintle.Event.V1.ListEventsResponse()
    response.events = page.events.map { Pintle.Event.V1.Event($0) }
    response.nextPosition = page.lastPosition
    response.end = page.isEnd
    return response
  }
}
