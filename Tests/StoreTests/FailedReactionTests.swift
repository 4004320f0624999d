import Base
import Store
import Synchronization
import TestDatabases
import Testing
import Wire

/// Reactions that fail: the command stands, and they are tried again in the order of each aggregate's events.
@Suite struct FailedReactionTests {
  private let second: Int64 = 1_000_000_000

  @Test func aFailureUndoesTheReactionAndNothingElse() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    try await test.publish("a")
    try await test.publish("b")
    #expect(try await test.events() == ["a 1", "b 1"])
    #expect(try await test.seen() == ["b 1"])
    let failed = try #require(try await test.failed().first)
    #expect(failed.reaction == "notes")
    #expect(failed.position == 1)
    #expect(failed.aggregate.id == "a")
    #expect(failed.eventType == "thing.done")
    #expect(failed.error == "the stored data is damaged: told to fail")
    #expect(failed.attempts == 1)
    #expect(failed.nextTry == failed.createdAt + 2 * second)
    #expect(try await test.failed().count == 1)
  }

  @Test func laterEventsOfTheAggregateWaitAndFollowInOrder() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    for id in ["a", "b", "a", "a", "b"] { try await test.publish(id) }
    #expect(try await test.seen() == ["b 1", "b 2"])
    #expect(try await test.failed().map(\.attempts) == [1, 0, 0])
    #expect(try await test.failed().map { $0.nextTry != nil } == [true, false, false])
    // Not before its time.
    plan.failing = []
    try await test.publish("c")
    #expect(try await test.seen() == ["b 1", "b 2", "c 1"])
    test.clock.advance(nanoseconds: 2 * second)
    try await test.publish("a")
    #expect(try await test.failed().isEmpty)
    #expect(try await test.seen() == ["b 1", "b 2", "c 1", "a 1", "a 2", "a 3", "a 4"])
    // Nothing stands in the way any more.
    try await test.publish("a")
    #expect(try await test.seen().last == "a 5")
  }

  @Test func itIsPutOffLongerEachTime() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    try await test.publish("a")
    for attempts in Int64(1)...14 {
      let failed = try #require(try await test.failed().first)
      #expect(failed.attempts == attempts)
      let delay = try #require(failed.nextTry) - test.clock.wallNanoseconds()
      #expect(delay == min(second << attempts, Limits.maxReactionDelay))
      test.clock.advance(nanoseconds: delay)
      try await test.poke()
    }
  }

  /// A command leaves what its events set off beyond the bound to later turns of the writer, in which others come
  /// between; every aggregate's events are dealt with in their order, and none is a failure.
  @Test func aCommandDoesNotDoEverythingThatFollows() async throws {
    let plan = ReactionPlan()
    plan.statements = Limits.maxReactionStatements / 4
    let test = try ReactionStore(plan)
    let store = test.store
    let ids = ["a", "b", "c", "d", "e", "a", "f", "e", "g", "h"]
    try await store.write { transaction throws(StoreError) in
      for id in ids {
        try transaction.append(
          ThingEvent(), to: Aggregate(organization: "o", type: "thing", id: id), by: "tester")
      }
    }
    #expect(await eventually { plan.successes == ids.count })
    #expect(plan.perCommand == [4, 4, 2])
    // They are counted within their command, whose end comes before that of the next one.
    try await test.poke()
    let seen = try await test.seen()
    #expect(seen.prefix(4) == ["a 1", "b 1", "c 1", "d 1"])
    #expect(seen.filter { $0.hasPrefix("e") } == ["e 1", "e 2"])
    #expect(
      seen.sorted() == ["a 1", "a 2", "b 1", "c 1", "d 1", "e 1", "e 2", "f 1", "g 1", "h 1"])
    #expect(try await test.failed().isEmpty)
  }

  @Test func itIsTriedAgainWithoutAnyTraffic() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan, timeSource: SystemTimeSource())
    // Once only, however late this test's thread gets its turn.
    plan.failuresLeft = 1
    try await test.publish("a")
    // It is due after two seconds.
    #expect(await eventually { plan.successes == 1 })
  }

  @Test func aClockThatIsSetBackPutsNothingOffForLong() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    try await test.publish("a")
    plan.failing = []
    let store = test.store
    // As if the clock had been a day ahead when it failed.
    try await store.write { transaction throws(StoreError) in
      try transaction.execute(
        Statement(dynamic: "UPDATE failed_reactions SET next_try = next_try + 86400000000000"), [])
    }
    test.clock.advance(nanoseconds: 2 * second)
    try await test.poke()
    #expect(try await test.failed().isEmpty)
  }

  @Test func anAdministratorDropsOneAndTheNextFollows() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    for _ in 0..<3 { try await test.publish("a") }
    plan.failing = []
    let store = test.store
    let dropped = try await store.write { transaction throws(StoreError) in
      [
        try FailedReactionTable.drop("notes", 1, instance: store.instanceID, in: transaction),
        try FailedReactionTable.drop("notes", 1, instance: store.instanceID, in: transaction),
      ]
    }
    #expect(dropped == [true, false])
    try await test.poke()
    #expect(try await test.seen() == ["a 2", "a 3"])
    #expect(try await test.failed().isEmpty)
  }

  @Test func anAdministratorHasItTriedAtOnce() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    for _ in 0..<2 { try await test.publish("a") }
    plan.failing = []
    let store = test.store
    // The one that waits stands for the one in its way.
    let found = try await store.write { transaction throws(StoreError) in
      try FailedReactionTable.retry("notes", 2, instance: store.instanceID, in: transaction)
    }
    #expect(found)
    try await test.poke()
    #expect(try await test.seen() == ["a 1", "a 2"])
  }

  @Test func failuresOutliveTheProcess() async throws {
    let plan = ReactionPlan()
    let directory = TemporaryDirectory()
    do {
      let test = try ReactionStore(plan, in: directory)
      plan.failing = ["a"]
      try await test.publish("a")
    }
    plan.failing = []
    let test = try ReactionStore(plan, in: directory)
    try await test.publish("a")
    #expect(try await test.seen() == [])
    test.clock.advance(nanoseconds: 2 * second)
    try await test.poke()
    #expect(try await test.seen() == ["a 1", "a 2"])
  }

  @Test func whatAnUndoneCommandFailedWithIsForgotten() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.failing = ["a"]
    _ = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          ThingEvent(), to: Aggregate(organization: "o", type: "thing", id: "a"), by: "tester")
        throw .rejected(CancellationError())
      }
    }
    plan.failing = []
    try await test.publish("a")
    #expect(try await test.seen() == ["a 1"])
    #expect(try await test.failed().isEmpty)
  }

  @Test func eventsOfAReactionHaveTheirCauseAndEndAfterEight() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    plan.appends = true
    try await test.publish("a")
    let events = try await test.store.read { reader throws(StoreError) in
      try EventLog.events(organization: "o", limit: 100, in: reader)
    }
    #expect(events.map { $0.causation?.depth ?? 0 } == Array(0...Limits.maxCausationDepth))
    #expect(
      events.dropFirst().map { $0.causation?.position }
        == events.dropLast().map { Int64?($0.position) })
    // The last one's own follower is refused, and with it what the reaction did to that event.
    let failed = try await test.failed()
    #expect(failed.count == 1)
    #expect(failed.first?.position == events.last?.position)
    #expect(failed.first?.error == "a chain of more than 8 events that cause each other")
  }

  @Test(.enabled(if: TestDatabase.isPostgres, "SQLite has one process"))
  func whatAnotherProcessPutsOffHoldsLaterEventsHereToo() async throws {
    let directory = TemporaryDirectory()
    let plan = ReactionPlan()
    let clock = ManualTimeSource()
    let one = try ReactionStore(plan, in: directory, timeSource: clock)
    let other = try ReactionStore(plan, in: directory, timeSource: clock)
    plan.failing = ["a"]
    try await one.publish("a")
    plan.failing = []
    for id in ["a", "b"] { try await other.publish(id) }
    #expect(try await other.seen() == ["b 1"])
    #expect(try await other.failed().map(\.attempts) == [1, 0])
    // Whoever writes first when the time has come tries again, and both know that nothing is left.
    clock.advance(nanoseconds: 2 * second)
    try await other.poke()
    #expect(try await one.seen() == ["b 1", "a 1", "a 2"])
    try await one.publish("a")
    #expect(try await one.seen().last == "a 3")
    #expect(try await other.failed().isEmpty)
  }

  @Test func listenersHearOfFailures() async throws {
    let plan = ReactionPlan()
    let test = try ReactionStore(plan)
    let heard = Mutex<[Set<FailedReaction>]>([])
    test.store.listen(to: .failedReactions) { failed in heard.withLock { $0.append(failed) } }
    plan.failing = ["a"]
    try await test.publish("a")
    let failed = try #require(try await test.failed().first)
    #expect(!failed.error.isEmpty)
    let announced = FailedReaction(
      reaction: "notes", position: failed.position, attempts: 1, error: failed.error)
    #expect(heard.withLock { $0 } == [[announced]])
    // What comes to wait behind it is told of, too, without an error.
    try await test.publish("a")
    let waiting = FailedReaction(
      reaction: "notes", position: failed.position + 1, attempts: 0, error: "")
    #expect(heard.withLock { $0 } == [[announced], [waiting]])
  }
}

