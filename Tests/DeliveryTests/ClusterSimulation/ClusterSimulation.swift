import Base
import StoreSQLite

@testable import Store

/// Three processes with their stores and workers over a model of the engine, of which everything that happens follows from
/// a seed: when each wait ends, what becomes of each commit, who dies, stands still, is cut off or has its clock set, and
/// when what commits tell is heard.
///
/// It ends when all is done after the faults were over, and says what was not as it must be: every acknowledged write is
/// there once, and none that was told as failed; every watcher sees every event once, in the order of positions; each piece
/// of work is done, once, in the order of its series, and by the process that has its lane alone; timers fire, not before
/// their time, and schedules at each of theirs; what one process does at a time is done once; nobody lets a revoked token
/// in after the bound; only who is dead is taken over, and that within ten seconds.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class ClusterSimulation: Simulated, @unchecked Sendable {
  static let second: Int64 = 1_000_000_000
  static let organization = "org1"
  static let schema = StoreSchema([.simulatedCluster])
  /// For how long at most a process that stands still holds the instance's row: then the engine ends its transaction.
  static let longestTransaction = 3 * second
  /// After how long in calm all is done, before a lease that nobody took over has run out.
  private static let longestEnd = 45 * second
  /// For how long faults happen.
  private static let chaos = 15 * second

  let random: SeededRandom
  let time = SimulatedTime()
  let engine: ModelEngine
  /// Looks at what stands there, beside all processes.
  let probe: any DatabaseConnection
  private let storeExecutor = SimulatedExecutor()
  private var agenda = Agenda()
  /// All that there were.
  private(set) var processes: [SimulatedProcess] = []
  /// Until when the instance's row is locked by somebody who stands still, monotonic.
  private(set) var lockedUntil: Int64 = 0

  /// Faults happen.
  private(set) var isChaotic = false
  var isOver = false
  var problems: [String] = []
  private(set) var trace: [String] = []
  /// When the faults were over, monotonic.
  private(set) var calmSince = Int64.max
  var stepCount = 0

  // What happened: see the other files.
  var writes: [String: WriteState] = [:]
  var timers: [String: TimerState] = [:]
  var revocations: [String: Revocation] = [:]
  var scheduleStart: Int64 = 0
  var schedulesAreOver = false
  var watches: [SimulatedWatch] = []
  var duties: [Int: Duty] = [:]
  var runs: [Int: SimulatedRun] = [:]
  var runCount = 0
  var writeCount = 0
  /// The work that was begun, and the highest position of a series that was, by lane and series.
  var begun: Set<String> = []
  var reached: [String: Int64] = [:]
  var last: LastCall?
  /// Whether somebody dies in the calm, or has died, and others are to take over what it had.
  private(set) var awaitsTakeOver = false
  /// Whether who begins a run now dies in it.
  private(set) var diesInRun = false

  /// - Parameters:
  ///   - seed: What everything follows from.
  ///   - path: A database with the schema, for this simulation only.
  ///   - planted: What the engine is made to do wrong.
  /// - Throws: What the engine says that does not open.
  init(seed: UInt64, path: String, planted: PlantedClusterFault? = nil) throws {
    random = SeededRandom(seed: seed)
    engine = ModelEngine(path: path, time: time, random: random, planted: planted)
    probe = try engine.connect(.reader)
    engine.tells = { [unowned self] process, time in
      schedule(at: time) { [unowned self] in
        guard let process = processes.first(where: { $0.number == process }) else { return }
        letListen(process, always: true)
      }
    }
    engine.takesOver = { [unowned self] in noteTakenOver($0) }
  }

  var now: Int64 { time.monotonicNanoseconds() }

  func note(_ text: String) { trace.append("\(now) \(text)") }

  /// What operators are told of the work.
  func note(_ trouble: WorkTrouble) {
    note("trouble: \(trouble.text)")
    if trouble.kind != .leasesLost { problems.append("\(trouble.kind): \(trouble.text)") }
  }

  // MARK: Time

  func schedule(at deadline: Int64, _ body: @escaping () -> Void) { agenda.add(deadline, body) }

  /// The same for what a process does, which waits while it stands still.
  func schedule(
    for process: SimulatedProcess, at deadline: Int64, _ body: @escaping () -> Void
  ) {
    schedule(at: deadline) { [unowned self] in
      if process.stoppedUntil > now {
        schedule(for: process, at: process.stoppedUntil, body)
      } else {
        body()
      }
    }
  }

  func pause(_ process: SimulatedProcess, until end: Int64) async {
    await withUnsafeContinuation { continuation in
      schedule(for: process, at: end) { continuation.resume() }
    }
  }

  func pause(_ process: SimulatedProcess, _ range: ClosedRange<Int64>) async {
    await pause(process, until: now + random.time(range))
  }

  /// Runs something that awaits a store's threads while nothing else happens.
  func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () async throws(StoreError) -> Value
  ) -> Result<Value, StoreError> { storeExecutor.blocking(body) }

  // MARK: Processes

  var living: [SimulatedProcess] { processes.filter(\.isThere) }

  /// Somebody who is there; nil for nobody.
  func anyone() -> SimulatedProcess? {
    let living = living
    return living.isEmpty ? nil : living[random.below(living.count)]
  }

  private func start() {
    guard !isOver, living.count < 3 else { return }
    do {
      let process = try SimulatedProcess(processes.count + 1, self)
      processes.append(process)
      note("process \(process.number) begins as node \(process.node)")
      schedule(for: process, at: process.link.gate.time) { [unowned self] in
        letListen(process, always: false)
      }
      process.start()
      follow(process)
    } catch {
      problems.append("a process does not begin: \(error)")
    }
  }

  /// Lets a process's thread go on that listens, if it is time.
  private func letListen(_ process: SimulatedProcess, always: Bool) {
    guard !process.isDead else { return }
    guard process.stoppedUntil <= now else {
      return schedule(at: process.stoppedUntil) { [unowned self] in
        letListen(process, always: always)
      }
    }
    guard always || process.link.gate.time <= now else { return }
    process.link.gate.letGo()
    schedule(for: process, at: process.link.gate.time) { [unowned self] in
      letListen(process, always: false)
    }
  }

  func kill(_ process: SimulatedProcess) {
    guard !process.isDead else { return }
    note("process \(process.number) dies")
    process.die()
    forget(process)
  }

  /// Nothing of a process is left; another one begins before long.
  private func forget(_ process: SimulatedProcess) {
    engine.removeListener(of: process.number)
    duties[process.number] = nil
    runs = runs.filter { $0.value.process !== process }
    for watch in watches where watch.process === process { moveLater(watch) }
    let pause = isChaotic ? random.time(300_000_000...6 * Self.second) : 300_000_000
    schedule(at: now + pause) { [unowned self] in start() }
  }

  func stop(_ process: SimulatedProcess, _ duration: Int64) {
    note("process \(process.number) stands still for \(duration)")
    process.stop(until: now + duration)
  }

  /// A process stands still in a transaction.
  func stopInside(_ process: SimulatedProcess, _ duration: Int64) {
    stop(process, duration)
    lockedUntil = now + min(duration, Self.longestTransaction)
  }

  private func endInOrder(_ process: SimulatedProcess) {
    guard process.isThere else { return }
    note("process \(process.number) is told to end")
    Task(executorPreference: process.executor) { [self] in
      await process.end()
      guard process.isEnding else { return }
      note("process \(process.number) has ended")
      forget(process)
    }
  }

  // MARK: Faults

  func drawFate() -> CallFate {
    guard isChaotic else { return .good }
    return switch random.below(1000) {
    case 0..<8: .commit(.refused)
    case 8..<16: .commit(.contended)
    case 16..<28: .commit(.cutBefore)
    case 28..<40: .commit(.unknownKept)
    case 40..<48: .commit(.unknownLost)
    case 48..<60: .losesTransaction(random.below(15))
    case 60..<63: .dies
    case 63..<68: .diesAfter
    case 68..<72: .stopsInside(random.time(10_000_000...9 * Self.second))
    case 72..<76: .stopsAfter(random.time(10_000_000...9 * Self.second))
    default: .good
    }
  }

  /// What happens to some process at some time.
  private func happen() {
    guard isChaotic, let process = anyone() else { return }
    switch random.below(8) {
    case 0...1: kill(process)
    case 2: stop(process, random.time(100_000_000...9 * Self.second))
    case 3...4:
      let (duration, isWhole) = (random.time(100_000_000...9 * Self.second), random.isOne(in: 2))
      note("process \(process.number) is cut off for \(duration)\(isWhole ? "" : ", deaf")")
      process.link.cut(until: now + duration, onlyListener: !isWhole)
    case 5:
      let jump = random.time(-3600 * Self.second...3600 * Self.second)
      note("the clock of process \(process.number) is set by \(jump)")
      process.time.jump(jump)
    case 6: process.link.cut(until: now, onlyListener: true)
    default: endInOrder(process)
    }
  }

  private func becomeCalm() {
    guard !isOver else { return }
    note("calm")
    isChaotic = false
    engine.isChaotic = false
    calmSince = now
    lockedUntil = 0
    for process in living {
      process.link.mend()
      process.goOn()
    }
    while living.count < 3 { start() }
    if random.isOne(in: 3) {
      awaitsTakeOver = true
      schedule(at: now + 8 * Self.second) { [unowned self] in dieQuietly() }
    }
  }

  /// Has whoever of the three begins to do what is published now die: within ten seconds nothing is left that it had.
  private func dieQuietly() {
    guard !isOver else { return }
    diesInRun = true
    publish()
  }

  /// A process has begun a run in which it dies.
  func dieInRun(_ process: SimulatedProcess) {
    diesInRun = false
    schedule(at: now + 1_000_000) { [unowned self] in
      kill(process)
      schedule(at: now + 10 * Self.second) { [unowned self] in
        awaitsTakeOver = false
        let left = countLeases(of: process.node)
        if left > 0 { problems.append("\(left) leases of node \(process.node) are left") }
      }
    }
  }

  // MARK: The whole

  /// Many more than a seed takes.
  private static let maxSteps = 20_000

  /// Runs to the end; what was not as it must be stands in `problems`.
  func run() {
    for _ in 0..<3 { start() }
    setUp()
    isChaotic = true
    engine.isChaotic = true
    let start = now
    for _ in 0..<8 {
      schedule(at: start + random.time(0...Self.chaos)) { [unowned self] in publish() }
    }
    for index in 0..<3 {
      schedule(at: start + random.time(0...Self.chaos)) { [unowned self] in setTimer(index) }
    }
    for index in 0..<Self.tokens {
      schedule(at: start + random.time(0...Self.chaos)) { [unowned self] in revoke("t\(index)") }
    }
    for _ in 0..<6 {
      schedule(at: start + random.time(0...Self.chaos)) { [unowned self] in happen() }
    }
    schedule(at: start) { [unowned self] in useTokens() }
    schedule(at: start + Self.chaos) { [unowned self] in
      becomeCalm()
      lookForEnd()
    }
    play(from: start)
    finish()
    probe.close()
  }

  private func play(from start: Int64) {
    var steps = 0
    while !isOver {
      runTasks()
      steps += 1
      stepCount = steps
      guard steps < Self.maxSteps, let (deadline, body) = agenda.popFirst() else {
        problems.append("it does not come to rest")
        return
      }
      time.advance(to: deadline)
      body()
      if now > start + Self.chaos + Self.longestEnd {
        problems.append("it does not end: \(whatIsLeft())")
        traceWhatIsLeft()
        return
      }
      if !problems.isEmpty || !engine.problems.isEmpty { return }
    }
  }

  /// Lets the tasks of all processes go on that do not stand still.
  private func runTasks() {
    for process in processes where process.stoppedUntil <= now {
      process.executor.runAll { [random] in random.below($0) }
    }
  }

  /// Lets all processes end, in order unless something was wrong.
  private func finish() {
    isOver = true
    isChaotic = false
    let inOrder = problems.isEmpty
    for process in living {
      process.goOn()
      if inOrder { endInOrder(process) } else { kill(process) }
    }
    for _ in 0..<20_000 {
      runTasks()
      guard let (deadline, body) = agenda.popFirst() else { break }
      time.advance(to: deadline)
      body()
    }
    problems += engine.problems
    for process in processes where !process.isDead {
      if problems.isEmpty { problems.append("process \(process.number) does not end") }
      process.die()
    }
    if problems.isEmpty { checkEnd() }
  }
}
