import Base
import Engine
import HTTP
import RPC
import Records
import Testing
import Wire

@testable import Services

/// Workflows that decide for triggers: the end of a run is the end of the invocation.
@Suite struct WorkflowDecisionTests {
  /// Asks somebody, and takes what is answered for the decision.
  private static let asks = #"""
    {"start":"Ask","steps":{
      "Ask":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/ask"},
        "nextStep":"Done"},
      "Done":{"type":"success","output":{"approved.$":"$.ask.body.ok","comment":"for {{$.trigger.who}}"}}}}
    """#

  private func end(_ members: String) -> String {
    #"{"start":"D","steps":{"D":{"type":"success"\#(members)}}}"#
  }

  /// A Pintle in which a workflow of this definition decides; the workflow's id.
  private func decider(
    _ definition: String, deadline: String = "PT1H",
    enabledBy account: (TestPintle) throws -> TestPintle.Caller = { _ in .owner }
  ) throws -> (pintle: TestPintle, workflow: String) {
    let pintle = try TestPintle(runsWorkflows: true)
    pintle.startInvocations()
    pintle.startRuns()
    let workflow = try pintle.makeWorkflow(TestPintle.workflow("Decides", definition))
    try pintle.enable(workflow, as: try account(pintle))
    _ = try pintle.subscribe([
      "name": "n", "triggerId": .string(TestTriggers.asks), "type": "WORKFLOW",
      "responseDeadline": .string(deadline), "workflowConfig": ["workflowId": .string(workflow)],
    ])
    return (pintle, workflow)
  }

  private func start(_ pintle: TestPintle, wait: String? = nil) throws -> Answer {
    var members: [JSONValue.Member] = [
      .init("triggerId", .string(TestTriggers.asks)), .init("input", ["who": "me"]),
    ]
    if let wait { members.append(.init("wait", .string(wait))) }
    return try pintle.call("StartInvocation", .object(members))
  }

  /// The run that an invocation started, once it is there.
  private func run(of workflow: String, _ pintle: TestPintle) throws -> String {
    var id = ""
    try pintle.turn {
      let list = try? pintle.raw(.get, "/workflows/\(workflow)/executions")
      id = list?.json.arrayValue?.first?["id"]?.stringValue ?? ""
      return !id.isEmpty
    }
    return id
  }

  @Test func theOutputIsTheDecision() throws {
    let (pintle, workflow) = try decider(Self.asks)
    pintle.outgoing.answer("https://a.example/ask", .answer(200, #"{"ok":false}"#))
    let answer = try start(pintle, wait: "60s")
    #expect(answer.string("invocation.state") == "INVOCATION_STATE_DECIDED", "\(answer.text)")
    #expect(answer["invocation.output"] == ["approved": false, "comment": "for me"])
    #expect(try pintle.queuedInvocations().isEmpty)
    let status = try #require(try pintle.statuses().first)
    #expect(status["completeInvocationInput"]?["output"]?["approved"] == .boolean(false))
    let history = try pintle.call(
      "GetWorkflowExecutionHistory", ["id": .string(try run(of: workflow, pintle))])
    #expect(history.text.contains(#""triggerType":"requestResponse""#), "\(history.text)")
  }

  /// How a run without effects ends, and what becomes of the invocation, in the transaction in which it begins.
  @Test func howRunsEnd() throws {
    let long = String(repeating: "x", count: 262_144 - 8)
    let rows: [(String, InvocationState, JSONValue?, String?)] = [
      (end(#","output":{"approved":true}"#), .completed, ["approved": true], nil),
      (end(#","output.$":"$.trigger.none""#), .completed, nil, nil),
      (end(#","output":null"#), .completed, nil, nil),
      (end(#","output":"yes""#), .failed, nil, "the output of the workflow is no JSON object"),
      (end(#","output":{"a":"\#(long)"}"#), .completed, ["a": .string(long)], nil),
      (
        end(#","output":{"a":"\#(long)x"}"#), .failed, nil,
        "the output of the workflow is longer than 262144 bytes"
      ),
      (RetryTests.failing, .failed, nil, "No: no"),
      (end(""), .waiting, nil, nil),
    ]
    for (definition, state, output, error) in rows {
      let (pintle, workflow) = try decider(definition)
      let id = try start(pintle).string("invocation.id")
      try pintle.end(of: try run(of: workflow, pintle))
      try pintle.wait(id, for: state)
      let invocation = try pintle.invocation(id)
      #expect(invocation.output == output, "\(definition.prefix(100))")
      #expect(invocation.error == error)
      #expect(try pintle.queuedInvocations().isEmpty == (state != .waiting))
    }
  }

  @Test func aCanceledRunDecidesNothing() throws {
    let (pintle, workflow) = try decider(Self.asks)
    pintle.outgoing.answer("https://a.example/ask", .waits)
    let id = try start(pintle).string("invocation.id")
    let run = try run(of: workflow, pintle)
    #expect(try pintle.call("CancelWorkflowExecution", ["id": .string(run)]).status == 204)
    let invocation = try pintle.invocation(id)
    #expect(invocation.state == .failed)
    #expect(invocation.error == "the run of the workflow was canceled")
    #expect(
      try pintle.statuses().first?["completeInvocationInput"]?["localizedError"]?["message"]
        == "the run of the workflow was canceled")
    // A retry is a run of its own: what was decided stays.
    pintle.outgoing.answer("https://a.example/ask", .answer(200, #"{"ok":true}"#))
    let retry = try pintle.call("RetryWorkflowExecution", ["id": .string(run)]).string("id")
    #expect(try pintle.end(of: retry) == "Completed")
    #expect(try pintle.invocation(id) == invocation)
  }

  @Test func theDeadlineHolds() throws {
    let definition = #"""
      {"start":"W","steps":{"W":{"type":"action","actionId":"sp:sleep","attributes":{"type":"waitFor","duration":"20m"},
        "nextStep":"D"},"D":{"type":"success","output":{"late":true}}}}
      """#
    let (pintle, workflow) = try decider(definition, deadline: "PT10M")
    let id = try start(pintle).string("invocation.id")
    let run = try run(of: workflow, pintle)
    pintle.advance(seconds: 601)
    try pintle.wait(id, for: .expired)
    pintle.advance(seconds: 600)
    #expect(try pintle.end(of: run) == "Completed")
    #expect(try pintle.invocation(id).state == .expired)
    #expect(try pintle.invocation(id).output == nil)
  }

  /// What may happen to the account that enabled a workflow while a run of it waits.
  enum Change: CaseIterable {
    case none, tokenRevoked, roleRevoked, roleNarrowed, accountDeleted

    /// Whether the run may still decide: it acts as the account, not by one of its tokens.
    var leavesRight: Bool { self == .none || self == .tokenRevoked }
  }

  /// The right is looked at in the transaction that decides, not only before requests.
  @Test(arguments: Change.allCases)
  func aDecisionNeedsTheRightWhenItIsMade(_ change: Change) throws {
    let definition = #"""
      {"start":"W","steps":{"W":{"type":"action","actionId":"sp:sleep","attributes":{"type":"waitFor","duration":"5m"},
        "nextStep":"D"},"D":{"type":"success","output":{"approved":true}}}}
      """#
    var account = (id: "", token: "", tokenID: "")
    let (pintle, workflow) = try decider(definition) { pintle in
      account = try pintle.makeAccount("enabler", in: pintle.home, role: "ORG_OWNER")
      return TestPintle.Caller(token: account.token)
    }
    let id = try start(pintle).string("invocation.id")
    let run = try run(of: workflow, pintle)
    let of: JSONValue.Member = .init("accountId", .string(account.id))
    func call(_ method: String, _ members: JSONValue.Member...) throws {
      let answer = try pintle.call(method, .object(members))
      #expect(answer.code == 0, "\(answer.text)")
    }
    switch change {
    case .none: break
    case .tokenRevoked: try call("RevokeToken", of, .init("id", .string(account.tokenID)))
    case .roleNarrowed:
      try call("GrantOrganizationRole", of, .init("role", "ORG_OWNER_VIEWER"))
      try call("RevokeOrganizationRole", of, .init("role", "ORG_OWNER"))
    case .roleRevoked: try call("RevokeOrganizationRole", of, .init("role", "ORG_OWNER"))
    case .accountDeleted: try call("DeleteServiceAccount", .init("id", .string(account.id)))
    }
    pintle.advance(seconds: 301)
    let status = try pintle.end(of: run)
    let invocation = try pintle.invocation(id)
    let reason = "the account \(account.id) may not execute workflows any more"
    #expect(invocation.state == (change.leavesRight ? .completed : .failed), "\(change)")
    #expect(invocation.output == (change.leavesRight ? ["approved": true] : nil))
    #expect(invocation.error == (change.leavesRight ? nil : reason))
    #expect(status == (change.leavesRight ? "Completed" : "Failed"))
    let result = try pintle.call("GetWorkflowExecutionResult", ["id": .string(run)])
    #expect(result.string("error") == (change.leavesRight ? "" : reason))
    #expect(
      try pintle.story(of: run).last
        == (change.leavesRight ? "WorkflowExecutionCompleted D" : "WorkflowExecutionFailed"))
    #expect(try pintle.queuedInvocations().isEmpty)
  }

  @Test func theFirstDecisionCounts() throws {
    let (pintle, workflow) = try decider(Self.asks)
    pintle.outgoing.answer("https://a.example/ask", .waits)
    let begun = try #require(try pintle.test().first)
    let (id, secret) = (begun["id"]?.stringValue ?? "", begun["secret"]?.stringValue ?? "")
    let run = try run(of: workflow, pintle)
    #expect(try pintle.complete(id, secret, ["by": "call"]).status == 204)
    #expect(try pintle.call("CancelWorkflowExecution", ["id": .string(run)]).status == 204)
    #expect(try pintle.invocation(id).output == ["by": "call"])
    // And the other way round.
    pintle.outgoing.answer("https://a.example/ask", .answer(200, #"{"ok":true}"#))
    let second = try #require(try pintle.test().first)
    let other = second["id"]?.stringValue ?? ""
    try pintle.wait(other, for: .completed)
    #expect(try pintle.complete(other, second["secret"]?.stringValue ?? "").status == 400)
    #expect(try pintle.invocation(other).output?["approved"] == .boolean(true))
  }

  /// What goes on with runs ends and begins again in between.
  @Test func aRestartLosesNoDecision() throws {
    let (pintle, workflow) = try decider(Self.asks)
    pintle.outgoing.answer("https://a.example/ask", .waits)
    let id = try start(pintle).string("invocation.id")
    let run = try run(of: workflow, pintle)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    try pintle.stopRuns()
    #expect(try pintle.invocation(id).state == .waiting)
    pintle.outgoing.answer("https://a.example/ask", .answer(200, #"{"ok":true}"#))
    pintle.startRuns()
    pintle.advance(seconds: 2)
    #expect(try pintle.end(of: run) == "Completed")
    #expect(try pintle.invocation(id).output?["approved"] == .boolean(true))
  }

  @Test func aWorkflowThatCannotBeStartedFailsTheInvocation() throws {
    let (pintle, workflow) = try decider(Self.asks)
    try pintle.enable(workflow, false)
    let answer = try start(pintle, wait: "60s")
    #expect(answer.string("invocation.error") == "the workflow is not enabled", "\(answer.text)")
  }
}
