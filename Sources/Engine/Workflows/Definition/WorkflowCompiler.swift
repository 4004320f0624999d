import Base
import Delivery
import JSONPath
public import Wire

/// Makes a program of a definition, and finds all that is wrong with it.
public struct WorkflowCompiler {
  private let registry: StepRegistry
  private var findings: [WorkflowFinding] = []
  private var names: Set<UTF8Key> = []
  private var references: Set<UTF8Key> = []
  private var stepCount = 0

  private init(_ registry: StepRegistry) { self.registry = registry }

  /// Compiles `{start, steps}`.
  ///
  /// - Parameters:
  ///   - definition: As it was given; its secrets may be blacked out.
  ///   - registry: What steps can take.
  /// - Returns: The program, if nothing stops it, and all findings.
  public static func compile(
    _ definition: JSONValue, _ registry: StepRegistry
  ) -> CompiledWorkflow {
    var compiler = WorkflowCompiler(registry)
    let body = compiler.compile(definition)
    let isStopped = compiler.findings.contains { $0.severity == .stopsEnabling }
    return CompiledWorkflow(
      program: isStopped
        ? nil : body.map { WorkflowProgram(body: $0, legacyNames: compiler.legacyNames) },
      findings: Array(compiler.findings.prefix(Limits.maxWorkflowFindings)))
  }

  private var legacyNames: Set<UTF8Key> {
    names.subtracting(references).subtracting(["trigger", "loop"])
  }

  private mutating func compile(_ definition: JSONValue) -> WorkflowBody? {
    let bytes = definition.text().utf8.count
    guard bytes <= Limits.maxDefinitionBytes else {
      error("it has \(bytes) bytes, which exceed \(Limits.maxDefinitionBytes)", at: [])
      return nil
    }
    let body = compile(body: definition, place: [], of: nil)
    checkDestinations(StepOrigins(definition))
    if stepCount > Limits.maxWorkflowSteps {
      error(
        "it has \(stepCount) steps, which exceed \(Limits.maxWorkflowSteps)", at: [.name("steps")])
    }
    return body
  }

  /// Notes what is wrong with the whole definition, or with a loop's body.
  private mutating func error(
    _ text: String, at place: [NormalizedPath.Step], step: String? = nil
  ) {
    findings.append(
      WorkflowFinding(.stopsEnabling, step: step, path: NormalizedPath(place), text))
  }

  // MARK: Destinations

  /// Steps must be able to call their URLs, and secrets go to whom the definition names.
  private mutating func checkDestinations(_ origins: StepOrigins) {
    let http = HTTPStep()
    for place in origins.places {
      guard let step = origins.step(at: place),
        StepReference.action(of: step).utf8Equals(http.entry.id)
      else { continue }
      var findings = StepFindings(
        step: place.step, place: place.pointer.map { .name($0) })
      for attribute in ["url", "oAuthTokenUrl"] {
        guard let url = StepOrigins.written(attribute, of: step), !url.isEmpty,
          let problem = OutgoingURL.problem(of: url)
            ?? (StepOrigins.isAbsolute(url) ? nil : "it is no absolute http or https URL")
        else { continue }
        findings.error(
          "attribute '\(attribute)' cannot be called: \(problem)", at: .name("attributes"),
          .name(attribute))
      }
      checkSecrets(of: step, at: place, origins, http, &findings)
      self.findings += findings.findings
    }
  }

  private func checkSecrets(
    of step: JSONValue, at place: StepOrigins.Place, _ origins: StepOrigins, _ http: HTTPStep,
    _ findings: inout StepFindings
  ) {
    let secrets = SecretPlaces(entry: http.entry).written(in: step["attributes"] ?? .null)
    let ofClient = SecretPlaces.pointer(["oAuthClientSecret"])
    let isClient = secrets.utf8Contains(ofClient)
    func check(_ attribute: String, _ secret: String) {
      switch origins.chooser(attribute, at: place) {
      case .nobody: break
      case .output(let step):
        findings.warn(
          "attribute '\(attribute)' comes from the output of step '\(EchoedText.cut(step))', so whoever gives that chooses who is told '\(EchoedText.cut(secret))'",
          at: .name("attributes"), .name(attribute))
      case .starter:
        findings.error(
          "attribute '\(attribute)' comes from what a run is started with, so whoever starts one would be told '\(EchoedText.cut(secret))': name the host, or take the secret from there, too",
          at: .name("attributes"), .name(attribute))
      }
    }
    if isClient { check("oAuthTokenUrl", "oAuthClientSecret") }
    if let secret = secrets.first(where: { !$0.utf8Equals(ofClient) }) {
      check("url", String(secret.utf8Split("/").last ?? ""))
    } else if isClient, case .starter = origins.chooser("url", at: place) {
      findings.warn(
        "attribute 'url' comes from what a run is started with: whoever starts one chooses who is given the access token",
        at: .name("attributes"), .name("url"))
    }
  }

