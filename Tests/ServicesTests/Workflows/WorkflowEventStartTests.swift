import Base
import HTTP
import Records
import Services
import Store
import Testing
import Wire

@testable import Engine

/// Which events start which workflows, and when they do not any more.
@Suite struct WorkflowEventStartTests {
  private static let type = "custom.hired"

  private func starts(_ pintle: TestPintle) -> WorkflowEventStarts {
    WorkflowEventStarts(
      store: pintle.store, registry: StepRegistry.standard(connectors: []),
      starter: WorkflowStarter(
        identifiers: IdentifierSource(timeSource: pintle.time), timeSource: pintle.time,
        authority: AccountAuthority()))
  }

  private func workflow(_ pintle: TestPintle, _ name: String) throws -> String {
    let id = try pintle.makeWorkflow([
      "name": .string(name),
      "definition": ["start": "Done", "steps": ["Done": ["type": "success"]]],
      "trigger": ["type": "EVENT", "attributes": ["id": .string(Self.type)]],
    ])
    try pintle.enable(id)
    return id
  }

  private func publish(_ pintle: TestPintle) throws -> Int64 {
    let answer = try pintle.call(
      "PublishEvent", ["event": ["type": .string(Self.type), "aggregateId": "1", "payload": [:]]])
    try #require(answer.code == 0, "\(answer.text)")
    return try #require(Int64(answer.string("position")))
  }

  /// What the event at a position brings about, as of now.
  private func effects(
    _ starts: WorkflowEventStarts, _ position: Int64, _ pintle: TestPintle
  ) throws -> [LogFollower.Effect] {
    let (store, home) = (pintle.store, pintle.home)
    return try pintle.run {
      let event = try await store.read { reader throws(StoreError) in
        try EventLog.event(at: position, organization: home, in: reader)
      }
      guard let event, let decide = try await starts.part.look(event) else { return [] }
      var steps = 0
      return try decide(event, &steps)
    }
  }

  private func perform(_ effects: [LogFollower.Effect], _ pintle: TestPintle) throws {
    let store = pintle.store
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for effect in effects { try effect(transaction) }
      }
    }
  }

  private func runs(of workflow: String, _ pintle: TestPintle) throws -> Int {
    try pintle.raw(.get, "/workflows/\(workflow)/executions").json.arrayValue?.count ?? -1
  }

  @Test func eventsBeforeItWasEnabledStartNothing() throws {
    let pintle = try TestPintle()
    let starts = starts(pintle)
    let first = try workflow(pintle, "First")
    let position = try publish(pintle)
    let second = try workflow(pintle, "Second")
    try perform(try effects(starts, position, pintle), pintle)
    #expect(try runs(of: first, pintle) == 1)
    #expect(try runs(of: second, pintle) == 0)
    try perform(try effects(starts, try publish(pintle), pintle), pintle)
    #expect(try runs(of: first, pintle) == 2)
    #expect(try runs(of: second, pintle) == 1)
  }

  /// What was decided counts no more where the workflow was disabled, or is another one by now.
  @Test(arguments: [false, true])
  func whatIsDisabledMeanwhileIsNotStarted(isEnabledAgain: Bool) throws {
    let pintle = try TestPintle()
    let starts = starts(pintle)
    let id = try workflow(pintle, "Hired")
    let decided = try effects(starts, try publish(pintle), pintle)
    #expect(decided.count == 1)
    try pintle.enable(id, false)
    if isEnabledAgain { try pintle.enable(id) }
    try perform(decided, pintle)
    #expect(try runs(of: id, pintle) == 0)
  }

  /// An event starts a workflow once, however often it is looked at.
  @Test func onceForEachEvent() throws {
    let pintle = try TestPintle()
    let starts = starts(pintle)
    let id = try workflow(pintle, "Hired")
    let position = try publish(pintle)
    for _ in 0..<3 { try perform(try effects(starts, position, pintle), pintle) }
    #expect(try runs(of: id, pintle) == 1)
  }
}

extension TestPintle {
  /// Begins the runs of the workflows that wait for the event at a position, as the log's follower does.
  func beginRuns(ofEventAt position: Int64) throws {
    let starts = WorkflowEventStarts(
      store: store, registry: StepRegistry.standard(connectors: []),
      starter: WorkflowStarter(
        identifiers: IdentifierSource(timeSource: time), timeSource: time,
        authority: AccountAuthority()))
    let (store, home) = (store, home)
    try run {
      let event = try await store.read { reader throws(StoreError) in
        try EventLog.event(at: position, organization: home, in: reader)
      }
      guard let event, let decide = try await starts.part.look(event) else { return }
      var steps = 0
      let effects = try decide(event, &steps)
      try await store.write { transaction throws(StoreError) in
        for effect in effects { try effect(transaction) }
      }
    }
  }
}
