import Net
import RPC
import Services
import Store
import Testing
import Wire

/// Events tell the address of the client whose call wrote them, whatever the dialect.
@Suite struct EventClientAddressTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var address: IPAddress?
    var shown: String?
    var testDescription: String { shown ?? "none" }
  }

  /// Where calls come from, and what events tell of it.
  ///
  /// The address of nobody stands for a proxy's client that is not known.
  static let rows = [
    Row(address: IPAddress(v4: 0xc000_0201), shown: "192.0.2.1"),
    Row(
      address: IPAddress(high: 0x2001_0db8_0000_0000, low: 0x1234_0000_0000_0001),
      shown: "2001:db8::1234:0:0:1"),
    Row(address: nil, shown: nil),
    Row(address: IPAddress(high: 0, low: 0), shown: nil),
  ]

  private static func caller(_ address: IPAddress?, token: String? = nil) -> TestPintle.Caller {
    var caller = TestPintle.Caller.owner
    if let token { caller.token = token }
    caller.address = address
    return caller
  }

  private func publication(_ id: String = "1", _ aggregate: String = "o") -> JSONValue {
    [
      "event": [
        "type": "custom.a.b", "aggregateId": .string(aggregate), "id": .string(id),
        "payload": ["n": .integer(1)],
      ]
    ]
  }

  private func last(_ pintle: TestPintle) throws -> Event {
    try #require(try pintle.events(of: pintle.home).last)
  }

  @Test(arguments: CallRoute.allCases.filter { $0 != .bareJSON }, rows)
  func callsOfEachDialectLeaveIt(_ route: CallRoute, _ row: Row) throws {
    let pintle = try TestPintle()
    let caller = Self.caller(row.address)
    #expect(try pintle.call("PublishEvent", publication(), as: caller, by: route).code == 0)
    #expect(try last(pintle).type == "custom.a.b")
    #expect(try last(pintle).clientAddress == row.shown)
    // So do changes of Pintle's own objects.
    let made = try pintle.call("CreateServiceAccount", ["name": "a"], as: caller, by: route)
    #expect(made.code == 0)
    #expect(try last(pintle).aggregate.origin == .pintle)
    #expect(try last(pintle).clientAddress == row.shown)
    // The API shows it; where there is none the member is absent.
    let listed = try pintle.call("ListEvents", ["types": ["custom.a.b"]], as: .owner, by: route)
    #expect(listed["events"]?.arrayValue?.count == 1)
    #expect(listed["events.0.clientAddress"]?.stringValue == row.shown, "\(listed.text)")
  }

  @Test(arguments: StreamDialect.allCases)
  func streamsLeaveAndShowIt(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let caller = Self.caller(ThrottleTests.here)
    let done = try pintle.exchange(
      "PublishEventStream", (0..<3).map { publication("\($0)") }, as: caller, in: dialect)
    #expect(done.code == 0, "\(done.message)")
    let events = try pintle.events(of: pintle.home).filter { $0.aggregate.origin == .published }
    #expect(events.map(\.clientAddress) == Array(repeating: "192.0.2.1", count: 3))
  }

  /// What a proxy nobody trusts says of its client is no address.
  @Test func fieldsOfTheRequestAreNotLookedAt() throws {
    let pintle = try TestPintle()
    var caller = Self.caller(ThrottleTests.here)
    caller.others = [("x-forwarded-for", "198.51.100.7"), ("forwarded", "for=198.51.100.7")]
    #expect(try pintle.call("PublishEvent", publication(), as: caller).code == 0)
    #expect(try last(pintle).clientAddress == "192.0.2.1")
  }

  /// What the server did by itself has none, and neither has what is written again.
  @Test func noAddressIsMadeUp() throws {
    let pintle = try TestPintle()
    let own = try pintle.events(of: pintle.home)
    #expect(!own.isEmpty && own.allSatisfy { $0.clientAddress == nil })
    let (here, elsewhere) = (
      Self.caller(ThrottleTests.here), Self.caller(ThrottleTests.elsewhere)
    )
    #expect(try pintle.call("PublishEvent", publication(), as: here).code == 0)
    let before = try pintle.events(of: pintle.home)
    let again = try pintle.call("PublishEvent", publication(), as: elsewhere)
    #expect(again["duplicate"] == true)
    #expect(try pintle.events(of: pintle.home) == before)
  }

  /// People's own calls lose their address, whatever they are about; of others' events payloads go as before.
  @Test func itIsErasedWithThePerson() throws {
    let pintle = try TestPintle()
    let ada = try pintle.makeAccount("ada", in: pintle.home, role: "ORG_OWNER")
    let bob = try pintle.makeAccount("bob", in: pintle.home, role: "ORG_OWNER")
    let (fromAda, fromBob) = (
      Self.caller(ThrottleTests.here, token: ada.token),
      Self.caller(ThrottleTests.elsewhere, token: bob.token)
    )
    for (caller, id) in [(fromAda, "1"), (fromBob, "2")] {
      #expect(try pintle.call("PublishEvent", publication(id), as: caller).code == 0)
      let name: JSONValue = ["name": .string("made-\(id)")]
      #expect(try pintle.call("CreateServiceAccount", name, as: caller).code == 0)
    }
    let about: JSONValue = [
      "event": ["type": "user.human.added", "aggregateId": .string(ada.id), "payload": ["n": "1"]]
    ]
    #expect(try pintle.call("PublishEvent", about, as: fromBob).code == 0)
    var expected = try pintle.events(of: pintle.home)
    let request: JSONValue = ["userIds": .array([.string(ada.id)])]
    let dry = try pintle.call("EraseEvents", request.adding("dryRun", true))
    #expect(dry.string("events") == "1" && dry.string("clientAddresses") == "2", "\(dry.text)")
    #expect(try pintle.events(of: pintle.home) == expected)
    let done = try pintle.call("EraseEvents", request)
    #expect(done.string("events") == "1" && done.string("clientAddresses") == "2", "\(done.text)")
    let after = try pintle.events(of: pintle.home)
    let record = try #require(after.last)
    #expect(record.type == "event.erased")
    #expect(record.payload["clientAddresses"] == .integer(2))
    for index in expected.indices {
      if expected[index].editor == ada.id { expected[index].clientAddress = nil }
      if expected[index].type == "user.human.added" {
        expected[index].clientAddress = nil
        expected[index].payload = [:]
        expected[index].erasure = after[index].erasure
        #expect(after[index].erasure != nil)
      }
    }
    #expect(after.dropLast() == expected[...])
    // Bob's calls are none of Ada's business, and once more finds nothing.
    #expect(after.contains { $0.clientAddress == "192.0.2.2" })
    let again = try pintle.call("EraseEvents", request)
    #expect(again["events"] == nil && again["clientAddresses"] == nil)
    #expect(try pintle.events(of: pintle.home) == after)
  }

  /// Whoever erases the own addresses leaves none behind by that.
  @Test func anErasureOfOnesOwnLeavesNoneBehind() throws {
    let pintle = try TestPintle()
    let caller = Self.caller(ThrottleTests.here)
    #expect(try pintle.call("PublishEvent", publication(), as: caller).code == 0)
    let request: JSONValue = ["userIds": .array([.string(pintle.administrator)])]
    #expect(try pintle.call("EraseEvents", request, as: caller).string("clientAddresses") == "1")
    #expect(try last(pintle).type == "event.erased")
    #expect(try pintle.events(of: pintle.home).allSatisfy { $0.clientAddress == nil })
    #expect(try pintle.call("EraseEvents", request, as: caller)["clientAddresses"] == nil)
  }

  /// Without people, what the other parts name: of Pintle's own events the address, and nothing else.
  @Test func itIsErasedOfPintlesOwnEventsByTypeToo() throws {
    let pintle = try TestPintle()
    let caller = Self.caller(ThrottleTests.here)
    #expect(try pintle.call("CreateServiceAccount", ["name": "a"], as: caller).code == 0)
    var expected = try pintle.events(of: pintle.home)
    let place = try #require(expected.indices.last)
    let request: JSONValue = ["types": .array([.string(expected[place].type)])]
    let done = try pintle.call("EraseEvents", request)
    #expect(done["events"] == nil && done.string("clientAddresses") == "1", "\(done.text)")
    expected[place].clientAddress = nil
    #expect(try pintle.events(of: pintle.home).dropLast() == expected[...])
  }
}
