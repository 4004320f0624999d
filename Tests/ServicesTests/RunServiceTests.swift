import Base
import Engine
import HTTP
import RPC
import Records
import Store
import Testing
import Wire

/// Timelines, watches of runs, and replays.
@Suite struct RunServiceTests {
  private static let steps: JSONValue = [
    "start": "Names",
    "steps": [
      "Names": [
        "type": "Mutation", "nextStep": "Which",
        "attributes": ["variables": [["name": "who", "variableA.$": "$.trigger.who"]]],
      ],
      "Which": [
        "type": "choice", "defaultStep": "Other",
        "choiceList": [
          [
            "comparator": "StringEquals", "variableA.$": "$.trigger.who", "variableB": "me",
            "nextStep": "Done",
          ]
        ],
      ],
      "Done": ["type": "success"],
      "Other": ["type": "failure", "failureName": "Stranger", "description": "Who is it?"],
    ],
  ]

  private func workflow(_ steps: JSONValue = Self.steps) -> JSONValue {
    ["name": "Who", "definition": steps, "trigger": ["type": "EXTERNAL", "attributes": [:]]]
  }

  /// A workflow and a run of it that has come to its end.
  private func ran(
    _ pintle: TestPintle, _ who: String = "me", as caller: TestPintle.Caller = .owner
  ) throws -> (workflow: String, run: String) {
    let id = try pintle.makeWorkflow(workflow(), as: caller)
    let run = try pintle.call(
      "TestWorkflow", ["id": .string(id), "input": ["who": .string(who)]], as: caller)
    return (id, run.string("workflowExecutionId"))
  }

