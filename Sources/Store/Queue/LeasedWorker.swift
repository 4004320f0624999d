import Base
import Synchronization

/// Does the work of one kind: leases it in batches, runs it within the limits of lanes and all, records what came
/// of many runs in one transaction, and sleeps until a commit queues more or the next is due.
///
/// It keeps in memory only lanes in which something is to be done now, or of which something is known that would be
/// missed. What it does at each wake-up takes no longer when there are more lanes or more work that waits. Everything
/// but `start` and `stop` belongs to its host's thread.
///
/// `@unchecked Sendable`: its state is touched on the host's thread only.
public final class LeasedWorker<Kind: WorkKind>: @unchecked Sendable {
  typealias Lane = ActiveLane<Kind.Policy>
  typealias Result = Kind.Policy.Result

  /// A run that ended and is not recorded yet.
  struct FinishedRun: Sendable {
    var item: WorkItem
    var result: Result
    /// When the work is tried again, by the queue's clock; nil for never.
    var nextAttempt: Int64?
  }

  public let kind: Kind
  public let clock: WorkClock
  let limits: WorkLimits
  let store: any WorkStore
  let host: any WorkHost
  let organization: String
  /// Marks the leases of this worker.
  let owner: String
  /// Whether no other worker can be alive, so that what is leased at the start is left over.
  let isSoleOwner: Bool

  /// The lanes that this worker owns.
  var lanes: [WorkLane: Lane] = [:]
  var runnable: RunnableLanes<Kind.Policy>
  /// Lanes for which more is to be leased.
  var hungry = WaitingLine<Lane>()
  var alarms = LaneAlarms<Kind.Policy>()
  /// Lanes in which nothing is to be done, and since when.
  var idle = WaitingLine<(lane: Lane, since: Int64)>()
  /// Lanes by the time at which their leases are to be renewed.
  var renewals = WaitingLine<Lane>()
  /// Lanes whose leases could not be renewed at that time.
  var lateRenewals: [Lane] = []
  /// Lanes that are being given up.
  var surrendered: [Lane] = []
  /// By lease: of work that is queued again meanwhile, two runs can be under way.
  var running: [WorkItem.Key: Task<Void, Never>] = [:]
  /// Work in `lanes`, running or not.
  var leasedCount = 0
  /// Runs that are to be recorded.
  var finished: [FinishedRun] = []
  /// What goes back to the store.
  var released: [WorkItem] = []
  /// What goes first when its lane is back.
  var advanced: [(lane: WorkLane, id: String)] = []
  /// What the store is to be told of stalls.
  var stalls: [HeldLane] = []
  /// Where the worker stands with the process's one place for work that runs alone.
  var loneRun = LoneRun.none
  /// Lanes whose next work waits for that place.
  var loneLanes = WaitingLine<Lane>()
  /// When lanes are to be looked for in the store, by the queue's clock; nil for never.
  var nextLook: Int64? = 0
  /// When lanes are to be looked for that another process has queued work for, by the queue's clock; nil for never.
  var laterLook: Int64?
  /// Before when nobody looks for lanes because of a signal, by the queue's clock: the last look found that other processes
  /// have them.
  var lookNotBefore: Int64 = 0
  /// Whether a lane that is not here was signalled since `nextLook` was asked for.
  var isLookSignalled = false
  /// Whether to look for lanes of others whose leases have run out.
  var looksForExpired = false
  /// Before this time (monotonic) what runs came to may wait for more of it.
  var recordFrom: Int64 = 0
  /// Before this time (monotonic) the store is left alone, because it failed.
  var storePausedUntil: Int64 = 0
  /// Whether there may be leases of this worker that it does not know: nobody knows what became of a commit of its own.
  var mayHaveUnknownLeases = false
  /// How many transactions leased.
  var leaseCount: Int64 = 0
  var isStopping = false
  /// When what could not be written is left behind, so that the program ends; monotonic.
  private var stopDeadline = Int64.max
  /// When it began; monotonic.
  private(set) var startedAt: Int64 = 0
  private var seenJumps = 0

  private var waiting: UnsafeContinuation<Void, Never>?
  private var isPoked = false
  private var timer: (any WorkTimer)?
  private var graceTimer: (any WorkTimer)?
  private var listening: [TopicListening] = []
  private var stopped: [UnsafeContinuation<Void, Never>] = []
  private var isOver = false
  private let isAttached = Atomic(false)
  /// When the age of what is due is looked at next; monotonic.
  private var nextSample: Int64 = 0

