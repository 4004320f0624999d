import Base
import Records
import Testing
import Wire

@testable import Engine

/// Runs from their beginning to their end, without a store.
@Suite struct WorkflowRunTests {
  /// Steps in a row, each going on with the next, and an end.
  private static func line(_ steps: [(String, String)]) -> JSONValue {
    var members: [JSONValue.Member] = []
    for (index, step) in steps.enumerated() {
      var source = json(step.1).objectValue ?? []
      source.append(
        JSONValue.Member(
          "nextStep", .string(index + 1 < steps.count ? steps[index + 1].0 : "End")))
      members.append(JSONValue.Member(step.0, .object(source)))
    }
    members.append(JSONValue.Member("End", ["type": "success"]))
    return ["start": .string(steps.first?.0 ?? "End"), "steps": .object(members)]
  }

  private static func variables(_ text: String) -> (String, String) {
    (
      "Define Variable",
      #"{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[\#(text)]}}"#
    )
  }

  struct ValueRow: Sendable {
    let variable: String
    let value: String?

    init(_ variable: String, _ value: String?) {
      self.variable = variable
      self.value = value
    }
  }

  // The input is the seventh row's; nil is a variable that is not set.
  @Test(arguments: [
    ValueRow(#"{"name":"v","variableA":"x"}"#, #""x""#),
    ValueRow(#"{"name":"v","variableA.$":"$.trigger.name"}"#, #""Ada""#),
    ValueRow(#"{"name":"v","variableA.$":"$.trigger.missing"}"#, nil),
    ValueRow(#"{"name":"v","variableA.$":"$.trigger.one"}"#, #"["a"]"#),
    ValueRow(#"{"name":"v","variableA.$":"$.trigger.list[?(@.on == true)].id"}"#, #""b""#),
    ValueRow(#"{"name":"v","variableA.$":"$.trigger.list[*].id"}"#, #"["a","b"]"#),
    ValueRow(#"{"name":"v","variableA":"Hello {{$.trigger.name}}!"}"#, #""Hello Ada!""#),
    ValueRow(#"{"name":"v","variableA":"{{$.trigger.list[0]}}"}"#, #"{"id":"a","on":false}"#),
    ValueRow(#"{"name":"v","variableA":"x{{$.trigger.missing}}y"}"#, #""xy""#),
    ValueRow(#"{"name":"v","variableA.$":"$.identity.id"}"#, #""legacy""#),
    ValueRow(
      #"{"name":"v","variableA.$":"$.trigger.name","transforms":[{"id":"sp:transform:concatenate:string","input":{"variableB.$":"$.trigger.name"}},{"id":"sp:transform:substring:string","input":{"start":1,"length":4}}]}"#,
      #""daAd""#),
    ValueRow(
      #"{"name":"v","variableA.$":"$.trigger.list[?(@.id == \"{{$.trigger.one[0]}}\")].on"}"#,
      "false"),
  ]) func variablesHaveTheirValues(row: ValueRow) throws {
    var run = try RunDriver(
      Self.line([Self.variables(row.variable)]),
      input: json(
        #"{"name":"Ada","one":["a"],"list":[{"id":"a","on":false},{"id":"b","on":true}],"identity":{"id":"legacy"}}"#
      ))
    #expect(try run.run() == .completed)
    #expect(run.output("defineVariable")?["v"] == row.value.map(json), "\(row)")
  }

  @Test func updatedVariablesBecomeTextsAndDoNotReplaceOthers() throws {
    var run = try RunDriver(
      Self.line([
        Self.variables(#"{"name":"v","variableA":true}"#),
        (
          "Update Variable",
          #"{"type":"action","actionId":"sp:update-variable","attributes":{"variables":[{"name":"v","variableA.$":"$.defineVariable.v"}]}}"#
        ),
      ]))
    #expect(try run.run() == .completed)
    #expect(run.output("defineVariable") == ["v": .boolean(true)])
    #expect(run.output("updateVariable") == ["v": "true"])
  }

  @Test func aRunOfPureStepsHasTheHistoryThatClientsKnow() throws {
    var run = try RunDriver(
      json(
        #"""
        {"start":"Define Variable","steps":{
          "Define Variable":{"type":"Mutation","displayName":"Vars","attributes":{"id":"sp:define-variable",
            "variables":[{"name":"n","variableA.$":"$.trigger.n"}]},"nextStep":"Compare"},
          "Compare":{"type":"choice","actionId":"sp:compare-numbers","choiceList":[
            {"comparator":"NumericGreaterThan","variableA.$":"$.defineVariable.n","variableB":5,"nextStep":"Big"},
            {"comparator":"NumericGreaterThan","variableA.$":"$.defineVariable.n","variableB":2,"nextStep":"Good"}],
            "defaultStep":"Big"},
          "Big":{"type":"failure","failureName":"Too big","description":"{{$.trigger.n}} is too big"},
          "Good":{"type":"success"}}}
        """#), input: ["n": .integer(3)])
    #expect(try run.run() == .completed)
    #expect(
      run.events.map { "\($0.kind.rawValue) \($0.attributes.text())" } == [
        #"WorkflowExecutionStarted {"input":{"n":3}}"#,
        #"ActivityTaskScheduled {"displayName":"Vars","actionId":"sp:define-variable","input":{"id":"sp:define-variable","variables":[{"name":"n","variableA":3}]}}"#,
        #"ActivityTaskCompleted {"displayName":"Vars","actionId":"sp:define-variable","result":{"n":3}}"#,
        #"WorkflowTaskCompleted {"displayName":"Compare","actionId":"sp:compare-numbers","nextStep":"Good"}"#,
        #"WorkflowExecutionCompleted {"displayName":"Good","actionId":"success"}"#,
      ])
    var failing = try RunDriver(
      json(
        #"{"start":"F","steps":{"F":{"type":"failure","failureName":"Too big","description":"{{$.trigger.n}} is too big"}}}"#
      ),
      input: ["n": .integer(9)])
    #expect(try failing.run() == .failed("Too big: 9 is too big"))
  }

  @Test func stepsThatFailAreCaughtOrEndTheRun() throws {
    let step =
      #"{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"}"#
    let failure = StepFailure(
      "the answer has the status 404", status: 404, output: ["body": ["message": "gone"]])
    var run = try RunDriver(Self.line([("Call", step + "}")])) { _, _ in .failure(failure) }
    #expect(try run.run() == .failed("step 'Call' failed: the answer has the status 404"))
    var caught = try RunDriver(
      json(
        #"""
        {"start":"Call","steps":{"Call":\#(step),"nextStep":"End","catch":[{"next":"Sorry"}]},
          "Sorry":{"type":"Mutation","attributes":{"variables":[{"name":"v","variableA.$":"$.call.body.message"}]},
            "nextStep":"End"},"End":{"type":"success"}}}
        """#)
    ) { _, _ in .failure(failure) }
    #expect(try caught.run() == .completed)
    #expect(caught.output("sorry") == ["v": "gone"])
    #expect(caught.output("call")?["statusCode"] == .integer(404))
  }

  @Test func aRetryPolicyTriesAgainUnderTheSameKey() throws {
    var failures = 2
    var run = try RunDriver(
      Self.line([
        (
          "Call It",
          #"{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"},"retry":{"maxAttempts":3,"statusCodes":["5xx"],"interval":"10s"}}"#
        )
      ])
    ) { _, _ in
      failures -= 1
      return failures >= 0 ? .failure(StepFailure("x", status: 503)) : .success(["ok": "y"])
    }
    let start = run.now
    #expect(try run.run() == .completed)
    #expect(run.effects.map(\.key) == ["r1/Call%20It/0", "r1/Call%20It/0", "r1/Call%20It/0"])
    #expect(run.now - start == 30_003_000_000)
    #expect(run.output("callIt") == ["ok": "y"])
  }

  @Test func aWaitEndsAtItsTime() throws {
    var run = try RunDriver(
      Self.line([
        (
          "Wait",
          #"{"type":"action","actionId":"sp:sleep","attributes":{"type":"waitFor","duration":"7d"}}"#
        )
      ]))
    let start = run.now
    #expect(run.advance() == nil)
    try run.restart()
    #expect(run.now - start == 604_800_000_000_000)
    #expect(try run.run() == .completed)
    #expect(run.output("wait") == ["waitedUntil": "2023-11-21T22:13:20Z"])
  }

  private static func loop(_ action: String, body: String, rest: String = "") -> JSONValue {
    json(
      #"""
      {"start":"Loop","steps":{
        "Loop":{"type":"action","actionId":"\#(action)","attributes":{"input.$":"$.trigger.items","context.$":"$.trigger",
          "start":"Call","steps":{"Call":\#(body),"Done":{"type":"success"}}},"nextStep":"End"\#(rest)},
        "End":{"type":"success"},"Sorry":{"type":"success"}}}
      """#)
  }

  private static let call =
    #"{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://{{$.loop.context.host}}/{{$.loop.loopInput.id}}"},"nextStep":"Done"}"#

  private static func items(_ count: Int) -> JSONValue {
    [
      "host": "a.example",
      "items": .array((0..<count).map { ["id": .integer(Int64($0))] }),
    ]
  }

  @Test func aLoopRunsItsBodyForEachItem() throws {
    var run = try RunDriver(Self.loop("sp:loop:iterator", body: Self.call), input: Self.items(3))
    #expect(try run.run() == .completed)
    let urls: [String] = run.effects.map { effect in
      if case .http(let call) = effect.effect { call.url } else { "" }
    }
    #expect(urls == ["https://a.example/0", "https://a.example/1", "https://a.example/2"])
    #expect(run.effects.map(\.key) == ["r1/Call/0.0.0", "r1/Call/0.1.0", "r1/Call/0.2.0"])
    #expect(run.output("loop") == ["iterations": .integer(3)])
    #expect(
      run.story.filter { $0.hasPrefix("Child") && $0.hasSuffix("Loop#1") } == [
        "ChildWorkflowExecutionStarted Loop#1", "ChildWorkflowExecutionCompleted Loop#1",
      ])
  }

  @Test(
    arguments: [
      ("sp:loop:iterator", 250, nil),
      ("sp:loop:iterator", 251, "Input has 251 iterations which exceed 250 iteration limit"),
      ("sp:serial:iterator", 50, nil),
      ("sp:serial:iterator", 51, "Input has 51 iterations which exceed 50 iteration limit"),
      ("sp:loop:iterator", 0, nil),
    ] as [(String, Int, String?)])
  func loopsAreBoundedAndSaySo(action: String, count: Int, error: String?) throws {
    var run = try RunDriver(Self.loop(action, body: Self.call), input: Self.items(count))
    let end = try run.run()
    #expect(end == (error.map { .failed("step 'Loop' failed: \($0)") } ?? .completed))
    #expect(run.effects.count == (error == nil ? count : 0))
  }

  @Test func aSerialLoopStopsAtItsFirstFailure() throws {
    var run = try RunDriver(
      Self.loop("sp:serial:iterator", body: Self.call, rest: #","catch":[{"next":"Sorry"}]"#),
      input: Self.items(5)
    ) { _, pending in
      pending.iteration == 2 ? .failure(StepFailure("no")) : .success(.object([]))
    }
    #expect(try run.run() == .completed)
    #expect(run.effects.count == 3)
    #expect(
      run.output("loop")
        == ["error": "iteration 3 of 5 failed: step 'Call' failed: no"])
  }

  @Test func aParallelLoopRunsAllAndFailsThen() throws {
    var run = try RunDriver(
      Self.loop("sp:loop:iterator", body: Self.call), input: Self.items(5)
    ) { _, pending in
      (pending.iteration ?? 0) % 2 == 1 ? .failure(StepFailure("no")) : .success(.object([]))
    }
    #expect(
      try run.run()
        == .failed(
          "step 'Loop' failed: 2 of 5 iterations failed, the first with: step 'Call' failed: no"))
    #expect(run.effects.count == 5)
  }

  @Test func aLoopOverOneElementThatWasUnwrappedHasOnePass() throws {
    var definition = Self.loop("sp:loop:iterator", body: Self.call).text()
    definition = definition.replacing("$.trigger.items", with: "$.trigger.items[?(@.id == 1)]")
    var run = try RunDriver(json(definition), input: Self.items(3))
    #expect(try run.run() == .completed)
    #expect(run.effects.count == 1)
    var none = try RunDriver(
      json(definition.replacing("== 1", with: "== 9")), input: Self.items(3))
    #expect(try none.run() == .completed)
    #expect(none.effects.isEmpty)
  }

  @Test func aRunThatNeverEndsIsStopped() throws {
    var run = try RunDriver(
      json(
        #"""
        {"start":"A","steps":{
          "A":{"type":"Mutation","attributes":{"variables":[]},"nextStep":"C"},
          "C":{"type":"choice","choiceList":[{"comparator":"IsPresent","variableA.$":"$.trigger.stop","nextStep":"End"}],
            "defaultStep":"A"},"End":{"type":"success"}}}
        """#))
    #expect(try run.run() == .failed("the run's history would have more than 10000 events"))
    #expect(run.events.count <= Limits.maxRunEvents)
  }

  @Test func aRunThatGrowsIsStopped() throws {
    var run = try RunDriver(
      json(
        #"""
        {"start":"A","steps":{
          "A":{"type":"Mutation","attributes":{"variables":[{"name":"v","variableA":"{{$.trigger.text}}{{$.a.v}}"}]},
            "nextStep":"C"},
          "C":{"type":"choice","choiceList":[{"comparator":"IsPresent","variableA.$":"$.trigger.stop","nextStep":"End"}],
            "defaultStep":"A"},"End":{"type":"success"}}}
        """#), input: ["text": .string(String(repeating: "x", count: 50_000))])
    let end = try run.run()
    guard case .failed(let text) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(
      text.contains("1048576 bytes") || text.contains("\(Limits.maxRunHistoryBytes) bytes"),
      "\(text)")
  }

  @Test func selectResultNarrowsAnOutput() throws {
    var run = try RunDriver(
      Self.line([
        (
          "Call",
          #"{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"},"selectResult":"$.body.id"}"#
        )
      ])
    ) { _, _ in .success(["body": ["id": "7"]]) }
    #expect(try run.run() == .completed)
    #expect(run.output("call") == "7")
  }

  @Test func aBudgetOnlyDelays() throws {
    var whole = try RunDriver(
      Self.loop("sp:loop:iterator", body: Self.call), input: Self.items(20))
    #expect(try whole.run() == .completed)
    var parts = try RunDriver(
      Self.loop("sp:loop:iterator", body: Self.call), input: Self.items(20))
    var end: WorkflowRunTurn?
    for _ in 0..<1000 where end == nil {
      end = parts.advance(budget: 3)
      try parts.restart()
    }
    #expect(end == .completed)
    #expect(parts.effects.count == 20)
    #expect(Set(parts.story) == Set(whole.story))
  }
}
