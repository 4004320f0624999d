import API
import HTTP
import RPC
import Records
import Store
import Testing
import Wire

/// What a caller wrote and no service knows: Pintle's own APIs refuse it, those that others made before take it and
/// say so.
@Suite struct UnknownNamesTests {
  @Test func pintlesOwnServicesRefuseAndOthersDoNot() throws {
    for service in try TestPintle().services.map(\.descriptor) {
      #expect(service.refusesUnknown == service.name.hasPrefix("pintle."), "\(service.name)")
    }
  }

  @Test(arguments: [CallRoute.json, .connect])
  func aTokenDoesNotLiveForEverByAMisspelledMember(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let answer = try pintle.call(
      "CreateToken",
      [
        "accountId": .string(pintle.administrator), "expirationDate": "2030-01-01T00:00:00Z",
      ], by: route)
    #expect(answer.code == 3)
    #expect(answer.message.hasPrefix(#"unknown field "expirationDate", at byte "#))
  }

  @Test(arguments: [
    (#"{"targetId":"t1"}"#, #"unknown field "targetId", at byte 12, in "targetId""#),
    (
      #"{"filter":{"targetID":"t1"}}"#,
      #"unknown field "targetID", at byte 22, in "filter.targetID""#
    ),
    (
      #"{"filter":{"state":"DEAD"}}"#,
      #"unknown enum value "DEAD", expected a name such as "DELIVERY_STATE_PENDING", "#
        + #"at byte 25, in "filter.state""#
    ),
    (
      #"{"filter":{"createTimeFrom":"yesterday"}}"#,
      #"expected a timestamp such as "2027-01-31T12:00:00Z", not "yesterday", at byte 28, "#
        + #"in "filter.createTimeFrom""#
    ),
    (
      #"{"filter":{"state":7}}"#,
      "invalid ReplayDeliveriesRequest.Filter: embedded message failed validation | caused by: "
        + "invalid DeliveryFilter.State: value must be one of the defined enum values, not 7"
    ),
    (
      #"{"filter":{"targetId":""}}"#,
      "invalid ReplayDeliveriesRequest.Filter: embedded message failed validation | caused by: "
        + "invalid DeliveryFilter.TargetId: value length must be between 1 and 200 runes, inclusive, "
        + #"not """#
    ),
    (
      #"{"filter":{"targetId":"t1","aggregateId":""}}"#,
      "invalid ReplayDeliveriesRequest.Filter: embedded message failed validation | caused by: "
        + "invalid DeliveryFilter.AggregateId: value length must be between 1 and 200 runes, inclusive, "
        + #"not """#
    ),
  ])
  func replaysAreNotWidenedByWhatIsUnknownOrEmpty(_ body: String, _ message: String) throws {
    let answer = try TestPintle().send(.post, "/delivery/v1/deliveries:replay", body)
    #expect(answer.status == 400)
    #expect(answer.message == message)
  }

  @Test(arguments: [
    ("type=custom.a", #"unknown parameter "type""#),
    ("types=%zz", #"the query's part "types=%zz" holds a malformed escape"#),
    ("types=no%FFsuch", #"the query's part "types=no%FFsuch" is not UTF-8"#),
    (
      "types[]=x",
      #"parameter "types[]" must be written without brackets, once for each of its values, not "x""#
    ),
    ("limit=1&limit=2", #"parameter "limit" must be given once, not "2""#),
    (
      "afterPosition=1&after_position=1", #"parameter "after_position" must be given once, not "1""#
    ),
    ("allOrganizations=yes", #"parameter "allOrganizations" must be true or false, not "yes""#),
    (
      "limit=1001",
      "invalid ListEventsRequest.Limit: value must be less than or equal to 1000, not 1001"
    ),
  ])
  func listsAreNotWidenedByWhatIsUnknown(_ query: String, _ message: String) throws {
    for method in ["events", "events:watch"] where method == "events" || !query.contains("limit") {
      let answer = try TestPintle().send(.get, "/event/v1/\(method)?\(query)")
      #expect(answer.status == 400)
      #expect(answer.message == message)
    }
  }

  @Test(arguments: ["allOrganizations=True", "allOrganizations=1", "all_organizations=t"])
  func booleansAsClientsSendThem(_ query: String) throws {
    #expect(try TestPintle().send(.get, "/event/v1/events?\(query)").status == 200)
  }

  @Test(arguments: [CallRoute.json, .bareJSON, .connect])
  func compatibleServicesSayWhatTheyIgnored(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let answer = try pintle.call(
      "CreateAction",
      ["name": "greet", "script": "x", "timeuot": "5s", "allowedToFail": .boolean(true)], by: route)
    #expect(answer.code == 0, "\(answer.text)")
    #expect(answer.ignored == "timeuot")
    let clean = try pintle.call("CreateAction", ["name": "wave", "script": "x"], by: route)
    #expect(clean.code == 0)
    #expect(clean.ignored == nil)
    // An error says it, too.
    let refused = try pintle.call("CreateAction", ["nmae": "greet"], by: route)
    #expect(refused.code == 3)
    #expect(refused.ignored == "nmae")
  }

  /// A number of an enum that nobody knows, as clients of other versions send it.
  @Test(arguments: CallRoute.allCases)
  func compatibleServicesSayWhichNumbersTheyIgnored(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    _ = try pintle.makeAction("greet")
    for (request, ignored) in [
      (["sortingColumn": .integer(99)], "=99"), (["sortingColumn": .integer(1)], nil),
      (["sortingColumn": .integer(-1)], "=-1"), (["sortingColumn": .integer(0)], nil),
      (["queries": [["actionNameQuery": ["name": "greet", "method": .integer(77)]]]], "=77"),
      (
        [
          "sortingColumn": .integer(99),
          "queries": [
            ["actionNameQuery": ["name": "greet", "method": .integer(99)]],
            ["actionStateQuery": ["state": .integer(98)]],
          ],
        ], "=99, =98"
      ),
    ] as [(JSONValue, String?)] {
      let answer = try pintle.call("ListActions", request, by: route)
      // The protobuf encoding is read in the order of its fields.
      let told = answer.ignored?.split(separator: ", ").sorted().joined(separator: ", ")
      let expected = ignored?.split(separator: ", ").sorted().joined(separator: ", ")
      #expect(told == expected, "\(request): \(answer.text)")
    }
  }

  /// What a rule says of an enum, Pintle's own services refuse in all dialects.
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func strictServicesRefuseNumbersThatNobodyKnows(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    for method in ["ReplayDeliveries", "ListDeliveries"] {
      let answer = try pintle.call(method, ["filter": ["state": .integer(7)]], by: route)
      #expect(answer.code == 3, "\(method): \(answer.text)")
      #expect(answer.message.hasSuffix("value must be one of the defined enum values, not 7"))
    }
  }

  @Test func compatibleServicesSayWhichParametersTheyIgnored() throws {
    let pintle = try TestPintle()
    let id = try pintle.makeAction("greet")
    let answer = try pintle.send(.get, "/management/v1/actions/\(id)?id=7&page=2")
    #expect(answer.status == 200)
    #expect(answer.ignored == "?id, ?page")
    #expect(try pintle.send(.get, "/management/v1/actions/\(id)?page=%zz").status == 400)
  }

  /// What the path says is not said otherwise by the body, whatever its member is called.
  @Test func bodiesDoNotContradictPaths() throws {
    let pintle = try TestPintle()
    let (home, account) = (pintle.home, pintle.administrator)
    let organization = "/admin/v1/organizations/\(home)"
    let tokens = "/admin/v1/accounts/\(account)/tokens"
    let rows: [(method: HTTPMethod, path: String, body: String, message: String?)] = [
      (
        .patch, organization, #"{"id":"B","name":"renamed"}"#,
        "expected \"\(home)\", which the path says, not \"B\", at byte 6, in \"id\""
      ),
      (
        .post, tokens, #"{"accountId":"B"}"#,
        "expected \"\(account)\", which the path says, not \"B\", at byte 13, in \"accountId\""
      ),
      (
        .post, tokens, #"{"account_id":""}"#,
        "expected \"\(account)\", which the path says, not \"\", at byte 14, in \"account_id\""
      ),
      (.post, tokens, #"{"accountId":null}"#, nil),
      (.post, tokens, "{\"account_id\":\"\(account)\"}", nil),
      (.patch, organization, "{\"name\":\"new\",\"id\":\"\(home)\"}", nil),
    ]
    for row in rows {
      let answer = try pintle.send(row.method, row.path, row.body)
      #expect((answer.status == 400) == (row.message != nil), "\(row): \(answer.text)")
      #expect(answer.status / 100 == (row.message == nil ? 2 : 4))
      if let message = row.message { #expect(answer.message == message) }
    }
    // The compatible ones go on as the originals do, and say so.
    let id = try pintle.makeAction("greet")
    let answer = try pintle.send(
      .put, "/management/v1/actions/\(id)", #"{"id":"B","name":"wave","script":"x"}"#)
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.ignored == "id")
  }

  /// Pintle's own methods among those of an API that others made: clients of the others know nothing of them.
  private static let ownMethods = [
    "GetWorkflowAllowRules", "SetWorkflowAllowRules", "StartWorkflowExecution",
    "GetWorkflowExecutionResult", "RetryWorkflowExecution", "RetryWorkflowExecutions",
  ]

  @Test func methodsThatAlwaysRefuse() throws {
    for service in try TestPintle().services.map(\.descriptor) {
      let found = service.methods.filter(\.alwaysRefusesUnknown).map(\.name)
      #expect(
        found == (service.name == "pintle.workflow.v1.WorkflowService" ? Self.ownMethods : []))
    }
  }

  @Test(arguments: ["", "/v3", "/beta", "/v2024", "/v2025", "/v2026", "version"])
  func pintlesOwnMethodsRefuseAmongOthers(_ prefix: String) throws {
    let pintle = try TestPintle()
    let isVersion = prefix == "version"
    let runs = isVersion ? "/workflow-executions/v1" : prefix + "/workflow-executions"
    let workflows = isVersion ? "/workflows/v1" : prefix + "/workflows"
    let rows: [(method: HTTPMethod, target: String, body: String, name: String)] = [
      (.post, runs, #"{"workflowId":"w","wiat":"1s"}"#, "wiat"),
      (.post, runs, #"{"workflowId":"w","idempotencykey":"k"}"#, "idempotencykey"),
      (.post, runs + "?wait=1s", #"{"workflowId":"w"}"#, "wait"),
      (.get, runs + "/r/result?wiat=1s", "", "wiat"),
      (.post, runs + "/r/retry", #"{"stpe":"a"}"#, "stpe"),
      (.post, runs + "/retry", #"{"workflowId":"w","filter":"x"}"#, "filter"),
      (.get, workflows + "/w/allow-rules?page=1", "", "page"),
      (.put, workflows + "/w/allow-rules", #"{"rule":[]}"#, "rule"),
    ]
    for row in rows {
      let answer = try pintle.send(row.method, row.target, row.body)
      #expect(answer.status == 400 && answer.ignored == nil, "\(row): \(answer.text)")
      #expect(answer.text.contains(#"unknown "#) && answer.text.contains(row.name))
    }
    // Theirs take what they do not know.
    let read = try pintle.send(.get, runs + "/r?wiat=1s")
    #expect(read.status == 404 && read.ignored == "?wiat", "\(read.text)")
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func failedReactionsAreListedBehindWhatTheyName(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let rows: [(request: JSONValue, code: Int)] = [
      ([:], 0), (["afterReaction": "a", "afterPosition": "1"], 0), (["afterReaction": "a"], 0),
      (["afterReaction": "a", "afterPosition": "9000"], 11),
      (["afterReaction": "a", "afterPosition": "-1"], 3), (["afterPosition": "1"], 3),
    ]
    for row in rows {
      let answer = try pintle.call("ListFailedReactions", row.request, by: route)
      #expect(answer.code == row.code, "\(row): \(answer.text)")
    }
  }
}
