import Base
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Engine

@Suite struct EventBusTests {
  private static let bus: JSONValue = [
    "awsAccount": "123456789012", "awsRegion": "eu-central-1", "accessKeyId": "AKIDEXAMPLE",
  ]
  private static let url = "https://events.eu-central-1.example.com/"

  private func world() throws -> TestPintle {
    let pintle = try TestPintle(hasEventBuses: true)
    pintle.startInvocations(
      eventBuses: EventBusEndpoint("https://events.{region}.example.com"))
    return pintle
  }

  private func set(
    _ pintle: TestPintle, _ bus: JSONValue = EventBusTests.bus, secret: String = "the-secret"
  ) throws -> Answer {
    try pintle.call("SetEventBus", ["eventBus": bus, "secretAccessKey": .string(secret)])
  }

  private func subscription(
    _ account: String = "123456789012", _ region: String = "eu-central-1"
  ) -> JSONValue {
    [
      "name": "Bus", "triggerId": .string(TestTriggers.tells), "type": "EVENTBRIDGE",
      "eventBridgeConfig": ["awsAccount": .string(account), "awsRegion": .string(region)],
    ]
  }

  @Test func aBusIsSetReadAndRemoved() throws {
    let pintle = try world()
    #expect(try pintle.call("GetEventBus").text == "{}")
    #expect(try set(pintle).code == 0)
    let read = try pintle.call("GetEventBus")
    #expect(
      read["eventBus"]?.sorted == [
        "accessKeyId": "AKIDEXAMPLE", "awsAccount": "123456789012", "awsRegion": "eu-central-1",
        "busName": "default",
      ])
    #expect(try !pintle.dump(organization: pintle.home).joined().contains("the-secret"))
    #expect(try pintle.call("RemoveEventBus").code == 0)
    #expect(try pintle.call("RemoveEventBus").code == 5)
    #expect(try pintle.call("GetEventBus").text == "{}")
    for (member, value) in [
      ("awsAccount", "12345678901"), ("awsRegion", "x/../y"), ("busName", "a b"),
      ("accessKeyId", "a,b"),
    ] {
      var members = Self.bus.objectValue ?? []
      members.removeAll { $0.name == member }
      members.append(.init(member, .string(value)))
      #expect(try set(pintle, .object(members)).code == 3, "\(member)")
    }
    #expect(try set(pintle, secret: "").code == 3)
    // Without an endpoint nothing of it can be had.
    let none = try TestPintle()
    #expect(try set(none).code == 9)
    #expect(
      try none.raw(.post, "/beta/trigger-subscriptions", subscription()).text.contains(
        "sends to no event bus"))
  }

  @Test func subscriptionsNameTheOrganizationsBus() throws {
    let pintle = try world()
    func make(_ subscription: JSONValue) throws -> Int {
      try pintle.raw(.post, "/beta/trigger-subscriptions", subscription).status
    }
    #expect(try make(subscription()) == 400)
    #expect(try set(pintle).code == 0)
    #expect(try make(subscription("123456789013")) == 400)
    #expect(try make(subscription("123456789012", "eu-west-1")) == 400)
    #expect(try make(subscription("", "")) == 400)
    #expect(try make(subscription()) == 201)
    // Nobody else's.
    let other = try pintle.makeTenant("Other")
    #expect(
      try pintle.raw(.post, "/beta/trigger-subscriptions", subscription(), as: other.caller)
        .status == 400)
  }

  @Test func anInvocationIsPutOnTheBus() throws {
    let pintle = try world()
    #expect(try set(pintle).code == 0)
    _ = try pintle.subscribe(subscription())
    pintle.outgoing.answer(Self.url, ["FailedEntryCount": .integer(0), "Entries": .array([])])
    let id = try pintle.test(TestTriggers.tells)[0]["id"]?.stringValue ?? ""
    try pintle.wait(id, for: .completed)
    let sent = try #require(pintle.outgoing.sent.first)
    #expect(sent.url == Self.url)
    #expect(sent.field("content-type") == "application/x-amz-json-1.1")
    #expect(sent.field("x-amz-target") == "AWSEvents.PutEvents")
    #expect(sent.field("x-amz-date") == "20231114T221320Z")
    let head =
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20231114/eu-central-1/events/aws4_request, "
      + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature="
    let authorization = sent.field("authorization") ?? ""
    #expect(authorization.hasPrefix(head) && authorization.utf8.count == head.utf8.count + 64)
    let entry = try #require(sent.json["Entries"]?.arrayValue?.first)
    #expect(entry["Time"] == .integer(TestPintle.startSeconds))
    #expect(entry["Source"] == "pintle" && entry["DetailType"] == .string(TestTriggers.tells))
    #expect(
      entry["EventBusName"] == "arn:aws:events:eu-central-1:123456789012:event-bus/default")
    let detail = try #require(JSONValue(text: entry["Detail"]?.stringValue ?? ""))
    #expect(detail["identity"] != nil && detail["_metadata"]?["triggerType"] == "fireAndForget")

    let rows: [(TestSender.Outcome, String)] = [
      (
        .answer(400, "{\"__type\":\"AccessDeniedException\"}"),
        "the event bus answered with the status 400: AccessDeniedException"
      ),
      (.answer(200, ""), "the event bus gave no answer of PutEvents"),
      (
        .answer(
          200, "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"ThrottlingException\"}]}"),
        "the event bus did not take the event: ThrottlingException"
      ),
    ]
    for (answer, reason) in rows {
      pintle.outgoing.answer(Self.url, answer)
      let id = try pintle.test(TestTriggers.tells)[0]["id"]?.stringValue ?? ""
      try pintle.wait(id, for: .failed)
      #expect(try pintle.invocation(id).error == reason)
    }
    // A bus that was set to another account gets nothing of those who named the former one.
    let other: JSONValue = [
      "awsAccount": "999999999999", "awsRegion": "eu-central-1", "accessKeyId": "AKIDEXAMPLE",
    ]
    #expect(try set(pintle, other).code == 0)
    pintle.outgoing.forget()
    let last = try pintle.test(TestTriggers.tells)[0]["id"]?.stringValue ?? ""
    try pintle.wait(last, for: .failed)
    #expect(pintle.outgoing.sent.isEmpty)
  }

  @Test func aDecisionComesByCallback() throws {
    let pintle = try world()
    #expect(try set(pintle).code == 0)
    var wanted = subscription().objectValue ?? []
    wanted.removeAll { $0.name == "triggerId" }
    wanted.append(.init("triggerId", .string(TestTriggers.asks)))
    _ = try pintle.subscribe(.object(wanted))
    pintle.outgoing.answer(Self.url, ["FailedEntryCount": .integer(0)])
    let begun = try #require(try pintle.test().first)
    let id = begun["id"]?.stringValue ?? ""
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    #expect(try pintle.invocation(id).state == .waiting)
    #expect(
      try pintle.complete(id, begun["secret"]?.stringValue ?? "", ["approved": true]).status == 204)
  }
}
