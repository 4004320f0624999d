import Base
import Records
import Synchronization

@testable import Delivery
@testable import Store

/// One life of a worker: from a start to a crash.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedLife: @unchecked Sendable {
  let number: Int
  /// After its crash nothing that it does has an effect.
  var isDead = false

  init(_ number: Int) { self.number = number }
}

/// The store as one life of a worker sees it: slow, failing, and gone after its crash.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedStore: WorkStore, @unchecked Sendable {
  private unowned let stage: SimulatedStage
  private let life: SimulatedLife

  init(_ stage: SimulatedStage, _ life: SimulatedLife) {
    self.stage = stage
    self.life = life
  }

  var instanceID: String { stage.store.instanceID }
  var queue: QueueStatus { stage.store.queue }
  var answersInline: Bool { stage.store.answersInline }
  var node: Int64? { nil }
  var databaseClock: DatabaseClock? { nil }
  func beginTakingOver() {}

  func changeVersion(of subject: ChangeSubject) -> ChangeVersion {
    stage.store.changeVersion(of: subject)
  }

  func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    await stage.pause(0...20_000_000)
    guard !life.isDead else { throw .closed }
    let fate = stage.drawFate()
    switch fate {
    case .good, .diesAfter: break
    case .dies:
      stage.crash(life)
      throw .closed
    case .commitFails: stage.database.faults.withLock { $0.commit = true }
    case .losesTransaction:
      let statement = stage.random.below(12)
      stage.database.faults.withLock { $0.statement = statement }
    }
    let store = stage.store
    let result = stage.blocking { () async throws(StoreError) in
      try await store.write(command)
    }
    stage.database.faults.withLock { $0 = SimulatedDatabase.Faults() }
    if fate == .diesAfter {
      stage.crash(life)
      throw .closed
    }
    await stage.pause(0...20_000_000)
    guard !life.isDead else { throw .closed }
    return try result.get()
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    guard !life.isDead else { throw .closed }
    if stage.isChaotic, stage.random.isOne(in: 100) { throw .unavailable("I/O error") }
    return try stage.store.readNow(body)
  }

  func scan<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    await stage.pause(0...20_000_000)
    guard !life.isDead else { throw .closed }
    if stage.isChaotic, stage.random.isOne(in: 50) { throw .unavailable("I/O error") }
    let store = stage.store
    return try stage.blocking { () async throws(StoreError) in try await store.scan(body) }
      .get()
  }

  func listen<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    fromOthers: (@Sendable (Set<Key>) -> Void)?, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening {
    let life = life
    let executor = stage.executor
    let isDeaf = stage.planted == .wakeUpLost
    return stage.store.listen(to: topic) { keys in
      if isDeaf { return }
      // On the simulation's thread, which is where a life ends.
      executor.execute { if !life.isDead { body(keys) } }
    }
  }
}

/// What a write comes to.
enum SimulatedFate {
  case good, commitFails, losesTransaction
  /// The process dies before the write, or between its commit and its answer.
  case dies, diesAfter
}

/// A stage as the place where a worker runs.
///
/// `@unchecked Sendable`: used on the simulation's thread only, but for `execute`.
final class SimulatedHost: WorkHost, @unchecked Sendable {
  private unowned let stage: SimulatedStage

  init(_ stage: SimulatedStage) { self.stage = stage }

  var now: Int64 { stage.time.monotonicNanoseconds() }
  var wallNow: Int64 { stage.time.wallNanoseconds() }
  var timeSource: any TimeSource { stage.time }
  var executor: any TaskExecutor { stage.executor }

  func execute(_ body: @escaping @Sendable () -> Void) { stage.executor.execute(body) }

  func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer {
    SimulatedTimer(stage, body)
  }
}

private final class SimulatedTimer: WorkTimer {
  private unowned let stage: SimulatedStage
  private var body: (() -> Void)?
  private var deadline = Int64.max

  init(_ stage: SimulatedStage, _ body: @escaping () -> Void) {
    self.stage = stage
    self.body = body
  }

