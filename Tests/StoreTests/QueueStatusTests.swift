import Base
import Glibc
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Store

/// What a store tells of its queue, and what it refuses.
@Suite struct QueueStatusTests {
  private static func feature(_ kinds: String...) -> StoreFeature {
    StoreFeature("kinds", queueKinds: kinds.map { QueueKind($0) })
  }

  private func add(_ test: TestStore, _ kind: String, _ ids: Range<Int>) async throws {
    let organization = test.store.instanceID
    try await test.store.write { transaction throws(StoreError) in
      for id in ids {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: WorkLane(kind: kind, name: "l"), position: Int64(id)),
          organization: organization, in: transaction)
      }
    }
  }

  private func rows(_ test: TestStore) -> [String] {
    test.store.queue.kinds.map {
      "\($0.name) \($0.waiting ?? -1) \($0.leased ?? -1) \($0.isDeclared) \($0.isUnattended)"
    }
  }

  @Test func workOfAnUnknownKindIsRefused() async throws {
    let test = try TestStore(schema: StoreSchema([Self.feature("a")]))
    // Canonically the same text as "K".
    for kind in ["b", "", "A", "\u{212A}"] {
      let error = await failure { () async throws(StoreError) in
        try await test.store.write { transaction throws(StoreError) in
          try WorkTable.add(
            NewWork(id: "1", lane: WorkLane(kind: kind, name: "l"), position: 1),
            organization: "i", in: transaction)
        }
      }
      #expect(
        error?.description
          == "wrong statement: no feature of the store declares the kind of work \(kind)")
    }
    try await add(test, "a", 0..<1)
  }

  /// What a reaction queued before it failed is undone, and so is its count.
  @Test func workOfAReactionThatFailsIsNotCounted() async throws {
    let feature = StoreFeature(
      "kinds",
      reactions: [
        EventReactionFactory("queues") { instance, _ in
          QueuingReaction(organization: instance)
        }
      ],
      queueKinds: [QueueKind("a")])
    let test = try TestStore(schema: StoreSchema([feature]))
    try await test.store.countWork()
    for (id, rows) in [("fails", 0), ("works", 1), ("fails", 1), ("works", 2)] {
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          CountedEvent(), to: Aggregate(organization: "o", type: "thing", id: id), by: "me")
      }
      #expect(self.rows(test) == ["a \(rows) 0 true \(rows > 0)"])
    }
    try await test.store.countWork()
    #expect(rows(test) == ["a 2 0 true true"])
  }

  @Test func rowsAreCountedOnceAndThenFollowed() async throws {
    let directory = TemporaryDirectory()
    var test = try TestStore(in: directory, schema: StoreSchema([Self.feature("a", "b")]))
    try await add(test, "a", 0..<5)
    try await add(test, "b", 0..<2)
    #expect(rows(test) == ["a -1 -1 true false", "b -1 -1 true false"])
    try await test.store.countWork()
    #expect(rows(test) == ["a 5 0 true true", "b 2 0 true true"])
    let organization = test.store.instanceID
    let store = test.store
    let lane = WorkLane(kind: "a", name: "l")
    let items = try await store.write { transaction throws(StoreError) in
      try WorkTable.lease(
        lane, first: 4, others: 0, now: 10, until: 20, for: WorkLease(owner: "o", token: 1),
        organization: organization, in: transaction)
    }
    #expect(rows(test)[0] == "a 1 4 true true")
    try await store.write { transaction throws(StoreError) in
      try WorkTable.forget(items[0], kind: "a", organization: organization, in: transaction)
      try WorkTable.end(
        items[1], as: .done, outcome: nil, kind: "a", organization: organization, in: transaction)
      try WorkTable.retry(
        items[2], at: 5, attempts: 1, kind: "a", organization: organization, in: transaction)
      // Nothing of it: the lease is gone.
      try WorkTable.forget(items[0], kind: "a", organization: organization, in: transaction)
    }
    #expect(rows(test)[0] == "a 2 1 true true")
    // A command that fails, and a commit that does, change nothing.
    _ = await failure { () async throws(StoreError) in
      try await store.write { transaction throws(StoreError) in
        try WorkTable.withdraw("4", kind: "a", organization: organization, in: transaction)
        throw .rejected(CancellationError())
      }
    }
    test.faults.plan.failNextCommit()
    _ = await failure { () async throws(StoreError) in
      try await store.write { transaction throws(StoreError) in
        try WorkTable.withdraw("4", kind: "a", organization: organization, in: transaction)
      }
    }
    #expect(rows(test)[0] == "a 2 1 true true")
    try await store.write { transaction throws(StoreError) in
      for id in ["4", "3", "nobody"] {
        try WorkTable.withdraw(id, kind: "a", organization: organization, in: transaction)
      }
    }
    #expect(rows(test)[0] == "a 1 0 true true")
    try await store.countWork()
    #expect(rows(test) == ["a 1 0 true true", "b 2 0 true true"])

    // A program that does not know a kind tells of its rows, and loses none.
    test.store.close()
    test = try TestStore(in: directory, schema: StoreSchema([Self.feature("b")]))
    try await test.store.countWork()
    #expect(rows(test) == ["b 2 0 true true", "a 1 0 false true"])
    test.store.close()
    test = try TestStore(in: directory, schema: StoreSchema([Self.feature("a", "b")]))
    try await test.store.countWork()
    #expect(rows(test) == ["a 1 0 true true", "b 2 0 true true"])
  }

  /// Counting while others write comes to the same as counting at the end.
  @Test func countsAreRightWhileOthersWrite() async throws {
    let test = try TestStore(schema: StoreSchema([Self.feature("a")]))
    async let writes: Void = {
      for start in 0..<60 { try await add(test, "a", (start * 5)..<(start * 5 + 5)) }
    }()
    for _ in 0..<20 { try await test.store.countWork() }
    try await writes
    #expect(rows(test) == ["a 300 0 true true"])
    try await test.store.countWork()
    #expect(rows(test) == ["a 300 0 true true"])
  }

  @Test func theFiguresAreASourceOfTheStatus() async throws {
    let test = try TestStore(schema: StoreSchema([Self.feature("a")]))
    try await add(test, "a", 0..<3)
    try await test.store.countWork()
    let registry = StatusRegistry(test.store.statusSources)
    func figures() -> [String] {
      registry.read().filter { $0.name.hasPrefix("store_queue_") }.flatMap { reading in
        reading.figures.map {
          "\(reading.name) \($0.labels.joined(separator: " ")) \($0.value)"
        }
      }
    }
    #expect(
      figures() == [
        "store_queue_rows a waiting 3", "store_queue_rows a leased 0", "store_queue_workers a 0",
        "store_queue_set_aside_total a 0",
      ])
    let queue = test.store.queue
    queue.noteWorkers(1, of: "a")
    queue.note(running: 2, of: "a")
    queue.note(
      oldestDue: test.store.timeSource.wallNanoseconds() - 90_500_000_000, of: "a")
    queue.note(setAside: 3, of: "a")
    #expect(
      figures() == [
        "store_queue_rows a waiting 3", "store_queue_rows a leased 0", "store_queue_running a 2",
        "store_queue_oldest_due_seconds a 90", "store_queue_workers a 1",
        "store_queue_set_aside_total a 3",
      ])
    #expect(!queue.kinds[0].isUnattended)
    queue.noteWorkers(-1, of: "a")
    #expect(queue.kinds[0].isUnattended)
  }
}

