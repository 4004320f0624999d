import Base
import Synchronization

@testable import Store

/// One process of a simulated cluster: its store over the model of the engine, a worker, and what is kept in memory.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedProcess: @unchecked Sendable {
  unowned let cluster: ClusterSimulation
  let number: Int
  let link: ModelLink
  let time: ProcessTime
  let executor = SimulatedExecutor()
  let store: Store
  let access: ProcessStore
  let tokens: KeyedSnapshotCache<String, Bool>
  private(set) var worker: LeasedWorker<SimulatedChore>?
  /// After its death nothing that it does has an effect.
  private(set) var isDead = false
  /// It ends in order.
  var isEnding = false
  /// Until when it stands still, monotonic.
  private(set) var stoppedUntil: Int64 = 0
  /// Whether others took over what it had, because they heard nothing of it.
  var wasTakenOver = false

  /// Opens the store and begins to listen.
  init(_ number: Int, _ cluster: ClusterSimulation) throws {
    self.cluster = cluster
    self.number = number
    let link = ModelLink(number, cluster.engine)
    let time = ProcessTime(
      cluster.time, ahead: cluster.random.time(-3_600_000_000_000...3_600_000_000_000))
    let identifiers = IdentifierSource(timeSource: time, randomSource: cluster.random)
    let store = try Store(
      ModelDatabase(link), schema: ClusterSimulation.schema, timeSource: time,
      identifiers: identifiers, batching: BatchLimits(), version: "1", startThread: .system,
      listeningTime: ListeningTime(clock: time) { _ in
        _ = link.gate.stand(until: time.monotonicNanoseconds() + Limits.deafStaleness)
      })
    link.gate.awaitStanding()
    self.link = link
    self.time = time
    self.store = store
    access = ProcessStore(store)
    let instance = store.instanceID
    tokens = KeyedSnapshotCache(store, of: .simulatedTokens, capacity: 100) {
      id, reader throws(StoreError) in
      try ClusterTables.isValid(token: id, instance: instance, in: reader)
    }
    access.process = self
    let host = ProcessHost(self)
    worker = LeasedWorker(
      SimulatedChore(process: self), store: access, host: host, clock: WorkClock(host),
      owner: identifiers.next(), isSoleOwner: false)
  }

  /// The number under which the others know it.
  var node: Int64 { store.node ?? 0 }

  var isThere: Bool { !isDead && !isEnding }

  func start() {
    let worker = worker
    executor.execute { worker?.start() }
  }

  /// Stands still, with all that it does, and goes on later.
  func stop(until time: Int64) { stoppedUntil = max(stoppedUntil, time) }

  func goOn() { stoppedUntil = 0 }

  /// Dies.
  func die() {
    guard !isDead else { return }
    isDead = true
    stoppedUntil = 0
    link.isDead = true
    letWorkerEnd()
    // Nothing of it reaches the engine.
    store.close()
  }

  /// Ends in order: what it has goes back, and then it is gone.
  func end() async {
    isEnding = true
    await worker?.stop(grace: ClusterSimulation.second)
    guard !isDead else { return }
    await cluster.giveBackDuty(of: self)
    guard !isDead else { return }
    store.close()
    isDead = true
    link.isDead = true
  }

  private func letWorkerEnd() {
    let worker = worker
    Task(executorPreference: executor) { await worker?.stop(grace: 0) }
  }
}

/// The clocks of one machine: the monotonic one goes as everywhere, the wall's shows something else.
final class ProcessTime: TimeSource {
  private let base: SimulatedTime
  private let ahead: Atomic<Int64>

  init(_ base: SimulatedTime, ahead: Int64) {
    self.base = base
    self.ahead = Atomic(ahead)
  }

  func monotonicNanoseconds() -> Int64 { base.monotonicNanoseconds() }
  func wallNanoseconds() -> Int64 {
    1_700_000_000_000_000_000 + base.monotonicNanoseconds() + ahead.load(ordering: .relaxed)
  }

  /// Sets the wall clock, as an administrator does.
  func jump(_ nanoseconds: Int64) { ahead.add(nanoseconds, ordering: .relaxed) }
}

