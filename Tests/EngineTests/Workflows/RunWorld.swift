import Base
import Delivery
import Engine
import Net
import Records
import Store
import Synchronization
import TestDatabases
import Wire

@testable import Engine

/// A store with a worker of runs on a loop of its own, and effects that are made up.
final class RunWorld: Sendable {
  let directory: TemporaryDirectory
  let store: Store
  let identifiers = IdentifierSource()
  let effects: RecordedEffects
  let authority = ListedAuthority()
  let registry: StepRegistry

  init(
    in directory: TemporaryDirectory = TemporaryDirectory(), connectors: [String] = [],
    answer: @escaping RecordedEffects.Answer = { _, _ in .completed(.object([])) }
  )
    throws
  {
    self.directory = directory
    store = try Store(
      try TestDatabase.of(directory.path, with: .current), schema: .current,
      identifiers: identifiers)
    effects = RecordedEffects(answer)
    registry = StepRegistry.standard(connectors: connectors)
  }

  deinit { store.close() }

  /// A snapshot of a definition.
  func snapshot(_ definition: JSONValue) -> WorkflowSnapshot {
    WorkflowSnapshot(definition: definition, trigger: .null, registry)
  }

  /// Starts a run and gives its id.
  @discardableResult
  func start(
    _ snapshot: WorkflowSnapshot, input: JSONValue = .object([]), workflow: String = "w1",
    organization: String = "o1", account: String = "a1", claim: String? = nil
  ) async throws -> String {
    let starter = WorkflowStarter(
      identifiers: identifiers, timeSource: SystemTimeSource(), authority: authority)
    let prepared = try starter.prepare(
      WorkflowStart(
        organization: organization, workflow: workflow, snapshot: snapshot, input: input,
        origin: .external, account: account, claim: claim))
    return try await store.write { transaction throws(StoreError) in
      try prepared.begin(in: transaction)
    }
  }

  func run(_ id: String, organization: String = "o1") async throws -> WorkflowRunRecord? {
    try await store.read { reader throws(StoreError) in
      try WorkflowRunTable.find(id, organization: organization, in: reader)
    }
  }

  func history(_ id: String, organization: String = "o1") async throws -> [WorkflowRunEvent] {
    try await store.scan { reader throws(StoreError) in
      try WorkflowRunTable.history(of: id, organization: organization, in: reader)
    }
  }

  /// The run once it has come to its end; nil when that takes more than 20 s.
  func ended(_ id: String, organization: String = "o1") async throws -> WorkflowRunRecord? {
    for _ in 0..<4000 {
      if let run = try await run(id, organization: organization), run.status.isFinal { return run }
      // Other threads do the work; there is nothing of theirs that a test could wait for.
      try await Task.sleep(for: .milliseconds(5))
    }
    return nil
  }

  /// A worker that runs; over another store's face if one is given.
  func worker(
    on other: (any WorkStore)? = nil, limits: WorkLimits = .workflowRuns,
    perOrganization: Int = 256, effects others: (any StepEffects)? = nil,
    secrets: JSONValue? = nil, isSoleOwner: Bool = true
  ) throws -> RunningWorker {
    var parts = WorkflowRunWorker.Parts(
      store: other ?? store, identifiers: identifiers, registry: registry, authority: authority)
    parts.limits = limits
    parts.isSoleOwner = isSoleOwner
    if let secrets { parts.secrets = ListedSecrets(secrets: secrets) }
    parts.runsPerOrganization = perOrganization
    let loop = EventLoop()
    try loop.start(name: "test-runs")
    let effects = others ?? effects
    let worker = WorkflowRunWorker(parts, host: LoopHost(loop)) { effects }
    worker.start()
    return RunningWorker(loop: loop, worker: worker)
  }
}

/// A worker and its loop.
struct RunningWorker: Sendable {
  let loop: EventLoop
  let worker: WorkflowRunWorker

  func stop() async {
    await worker.stop(grace: 1_000_000_000)
    loop.stop()
  }
}

/// Effects that a function answers; they are remembered.
final class RecordedEffects: StepEffects, Sendable {
  typealias Answer = @Sendable (StepEffect, String) async -> StepEffectResult

  private let made = Mutex<[(key: String, effect: StepEffect)]>([])
  private let answer: Answer

  init(_ answer: @escaping Answer) { self.answer = answer }

  var keys: [String] { made.withLock { $0.map(\.key) } }

  func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord
  ) async -> StepEffectResult {
    made.withLock { $0.append((key, effect)) }
    return await answer(effect, key)
  }
}

/// Gives every run the same secrets.
struct ListedSecrets: WorkflowSecrets {
  let secrets: JSONValue

  func secrets(
    of run: WorkflowRunRecord, _ registry: StepRegistry
  ) async throws(WorkflowSecretsError) -> JSONValue { secrets }
}

/// Permits all accounts but those that were refused.
final class ListedAuthority: WorkflowAuthority {
  private let refused = Mutex<Set<UTF8Key>>([])

  func refuse(_ account: String) { refused.withLock { _ = $0.insert(UTF8Key(account)) } }

  func permits(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool { refused.withLock { !$0.contains(account) } }
}

/// A store that is gone after so many writes, as a process is that was killed.
final class DyingStore: WorkStore {
  private let store: Store
  private let left: Mutex<Int>

  init(_ store: Store, after writes: Int) {
    self.store = store
    left = Mutex(writes)
  }

  var isDead: Bool { left.withLock { $0 < 0 } }
  var instanceID: String { store.instanceID }
  var queue: QueueStatus { store.queue }
  var answersInline: Bool { store.answersInline }
  var node: Int64? { store.node }
  var databaseClock: DatabaseClock? { store.databaseClock }
  func beginTakingOver() { store.beginTakingOver() }

  func changeVersion(of subject: ChangeSubject) -> ChangeVersion {
    store.changeVersion(of: subject)
  }

  @discardableResult
  func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    let isAlive = left.withLock { left in
      left -= 1
      return left >= 0
    }
    guard isAlive else { throw .closed }
    return try await store.write(command)
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    guard !isDead else { throw .closed }
    return try await store.read(body)
  }

  func scan<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    guard !isDead else { throw .closed }
    return try await store.scan(body)
  }

  @discardableResult
  func listen<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    fromOthers: (@Sendable (Set<Key>) -> Void)?, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening {
    store.listen(to: topic, orAll: lookAtAll, fromOthers: fromOthers, body)
  }
}
