import Base
import Records
import Testing
import Wire

@testable import Delivery
@testable import Store

/// What happens to deliveries while the store writes something else about them.
@Suite struct OutboxInterleavingTests {
  /// A worker whose next result makes it lease more for the target "a", which answers nothing by itself.
  private func worldBeforeLease(events: Int) async throws -> (OutboxWorld, DeliveryLane) {
    let world = try OutboxWorld(startsWorker: false)
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    // Of each object one is under way at a time; of all together as many as the target takes.
    let objects = 2 * Limits.maxDeliveriesPerTarget
    try await world.addEvents(about: (0..<events).map { "\($0 % objects)" })
    world.worker.start()
    await world.settle()
    let held = try #require(world.lane("a"))
    while held.leasedCount > Limits.maxLeasedPerTarget / 2 + 1 {
      world.sender.release(world.sender.held[0].sent.id)
      await world.settle()
    }
    return (world, lane)
  }

  @Test func whatIsLeasedWhileTheBreakerOpensKeepsItsPlace() async throws {
    let (world, lane) = try await worldBeforeLease(events: 400)
    let end = await world.holdWrites()
    world.sender.release(world.sender.held[0].sent.id)
    await world.turnAWhile()
    for _ in 0..<Limits.deliveryFailuresToOpen {
      world.sender.release(world.sender.held[0].sent.id, .error(.failed("connection refused")))
    }
    await world.turnAWhile()
    // Nothing is under way any more whose end would take back what waits.
    world.sender.releaseAll()
    await world.turnAWhile()
    #expect(world.states[lane].breaker == .open)
    end.raise()
    await world.settle()
    #expect(try await world.deliveries().allSatisfy { $0.state != .leased })

    world.sender.answers["a"] = nil
    world.sender.forget()
    await world.pass(seconds: 1)
    world.expectOnceAndInOrder()
    #expect(try await world.deliveries().allSatisfy { $0.state == .delivered })
    await world.close()
  }

  @Test func whatIsGivenBackWhileTheRestIsLeasedIsNotForgotten() async throws {
    // The second lease takes all that waits.
    let (world, _) = try await worldBeforeLease(events: 250)
    let end = await world.holdWrites()
    world.sender.release(world.sender.held[0].sent.id)
    await world.turnAWhile()
    world.sender.release(world.sender.held[0].sent.id, .error(.overloaded))
    await world.turnAWhile()
    end.raise()
    await world.settle()
    world.sender.answers["a"] = nil
    world.sender.releaseAll()
    await world.pass(seconds: 1)
    #expect(try await world.deliveries().allSatisfy { $0.state == .delivered })
    await world.close()
  }

  @Test func aPauseEndsWhenItIsOver() async throws {
    let (world, _) = try await worldBeforeLease(events: 400)
    let end = await world.holdWrites()
    world.sender.release(world.sender.held[0].sent.id)
    await world.turnAWhile()
    let busy = [("retry-after", "3")].map { (name: $0.0, value: $0.1) }
    world.sender.release(world.sender.held[0].sent.id, .status(429, busy))
    await world.turnAWhile()
    world.sender.releaseAll()
    await world.turnAWhile()
    end.raise()
    await world.settle()
    world.sender.answers["a"] = nil
    world.sender.forget()
    await world.pass(seconds: 2)
    #expect(world.sender.sent.isEmpty)
    await world.pass(seconds: 1)
    world.expectOnceAndInOrder()
    // All but the one that is tried again after 5 s.
    #expect(try await world.deliveries().count { $0.state != .delivered } == 1)
    await world.close()
  }

  @Test func aDeliveryThatIsReplayedDuringItsAttemptHasTwo() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    try await world.addEvent(about: "x")
    await world.settle()
    let id = world.sender.held[0].sent.id
    try await world.cancel(id)
    try await world.replay(id)
    await world.settle()
    #expect(world.sender.held.map(\.sent.id) == [id, id])
    #expect(world.worker.worker.runningCount == 2)
    world.sender.release(id, .status(500))
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.leased])
    world.sender.release(id)
    await world.settle()
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.state == .delivered)
    #expect(delivery.attempts == 2)
    #expect(delivery.lastStatus == 200)
    let attempts = try await world.attempts(of: delivery)
    #expect(attempts.map(\.number) == [1, 2])
    #expect(attempts.map(\.status) == [500, 200])
    await world.close()
  }

  @Test func whatCouldNotBeTriedStaysAheadOfTheNext() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    try await world.addEvents(about: ["x", "x"])
    await world.settle()
    world.sender.release(world.sender.held[0].sent.id, .error(.overloaded))
    await world.settle()
    #expect(world.sender.held.isEmpty)
    world.sender.answers["a"] = nil
    await world.pass(seconds: 1)
    let positions = try await world.deliveries().map(\.position)
    #expect(world.sentPositions == [positions[0], positions[0], positions[1]])
    await world.close()
  }
}
