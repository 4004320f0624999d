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
}
