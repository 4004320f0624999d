import Base

/// A lane that a worker owns: its leased work, and whether and which of it may be run.
///
/// Belongs to the worker's thread. First runs of one series go one after another in the order of positions; other
/// runs go whenever they are due, so they hold nothing back.
///
/// `@unchecked Sendable`: it is touched on the worker's thread only.
final class ActiveLane<Policy: LanePolicy>: @unchecked Sendable {
  /// Work that may be run, with its policy's leave.
  struct Admission {
    var item: WorkItem
    var permit: Policy.Permit
  }

  let name: String
  var policy: Policy
  /// Names the lane's lease, with the worker's id.
  var token: Int64
  /// When that is to be renewed, monotonic.
  var renewAt: Int64
  /// What the store was last told of ``LanePolicy/stalled``.
  var storedStall: Int64

  /// When the next work in the store is due by the queue's clock: 0 for now, nil when none waits.
  var nextDue: Int64? = 0
  /// Whether work was queued since `nextDue` was asked for.
  var isSignalled = false
  /// Until when nothing is run, because of the last runs; monotonic nanoseconds.
  var pausedUntil: Int64 = 0
  /// Until when nothing is leased, because it cannot be read; monotonic nanoseconds.
  var unreadableUntil: Int64 = 0
  /// How carefully its work is leased.
  var caution = LeaseCaution.none
  /// Whether it waits for its next work to be run alone.
  var awaitsLoneRun = false
  /// Before when nothing is leased to run alone, because of what comes next; monotonic nanoseconds.
  var loneNotBefore: Int64 = 0
  /// How often work was asked for to run alone: what is due at once and what waited for its time take turns.
  var loneRequests = 0
  /// The ids of work that somebody wants done now, which is leased before what else is due.
  private(set) var expedited: [String] = []
  /// Raised whenever the lane begins to be left alone: what was to be leased before that goes back.
  private(set) var withdrawals = 0
  /// Runs that were begun and have not ended.
  private(set) var running = 0

  private var first = WorkLine()
  private var others = WorkLine()
  /// The series of first runs that are under way; foreign texts.
  private var busySeries: Set<UTF8Key> = []
  /// The first work in the order of running when something was last known of it.
  private var firstKnown: WorkItem?
  private let limits: WorkLimits

  // Where the lane stands in the worker's lists, which alone change these.
  /// The list of runnable lanes in which it is, by the number of its runs; -1 for none.
  var place = -1
  var next: ActiveLane?
  unowned(unsafe) var previous: ActiveLane?
  var isHungry = false
  /// When it is looked at again though nothing happens; monotonic, `Int64.max` for never.
  var alarm = Int64.max
  /// Since when nothing is to be done in it; monotonic.
  var idleSince: Int64?

  /// How long nothing is run after trouble on this side, nanoseconds.
  static var pauseAfterTrouble: Int64 { 1_000_000_000 }

  init(
    _ name: String, token: Int64, policy: Policy, limits: WorkLimits, renewAt: Int64,
    storedStall: Int64 = 0
  ) {
    self.name = name
    self.token = token
    self.policy = policy
    self.limits = limits
    self.renewAt = renewAt
    self.storedStall = storedStall
  }

  /// Leased work, running or not.
  var leasedCount: Int { first.count + others.count + running }

  var hasWaiting: Bool { !first.isEmpty || !others.isEmpty }

  /// Whether nothing is to be done in the lane before its next work is due, and nothing known that would be missed.
  func isIdle(now: Int64, queueNow: Int64) -> Bool {
    isEmpty(queueNow: queueNow)
      && now >= max(pausedUntil, unreadableUntil, policy.forgettableAt)
  }

  /// Whether nothing is to be done in the lane before its next work is due.
  private func isEmpty(queueNow: Int64) -> Bool {
    leasedCount == 0 && (nextDue ?? .max) > queueNow
  }

  /// Work of the lane that has been due for longest, as far as it is known here; nil when none is due.
  func oldest(queueNow: Int64) -> WorkItem? {
    guard !isEmpty(queueNow: queueNow) else { return nil }
    return others.first ?? first.first ?? firstKnown
  }

  // MARK: Leasing

  /// Whether it is worth asking for `room` now.
  func isWorthALook(now: Int64, queueNow: Int64) -> Bool {
    guard let nextDue, nextDue <= queueNow, now >= max(pausedUntil, unreadableUntil, loneNotBefore),
      !awaitsLoneRun
    else { return false }
    switch policy.intake {
    case .all: return leasedCount <= caution.most(limits.leasedPerLane, limits) / 2
    case .one(let from): return now >= from && leasedCount == 0
    case .nothing: return false
    }
  }

  /// How much to lease now, when `free` more may be leased over all lanes; nil when only `free` is too little.
  func room(free: Int) -> Int? {
    switch policy.intake {
    case .all:
      let share = caution.most(Self.share(free: free, limits), limits)
      let room = share - leasedCount
      // Half of it at a time: leases are cheaper by the dozen.
      guard room >= share / 2 else { return 0 }
      return room <= free ? room : nil
    case .one: return leasedCount == 0 ? (free > 0 ? 1 : nil) : 0
    case .nothing: return 0
    }
  }

