import Base
import Glibc
import Records
import StorePostgres
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Store

/// Several stores over one database, each as a process would have it, that write at the same time.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct SeveralWritersTests {
  private static let positionsBehind = Statement(
    "SELECT position FROM events WHERE position > $1 ORDER BY position LIMIT 200")
  private static let insertEntry = Statement(
    "INSERT INTO event_ids (organization, id, position, created_at) VALUES ('o', $1, 0, 0)")
  private static let countEntries = Statement("SELECT COUNT(*) FROM event_ids WHERE id = $1")

  private struct Told: DomainEvent {
    var type: String { "thing.done" }
    var payload: JSONValue { [:] }

    init() {}

    init(_ event: Event) throws(StoreError) {}
  }

  private static func thing(_ id: String) -> Aggregate {
    Aggregate(organization: "o", type: "thing", id: id)
  }

  private func stores(_ count: Int, _ directory: TemporaryDirectory) throws -> [TestStore] {
    try (0..<count).map { _ in try TestStore(in: directory) }
  }

  /// A connection besides those of the stores.
  private func connection(_ directory: TemporaryDirectory) throws -> any DatabaseConnection {
    try TestDatabase.of(directory).connect(.writer)
  }

  private func numbers(
    _ sql: String, _ directory: TemporaryDirectory
  ) throws -> [Int64] {
    let connection = try connection(directory)
    defer { connection.close() }
    var numbers: [Int64] = []
    try connection.query(Statement(dynamic: sql), []) { row in
      numbers.append(row.integer(0))
      return true
    }
    return numbers
  }

  // MARK: Positions and sequences

  /// Reads the log behind what it has seen until all of it is there; each look must show what comes next, without a gap.
  private func watch(_ store: Store, until end: Int64) async throws -> Bool {
    var seen: Int64 = 0
    while seen < end {
      let from = seen
      let found = try await store.scan { reader throws(StoreError) in
        try reader.all(Self.positionsBehind, [.integer(from)]) { $0.integer(0) }
      }
      guard found == found.indices.map({ from + 1 + Int64($0) }) else { return false }
      seen += Int64(found.count)
      if found.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    }
    return true
  }

  /// What one process remembers of an object's sequence is not what another one has appended, nor what was undone.
  @Test func sequencesGoOnWhoeverAppends() async throws {
    struct Refusal: Error {}
    let stores = try stores(2, TemporaryDirectory())
    for (number, place) in [0, 0, 1, 1, 1, 0, 1, 0, 0, 1].enumerated() {
      let refused = await failure { () async throws(StoreError) in
        try await stores[place].store.write { transaction throws(StoreError) in
          try transaction.append(Told(), to: Self.thing("one"), by: "tester")
          throw .rejected(Refusal())
        }
      }
      guard case .rejected = refused else {
        Issue.record("\(String(describing: refused))")
        return
      }
      let event = try await stores[place].store.write { transaction throws(StoreError) in
        try transaction.append(Told(), to: Self.thing("one"), by: "tester")
      }
      #expect(event.sequence == Int64(number) + 1)
    }
  }

  @Test func everyWatcherSeesPositionsInTheirOrder() async throws {
    let directory = TemporaryDirectory()
    // A machine that is slow runs few commands within the time that a transaction usually takes in more.
    let batching = BatchLimits(nanoseconds: 1_000_000_000)
    let stores = try (0..<3).map { _ in try TestStore(in: directory, batching: batching) }
    let (tasks, commands) = (16, 12)
    // Two events for each command that stands; every fifth one is refused.
    let kept = 3 * tasks * (commands - commands / 5)
    let areInOrder = try await withThrowingTaskGroup(of: Bool.self) { group in
      for (number, test) in stores.enumerated() {
        group.addTask { try await watch(test.store, until: Int64(2 * kept)) }
        for task in 0..<tasks {
          group.addTask {
            for command in 1...commands {
              let error = await failure { () async throws(StoreError) in
                try await test.store.write { transaction throws(StoreError) in
                  try transaction.append(Told(), to: Self.thing("own \(number) \(task)"), by: "t")
                  try transaction.append(Told(), to: Self.thing("shared \(task % 4)"), by: "t")
                  if command % 5 == 0 { throw .rejected(RefusalError()) }
                }
              }
              guard (error == nil) == (command % 5 != 0) else { return false }
            }
            return true
          }
        }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(areInOrder)
    let positions = try numbers("SELECT position FROM events ORDER BY position", directory)
    #expect(positions == (1...Int64(2 * kept)).map { $0 })
    // Of each aggregate the sequences are dense and follow the positions.
    let outOfOrder = try numbers(
      """
      SELECT COUNT(*) FROM (
        SELECT sequence, row_number() OVER (PARTITION BY aggregate_id ORDER BY position) AS place
        FROM events) AS e
      WHERE sequence <> place
      """, directory)
    #expect(outOfOrder == [0])
    // Commands still share transactions; one that is refused at the beginning of one begins another.
    let transactions = try numbers(
      "SELECT CAST(SUM(number) AS BIGINT) FROM pintle_commits", directory)
    #expect(transactions[0] <= Int64(kept / 2), "\(transactions[0]) transactions for \(kept)")
    // The head that the next transaction begins with.
    #expect(try numbers("SELECT last_position FROM instance", directory) == [Int64(2 * kept)])
  }

  private struct RefusalError: Error {}

  @Test func whoIsTooLateMeetsAConflict() async throws {
    let directory = TemporaryDirectory()
    let stores = try stores(3, directory)
    let (added, late) = (Counter(), Counter())
    let others = NameList()
    await withTaskGroup(of: Void.self) { group in
      for test in stores {
        for id in 0..<40 {
          group.addTask {
            let error = await failure { () async throws(StoreError) in
              try await test.store.write { transaction throws(StoreError) in
                try transaction.append(
                  Told(), to: Self.thing("\(id)"), expecting: .none, by: "t")
              }
            }
            switch error {
            case nil: added.add()
            case .conflict: late.add()
            case let error?: others.add("\(error)")
            }
          }
        }
      }
    }
    #expect(added.value == 40)
    #expect(late.value == 80)
    #expect(others.all.isEmpty)
  }

  @Test func whatIsReadInACommandStaysTrueToItsEnd() async throws {
    let directory = TemporaryDirectory()
    let stores = try stores(3, directory)
    // Each command counts and then adds one: none is lost, and none counted twice.
    let count = Statement("SELECT COUNT(*) FROM event_ids")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for test in stores {
        for _ in 0..<30 {
          group.addTask {
            try await test.store.write { transaction throws(StoreError) in
              let next = try transaction.number(count, [])
              try transaction.execute(Self.insertEntry, [.text("\(next)")])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let ids = try numbers("SELECT CAST(id AS BIGINT) FROM event_ids ORDER BY 1", directory)
    #expect(ids == (0..<90).map { $0 })
  }

  // MARK: What the writer keeps

  @Test func theWriterSeesWhatOthersHaveChanged() async throws {
    let directory = TemporaryDirectory()
    let stores = try stores(2, directory)
    let (one, other) = (stores[0].store, stores[1].store)
    func revisions() async throws -> [UInt64] {
      try await other.write { transaction in
        [transaction.revision(of: .access), transaction.revision(of: .keys)]
      }
    }
    func add(_ name: String) async throws {
      try await one.write { transaction throws(StoreError) in
        try transaction.append(
          OrganizationEvent.added(name: name), to: OrganizationEvent.aggregate(name), by: "t")
      }
    }
    let version = other.version(of: .access)
    let before = try await revisions()
    #expect(try await revisions() == before, "nothing has changed")
    try await add("a")
    let after = try await revisions()
    #expect(after[0] > before[0])
    #expect(after[1] == before[1], "keys have not changed")
    #expect(other.version(of: .access) > version)
    // Its own change is no foreign one.
    #expect(try await revisions() == after)
    // Several commits of others at once, and one that was undone, which is none.
    try await add("b")
    _ = await failure { () async throws(StoreError) in
      try await one.write { transaction throws(StoreError) in
        transaction.markChanged(.keys)
        throw .rejected(RefusalError())
      }
    }
    try await add("c")
    let last = try await revisions()
    #expect(last[0] == after[0] + 1)
    #expect(last[1] == after[1])
  }

  // MARK: Ids

  @Test func idsOfDifferentProcessesNeverMeet() async throws {
    let directory = TemporaryDirectory()
    let time = ManualTimeSource()
    var ids: Set<UInt64> = []
    var nodes: [Int64] = []
    for round in 0..<2 {
      let stores = try (0..<3).map { _ in
        // The same bits by chance, and the same time.
        let source = IdentifierSource(timeSource: time, randomSource: NoRandomness())
        return (
          source,
          try Store(
            TestDatabase.of(directory), schema: StoreSchema([]), timeSource: time,
            identifiers: source)
        )
      }
      for (source, store) in stores {
        for _ in 0..<1000 { ids.insert(source.nextValue()) }
        nodes.append(try #require(store.node))
      }
      #expect(ids.count == 3000 * (round + 1))
      #expect(try numbers("SELECT COUNT(*) FROM nodes", directory) == [3])
      for (_, store) in stores { store.close() }
      #expect(try numbers("SELECT COUNT(*) FROM nodes", directory) == [0])
    }
    #expect(nodes == [1, 2, 3, 4, 5, 6])
  }

  private struct NoRandomness: RandomSource {
    func fill(_ bytes: UnsafeMutableRawBufferPointer) {
      bytes.initializeMemory(as: UInt8.self, repeating: 7)
    }
  }

  @Test func numbersOfProcessesThatAreGoneComeAgainLate() async throws {
    let directory = TemporaryDirectory()
    let time = ManualTimeSource()
    let day: Int64 = 86_400_000_000_000
    func node() throws -> Int64? {
      let store = try Store(
        TestDatabase.of(directory), schema: StoreSchema([]), timeSource: time,
        identifiers: IdentifierSource())
      defer { store.close() }
      return store.node
    }
    #expect(try node() == 1)
    let instance = try connection(directory)
    // Of the last numbers one was killed a day ago, one a moment later, and of one nobody has taken the work over.
    try instance.execute(Statement(dynamic: "UPDATE instance SET last_node = 65532"), [])
    let moment: Int64 = 600_000_000_000
    for (number, age, isTakenOver) in [
      (65_533, day + moment, true), (65_534, day - moment, true), (65_535, day + moment, false),
    ] {
      try instance.execute(
        Statement(
          dynamic: """
            INSERT INTO nodes (organization, number, name, started_at, seen_at, taken_over_at)
            SELECT id, \(number), 'killed', 0,
              CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT) * 1000 - \(age),
              \(isTakenOver ? Int64.max : 0)
            FROM instance
            """), [])
    }
    instance.close()
    #expect(try node() == 65_533)
    #expect(try node() == 1, "65534 may be running, and 0 is no number")
    #expect(try node() == 2)
  }

  // MARK: Changes that the engine gives up

  /// Has the first inserts into `event_ids` fail as a change does that another one was in the way of.
  private func refuse(_ times: Int, _ directory: TemporaryDirectory) throws {
    let connection = try connection(directory)
    defer { connection.close() }
    try connection.define("CREATE SEQUENCE tries")
    try connection.define(
      """
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN
        IF NEW.id = ''contended'' AND nextval(''tries'') <= \(times) THEN
          RAISE EXCEPTION USING ERRCODE = ''serialization_failure'', MESSAGE = ''refused'';
        END IF;
        RETURN NEW;
      END'
      """)
    try connection.define(
      "CREATE TRIGGER refuse BEFORE INSERT ON event_ids FOR EACH ROW EXECUTE FUNCTION refuse()")
  }

  @Test(arguments: [Limits.maxContendedRuns - 1, Limits.maxContendedRuns])
  func whatTheEngineGivesUpIsDoneAgain(_ failures: Int) async throws {
    let directory = TemporaryDirectory()
    let test = try TestStore(in: directory)
    try refuse(failures, directory)
    let (gate, isRunning) = (Gate(), Flag())
    let blocker = Task {
      try await test.store.write { _ throws(StoreError) in
        isRunning.set()
        gate.wait()
      }
    }
    #expect(await eventually { isRunning.isSet })
    let errors = await withTaskGroup(of: (String, StoreError?).self) { group in
      for name in ["before", "contended", "behind"] {
        group.addTask {
          let error = await failure { () async throws(StoreError) in
            try await test.store.write { transaction throws(StoreError) in
              try transaction.execute(Self.insertEntry, [.text(name)])
            }
          }
          return (name, error)
        }
      }
      gate.open()
      return await group.reduce(into: [String: StoreError?]()) { $0[$1.0] = $1.1 }
    }
    try await blocker.value
    let isKept = failures < Limits.maxContendedRuns
    for (name, error) in errors {
      let count = try await test.store.read { reader throws(StoreError) in
        try reader.number(Self.countEntries, [.text(name)])
      }
      if name == "contended", !isKept {
        guard case .contended = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(count == 0)
      } else {
        #expect(error == nil, "\(name)")
        #expect(count == 1, "\(name)")
      }
    }
  }

  @Test func aCommandThatStandsInACircleIsDoneAgain() async throws {
    let directory = TemporaryDirectory()
    let test = try TestStore(in: directory)
    let (gate, isRunning) = (Gate(), Flag())
    let runs = Counter()
    // One thread at a time has it.
    nonisolated(unsafe) let other = try connection(directory)
    // The server ends what looks for a circle first: this one never does.
    try other.define("SET deadlock_timeout = '10min'")
    try other.begin()
    try other.execute(Statement(dynamic: "LOCK TABLE event_ids IN SHARE MODE"), [])
    let command = Task {
      try await test.store.write { transaction throws(StoreError) in
        // Has the instance's row, and will wait for the table.
        if runs.add() == 1 {
          isRunning.set()
          gate.wait()
        }
        try transaction.execute(Self.insertEntry, [.text("circle")])
      }
    }
    #expect(await eventually { isRunning.isSet })
    // A lock of the table, which is this one's as soon as the command lets go of its own: for a row the command, done
    // again, could come first, and stand in the next circle.
    let row = Task.detached {
      try other.execute(Statement(dynamic: "LOCK TABLE instance IN EXCLUSIVE MODE"), [])
      try other.commit()
      other.close()
    }
    var waiting: [Int64] = []
    for _ in 0..<1000 where waiting != [1] {
      waiting = try numbers(
        """
        SELECT COUNT(DISTINCT w.pid) FROM pg_locks w, pg_locks h
        WHERE NOT w.granted AND h.pid = w.pid AND h.granted AND h.mode = 'ShareLock'
          AND h.relation = CAST('event_ids' AS regclass)
        """, directory)
    }
    #expect(waiting == [1])
    gate.open()
    try await command.value
    try await row.value
    #expect(runs.value == 2)
    let count = try await test.store.read { reader throws(StoreError) in
      try reader.number(Self.countEntries, [.text("circle")])
    }
    #expect(count == 1)
  }
}
