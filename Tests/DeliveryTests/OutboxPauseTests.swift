import Base
import Records
import Store
import Testing
import Wire

@testable import Delivery

/// Targets whose deliveries are held: nothing is sent, nothing is lost.
@Suite struct OutboxPauseTests {
  private static let day: Int64 = 86_400

  @Test func whatIsHeldIsSentWhenTheTargetIsResumed() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.change("a", .paused(reason: "r"))
    for object in ["x", "y", "x"] { try await world.addEvent(about: object) }
    await world.settle()
    #expect(world.sender.sent.isEmpty)
    let held = try await world.deliveries()
    #expect(held.map(\.state) == [.held, .held, .held])
    #expect(held.allSatisfy { $0.lastError == "the target is paused" && $0.finishedAt == nil })
    // However long that takes.
    await world.pass(seconds: 30 * Self.day)
    #expect(try await world.deliveries().map(\.state) == [.held, .held, .held])
    // Not while it is paused.
    #expect(try await world.release(lane) == false)
    try await world.change("a", .resumed)
    #expect(try await world.release(lane, limit: 2) == true)
    #expect(try await world.release(lane, limit: 2) == false)
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.delivered, .delivered, .delivered])
    world.expectOnceAndInOrder()
    #expect(world.sender.sent.count == 3)
    await world.close()
  }

  /// Enabling ends a pause; the sweep does what nobody else did.
  @Test func theSweepReleasesWhatIsLeft() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.addTarget("b")
    try await world.setExecution("event/sample.changed", ["a", "b"])
    for target in ["a", "b"] { try await world.change(target, .paused(reason: "r")) }
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.held, .held])
    try await world.enableTarget("a")
    await world.pass(seconds: 601)
    #expect(world.sender.sent.map(\.target) == ["a"])
    // Of a target that is gone they are given up.
    try await world.change("b", .removed)
    await world.pass(seconds: 601)
    #expect(try await world.deliveries().map(\.state) == [.delivered, .dead])
    #expect(world.sender.sent.count == 1)
    await world.close()
  }

  /// What is on its way when the target is paused is recorded; a failure waits for the target.
  @Test func whatIsOnItsWayIsNotSentAgainMeanwhile() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .status(500)
    try await world.addEvent(about: "x")
    await world.settle()
    try await world.change("a", .paused(reason: "r"))
    await world.pass(seconds: 6)
    let held = try #require(try await world.deliveries().first)
    #expect(held.state == .held && held.attempts == 1)
    world.sender.answers["a"] = .status(200)
    try await world.change("a", .resumed)
    _ = try await world.release(lane)
    await world.settle()
    let done = try #require(try await world.deliveries().first)
    #expect(done.state == .delivered && done.attempts == 2 && done.lastError == nil)
    await world.close()
  }

  /// A target that holds back the next one goes on doing so.
  @Test(arguments: [false, true])
  func whatFollowsAHeldDelivery(_ interrupts: Bool) async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a", interrupts: interrupts)
    try await world.addTarget("b")
    try await world.setExecution("event/sample.changed", ["a", "b"])
    try await world.change("a", .paused(reason: "r"))
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(world.sender.sent.map(\.target) == (interrupts ? [] : ["b"]))
    try await world.change("a", .resumed)
    _ = try await world.release(lane)
    await world.settle()
    #expect(world.sender.sent.map(\.target) == (interrupts ? ["a", "b"] : ["b", "a"]))
    await world.close()
  }

  @Test func whatIsHeldOutlivesARestart() async throws {
    let first = try OutboxWorld()
    let lane = try await first.addTarget("a")
    try await first.setExecution("event/sample.changed", ["a"])
    try await first.change("a", .paused(reason: "r"))
    for object in ["x", "y", "x"] { try await first.addEvent(about: object) }
    await first.settle()
    let ids = try await first.deliveries().map(\.id)
    await first.close()
    let world = try OutboxWorld(directory: first.directory, time: first.time)
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.held, .held, .held, .held])
    #expect(try await world.pauseReason("a") == "r")
    try await world.change("a", .resumed)
    _ = try await world.release(lane)
    await world.settle()
    #expect(try await world.deliveries().map(\.state).allSatisfy { $0 == .delivered })
    #expect(Set(try await world.deliveries().map(\.id)).isSuperset(of: ids))
    #expect(world.sentPositions.count == 4)
    world.expectOnceAndInOrder()
    await world.close()
  }

  /// Where it would be given up, it stays held.
  @Test func whatIsHeldOfADisabledTargetWaitsUntilItIsEnabled() async throws {
    let world = try OutboxWorld()
    let lane = try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.change("a", .paused(reason: "r"))
    try await world.addEvent(about: "x")
    await world.settle()
    try await world.change("a", .disabled(reason: "r"))
    try await world.change("a", .resumed)
    #expect(try await world.release(lane) == false)
    await world.pass(seconds: 601)
    #expect(try await world.deliveries().map(\.state) == [.held])
    try await world.enableTarget("a")
    await world.pass(seconds: 601)
    #expect(try await world.deliveries().map(\.state) == [.delivered])
    await world.close()
  }

  @Test func heldDeliveriesCanBeCancelledAndNotReplayed() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.change("a", .paused(reason: "r"))
    try await world.addEvent(about: "x")
    await world.settle()
    let held = try #require(try await world.deliveries().first)
    await #expect(throws: StoreError.self) { try await world.replay(held.id) }
    let instance = world.store.instanceID
    try await world.store.write { transaction throws(StoreError) in
      _ = try DeliveryTable.cancel(held.id, organization: instance, in: transaction)
    }
    #expect(try await world.deliveries().first?.state == .cancelled)
    await world.close()
  }

  /// 5 days without a single success, and not a moment sooner.
  @Test func aTargetThatOnlyFailsIsPaused() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .status(500)
    func isPaused() async throws -> Bool { try await world.pauseReason("a") != nil }
    for day in 0..<5 {
      try await world.addEvent(about: "x\(day)")
      await world.pass(seconds: Self.day - 120)
      // Probes.
      for _ in 0..<2 { await world.pass(seconds: 60) }
      #expect(try await isPaused() == false, "day \(day)")
    }
    try await world.addEvent(about: "last")
    await world.pass(seconds: Self.day)
    #expect(
      try await world.pauseReason("a")
        == "no delivery was taken for 5 days, the last one failed: the target answered 500")
    let count = world.sender.sent.count
    try await world.addEvent(about: "held")
    await world.pass(seconds: 10 * Self.day)
    #expect(world.sender.sent.count == count)
    #expect(try await world.deliveries().last?.state == .held)
    await world.close()
  }

  @Test func oneSuccessBeginsAnew() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    for day in 0..<9 {
      world.sender.answers["a"] = .status(day == 4 ? 200 : 500)
      try await world.addEvent(about: "x\(day)")
      await world.pass(seconds: Self.day)
      #expect(try await world.pauseReason("a") == nil, "day \(day)")
    }
    await world.close()
  }

  /// A few attempts say nothing, however far they lie apart.
  @Test func fewFailuresPauseNothing() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setSchedule(of: "a", [])
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .status(500)
    for number in 1...9 {
      try await world.addEvent(about: "x\(number)")
      await world.pass(seconds: 2 * Self.day)
      #expect(try await world.pauseReason("a") == nil, "\(number)")
    }
    try await world.addEvent(about: "tenth")
    await world.pass(seconds: 60)
    #expect(try await world.pauseReason("a") != nil)
    await world.close()
  }
}
