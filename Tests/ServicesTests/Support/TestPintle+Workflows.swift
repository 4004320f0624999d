import Testing
import Wire

extension TestPintle {
  /// A workflow of one step, whose trigger is a call from outside.
  static func workflow(_ name: String = "Leavers") -> JSONValue {
    [
      "name": .string(name),
      "definition": [
        "start": "Done", "steps": ["Done": ["type": "success"]],
      ],
      "trigger": ["type": "EXTERNAL", "attributes": [:]],
    ]
  }

  /// Makes a workflow; returns its id.
  func makeWorkflow(
    _ workflow: JSONValue = TestPintle.workflow(), as caller: Caller = .owner
  ) throws -> String {
    let made = try call("CreateWorkflow", ["workflow": workflow], as: caller)
    try #require(made.code == 0, "\(made.text)")
    return made.string("id")
  }

  /// A workflow of these steps, as the text of its definition has them, that calls start.
  static func workflow(_ name: String, _ definition: String) -> JSONValue {
    [
      "name": .string(name), "definition": JSONValue(text: definition) ?? .null,
      "trigger": ["type": "EXTERNAL", "attributes": [:]],
    ]
  }

  /// Enables a workflow, or disables it.
  func enable(
    _ id: String, _ isEnabled: Bool = true, as caller: Caller = .owner
  ) throws {
    let change: JSONValue = [
      ["op": "replace", "path": "/enabled", "value": .boolean(isEnabled)]
    ]
    let answer = try call(
      "PatchWorkflow", ["id": .string(id), "operations": change], as: caller)
    try #require(answer.code == 0, "\(answer.text)")
  }

  /// Changes a disabled workflow's definition.
  func redefine(_ id: String, _ definition: String) throws {
    let change: JSONValue = [
      [
        "op": "replace", "path": "/definition", "value": JSONValue(text: definition) ?? .null,
      ]
    ]
    let answer = try call("PatchWorkflow", ["id": .string(id), "operations": change])
    try #require(answer.code == 0, "\(answer.text)")
  }

  /// Tries a workflow; returns the run's id.
  func tryOut(
    _ workflow: String, _ input: JSONValue = [:], as caller: Caller = .owner
  ) throws -> String {
    let answer = try call(
      "TestWorkflow", ["id": .string(workflow), "input": input], as: caller)
    try #require(answer.code == 0, "\(answer.text)")
    return answer.string("workflowExecutionId")
  }

  /// Turns the loop until a run has come to its end; returns its status.
  @discardableResult
  func end(of run: String) throws -> String {
    var status = ""
    try turn {
      status =
        (try? call("GetWorkflowExecution", ["id": .string(run)]).string("status")) ?? ""
      return status == "Completed" || status == "Failed" || status == "Canceled"
    }
    return status
  }

  /// What happened in a run: kind and step of each event.
  func story(of run: String) throws -> [String] {
    let answer = try call("GetWorkflowExecutionHistory", ["id": .string(run)])
    return (JSONValue(text: answer.text)?.arrayValue ?? []).map { event in
      let step = event["attributes"]?["displayName"]?.stringValue
      return (event["type"]?.stringValue ?? "") + (step.map { " \($0)" } ?? "")
    }
  }
}
