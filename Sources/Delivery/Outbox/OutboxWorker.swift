public import Base
public import Net
import Records
public import Store

/// Sends deliveries: leases them in batches, keeps each target's order, limits and breaker, and records what
/// came of many attempts in one write.
///
/// It sleeps until a commit queues deliveries or one comes due. Everything but `start` and `stop` belongs to
/// its loop.
///
/// `@unchecked Sendable`: its state is touched on the loop's thread only.
public final class OutboxWorker: @unchecked Sendable {
  /// What a worker is made of.
  public struct Parts: Sendable {
    public var store: Store
    public var identifiers: IdentifierSource
    /// Makes requests from targets.
    public var requests: any DeliveryRequestBuilder
    /// Where others read how targets fare.
    public var states: DeliveryStates
    public var schedule: RetrySchedule
    public var breaker: CircuitBreaker.Settings
    /// What operators are told.
    public var log: any OutboxLog = SilentOutboxLog()
    /// For the jitter of the schedule.
    public var random: any RandomSource

    /// Parts with the standard schedule and breaker.
    public init(
      store: Store, identifiers: IdentifierSource, requests: any DeliveryRequestBuilder,
      states: DeliveryStates = DeliveryStates(), random: any RandomSource = SystemRandomSource()
    ) {
      self.store = store
      self.identifiers = identifiers
      self.requests = requests
      self.states = states
      self.random = random
      schedule = .standard
      breaker = CircuitBreaker.Settings()
      breaker.failureThreshold = Limits.deliveryFailuresToOpen
      breaker.firstOpen = Limits.firstDeliveryPause
      breaker.longestOpen = Limits.longestDeliveryPause
    }
  }

  let parts: Parts
  let loop: EventLoop
  /// Made on the loop by `start`.
  private let makeSender: @Sendable () -> any OutgoingSender
  var sender: (any OutgoingSender)?

  /// Targets with deliveries, or of whose health something is known.
  var queues: [DeliveryLane: TargetQueue] = [:]
  /// The same in the order of their turns.
  var ring: [TargetQueue] = []
  /// Whose turn it is.
  var turn = 0
  /// By lease: of a delivery that is replayed meanwhile, two attempts can be under way.
  var inFlight: [DeliveryRecord.LeaseKey: Task<Void, Never>] = [:]
  /// Attempts that are to be recorded.
  var finished: [FinishedAttempt] = []
  /// What goes back to the store unsent.
  var released: [DeliveryRecord] = []
  /// What goes first when its target is back.
  var advanced: [(lane: DeliveryLane, id: String)] = []
  /// Before this time (monotonic) the store is left alone, because it failed.
  var storePausedUntil: Int64 = 0
  /// Marks the leases of this process.
  let holder: String
  var leaseCount = 0
  var isStopping = false
  /// When what could not be written is left behind, so that the program ends; monotonic.
  private var stopDeadline = Int64.max

  private var waiting: UnsafeContinuation<Void, Never>?
  private var isPoked = false
  private var timer: LoopTimer?
  private var listening: TopicListening?
  private var stopped: [UnsafeContinuation<Void, Never>] = []
  private var isOver = false

  /// Makes a worker; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - parts: What it works with.
  ///   - loop: The loop that it runs on.
  ///   - sender: Makes what sends requests, on the loop.
  public init(
    _ parts: Parts, loop: EventLoop, sender: @escaping @Sendable () -> any OutgoingSender
  ) {
    self.parts = parts
    self.loop = loop
    makeSender = sender
    holder = parts.identifiers.next()
  }

  /// Begins: takes back what a dead process had leased, then sends what is due; from any thread, once.
  public func start() {
    loop.execute { [self] in
      sender = makeSender()
      timer = LoopTimer(loop: loop) { [self] in poke() }
      listening = parts.store.listen(to: .deliveries) { [weak self] lanes in
        guard let self else { return }
        loop.execute { self.signal(lanes) }
      }
      Task(executorPreference: loop) { await self.run() }
    }
  }

  /// Ends: nothing more is sent, what is under way may finish for `grace` nanoseconds, the rest goes back to
  /// the store; from any thread but not on the loop's tasks.
  public func stop(grace: Int64) async {
    await withUnsafeContinuation { continuation in
      loop.execute { [self] in
        guard !isOver, timer != nil else { return continuation.resume() }
        stopped.append(continuation)
        isStopping = true
        stopDeadline = loop.now + grace + TargetQueue.pauseAfterTrouble
        listening?.end()
        for queue in ring { released += queue.takeWaiting() }
        loop.schedule(at: loop.now + grace) { [self] in
          for task in inFlight.values { task.cancel() }
        }
        poke()
      }
    }
  }

  // MARK: The loop's task