  /// Makes a worker; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - kind: What is done; a feature of the store declares its name.
  ///   - store: Where the work stands.
  ///   - host: Where the worker runs.
  ///   - clock: The queue's clock, over the same host.
  ///   - owner: An id that no worker had before.
  ///   - isSoleOwner: Whether no other worker of this kind can be alive. Others share the database's clock, and take over
  ///     what this process has when nothing is heard of it any more.
  public init(
    _ kind: Kind, store: any WorkStore, host: any WorkHost, clock: WorkClock, owner: String,
    isSoleOwner: Bool
  ) {
    self.kind = kind
    self.clock = clock
    self.store = store
    self.host = host
    self.isSoleOwner = isSoleOwner
    if !isSoleOwner, let node = store.node {
      self.owner = NodeLeases.owner(owner, of: node)
    } else {
      self.owner = owner
    }
    if !isSoleOwner, let time = store.databaseClock { clock.follow(time) }
    organization = store.instanceID
    limits = kind.limits
    runnable = RunnableLanes(limit: kind.limits.running.each)
  }

  /// Lets the store know that its work has a worker, if `start` comes only later; from any thread.
  public func attach() {
    guard !isAttached.exchange(true, ordering: .relaxed) else { return }
    store.queue.noteWorkers(1, of: kind.name)
  }

  /// Begins: takes back what a dead process had leased, then does what is due; on the host's thread, once.
  public func start() {
    startedAt = host.now
    timer = host.makeTimer { [self] in poke() }
    let name = kind.name
    attach()
    if !isSoleOwner { store.beginTakingOver() }
    let work = store.listen(
      to: WorkTable.topic,
      orAll: { [weak self] in
        guard let self else { return }
        host.execute { self.signalAll() }
      },
      fromOthers: { [weak self] lanes in
        guard let self else { return }
        let own = lanes.filter { $0.kind == name }
        if !own.isEmpty { host.execute { self.signalFromOthers(own) } }
      }
    ) { [weak self] lanes in
      guard let self else { return }
      let own = lanes.filter { $0.kind == name }
      if !own.isEmpty { host.execute { self.signal(own) } }
    }
    // What is not heard is done in its turn.
    let expedited = store.listen(to: WorkTable.expedited, orAll: {}, fromOthers: nil) {
      [weak self] wanted in
      guard let self else { return }
      let own = wanted.filter { $0.lane.kind == name }
      if !own.isEmpty { host.execute { self.expedite(own) } }
    }
    listening = [work, expedited]
    Task(executorPreference: host.executor) { await self.run() }
  }

  /// Ends: nothing more is run, what is under way may finish for `grace` nanoseconds, the rest goes back to the
  /// store; from any thread but not on the host's tasks.
  public func stop(grace: Int64) async {
    await withUnsafeContinuation { continuation in
      host.execute { [self] in
        guard !isOver, timer != nil else { return continuation.resume() }
        stopped.append(continuation)
        isStopping = true
        stopDeadline = host.now + grace + Lane.pauseAfterTrouble
        for one in listening { one.end() }
        for lane in sortedLanes { takeBackWaiting(of: lane) }
        graceTimer = host.makeTimer { [self] in
          for task in running.sorted(by: { $0.key.id < $1.key.id }) { task.value.cancel() }
        }
        graceTimer?.set(host.now + grace)
        poke()
      }
    }
  }

  // MARK: The worker's task

  private func run() async {
    await recover()
    var nextSweep = host.now + Self.firstSweep
    while true {
      settleLoneRun()
      lookAtClock()
      dispatch()
      store.queue.note(running: running.count, of: kind.name)
      if await writeWhatIsDue() { continue }
      if isLonePlaceUnused {
        leaveLonePlace()
        continue
      }
      if host.now >= stopDeadline {
        // Their leases are taken back at the next start, or when they have run out.
        finished = []
        released = []
      }
      if isStopping, running.isEmpty, finished.isEmpty, released.isEmpty { break }
      if !isStopping, host.now >= nextSweep {
        await sweep()
        nextSweep = host.now + limits.sweepInterval
        continue
      }
      if !isStopping, host.now >= nextSample {
        // Only when there is something to do: it wakes nobody.
        nextSample = host.now + Self.sampleInterval
        await sampleOldest()
        continue
      }
      await wait(until: isStopping ? wakeTime() : min(wakeTime(), nextSweep))
    }
    await giveLanesBack()
    store.queue.lonePlace.leave(owner)
    isOver = true
    store.queue.noteWorkers(-1, of: kind.name)
    timer?.cancel()
    graceTimer?.cancel()
    kind.close()
    for continuation in stopped { continuation.resume() }
    stopped = []
  }

