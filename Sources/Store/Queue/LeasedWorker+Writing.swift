import Base

/// A lane under a worker's lease, for use in transactions.
struct HeldLane: Sendable {
  var lane: WorkLane
  var lease: WorkLease
  var stalled: Int64
}

// What the worker writes: results of many runs and new leases, together.
extension LeasedWorker {
  /// A look for work of a lane.
  struct Demand: Sendable {
    var held: HeldLane
    /// How much the lane may take; a transaction may have less left for it.
    var room: Int
    /// The lane's `withdrawals` at that time.
    var withdrawals: Int
    /// Whether it may be work that runs alone: one piece, for which the worker has the place.
    var isAlone = false
    /// Of `isAlone`: whether what waited for its time goes before what is due at once.
    var prefersDue = false
    /// The ids of work that somebody wants done now, up to `room`.
    var expedited: [String] = []
  }

  /// A look for lanes with work.
  struct Search: Sendable {
    /// How many lanes at most, and how much of their work in all.
    var lanes: Int
    var items: Int
    /// How much may be leased over all lanes.
    var free: Int
    var includesExpired: Bool
    /// Whether other processes do the same work.
    var hasOthers: Bool
  }

  /// What goes into one transaction.
  struct Batch: Sendable {
    var lease: WorkLease
    /// By the queue's clock: now, and until when leases count.
    var now: Int64
    var until: Int64
    /// For how long the worker has run, nanoseconds.
    var age = Int64.max
    var finished: [FinishedRun] = []
    var released: [WorkItem] = []
    var advanced: [(lane: WorkLane, id: String)] = []
    var stalls: [HeldLane] = []
    var renewals: [HeldLane] = []
    var surrenders: [HeldLane] = []
    var search: Search?
    var demands: [Demand] = []
    /// How much the demands may take together.
    var demanded = 0

    var isEmpty: Bool {
      finished.isEmpty && released.isEmpty && advanced.isEmpty && stalls.isEmpty
        && renewals.isEmpty && surrenders.isEmpty && search == nil && demands.isEmpty
    }
  }

  /// What was found in a lane.
  struct Found: Sendable {
    /// Leased, to be run in this order.
    var items: [WorkItem] = []
    /// How many pieces were touched, whatever became of them.
    var touched = 0
    /// When there is more: by the queue's clock, in the past for at once, nil for never.
    var nextDue: Int64?
    /// How many were given up because nothing can be done in the lane.
    var givenUp = 0
    /// Those that were given up because processes died with them: ids, and why.
    var lost: [(id: String, reason: String)] = []
    var caution = LeaseCaution.none
    /// For how long a worker must have run before what comes next runs alone, nanoseconds; 0 when it may.
    var loneDelay: Int64 = 0
    /// Whether the lane is somebody else's now.
    var isLost = false
  }

  /// What a search came to.
  struct SearchResult: Sendable {
    var lanes: [(lane: WorkLaneTable.Leased, found: Found?)] = []
    var nextLook: Int64?
  }

  /// What came of a transaction.
  struct Written: Sendable {
    /// Lanes that are somebody else's now.
    var lost: [WorkLane] = []
    /// Lanes that are stalled and for which more waits.
    var stalls: [HeldLane] = []
    var search: SearchResult?
    /// What the demands found, in their order; nothing for the last ones when the others took all that there was for
    /// them.
    var found: [Found] = []
  }

  func held(_ lane: Lane) -> HeldLane {
    HeldLane(
      lane: key(lane), lease: WorkLease(owner: owner, token: lane.token),
      stalled: lane.policy.stalled)
  }

  /// Whether what runs came to is worth waiting for more, and nothing else of theirs is to be written.
  ///
  /// A transaction costs some of what ten results cost, and many of them change the same pages. So there is a pause
  /// between two, in proportion to how long one takes: a store that answers at once is told at once.
  var recordsMayWait: Bool {
    !isStopping && !running.isEmpty && host.now < recordFrom
      && finished.count < limits.recordedPerWrite / 2 && released.isEmpty && advanced.isEmpty
      && stalls.isEmpty && lateRenewals.isEmpty
  }

  /// How long the pause after a transaction is at most, in terms of how long that took.
  private static var pauseFactor: Int64 { 8 }

