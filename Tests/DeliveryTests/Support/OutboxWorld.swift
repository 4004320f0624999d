import Base
import Glibc
import Net
import Records
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Delivery
@testable import Store

/// A worker over a real store, with a clock that is moved by hand and targets that answer as they are told.
///
/// Nothing happens between two calls: the worker's loop is turned by the test.
///
/// `@unchecked Sendable`: a test uses it from one task.
final class OutboxWorld: @unchecked Sendable {
  static let organization = "org1"
  static let second: Int64 = 1_000_000_000

  let directory: TemporaryDirectory
  let store: Store
  let time: ManualTimeSource
  let identifiers: IdentifierSource
  let loop: EventLoop
  let sender = ScriptedSender()
  let requests = PlainRequests()
  let states = DeliveryStates()
  let log = KeptLog()
  private(set) var worker: OutboxWorker

  init(
    directory: TemporaryDirectory = TemporaryDirectory(),
    time: ManualTimeSource = ManualTimeSource(), startsWorker: Bool = true,
    database: (any Database)? = nil
  ) throws {
    self.directory = directory
    self.time = time
    identifiers = IdentifierSource(timeSource: time)
    store = try Store(
      try database ?? TestDatabase.of(directory.path, with: .current), schema: .current,
      timeSource: time,
      identifiers: identifiers)
    loop = EventLoop(timeSource: time)
    var parts = OutboxWorker.Parts(
      store: store, identifiers: identifiers, requests: requests, states: states)
    parts.log = log
    parts.schedule = RetrySchedule(waits: RetrySchedule.standard.waits, jitterPercent: 0)
    let sender = sender
    worker = OutboxWorker(parts, loop: loop) { sender }
    if startsWorker { worker.start() }
  }

  /// Ends worker and store as a program does that is told to stop.
  func close(grace: Int64 = 0) async {
    let worker = worker
    let isStopped = Flag()
    Task.detached {
      await worker.stop(grace: grace)
      isStopped.raise()
    }
    for _ in 0..<30_000 where !isStopped.isRaised { await turn() }
    #expect(isStopped.isRaised)
    store.close()
  }

  // MARK: What there is

