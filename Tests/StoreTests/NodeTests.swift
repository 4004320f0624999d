import Base
import StorePostgres
import Synchronization
import TestDatabases
import Testing

@testable import Store

/// The list of processes on every engine.
@Suite struct NodeListTests {
  private static let feature = StoreFeature("chores", queueKinds: [QueueKind("chore")])

  @Test func aProcessKnowsItself() async throws {
    let test = try TestStore(schema: StoreSchema([Self.feature]))
    let states = try await test.store.nodes()
    let state = try #require(states.first)
    #expect(states.count == 1 && state.isThisProcess && state.isThere)
    #expect(state.node.number == (TestDatabase.isPostgres ? test.store.node : 0))
    #expect(state.node.name == ProcessName.ofThisProcess)
    #expect(state.node.startedAt > 0 && state.node.heardAt ?? 0 >= state.node.startedAt)
    #expect(state.duties == [] && state.leasedLanes == 0 && state.leasedWork == 0)
    #expect(test.store.nodeCounts.present.load(ordering: .relaxed) == 1)
  }

  @Test func aDeadProcessHasASecondMoreThanOthersCanMiss() {
    var node = NodeRecord(number: 1, name: "n", version: "", startedAt: 1, seenAt: 0)
    let now: Int64 = 100_000_000_000
    node.seenAt = now - Limits.nodeSilenceNanoseconds
    #expect(node.isThere(at: now))
    node.seenAt -= 1
    #expect(!node.isThere(at: now))
    node.seenAt = 1
    #expect(node.heardAt == nil)
  }
}

