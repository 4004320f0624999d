import Base
import Records
import Store
import Testing
import Wire

@testable import Delivery

/// Start and end of the worker, what administrators do, and what is forgotten.
@Suite struct OutboxLifeTests {
  @Test func leasesOfADeadProcessAreTakenBack() async throws {
    let directory = TemporaryDirectory()
    let world = try OutboxWorld(directory: directory)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    for index in 0..<300 { try await world.addEvent(about: "\(index % 32)") }
    await world.settle()
    #expect(try await world.deliveries().contains { $0.state == .leased })
    // It dies here: nothing is given back.
    world.store.close()
    world.sender.releaseAll(.error(.cancelled))

    let next = try OutboxWorld(directory: directory, time: world.time)
    await next.settle()
    #expect(next.sender.sent.count == 300)
    #expect(try await next.deliveries().allSatisfy { $0.state == .delivered })
    next.expectOnceAndInOrder()
    await next.close()
  }

  @Test func stoppingGivesBackWhatWasNotSent() async throws {
    let directory = TemporaryDirectory()
    let world = try OutboxWorld(directory: directory)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    for index in 0..<40 { try await world.addEvent(about: "\(index)") }
    await world.settle()
    let worker = world.worker
    let isStopped = Flag()
    Task.detached {
      await worker.stop(grace: 10 * OutboxWorld.second)
      isStopped.raise()
    }
    for _ in 0..<20 { await world.turn() }
    // One finishes within the grace, the others are cut off.
    world.sender.release(world.sender.held[0].sent.id)
    for _ in 0..<20 { await world.turn() }
    #expect(!isStopped.isRaised)
    world.time.advance(nanoseconds: 10 * OutboxWorld.second)
    for _ in 0..<30_000 where !isStopped.isRaised { await world.turn() }
    #expect(isStopped.isRaised)
    let states = try await world.deliveries().map(\.state)
    #expect(states.count { $0 == .delivered } == 1)
    #expect(states.count { $0 == .pending } == 39)
    #expect(try await world.deliveries().allSatisfy { $0.attempts == 0 || $0.state == .delivered })
    world.store.close()
  }

  @Test func whatIsCancelledIsNotSent() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.addTarget("b")
    try await world.setExecution("event/sample.changed", ["a", "b"])
    world.sender.answers["a"] = .hold
    try await world.addEvent(about: "x")
    try await world.addEvent(about: "x")
    await world.settle()
    let deliveries = try await world.deliveries()
    #expect(deliveries.map(\.state) == [.leased, .leased])
    // The second waits for the first, which is under way.
    for delivery in deliveries { try await world.cancel(delivery.id) }
    world.sender.releaseAll()
    await world.settle()
    #expect(world.sender.sent.count == 1)
    let after = try await world.deliveries()
    #expect(after.map(\.state) == [.cancelled, .cancelled])
    #expect(after.map(\.attempts) == [1, 0])
    #expect(try await world.attempts(of: after[0]).map(\.status) == [200])

