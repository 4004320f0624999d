import Testing
import Wire

@testable import Engine
@testable import Records

/// Workflows of the kinds that people publish, with values of our own.
@Suite struct ExportedWorkflowTests {
  static let retryFailed = #"""
    {"start":"Login","steps":{
      "Login":{"type":"action","actionId":"sp:http","versionNumber":2,"attributes":{"method":"post",
        "url":"https://tenant.example/oauth/token","authenticationType":null,"requestContentType":"form",
        "formRequestBody":{"grant_type":"client_credentials","client_id":"me","client_secret":"{{$.trigger.secret}}"}},
        "nextStep":"List Failed","displayName":"Get token"},
      "List Failed":{"type":"action","actionId":"sp:http","versionNumber":2,"attributes":{"method":"get",
        "url":"https://tenant.example/v2026/workflows/{{$.trigger.workflow}}/executions",
        "urlParams":{"filters":"status eq \"Failed\""},
        "requestHeaders":{"Authorization":"Bearer {{$.login.body.access_token}}"}},"nextStep":"Each"},
      "Each":{"type":"action","actionId":"sp:loop:iterator","versionNumber":1,"attributes":{
        "input.$":"$.listFailed.body","context.$":"$","start":"History","steps":{
          "History":{"type":"action","actionId":"sp:http","versionNumber":2,"attributes":{"method":"get",
            "url":"https://tenant.example/v2026/workflow-executions/{{$.loop.loopInput.id}}/history",
            "requestHeaders":{"Authorization":"Bearer {{$.loop.context.login.body.access_token}}"}},
            "nextStep":"Again"},
          "Again":{"type":"action","actionId":"sp:http","versionNumber":2,"attributes":{"method":"post",
            "url":"https://tenant.example/v2026/workflows/{{$.loop.loopInput.workflowId}}/test",
            "requestContentType":"json",
            "jsonRequestBody.$":"$.history.body[?(@.type == \"WorkflowExecutionStarted\")].attributes",
            "requestHeaders":{"Authorization":"Bearer {{$.loop.context.login.body.access_token}}"}},
            "nextStep":"Done"},
          "Done":{"type":"success"}}},"nextStep":"End"},
      "End":{"type":"success","actionId":"sp:operator-success"}}}
    """#

  @Test func failedRunsAreRunAgain() throws {
    var run = try RunDriver(json(Self.retryFailed), input: ["secret": "s", "workflow": "w1"]) {
      effect, pending in
      guard case .http(let call) = effect else { return .failure(StepFailure("no request")) }
      switch pending.step {
      case "Login": return .success(["body": ["access_token": "t1"]])
      case "List Failed":
        return .success([
          "body": [["id": "e1", "workflowId": "w1"], ["id": "e2", "workflowId": "w1"]]
        ])
      case "History":
        return .success([
          "body": [
            [
              "type": "WorkflowExecutionStarted",
              "attributes": ["input": ["of": .string(call.url)]],
            ],
            ["type": "WorkflowExecutionFailed", "attributes": .object([])],
          ]
        ])
      default: return .success(["body": ["workflowExecutionId": "new"]])
      }
    }
    #expect(try run.run() == .completed)
    let posts: [HTTPCall] = run.effects.compactMap { effect in
      if case .http(let call) = effect.effect, call.url.hasSuffix("/test") { call } else { nil }
    }
    #expect(posts.count == 2)
    #expect(
      posts.map(\.body) == [
        .json(["input": ["of": "https://tenant.example/v2026/workflow-executions/e1/history"]]),
        .json(["input": ["of": "https://tenant.example/v2026/workflow-executions/e2/history"]]),
      ])
    for call in posts {
      #expect(call.headers == [HTTPCall.Parameter("Authorization", "Bearer t1")])
    }
    // What carries credentials is not told.
    #expect(
      !run.events.filter { $0.kind == .activityScheduled }.contains {
        $0.attributes["input"]?.text().contains("Bearer t1") ?? false
      })
  }

  static let bridge = #"""
    {"start":"Decide","steps":{
      "Decide":{"type":"choice","actionId":"sp:compare-strings","choiceList":[
        {"comparator":"StringEquals","variableA.$":"$.trigger.requestedFor.type","variableB":"IDENTITY","nextStep":"Approve"}],
        "defaultStep":"Refuse"},
      "Approve":{"type":"action","actionId":"sp:http","versionNumber":2,"attributes":{"method":"post",
        "url.$":"$.trigger._metadata.callbackURL","requestContentType":"json",
        "jsonRequestBody":{"secret":"{{$.trigger._metadata.secret}}",
          "output":{"approved":true,"comment":"ok for {{$.trigger.requestedFor.name}}","approver":"auto"}}},
        "nextStep":"End"},
      "Refuse":{"type":"failure","failureName":"Refused","description":"not for {{$.trigger.requestedFor.type}}"},
      "End":{"type":"success"}}}
    """#

  @Test func aTriggerIsAnsweredByItsCallback() throws {
    let input = json(
      #"{"requestedFor":{"type":"IDENTITY","name":"Ada"},"_metadata":{"callbackURL":"https://p.example/c","secret":"x1"}}"#
    )
    var run = try RunDriver(json(Self.bridge), input: input)
    #expect(try run.run() == .completed)
    var call = HTTPCall(.post, "https://p.example/c")
    call.body = .json(
      json(#"{"secret":"x1","output":{"approved":true,"comment":"ok for Ada","approver":"auto"}}"#))
    #expect(run.effects.map(\.effect) == [.http(call)])
    var other = try RunDriver(
      json(Self.bridge), input: ["requestedFor": ["type": "MACHINE"]])
    #expect(try other.run() == .failed("Refused: not for MACHINE"))
  }

  static let leaver = #"""
    {"start":"Get Identity","steps":{
      "Get Identity":{"type":"action","actionId":"sp:get-identity","versionNumber":2,
        "attributes":{"id.$":"$.trigger.identity.id"},"nextStep":"Is Leaver"},
      "Is Leaver":{"type":"choice","choiceList":[{"comparator":"StringEquals",
        "variableA.$":"$.trigger.changes[?(@.attribute == \"lifecycleState\")].newValue","variableB":"inactive",
        "nextStep":"Get Accounts"}],"defaultStep":"End"},
      "Get Accounts":{"type":"action","actionId":"sp:get-accounts","versionNumber":1,"attributes":{
        "getAccountsBy":"specificIdentity","identity.$":"$.trigger.identity.id"},"nextStep":"Disable"},
      "Disable":{"type":"action","actionId":"sp:manage-account","versionNumber":1,"attributes":{
        "accountIds.$":"$.getAccounts.accounts[?(@.disabled == false)].id","operation":"disable"},
        "nextStep":"Wait","catch":[{"next":"Tell"}]},
      "Wait":{"type":"action","actionId":"sp:sleep","versionNumber":1,"attributes":{"type":"waitFor","duration":"30d"},
        "nextStep":"Delete"},
      "Delete":{"type":"action","actionId":"sp:manage-account","versionNumber":1,"attributes":{
        "accountIds.$":"$.getAccounts.accounts[*].id","operation":"delete"},"nextStep":"Tell"},
      "Tell":{"type":"action","actionId":"sp:send-email","versionNumber":2,"attributes":{
        "recipientEmailList.$":"$.getIdentity.attributes.managerEmail",
        "subject":"{{$.getIdentity.name}} has left","body":"<p>{{$.disable.error}}</p>","context":{}},
        "nextStep":"End"},
      "End":{"type":"success"}}}
    """#

  @Test(arguments: [false, true]) func aLeaversAccountsAreDisabledAndDeletedLater(fails: Bool)
    throws
  {
    var run = try RunDriver(
      json(Self.leaver),
      input: json(
        #"{"identity":{"id":"i1"},"changes":[{"attribute":"lifecycleState","oldValue":"active","newValue":"inactive"}]}"#
      ),
      connectors: ["sp:get-identity", "sp:get-accounts", "sp:manage-account"]
    ) { effect, pending in
      switch pending.step {
      case "Get Identity":
        return .success(["name": "Ada", "attributes": ["managerEmail": "m@x.example"]])
      case "Get Accounts":
        return .success([
          "accounts": [
            ["id": "a1", "disabled": .boolean(true)], ["id": "a2", "disabled": .boolean(false)],
          ]
        ])
      case "Disable" where fails: return .failure(StepFailure("locked"))
      default: return .success(.object([]))
      }
    }
    let start = run.now
    #expect(try run.run() == .completed)
    let steps: [String] = run.effects.map { effect in
      switch effect.effect {
      case .connector(let call): "\(call.action) \(call.attributes.text())"
      case .email(let message): "\(message.to) \(message.subject) \(message.body)"
      case .http: "http"
      }
    }
    let disable = #"sp:manage-account {"accountIds":"a2","operation":"disable"}"#
    #expect(
      Array(steps.dropFirst(2))
        == (fails
          ? [disable, #"["m@x.example"] Ada has left <p>locked</p>"#]
          : [
            disable, #"sp:manage-account {"accountIds":["a1","a2"],"operation":"delete"}"#,
            #"["m@x.example"] Ada has left <p></p>"#,
          ]))
    #expect((run.now - start >= 30 * 86_400_000_000_000) == !fails)
  }

  static let review = #"""
    {"start":"Get Access","steps":{
      "Get Access":{"type":"action","actionId":"sp:access:get","versionNumber":1,"attributes":{
        "getAccessBy":"searchQuery","query":"tags:\"{{$.trigger.tag}}\"","roles":true},"nextStep":"Vars"},
      "Vars":{"type":"action","actionId":"sp:define-variable","versionNumber":1,"attributes":{"id":"sp:define-variable",
        "variables":[{"name":"due","description":"","variableA":"2026-01-31T00:00:00Z","transforms":[
          {"id":"sp:transform:addTime:time","input":{"length":14,"unit":"days"}}]},
          {"name":"count","variableA.$":"$.getAccess.accessItems.length()"}]},"nextStep":"Any"},
      "Any":{"type":"choice","actionId":"sp:compare-numbers","choiceList":[{"comparator":"NumericGreaterThan",
        "variableA.$":"$.vars.count","variableB":0,"nextStep":"Each"}],"defaultStep":"End"},
      "Each":{"type":"action","actionId":"sp:serial:iterator","versionNumber":1,"attributes":{
        "input.$":"$.getAccess.accessItems","context.$":"$.vars","start":"Revoke","steps":{
          "Revoke":{"type":"action","actionId":"sp:access:manage","versionNumber":2,"attributes":{
            "requestType":"REVOKE_ACCESS","requestedItems.$":"$.loop.loopInput","comments":"by {{$.loop.context.due}}",
            "removeDuration.$":"$.loop.loopInput.missing"},"nextStep":"Done"},"Done":{"type":"success"}}},
        "nextStep":"End"},
      "End":{"type":"success"}}}
    """#

  @Test func accessIsReviewedItemByItem() throws {
    var run = try RunDriver(
      json(Self.review), input: ["tag": "old"],
      connectors: ["sp:access:get", "sp:access:manage"]
    ) { _, pending in
      pending.step == "Get Access"
        ? .success(["accessItems": [["id": "r1"], ["id": "r2"]]]) : .success(.object([]))
    }
    #expect(try run.run() == .completed)
    let calls: [String] = run.effects.dropFirst().map { effect in
      if case .connector(let call) = effect.effect { call.attributes.text() } else { "" }
    }
    #expect(
      calls
        == ["r1", "r2"].map {
          #"{"requestType":"REVOKE_ACCESS","requestedItems":{"id":"\#($0)"},"comments":"by 2026-02-14T00:00:00Z"}"#
        })
  }

  /// Whenever a run is cut off, what its events say goes on to the same end, with the same effects and keys.
  @Test(arguments: [retryFailed, bridge, leaver, review])
  func aRunThatIsCutOffEndsAsItWouldHave(definition: String) throws {
    func made() throws -> RunDriver {
      try RunDriver(
        json(definition),
        input: json(
          #"{"secret":"s","workflow":"w1","tag":"old","identity":{"id":"i1"},"requestedFor":{"type":"IDENTITY"},"_metadata":{"callbackURL":"https://p.example/c"},"changes":[{"attribute":"lifecycleState","newValue":"inactive"}]}"#
        ),
        connectors: [
          "sp:get-identity", "sp:get-accounts", "sp:manage-account", "sp:access:get",
          "sp:access:manage",
        ]
      ) { _, pending in
        switch pending.step {
        case "Login": .success(["body": ["access_token": "t1"]])
        case "List Failed":
          .success(["body": [["id": "e1", "workflowId": "w1"], ["id": "e2", "workflowId": "w1"]]])
        case "Get Identity":
          .success(["name": "Ada", "attributes": ["managerEmail": "m@x.example"]])
        case "Get Accounts": .success(["accounts": [["id": "a2", "disabled": .boolean(false)]]])
        case "Get Access": .success(["accessItems": [["id": "r1"], ["id": "r2"]]])
        default: .success(.object([]))
        }
      }
    }
    var whole = try made()
    let end = try whole.run()
    for budget in [1, 2, 5] {
      var cut = try made()
      var turn: WorkflowRunTurn?
      for _ in 0..<1000 where turn == nil {
        turn = cut.advance(budget: budget)
        try cut.restart()
      }
      #expect(turn == end)
      #expect(Set(cut.effects.map(\.key)) == Set(whole.effects.map(\.key)))
      #expect(cut.effects.count == whole.effects.count)
      #expect(cut.state.root.document.count == whole.state.root.document.count)
      // Texts of events are read back as they were.
      var read: [WorkflowRunEvent] = []
      #expect(WorkflowRunEvent.read(WorkflowRunEvent.text(of: cut.events), into: &read))
      #expect(read == cut.events)
    }
  }
}
