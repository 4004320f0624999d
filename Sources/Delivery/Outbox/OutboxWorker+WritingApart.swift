import Base
import Net
import Records
import Store

// What the worker does when a transaction fails although the store is well: one of its parts is at fault.
extension OutboxWorker {
  /// Writes each part in a transaction of its own, so that only what is at fault stays behind.
  func writeApart(_ work: Work) async {
    var rest = work
    var faults = 0
    do throws(StoreError) {
      while let ended = rest.attempts.first {
        if try await !recordApart(ended) { faults += 1 }
        rest.attempts.removeFirst()
      }
      while let delivery = rest.unsent.first {
        let failure = try await apart { transaction throws(StoreError) in
          try DeliveryWork.release(delivery, in: transaction)
        }
        // It goes back when its lease has run out.
        if failure == nil { noteReleased([delivery]) } else { faults += 1 }
        rest.unsent.removeFirst()
      }
      while let one = rest.ahead.first {
        // Without it the delivery keeps the time that its schedule says.
        let failure = try await apart { transaction throws(StoreError) in
          try DeliveryWork.advance(one.id, in: one.lane, transaction)
        }
        if failure == nil { queue(for: one.lane).nextDue = 0 } else { faults += 1 }
        rest.ahead.removeFirst()
      }
      while let demand = rest.demands.first {
        if try await !leaseApart(demand, work.lease) { faults += 1 }
        rest.demands.removeFirst()
      }
      // Nothing is at fault by itself: before it fails once more, it gets a moment.
      if faults == 0 { storePausedUntil = loop.now + TargetQueue.pauseAfterTrouble }
    } catch {
      putBack(rest, after: error)
    }
  }

  /// Runs a command; returns why it is at fault, and throws when the store is.
  private func apart(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Void
  ) async throws(StoreError) -> StoreError? {
    do throws(StoreError) {
      try await parts.store.write(command)
      return nil
    } catch {
      if error.isAboutStore { throw error }
      return error
    }
  }

  /// Records an attempt, or at least its outcome; returns whether all of it could be recorded.
  private func recordApart(_ ended: FinishedAttempt) async throws(StoreError) -> Bool {
    let identifiers = parts.identifiers
    let failure = try await apart { transaction throws(StoreError) in
      try Self.record(ended, identifiers, in: transaction)
    }
    guard let failure else {
      noteRecorded([ended])
      return true
    }
    let second = try await apart { transaction throws(StoreError) in
      try DeliveryWork.recordOutcome(
        ended.attempt, ended.outcome, of: ended.delivery, in: transaction)
    }
    if second == nil { noteRecorded([ended]) }
    parts.log.note(
      OutboxLogEntry(
        kind: second == nil ? .attemptLost : .outcomeLost, target: ended.delivery.target,
        delivery: ended.delivery.id, text: "\(failure)"))
    return false
  }

  /// Leases for one target, or leaves it alone for a while; returns whether its deliveries can be read.
  private func leaseApart(
    _ demand: Demand, _ lease: DeliveryWork.Lease
  ) async throws(StoreError) -> Bool {
    let identifiers = parts.identifiers
    do throws(StoreError) {
      let batch = try await parts.store.write { transaction throws(StoreError) in
        try Self.lease(demand, lease, identifiers, in: transaction)
      }
      take(batch, demand)
      return true
    } catch {
      if error.isAboutStore { throw error }
      let queue = queue(for: demand.lane)
      queue.nextDue = 0
      queue.unreadableUntil = loop.now + Limits.unreadableDeliveryPause
      noteUnreadable(demand.lane, error)
      return false
    }
  }

  func noteUnreadable(_ lane: DeliveryLane, _ error: StoreError) {
    parts.log.note(
      OutboxLogEntry(kind: .unreadable, target: lane.target, text: "\(error)"))
  }
}
