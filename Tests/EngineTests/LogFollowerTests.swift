import Base
import Records
import Store
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Engine

/// Several who follow the log together.
@Suite struct LogFollowerTests {
  private final class Count: Sendable {
    let value = Mutex(0)
  }

  /// A store to which events are published, and what parts saw and did.
  private final class World: Sendable {
    let directory: TemporaryDirectory
    let store: Store
    /// What parts were shown, and what they brought about: "a 3".
    let seen = Mutex<[String]>([])
    let done = Mutex<[String]>([])
    /// How often an event of Pintle's own was read.
    let reads = Count()
    private let published = Count()

    init(in directory: TemporaryDirectory = TemporaryDirectory()) throws {
      self.directory = directory
      let reads = reads
      let counted = Upcast(type: "action.added", from: 1) { payload in
        reads.value.withLock { $0 += 1 }
        return payload
      }
      let features = StoreSchema.current.features.dropFirst()
      store = try Store(
        try TestDatabase.of(directory.path),
        schema: StoreSchema(features + [StoreFeature("counted", upcasts: [counted])]),
        identifiers: IdentifierSource())
    }

    deinit { store.close() }

    func publish(_ type: String, count: Int = 1, in organization: String = "o1") async throws {
      for _ in 0..<count {
        let id = published.value.withLock {
          $0 += 1
          return "p\($0)"
        }
        try await store.write { transaction throws(StoreError) in
          try transaction.append(
            PublishedEvent(type: type, payload: [:], publisherID: id, occurredAt: nil),
            to: PublishedEvent.aggregate("custom", "1", organization: organization), by: "tester")
        }
      }
    }

    /// A part that wants events of a type; `fails` says where it cannot decide, or what it brings about fails; `steps`
    /// what it takes to decide about one of the organization "o1".
    func part(
      _ name: String, wants type: String = "custom.a", from first: Int64? = 0, steps: Int = 0,
      deciding: @escaping @Sendable (Int64) throws(StoreError) -> Void = { _ in },
      writing: @escaping @Sendable (Int64) throws(StoreError) -> Void = { _ in }
    ) -> LogFollower.Part {
      LogFollower.Part(name, interest: { () throws(StoreError) in first }) {
        [self] head throws(StoreError) in
        guard head.type == type, head.payload == .null else { return nil }
        return { [self] event, taken throws(StoreError) in
          if event.aggregate.organization == "o1" { taken += steps }
          let text = "\(name) \(event.position)"
          seen.withLock { $0.append(text) }
          try deciding(event.position)
          let effect: LogFollower.Effect = { [self] _ throws(StoreError) in
            try writing(event.position)
            done.withLock { $0.append(text) }
          }
          return [effect]
        }
      }
    }

    /// What a part has put off, as it is noted.
    func putOff(_ name: String) async throws -> [UTF8Key: Int64] {
      try await store.scan { [store] reader throws(StoreError) in
        try LogFollowerTable.putOff(by: name, instance: store.instanceID, in: reader)
      }
    }

    func position(_ name: String) async throws -> Int64 {
      try await store.scan { [store] reader throws(StoreError) in
        try LogFollowerTable.position(of: name, instance: store.instanceID, in: reader)
      }
    }

    /// Follows until so many different things have been done, and a little longer.
    func follow(_ parts: [LogFollower.Part], until count: Int) async throws {
      let follower = LogFollower(store, parts)
      follower.start()
      for _ in 0..<2000 where done.withLock({ Set($0).count }) < count {
        try await Task.sleep(for: .milliseconds(5))
      }
      try await Task.sleep(for: .milliseconds(20))
      await follower.stop()
    }
  }

  @Test func eachEventIsReadOnceForAllWhoWantIt() async throws {
    let world = try World()
    try await world.publish("custom.a", count: 2)
    try await world.publish("custom.b")
    try await world.publish("custom.a")
    let parts = [world.part("a"), world.part("b", wants: "custom.b"), world.part("c")]
    try await world.follow(parts, until: 7)
    #expect(
      world.done.withLock { $0.sorted() } == ["a 1", "a 2", "a 4", "b 3", "c 1", "c 2", "c 4"])
    #expect(world.seen.withLock { $0.sorted() } == world.done.withLock { $0.sorted() })
    for name in ["a", "b", "c"] { #expect(try await world.position(name) == 4) }
    // As after a restart.
    try await world.follow(parts, until: 8)
    #expect(world.done.withLock { $0.count } == 7)
  }

