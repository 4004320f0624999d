import Base
import Delivery
import HTTP
import Records
import Services
import Store
import Testing
import Wire

@testable import Engine

@Suite struct InvocationTests {
  private static let url = "https://hooks.example.com/a"

  /// What the answers of a receiver come to.
  struct Row: Sendable, CustomTestStringConvertible {
    var trigger = TestTriggers.asks
    var mode: String
    var answer: TestSender.Outcome
    var state: InvocationState
    var output: String?
    var error: String?

    var testDescription: String { "\(mode) \(answer)" }
  }

  private static let decision = "{\"approved\":false,\"comment\":\"no\",\"approver\":\"Q\"}"

  static let rows: [Row] = [
    Row(mode: "SYNC", answer: .answer(200, decision), state: .completed, output: decision),
    Row(mode: "SYNC", answer: .answer(201, "{}"), state: .completed, output: "{}"),
    Row(mode: "SYNC", answer: .answer(200, " null "), state: .completed),
    Row(
      mode: "SYNC", answer: .answer(200, ""), state: .failed, error: "the answer is no JSON"),
    Row(
      mode: "SYNC", answer: .answer(200, "[1]"), state: .failed,
      error: "the answer is no JSON object"),
    Row(
      mode: "SYNC", answer: .answer(200, "{\"a\":\"\(String(repeating: "x", count: 262_144))\"}"),
      state: .failed, error: "the answer is longer than 262144 bytes"),
    Row(
      mode: "SYNC", answer: .answer(302, "{}"), state: .failed,
      error: "the answer has the status 302"),
    Row(
      mode: "SYNC", answer: .answer(500, "{}"), state: .failed,
      error: "the answer has the status 500"),
    Row(
      mode: "SYNC", answer: .failure(.timedOut), state: .failed,
      error: "there was no answer within 10 s"),
    Row(
      mode: "SYNC", answer: .failure(.refused(address: "10.0.0.1")), state: .failed,
      error: "the host's address may not be called"),
    Row(mode: "ASYNC", answer: .answer(200, decision), state: .waiting),
    Row(mode: "ASYNC", answer: .answer(202, ""), state: .waiting),
    Row(
      mode: "ASYNC", answer: .answer(404, ""), state: .failed,
      error: "the answer has the status 404"),
    Row(mode: "DYNAMIC", answer: .answer(200, decision), state: .completed, output: decision),
    Row(mode: "DYNAMIC", answer: .answer(202, decision), state: .waiting),
    Row(
      mode: "DYNAMIC", answer: .answer(200, "no"), state: .failed, error: "the answer is no JSON"),
    Row(
      trigger: TestTriggers.tells, mode: "SYNC", answer: .answer(204, ""), state: .completed),
    Row(
      trigger: TestTriggers.tells, mode: "ASYNC", answer: .answer(503, ""), state: .failed,
      error: "the answer has the status 503"),
  ]

  @Test(arguments: rows)
  func anAnswerDecidesOrNot(_ row: Row) throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    pintle.outgoing.answer(Self.url, row.answer)
    _ = try pintle.subscribe(TestPintle.subscription(row.trigger, mode: row.mode))
    let begun = try #require(try pintle.test(row.trigger).first)
    let id = begun["id"]?.stringValue ?? ""
    if row.state == .waiting {
      // Sent, and queued for its deadline.
      try pintle.turn {
        (try? pintle.queuedInvocations().contains { $0.hasPrefix("\(id) 1 17") }) == true
      }
    }
    try pintle.wait(id, for: row.state)
    let stored = try pintle.invocation(id)
    #expect(stored.output?.text() == row.output)
    #expect(stored.error == row.error)
    #expect(pintle.outgoing.sent.count == 1)
    if row.state != .waiting { #expect(try pintle.queuedInvocations().isEmpty) }
  }

