import Base
import Glibc
import Server
import Services
import Wire

// `pintle workflow`.
extension AdminCommands {
  private static let workflows = "pintle.workflow.v1.WorkflowService/"
  /// How often a run is looked at that is followed, in microseconds.
  private static let followMicroseconds: UInt32 = 500_000

  func listWorkflows() throws(CommandError) {
    let client = try clientInOrganization()
    let all = try labeled(allWorkflows(client), .workflows, client) { $0.shown("id") }
    try print(["workflows": .array(all)]) {
      var table = TextTable("ID", "NAME", "ENABLED", "TRIGGER", "RUNS", "FAILED")
      for one in all {
        let trigger = one["trigger"]?.shown("type") ?? ""
        table.append(
          one.shown("id"), one.shown("name"), one["enabled"]?.booleanValue == true ? "yes" : "no",
          trigger.isEmpty ? "-" : trigger, one.shown("executionCount"), one.shown("failureCount"))
      }
      return table.text
    }
  }

  func showWorkflow() throws(CommandError) {
    let client = try clientInOrganization()
    let id = try workflowID(settings.operands[0], client)
    let answer = try client.call(Self.workflows + "GetWorkflow", ["id": .string(id)])
    // A definition is JSON and nothing else.
    Console.print(answer.text() + "\n")
  }

  /// Makes the workflow of a file, or changes the one that has its name.
  func applyWorkflow() throws(CommandError) {
    let wanted = try CommandJSON.read(settings.operands[0])
    guard wanted.objectValue != nil, let name = wanted["name"]?.stringValue, !name.isEmpty else {
      throw .failure("\(settings.operands[0]) is no workflow with a name")
    }
    let client = try clientInOrganization()
    var found = try workflow(called: name, client)
    let isEnabled = wanted["enabled"]?.booleanValue == true
    let id: String
    let warnings: [JSONValue]
    do throws(CommandError) {
      (id, warnings) = try putWorkflow(wanted, found.map { ($0.shown("id"), $0) }, client)
    } catch {
      // Somebody else has made it meanwhile: then it is changed.
      guard found == nil, error.code == "already_exists" else { throw error }
      found = try workflow(called: name, client)
      guard found != nil else { throw error }
      (id, warnings) = try putWorkflow(wanted, found.map { ($0.shown("id"), $0) }, client)
    }
    for one in warnings.prefix(Limits.maxShownFindings) {
      let step = one.shown("step")
      let place = step.isEmpty ? "" : "step \"\(EchoedText.cut(step))\": "
      let text = EchoedText.cut(one.shown("text"), atMost: 2048)
      Console.note("pintle: warning: \(place)\(text), at \(EchoedText.cut(one.shown("path")))")
    }
    let answer = try client.call(Self.workflows + "GetWorkflow", ["id": .string(id)])
    try print(answer) {
      "\(found == nil ? "made" : "changed") workflow \(id), \(isEnabled ? "enabled" : "disabled")\n"
    }
  }

  /// The workflow with this name; nil where there is none.
  private func workflow(
    called name: String, _ client: AdminClient
  ) throws(CommandError) -> JSONValue? {
    let found = try allWorkflows(client).filter { $0.shown("name").utf8Equals(name) }
    guard found.count <= 1 else {
      throw .failure("several workflows are called \"\(EchoedText.cut(name))\"")
    }
    return found.first
  }

  /// Makes a workflow, or puts it in the place of the present one, and enables it if it says so; returns its id, and what
  /// the server says of it.
  ///
  /// What is refused leaves things as they were, and so does whatever ends the command: the server makes or changes, and
  /// enables, in one step. A workflow that is to be made and is there meanwhile is refused with "already_exists".
  func putWorkflow(
    _ wanted: JSONValue, _ present: (id: String, value: JSONValue)?, _ client: AdminClient
  ) throws(CommandError) -> (id: String, warnings: [JSONValue]) {
    if let enabled = wanted["enabled"], enabled.booleanValue == nil {
      throw .failure("\"enabled\" is neither true nor false")
    }
    let isEnabled = wanted["enabled"]?.booleanValue == true
    if isEnabled { try requireAccount(client) }
    if let problem = Self.problem(ofEnabling: wanted, present?.value) { throw .failure(problem) }
    let workflow = ("workflow", wanted.setting("enabled", .boolean(isEnabled)))
    let answer: JSONValue
    if let present {
      answer = try client.call(
        Self.workflows + "PutWorkflow",
        JSONValue(members: [
          ("id", .string(present.id)), workflow, ("allowEnabled", .boolean(true)),
        ]))
    } else {
      answer = try client.call(
        Self.workflows + "CreateWorkflow",
        JSONValue(members: [
          workflow, ("onlyIfAbsent", .boolean(true)), ("allowEnabled", .boolean(true)),
        ]))
    }
    return (present?.id ?? answer.shown("id"), answer["warnings"]?.arrayValue ?? [])
  }

