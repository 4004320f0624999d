public import API
import Base
public import RPC
import Records
import Store
import Wire

// MARK: - Erasing

extension EventService {
  public func eraseEvents(
    _ request: Pintle.Event.V1.EraseEventsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Event.V1.EraseEventsResponse {
    let caller = try context.caller
    guard
      !(request.userIDs.isEmpty && request.aggregateIDs.isEmpty && request.types.isEmpty
        && request.groups.isEmpty)
    else { throw EventRefusal.erasureUnbounded.error(in: context.language) }
    let filter = EventErasureFilter(
      try EventSelection(request, caller), users: request.userIDs,
      from: request.createTimeFrom?.nanosecondsSinceEpoch,
      before: request.createTimeBefore?.nanosecondsSinceEpoch)
    let (places, hasMore) = try await find(filter, caller)
    var response = Pintle.Event.V1.EraseEventsResponse()
    response.more = hasMore
    let deliveries = try await tried(Set(places.map(\.position)), caller)
    guard !request.dryRun else {
      response.events = Int64(places.count { $0.part == .payload })
      response.clientAddresses = Int64(places.count { $0.part == .clientAddress })
      response.deliveries = Int64(deliveries.count)
      response.cleaned = !store.store.isUnclean
      return response
    }
    // Before the events: whoever is stopped in the middle finds these again by the same request.
    try await clear(deliveries, caller)
    response.deliveries = Int64(deliveries.count)
    (response.events, response.clientAddresses) = try await erase(
      places.filter { $0.part != .nothing }, by: filter, context)
    response.cleaned = try await waitForCleaning(context)
    return response
  }

  /// The events that a filter names, and whether there are more than one call erases.
  private func find(
    _ filter: EventErasureFilter, _ caller: Caller
  ) async throws(RPCError) -> (places: [EventErasurePage.Place], hasMore: Bool) {
    var places: [EventErasurePage.Place] = []
    // Those that are erased already must not stand in the way of the others.
    var count = 0
    var position: Int64 = 0
    while true {
      let start = position
      let page = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
        try EventErasurePage.read(filter, after: start, in: reader)
      }
      for place in page.places {
        if place.part != .nothing {
          guard count < Limits.maxErasedEvents else { return (places, true) }
          count += 1
        }
        places.append(place)
      }
      if page.isEnd { return (places, false) }
      position = page.lastPosition
    }
  }

  /// The deliveries of events at these positions that were tried.
  private func tried(
    _ positions: Set<Int64>, _ caller: Caller
  ) async throws(RPCError) -> [String] {
    guard !positions.isEmpty else { return [] }
    var ids: [String] = []
    var last = ""
    let instance = store.store.instanceID
    while true {
      let start = last
      let page = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
        try DeliveryErasure.read(of: positions, after: start, organization: instance, in: reader)
      }
      ids += page.ids
      guard let next = page.next else { return ids }
      last = next
    }
  }

  private func clear(_ deliveries: [String], _ caller: Caller) async throws(RPCError) {
    let instance = store.store.instanceID
    var rest = deliveries[...]
    while !rest.isEmpty {
      let ids = Array(rest.prefix(Limits.maxErasedAtOnce))
      rest = rest.dropFirst(ids.count)
      try await store.write(as: caller) { transaction, _ in
        for id in ids {
          try DeliveryErasure.clear(id, organization: instance, in: transaction)
        }
      }
    }
  }

  /// Erases events, and writes down in each organization what was erased there; returns of how many the payload went, and
  /// of how many others the client's address.
  private func erase(
    _ places: [EventErasurePage.Place], by filter: EventErasureFilter, _ context: CallContext
  ) async throws(RPCError) -> (events: Int64, clientAddresses: Int64) {
    let usage = usage
    var (events, clientAddresses) = (Int64(0), Int64(0))
    var rest = places[...]
    while let first = rest.first {
      let organization = first.organization
      let run = rest.prefix { $0.organization.utf8Equals(organization) }
        .prefix(Limits.maxErasedAtOnce)
      let positions = run.filter { $0.part == .payload }.map(\.position)
      let addressed = run.filter { $0.part == .clientAddress }.map(\.position)
      rest = rest.dropFirst(run.count)
      let caller = try await context.presentCaller
      let id = identifiers.next()
      let (erased, forgotten) = try await store.write(as: caller) { transaction, caller in
        if filter.selection.organization == nil,
          !caller.instancePermissions.contains("iam.event.erase")
        {
          throw RPCError.permissionMissing
        }
        let erased = try transaction.erasePublished(
          at: positions, of: organization, by: caller.account)
        let forgotten = try transaction.eraseClientAddresses(at: addressed, of: organization)
        guard erased.events > 0 || forgotten > 0 else { return (0, 0) }
        usage?.remove(EventLog.Usage(bytes: erased.bytes), from: organization)
        // Whoever wants the own addresses forgotten leaves none behind by that.
        if filter.users.contains(caller.account) { transaction.noteClient(nil) }
        try transaction.append(
          ErasureEvent(events: erased.events, clientAddresses: forgotten, by: filter),
          to: ErasureEvent.aggregate(id, organization: organization), by: caller.account)
        return (erased.events, forgotten)
      }
      events += Int64(erased)
      clientAddresses += Int64(forgotten)
    }
    return (events, clientAddresses)
  }

  /// Waits until the database's files are clean, for a while; returns whether they are.
  private func waitForCleaning(_ context: CallContext) async throws(RPCError) -> Bool {
    let clock = store.store.timeSource
    let end = clock.monotonicNanoseconds() + Limits.erasureCleaningTimeout
    while true {
      let version = cleanings.version
      guard store.store.isUnclean else { return true }
      let left = end - clock.monotonicNanoseconds()
      guard left > 0, !feed.isDraining else { return false }
      try await context.wait(for: cleanings, after: version, timeout: left)
    }
  }
}
