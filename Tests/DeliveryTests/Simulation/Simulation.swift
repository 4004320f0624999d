import Base
import Glibc
import Records
import Store
import StoreSQLite
import Synchronization

@testable import Delivery

/// A worker of deliveries with its store, targets and clocks, of which everything that happens follows from a seed:
/// when each wait ends, what fails, when the process dies, how the wall clock is set.
///
/// One thread does everything; the store's own threads run only while it waits for them. It ends when all deliveries
/// have come to their end after the faults were over, and says what was not as it must be.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class Simulation: @unchecked Sendable {
  static let second: Int64 = 1_000_000_000

  let random: SeededRandom
  let time = SimulatedTime()
  let executor = SimulatedExecutor()
  private let storeExecutor = SimulatedExecutor()
  private let identifiers: IdentifierSource
  private let path: String
  private(set) var database: SimulatedDatabase
  private(set) var store: Store
  private let schedule: RetrySchedule
  /// Two processes share the queue; else the directory has one owner.
  private let isShared: Bool

  /// What the program is made to do wrong.
  let planted: PlantedFault?
  /// Faults happen.
  private(set) var isChaotic = true
  private var lives: [(life: SimulatedLife, worker: SimulatedWorker)] = []
  private var lifeCount = 0
  private var agenda = Agenda()

  // What happened.
  private(set) var problems: [String] = []
  /// What the targets did, as text; the same for the same seed.
  private(set) var trace: [String] = []
  /// The accepted events about objects: positions.
  private var accepted: [Int64] = []
  private var modes: [String: Mode] = [:]
  /// Attempts that are under way: by delivery, in which lives.
  private var underWay: [String: [Int]] = [:]
  private var sendings: [String: Int] = [:]
  /// When an event was first sent to a target; by position and target.
  private var firstSent: [String: Int64] = [:]
  /// Targets that said that they want nothing any more.
  private var disabled: Set<String> = []
  /// Deliveries that a target took.
  private var taken: Set<String> = []
  /// Deliveries that an administrator touched: they may be sent twice at once, and out of order.
  private var touched: Set<String> = []
  /// The highest position of which a first attempt was made, by target and object.
  private var reached: [String: Int64] = [:]
  private var records: [String: DeliveryRecord] = [:]

  private enum Mode: CaseIterable { case works, fails, away, slow, busy, gone }

  /// - Parameters:
  ///   - seed: What everything follows from.
  ///   - path: A database of the present schema, for this simulation only.
  ///   - planted: What the program is made to do wrong.
  /// - Throws: What the store says that cannot be opened.
  init(seed: UInt64, path: String, planted: PlantedFault? = nil) throws {
    self.planted = planted
    random = SeededRandom(seed: seed)
    identifiers = IdentifierSource(timeSource: time, randomSource: random)
    self.path = path
    schedule = RetrySchedule(
      waits: [0, 5, 30, 120, 300].map { $0 * Self.second }, jitterPercent: 10)
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
    let box = Box<Result<Value, StoreError>>()
    Task(executorPreference: storeExecutor) {
      do throws(StoreError) {
        box.value = .success(try await body())
      } catch {
        box.value = .failure(error)
      }
    }
    storeExecutor.runUntil { box.value != nil }
    return box.value!
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
    trace.append("\(time.monotonicNanoseconds()) life \(life.number) ends")
    letEnd(life)
    if let owner = lives.first(where: { $0.life === life })?.worker.owner {
      database.living.withLock { _ = $0.remove(owner) }
    }
    lives.removeAll { $0.life === life }
    for id in underWay.keys { underWay[id]?.removeAll { $0 == life.number } }
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

  private func begin() {
    lifeCount += 1
    let life = SimulatedLife(lifeCount)
    var parts = OutboxWorker.Parts(
      store: SimulatedStore(self, life), identifiers: identifiers, requests: PlainRequests(),
      random: random)
    parts.schedule = schedule
    parts.isSoleOwner = !isShared
    parts.limits.longestWait = 400 * Self.second
    parts.limits.sweepInterval = 40 * Self.second
    parts.limits.lease = 30 * Self.second
    parts.limits.longestSleep = 30 * Self.second
    let worker = SimulatedWorker(
      parts, host: SimulatedHost(self), isImpatient: planted == .clockGivesUp
    ) { [unowned self] in SimulatedSender(self, life) }
    lives.append((life, worker))
    database.living.withLock { _ = $0.insert(worker.owner) }
    trace.append("\(time.monotonicNanoseconds()) life \(life.number) begins")
    worker.start()
  }

  /// Sets the wall clock forward or back, by up to three days.
  private func setClock() {
    // Two processes take each other's leases for expired when the clock leaps: that is no fault of theirs.
    let largest = isShared ? 10 * Self.second : 3 * 86_400 * Self.second
    let scale = [Self.second, 60 * Self.second, 3600 * Self.second, 3 * 86_400 * Self.second]
    let range = min(scale[random.below(scale.count)], largest)
    let jump = random.time(-range...range)
    time.jump(jump)
    trace.append("\(time.monotonicNanoseconds()) the clock is set by \(jump)")
  }

  // MARK: Targets

  func answer(of target: String) -> (wait: Int64, answer: SimulatedAnswer) {
    let quick = random.time(1_000_000...50_000_000)
    switch modes[target] ?? .works {
    case .works: return (quick, .status(200, []))
    case .fails: return (quick, .status(500, []))
    case .away: return (quick, .error(.failed("connection refused")))
    case .slow:
      return random.isOne(in: 3)
        ? (10 * Self.second, .error(.timedOut))
        : (random.time(Self.second...9 * Self.second), .status(204, []))
    case .busy: return (quick, .status(503, [("retry-after", "\(1 + random.below(40))")]))
    case .gone: return (quick, .status(410, []))
    }
  }

  func sendingBegins(_ id: String, _ target: String, _ life: SimulatedLife) {
    guard let record = record(id) else {
      return problems.append("\(id) is sent and not there")
    }
    trace.append(
      "\(time.monotonicNanoseconds()) \(life.number) sends \(record.position) to \(target)")
    if record.target != target { problems.append("\(id) goes to \(target)") }
    if !touched.contains(id), let others = underWay[id], !others.isEmpty {
      problems.append("\(id) is sent by \(life.number) while \(others) send it")
    }
    underWay[id, default: []].append(life.number)
    let call = "\(record.position) \(target)"
    if firstSent[call] == nil { firstSent[call] = time.monotonicNanoseconds() }
    sendings[id, default: 0] += 1
    // What follows in a chain is queued when the one before it ends, which may be out of order.
    let isFirstTarget = target != "c"
    if sendings[id] == 1, isFirstTarget, !touched.contains(id) {
      let series = "\(target)/\(record.aggregateID)"
      if let before = reached[series], before > record.position {
        problems.append("\(record.position) is sent first after \(before) of \(series)")
      }
      reached[series] = max(reached[series] ?? 0, record.position)
    }
  }

  func sendingEnds(
    _ id: String, _ target: String, _ answer: SimulatedAnswer, _ life: SimulatedLife
  ) {
    if let index = underWay[id]?.firstIndex(of: life.number) { underWay[id]?.remove(at: index) }
    guard case .status(let status, _) = answer else { return }
    if (200...299).contains(status) { taken.insert(id) }
    if status == 410 { disabled.insert(target) }
  }

  private func record(_ id: String) -> DeliveryRecord? {
    if let known = records[id] { return known }
    let instance = store.instanceID
    let found = try? store.readNow { reader throws(StoreError) in
      try DeliveryTable.find(id, organization: instance, in: reader)
    }
    records[id] = found ?? nil
    return records[id]
  }

  // MARK: Callers

  private func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) -> Value? {
    if isChaotic, random.isOne(in: 20) { database.faults.withLock { $0.commit = true } }
    let store = store
    let result = blocking { () async throws(StoreError) in try await store.write(command) }
    database.faults.withLock { $0 = SimulatedDatabase.Faults() }
    return try? result.get()
  }

  /// Makes targets: a, then c; b by itself.
  private func setUp() {
    isChaotic = false
    let instance = store.instanceID
    _ = write { transaction throws(StoreError) in
      for (id, kind) in [("a", TargetKind.webhook), ("b", .async), ("c", .webhook)] {
        let content = TargetContent(
          name: id, kind: kind, interruptsOnError: false, timeout: Self.second,
          endpoint: "http://\(id).example/hook")
        try transaction.append(
          TargetEvent.added(content), to: TargetEvent.aggregate(id, instance: instance), by: "t")
      }
      try transaction.append(
        ExecutionEvent.set([.target("b"), .target("a"), .target("c")]),
        to: ExecutionEvent.aggregate("event/sample.changed", instance: instance), by: "t")
    }
    isChaotic = true
  }

  private func publish() {
    let objects = (0...random.below(3)).map { _ in "o\(random.below(3))" }
    let positions = write { transaction throws(StoreError) in
      var positions: [Int64] = []
      for object in objects {
        let event = try transaction.append(
          SampleEvent(text: object),
          to: Aggregate(organization: OutboxWorld.organization, type: "sample", id: object),
          by: "editor1")
        positions.append(event.position)
      }
      return positions
    }
    accepted += positions ?? []
  }

  /// Cancels or replays some delivery, as an administrator does.
  private func interfere() {
    let ids = sendings.keys.sorted()
    guard !ids.isEmpty else { return }
    let id = ids[random.below(ids.count)]
    touched.insert(id)
    let instance = store.instanceID
    let what = random.below(3)
    _ = write { transaction throws(StoreError) in
      if what < 2 { _ = try DeliveryTable.cancel(id, organization: instance, in: transaction) }
      if what > 0 { _ = try DeliveryTable.replay(id, organization: instance, in: transaction) }
    }
  }

  // MARK: The whole

  /// Runs to the end; what was not as it must be stands in `problems`.
  func run() {
    setUp()
    begin()
    if isShared { begin() }
    let length = 60 * Self.second
    let start = time.monotonicNanoseconds()
    for _ in 0..<5 {
      schedule(at: start + random.time(0...length)) { [unowned self] in publish() }
    }
    for target in ["a", "b", "c"] {
      for _ in 0..<2 {
        schedule(at: start + random.time(0...length)) { [unowned self] in
          let modes = Mode.allCases
          self.modes[target] =
            modes[random.below(random.isOne(in: 6) ? modes.count : modes.count - 1)]
        }
      }
    }
    for _ in 0..<2 {
      schedule(at: start + random.time(0...length)) { [unowned self] in setClock() }
      schedule(at: start + random.time(0...length)) { [unowned self] in interfere() }
    }
    schedule(at: start + random.time(0...2 * length)) { [unowned self] in
      if let one = lives.first { crash(one.life) }
    }
    schedule(at: start + length) { [unowned self] in
      isChaotic = false
      modes = [:]
      lookForEnd()
    }
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
    check()
    end()
    store.close()
  }

  private var isOver = false
  /// Many more than a seed takes.
  private static let maxSteps = 30_000
  /// When the last event was published, after everything else had ended; nil before.
  private var lastCall: (position: Int64, at: Int64)?
  /// In calm what is queued is sent within this time, a restart of the worker included; where two share the queue, a
  /// dead one's leases run out before and are found by a sweep.
  private var longestDelay: Int64 { (isShared ? 130 : 40) * Self.second }

  /// Lets the workers find that it is over.
  private func end() {
    for one in lives {
      one.life.isDead = true
      letEnd(one.life)
    }
    for _ in 0..<10_000 {
      executor.runAll { [random] in random.below($0) }
      guard let (deadline, body) = agenda.popFirst() else { return }
      time.advance(to: deadline)
      body()
    }
    problems.append("a worker does not end")
  }

  /// Looks now and then whether anything waits still.
  private func lookForEnd() {
    let instance = store.instanceID
    let waits =
      (try? store.readNow { reader throws(StoreError) in
        for state in [DeliveryRecord.State.pending, .leased] {
          let next = try DeliveryTable.nextTarget(
            after: "", in: state, organization: instance, in: reader)
          if next != nil { return true }
        }
        return false
      }) ?? true
    if isOver || !waits && !lives.isEmpty {
      if let lastCall {
        checkPromptness(lastCall)
        isOver = true
        return
      }
      // Once more, now that all is calm.
      publish()
      lastCall = accepted.last.map { ($0, time.monotonicNanoseconds()) }
    }
    if !isOver {
      schedule(at: time.monotonicNanoseconds() + 10 * Self.second) { [unowned self] in lookForEnd()
      }
    }
  }

  /// What was published in calm was sent soon.
  private func checkPromptness(_ call: (position: Int64, at: Int64)) {
    // What goes to a disabled target is given up.
    for target in ["a", "b"] where !disabled.contains(target) {
      guard let sentAt = firstSent["\(call.position) \(target)"] else {
        problems.append("\(call.position) was not sent to \(target)")
        continue
      }
      if sentAt > call.at + longestDelay {
        problems.append("\(call.position) was sent to \(target) late")
      }
    }
  }

  /// Every accepted event was delivered, or is dead by rule.
  private func check() {
    guard problems.isEmpty else { return }
    let instance = store.instanceID
    let found = blocking { [store] () async throws(StoreError) in
      try await store.scan { reader throws(StoreError) in
        try DeliveryTable.list(
          DeliveryFilter(), limit: 10_000, organization: instance, in: reader
        ).deliveries
      }
    }
    guard case .success(let deliveries) = found else {
      return problems.append("the deliveries cannot be read: \(found)")
    }
    let ended = Dictionary(grouping: deliveries, by: \.position)
    for position in accepted {
      let own = ended[position] ?? []
      let targets = Set(own.map(\.target))
      if !targets.isSuperset(of: ["a", "b"]) {
        problems.append("\(position) went to \(targets) only")
      }
      // The chain went on, unless an administrator ended it.
      if !targets.contains("c"), own.contains(where: { $0.target == "a" && $0.state != .cancelled })
      {
        problems.append("\(position) did not go on to c")
      }
    }
    for delivery in deliveries { check(delivery) }
    if Set(deliveries.map { "\($0.position)/\($0.target)" }).count != deliveries.count {
      problems.append("a target has an event twice")
    }
  }

  private func check(_ delivery: DeliveryRecord) {
    let name = "\(delivery.id) of \(delivery.position) to \(delivery.target)"
    switch delivery.state {
    case .delivered:
      if !taken.contains(delivery.id) { problems.append("\(name) is delivered and was not taken") }
    case .dead:
      let reason = delivery.lastError ?? ""
      let isByRule =
        reason.hasPrefix("no attempt left") && (sendings[delivery.id] ?? 0) >= schedule.attempts
        || reason == "the target answered 410" || reason == "the target is disabled"
      if !isByRule {
        problems.append("\(name) is dead: \(reason), \(sendings[delivery.id] ?? 0) sent")
      }
    case .cancelled:
      if !touched.contains(delivery.id) { problems.append("\(name) was cancelled by nobody") }
    case .pending, .leased: problems.append("\(name) waits still")
    }
  }
}

/// A value that is set once.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}

/// What happens when: a heap, in which things of the same time come in the order in which they were added.
private struct Agenda {
  private var entries: [(time: Int64, number: Int, body: () -> Void)] = []
  private var count = 0

  mutating func add(_ time: Int64, _ body: @escaping () -> Void) {
    count += 1
    entries.append((time, count, body))
    var index = entries.count - 1
    while index > 0, isBefore(index, (index - 1) / 2) {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func popFirst() -> (Int64, () -> Void)? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return (first.time, first.body) }
    entries[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < entries.count && isBefore(child, least) {
        least = child
      }
      guard least != index else { break }
      entries.swapAt(index, least)
      index = least
    }
    return (first.time, first.body)
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    (entries[left].time, entries[left].number) < (entries[right].time, entries[right].number)
  }
}
