import Base
import RPC
import Records
import Services
import Store
import Testing
import Wire

/// How much of an organization's published events is kept, and for how long.
@Suite struct EventQuotaTests {
  private static let refused =
    "The organization's events take as much as they may (EVENT-q1uOt)"

  private func publish(
    _ pintle: TestPintle, _ events: JSONValue..., as caller: TestPintle.Caller = .owner
  ) throws -> Answer {
    try pintle.call("PublishEvents", ["events": .array(events)], as: caller)
  }

  private func event(_ aggregate: String, _ more: (String, JSONValue)...) -> JSONValue {
    .object(
      [.init("type", "user.human.added"), .init("aggregateId", .string(aggregate))]
        + more.map { JSONValue.Member($0.0, $0.1) })
  }

  private func published(_ pintle: TestPintle) throws -> [Event] {
    try pintle.events(of: pintle.home).filter { $0.aggregate.origin == .published }
  }

  @Test func theNumberOfEventsIsBounded() throws {
    let pintle = try TestPintle(quota: EventQuota(maxEvents: 3))
    #expect(try publish(pintle, event("a", ("id", "1")), event("b")).code == 0)
    // All of a batch or none of it.
    let refused = try publish(pintle, event("c"), event("d"))
    #expect(refused.code == RPCCode.resourceExhausted.rawValue)
    #expect(refused.message == "event 0: \(Self.refused)")
    #expect(try publish(pintle, event("c")).code == 0)
    let one = try pintle.call("PublishEvent", ["event": event("d")])
    #expect(one.code == RPCCode.resourceExhausted.rawValue)
    #expect(one.message == Self.refused)
    // What is known already takes nothing.
    #expect(try publish(pintle, event("a", ("id", "1"))).code == 0)
    #expect(try published(pintle).map(\.aggregate.id) == ["a", "b", "c"])
    // Another organization has its own.
    let made = try pintle.call("CreateOrganization", ["name": "other"])
    let other = TestPintle.Caller.owner.selecting(made.string("organization.id"))
    #expect(try publish(pintle, event("a"), event("b"), event("c"), as: other).code == 0)
    #expect(try publish(pintle, event("d"), as: other).code != 0)
  }

  @Test func theBytesOfPayloadsAreBounded() throws {
    // {"x":"é"} has ten bytes.
    let pintle = try TestPintle(quota: EventQuota(maxBytes: 22))
    let payload: (String, JSONValue) = ("payload", ["x": "é"])
    #expect(try publish(pintle, event("a", payload)).code == 0)
    #expect(try publish(pintle, event("b", payload), event("c")).code == 0)
    #expect(try publish(pintle, event("d")).code == RPCCode.resourceExhausted.rawValue)
    #expect(try published(pintle).count == 3)
  }

  @Test func eventsThatAreTooOldGo() throws {
    let pintle = try TestPintle(quota: EventQuota(maxEvents: 4))
    let day: Int64 = 86_400
    let retention = pintle.events.retention(keeping: 2 * day * 1_000_000_000)
    let payload: (String, JSONValue) = ("payload", ["name": "ada"])
    #expect(try publish(pintle, event("a", payload), event("a", payload)).code == 0)
    #expect(try publish(pintle, event("b", payload)).code == 0)
    let own = try pintle.events(of: pintle.home).filter { $0.aggregate.origin == .pintle }
    pintle.advance(seconds: day)
    #expect(try publish(pintle, event("c", payload)).code == 0)
    #expect(try publish(pintle, event("d")).code != 0)
    #expect(try pintle.run { try await retention.sweep() } == EventLog.Usage())
    let before = try published(pintle)
    pintle.advance(seconds: day + 1)
    // Of `a` the first goes; its last one and that of `b` stay without payload, for the sequences.
    #expect(
      try pintle.run { try await retention.sweep() }
        == EventLog.Usage(events: 1, bytes: 14 + 2 * 12))
    let after = try published(pintle)
    #expect(after.map(\.position) == before.dropFirst().map(\.position))
    #expect(after.map { $0.payload.text() } == ["{}", "{}", #"{"name":"ada"}"#])
    #expect(try pintle.run { try await retention.sweep() } == EventLog.Usage())
    // There is room for one again, and sequences go on.
    let next = try publish(pintle, event("a"))
    #expect(next.code == 0)
    #expect(next.string("events.0.sequence") == "3")
    #expect(
      try pintle.events(of: pintle.home).filter { $0.aggregate.origin == .pintle } == own)
  }
}