/// What the reaction of a test does.
private final class ReactionPlan: Sendable {
  private struct State {
    var failing: Set<String> = []
    var failuresLeft = 0
    var appends = false
    var successes = 0
    var statements = 0
    var perCommand: [Int] = []
  }

  private let state = Mutex(State())

  /// The aggregates with whose events it fails, after it has written a row.
  var failing: Set<String> {
    get { state.withLock { $0.failing } }
    set { state.withLock { $0.failing = newValue } }
  }

  /// How many times it still fails, whatever the event, after it has written a row.
  var failuresLeft: Int {
    get { state.withLock { $0.failuresLeft } }
    set { state.withLock { $0.failuresLeft = newValue } }
  }

  /// Takes one of `failuresLeft`; false when there is none.
  func takeFailure() -> Bool {
    state.withLock { state in
      guard state.failuresLeft > 0 else { return false }
      state.failuresLeft -= 1
      return true
    }
  }

  /// Whether it appends another event for each one.
  var appends: Bool {
    get { state.withLock { $0.appends } }
    set { state.withLock { $0.appends = newValue } }
  }

  var successes: Int { state.withLock { $0.successes } }

  /// How many events each command dealt with, in turn.
  var perCommand: [Int] { state.withLock { $0.perCommand } }

  func succeed(inNewCommand isNew: Bool) {
    state.withLock { state in
      state.successes += 1
      if isNew { state.perCommand.append(0) }
      state.perCommand[state.perCommand.count - 1] += 1
    }
  }

