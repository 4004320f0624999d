import Base
import Records
import Store
import Synchronization
import Testing
import Wire

@testable import Delivery

/// What follows when a target does not take a delivery.
@Suite struct OutboxFailureTests {
  @Test func attemptsFollowTheScheduleAndEndDead() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x")
    // No probe that is free: an answer of 500 may be the payload's fault.
    world.sender.answers["a"] = .status(500)
    await world.settle()
    let waits: [Int64] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
    for (index, wait) in waits.enumerated() {
      let delivery = try #require(try await world.deliveries().first)
      #expect(delivery.state == .pending)
      #expect(delivery.step == Int64(index + 1))
      #expect(delivery.lastError == "the target answered 500")
      await world.pass(seconds: wait - 1)
      #expect(world.sender.sent.count == index + 1)
      await world.pass(seconds: 1)
      #expect(world.sender.sent.count == index + 2)
    }
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.state == .dead)
    #expect(delivery.attempts == 10)
    #expect(delivery.lastError == "no attempt left: the target answered 500")
    #expect(Set(world.sender.sent.map(\.id)).count == 1)
    #expect(Set(world.sender.sent.map(\.body)).count == 1)
    #expect(try await world.attempts(of: delivery).map(\.number) == Array(1...10))
    // Not so long that the target would be paused.
    await world.pass(seconds: 100_000)
    #expect(world.sender.sent.count == 10)

    // A replay has the same id and the whole schedule before it.
    try await world.replay(delivery.id)
    await world.settle()
    #expect(world.sender.sent.count == 11)
    #expect(world.sender.sent.last?.id == delivery.id)
    world.sender.answers["a"] = .status(200)
    // The breaker has opened meanwhile, for at most a minute.
    await world.pass(seconds: 60)
    let last = try #require(try await world.deliveries().first)
    #expect(last.state == .delivered)
    #expect(last.attempts == 12)
    await world.close()
  }

  @Test(arguments: [[], [7], [7, 100, 1]] as [[Int64]])
  func aTargetsOwnScheduleHolds(_ waits: [Int64]) async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.addTarget("b")
    try await world.setSchedule(of: "a", waits)
    try await world.setExecution("event/sample.changed", ["a", "b"])
    try await world.addEvent(about: "x")
    for target in ["a", "b"] { world.sender.answers[target] = .status(500) }
    await world.settle()
    func sent() -> Int { world.sender.sent.count { $0.target == "a" } }
    for (index, wait) in waits.enumerated() {
      await world.pass(seconds: wait - 1)
      #expect(sent() == index + 1)
      await world.pass(seconds: 1)
      #expect(sent() == index + 2)
    }
    await world.pass(seconds: 100_000)
    #expect(sent() == waits.count + 1)
    let deliveries = try await world.deliveries()
    #expect(deliveries.first { $0.target == "a" }?.state == .dead)
    // The other target has the standard one.
    #expect(deliveries.first { $0.target == "b" }?.state == .pending)
    await world.close()
  }

  @Test func aScheduleThatIsSetLaterCountsFromTheNextFailure() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x")
    world.sender.answers["a"] = .status(500)
    await world.settle()
    try await world.setSchedule(of: "a", [1, 20, 1])
    await world.pass(seconds: 4)
    #expect(world.sender.sent.count == 1)
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 2)
    await world.pass(seconds: 19)
    #expect(world.sender.sent.count == 2)
    // A row that nobody can read is as none, for this attempt.
    try await world.tamper("UPDATE target_schedules SET waits = 'x'")
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 3)
    #expect(try await world.deliveries().first?.state == .pending)
    await world.close()
  }

  @Test func goneDisablesTheTarget() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .status(410)
    try await world.addEvent(about: "x")
    await world.settle()
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(world.sender.sent.count == 1)
    let deliveries = try await world.deliveries()
    #expect(deliveries.map(\.state) == [.dead, .dead])
    #expect(
      deliveries.map(\.lastError) == ["the target answered 410", "the target is disabled"])
    let instance = world.store.instanceID
    let events = try await world.store.read { reader throws(StoreError) in
      try EventLog.events(
        of: TargetEvent.aggregate("a", instance: instance), limit: 10, in: reader)
    }
    #expect(events.map(\.type) == ["target.added", "target.disabled"])
    #expect(events.last?.causation?.position == deliveries[0].position)
    #expect(events.last?.causation?.depth == 1)
    #expect(world.states[lane] == .healthy)

    world.sender.answers["a"] = .status(200)
    try await world.enableTarget("a")
    for delivery in deliveries { try await world.replay(delivery.id) }
    await world.settle()
    // What is replayed is no first attempt: it waits for nobody, and holds nobody back.
    let replayed = world.sender.sent.dropFirst().map(\.id)
    #expect(replayed.sorted() == deliveries.map(\.id).sorted())
    await world.close()
  }

  @Test func aDeletedTargetGetsNothing() async throws {
    let world = try OutboxWorld(startsWorker: false)
    try await world.addTarget("a")
    try await world.addTarget("b")
    try await world.setExecution("event/sample.changed", ["a", "b"])
    try await world.addEvent(about: "x")
    let instance = world.store.instanceID
    try await world.store.write { transaction throws(StoreError) in
      try transaction.append(
        TargetEvent.removed, to: TargetEvent.aggregate("a", instance: instance), by: "tester")
    }
    world.worker.start()
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["b"])
    let deliveries = try await world.deliveries()
    #expect(deliveries.map(\.state) == [.dead, .delivered])
    #expect(deliveries.first?.lastError == "the target was deleted")
    await world.close()
  }

  @Test(arguments: [429, 502, 503, 504])
  func aTargetThatAsksForAPauseGetsIt(status: Int) async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .status(status, [("retry-after", "60")])
    try await world.addEvent(about: "x")
    await world.settle()
    world.sender.answers["a"] = .status(200)
    try await world.addEvent(about: "y")
    await world.pass(seconds: 59)
    #expect(world.sender.sent.count == 1)
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 3)
    #expect(try await world.deliveries().allSatisfy { $0.state == .delivered })
    await world.close()
  }

  @Test func anExecutionEndsAtATargetThatInterrupts() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a", interrupts: false)
    try await world.addTarget("b", interrupts: true)
    try await world.addTarget("c")
    try await world.setExecution("event/sample.changed", ["a", "b", "c"])
    world.sender.script = { $0.target == "c" ? .status(200) : .status(410) }
    try await world.addEvent(about: "x")
    await world.settle()
    var deliveries = try await world.deliveries()
    #expect(deliveries.map(\.target) == ["a", "b"])
    #expect(deliveries.map(\.state) == [.dead, .dead])
    #expect(deliveries.map(\.remaining) == [[], ["c"]])

    // Once it is mended the execution goes on, and what went on before does not do so again.
    world.sender.script = nil
    for delivery in deliveries {
      try await world.enableTarget(delivery.target)
      try await world.replay(delivery.id)
    }
    await world.settle()
    deliveries = try await world.deliveries()
    #expect(deliveries.map(\.target) == ["a", "b", "c"])
    #expect(deliveries.allSatisfy { $0.state == .delivered })
    await world.close()
  }

  /// What a target without `interruptOnError` does holds the next one back until its first attempt has ended, and no
  /// longer.
  @Test func aFailureThatDoesNotInterruptHoldsNobodyBack() async throws {
    let world = try OutboxWorld()
    for id in ["a", "b", "c"] { try await world.addTarget(id) }
    try await world.setExecution("event/sample.changed", ["a", "b", "c"])
    world.sender.answers = ["a": .hold, "b": .error(.timedOut)]
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["a"])
    world.sender.answers["a"] = .status(500)
    world.sender.releaseAll(.status(500))
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["a", "b", "c"])
    // Each once, whatever becomes of those before it.
    await world.pass(seconds: 5)
    #expect(world.sender.sent.map(\.target).sorted() == ["a", "a", "b", "b", "c"])
    world.sender.answers = [:]
    await world.pass(seconds: 300)
    #expect(world.sender.sent.map(\.target).sorted() == ["a", "a", "a", "b", "b", "b", "c"])
    let deliveries = try await world.deliveries()
    #expect(deliveries.count == 3)
    #expect(deliveries.allSatisfy { $0.state == .delivered && $0.remaining.isEmpty })
    await world.close()
  }

  /// Nothing is sent to a target that is away, so no attempt fails either; what follows goes on all the same, each
  /// once, what waits already and what comes.
  @Test(arguments: [OutgoingError.unresolved(host: "a"), .failed("refused"), .timedOut])
  func aTargetThatIsAwayHoldsNobodyBackUnlessItInterrupts(_ error: OutgoingError) async throws {
    let world = try OutboxWorld()
    for id in ["a", "b", "c"] { try await world.addTarget(id) }
    try await world.addTarget("i", interrupts: true)
    try await world.setExecution("event/sample.changed", ["a", "b", "i", "c"])
    world.sender.answers = ["a": .error(error), "i": .error(error)]
    // More than are under way at once, and than one transaction lets go on.
    let before = (0..<250).map { "\($0)" }
    try await world.addEvents(about: before)
    await world.settle()
    await world.pass(seconds: 3)
    func sent(_ target: String) -> [String] {
      world.sender.sent.filter { $0.target == target }.map(\.id)
    }
    #expect(sent("a").count < 30)
    #expect(sent("b").count == 250)
    for number in 0..<20 { try await world.addEvent(about: "late\(number)") }
    await world.settle()
    #expect(sent("b").count == 270)
    #expect(sent("c").isEmpty)

    // The next event after they are back waits for its turn again.
    world.sender.answers = [:]
    await world.pass(seconds: 400)
    for target in ["a", "b", "i", "c"] {
      #expect(Set(sent(target)).count == 270, "\(target)")
    }
    #expect(sent("b").count == 270)
    #expect(sent("c").count == 270)
    world.sender.answers["a"] = .hold
    try await world.addEvent(about: "last")
    await world.settle()
    #expect(sent("b").count == 270)
    world.sender.answers = [:]
    world.sender.releaseAll()
    await world.settle()
    #expect(sent("c").count == 271)
    await world.close()
  }

  /// One that interrupts holds the next one back until it has taken its own.
  @Test func aFailureThatInterruptsHoldsTheNextBack() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a", interrupts: true)
    try await world.addTarget("b")
    try await world.setExecution("event/sample.changed", ["a", "b"])
    world.sender.answers["a"] = .status(500)
    try await world.addEvent(about: "x")
    await world.settle()
    await world.pass(seconds: 5)
    #expect(world.sender.sent.map(\.target) == ["a", "a"])
    world.sender.answers["a"] = .status(200)
    await world.pass(seconds: 300)
    #expect(world.sender.sent.map(\.target) == ["a", "a", "a", "b"])
    await world.close()
  }

  /// A given-up delivery that is replayed does not send to the next one again.
  @Test func aReplayDoesNotRepeatTheChain() async throws {
    let world = try OutboxWorld()
    for id in ["a", "b"] { try await world.addTarget(id) }
    try await world.setExecution("event/sample.changed", ["a", "b"])
    world.sender.answers["a"] = .status(500)
    try await world.addEvent(about: "x")
    await world.settle()
    let first = try #require(try await world.deliveries().first { $0.target == "a" })
    try await world.cancel(first.id)
    try await world.replay(first.id)
    world.sender.answers = [:]
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["a", "b", "a"])
    await world.close()
  }

  @Test func theBreakerKeepsATargetAloneAndLetsItDrainInOrder() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .error(.failed("connection refused"))
    var positions: [Int64] = []
    for index in 0..<100 {
      positions.append(try await world.addEvent(about: "\(index % 10)").position)
    }
    await world.settle()
    let failed = world.sender.sent.count
    #expect(failed >= Limits.deliveryFailuresToOpen && failed <= 20)
    #expect(world.states[lane].breaker == .open)
    #expect(try await world.deliveries().allSatisfy { $0.state == .pending })

    // Nothing goes out and no attempt is used up, but for a probe now and then, always the same one.
    var probes: Int64 = 0
    for pause: Int64 in [1, 2, 4, 8, 16] {
      await world.pass(seconds: pause)
      probes += 1
      #expect(world.sender.sent.count == failed + Int(probes))
      #expect(world.states[lane].breaker == .open)
    }
    let first = try #require(try await world.deliveries().first)
    #expect(Set(world.sender.sent.suffix(Int(probes)).map(\.id)) == [first.id])
    let steps = try await world.deliveries().map(\.step)
    #expect(steps.reduce(0, +) == Int64(failed))

    world.sender.answers["a"] = .status(200)
    world.sender.forget()
    await world.pass(seconds: 32)
    #expect(world.states[lane] == .healthy)
    #expect(try await world.deliveries().allSatisfy { $0.state == .delivered })
    let sent = world.sender.sent.map { sent in
      Int64(sent.fields.first { $0.name == "pintle-causation" }!.value)!
    }
    #expect(Set(sent) == Set(positions))
    #expect(sent.count == positions.count)
    // In order for each object, those included that had failed.
    for object in 0..<10 {
      let own = world.sender.sent.filter { $0.object == "\(object)" }.map { sent in
        Int64(sent.fields.first { $0.name == "pintle-causation" }!.value)!
      }
      #expect(own == own.sorted())
    }
    await world.close()
  }

  @Test func aPayloadThatBreaksTheTargetDoesNotBlockIt() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .error(.failed("connection refused"))
    for index in 0..<Limits.deliveryFailuresToOpen + 2 {
      try await world.addEvent(about: "\(index)")
      await world.settle()
    }
    // The next one in line makes the target fail for ever, the others do not.
    let poison = try #require(try await world.deliveries().first)
    world.sender.script = {
      $0.id == poison.id ? .error(.failed("the connection was closed")) : .status(200)
    }
    for _ in 0..<TargetPolicy.maxFreeProbes + 6 { await world.pass(seconds: 60) }
    let others = try await world.deliveries().filter { $0.id != poison.id }
    #expect(others.allSatisfy { $0.state == .delivered })
    await world.close()
  }

  @Test func whatCannotBeSignedCountsAsFailed() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.requests.failure.withLock { $0 = .unusable("there is no key to encrypt with") }
    try await world.addEvent(about: "x")
    await world.settle()
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.state == .pending)
    #expect(delivery.step == 1)
    #expect(delivery.lastError == "there is no key to encrypt with")
    world.requests.failure.withLock { $0 = nil }
    await world.pass(seconds: 5)
    #expect(try await world.deliveries().first?.state == .delivered)
    await world.close()
  }

  @Test func troubleOnThisSideUsesUpNothing() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.requests.failure.withLock { $0 = .unavailable }
    try await world.addEvent(about: "x")
    await world.settle()
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.state == .pending)
    #expect(delivery.attempts == 0)
    world.requests.failure.withLock { $0 = nil }
    await world.pass(seconds: 1)
    #expect(try await world.deliveries().first?.state == .delivered)
    await world.close()
  }
}
