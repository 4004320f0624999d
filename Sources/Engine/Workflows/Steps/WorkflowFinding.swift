public import Base
public import JSONPath

/// Something about a workflow's definition that its author should know.
public struct WorkflowFinding: Sendable, Equatable {
  public enum Severity: Sendable, Equatable {
    /// It stops the workflow from being enabled.
    case stopsEnabling
    case warning
  }

  public var severity: Severity
  /// The step's name; nil when it is about the whole definition.
  @UTF8Compared public var step: String?
  /// Where it stands in the definition, as a normalized JSONPath.
  @UTF8Compared public var path: String
  /// What is wrong, to be read behind the step's name.
  @UTF8Compared public var text: String

  public init(
    _ severity: Severity, step: String?, path: NormalizedPath, _ text: String
  ) {
    self.severity = severity
    self.step = step
    self.path = path.description
    self.text = text
  }

  /// What stops a workflow from being enabled, in the words in which clients know it: a line for each step that has
  /// errors, and one for each error of the whole definition.
  public static func errorTexts(of findings: [WorkflowFinding]) -> [String] {
    texts(of: findings.filter { $0.severity == .stopsEnabling }, "errors")
  }

  /// What may be a mistake, in the same form.
  public static func warningTexts(of findings: [WorkflowFinding]) -> [String] {
    texts(of: findings.filter { $0.severity == .warning }, "warnings")
  }

  private static func texts(of findings: [WorkflowFinding], _ kind: String) -> [String] {
    var texts: [String] = []
    var steps: [UTF8Key: Int] = [:]
    for finding in findings {
      guard let step = finding.step else {
        texts.append("definition has \(kind): \(finding.text)")
        continue
      }
      if let index = steps[step] {
        texts[index] += "; \(finding.text)"
      } else {
        steps[step] = texts.count
        texts.append("step '\(EchoedText.cut(step))' has \(kind): \(finding.text)")
      }
    }
    return texts
  }
}

/// Takes down what is found in one step.
public struct StepFindings {
  let step: String
  /// Where the step stands.
  let place: [NormalizedPath.Step]
  private(set) var findings: [WorkflowFinding] = []

  init(step: String, place: [NormalizedPath.Step]) {
    self.step = step
    self.place = place
  }

  /// Notes what stops the workflow from being enabled; `path` leads there from the step.
  public mutating func error(_ text: String, at path: NormalizedPath.Step...) {
    findings.append(
      WorkflowFinding(.stopsEnabling, step: step, path: NormalizedPath(place + path), text))
  }

  mutating func error(_ text: String, at path: [NormalizedPath.Step]) {
    findings.append(
      WorkflowFinding(.stopsEnabling, step: step, path: NormalizedPath(place + path), text))
  }

  /// Notes what may be a mistake.
  public mutating func warn(_ text: String, at path: NormalizedPath.Step...) {
    findings.append(WorkflowFinding(.warning, step: step, path: NormalizedPath(place + path), text))
  }

  mutating func warn(_ text: String, at path: [NormalizedPath.Step]) {
    findings.append(WorkflowFinding(.warning, step: step, path: NormalizedPath(place + path), text))
  }
}