/// The store as what runs in a process reaches it: slow, failing, and gone when the process is.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class ProcessStore: WorkStore, @unchecked Sendable {
  private let store: Store
  fileprivate(set) unowned var process: SimulatedProcess!

  init(_ store: Store) { self.store = store }

  private var cluster: ClusterSimulation { process.cluster }

  var instanceID: String { store.instanceID }
  var queue: QueueStatus { store.queue }
  var answersInline: Bool { store.answersInline }
  var node: Int64? { store.node }
  var databaseClock: DatabaseClock? { store.databaseClock }
  func changeVersion(of subject: ChangeSubject) -> ChangeVersion {
    store.changeVersion(of: subject)
  }

  private func checkLife() throws(StoreError) { if process.isDead { throw .closed } }

  /// Waits a moment, and then calls `body` with the store, which does what a fate says with what it commits.
  func call<Value: Sendable>(
    _ body: @escaping @Sendable (Store) async throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    await cluster.pause(process, 0...10_000_000)
    try checkLife()
    let fate = cluster.drawFate()
    if case .good = fate {} else { cluster.note("process \(process.number): \(fate)") }
    // Whoever has locked the instance's row and stands still holds all others up.
    while cluster.lockedUntil > cluster.now {
      await cluster.pause(process, until: cluster.lockedUntil)
      try checkLife()
    }
    switch fate {
    case .dies:
      cluster.kill(process)
      throw .closed
    case .stopsInside(let duration):
      cluster.stopInside(process, duration)
      await cluster.pause(process, duration...duration)
      try checkLife()
      guard duration < ClusterSimulation.longestTransaction else {
        throw .unavailable("the engine has ended the transaction")
      }
    case .commit(let fate): process.link.fate = fate
    case .losesTransaction(let statement): process.link.statement = statement
    case .good, .diesAfter, .stopsAfter: break
    }
    let store = store
    let result = cluster.blocking { () async throws(StoreError) in try await body(store) }
    process.link.fate = .kept
    process.link.statement = nil
    switch fate {
    case .diesAfter:
      cluster.kill(process)
      throw .closed
    case .stopsAfter(let duration): cluster.stop(process, duration)
    default: break
    }
    await cluster.pause(process, 0...10_000_000)
    try checkLife()
    return try result.get()
  }

  func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    try await call { store throws(StoreError) in try await store.write(command) }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    await cluster.pause(process, 0...5_000_000)
    try checkLife()
    let store = store
    return try cluster.blocking { () async throws(StoreError) in try await store.read(body) }.get()
  }

  func scan<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    await cluster.pause(process, 0...10_000_000)
    try checkLife()
    let store = store
    return try cluster.blocking { () async throws(StoreError) in try await store.scan(body) }.get()
  }

  func listen<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    fromOthers: (@Sendable (Set<Key>) -> Void)?, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening {
    // What listens hands over to the process's thread itself.
    store.listen(to: topic, orAll: lookAtAll, fromOthers: fromOthers, body)
  }

  /// Takes over as the store itself does, but on the simulation's thread.
  func beginTakingOver() {
    let process = process!
    store.whenProcessesDie { nodes, time in
      process.executor.execute {
        Task(executorPreference: process.executor) { await self.takeOver(nodes, at: time) }
      }
    }
  }

  private func takeOver(_ nodes: [Int64], at time: Int64) async {
    let kinds = queue.declaredKinds
    for node in nodes {
      do throws(StoreError) {
        var progress = NodeTakeOver.Progress.hasMore
        while progress == .hasMore {
          progress = try await write { transaction throws(StoreError) in
            try NodeTakeOver.step(node, at: time, kinds: kinds, in: transaction)
          }
        }
      } catch {
        break
      }
    }
    store.haveTakenOver()
  }
}

/// What becomes of a call of the store.
enum CallFate {
  case good
  /// Its commit comes to this.
  case commit(CommitFate)
  /// So many statements on, the engine ends the connection.
  case losesTransaction(Int)
  /// The process dies before it, or between its commit and its answer.
  case dies, diesAfter
  /// The process stands still for so long, with the instance's row locked, or before the answer.
  case stopsInside(Int64), stopsAfter(Int64)
}

/// A process as the place where its worker runs.
///
/// `@unchecked Sendable`: used on the simulation's thread only, but for `execute`.
final class ProcessHost: WorkHost, @unchecked Sendable {
  private unowned let process: SimulatedProcess

  init(_ process: SimulatedProcess) { self.process = process }

  var now: Int64 { process.time.monotonicNanoseconds() }
  var wallNow: Int64 { process.time.wallNanoseconds() }
  var timeSource: any TimeSource { process.time }
  var executor: any TaskExecutor { process.executor }

  func execute(_ body: @escaping @Sendable () -> Void) { process.executor.execute(body) }

  func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer { ProcessTimer(process, body) }
}

private final class ProcessTimer: WorkTimer {
  private unowned let process: SimulatedProcess
  private var body: (() -> Void)?
  private var deadline = Int64.max

  init(_ process: SimulatedProcess, _ body: @escaping () -> Void) {
    self.process = process
    self.body = body
  }

  func set(_ deadline: Int64) {
    self.deadline = deadline
    guard deadline < .max else { return }
    process.cluster.schedule(for: process, at: deadline) { [weak self] in
      guard let self, self.deadline == deadline else { return }
      self.deadline = .max
      body?()
    }
  }

  func cancel() {
    deadline = .max
    body = nil
  }
}