  // MARK: Steps

  /// The steps of a definition or of a loop; `loop` is the name of the loop's step.
  private mutating func compile(
    body: JSONValue, place: [NormalizedPath.Step], of loop: String?
  ) -> WorkflowBody? {
    guard let members = body["steps"]?.objectValue, !members.isEmpty else {
      error("there are no steps", at: place + [.name("steps")], step: loop)
      return nil
    }
    stepCount += members.count
    var indices: [UTF8Key: Int] = [:]
    var used: [UTF8Key: String] = [:]
    for (index, member) in members.enumerated() {
      indices[member.name] = index
      let reference = StepReference.name(ofStep: member.name)
      if loop == nil { references.insert(UTF8Key(reference)) }
      // $.trigger is what the run was started with, and $.loop what a pass was.
      let taken = loop == nil ? "trigger" : "loop"
      if reference.utf8Equals(taken), StepReference.hasOutput(member.value) {
        error(
          "its output would stand in the place of $.\(taken): give it another name",
          at: place + [.name("steps"), .name(member.name)], step: member.name)
      }
      if let other = used.updateValue(member.name, forKey: UTF8Key(reference)) {
        error(
          "its output has the same name as that of '\(EchoedText.cut(other))': $.\(EchoedText.cut(reference))",
          at: place + [.name("steps"), .name(member.name)], step: member.name)
      }
    }
    var steps: [WorkflowStep] = []
    for member in members {
      var reader = StepReader(
        member.name, member.value, place: place + [.name("steps"), .name(member.name)],
        isInLoop: loop != nil, indices: indices, registry: registry)
      var step = reader.read()
      if loop == nil { names.formUnion(reader.values.names) }
      checkNames(&reader, isInLoop: loop != nil, known: used)
      findings += reader.values.findings.findings
      if case .loop(var parts)? = step?.operation, let inner = reader.loopBody {
        let body = compile(
          body: inner,
          place: place + [.name("steps"), .name(member.name), .name("attributes")],
          of: member.name)
        if let body {
          parts.body = body
          step?.operation = .loop(parts)
        }
      }
      if let step { steps.append(step) }
    }
    let start = body["start"]?.stringValue ?? ""
    guard let first = indices[start] else {
      error(
        start.isEmpty
          ? "start is missing" : "start '\(EchoedText.cut(start))' is not a step",
        at: place + [.name("start")], step: loop)
      return nil
    }
    // A step that cannot be read has no place, so that nothing is said of ways through it.
    guard steps.count == members.count else { return nil }
    checkWays(steps, from: first, place: place)
    return WorkflowBody(start: first, steps: steps)
  }

  /// Paths should begin with what is there.
  private func checkNames(_ reader: inout StepReader, isInLoop: Bool, known: [UTF8Key: String]) {
    for name in reader.values.names.sorted() where known[name] == nil {
      let shown = EchoedText.cut(name.text)
      if isInLoop {
        guard name != "loop" else { continue }
        reader.values.findings.warn(
          "reads $.\(shown), but the steps of a loop see $.loop and each other's outputs alone")
      } else if name != "trigger" {
        reader.values.findings.warn(
          "reads $.\(shown), which no step gives: it is taken from $.trigger.\(shown)")
      }
    }
  }

  /// Each step must lead to an end, and should be reached.
  private mutating func checkWays(
    _ steps: [WorkflowStep], from first: Int, place: [NormalizedPath.Step]
  ) {
    let ways = steps.map(\.ways)
    var reached = [Bool](repeating: false, count: steps.count)
    var open = [first]
    reached[first] = true
    while let index = open.popLast() {
      for next in ways[index] where !reached[next] {
        reached[next] = true
        open.append(next)
      }
    }
    var ends = steps.map(\.isEnd)
    var changed = true
    while changed {
      changed = false
      for index in steps.indices where !ends[index] && ways[index].contains(where: { ends[$0] }) {
        ends[index] = true
        changed = true
      }
    }
    for (index, step) in steps.enumerated() {
      let path = NormalizedPath(place + [.name("steps"), .name(step.name)])
      if !reached[index] {
        findings.append(
          WorkflowFinding(.warning, step: step.name, path: path, "no step leads to it"))
      } else if !ends[index], !ways[index].isEmpty {
        findings.append(
          WorkflowFinding(
            .stopsEnabling, step: step.name, path: path,
            "no way from it ends in a step of type success or failure"))
      }
    }
  }
}

extension WorkflowStep {
  fileprivate var isEnd: Bool {
    switch operation {
    case .succeed, .fail: true
    default: false
    }
  }

  /// The places of all steps that may come next.
  fileprivate var ways: [Int] {
    var ways: [Int] = []
    if let next { ways.append(next) }
    if let caught { ways.append(caught) }
    if case .choice(let branches, let otherwise) = operation {
      ways += branches.map(\.next) + [otherwise]
    }
    return ways
  }
}
