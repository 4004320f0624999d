public import API
import Base
public import RPC
import Records
import Store

// MARK: - Watching

extension RunService {
  public func watchRun(
    _ request: Pintle.Run.V1.WatchRunRequest,
    responses: ResponseStream<Pintle.Run.V1.WatchRunResponse>, context: CallContext
  ) async throws(RPCError) {
    let (id, run) = (request.id, UTF8Key(request.id))
    let owner = try context.caller.placesOwner
    guard let signal = watches.enter(run, owner) else {
      throw watches.isDraining
        ? Self.stopping
        : RPCError(.resourceExhausted, "too many watches of runs; try again later")
    }
    defer { watches.leave(run, owner) }
    var watch = Watch(position: request.afterPosition)
    while true {
      // Read before the run is: what happens in between is seen now, or wakes the watch at once.
      let version = signal.version
      if watches.isDraining { throw Self.stopping }
      // A token that was revoked and a role that was taken away end the watch.
      let news = try await news(
        of: id, watch, try await context.presentCaller, in: context.language)
      watch.deliveries = news.deliveries
      for entry in news.entries {
        // Once more for each, which may have waited for the client to read: attempts are for who may see them now.
        let caller = try await context.presentCaller
        if entry.isAttempt, deliveries(for: caller) == nil { continue }
        switch entry.kind {
        case .history: watch.position += 1
        case .other: watch.told.insert(entry.identity)
        case .line: break
        }
        var response = Pintle.Run.V1.WatchRunResponse()
        response.entry = entry.entry
        response.position = watch.position
        try await responses.write(response)
      }
      watch.seenUntil = nil
      if news.isOver { return }
      if news.isBehind { continue }
      if news.entries.isEmpty {
        var response = Pintle.Run.V1.WatchRunResponse()
        response.position = watch.position
        try await responses.writeKeepAlive(response)
      }
      try await context.wait(
        for: signal, after: version,
        timeout: news.awaitsOthers ? Limits.watchedAttemptsInterval : Limits.watchIdleTimeout)
    }
  }

  private static var stopping: RPCError { RPCError(.unavailable, "the server is shutting down") }

  /// Where a watch has come to.
  private struct Watch: Sendable {
    /// How many events of the history were sent.
    var position: Int64
    /// What else was sent.
    var told: Set<UTF8Key> = []
    /// Until when a client that comes again has seen everything, nanoseconds since 1970; nil once that was looked up.
    var seenUntil: Int64? = .max
    /// The search for the event's deliveries; nil where there is none, before the first look, and while the caller may
    /// not see them.
    var deliveries: DeliveriesOfEvent?

    init(position: Int64) {
      self.position = position
      if position == 0 { seenUntil = nil }
    }
  }

  /// What a watch has not told yet.
  private struct News: Sendable {
    struct Entry: Sendable {
      var entry: TimelineSource.Entry
      var kind: TimelineMerge.Kind

      /// Tells entries beside the history apart.
      var identity: UTF8Key {
        UTF8Key("\(entry.kind.rawValue) \(entry.deliveryID) \(entry.attempt)")
      }

      /// Whether it tells of an attempt to tell a target, which not everybody may see.
      var isAttempt: Bool { !entry.deliveryID.isEmpty }
    }

    var entries: [Entry] = []
    var deliveries: DeliveriesOfEvent?
    var isOver = false
    /// Whether more of the history is there already.
    var isBehind = false
    /// Whether something else may be added: an attempt, a decision.
    var awaitsOthers = false
  }

  private func news(
    of id: String, _ watch: Watch, _ caller: Caller, in language: Language
  ) async throws(RPCError) -> News {
    let (organization, instance) = (caller.organization, deliveries(for: caller))
    let found = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> (
        news: News, others: [TimelineSource.Entry], history: RunHistoryPart
      )? in
      guard let source = try TimelineSource.ofRun(id, organization: organization, in: reader),
        let run = source.run
      else { return nil }
      guard watch.position <= run.events else { return nil }
      var news = News()
      // As the caller may see them now: the search ends with the right to it, and begins with it.
      news.deliveries =
        instance == nil ? nil : watch.deliveries ?? source.deliveries(of: instance)
      // A run that left the decision to others ends its watch all the same: theirs may come after days.
      let (others, isOver) = try source.surroundings(
        &news.deliveries, withoutDecision: run.status.isFinal, told: language,
        in: reader)
      let history = try RunHistoryPart(
        of: run, from: Int(watch.position), limit: Limits.maxWatchedRunEvents, in: reader)
      var seenUntil = Int64.min
      if watch.seenUntil != nil {
        seenUntil =
          try WorkflowRunTable.history(
            of: id, offset: Int(watch.position) - 1, limit: 1, organization: organization,
            in: reader
          ).first?.time ?? .min
      }
      news.isBehind = watch.position + Int64(history.events.count) < run.events
      news.isOver = run.status.isFinal && isOver && !news.isBehind
      news.awaitsOthers = !isOver
      let untold = others.filter { entry in
        entry.nanoseconds > seenUntil
          && !watch.told.contains(News.Entry(entry: entry, kind: .other).identity)
      }
      return (news, untold, history)
    }
    guard let found else {
      throw RPCError(
        watch.position == 0 ? .notFound : .outOfRange,
        watch.position == 0
          ? "there is no run with this id" : "the run's history is not that long, or it is gone")
    }
    var news = found.news
    var place = TimelineMerge.Place()
    place.history = Int(watch.position)
    var merge = TimelineMerge(
      others: found.others, history: found.history.groups(registry, in: language), from: place)
    while let next = merge.next() {
      news.entries.append(News.Entry(entry: next.entry, kind: next.kind))
    }
    return news
  }
}
