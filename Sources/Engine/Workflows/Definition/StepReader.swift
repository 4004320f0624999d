import Base
import JSONPath
import Schedules
import Wire

/// Reads one step of a definition.
struct StepReader {
  var values: ValueCompiler
  /// The steps of a loop, which are read apart.
  private(set) var loopBody: JSONValue?
  private let name: String
  private let source: JSONValue
  private let isInLoop: Bool
  private let indices: [UTF8Key: Int]
  private let registry: StepRegistry

  init(
    _ name: String, _ source: JSONValue, place: [NormalizedPath.Step], isInLoop: Bool,
    indices: [UTF8Key: Int], registry: StepRegistry
  ) {
    self.name = name
    self.source = source
    self.isInLoop = isInLoop
    self.indices = indices
    self.registry = registry
    values = ValueCompiler(findings: StepFindings(step: name, place: place))
  }

  /// The step; nil when it cannot be run.
  mutating func read() -> WorkflowStep? {
    guard source.objectValue != nil else {
      values.findings.error("it is no object")
      return nil
    }
    let type = source["type"]?.stringValue ?? ""
    let actionID = source["actionId"]?.stringValue ?? ""
    var step = WorkflowStep(
      name: name, reference: StepReference.name(ofStep: name),
      displayName: source["displayName"]?.stringValue ?? name,
      actionID: actionID.isEmpty ? type.lowercased() : actionID,
      operation: .succeed(output: nil))
    warnOfUnknownMembers(UTF8Key(type.lowercased()))
    switch UTF8Key(type.lowercased()) {
    case "success":
      warnOfRetry()
      step.operation = .succeed(output: readOutput())
    case "failure":
      warnOfRetry()
      step.operation = readFailure()
    case "choice":
      warnOfRetry()
      guard let choice = readChoice() else { return nil }
      step.operation = choice
    case "action", "mutation", "operator":
      guard let operation = readAction(&step) else { return nil }
      step.operation = operation
      step.next = readNext()
      step.caught = readCatch()
      step.retry = readRetry()
      if case .action(let action, _) = operation, action.hasEffect {
      } else {
        warnOfRetry()
      }
      if let selection = source["selectResult"], selection != .null, selection.stringValue != "" {
        if let text = selection.stringValue {
          step.selection = values.compile(pathText: text, at: [.name("selectResult")])
        } else {
          values.findings.error("selectResult is no JSONPath", at: .name("selectResult"))
        }
      }
      guard step.next != nil else { return nil }
    default:
      values.findings.error(
        type.isEmpty
          ? "it has no type"
          : "'\(EchoedText.cut(type))' is no type of step: expected action, choice, Mutation, success or failure",
        at: .name("type"))
      return nil
    }
    return step
  }

  // MARK: What nobody reads

  /// The members that a step of each type can have, besides those that all have.
  private static let members: [UTF8Key: [String]] = [
    "action": actionMembers, "mutation": actionMembers, "operator": actionMembers,
    "choice": ["choiceList", "defaultStep"],
    "success": ["output", "output.$"],
    "failure": ["failureName", "failureDetails"],
  ]
  private static let actionMembers = ["nextStep", "catch", "selectResult"]
  /// Of all steps; `retry` is told of where it counts for nothing.
  private static let commonMembers = [
    "type", "actionId", "versionNumber", "attributes", "displayName", "description", "retry",
  ]

  /// Says which members of the step, of its choices and of its catches nobody reads; those without a value say nothing.
  private mutating func warnOfUnknownMembers(_ type: UTF8Key) {
    guard let own = Self.members[type] else { return }
    warnOfUnknownMembers(source, own + Self.commonMembers, at: [])
    for (index, entry) in (source["choiceList"]?.arrayValue ?? []).enumerated() {
      warnOfUnknownMembers(
        entry, ["comparator", "variableA", "variableA.$", "variableB", "variableB.$", "nextStep"],
        at: [.name("choiceList"), .index(index)])
    }
    for (index, entry) in (source["catch"]?.arrayValue ?? []).enumerated() {
      warnOfUnknownMembers(entry, ["next"], at: [.name("catch"), .index(index)])
    }
  }

  private mutating func warnOfUnknownMembers(
    _ value: JSONValue, _ known: [String], at path: [NormalizedPath.Step]
  ) {
    for member in value.objectValue ?? []
    where member.value != .null && !known.utf8Contains(member.name) {
      values.findings.warn(
        "member '\(EchoedText.cut(member.name))' is not used", at: path + [.name(member.name)])
    }
  }

