import Base

// What the worker does when a transaction fails although the store is well: one of its parts is at fault.
extension LeasedWorker {
  /// Writes each part in a transaction of its own, so that only what is at fault stays behind.
  func writeApart(_ batch: Batch) async {
    var rest = batch
    var faults = 0
    let (kind, organization) = (kind, organization)
    do throws(StoreError) {
      while let run = rest.finished.first {
        if try await !recordApart(run) { faults += 1 }
        rest.finished.removeFirst()
      }
      while let item = rest.released.first {
        let failure = try await apart { transaction throws(StoreError) in
          try WorkTable.release(
            item, kind: kind.name, organization: organization, in: transaction)
        }
        // It goes back when its lease has run out.
        if failure == nil { note(released: [item]) } else { faults += 1 }
        rest.released.removeFirst()
      }
      while let one = rest.advanced.first {
        // Without it the work keeps the time at which it is tried again.
        let failure = try await apart { transaction throws(StoreError) in
          try WorkTable.advance(one.id, in: one.lane, organization: organization, transaction)
        }
        if failure == nil { wake(one.lane, at: 0) } else { faults += 1 }
        rest.advanced.removeFirst()
      }
      if try await !keepLanesApart(rest) { faults += 1 }
      rest.stalls = []
      rest.renewals = []
      rest.surrenders = []
      while let demand = rest.demands.first {
        guard rest.demanded > 0 else { break }
        if try await !leaseApart(demand, &rest) { faults += 1 }
        rest.demands.removeFirst()
      }
      putBack(rest.demands[...])
      rest.demands = []
      if let search = rest.search, try await !searchApart(search, rest) { faults += 1 }
      // Nothing is at fault by itself: before it fails once more, it gets a moment.
      if faults == 0 { storePausedUntil = host.now + Lane.pauseAfterTrouble }
    } catch {
      putBack(rest, after: error)
    }
  }

  /// Runs a command; returns why it is at fault, and throws when the store is.
  private func apart(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Void
  ) async throws(StoreError) -> StoreError? {
    do throws(StoreError) {
      try await store.write(command)
      return nil
    } catch {
      if error.isAboutStore { throw error }
      return error
    }
  }

  /// Records a run, or at least its outcome; returns whether all of it could be recorded.
  private func recordApart(_ run: FinishedRun) async throws(StoreError) -> Bool {
    let kind = kind
    let failure = try await apart { transaction throws(StoreError) in
      try kind.record(run.result, of: run.item, in: transaction)
    }
    guard let failure else {
      note(recorded: [run])
      return true
    }
    let second = try await apart { transaction throws(StoreError) in
      try kind.recordOutcome(run.result, of: run.item, in: transaction)
    }
    if second == nil { note(recorded: [run]) }
    kind.note(
      WorkTrouble(
        kind: second == nil ? .recordLost : .outcomeLost, lane: run.item.lane, item: run.item.id,
        text: "\(failure)"))
    return false
  }

  /// Renews, gives up and marks lanes; returns whether that could be done.
  private func keepLanesApart(_ batch: Batch) async throws(StoreError) -> Bool {
    let (kind, organization) = (kind, organization)
    do throws(StoreError) {
      let lost = try await store.write { transaction throws(StoreError) in
        _ = try Self.note(batch.stalls, kind, organization, in: transaction)
        for one in batch.surrenders {
          try WorkLaneTable.release(
            one.lane, under: one.lease, stalled: one.stalled, organization: organization,
            in: transaction)
        }
        return try Self.renew(batch, organization, in: transaction)
      }
      surrendered = []
      for key in lost { if let lane = lanes[key] { drop(lane) } }
      return true
    } catch {
      if error.isAboutStore { throw error }
      restoreSurrendered()
      return false
    }
  }

  /// Leases for one lane, or leaves it alone for a while; returns whether its work can be read.
  private func leaseApart(
    _ demand: Demand, _ batch: inout Batch
  ) async throws(StoreError) -> Bool {
    let (kind, organization) = (kind, organization)
    var part = demand
    part.room = min(demand.room, batch.demanded)
    let (wanted, whole) = (part, batch)
    do throws(StoreError) {
      let found = try await store.write { transaction throws(StoreError) in
        try Self.lease(wanted, whole, kind, organization, in: transaction)
      }
      batch.demanded -= found.touched
      take(found, demand)
      return true
    } catch {
      if error.isAboutStore { throw error }
      if let lane = lanes[demand.held.lane] { holdBack(lane, "\(error)") }
      return false
    }
  }

  /// Looks for lanes without taking work of them, because some of it may be at fault: each lane is asked for its
  /// own later.
  private func searchApart(_ search: Search, _ batch: Batch) async throws(StoreError) -> Bool {
    let (kind, organization) = (kind, organization)
    var bare = search
    bare.items = 0
    let lanesOnly = bare
    do throws(StoreError) {
      let result = try await store.write { transaction throws(StoreError) in
        try Self.find(lanesOnly, batch, kind, organization, in: transaction)
      }
      take(result)
      return true
    } catch {
      if error.isAboutStore { throw error }
      nextLook = clock.now + limits.unreadablePause
      return false
    }
  }

  /// Leases nothing of a lane for a while, because its work cannot be read.
  private func holdBack(_ lane: Lane, _ text: String) {
    lane.nextDue = 0
    lane.unreadableUntil = host.now + limits.unreadablePause
    consider(lane)
    noteUnreadable(lane.name, text)
  }

  func noteUnreadable(_ lane: String, _ text: String) {
    kind.note(WorkTrouble(kind: .unreadable, lane: lane, item: nil, text: text))
  }
}
