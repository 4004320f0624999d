import Base
import Net
import Records
import Store

// What the worker writes: results of many attempts and new leases, together.
extension OutboxWorker {
  /// A look for deliveries of a target.
  struct Demand: Sendable {
    var lane: DeliveryLane
    var room: Int
    /// The queue's `withdrawals` at that time.
    var withdrawals: Int
  }

  /// What goes into one transaction.
  struct Work: Sendable {
    var lease: DeliveryWork.Lease
    var attempts: [FinishedAttempt]
    var unsent: [DeliveryRecord]
    var ahead: [(lane: DeliveryLane, id: String)]
    var demands: [Demand]
  }

  /// Records what ended and leases what is due, in one transaction; returns whether there was anything to do.
  func writeWhatIsDue() async -> Bool {
    guard loop.now >= storePausedUntil else { return false }
    let attempts = take(&finished, upTo: Limits.maxRecordedPerWrite)
    let unsent = take(&released, upTo: Limits.maxRecordedPerWrite)
    // Behind the record of the attempt by which they became known.
    let ahead = finished.isEmpty ? take(&advanced, upTo: Limits.maxRecordedPerWrite) : []
    let demands = isStopping ? [] : demands()
    guard !attempts.isEmpty || !unsent.isEmpty || !ahead.isEmpty || !demands.isEmpty else {
      return false
    }
    leaseCount += 1
    let lease = DeliveryWork.Lease(
      holder: "\(holder)/\(leaseCount)", until: loop.wallNow + Limits.deliveryLeaseNanoseconds)
    let work = Work(
      lease: lease, attempts: attempts, unsent: unsent, ahead: ahead, demands: demands)
    let identifiers = parts.identifiers
    do throws(StoreError) {
      let batches = try await parts.store.write { transaction throws(StoreError) in
        for ended in work.attempts { try Self.record(ended, identifiers, in: transaction) }
        for delivery in work.unsent { try DeliveryWork.release(delivery, in: transaction) }
        for one in work.ahead { try DeliveryWork.advance(one.id, in: one.lane, transaction) }
        var batches: [DeliveryWork.Batch] = []
        for demand in work.demands {
          batches.append(try Self.lease(demand, lease, identifiers, in: transaction))
        }
        return batches
      }
      noteRecorded(work.attempts)
      noteReleased(work.unsent)
      for one in work.ahead { queue(for: one.lane).nextDue = 0 }
      // Last, because what a lease found out includes all the above.
      for (demand, batch) in zip(work.demands, batches) { take(batch, demand) }
    } catch {
      if error.isAboutStore { putBack(work, after: error) } else { await writeApart(work) }
    }
    return true
  }

  /// The first elements of a list, taken out of it.
  private func take<Element>(_ list: inout [Element], upTo limit: Int) -> [Element] {
    guard list.count > limit else {
      defer { list = [] }
      return list
    }
    defer { list.removeFirst(limit) }
    return Array(list.prefix(limit))
  }

  /// How many more deliveries may be leased.
  var freeLeases: Int {
    Limits.maxLeasedDeliveries - released.count - ring.reduce(0) { $0 + $1.leasedCount }
  }

  /// The targets for which more is to be leased, beginning with the one whose turn it is.
  private func demands() -> [Demand] {
    var free = freeLeases
    var total = 0
    var demands: [Demand] = []
    // What is to go back to the store goes before what would be found there now.
    let waiting = Set(released.map(\.lane))
    for offset in ring.indices {
      let queue = ring[(turn + offset) % ring.count]
      let room = queue.room(now: loop.now, wallNow: loop.wallNow, free: free)
      guard room > 0, !waiting.contains(queue.lane) else { continue }
      // A transaction that takes long keeps the calls' changes waiting.
      guard total < Limits.maxLeasedPerWrite else { break }
      let wanted = min(room, Limits.maxLeasedPerWrite - total)
      queue.isSignalled = false
      demands.append(Demand(lane: queue.lane, room: wanted, withdrawals: queue.withdrawals))
      free -= wanted
      total += wanted
    }
    return demands
  }

  static func lease(
    _ demand: Demand, _ lease: DeliveryWork.Lease, _ identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) -> DeliveryWork.Batch {
    // First attempts and retries share the room, so that neither can keep the other waiting for ever.
    let retries = demand.room / 4
    let batch = try DeliveryWork.lease(
      demand.lane, first: demand.room - retries, retries: retries, for: lease,
      identifiers: identifiers, in: transaction)
    guard batch.leased.isEmpty, batch.givenUp == 0, retries == 0 else { return batch }
    return try DeliveryWork.lease(
      demand.lane, first: 0, retries: demand.room, for: lease, identifiers: identifiers,
      in: transaction)
  }

  static func record(
    _ ended: FinishedAttempt, _ identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    try DeliveryWork.record(
      ended.attempt, ended.outcome, of: ended.delivery, identifiers: identifiers, in: transaction)
    if let reason = ended.disablingReason {
      try DeliveryWork.disableTarget(of: ended.delivery, reason: reason, in: transaction)
    }
  }

  /// Takes in what was leased for a target.
  func take(_ batch: DeliveryWork.Batch, _ demand: Demand) {
    let queue = queue(for: demand.lane)
    queue.nextDue = queue.isSignalled ? 0 : batch.nextDue
    if batch.givenUp > 0 {
      // Nothing is sent there: what was known of it says nothing any more.
      queue.resetBreaker()
      publish(queue)
    }
    if isStopping {
      released += batch.leased
    } else if queue.withdrawals != demand.withdrawals {
      // The target is left alone since: what was found goes back behind what waited before it.
      released += batch.leased
      queue.nextDue = 0
    } else {
      queue.add(batch.leased)
    }
  }

  /// Has an eye on the retries that were put in the store.
  func noteRecorded(_ attempts: [FinishedAttempt]) {
    for ended in attempts {
      guard case .retry(let time, _) = ended.outcome else { continue }
      let queue = queue(for: ended.delivery.lane)
      queue.nextDue = min(queue.nextDue ?? .max, time)
    }
  }

  /// Has an eye on what went back to the store.
  func noteReleased(_ unsent: [DeliveryRecord]) {
    for delivery in unsent { queue(for: delivery.lane).nextDue = 0 }
  }

  /// Keeps what could not be written for another try, which comes after a moment.
  func putBack(_ work: Work, after error: StoreError) {
    for demand in work.demands { queues[demand.lane]?.nextDue = 0 }
    advanced = work.ahead + advanced
    if case .closed = error {
      released = []
      finished = []
      isStopping = true
      return
    }
    released = work.unsent + released
    finished = work.attempts + finished
    storePausedUntil = loop.now + TargetQueue.pauseAfterTrouble
  }
}

extension StoreError {
  /// Whether it says nothing about what was to be written.
  var isAboutStore: Bool {
    switch self {
    case .closed, .unavailable, .commitFailed, .overloaded, .cancelled: true
    default: false
    }
  }
}
