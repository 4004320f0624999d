import Base
import Records
import Store
import Testing
import Wire

@testable import Delivery

/// What needs a person is told to the alert target, a bounded number of times, and brings about nothing else.
@Suite struct AlertTests {
  private static let hour: Int64 = 3600

  /// A world in which "z" gets alerts and "a" events, each tried once.
  private func makeWorld(alerts: String = "z") async throws -> OutboxWorld {
    let world = try OutboxWorld()
    for target in ["a", "z"] {
      try await world.addTarget(target)
      try await world.setSchedule(of: target, [])
    }
    try await world.setExecution("event/sample.changed", ["a"])
    try await world.change(alerts, .alertsSet(true))
    world.sender.answers["a"] = .status(500)
    return world
  }

  /// The alerts that "z" got: their type, and what they say.
  private func alerts(_ world: OutboxWorld) throws -> [(type: String, payload: JSONValue)] {
    try world.sender.sent.filter { $0.target == "z" }.map {
      let body = try #require(JSONValue(text: $0.body))
      #expect(body["aggregateType"] == "alert" && body["userID"] == "alert")
      return (
        try #require(body["event_type"]?.stringValue), try #require(body["event_payload"])
      )
    }
  }

  private func publish(_ count: Int, _ world: OutboxWorld) async throws {
    try await world.addEvents(about: (0..<count).map { "x\($0)" })
    await world.settle()
    // Probes, once the breaker has opened.
    for _ in 0..<count { await world.pass(seconds: 61) }
  }

  @Test func aDeadLetterIsTold() async throws {
    let world = try await makeWorld()
    try await world.addEvent(about: "x")
    await world.settle()
    let dead = try #require(try await world.deliveries().first { $0.target == "a" })
    let all = try alerts(world)
    #expect(all.map(\.type) == ["alert.delivery.dead"])
    #expect(
      all.first?.payload == [
        "deliveryId": .string(dead.id), "targetId": "a", "executionId": "event/sample.changed",
        "reason": "no attempt left: the target answered 500", "eventType": "sample.changed",
        "aggregateType": "sample", "aggregateId": "x", "organizationId": "org1",
        "position": .integer(dead.position), "leftOut": .integer(0),
      ])
    let told = try #require(try await world.deliveries().first { $0.target == "z" })
    #expect(told.kind == "alert" && told.execution.isEmpty && told.state == .delivered)
    await world.close()
  }

  @Test func aTargetThatIsDisabledIsTold() async throws {
    let world = try await makeWorld()
    world.sender.answers["a"] = .status(410)
    try await world.addEvent(about: "x")
    await world.settle()
    let told = try #require(try alerts(world).first { $0.type == "alert.target.disabled" })
    #expect(
      told.payload == [
        "targetId": "a", "reason": "the target answered 410", "leftOut": .integer(0),
      ])
    await world.close()
  }

  @Test func aBreakerThatOpensIsToldOnce() async throws {
    let world = try await makeWorld()
    try await publish(8, world)
    let opened = try alerts(world).filter { $0.type == "alert.breaker.opened" }
    #expect(opened.count == 1)
    #expect(
      opened.first?.payload == [
        "targetId": "a",
        "reason": "deliveries failed in a row, the last one: the target answered 500",
        "leftOut": .integer(0),
      ])
    await world.close()
  }

  @Test func aTargetThatIsPausedIsTold() async throws {
    let world = try await makeWorld()
    for number in 0..<11 {
      try await world.addEvent(about: "x\(number)")
      await world.pass(seconds: 86_400)
    }
    let told = try #require(try alerts(world).first { $0.type == "alert.target.paused" })
    #expect(told.payload["targetId"] == "a")
    #expect(
      told.payload["reason"]?.stringValue?.hasPrefix("no delivery was taken for 5 days") == true)
    await world.close()
  }

  @Test func workThatIsSetAsideIsTold() async throws {
    let world = try await makeWorld()
    try await world.store.write { transaction throws(StoreError) in
      try AlertTable.noteSetAside(
        "workflow-run", id: "r1", organization: "org1", reason: "why", in: transaction)
    }
    await world.settle()
    let all = try alerts(world)
    #expect(all.map(\.type) == ["alert.work.set_aside"])
    #expect(
      all.first?.payload == [
        "work": "workflow-run", "id": "r1", "organizationId": "org1", "reason": "why",
        "leftOut": .integer(0),
      ])
    await world.close()
  }

  @Test func nothingIsMadeWithoutATarget() async throws {
    let world = try await makeWorld()
    try await world.change("z", .alertsSet(false))
    try await publish(7, world)
    #expect(try await world.deliveries().allSatisfy { $0.kind == "event" })
    await world.close()
  }

  /// Neither an execution of all events nor the failures of the alert target itself bring about more.
  @Test func alertsBringAboutNothing() async throws {
    let world = try await makeWorld()
    try await world.setExecution("event", ["a"])
    world.sender.answers["z"] = .status(500)
    try await publish(3, world)
    let all = try await world.deliveries()
    let told = all.filter { $0.kind == "alert" && $0.eventType == "alert.delivery.dead" }
    // The execution's own event went to "a", too.
    #expect(told.count == all.count { $0.target == "a" } && told.count == 4)
    #expect(told.allSatisfy { $0.target == "z" && $0.state == .dead })
    #expect(!all.contains { $0.target == "a" && $0.aggregateType == "alert" })
    // Nor what is given up for the alert target, of whatever kind.
    try await world.change("a", .alertsSet(true))
    try await publish(3, world)
    let later = try await world.deliveries()
    #expect(later.count { $0.kind == "alert" } == all.count { $0.kind == "alert" })
    #expect(later.count { $0.target == "a" } > 6)
    await world.close()
  }

  /// A storm is told of a bounded number of times, and how much of it was left out.
  @Test func aStormIsBounded() async throws {
    let world = try await makeWorld()
    try await world.change("a", .disabled(reason: "r"))
    func storm(_ count: Int) async throws {
      try await world.addEvents(about: (0..<count).map { "x\($0)" })
      await world.settle()
    }
    try await storm(Limits.maxAlertsPerWindow)
    #expect(try alerts(world).count == Limits.maxAlertsPerWindow)
    try await storm(15)
    #expect(try alerts(world).count == Limits.maxAlertsPerWindow)
    // The worker tells it when nothing else does.
    await world.pass(seconds: Self.hour + 601)
    var all = try alerts(world)
    #expect(all.count == Limits.maxAlertsPerWindow + 1)
    #expect(
      all.last?.type == "alert.delivery.dead" && all.last?.payload == ["leftOut": .integer(15)])
    // And otherwise the next one.
    try await storm(Limits.maxAlertsPerWindow + 2)
    await world.pass(seconds: Self.hour - 300)
    try await storm(1)
    await world.pass(seconds: Self.hour)
    all = try alerts(world)
    #expect(all.map { $0.payload["leftOut"]?.integerValue ?? -1 }.reduce(0, +) == 15 + 4)
    await world.close()
  }
}
