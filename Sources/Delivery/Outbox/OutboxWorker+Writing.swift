import Base
import Net
import Store

// What the worker writes: results of many attempts and new leases, together.
extension OutboxWorker {
  /// A look for deliveries of a target.
  private struct Demand: Sendable {
    var lane: DeliveryLane
    var room: Int
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
    let identifiers = parts.identifiers
    do throws(StoreError) {
      let batches = try await parts.store.write { transaction throws(StoreError) in
        for ended in attempts { try Self.record(ended, identifiers, in: transaction) }
        for delivery in unsent { try DeliveryWork.release(delivery, in: transaction) }
        for one in ahead { try DeliveryWork.advance(one.id, in: one.lane, transaction) }
        var batches: [DeliveryWork.Batch] = []
        for demand in demands {
          batches.append(try Self.lease(demand, lease, identifiers, in: transaction))
        }
        return batches
      }
      noteRecorded(attempts)
      for one in ahead { queue(for: one.lane).nextDue = 0 }
      for (demand, batch) in zip(demands, batches) { take(batch, demand.lane) }
    } catch {
      await recordingFailed(error, attempts, unsent)
      for demand in demands { queues[demand.lane]?.nextDue = 0 }
      advanced = ahead + advanced
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

  /// The targets for which more is to be leased, beginning with the one whose turn it is.
  private func demands() -> [Demand] {
    var free = Limits.maxLeasedDeliveries - ring.reduce(0) { $0 + $1.leasedCount }
    var total = 0
    var demands: [Demand] = []
    for offset in ring.indices {
      let queue = ring[(turn + offset) % ring.count]
      let room = min(queue.room(now: loop.now, wallNow: loop.wallNow), free)
      guard room > 0 else { continue }
      // A transaction that takes long keeps the calls' changes waiting.
      guard total < Limits.maxLeasedPerWrite else { break }
      let wanted = min(room, Limits.maxLeasedPerWrite - total)
      queue.isSignalled = false
      demands.append(Demand(lane: queue.lane, room: wanted))
      free -= wanted
      total += wanted
    }
    return demands
  }

  private static func lease(
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

  private static func record(
    _ ended: FinishedAttempt, _ identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    try DeliveryWork.record(
      ended.attempt, ended.outcome, of: ended.delivery, identifiers: identifiers, in: transaction)
    if let reason = ended.disablingReason {
      try DeliveryWork.disableTarget(of: ended.delivery, reason: reason, in: transaction)
    }
  }

  /// Takes in what was leased for a target.
  private func take(_ batch: DeliveryWork.Batch, _ lane: DeliveryLane) {
    let queue = queue(for: lane)
    queue.nextDue = queue.isSignalled ? 0 : batch.nextDue
    if batch.givenUp > 0 {
      // Nothing is sent there: what was known of it says nothing any more.
      queue.resetBreaker()
      publish(queue)
    }
    if isStopping {
      released += batch.leased
    } else {
      queue.add(batch.leased)
    }
  }

  /// Has an eye on the retries that were put in the store.
  private func noteRecorded(_ attempts: [FinishedAttempt]) {
    for ended in attempts {
      guard case .retry(let time, _) = ended.outcome else { continue }
      let queue = queue(for: ended.delivery.lane)
      queue.nextDue = min(queue.nextDue ?? .max, time)
    }
  }

  /// Keeps what could not be written for another try.
  ///
  /// When the store itself is well, one of the attempts is at fault: they are recorded one by one then, and
  /// what cannot be recorded keeps its lease until the next start.
  private func recordingFailed(
    _ error: StoreError, _ attempts: [FinishedAttempt], _ unsent: [DeliveryRecord]
  ) async {
    released = unsent + released
    switch error {
    case .closed:
      released = []
      finished = []
      isStopping = true
    case .unavailable, .commitFailed, .overloaded, .cancelled:
      finished = attempts + finished
      storePausedUntil = loop.now + TargetQueue.pauseAfterTrouble
    default:
      let identifiers = parts.identifiers
      for ended in attempts {
        do throws(StoreError) {
          try await parts.store.write { transaction throws(StoreError) in
            try Self.record(ended, identifiers, in: transaction)
          }
          noteRecorded([ended])
        } catch {
          continue
        }
      }
      storePausedUntil = loop.now + TargetQueue.pauseAfterTrouble
    }
  }

  /// Forgets old deliveries and gives up those that wait for too long, a few in each transaction.
  func sweep() async {
    let instance = parts.store.instanceID
    let now = loop.wallNow
    let identifiers = parts.identifiers
    do throws(StoreError) {
      let tasks = try await parts.store.scan { reader throws(StoreError) in
        try DeliverySweep.tasks(now: now, organization: instance, in: reader)
      }
      for task in tasks {
        while !isStopping,
          try await parts.store.write({ transaction throws(StoreError) in
            try DeliverySweep.run(task, in: transaction)
          })
        { await breathe() }
      }
      let targets = try await parts.store.scan { reader throws(StoreError) in
        try Self.targets(in: .pending, instance, reader)
      }
      for target in targets {
        let lane = DeliveryLane(organization: instance, target: target)
        while !isStopping,
          try await parts.store.write({ transaction throws(StoreError) in
            try DeliverySweep.expire(lane, identifiers: identifiers, in: transaction)
          })
        { await breathe() }
      }
    } catch {
      // The next sweep finds the same again.
      return
    }
  }

  /// Lets deliveries and calls come between two steps of a sweep.
  private func breathe() async {
    dispatch()
    _ = await writeWhatIsDue()
  }
}
