import Base
import Crypto
import Records
import Synchronization
import Wire

@testable import Delivery
@testable import Engine
@testable import Store

/// What a program of runs is made to do wrong, to prove that the simulation would find it.
enum PlantedRunFault: CaseIterable, Sendable {
  /// A step that is made again has another key.
  case keyOfAttempt
  /// A step is recorded as done and was not made.
  case effectForgotten
  /// A step that nobody asks for is made.
  case effectOfNobody
  /// A callback that comes second is told that it decided.
  case secondWinner
  /// A run that is asked for again under its key is begun again.
  case claimForgotten
  /// A run ends otherwise than its steps say.
  case endChanged
  /// A wait is shorter than its step says.
  case timerEarly
  /// Whoever cancels a run is told that they did, and it goes on.
  case cancelForgotten
  /// A run goes on although the right to it was taken.
  case rightForgotten
}

/// Runs of workflows and invocations of triggers with their workers, store, targets and clocks, of which everything
/// that happens follows from a seed.
///
/// It ends when all has come to its end after the faults were over, and says what was not as it must be: each run that
/// was asked for is there once and ends once, as a model says; each effect was made, under one key; no wait ends early,
/// and none is lost; a run that was canceled stays so, and one whose right was taken ends, and both do nothing more; an
/// invocation has at most one decision, that of whoever was told so; nothing is left in the queue.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class RunSimulation: @unchecked Sendable {
  static let second: Int64 = 1_000_000_000
  static let organization = "org1"
  private static let trigger = "idn:access-request-pre-approval"

  let stage: SimulatedStage
  let planted: PlantedRunFault?
  private let registry = StepRegistry.standard()
  private let authority = SimulatedAuthority()
  private let starter: WorkflowStarter
  private let snapshot: WorkflowSnapshot
  private let masterKey: MasterKey

  // What happened.
  private var asked: [Int] = []
  /// The ids that callers were told, by the number of what they asked for.
  private var begun: [Int: String] = [:]
  /// Effects by key: what was asked for.
  private var effects: [UTF8Key: String] = [:]
  /// How often the flaky target was called, by run.
  private var flakyCalls: [Int: Int] = [:]
  private var mode: Mode = .works
  /// What was asked, by invocation.
  private var invocations: [String: Int64] = [:]
  /// Invocations to which whoever was asked said no, or from whom nothing came.
  private var refused: Set<String> = []
  private var sent: Set<String> = []
  /// Who was told that it decided.
  private var winners: [String: [Int64]] = [:]
  /// Decisions whose answer was lost.
  private var maybe: [String: Set<Int64>] = [:]
  /// Runs that somebody was told are canceled, and when; monotonic.
  private var canceled: [String: Int64] = [:]
  /// Runs that somebody canceled, and the answer was lost.
  private var maybeCanceled: Set<String> = []
  /// When the second account lost its right; monotonic.
  private var barredAt: Int64?
  /// What was asked for and not begun, since the right was gone.
  private var turnedAway: Set<Int> = []
  /// By run: when an effect before its wait was made last, and when the first behind it; monotonic.
  private var lastBefore: [Int: Int64] = [:]
  private var firstBehind: [Int: Int64] = [:]
  /// When the wall clock was set, and by how much.
  private var leaps: [(at: Int64, by: Int64)] = []
  /// When the faults were over; monotonic.
  private var calmAt = Int64.max

  private enum Mode: CaseIterable { case works, slow, stuck }

  init(
    seed: UInt64, path: String, planted fault: PlantedFault? = nil,
    plantedRun: PlantedRunFault? = nil
  ) throws {
    stage = try SimulatedStage(seed: seed, path: path, planted: fault)
    planted = plantedRun
    starter = WorkflowStarter(
      identifiers: stage.identifiers, timeSource: stage.time, authority: authority)
    snapshot = WorkflowSnapshot(
      definition: Self.definition(wait: plantedRun == .timerEarly ? 4 : 5), trigger: .null, registry
    )
    masterKey = try MasterKey([UInt8](repeating: 7, count: 32))
    precondition(snapshot.program != nil, "\(snapshot.findings)")
    stage.makeWorker = { [unowned self] life in makeWorker(life) }
  }

  private var random: SeededRandom { stage.random }
  private var now: Int64 { stage.time.monotonicNanoseconds() }

  // MARK: The model

  private static func definition(wait seconds: Int) -> JSONValue {
    let text = #"""
      {"start":"First","steps":{
        "First":{"type":"action","actionId":"sp:http","nextStep":"Which","catch":[{"next":"Sorry"}],
          "attributes":{"method":"get","url":"https://a.example/first/{{$.trigger.n}}"}},
        "Which":{"type":"choice","defaultStep":"Pause","choiceList":[{"comparator":"StringEquals",
          "variableA.$":"$.first.kind","variableB":"list","nextStep":"Text"}]},
        "Text":{"type":"action","actionId":"sp:define-variable","nextStep":"Each","attributes":{"variables":[
          {"name":"text","variableA":"t{{$.trigger.n}}"}]}},
        "Each":{"type":"action","actionId":"sp:loop:iterator","nextStep":"Pause","attributes":{"input.$":"$.first.items",
          "context.$":"$.text.text","start":"A","steps":{
            "A":{"type":"action","actionId":"sp:http","nextStep":"Passed","catch":[{"next":"B"}],"attributes":{
              "method":"post","url":"https://a.example/a/{{$.loop.context}}/{{$.loop.loopInput}}"}},
            "B":{"type":"action","actionId":"sp:http","nextStep":"Passed","attributes":{
              "method":"put","url":"https://a.example/b/{{$.loop.context}}/{{$.loop.loopInput}}"}},
            "Passed":{"type":"success"}}}},
        "Pause":{"type":"action","actionId":"sp:sleep","nextStep":"Flaky",
          "attributes":{"type":"waitFor","duration":"\#(seconds)s"}},
        "Flaky":{"type":"action","actionId":"sp:http","nextStep":"Last",
          "retry":{"maxAttempts":4,"statusCodes":[503],"interval":"2s"},
          "attributes":{"method":"post","url":"https://a.example/flaky/{{$.trigger.n}}"}},
        "Last":{"type":"action","actionId":"sp:http","nextStep":"End",
          "attributes":{"method":"patch","url":"https://a.example/last/{{$.trigger.n}}"}},
        "End":{"type":"success","output":{"n.$":"$.trigger.n","answer.$":"$.last.answer"}},
        "Sorry":{"type":"action","actionId":"sp:http","nextStep":"Refused",
          "attributes":{"method":"delete","url":"https://a.example/sorry/{{$.trigger.n}}"}},
        "Refused":{"type":"failure","failureName":"refused","description":"{{$.trigger.n}}"}}}
      """#
    guard let value = JSONValue(text: text) else { preconditionFailure("no JSON") }
    return value
  }

  private static let wait = 5 * second
  /// Who starts a run, by its number.
  private static func account(of n: Int) -> String { n % 4 == 3 ? "a2" : "a1" }

  /// How many elements the loop of a run has, by its number; nil when it has no loop.
  private static func items(of n: Int) -> Int? { n % 3 == 0 ? 1 + n % 4 : nil }
  private static func isRefused(_ n: Int) -> Bool { n % 3 == 2 }

  /// What a run must have done, by the ends of its keys.
  private static func effects(of n: Int) -> [String: String] {
    var effects = ["First/0": "get https://a.example/first/\(n)"]
    if isRefused(n) {
      effects["Sorry/0"] = "delete https://a.example/sorry/\(n)"
      return effects
    }
    for item in 0..<(items(of: n) ?? 0) {
      effects["A/0.\(item).0"] = "post https://a.example/a/t\(n)/\(item)"
      if item % 2 == 1 { effects["B/0.\(item).0"] = "put https://a.example/b/t\(n)/\(item)" }
    }
    effects["Flaky/0"] = "post https://a.example/flaky/\(n)"
    effects["Last/0"] = "patch https://a.example/last/\(n)"
    return effects
  }

  /// What the targets answer, from the request alone; the flaky one counts.
  private func answer(to call: HTTPCall) -> StepEffectResult {
    let parts = call.url.split(separator: "/").map(String.init)
    let n = Int(parts[3].drop { $0 == "t" }) ?? -1
    switch parts[2] {
    case "first":
      if Self.isRefused(n) { return .failed(StepFailure("no", status: 500)) }
      guard let count = Self.items(of: n) else { return .completed(["kind": "none"]) }
      return .completed([
        "kind": "list", "items": .array((0..<count).map { .integer(Int64($0)) }),
      ])
    case "a":
      let item = Int(parts[4]) ?? 0
      return item % 2 == 1
        ? .failed(StepFailure("not found", status: 404)) : .completed(["ok": .boolean(true)])
    case "flaky":
      flakyCalls[n, default: 0] += 1
      return flakyCalls[n, default: 0] <= n % 4
        ? .failed(StepFailure("later", status: 503)) : .completed([:])
    case "last": return .completed(["answer": .integer(Int64(n) * 7)])
    default: return .completed([:])
    }
  }

  // MARK: Workers

  private func makeWorker(_ life: SimulatedLife) -> SimulatedWorker {
    let store = SimulatedStore(stage, life)
    let host = SimulatedHost(stage)
    var parts = WorkflowRunWorker.Parts(
      store: store, identifiers: stage.identifiers, registry: registry, authority: authority)
    parts.isSoleOwner = !stage.isShared
    parts.limits.sweepInterval = 15 * Self.second
    parts.limits.lease = 30 * Self.second
    parts.limits.longestSleep = 30 * Self.second
    let runs = WorkflowRunWorker(parts, host: host) { [unowned self] in
      SimulatedEffects(self, life)
    }
    var others = InvocationWorker.Parts(
      store: store, identifiers: stage.identifiers, masterKey: masterKey,
      publicURL: "https://pintle.example")
    others.isSoleOwner = !stage.isShared
    others.workflows = WorkflowReceiver(check: { _, _, _ in nil }) {
      [starter, snapshot] invocation, workflow, input, transaction throws(StoreError) in
      let request = WorkflowRunDecision.request(ofInvocation: invocation.id)
      guard
        let run = try? starter.prepare(
          WorkflowStart(
            organization: invocation.organization, workflow: workflow, snapshot: snapshot,
            input: input, origin: .subscription, account: "a1", request: request, claim: request))
      else { return "it cannot be started" }
      _ = try run.begin(in: transaction)
      return nil
    }
    let invocations = InvocationWorker(others, host: host) { [unowned self] in
      SimulatedAsking(self, life)
    }
    return SimulatedWorker(owner: runs.worker.owner) {
      runs.start()
      invocations.start()
    } end: {
      await runs.stop(grace: 0)
      await invocations.stop(grace: 0)
    }
  }

  // MARK: Targets

  /// A step's effect arrives; what comes of it, and after how long.
  func effectArrives(
    _ effect: StepEffect, key: String, life: SimulatedLife
  ) -> (wait: Int64, result: StepEffectResult) {
    guard case .http(let call) = effect else { return (0, .notMade) }
    var key = key
    let text = "\(call.method.rawValue) \(call.url)"
    if planted == .keyOfAttempt, effects[UTF8Key(key)] != nil { key += "'" }
    if planted == .effectForgotten, call.url.contains("/last/") {
      return (1_000_000, answer(to: call))
    }
    if planted == .effectOfNobody, call.url.contains("/last/") { effects["run1/Last/1"] = text }
    stage.trace.append("\(now) \(life.number) makes \(key)")
    if let former = effects[UTF8Key(key)], former != text {
      stage.problems.append("\(key) is \(former), and then \(text)")
    }
    effects[UTF8Key(key)] = text
    noteArrival(of: call, key)
    let wait: Int64 =
      switch mode {
      case .works: random.time(1_000_000...50_000_000)
      case .slow: random.time(Self.second...9 * Self.second)
      case .stuck: 50 * Self.second
      }
    return (wait, answer(to: call))
  }

  /// What must not come any more, or not yet.
  private func noteArrival(of call: HTTPCall, _ key: String) {
    let run = String(key.prefix { $0 != "/" })
    let parts = call.url.split(separator: "/").map(String.init)
    let n = Int(parts[3].drop { $0 == "t" }) ?? -1
    // What had been begun may still be under way.
    if let at = canceled[run], now > at + Self.second {
      stage.problems.append("\(key) is made, and the run was canceled")
    }
    if let barredAt, begun[n] == run, Self.account(of: n) == "a2", now > barredAt + Self.second {
      stage.problems.append("\(key) is made, and nobody may any more")
    }
    switch parts[2] {
    case "first", "a", "b": if firstBehind[n] == nil { lastBefore[n] = now }
    case "flaky":
      guard firstBehind[n] == nil else { break }
      firstBehind[n] = now
      let begin = lastBefore[n] ?? now
      // A process that began after the clock was set back gives way to one that goes by the time before.
      let leap = leaps.filter { stage.isShared || $0.at >= begin }
        .reduce(0) { $0 + (stage.isShared ? abs($1.by) : max(0, $1.by)) }
      if now - begin < Self.wait - leap {
        stage.problems.append("\(key) is made after \(now - begin) ns")
      }
    default: break
    }
  }

  /// Whoever decides is asked; they call back some time, several at once now and then, or never.
  func askingArrives(
    _ id: String, life: SimulatedLife
  ) -> (wait: Int64, answer: SimulatedAnswer) {
    stage.trace.append("\(now) \(life.number) asks about \(id)")
    if invocations[id] == nil { stage.problems.append("\(id) is asked about and was not begun") }
    sent.insert(id)
    let quick = random.time(1_000_000...50_000_000)
    if random.isOne(in: 8) {
      refused.insert(id)
      return (quick, random.isOne(in: 2) ? .status(404, []) : .error(.timedOut))
    }
    for _ in 0..<random.below(4) {
      let value = Int64(random.below(1_000_000))
      stage.schedule(at: now + random.time(1_000_000...20 * Self.second)) { [unowned self] in
        decide(id, value)
      }
    }
    return (quick, .status(202, []))
  }

  private func decide(_ id: String, _ value: Int64) {
    let organization = Self.organization
    let instance = stage.store.instanceID
    // An answer that is lost says nothing.
    let isLost = stage.isChaotic && random.isOne(in: 10)
    let won = stage.write { transaction throws(StoreError) in
      try InvocationWork.decide(
        id, organization: organization, as: .completed(["value": .integer(value)]),
        instance: instance, in: transaction)
    }
    if isLost {
      maybe[id, default: []].insert(value)
    } else if won == true || planted == .secondWinner && won == false {
      winners[id, default: []].append(value)
    }
  }

  // MARK: Callers

  private func setUp() {
    stage.isChaotic = false
    _ = stage.write { transaction throws(StoreError) in
      for (id, receiver) in [
        (
          "s1",
          SubscriptionReceiver.http(
            url: "https://b.example/asked", mode: .async, authentication: .none)
        ), ("s2", .workflow("w2")),
      ] {
        try transaction.append(
          SubscriptionEvent.added(
            SubscriptionContent(
              name: id, description: "", trigger: Self.trigger, receiver: receiver,
              responseDeadline: "PT5M", deadlineSeconds: 300, isEnabled: true, filter: nil)),
          to: SubscriptionEvent.aggregate(id, organization: Self.organization), by: "t")
      }
    }
    stage.isChaotic = true
  }

  private var nextNumber = 1

  /// Somebody starts a run, and asks again under the same key until they are answered.
  private func start() {
    let n = nextNumber
    nextNumber += 1
    asked.append(n)
    begin(n)
  }

  private func begin(_ n: Int) {
    let claim = planted == .claimForgotten ? "run \(n) \(now)" : "run \(n)"
    guard
      let run = try? starter.prepare(
        WorkflowStart(
          organization: Self.organization, workflow: "w\(n % 2)", snapshot: snapshot,
          input: ["n": .integer(Int64(n))], origin: .external, account: Self.account(of: n),
          claim: claim))
    else { return stage.problems.append("run \(n) cannot be started") }
    let id = stage.write { transaction throws(StoreError) in try run.begin(in: transaction) }
    let isLost = stage.isChaotic && random.isOne(in: 8)
    if let id {
      if let former = begun[n], former != id {
        stage.problems.append("run \(n) is \(former), and then \(id)")
      }
      begun[n] = id
    }
    if id == nil, barredAt != nil, Self.account(of: n) == "a2" {
      // Of a write that failed it is not known; nobody asks again.
      turnedAway.insert(n)
    } else if id == nil || isLost {
      stage.schedule(at: now + random.time(Self.second...10 * Self.second)) { [unowned self] in
        begin(n)
      }
    }
  }

  /// Somebody asks for a decision, of a person or of a workflow.
  private func invoke() {
    let n = nextNumber
    nextNumber += 1
    let subscription = random.isOne(in: 2) ? "s1" : "s2"
    let id = "00000000-0000-4000-8000-\(100_000_000_000 + n)"
    let organization = Self.organization
    let done = stage.write { transaction throws(StoreError) in
      guard let trigger = TriggerCatalog.find(Self.trigger),
        let record = try SubscriptionTable.find(
          subscription, organization: organization, in: transaction)
      else { throw .corrupt("no subscription") }
      try InvocationWork.begin(
        InvocationRecord(
          id, of: trigger, for: record, input: ["n": .integer(Int64(n))], at: transaction.now),
        instance: transaction.instance, in: transaction)
      return subscription
    }
    guard let done else { return }
    invocations[id] = Int64(n)
    if done == "s2" { asked.append(n) }
  }

  /// Somebody cancels a run that goes on.
  private func cancel() {
    guard let open = try? runs().filter({ !$0.status.isFinal }), !open.isEmpty else { return }
    let id = open[random.below(open.count)].id
    let organization = Self.organization
    let isForgotten = planted == .cancelForgotten
    let isLost = stage.isChaotic && random.isOne(in: 10)
    let isDone = stage.write { transaction throws(StoreError) in
      if isForgotten { return true }
      try WorkflowRunTable.cancel(id, by: "a1", organization: organization, in: transaction)
      return true
    }
    guard isDone == true else { return }
    stage.trace.append("\(now) \(id) is canceled")
    if isLost { maybeCanceled.insert(id) } else { canceled[id] = now }
  }

  /// The second account loses its right.
  private func bar() {
    guard barredAt == nil else { return }
    barredAt = now
    stage.trace.append("\(now) a2 loses its right")
    if planted != .rightForgotten { authority.barred.withLock { $0 = "a2" } }
  }

  private func setClock() {
    let before = stage.time.wallNanoseconds()
    stage.setClock(atMost: 120 * Self.second, isShared: false)
    // Two processes take each other's leases for expired now: what they do must be right all the same.
    stage.database.watchesLanes.withLock { $0 = false }
    leaps.append((now, stage.time.wallNanoseconds() - before))
  }

  // MARK: The whole

  /// Runs to the end; what was not as it must be stands in the stage's `problems`.
  func run() {
    setUp()
    stage.begin()
    if stage.isShared { stage.begin() }
    let length = 40 * Self.second
    let start = now
    for _ in 0..<6 {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in self.start() }
    }
    for _ in 0..<4 {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in invoke() }
    }
    for _ in 0..<3 {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in
        mode = Mode.allCases[random.below(Mode.allCases.count)]
      }
    }
    if random.isOne(in: 2) {
      for _ in 0..<2 {
        stage.schedule(at: start + random.time(0...length)) { [unowned self] in setClock() }
      }
    }
    for _ in 0..<random.below(3) {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in cancel() }
    }
    if random.isOne(in: 3) {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in bar() }
    }
    for _ in 0..<2 {
      stage.schedule(at: start + random.time(0...length)) { [unowned self] in stage.crashFirst() }
    }
    stage.schedule(at: start + length) { [unowned self] in
      stage.isChaotic = false
      mode = .works
      calmAt = now
      lookForEnd()
    }
    stage.play(from: start)
    check()
    stage.close()
  }

  private func runs() throws(StoreError) -> [WorkflowRunRecord] {
    let organization = Self.organization
    let store = stage.store
    return try stage.blocking { () async throws(StoreError) in
      try await store.scan { reader throws(StoreError) in
        var runs: [WorkflowRunRecord] = []
        for workflow in ["w0", "w1", "w2"] {
          runs += try WorkflowRunTable.list(
            workflow: workflow, page: Page(), organization: organization, in: reader)
        }
        return runs
      }
    }.get()
  }

  private func invocation(_ id: String) -> InvocationRecord? {
    let organization = Self.organization
    let found = try? stage.store.readNow { reader throws(StoreError) in
      try InvocationTable.find(id, organization: organization, in: reader)
    }
    return found ?? nil
  }

  /// Looks now and then whether all has come to its end.
  private func lookForEnd() {
    let haveRunsEnded = (try? runs())?.allSatisfy(\.status.isFinal) == true
    if !haveRunsEnded, now > calmAt + longestDelay {
      stage.problems.append("runs do not come to their ends")
      stage.isOver = true
      return
    }
    let hasEnded =
      haveRunsEnded
      && invocations.keys.allSatisfy { invocation($0).map { $0.state != .waiting } ?? true }
      && asked.allSatisfy {
        begun[$0] != nil || turnedAway.contains($0) || invocations.values.contains(Int64($0))
      }
    guard !hasEnded || stage.lives.isEmpty else {
      stage.isOver = true
      return
    }
    stage.schedule(at: now + 10 * Self.second) { [unowned self] in lookForEnd() }
  }

  /// In calm a run that nothing holds up ends within this time: a restart, its waits and tries, and what waited behind
  /// a clock that was set back; where two share the queue, a dead one's leases run out before.
  private var longestDelay: Int64 { (stage.isShared ? 400 : 240) * Self.second }

  private func check() {
    guard stage.problems.isEmpty else { return }
    guard let runs = try? runs() else { return stage.problems.append("the runs cannot be read") }
    var seen: [Int: String] = [:]
    var expected: [UTF8Key: String] = [:]
    var permitted: [UTF8Key: String] = [:]
    for run in runs {
      let history = history(of: run.id)
      guard let input = history.first?.attributes["input"]?["n"]?.integerValue else {
        stage.problems.append("run \(run.id) has no input")
        continue
      }
      let n = Int(input)
      if let former = seen[n] { stage.problems.append("run \(n) is there as \(former), \(run.id)") }
      seen[n] = run.id
      let isCut = isCutShort(run, n)
      for (key, text) in Self.effects(of: n) {
        if isCut {
          permitted[UTF8Key("\(run.id)/\(key)")] = text
        } else {
          expected[UTF8Key("\(run.id)/\(key)")] = text
        }
      }
      check(run, n, history, isCut: isCut)
      checkTimes(n, history)
      stage.trace.append("run \(n) \(run.id) \(run.status) " + WorkflowRunEvent.text(of: history))
    }
    checkCounts(runs)
    for (n, id) in begun where seen[n] != id {
      stage.problems.append("run \(n), \(id), is lost")
    }
    for n in seen.keys where !asked.contains(n) {
      stage.problems.append("nobody asked for run \(n)")
    }
    for (key, text) in expected where effects[key] != text {
      stage.problems.append("\(key.text) was not made, or as \(effects[key] ?? "nothing")")
    }
    for (key, text) in effects where expected[key] == nil && permitted[key] != text {
      stage.problems.append("\(key.text) was made, and nobody asked for it")
    }
    let cut = Set(runs.filter { $0.status == .canceled }.map(\.id))
    for (id, n) in invocations { check(id, Int(n), seen, cut) }
    stage.problems.sort()
  }

  /// Whether a run was ended by somebody, who must have been there.
  private func isCutShort(_ run: WorkflowRunRecord, _ n: Int) -> Bool {
    if run.status == .canceled {
      if canceled[run.id] == nil, !maybeCanceled.contains(run.id) {
        stage.problems.append("run \(n) was canceled by nobody")
      }
      return true
    }
    if canceled[run.id] != nil {
      stage.problems.append("run \(n) was canceled and is \(run.status)")
    }
    let isBarred = run.error?.hasSuffix("may not execute workflows any more") == true
    if isBarred, barredAt == nil || run.account != "a2" {
      stage.problems.append("run \(n) may go on and ended: \(run.error ?? "")")
    }
    return isBarred
  }

  /// What waited for a time did not go on before that.
  private func checkTimes(_ n: Int, _ history: [WorkflowRunEvent]) {
    var times: [UTF8Key: Int64] = [:]
    for event in history where !event.step.isEmpty {
      let place = UTF8Key("\(event.iteration ?? -1) \(event.step)")
      if let time = times[place], event.time < time {
        stage.problems.append("run \(n) goes on with \(event.step) \(time - event.time) ns early")
      }
      let (word, rest) = RunNote.split(event.note)
      times[place] = word == RunNote.timer || word == RunNote.retry ? Int64(rest) : nil
    }
  }

  /// What is counted is what is there, and nothing is left in the queue.
  private func checkCounts(_ runs: [WorkflowRunRecord]) {
    let organization = Self.organization
    for (workflow, own) in Dictionary(grouping: runs, by: \.workflow) {
      let counts = try? stage.store.readNow { reader throws(StoreError) in
        try WorkflowRunCountTable.find(workflow: workflow, organization: organization, in: reader)
      }
      let failed = own.count { $0.status == .failed }
      if counts?.started != Int64(own.count) || counts?.failed != Int64(failed) || counts?.open != 0
      {
        stage.problems.append(
          "\(workflow) counts \(counts.map { "\($0)" } ?? "nothing"), of \(own.count), \(failed) failed"
        )
      }
    }
    let left = try? stage.store.readNow { reader throws(StoreError) in
      try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM work"), [])
    }
    if left != 0 { stage.problems.append("\(left ?? -1) pieces of work are left") }
  }

  private func history(of run: String) -> [WorkflowRunEvent] {
    let organization = Self.organization
    let store = stage.store
    let found = stage.blocking { () async throws(StoreError) in
      try await store.scan { reader throws(StoreError) in
        try WorkflowRunTable.history(of: run, organization: organization, in: reader)
      }
    }
    return (try? found.get()) ?? []
  }

  /// A run ended once, as the model says, and its history is one that its definition gives.
  private func check(
    _ run: WorkflowRunRecord, _ n: Int, _ history: [WorkflowRunEvent], isCut: Bool
  ) {
    let status: WorkflowRunStatus =
      Self.isRefused(n) != (planted == .endChanged && n == 1) ? .failed : .completed
    if !isCut, run.status != status { stage.problems.append("run \(n) is \(run.status)") }
    let ends = history.count { $0.kind == .executionCompleted || $0.kind == .executionFailed }
    if ends != 1 { stage.problems.append("run \(n) has \(ends) ends") }
    if history.count != Int(run.events) { stage.problems.append("run \(n) has lost events") }
    let passes = history.count { $0.kind == .iterationCompleted }
    if isCut ? passes > Self.items(of: n) ?? 0 : passes != Self.items(of: n) ?? 0 {
      stage.problems.append("run \(n) has \(passes) passes")
    }
    if let program = snapshot.program {
      do {
        _ = try WorkflowRunState(program, replaying: history)
      } catch {
        stage.problems.append("run \(n): \(error)")
      }
    }
    if !isCut, status == .completed,
      history.last?.attributes["output"]
        != ["n": .integer(Int64(n)), "answer": .integer(Int64(n) * 7)]
    {
      stage.problems.append("run \(n) gives \(history.last?.attributes.text() ?? "nothing")")
    }
  }

  /// An invocation ended once, by whoever was told so.
  private func check(_ id: String, _ n: Int, _ runs: [Int: String], _ canceled: Set<String>) {
    guard let found = invocation(id) else {
      return stage.problems.append("invocation \(id) is lost")
    }
    let told = winners[id] ?? []
    if told.count > 1 { return stage.problems.append("\(id) has \(told.count) winners") }
    if found.subscription == "s2" {
      // A lease that outlives its deadline leaves none.
      if runs[n] == nil, found.state != .expired {
        stage.problems.append("the run of \(id) is missing")
      }
      let output = ["n": .integer(Int64(n)), "answer": .integer(Int64(n) * 7)] as JSONValue
      // Deadlines pass when clocks are set.
      let isCanceled = runs[n].map { canceled.contains($0) } ?? false
      let isRight =
        found.state == .expired || (isCanceled && found.state == .failed)
        || (Self.isRefused(n) ? found.state == .failed : found.output == output)
      if !isRight { stage.problems.append("\(id) is \(found.state) \(found.output?.text() ?? "")") }
      return
    }
    let value = found.output?["value"]?.integerValue
    switch found.state {
    case .completed:
      let isRight =
        told.first.map { $0 == value } ?? (value.map { maybe[id]?.contains($0) == true } ?? false)
      if !isRight { stage.problems.append("\(id) is decided by nobody: \(value ?? -1), \(told)") }
    case .failed:
      if !told.isEmpty || !refused.contains(id) {
        stage.problems.append("\(id) failed: \(found.error ?? "")")
      }
    case .expired:
      if !told.isEmpty { stage.problems.append("\(id) is decided, and over") }
    case .waiting, .unanswered: stage.problems.append("\(id) is \(found.state)")
    }
  }
}

/// Makes effects of one life at the simulation's targets.
final class SimulatedEffects: StepEffects {
  private unowned let simulation: RunSimulation
  private let life: SimulatedLife

  init(_ simulation: RunSimulation, _ life: SimulatedLife) {
    self.simulation = simulation
    self.life = life
  }

  func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord
  ) async -> StepEffectResult {
    let stage = simulation.stage
    guard !life.isDead else { return .notMade }
    if stage.isChaotic, stage.random.isOne(in: 20) { return .notMade }
    let (wait, result) = simulation.effectArrives(effect, key: key, life: life)
    await stage.pause(wait...wait)
    return life.isDead ? .notMade : result
  }
}

/// Asks whoever decides about invocations.
final class SimulatedAsking: OutgoingSender {
  private unowned let simulation: RunSimulation
  private let life: SimulatedLife

  init(_ simulation: RunSimulation, _ life: SimulatedLife) {
    self.simulation = simulation
    self.life = life
  }

  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    guard !life.isDead else { throw .cancelled }
    let id = request.fields.first { $0.name == "idempotency-key" }?.value ?? ""
    let (wait, answer) = simulation.askingArrives(id, life: life)
    await simulation.stage.pause(wait...wait)
    guard !life.isDead else { throw .cancelled }
    switch answer {
    case .status(let status, let fields):
      return OutgoingAnswer(status: status, fields: fields, body: [], duration: wait)
    case .error(let error): throw error
    }
  }
}

/// Permits everything but what an account was told that it may not any more.
private final class SimulatedAuthority: WorkflowAuthority {
  let barred = Mutex("")

  func permits(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool { barred.withLock { $0 != account } }
}