    world.sender.answers["a"] = nil
    try await world.replay(after[1].id)
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["a", "a", "b"])
    await world.close()
  }

  @Test func nobodyReplaysOrCancelsTwice() async throws {
    let world = try OutboxWorld(startsWorker: false)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x")
    let id = try #require(try await world.deliveries().first).id
    #expect(await refusal { try await world.replay(id) } == .isNotFinal)
    try await world.cancel(id)
    #expect(await refusal { try await world.cancel(id) } == .isFinal)
    #expect(await refusal { try await world.cancel("1") } == .notFound)
    #expect(await refusal { try await world.replay("1") } == .notFound)
    #expect(await refusal { try await world.sendNow(id) } == .isFinal)
    #expect(await refusal { try await world.sendNow("1") } == .notFound)
    world.store.close()
  }

  @Test func aChainOfCausesEndsAtItsLimit() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x", depth: Limits.maxCausationDepth)
    await world.settle()
    #expect(world.sender.sent.count == 1)
    do {
      try await world.addEvent(about: "x", depth: Limits.maxCausationDepth + 1)
      Issue.record("a chain of nine")
    } catch StoreError.causationTooDeep(let limit) {
      #expect(limit == 8)
    }
    await world.settle()
    #expect(world.sender.sent.count == 1)
    await world.close()
  }

  @Test func oldDeliveriesAreForgotten() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.addTarget("b")
    try await world.setExecution("event/sample.changed", ["a", "b"])
    world.sender.script = { $0.target == "a" ? .status(410) : .status(200) }
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.dead, .delivered])
    let day: Int64 = 86_400
    await world.pass(seconds: 7 * day + 1)
    #expect(try await world.deliveries().map(\.state) == [.dead])
    await world.pass(seconds: 83 * day)
    #expect(try await world.deliveries().isEmpty)
    await world.close()
  }

  @Test func aTargetKeepsTheLastOfItsHistory() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    for index in 0..<5 {
      try await world.addEvent(about: "\(index)")
      await world.pass(seconds: 1)
    }
    let instance = world.store.instanceID
    let now = world.time.wallNanoseconds()
    let tasks = try await world.store.scan { reader throws(StoreError) in
      try DeliverySweep.tasks(now: now, organization: instance, keptRows: 3, in: reader)
    }
    #expect(tasks.map(\.state) == [.delivered])
    try await world.store.write { transaction throws(StoreError) in
      while try DeliverySweep.run(tasks[0], limit: 1, in: transaction) {}
    }
    #expect(try await world.deliveries().map(\.aggregateID) == ["2", "3", "4"])
    await world.close()
  }

  @Test func whatWaitsTooLongIsGivenUp() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .error(.failed("connection refused"))
    // Fewer attempts than it takes to pause a target.
    for index in 0..<6 { try await world.addEvent(about: "\(index)") }
    await world.settle()
    await world.pass(seconds: 8 * 86_400)
    await world.pass(seconds: 600)
    let deliveries = try await world.deliveries()
    #expect(deliveries.allSatisfy { $0.state == .dead })
    #expect(deliveries.contains { $0.lastError == "not delivered within 7 days" })
    await world.close()
  }

  /// A target is away only when it was seen to be: what waited while the server was off for eight days is sent, however
  /// long the target was away before that, and although it takes more than a day to answer.
  @Test(arguments: [0, 6 * 86_400, 7 * 86_400])
  func whatWaitedWhileTheServerWasOffIsSent(_ stalled: Int64) async throws {
    let directory = TemporaryDirectory()
    var time = ManualTimeSource()
    var world = try OutboxWorld(directory: directory, time: time)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .error(.failed("connection refused"))
    // More than are leased at a time.
    try await world.addEvents(about: (0..<400).map { "\($0)" })
    await world.settle()
    await world.pass(seconds: 601)
    await world.close()

    time = ManualTimeSource(
      wallNanoseconds: time.wallNanoseconds() + 8 * 86_400 * OutboxWorld.second)
    world = try OutboxWorld(directory: directory, time: time, startsWorker: false)
    try await world.tamper("UPDATE work_lanes SET stalled = \(stalled * OutboxWorld.second)")
    world.sender.answers["a"] = .hold
    world.worker.start()
    await world.settle()
    #expect(world.sender.heldCount > 0)
    for _ in 0..<30 { await world.pass(seconds: 3600) }
    #expect(try await world.deliveries().allSatisfy { !$0.state.isFinal })
    world.sender.answers["a"] = .status(200)
    world.sender.releaseAll()
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == Array(repeating: .delivered, count: 400))
    await world.close()
  }
}

/// Why the store refused.
func refusal(_ body: () async throws -> Void) async -> DeliveryTable.Refusal? {
  do {
    try await body()
    return nil
  } catch StoreError.rejected(let error) {
    return error as? DeliveryTable.Refusal
  } catch {
    return nil
  }
}
