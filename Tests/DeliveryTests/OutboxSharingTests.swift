import Base
import Net
import Records
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Delivery
@testable import Store

/// Deliveries that several processes share: stores over one database stand for processes.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct OutboxSharingTests {
  /// Targets that answer all processes, and see what comes at the same time.
  private final class Targets: Sendable {
    struct Sent: Sendable {
      var process: Int
      var id: String
      var target: String
      var object: String
      var position: Int64
    }

    private struct State: Sendable {
      var sent: [Sent] = []
      var underWay: [String: Int] = [:]
      var peak = 0
      var objects: Set<String> = []
      var problems: [String] = []
      var isDown = false
    }

    private let state = Mutex(State())
    var sent: [Sent] { state.withLock { $0.sent } }
    /// What one target was sent at the same time, at most.
    var peak: Int { state.withLock { $0.peak } }
    var problems: [String] { state.withLock { $0.problems } }
    func setDown(_ isDown: Bool) { state.withLock { $0.isDown = isDown } }

    func begin(_ request: OutgoingRequest, by process: Int) -> Sent {
      func field(_ name: String) -> String { request.fields.first { $0.name == name }?.value ?? "" }
      let body = JSONValue(text: String(decoding: request.body, as: UTF8.self))
      let sent = Sent(
        process: process, id: field("webhook-id"),
        target: String(request.url.split(separator: "/")[1].prefix { $0 != "." }),
        object: body?["aggregateID"]?.stringValue ?? "",
        position: Int64(field("pintle-causation")) ?? 0)
      state.withLock { state in
        state.sent.append(sent)
        let count = state.underWay[sent.target, default: 0] + 1
        state.underWay[sent.target] = count
        state.peak = max(state.peak, count)
        if !state.objects.insert("\(sent.target) \(sent.object)").inserted {
          state.problems.append("two of \(sent.object) are on their way to \(sent.target)")
        }
      }
      return sent
    }

    func end(_ sent: Sent) -> Int {
      state.withLock { state in
        state.underWay[sent.target, default: 1] -= 1
        state.objects.remove("\(sent.target) \(sent.object)")
        return state.isDown ? 500 : 200
      }
    }
  }

  private struct Sender: OutgoingSender {
    let process: Int
    let targets: Targets

    func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
      let sent = targets.begin(request, by: process)
      try? await Task.sleep(for: .milliseconds(2))
      return OutgoingAnswer(status: targets.end(sent), fields: [], body: [], duration: 2)
    }
  }

  /// A process: a store, and a worker on a loop of its own.
  private final class Process: Sendable {
    let store: Store
    let loop = EventLoop()
    let states = DeliveryStates()
    let worker: OutboxWorker

    init(_ number: Int, in directory: TemporaryDirectory, _ targets: Targets) throws {
      let identifiers = IdentifierSource()
      store = try Store(
        try TestDatabase.of(directory.path, with: .current), schema: .current,
        identifiers: identifiers)
      var parts = OutboxWorker.Parts(
        store: store, identifiers: identifiers, requests: PlainRequests(), states: states)
      parts.isSoleOwner = false
      parts.schedule = RetrySchedule(
        waits: RetrySchedule.standard.waits.map { min($0, 1_000_000_000) }, jitterPercent: 0)
      worker = OutboxWorker(parts, loop: loop) { Sender(process: number, targets: targets) }
      try loop.start(name: "deliveries")
      worker.start()
    }

    func close() async {
      await worker.stop(grace: 1_000_000_000)
      loop.stop()
      store.close()
    }
  }

  private func setUp(_ targets: [String], _ store: Store) async throws {
    let instance = store.instanceID
    try await store.write { transaction throws(StoreError) in
      for id in targets {
        let content = TargetContent(
          name: id, kind: .async, interruptsOnError: false, timeout: 1_000_000_000,
          endpoint: "http://\(id).example/hook")
        try transaction.append(
          TargetEvent.added(content), to: TargetEvent.aggregate(id, instance: instance), by: "t")
      }
      try transaction.append(
        ExecutionEvent.set(targets.map { .target($0) }),
        to: ExecutionEvent.aggregate("event/sample.changed", instance: instance), by: "t")
    }
  }

  private func publish(_ objects: [String], _ store: Store) async throws {
    try await store.write { transaction throws(StoreError) in
      for object in objects {
        try transaction.append(
          SampleEvent(text: object),
          to: Aggregate(organization: OutboxWorld.organization, type: "sample", id: object), by: "e"
        )
      }
    }
  }

  private func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<6000 {
      if try await condition() { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  private func count(_ state: DeliveryRecord.State, _ target: String, _ store: Store) async throws
    -> Int
  {
    let lane = DeliveryLane(organization: store.instanceID, target: target)
    return try await store.scan { reader throws(StoreError) in
      try DeliveryTable.count(lane, in: state, upTo: 10_000, in: reader)
    }
  }

  @Test func eachIsSentOnceInOrderAndWithinTheTargetsLimit() async throws {
    let directory = TemporaryDirectory()
    let targets = Targets()
    let processes = try (0..<2).map { try Process($0, in: directory, targets) }
    let names = ["a", "b", "c"]
    try await setUp(names, processes[0].store)
    let (rounds, objects) = (30, (0..<20).map { "o\($0)" })
    for round in 0..<rounds { try await publish(objects, processes[round % 2].store) }
    let wanted = names.count * rounds * objects.count
    #expect(try await eventually { targets.sent.count >= wanted })
    for name in names {
      #expect(
        try await eventually {
          try await count(.delivered, name, processes[0].store) == rounds * objects.count
        })
    }
    for process in processes { await process.close() }
    let sent = targets.sent
    #expect(sent.count == wanted && Set(sent.map(\.id)).count == wanted)
    #expect(targets.problems.isEmpty, "\(targets.problems.prefix(3))")
    #expect(targets.peak <= Limits.maxDeliveriesPerTarget)
    for (object, sent) in Dictionary(grouping: sent, by: { "\($0.target) \($0.object)" }) {
      #expect(sent.map(\.position) == sent.map(\.position).sorted(), "\(object)")
    }
  }

  /// Whichever process sends to the target, one that does not can have a retry sent now that waits for an hour.
  @Test func whatIsWantedNowElsewhereIsSentByWhoSends() async throws {
    let directory = TemporaryDirectory()
    let targets = Targets()
    targets.setDown(true)
    let processes = try (0..<2).map { try Process($0, in: directory, targets) }
    let instance = processes[0].store.instanceID
    try await setUp(["a"], processes[0].store)
    try await processes[0].store.write { transaction throws(StoreError) in
      try transaction.append(
        TargetEvent.scheduleSet([3600 * OutboxWorld.second]),
        to: TargetEvent.aggregate("a", instance: instance), by: "t")
    }
    try await publish(["o"], processes[0].store)
    #expect(
      try await eventually {
        try await count(.pending, "a", processes[0].store) == 1 && targets.sent.count == 1
      })
    targets.setDown(false)
    let first = try #require(targets.sent.first)
    let other = processes[1 - first.process]
    let wasDue = try await other.store.write { transaction throws(StoreError) in
      try DeliveryTable.sendNow(first.id, organization: instance, in: transaction).wasDue
    }
    #expect(!wasDue)
    let asked = ContinuousClock.now
    #expect(try await eventually { try await count(.delivered, "a", other.store) == 1 })
    // Nobody came by it by looking now and then.
    #expect(ContinuousClock.now - asked < .seconds(20))
    #expect(targets.sent.map(\.id) == [first.id, first.id])
    for process in processes { await process.close() }
  }

  @Test func whatIsChangedElsewhereHoldsForWhoSends() async throws {
    let directory = TemporaryDirectory()
    let targets = Targets()
    targets.setDown(true)
    let processes = try (0..<2).map { try Process($0, in: directory, targets) }
    let instance = processes[0].store.instanceID
    try await setUp(["a"], processes[0].store)
    for number in 0..<10 { try await publish(["o\(number)"], processes[0].store) }
    // It fails, and one of the two leaves it alone.
    #expect(
      try await eventually {
        processes.contains {
          $0.states[DeliveryLane(organization: instance, target: "a")].breaker != .closed
        }
      })
    let owner = Set(targets.sent.map(\.process))
    #expect(owner.count == 1, "one process has the target")
    let other = processes[1 - (owner.first ?? 0)]
    // The other one cancels what waits, and publishes: that is known to who sends.
    let waiting = try await other.store.scan { reader throws(StoreError) in
      try DeliveryTable.list(
        DeliveryFilter(), limit: 100, organization: instance, in: reader
      ).deliveries
    }
    #expect(waiting.count == 10)
    for delivery in waiting.dropFirst() {
      _ = try await other.store.write { transaction throws(StoreError) in
        try DeliveryTable.cancel(delivery.id, organization: instance, in: transaction)
      }
    }
    targets.setDown(false)
    try await publish(["last"], other.store)
    #expect(try await eventually { try await count(.delivered, "a", other.store) == 2 })
    #expect(try await count(.cancelled, "a", other.store) == 9)
    #expect(Set(targets.sent.map(\.process)) == owner)
    for process in processes { await process.close() }
  }
}
