import Base
import Records
import Testing
import Wire

@testable import Delivery
@testable import Store

/// What goes out when: order, limits, turns.
@Suite struct OutboxOrderTests {
  @Test func anEventIsDeliveredAndItsAttemptRecorded() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    let event = try await world.addEvent(about: "x")
    await world.settle()

    let sent = try #require(world.sender.sent.first)
    #expect(world.sender.sent.count == 1)
    #expect(
      sent.body
        == String(
          decoding: EventPayload.body(
            of: event, instance: world.store.instanceID, target: "a"), as: UTF8.self))
    #expect(
      sent.fields.contains { $0.name == "pintle-causation" && $0.value == "\(event.position)" })
    let delivery = try #require(try await world.deliveries().first)
    #expect(delivery.id == sent.id)
    #expect(delivery.state == .delivered)
    #expect(delivery.attempts == 1)
    #expect(delivery.lastStatus == 200)
    #expect(delivery.lastError == nil)
    let attempt = try #require(try await world.attempts(of: delivery).first)
    #expect(attempt.number == 1)
    #expect(attempt.status == 200)
    #expect(attempt.error == nil)
    #expect(attempt.url == "http://a.example/hook?token=[redacted]")
    #expect(attempt.requestFields.map(\.value) == [sent.id, "[redacted]", "\(event.position)"])
    #expect(attempt.requestBytes == Int64(sent.body.utf8.count))
    #expect(attempt.answerBytes == 2)
    #expect(attempt.duration == 3)
    await world.close()
  }

  @Test func firstAttemptsAboutAnObjectGoOneAfterAnother() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    var positions: [String: [Int64]] = [:]
    for _ in 0..<5 {
      for object in ["x", "y", "z"] {
        positions[object, default: []].append(try await world.addEvent(about: object).position)
      }
    }
    await world.settle()
    while world.sender.heldCount > 0 {
      // Never two of one object at a time.
      let objects = world.sender.held.map(\.sent.object)
      #expect(Set(objects).count == objects.count)
      world.sender.release(world.sender.held.randomElement()!.sent.id)
      await world.settle()
    }
    for object in ["x", "y", "z"] {
      let sent = world.sender.sent.filter { $0.object == object }.map { sent in
        Int64(sent.fields.first { $0.name == "pintle-causation" }!.value)!
      }
      #expect(sent == positions[object])
    }
    await world.close()
  }

  @Test func aRetryHoldsNothingBack() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    let bad = try await world.addEvent(about: "x")
    world.sender.script = { sent in
      sent.fields.contains { $0.name == "pintle-causation" && $0.value == "\(bad.position)" }
        ? .status(500) : .status(200)
    }
    await world.settle()
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(try await world.deliveries().map(\.state) == [.pending, .delivered])
    await world.close()
  }

  @Test func aTargetGetsSoManyAtATime() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    for index in 0..<Limits.maxDeliveriesPerTarget + 5 {
      try await world.addEvent(about: "\(index)")
    }
    await world.settle()
    #expect(world.sender.heldCount == Limits.maxDeliveriesPerTarget)
    world.sender.answers["a"] = .status(200)
    world.sender.releaseAll()
    await world.settle()
    #expect(world.sender.sent.count == Limits.maxDeliveriesPerTarget + 5)
    #expect(world.sender.peak == Limits.maxDeliveriesPerTarget)
    await world.close()
  }

  @Test func aTargetThatDoesNotAnswerSlowsNoOther() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("slow")
    try await world.addTarget("quick")
    try await world.setExecution("event/sample.changed", ["slow"])
    world.sender.answers["slow"] = .hold
    for index in 0..<50 { try await world.addEvent(about: "s\(index)") }
    await world.settle()
    try await world.setExecution("event/sample.changed", ["quick"])
    for index in 0..<50 { try await world.addEvent(about: "q\(index)") }
    await world.settle()
    #expect(world.sender.sent.count { $0.target == "quick" } == 50)
    #expect(world.sender.heldCount == Limits.maxDeliveriesPerTarget)
    world.sender.answers["slow"] = .status(200)
    world.sender.releaseAll()
    await world.settle()
    await world.close()
  }

  @Test func manyResultsShareATransaction() async throws {
    let world = try OutboxWorld(startsWorker: false)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    for index in 0..<1000 { try await world.addEvent(about: "\(index)") }
    world.worker.start()
    await world.settle()
    #expect(world.sender.sent.count == 1000)
    #expect(try await world.deliveries().allSatisfy { $0.state == .delivered })
    // Each write leases up to 256 and records up to 128; one for each delivery would be 2000.
    #expect(world.worker.worker.leaseCount < 200)
    await world.close()
  }

  @Test func everyTargetOfAnExecutionGetsTheEventInTurn() async throws {
    let world = try OutboxWorld()
    for id in ["a", "b", "c"] { try await world.addTarget(id) }
    try await world.setExecution("event/sample.*", ["b", "c", "a"])
    world.sender.script = { _ in .hold }
    try await world.addEvent(about: "x")
    for expected in ["b", "c", "a"] {
      await world.settle()
      #expect(world.sender.held.map(\.sent.target) == [expected])
      world.sender.releaseAll()
    }
    await world.settle()
    let deliveries = try await world.deliveries()
    #expect(deliveries.map(\.state) == [.delivered, .delivered, .delivered])
    #expect(Set(deliveries.map(\.id)).count == 3)
    #expect(deliveries.allSatisfy { $0.remaining.isEmpty })
    await world.close()
  }

  @Test func nobodyWaitsForAnAsyncTarget() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a", kind: .async)
    try await world.addTarget("b", kind: .async)
    try await world.addTarget("c")
    try await world.addTarget("d")
    try await world.setExecution("event", ["a", "b", "c", "d"])
    await world.settle()
    world.sender.forget()
    world.sender.script = { _ in .hold }
    try await world.addEvent(about: "x")
    await world.settle()
    #expect(world.sender.held.map(\.sent.target).sorted() == ["a", "b", "c"])
    world.sender.releaseAll()
    await world.settle()
    #expect(world.sender.held.map(\.sent.target) == ["d"])
    world.sender.releaseAll()
    await world.settle()
    await world.close()
  }
}