  @Test func whatNobodyWantsIsNotRead() async throws {
    let world = try World()
    for number in 0..<3 {
      try await world.store.write { transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.added(
            ActionContent(name: "a\(number)", script: "", timeout: 1, allowedToFail: false)),
          to: ActionEvent.aggregate("\(number)", organization: "o1"), by: "tester")
      }
    }
    try await world.publish("custom.a")
    world.reads.value.withLock { $0 = 0 }
    try await world.follow([world.part("a"), world.part("b")], until: 2)
    #expect(world.reads.value.withLock { $0 } == 0)
    let parts = ["c", "d"].map { world.part($0, wants: "action.added") }
    try await world.follow(parts, until: 8)
    #expect(world.done.withLock { $0.count } == 8)
    #expect(world.reads.value.withLock { $0 } == 3, "an event was read more than once")
  }

  /// A part for which nobody waits is left where it was; one for which somebody does begins there, and never goes back.
  @Test func theLogIsReadFromWhereSomebodyWaits() async throws {
    let world = try World()
    try await world.publish("custom.a", count: 4)
    try await world.follow([world.part("a", from: nil), world.part("b", from: 3)], until: 1)
    #expect(world.seen.withLock { $0 } == ["b 4"])
    #expect(try await world.position("a") == 0)
    try await world.follow([world.part("a", from: nil), world.part("b", from: 0)], until: 1)
    #expect(world.seen.withLock { $0 } == ["b 4"])
    try await world.publish("custom.a")
    try await world.follow([world.part("a", from: 4), world.part("b", from: nil)], until: 2)
    #expect(world.seen.withLock { $0 } == ["b 4", "a 5"])
  }

  @Test func partsGoOnWhereEachOfThemWas() async throws {
    let world = try World()
    try await world.publish("custom.a", count: 6)
    let store = world.store
    try await store.write { transaction throws(StoreError) in
      for (name, position) in [("a", Int64(2)), ("b", 4)] {
        try LogFollowerTable.set(position, of: name, instance: store.instanceID, in: transaction)
      }
    }
    try await world.follow([world.part("a"), world.part("b")], until: 6)
    #expect(
      world.done.withLock { $0.sorted() } == ["a 3", "a 4", "a 5", "a 6", "b 5", "b 6"])
  }

  /// A part fails until the other one has come to the end: when it decides, or in the transaction.
  @Test(arguments: [true, false])
  func aPartThatFailsHoldsUpNobody(whileDeciding: Bool) async throws {
    let world = try World()
    try await world.publish("custom.a", count: 5)
    let fail: @Sendable (Int64) throws(StoreError) -> Void = { position throws(StoreError) in
      guard position == 3, !world.done.withLock({ $0.contains("b 5") }) else { return }
      throw .misuse("a test")
    }
    let failing =
      whileDeciding ? world.part("a", deciding: fail) : world.part("a", writing: fail)
    try await world.follow([failing, world.part("b")], until: 10)
    let done = world.done.withLock { $0 }
    #expect(Set(done) == Set((1...5).flatMap { ["a \($0)", "b \($0)"] }), "\(done)")
    // What was undone stands twice in this list.
    #expect(done.suffix(3) == ["a 3", "a 4", "a 5"], "\(done)")
    for name in ["a", "b"] { #expect(try await world.position(name) == 5) }
  }

  /// Of a flood of events whose filters take much, others' events wait for one pass only.
  @Test func anOrganizationThatTakesMuchIsPutOff() async throws {
    let world = try World()
    try await world.publish("custom.a", count: 20)
    try await world.publish("custom.a", count: 2, in: "o2")
    try await world.publish("custom.b")
    try await world.publish("custom.a", count: 2)
    let most = Limits.maxFilterStepsPerPass
    try await world.follow(
      [world.part("a", steps: most / 4), world.part("b", steps: most)], until: 48)
    let done = world.done.withLock { $0 }
    let first = done.filter { $0.hasPrefix("a ") }
    let flood = (1...20).map { "a \($0)" } + ["a 24", "a 25"]
    #expect(first.filter { flood.contains($0) } == flood, "\(first)")
    #expect(first.firstIndex(of: "a 21") == 4 && first.firstIndex(of: "a 22") == 5, "\(first)")
    // What one event takes is not known before.
    #expect(done.filter { $0.hasPrefix("b ") }.prefix(3) == ["b 1", "b 21", "b 22"], "\(done)")
    #expect(done.count == 48, "\(done)")
    for name in ["a", "b"] {
      #expect(try await world.putOff(name) == [:])
      #expect(try await world.position(name) == 25)
    }
  }

  /// What was put off is not forgotten at the end of the process, and nothing of it is done twice.
  @Test func whatWasPutOffIsDealtWithAfterARestart() async throws {
    let world = try World()
    try await world.publish("custom.a", count: 4)
    try await world.publish("custom.a", count: 2, in: "o2")
    let store = world.store
    try await store.write { transaction throws(StoreError) in
      let instance = store.instanceID
      try LogFollowerTable.set(5, of: "a", instance: instance, in: transaction)
      try LogFollowerTable.putOff("o1", at: 2, by: "a", instance: instance, in: transaction)
      try LogFollowerTable.putOff("o0", at: 1, by: "a", instance: instance, in: transaction)
      try LogFollowerTable.set(6, of: "ab", instance: instance, in: transaction)
    }
    #expect(try await world.putOff("a") == [UTF8Key("o0"): 1, UTF8Key("o1"): 2])
    #expect(try await world.putOff("ab") == [:])
    try await world.follow([world.part("a"), world.part("ab")], until: 3)
    #expect(world.done.withLock { $0 } == ["a 6", "a 3", "a 4"])
    #expect(try await world.putOff("a") == [:])
    try await world.publish("custom.a")
    try await world.follow([world.part("a")], until: 4)
    #expect(world.done.withLock { $0 } == ["a 6", "a 3", "a 4", "a 7"])
  }

  /// A pass of its own that fails is made once more: when it decides, or in the transaction.
  @Test(arguments: [true, false])
  func aPassOfItsOwnThatFailsIsMadeOnceMore(whileDeciding: Bool) async throws {
    let world = try World()
    try await world.publish("custom.a", count: 9)
    let failed = Count()
    let fail: @Sendable (Int64) throws(StoreError) -> Void = { position throws(StoreError) in
      guard position == 6 else { return }
      let count = failed.value.withLock {
        $0 += 1
        return $0
      }
      if count == 1 { throw .misuse("a test") }
    }
    let steps = Limits.maxFilterStepsPerPass / 3
    try await world.follow(
      [
        whileDeciding
          ? world.part("a", steps: steps, deciding: fail)
          : world.part("a", steps: steps, writing: fail)
      ], until: 9)
    let done = world.done.withLock { $0 }
    #expect(Set(done) == Set((1...9).map { "a \($0)" }), "\(done)")
    #expect(done.suffix(4) == ["a 6", "a 7", "a 8", "a 9"], "\(done)")
    #expect(try await world.putOff("a") == [:])
    #expect(try await world.position("a") == 9)
  }

  // MARK: Several processes

  @Test(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs it"))
  func oneProcessFollowsAtATime() async throws {
    let directory = TemporaryDirectory()
    let worlds = try (0..<2).map { _ in try World(in: directory) }
    let followers = worlds.map { LogFollower($0.store, [$0.part("a"), $0.part("b")]) }
    for follower in followers { follower.start() }
    func done() -> [[String]] { worlds.map { $0.done.withLock { $0 } } }
    func wait(for count: Int) async throws {
      for _ in 0..<2000 where done().joined().count < count {
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    // Whichever of them an event comes from, one of them deals with it.
    for number in 0..<20 { try await worlds[number % 2].publish("custom.a", in: "o\(number)") }
    try await wait(for: 40)
    #expect(done().joined().count == 40 && done().contains([]))
    // The other one goes on when that ends.
    let first = done()[0].isEmpty ? 1 : 0
    await followers[first].stop()
    for number in 20..<30 { try await worlds[first].publish("custom.a", in: "o\(number)") }
    try await wait(for: 60)
    #expect(done().map(\.count).sorted() == [20, 40])
    #expect(Set(done().joined()).count == 60)
    // What it was dealing with when another one took its place is the other one's.
    let (store, other) = (worlds[1 - first].store, worlds[first])
    try await store.write { [instance = store.instanceID] transaction throws(StoreError) in
      try transaction.execute(
        Statement(dynamic: "UPDATE duties SET token = token + 1 WHERE organization = $1"),
        [.text(instance)])
    }
    try await other.publish("custom.a", count: 3)
    try await wait(for: 66)
    try await Task.sleep(for: .milliseconds(50))
    #expect(Set(done().joined()).count == 66 && done().joined().count == 66)
    await followers[1 - first].stop()
  }
}
