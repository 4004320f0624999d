import Base

// How work is run.
extension LeasedWorker {
  /// Starts what may run: of the lane that has the fewest runs each time, until limits or policies say no.
  func dispatch() {
    guard !isStopping else { return }
    while running.count < limits.running.places,
      let lane = runnable.popFirst(below: limits.running.most(used: running.count))
    {
      guard let admission = lane.take(now: host.now) else {
        // It is looked at again when one of its runs ends, or at the time that its policy says.
        setAlarm(lane)
        continue
      }
      runnable.update(lane)
      show(lane)
      running[admission.item.key] = Task(executorPreference: host.executor) {
        await self.run(admission, lane)
      }
    }
  }

  private func run(_ admission: Lane.Admission, _ lane: Lane) async {
    let item = admission.item
    let run = await kind.run(item, admission.permit)
    running[item.key] = nil
    let before = lane.leasedCount
    switch run {
    case .ended(let result):
      let (change, unrun) = lane.ended(admission, result, now: host.now)
      released += unrun
      advanced += change.advanced.map { (lane: key(lane), id: $0) }
      finished.append(
        FinishedRun(item: item, result: result, nextAttempt: change.nextAttempt))
      noteStall(lane)
    case .passedOver(let result):
      lane.passedOver(admission, now: host.now)
      if let result { finished.append(FinishedRun(item: item, result: result)) }
    case .abandoned:
      released += lane.abandoned(admission, now: host.now)
    case .unreadable(let text):
      released += lane.abandoned(admission, now: host.now)
      if host.now >= lane.unreadableUntil { noteUnreadable(lane.name, text) }
      lane.unreadableUntil = host.now + limits.unreadablePause
    }
    if isOwn(lane) {
      leasedCount += lane.leasedCount - before
      show(lane)
      consider(lane)
    }
    dispatch()
    poke()
  }

  /// Has the store told of a stall when it has begun, has become longer by a minute, or is over.
  private func noteStall(_ lane: Lane) {
    let stalled = lane.policy.stalled
    guard
      abs(stalled - lane.storedStall) >= 60_000_000_000
        || (stalled == 0) != (lane.storedStall == 0)
    else { return }
    lane.storedStall = stalled
    stalls.append(held(lane))
  }

  /// Lets others see how a lane fares.
  func show(_ lane: Lane) {
    kind.show(lane.name, &lane.policy, pausedUntil: lane.pausedUntil)
  }
}
