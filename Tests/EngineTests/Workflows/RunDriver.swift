import Base
import Engine
import Records
import Testing
import Wire

@testable import Engine

/// Runs a definition to its end without a store: effects are answered by a function, timers end when they are due.
struct RunDriver {
  typealias Answer = (StepEffect, PendingEffect) -> Result<JSONValue, StepFailure>

  let program: WorkflowProgram
  private(set) var state: WorkflowRunState
  private(set) var events: [WorkflowRunEvent] = []
  /// Nanoseconds since 1970: 2023-11-14T22:13:20Z at first.
  private(set) var now: Int64 = 1_700_000_000_000_000_000
  /// The effects that were made, with their keys.
  private(set) var effects: [(key: String, effect: StepEffect)] = []
  let answer: Answer

  init(
    _ definition: JSONValue, input: JSONValue = .object([]),
    connectors: [String] = [],
    answer: @escaping Answer = { _, _ in .success(.object([])) }
  ) throws {
    let compiled = WorkflowCompiler.compile(
      definition, StepRegistry.standard(connectors: connectors))
    program = try #require(
      compiled.program, "\(WorkflowFinding.errorTexts(of: compiled.findings))")
    state = WorkflowRunState(program)
    self.answer = answer
    state.begin(with: input, at: now, &events)
  }

  /// Goes on until the run ends; fails the test when it does not.
  mutating func run() throws -> WorkflowRunTurn {
    for _ in 0..<10_000 {
      if let end = advance() { return end }
    }
    throw Stuck()
  }

  struct Stuck: Error {}

  /// One decision, and what follows from it; the run's end when that has come.
  mutating func advance(budget: Int = .max) -> WorkflowRunTurn? {
    switch state.advance(at: now, budget: budget, &events) {
    case .ended(let turn): return turn
    case .yields: return nil
    case .waits(let wanted, let timer):
      let ready = wanted.filter { ($0.notBefore ?? 0) <= now }
      if ready.isEmpty {
        let next = wanted.compactMap(\.notBefore).min() ?? .max
        now = min(timer ?? .max, next)
        return nil
      }
      for pending in ready {
        let key = state.key(of: pending, run: "r1")
        let result: Result<JSONValue, StepFailure>
        switch state.effect(of: pending, secrets: .object([])) {
        case .effect(let effect):
          effects.append((key, effect))
          result = answer(effect, pending)
        case .failed(let failure): result = .failure(failure)
        case .completed(let output): result = .success(output)
        case .waits: result = .failure(StepFailure("it waits"))
        }
        now += 1_000_000
        state.finish(pending, with: result, startedAt: now, at: now, &events)
      }
      return nil
    }
  }

  /// Goes on from what the events alone say, as after a crash.
  mutating func restart() throws {
    state = try WorkflowRunState(program, replaying: events)
  }

  /// What a step gave.
  func output(_ reference: String) -> JSONValue? {
    state.root.document.last { $0.name.utf8Equals(reference) }?.value
  }

  /// The kinds of events and the steps that they are about.
  var story: [String] {
    events.map { event in
      let pass = event.iteration.map { "#\($0)" } ?? ""
      return "\(event.kind.rawValue) \(event.step)\(pass)"
    }
  }
}

/// A JSON value from a text that is one.
func json(_ text: String) -> JSONValue {
  guard let value = JSONValue(text: text) else { preconditionFailure("no JSON: \(text)") }
  return value
}
