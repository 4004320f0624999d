import Base
import HTTP
import Net
import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

/// Events listed and watched.
@Suite struct EventWatchTests {
  private func publish(
    _ pintle: TestPintle, _ types: String..., as caller: TestPintle.Caller = .owner
  ) throws -> [Int64] {
    let events = types.map { EventPublishTests.event($0, "u1") }
    let answer = try pintle.call("PublishEvents", ["events": .array(events)], as: caller)
    guard answer.code == 0 else { throw UnreadableAnswer(reason: answer.text) }
    return answer.strings("events", "position").compactMap { Int64($0) }
  }

  private func after(_ position: Int64) -> JSONValue {
    ["afterPosition": .string("\(position)")]
  }

  // MARK: Lists

  @Test(arguments: [CallRoute.json, .grpc])
  func listsPageByPosition(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let written = try publish(
      pintle, "custom.a", "custom.b", "custom.a", "custom.b", "user.human.added")
    let start = "\(written[0] - 1)"
    var seen: [String] = []
    var position = start
    var pages = 0
    while true {
      let answer = try pintle.call(
        "ListEvents",
        [
          "groups": .array(["custom.*"]), "afterPosition": .string(position), "limit": .integer(3),
        ], by: route)
      #expect(answer.code == 0, "\(answer.message)")
      seen += answer.strings("events", "position")
      position = answer.string("nextPosition")
      pages += 1
      if answer["end"] == .boolean(true) { break }
    }
    #expect(seen == written.prefix(4).map { "\($0)" })
    #expect(pages == 2)
    #expect(position == "\(written[4])")
    // Filters come as repeated parameters too, and count together.
    let both = try pintle.call(
      "ListEvents",
      [
        "types": .array(["user.human.added", "custom.b"]), "aggregateTypes": .array(["custom"]),
        "aggregateIds": .array(["u1", "u2"]), "afterPosition": .string(start),
      ], by: route)
    #expect(both.strings("events", "position") == ["\(written[1])", "\(written[3])"])
  }

  @Test func boundsOfFilters() throws {
    let pintle = try TestPintle()
    let rows: [(name: String, count: Int, length: Int, code: Int)] = [
      ("types", 100, 200, 0), ("types", 101, 1, 3), ("types", 1, 201, 3), ("types", 1, 0, 3),
      ("groups", 100, 200, 0), ("groups", 101, 1, 3), ("groups", 1, 201, 3),
      ("aggregateTypes", 100, 100, 0), ("aggregateTypes", 101, 1, 3),
      ("aggregateTypes", 1, 101, 3), ("aggregateIds", 100, 200, 0), ("aggregateIds", 101, 1, 3),
      ("aggregateIds", 1, 201, 3),
    ]
    for row in rows {
      let value = JSONValue.string(String(repeating: "a", count: row.length))
      let request: JSONValue = .object([
        .init(row.name, .array(Array(repeating: value, count: row.count)))
      ])
      let answer = try pintle.call("ListEvents", request, by: .grpc)
      #expect(answer.code == row.code, "\(row): \(answer.message)")
      guard row.code != 0 else { continue }
      let watch = try TestWatch(pintle, request, in: .grpc)
      #expect(try watch.waitForEnd().code == 3, "\(row)")
    }
    for (limit, code) in [(1000, 0), (1001, 3)] as [(Int64, Int)] {
      #expect(try pintle.call("ListEvents", ["limit": .integer(limit)]).code == code)
    }
    #expect(Limits.maxListedEvents == 1000)
    #expect(try pintle.call("ListEvents", ["afterPosition": .string("-1")]).code == 3)
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func aListBehindTheEndOfTheLogIsRefused(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let last = try #require(try publish(pintle, "custom.a", "custom.b").last)
    // The end itself is where a list that has read everything goes on.
    let rows: [(position: Int64, code: Int)] = [(0, 0), (last, 0), (last + 1, 11), (.max, 11)]
    for row in rows {
      let answer = try pintle.call("ListEvents", after(row.position), by: route)
      #expect(answer.code == row.code, "\(row): \(answer.text)")
      guard row.code != 0 else { continue }
      #expect(answer.errorID == "LOG-p1bYd")
      #expect(
        answer.errorText == """
          after_position \(row.position) lies beyond the log, whose last event stands at \(last); \
          was the log restored from a backup?
          """)
    }
  }