  // MARK: Where it goes

  /// The place of a step that `value` names.
  private mutating func place(
    _ value: JSONValue?, _ what: String, at path: [NormalizedPath.Step]
  ) -> Int? {
    guard let text = value?.stringValue, !text.isEmpty else {
      values.findings.error("\(what) is missing: every path ends in success or failure", at: path)
      return nil
    }
    guard let index = indices[text] else {
      values.findings.error("\(what) '\(EchoedText.cut(text))' is not a step", at: path)
      return nil
    }
    return index
  }

  private mutating func readNext() -> Int? {
    place(source["nextStep"], "nextStep", at: [.name("nextStep")])
  }

  private mutating func readCatch() -> Int? {
    guard let list = source["catch"], list != .null else { return nil }
    guard let entries = list.arrayValue else {
      values.findings.error("catch is no array", at: .name("catch"))
      return nil
    }
    var first: Int?
    for (index, entry) in entries.enumerated() {
      let found = place(
        entry["next"], "catch", at: [.name("catch"), .index(index), .name("next")])
      if index == 0 {
        first = found
      } else {
        values.findings.warn(
          "only the first entry of catch counts", at: .name("catch"), .index(index))
      }
    }
    return first
  }

  private mutating func readChoice() -> WorkflowStep.Operation? {
    guard let list = source["choiceList"]?.arrayValue, !list.isEmpty else {
      values.findings.error("choiceList is missing", at: .name("choiceList"))
      return nil
    }
    var branches: [WorkflowStep.Branch] = []
    for (index, entry) in list.enumerated() {
      let path: [NormalizedPath.Step] = [.name("choiceList"), .index(index)]
      let next = place(entry["nextStep"], "nextStep", at: path + [.name("nextStep")])
      let name = entry["comparator"]?.stringValue ?? ""
      guard let comparator = Comparator(name: name) else {
        values.findings.error(
          name.isEmpty
            ? "a choice has no comparator" : "'\(EchoedText.cut(name))' is no comparator",
          at: path + [.name("comparator")])
        continue
      }
      let operands: [JSONValue.Member] = (entry.objectValue ?? []).filter { member in
        ["variableA", "variableA.$", "variableB", "variableB.$"].utf8Contains(member.name)
      }
      if !operands.contains(where: { $0.name.utf8HasPrefix("variableA") }) {
        values.findings.error("a choice has no variableA", at: path)
      }
      if !comparator.isTest, !operands.contains(where: { $0.name.utf8HasPrefix("variableB") }) {
        values.findings.error("a choice has no variableB", at: path)
      }
      if comparator == .stringMatches, let pattern = entry["variableB"]?.stringValue,
        !pattern.utf8.contains(UInt8(ascii: "{")),
        let problem = Comparator.problem(ofPattern: pattern)
      {
        values.findings.error(problem, at: path + [.name("variableB")])
      }
      let compiled = values.compile(.object(operands), at: path)
      if let next {
        branches.append(
          WorkflowStep.Branch(comparator: comparator, operands: compiled, next: next))
      }
    }
    guard
      let otherwise = place(source["defaultStep"], "defaultStep", at: [.name("defaultStep")]),
      branches.count == list.count
    else { return nil }
    return .choice(branches, otherwise: otherwise)
  }

  /// What a run gives that ends here.
  private mutating func readOutput() -> ValueTemplate? {
    let members = (source.objectValue ?? []).filter {
      $0.name.utf8Equals("output") || $0.name.utf8Equals("output.$")
    }
    guard let member = members.last else { return nil }
    if isInLoop {
      values.findings.warn(
        "output is not used: the passes of a loop give nothing", at: .name(member.name))
    }
    return values.compile(.object([member]), at: [])
  }

  private mutating func readFailure() -> WorkflowStep.Operation {
    if source["failureName"]?.stringValue?.isEmpty ?? true {
      values.findings.error(
        source["attributes"]?["failureName"] == nil
          ? "failureName is missing"
          : "failureName stands under attributes: it belongs to the step itself",
        at: .name("failureName"))
    }
    let description = source["description"] ?? source["failureDetails"]
    if description?.stringValue?.isEmpty ?? true {
      values.findings.warn("description is missing", at: .name("description"))
    }
    return .fail(
      name: values.compile(source["failureName"] ?? "", at: [.name("failureName")]),
      description: values.compile(description ?? "", at: [.name("description")]))
  }

  // MARK: What it does