  /// Why a workflow that is wanted enabled cannot be; nil where nothing is known against it.
  static func problem(ofEnabling wanted: JSONValue, _ present: JSONValue?) -> String? {
    guard wanted["enabled"]?.booleanValue == true else { return nil }
    func object(_ value: JSONValue?) -> JSONValue? { value?.objectValue == nil ? nil : value }
    // What is no object at all the server refuses with better words.
    guard wanted["definition"] == object(wanted["definition"]),
      wanted["trigger"] == object(wanted["trigger"])
    else { return nil }
    return WorkflowReview.problem(
      ofEnabling: wanted["definition"], trigger: wanted["trigger"],
      former: object(present?["definition"]))
  }

  /// `workflow enable` and `workflow disable`.
  func setWorkflow(enabled: Bool) throws(CommandError) {
    let client = try clientInOrganization()
    if enabled { try requireAccount(client) }
    let id = try workflowID(settings.operands[0], client)
    let answer = try setEnabled(id, enabled, client)
    try print(answer) { "\(enabled ? "enabled" : "disabled") workflow \(id)\n" }
  }

  func deleteWorkflow() throws(CommandError) {
    let client = try clientInOrganization()
    let id = try workflowID(settings.operands[0], client)
    try confirm(
      "workflow \(EchoedText.cut(settings.operands[0])) and its runs will be deleted")
    let answer = try client.call(Self.workflows + "DeleteWorkflow", ["id": .string(id)])
    try print(answer) { "deleted workflow \(id)\n" }
  }

  /// Deletes a workflow, which nothing must start any more.
  func removeWorkflow(
    _ id: String, isEnabled: Bool, _ client: AdminClient
  ) throws(CommandError) {
    if isEnabled { try setEnabled(id, false, client) }
    _ = try client.call(Self.workflows + "DeleteWorkflow", ["id": .string(id)])
  }

  /// Starts a run and waits for its end; the exit code tells what came of it.
  func runWorkflow() throws(CommandError) -> Int32 {
    let client = try clientInOrganization()
    if settings[Options.test] { try requireAccount(client) }
    let id = try workflowID(settings.operands[0], client)
    let input =
      try settings.operands.count > 1 ? CommandJSON.argument(settings.operands[1]) : .object([])
    let seconds = settings[Options.wait]
    var answer = try client.call(
      Self.workflows + "StartWorkflowExecution",
      JSONValue(members: [
        ("workflowId", .string(id)), ("input", input),
        ("wait", .string("\(min(seconds, Self.maxWaitSeconds))s")),
        ("test", settings[Options.test] ? .boolean(true) : nil),
      ]))
    var left = seconds - Self.maxWaitSeconds
    let run = answer["execution"]?.shown("id") ?? ""
    while !Self.isOver(answer), left > 0 {
      answer = try client.call(
        Self.workflows + "GetWorkflowExecutionResult",
        [
          "id": .string(run),
          "wait": .string("\(min(left, Self.maxWaitSeconds))s"),
        ])
      left -= Self.maxWaitSeconds
    }
    try print(answer) {
      var table = TextTable("RUN", "STATUS", "ERROR")
      table.append(run, answer["execution"]?.shown("status") ?? "", answer.shown("error"))
      return table.text + (answer["output"].map { "\n\($0.text())\n" } ?? "")
    }
    let status = answer["execution"]?.shown("status") ?? ""
    return status == "Failed" || status == "Canceled" ? 1 : 0
  }

