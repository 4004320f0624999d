import Base
import Glibc
import Records
import Store
import StorePostgres
import TestDatabases
import Testing
import Wire

/// A connection to PostgreSQL that is cut at any point: what a command is told is true, and nothing happens twice.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"), .serialized)
struct PostgresCutTests {
  /// A store behind a proxy.
  private final class World {
    let directory = TemporaryDirectory()
    let proxy: CuttingProxy
    let store: Store
    /// What each command was told, by its name.
    private(set) var told: [String: Told] = [:]

    enum Told { case kept, failed, unknown }

    init(_ change: (inout PostgresSettings) -> Void = { _ in }) throws {
      proxy = try CuttingProxy(try #require(TestDatabase.postgres))
      _ = try TestDatabase.of(directory)
      var settings = PostgresSettings(
        try TestDatabase.inSchema(proxy.keywords, of: directory.path), readers: 1)
      change(&settings)
      store = try Store(
        try PostgresDatabase(settings), schema: .current, identifiers: IdentifierSource())
    }

    deinit {
      store.close()
      proxy.close()
    }

    /// Has commands write two events each, at the same time.
    func write(_ names: [String]) async {
      let store = store
      let results = await withTaskGroup(of: (String, Told).self) { group in
        for name in names {
          group.addTask {
            do throws(StoreError) {
              try await store.write { transaction throws(StoreError) in
                for part in ["a", "b"] {
                  try transaction.append(
                    PublishedEvent(
                      type: "custom.\(part)", payload: [:], publisherID: "", occurredAt: nil),
                    to: PublishedEvent.aggregate("thing", name, organization: "org1"), by: "t")
                }
              }
              return (name, .kept)
            } catch .commitUnknown {
              return (name, .unknown)
            } catch {
              return (name, .failed)
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      for (name, told) in results { self.told[name] = told }
    }

    /// Waits until the store can be written to again.
    func waitForStore() async -> Bool {
      for _ in 0..<1000 {
        if (try? await store.write { _ in }) != nil { return true }
        try? await Task.sleep(for: .milliseconds(10))
      }
      return false
    }

    /// Compares what was told with what stands there, as the server itself has it.
    func check() async throws {
      proxy.cut(nil)
      let connection = try TestDatabase.of(directory).connect(.reader)
      defer { connection.close() }
      var found: [String: Int64] = [:]
      try connection.query(
        Statement(
          dynamic: """
            SELECT aggregate_id, COUNT(*), COUNT(DISTINCT type) FROM events
            WHERE aggregate_type = 'thing' GROUP BY aggregate_id
            """), []
      ) { row in
        found[row.text(0)] = row.integer(1) == row.integer(2) ? row.integer(1) : -1
        return true
      }
      for (name, told) in told {
        let count = found[name] ?? 0
        switch told {
        case .kept:
          #expect(count == 2, "\(name) was told as kept, \(count) of its events are there")
        case .failed:
          #expect(count == 0, "\(name) was told as failed, \(count) of its events are there")
        case .unknown: #expect(count == 0 || count == 2, "\(name): \(count) events")
        }
      }
      #expect(Set(found.keys).isSubset(of: told.keys))
      var positions: [Int64] = []
      try connection.query(
        Statement(dynamic: "SELECT position FROM events ORDER BY position"), []
      ) { row in
        positions.append(row.integer(0))
        return true
      }
      #expect(positions == (0..<Int64(positions.count)).map { $0 + 1 })
    }
  }

  /// Numbers in a fixed order (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64 = 12

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var number = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
      return number ^ (number >> 31)
    }
  }

  private static let rounds = TestDatabase.environment("PINTLE_CUTS").flatMap { Int($0) } ?? 40

  @Test func atAnyByte() async throws {
    let world = try World()
    var random = Numbers()
    for round in 0..<Self.rounds {
      #expect(await world.waitForStore())
      let bytes = Int(random.next() % 6000)
      let pause: Int64 = random.next() % 4 == 0 ? 150_000_000 : 0
      world.proxy.cut(
        random.next() % 2 == 0 ? .toServer(afterBytes: bytes) : .fromServer(afterBytes: bytes / 4),
        pause: pause)
      await world.write((0..<6).map { "\(round)-\($0)" })
    }
    try await world.check()
    #expect(world.proxy.cuts > Self.rounds / 4)
    #expect(Set(world.told.values.map { "\($0)" }).isSuperset(of: ["kept", "failed"]))
  }

  @Test func beforeTheCommitNothingIsKept() async throws {
    let world = try World()
    for round in 0..<Self.rounds / 2 {
      #expect(await world.waitForStore())
      world.proxy.cut(.beforeCommit)
      await world.write(["\(round)"])
      #expect(world.told["\(round)"] == .failed)
    }
    #expect(world.proxy.cuts == Self.rounds / 2)
    try await world.check()
  }

  @Test func afterTheCommitItIsKnownAsMade() async throws {
    let world = try World()
    for round in 0..<Self.rounds / 2 {
      #expect(await world.waitForStore())
      world.proxy.cut(.afterCommit, pause: round % 3 == 0 ? 50_000_000 : 0)
      await world.write(["\(round)"])
      #expect(world.told["\(round)"] == .kept)
    }
    #expect(world.proxy.cuts == Self.rounds / 2)
    try await world.check()
  }

  @Test func whatCannotBeLookedUpIsToldAsUnknown() async throws {
    let world = try World { $0.maxCommitSearchNanoseconds = 300_000_000 }
    #expect(await world.waitForStore())
    world.proxy.cut(.afterCommit, pause: 2_000_000_000)
    await world.write(["made"])
    #expect(world.told["made"] == .unknown)
    #expect(await world.waitForStore())
    world.proxy.cut(.beforeCommit, pause: 2_000_000_000)
    await world.write(["lost"])
    #expect(world.told["lost"] == .unknown)
    #expect(await world.waitForStore())
    await world.write(["next"])
    #expect(world.told["next"] == .kept)
    try await world.check()
  }

  @Test func aServerThatSaysNothingIsGivenUp() async throws {
    let world = try World { $0.maxWriteNanoseconds = 3_000_000_000 }
    #expect(await world.waitForStore())
    world.proxy.cut(.silenceAtCommit)
    let start = SystemTimeSource().monotonicNanoseconds()
    await world.write(["silent"])
    // The former connection's process is ended, so it is known that it made no commit.
    #expect(world.told["silent"] == .failed)
    let waited = SystemTimeSource().monotonicNanoseconds() - start
    #expect(waited >= Limits.postgresSilenceNanoseconds && waited < 40_000_000_000)
    #expect(await world.waitForStore())
    try await world.check()
  }

  @Test func aLockThatSomebodyElseHoldsEndsTheStatement() async throws {
    let world = try World { $0.maxWriteNanoseconds = 3_000_000_000 }
    let other = try TestDatabase.of(world.directory).connect(.writer)
    defer { other.close() }
    try other.begin()
    try other.execute(
      Statement(dynamic: "UPDATE instance SET last_position = last_position"), [])
    await world.write(["held"])
    #expect(world.told["held"] == .failed)
    other.rollback()
    await world.write(["free"])
    #expect(world.told["free"] == .kept)
    try await world.check()
  }
}
