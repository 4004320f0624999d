import Base
import RPC
import Records
import Services
import Store
import Testing
import Wire

/// Events that identity providers publish.
@Suite struct EventPublishTests {
  static func event(
    _ type: String = "user.human.added", _ aggregate: String = "u1",
    _ more: (String, JSONValue)...
  ) -> JSONValue {
    .object(
      [.init("type", .string(type)), .init("aggregateId", .string(aggregate))]
        + more.map { JSONValue.Member($0.0, $0.1) })
  }

  private func publish(
    _ pintle: TestPintle, _ event: JSONValue, as caller: TestPintle.Caller = .owner,
    by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call("PublishEvent", ["event": event], as: caller, by: route)
  }

  private func lastPosition(_ pintle: TestPintle) throws -> Int64 {
    let store = pintle.store
    return try pintle.run {
      try await store.read { reader throws(StoreError) in
        try InstanceTable.read(in: reader).lastPosition
      }
    }
  }

  @Test(arguments: StreamDialect.allCases)
  func everyDialectPublishes(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let before = try lastPosition(pintle)
    let event = Self.event(
      "user.human.added", "u1", ("id", "e1"), ("aggregateType", "person"),
      ("payload", ["b": .integer(1), "a": ["x": .array([.null, .boolean(true)])]]),
      ("occurTime", "2023-01-02T03:04:05.000000006Z"))
    let one = try pintle.exchange("PublishEvent", [["event": event]], in: dialect)
    #expect(one.code == 0, "\(one.message)")
    #expect(
      one.messages == [
        [
          "position": .string("\(before + 1)"), "sequence": .string("1"), "id": .string("e1"),
        ]
      ])
    let batch = try pintle.exchange(
      "PublishEvents", [["events": .array([Self.event(), Self.event("custom.a.b", "u2")])]],
      in: dialect)
    #expect(batch.code == 0, "\(batch.message)")
    let answers = try #require(batch.messages.first?["events"]?.arrayValue)
    #expect(answers.map { $0["position"] } == [.string("\(before + 2)"), .string("\(before + 3)")])
    #expect(answers.allSatisfy { $0["id"]?.stringValue?.utf8.count == 18 })
    let stream = try pintle.exchange(
      "PublishEventStream", (0..<5).map { ["event": Self.event("project.added", "p\($0)")] },
      in: dialect)
    #expect(stream.code == 0, "\(stream.message)")
    #expect(
      stream.messages == [["count": .string("5"), "lastPosition": .string("\(before + 8)")]])

    let listed = try pintle.call("ListEvents", ["afterPosition": .string("\(before)")])
    #expect(listed.strings("events", "type").count == 8)
    #expect(listed["events.0.createTime"] != nil)
    #expect(
      listed["events.0"]?.without("createTime").sorted
        == ([
          "position": .string("\(before + 1)"), "type": "user.human.added",
          "aggregateType": "person", "aggregateId": "u1", "sequence": "1",
          "organizationId": .string(pintle.home),
          "payload": ["a": ["x": .array([.null, .boolean(true)])], "b": .integer(1)],
          "editor": .string(pintle.administrator),
          "occurTime": "2023-01-02T03:04:05.000000006Z", "published": .boolean(true),
          "id": "e1",
        ] as JSONValue).sorted)
    // Without a kind of object the type's first word is it.
    #expect(listed["events.1.aggregateType"] == "user")
    #expect(listed["events.2.aggregateType"] == "custom")
    #expect(listed["events.2.payload"] == nil || listed["events.2.payload"] == [:])
  }

  struct TypeRow: Sendable, CustomTestStringConvertible {
    var type: String
    /// The error's id; nil when the type may be published.
    var errorID: String?
    var testDescription: String { type }
  }

  static let types: [TypeRow] = [
    TypeRow(type: "user.human.added"),
    // People leave elsewhere too.
    TypeRow(type: "user.removed"),
    TypeRow(type: "custom.a"), TypeRow(type: "custom.sales.order_2.closed"),
    TypeRow(type: "user.human.addet", errorID: "EVENT-p2uNk"),
    TypeRow(type: "user", errorID: "EVENT-p2uNk"),
    TypeRow(type: "custom", errorID: "EVENT-p2uNk"),
    TypeRow(type: "custom.", errorID: "EVENT-p1mAl"),
    TypeRow(type: "custom.A", errorID: "EVENT-p1mAl"),
    TypeRow(type: "custom.a..b", errorID: "EVENT-p1mAl"),
    TypeRow(type: "custom.a.", errorID: "EVENT-p1mAl"),
    TypeRow(type: "custom.1a", errorID: "EVENT-p1mAl"),
    TypeRow(type: "custom.a-b", errorID: "EVENT-p1mAl"),
    TypeRow(type: "custom.\u{e4}", errorID: "EVENT-p1mAl"),
    TypeRow(type: "action.added", errorID: "EVENT-p3rEs"),
    TypeRow(type: "instance.key.added", errorID: "EVENT-p3rEs"),
    TypeRow(type: "instance.key.retired", errorID: "EVENT-p3rEs"),
    TypeRow(type: "user.pat.removed", errorID: "EVENT-p3rEs"),
    TypeRow(type: "action.anything", errorID: "EVENT-p3rEs"),
    TypeRow(type: "target.removed", errorID: "EVENT-p3rEs"),
    TypeRow(type: "execution.set", errorID: "EVENT-p3rEs"),
    TypeRow(type: "org.flow.cleared", errorID: "EVENT-p3rEs"),
    TypeRow(type: "org.added", errorID: "EVENT-p3rEs"),
    TypeRow(type: "org.removed", errorID: "EVENT-p3rEs"),
    TypeRow(type: "instance.member.added", errorID: "EVENT-p3rEs"),
    TypeRow(type: "user.pat.added", errorID: "EVENT-p3rEs"),
    TypeRow(type: "user.machine.added", errorID: "EVENT-p3rEs"),
  ]

  @Test func typesThatMayBePublished() throws {
    let pintle = try TestPintle()
    for row in Self.types {
      for route in [CallRoute.json, .grpc] {
        let answer = try publish(pintle, Self.event(row.type), by: route)
        #expect(answer.errorID == row.errorID, "\(row.type)")
        #expect(answer.code == (row.errorID == nil ? 0 : 3), "\(row.type)")
      }
    }
  }

  /// Whatever Pintle writes cannot come from elsewhere, but for what happens to users everywhere.
  @Test func whatPintleWritesIsReserved() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Tenant")
    let action = try pintle.makeAction("a", as: tenant.caller)
    _ = try pintle.setActions([action], as: tenant.caller)
    _ = try pintle.call("ClearFlow", ["type": .string("1")], as: tenant.caller)
    for name in ["DeactivateAction", "ReactivateAction", "DeleteAction"] {
      _ = try pintle.call(name, ["id": .string(action)], as: tenant.caller)
    }
    _ = try pintle.makeAccount("admin", in: tenant.organization, role: "IAM_OWNER_VIEWER")
    _ = try pintle.call("DeleteServiceAccount", ["id": .string(tenant.owner)])
    var types = Set(try pintle.events(of: tenant.organization).map(\.type))
    types.formUnion(try pintle.events(of: pintle.home).map(\.type))
    #expect(types.count > 10)
    for type in types where type != "user.removed" {
      #expect(try publish(pintle, Self.event(type)).errorID == "EVENT-p3rEs", "\(type)")
    }
  }

  struct BoundRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var event: JSONValue
    var code: Int
    var message: String = ""
  }

  private static func text(_ count: Int) -> JSONValue {
    .string(String(repeating: "a", count: count))
  }

  /// `depth` objects in one another.
  private static func deep(_ depth: Int) -> JSONValue {
    (1..<depth).reduce([:]) { value, _ in ["a": value] }
  }

  private static func deepList(_ depth: Int) -> JSONValue {
    ["a": (2..<depth).reduce(.array([])) { value, _ in .array([value]) }]
  }

  static let bounds: [BoundRow] = [
    BoundRow(
      testDescription: "longest payload",
      event: event("custom.a", "1", ("payload", ["a": text(Limits.maxPublishedPayloadBytes - 8)])),
      code: 0),
    BoundRow(
      testDescription: "payload too long",
      event: event("custom.a", "1", ("payload", ["a": text(Limits.maxPublishedPayloadBytes - 7)])),
      code: 3, message: "The payload is longer than 262144 bytes: 262145 (EVENT-p6lNg)"),
    BoundRow(
      testDescription: "deepest objects", event: event("custom.a", "1", ("payload", deep(30))),
      code: 0),
    BoundRow(
      testDescription: "objects too deep", event: event("custom.a", "1", ("payload", deep(31))),
      code: 3, message: "The payload is nested deeper than 30 levels (EVENT-p7dEp)"),
    BoundRow(
      testDescription: "deepest lists", event: event("custom.a", "1", ("payload", deepList(30))),
      code: 0),
    BoundRow(
      testDescription: "lists too deep", event: event("custom.a", "1", ("payload", deepList(31))),
      code: 3, message: "The payload is nested deeper than 30 levels (EVENT-p7dEp)"),
    BoundRow(
      testDescription: "longest id", event: event("custom.a", "1", ("id", text(200))), code: 0),
    BoundRow(
      testDescription: "id too long", event: event("custom.a", "1", ("id", text(201))), code: 3,
      message: "invalid PublishEventRequest.Event: embedded message failed validation | caused by: "
        + "invalid NewEvent.Id: value length must be at most 200 runes, "
        + "not \"\(String(repeating: "a", count: 201))\""),
    BoundRow(
      testDescription: "id of two lines", event: event("custom.a", "1", ("id", "a\nb")), code: 3,
      message: #"An id holds control characters: id "a\u{A}b" (EVENT-p4cTl)"#),
    BoundRow(
      testDescription: "object's id of two lines", event: event("custom.a", "a\u{85}b"), code: 3,
      message: #"An id holds control characters: aggregate_id "a\u{85}b" (EVENT-p4cTl)"#),
    BoundRow(
      testDescription: "earliest time",
      event: event("custom.a", "1", ("occurTime", "1677-09-21T00:12:44Z")), code: 0),
    BoundRow(
      testDescription: "too early",
      event: event("custom.a", "1", ("occurTime", "1677-09-21T00:12:43Z")), code: 3,
      message: "The time lies outside the years 1678 to 2261 (EVENT-p8tIm)"),
    BoundRow(
      testDescription: "kind of object", event: event("custom.a", "1", ("aggregateType", "a_1")),
      code: 0),
    BoundRow(
      testDescription: "malformed kind of object",
      event: event("custom.a", "1", ("aggregateType", "a.b")), code: 3,
      message: "invalid PublishEventRequest.Event: embedded message failed validation | caused by: "
        + "invalid NewEvent.AggregateType: value does not match regex pattern \"^([a-z][a-z0-9_]*)?$\", "
        + "not \"a.b\""
    ),
    BoundRow(
      testDescription: "cause that is none",
      event: event("custom.a", "1", ("causePosition", "999")),
      code: 9, message: "No event stands at the position of the cause: 999 (EVENT-c1nFd)"),
    BoundRow(
      testDescription: "no object", event: ["type": "custom.a"], code: 3,
      message: "invalid PublishEventRequest.Event: embedded message failed validation | caused by: "
        + "invalid NewEvent.AggregateId: value length must be between 1 and 200 runes, inclusive, not \"\""
    ),
  ]

  @Test(arguments: [CallRoute.json, .grpc])
  func bounds(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    for row in Self.bounds {
      let before = try lastPosition(pintle)
      let answer = try publish(pintle, row.event, by: route)
      #expect(answer.code == row.code, "\(row.testDescription): \(answer.message)")
      #expect(answer.message == row.message, "\(row.testDescription)")
      #expect(try lastPosition(pintle) == before + (row.code == 0 ? 1 : 0))
    }
    let missing = try pintle.call("PublishEvent", [:], by: route)
    #expect(missing.message == "invalid PublishEventRequest.Event: value is required")
  }

  /// Numbers as they are written, and as a reader of doubles writes them where the text does not go along.
  static let numbers: [(written: String, double: String)] = [
    ("0", "0"), ("-1", "-1"), ("1.5", "1.5"), ("1e3", "1000"), ("0.1000", "0.1"),
    ("9007199254740992", "9007199254740992"), ("1e300", "1e+300"), ("-0.25", "-0.25"),
    // A double would change them, so that the text goes along.
    ("9007199254740993", "9007199254740993"), ("12345678901234567890", "12345678901234567890"),
    ("1e400", "1e400"), ("9223372036854775807", "9223372036854775807"),
  ]

  @Test(arguments: StreamDialect.allCases)
  func numbersOfPayloads(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let position = try lastPosition(pintle)
    let isJSON = [.connectJSON, .lines, .events].contains(dialect)
    for (index, number) in Self.numbers.enumerated() {
      let payload: JSONValue = ["n": .array([.number(number.written)])]
      let published = try pintle.exchange(
        "PublishEvent", [["event": Self.event("custom.a", "1", ("payload", payload))]],
        in: dialect)
      #expect(published.code == 0, "\(published.message)")
      let event = try #require(
        try pintle.events(of: pintle.home).first { $0.position == position + Int64(index) + 1 })
      let stored: JSONValue = ["n": .array([.number(isJSON ? number.written : number.double)])]
      #expect(event.payload == stored, "\(number.written)")
      let listed = try pintle.exchange(
        "ListEvents", [["afterPosition": .string("\(event.position - 1)"), "limit": .integer(1)]],
        in: dialect)
      #expect(listed.messages.first?["events"]?.arrayValue?.first?["payload"] == stored)
    }
  }

  @Test func namesOfPayloadsAreBytes() throws {
    let pintle = try TestPintle()
    for dialect in StreamDialect.allCases {
      let payload: JSONValue = ["e\u{301}": .integer(2), "\u{E9}": .integer(1)]
      let published = try pintle.exchange(
        "PublishEvent",
        [["event": Self.event("custom.names", dialect.rawValue, ("payload", payload))]],
        in: dialect)
      #expect(published.code == 0, "\(published.message)")
      let event = try pintle.events(of: pintle.home).last
      #expect(event?.payload == payload)
    }
  }

  @Test func numbersOfOwnEvents() throws {
    let pintle = try TestPintle()
    let store = pintle.store
    let home = pintle.home
    _ = try pintle.run {
      try await store.write { transaction throws(StoreError) in
        try transaction.append(
          PublishedEvent(
            type: "custom.b",
            payload: ["big": .integer(.max), "odd": .number("1e999"), "ok": .integer(-5)],
            publisherID: "1", occurredAt: nil),
          to: PublishedEvent.aggregate("custom", "1", organization: home), by: "x")
      }
    }
    let listed = try pintle.call("ListEvents", ["types": .array(["custom.b"])])
    #expect(
      listed["events.0.payload"]?.sorted
        == ["big": .integer(.max), "odd": .number("1e999"), "ok": .integer(-5)])
  }

  // MARK: Batches

  @Test(arguments: StreamDialect.allCases)
  func aBatchIsWrittenWholeOrNotAtAll(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let before = try lastPosition(pintle)
    // What is wrong shows before the log is asked, or only there.
    let rows: [(JSONValue, String)] = [
      (
        Self.event("action.added"),
        #"event 2: Events of this type are written by Pintle alone: "action.added" (EVENT-p3rEs)"#
      ),
      (
        Self.event("custom.a", "1", ("causePosition", "999")),
        "event 2: No event stands at the position of the cause: 999 (EVENT-c1nFd)"
      ),
      (
        ["type": "custom.a"],
        "invalid PublishEventsRequest.Events[2]: embedded message failed validation | caused by: "
          + "invalid NewEvent.AggregateId: value length must be between 1 and 200 runes, inclusive, not \"\""
      ),
    ]
    for (bad, message) in rows {
      let answer = try pintle.exchange(
        "PublishEvents",
        [
          [
            "events": .array([
              Self.event(), Self.event("custom.a", "1", ("id", "once")), bad, Self.event(),
            ])
          ]
        ],
        in: dialect)
      #expect(answer.code != 0)
      #expect(answer.message == message)
    }
    #expect(try lastPosition(pintle) == before)
    // The id of an event that was undone is free.
    let answer = try publish(pintle, Self.event("custom.b", "1", ("id", "once")))
    #expect(answer["duplicate"] == nil && answer.code == 0)
  }

  @Test func batchesHaveABound() throws {
    let pintle = try TestPintle()
    #expect(Limits.maxPublishedEvents == 1000)
    let before = try lastPosition(pintle)
    let events = (0...1000).map { Self.event("custom.a", "\($0)") }
    for (count, code) in [(0, 3), (1001, 3), (1000, 0)] {
      for route in [CallRoute.json, .grpc] {
        let answer = try pintle.call(
          "PublishEvents", ["events": .array(Array(events.prefix(count)))], by: route)
        #expect(answer.code == code)
        if code != 0 {
          #expect(
            answer.message
              == "invalid PublishEventsRequest.Events: value must contain between 1 and 1000 items, inclusive"
          )
        }
      }
    }
    #expect(try lastPosition(pintle) == before + 2000)
  }

  @Test(arguments: StreamDialect.allCases)
  func aStreamKeepsWhatCameBeforeAnError(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let rows: [(JSONValue, String)] = [
      (
        Self.event("action.added"),
        #"event 2: Events of this type are written by Pintle alone: "action.added" (EVENT-p3rEs)"#
      ),
      (
        Self.event("custom.a", "1", ("causePosition", "999")),
        "event 2: No event stands at the position of the cause: 999 (EVENT-c1nFd)"
      ),
      (
        ["type": "custom.a"],
        "event 2: invalid PublishEventRequest.Event: embedded message failed validation | caused by: "
          + "invalid NewEvent.AggregateId: value length must be between 1 and 200 runes, inclusive, not \"\""
      ),
    ]
    for (bad, message) in rows {
      let before = try lastPosition(pintle)
      let answer = try pintle.exchange(
        "PublishEventStream",
        [Self.event(), Self.event(), bad, Self.event()].map { ["event": $0] },
        in: dialect)
      #expect(answer.code != 0)
      #expect(answer.message == message + "; 2 events before it were published")
      #expect(try lastPosition(pintle) == before + 2)
    }
    let nothing = try pintle.exchange("PublishEventStream", [], in: dialect)
    #expect(nothing.code == 0 && nothing.messages == [[:]])
  }

  @Test func aStreamOfManyEvents() throws {
    let pintle = try TestPintle()
    let before = try lastPosition(pintle)
    let answer = try pintle.exchange(
      "PublishEventStream", (0..<2500).map { ["event": Self.event("custom.a", "\($0)")] }, in: .grpc
    )
    #expect(answer.messages == [["count": "2500", "lastPosition": .string("\(before + 2500)")]])
  }

  // MARK: Ids and causes

  @Test func anIDCountsOnce() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    let event = Self.event("custom.a", "1", ("id", "e"), ("payload", ["n": .integer(1)]))
    let first = try publish(pintle, event)
    #expect(first.code == 0 && first["duplicate"] == nil)
    // Whatever else it holds now.
    for route in [CallRoute.json, .grpc] {
      let again = try publish(
        pintle, Self.event("custom.a", "1", ("id", "e"), ("payload", ["n": .integer(2)])), by: route
      )
      #expect(again.string("position") == first.string("position"))
      #expect(again.string("sequence") == "1" && again.string("id") == "e")
      #expect(again["duplicate"] == .boolean(true))
    }
    for other in [
      Self.event("custom.b", "1", ("id", "e")), Self.event("custom.a", "2", ("id", "e")),
    ] {
      let answer = try publish(pintle, other)
      #expect(answer.code == 6 && answer.errorID == "EVENT-p9iDt")
    }
    // Twice in one batch, and in another organization.
    let batch = try pintle.call(
      "PublishEvents",
      [
        "events": .array([
          Self.event("custom.a", "1", ("id", "f")), Self.event("custom.a", "1", ("id", "f")),
        ])
      ])
    #expect(batch.string("events.0.position") == batch.string("events.1.position"))
    #expect(batch["events.1.duplicate"] == .boolean(true))
    let elsewhere = try publish(pintle, event, as: tenant.caller)
    #expect(elsewhere.code == 0 && elsewhere["duplicate"] == nil)
    // A week later it counts again.
    pintle.advance(seconds: 7 * 86_400 - 1)
    #expect(try publish(pintle, event)["duplicate"] == .boolean(true))
    pintle.advance(seconds: 1)
    let later = try publish(pintle, event)
    #expect(later["duplicate"] == nil && later.string("sequence") == "3")
  }

  @Test func causesStandInARow() throws {
    let pintle = try TestPintle()
    var cause = try publish(pintle, Self.event()).string("position")
    for depth in 1...9 {
      let answer = try publish(
        pintle, Self.event("custom.a", "1", ("causePosition", .string(cause))))
      guard depth <= 8 else {
        #expect(answer.code == 9)
        #expect(answer.errorID == "EVENT-c2dEp")
        break
      }
      let listed = try pintle.call(
        "ListEvents", ["afterPosition": .string("\((Int(cause) ?? 0))")])
      #expect(listed.string("events.0.causePosition") == cause)
      #expect(listed["events.0.causeDepth"] == .integer(Int64(depth)))
      cause = answer.string("position")
    }
    // Another organization's events are no causes.
    let tenant = try pintle.makeTenant("Other")
    let theirs = try publish(pintle, Self.event(), as: tenant.caller).string("position")
    #expect(
      try publish(pintle, Self.event("custom.a", "1", ("causePosition", .string(theirs)))).errorID
        == "EVENT-c1nFd")
  }

  // MARK: Whose events they are

  @Test func nothingOfPintlesIsTouched() throws {
    let pintle = try TestPintle()
    let account = try pintle.makeAccount("a", in: pintle.home, role: "ORG_OWNER")
    let before = try pintle.dump()
    for type in ["user.removed", "user.removed", "user.human.added"] {
      #expect(try publish(pintle, Self.event(type, account.id)).code == 0)
    }
    #expect(try pintle.dump() == before)
    #expect(try pintle.call("ListActions", as: .init(token: account.token)).code == 0)
    let store = pintle.store
    _ = try pintle.run { try await store.rebuildProjections() }
    #expect(try pintle.dump() == before)
    // The account's own history has no hole, and it can still be deleted.
    #expect(
      try pintle.call("DeleteServiceAccount", ["id": .string(account.id)]).code == 0)
  }

  @Test func aDeletedOrganizationPublishesNothing() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    let answer = try pintle.call(
      "PublishEvent", ["event": Self.event("custom.a", "1", ("id", "e"))],
      as: .owner.selecting(tenant.organization)
    ) {
      _ = try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)])
    }
    #expect(answer.errorID == "AUTH-Bs7Ds")
    #expect(
      try pintle.events(of: tenant.organization).allSatisfy { $0.aggregate.origin == .pintle })
  }
}

extension JSONValue {
  /// An object without one of its members.
  func without(_ name: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }
}