  @Test(arguments: [CallRoute.json, .grpc, .connect, .grpcWeb])
  func aRunIsTold(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let (workflow, run) = try ran(pintle)
    let timeline = try pintle.call("GetTimeline", ["runId": .string(run)], by: route)
    #expect(timeline.code == 0, "\(timeline.text)")
    #expect(
      timeline.strings("entries", "type") == [
        "WorkflowExecutionStarted", "ActivityTaskScheduled", "ActivityTaskCompleted",
        "WorkflowTaskCompleted", "WorkflowExecutionCompleted",
      ])
    #expect(timeline.string("entries.3.step") == "Which")
    #expect(timeline.string("entries.3.workflowId") == workflow)
    #expect(timeline.string("entries.3.attributes.nextStep") == "Done")
    #expect(timeline["isOver"] == .boolean(true))
    // In the language of whoever asks.
    for (language, text) in [("de-DE", "der Lauf: beginnt"), ("fr", "the run: begins")] {
      let told = try pintle.call(
        "GetTimeline", ["runId": .string(run)], as: TestPintle.Caller.owner.speaking(language),
        by: route)
      #expect(told.string("entries.0.text") == text, "\(told.text)")
      let step = language == "fr" ? "step" : "Schritt"
      #expect(told.string("entries.3.text").hasPrefix("\(step) \"Which\": "), "\(told.text)")
      #expect(told.strings("entries", "type") == timeline.strings("entries", "type"))
    }
    // In pages, each entry once.
    var types: [String] = []
    var token = ""
    repeat {
      let page = try pintle.call(
        "GetTimeline",
        ["runId": .string(run), "pageSize": .integer(2), "pageToken": .string(token)], by: route)
      types += page.strings("entries", "type")
      token = page.string("nextPageToken")
    } while !token.isEmpty
    #expect(types == timeline.strings("entries", "type"))
  }

  /// What looks like a mistake in the definition stands before a run's beginning, in pages and live.
  @Test func warningsBeginTheLog() throws {
    let pintle = try TestPintle()
    var steps = Self.steps["steps"]?.objectValue ?? []
    steps.removeAll { $0.name == "Other" }
    steps.append(.init("Other", ["type": "failure", "failureName": "Stranger", "colour": "red"]))
    let id = try pintle.makeWorkflow(workflow(["start": "Names", "steps": .object(steps)]))
    let run = try pintle.call("TestWorkflow", ["id": .string(id), "input": ["who": "me"]])
      .string("workflowExecutionId")
    let timeline = try pintle.call("GetTimeline", ["runId": .string(run)])
    #expect(
      timeline.strings("entries", "type").prefix(3) == [
        "warning", "warning", "WorkflowExecutionStarted",
      ])
    let texts = timeline.strings("entries", "text").prefix(2)
    #expect(
      texts == [
        "step \"Other\": member 'colour' is not used", "step \"Other\": description is missing",
      ])
    #expect(timeline.string("entries.0.kind") == "ENTRY_KIND_LOG")
    // Only the history moves the position.
    let watch = try pintle.exchange(
      .get, "/run/v1/runs/\(run):watch",
      [("authorization", "Bearer \(TestPintle.ownerToken)"), ("accept", "text/event-stream")])
    let ids = watch.text.split(separator: "\n").filter { $0.hasPrefix("id:") }
    #expect(ids.filter { $0 != "id: 0" } == ["id: 1", "id: 2", "id: 3", "id: 4", "id: 5"])
    #expect(watch.text.contains("member 'colour' is not used"))
  }

  @Test func whatIsAskedForIsOneThing() throws {
    let pintle = try TestPintle()
    let (_, run) = try ran(pintle)
    let other = try pintle.makeTenant("Other")
    let rows: [(JSONValue, Int)] = [
      ([:], 3), (["runId": .string(run), "eventPosition": "1"], 3),
      (["runId": .string(run), "pageToken": "-1"], 3),
      (["runId": .string(run), "pageToken": "x"], 3),
      (["runId": .string(run), "pageSize": .integer(1001)], 3),
      (["runId": .string(run), "pageSize": .integer(1000)], 0),
      (["runId": "none"], 5), (["invocationId": "none"], 5), (["eventPosition": "99999"], 5),
      (["eventPosition": "9223372036854775806"], 5), (["eventPosition": "9223372036854775807"], 5),
      (["eventPosition": "-9223372036854775808"], 3), (["eventPosition": "-1"], 3),
    ]
    for (request, code) in rows {
      let answer = try pintle.call("GetTimeline", request)
      #expect(answer.code == code, "\(request.text()): \(answer.text)")
    }
    #expect(
      try pintle.call("GetTimeline", ["runId": .string(run)], as: other.caller).code == 5)
    #expect(try pintle.call("ReplayRun", ["id": .string(run)], as: other.caller).code == 5)
  }

  /// What an event brought about stands in one order with the runs.
  @Test func anInvocationIsToldWithItsDecision() throws {
    let pintle = try TestPintle()
    pintle.startInvocations()
    _ = try pintle.subscribe(TestPintle.subscription(mode: "ASYNC"))
    let begun = try #require(try pintle.test().first)
    let (id, secret) = (begun["id"]?.stringValue ?? "", begun["secret"]?.stringValue ?? "")
    let waiting = try pintle.call("GetTimeline", ["invocationId": .string(id)])
    #expect(waiting.strings("entries", "kind") == ["ENTRY_KIND_INVOCATION_STARTED"])
    #expect(waiting["isOver"] == nil)
    pintle.advance(seconds: 1)
    #expect(try pintle.complete(id, secret, ["approved": true]).status == 204)
    let over = try pintle.call("GetTimeline", ["invocationId": .string(id)])
    #expect(
      over.strings("entries", "kind") == [
        "ENTRY_KIND_INVOCATION_STARTED", "ENTRY_KIND_INVOCATION_ENDED",
      ])
    #expect(over["entries.1.attributes"] == ["approved": true])
    #expect(over["isOver"] == .boolean(true))
  }

  @Test func anEventIsTold() throws {
    let pintle = try TestPintle()
    let published = try pintle.call(
      "PublishEvent", ["event": ["type": "custom.order.made", "aggregateId": "o1", "payload": [:]]])
    let position = published.string("position")
    let timeline = try pintle.call("GetTimeline", ["eventPosition": .string(position)])
    #expect(timeline.strings("entries", "type") == ["custom.order.made"])
    #expect(timeline.string("entries.0.eventPosition") == position)
    #expect(timeline["leavesOutAttempts"] == nil)
    let viewer = try pintle.makeAccount("viewer", in: pintle.home, role: "ORG_OWNER_VIEWER")
    let seen = try pintle.call(
      "GetTimeline", ["eventPosition": .string(position)], as: .init(token: viewer.token))
    #expect(seen["leavesOutAttempts"] == .boolean(true))
  }

  @Test func aWatchEndsWithItsRun() throws {
    let pintle = try TestPintle()
    let (_, run) = try ran(pintle)
    let answer = try pintle.exchange(
      .get, "/run/v1/runs/\(run):watch",
      [("authorization", "Bearer \(TestPintle.ownerToken)"), ("accept", "text/event-stream")])
    #expect(answer.status == 200)
    let ids = answer.text.split(separator: "\n").filter { $0.hasPrefix("id:") }
    #expect(ids == ["id: 1", "id: 2", "id: 3", "id: 4", "id: 5"], "\(answer.text)")
    // From where a client has come to; beyond the history there is nothing.
    let rest = try pintle.exchange(
      .get, "/run/v1/runs/\(run):watch",
      [
        ("authorization", "Bearer \(TestPintle.ownerToken)"), ("accept", "text/event-stream"),
        ("last-event-id", "4"),
      ])
    #expect(rest.text.contains("WorkflowExecutionCompleted"))
    #expect(!rest.text.contains("WorkflowExecutionStarted"))
  }

  @Test(arguments: [CallRoute.json, .grpc])
  func aReplayOfTheSameIsTheSame(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let (_, run) = try ran(pintle)
    let replay = try pintle.call("ReplayRun", ["id": .string(run)], by: route)
    #expect(replay["isSame"] == .boolean(true), "\(replay.text)")
    #expect(
      replay.string("status") == "Completed" && replay.string("recordedStatus") == "Completed")
    #expect(replay.strings("steps", "step") == ["Names", "Which", "Done"])
  }

  @Test func aReplayShowsWhatIsDifferentToday() throws {
    let pintle = try TestPintle()
    let (workflow, run) = try ran(pintle)
    let patch: JSONValue = [
      [
        "op": "replace", "path": "/definition/steps/Which/choiceList/0/variableB",
        "value": "somebody",
      ]
    ]
    let done = try pintle.call(
      "PatchWorkflow", ["id": .string(workflow), "operations": patch])
    #expect(done.code == 0, "\(done.text)")
    let before = try pintle.dump()
    let replay = try pintle.call("ReplayRun", ["id": .string(run)])
    #expect(replay["isSame"] == nil)
    #expect(replay.string("status") == "Failed" && replay.string("recordedStatus") == "Completed")
    #expect(replay.strings("steps", "step") == ["Names", "Which", "Other", "Done"])
    #expect(
      replay.strings("steps", "comparison") == [
        "STEP_COMPARISON_SAME", "STEP_COMPARISON_CHANGED", "STEP_COMPARISON_ADDED",
        "STEP_COMPARISON_REMOVED",
      ])
    #expect(replay.string("steps.1.recorded.nextStep") == "Done")
    #expect(replay.string("steps.1.replayed.nextStep") == "Other")
    // Nothing came of it.
    #expect(try pintle.dump() == before)
  }

  /// A replay with more steps than one turn takes goes on in the next.
  @Test func longReplaysTakeTurns() throws {
    let pintle = try TestPintle()
    var steps: [JSONValue.Member] = (0..<99).map { number in
      JSONValue.Member(
        "S\(number)",
        [
          "type": "Mutation", "nextStep": .string(number == 98 ? "Done" : "S\(number + 1)"),
          "attributes": ["variables": [["name": "n", "variableA": .integer(Int64(number))]]],
        ])
    }
    steps.append(JSONValue.Member("Done", ["type": "success"]))
    let id = try pintle.makeWorkflow(workflow(["start": "S0", "steps": .object(steps)]))
    let run = try pintle.call("TestWorkflow", ["id": .string(id), "input": [:]])
    let name = run.string("workflowExecutionId")
    #expect(!name.isEmpty, "\(run.text)")
    let replay = try pintle.call("ReplayRun", ["id": .string(name)])
    #expect(replay.strings("steps", "step").count == 100, "\(replay.text.prefix(300))")
    // Nobody goes on with the run itself here: the replay comes further.
    #expect(replay.string("recordedStatus") == "Running" && replay.string("status") == "Completed")
    let comparisons = replay.strings("steps", "comparison")
    let same = comparisons.prefix { $0 == "STEP_COMPARISON_SAME" }.count
    #expect(same > 0 && comparisons[same...].allSatisfy { $0 == "STEP_COMPARISON_ADDED" })
  }
}