/// The table of processes, and what is taken over: stores over one database stand for processes.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct NodeTests {
  private static let kind = QueueKind("chore")
  private static let feature = StoreFeature("chores", queueKinds: [kind])

  private func store(_ directory: TemporaryDirectory = TemporaryDirectory()) throws -> TestStore {
    try TestStore(in: directory, schema: StoreSchema([Self.feature]))
  }

  /// Rows of processes as they told of themselves last.
  private func plant(
    _ nodes: [(number: Int64, seenAt: Int64, takenOverAt: Int64)], _ store: Store
  ) async throws {
    try await store.write { transaction throws(StoreError) in
      for node in nodes {
        try transaction.execute(
          Statement(
            dynamic: """
              INSERT INTO nodes (organization, number, name, version, started_at, seen_at, taken_over_at)
              VALUES ($1, $2, 'n', '', 1, $3, $4)
              """),
          [
            .text(transaction.instance), .integer(node.number), .integer(node.seenAt),
            .integer(node.takenOverAt),
          ])
      }
    }
  }

  /// Work that a process has leased, all of one lane.
  private func lease(_ count: Int, by node: Int64, _ store: Store) async throws {
    try await store.write { transaction throws(StoreError) in
      for id in 0..<count {
        try WorkTable.add(
          NewWork(
            id: "\(node)/\(id)", lane: WorkLane(kind: Self.kind.name, name: "l\(node)"),
            series: "s\(id)", position: Int64(id), dueAt: 0),
          organization: transaction.instance, in: transaction)
      }
      for table in ["work_lanes", "work"] {
        try transaction.execute(
          Statement(
            dynamic: "UPDATE \(table) SET state = 2, leased_by = $1, token = 1 WHERE lane = $2"),
          [.text("\(node).w"), .text("l\(node)")])
      }
    }
  }

  @Test func eachShowsWhatAllOfThemHave() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (try store(directory), try store(directory))
    let (first, second) = (try #require(one.store.node), try #require(other.store.node))
    _ = try await other.store.take(duty: "b")
    _ = try await other.store.take(duty: "a")
    let given = try #require(try await one.store.take(duty: "c"))
    try await one.store.giveBack(given)
    try await lease(3, by: first, one.store)
    try await lease(2, by: second, one.store)
    for (asked, own) in [(one, first), (other, second)] {
      let states = try await asked.store.nodes()
      #expect(states.map(\.node.number) == [first, second].sorted())
      #expect(states.filter(\.isThisProcess).map(\.node.number) == [own])
      #expect(states.allSatisfy { $0.isThere })
      let own = try #require(states.first { $0.node.number == first })
      let foreign = try #require(states.first { $0.node.number == second })
      #expect(own.duties == [] && own.leasedLanes == 1 && own.leasedWork == 3)
      #expect(foreign.duties == ["a", "b"] && foreign.leasedLanes == 1 && foreign.leasedWork == 2)
      #expect(
        await eventually { asked.store.nodeCounts.present.load(ordering: .relaxed) == 2 })
    }
  }

  @Test func theListIsBounded() async throws {
    let test = try store()
    let own = try #require(test.store.node)
    let count = Limits.maxListedNodes
    // The one heard of longest ago has a number amid the others.
    try await plant((1..<count).map { (own + Int64($0), 1_000 + Int64($0), .max) }, test.store)
    #expect(try await test.store.nodes().count == count)
    try await plant([(own + 60_000, 1_000, .max)], test.store)
    let numbers = try await test.store.nodes().map(\.node.number)
    #expect(numbers.count == count && numbers == numbers.sorted())
    #expect(!numbers.contains(own + 60_000) && numbers.contains(own))
  }

  @Test func aNumberIsKeptForADay() async throws {
    let test = try store()
    let now: Int64 = 10 * Limits.nodeMemoryNanoseconds
    let old = now - Limits.nodeMemoryNanoseconds
    try await plant(
      [(60_001, old, .max), (60_002, old - 1, .max), (60_003, old - 1, 0)], test.store)
    try await test.store.write { transaction throws(StoreError) in
      let record = NodeRecord(number: 0, name: "n", version: "", startedAt: now, seenAt: now)
      _ = try NodeTable.add(record, instance: transaction.instance, on: transaction.connection)
    }
    let numbers = Set(try await test.store.nodes().map(\.node.number))
    // What nobody has taken over yet is not forgotten.
    #expect(numbers.isSuperset(of: [60_001, 60_003]) && !numbers.contains(60_002))
  }

  @Test func whoIsSilentIsFoundAtTheBound() async throws {
    let directory = TemporaryDirectory()
    let test = try store(directory)
    let listener = try #require(try TestDatabase.of(directory.path).listen())
    defer { listener.close() }
    let now: Int64 = 1_000_000_000_000
    let last = now - Limits.nodeSilenceNanoseconds
    // Its own row is this process's, which tells of itself by the database's clock.
    try await plant(
      [(60_001, last, 0), (60_002, last - 1, 0), (60_003, last - 1, last - 1)], test.store)
    let record = NodeRecord(number: 60_000, name: "n", version: "", startedAt: 1, seenAt: now)
    let roll = try NodeTable.note(record, instance: test.store.instanceID, on: listener)
    #expect(roll.silent == [60_002] && roll.takenOverAt == 0)
    // That one, the other one at the bound, and this process.
    #expect(roll.present == 3)
  }

  @Test(arguments: [-1, 0, 1, 700])
  func moreThanATransactionTakesBackIsTakenBack(_ more: Int) async throws {
    let test = try store()
    let count = Limits.maxLeasesTakenBack + more
    // Nothing is heard of it, and this process has yet to find that out.
    let node: Int64 = 60_001
    let time = try #require(test.store.databaseClock).time(
      at: SystemTimeSource().monotonicNanoseconds())
    try await plant([(node, time - 1, 0)], test.store)
    try await lease(count - 1, by: node, test.store)
    func step() async throws -> NodeTakeOver.Progress {
      try await test.store.write { transaction throws(StoreError) in
        try NodeTakeOver.step(
          node, at: time, kinds: [Self.kind.name], in: transaction)
      }
    }
    // A transaction that takes back as much as it may cannot know that it is the last.
    for _ in 0..<count / Limits.maxLeasesTakenBack { #expect(try await step() == .hasMore) }
    #expect(try await step() == .done)
    let states = try await test.store.nodes()
    let dead = try #require(states.first { $0.node.number == node })
    #expect(dead.leasedLanes == 0 && dead.leasedWork == 0)
    let lost = try await test.store.scan { reader throws(StoreError) in
      try reader.number(
        Statement(
          dynamic: "SELECT COUNT(*) FROM work WHERE state = 1 AND lost_leases = 1"), [])
    }
    #expect(lost == Int64(count - 1))
    #expect(try await step() == .byOthers, "each dead process is taken over once")
  }

  @Test func whoIsCutOffInATransactionHoldsOthersUpForLessThanADeath() async throws {
    #expect(Limits.maxPostgresIdleNanoseconds < Limits.nodeSilenceNanoseconds)
    let directory = TemporaryDirectory()
    let test = try store(directory)
    let cut = try PostgresDatabase(
      PostgresSettings(
        try TestDatabase.inSchema(try #require(TestDatabase.postgres), of: directory.path)))
    let connection = try cut.connect(.writer)
    try connection.begin()
    _ = try InstanceTable.lock(instance: test.store.instanceID, on: connection)
    let begin = SystemTimeSource().monotonicNanoseconds()
    // As long as that transaction is open nobody else commits.
    try await test.store.write { _ in }
    let took = SystemTimeSource().monotonicNanoseconds() - begin
    #expect(took > Limits.maxPostgresIdleNanoseconds / 2, "it waited")
    #expect(took < Limits.nodeSilenceNanoseconds, "\(took)")
    connection.close()
    cut.close()
  }
}
