import Base

// Work that processes died with: it runs while no other such work does, and is given up at last.
extension LeasedWorker {
  /// Where a worker stands with the process's one place for such work.
  enum LoneRun {
    case none
    /// It waits for the place.
    case asked
    /// It has the place and has leased nothing for it.
    case granted
    /// It has the place and leases.
    case leasing
    /// It has the place, and this work, until that is recorded or has gone back.
    case taken(WorkItem.Key, WorkLane)
  }

  /// Gives up what processes died with too often.
  static func giveUpLost(
    _ found: inout Found, _ kind: Kind, in transaction: Transaction
  ) throws(StoreError) {
    guard found.items.contains(where: { $0.lostLeases >= Limits.maxLostLeases }) else { return }
    for item in found.items where item.lostLeases >= Limits.maxLostLeases {
      let reason = "the server ended \(item.lostLeases) times while this was under way"
      try kind.giveUp(item, reason: reason, in: transaction)
      found.lost.append((item.id, reason))
    }
    found.items.removeAll { $0.lostLeases >= Limits.maxLostLeases }
  }

  /// Tells of what was given up so.
  func note(lost found: Found, of lane: String) {
    guard !found.lost.isEmpty else { return }
    store.queue.note(setAside: found.lost.count, of: kind.name)
    for one in found.lost {
      kind.note(WorkTrouble(kind: .leasesLost, lane: lane, item: one.id, text: one.reason))
    }
  }

  /// Takes the place for a lane; if it is not to be had, the lane is looked at when it is.
  func takeLonePlace(for lane: Lane) -> Bool {
    if case .none = loneRun {
      let isFree = store.queue.lonePlace.take(owner) { [weak self] in
        guard let self else { return }
        host.execute { self.lonePlaceIsGranted() }
      }
      loneRun = isFree ? .granted : .asked
    }
    guard case .granted = loneRun else {
      lane.awaitsLoneRun = true
      loneLanes.append(lane)
      return false
    }
    loneRun = .leasing
    lane.loneRequests += 1
    return true
  }

  private func lonePlaceIsGranted() {
    guard case .asked = loneRun else { return store.queue.lonePlace.leave(owner) }
    loneRun = .granted
    lookAtLoneLane()
    poke()
  }

  /// Whether the worker has the place and found nothing to lease for it.
  var isLonePlaceUnused: Bool { if case .granted = loneRun { true } else { false } }

  /// Notes what was leased for the place; what needs no place of its own does not keep it.
  func noteLoneRun(_ found: Found, of lane: WorkLane) {
    guard case .leasing = loneRun, found.caution == .alone, let item = found.items.first else {
      return
    }
    loneRun = .taken(item.key, lane)
  }

  /// Gives the place back when nothing was found for it, or what was has come to its end.
  func settleLoneRun() {
    switch loneRun {
    case .none, .asked, .granted: return
    case .leasing: break
    case .taken(let key, let lane):
      let isHere =
        running[key] != nil || finished.contains { $0.item.key == key }
        || released.contains { $0.key == key }
        || (lanes[lane]?.waiting.contains { $0.key == key } ?? false)
      if isHere { return }
    }
    leaveLonePlace()
  }

  /// Gives the place back, and asks again when there is more for it.
  func leaveLonePlace() {
    loneRun = .none
    store.queue.lonePlace.leave(owner)
    lookAtLoneLane()
  }

  /// Looks at the next lane that waits for the place.
  private func lookAtLoneLane() {
    while let lane = loneLanes.popFirst() {
      lane.awaitsLoneRun = false
      guard isOwn(lane) else { continue }
      consider(lane)
      if lane.isHungry { return }
    }
  }
}