/// A store that gets no threads says so and leaves nothing behind.
@Suite struct StoreThreadTests {
  /// Those of lists, of the server's own and, where the engine does not answer inline, of what is read by key.
  private static let readers =
    1 + Limits.maxRunningScans
    + (TestDatabase.isPostgres ? Limits.maxRunningScans + Limits.gatheringReaders : 0)

  @Test(arguments: 0...(StoreThreadTests.readers + (TestDatabase.isPostgres ? 1 : 0)))
  func aStoreWithoutThreadsDoesNotOpen(given: Int) throws {
    let directory = TemporaryDirectory()
    let count = Mutex(0)
    let starter = ThreadStarter { name, body throws(ThreadError) in
      let number = count.withLock { count in
        defer { count += 1 }
        return count
      }
      guard number < given else { throw ThreadError(name: name, code: EAGAIN) }
      return try SystemThread(name: name, body)
    }
    func open(_ starter: ThreadStarter) throws(StoreError) -> Store {
      try Store(
        try TestDatabase.of(directory), schema: StoreSchema([]),
        timeSource: SystemTimeSource(), identifiers: IdentifierSource(), batching: BatchLimits(),
        startThread: starter)
    }
    let error = thrown { () throws(StoreError) in _ = try open(starter) }
    let name =
      given < Self.readers
      ? "store-scan" : given == Self.readers ? "store-writer" : "store-listener"
    #expect(
      error?.description
        == "the store is not available: no thread for \"\(name)\": Resource temporarily unavailable"
    )
    // Nobody holds the database any more.
    try open(.system).close()
  }
}

private struct CountedEvent: DomainEvent {
  var type: String { "thing.done" }
  var payload: JSONValue { [:] }

  init() {}

  init(_ event: Event) throws(StoreError) {}
}

/// Queues work for each event, and fails afterwards for the object "fails".
private final class QueuingReaction: EventReaction {
  private let organization: String

  init(organization: String) { self.organization = organization }

  func wants(_ event: Event, in transaction: Transaction) throws(StoreError) -> Bool { true }

  func react(to event: Event, in transaction: Transaction) throws(StoreError) {
    try WorkTable.add(
      NewWork(
        id: "\(event.position)", lane: WorkLane(kind: "a", name: "l"), position: event.position),
      organization: organization, in: transaction)
    if event.aggregate.id == "fails" { throw .corrupt("told to fail") }
  }
}
