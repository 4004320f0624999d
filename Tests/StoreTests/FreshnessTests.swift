import Base
import Glibc
import Records
import StorePostgres
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Store

/// What a process keeps in memory, while others change what it was made of: stores over one database stand for processes.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct FreshnessTests {
  private struct Told: DomainEvent {
    var type: String { "thing.done" }
    var payload: JSONValue { [:] }

    init() {}

    init(_ event: Event) throws(StoreError) {}
  }

  private func add(_ name: String, _ store: Store) async throws {
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        OrganizationEvent.added(name: name), to: OrganizationEvent.aggregate(name), by: "t")
    }
  }

  private func count(_ store: Store) -> SnapshotCache<Int> {
    SnapshotCache(store, of: .access) { reader throws(StoreError) in
      try OrganizationTable.count(in: reader)
    }
  }

  /// Waits as long as something may be used that is not true any more.
  private func letAge() async throws {
    try await Task.sleep(for: .nanoseconds(Limits.maxStaleness))
  }

  @Test func whatOthersChangeIsSeenWithinTheBound() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (try TestStore(in: directory), try TestStore(in: directory))
    let (own, foreign) = (count(one.store), count(other.store))
    #expect(try await foreign.value() == 0)
    for number in 1...3 {
      try await add("o\(number)", one.store)
      // Whoever made the change sees it at once.
      #expect(try await own.value() == number)
      try await letAge()
      #expect(try await foreign.value() == number)
    }
    // In the other direction as well.
    try await add("back", other.store)
    #expect(try await foreign.value() == 4)
    try await letAge()
    #expect(try await own.value() == 4)
  }

  @Test func whoHearsNothingRefusesInsteadOfGuessing() async throws {
    let directory = TemporaryDirectory()
    let one = try TestStore(in: directory)
    let proxy = try CuttingProxy(try #require(TestDatabase.postgres))
    defer { proxy.close() }
    let cut = try behind(proxy, directory)
    defer { cut.close() }
    let foreign = count(cut)
    #expect(try await foreign.value() == 0)
    let woken = Counter()
    cut.observeEvents { woken.add() }
    proxy.shut(true)
    #expect(await eventually { proxy.connections == 0 })
    try await add("a", one.store)
    try await letAge()
    for _ in 0..<3 {
      let error = await failure { () async throws(StoreError) in try await foreign.value() }
      guard case .unavailable = error else {
        Issue.record("\(String(describing: error))")
        break
      }
    }
    // Whoever waits for events looks at what is left of its rights meanwhile.
    #expect(await eventually { woken.value > 0 })
    proxy.shut(false)
    var seen: Int?
    for _ in 0..<1000 where seen == nil {
      seen = try? await foreign.value()
      if seen == nil { try await Task.sleep(for: .milliseconds(10)) }
    }
    #expect(seen == 1)
    try await add("b", one.store)
    try await letAge()
    #expect(try await foreign.value() == 2)
  }

  @Test func eventsOfOthersWakeWhoeverWaits() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (try TestStore(in: directory), try TestStore(in: directory))
    let woken = Counter()
    let time = SystemTimeSource()
    let wokenAt = Mutex<Int64>(0)
    other.store.observeEvents {
      woken.add()
      wokenAt.withLock { $0 = time.monotonicNanoseconds() }
    }
    var delays: [Int64] = []
    for number in 1...20 {
      let before = woken.value
      try await one.store.write { transaction throws(StoreError) in
        try transaction.append(
          Told(), to: Aggregate(organization: "o", type: "thing", id: "a"), by: "t")
      }
      let committed = time.monotonicNanoseconds()
      #expect(await eventually { woken.value > before }, "\(number)")
      delays.append(wokenAt.withLock { $0 } - committed)
    }
    // They are told of it: whoever looked now and then would come later.
    #expect(delays.sorted()[10] < 100_000_000, "\(delays)")
  }

  @Test func announcementsOfOthersAreHeard() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (try TestStore(in: directory), try TestStore(in: directory))
    let heard = Mutex<Set<WorkLane>>([])
    let all = Counter()
    other.store.listen(to: WorkTable.topic, orAll: { all.add() }) { lanes in
      heard.withLock { $0.formUnion(lanes) }
    }
    // Two of these are one text for Swift's ==.
    let names = ["a", "K", "\u{212A}", "\u{0}\u{1}\"\\", "😀", ""]
    let lanes = Set(names.map { WorkLane(kind: "delivery", name: $0) })
    try await one.store.write { transaction throws(StoreError) in
      for lane in lanes { transaction.announce(lane, to: WorkTable.topic) }
    }
    #expect(await eventually { heard.withLock { $0 } == lanes })
    #expect(all.value == 0)
    // What is told of many lanes goes over in a few texts; of more it is told that there are.
    let some = Set((0..<500).map { WorkLane(kind: "delivery", name: "many \($0)") })
    try await one.store.write { transaction throws(StoreError) in
      for lane in some { transaction.announce(lane, to: WorkTable.topic) }
    }
    #expect(await eventually { heard.withLock { $0.isSuperset(of: some) } })
    #expect(all.value == 0)
    try await one.store.write { transaction throws(StoreError) in
      for number in 0..<5000 {
        transaction.announce(
          WorkLane(kind: "delivery", name: "more \(number)"), to: WorkTable.topic)
      }
    }
    #expect(await eventually { all.value == 1 })
    // An undone command announces nothing.
    _ = await failure { () async throws(StoreError) in
      try await one.store.write { transaction throws(StoreError) in
        transaction.announce(WorkLane(kind: "delivery", name: "undone"), to: WorkTable.topic)
        throw .cancelled
      }
    }
    try await one.store.write { transaction throws(StoreError) in
      transaction.announce(WorkLane(kind: "delivery", name: "last"), to: WorkTable.topic)
    }
    let last = WorkLane(kind: "delivery", name: "last")
    #expect(await eventually { heard.withLock { $0.contains(last) } })
    #expect(heard.withLock { !$0.contains(WorkLane(kind: "delivery", name: "undone")) })
  }

  /// Who owns a lane hears what another process wants done now; texts that nobody sends are no such wish.
  @Test func whatOthersWantDoneNowIsHeard() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (try TestStore(in: directory), try TestStore(in: directory))
    let heard = Mutex<Set<ExpeditedWork>>([])
    other.store.listen(to: WorkTable.expedited) { wanted in
      heard.withLock { $0.formUnion(wanted) }
    }
    let wanted = Set(
      ["K", "\u{212A}", "1"].map {
        ExpeditedWork(lane: WorkLane(kind: "delivery", name: $0), id: UTF8Key("id \($0)"))
      })
    try await one.store.write { transaction throws(StoreError) in
      for work in wanted { transaction.announce(work, to: WorkTable.expedited) }
    }
    #expect(await eventually { heard.withLock { $0 } == wanted })
    #expect(WorkTable.expedited.coding?.decode(["delivery", "a"]) == nil)
  }

  @Test func aListenerThatWasCutOffLooksAtEverything() async throws {
    let directory = TemporaryDirectory()
    let one = try TestStore(in: directory)
    let proxy = try CuttingProxy(try #require(TestDatabase.postgres))
    defer { proxy.close() }
    let cut = try behind(proxy, directory)
    defer { cut.close() }
    let (all, heard) = (Counter(), Counter())
    cut.listen(to: WorkTable.topic, orAll: { all.add() }) { _ in heard.add() }
    func announce() async throws {
      try await one.store.write { transaction throws(StoreError) in
        transaction.announce(WorkLane(kind: "delivery", name: "a"), to: WorkTable.topic)
      }
    }
    try await announce()
    #expect(await eventually { heard.value == 1 })
    #expect(all.value == 0)
    proxy.shut(true)
    #expect(await eventually { proxy.connections == 0 })
    try await announce()
    proxy.shut(false)
    #expect(await eventually { all.value == 1 })
    #expect(heard.value == 1)
    try await announce()
    #expect(await eventually { heard.value == 2 })
  }

  /// A store whose connections go through a proxy.
  private func behind(_ proxy: CuttingProxy, _ directory: TemporaryDirectory) throws -> Store {
    try Store(
      try PostgresDatabase(
        PostgresSettings(
          try TestDatabase.inSchema(proxy.keywords, of: directory.path), readers: 1)),
      schema: .current, identifiers: IdentifierSource())
  }
}