  func listRuns() throws(CommandError) {
    let client = try clientInOrganization()
    let id = try workflowID(settings.operands[0], client)
    let wanted = settings[Options.eventLimit]
    var all: [JSONValue] = []
    while all.count < wanted {
      let answer = try client.call(
        Self.workflows + "ListWorkflowExecutions",
        [
          "workflowId": .string(id), "limit": .integer(Int64(min(250, wanted - all.count))),
          "offset": .integer(Int64(all.count)),
        ])
      let page = answer["executions"]?.arrayValue ?? []
      all += page
      if page.isEmpty { break }
    }
    try print(["executions": .array(all)]) {
      var table = TextTable("RUN", "STATUS", "START", "END")
      for one in all {
        table.append(
          one.shown("id"), one.shown("status"), one.shown("startTime"), one.shown("closeTime"))
      }
      return table.text
    }
  }

  /// What happened in a run; with `--follow` until it is over.
  func runLogs() throws(CommandError) {
    let client = try clientInOrganization()
    let run = settings.operands[0]
    let isJSON = settings.wantsJSON
    var count = 0
    while true {
      // Asked first: what happened before the end is in the history that is read after it.
      let isOver = Self.isOver(
        try client.call(Self.workflows + "GetWorkflowExecutionResult", ["id": .string(run)]))
      while true {
        let answer = try client.call(
          Self.workflows + "GetWorkflowExecutionHistory",
          ["id": .string(run), "limit": .integer(250), "offset": .integer(Int64(count))])
        let page = answer["events"]?.arrayValue ?? []
        for one in page {
          let line =
            isJSON
            ? one.text()
            : "\(one.shown("timestamp"))  \(EchoedText.cut(one.shown("type")))  "
              + EchoedText.cut(one.shown("attributes"), atMost: 2048)
          // Nobody reads any more: so did the command end.
          guard Console.print(line + "\n") else { return }
        }
        count += page.count
        if page.isEmpty { break }
      }
      guard settings[Options.follow], !isOver else { return }
      // Polled: histories have no stream of their own.
      usleep(Self.followMicroseconds)
    }
  }

  /// The longest that the server waits in one call.
  private static let maxWaitSeconds: Int64 = 60

  private static func isOver(_ result: JSONValue) -> Bool {
    ["Completed", "Failed", "Canceled"].contains(result["execution"]?.shown("status") ?? "")
  }

  /// Refuses to enable or test a workflow for the operator of the machine, who is no account: its runs could do nothing.
  func requireAccount(_ client: AdminClient) throws(CommandError) {
    guard client.isOperator else { return }
    throw .usage(
      "a workflow acts as the account that enables or tests it: do that with an account's token, by --url or --profile"
    )
  }

  @discardableResult
  private func setEnabled(
    _ id: String, _ enabled: Bool, _ client: AdminClient
  ) throws(CommandError) -> JSONValue {
    try client.call(
      Self.workflows + "PatchWorkflow",
      [
        "id": .string(id),
        "operations": .array([
          ["op": "replace", "path": "/enabled", "value": .boolean(enabled)]
        ]),
      ])
  }

  func allWorkflows(_ client: AdminClient) throws(CommandError) -> [JSONValue] {
    var all: [JSONValue] = []
    while true {
      let answer = try client.call(
        Self.workflows + "ListWorkflows",
        ["limit": .integer(250), "offset": .integer(Int64(all.count))])
      let page = answer["workflows"]?.arrayValue ?? []
      all += page
      if page.count < 250 { return all }
    }
  }

  /// The id of the workflow that has this id, or else this name.
  private func workflowID(
    _ text: String, _ client: AdminClient
  ) throws(CommandError) -> String {
    if case .success = try client.attempt(Self.workflows + "GetWorkflow", ["id": .string(text)]) {
      return text
    }
    let found = try allWorkflows(client).filter { $0.shown("name").utf8Equals(text) }
    switch found.count {
    case 1: return found[0].shown("id")
    case 0: throw .failure("there is no workflow \"\(EchoedText.cut(text))\"")
    default:
      throw .failure(
        "several workflows are called \"\(EchoedText.cut(text))\": use an id, one of \(found.map { $0.shown("id") })"
      )
    }
  }
}