  private func run() async {
    await recover()
    var nextSweep = loop.now + Self.firstSweep
    while true {
      dispatch()
      if await writeWhatIsDue() { continue }
      if loop.now >= stopDeadline {
        // Their leases are taken back at the next start.
        finished = []
        released = []
      }
      if isStopping, inFlight.isEmpty, finished.isEmpty, released.isEmpty { break }
      if !isStopping, loop.now >= nextSweep {
        await sweep()
        nextSweep = loop.now + Limits.deliverySweepInterval
        continue
      }
      forgetIdleQueues()
      await wait(until: isStopping ? wakeTime() : min(wakeTime(), nextSweep))
    }
    isOver = true
    timer?.cancel()
    sender = nil
    for continuation in stopped { continuation.resume() }
    stopped = []
  }

  /// Soon after the start, but not during it.
  private static let firstSweep: Int64 = 10_000_000_000

  /// Whether the loop's task has nothing to do before something happens or its timer fires.
  var isAsleep: Bool { waiting != nil }

  /// Lets the loop's task look again.
  func poke() {
    guard let continuation = waiting.take() else {
      isPoked = true
      return
    }
    continuation.resume()
  }

  /// Sleeps until somebody pokes, or until `deadline` (monotonic).
  private func wait(until deadline: Int64) async {
    if isPoked || deadline <= loop.now {
      isPoked = false
      if deadline <= loop.now { await Task.yield() }
      return
    }
    timer?.set(deadline)
    await withUnsafeContinuation { waiting = $0 }
    isPoked = false
  }

  /// Notes that deliveries of targets may be due.
  func signal(_ lanes: Set<DeliveryLane>) {
    for lane in lanes {
      let queue = queue(for: lane)
      queue.nextDue = 0
      queue.isSignalled = true
    }
    poke()
  }

  func queue(for lane: DeliveryLane) -> TargetQueue {
    if let queue = queues[lane] { return queue }
    let queue = TargetQueue(lane, settings: parts.breaker)
    queues[lane] = queue
    ring.append(queue)
    return queue
  }

  private func forgetIdleQueues() {
    guard ring.contains(where: \.isIdle) else { return }
    ring.removeAll { queue in
      guard queue.isIdle else { return false }
      queues[queue.lane] = nil
      return true
    }
    turn = 0
  }

  /// When something is to be done although nothing happens, monotonic.
  private func wakeTime() -> Int64 {
    if isStopping {
      return finished.isEmpty && released.isEmpty ? .max : min(storePausedUntil, stopDeadline)
    }
    if !finished.isEmpty || !released.isEmpty { return storePausedUntil }
    let offset = loop.now - loop.wallNow
    let free = freeLeases
    let due = ring.reduce(Int64.max) {
      min($0, $1.wakeTime(now: loop.now, wallOffset: offset, free: free))
    }
    // The wall clock may be set meanwhile: what is due by it is looked for again now and then.
    return max(storePausedUntil, min(due, loop.now + Limits.longestDeliverySleep))
  }

  /// Takes back the leases of a process that is gone, and finds the targets that have deliveries.
  private func recover() async {
    let instance = parts.store.instanceID
    while !isStopping {
      do throws(StoreError) {
        let count = try await parts.store.write { transaction throws(StoreError) in
          try DeliveryWork.takeBack(
            organization: instance, limit: Limits.maxSweptDeliveries, in: transaction)
        }
        if count < Limits.maxSweptDeliveries { break }
      } catch {
        guard await pause(after: error) else { return }
      }
    }
    while !isStopping {
      do throws(StoreError) {
        let targets = try await parts.store.scan { reader throws(StoreError) in
          try Self.targets(in: .pending, instance, reader)
        }
        signal(Set(targets.map { DeliveryLane(organization: instance, target: $0) }))
        return
      } catch {
        guard await pause(after: error) else { return }
      }
    }
  }

  static func targets(
    in state: DeliveryRecord.State, _ instance: String, _ reader: Reader
  ) throws(StoreError) -> [String] {
    var targets: [String] = []
    while let next = try DeliveryTable.nextTarget(
      after: targets.last ?? "", in: state, organization: instance, in: reader)
    {
      targets.append(next)
    }
    return targets
  }

  /// Waits a moment after the store failed; false when there is no point in trying again.
  func pause(after error: StoreError) async -> Bool {
    if case .closed = error { return false }
    storePausedUntil = loop.now + TargetQueue.pauseAfterTrouble
    while loop.now < storePausedUntil, !isStopping { await wait(until: storePausedUntil) }
    return true
  }
}

/// What came of an attempt, not yet recorded.
struct FinishedAttempt: Sendable {
  var delivery: DeliveryRecord
  /// Nil when nothing was sent.
  var attempt: DeliveryAttempt?
  var outcome: DeliveryWork.Outcome
  var disablingReason: String?
}
