import Base
import HTTP
import Records
import Store
import Testing
import Wire

@Suite struct ActionTests {
  private func expect(
    _ answer: Answer, _ json: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.code == 0, "\(answer.text)", sourceLocation: sourceLocation)
    #expect(
      answer.body.sorted == JSONValue(text: json)?.sorted, "\(answer.text)",
      sourceLocation: sourceLocation)
  }

  private func details(_ sequence: Int, _ created: String, _ changed: String, _ owner: String)
    -> String
  {
    """
    {"sequence":"\(sequence)","creationDate":"2023-11-14T22:13:\(created)Z",
    "changeDate":"2023-11-14T22:13:\(changed)Z","resourceOwner":"\(owner)"}
    """
  }

  @Test(arguments: CallRoute.allCases)
  func anActionsLife(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let home = pintle.home
    func call(_ method: String, _ json: JSONValue) throws -> Answer {
      pintle.advance(seconds: 1)
      return try pintle.call(method, json, by: route)
    }
    let created = try call(
      "CreateAction",
      [
        "name": .string("log"), "script": .string("function log(ctx, api) {}"),
        "timeout": .string("1.5s"), "allowedToFail": .boolean(true),
      ])
    let id = created.string("id")
    expect(created, #"{"details":\#(details(1, "21", "21", home)),"id":"\#(id)"}"#)
    #expect(!id.isEmpty && id.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })

    func read() throws -> Answer { try call("GetAction", ["id": .string(id)]) }
    expect(
      try read(),
      """
      {"action":{"id":"\(id)","details":\(details(1, "21", "21", home)),
      "state":"ACTION_STATE_ACTIVE","name":"log","script":"function log(ctx, api) {}",
      "timeout":"1.500s","allowedToFail":true}}
      """)

    // Everything is replaced: what is left out is no longer set. 23 s past.
    let updated = try call(
      "UpdateAction", ["id": .string(id), "name": .string("log2"), "script": .string("x")])
    expect(updated, #"{"details":\#(details(2, "21", "23", home))}"#)
    // No timeout is the longest one.
    expect(
      try read(),
      """
      {"action":{"id":"\(id)","details":\(details(2, "21", "23", home)),
      "state":"ACTION_STATE_ACTIVE","name":"log2","script":"x","timeout":"20s"}}
      """)

    expect(
      try call("DeactivateAction", ["id": .string(id)]),
      #"{"details":\#(details(3, "21", "25", home))}"#)
    #expect(try read().string("action.state") == "ACTION_STATE_INACTIVE")
    expect(
      try call("ReactivateAction", ["id": .string(id)]),
      #"{"details":\#(details(4, "21", "27", home))}"#)
    #expect(try read().string("action.state") == "ACTION_STATE_ACTIVE")
    expect(try call("DeleteAction", ["id": .string(id)]), "{}")
    #expect(try read().code == 5)
    let types = try pintle.events(of: home).filter { $0.aggregate.type == "action" }.map(\.type)
    #expect(
      types == [
        "action.added", "action.changed", "action.deactivated", "action.reactivated",
        "action.removed",
      ])
  }

  @Test(arguments: [("0s", "20s"), ("20s", "20s"), ("19.999999999s", "19.999999999s")])
  func timeouts(_ given: String, _ read: String) throws {
    let pintle = try TestPintle()
    let id = try pintle.call(
      "CreateAction",
      ["name": .string("a"), "script": .string("x"), "timeout": .string(given)]
    ).string("id")
    #expect(try pintle.call("GetAction", ["id": .string(id)]).string("action.timeout") == read)
  }

  @Test func namesAreUniqueWithinTheOrganization() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    let first = try pintle.makeAction("a")
    _ = try pintle.makeAction("a", as: other.caller)
    // Letters count as they are, and a name that was given up is free.
    _ = try pintle.makeAction("A")
    let renamed = try pintle.call(
      "UpdateAction", ["id": .string(first), "name": .string("b"), "script": .string("x")])
    #expect(renamed.code == 0)
    let second = try pintle.makeAction("a")
    #expect(try pintle.call("DeleteAction", ["id": .string(second)]).code == 0)
    _ = try pintle.makeAction("a")
  }

  @Test func bodiesMayNameFieldsAsTheProtoDoes() throws {
    let pintle = try TestPintle()
    let answer = try pintle.send(
      .post, "/actions", #"{"name":"a","script":"x","allowed_to_fail":true,"unknown":[1]}"#)
    #expect(answer.code == 0)
    let read = try pintle.send(.get, "/management/v1/actions/\(answer.string("id"))")
    #expect(read["action.allowedToFail"] == .boolean(true))
    #expect(try pintle.send(.post, "/actions", "{").code == 3)
    #expect(try pintle.send(.patch, "/actions", "{}").code == 12)
    #expect(try pintle.send(.get, "/management/v2/actions/1").message == "Not Found")
  }

  @Test func thePathSaysWhichActionIsMeant() throws {
    let pintle = try TestPintle()
    let first = try pintle.makeAction("a")
    let second = try pintle.makeAction("b")
    _ = try pintle.send(.delete, "/actions/\(first)", #"{"id":"\#(second)"}"#)
    #expect(try pintle.call("GetAction", ["id": .string(first)]).code == 5)
    #expect(try pintle.call("GetAction", ["id": .string(second)]).code == 0)
  }

  @Test func whatTextsHoldComesBackUnchanged() throws {
    let pintle = try TestPintle()
    let name = "ab\"\\ é\u{1F600} \u{2028}"
    let script = "line\r\n\ttab \u{7F}\u{1}"
    for route in CallRoute.allCases {
      let id = try pintle.call(
        "CreateAction", ["name": .string(name + route.rawValue), "script": .string(script)],
        by: route
      ).string("id")
      let read = try pintle.call("GetAction", ["id": .string(id)], by: route)
      #expect(read.string("action.name") == name + route.rawValue)
      #expect(read.string("action.script") == script)
      for (name, script) in [("a\0b", script), ("a", "b\0")] {
        let refused = try pintle.call(
          "CreateAction", ["name": .string(name), "script": .string(script)], by: route)
        #expect(refused.code == 3)
      }
    }
  }
}