  /// How many statements it runs for each event besides the one that notes it.
  var statements: Int {
    get { state.withLock { $0.statements } }
    set { state.withLock { $0.statements = newValue } }
  }
}

/// A store with one feature, whose reaction notes each event of a "thing".
private final class ReactionStore: Sendable {
  let test: TestStore
  let clock = ManualTimeSource()
  var store: Store { test.store }

  init(
    _ plan: ReactionPlan, in directory: TemporaryDirectory = TemporaryDirectory(),
    timeSource: (any TimeSource)? = nil
  ) throws {
    let feature = StoreFeature(
      "things",
      migrations: [
        Migration(
          "seen",
          [
            """
            CREATE TABLE seen (
              organization TEXT NOT NULL, id BIGINT NOT NULL, text TEXT NOT NULL,
              PRIMARY KEY (organization, id))
            """
          ])
      ], reactions: [EventReactionFactory("notes") { _, _ in NoteReaction(plan: plan) }])
    test = try TestStore(
      in: directory, schema: StoreSchema([feature]), timeSource: timeSource ?? clock)
  }

  func publish(_ id: String) async throws {
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        ThingEvent(), to: Aggregate(organization: "o", type: "thing", id: id), by: "tester")
    }
  }

  /// Gives the writer something to do.
  func poke() async throws {
    for _ in 0..<2 { try await store.write { _ throws(StoreError) in } }
  }

  /// The events that the reaction has dealt with, in the order in which it did.
  func seen() async throws -> [String] {
    try await store.read { reader throws(StoreError) in
      try reader.all(Statement(dynamic: "SELECT text FROM seen ORDER BY id"), []) { $0.text(0) }
    }
  }

  func events() async throws -> [String] {
    try await store.read { reader throws(StoreError) in
      try EventLog.events(organization: "o", limit: 100, in: reader)
        .map { "\($0.aggregate.id) \($0.sequence)" }
    }
  }

  func failed() async throws -> [FailedReactionRecord] {
    let instance = store.instanceID
    return try await store.read { reader throws(StoreError) in
      try FailedReactionTable.list(limit: 100, instance: instance, in: reader)
    }
  }
}

private struct ThingEvent: DomainEvent {
  var type: String { "thing.done" }
  var payload: JSONValue { [:] }

  init() {}

  init(_ event: Event) throws(StoreError) {}
}

private final class NoteReaction: EventReaction {
  private static let count = Statement("SELECT COUNT(*) FROM seen")
  private static let nothing = Statement("DELETE FROM seen WHERE organization = ''")
  private static let insert = Statement(
    "INSERT INTO seen (organization, id, text) VALUES ('o', $1, $2)")

  private let plan: ReactionPlan
  /// The command of the last event.
  private var last: Transaction?

  init(plan: ReactionPlan) { self.plan = plan }

  func wants(_ event: Event, in transaction: Transaction) throws(StoreError) -> Bool {
    event.aggregate.type == "thing"
  }

  func react(to event: Event, in transaction: Transaction) throws(StoreError) {
    let id = try transaction.number(Self.count, [])
    try transaction.execute(
      Self.insert, [.integer(id), .text("\(event.aggregate.id) \(event.sequence)")])
    if plan.takeFailure() || plan.failing.contains(event.aggregate.id) {
      throw .corrupt("told to fail")
    }
    if plan.appends { try transaction.append(ThingEvent(), to: event.aggregate, by: "notes") }
    for _ in 0..<plan.statements { try transaction.execute(Self.nothing, []) }
    plan.succeed(inNewCommand: last !== transaction)
    last = transaction
  }
}