  /// Soon after the start, but not during it.
  private static var firstSweep: Int64 { 10_000_000_000 }

  /// How often the age of what is due is looked at, at most.
  private static var sampleInterval: Int64 { 10_000_000_000 }

  /// Tells since when the work waits that has been due for longest: of the lanes here, and of the first in the store.
  private func sampleOldest() async {
    let (kind, organization, now) = (kind, organization, clock.now)
    var oldest = Int64.max
    for lane in lanes.values {
      guard let item = lane.oldest(queueNow: now) else { continue }
      if let time = item.isFirst ? kind.queuedAt(item.id) : item.dueAt {
        oldest = min(oldest, time)
      }
    }
    let found = try? await store.scan { reader throws(StoreError) in
      try WorkLaneTable.oldest(kind: kind.name, now: now, organization: organization, in: reader)
    }
    if let time = found?.dueAt { oldest = min(oldest, time) }
    if let time = found?.firstAtOnce.flatMap({ kind.queuedAt($0) }) { oldest = min(oldest, time) }
    store.queue.note(oldestDue: oldest == .max ? nil : oldest, of: kind.name)
  }

  /// Whether the worker's task has nothing to do before something happens or its timer fires.
  public var isAsleep: Bool { waiting != nil }

  /// How many runs are under way.
  public var runningCount: Int { running.count }

  /// Lets the worker's task look again.
  func poke() {
    guard let continuation = waiting.take() else {
      isPoked = true
      return
    }
    continuation.resume()
  }

  /// Sleeps until somebody pokes, or until `deadline` (monotonic).
  func wait(until deadline: Int64) async {
    if isPoked || deadline <= host.now {
      isPoked = false
      if deadline <= host.now { await Task.yield() }
      return
    }
    timer?.set(deadline)
    await withUnsafeContinuation { waiting = $0 }
    isPoked = false
  }

  /// Looks at the lanes whose time has come, and at all after the wall clock was set forward.
  private func lookAtClock() {
    _ = clock.now
    if clock.jumps != seenJumps {
      seenJumps = clock.jumps
      for lane in sortedLanes { consider(lane) }
    }
    while let lane = alarms.popDue(now: host.now) {
      if isOwn(lane) { consider(lane) }
    }
  }

  /// When something is to be done although nothing happens, monotonic.
  private func wakeTime() -> Int64 {
    if isStopping {
      return finished.isEmpty && released.isEmpty ? .max : min(storePausedUntil, stopDeadline)
    }
    let isWritten =
      finished.isEmpty && released.isEmpty && advanced.isEmpty && stalls.isEmpty
      && lateRenewals.isEmpty
    guard isWritten || recordsMayWait else { return storePausedUntil }
    var time = min(alarms.nextTime, renewals.first?.renewAt ?? .max)
    if !finished.isEmpty { time = min(time, recordFrom) }
    if let first = idle.first { time = min(time, first.since + limits.linger) }
    if let look = [nextLook, laterLook].compactMap({ $0 }).min(),
      freeLeases >= limits.minLeasedPerLane
    {
      time = min(time, clock.monotonic(of: look))
    }
    // The wall clock may be set meanwhile: what is due by it is looked for again now and then.
    return max(storePausedUntil, min(time, host.now + limits.longestSleep))
  }

  // MARK: Lanes

  /// Notes that work of lanes may be due.
  func signal(_ signalled: Set<WorkLane>) {
    // In an order that is the same in each run of a test.
    for key in signalled.sorted(by: { $0.name < $1.name }) {
      guard let lane = lanes[key] else {
        nextLook = min(nextLook ?? .max, lookNotBefore)
        isLookSignalled = true
        continue
      }
      lane.nextDue = 0
      lane.isSignalled = true
      consider(lane)
    }
    poke()
  }

