import Base
import HTTP
import Records
import Store
import Testing
import Wire

@Suite struct SubscriptionTests {
  private func basic(_ url: String = "https://hooks.example.com/a", _ password: JSONValue = "pw-1")
    -> JSONValue
  {
    [
      "url": .string(url), "httpDispatchMode": "ASYNC", "httpAuthenticationType": "BASIC_AUTH",
      "basicAuthConfig": ["userName": "sender", "password": password],
    ]
  }

  private func path(_ id: String) -> String { "/beta/trigger-subscriptions/\(id)" }

  @Test func oneIsMadeReadChangedAndDeleted() throws {
    let pintle = try TestPintle()
    let made = try pintle.raw(
      .post, "/v2026/trigger-subscriptions",
      TestPintle.subscription(
        TestTriggers.tells, ("description", "d"), ("filter", "$.identity"),
        ("responseDeadline", "PT30M"), ("enabled", false)))
    #expect(made.status == 201)
    let id = made.json["id"]?.stringValue ?? ""
    #expect(id.utf8.count == 36)
    #expect(
      made.text == """
        {"id":"\(id)","name":"Checks","description":"d","triggerId":"idn:identity-created",\
        "triggerName":"Identity Created","type":"HTTP","responseDeadline":"PT30M",\
        "httpConfig":{"url":"https://hooks.example.com/a","httpDispatchMode":"SYNC",\
        "httpAuthenticationType":"NO_AUTH"},"enabled":false,"filter":"$.identity"}
        """)
    #expect(
      try pintle.raw(.get, "/beta/trigger-subscriptions?count=true").text == "[\(made.text)]")

    // What is missing is reset, but for name and type, which cannot be empty.
    let replaced = try pintle.raw(
      .put, path(id), ["httpConfig": ["url": "https://b.example.com", "httpDispatchMode": "ASYNC"]])
    #expect(replaced.status == 200)
    #expect(
      replaced.text == """
        {"id":"\(id)","name":"Checks","description":"","triggerId":"idn:identity-created",\
        "triggerName":"Identity Created","type":"HTTP","responseDeadline":"PT1H",\
        "httpConfig":{"url":"https://b.example.com","httpDispatchMode":"ASYNC",\
        "httpAuthenticationType":"NO_AUTH"},"enabled":true}
        """)
    // What was read can be sent back, and changes nothing.
    let before = try pintle.events(of: pintle.home)
    #expect(try pintle.raw(.put, path(id), replaced.json).text == replaced.text)
    #expect(try pintle.events(of: pintle.home) == before)

    let deleted = try pintle.raw(.delete, path(id))
    #expect(deleted.status == 204 && deleted.text.isEmpty)
    #expect(try pintle.raw(.delete, path(id)).status == 404)
    #expect(try pintle.raw(.get, "/beta/trigger-subscriptions").text == "[]")
  }

  @Test func whatIsWrongIsRefused() throws {
    let pintle = try TestPintle()
    func http(_ members: (String, JSONValue)...) -> JSONValue {
      .object(
        [.init("url", "https://h.example.com"), .init("httpDispatchMode", "SYNC")]
          + members.map { .init($0.0, $0.1) })
    }
    let rows: [(JSONValue, String)] = [
      (["triggerId": .string(TestTriggers.asks), "type": "HTTP"], "name is missing"),
      (["name": "n", "type": "HTTP"], "triggerId is missing"),
      (
        TestPintle.subscription("idn:access-requested"),
        "there is no trigger with the id \"idn:access-requested\""
      ),
      (["name": "n", "triggerId": .string(TestTriggers.asks)], "type is missing"),
      (TestPintle.subscription(url: ""), "httpConfig.url is missing"),
      (TestPintle.subscription(url: "ftp://x.example.com"), "httpConfig.url cannot be called"),
      (
        TestPintle.subscription(url: "https://u:p@x.example.com"), "httpConfig.url cannot be called"
      ),
      (TestPintle.subscription(mode: "sync"), "httpDispatchMode must be SYNC, ASYNC or DYNAMIC"),
      (TestPintle.subscription(("type", "SCRIPT")), "SCRIPT cannot be had here"),
      (TestPintle.subscription(("type", "INLINE")), "INLINE cannot be had here"),
      (TestPintle.subscription(("type", "WORKFLOW")), "this server runs no workflows"),
      (TestPintle.subscription(("type", "http")), "type must be HTTP, EVENTBRIDGE or WORKFLOW"),
      (
        TestPintle.subscription(("httpConfig", http(("httpAuthenticationType", "DIGEST")))),
        "httpAuthenticationType must be NO_AUTH, BASIC_AUTH or BEARER_TOKEN"
      ),
      (
        TestPintle.subscription(
          ("httpConfig", http(("httpAuthenticationType", "BASIC_AUTH")))),
        "basicAuthConfig.userName must be"
      ),
      (
        TestPintle.subscription(
          (
            "httpConfig",
            http(
              ("httpAuthenticationType", "BASIC_AUTH"),
              ("basicAuthConfig", ["userName": "u"]))
          )), "basicAuthConfig.password is missing"
      ),
      (
        TestPintle.subscription(
          (
            "httpConfig",
            http(
              ("httpAuthenticationType", "BASIC_AUTH"),
              ("basicAuthConfig", ["userName": "a:b", "password": "p"]))
          )), "basicAuthConfig.userName must be"
      ),
      (
        TestPintle.subscription(
          (
            "httpConfig",
            http(
              ("httpAuthenticationType", "BASIC_AUTH"),
              ("basicAuthConfig", ["userName": "u", "password": "p\r\nx: y"]))
          )), "basicAuthConfig.password must have no control characters"
      ),
      (
        TestPintle.subscription(
          (
            "httpConfig",
            http(
              ("httpAuthenticationType", "BEARER_TOKEN"),
              ("bearerTokenAuthConfig", ["bearerToken": "a b"]))
          )), "bearerToken must be of visible ASCII characters"
      ),
      (
        TestPintle.subscription(("httpConfig", http(("httpAuthenticationType", "BEARER_TOKEN")))),
        "bearerTokenAuthConfig.bearerToken is missing"
      ),
      (TestPintle.subscription(("filter", "$.a[?(@.b ==]")), "filter is no JSONPath"),
      (TestPintle.subscription(("responseDeadline", "1h")), "responseDeadline is no ISO 8601"),
      (TestPintle.subscription(("responseDeadline", "PT")), "responseDeadline is no ISO 8601"),
      (TestPintle.subscription(("responseDeadline", "PT0S")), "from PT1S to P30D"),
      (TestPintle.subscription(("responseDeadline", "P31D")), "from PT1S to P30D"),
      (TestPintle.subscription(("responseDeadline", "P30DT1S")), "from PT1S to P30D"),
      (TestPintle.subscription(("responseDeadline", "P1M")), "from PT1S to P30D"),
      (TestPintle.subscription(("responseDeadline", "PT1.5S")), "from PT1S to P30D"),
    ]
    for (body, cause) in rows {
      let answer = try pintle.raw(.post, "/beta/trigger-subscriptions", body)
      #expect(answer.status == 400, "\(cause): \(answer.text)")
      #expect(answer.text.contains(cause.replacing("\"", with: "\\\"")), "\(cause): \(answer.text)")
    }
    #expect(try pintle.raw(.get, "/beta/trigger-subscriptions").text == "[]")
    for (deadline, trigger) in [("PT1S", TestTriggers.asks), ("P30D", TestTriggers.tells)] {
      _ = try pintle.subscribe(
        TestPintle.subscription(trigger, ("responseDeadline", .string(deadline))))
    }
  }

  @Test(arguments: [(TestTriggers.asks, 1), (TestTriggers.tells, 50)])
  func aTriggerHasSoManySubscriptions(_ trigger: String, _ most: Int) throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    var ids: [String] = []
    for _ in 0..<most { ids.append(try pintle.subscribe(TestPintle.subscription(trigger))) }
    let more = try pintle.raw(
      .post, "/beta/trigger-subscriptions", TestPintle.subscription(trigger))
    #expect(more.status == 400 && more.text.contains("at most \(most) subscription"))
    // Another organization has its own, and what is deleted makes room.
    _ = try pintle.subscribe(TestPintle.subscription(trigger), as: other.caller)
    #expect(try pintle.raw(.delete, path(ids[0])).status == 204)
    _ = try pintle.subscribe(TestPintle.subscription(trigger))
    let list = try pintle.raw(.get, "/beta/trigger-subscriptions?count=true&limit=1")
    #expect(list.fields["x-total-count"] == "\(most)")
  }

  @Test func secretsAreSealedAndNeverTold() throws {
    let pintle = try TestPintle()
    let id = try pintle.subscribe(TestPintle.subscription(("httpConfig", basic())))
    let read = try pintle.raw(.get, "/beta/trigger-subscriptions")
    #expect(
      read.json.arrayValue?.first?["httpConfig"]?["basicAuthConfig"] == [
        "userName": "sender", "password": .null,
      ])
    let hidden = try pintle.dump(organization: pintle.home).joined()
    #expect(hidden.contains("sender") && !hidden.contains("pw-1"))
    // It goes with the subscription.
    #expect(try pintle.raw(.delete, path(id)).status == 204)
    #expect(
      try !pintle.dump(organization: pintle.home).joined().contains("trigger-subscription"))
  }

  /// What a change without the password does: the one that is kept may go nowhere else.
  @Test func aSecretIsKeptWhereItBelongs() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    let id = try pintle.subscribe(TestPintle.subscription(("httpConfig", basic())))
    func put(_ config: JSONValue) throws -> Int {
      try pintle.raw(.put, path(id), ["httpConfig": config]).status
    }
    func sent() throws -> String? {
      pintle.outgoing.forget()
      _ = try pintle.test()
      try pintle.turn { !pintle.outgoing.sent.isEmpty }
      return pintle.outgoing.sent.last?.field("authorization")
    }
    let rows: [(JSONValue, Int)] = [
      (basic("https://hooks.example.com/other?x=1", .null), 200),
      (basic("HTTPS://HOOKS.example.com", .null), 200),
      (basic("https://hooks.example.com:444/a", .null), 400),
      (basic("http://hooks.example.com/a", .null), 400),
      (basic("https://hooks.example.org/a", .null), 400),
      (
        [
          "url": "https://hooks.example.com/a", "httpDispatchMode": "ASYNC",
          "httpAuthenticationType": "BASIC_AUTH", "basicAuthConfig": ["userName": "another"],
        ], 400
      ),
      (
        [
          "url": "https://hooks.example.com/a", "httpDispatchMode": "ASYNC",
          "httpAuthenticationType": "BEARER_TOKEN",
          "bearerTokenAuthConfig": ["bearerToken": .null],
        ], 400
      ),
    ]
    for (config, status) in rows { #expect(try put(config) == status, "\(config.text())") }
    // "sender:pw-1"
    #expect(try sent() == "Basic c2VuZGVyOnB3LTE=")
    #expect(try put(basic("https://hooks.example.org/a", "pw-2")) == 200)
    #expect(try sent() == "Basic c2VuZGVyOnB3LTI=")
    #expect(
      try put([
        "url": "https://hooks.example.org/a", "httpDispatchMode": "ASYNC",
        "httpAuthenticationType": "BEARER_TOKEN",
        "bearerTokenAuthConfig": ["bearerToken": "token-3"],
      ]) == 200)
    #expect(try sent() == "Bearer token-3")
    // Without authentication it is forgotten.
    #expect(
      try put(["url": "https://hooks.example.org/a", "httpDispatchMode": "ASYNC"]) == 200)
    #expect(try sent() == nil)
    #expect(try put(basic("https://hooks.example.org/a", .null)) == 400)
  }

  @Test func partsAreChangedByPatches() throws {
    let pintle = try TestPintle()
    let id = try pintle.subscribe(TestPintle.subscription(("httpConfig", basic())))
    func patch(_ operations: JSONValue...) throws -> TestPintle.RawAnswer {
      try pintle.raw(.patch, path(id), .array(operations))
    }
    func changed(_ member: String, _ operations: JSONValue...) throws -> JSONValue? {
      let answer = try pintle.raw(.patch, path(id), .array(operations))
      #expect(answer.status == 200, "\(answer.text)")
      return answer.json[member]
    }
    #expect(
      try changed("name", ["op": "replace", "path": "/name", "value": "New"]) == "New")
    #expect(
      try changed("filter", ["op": "replace", "path": "/filter", "value": "$.a"]) == "$.a")
    #expect(
      try changed("filter", ["op": "copy", "from": "/filter", "path": "/description"]) == "$.a")
    #expect(try changed("filter", ["op": "remove", "path": "/filter"]) == nil)
    #expect(
      try changed(
        "enabled", ["op": "test", "path": "/enabled", "value": true],
        ["op": "replace", "path": "/enabled", "value": false]) == .boolean(false))
    let config = try changed(
      "httpConfig", ["op": "replace", "path": "/httpConfig/httpDispatchMode", "value": "DYNAMIC"])
    #expect(config?["httpDispatchMode"] == "DYNAMIC")
    #expect(
      try changed(
        "description", ["op": "move", "from": "/description", "path": "/filter"]) == "")
    let refused: [(JSONValue, String)] = [
      (["op": "replace", "path": "/triggerId", "value": "x"], "cannot be changed"),
      (["op": "replace", "path": "/id", "value": "x"], "cannot be changed"),
      (["op": "replace", "path": "", "value": [:]], "cannot be changed"),
      (["op": "copy", "from": "/id", "path": "/name"], "cannot be changed"),
      (["op": "replace", "path": "/httpConfig/nothing", "value": "x"], "nothing is at"),
      (["op": "add", "path": "/httpConfig/nothing", "value": "x"], "makes no subscription"),
      (["op": "replace", "path": "/name", "value": .integer(7)], "makes no subscription"),
      (["op": "turn", "path": "/name", "value": "x"], "expected \\\"add\\\""),
      (["op": "replace", "path": "/filter", "value": "$["], "filter is no JSONPath"),
      (
        ["op": "replace", "path": "/httpConfig/url", "value": "https://b.example.com"], "sent again"
      ),
      (["op": "test", "path": "/name", "value": "Old"], "/name"),
      (["op": "add", "path": "/name"], "needs"),
    ]
    let before = try pintle.raw(.get, "/beta/trigger-subscriptions").text
    for (operation, cause) in refused {
      // What stands before it takes no effect either.
      let answer = try patch(["op": "replace", "path": "/description", "value": "?"], operation)
      #expect(answer.status == 400 && answer.text.contains(cause), "\(cause): \(answer.text)")
    }
    #expect(try pintle.raw(.get, "/beta/trigger-subscriptions").text == before)
    #expect(
      try pintle.raw(
        .patch, path("none"), [["op": "replace", "path": "/name", "value": "x"]]
      ).status == 404)
  }

  @Test func theListIsFilteredAndSorted() throws {
    let pintle = try TestPintle()
    let asks = try pintle.subscribe()
    pintle.advance(milliseconds: 1)
    let tells = try pintle.subscribe(TestPintle.subscription(TestTriggers.tells))
    pintle.advance(milliseconds: 1)
    let ended = try pintle.subscribe(TestPintle.subscription("idn:campaign-ended"))
    func ids(_ query: String) throws -> [String] {
      (try pintle.raw(.get, "/beta/trigger-subscriptions\(query)").json.arrayValue ?? [])
        .compactMap { $0["id"]?.stringValue }
    }
    #expect(try ids("") == [asks, tells, ended])
    #expect(try ids("?filters=id%20eq%20%22\(tells)%22") == [tells])
    #expect(try ids("?filters=triggerId%20eq%20%22idn:campaign-ended%22") == [ended])
    #expect(try ids("?filters=type%20eq%20%22HTTP%22&limit=2") == [asks, tells])
    #expect(try ids("?filters=type%20le%20%22EVENTBRIDGE%22") == [])
    #expect(try ids("?sorters=-triggerId") == [tells, ended, asks])
    // Access Request Submitted, Campaign Ended, Identity Created.
    #expect(try ids("?sorters=triggerName") == [asks, ended, tells])
    for wrong in ["?filters=name%20eq%20%22x%22", "?sorters=created"] {
      #expect(try pintle.raw(.get, "/beta/trigger-subscriptions\(wrong)").status == 400)
    }
  }

  @Test func filtersAreTried() throws {
    let pintle = try TestPintle()
    let input: JSONValue = [
      "changes": [
        ["attribute": "department", "newValue": "Logistics"],
        ["attribute": "location", "newValue": .integer(7)],
      ]
    ]
    let rows: [(String, isPath: Bool, isThere: Bool)] = [
      ("$.changes[?(@.attribute == \"department\")]", true, true),
      ("$[?($.changes[0].newValue =~ /log.*/i)]", true, true),
      ("$.changes[?(@.newValue > 6)]", true, true),
      ("$.changes[?(@.attribute == \"manager\")]", true, false),
      ("$.nothing", true, false), ("changes[", false, false),
      ("$.changes[?(@.a ==)]", false, false),
    ]
    for (filter, isPath, isThere) in rows {
      let answer = try pintle.raw(
        .post, "/beta/trigger-subscriptions/validate-filter",
        ["input": input, "filter": .string(filter)])
      #expect(
        answer.json == [
          "isValid": .boolean(isThere), "isValidJSONPath": .boolean(isPath),
          "isPathExist": .boolean(isThere),
        ], "\(filter): \(answer.text)")
    }
    #expect(
      try pintle.raw(
        .post, "/beta/trigger-subscriptions/validate-filter", ["filter": "$"]
      ).status == 400)
  }
}