  /// Records what ended and leases what is due, in one transaction; returns whether there was anything to do.
  func writeWhatIsDue() async -> Bool {
    guard host.now >= storePausedUntil else { return false }
    if mayHaveUnknownLeases, !isStopping { guard await settleUnknownLeases() else { return true } }
    var batch = Batch(
      lease: WorkLease(owner: owner, token: leaseCount + 1), now: clock.now,
      until: clock.now + limits.lease, age: host.now - startedAt)
    let waits = recordsMayWait
    batch.released = take(&released, upTo: limits.recordedPerWrite)
    batch.stalls = take(&stalls, upTo: limits.recordedPerWrite)
    if !isStopping {
      batch.renewals = dueRenewals()
      batch.surrenders = surrenders()
      batch.search = search()
      batch.demanded = min(freeLeases, limits.leasedPerWrite - (batch.search?.items ?? 0))
      batch.demands = demands()
    }
    if waits, batch.isEmpty { return false }
    batch.finished = take(&finished, upTo: limits.recordedPerWrite)
    // Behind the record of the run by which they became known.
    if finished.isEmpty { batch.advanced = take(&advanced, upTo: limits.recordedPerWrite) }
    guard !batch.isEmpty else { return false }
    leaseCount += 1
    let start = host.timeSource.monotonicNanoseconds()
    defer {
      let end = host.timeSource.monotonicNanoseconds()
      recordFrom = end + min(limits.recordDelay, Self.pauseFactor * (end - start))
    }
    do throws(StoreError) {
      let (kind, organization) = (kind, organization)
      let work = batch
      let written = try await store.write { transaction throws(StoreError) in
        try Self.write(work, kind, organization, in: transaction)
      }
      surrendered = []
      note(recorded: work.finished)
      note(released: work.released)
      for one in work.advanced { wake(one.lane, at: 0) }
      stalls += written.stalls
      for key in written.lost { if let lane = lanes[key] { drop(lane) } }
      // Last, because what a lease found out includes all the above.
      if let result = written.search { take(result) }
      putBack(work.demands.dropFirst(written.found.count))
      for (demand, found) in zip(work.demands, written.found) { take(found, demand) }
    } catch {
      if error.isAboutStore { putBack(batch, after: error) } else { await writeApart(batch) }
    }
    return true
  }

  private static func write(
    _ batch: Batch, _ kind: Kind, _ organization: String, in transaction: Transaction
  ) throws(StoreError) -> Written {
    try kind.record(batch.finished.map { ($0.item, $0.result) }, in: transaction)
    for item in batch.released {
      try WorkTable.release(item, kind: kind.name, organization: organization, in: transaction)
    }
    for one in batch.advanced {
      try WorkTable.advance(one.id, in: one.lane, organization: organization, transaction)
    }
    var written = Written()
    written.stalls = try note(batch.stalls, kind, organization, in: transaction)
    written.lost = try renew(batch, organization, in: transaction)
    for one in batch.surrenders {
      try WorkLaneTable.release(
        one.lane, under: one.lease, stalled: one.stalled, organization: organization,
        in: transaction)
    }
    if let search = batch.search {
      written.search = try find(search, batch, kind, organization, in: transaction)
    }
    var left = batch.demanded
    for demand in batch.demands {
      guard left > 0 else { break }
      var demand = demand
      demand.room = min(demand.room, left)
      let found = try lease(demand, batch, kind, organization, in: transaction)
      left -= found.touched
      written.found.append(found)
    }
    return written
  }

  /// Keeps for how long nothing could be done in lanes, and lets go on what waits for them; returns those for which
  /// more waits.
  static func note(
    _ stalls: [HeldLane], _ kind: Kind, _ organization: String, in transaction: Transaction
  ) throws(StoreError) -> [HeldLane] {
    var unfinished: [HeldLane] = []
    for one in stalls {
      try WorkLaneTable.note(
        stalled: one.stalled, of: one.lane, under: one.lease, organization: organization,
        in: transaction)
      if one.stalled > 0, try kind.noteStall(of: one.lane.name, in: transaction) {
        unfinished.append(one)
      }
    }
    return unfinished
  }

  /// Renews leases of lanes; returns the lanes that are somebody else's now.
  static func renew(
    _ batch: Batch, _ organization: String, in transaction: Transaction
  ) throws(StoreError) -> [WorkLane] {
    var lost: [WorkLane] = []
    for one in batch.renewals {
      let isHeld = try WorkLaneTable.renew(
        one.lane, under: one.lease, until: batch.until, organization: organization, in: transaction)
      if !isHeld { lost.append(one.lane) }
    }
    return lost
  }

