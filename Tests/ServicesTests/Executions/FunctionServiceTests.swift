import Base
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Services

/// `pintle.function.v1.FunctionService`.
@Suite struct FunctionServiceTests {
  private static let method = "/pintle.function.v1.FunctionService/RunFunction"

  private func run(
    _ world: CallWorld, _ name: String, _ context: JSONValue = [:],
    as caller: TestPintle.Caller = .owner, by route: CallRoute = .json
  ) throws -> Answer {
    try world.pintle.call(
      Self.method, ["name": .string(name), "context": context], as: caller, by: route)
  }

  @Test(arguments: ExecutionCallTests.routes)
  func claimsOfTwoTargetsAreMerged(_ route: CallRoute) throws {
    let world = try CallWorld()
    let targets = [
      try world.target("a"), try world.target("b"), try world.target("c", "restWebhook"),
    ]
    try world.set(["function": ["name": "preuserinfo"]], targets)
    let first: JSONValue = [
      "append_claims": [["key": "level", "value": "gold"], ["key": "sub", "value": "x"]]
    ]
    world.pintle.outgoing.answer("http://a.test/", first)
    world.pintle.outgoing.answer(
      "http://b.test/",
      [
        "set_user_metadata": [["key": "seen", "value": "eWVz"]],
        "append_claims": [["key": "urn:zitadel:iam:x", "value": "y"]],
        "append_log_claims": ["b ran"],
      ])
    let context: JSONValue = ["userinfo": ["sub": "1"], "user": ["id": "1"]]
    let answer = try run(world, "preuserinfo", context, by: route)
    #expect(
      answer.body.sorted
        == [
          "claims": [
            "level": "gold",
            "urn:zitadel:iam:action:function/preuserinfo:log": [
              #"key "sub" already exists"#, "b ran",
            ],
          ],
          "setUserMetadata": [["key": "seen", "value": "eWVz"]],
        ])
    let base: [JSONValue.Member] = [
      .init("function", "function/preuserinfo"), .init("userinfo", ["sub": "1"]),
      .init("user", ["id": "1"]),
    ]
    #expect(world.sent(to: "a").map(\.json) == [.object(base)])
    #expect(world.sent(to: "b").map(\.json) == [.object(base + [.init("response", first)])])
    #expect(world.sent(to: "c").count == 1)
  }

  @Test func attributesForSAML() throws {
    let world = try CallWorld()
    try world.set(["function": ["name": "presamlresponse"]], [try world.target("a")])
    world.pintle.outgoing.answer(
      "http://a.test/",
      ["append_attribute": [["name": "role", "name_format": "basic", "value": ["1", "2"]]]])
    let answer = try run(world, "presamlresponse", ["user": ["id": "1"]])
    #expect(
      answer.body == [
        "appendAttribute": [["name": "role", "nameFormat": "basic", "value": ["1", "2"]]]
      ])
  }

  @Test func theBarePathAnswers() throws {
    let world = try CallWorld()
    try world.set(["function": ["name": "preaccesstoken"]], [try world.target("a")])
    world.pintle.outgoing.answer(
      "http://a.test/", ["append_claims": [["key": "k", "value": 1.text]]])
    let answer = try world.pintle.send(.post, "/functions/preaccesstoken/run", #"{"context":{}}"#)
    #expect(answer.text == #"{"claims":{"k":"1"}}"#)
    #expect(
      String(decoding: try #require(world.pintle.outgoing.sent.first).body, as: UTF8.self)
        == #"{"function":"function/preaccesstoken"}"#)
  }

  @Test func withoutAnExecutionTheResultIsEmpty() throws {
    let world = try CallWorld()
    for name in ["preuserinfo", "preaccesstoken", "presamlresponse"] {
      let answer = try run(world, name)
      #expect(answer.code == 0 && answer.text == "{}")
    }
  }

  @Test func unknownFunctionsAreNotFound() throws {
    let world = try CallWorld()
    for route in ExecutionCallTests.routes {
      let answer = try run(world, "preuserinf", by: route)
      #expect(answer.code == 5)
      #expect(answer.message == "Function not found (FUNC-cdy39t)")
    }
  }

  @Test func failuresAnswerAsForCalls() throws {
    let world = try CallWorld()
    try world.set(["function": ["name": "preuserinfo"]], [try world.target("a")])
    for (outcome, id) in [
      (TestSender.Outcome.answer(200, "no JSON"), "ACTION-4m9s2"),
      (.answer(200, #"{"append_claims":1}"#), "ACTION-4m9s2"),
      (.answer(503, ""), "EXEC-dra6yamk98"),
      (.answer(200, #"{"forwardedStatusCode":403}"#), "EXEC-reUaUZCzCp"),
    ] {
      world.pintle.outgoing.answer("http://a.test/", outcome)
      #expect(try run(world, "preuserinfo").errorID == id)
    }
  }

  @Test func theContextMayNotSetPintlesOwnMembers() throws {
    let world = try CallWorld()
    let answer = try run(world, "preuserinfo", ["response": [:]])
    #expect(answer.code == 3)
    #expect(
      answer.message
        == #"invalid RunFunctionRequest.Context: the context may not hold the member "response""#)
  }

  @Test func aTargetsAnswerMayNotBeDeeperThanAMessage() throws {
    let world = try CallWorld()
    let method: JSONValue = ["request": ["method": .string(Self.method)]]
    try world.set(method, [try world.target("t")])
    // The request, the context and the objects in it.
    for (depth, id) in [
      (Limits.maxMessageDepth - 2, nil), (Limits.maxMessageDepth - 1, "ACTION-4m9s2"),
    ] {
      let nested =
        String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
      world.pintle.outgoing.answer(
        "http://t.test/", .answer(200, #"{"name":"preuserinfo","context":{"user":\#(nested)}}"#))
      #expect(try run(world, "preuserinfo").errorID == id)
    }
  }

  @Test func thePermissionIsNeeded() throws {
    let world = try CallWorld()
    for (role, code) in [("IAM_LOGIN_CLIENT", 0), ("ORG_OWNER", 7), ("IAM_OWNER_VIEWER", 7)] {
      let account = try world.pintle.makeAccount(role, in: world.pintle.home, role: role)
      let caller = TestPintle.Caller(token: account.token)
      #expect(try run(world, "preuserinfo", as: caller).code == code, "\(role)")
    }
  }
}

extension Int {
  /// The number's digits as a JSON string.
  fileprivate var text: JSONValue { .string(String(self)) }
}
