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

  let stage: SimulatedStage
  private let schedule: RetrySchedule

  // What happened.
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
  /// Targets of which something that was held may have been sent after what came later.
  private var leftToSweep: Set<String> = []
  private var records: [String: DeliveryRecord] = [:]

  private enum Mode: CaseIterable { case works, fails, away, slow, busy, gone }

  /// - Parameters:
  ///   - seed: What everything follows from.
  ///   - path: A database of the present schema, for this simulation only.
  ///   - planted: What the program is made to do wrong.
  /// - Throws: What the store says that cannot be opened.
  init(seed: UInt64, path: String, planted: PlantedFault? = nil) throws {
    stage = try SimulatedStage(seed: seed, path: path, planted: planted)
    schedule = RetrySchedule(
      waits: [0, 5, 30, 120, 300].map { $0 * Self.second }, jitterPercent: 10)
    stage.makeWorker = { [unowned self] life in makeWorker(life) }
    stage.lifeEnds = { [unowned self] life in
      for id in underWay.keys { underWay[id]?.removeAll { $0 == life.number } }
    }
  }

  private var random: SeededRandom { stage.random }
  private var time: SimulatedTime { stage.time }

  // MARK: Workers

  private func makeWorker(_ life: SimulatedLife) -> SimulatedWorker {
    var parts = OutboxWorker.Parts(
      store: SimulatedStore(stage, life), identifiers: stage.identifiers,
      requests: SimulatedRequests(stage, life), random: random)
    parts.schedule = schedule
    parts.isSoleOwner = !stage.isShared
    parts.limits.longestWait = 400 * Self.second
    parts.limits.sweepInterval = 40 * Self.second
    parts.limits.lease = 30 * Self.second
    parts.limits.longestSleep = 30 * Self.second
    return SimulatedWorker(
      parts, host: SimulatedHost(stage), isImpatient: stage.planted == .clockGivesUp
    ) { [unowned self] in SimulatedSender(self, life) }
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
      return stage.problems.append("\(id) is sent and not there")
    }
    stage.trace.append(
      "\(time.monotonicNanoseconds()) \(life.number) sends \(record.position) to \(target)")
    if record.target != target { stage.problems.append("\(id) goes to \(target)") }
    if !touched.contains(id), let others = underWay[id], !others.isEmpty {
      stage.problems.append("\(id) is sent by \(life.number) while \(others) send it")
    }
    underWay[id, default: []].append(life.number)
    let call = "\(record.position) \(target)"
    if firstSent[call] == nil { firstSent[call] = time.monotonicNanoseconds() }
    sendings[id, default: 0] += 1
    // What follows in a chain is queued when the one before it ends, which may be out of order.
    let isFirstTarget = target != "c"
    if sendings[id] == 1, isFirstTarget, !touched.contains(id), !leftToSweep.contains(target) {
      let series = "\(target)/\(record.aggregateID)"
      if let before = reached[series], before > record.position {
        stage.problems.append("\(record.position) is sent first after \(before) of \(series)")
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
    let instance = stage.store.instanceID
    let found = try? stage.store.readNow { reader throws(StoreError) in
      try DeliveryTable.find(id, organization: instance, in: reader)
    }
    records[id] = found ?? nil
    return records[id]
  }

  // MARK: Callers

  /// Makes targets: a, then c; b by itself.
  private func setUp() {
    stage.isChaotic = false
    let instance = stage.store.instanceID
    _ = stage.write { transaction throws(StoreError) in
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
    stage.isChaotic = true
  }

  private func publish() {
    let objects = (0...random.below(3)).map { _ in "o\(random.below(3))" }
    let positions = stage.write { transaction throws(StoreError) in
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

  /// Cancels, replays or sends now some delivery, as an administrator does.
  private func interfere() {
    let ids = sendings.keys.sorted()
    guard !ids.isEmpty else { return }
    let id = ids[random.below(ids.count)]
    touched.insert(id)
    let instance = stage.store.instanceID
    let what = random.below(3)
    _ = stage.write { transaction throws(StoreError) in
      if what < 2 { _ = try DeliveryTable.cancel(id, organization: instance, in: transaction) }
      if what == 2,
        try DeliveryTable.find(id, organization: instance, in: transaction)?.state == .pending
      {
        _ = try DeliveryTable.sendNow(id, organization: instance, in: transaction)
      } else if what > 0 {
        _ = try DeliveryTable.replay(id, organization: instance, in: transaction)
      }
    }
  }

  /// Pauses a target, or lets it go on; what a call does not queue of what was held is left to the worker.
  private func setPaused(_ target: String, _ isPaused: Bool, queues: Bool = true) {
    let instance = stage.store.instanceID
    _ = stage.write { transaction throws(StoreError) in
      try transaction.append(
        isPaused ? TargetEvent.paused(reason: "r") : .resumed,
        to: TargetEvent.aggregate(target, instance: instance), by: "t")
      guard !isPaused, queues else { return }
      let lane = DeliveryLane(organization: instance, target: target)
      _ = try DeliveryHolds.release(lane, in: transaction)
    }
    if !isPaused, !queues { leftToSweep.insert(target) }
  }

  // MARK: The whole

  /// Runs to the end; what was not as it must be stands in the stage's `problems`.
  func run() {
    setUp()
    stage.begin()
    if stage.isShared { stage.begin() }
    let length = 60 * Self.second
    let start = time.monotonicNanoseconds()
    for _ in 0..<5 {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in publish() }
    }
    for target in ["a", "b", "c"] {
      for _ in 0..<2 {
        stage.schedule(at: start + random.time(0...length)) { [unowned self] in
          let modes = Mode.allCases
          self.modes[target] =
            modes[random.below(random.isOne(in: 6) ? modes.count : modes.count - 1)]
        }
      }
    }
    for _ in 0..<2 {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in stage.setClock() }
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in interfere() }
    }
    if random.isOne(in: 2) {
      let target = ["a", "b", "c"][random.below(3)]
      let at = start + random.time(0...length - 1)
      stage.schedule(at: at) { [unowned self] in setPaused(target, true) }
      stage.schedule(at: at + random.time(0...length)) { [unowned self] in
        setPaused(target, false, queues: random.isOne(in: 2))
      }
    }
    stage.schedule(at: start + random.time(0...2 * length)) { [unowned self] in
      stage.crashFirst()
    }
    stage.schedule(at: start + length) { [unowned self] in
      stage.isChaotic = false
      calmSince = time.monotonicNanoseconds()
      awaitsRest = random.isOne(in: 2)
      modes = [:]
      for target in ["a", "b", "c"] { setPaused(target, false) }
      lookForEnd()
    }
    stage.play(from: start)
    check()
    stage.close()
  }

  /// When the last event was published, after everything else had ended, and within which time it must be sent; nil
  /// before.
  private var lastCall: (position: Int64, at: Int64, longestDelay: Int64)?
  /// Whether the last event is published only when the workers have lived in calm for so long that nothing but a word
  /// of it is left that could delay it.
  private var awaitsRest = false
  private var calmSince: Int64 = 0

  /// In calm what is queued is sent within this time, a restart of the worker included; where two share the queue, a
  /// dead one's leases run out before and are found by a sweep.
  private var longestDelay: Int64 { (stage.isShared ? 130 : 40) * Self.second }
  /// What is queued while nothing rests on a restart or a breaker is sent at once: a sweep, or the longest sleep, which
  /// would find it if nobody had told of it, comes much later.
  private static let promptDelay = 5 * second

  /// Whether no restart and no pause of a target that failed before is left.
  private var isAtRest: Bool {
    time.monotonicNanoseconds()
      > max(calmSince + 60 * Self.second, stage.lifeChangedAt + longestDelay)
  }

  /// Looks now and then whether anything waits still.
  private func lookForEnd() {
    let (instance, disabled) = (stage.store.instanceID, disabled)
    let waits =
      (try? stage.store.readNow { reader throws(StoreError) in
        for state in [DeliveryRecord.State.pending, .leased, .held] {
          var target = ""
          while let next = try DeliveryTable.nextTarget(
            after: target, in: state, organization: instance, in: reader)
          {
            target = next
            // What is held of a disabled target stays so until somebody enables it.
            if state != .held || !disabled.contains(target) { return true }
          }
        }
        return false
      }) ?? true
    if stage.isOver || !waits && !stage.lives.isEmpty {
      if let lastCall {
        checkPromptness(lastCall)
        stage.isOver = true
        return
      }
      if !awaitsRest || isAtRest {
        // Once more, now that all is calm.
        publish()
        let delay = isAtRest ? Self.promptDelay : longestDelay
        lastCall = accepted.last.map { ($0, time.monotonicNanoseconds(), delay) }
      }
    }
    if !stage.isOver {
      stage.schedule(at: time.monotonicNanoseconds() + 10 * Self.second) { [unowned self] in
        lookForEnd()
      }
    }
  }

  /// What was published in calm was sent soon.
  private func checkPromptness(_ call: (position: Int64, at: Int64, longestDelay: Int64)) {
    // What goes to a disabled target is given up.
    for target in ["a", "b"] where !disabled.contains(target) {
      guard let sentAt = firstSent["\(call.position) \(target)"] else {
        stage.problems.append("\(call.position) was not sent to \(target)")
        continue
      }
      if sentAt > call.at + call.longestDelay {
        stage.problems.append("\(call.position) was sent to \(target) late")
      }
    }
  }

  /// Every accepted event was delivered, or is dead by rule.
  private func check() {
    guard stage.problems.isEmpty else { return }
    let instance = stage.store.instanceID
    let found = stage.blocking { [store = stage.store] () async throws(StoreError) in
      try await store.scan { reader throws(StoreError) in
        try DeliveryTable.list(
          DeliveryFilter(), limit: 10_000, organization: instance, in: reader
        ).deliveries
      }
    }
    guard case .success(let deliveries) = found else {
      return stage.problems.append("the deliveries cannot be read: \(found)")
    }
    let ended = Dictionary(grouping: deliveries, by: \.position)
    for position in accepted {
      let own = ended[position] ?? []
      let targets = Set(own.map(\.target))
      if !targets.isSuperset(of: ["a", "b"]) {
        stage.problems.append("\(position) went to \(targets) only")
      }
      // The chain went on, unless an administrator ended it.
      if !targets.contains("c"), own.contains(where: { $0.target == "a" && $0.state != .cancelled })
      {
        stage.problems.append("\(position) did not go on to c")
      }
    }
    for delivery in deliveries { check(delivery) }
    if Set(deliveries.map { "\($0.position)/\($0.target)" }).count != deliveries.count {
      stage.problems.append("a target has an event twice")
    }
  }

  private func check(_ delivery: DeliveryRecord) {
    let name = "\(delivery.id) of \(delivery.position) to \(delivery.target)"
    switch delivery.state {
    case .delivered:
      if !taken.contains(delivery.id) {
        stage.problems.append("\(name) is delivered and was not taken")
      }
    case .dead:
      let reason = delivery.lastError ?? ""
      let isByRule =
        reason.hasPrefix("no attempt left") && (sendings[delivery.id] ?? 0) >= schedule.attempts
        || reason == "the target answered 410" || reason == "the target is disabled"
      if !isByRule {
        stage.problems.append("\(name) is dead: \(reason), \(sendings[delivery.id] ?? 0) sent")
      }
    case .cancelled:
      if !touched.contains(delivery.id) { stage.problems.append("\(name) was cancelled by nobody") }
    case .held:
      if !disabled.contains(delivery.target) { stage.problems.append("\(name) is held by nobody") }
    case .pending, .leased: stage.problems.append("\(name) waits still")
    }
  }
}