  @discardableResult
  func addTarget(
    _ id: String, kind: TargetKind = .webhook, interrupts: Bool = false
  ) async throws -> DeliveryLane {
    let instance = store.instanceID
    let content = TargetContent(
      name: id, kind: kind, interruptsOnError: interrupts, timeout: Self.second,
      endpoint: "http://\(id).example/hook")
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        TargetEvent.added(content), to: TargetEvent.aggregate(id, instance: instance),
        by: "tester")
    }
    return DeliveryLane(organization: instance, target: id)
  }

  func setExecution(_ id: String, _ targets: [String]) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        ExecutionEvent.set(targets.map { .target($0) }),
        to: ExecutionEvent.aggregate(id, instance: instance), by: "tester")
    }
  }

  /// Makes an event of the type "flow.changed" about an object.
  @discardableResult
  func addEvent(about id: String, depth: Int = 0) async throws -> Event {
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        SampleEvent(text: id),
        to: Aggregate(organization: Self.organization, type: "sample", id: id), by: "editor1",
        causedBy: depth == 0 ? nil : Causation(position: 1, depth: depth))
    }
  }

  /// Makes events about objects in one transaction, and waits for what follows from them in later ones.
  func addEvents(about ids: [String]) async throws {
    try await store.write { transaction throws(StoreError) in
      for id in ids {
        try transaction.append(
          SampleEvent(text: id),
          to: Aggregate(organization: Self.organization, type: "sample", id: id), by: "editor1")
      }
    }
    let instance = store.instanceID
    while try await store.read({ reader throws(StoreError) in
      try !FailedReactionTable.list(limit: 1, instance: instance, in: reader).isEmpty
    }) {
      try await Task.sleep(nanoseconds: 1_000_000)
    }
  }

  func enableTarget(_ id: String) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        TargetEvent.enabled, to: TargetEvent.aggregate(id, instance: instance), by: "tester")
    }
  }

  /// Appends an event about a target.
  func change(_ target: String, _ event: TargetEvent) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        event, to: TargetEvent.aggregate(target, instance: instance), by: "tester")
    }
  }

  /// Queues what is held of a target.
  func release(_ lane: DeliveryLane, limit: Int = 100) async throws -> Bool {
    try await store.write { transaction throws(StoreError) in
      try DeliveryHolds.release(lane, limit: limit, in: transaction)
    }
  }

  /// Why the deliveries to a target are held.
  func pauseReason(_ target: String) async throws -> String? {
    let instance = store.instanceID
    return try await store.read { reader throws(StoreError) in
      try TargetPauseTable.reason(ofTarget: target, instance: instance, in: reader)
    }
  }

  /// Gives a target a retry schedule of its own, in seconds.
  func setSchedule(of target: String, _ waits: [Int64]) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        TargetEvent.scheduleSet(waits.map { $0 * Self.second }),
        to: TargetEvent.aggregate(target, instance: instance), by: "tester")
    }
  }

  /// What the worker keeps of a target; nil when nothing.
  func lane(_ target: String) -> ActiveLane<TargetPolicy>? { worker.worker.lane(target) }

  // MARK: What happens

  /// Turns the loop until the worker has nothing to do at this time but wait for answers.
  func settle() async {
    var quiet = 0
    for _ in 0..<100_000 where quiet < 3 {
      await turn()
      let isQuiet = worker.worker.isAsleep && worker.worker.runningCount == sender.heldCount
      quiet = isQuiet ? quiet + 1 : 0
    }
    #expect(quiet == 3, "the worker does not come to rest")
  }

  /// Turns the loop once, and lets others have the thread.
  func turn() async {
    loop.turn(maximumWait: 1_000_000)
    await Task.yield()
  }

  /// Moves the clock and lets the worker do what is due then.
  func pass(seconds: Int64) async {
    time.advance(nanoseconds: seconds * Self.second)
    await settle()
  }

  /// Keeps the store busy, so that writes wait until the flag is raised.
  func holdWrites() async -> Flag {
    let store = store
    let hasBegun = Flag()
    let end = Flag()
    Task.detached {
      try await store.write { _ in
        hasBegun.raise()
        // The writer's thread, which nothing else wakes.
        while !end.isRaised { usleep(200) }
      }
    }
    while !hasBegun.isRaised { await Task.yield() }
    return end
  }

  /// Turns the loop until what can happen without the store has happened, however long other threads take.
  func turnAWhile() async {
    var quiet = 0
    for _ in 0..<30_000 where quiet < 20 {
      await turn()
      let waits = worker.worker.isAsleep || store.queuedCommands > 0
      let isQuiet = waits && worker.worker.runningCount == sender.heldCount
      quiet = isQuiet ? quiet + 1 : 0
    }
    #expect(quiet == 20, "the worker neither comes to rest nor waits for the store")
  }

  /// Runs SQL, as nobody but a test does.
  func tamper(_ sql: String) async throws {
    try await store.write { transaction throws(StoreError) in
      try transaction.execute(Statement(dynamic: sql), [])
    }
  }

  // MARK: What is seen

  /// The positions of the events that were sent, in the order of sending.
  var sentPositions: [Int64] {
    sender.sent.map { sent in
      Int64(sent.fields.first { $0.name == "pintle-causation" }!.value)!
    }
  }

  /// Nothing was sent twice, and the deliveries of each object in the order of its events.
  ///
  /// Nobody promises more: what begins at once for several objects goes out as each has been read, and an engine
  /// behind a network has several threads that read.
  func expectOnceAndInOrder(sourceLocation: SourceLocation = #_sourceLocation) {
    let sent = zip(sender.sent, sentPositions).map { (object: $0.object, position: $1) }
    #expect(Set(sent.map(\.position)).count == sent.count, sourceLocation: sourceLocation)
    for (object, sent) in Dictionary(grouping: sent, by: \.object) {
      let positions = sent.map(\.position)
      #expect(positions == positions.sorted(), "of \(object)", sourceLocation: sourceLocation)
    }
  }

  func deliveries() async throws -> [DeliveryRecord] {
    let instance = store.instanceID
    return try await store.scan { reader throws(StoreError) in
      try DeliveryTable.list(
        DeliveryFilter(), limit: 100_000, organization: instance, in: reader
      ).deliveries.reversed()
    }
  }

  func attempts(of delivery: DeliveryRecord) async throws -> [DeliveryAttempt] {
    try await store.scan { reader throws(StoreError) in
      try DeliveryAttemptTable.list(
        ofDelivery: delivery.id, organization: delivery.organization, in: reader)
    }
  }

  func replay(_ id: String) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      _ = try DeliveryTable.replay(id, organization: instance, in: transaction)
    }
  }

  /// Asks for a delivery to be sent now; returns whether it was due before.
  @discardableResult
  func sendNow(_ id: String) async throws -> Bool {
    let instance = store.instanceID
    return try await store.write { transaction throws(StoreError) in
      try DeliveryTable.sendNow(id, organization: instance, in: transaction).wasDue
    }
  }

  func cancel(_ id: String) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      _ = try DeliveryTable.cancel(id, organization: instance, in: transaction)
    }
  }
}

/// An event that no projection wants.
struct SampleEvent: DomainEvent {
  var text: String
  var type: String { "sample.changed" }
  var payload: JSONValue { ["text": .string(text)] }

  init(text: String) { self.text = text }
  init(_ event: Event) throws(StoreError) { text = try event.string("text") }
}

/// Something that is raised once.
///
/// `@unchecked Sendable`: written once and read by polling, behind a lock of its own.
final class Flag: Sendable {
  private let count = AtomicCounter()
  var isRaised: Bool { count.value > 0 }
  func raise() { count.add() }
}

/// Keeps what the worker tells operators.
final class KeptLog: OutboxLog {
  private let kept = Mutex<[OutboxLogEntry]>([])
  var entries: [OutboxLogEntry] { kept.withLock { $0 } }
  func note(_ entry: OutboxLogEntry) { kept.withLock { $0.append(entry) } }
}
