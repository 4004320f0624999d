import Base
import Engine
import Server
import Services
import Wire

/// What is found in the workflows of a declaration before a server gets them: members that nobody reads among it.
struct DeclaredWorkflow {
  /// One that is declared, with one thing that is found in it.
  struct Finding {
    var file: String
    var workflow: String
    var finding: WorkflowFinding

    /// Where it stands in the workflow, as the server tells places.
    var path: String { "$['definition']" + finding.path.dropFirst() }

    /// A line for people.
    var text: String {
      let step = finding.step.map { "step \"\(EchoedText.cut($0))\": " } ?? ""
      let end =
        finding.severity == .stopsEnabling ? "; it keeps the workflow from being enabled" : ""
      return
        "\(file): workflow \"\(EchoedText.cut(workflow))\": \(step)\(finding.text), at \(EchoedText.cut(path))\(end)"
    }

    /// The same for programs.
    var json: JSONValue {
      JSONValue(members: [
        ("kind", "workflow"), ("name", .string(workflow)),
        ("step", finding.step.map { .string($0) }), ("path", .string(path)),
        ("text", .string(finding.text)),
        ("stopsEnabling", .boolean(finding.severity == .stopsEnabling)),
      ])
    }
  }

  /// Refuses a trigger that no server takes.
  static func check(_ value: JSONValue, title: String) throws(CommandError) {
    guard let trigger = value["trigger"], trigger != .null,
      let problem = WorkflowReview.problem(ofTrigger: trigger)
    else { return }
    throw .failure("\(title): \(problem)")
  }

  /// What is found in all workflows of a declaration, in its order.
  static func findings(in declaration: Declaration) -> [Finding] {
    (declaration.items[.workflows] ?? []).flatMap { item in
      item.value["definition"].map { definition in
        WorkflowReview.findings(ofDefinition: definition).map {
          Finding(file: item.file, workflow: item.name, finding: $0)
        }
      } ?? []
    }
  }

  /// What is printed of the findings: a line each, as far as they are not too many.
  static func lines(_ findings: [Finding]) -> [String] {
    let more = findings.count - Limits.maxShownFindings
    return findings.prefix(Limits.maxShownFindings).map(\.text)
      + (more > 0 ? ["there is more in the workflows, \(findings.count) findings in all"] : [])
  }
}
