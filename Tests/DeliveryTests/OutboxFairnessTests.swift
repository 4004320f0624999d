import Base
import Records
import Testing
import Wire

@testable import Delivery
@testable import Store

/// How targets share what there is of everything, and that nobody turns in circles when it is used up.
@Suite struct OutboxFairnessTests {
  /// A worker with as many targets that do not answer, each with as many deliveries.
  private func worldOfSilence(targets: Int, events: Int) async throws -> OutboxWorld {
    let world = try OutboxWorld(startsWorker: false)
    let names = (0..<targets).map { "slow\($0)" }
    for name in names {
      try await world.addTarget(name, kind: .async)
      world.sender.answers[name] = .hold
    }
    try await world.setExecution("event/sample.changed", names)
    try await world.addEvents(about: (0..<events).map { "\($0)" })
    try await world.addTarget("quick")
    try await world.setExecution("event/sample.changed", ["quick"])
    world.worker.start()
    await world.settle()
    return world
  }

  /// So many backlogs, with which everything would be taken if each target took what it may.
  @Test(arguments: [(16, 20), (26, 200)])
  func silentTargetsLeaveRoomForOthers(targets: Int, events: Int) async throws {
    let world = try await worldOfSilence(targets: targets, events: events)
    #expect(world.sender.heldCount > Limits.maxDeliveriesInFlight / 2)
    #expect(world.sender.heldCount < Limits.maxDeliveriesInFlight)
    try await world.addEvents(about: (0..<50).map { "\($0)" })
    await world.settle()
    #expect(world.sender.sent.count { $0.target == "quick" } == 50)
    // The share of the others is not used up by some of them.
    let counts = Dictionary(grouping: world.sender.held, by: \.sent.target).mapValues(\.count)
    #expect(counts.count == targets)
    for lane in world.worker.worker.lanes.values { #expect(lane.running <= 16) }
    world.sender.answers = [:]
    world.sender.releaseAll()
    await world.settle()
    #expect(world.sender.sent.count == targets * events + 50)
    await world.close()
  }

  @Test func aStopDoesNotTurnInCircles() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    try await world.addEvent(about: "x")
    await world.settle()
    let worker = world.worker
    let isStopped = Flag()
    Task.detached {
      await worker.stop(grace: 60 * OutboxWorld.second)
      isStopped.raise()
    }
    await world.turnAWhile()
    // Past the time of the first sweep.
    world.time.advance(nanoseconds: 11 * OutboxWorld.second)
    await world.turnAWhile()
    #expect(worker.worker.isAsleep)
    world.sender.releaseAll()
    for _ in 0..<30_000 where !isStopped.isRaised { await world.turn() }
    #expect(isStopped.isRaised)
    #expect(try await world.deliveries().map(\.state) == [.delivered])
    world.store.close()
  }
}