  private mutating func readAction(_ step: inout WorkflowStep) -> WorkflowStep.Operation? {
    let attributes = source["attributes"] ?? .object([])
    guard attributes.objectValue != nil || attributes == .null else {
      values.findings.error("attributes is no object", at: .name("attributes"))
      return nil
    }
    guard let action = findAction(attributes, &step) else { return nil }
    check(attributes == .null ? .object([]) : attributes, action)
    if let loop = action as? LoopStep { return readLoop(attributes, loop) }
    return .action(
      action,
      values.compile(
        rewritten(attributes), at: [.name("attributes")], verbatim: action.entry.verbatim))
  }

  /// The attributes with bodies that are texts of JSON as what these say.
  private mutating func rewritten(_ attributes: JSONValue) -> JSONValue {
    guard let members = attributes.objectValue else { return .object([]) }
    return .object(
      members.map { member in
        guard member.name.utf8Equals("jsonRequestBody"), let text = member.value.stringValue,
          let value = JSONTextTemplate.value(of: text)
        else { return member }
        return JSONValue.Member(member.name, value)
      })
  }

  private mutating func findAction(
    _ attributes: JSONValue, _ step: inout WorkflowStep
  ) -> (any StepAction)? {
    var id = StepReference.action(of: source)
    if id.isEmpty, (source["type"]?.stringValue ?? "").lowercased().utf8Equals("mutation") {
      id = DefineVariableStep.define.entry.id
    }
    guard !id.isEmpty else {
      values.findings.error("actionId is missing", at: .name("actionId"))
      return nil
    }
    step.actionID = id
    let versions = registry.versions(of: id)
    guard let newest = versions.last else {
      values.findings.error(
        "'\(EchoedText.cut(id))' is no action, and no connector is set for it (--connector)",
        at: .name("actionId"))
      return nil
    }
    // Without a version it is the newest one that has all that it needs.
    var action = versions.last { Self.hasAll(attributes, of: $0.entry) } ?? newest
    if let version = source["versionNumber"], version != .null, newest.entry.version != nil {
      if let number = version.integerValue,
        let found = versions.first(where: { $0.entry.version == number })
      {
        action = found
      } else if action.entry.kind == .action, !(newest is ConnectorStep) {
        values.findings.warn(
          "version \(EchoedText.cut(version.text())) of \(id) is not known: version \(action.entry.version ?? 1) is run",
          at: .name("versionNumber"))
      }
    }
    if action is ConnectorStep, !registry.connectors.contains(id) {
      values.findings.error(
        "action '\(id)' needs a connector: name its endpoint by the setting --connector \(id)=URL",
        at: .name("actionId"))
    }
    return action
  }

  private static func has(_ field: StepField, _ attributes: JSONValue) -> Bool {
    let value = attributes[field.name]
    return value != nil && value != .null || attributes[field.name + ".$"] != nil
  }

  private static func hasAll(_ attributes: JSONValue, of entry: StepEntry) -> Bool {
    entry.fields.allSatisfy { !$0.isRequired || has($0, attributes) }
  }

  /// What the fields say of the attributes, and then the action itself.
  private mutating func check(_ attributes: JSONValue, _ action: any StepAction) {
    let entry = action.entry
    for field in entry.fields where field.isRequired {
      if !Self.has(field, attributes) {
        values.findings.error(
          "attribute '\(field.name)' is required", at: .name("attributes"), .name(field.name))
      }
    }
    if !entry.takesFurtherAttributes {
      for member in attributes.objectValue ?? [] {
        let isKnown = entry.fields.contains {
          $0.name.utf8Equals(member.name) || ($0.name + ".$").utf8Equals(member.name)
        }
        if !isKnown {
          values.findings.warn(
            "attribute '\(EchoedText.cut(member.name))' is not used", at: .name("attributes"),
            .name(member.name))
        }
      }
    }
    action.check(attributes, &values.findings)
  }

  private mutating func readLoop(
    _ attributes: JSONValue, _ loop: LoopStep
  ) -> WorkflowStep.Operation? {
    guard !isInLoop else {
      values.findings.error("a loop inside a loop is not supported", at: .name("actionId"))
      return nil
    }
    func value(_ name: String) -> ValueTemplate? {
      let members = (attributes.objectValue ?? []).filter {
        $0.name.utf8Equals(name) || $0.name.utf8Equals(name + ".$")
      }
      guard !members.isEmpty else { return nil }
      return values.compile(.object(members), at: [.name("attributes")])
    }
    guard let input = value("input") else { return nil }
    var mayBeEmpty = false
    if case .object(let members) = input, case .path(let path)? = members.first?.value {
      mayBeEmpty = !path.isDefinite
    }
    loopBody = attributes
    // The steps themselves are read by the compiler, which puts them here.
    return .loop(
      WorkflowStep.Loop(
        step: loop, input: input, mayBeEmpty: mayBeEmpty, context: value("context"),
        body: WorkflowBody(start: 0, steps: [])))
  }

