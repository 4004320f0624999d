import Base
import Net
import Records
import Store

// What the worker looks for now and then.
extension OutboxWorker {
  /// What a sweep does, each part whether or not the one before it could.
  private enum SweepPart: CaseIterable {
    case lostLeases, oldDeliveries, waitingDeliveries
  }

  /// Takes back leases that nobody holds, forgets old deliveries, gives up those that wait for too long, a few
  /// in each transaction, and has a look at every target.
  func sweep() async {
    for part in SweepPart.allCases {
      do throws(StoreError) {
        switch part {
        case .lostLeases: try await takeBackLost()
        case .oldDeliveries: try await forgetOld()
        case .waitingDeliveries: try await lookAtWaiting()
        }
      } catch {
        // The next sweep finds the same again.
        if error.isAboutStore { return }
      }
    }
  }

  private func lookAtWaiting() async throws(StoreError) {
    let instance = parts.store.instanceID
    let targets = try await parts.store.scan { reader throws(StoreError) in
      try Self.targets(in: .pending, instance, reader)
    }
    let lanes = targets.map { DeliveryLane(organization: instance, target: $0) }
    for lane in lanes { try await expire(lane) }
    // Should one have been overlooked, it waits no longer than this.
    if !isStopping { signal(Set(lanes)) }
  }

  private func forgetOld() async throws(StoreError) {
    let instance = parts.store.instanceID
    let now = loop.wallNow
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
  }

  private func expire(_ lane: DeliveryLane) async throws(StoreError) {
    let identifiers = parts.identifiers
    do throws(StoreError) {
      while !isStopping,
        try await parts.store.write({ transaction throws(StoreError) in
          try DeliverySweep.expire(lane, identifiers: identifiers, in: transaction)
        })
      { await breathe() }
    } catch {
      if error.isAboutStore { throw error }
      noteUnreadable(lane, error)
    }
  }

  /// Takes back deliveries whose lease has run out and of which nothing is known here, because what became of
  /// them could not be recorded.
  private func takeBackLost() async throws(StoreError) {
    let instance = parts.store.instanceID
    while !isStopping {
      let now = loop.wallNow
      // Nobody but this task leases, so nothing can be added to it before the scan is done.
      let held = heldLeases()
      let lost = try await parts.store.scan { reader throws(StoreError) in
        try DeliveryWork.expired(
          besides: held, now: now, organization: instance, limit: Limits.maxSweptDeliveries,
          in: reader)
      }
      guard !lost.isEmpty else { return }
      try await parts.store.write { transaction throws(StoreError) in
        for one in lost { try DeliveryWork.takeBack(one.key, in: one.lane, transaction) }
      }
      guard lost.count == Limits.maxSweptDeliveries else { return }
      await breathe()
    }
  }

  /// The leases of deliveries that are sent, wait here or are to be recorded.
  private func heldLeases() -> Set<DeliveryRecord.LeaseKey> {
    var held = Set(inFlight.keys)
    for queue in ring { held.formUnion(queue.waiting.map(\.leaseKey)) }
    held.formUnion(finished.map(\.delivery.leaseKey))
    held.formUnion(released.map(\.leaseKey))
    return held
  }

  /// Lets deliveries and calls come between two steps of a sweep.
  private func breathe() async {
    dispatch()
    _ = await writeWhatIsDue()
  }
}
