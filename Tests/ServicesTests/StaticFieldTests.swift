import Base
import Crypto
import Delivery
import Records
import Services
import Store
import Testing
import Wire

/// What requests to a target carry besides their own, and requests that try one.
@Suite struct StaticFieldTests {
  private static let url = "https://hook.example/in"

  private func target(_ pintle: TestPintle, url: String = Self.url) throws -> String {
    let made = try pintle.call(
      "/zitadel.action.v2.ActionService/CreateTarget",
      ["name": "hook", "endpoint": .string(url), "timeout": "5s", "restWebhook": [:]])
    #expect(made.status < 300, "\(made.text)")
    return made.string("id")
  }

  private func set(
    _ pintle: TestPintle, _ id: String, _ fields: [JSONValue], by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call(
      "SetStaticFields", ["targetId": .string(id), "fields": .array(fields)], by: route)
  }

  @Test(arguments: [CallRoute.json, .grpc, .connect])
  func requestsCarryThem(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    let answer = try set(
      pintle, id,
      [["name": "Authorization", "value": "Bearer canary"], ["name": "x-empty", "value": ""]],
      by: route)
    #expect(answer["settings.staticFieldNames"] == ["Authorization", "x-empty"])
    #expect(!answer.text.contains("canary"))
    let got = try pintle.call("GetTargetSettings", ["targetId": .string(id)], by: route)
    #expect(got["settings.staticFieldNames"] == ["Authorization", "x-empty"])
    #expect(!got.text.contains("canary"))

    let tried = try pintle.call("TestTarget", ["targetId": .string(id)], by: route)
    #expect(tried["delivered"] == .boolean(true))
    let sent = try #require(pintle.outgoing.sent.last)
    #expect(sent.url == Self.url)
    #expect(sent.field("Authorization") == "Bearer canary")
    #expect(sent.field("x-empty") == "")
    #expect(sent.field("webhook-id")?.utf8HasPrefix("test_") == true)
    #expect(sent.field("webhook-signature")?.contains("v1a,") == true)

    // A call in the path of a request as well.
    _ = try pintle.call(
      "/zitadel.action.v2.ActionService/SetExecution",
      ["condition": ["request": ["all": true]], "targets": [.string(id)]])
    pintle.outgoing.forget()
    _ = try pintle.call("/zitadel.action.v2.ActionService/ListTargets")
    #expect(pintle.outgoing.sent.first?.field("Authorization") == "Bearer canary")
  }

