import Base
import HTTP
import Records
import Store
import Synchronization
import Testing
import Wire

@testable import Engine

/// Events that invoke triggers.
@Suite struct TriggerFiringTests {
  private func publish(
    _ pintle: TestPintle, _ type: String, _ payload: JSONValue,
    as caller: TestPintle.Caller = .owner
  ) throws {
    let answer = try pintle.call(
      "PublishEvent",
      ["event": ["type": .string(type), "aggregateId": "u1", "payload": payload]], as: caller)
    try #require(answer.code == 0, "\(answer.text)")
  }

  /// Follows until everything that was published is dealt with.
  private func follow(_ pintle: TestPintle, dropped: @escaping @Sendable (Int) -> Void = { _ in })
    throws
  {
    let store = pintle.store
    let firing = TriggerFiring(store: store) { _, count in dropped(count) }
    let follower = LogFollower(store, [firing.part])
    follower.start(on: pintle.loop)
    try pintle.turn { (try? pintle.isFollowed()) == true }
    try pintle.run { await follower.stop() }
  }

  @Test func whoSubscribedBeforeIsTold() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    pintle.startInvocations()
    // Before there is a subscription.
    try publish(pintle, TestTriggers.tells, ["n": .integer(0)])
    _ = try pintle.subscribe(
      TestPintle.subscription(TestTriggers.tells, ("filter", "$[?($.n > 1)]")))
    _ = try pintle.subscribe(
      TestPintle.subscription(TestTriggers.tells, url: "https://b.example.com/"))
    _ = try pintle.subscribe(
      TestPintle.subscription(
        TestTriggers.tells, url: "https://c.example.com/", ("enabled", false)))
    _ = try pintle.subscribe(
      TestPintle.subscription(TestTriggers.tells, url: "https://d.example.com/"),
      as: other.caller)
    for n in 1...3 { try publish(pintle, TestTriggers.tells, ["n": .integer(Int64(n))]) }
    try publish(pintle, "idn:campaign-ended", [:])
    try publish(pintle, "user.human.added", ["n": .integer(9)])
    try publish(pintle, TestTriggers.tells, ["n": .number("4.0")], as: other.caller)
    try follow(pintle)
    try pintle.turn { pintle.outgoing.sent.count == 6 }
    let told = pintle.outgoing.sent.map { "\($0.url) \($0.json["n"]?.text() ?? "")" }.sorted()
    #expect(
      told == [
        "https://b.example.com/ 1", "https://b.example.com/ 2", "https://b.example.com/ 3",
        "https://d.example.com/ 4.0", "https://hooks.example.com/a 2",
        "https://hooks.example.com/a 3",
      ])
    // A second follower, as after a restart, tells nobody again.
    try follow(pintle)
    try publish(pintle, TestTriggers.tells, ["n": .integer(5)])
    try follow(pintle)
    try pintle.turn { pintle.outgoing.sent.count == 8 }
    #expect(try pintle.statuses().allSatisfy { $0["type"] == "REAL_TIME" })
    #expect(try pintle.statuses(as: other.caller).count == 1)
  }

  @Test func aFilterThatCostsTooMuchIsSeen() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    _ = try pintle.subscribe(
      TestPintle.subscription(
        TestTriggers.tells, ("filter", "$..[?(@..[?(@..x == 1)])]")))
    _ = try pintle.subscribe(
      TestPintle.subscription(TestTriggers.tells, url: "https://b.example.com/"))
    // Each descent within a descent looks at all that is below once more.
    var nested: JSONValue = [:]
    for _ in 0..<25 {
      nested = ["in": nested, "list": .array((0..<100).map { ["y": .integer(Int64($0))] })]
    }
    try publish(pintle, TestTriggers.tells, ["list": nested])
    try follow(pintle)
    try pintle.turn { pintle.outgoing.sent.count == 1 }
    let errors = try pintle.statuses().compactMap {
      $0["completeInvocationInput"]?["localizedError"]?["message"]?.stringValue
    }
    #expect(errors.count == 1 && errors[0].contains("the filter cannot be asked"), "\(errors)")
  }

  @Test func onlyKnownTriggersCanBePublished() throws {
    let pintle = try TestPintle()
    for type in ["idn:none", "idn:", "idn:Identity-Created"] {
      let answer = try pintle.call(
        "PublishEvent", ["event": ["type": .string(type), "aggregateId": "u1"]])
      #expect(answer.code == 3, "\(type)")
    }
    try publish(pintle, TestTriggers.tells, [:])
    let events = try pintle.call("ListEvents", ["types": [.string(TestTriggers.tells)]])
    #expect(events.string("events.0.aggregateType") == "idn")
  }

  @Test func whatIsTooMuchIsLeftOut() throws {
    let pintle = try TestPintle()
    _ = try pintle.subscribe(TestPintle.subscription(TestTriggers.tells))
    let (store, home) = (pintle.store, pintle.home)
    // All places but one are taken.
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for number in 1..<Limits.maxWaitingInvocations {
          let invocation = InvocationRecord(
            organization: home, id: "i\(number)", trigger: TestTriggers.tells, subscription: "s",
            subscriptionName: "", awaitsDecision: false, input: [:], createdAt: 1,
            deadline: .max)
          try InvocationWork.begin(
            invocation, instance: store.instanceID, in: transaction)
        }
      }
    }
    for _ in 0..<3 { try publish(pintle, TestTriggers.tells, [:]) }
    let dropped = Mutex(0)
    try follow(pintle) { count in dropped.withLock { $0 += count } }
    #expect(dropped.withLock { $0 } == 2)
    #expect(
      try pintle.raw(
        .post, "/beta/trigger-invocations/test",
        ["triggerId": .string(TestTriggers.tells), "contentJson": [:]]
      ).status == 429)
  }
}

extension TestPintle {
  /// Whether no event of a trigger stands behind the follower's position.
  fileprivate func isFollowed() throws -> Bool {
    let store = store
    return try run {
      try await store.scan { reader throws(StoreError) in
        let position = try LogFollowerTable.position(
          of: "triggers", instance: store.instanceID, in: reader)
        return try reader.number(
          Statement(
            dynamic: """
              SELECT COUNT(*) FROM events e WHERE position > $1 AND type LIKE 'idn:%'
                AND EXISTS (SELECT 1 FROM trigger_subscriptions s
                  WHERE s.organization = e.organization AND s.trigger_id = e.type
                    AND s.position < e.position)
              """), [.integer(position)]) == 0
      }
    }
  }
}
