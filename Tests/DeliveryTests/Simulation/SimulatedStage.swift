import Base
import Glibc
import Records
import Store
import StoreSQLite
import Synchronization

@testable import Delivery

/// What a simulation stands on: one seed, one thread, clocks that are moved, a store that fails, and the lives of
/// processes over it.
///
/// One thread does everything; the store's own threads run only while it waits for them.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedStage: Simulated, @unchecked Sendable {
  static let second: Int64 = 1_000_000_000

  let random: SeededRandom
  let time = SimulatedTime()
  let executor = SimulatedExecutor()
  private let storeExecutor = SimulatedExecutor()
  let identifiers: IdentifierSource
  private let path: String
  private(set) var database: SimulatedDatabase
  private(set) var store: Store
  /// Two processes share the queue; else the directory has one owner.
  let isShared: Bool
  /// What the program is made to do wrong.
  let planted: PlantedFault?

  /// Faults happen.
  var isChaotic = true
  /// All that was to be seen was seen.
  var isOver = false
  /// What was not as it must be.
  var problems: [String] = []
  /// What happened outside, as text; the same for the same seed.
  var trace: [String] = []
  private(set) var lives: [(life: SimulatedLife, worker: SimulatedWorker)] = []
  private var lifeCount = 0
  /// When a life began or ended last; monotonic.
  private(set) var lifeChangedAt: Int64 = 0
  private var agenda = Agenda()

  /// Makes what works in a life.
  var makeWorker: ((SimulatedLife) -> SimulatedWorker)?
  /// Told when a life has ended.
  var lifeEnds: ((SimulatedLife) -> Void)?

  /// - Parameters:
  ///   - seed: What everything follows from.
  ///   - path: A database of the present schema, for this simulation only.
  ///   - planted: What the program is made to do wrong.
  /// - Throws: What the store says that cannot be opened.
  init(seed: UInt64, path: String, planted: PlantedFault?) throws {
    self.planted = planted
    random = SeededRandom(seed: seed)
    identifiers = IdentifierSource(timeSource: time, randomSource: random)
    self.path = path
    isShared = random.isOne(in: 4)
    database = SimulatedDatabase(SQLiteDatabase(path: path), planted: planted)
    store = try Store(database, schema: .current, timeSource: time, identifiers: identifiers)
  }

  // MARK: Time

  /// Has `body` run at a monotonic time.
  func schedule(at deadline: Int64, _ body: @escaping () -> Void) { agenda.add(deadline, body) }

  /// Waits for some time out of `range`, nanoseconds.
  func pause(_ range: ClosedRange<Int64>) async {
    let end = time.monotonicNanoseconds() + random.time(range)
    await withUnsafeContinuation { continuation in
      schedule(at: end) { continuation.resume() }
    }
  }

  /// Runs something that awaits the store's threads while nothing else happens.
  func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () async throws(StoreError) -> Value
  ) -> Result<Value, StoreError> {
    storeExecutor.blocking(body)
  }

  // MARK: Faults

  func drawFate() -> SimulatedFate {
    guard isChaotic else { return .good }
    return switch random.below(100) {
    case 0...1: .commitFails
    case 2...3: .losesTransaction
    case 4: .dies
    case 5: .diesAfter
    default: .good
    }
  }

  /// Ends a life; the next one begins a while later.
  func crash(_ life: SimulatedLife) {
    guard !life.isDead else { return }
    life.isDead = true
    lifeChangedAt = time.monotonicNanoseconds()
    trace.append("\(time.monotonicNanoseconds()) life \(life.number) ends")
    letEnd(life)
    if let owner = lives.first(where: { $0.life === life })?.worker.owner {
      database.living.withLock { _ = $0.remove(owner) }
    }
    lives.removeAll { $0.life === life }
    lifeEnds?(life)
    schedule(at: time.monotonicNanoseconds() + random.time(0...20 * Self.second)) {
      [unowned self] in
      guard !isOver else { return }
      // Now and then it is the whole program that begins anew.
      if lives.isEmpty, random.isOne(in: 3) { reopen() }
      begin()
    }
  }

  /// Lets go of a dead worker: nothing that it does has an effect any more.
  private func letEnd(_ life: SimulatedLife) {
    guard let worker = lives.first(where: { $0.life === life })?.worker else { return }
    Task(executorPreference: executor) { await worker.stop(grace: 0) }
  }

  private func reopen() {
    store.close()
    problems += database.problems.withLock { $0 }
    database = SimulatedDatabase(SQLiteDatabase(path: path), planted: planted)
    do {
      store = try Store(database, schema: .current, timeSource: time, identifiers: identifiers)
    } catch {
      problems.append("the store does not open: \(error)")
    }
  }

  /// Ends the oldest life, if there is one.
  func crashFirst() {
    if let one = lives.first { crash(one.life) }
  }

  /// Begins a life.
  func begin() {
    guard let makeWorker else { return }
    lifeCount += 1
    lifeChangedAt = time.monotonicNanoseconds()
    let life = SimulatedLife(lifeCount)
    let worker = makeWorker(life)
    lives.append((life, worker))
    database.living.withLock { _ = $0.insert(worker.owner) }
    trace.append("\(time.monotonicNanoseconds()) life \(life.number) begins")
    worker.start()
  }

  /// Sets the wall clock forward or back, by up to three days.
  func setClock(atMost longest: Int64 = 3 * 86_400 * SimulatedStage.second) {
    setClock(atMost: longest, isShared: isShared)
  }

  /// Sets the wall clock forward or back; by little when it is shared.
  func setClock(atMost longest: Int64, isShared: Bool) {
    // Two processes take each other's leases for expired when the clock leaps: that is no fault of theirs.
    let largest = isShared ? 10 * Self.second : longest
    let scale = [Self.second, 60 * Self.second, 3600 * Self.second, 3 * 86_400 * Self.second]
    let range = min(scale[random.below(scale.count)], largest)
    let jump = random.time(-range...range)
    time.jump(jump)
    trace.append("\(time.monotonicNanoseconds()) the clock is set by \(jump)")
  }

  // MARK: Callers

  /// What a caller writes, which fails now and then; nil when it did.
  func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) -> Value? {
    if isChaotic, random.isOne(in: 20) { database.faults.withLock { $0.commit = true } }
    let store = store
    let result = blocking { () async throws(StoreError) in try await store.write(command) }
    database.faults.withLock { $0 = SimulatedDatabase.Faults() }
    return try? result.get()
  }

  // MARK: The whole

  /// Many more than a seed takes.
  private static let maxSteps = 30_000

  /// Lets everything happen until it is over.
  func play(from start: Int64) {
    var steps = 0
    while !isOver {
      executor.runAll { [random] in random.below($0) }
      steps += 1
      guard steps < Self.maxSteps else {
        problems.append("it does not come to rest")
        break
      }
      guard let (deadline, body) = agenda.popFirst() else {
        problems.append("nothing happens any more")
        break
      }
      time.advance(to: deadline)
      if deadline > start + 86_400 * Self.second {
        problems.append("it does not end within a day")
        break
      }
      body()
    }
    problems += database.problems.withLock { $0 }
  }

  /// Lets the workers find that it is over.
  func close() {
    for one in lives {
      one.life.isDead = true
      letEnd(one.life)
    }
    for _ in 0..<10_000 {
      executor.runAll { [random] in random.below($0) }
      guard let (deadline, body) = agenda.popFirst() else { return store.close() }
      time.advance(to: deadline)
      body()
    }
    problems.append("a worker does not end")
    store.close()
  }
}