  /// Leases lanes with work that is due, and of each as much as there is room for.
  static func find(
    _ search: Search, _ batch: Batch, _ kind: Kind, _ organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> SearchResult {
    var lanes: [WorkLaneTable.Leased] = []
    func leaseLanes(_ wanted: WorkLaneTable.Wanted, _ limit: Int) throws(StoreError) {
      let leased = try WorkLaneTable.lease(
        wanted, kind: kind.name, now: batch.now, until: batch.until, owner: batch.lease.owner,
        limit: limit, organization: organization, in: transaction)
      lanes += leased
      // Of a dead process's lane the work may not be free yet: what is behind it must not overtake it.
      guard wanted == .expired || search.hasOthers else { return }
      for lane in leased {
        try WorkTable.takeBack(
          lane: WorkLane(kind: kind.name, name: lane.name), besides: batch.lease.owner,
          organization: organization, in: transaction)
      }
    }
    if search.includesExpired { try leaseLanes(.expired, search.lanes) }
    var result = SearchResult()
    var (free, left) = (search.free, search.items)
    func fill() throws(StoreError) {
      for lane in lanes {
        let room = min(Lane.share(free: free, kind.limits), left)
        guard room > 0 else {
          result.lanes.append((lane, nil))
          continue
        }
        let found = try lease(
          WorkLane(kind: kind.name, name: lane.name), room, batch, kind, organization,
          in: transaction)
        free -= found.items.count
        left -= found.touched
        result.lanes.append((lane, found))
      }
      lanes = []
    }
    try fill()
    // A few at a time: lanes beyond those that fill the transaction wait better where anybody finds them.
    repeat {
      let places = min(max(2, kind.limits.lanesPerWrite / 8), search.lanes - result.lanes.count)
      // What is due at once and what waited for its time share the places, so that neither can keep the other
      // waiting for ever.
      try leaseLanes(.first, (places + 1) / 2)
      try leaseLanes(.due, places - lanes.count)
      if lanes.isEmpty { break }
      try fill()
    } while left > 0
    result.nextLook = try WorkLaneTable.nextWake(
      kind: kind.name, organization: organization, in: transaction)
    return result
  }

  /// Leases work of a lane, unless the lane is somebody else's now.
  static func lease(
    _ demand: Demand, _ batch: Batch, _ kind: Kind, _ organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Found {
    let isHeld = try WorkLaneTable.isHeld(
      demand.held.lane, under: demand.held.lease, organization: organization, in: transaction)
    guard isHeld else { return Found(isLost: true) }
    return try lease(
      demand.held.lane, demand.room, isAlone: demand.isAlone, prefersDue: demand.prefersDue,
      expedited: demand.expedited, batch, kind, organization, in: transaction)
  }

  /// Leases as much work of a lane as there is room for, and as caution admits.
  static func lease(
    _ lane: WorkLane, _ allRoom: Int, isAlone: Bool = false, prefersDue: Bool = false,
    expedited: [String] = [], _ batch: Batch, _ kind: Kind, _ organization: String,
    in transaction: Transaction
  ) throws(StoreError) -> Found {
    let named =
      expedited.isEmpty
      ? []
      : try WorkTable.lease(
        named: Array(expedited.prefix(allRoom)), in: lane, now: batch.now, until: batch.until,
        for: batch.lease, organization: organization, transaction)
    let room = allRoom - named.count
    // First runs and others share the room, so that neither can keep the other waiting for ever.
    let hasDue = try WorkTable.hasDue(
      lane, now: batch.now, organization: organization, in: transaction)
    let others = !hasDue ? 0 : prefersDue ? room : room / 4
    var found = Found()
    found.items = try WorkTable.lease(
      lane, first: room - others, others: others, now: batch.now, until: batch.until,
      for: batch.lease, organization: organization, in: transaction)
    // What one of them leaves is the other's.
    let due = found.items.count { !$0.isFirst }
    let isShort = (first: found.items.count - due < room - others, others: due < others)
    let left = room - found.items.count
    if hasDue, left > 0, isShort.first != isShort.others {
      found.items += try WorkTable.lease(
        lane, first: isShort.first ? 0 : left, others: isShort.others ? 0 : left, now: batch.now,
        until: batch.until, for: batch.lease, organization: organization, in: transaction)
    }
    found.items = named + found.items
    found.touched = found.items.count
    try giveUpLost(&found, kind, in: transaction)
    if !found.items.isEmpty, let reason = try kind.refusal(of: lane.name, in: transaction) {
      for item in found.items { try kind.giveUp(item, reason: reason, in: transaction) }
      found.givenUp = found.items.count
      found.items = []
    }
    found.caution = LeaseCaution(of: found.items)
    var rest: [WorkItem] = []
    if !isAlone {
      rest = LeaseCaution.takeOut(of: &found.items, kind.limits)
    } else if let item = found.items.first {
      let delay = LeaseCaution.delay(of: item, kind.limits)
      if batch.age < delay {
        found.loneDelay = delay
        rest = [item]
        found.items = []
      }
    }
    for item in rest {
      try WorkTable.release(item, kind: kind.name, organization: organization, in: transaction)
    }
    found.nextDue = try WorkTable.nextDue(lane, organization: organization, in: transaction)?.dueAt
    let limit = batch.now + kind.limits.longestWait
    if let due = found.nextDue, due > limit {
      try WorkTable.clamp(
        lane, later: limit, to: batch.now, organization: organization, in: transaction)
      found.nextDue = batch.now
    }
    return found
  }

  // MARK: What is to be written

  /// The first elements of a list, taken out of it.
  private func take<Element>(_ list: inout [Element], upTo limit: Int) -> [Element] {
    guard list.count > limit else {
      defer { list = [] }
      return list
    }
    defer { list.removeFirst(limit) }
    return Array(list.prefix(limit))
  }

  private func dueRenewals() -> [HeldLane] {
    var due = lateRenewals
    lateRenewals = []
    while due.count < limits.lanesPerWrite, let lane = renewals.first, lane.renewAt <= host.now {
      _ = renewals.popFirst()
      due.append(lane)
    }
    due.removeAll { !isOwn($0) }
    for lane in due {
      lane.renewAt = host.now + limits.lease / 2
      renewals.append(lane)
    }
    return due.map(held)
  }

  /// Lanes in which nothing is to be done for a while; they are given up here.
  private func surrenders() -> [HeldLane] {
    var lanes: [HeldLane] = []
    while lanes.count < limits.lanesPerWrite, let (lane, since) = idle.first,
      since + limits.linger <= host.now
    {
      _ = idle.popFirst()
      guard lane.idleSince == since, isOwn(lane),
        lane.isIdle(now: host.now, queueNow: clock.now)
      else { continue }
      self.lanes[key(lane)] = nil
      surrendered.append(lane)
      if let due = lane.nextDue { nextLook = min(nextLook ?? .max, due) }
      lanes.append(held(lane))
      forget(lane)
    }
    return lanes
  }

  /// Lets go of what is known of a lane, for those who are shown it, too.
  func forget(_ lane: Lane) {
    guard lane.policy.forgettableAt > 0 else { return }
    lane.policy.reset()
    show(lane)
  }

  private func search() -> Search? {
    let free = freeLeases
    let now = clock.now
    let isDue = (nextLook ?? .max) <= now || (laterLook ?? .max) <= now
    guard isDue || looksForExpired, free >= limits.minLeasedPerLane else { return nil }
    isLookSignalled = false
    if (laterLook ?? .max) <= now { laterLook = nil }
    return Search(
      lanes: min(limits.lanesPerWrite, free / limits.minLeasedPerLane),
      // Lanes that are here already have their part of what one transaction leases.
      items: hungry.isEmpty ? limits.leasedPerWrite : limits.leasedPerWrite / 2, free: free,
      includesExpired: looksForExpired, hasOthers: !isSoleOwner)
  }

  /// The lanes for which more is to be leased in one transaction.
  ///
  /// What waits in each is not known before: there are as many as fill the transaction if each has a few pieces of work.
  private func demands() -> [Demand] {
    let free = freeLeases
    var demands: [Demand] = []
    var later: [Lane] = []
    // What is to go back to the store goes before what would be found there now.
    let waiting = Set(released.map { WorkLane(kind: kind.name, name: $0.lane) })
    while demands.count < limits.lanesPerWrite / 4, let lane = hungry.first {
      guard isOwn(lane), lane.isWorthALook(now: host.now, queueNow: clock.now) else {
        _ = hungry.popFirst()
        lane.isHungry = false
        continue
      }
      // Without enough for it, the end of a run is waited for.
      guard let room = lane.room(free: free) else { break }
      _ = hungry.popFirst()
      guard !waiting.contains(key(lane)) else {
        later.append(lane)
        continue
      }
      lane.isHungry = false
      guard room > 0 else { continue }
      let isAlone = lane.caution == .alone
      if isAlone, !takeLonePlace(for: lane) { continue }
      lane.isSignalled = false
      demands.append(
        Demand(
          held: held(lane), room: room, withdrawals: lane.withdrawals, isAlone: isAlone,
          prefersDue: isAlone && lane.loneRequests % 2 == 0,
          expedited: lane.takeExpedited(upTo: room)))
    }
    for lane in later { hungry.append(lane) }
    return demands
  }

  // MARK: What was written

  /// Takes in the lanes that a search found.
  func take(_ result: SearchResult) {
    looksForExpired = false
    if !isSoleOwner {
      lookNotBefore = result.lanes.isEmpty ? clock.now + Limits.emptyLookNanoseconds : 0
    }
    nextLook = isLookSignalled ? lookNotBefore : result.nextLook
    for (leased, found) in result.lanes {
      let lane = take(in: leased)
      // What was queued meanwhile may have been for this lane, which nobody finds by a search any more.
      lane.isSignalled = isLookSignalled
      guard let found else {
        consider(lane)
        continue
      }
      note(lost: found, of: lane.name)
      leasedCount -= lane.forget(leasedAnew: found.items)
      take(found, into: lane)
    }
  }

  /// Takes in what was leased of a lane.
  func take(_ found: Found, _ demand: Demand) {
    note(lost: found, of: demand.held.lane.name)
    if demand.isAlone { noteLoneRun(found, of: demand.held.lane) }
    guard let lane = lanes[demand.held.lane] else {
      released += found.items
      return
    }
    if found.isLost {
      // A search of the same transaction may have leased it anew.
      if lane.token == demand.held.lease.token { drop(lane) }
      return
    }
    if lane.withdrawals != demand.withdrawals {
      // The lane is left alone since: what was found goes back behind what waited before it.
      released += found.items
      lane.nextDue = 0
      consider(lane)
    } else {
      take(found, into: lane)
    }
  }

  private func take(_ found: Found, into lane: Lane) {
    lane.nextDue = lane.isSignalled ? 0 : found.nextDue
    lane.caution = found.caution
    lane.loneNotBefore = found.loneDelay > 0 ? startedAt + found.loneDelay : 0
    if found.givenUp > 0 {
      // Nothing is run there: what was known of it says nothing any more.
      lane.policy.reset()
      show(lane)
    }
    if isStopping {
      released += found.items
    } else {
      lane.add(found.items)
      leasedCount += found.items.count
    }
    consider(lane)
  }

  /// Sees to it that a lane is looked at when work that is in the store now is due.
  func wake(_ key: WorkLane, at time: Int64) {
    guard let lane = lanes[key] else {
      nextLook = min(nextLook ?? .max, time)
      isLookSignalled = isLookSignalled || time <= clock.now
      return
    }
    lane.nextDue = min(lane.nextDue ?? .max, time)
    consider(lane)
  }

  /// Keeps track of the work that was put in the store for another attempt.
  func note(recorded runs: [FinishedRun]) {
    for run in runs {
      guard let time = run.nextAttempt else { continue }
      wake(WorkLane(kind: kind.name, name: run.item.lane), at: time)
    }
  }

  /// Keeps track of what went back to the store.
  func note(released items: [WorkItem]) {
    for item in items { wake(WorkLane(kind: kind.name, name: item.lane), at: 0) }
  }

  /// Puts demands for which nothing was left back to the front of the line.
  func putBack(_ demands: ArraySlice<Demand>) {
    var unserved: [Lane] = []
    for demand in demands {
      guard let lane = lanes[demand.held.lane] else { continue }
      lane.expedite(demand.expedited)
      guard !lane.isHungry else { continue }
      lane.isHungry = true
      unserved.append(lane)
    }
    hungry.putBack(unserved)
  }

  /// Keeps what could not be written for another try, which comes after a moment.
  func putBack(_ batch: Batch, after error: StoreError) {
    if case .closed = error {
      released = []
      finished = []
      isStopping = true
      return
    }
    if case .commitUnknown = error { mayHaveUnknownLeases = true }
    for demand in batch.demands {
      guard let lane = lanes[demand.held.lane] else { continue }
      lane.expedite(demand.expedited)
      signalAgain(lane)
    }
    restoreSurrendered()
    advanced = batch.advanced + advanced
    stalls = batch.stalls + stalls
    lateRenewals += batch.renewals.compactMap { lanes[$0.lane] }
    released = batch.released + released
    finished = batch.finished + finished
    storePausedUntil = host.now + Lane.pauseAfterTrouble
  }

  /// Keeps the lanes that could not be given up.
  func restoreSurrendered() {
    for lane in surrendered where lanes[key(lane)] == nil {
      lanes[key(lane)] = lane
      // Work that was queued meanwhile was looked for elsewhere.
      signalAgain(lane)
    }
    surrendered = []
  }

  private func signalAgain(_ lane: Lane) {
    lane.nextDue = 0
    consider(lane)
  }
}

extension StoreError {
  /// Whether it says nothing about what was to be written.
  var isAboutStore: Bool {
    switch self {
    case .closed, .unavailable, .diskFull, .commitFailed, .overloaded, .cancelled, .contended,
      .commitUnknown:
      true
    default: false
    }
  }
}
