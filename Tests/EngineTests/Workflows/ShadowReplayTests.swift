import Records
import Testing
import Wire

@testable import Engine

/// Replays of runs against another definition: what each visit of a step is compared with.
@Suite struct ShadowReplayTests {
  /// Asks twice: the second time with what the step in between made.
  private static func definition(_ method: String = "post", _ second: Int = 2) -> JSONValue {
    json(
      """
      {"start":"First","steps":{
        "First":{"type":"Mutation","nextStep":"Ask","attributes":{"variables":[{"name":"n","variableA":1}]}},
        "Ask":{"type":"action","actionId":"sp:http","nextStep":"Twice","attributes":{
          "method":"\(method)","url":"https://h.example/x",
          "jsonRequestBody":{"a":"{{$.first.n}}","b":"{{$.second.n}}"}}},
        "Twice":{"type":"choice","defaultStep":"Second","choiceList":[
          {"comparator":"IsPresent","variableA.$":"$.second.n","variableB":true,"nextStep":"Done"}]},
        "Second":{"type":"Mutation","nextStep":"Ask","attributes":{"variables":[{"name":"n","variableA":\(second)}]}},
        "Done":{"type":"success"}}}
      """)
  }

  private func program(_ definition: JSONValue) throws -> WorkflowProgram {
    try #require(WorkflowCompiler.compile(definition, .standard()).program)
  }

  /// The history of a run in which each request was answered with its number.
  private func history(_ definition: JSONValue) throws -> [WorkflowRunEvent] {
    var state = WorkflowRunState(try program(definition))
    var events: [WorkflowRunEvent] = []
    var time: Int64 = 1_000_000_000
    var number: Int64 = 0
    state.begin(with: ["who": "me"], at: time, &events)
    while case .waits(let effects, _) = state.advance(at: time, &events) {
      time += 1_000_000_000
      number += 1
      let effect = try #require(effects.first)
      state.finish(
        effect, with: .success(["body": .integer(number)]), startedAt: time, at: time, &events)
    }
    #expect(state.end == .completed && number == 2)
    return events
  }

  private func told(_ replay: ShadowReplay) -> [String] {
    replay.steps.map { "\($0.replayed?.step ?? $0.recorded?.step ?? "") \($0.comparison)" }
  }

  @Test func theSameIsTheSame() async throws {
    let history = try history(Self.definition())
    let replay = await ShadowReplay(history, with: try program(Self.definition()))
    #expect(replay.isSame && replay.end == .completed)
    #expect(
      replay.steps.map { $0.replayed?.result?["body"] }.compactMap { $0 } == [
        .integer(1), .integer(2),
      ])
  }

  /// Both visits of a step ask what was not asked: each is unknown, and goes on with an empty object.
  @Test func eachVisitIsUnknown() async throws {
    let history = try history(Self.definition())
    let replay = await ShadowReplay(history, with: try program(Self.definition("put")))
    #expect(
      told(replay) == [
        "First same", "Ask unknown", "Twice same", "Second same", "Ask unknown", "Twice same",
        "Done same",
      ])
    #expect(replay.end == .completed && !replay.isSame)
    let asked = replay.steps.filter { $0.comparison == .unknown }
    #expect(asked.map { $0.recorded?.result?["body"] } == [.integer(1), .integer(2)])
    #expect(asked.allSatisfy { $0.replayed?.result == [:] })
  }

  /// The first visit asks as the run did and is answered from it, the second does not.
  @Test func oneVisitIsUnknown() async throws {
    let history = try history(Self.definition())
    let replay = await ShadowReplay(history, with: try program(Self.definition("post", 3)))
    #expect(
      told(replay) == [
        "First same", "Ask same", "Twice same", "Second changed", "Ask unknown", "Twice same",
        "Done same",
      ])
    #expect(replay.steps[1].replayed?.result?["body"] == .integer(1))
    #expect(replay.steps[4].replayed?.result == [:])
  }
}
