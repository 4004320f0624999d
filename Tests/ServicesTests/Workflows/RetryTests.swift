import Base
import HTTP
import RPC
import Testing
import Wire

@testable import Services

/// Runs that failed, run once more.
@Suite struct RetryTests {
  /// Fails at once.
  static let failing =
    #"{"start":"No","steps":{"No":{"type":"failure","failureName":"No","description":"no"}}}"#

  /// Two requests, and what they gave as the output.
  private static let two = #"""
    {"start":"First","steps":{
      "First":{"type":"action","actionId":"sp:http","attributes":{"method":"post","url":"https://a.example/first"},
        "nextStep":"Second"},
      "Second":{"type":"action","actionId":"sp:http","attributes":{"method":"post","url":"https://a.example/second",
        "jsonRequestBody":{"id.$":"$.first.body.id"}},"nextStep":"Done"},
      "Done":{"type":"success","output":{"first.$":"$.first.body.id","second.$":"$.second.body.id"}}}}
    """#

  /// A workflow of two requests, of whose runs one has failed at the second.
  private struct Failed {
    let pintle: TestPintle
    let workflow: String
    let run: String

    init() throws {
      pintle = try TestPintle()
      pintle.startRuns()
      pintle.outgoing.answer("https://a.example/first", .answer(200, #"{"id":"f"}"#))
      pintle.outgoing.answer("https://a.example/second", .answer(503, ""))
      workflow = try pintle.makeWorkflow(TestPintle.workflow("Two", RetryTests.two))
      run = try pintle.tryOut(workflow, ["n": .number("1.0")])
      #expect(try pintle.end(of: run) == "Failed")
      pintle.outgoing.answer("https://a.example/second", .answer(200, #"{"id":"s"}"#))
    }

    func retry(_ more: (String, JSONValue)...) throws -> Answer {
      try pintle.call(
        "RetryWorkflowExecution",
        .object([.init("id", .string(run))] + more.map { .init($0.0, $0.1) }))
    }

    func result(of run: String) throws -> Answer {
      try pintle.call("GetWorkflowExecutionResult", ["id": .string(run)])
    }

    /// The keys of the requests to an address.
    func keys(_ url: String) -> [String] {
      pintle.outgoing.sent.filter { $0.url == "https://a.example/" + url }
        .map { $0.field("idempotency-key") ?? "" }
    }
  }

  @Test func fromTheStartUnderTheSameKeys() throws {
    let failed = try Failed()
    let answer = try failed.retry()
    let run = answer.string("id")
    #expect(answer.code == 0 && run != failed.run, "\(answer.text)")
    #expect(answer.string("requestId") == failed.run)
    #expect(try failed.pintle.end(of: run) == "Completed")
    #expect(try failed.result(of: run)["output"] == ["first": "f", "second": "s"])
    // What had been done already is asked for under its key: whoever honors that does nothing twice.
    #expect(failed.keys("first") == ["\(failed.run)/First/0", "\(failed.run)/First/0"])
    #expect(failed.keys("second") == ["\(failed.run)/Second/0", "\(failed.run)/Second/0"])
    #expect(
      try failed.pintle.story(of: run).prefix(2)
        == ["WorkflowExecutionStarted", "WorkflowExecutionScheduled"])
    let history = try failed.pintle.call(
      "GetWorkflowExecutionHistory", ["id": .string(run)])
    #expect(history.text.contains(#""input":{"n":1.0}"#), "\(history.text)")
    #expect(history.text.contains(#""retryOf":"\#(failed.run)""#))
  }

  @Test(arguments: [("failedStep", JSONValue.boolean(true)), ("step", "Second")])
  func fromAStepWithWhatWasDoneBefore(name: String, value: JSONValue) throws {
    let failed = try Failed()
    let run = try failed.retry((name, value)).string("id")
    #expect(try failed.pintle.end(of: run) == "Completed")
    #expect(failed.keys("first").count == 1)
    #expect(failed.keys("second") == ["\(failed.run)/Second/0", "\(failed.run)/Second/0"])
    #expect(try failed.result(of: run)["output"] == ["first": "f", "second": "s"])
    let story = try failed.pintle.story(of: run)
    #expect(
      story == [
        "WorkflowExecutionStarted", "ActivityTaskScheduled First", "ActivityTaskStarted First",
        "ActivityTaskCompleted First", "WorkflowExecutionScheduled",
        "ActivityTaskScheduled Second", "ActivityTaskStarted Second",
        "ActivityTaskCompleted Second", "WorkflowExecutionCompleted Done",
      ])
  }

  @Test func withThePresentDefinition() throws {
    let failed = try Failed()
    try failed.pintle.redefine(
      failed.workflow,
      Self.two.replacing("https://a.example/second", with: "https://a.example/third"))
    failed.pintle.outgoing.answer("https://a.example/third", .answer(200, #"{"id":"t"}"#))
    let run = try failed.retry(("step", "Second"), ("presentDefinition", true)).string("id")
    #expect(try failed.pintle.end(of: run) == "Completed")
    #expect(try failed.result(of: run)["output"] == ["first": "f", "second": "t"])
    // Another definition may ask for something else: its calls have keys of their own.
    #expect(failed.keys("first").count == 1)
    #expect(failed.keys("third") == ["\(run)/Second/0"])
  }

  @Test func aRetryIsRetriedUnderTheFirstRunsKeys() throws {
    let failed = try Failed()
    failed.pintle.outgoing.answer("https://a.example/second", .answer(500, ""))
    let second = try failed.retry(("failedStep", true)).string("id")
    #expect(try failed.pintle.end(of: second) == "Failed")
    failed.pintle.outgoing.answer("https://a.example/second", .answer(200, #"{"id":"s"}"#))
    let third = try failed.pintle.call(
      "RetryWorkflowExecution", ["id": .string(second), "failedStep": true]
    ).string("id")
    #expect(try failed.pintle.end(of: third) == "Completed")
    #expect(Set(failed.keys("second")) == ["\(failed.run)/Second/0"])
    #expect(failed.keys("second").count == 3)
    // Whoever retries a run that was retried is told of that.
    let again = try failed.retry()
    #expect(again.status == 400 && again.text.contains("was retried before, as \(second)"))
  }

  @Test func whatCannotBeRetried() throws {
    let failed = try Failed()
    func expect(_ answer: Answer, _ status: Int, _ text: String, _ line: Int = #line) {
      #expect(answer.status == status && answer.text.contains(text), "\(line): \(answer.text)")
    }
    let pintle = failed.pintle
    expect(try failed.retry(("step", "Done")), 400, "did not come to step 'Done'")
    expect(try failed.retry(("step", "Nowhere")), 400, "did not come to step 'Nowhere'")
    expect(try failed.retry(("step", "First"), ("failedStep", true)), 400, "step")
    let missing = try pintle.call("RetryWorkflowExecution", ["id": "1"])
    expect(missing, 404, "no workflow execution")
    // What was done does not lead there any more.
    try pintle.redefine(
      failed.workflow,
      Self.two.replacing("First\":{\"type", with: "Zeroth\":{\"type")
        .replacing("\"start\":\"First", with: "\"start\":\"Zeroth"))
    expect(
      try failed.retry(("failedStep", true), ("presentDefinition", true)), 400,
      "does not fit the definition")
    // As it was it can still be run.
    #expect(try failed.retry(("failedStep", true)).code == 0)
    let fine = try pintle.tryOut(try pintle.makeWorkflow())
    #expect(try pintle.end(of: fine) == "Completed")
    expect(
      try pintle.call("RetryWorkflowExecution", ["id": .string(fine)]), 400,
      "only failed and canceled ones")
  }

  @Test func aCanceledRunGoesOnWhereItWas() throws {
    let failed = try Failed()
    let pintle = failed.pintle
    pintle.outgoing.answer("https://a.example/second", .waits)
    let run = try pintle.tryOut(failed.workflow)
    try pintle.turn { pintle.outgoing.sent.count == 4 }
    #expect(try pintle.call("CancelWorkflowExecution", ["id": .string(run)]).status == 204)
    pintle.outgoing.answer("https://a.example/second", .answer(200, #"{"id":"s"}"#))
    let retry = try pintle.call(
      "RetryWorkflowExecution", ["id": .string(run), "failedStep": true])
    #expect(try pintle.end(of: retry.string("id")) == "Completed")
    #expect(failed.keys("first").count == 2)
  }

  /// The secrets of a workflow are for the addresses that it calls now.
  @Test func aFormerAddressGetsNoPresentSecret() throws {
    let pintle = try TestPintle()
    pintle.startRuns()
    func definition(_ host: String, _ secret: String) -> String {
      #"{"start":"Call","steps":{"Call":{"type":"action","actionId":"sp:http","attributes":{"method":"get","#
        + #""url":"https://\#(host)/x","authenticationType":"Bearer","bearerToken":"\#(secret)"},"nextStep":"Done"},"#
        + #""Done":{"type":"success"}}}"#
    }
    let workflow = try pintle.makeWorkflow(
      TestPintle.workflow("Secret", definition("old.example", "old secret")))
    pintle.outgoing.answer("https://old.example/x", .answer(500, ""))
    let run = try pintle.tryOut(workflow)
    #expect(try pintle.end(of: run) == "Failed")
    try pintle.redefine(workflow, definition("new.example", "new secret"))
    let old = try pintle.call("RetryWorkflowExecution", ["id": .string(run)]).string("id")
    #expect(try pintle.end(of: old) == "Failed")
    let result = try pintle.call("GetWorkflowExecutionResult", ["id": .string(old)])
    #expect(
      result.string("error").contains("'bearerToken' has no value any more"), "\(result.text)")
    #expect(pintle.outgoing.sent.map { $0.field("authorization") } == ["Bearer old secret"])
    let new = try pintle.call(
      "RetryWorkflowExecution", ["id": .string(old), "presentDefinition": true]
    ).string("id")
    #expect(try pintle.end(of: new) == "Completed")
    #expect(pintle.outgoing.sent.last?.field("authorization") == "Bearer new secret")
  }

  // MARK: By a filter

  @Test func allThatFailedByAFilter() throws {
    let pintle = try TestPintle()
    let workflow = try pintle.makeWorkflow(TestPintle.workflow("No", Self.failing))
    var failed: [String] = []
    for _ in 0..<5 {
      failed.append(try pintle.tryOut(workflow))
      pintle.advance(seconds: 1)
    }
    let fine = try pintle.makeWorkflow()
    _ = try pintle.tryOut(fine)
    let all: JSONValue = "status eq \"Failed\""
    func retry(_ more: (String, JSONValue)...) throws -> Answer {
      try pintle.call(
        "RetryWorkflowExecutions",
        .object(
          [.init("workflowId", .string(workflow))]
            + (more.contains { $0.0 == "filters" } ? [] : [.init("filters", all)])
            + more.map { .init($0.0, $0.1) }))
    }
    for nothing: JSONValue in ["", " \n", .null] {
      let answer = try retry(("filters", nothing))
      #expect(answer.status == 400 && answer.text.contains("says which runs"), "\(answer.text)")
    }
    let first = try retry(("limit", .integer(2)))
    #expect(first["retried"] == .integer(2) && first["refused"] == .integer(0), "\(first.text)")
    #expect(first["remaining"] == .integer(3))
    #expect(first.string("executions.0.id") == failed[0])
    #expect(first.string("executions.1.id") == failed[1])
    let again = try pintle.call(
      "GetWorkflowExecution", ["id": .string(first.string("executions.0.retryId"))])
    #expect(again.string("status") == "Failed" && again.string("requestId") == failed[0])
    // The retries have failed as well, and are younger than what is left.
    let second = try retry(("limit", .integer(3)))
    #expect(second["retried"] == .integer(3) && second["remaining"] == .integer(2))
    #expect(second.string("executions.0.id") == failed[2])
    let unreached = try retry(("step", "Nowhere"))
    #expect(unreached["retried"] == .integer(0) && unreached["refused"] == .integer(5))
    #expect(unreached.string("executions.0.error").contains("did not come to step"))
    #expect(
      try retry(("filters", "status eq \"Canceled\""))["executions"] == .array([]))
    #expect(
      try retry(("filters", "start_time lt \"2001-01-01T00:00:00Z\""))["retried"] == .integer(0))
    #expect(try retry(("filters", "status eq \"Completed\"")).status == 400)
    #expect(try retry(("limit", .integer(0))).status == 400)
    #expect(try retry(("limit", .integer(251))).status == 400)
    #expect(
      try pintle.call(
        "RetryWorkflowExecutions", ["workflowId": .string(fine), "filters": all])["retried"]
        == .integer(0))
    #expect(
      try pintle.call("RetryWorkflowExecutions", ["workflowId": "none", "filters": all]).status
        == 404)
  }

  @Test func thePaths() throws {
    let failed = try Failed()
    let one = try failed.pintle.raw(
      .post, "/v2025/workflow-executions/\(failed.run)/retry", ["failedStep": true])
    #expect(one.status == 200 && one.json["workflowId"] == .string(failed.workflow), "\(one.text)")
    let all = try failed.pintle.raw(
      .post, "/workflow-executions/retry",
      ["workflowId": .string(failed.workflow), "filters": "status eq \"Failed\""])
    #expect(all.status == 200 && all.json["retried"] == .integer(0), "\(all.text)")
    let empty = try failed.pintle.raw(.post, "/workflow-executions/\(failed.run)/retry")
    #expect(empty.status == 400 && empty.text.contains("was retried before"), "\(empty.text)")
  }
}

extension String {
  /// The text with each occurrence of another one replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
