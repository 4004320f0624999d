import Base
import Delivery
import Engine
import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

/// Executions of requests and responses, in every dialect.
@Suite struct ExecutionCallTests {
  static let routes: [CallRoute] = [.json, .grpc, .grpcWeb, .connect]

  private static let origin = [
    ("x-forwarded-for", "203.0.113.7"), ("x-forwarded-for", "10.0.0.1"),
    ("x-forwarded-host", "front.example.com"), ("origin", "https://app.example.com"),
    ("host", "pintle.example.com"), ("cookie", "secret=1"), ("user-agent", "test"),
  ]

  @Test(arguments: routes)
  func everyDialectHasTheSamePayload(_ route: CallRoute) throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("before", "restWebhook")])
    try world.set(CallWorld.response, [try world.target("after", "restWebhook")])
    let answer = try world.create("caf\u{E9}", as: .owner.sending(Self.origin), by: route)
    #expect(answer.code == 0)
    var common: [JSONValue.Member] = [
      .init("fullMethod", .string(CallWorld.method)),
      .init("instanceID", .string(world.pintle.store.instanceID)),
      .init("orgID", .string(world.pintle.home)),
      .init("userID", .string(world.pintle.administrator)),
      .init("request", ["name": "caf\u{E9}"]),
    ]
    let type =
      switch route {
      case .grpc: "application/grpc"
      case .grpcWeb: "application/grpc-web+proto"
      case .json, .bareJSON, .connect: "application/json"
      }
    let headers = JSONValue.Member(
      "headers",
      [
        "content-type": [.string(type)], "x-forwarded-for": ["203.0.113.7", "10.0.0.1"],
        "x-forwarded-host": ["front.example.com"], "origin": ["https://app.example.com"],
      ])
    #expect(world.sent(to: "before").map(\.json) == [.object(common + [headers])])
    common.append(.init("response", answer.body))
    #expect(world.sent(to: "after").map(\.json) == [.object(common + [headers])])
  }

  @Test(arguments: routes)
  func aCallTargetChangesRequestAndResponse(_ route: CallRoute) throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("before")])
    try world.set(CallWorld.response, [try world.target("after")])
    world.pintle.outgoing.answer("http://before.test/", ["name": "changed"])
    let made = try world.create("asked", by: route)
    #expect(made.string("organization.name") == "changed")
    world.pintle.outgoing.answer("http://before.test/", ["name": "again"])
    world.pintle.outgoing.answer("http://after.test/", ["organization": ["id": "1", "name": "x"]])
    let hidden = try world.create("asked", by: route)
    #expect(hidden.body == ["organization": ["id": "1", "name": "x"]])
    #expect(world.sent(to: "after").last?.json["request"] == ["name": "again"])
    let names = try world.pintle.call("ListOrganizations").strings("organizations", "name")
    #expect(names.contains("changed") && names.contains("again") && !names.contains("asked"))
  }

  @Test(arguments: routes)
  func aReplacedMessageIsValidated(_ route: CallRoute) throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("before")])
    world.pintle.outgoing.answer("http://before.test/", ["name": ""])
    let answer = try world.create("fine", by: route)
    #expect(answer.code == 3)
    #expect(
      answer.message
        == "invalid CreateOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive, not \"\""
    )
    // An invalid request may be made valid.
    world.pintle.outgoing.answer("http://before.test/", ["name": "mended"])
    #expect(try world.create("", by: route).string("organization.name") == "mended")
  }

  /// What a target's outcome answers when it interrupts.
  struct Failure: Sendable, CustomTestStringConvertible {
    var name: String
    var kind = "restWebhook"
    var outcome: TestSender.Outcome
    var code: Int
    var status: Int
    var message: String
    var id: String?
    var testDescription: String { name }
  }

  private static func forwarded(_ status: Int, _ code: Int, _ http: Int) -> Failure {
    Failure(
      name: "forwarded \(status)",
      outcome: .answer(
        200, #"{"forwardedStatusCode":\#(status),"forwardedErrorMessage":"d\u00fcrfen wir nicht"}"#),
      code: code, status: http, message: "d\u{FC}rfen wir nicht (EXEC-reUaUZCzCp)",
      id: "EXEC-reUaUZCzCp")
  }

  static let failures: [Failure] = [
    Failure(
      name: "status 500", outcome: .answer(500, ""), code: 9, status: 400,
      message: "Execution failed (EXEC-dra6yamk98)", id: "EXEC-dra6yamk98"),
    Failure(
      name: "a redirect", outcome: .answer(307, ""), code: 9, status: 400,
      message: "Execution failed (EXEC-dra6yamk98)", id: "EXEC-dra6yamk98"),
    Failure(
      name: "no JSON", kind: "restCall", outcome: .answer(200, "<html>"), code: 9, status: 400,
      message: "Response is not valid JSON (ACTION-4m9s2)", id: "ACTION-4m9s2"),
    Failure(
      name: "an unknown member", kind: "restCall",
      outcome: .answer(200, #"{"name":"n","colour":"red"}"#), code: 9, status: 400,
      message: "Response is not valid JSON (ACTION-4m9s2)", id: "ACTION-4m9s2"),
    Failure(
      name: "another type", kind: "restCall", outcome: .answer(200, #"{"name":7}"#), code: 9,
      status: 400, message: "Response is not valid JSON (ACTION-4m9s2)", id: "ACTION-4m9s2"),
    forwarded(400, 3, 400), forwarded(401, 16, 401), forwarded(403, 7, 403),
    forwarded(404, 5, 404), forwarded(409, 6, 409), forwarded(429, 8, 429),
    forwarded(418, 2, 500),
    Failure(
      name: "forwarded 503",
      outcome: .answer(200, #"{"forwardedStatusCode":503,"forwardedErrorMessage":"later"}"#),
      code: 9, status: 400, message: "later (EXEC-bmhNhpcqpF)", id: "EXEC-bmhNhpcqpF"),
    Failure(
      name: "forwarded text", outcome: .answer(200, #"{"forwardedErrorMessage":"why"}"#), code: 9,
      status: 400, message: "why (EXEC-bmhNhpcqpF)", id: "EXEC-bmhNhpcqpF"),
    Failure(
      name: "forwarded without text", outcome: .answer(200, #"{"forwardedStatusCode":404}"#),
      code: 5, status: 404, message: "Execution failed (EXEC-reUaUZCzCp)", id: "EXEC-reUaUZCzCp"),
    Failure(
      name: "a timeout", outcome: .failure(.timedOut), code: 2, status: 500,
      message: "the target at t.test cannot be reached: it did not answer in time"),
    Failure(
      name: "a failed connection", outcome: .failure(.failed("connect to 10.1.2.3 port 80")),
      code: 2, status: 500,
      message: "the target at t.test cannot be reached: the connection failed"),
    Failure(
      name: "a refused address", outcome: .failure(.refused(address: "10.1.2.3")), code: 3,
      status: 400, message: "The target's address is not allowed (EXEC-N5lu09)",
      id: "EXEC-N5lu09"),
    Failure(
      name: "an answer that is too long", outcome: .failure(.answerTooLong(limit: 9)), code: 9,
      status: 400, message: "Execution failed (EXEC-dra6yamk98)", id: "EXEC-dra6yamk98"),
  ]

  @Test(arguments: failures)
  func aFailureInterruptsInEveryDialect(_ item: Failure) throws {
    let world = try CallWorld()
    let target = try world.target("t", item.kind)
    world.pintle.outgoing.answer("http://t.test/", item.outcome)
    for condition in [CallWorld.request, CallWorld.response] {
      try world.set(condition, [target])
      for route in Self.routes {
        let before = try organizations(world)
        let answer = try world.create("o-\(route)-\(condition == CallWorld.request)", by: route)
        #expect(answer.code == item.code, "\(route)")
        #expect(answer.status == item.status, "\(route)")
        #expect(answer.message == item.message, "\(route)")
        #expect(answer.errorID == item.id, "\(route)")
        // A request that is stopped does nothing; a response comes after the fact.
        #expect(try organizations(world) == before + (condition == CallWorld.request ? 0 : 1))
      }
      try world.set(condition, [])
    }
    #expect(!world.pintle.executionLog.entries.isEmpty)
    #expect(world.pintle.executionLog.entries.allSatisfy { $0.isInterrupted && $0.name == "t" })
  }

  private func organizations(_ world: CallWorld) throws -> Int {
    try world.pintle.call("ListOrganizations", as: .skipping).strings("organizations", "id").count
  }

  @Test func withoutInterruptingTheCallGoesOn() throws {
    let world = try CallWorld()
    let failing = try world.target("failing", interrupts: false)
    let second = try world.target("second", "restWebhook")
    try world.set(CallWorld.request, [failing, second])
    for item in Self.failures {
      world.pintle.outgoing.answer("http://failing.test/", item.outcome)
      world.pintle.outgoing.forget()
      #expect(try world.create("o-\(item.name)").code == 0, "\(item.name)")
      #expect(world.sent(to: "second").count == 1)
    }
    #expect(world.pintle.executionLog.entries.allSatisfy { !$0.isInterrupted })
  }

  @Test func theErrorIsInTheCallersLanguage() throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("t", "restWebhook")])
    world.pintle.outgoing.answer("http://t.test/", .answer(500, ""))
    let answer = try world.create(as: .owner.speaking("de"))
    #expect(answer.message == "Ausf\u{FC}hrung fehlgeschlagen (EXEC-dra6yamk98)")
  }

  @Test func methodComesBeforeServiceBeforeAll() throws {
    let world = try CallWorld()
    let names = ["all", "service", "method"]
    let targets = try names.map { try world.target($0, "restWebhook") }
    let conditions: [JSONValue] = [
      ["request": ["all": true]], ["request": ["service": "pintle.admin.v1.AdminService"]],
      CallWorld.request,
    ]
    for (index, condition) in conditions.enumerated() {
      try world.set(condition, [targets[index]])
      world.pintle.outgoing.forget()
      #expect(try world.create("o-\(index)").code == 0)
      #expect(world.pintle.outgoing.sent.map(\.url) == ["http://\(names[index]).test/"])
    }
    // An empty list does not win: the next wider one fires again.
    try world.set(conditions[2], [])
    world.pintle.outgoing.forget()
    _ = try world.create("o-3")
    #expect(world.pintle.outgoing.sent.map(\.url) == ["http://service.test/"])
    // Another service's methods fire the one for all only.
    world.pintle.outgoing.forget()
    _ = try world.pintle.call("ListActions")
    #expect(world.pintle.outgoing.sent.map(\.url) == ["http://all.test/"])
  }

  @Test func aWriteIsSeenByTheNextCall() throws {
    let world = try CallWorld()
    let target = try world.target("t", "restWebhook")
    for round in 0..<3 {
      try world.set(CallWorld.request, [target])
      world.pintle.outgoing.forget()
      _ = try world.create("on-\(round)")
      #expect(world.pintle.outgoing.sent.count == 1)
      try world.set(CallWorld.request, [])
      _ = try world.create("off-\(round)")
      #expect(world.pintle.outgoing.sent.count == 1)
    }
    try world.set(CallWorld.request, [target])
    let moved = try world.pintle.call(
      ActionsFlavor.v2.path(.update),
      ["id": .string(target), "endpoint": "http://moved.test/"])
    #expect(moved.code == 0)
    world.pintle.outgoing.forget()
    _ = try world.create("moved")
    #expect(world.pintle.outgoing.sent.map(\.url) == ["http://moved.test/"])
    let deleted = try world.pintle.call(ActionsFlavor.v2.path(.delete), ["id": .string(target)])
    #expect(deleted.code == 0)
    _ = try world.create("deleted")
    #expect(world.pintle.outgoing.sent.count == 1)
  }

  @Test func targetsAreCalledInOrderAndSeeEachOther() throws {
    let world = try CallWorld()
    let first = try world.target("first")
    let second = try world.target("second")
    let third = try world.target("third", "restWebhook")
    try world.set(CallWorld.request, [second, first, third])
    world.pintle.outgoing.answer("http://second.test/", ["name": "2"])
    world.pintle.outgoing.answer("http://first.test/", ["name": "21"])
    #expect(try world.create("o").string("organization.name") == "21")
    #expect(
      world.pintle.outgoing.sent.map { $0.json["request"] } == [
        ["name": "o"], ["name": "2"], ["name": "21"],
      ])
  }

  @Test func includesAreDissolvedInPlace() throws {
    let world = try CallWorld()
    let shared = try world.target("shared", "restWebhook")
    let own = try world.target("own", "restWebhook")
    try world.set(["request": ["service": "pintle.admin.v1.AdminService"]], [shared])
    let answer = try world.pintle.set(
      CallWorld.request,
      [
        .target(own), .include(["request": ["service": "pintle.admin.v1.AdminService"]]),
        .target(shared),
      ], flavor: .resources)
    #expect(answer.code == 0)
    world.pintle.outgoing.forget()
    _ = try world.create()
    // The same target twice: it is called as often as it is listed.
    #expect(
      world.pintle.outgoing.sent.map(\.url) == [
        "http://own.test/", "http://shared.test/", "http://shared.test/",
      ])
  }

  @Test func requestsAreSignedWithTheTargetsKey() throws {
    let world = try CallWorld()
    let id = try world.target("t", "restWebhook")
    try world.set(CallWorld.request, [id])
    _ = try world.create()
    let key = try world.pintle.call(ActionsFlavor.v2.path(.get), ["id": .string(id)], as: .skipping)
      .string("target.signingKey")
    let sent = try #require(world.pintle.outgoing.sent.first)
    try ZITADELSignature.verify(
      try #require(sent.field("ZITADEL-Signature")), body: sent.body, key: key,
      now: TestPintle.startSeconds)
    #expect(sent.field("webhook-timestamp") == "\(TestPintle.startSeconds)")
    _ = try world.create("p")
    let ids = world.pintle.outgoing.sent.map { $0.field("webhook-id") ?? "" }
    #expect(Set(ids).count == 2 && ids.allSatisfy { $0.hasPrefix("call_") })
  }

  @Test func anAsyncTargetDoesNotHoldTheCallUp() throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("slow", "restAsync")])
    world.pintle.outgoing.answer("http://slow.test/", .waits)
    #expect(try world.create().code == 0)
  }

  @Test func aCallsOwnDeadlineEndsTheTargetsCall() throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("slow", interrupts: false)])
    world.pintle.outgoing.answer("http://slow.test/", .waits)
    let answer = try world.pintle.call(
      CallWorld.method, ["name": "o"], as: .owner.sending([("grpc-timeout", "5S")])
    ) { world.pintle.advance(seconds: 6) }
    #expect(answer.code == 4)
    // The sender runs elsewhere; that it is told is certain, when is not.
    while world.pintle.outgoing.cancelled == 0 { try world.pintle.run { await Task.yield() } }
  }

  @Test func exemptMethodsHaveNoExecutions() throws {
    let world = try CallWorld()
    let exempt = world.pintle.services.flatMap(\.methods).map(\.descriptor)
      .filter(\.skipsMessageInterceptors)
    // Health and reflection are not among these services: nothing that has effects is exempt.
    #expect(exempt.isEmpty)
  }

  @Test func aReplacementIsBoundedLikeAMessage() throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("t")])
    let limit = MessageLimits().maxMessageBytes
    for surplus in [0, 1] {
      let json = #"{"name":"n\#(surplus)"}"#
      world.pintle.outgoing.answer(
        "http://t.test/",
        .answer(200, json + String(repeating: " ", count: limit - json.utf8.count + surplus)))
      #expect(try world.create().errorID == (surplus == 0 ? nil : "EXEC-dra6yamk98"))
    }
  }
}
