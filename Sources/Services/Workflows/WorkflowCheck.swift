import API
import Base
import Engine
import JSONPath
import RPC
import Records
import Wire

/// What keeps a workflow from being enabled, or may be a mistake.
enum WorkflowCheck {
  typealias Finding = Pintle.Workflow.V1.WorkflowFinding

  /// All that is to be said of a workflow.
  ///
  /// - Returns: What stops it, and what is only a warning.
  static func findings(
    of content: WorkflowContent, _ registry: StepRegistry
  ) -> (stopping: [Finding], warnings: [Finding]) {
    var stopping: [Finding] = []
    var warnings: [Finding] = []
    if let definition = content.definition {
      for finding in WorkflowCompiler.compile(definition, registry).findings {
        let shown = Finding(finding)
        if finding.severity == .stopsEnabling {
          stopping.append(shown)
        } else {
          warnings.append(shown)
        }
      }
    } else {
      stopping.append(Finding("$['definition']", "there are no steps"))
    }
    for (path, text) in WorkflowTriggerRules.problems(of: content.trigger) {
      stopping.append(Finding("$['trigger']" + path, text))
    }
    for (path, text) in WorkflowTriggerRules.doubts(of: content.trigger) {
      warnings.append(Finding("$['trigger']" + path, text))
    }
    return (stopping, warnings)
  }

  /// The places in which a mark stands and no secret is kept for it.
  ///
  /// - Parameters:
  ///   - content: Without its secrets.
  ///   - secrets: Those that are kept for it.
  ///   - registry: What steps can take.
  ///
  /// - Returns: What stops the workflow from being enabled.
  static func missing(
    of content: WorkflowContent, _ secrets: JSONValue, _ registry: StepRegistry
  ) -> [Finding] {
    guard let definition = content.definition else { return [] }
    let split = DefinitionSecrets.split(
      definition, registry, former: (definition: definition, secrets: secrets))
    return split.missing.map { place in
      let names = (try? JSONPointer(place))?.tokens.map(\.text) ?? []
      var finding = Finding()
      finding.step = names.count > 1 ? names[1] : ""
      finding.path =
        "$['definition']" + NormalizedPath(names.map { .name($0) }).description.dropFirst()
      finding.text =
        "the secret '\(EchoedText.cut(names.last ?? ""))' was never sent, or what is called has another address since"
      return finding
    }
  }

  /// Throws unless the workflow can be enabled.
  ///
  /// - Parameters:
  ///   - content: Without its secrets.
  ///   - secrets: Those that are kept for it.
  ///   - registry: What steps can take.
  ///
  /// - Throws: INVALID_ARGUMENT with all findings as a detail.
  static func requireReady(
    _ content: WorkflowContent, _ secrets: JSONValue, _ registry: StepRegistry
  ) throws(RPCError) {
    let stopping =
      findings(of: content, registry).stopping + missing(of: content, secrets, registry)
    guard !stopping.isEmpty else { return }
    var errors = Pintle.Workflow.V1.WorkflowErrors()
    errors.findings = stopping
    throw RPCError(
      .invalidArgument,
      "Please fix the following validation errors: " + texts(of: stopping).joined(separator: " | "),
      details: [.init(errors)])
  }

  /// Findings as clients know them: a line for each step that has errors, and one for each other finding.
  static func texts(of findings: [Finding]) -> [String] {
    var texts: [String] = []
    var places: [UTF8Key: Int] = [:]
    for finding in findings {
      if finding.step.isEmpty {
        let part = finding.path.utf8HasPrefix("$['trigger']") ? "trigger" : "definition"
        texts.append("\(part) has errors: \(finding.text)")
      } else if let place = places[finding.step] {
        texts[place] += "; \(finding.text)"
      } else {
        places[finding.step] = texts.count
        texts.append("step '\(EchoedText.cut(finding.step))' has errors: \(finding.text)")
      }
    }
    return texts
  }
}

extension Pintle.Workflow.V1.WorkflowFinding {
  /// Something about a definition.
  init(_ finding: WorkflowFinding) {
    self.init()
    step = finding.step ?? ""
    path = "$['definition']" + finding.path.dropFirst()
    text = finding.text
  }

  fileprivate init(_ path: String, _ text: String) {
    self.init()
    self.path = path
    self.text = text
  }
}
