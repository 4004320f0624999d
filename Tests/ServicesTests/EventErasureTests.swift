import Base
import RPC
import Records
import Services
import Store
import Testing
import Wire

/// Erasing payloads of published events: `EraseEvents`.
@Suite struct EventErasureTests {
  private func publish(
    _ pintle: TestPintle, _ type: String, _ kind: String, _ id: String, _ payload: JSONValue,
    as caller: TestPintle.Caller = .owner
  ) throws -> String {
    let answer = try pintle.call(
      "PublishEvent",
      [
        "event": [
          "type": .string(type), "aggregateType": .string(kind), "aggregateId": .string(id),
          "payload": payload,
        ]
      ], as: caller)
    #expect(answer.code == 0)
    return answer.string("position")
  }

  private func payloads(
    _ pintle: TestPintle, as caller: TestPintle.Caller = .owner
  ) throws -> [String] {
    let listed = try pintle.call("ListEvents", ["limit": .integer(1000)], as: caller)
    return (listed["events"]?.arrayValue ?? []).filter { $0["published"] == true }.map { event in
      let isErased = event["eraseTime"] != nil
      #expect(isErased == (event["eraser"] != nil))
      return isErased ? "erased" : event["payload"]?.text() ?? "none"
    }
  }

  /// What requests erase of: a person's own event, one that names it, another person's, another kind's, and another
  /// type of the person's.
  private static let requests: [(json: String, erased: String)] = [
    (#"{"userIds": ["ada"]}"#, "11001"),
    (#"{"userIds": ["ada", "bob"]}"#, "11101"),
    (#"{"userIds": ["ADA"]}"#, "00000"),
    (#"{"aggregateIds": ["ada"]}"#, "10011"),
    (#"{"aggregateIds": ["ada"], "aggregateTypes": ["user"]}"#, "10001"),
    (#"{"types": ["user.human.added"]}"#, "10100"),
    (#"{"groups": ["user.human"], "userIds": ["ada"]}"#, "10001"),
    (#"{"userIds": ["ada"], "createTimeFrom": "2030-01-01T00:00:00Z"}"#, "00000"),
    (#"{"userIds": ["ada"], "createTimeBefore": "2030-01-01T00:00:00Z"}"#, "11001"),
    (#"{"userIds": ["ada"], "createTimeFrom": "2023-11-14T22:13:21Z"}"#, "00001"),
    (#"{"userIds": ["ada"], "createTimeBefore": "2023-11-14T22:13:21Z"}"#, "11000"),
  ]

  @Test(arguments: requests.indices)
  func requestsSayWhatIsErased(_ index: Int) throws {
    let request = try #require(JSONValue(text: Self.requests[index].json))
    let erased = Self.requests[index].erased.map { $0 == "1" }
    let pintle = try TestPintle()
    _ = try publish(pintle, "user.human.added", "user", "ada", ["n": .integer(1)])
    _ = try publish(pintle, "custom.order.paid", "order", "4", ["n": .integer(2), "userId": "ada"])
    _ = try publish(pintle, "user.human.added", "user", "bob", ["n": .integer(3)])
    _ = try publish(pintle, "custom.ship.sunk", "ship", "ada", ["n": .integer(4)])
    pintle.advance(seconds: 1)
    _ = try publish(pintle, "user.human.profile.changed", "user", "ada", ["n": .integer(5)])
    let before = try payloads(pintle)
    let count = "\(erased.count { $0 })"
    let dry = try pintle.call("EraseEvents", request.adding("dryRun", true))
    #expect(dry.code == 0 && (dry.string("events") == count || count == "0"), "\(dry.text)")
    #expect(try payloads(pintle) == before)
    let done = try pintle.call("EraseEvents", request)
    #expect(done.code == 0 && (done.string("events") == count || count == "0"), "\(done.text)")
    #expect(done["cleaned"] == true && done["more"] == nil)
    let expected = zip(before, erased).map { $1 ? "erased" : $0 }
    #expect(try payloads(pintle) == expected)
    // Once more finds nothing.
    #expect(try pintle.call("EraseEvents", request)["events"] == nil)
    // Who did it stands in the log, and what was erased does not.
    let records = try pintle.events(of: pintle.home).filter { $0.type == "event.erased" }
    #expect(records.count == (count == "0" ? 0 : 1))
    for record in records {
      #expect(record.editor == pintle.administrator && record.aggregate.origin == .pintle)
      #expect(record.payload["events"] == .integer(Int64(count) ?? 0))
      for member in [
        "userIds", "aggregateIds", "types", "groups", "aggregateTypes",
        "createTimeFrom", "createTimeBefore",
      ] {
        #expect(record.payload["filter"]?[member] == request[member])
      }
    }
  }

  @Test func somethingMustSayWhose() throws {
    let pintle = try TestPintle()
    for request: JSONValue in [
      [:], ["aggregateTypes": ["user"]], ["createTimeBefore": "2030-01-01T00:00:00Z"],
    ] {
      let answer = try pintle.call("EraseEvents", request)
      #expect(answer.code == RPCCode.invalidArgument.rawValue)
      #expect(answer.message.hasSuffix("(EVENT-e1aLl)"), "\(answer.message)")
    }
  }

  @Test func oneOrganizationErasesItsOwnAlone() throws {
    let pintle = try TestPintle()
    let (own, other) = (try pintle.makeTenant("own"), try pintle.makeTenant("other"))
    for tenant in [own, other] {
      _ = try publish(
        pintle, "user.human.added", "user", "ada", ["n": .integer(1)], as: tenant.caller)
    }
    let request: JSONValue = ["userIds": ["ada"]]
    let everywhere = request.adding("allOrganizations", true)
    #expect(
      try pintle.call("EraseEvents", everywhere, as: own.caller).code
        == RPCCode.permissionDenied.rawValue)
    #expect(try pintle.call("EraseEvents", request, as: own.caller).string("events") == "1")
    #expect(try payloads(pintle, as: own.caller) == ["erased"])
    #expect(try payloads(pintle, as: other.caller) == [#"{"n":1}"#])
    // An administrator of the instance reaches all, and each organization learns of its own.
    #expect(try pintle.call("EraseEvents", everywhere).string("events") == "1")
    #expect(try payloads(pintle, as: other.caller) == ["erased"])
    for tenant in [own, other] {
      let records = try pintle.events(of: tenant.organization).filter { $0.type == "event.erased" }
      #expect(records.count == 1)
    }
  }

  @Test func quotasAreFreed() throws {
    let pintle = try TestPintle(quota: EventQuota(maxBytes: 20))
    _ = try publish(pintle, "user.human.added", "user", "ada", ["text": "12345678"])
    let request: JSONValue = ["event": ["type": "custom.a", "aggregateId": "1"]]
    #expect(try pintle.call("PublishEvent", request).code == RPCCode.resourceExhausted.rawValue)
    #expect(try pintle.call("EraseEvents", ["userIds": ["ada"]]).code == 0)
    #expect(try pintle.call("PublishEvent", request).code == 0)
  }

  /// What targets answered may repeat payloads: it goes, the times and statuses stay.
  @Test func attemptsAreCleared() throws {
    let pintle = try TestPintle()
    let store = pintle.store
    let instance = store.instanceID
    let target = try pintle.makeTarget("t")
    #expect(try pintle.set(["event": ["all": true]], [.target(target)]).code == 0)
    let positions = [
      try publish(pintle, "user.human.added", "user", "ada", ["n": .integer(1)]),
      try publish(pintle, "user.human.added", "user", "bob", ["n": .integer(2)]),
    ].compactMap { Int64($0) }
    let ids = try pintle.run {
      try await store.write { transaction throws(StoreError) in
        let page = try DeliveryTable.list(
          DeliveryFilter(), limit: 100, organization: instance, in: transaction)
        let wanted = page.deliveries.filter { positions.contains($0.position) }
          .sorted { $0.position < $1.position }.map(\.id)
        for id in wanted {
          for statement in Self.attempt {
            try transaction.execute(statement, [.text(instance), .text(id)])
          }
        }
        return wanted
      }
    }
    try #require(ids.count == 2)
    let dry = try pintle.call("EraseEvents", ["userIds": ["ada"], "dryRun": true])
    #expect(dry.string("deliveries") == "1")
    #expect(try pintle.call("EraseEvents", ["userIds": ["ada"]]).string("deliveries") == "1")
    let (erased, kept) = try pintle.run {
      try await store.scan { reader throws(StoreError) in
        (
          try DeliveryAttemptTable.list(ofDelivery: ids[0], organization: instance, in: reader),
          try DeliveryAttemptTable.list(ofDelivery: ids[1], organization: instance, in: reader)
        )
      }
    }
    #expect(erased.map(\.answerFields) == [[]] && erased.map(\.error) == ["erased"])
    #expect(erased.map(\.status) == [500] && erased.map(\.startedAt) == [5])
    #expect(kept.map(\.answerFields) == [[.init("x-echo", "ada")]])
    #expect(kept.map(\.error) == ["said ada"])
    let shown = try pintle.call("GetDelivery", ["id": .string(ids[0])])
    #expect(!shown.text.contains("said ada") && !shown.text.contains("x-echo"), "\(shown.text)")
    #expect(shown.string("delivery.lastError") == "erased", "\(shown.text)")
  }

  /// What a worker writes of an attempt whose answer repeats what was sent.
  private static let attempt = [
    Statement(
      """
      INSERT INTO delivery_attempts (organization, delivery, number, started_at, duration, url, request_fields,
        request_bytes, status, answer_fields, answer_bytes, error)
      VALUES ($1, $2, 1, 5, 6, 'http://t', '[["a","b"]]', 7, 500, '[["x-echo","ada"]]', 8, 'said ada')
      """),
    Statement(
      "UPDATE deliveries SET attempts = 1, last_error = 'said ada' WHERE organization = $1 AND id = $2"
    ),
  ]
}

extension JSONValue {
  /// The object with one member more.
  func adding(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + [JSONValue.Member(name, value)])
  }
}