  @Test func valuesThatAreNotGivenStay() throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    _ = try set(pintle, id, [["name": "x-a", "value": "1"], ["name": "x-b", "value": "2"]])
    _ = try set(pintle, id, [["name": "X-B"], ["name": "x-c", "value": "3"]])
    _ = try pintle.call("TestTarget", ["targetId": .string(id)])
    let sent = try #require(pintle.outgoing.sent.last)
    #expect([sent.field("x-a"), sent.field("X-B"), sent.field("x-c")] == [nil, "2", "3"])
    let unknown = try set(pintle, id, [["name": "x-d"]])
    #expect(unknown.status == 400)
    #expect(
      unknown.message == #"the static field "x-d" has no value yet, so one must be given"#)
    _ = try set(pintle, id, [])
    let names = try pintle.call("GetTargetSettings", ["targetId": .string(id)])
    #expect(names["settings.staticFieldNames"] == nil)
  }

  /// No other server learns them.
  @Test(arguments: [
    ("https://hook.example/other?x=1", true), ("https://HOOK.example:443/in", true),
    ("https://hook.example./in", true), ("http://hook.example/in", false),
    ("https://hook.example:8443/in", false), ("https://other.example/in", false),
    ("https://hook.example.evil/in", false),
  ])
  func theyStayWithTheirServer(_ url: String, _ stay: Bool) throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    _ = try set(pintle, id, [["name": "x-key", "value": "canary"]])
    _ = try pintle.call(
      "/zitadel.action.v2.ActionService/UpdateTarget",
      ["id": .string(id), "endpoint": .string(url)])
    _ = try pintle.call("TestTarget", ["targetId": .string(id)])
    #expect((pintle.outgoing.sent.last?.field("x-key") == "canary") == stay)
    let names = try pintle.call("GetTargetSettings", ["targetId": .string(id)])
    #expect((names["settings.staticFieldNames"] != nil) == stay)
    // A way back brings nothing back.
    _ = try pintle.call(
      "/zitadel.action.v2.ActionService/UpdateTarget",
      ["id": .string(id), "endpoint": .string(Self.url)])
    _ = try pintle.call("TestTarget", ["targetId": .string(id)])
    #expect((pintle.outgoing.sent.last?.field("x-key") == "canary") == stay)
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    let sealed = try pintle.run {
      try await store.read { reader throws(StoreError) in
        try SecretTable.find(
          kind: "target-fields", id: id, organization: instance, in: reader)
      }
    }
    #expect((sealed != nil) == stay)
  }

  @Test func theyGoWithTheirTarget() throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    _ = try set(pintle, id, [["name": "x-key", "value": "canary"]])
    _ = try pintle.call("/zitadel.action.v2.ActionService/DeleteTarget", ["id": .string(id)])
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    let sealed = try pintle.run {
      try await store.read { reader throws(StoreError) in
        try SecretTable.find(
          kind: "target-fields", id: id, organization: instance, in: reader)
      }
    }
    #expect(sealed == nil)
    #expect(try set(pintle, id, []).status == 404)
  }

  static let refused: [(String, String, String)] = [
    ("Host", "a", "is no name of a field, or belongs to the connection"),
    ("content-length", "1", "is no name of a field, or belongs to the connection"),
    ("Transfer-Encoding", "chunked", "is no name of a field, or belongs to the connection"),
    ("connection", "close", "is no name of a field, or belongs to the connection"),
    ("Accept-Encoding", "br", "is no name of a field, or belongs to the connection"),
    (":path", "/", "is no name of a field, or belongs to the connection"),
    ("x y", "1", "is no name of a field, or belongs to the connection"),
    ("x\r\ny", "1", "is no name of a field, or belongs to the connection"),
    ("ä", "1", "is no name of a field, or belongs to the connection"),
    ("Content-Type", "text/plain", "is set by Pintle"),
    ("Content-Encoding", "gzip", "is set by Pintle"),
    ("ZITADEL-Signature", "t=1", "is set by Pintle"),
    ("Webhook-Id", "1", "is set by Pintle"), ("webhook-", "1", "is set by Pintle"),
    ("WEBHOOK-anything", "1", "is set by Pintle"), ("traceparent", "1", "is set by Pintle"),
    ("x-a", "1\r\nHost: b", "has a value with a control character"),
    ("x-a", "1\u{7f}", "has a value with a control character"),
    ("x-a", " 1", "has a value with white space at an end, which would be lost"),
    ("x-a", "1\t", "has a value with white space at an end, which would be lost"),
  ]

  @Test(arguments: refused)
  func whatCannotBeSentIsRefused(_ name: String, _ value: String, _ problem: String) throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    let answer = try set(pintle, id, [["name": .string(name), "value": .string(value)]])
    #expect(answer.status == 400)
    #expect(answer.message.utf8HasSuffix(problem), "\(answer.message)")
  }

  @Test func theyAreBounded() throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    func fields(_ count: Int, bytes: Int) -> [JSONValue] {
      (0..<count).map { index in
        [
          "name": .string("x-\(index % 10)\(index / 10)"),
          "value": .string(String(repeating: "v", count: bytes - 4)),
        ]
      }
    }
    #expect(try set(pintle, id, fields(Limits.maxStaticFields, bytes: 8)).status == 200)
    #expect(try set(pintle, id, fields(Limits.maxStaticFields + 1, bytes: 8)).status == 400)
    let half = Limits.maxStaticFieldBytes / 4
    #expect(try set(pintle, id, fields(4, bytes: half)).status == 200)
    #expect(
      try set(pintle, id, fields(4, bytes: half) + fields(5, bytes: 5).suffix(1)).status == 400)
    let twice = try set(
      pintle, id, [["name": "x-a", "value": "1"], ["name": "X-A", "value": "2"]])
    #expect(twice.message == #"the static field "X-A" is there twice"#)
  }

  /// With another master key, or after damage: no request without what the receiver asks for.
  @Test func fieldsThatDoNotOpenStopTheTarget() throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    _ = try set(pintle, id, [["name": "x-key", "value": "canary"]])
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    let keyID = pintle.masterKey.id
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        try SecretTable.put(
          SealedSecret(keyID: keyID, bytes: [1, 2, 3]), kind: "target-fields", id: id,
          organization: instance, in: transaction)
      }
    }
    let tried = try pintle.call("TestTarget", ["targetId": .string(id)])
    #expect(tried.status == 400)
    #expect(tried.message.contains("static fields cannot be opened"), "\(tried.message)")
    // They can be replaced, and the target deleted.
    #expect(try set(pintle, id, [["name": "x-key"]]).status >= 400)
    #expect(try set(pintle, id, [["name": "x-key", "value": "new"]]).status == 200)
    #expect(try pintle.call("TestTarget", ["targetId": .string(id)])["delivered"] == .boolean(true))
  }

  struct Trial: Sendable {
    var outcome: TestSender.Outcome
    var isDelivered = false
    var status: Int64?
    var error: String?
    var answer: String?
  }

  @Test(arguments: [
    Trial(outcome: .answer(200, "fine"), isDelivered: true, status: 200, answer: "fine"),
    Trial(outcome: .answer(204, ""), isDelivered: true, status: 204),
    Trial(
      outcome: .answer(410, "gone"), status: 410, error: "the target answered 410", answer: "gone"),
    Trial(outcome: .failure(.timedOut), error: "the target did not answer in time"),
    Trial(
      outcome: .failure(.refused(address: "10.0.0.1")),
      error: "the address 10.0.0.1 may not be called"),
  ])
  func aTargetIsTried(_ row: Trial) throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    // A disabled target is tried as well: that is how one learns whether it works again.
    _ = try pintle.call("DisableTarget", ["targetId": .string(id)])
    pintle.outgoing.answer(Self.url, row.outcome)
    let answer = try pintle.call(
      "TestTarget",
      ["targetId": .string(id), "eventPayload": ["big": .integer(9_007_199_254_740_993)]])
    #expect(answer.status == 200, "\(answer.text)")
    #expect((answer["delivered"] == .boolean(true)) == row.isDelivered)
    #expect(answer["status"]?.integerValue == row.status)
    #expect(answer["error"]?.stringValue == row.error)
    #expect(answer.string("answer") == Base64.encode(Array((row.answer ?? "").utf8)))
    let sent = try #require(pintle.outgoing.sent.last)
    #expect(sent.json["event_payload"]?.text() == #"{"big":9007199254740993}"#)
    #expect(sent.json["event_type"] == "target.tested")
    #expect(answer.string("payload") == Base64.encode(sent.body))
    // 410 disables only what is delivered; a trial leaves no trace.
    let state = try pintle.call("EnableTarget", ["targetId": .string(id)])
    #expect(state["settings.sequence"] == "3")
  }

  @Test func longAnswersAreCut() throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    for length in [Limits.maxShownAnswerBytes, Limits.maxShownAnswerBytes + 1] {
      pintle.outgoing.answer(Self.url, .answer(200, String(repeating: "a", count: length)))
      let answer = try pintle.call("TestTarget", ["targetId": .string(id)])
      #expect(answer.string("answerBytes") == "\(length)")
      let shown = Base64.encode(
        [UInt8](repeating: UInt8(ascii: "a"), count: Limits.maxShownAnswerBytes))
      #expect(answer.string("answer") == shown)
    }
    #expect(try pintle.call("TestTarget", ["targetId": "1"]).status == 404)
  }
}
