import Base
import HTTP
import RPC
import Store
import Testing
import Wire

@testable import Services

/// Runs that are started, and what comes of them, in one call.
@Suite struct RunResultTests {
  private static let asks = #"""
    {"start":"Ask","steps":{
      "Ask":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/ask"},
        "nextStep":"Done"},
      "Done":{"type":"success","output.$":"$.ask.body"}}}
    """#

  private func start(
    _ pintle: TestPintle, _ workflow: String, _ more: (String, JSONValue)...,
    as caller: TestPintle.Caller = .owner, by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call(
      "StartWorkflowExecution",
      .object([.init("workflowId", .string(workflow))] + more.map { .init($0.0, $0.1) }),
      as: caller, by: route)
  }

  /// Begins a call that may be held.
  private func open(
    _ name: String, _ json: JSONValue, _ pintle: TestPintle, as caller: TestPintle.Caller = .owner
  ) throws -> MemoryStream {
    let (method, service) = try pintle.method(name)
    let request = try RawRequest(method, of: service, json: json, by: .json)
    let stream = pintle.open(request, as: caller)
    pintle.finish(request, on: stream)
    return stream
  }

  @Test(arguments: [CallRoute.json, .connect, .grpc])
  func theCallHasTheOutput(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    pintle.startRuns()
    pintle.outgoing.answer("https://a.example/ask", .answer(200, #"{"n":12345678901234567890}"#))
    let workflow = try pintle.makeWorkflow(TestPintle.workflow("Asks", Self.asks))
    try pintle.enable(workflow)
    let answer = try start(pintle, workflow, ("wait", "60s"), by: route)
    #expect(answer.string("execution.status") == "Completed", "\(answer.text)")
    #expect(answer.string("execution.workflowId") == workflow)
    if route == .json { #expect(answer.text.contains(#""output":{"n":12345678901234567890}"#)) }
    #expect(answer.string("error") == "")
  }

  @Test func outputsAndErrors() throws {
    let rows: [(String, JSONValue?, String)] = [
      (#"{"start":"D","steps":{"D":{"type":"success"}}}"#, nil, ""),
      (
        #"{"start":"D","steps":{"D":{"type":"success","output":{"a":"{{$.trigger.n}}"}}}}"#,
        ["a": .integer(1)], ""
      ),
      (
        #"{"start":"D","steps":{"D":{"type":"success","output.$":"$.trigger.n"}}}"#, .integer(1), ""
      ),
      (#"{"start":"D","steps":{"D":{"type":"success","output.$":"$.trigger.none"}}}"#, .null, ""),
      (#"{"start":"D","steps":{"D":{"type":"success","output":"text"}}}"#, "text", ""),
      (RetryTests.failing, nil, "No: no"),
    ]
    let pintle = try TestPintle()
    for (definition, output, error) in rows {
      let workflow = try pintle.makeWorkflow(TestPintle.workflow("W", definition))
      let answer = try start(pintle, workflow, ("test", true), ("input", ["n": .integer(1)]))
      #expect(answer.code == 0, "\(answer.text)")
      let found = JSONValue(text: answer.text)
      #expect(found?["output"] == output, "\(definition): \(answer.text)")
      #expect(found?["error"] == .string(error), "\(definition): \(answer.text)")
      let later = try pintle.raw(
        .get, "/beta/workflow-executions/\(answer.string("execution.id"))/result?wait=1s")
      #expect(later.json == found, "\(later.text)")
    }
  }

  @Test func aCallWaitsAsLongAsItSays() throws {
    let pintle = try TestPintle()
    pintle.startRuns()
    pintle.outgoing.answer("https://a.example/ask", .waits)
    let workflow = try pintle.makeWorkflow(TestPintle.workflow("Asks", Self.asks))
    let run = try pintle.tryOut(workflow)
    func get(_ wait: String, as caller: TestPintle.Caller = .owner) throws -> MemoryStream {
      try open(
        "GetWorkflowExecutionResult", ["id": .string(run), "wait": .string(wait)], pintle,
        as: caller)
    }
    #expect(
      try pintle.call("GetWorkflowExecutionResult", ["id": .string(run)])
        .string("execution.status") == "Running")
    let early = try get("5s")
    pintle.advance(milliseconds: 4900)
    _ = try pintle.statuses()
    #expect(!early.isFinished)
    pintle.advance(seconds: 5)
    try pintle.turn { early.isFinished }
    #expect(try Answer(gateway: early).string("execution.status") == "Running")
    // The end wakes every call that waits for it.
    let held = try (0..<3).map { _ in try get("60s") }
    _ = try pintle.statuses()
    #expect(held.allSatisfy { !$0.isFinished })
    #expect(try pintle.call("CancelWorkflowExecution", ["id": .string(run)]).status == 204)
    try pintle.turn { held.allSatisfy(\.isFinished) }
    for stream in held {
      let answer = try Answer(gateway: stream)
      #expect(answer.string("execution.status") == "Canceled")
      #expect(answer.string("error") == "the run was canceled")
    }
    #expect(
      try pintle.call(
        "GetWorkflowExecutionResult", ["id": .string(run), "wait": "61s"]
      ).code == 3)
    // At the end of the server nobody is held up.
    let last = try open(
      "StartWorkflowExecution",
      ["workflowId": .string(workflow), "test": true, "wait": "60s"], pintle)
    _ = try pintle.statuses()
    #expect(!last.isFinished)
    pintle.workflows.drain()
    try pintle.turn { last.isFinished }
    #expect(try Answer(gateway: last).string("execution.status") == "Running")
  }

  /// A call that waits ends with the caller's right.
  @Test func aCallThatWaitsEndsWithTheRight() throws {
    let pintle = try TestPintle()
    pintle.startRuns()
    pintle.outgoing.answer("https://a.example/ask", .waits)
    let workflow = try pintle.makeWorkflow(TestPintle.workflow("Asks", Self.asks))
    let account = try pintle.makeAccount("reader", in: pintle.home, role: "ORG_OWNER")
    let held = try open(
      "StartWorkflowExecution", ["workflowId": .string(workflow), "test": true, "wait": "60s"],
      pintle, as: TestPintle.Caller(token: account.token))
    try pintle.turn { pintle.outgoing.sent.count == 1 }
    _ = try pintle.statuses()
    #expect(!held.isFinished)
    #expect(
      try pintle.call(
        "RevokeToken", ["accountId": .string(account.id), "id": .string(account.tokenID)]
      ).code == 0)
    pintle.advance(seconds: 3)
    try pintle.turn { held.isFinished }
    #expect(held.status == 401)
  }

  @Test func onlySoManyCallsWait() throws {
    let store = try TestPintle().store
    let topic = Topic<UTF8Key>("ends of the test")
    let waits = EndWaits(topic, of: store, limit: 3, limitPerOrganization: 2)
    let (a, b) = (UTF8Key("a"), UTF8Key("b"))
    #expect(waits.enter("x", a) != nil)
    #expect(waits.enter("x", a) != nil)
    #expect(waits.enter("y", a) == nil)
    #expect(waits.enter("y", b) != nil)
    #expect(waits.enter("z", b) == nil)
    waits.leave("x", a)
    #expect(waits.enter("z", b) != nil)
    waits.leave("z", b)
    waits.drain()
    #expect(waits.enter("z", b) == nil)
  }

  @Test func aKeyStartsOneRun() throws {
    let pintle = try TestPintle()
    let workflow = try pintle.makeWorkflow()
    try pintle.enable(workflow)
    let first = try start(pintle, workflow, ("idempotencyKey", "k1"), ("input", ["a": "b"]))
    let second = try start(pintle, workflow, ("idempotencyKey", "k1"), ("input", ["a": "b"]))
    #expect(first.code == 0 && first["execution"] == second["execution"], "\(first.text)")
    let other = try start(pintle, workflow, ("idempotencyKey", "k2"), ("input", ["a": "b"]))
    #expect(other["execution.id"] != first["execution.id"])
    let two = try start(
      pintle, workflow, ("idempotencyKey", "k3"), ("input", ["a": "b", "n": .integer(1)]))
    let reordered = try start(
      pintle, workflow, ("idempotencyKey", "k3"), ("input", ["n": .number("1.0"), "a": "b"]))
    #expect(reordered.code == 0 && two["execution"] == reordered["execution"], "\(reordered.text)")
    let rounded = try start(
      pintle, workflow, ("idempotencyKey", "k3"),
      ("input", ["a": "b", "n": .number("1.00000000000000000000001")]))
    #expect(rounded.code == 6, "\(rounded.text)")
    let changed = try start(pintle, workflow, ("idempotencyKey", "k1"))
    #expect(changed.code == 6, "\(changed.text)")
    #expect(
      try start(pintle, workflow, ("idempotencyKey", .string(String(repeating: "k", count: 180))))
        .code == 0)
    #expect(
      try start(pintle, workflow, ("idempotencyKey", .string(String(repeating: "k", count: 181))))
        .code == 3)
  }

  @Test func whatIsNotStarted() throws {
    let pintle = try TestPintle()
    let workflow = try pintle.makeWorkflow()
    #expect(try start(pintle, workflow).text.contains("not enabled"))
    try pintle.enable(workflow)
    #expect(try start(pintle, workflow, ("test", true)).text.contains("disable it first"))
    #expect(try start(pintle, "none").status == 404)
    let timed = try pintle.makeWorkflow([
      "name": "t", "definition": ["start": "D", "steps": ["D": ["type": "success"]]],
    ])
    #expect(try start(pintle, timed).text.contains("no trigger of the type EXTERNAL"))
  }
}