  // MARK: Watches

  @Test(arguments: StreamDialect.allCases)
  func aWatchBehindTheEndOfTheLogIsRefused(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let last = try #require(try publish(pintle, "custom.a").last)
    for position in [last + 1, .max] {
      let watch = try TestWatch(pintle, after(position), in: dialect)
      #expect(try watch.waitForEnd().code == 11, "\(position)")
    }
    let watch = try TestWatch(pintle, after(last), in: dialect)
    let next = try publish(pintle, "custom.b")
    #expect(try watch.wait(for: 1) == next)
  }

  @Test(arguments: StreamDialect.allCases)
  func everyDialectWatches(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let old = try publish(pintle, "custom.a", "custom.b", "custom.a")
    let request: JSONValue = [
      "types": .array(["custom.a"]), "afterPosition": .string("\(old[0] - 1)"),
    ]
    let watch = try TestWatch(pintle, request, in: dialect)
    #expect(try watch.wait(for: 2) == [old[0], old[2]])
    let new = try publish(pintle, "custom.b", "custom.a", "user.human.added")
    #expect(try watch.wait(for: 3) == [old[0], old[2], new[1]])
    let listed = try pintle.call("ListEvents", request)
    #expect(
      try watch.events().map(\.sorted) == (listed["events"]?.arrayValue ?? []).map(\.sorted))
    // The first response says where it began.
    #expect(try watch.signsOfLife() == [["position": .string("\(old[0] - 1)")]])
    #expect(try !watch.reading().isEnded)
  }

  @Test func serverSentEventsAsBytes() throws {
    let pintle = try TestPintle()
    let position = try publish(pintle, "custom.a")[0]
    let watch = try TestWatch(pintle, after(position - 1), in: .events)
    try watch.wait(for: 1)
    #expect(watch.stream.field("content-type") == "text/event-stream")
    #expect(
      String(decoding: watch.stream.body, as: UTF8.self) == """
        : keep-alive
        id: \(position - 1)

        id: \(position)
        data: {"position":"\(position)","type":"custom.a","aggregateType":"custom","aggregateId":"u1",\
        "sequence":"1","organizationId":"\(pintle.home)","payload":{},\
        "editor":"\(pintle.administrator)","createTime":"2023-11-14T22:13:20Z","published":true,\
        "id":"\(try watch.events()[0]["id"]?.stringValue ?? "")"}


        """)
  }

  @Test func watchesBeginWhereTheyAreTold() throws {
    let pintle = try TestPintle()
    let written = try publish(pintle, "custom.a", "custom.b")
    let now = try TestWatch(pintle, ["fromNow": .boolean(true)], in: .lines)
    let everything = try TestWatch(pintle, [:], in: .lines)
    let both = try TestWatch(
      pintle, ["fromNow": .boolean(true), "afterPosition": .string("\(written[0])")], in: .lines)
    #expect(try now.position() == written[1])
    #expect(try everything.wait(for: 3).first == 1)
    #expect(try both.wait(for: 1) == [written[1]])
    let later = try publish(pintle, "custom.c")
    #expect(try now.wait(for: 1) == later)
    #expect(try both.wait(for: 2) == [written[1], later[0]])
    // Everything in the log is there, Pintle's own events included.
    let all = try pintle.events(of: pintle.home).map(\.position)
    #expect(try everything.wait(for: all.count) == all)
  }

  @Test func aClientGoesOnBehindTheLastID() throws {
    let pintle = try TestPintle()
    let written = try publish(pintle, "custom.a", "custom.b", "custom.c")
    let (method, service) = try pintle.method("WatchEvents")
    var request = try StreamDialect.events.request(
      method, of: service, [["fromNow": .boolean(true)]])
    request.fields.append(("last-event-id", "\(written[0])"))
    let stream = pintle.open(request, as: .owner)
    pintle.finish(request, on: stream)
    try pintle.turn {
      (try? StreamDialect.events.read(stream, method).messages.count) ?? 0 >= 3
    }
    let positions = try StreamDialect.events.read(stream, method).messages.map { $0["position"] }
    #expect(positions == written.map { .string("\($0)") })
    stream.sink?.reset(.cancel)
  }

  @Test(arguments: StreamDialect.allCases)
  func aSilentWatchSaysThatItLives(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let position = try publish(pintle, "custom.a")[0]
    let watch = try TestWatch(
      pintle, ["types": .array(["custom.x"]), "fromNow": .boolean(true)], in: dialect)
    #expect(try watch.signsOfLife().count == 1)
    pintle.advance(seconds: 14)
    _ = try pintle.call("ListRoles")
    #expect(try watch.signsOfLife().count == 1)
    pintle.advance(seconds: 1)
    try pintle.turn { (try? watch.signsOfLife().count) == 2 }
    let here: JSONValue = ["position": .string("\(position)")]
    #expect(try watch.signsOfLife() == [here, here])
    // What it does not show moves it on all the same, as soon as it has been read on another thread.
    let last = try publish(pintle, "custom.a")[0]
    let there: JSONValue = ["position": .string("\(last)")]
    var count = 2
    repeat {
      try #require(count < 1000)
      count += 1
      pintle.advance(seconds: 15)
      try pintle.turn { (try? watch.signsOfLife().count) == count }
    } while try watch.signsOfLife().last == here
    #expect(try watch.signsOfLife().last == there)
    #expect(try watch.events().isEmpty)
  }

  @Test(arguments: StreamDialect.allCases)
  func watchesEndWithTheServer(_ dialect: StreamDialect) throws {
    let pintle = try TestPintle()
    let watch = try TestWatch(pintle, in: dialect)
    pintle.events.drain()
    let end = try watch.waitForEnd()
    #expect(end.code == 14)
    #expect(end.message == "the server is shutting down")
    #expect(try TestWatch(pintle, in: dialect).waitForEnd().code == 14)
  }

  @Test func whoMayNoLongerWatchIsTold() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    let owner = TestPintle.Caller.owner.selecting(tenant.organization)
    let viewer = try pintle.makeAccount(
      "viewer", in: tenant.organization, role: "ORG_EVENT_VIEWER")
    let second = try pintle.makeAccount("second", in: tenant.organization, role: "ORG_EVENT_VIEWER")
    let revoked = try TestWatch(pintle, as: .init(token: viewer.token))
    let demoted = try TestWatch(pintle, as: .init(token: second.token))
    let kept = try TestWatch(pintle, as: owner)
    _ = try pintle.call(
      "RevokeToken", ["accountId": .string(viewer.id), "id": .string(viewer.tokenID)], as: owner)
    #expect(try revoked.waitForEnd().code == 16)
    _ = try pintle.call(
      "RevokeOrganizationRole",
      ["accountId": .string(second.id), "role": .string("ORG_EVENT_VIEWER")], as: owner)
    #expect(try demoted.waitForEnd().message == "membership not found (AUTHZ-cdgFk)")
    _ = try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)])
    let end = try kept.waitForEnd()
    #expect(end.code == 7 && end.message.contains("AUTH-Bs7Ds"))
    // Nothing of what came after is in it.
    let removal = try pintle.events(of: tenant.organization).first { $0.type == "user.pat.removed" }
    let seen = try revoked.events().map { $0["position"]?.stringValue ?? "" }
    #expect(!seen.contains("\(removal?.position ?? 0)"))
  }

  @Test func watchesAreCounted() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    var watches: [TestWatch] = []
    for _ in 0..<Limits.maxOrganizationWatches {
      watches.append(try TestWatch(pintle, ["fromNow": .boolean(true)], as: tenant.caller))
    }
    let refused = try TestWatch(pintle, as: tenant.caller).waitForEnd()
    #expect(refused.code == 8)
    #expect(refused.message == "Too many watches are open (EVENT-w1mAx)")
    // Others are not affected, and a place is free when a client goes.
    #expect(try TestWatch(pintle, ["fromNow": .boolean(true)]).position() > 0)
    watches.removeLast()
    let again = try TestWatch(pintle, ["fromNow": .boolean(true)], as: tenant.caller)
    #expect(try !again.reading().isEnded)
    #expect(try TestWatch(pintle, as: tenant.caller).waitForEnd().code == 8)
  }

  /// Places come back however many watches there were, of one organization and of many.
  @Test func watchesThatEndGiveTheirPlacesBack() throws {
    let feed = EventFeed(store: try TestPintle().store)
    for number in 0...Limits.maxWatches {
      for organization in ["a", "b\(number)"] {
        try feed.enter(UTF8Key(organization))
        feed.leave(UTF8Key(organization))
      }
    }
    for number in 0..<Limits.maxWatches { try feed.enter(UTF8Key("\(number)")) }
    #expect(throws: EventRefusal.tooManyWatches) { try feed.enter(UTF8Key("more")) }
    // Whoever administrates looks all the same.
    try feed.enter(nil)
    feed.leave(UTF8Key("0"))
    for _ in 0..<Limits.maxOrganizationWatches - 1 {
      feed.leave(UTF8Key("7"))
      try feed.enter(UTF8Key("7"))
    }
    try feed.enter(UTF8Key("more"))
  }

  /// A right that ends between the look at it and the page that is then read: nothing of the page is shown.
  @Test func aPageIsNotShownToWhoHasLostTheRightMeanwhile() throws {
    let hook = QueryHook()
    let pintle = try TestPintle { HookedDatabase($0, hook) }
    let tenant = try pintle.makeTenant("Other")
    let viewer = try pintle.makeAccount(
      "viewer", in: tenant.organization, role: "ORG_EVENT_VIEWER")
    let watch = try TestWatch(pintle, ["fromNow": .boolean(true)], as: .init(token: viewer.token))
    let position = try watch.position()
    let store = pintle.store
    let other = EventLoop()
    try other.start()
    defer { other.stop() }
    hook.arm("FROM events") {
      // On the thread that reads the page: the commit is another one's.
      let committed = ThreadGate()
      Task(executorPreference: other) {
        try? await store.write { transaction throws(StoreError) in
          let scope = MembershipScope.organization(tenant.organization)
          try transaction.append(
            MembershipEvent.removed(account: viewer.id, scope: scope),
            to: MembershipEvent.aggregate(
              account: viewer.id, scope: scope, organization: tenant.organization),
            by: "tester")
        }
        committed.open()
      }
      committed.wait()
    }
    _ = try pintle.call("PublishEvent", ["event": EventPublishTests.event()], as: tenant.caller)
    let end = try watch.waitForEnd()
    #expect(end.message == "membership not found (AUTHZ-cdgFk)")
    #expect(hook.isSpent)
    #expect(try watch.events().isEmpty, "\(position)")
  }

  // MARK: Who sees what

  struct RoleRow: Sendable, CustomTestStringConvertible {
    var role: String
    var reads: Bool
    var writes: Bool
    /// In other organizations.
    var everywhere = false
    /// All organizations at once.
    var all = false
    var testDescription: String { role }
  }

  @Test(arguments: [
    RoleRow(role: "IAM_OWNER", reads: true, writes: true, everywhere: true, all: true),
    RoleRow(role: "IAM_OWNER_VIEWER", reads: true, writes: false, everywhere: true, all: true),
    RoleRow(role: "IAM_ORG_MANAGER", reads: true, writes: true, everywhere: true),
    RoleRow(role: "ORG_OWNER", reads: true, writes: true),
    RoleRow(role: "ORG_OWNER_VIEWER", reads: true, writes: false),
    RoleRow(role: "ORG_EVENT_PUBLISHER", reads: false, writes: true),
    RoleRow(role: "ORG_EVENT_VIEWER", reads: true, writes: false),
  ])
  func roles(_ row: RoleRow) throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    let account = try pintle.makeAccount("a", in: pintle.home, role: row.role)
    let caller = TestPintle.Caller(token: account.token)
    let refused = "No matching permissions found (AUTH-5mWD2)"
    for (place, isOpen) in [(caller, true), (caller.selecting(other.organization), row.everywhere)]
    {
      let read = row.reads && isOpen ? "" : refused
      #expect(try pintle.call("ListEvents", as: place).message == read)
      let watch = try TestWatch(pintle, as: place, in: .lines)
      #expect(try watch.reading().message == read)
      let write = row.writes && isOpen ? "" : refused
      for (method, message) in [
        ("PublishEvent", ["event": EventPublishTests.event()]),
        ("PublishEvents", ["events": .array([EventPublishTests.event()])]),
        ("PublishEventStream", ["event": EventPublishTests.event()]),
      ] as [(String, JSONValue)] {
        #expect(try pintle.exchange(method, [message], as: place, in: .lines).message == write)
      }
    }
    let all: JSONValue = ["allOrganizations": .boolean(true)]
    #expect(try pintle.call("ListEvents", all, as: caller).message == (row.all ? "" : refused))
    let watch = try TestWatch(pintle, all, as: caller)
    #expect(try watch.reading().message == (row.all ? "" : refused))
    // Who may not is told nothing else, not even a position.
    #expect(try watch.reading().messages.isEmpty == !row.all)
  }

  @Test func organizationsDoNotSeeEachOther() throws {
    let pintle = try TestPintle()
    let first = try pintle.makeTenant("First")
    let second = try pintle.makeTenant("Second")
    let own = try TestWatch(pintle, ["types": .array(["custom.a"])], as: first.caller)
    let all = try TestWatch(
      pintle, ["types": .array(["custom.a"]), "allOrganizations": .boolean(true)])
    var positions: [[Int64]] = [[], []]
    for _ in 0..<3 {
      for (index, tenant) in [first, second].enumerated() {
        positions[index] += try publish(pintle, "custom.a", as: tenant.caller)
      }
    }
    #expect(try own.wait(for: 3) == positions[0])
    #expect(try all.wait(for: 6) == positions.joined().sorted())
    #expect(
      Set(try own.events().map { $0["organizationId"]?.stringValue }) == [first.organization])
    let listed = try pintle.call("ListEvents", as: second.caller)
    #expect(Set(listed.strings("events", "organizationId")) == [second.organization])
    let everything = try pintle.call("ListEvents", ["allOrganizations": .boolean(true)])
    #expect(
      Set(everything.strings("events", "organizationId"))
        == [pintle.home, first.organization, second.organization])
  }

  @Test func noSecretIsSeen() throws {
    let pintle = try TestPintle()
    let watch = try TestWatch(pintle, ["allOrganizations": .boolean(true)])
    var secrets = [TestPintle.ownerToken]
    for number in 0..<5 {
      secrets.append(try pintle.makeAccount("a\(number)", in: pintle.home, role: "ORG_OWNER").token)
    }
    let last = try publish(pintle, "custom.last")[0]
    try pintle.turn { (try? watch.position()) ?? 0 >= last }
    let text = String(decoding: watch.stream.body, as: UTF8.self)
    #expect(text.contains("user.pat.added"))
    for secret in secrets {
      #expect(!text.contains(secret))
      #expect(!text.contains(HexText.encode(BearerToken(text: secret).hash)))
      #expect(!text.contains(Base64.encode(BearerToken(text: secret).hash)))
    }
  }

  // MARK: Nothing is lost

  @Test func manyWritersAndWatchersLoseNothing() throws {
    let pintle = try TestPintle()
    let start = try publish(pintle, "custom.start")[0]
    let dialects: [StreamDialect] = [.grpc, .connectJSON, .events, .lines]
    var watches = try dialects.map { try TestWatch(pintle, after(start), in: $0) }
    watches.append(
      try TestWatch(
        pintle, ["allOrganizations": .boolean(true), "afterPosition": .string("\(start)")]))
    var streams: [MemoryStream] = []
    for writer in 0..<64 {
      for round in 0..<5 {
        streams.append(
          try pintle.begin(
            "PublishEvent",
            [["event": EventPublishTests.event("custom.a", "\((writer + round) % 7)")]],
            in: .lines))
      }
      // Late ones, and ones that are cut off and go on.
      if writer % 16 == 0 {
        watches.append(try TestWatch(pintle, after(start), in: dialects[writer / 16]))
      }
    }
    let cut = watches.removeFirst()
    let before = try cut.wait(for: 50)
    cut.close()
    try pintle.turn { streams.allSatisfy(\.isFinished) }
    #expect(streams.allSatisfy { $0.status == 201 })
    let written = try pintle.events(of: pintle.home).filter { $0.position > start }
    #expect(written.count == 320)
    let expected = written.map(\.position)
    for watch in watches { #expect(try watch.wait(for: 320) == expected) }
    let seen = try cut.events().compactMap { Int64($0["position"]?.stringValue ?? "") }
    #expect(seen.count >= before.count && seen == Array(expected.prefix(seen.count)))
    let rest = try TestWatch(pintle, after(seen.last ?? 0), in: .grpc)
    #expect(try rest.wait(for: 320 - seen.count) == Array(expected.dropFirst(seen.count)))
  }
}
