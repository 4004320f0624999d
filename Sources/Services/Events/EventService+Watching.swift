public import API
import Base
public import RPC
import Store
import Wire

// MARK: - Watching

extension EventService {
  public func watchEvents(
    _ request: Pintle.Event.V1.WatchEventsRequest,
    responses: ResponseStream<Pintle.Event.V1.WatchEventsResponse>, context: CallContext
  ) async throws(RPCError) {
    let caller = try context.caller
    _ = try EventSelection(request, caller)
    let owner = caller.placesOwner
    do throws(EventRefusal) {
      try feed.enter(owner)
    } catch {
      throw error.error(in: context.language)
    }
    defer { feed.leave(owner) }
    var watch = Watch(
      position: try await start(request, context.language), clock: store.store.timeSource)
    try await say(nil, &watch, responses)
    while true {
      // Read before the log is: a commit in between is seen now, or wakes the watch at once.
      let version = feed.changes.version
      if feed.isDraining { throw RPCError(.unavailable, "the server is shutting down") }
      // A token that was revoked and a role that was taken away end the watch.
      let caller = try await context.presentCaller
      let selection = try EventSelection(request, caller)
      watch.lookedAt = watch.now
      let page = try await page(selection, watch, caller.readShare)
      for event in page.events {
        // Once more for each: the page may hold what was committed since, the end of the caller's role with it, and the
        // client may have taken its time for the one before.
        _ = try EventSelection(request, try await context.presentCaller)
        watch.position = event.position
        try await say(event, &watch, responses)
      }
      watch.position = page.lastPosition
      watch.isBehind = !page.isEnd
      if watch.idleNanoseconds <= 0 { try await say(nil, &watch, responses) }
      if page.isEnd { try await rest(version, watch, context) }
    }
  }

  /// Where a watch has come to.
  private struct Watch {
    /// Everything up to here has been sent.
    var position: Int64
    /// Whether more stands in the log than the last page held.
    var isBehind = true
    /// When the log was looked at last, and when something was said last, in monotonic nanoseconds.
    var lookedAt: Int64 = 0
    var saidAt: Int64 = 0
    let clock: any TimeSource

    init(position: Int64, clock: any TimeSource) {
      self.position = position
      self.clock = clock
    }

    var now: Int64 { clock.monotonicNanoseconds() }
    /// How long it may still be silent.
    var idleNanoseconds: Int64 { saidAt + Limits.watchIdleTimeout - now }
  }

  /// The position behind which a watch begins.
  private func start(
    _ request: Pintle.Event.V1.WatchEventsRequest, _ language: Language
  ) async throws(RPCError) -> Int64 {
    if let position = request.afterPosition {
      try await store.read { reader throws(StoreError) in
        try LogPosition.check(position, of: "after_position", language, in: reader)
      }
      return position
    }
    guard request.fromNow else { return 0 }
    return try await store.read { reader throws(StoreError) in
      try InstanceTable.read(in: reader).lastPosition
    }
  }

  /// Sends an event, or that the watch lives and how far it is; waits while the client does not read.
  private func say(
    _ event: Event?, _ watch: inout Watch,
    _ responses: ResponseStream<Pintle.Event.V1.WatchEventsResponse>
  ) async throws(RPCError) {
    var response = Pintle.Event.V1.WatchEventsResponse()
    response.position = watch.position
    if let event {
      response.event = Pintle.Event.V1.Event(event)
      try await responses.write(response)
    } else {
      try await responses.writeKeepAlive(response)
    }
    watch.saidAt = watch.now
  }

  /// The next part of the log: a few rows at once while the watch is at its end, more on a reader thread while
  /// it has to catch up.
  private func page(
    _ selection: EventSelection, _ watch: Watch, _ share: StoreShare
  ) async throws(RPCError) -> EventPage {
    let position = watch.position
    guard watch.isBehind else {
      return try await store.read { reader throws(StoreError) in
        try EventLog.page(
          selection, after: position,
          within: EventPage.Bounds(events: 100, scanned: 200, bytes: 128 * 1024), in: reader)
      }
    }
    return try await store.scan(for: share) { reader throws(StoreError) in
      try EventLog.page(
        selection, after: position,
        within: EventPage.Bounds(
          events: Limits.maxListedEvents, scanned: Limits.maxEventsScanned,
          bytes: Limits.maxWatchPageBytes), in: reader)
    }
  }

  /// Waits until something was committed since `version`, or something must be said.
  private func rest(
    _ version: UInt64, _ watch: Watch, _ context: CallContext
  ) async throws(RPCError) {
    try await context.wait(
      for: feed.changes, after: version, timeout: max(watch.idleNanoseconds, 1))
    // Under load there is a commit every millisecond: looking a few of them later sees them all.
    let early = watch.lookedAt + gatherNanoseconds - watch.now
    if early > 0, !feed.isDraining { try await context.sleep(nanoseconds: early) }
  }
}