  /// Notes that another process has queued work of lanes.
  ///
  /// Who has the lane looks at once. One that nobody has is left to the process that queued the work, for a moment: else
  /// all of them would look for each piece of work, which one of them gets.
  func signalFromOthers(_ signalled: Set<WorkLane>) {
    let own = signalled.filter { lanes[$0] != nil }
    if own.count < signalled.count, laterLook == nil {
      laterLook = clock.now + Limits.foreignWorkDelayNanoseconds
    }
    if own.isEmpty { poke() } else { signal(own) }
  }

  /// Notes that somebody wants work done now, which matters where it is of a lane that this worker owns.
  func expedite(_ wanted: Set<ExpeditedWork>) {
    var own: Set<WorkLane> = []
    // In an order that is the same in each run of a test.
    for one in wanted.sorted(by: { $0.id.text < $1.id.text }) {
      guard let lane = lanes[one.lane] else { continue }
      lane.expedite([one.id.text])
      lane.policy.expedite(now: host.now)
      show(lane)
      own.insert(one.lane)
    }
    if !own.isEmpty { signal(own) }
  }

  /// Notes that work of any lane may be due.
  func signalAll() {
    nextLook = 0
    isLookSignalled = true
    for lane in sortedLanes {
      lane.nextDue = 0
      lane.isSignalled = true
      consider(lane)
    }
    poke()
  }

  func key(_ lane: Lane) -> WorkLane { WorkLane(kind: kind.name, name: lane.name) }

  /// The lane with a name, if the worker has it.
  func lane(_ name: String) -> Lane? { lanes[WorkLane(kind: kind.name, name: name)] }

  func isOwn(_ lane: Lane) -> Bool { lanes[key(lane)] === lane }

  /// All lanes in an order that is the same in each run of a test.
  var sortedLanes: [Lane] { lanes.values.sorted { $0.name < $1.name } }

  /// How much more may be leased.
  var freeLeases: Int { limits.leased - released.count - leasedCount }

  /// Puts a lane into the lists in which it belongs now; to be called whenever something about it changed.
  func consider(_ lane: Lane) {
    let (now, queueNow) = (host.now, clock.now)
    runnable.update(lane)
    if lane.isWorthALook(now: now, queueNow: queueNow) {
      if !lane.isHungry {
        lane.isHungry = true
        hungry.append(lane)
      }
    }
    setAlarm(lane)
    if !lane.isIdle(now: now, queueNow: queueNow) {
      lane.idleSince = nil
    } else if lane.idleSince == nil {
      lane.idleSince = now
      idle.append((lane, now))
    }
  }

  /// Has a lane looked at when something may be done in it that may not be now.
  func setAlarm(_ lane: Lane) {
    let now = host.now
    let due = lane.nextDue.map { $0 <= clock.now ? now : clock.monotonic(of: $0) } ?? .max
    alarms.set(lane, at: lane.wakeTime(now: now, due: due))
  }

  /// Takes in a lane that was leased now.
  func take(in leased: WorkLaneTable.Leased) -> Lane {
    let key = WorkLane(kind: kind.name, name: leased.name)
    if let lane = lanes[key] {
      // Its lease had run out before it was renewed.
      lane.token = leased.token
      return lane
    }
    let lane = Lane(
      leased.name, token: leased.token,
      policy: kind.makePolicy(of: leased.name, stalled: leased.stalled, now: host.now),
      limits: limits, renewAt: host.now + limits.lease / 2, storedStall: leased.stalled)
    lanes[key] = lane
    renewals.append(lane)
    return lane
  }

  /// Forgets a lane that somebody else has leased: what waits here is theirs.
  func drop(_ lane: Lane) {
    guard isOwn(lane) else { return }
    leasedCount -= lane.leasedCount
    _ = lane.takeWaiting()
    lanes[key(lane)] = nil
    runnable.update(lane)
    forget(lane)
    // It may be free, and what was told of it meanwhile was not looked at.
    nextLook = 0
  }

  /// Moves what waits in a lane to what goes back to the store.
  func takeBackWaiting(of lane: Lane) {
    let waiting = lane.takeWaiting()
    leasedCount -= waiting.count
    released += waiting
    consider(lane)
  }
}