  // MARK: Retries

  private static let retryMembers = [
    "maxAttempts", "statusCodes", "errors", "interval", "backoff", "maxInterval",
  ]

  private mutating func readRetry() -> RetryPolicy? {
    guard let source = source["retry"], source != .null else { return nil }
    for member in source.objectValue ?? [] where !Self.retryMembers.utf8Contains(member.name) {
      values.findings.error(
        "retry has no member '\(EchoedText.cut(member.name))'", at: .name("retry"),
        .name(member.name))
    }
    guard let attempts = source["maxAttempts"]?.integerValue,
      (1...Int64(Limits.maxStepAttempts)).contains(attempts)
    else {
      values.findings.error(
        "retry needs maxAttempts, from 1 to \(Limits.maxStepAttempts)", at: .name("retry"))
      return nil
    }
    var policy = RetryPolicy(attempts: Int(attempts))
    for (index, status) in readList(source, "statusCodes").enumerated() {
      guard let range = Self.statuses(status) else {
        values.findings.error(
          "\(EchoedText.cut(status.text())) is no status: expected a number such as 429, or 5xx",
          at: .name("retry"), .name("statusCodes"), .index(index))
        continue
      }
      policy.statuses.append(range)
    }
    for (index, error) in readList(source, "errors").enumerated() {
      guard let cause = error.stringValue.flatMap({ StepFailure.Cause(rawValue: $0) }) else {
        let names = StepFailure.Cause.allCases.map(\.rawValue).joined(separator: ", ")
        values.findings.error(
          "\(EchoedText.cut(error.text())) is no error: expected one of \(names)",
          at: .name("retry"), .name("errors"), .index(index))
        continue
      }
      policy.causes.insert(cause)
    }
    if let interval = readSpan(source, "interval") { policy.interval = interval }
    policy.longest = readSpan(source, "maxInterval") ?? max(policy.longest, policy.interval)
    if policy.interval > policy.longest {
      values.findings.error(
        "interval is longer than maxInterval", at: .name("retry"), .name("interval"))
    }
    if let factor = source["backoff"], factor != .null {
      if let number = factor.doubleValue, number >= 1, number <= 10 {
        policy.factor = number
      } else {
        values.findings.error("backoff must be from 1 to 10", at: .name("retry"), .name("backoff"))
      }
    }
    return policy
  }

  /// Says that a step which does nothing outside is not tried again.
  private mutating func warnOfRetry() {
    guard let retry = source["retry"], retry != .null else { return }
    values.findings.warn(
      "retry is not used: only steps that do something outside are tried again",
      at: .name("retry"))
  }

  /// The elements of a list that is not empty; none where there is no such member.
  private mutating func readList(_ source: JSONValue, _ name: String) -> [JSONValue] {
    guard let value = source[name], value != .null else { return [] }
    guard let elements = value.arrayValue, !elements.isEmpty else {
      values.findings.error("\(name) is no list of some", at: .name("retry"), .name(name))
      return []
    }
    return elements
  }

  private mutating func readSpan(_ source: JSONValue, _ name: String) -> Int64? {
    guard let value = source[name], value != .null else { return nil }
    guard let text = value.stringValue, let seconds = TimeSpan.seconds(ofShort: text),
      seconds <= 86_400
    else {
      values.findings.error(
        "\(name) is no duration of a day at most, such as 30s or 5m", at: .name("retry"),
        .name(name))
      return nil
    }
    return seconds * 1_000_000_000
  }

  /// The statuses that an element of a retry policy names.
  private static func statuses(_ value: JSONValue) -> ClosedRange<Int>? {
    let text = HTTPStep.text(value).lowercased()
    if let number = Int(text), (100...599).contains(number) { return number...number }
    let bytes = Array(text.utf8)
    guard bytes.count == 3, bytes[1...].allSatisfy({ $0 == UInt8(ascii: "x") }),
      (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0])
    else { return nil }
    let first = Int(bytes[0] - 0x30) * 100
    return first...(first + 99)
  }
}
