import Base
import Records
import StoreSQLite
import Testing

@testable import Delivery
@testable import Store

/// What the worker keeps of targets, and for how long history is kept.
@Suite struct OutboxMemoryTests {
  @Test func failuresAreForgottenWhenNothingIsToBeSentForLong() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .status(500)
    try await world.addEvent(about: "x")
    await world.settle()
    // The next attempt is due in 5 s; it fails, too, and the one after that is due in 5 min.
    await world.pass(seconds: 5)
    let delivery = try #require(try await world.deliveries().first)
    try await world.cancel(delivery.id)
    await world.settle()
    let memory = Limits.targetFailureMemory / OutboxWorld.second
    await world.pass(seconds: memory - 1)
    #expect(world.lane("a")?.policy.breaker.failures == 2)
    #expect(world.states[lane].failures == 2)
    // A second more, and the second for which a target without work is kept.
    await world.pass(seconds: 1)
    await world.pass(seconds: 1)
    await world.pass(seconds: 1)
    #expect(world.lane("a") == nil)
    #expect(world.states[lane] == .healthy)
    world.sender.answers["a"] = .status(200)
    try await world.addEvent(about: "y")
    await world.settle()
    #expect(try await world.deliveries().last?.state == .delivered)
    await world.close()
  }

  @Test func anOpenBreakerIsForgottenWhenNothingWaits() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .error(.failed("connection refused"))
    for index in 0..<Limits.deliveryFailuresToOpen { try await world.addEvent(about: "\(index)") }
    await world.settle()
    #expect(world.states[lane].breaker == .open)
    for delivery in try await world.deliveries() { try await world.cancel(delivery.id) }
    await world.settle()
    for _ in 0..<12 { await world.pass(seconds: 60) }
    #expect(world.lane("a") == nil)
    #expect(world.states[lane] == .healthy)
    await world.close()
  }

  /// After a transaction that took its time the next results wait for more of them, for a bounded time and while there
  /// are others under way.
  @Test func recordsWaitForOneAnother() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    for index in 0..<4 { try await world.addEvent(about: "\(index)") }
    await world.settle()
    let ids = world.sender.held.map(\.sent.id)
    func delivered() async throws -> Int {
      try await world.deliveries().count { $0.state == .delivered }
    }
    let end = await world.holdWrites()
    world.sender.release(ids[0])
    await world.turnAWhile()
    world.time.advance(nanoseconds: 1_000_000)
    end.raise()
    await world.settle()
    #expect(try await delivered() == 1)
    world.sender.release(ids[1])
    await world.settle()
    world.time.advance(nanoseconds: Limits.maxRecordDelay - 1)
    await world.settle()
    #expect(try await delivered() == 1)
    world.time.advance(nanoseconds: 1)
    await world.settle()
    #expect(try await delivered() == 2)
    // This transaction took no time: the next result need not wait.
    world.sender.release(ids[2])
    await world.settle()
    #expect(try await delivered() == 3)
    world.sender.releaseAll()
    await world.settle()
    await world.close()
  }

  /// The last one that is under way waits for nobody.
  @Test func theLastRecordDoesNotWait() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    for index in 0..<2 { try await world.addEvent(about: "\(index)") }
    await world.settle()
    let ids = world.sender.held.map(\.sent.id)
    let end = await world.holdWrites()
    world.sender.release(ids[0])
    await world.turnAWhile()
    world.time.advance(nanoseconds: 1_000_000)
    end.raise()
    await world.settle()
    world.sender.release(ids[1])
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.delivered, .delivered])
    await world.close()
  }

  /// The status tells how many wait, are under way, and for how long the first one has been due.
  @Test func theQueueTellsHowItFares() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.store.countWork()
    world.sender.answers["a"] = .hold
    for index in 0..<20 { try await world.addEvent(about: "\(index)") }
    await world.settle()
    await world.pass(seconds: 30)
    await world.pass(seconds: 60)
    let kind = try #require(world.store.queue.kinds.first)
    #expect(kind.name == "delivery")
    #expect(kind.workers == 1)
    #expect(kind.running == Limits.maxDeliveriesPerTarget)
    #expect((kind.waiting ?? -1) + (kind.leased ?? -1) == 20)
    let age = world.time.wallNanoseconds() - (kind.oldestDue ?? .max)
    #expect(age >= 89 * OutboxWorld.second && age <= 91 * OutboxWorld.second)
    world.sender.answers = [:]
    world.sender.releaseAll()
    await world.settle()
    // At once, though nothing else happens.
    let idle = try #require(world.store.queue.kinds.first)
    #expect((idle.waiting, idle.leased, idle.running) == (0, 0, 0))
    #expect(idle.oldestDue == nil)
    await world.close()
    #expect(world.store.queue.kinds.first?.workers == 0)
  }

  /// A wrong date and a restart forget nothing; the date is believed when it has stood for a day of running.
  @Test func historySurvivesAClockThatWasSetForwardAndARestart() async throws {
    let directory = TemporaryDirectory()
    var time = ManualTimeSource()
    var world = try OutboxWorld(directory: directory, time: time)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x")
    await world.settle()
    // The first sweep keeps the time.
    await world.pass(seconds: 11)
    await world.close()

    time = ManualTimeSource(
      wallNanoseconds: time.wallNanoseconds() + 30 * 86_400 * OutboxWorld.second)
    world = try OutboxWorld(directory: directory, time: time)
    for _ in 0..<3 { await world.pass(seconds: 601) }
    #expect(try await world.deliveries().map(\.state) == [.delivered])
    // Nobody sets it back.
    for _ in 0..<25 { await world.pass(seconds: 3600) }
    #expect(try await world.deliveries().isEmpty)
    await world.close()
  }
}
