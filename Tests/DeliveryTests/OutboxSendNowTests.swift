import Base
import Records
import Testing
import Wire

@testable import Delivery
@testable import Store

/// Deliveries that are sent before their time, because somebody asked for it.
@Suite struct OutboxSendNowTests {
  /// A world with a target whose attempts fail.
  private func world(
    _ answer: ScriptedSender.Answer = .status(500), startsWorker: Bool = true
  ) async throws -> OutboxWorld {
    let world = try OutboxWorld(startsWorker: startsWorker)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = answer
    return world
  }

  /// The retry is sent at once, under its id; a failure is followed by the next wait of the schedule, from then on.
  @Test func aRetryComesEarlyAndTheScheduleGoesOnFromThere() async throws {
    let world = try await world()
    try await world.addEvent(about: "x")
    await world.settle()
    await world.pass(seconds: 5)
    let id = try #require(try await world.deliveries().first).id
    #expect(world.sender.sent.count == 2)
    // The next wait is one of 300 s.
    await world.pass(seconds: 10)
    #expect(try await world.sendNow(id) == false)
    await world.settle()
    #expect(world.sender.sent.count == 3)
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.state == .pending && delivery.step == 3 && delivery.attempts == 3)
    #expect(delivery.dueAt == world.time.wallNanoseconds() + 1800 * OutboxWorld.second)
    await world.pass(seconds: 1799)
    #expect(world.sender.sent.count == 3)
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 4)
    world.sender.answers["a"] = .status(200)
    try await world.sendNow(id)
    await world.settle()
    let done = try #require(try await world.deliveries().first)
    #expect(done.state == .delivered && done.attempts == 5)
    #expect(Set(world.sender.sent.map(\.id)) == [id])
    #expect(try await world.attempts(of: done).map(\.number) == Array(1...5))
    // Nothing is left of the time at which it would have been sent.
    await world.pass(seconds: 100_000)
    #expect(world.sender.sent.count == 5)
    await world.close()
  }

  @Test func theLastAttemptIsTheLastAlthoughItComesEarly() async throws {
    let world = try await world()
    try await world.setSchedule(of: "a", [100])
    try await world.addEvent(about: "x")
    await world.settle()
    try await world.sendNow(try #require(try await world.deliveries().first).id)
    await world.settle()
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.state == .dead && delivery.attempts == 2)
    #expect(delivery.lastError == "no attempt left: the target answered 500")
    await world.close()
  }

  /// A second wish changes nothing, nor does one for a delivery that waits for its first attempt.
  @Test func whatIsDueStaysAsItIs() async throws {
    let world = try await world(startsWorker: false)
    try await world.addEvent(about: "x")
    let first = try #require(try await world.deliveries().first)
    #expect(try await world.sendNow(first.id) == true)
    #expect(try await world.deliveries() == [first])
    let late = world.time.wallNanoseconds() + 1000 * OutboxWorld.second
    try await world.tamper("UPDATE work SET due_at = \(late), attempts = 3")
    #expect(try await world.sendNow(first.id) == false)
    let due = try #require(try await world.deliveries().first)
    #expect(due.dueAt == world.time.wallNanoseconds() && due.step == 3)
    world.time.advance(nanoseconds: OutboxWorld.second)
    #expect(try await world.sendNow(first.id) == true)
    #expect(try await world.deliveries() == [due])
    // Whoever begins later sends it.
    world.worker.start()
    await world.settle()
    #expect(world.sender.sent.map(\.id) == [first.id])
    await world.close()
  }

  /// A target that is left alone is tried once more, with what was asked for, before all that waits there.
  @Test func anOpenBreakerIsPassedOnce() async throws {
    let world = try await world()
    for object in 0..<8 { try await world.addEvent(about: "o\(object)") }
    await world.settle()
    // Probes that fail use up attempts, so one of them waits for its time.
    await world.pass(seconds: 1)
    let waiting = try await world.deliveries()
    let put = try #require(waiting.first { $0.dueAt > world.time.wallNanoseconds() })
    #expect(waiting.contains { $0.dueAt == 0 })
    let lane = DeliveryLane(organization: world.store.instanceID, target: "a")
    #expect(world.states[lane].breaker == .open)
    world.sender.forget()
    #expect(try await world.sendNow(put.id) == false)
    await world.settle()
    #expect(world.sender.sent.map(\.id) == [put.id])
    #expect(world.states[lane].breaker == .open)
    // The next one comes after as long as before: whoever asks puts nothing off.
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 1)
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 2)
    world.sender.forget()
    world.sender.answers["a"] = .status(200)
    try await world.sendNow(put.id)
    await world.settle()
    #expect(world.sender.sent.first?.id == put.id)
    #expect(world.states[lane].breaker == .closed)
    // What is due goes out with it.
    #expect(world.sender.sent.count > 1)
    await world.close()
  }

  /// A first attempt overtakes nothing: the probe that it asks for is the first in line.
  @Test func firstAttemptsKeepTheirOrder() async throws {
    let world = try await world(.error(.failed("connection refused")))
    for _ in 0..<8 { try await world.addEvent(about: "x") }
    await world.settle()
    let waiting = try await world.deliveries()
    #expect(waiting.allSatisfy { $0.state == .pending && $0.dueAt == 0 })
    world.sender.forget()
    world.sender.answers["a"] = .status(200)
    #expect(try await world.sendNow(try #require(waiting.last).id) == true)
    await world.settle()
    #expect(world.sentPositions == waiting.map(\.position))
    #expect(try await world.deliveries().allSatisfy { $0.state == .delivered })
    await world.close()
  }

  /// What a target asked for holds.
  @Test func aPauseThatTheTargetAskedForIsKept() async throws {
    let world = try await world(.status(429, [("retry-after", "60")]))
    try await world.addEvent(about: "x")
    await world.settle()
    let id = try #require(try await world.deliveries().first).id
    world.sender.answers["a"] = .status(200)
    await world.pass(seconds: 10)
    #expect(try await world.sendNow(id) == false)
    await world.settle()
    await world.pass(seconds: 49)
    #expect(world.sender.sent.count == 1)
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 2)
    await world.close()
  }

  @Test func whatIsOnItsWayIsRefused() async throws {
    let world = try await world(.hold)
    try await world.addEvent(about: "x")
    await world.settle()
    let id = try #require(try await world.deliveries().first).id
    #expect(await refusal { try await world.sendNow(id) } == .isLeased)
    world.sender.release(id)
    await world.settle()
    #expect(await refusal { try await world.sendNow(id) } == .isFinal)
    #expect(world.sender.sent.count == 1)
    await world.close()
  }

  /// A wish that meets the attempt that is due anyway makes no second one.
  @Test func oneAttemptIsMadeHoweverItIsAskedFor() async throws {
    let world = try await world()
    try await world.addEvent(about: "x")
    await world.settle()
    let id = try #require(try await world.deliveries().first).id
    world.sender.answers["a"] = .hold
    let end = await world.holdWrites()
    let wish = Task { await refusal { try await world.sendNow(id) } }
    while world.store.queuedCommands == 0 { await Task.yield() }
    // Its own time comes while the wish waits for the store.
    world.time.advance(nanoseconds: 5 * OutboxWorld.second)
    await world.turnAWhile()
    end.raise()
    // Whichever of the two comes first.
    let refused = await wish.value
    #expect(refused == nil || refused == .isLeased)
    await world.settle()
    #expect(world.sender.held.map(\.sent.id) == [id])
    world.sender.releaseAll()
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.delivered])
    #expect(world.sender.sent.count == 2)
    await world.close()
  }

  @Test func nothingIsSentWhereNothingMayBe() async throws {
    let world = try await world()
    try await world.addEvent(about: "x")
    await world.settle()
    let id = try #require(try await world.deliveries().first).id
    try await world.change("a", .paused(reason: "r"))
    #expect(await refusal { try await world.sendNow(id) } == .targetPaused)
    #expect(try await world.deliveries().map(\.state) == [.pending])
    await world.pass(seconds: 5)
    #expect(try await world.deliveries().map(\.state) == [.held])
    #expect(await refusal { try await world.sendNow(id) } == .targetPaused)
    try await world.change("a", .disabled(reason: "r"))
    try await world.change("a", .resumed)
    #expect(await refusal { try await world.sendNow(id) } == .targetDisabled)
    try await world.enableTarget("a")
    // Nobody has put it back yet.
    #expect(await refusal { try await world.sendNow(id) } == .isHeld)
    try await world.change("a", .removed)
    #expect(await refusal { try await world.sendNow(id) } == .targetDeleted)
    #expect(try await world.deliveries().map(\.state) == [.held])
    #expect(world.sender.sent.count == 1)
    await world.close()
  }
}