  /// What one lane may have when `free` more may be leased over all: the less is left, the less, so that there is
  /// always something for others.
  static func share(free: Int, _ limits: WorkLimits) -> Int {
    min(limits.leasedPerLane, max(limits.minLeasedPerLane, free / 8))
  }

  /// Has work leased before what else is due, as much of it as may run at once; beyond that it goes in its turn.
  func expedite(_ ids: [String]) {
    for id in ids {
      guard expedited.count < limits.running.each else { return }
      if !expedited.contains(where: { $0.utf8Equals(id) }) { expedited.append(id) }
    }
  }

  /// Takes out the ids of up to `room` pieces of work that were asked for.
  func takeExpedited(upTo room: Int) -> [String] {
    guard !expedited.isEmpty else { return [] }
    defer { expedited.removeFirst(min(room, expedited.count)) }
    return Array(expedited.prefix(room))
  }

  /// When something may be leased or run that may not be now, though nothing happens before; `Int64.max` for never.
  ///
  /// `due` is the monotonic time of `nextDue`.
  func wakeTime(now: Int64, due: Int64) -> Int64 {
    var time = Int64.max
    if leasedCount == 0 {
      // It may be that nothing is to be done any more: then it is given up.
      let forgettable = max(pausedUntil, unreadableUntil, policy.forgettableAt)
      if forgettable > now { time = forgettable }
    }
    if nextDue != nil {
      var lease = max(due, pausedUntil, unreadableUntil, loneNotBefore)
      switch policy.intake {
      case .all: break
      case .one(let from): lease = leasedCount == 0 ? max(lease, from) : .max
      case .nothing: lease = .max
      }
      // Somebody says when.
      if awaitsLoneRun { lease = .max }
      if lease > now { time = min(time, lease) }
    }
    if hasWaiting {
      let run = max(pausedUntil, policy.closedUntil)
      if run > now { time = min(time, run) }
    }
    return time
  }

  /// Takes in what was leased.
  func add(_ items: [WorkItem]) {
    if !items.isEmpty, !hasWaiting { firstKnown = items.first }
    for item in items {
      if item.isFirst { first.append(item) } else { others.append(item) }
    }
  }

  /// Takes out what waits under a former lease of work that was leased anew, as after others had taken it over; returns
  /// how much that was.
  ///
  /// It would run twice, the second time behind what comes after it.
  func forget(leasedAnew items: [WorkItem]) -> Int {
    guard hasWaiting, !items.isEmpty else { return 0 }
    let ids = Set(texts: items.map(\.id))
    let before = first.count + others.count
    first.removeAll { ids.contains(UTF8Key($0.id)) }
    others.removeAll { ids.contains(UTF8Key($0.id)) }
    return before - first.count - others.count
  }

  // MARK: Running

  /// The next work to run; nil when none may be run now.
  func take(now: Int64) -> Admission? {
    guard running < limits.running.each, now >= pausedUntil else { return nil }
    let index = others.isEmpty ? first.items.firstIndex { !isBusy($0) } : nil
    let candidate = index.map { first.items[$0] } ?? others.first
    guard let candidate, let permit = policy.admit(candidate, now: now) else { return nil }
    if let index { first.remove(at: index) } else { others.remove(at: others.items.startIndex) }
    if candidate.isFirst, !candidate.series.isEmpty { busySeries.insert(UTF8Key(candidate.series)) }
    running += 1
    return Admission(item: candidate, permit: permit)
  }

  /// Notes what came of a run; the result is what it means, and what goes back to the store because the lane is
  /// left alone now.
  func ended(
    _ admission: Admission, _ result: Policy.Result, now: Int64
  ) -> (change: LaneChange, released: [WorkItem]) {
    leave(admission.item)
    let change = policy.ended(admission.item, admission.permit, result, now: now)
    if let pause = change.pause { pausedUntil = max(pausedUntil, now + pause) }
    let isHeldBack = change.isHeldBack || pausedUntil > now
    return (change, isHeldBack ? takeWaiting() : [])
  }

  /// Notes that work needed no run, which says nothing about the lane.
  func passedOver(_ admission: Admission, now: Int64) {
    leave(admission.item)
    policy.abandoned(admission.permit, now: now)
  }

  /// Notes that work was not run after all, and waits for a while before the next.
  ///
  /// Returns what goes back to the store: with the work all that waits, which might else overtake it.
  func abandoned(_ admission: Admission, now: Int64) -> [WorkItem] {
    leave(admission.item)
    policy.abandoned(admission.permit, now: now)
    pausedUntil = max(pausedUntil, now + Self.pauseAfterTrouble)
    nextDue = 0
    return [admission.item] + takeWaiting()
  }

  /// What waits to be run.
  var waiting: [WorkItem] { Array(others.items) + first.items }

  /// Takes out what waits to be run; what is being leased goes back, too.
  func takeWaiting() -> [WorkItem] {
    withdrawals += 1
    let waiting = waiting
    others = WorkLine()
    first = WorkLine()
    if !waiting.isEmpty { nextDue = 0 }
    return waiting
  }

  private func leave(_ item: WorkItem) {
    running -= 1
    if item.isFirst { busySeries.remove(UTF8Key(item.series)) }
  }

  private func isBusy(_ item: WorkItem) -> Bool {
    !item.series.isEmpty && busySeries.contains(item.series)
  }
}