  @Test func whatIsSentTellsHowToAnswer() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    _ = try pintle.subscribe(TestPintle.subscription(mode: "ASYNC"))
    _ = try pintle.subscribe(TestPintle.subscription(TestTriggers.tells))
    let answer = try pintle.raw(
      .post, "/beta/trigger-invocations/test",
      [
        "triggerId": .string(TestTriggers.asks), "contentJson": ["c": .number("1.50")],
        "input": ["n": .number("9007199254740993"), "_metadata": "mine", "last": .null],
      ])
    let begun = try #require(answer.json.arrayValue?.first)
    let id = begun["id"]?.stringValue ?? ""
    let secret = begun["secret"]?.stringValue ?? ""
    #expect(secret.utf8.count == 64)
    #expect(
      answer.text == """
        [{"id":"\(id)","triggerId":"\(TestTriggers.asks)","secret":"\(secret)","contentJson":{"c":1.50}}]
        """)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    let sent = pintle.outgoing.sent[0]
    #expect(
      String(decoding: sent.body, as: UTF8.self) == """
        {"n":9007199254740993,"last":null,"_metadata":{\
        "callbackURL":"https://pintle.example.com/beta/trigger-invocations/\(id)/complete",\
        "responseMode":"async","secret":"\(secret)","triggerId":"\(TestTriggers.asks)",\
        "triggerType":"requestResponse"}}
        """)
    #expect(sent.field("content-type") == "application/json")
    #expect(sent.field("idempotency-key") == id)
    #expect(sent.field("authorization") == nil)
    pintle.outgoing.forget()
    _ = try pintle.test(TestTriggers.tells)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    #expect(
      pintle.outgoing.sent[0].json["_metadata"] == [
        "triggerId": .string(TestTriggers.tells), "triggerType": "fireAndForget",
      ])
  }

  // MARK: Decisions

  private func waiting(
    _ pintle: TestPintle, deadline: String = "PT1H", as caller: TestPintle.Caller = .owner
  ) throws -> (id: String, secret: String) {
    _ = try pintle.subscribe(
      TestPintle.subscription(mode: "ASYNC", ("responseDeadline", .string(deadline))), as: caller)
    let begun = try #require(try pintle.test(as: caller).first)
    return (begun["id"]?.stringValue ?? "", begun["secret"]?.stringValue ?? "")
  }

  private static let refusal = "no invocation waits for a decision under this id and secret"

  @Test func aDecisionCounts() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    let (id, secret) = try waiting(pintle)
    #expect(
      try pintle.complete(id, secret, ["approved": false, "n": .number("1e2")]).status == 204)
    #expect(try pintle.invocation(id).output?.text() == "{\"approved\":false,\"n\":1e2}")
    #expect(try pintle.queuedInvocations().isEmpty)
    let status = try #require(try pintle.statuses().first)
    #expect(
      status["completeInvocationInput"]?.text()
        == "{\"localizedError\":null,\"output\":{\"approved\":false,\"n\":1e2}}")
    #expect(status["type"] == "TEST" && status["subscriptionName"] == "Checks")
    #expect(status["startInvocationInput"]?["contentJson"] == ["test": "x"])
    #expect(
      status["startInvocationInput"]?["input"]
        == TriggerCatalog.find(TestTriggers.asks)?.exampleInput)

    pintle.advance(milliseconds: 1)
    let (failed, itsSecret) = try {
      let begun = try #require(try pintle.test().first)
      return (begun["id"]?.stringValue ?? "", begun["secret"]?.stringValue ?? "")
    }()
    #expect(try pintle.complete(failed, itsSecret, [:], error: "nobody is there").status == 204)
    let second = try #require(try pintle.statuses().first)
    #expect(
      second["completeInvocationInput"] == [
        "localizedError": ["locale": "en-US", "message": "nobody is there"], "output": .null,
      ])
  }

  /// A wrong secret, an unknown id, a second and a late decision are told apart by nobody.
  @Test func whatDoesNotCountIsAnsweredAlike() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    pintle.startInvocations()
    let (id, secret) = try waiting(pintle)
    let others = try waiting(pintle, as: tenant.caller)
    let decided = try #require(try pintle.test().first)
    let (decidedID, decidedSecret) = (
      decided["id"]?.stringValue ?? "", decided["secret"]?.stringValue ?? ""
    )
    #expect(try pintle.complete(decidedID, decidedSecret).status == 204)
    let unknown = "8c2f21d0-5f3e-4d21-9a70-1d6a1f0e2b3c"
    let rows = [
      (id, "wrong"), (id, String(secret.dropLast())), (id, secret.uppercased()),
      (unknown, secret), (decidedID, decidedSecret), (others.id, others.secret),
      (decidedID, secret),
    ]
    var texts: Set<String> = []
    for (id, secret) in rows {
      let answer = try pintle.raw(
        .post, "/beta/trigger-invocations/\(id)/complete",
        ["secret": .string(secret), "output": [:]])
      #expect(answer.status == 400)
      // All but the tracking id.
      let members = answer.json.objectValue?.filter { $0.name != "trackingId" } ?? []
      texts.insert(JSONValue.object(members).text())
    }
    #expect(
      texts == [
        """
        {"detailCode":"400.1 Bad Request Content","messages":[{"locale":"en-US","localeOrigin":"DEFAULT",\
        "text":"The request was syntactically correct but its content is semantically invalid."}],\
        "causes":[{"locale":"en-US","localeOrigin":"DEFAULT","text":"\(Self.refusal)"}]}
        """
      ])
    // The invocation that they were about still waits, and its deadline ends it.
    pintle.advance(seconds: 3600)
    #expect(try pintle.complete(id, secret) == (400, Self.refusal))
    #expect(try pintle.complete(others.id, others.secret, as: tenant.caller).status == 400)
  }

  @Test func whoGuessesIsStopped() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeAccount("other", in: pintle.home, role: "ORG_OWNER")
    pintle.startInvocations()
    let (id, secret) = try waiting(pintle)
    for _ in 0..<10 { #expect(try pintle.complete(id, "wrong").status == 400) }
    // The right one, too, so that it does not matter.
    for guess in ["wrong", secret] {
      let answer = try pintle.raw(
        .post, "/beta/trigger-invocations/\(id)/complete",
        ["secret": .string(guess), "output": [:]])
      #expect(answer.status == 429 && answer.text == "{\"message\":\" Rate Limit Exceeded \"}")
      #expect(answer.fields["retry-after"] == "6")
    }
    // One more in six seconds: ten in a minute.
    pintle.advance(seconds: 6)
    #expect(try pintle.complete(id, "wrong").status == 400)
    #expect(try pintle.complete(id, "wrong").status == 429)
    // Nobody else is stopped by that.
    #expect(
      try pintle.complete(id, secret, as: TestPintle.Caller(token: other.token)).status == 204)
    // Decisions that come too late are not guesses.
    pintle.advance(seconds: 60)
    for _ in 0..<30 { #expect(try pintle.complete(id, secret).status == 400) }
  }

  @Test func oneOfAThousandDecides() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    let (id, secret) = try waiting(pintle)
    let answers = try pintle.callAll(
      "CompleteInvocation",
      (0..<1000).map {
        ["id": .string(id), "secret": .string(secret), "output": ["n": .integer(Int64($0))]]
      })
    #expect(answers.filter { $0.status == 204 }.count == 1)
    let others = answers.filter { $0.status != 204 }
    #expect(others.allSatisfy { $0.status == 400 && $0.message == Self.refusal })
    let winner = try #require(answers.firstIndex { $0.status == 204 })
    #expect(try pintle.invocation(id).output == ["n": .integer(Int64(winner))])
  }

  @Test func aDeadlineEndsIt() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    let (id, secret) = try waiting(pintle, deadline: "PT10M")
    try pintle.turn { pintle.outgoing.sent.count == 1 }
    pintle.advance(seconds: 599)
    #expect(try pintle.statuses().first?["completed"] == nil)
    #expect(try pintle.invocation(id).state == .waiting)
    pintle.advance(seconds: 1)
    // Not by the worker's turn, but by the time.
    #expect(try pintle.complete(id, secret).status == 400)
    pintle.advance(seconds: 60)
    try pintle.wait(id, for: .expired)
    let status = try #require(try pintle.statuses().first)
    #expect(
      status["completeInvocationInput"] == [
        "localizedError": [
          "locale": "en-US", "message": "no decision came within the response deadline",
        ], "output": .null,
      ])
    #expect(try pintle.queuedInvocations().isEmpty)
    #expect(pintle.outgoing.sent.count == 1)
  }

  // MARK: Tests

  @Test func testsAreSentToWhoeverSubscribes() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    let none = try pintle.raw(
      .post, "/beta/trigger-invocations/test",
      ["triggerId": .string(TestTriggers.tells), "contentJson": [:]])
    #expect(none.status == 204 && none.text.isEmpty)
    // Disabled ones, too, and whatever the filter says.
    let first = try pintle.subscribe(
      TestPintle.subscription(TestTriggers.tells, ("enabled", false), ("filter", "$.never")))
    let second = try pintle.subscribe(
      TestPintle.subscription(TestTriggers.tells, url: "https://b.example.com/"))
    #expect(try pintle.test(TestTriggers.tells).count == 2)
    try pintle.turn { pintle.outgoing.sent.count == 2 }
    #expect(Set(pintle.outgoing.sent.map(\.url)) == [Self.url, "https://b.example.com/"])
    func test(_ ids: [String]) throws -> TestPintle.RawAnswer {
      try pintle.raw(
        .post, "/beta/trigger-invocations/test",
        [
          "triggerId": .string(TestTriggers.tells), "contentJson": [:],
          "subscriptionIds": .array(ids.map { .string($0) }),
        ])
    }
    #expect(try test([second]).json.arrayValue?.count == 1)
    try pintle.turn { pintle.outgoing.sent.count == 3 }
    #expect(pintle.outgoing.sent[2].url == "https://b.example.com/")
    #expect(try test([first, "none"]).status == 400)
    for body: JSONValue in [
      ["triggerId": "idn:none", "contentJson": [:]], ["triggerId": .string(TestTriggers.tells)],
      ["contentJson": [:]],
    ] {
      #expect(try pintle.raw(.post, "/beta/trigger-invocations/test", body).status == 400)
    }
  }

  @Test func theStatusListForgets() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    pintle.outgoing.answer(Self.url, .answer(200, "{}"))
    _ = try pintle.subscribe()
    let done = try pintle.test()[0]["id"]?.stringValue ?? ""
    try pintle.wait(done, for: .completed)
    pintle.advance(seconds: 1)
    pintle.outgoing.answer(Self.url, .answer(500, ""))
    let failed = try pintle.test()[0]["id"]?.stringValue ?? ""
    try pintle.wait(failed, for: .failed)
    func ids(_ query: String = "") throws -> [String] {
      try pintle.statuses(query).map { $0["id"]?.stringValue ?? "" }
    }
    #expect(try ids() == [failed, done])
    #expect(try ids("?sorters=created") == [done, failed])
    #expect(try ids("?sorters=-completed&limit=1") == [failed])
    #expect(try ids("?filters=triggerId%20eq%20%22idn:campaign-ended%22") == [])
    #expect(
      try ids("?filters=triggerId%20eq%20%22\(TestTriggers.asks)%22&offset=1") == [done])
    #expect(
      try pintle.raw(.get, "/beta/trigger-invocations/status?count=true").fields["x-total-count"]
        == "2")
    #expect(try pintle.raw(.get, "/beta/trigger-invocations/status?sorters=type").status == 400)
    // A day for what was decided, two for what was not. The queue's clock believes no jump of a day at once.
    for _ in 0..<24 {
      pintle.advance(seconds: 3600)
      _ = try ids()
    }
    // What is forgotten is looked for now and then.
    func forget(until left: [String]) throws {
      try pintle.turn {
        pintle.advance(seconds: 30)
        return (try? ids()) == left
      }
    }
    try forget(until: [failed])
    for _ in 0..<24 {
      pintle.advance(seconds: 3600)
      _ = try ids()
    }
    try forget(until: [])
  }

  // MARK: Requests for a decision

  private func start(
    _ pintle: TestPintle, _ more: (String, JSONValue)..., as caller: TestPintle.Caller = .owner,
    by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call(
      "StartInvocation",
      .object(
        [.init("triggerId", .string(TestTriggers.asks)), .init("input", ["who": "me"])]
          + more.map { JSONValue.Member($0.0, $0.1) }), as: caller, by: route)
  }

  @Test(arguments: [CallRoute.json, .grpc, .connect])
  func aCallWaitsForTheDecision(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    pintle.outgoing.answer(Self.url, .answer(200, Self.decision))
    _ = try pintle.subscribe()
    let answer = try start(pintle, ("wait", "30s"), by: route)
    #expect(answer.string("invocation.state") == "INVOCATION_STATE_DECIDED", "\(answer.text)")
    #expect(answer["invocation.output.approved"] == .boolean(false))
    let got = try pintle.call(
      "GetInvocation", ["id": .string(answer.string("invocation.id"))], by: route)
    #expect(got["invocation"] == answer["invocation"])
    #expect(try pintle.statuses().first?["type"] == "REAL_TIME")
  }

  @Test func aCallIsHeldUntilTheDecisionComes() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    _ = try pintle.subscribe(TestPintle.subscription(mode: "ASYNC"))
    let begun = try start(pintle)
    #expect(begun.string("invocation.state") == "INVOCATION_STATE_WAITING")
    let id = begun.string("invocation.id")
    try pintle.turn { pintle.outgoing.sent.count == 1 }
    let secret = pintle.outgoing.sent[0].json["_metadata"]?["secret"]?.stringValue ?? ""
    // Nothing is known within the time that the call has.
    let (method, service) = try pintle.method("GetInvocation")
    func get(_ wait: String) throws -> MemoryStream {
      let request = try RawRequest(
        method, of: service, json: ["id": .string(id), "wait": .string(wait)], by: .json)
      let stream = pintle.open(request, as: .owner)
      pintle.finish(request, on: stream)
      return stream
    }
    let early = try get("2s")
    pintle.advance(milliseconds: 1900)
    _ = try pintle.statuses()
    #expect(!early.isFinished)
    // It may have begun to wait only now.
    pintle.advance(seconds: 2)
    try pintle.turn { early.isFinished }
    #expect(try Answer(gateway: early).string("invocation.state") == "INVOCATION_STATE_WAITING")
    // A decision wakes every call that waits for it.
    let held = try (0..<5).map { _ in try get("60s") }
    _ = try pintle.statuses()
    #expect(held.allSatisfy { !$0.isFinished })
    #expect(try pintle.complete(id, secret, ["approved": true]).status == 204)
    try pintle.turn { held.allSatisfy(\.isFinished) }
    for stream in held {
      let answer = try Answer(gateway: stream)
      #expect(answer["invocation.output"] == ["approved": true])
    }
    // At the end of the server nobody is held up.
    let again = try start(pintle).string("invocation.id")
    let request = try RawRequest(
      method, of: service, json: ["id": .string(again), "wait": "60s"], by: .json)
    let last = pintle.open(request, as: .owner)
    pintle.finish(request, on: last)
    _ = try pintle.statuses()
    pintle.triggers.drain()
    try pintle.turn { last.isFinished }
    #expect(try Answer(gateway: last).string("invocation.state") == "INVOCATION_STATE_WAITING")
  }

  @Test func aKeyBeginsOneInvocation() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    pintle.startInvocations()
    _ = try pintle.subscribe(TestPintle.subscription(mode: "ASYNC"))
    let first = try start(pintle, ("idempotencyKey", "k1"))
    let second = try start(pintle, ("idempotencyKey", "k1"))
    #expect(first["invocation"] == second["invocation"])
    #expect(
      try start(pintle, ("idempotencyKey", "k2"))["invocation.id"] != first["invocation.id"])
    let changed = try pintle.call(
      "StartInvocation",
      [
        "triggerId": .string(TestTriggers.asks), "input": ["who": "you"], "idempotencyKey": "k1",
      ])
    #expect(changed.code == 6)
    let others = try start(pintle, ("idempotencyKey", "k1"), as: other.caller)
    #expect(others.string("invocation.state") == "INVOCATION_STATE_UNANSWERED")
    try pintle.turn { pintle.outgoing.sent.count == 2 }
  }

  /// Clients write a map's members in any order, and numbers and texts in more ways than one.
  @Test(arguments: [
    (#"{"who":"ada","n":1,"l":[1,2]}"#, 0), (#"{"n":1,"l":[1,2],"who":"ada"}"#, 0),
    (#"{"l":[1.0,2e0],"n":10e-1,"who":"\u0061da"}"#, 0),
    (#"{"n":1,"l":[2,1],"who":"ada"}"#, 6), (#"{"n":1,"l":[1,2],"who":"ada","more":null}"#, 6),
    (#"{"n":1.0000000000000000000001,"l":[1,2],"who":"ada"}"#, 6), (#"{"n":1,"l":[1,2]}"#, 6),
  ])
  func aKeysInputIsComparedByWhatItSays(_ input: String, _ code: Int) throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    func begin(_ input: String) throws -> Answer {
      try pintle.call(
        "StartInvocation",
        [
          "triggerId": .string(TestTriggers.asks), "input": try #require(JSONValue(text: input)),
          "idempotencyKey": "k1",
        ])
    }
    let first = try begin(#"{"who":"ada","n":1,"l":[1,2]}"#)
    let again = try begin(input)
    #expect(again.code == code, "\(again.text)")
    if code == 0 { #expect(again["invocation.id"] == first["invocation.id"]) }
  }

  @Test func nobodyAnswers() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    func state() throws -> String {
      try start(pintle, ("wait", "30s")).string("invocation.state")
    }
    #expect(try state() == "INVOCATION_STATE_UNANSWERED")
    let id = try pintle.subscribe(TestPintle.subscription(("filter", "$[?($.who == \"you\")]")))
    #expect(try state() == "INVOCATION_STATE_UNANSWERED")
    // Nobody was told, so that there is nothing to list.
    #expect(try pintle.statuses().isEmpty)
    func patch(_ path: String, _ value: JSONValue) throws {
      let answer = try pintle.raw(
        .patch, "/beta/trigger-subscriptions/\(id)",
        [["op": "replace", "path": .string(path), "value": value]])
      #expect(answer.status == 200)
    }
    try patch("/filter", "$[?($.who == \"me\")]")
    pintle.outgoing.answer(Self.url, .answer(200, "{}"))
    #expect(try state() == "INVOCATION_STATE_DECIDED")
    try patch("/enabled", false)
    #expect(try state() == "INVOCATION_STATE_UNANSWERED")
    try patch("/enabled", true)
    pintle.outgoing.answer(Self.url, .answer(500, ""))
    let failed = try start(pintle, ("wait", "30s"))
    #expect(failed.string("invocation.state") == "INVOCATION_STATE_FAILED")
    #expect(failed.string("invocation.error") == "the answer has the status 500")
    for (trigger, code) in [("idn:none", 3), (TestTriggers.tells, 3)] {
      #expect(
        try pintle.call(
          "StartInvocation", ["triggerId": .string(trigger), "input": [:]]
        ).code == code)
    }
    #expect(try pintle.call("GetInvocation", ["id": "none"]).code == 5)
    #expect(try start(pintle, ("wait", "61s")).code == 3)
  }

  // MARK: Deletion

  @Test func aDeletedSubscriptionIsSentNothing() throws {
    let pintle = try TestPintle()
    let (id, secret) = try waiting(pintle)
    let subscription = try pintle.invocation(id).subscription
    #expect(
      try pintle.raw(.delete, "/beta/trigger-subscriptions/\(subscription)").status == 204)
    pintle.startInvocations()
    try pintle.wait(id, for: .failed)
    #expect(try pintle.invocation(id).error == "the subscription was deleted")
    #expect(pintle.outgoing.sent.isEmpty)
    #expect(try pintle.complete(id, secret).status == 400)
  }

  @Test func workflowsAreStartedInTheSameTransaction() throws {
    let workflows = WorkflowReceiver(
      check: { workflow, _, _ in workflow == "w1" ? nil : "is no workflow" },
      start: { invocation, workflow, input, transaction throws(StoreError) in
        if input["who"] == "nobody" { return "the workflow is disabled" }
        guard invocation.awaitsDecision, workflow == "w1" else { return nil }
        _ = try InvocationWork.decide(
          invocation.id, organization: invocation.organization, as: .completed(input),
          instance: transaction.instanceOfTest, in: transaction)
        return nil
      })
    let pintle = try TestPintle(workflows: workflows)
    pintle.startInvocations(workflows: workflows)
    let refused = try pintle.raw(
      .post, "/beta/trigger-subscriptions",
      [
        "name": "n", "triggerId": .string(TestTriggers.asks), "type": "WORKFLOW",
        "workflowConfig": ["workflowId": "w2"],
      ])
    #expect(refused.status == 400 && refused.text.contains("is no workflow"))
    _ = try pintle.subscribe([
      "name": "n", "triggerId": .string(TestTriggers.asks), "type": "WORKFLOW",
      "workflowConfig": ["workflowId": "w1"],
    ])
    let answer = try start(pintle, ("wait", "30s"))
    #expect(answer["invocation.output.who"] == "me", "\(answer.text)")
    #expect(answer["invocation.output._metadata.responseMode"] == "async")
    let failed = try pintle.call(
      "StartInvocation",
      ["triggerId": .string(TestTriggers.asks), "input": ["who": "nobody"], "wait": "30s"])
    #expect(failed.string("invocation.error") == "the workflow is disabled")
  }
}

extension Transaction {
  /// The instance's id.
  fileprivate var instanceOfTest: String {
    (try? InstanceTable.read(in: self).id) ?? ""
  }
}
