import Base
import Records
import Store
import TestDatabases
import Testing
import Wire

@testable import Delivery

/// What cannot be read or recorded stops nothing else.
@Suite struct OutboxDamageTests {
  @Test func anUnreadableRowStopsOnlyItsTarget() async throws {
    let world = try OutboxWorld(startsWorker: false)
    try await world.addTarget("bad", kind: .async)
    try await world.addTarget("good", kind: .async)
    try await world.setExecution("event/sample.changed", ["bad", "good"])
    try await world.addEvents(about: ["x", "y"])
    try await world.tamper("UPDATE deliveries SET remaining = '?' WHERE target = 'bad'")
    world.worker.start()
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["good", "good"])
    try await world.addEvent(about: "z")
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["good", "good", "good"])
    #expect(world.log.entries.map(\.kind) == [.unreadable])
    let entry = try #require(world.log.entries.first)
    #expect(entry.target == "bad")
    #expect(entry.text.hasSuffix("cannot be read"))
    // It is looked at again after a minute, and said again.
    await world.pass(seconds: 59)
    #expect(world.log.entries.count == 1)
    await world.pass(seconds: 1)
    #expect(world.log.entries.count == 2)

    try await world.tamper("UPDATE deliveries SET remaining = '[]' WHERE target = 'bad'")
    await world.pass(seconds: 60)
    #expect(world.sender.sent.count { $0.target == "bad" } == 3)
    await world.close()
  }

  @Test func anAttemptThatCannotBeKeptStillCounts() async throws {
    let world = try OutboxWorld(startsWorker: false)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvents(about: ["x", "y"])
    let id = try #require(try await world.deliveries().first).id
    for sql in TestDatabase.refusing(
      "INSERT", on: "delivery_attempts", when: "NEW.delivery = '\(id)'")
    { try await world.tamper(sql) }
    world.worker.start()
    await world.settle()
    await world.pass(seconds: 1)
    let deliveries = try await world.deliveries()
    #expect(deliveries.map(\.state) == [.delivered, .delivered])
    #expect(deliveries.map(\.attempts) == [1, 1])
    #expect(world.sender.sent.count == 2)
    #expect(world.log.entries.map(\.kind) == [.attemptLost])
    #expect(world.log.entries.first?.delivery == id)
    #expect(try await world.attempts(of: deliveries[0]).isEmpty)
    #expect(try await world.attempts(of: deliveries[1]).map(\.number) == [1])
    await world.close()
  }

  @Test func aSweepFindsWhatWasOverlooked() async throws {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x")
    await world.settle()
    // Nobody is told of it.
    try await world.tamper("UPDATE deliveries SET state = 1, ended_at = NULL")
    try await world.tamper(
      """
      INSERT INTO work
      SELECT organization, 'delivery', id, target, '', position, 0, 1, 0, NULL, 0, NULL, NULL, NULL, 0 FROM deliveries
      """)
    try await world.tamper(
      """
      INSERT INTO work_lanes SELECT organization, 'delivery', target, 1, 0, 0, NULL, 0, 0 FROM deliveries WHERE true
      ON CONFLICT DO NOTHING
      """)
    await world.pass(seconds: 9)
    #expect(world.sender.sent.count == 1)
    await world.pass(seconds: 1)
    #expect(world.sender.sent.count == 2)
    await world.close()
  }

  @Test func aLeaseThatNobodyHoldsIsTakenBack() async throws {
    let world = try OutboxWorld(startsWorker: false)
    try await world.addTarget("a")
    try await world.addTarget("slow")
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.addEvent(about: "x")
    for sql in TestDatabase.refusing("UPDATE", on: "deliveries", when: "NEW.state = 3") {
      try await world.tamper(sql)
    }
    world.worker.start()
    await world.settle()
    await world.pass(seconds: 1)
    #expect(try await world.deliveries().map(\.state) == [.leased])
    #expect(world.log.entries.map(\.kind) == [.outcomeLost])
    try await world.tamper(TestDatabase.admitting(on: "deliveries"))
    // These are held longer than a lease counts, in flight and in the queue.
    try await world.setExecution("event/sample.changed", ["slow"])
    world.sender.answers["slow"] = .hold
    try await world.addEvents(about: ["y", "y"])
    await world.settle()
    await world.pass(seconds: 601)
    await world.pass(seconds: 600)
    let deliveries = try await world.deliveries()
    #expect(deliveries.map(\.state) == [.delivered, .leased, .leased])
    #expect(deliveries[0].attempts == 1)
    #expect(world.sender.sent.map(\.target) == ["a", "slow", "a"])
    world.sender.answers = [:]
    world.sender.releaseAll()
    await world.settle()
    #expect(world.sender.sent.map(\.target) == ["a", "slow", "a", "slow"])
    await world.close()
  }
}