  func set(_ deadline: Int64) {
    self.deadline = deadline
    guard deadline < .max else { return }
    stage.schedule(at: deadline) { [weak self] in
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

/// Sends what one life of a worker sends to the simulation's targets.
final class SimulatedSender: OutgoingSender {
  private unowned let simulation: Simulation
  private let life: SimulatedLife

  init(_ simulation: Simulation, _ life: SimulatedLife) {
    self.simulation = simulation
    self.life = life
  }

  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    guard !life.isDead else { throw .cancelled }
    let id = request.fields.first { $0.name == "webhook-id" }?.value ?? ""
    let target = String(request.url.split(separator: "/")[1].prefix { $0 != "." })
    if simulation.stage.planted == .outcomeBeforeRun {
      simulation.stage.schedule(
        at: simulation.stage.time.monotonicNanoseconds() + Simulation.second
      ) {
        [simulation, life] in
        guard !life.isDead else { return }
        simulation.sendingBegins(id, target, life)
        simulation.sendingEnds(id, target, .status(200, []), life)
      }
      return OutgoingAnswer(status: 200, fields: [], body: [], duration: 0)
    }
    simulation.sendingBegins(id, target, life)
    let (wait, answer) = simulation.answer(of: target)
    await simulation.stage.pause(wait...wait)
    simulation.sendingEnds(id, target, answer, life)
    guard !life.isDead else { throw .cancelled }
    switch answer {
    case .status(let status, let fields):
      return OutgoingAnswer(status: status, fields: fields, body: [], duration: wait)
    case .error(let error): throw error
    }
  }
}

/// Makes requests as the program does: on a thread beside the worker, whose line is short; who finds it full makes his
/// own at once.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedRequests: DeliveryRequestBuilder, @unchecked Sendable {
  private unowned let stage: SimulatedStage
  private let life: SimulatedLife
  private let plain = PlainRequests()
  private var waiting = 0
  /// When the thread has done what stands in its line; monotonic.
  private var freeAt: Int64 = 0

  /// How many requests the line takes.
  private static let room = 2

  init(_ stage: SimulatedStage, _ life: SimulatedLife) {
    self.stage = stage
    self.life = life
  }

  func request(
    for delivery: DeliveryRecord, body: @escaping @Sendable () -> [UInt8], now: Int64
  ) async throws(DeliveryRequestError) -> OutgoingRequest {
    if waiting < Self.room {
      waiting += 1
      let time = stage.time.monotonicNanoseconds()
      freeAt = max(freeAt, time) + stage.random.time(50_000...1_000_000)
      await stage.pause(freeAt - time...freeAt - time)
      waiting -= 1
    }
    guard !life.isDead else { throw .unavailable }
    return try await plain.request(for: delivery, body: body, now: now)
  }
}

/// What a target of the simulation answers.
enum SimulatedAnswer {
  case status(Int, [(name: String, value: String)])
  case error(OutgoingError)
}

/// A worker of deliveries, or one of a kind that is made to do wrong.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedWorker: @unchecked Sendable {
  let owner: String
  private let begin: () -> Void
  private let end: () async -> Void

  /// A worker of some kind that leases under a name.
  init(owner: String, begin: @escaping () -> Void, end: @escaping () async -> Void) {
    self.owner = owner
    self.begin = begin
    self.end = end
  }

  init(
    _ parts: OutboxWorker.Parts, host: any WorkHost, isImpatient: Bool,
    sender: @escaping @Sendable () -> any OutgoingSender
  ) {
    guard isImpatient else {
      let worker = OutboxWorker(parts, host: host, sender: sender)
      owner = worker.worker.owner
      begin = { worker.start() }
      end = { await worker.stop(grace: 0) }
      return
    }
    let clock = WorkClock(host)
    let place = SenderPlace()
    let worker = LeasedWorker(
      ImpatientKind(base: DeliveryKind(parts: parts, host: host, clock: clock, sender: place)),
      store: parts.store, host: host, clock: clock, owner: parts.identifiers.next(),
      isSoleOwner: parts.isSoleOwner)
    owner = worker.owner
    begin = {
      host.execute {
        place.sender = sender()
        worker.start()
      }
    }
    end = { await worker.stop(grace: 0) }
  }

  func start() { begin() }
  func stop(grace: Int64) async { await end() }
}
