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

  /// Targets with a few deliveries each share transactions: one for each would cost more than all that they send.
  @Test(arguments: [1, 5])
  func manyTargetsWithLittleTakeFewTransactions(events: Int) async throws {
    let world = try OutboxWorld(startsWorker: false)
    let names = (0..<400).map { "t\($0)" }
    for name in names { try await world.addTarget(name, kind: .async) }
    try await world.setExecution("event/sample.changed", names)
    try await world.addEvents(about: (0..<events).map { "\($0)" })
    world.worker.start()
    await world.settle()
    #expect(world.sender.sent.count == 400 * events)
    // Each leases up to 256 deliveries, and records up to 128.
    #expect(world.worker.worker.leaseCount < 10 + Int64(400 * events) / 20)
    await world.close()
  }

  /// Of targets with more than a transaction leases each has its turn.
  @Test func targetsWithMuchTakeTurns() async throws {
    let world = try OutboxWorld(startsWorker: false)
    let names = (0..<12).map { "t\($0)" }
    for name in names { try await world.addTarget(name, kind: .async) }
    try await world.setExecution("event/sample.changed", names)
    try await world.addEvents(about: (0..<300).map { "\($0)" })
    world.worker.start()
    await world.settle()
    #expect(world.sender.sent.count == 12 * 300)
    // Nobody is sent all of his before another one has begun.
    let first = names.map { name in world.sender.sent.firstIndex { $0.target == name } ?? .max }
    let last = names.map { name in world.sender.sent.lastIndex { $0.target == name } ?? 0 }
    #expect((first.max() ?? .max) < (last.min() ?? 0))
    await world.close()
  }

  @Test func aLineTakesBackWhatWasTakenOut() {
    var line = WaitingLine<Int>()
    for number in 0..<200 { line.append(number) }
    let taken = (0..<150).compactMap { _ in line.popFirst() }
    line.append(200)
    // More than what is free before its first, and less.
    line.putBack(Array(taken[10...]))
    line.putBack([7, 8, 9])
    line.putBack([])
    var rest: [Int] = []
    while let number = line.popFirst() { rest.append(number) }
    #expect(rest == Array(7...200))
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
