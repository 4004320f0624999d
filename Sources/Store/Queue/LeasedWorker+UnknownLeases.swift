import Base

// Leases of which the worker was never told, because nobody could find out what became of the commit that made them.
extension LeasedWorker {
  /// Gives back what the store says this worker has and it knows nothing of; returns whether that could be done.
  ///
  /// Else work would wait there until its lease runs out, and what comes behind it would overtake it; nobody else takes it
  /// from a process that is alive. Nothing is leased before.
  func settleUnknownLeases() async -> Bool {
    let (name, organization, owner) = (kind.name, organization, owner)
    let held = heldLeases()
    var tokens: [WorkLane: Int64] = [:]
    for lane in lanes.values { tokens[key(lane)] = lane.token }
    for lane in surrendered { tokens[key(lane)] = lane.token }
    let known = tokens
    do throws(StoreError) {
      let items = try await store.write { transaction throws(StoreError) in
        let items = try WorkTable.leased(
          by: owner, kind: name, organization: organization, in: transaction
        ).filter { !held.contains($0.key) }
        for item in items {
          try WorkTable.release(item, kind: name, organization: organization, in: transaction)
        }
        // Behind their work, which says when they are to be looked at.
        for lane in try WorkLaneTable.leased(
          by: owner, kind: name, organization: organization, in: transaction)
        {
          let key = WorkLane(kind: name, name: lane.name)
          guard known[key] != lane.token else { continue }
          try WorkLaneTable.release(
            key, under: WorkLease(owner: owner, token: lane.token), stalled: lane.stalled,
            organization: organization, in: transaction)
        }
        return items
      }
      mayHaveUnknownLeases = false
      note(released: items)
      nextLook = 0
      return true
    } catch {
      // Of a closed store what is written next says it.
      if case .closed = error { mayHaveUnknownLeases = false }
      storePausedUntil = host.now + Lane.pauseAfterTrouble
      return false
    }
  }
}
