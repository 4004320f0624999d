import Base

// What the worker looks for at its start, now and then, and at its end.
extension LeasedWorker {
  /// Takes back the leases of a process that is gone, and what a clock that was wrong has put off.
  func recover() async {
    while !isStopping {
      do throws(StoreError) {
        if isSoleOwner {
          try await takeBackAll()
        } else if store.node != nil {
          // Of those that had the database to themselves, none is alive.
          try await takeBackAll(.ofLoneProcesses)
        }
        try await clampLanes()
        try await resumeTime()
        return
      } catch {
        guard await pause(after: error) else { return }
      }
    }
  }

  private func takeBackAll(_ whose: LeasesTakenBack = .all) async throws(StoreError) {
    let (name, organization, limit) = (kind.name, organization, limits.sweptPerWrite)
    for takesLanes in [true, false] {
      while !isStopping {
        let count = try await store.write { transaction throws(StoreError) in
          takesLanes
            ? try WorkLaneTable.takeBack(
              whose, kind: name, limit: limit, organization: organization, in: transaction)
            : try WorkTable.takeBack(
              whose, kind: name, limit: limit, organization: organization, in: transaction)
        }
        if count < limit { break }
      }
    }
    nextLook = 0
  }

  private func clampLanes() async throws(StoreError) {
    let (name, organization, now) = (kind.name, organization, clock.now)
    let limit = now + limits.longestWait
    try await store.write { transaction throws(StoreError) in
      try WorkLaneTable.clamp(
        kind: name, later: limit, to: now, organization: organization, in: transaction)
    }
  }

  /// Goes on with the time that the worker before this one kept.
  private func resumeTime() async throws(StoreError) {
    let (name, organization) = (kind.name, organization)
    let kept = try await store.scan { reader throws(StoreError) in
      try WorkTimeTable.read(kind: name, organization: organization, in: reader)
    }
    if let kept { clock.resume(kept) }
  }

  private func keepTime() async throws(StoreError) {
    let (name, organization, kept) = (kind.name, organization, clock.kept)
    try await store.write { transaction throws(StoreError) in
      try WorkTimeTable.write(kept, kind: name, organization: organization, in: transaction)
    }
  }

  /// Waits a moment after the store failed; false when there is no point in trying again.
  func pause(after error: StoreError) async -> Bool {
    if case .closed = error { return false }
    storePausedUntil = host.now + Lane.pauseAfterTrouble
    while host.now < storePausedUntil, !isStopping { await wait(until: storePausedUntil) }
    return true
  }

  /// What a sweep does, each part whether or not the one before it could.
  private enum SweepPart: CaseIterable {
    case time, lostLeases, own, lanes
  }

  /// Takes back leases that nobody holds, does what the kind has to do, a few rows in each transaction, and has a
  /// look at every lane that is due.
  func sweep() async {
    for part in SweepPart.allCases {
      do throws(StoreError) {
        switch part {
        case .time: try await keepTime()
        case .lostLeases: try await takeBackLost()
        case .own: try await sweepOwn()
        case .lanes: try await lookAtLanes()
        }
      } catch {
        // The next sweep finds the same again.
        if error.isAboutStore { return }
      }
    }
  }

  /// Looks for lanes that were overlooked, so that they wait no longer than this.
  private func lookAtLanes() async throws(StoreError) {
    try await clampLanes()
    guard !isStopping else { return }
    nextLook = 0
    looksForExpired = true
    for lane in sortedLanes {
      lane.nextDue = 0
      consider(lane)
    }
  }

  private func sweepOwn() async throws(StoreError) {
    let stalled = sortedLanes.filter { $0.policy.stalled >= limits.longestStall }.map(\.name)
    for step in try await kind.sweep(stalled: stalled, now: clock.cautiousNow) {
      do throws(StoreError) {
        while !isStopping, try await store.write(step.run) { await breathe() }
      } catch {
        if error.isAboutStore { throw error }
        // What is at fault stops its own step only.
        noteUnreadable("", "\(error)")
      }
    }
  }

  /// Takes back work whose lease has run out and of which nothing is known here, because what became of it could
  /// not be recorded.
  private func takeBackLost() async throws(StoreError) {
    let (name, organization, limit, owner) = (kind.name, organization, limits.sweptPerWrite, owner)
    while !isStopping {
      let now = clock.now
      // Nobody but this task leases, so nothing can be added to it before the scan is done.
      let held = heldLeases()
      let lost = try await store.scan { reader throws(StoreError) in
        try WorkTable.expired(
          kind: name, besides: held, owner: owner, now: now, limit: limit,
          organization: organization, in: reader)
      }
      guard !lost.isEmpty else { return }
      try await store.write { transaction throws(StoreError) in
        for item in lost {
          // What this process lost sight of says nothing about the work.
          try WorkTable.release(
            item, isLost: !item.lease.owner.utf8Equals(owner), kind: name,
            organization: organization, in: transaction)
        }
      }
      note(released: lost)
      guard lost.count == limit else { return }
      await breathe()
    }
  }

  /// The leases of work that runs, waits here or is to be recorded.
  func heldLeases() -> Set<WorkItem.Key> {
    var held = Set(running.keys)
    for lane in lanes.values { held.formUnion(lane.waiting.map(\.key)) }
    held.formUnion(finished.map(\.item.key))
    held.formUnion(released.map(\.key))
    return held
  }

  /// Lets work and calls come between two steps of a sweep.
  private func breathe() async {
    dispatch()
    _ = await writeWhatIsDue()
  }

  /// Gives up all lanes at the end, so that the next worker need not wait for their leases.
  func giveLanesBack() async {
    let organization = organization
    var rest = (sortedLanes + surrendered).map(held)[...]
    while !rest.isEmpty {
      let part = rest.prefix(limits.sweptPerWrite)
      rest = rest.dropFirst(limits.sweptPerWrite)
      do throws(StoreError) {
        try await store.write { transaction throws(StoreError) in
          for one in part {
            try WorkLaneTable.release(
              one.lane, under: one.lease, stalled: one.stalled, organization: organization,
              in: transaction)
            transaction.announce(one.lane, to: WorkTable.topic)
          }
        }
      } catch {
        // The next start takes them back, others do, or they run out.
        return
      }
    }
    guard !isSoleOwner else { return }
    // What waits for its time nobody else may know of.
    let any = NodeTakeOver.anyLane(of: kind.name)
    try? await store.write { transaction throws(StoreError) in
      transaction.announce(any, to: WorkTable.topic)
    }
  }
}
