import Base
import JSONPath
import Wire

/// Gives names to values: those of other steps, or changed ones.
struct DefineVariableStep: StepAction {
  var hasEffect: Bool { false }
  let entry: StepEntry
  private let isUpdate: Bool

  static let define = DefineVariableStep(
    "sp:define-variable", "Define Variable", isUpdate: false, "Makes variables.")
  static let update = DefineVariableStep(
    "sp:update-variable", "Update Variable", isUpdate: true,
    "Makes variables from others; truth values become texts.")

  private init(_ id: String, _ name: String, isUpdate: Bool, _ description: String) {
    entry = StepEntry(
      id, version: 1, name: name, kind: .operator, description: description,
      fields: [
        StepField("id", "Operator", .text),
        StepField("variables", "Variables", .variableCreator, isRequired: true),
      ], exampleOutput: ["greeting": "Hello"])
    self.isUpdate = isUpdate
  }

  func check(_ attributes: JSONValue, _ findings: inout StepFindings) {
    guard let variables = attributes["variables"] else { return }
    guard let elements = variables.arrayValue else {
      findings.error(
        "attribute 'variables' is no array", at: .name("attributes"), .name("variables"))
      return
    }
    for (index, variable) in elements.enumerated() {
      if variable["name"]?.stringValue?.isEmpty ?? true {
        findings.error(
          "variable \(index + 1) has no name", at: .name("attributes"), .name("variables"),
          .index(index))
      }
      for (number, transform) in (variable["transforms"]?.arrayValue ?? []).enumerated() {
        let id = transform["id"]?.stringValue ?? ""
        guard let known = VariableTransform.known.first(where: { $0.id.utf8Equals(id) }) else {
          findings.error(
            "'\(EchoedText.cut(id))' is no transform", at: .name("attributes"), .name("variables"),
            .index(index), .name("transforms"), .index(number))
          continue
        }
        let input = transform["input"]
        for name in known.needs where input?[name] == nil && input?[name + ".$"] == nil {
          findings.error(
            "the transform \(id) needs '\(name)'", at: .name("attributes"), .name("variables"),
            .index(index), .name("transforms"), .index(number))
        }
      }
    }
  }

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome {
    var output: [JSONValue.Member] = []
    for variable in input["variables"]?.arrayValue ?? [] {
      guard let name = variable["name"]?.stringValue else { continue }
      guard var value = variable["variableA"] else { continue }
      for transform in variable["transforms"]?.arrayValue ?? [] {
        do throws(StepFailure) {
          value = try VariableTransform.apply(
            transform["id"]?.stringValue ?? "", transform["input"] ?? .object([]), to: value)
        } catch {
          return .failed(StepFailure("variable '\(EchoedText.cut(name))': \(error.text)"))
        }
      }
      if isUpdate, let truth = value.booleanValue { value = .string(truth ? "true" : "false") }
      output.removeAll { $0.name.utf8Equals(name) }
      output.append(JSONValue.Member(name, value))
    }
    return .completed(.object(output))
  }
}
