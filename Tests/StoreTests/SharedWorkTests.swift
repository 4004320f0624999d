import Base
import Synchronization
import TestDatabases
import Testing

@testable import Store

/// Work that several processes share: stores over one database stand for processes.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct SharedWorkTests {
  /// A run of a piece of work, as it was seen; times are monotonic.
  struct Seen: Sendable {
    var process: Int
    var item: WorkItem
    var begin: Int64
    var end: Int64 = 0
  }

  /// What was run, by all processes.
  final class Runs: Sendable {
    private let runs = Mutex<[Seen]>([])
    var all: [Seen] { runs.withLock { $0 } }
    var ended: Int { runs.withLock { $0.count { $0.end > 0 } } }

    func begin(_ item: WorkItem, by process: Int) -> Int {
      runs.withLock { runs in
        runs.append(
          Seen(
            process: process, item: item, begin: SystemTimeSource().monotonicNanoseconds()))
        return runs.count - 1
      }
    }

    func end(_ place: Int) {
      runs.withLock { $0[place].end = SystemTimeSource().monotonicNanoseconds() }
    }
  }

  /// Takes note of its runs, each of which takes a moment.
  struct Chore: WorkKind {
    typealias Policy = OpenLane<Bool>

    let process: Int
    let runs: Runs

    var queueKind: QueueKind { .chores }
    var limits: WorkLimits {
      WorkLimits(
        running: FairShare(places: 32, kept: 4, each: 8), leased: 256, leasedPerLane: 64,
        minLeasedPerLane: 4, leasedPerWrite: 64, recordedPerWrite: 64, sweptPerWrite: 64,
        lanesPerWrite: 16, lease: 600_000_000_000, longestWait: 3_600_000_000_000,
        longestStall: 60_000_000_000, linger: 200_000_000, unreadablePause: 1_000_000_000,
        sweepInterval: 600_000_000_000, longestSleep: 60_000_000_000)
    }

    func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
      OpenLane { _ in nil }
    }

    func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<Bool> {
      let place = runs.begin(item, by: process)
      // As long as a quick call takes.
      try? await Task.sleep(for: .milliseconds(1))
      runs.end(place)
      return .ended(true)
    }

    func record(_ result: Bool, of item: WorkItem, in transaction: Transaction) throws(StoreError) {
      try WorkTable.end(
        item, as: .done, outcome: nil, kind: name, organization: transaction.instance,
        in: transaction)
    }

    func recordOutcome(
      _ result: Bool, of item: WorkItem, in transaction: Transaction
    ) throws(StoreError) { try record(result, of: item, in: transaction) }

    func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }
    func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {}
    func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] { [] }
    func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}
    func note(_ trouble: WorkTrouble) {}
    func close() {}
  }

  /// A process: its store, and a worker if it has one.
  private struct Process {
    let test: TestStore
    let host = ThreadHost()
    let worker: LeasedWorker<Chore>

    init(_ number: Int, in directory: TemporaryDirectory, _ runs: Runs) throws {
      test = try TestStore(in: directory, schema: StoreSchema([.chores]))
      worker = LeasedWorker(
        Chore(process: number, runs: runs), store: test.store, host: host, clock: WorkClock(host),
        owner: test.identifiers.next(), isSoleOwner: false)
    }

    func start() { host.execute { worker.start() } }

    func stop() async {
      await worker.stop(grace: 1_000_000_000)
      host.stop()
    }
  }

  private static func lane(_ name: String) -> WorkLane {
    WorkLane(kind: QueueKind.chores.name, name: name)
  }

  /// Queues work; all of a lane is of one series.
  private func queue(_ ids: [Int], lanes: Int = 1, at time: Int64 = 0, _ store: Store) async throws
  {
    try await store.write { transaction throws(StoreError) in
      for id in ids {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: Self.lane("l\(id % lanes)"), series: "s", position: Int64(id),
            dueAt: time), organization: transaction.instance, in: transaction)
      }
    }
  }

  @Test func workIsDoneOnceAndInOrderByWhoeverHasItsLane() async throws {
    let directory = TemporaryDirectory()
    let runs = Runs()
    let processes = try (0..<3).map { try Process($0, in: directory, runs) }
    for process in processes { process.start() }
    let (lanes, rounds, size) = (12, 10, 24)
    for round in 0..<rounds {
      let first = round * size
      // Whoever queues something, another process may have its lane.
      try await queue(
        Array(first..<first + size), lanes: lanes, processes[round % 3].test.store)
    }
    #expect(await eventually(within: 60) { runs.ended >= rounds * size })
    for process in processes { await process.stop() }
    let seen = runs.all
    #expect(seen.count == rounds * size && Set(seen.map(\.item.id)).count == seen.count)
    for (lane, seen) in Dictionary(grouping: seen, by: \.item.lane) {
      let ordered = seen.sorted { $0.begin < $1.begin }
      #expect(ordered.map(\.item.position) == ordered.map(\.item.position).sorted(), "\(lane)")
      for (former, next) in zip(ordered, ordered.dropFirst()) {
        #expect(former.end <= next.begin, "two runs of \(lane) at a time")
      }
    }
    // Every lease names its process, and none is left.
    #expect(
      seen.allSatisfy {
        $0.item.lease.owner.hasPrefix("\(processes[$0.process].test.store.node ?? 0).")
      })
    let left = try await processes[0].test.store.scan { reader throws(StoreError) in
      try reader.number(
        Statement(dynamic: "SELECT COUNT(*) FROM work_lanes WHERE leased_by IS NOT NULL"), [])
    }
    #expect(left == 0)
  }

  @Test func whoHasALaneHearsOfItsWorkAtOnce() async throws {
    let directory = TemporaryDirectory()
    let runs = Runs()
    let process = try Process(0, in: directory, runs)
    process.start()
    let other = try TestStore(in: directory, schema: StoreSchema([.chores]))
    // Nobody has the lane at first: it is left to the process that queued the work for a moment.
    try await queue([0], other.store)
    #expect(await eventually { runs.ended == 1 })
    var delays: [Int64] = []
    for id in 1...20 {
      try await queue([id], other.store)
      let committed = SystemTimeSource().monotonicNanoseconds()
      #expect(await eventually { runs.ended == id + 1 })
      delays.append(runs.all[id].begin - committed)
    }
    #expect(delays.sorted()[10] < 100_000_000, "\(delays)")
    await process.stop()
  }

  @Test func whatEndsInOrderLeavesNothingThatOthersDoNotFind() async throws {
    let directory = TemporaryDirectory()
    let runs = Runs()
    let (first, second) = (
      try Process(0, in: directory, runs), try Process(1, in: directory, runs)
    )
    first.start()
    second.start()
    // What waits for its time is known to the process alone that looked last.
    try await queue([0], first.test.store)
    #expect(await eventually { runs.ended == 1 })
    let due = try #require(first.test.store.databaseClock).time(
      at: SystemTimeSource().monotonicNanoseconds() + 2_000_000_000)
    try await queue([1], at: due, first.test.store)
    try await Task.sleep(for: .milliseconds(500))
    await first.stop()
    first.test.store.close()
    #expect(await eventually { runs.ended == 2 })
    #expect(runs.all.last?.process == 1)
    await second.stop()
  }

  // MARK: Processes that are dead

  /// A process that was killed with leases and a duty, as the tables show it.
  private func plant(_ number: Int64, _ store: Store, seenAt: Int64) async throws {
    try await queue([0, 1, 2], lanes: 2, store)
    try await store.write { transaction throws(StoreError) in
      let instance = transaction.instance
      func run(_ sql: String, _ values: [DatabaseValue]) throws(StoreError) {
        try transaction.execute(Statement(dynamic: sql), values)
      }
      try run(
        """
        INSERT INTO nodes (organization, number, name, started_at, seen_at) VALUES ($1, $2, 'dead', 0, $3)
        """, [.text(instance), .integer(number), .integer(seenAt)])
      try run(
        "UPDATE work_lanes SET state = 2, leased_by = $1, token = 1, wake_at = $2 WHERE lane = 'l0'",
        [.text("\(number).w"), .integer(.max)])
      try run(
        "UPDATE work SET state = 2, leased_by = $1, token = 7, leased_until = $2 WHERE lane = 'l0'",
        [.text("\(number).w"), .integer(.max)])
      try run(
        "INSERT INTO duties (organization, name, node, token) VALUES ($1, 'd', $2, 3)",
        [.text(instance), .integer(number)])
    }
  }

  @Test func whatADeadProcessHadIsTakenOver() async throws {
    let directory = TemporaryDirectory()
    let runs = Runs()
    let process = try Process(0, in: directory, runs)
    let other = try TestStore(in: directory, schema: StoreSchema([.chores]))
    let start = SystemTimeSource().monotonicNanoseconds()
    let now = try #require(other.store.databaseClock).time(at: start)
    try await plant(100, other.store, seenAt: now)
    process.start()
    #expect(await eventually { runs.ended >= 1 })
    #expect(runs.all.map(\.item.id) == ["1"], "the others are another process's")
    let former = WorkItem(
      id: "0", lane: "l0", series: "s", position: 0, dueAt: 0, attempts: 0,
      lease: WorkLease(owner: "100.w", token: 7))
    #expect(try await other.store.take(duty: "d") == nil)
    #expect(await eventually(within: 30) { runs.ended == 3 })
    let took = SystemTimeSource().monotonicNanoseconds() - start
    #expect(took >= Limits.nodeSilenceNanoseconds, "nobody is dead before")
    #expect(took < 10_000_000_000, "\(took)")
    let lost = runs.all.filter { $0.item.lane == "l0" }
    #expect(lost.map(\.item.id) == ["0", "2"] && lost.allSatisfy { $0.item.lostLeases == 1 })
    let nodes = try await other.store.nodes()
    #expect(nodes.map(\.node.name).contains("dead") && nodes.count == 3)
    // Whoever had it and goes on after all changes nothing.
    let isHeld = try await other.store.write { transaction throws(StoreError) in
      try WorkTable.forget(
        former, kind: QueueKind.chores.name, organization: transaction.instance, in: transaction)
    }
    #expect(!isHeld)
    let duty = try #require(try await other.store.take(duty: "d"))
    #expect(duty.holder?.token == 4)
    await process.stop()
  }

  @Test func whatAProcessLeftBehindIsTakenOverWithoutAWait() async throws {
    let directory = TemporaryDirectory()
    let runs = Runs()
    let process = try Process(0, in: directory, runs)
    process.start()
    // Others know who is there when they have been there for so long themselves.
    try await Task.sleep(for: .nanoseconds(Limits.nodeSilenceNanoseconds + 500_000_000))
    let other = try TestStore(in: directory, schema: StoreSchema([.chores]))
    let node = try #require(other.store.node)
    let now = try #require(other.store.databaseClock).time(
      at: SystemTimeSource().monotonicNanoseconds())
    try await plant(200, other.store, seenAt: now)
    try await other.store.write { transaction throws(StoreError) in
      for table in ["work", "work_lanes"] {
        try transaction.execute(
          Statement(dynamic: "UPDATE \(table) SET leased_by = $1 WHERE leased_by = '200.w'"),
          [.text("\(node).w")])
      }
    }
    let start = SystemTimeSource().monotonicNanoseconds()
    other.store.close()
    #expect(await eventually(within: 30) { runs.ended == 3 })
    #expect(SystemTimeSource().monotonicNanoseconds() - start < Limits.nodeSilenceNanoseconds)
    await process.stop()
  }

  @Test func whatALoneProcessLeftIsTakenBackAtTheStart() async throws {
    let directory = TemporaryDirectory()
    let runs = Runs()
    let process = try Process(0, in: directory, runs)
    try await plant(300, process.test.store, seenAt: .max / 2)
    try await process.test.store.write { transaction throws(StoreError) in
      for table in ["work", "work_lanes"] {
        try transaction.execute(
          Statement(dynamic: "UPDATE \(table) SET leased_by = 'w' WHERE leased_by = '300.w'"), [])
      }
    }
    process.start()
    // Whoever has a place among several knows that nobody is alone.
    #expect(await eventually { runs.ended == 3 })
    #expect(runs.all.filter { $0.item.lane == "l0" }.allSatisfy { $0.item.lostLeases == 1 })
    await process.stop()
  }

  @Test func whoeverWasTakenOverLooksAtEverything() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (
      try TestStore(in: directory, schema: StoreSchema([.chores])),
      try TestStore(in: directory, schema: StoreSchema([.chores]))
    )
    let all = Counter()
    one.store.listen(to: WorkTable.topic, orAll: { all.add() }) { _ in }
    // Its first beat is over.
    try await Task.sleep(for: .nanoseconds(Limits.nodeBeatNanoseconds))
    #expect(all.value == 0)
    let node = try #require(one.store.node)
    try await other.store.write { transaction throws(StoreError) in
      try NodeTable.noteTakenOver(
        node, at: 5, instance: transaction.instance, on: transaction.connection)
    }
    #expect(await eventually { all.value == 1 })
  }

  @Test func aProcessWhoseRowHasGoneGetsItBack() async throws {
    let directory = TemporaryDirectory()
    let test = try TestStore(in: directory, schema: StoreSchema([.chores]))
    try await test.store.write { transaction throws(StoreError) in
      try transaction.execute(Statement(dynamic: "DELETE FROM nodes"), [])
    }
    var nodes: [NodeState] = []
    for _ in 0..<500 where nodes.isEmpty {
      try await Task.sleep(for: .milliseconds(20))
      nodes = try await test.store.nodes()
    }
    #expect(nodes.map(\.node.number) == [test.store.node])
  }

  // MARK: Duties

  @Test func oneProcessHasADutyAtATime() async throws {
    let directory = TemporaryDirectory()
    let (one, other) = (
      try TestStore(in: directory, schema: StoreSchema([.chores])),
      try TestStore(in: directory, schema: StoreSchema([.chores]))
    )
    func isHeld(_ duty: Duty, _ store: Store) async throws -> Bool {
      try await store.write { transaction throws(StoreError) in
        try duty.isHeld(in: transaction)
      }
    }
    let duty = try #require(try await one.store.take(duty: "a"))
    #expect(try await isHeld(duty, one.store))
    #expect(try await other.store.take(duty: "a") == nil)
    #expect(try await other.store.take(duty: "b") != nil)
    // Taken once more by the same process, the former one is over.
    let again = try #require(try await one.store.take(duty: "a"))
    #expect(try await !isHeld(duty, one.store))
    #expect(try await isHeld(again, one.store))
    try await one.store.giveBack(duty)
    #expect(try await other.store.take(duty: "a") == nil, "what is over cannot be given back")
    try await one.store.giveBack(again)
    let third = try #require(try await other.store.take(duty: "a"))
    #expect(try await !isHeld(again, one.store))
    #expect(try await isHeld(third, other.store))
    // A process that has ended has none.
    other.store.close()
    #expect(try await one.store.take(duty: "a") != nil)
  }

  // MARK: Versions

  @Test(arguments: [true, false])
  func whatOthersWouldNotUnderstandWaitsForTheirEnd(_ admitsOlder: Bool) async throws {
    let directory = TemporaryDirectory()
    func open(_ migrations: [Migration], _ version: String) throws(StoreError) -> Store {
      try Store(
        try TestDatabase.of(directory.path),
        schema: StoreSchema([
          StoreFeature("chores", migrations: migrations, queueKinds: [.chores])
        ]), identifiers: IdentifierSource(), version: version)
    }
    let table = "(organization TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (organization, id))"
    let first = Migration("first", ["CREATE TABLE a \(table)"])
    let second = Migration(
      "second", ["CREATE TABLE b \(table)"], admitsOlderPrograms: admitsOlder)
    let older = try open([first], "1.0")
    if admitsOlder {
      let newer = try open([first, second], "1.1")
      #expect(try await newer.nodes().map(\.node.version) == ["1.0", "1.1"])
      newer.close()
      older.close()
      return
    }
    let error = thrown { () throws(StoreError) in try open([first, second], "1.1").close() }
    guard case .olderProcesses(let names) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(names.count == 1 && names[0].hasSuffix(", version 1.0"))
    // Nothing was changed, and the same version starts.
    try open([first], "1.0").close()
    older.close()
    try open([first, second], "1.1").close()
    // The way back is closed.
    let refused = thrown { () throws(StoreError) in try open([first], "1.0").close() }
    guard case .newerSchema = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
  }
}

/// The clock of the queue where several processes share it.
@Suite struct SharedClockTests {
  @Test func thisMachinesClockSaysNothing() {
    let host = ThreadHost()
    defer { host.stop() }
    let clock = WorkClock(host)
    let hour: Int64 = 3_600_000_000_000
    let database = DatabaseClock(time: host.wallNow - hour, at: host.now)
    clock.follow(database)
    let second: Int64 = 1_000_000_000
    #expect(abs(clock.now - (host.wallNow - hour)) < second)
    #expect(abs(clock.cautiousNow - (host.wallNow - hour)) < second)
    // It goes on with what the database says, never back.
    database.note(host.wallNow, at: host.now)
    #expect(abs(clock.now - host.wallNow) < second)
    #expect(clock.jumps == 1)
    database.note(host.wallNow - hour, at: host.now)
    #expect(abs(clock.now - host.wallNow) < second)
  }
}

extension QueueKind {
  fileprivate static let chores = QueueKind("chore")
}

extension StoreFeature {
  /// All that the store must be told of it.
  fileprivate static let chores = StoreFeature("chores", queueKinds: [.chores])
}
