import API
import Base
import Server
import Services
import Wire

// `pintle apply` and `pintle export`.
extension AdminCommands {
  /// Prints what there is as a file that `apply` reads, without secrets.
  func exportObjects() throws(CommandError) {
    let client = try clientInOrganization()
    var labels: [Declaration.Kind: [UTF8Key: JSONValue]] = [:]
    for kind in Declaration.Kind.allCases {
      // A server that knows no labels has none.
      switch try attemptLabels(of: kind, nil, client) {
      case .success(let found): labels[kind] = found
      case .failure(let failure):
        guard failure.code == "unimplemented" else { throw .failure(failure.message) }
      }
    }
    let present = try presentObjects(
      Set(Declaration.Kind.allCases), client, labels: labels
    ) { _ in true }
    let lines = Declaration.Kind.allCases.map { kind in
      // An object in a line, so that versions of the file can be compared.
      let items = (present.objects[kind] ?? []).filter {
        kind != .executions || $0.value["targets"]?.arrayValue?.isEmpty == false
      }
      return "\"\(kind.rawValue)\":["
        + (items.isEmpty
          ? ""
          : "\n" + items.map { Self.exported($0.value).text() }.joined(separator: ",\n") + "\n")
        + "]"
    }
    Console.print("{\n" + lines.joined(separator: ",\n") + "\n}\n")
  }

  /// An object without labels says nothing of them.
  private static func exported(_ value: JSONValue) -> JSONValue {
    value["labels"]?.objectValue?.isEmpty == true ? value.setting("labels", nil) : value
  }

  /// Makes and changes what a file or directory declares, and with `--prune` deletes what it declares no more; with
  /// `--dry-run` it tells what would be, and the exit code is 2 when that is anything.
  func applyDeclaration() throws(CommandError) -> Int32 {
    let declaration = try Declaration(path: settings[Options.file])
    let findings = DeclaredWorkflow.findings(in: declaration)
    for line in DeclaredWorkflow.lines(findings) { Console.note("pintle: warning: \(line)") }
    let client = try clientInOrganization()
    let withSettings = Set(
      (declaration.items[.targets] ?? []).filter {
        target in Self.targetSettingNames.contains { target.value[$0] != nil }
      }.map { UTF8Key($0.name) })
    var pruning = try pruning(declaration, client)
    var labels: [Declaration.Kind: [UTF8Key: JSONValue]] = [:]
    for (kind, items) in declaration.items
    where items.contains(where: { $0.value["labels"] != nil }) {
      labels[kind] = try self.labels(of: kind, nil, client)
    }
    let endpoints = Dictionary(
      (declaration.items[.targets] ?? []).map { (UTF8Key($0.name), $0.value["endpoint"]) },
      uniquingKeysWith: { first, _ in first })
    var present = try presentObjects(
      Set(declaration.items.keys).union(pruning?.involvedKinds ?? []), client, labels: labels
    ) { target in
      withSettings.contains(UTF8Key(target.name))
        || DeclaredTarget.movesAway(endpoints[UTF8Key(target.name)] ?? nil, target.value)
    }
    var changes: [Change] = []
    for kind in Declaration.Kind.allCases {
      for item in declaration.items[kind] ?? [] {
        if let change = try Change(item, kind, try present.find(kind, item.name)) {
          changes.append(change)
        }
      }
    }
    try check(changes, declaration, present, client)
    if pruning != nil { try choose(&pruning!, declaration, present, client) }
    let removals = pruning?.removals ?? []
    let unchanged = declaration.count - changes.count { $0.isSeen }
    noteUnseen(changes)
    changes.removeAll { $0.kind == .workflows && !$0.isSeen }
    if settings[Options.applyDryRun] {
      report(changes, removals, unchanged, findings, isDry: true)
      return changes.contains { $0.isSeen } || !removals.isEmpty ? 2 : 0
    }
    if let pruning { try confirm(pruning) }
    var (done, deleted) = (0, 0)
    let progress = TerminalProgress("applying")
    var doing = ""
    do throws(CommandError) {
      var pending = PendingLabels()
      for change in changes {
        doing = change.title
        do throws(CommandError) {
          try perform(change, &present, &pending, client)
        } catch {
          // Those of what is made already: without them it could not be told from what others made.
          try? flush(&pending, client)
          throw error
        }
        done += 1
        progress.report(done, of: changes.count + removals.count)
      }
      doing = "labels"
      try flush(&pending, client)
      doing = "alerts"
      try setAlerts(declaration, changes, present, client)
      for removal in removals {
        doing = removal.title
        try perform(removal, client)
        deleted += 1
        progress.report(done + deleted, of: changes.count + removals.count)
      }
    } catch {
      progress.end()
      report(
        Array(changes[..<done]), Array(removals[..<deleted]), unchanged, findings, isDry: false)
      throw .failure("\(doing): \(error.message)")
    }
    progress.end()
    report(changes, removals, unchanged, findings, isDry: false)
    return 0
  }

  /// An object that is to be made or changed.
  private struct Change {
    var kind: Declaration.Kind
    var item: Declaration.Item
    /// Nil when it is to be made.
    var present: PresentObjects.Object?
    var difference: DeclarationDifference
    /// Whether secrets are declared, which are set whether they are others than those that are there or not.
    var hasSecrets: Bool

    /// Whether something is there to be seen: it is to be made, or differs.
    var isSeen: Bool { present == nil || !difference.isEmpty }

    /// Nil when everything is as declared.
    init?(
      _ item: Declaration.Item, _ kind: Declaration.Kind, _ present: PresentObjects.Object?
    ) throws(CommandError) {
      self.kind = kind
      self.item = item
      self.present = present
      if kind == .accounts, let roles = item.value["roles"] {
        // Their order says nothing.
        let names = (roles.arrayValue ?? []).map { $0.stringValue ?? "" }
        self.item.value = item.value.setting(
          "roles", .array(Set(names.map { UTF8Key($0) }).map(\.text).sorted().map { .string($0) }))
      }
      difference = DeclarationDifference(
        declared: kind == .targets
          ? DeclaredTarget.comparable(self.item.value, present?.value) : self.item.value,
        present: present?.value ?? .object([]), shown: Self.shown(self.item.value, kind))
      hasSecrets =
        kind == .targets
        ? item.value["staticFields"]?.arrayValue?.contains { $0["value"] != nil } == true
        : DeclarationDifference.hasSecrets(item.value)
      if kind == .executions, item.value["targets"]?.arrayValue?.isEmpty == true,
        let filter = item.value["filter"], filter != .null
      {
        throw .failure(
          "\(item.file): \(title) is none without targets, and has no filter then")
      }
      if kind == .executions, present == nil {
        let shown = "\(item.file): \(title)"
        guard let targets = item.value["targets"]?.arrayValue else {
          throw .failure("\(shown) is not there, so its targets must be declared")
        }
        if targets.isEmpty {
          guard item.value["labels"]?.objectValue?.isEmpty != false else {
            throw .failure("\(shown) is none without targets, and has no labels then")
          }
          return nil
        }
      }
      if present != nil, difference.isEmpty, !hasSecrets { return nil }
      guard kind == .targets else { return }
      let title = "\(item.file): \(title)"
      if present == nil { try DeclaredTarget.checkKind(item.value, title: title) }
      try DeclaredTarget.checkFields(item.value, present?.value, title: title)
    }

    /// Which members of a step are secret is known of the whole definition.
    private static func shown(_ value: JSONValue, _ kind: Declaration.Kind) -> JSONValue? {
      guard kind == .workflows, let definition = value["definition"] else { return nil }
      return value.setting("definition", WorkflowReview.withoutSecrets(definition))
    }

    var title: String { "\(kind.singular) \"\(EchoedText.cut(item.name))\"" }

    func differs(_ name: String) -> Bool {
      difference.parts.contains {
        $0.path.utf8Equals(name) || $0.path.utf8HasPrefix(name + ".")
          || $0.path.utf8HasPrefix(name + "[")
      }
    }
  }

  /// Finds what cannot be done before anything is.
  private func check(
    _ changes: [Change], _ declaration: Declaration, _ present: PresentObjects,
    _ client: AdminClient
  ) throws(CommandError) {
    let declared = Set((declaration.items[.targets] ?? []).map { UTF8Key($0.name) })
    var roles: [String] = []
    for change in changes {
      switch change.kind {
      case .executions:
        var named: Set<UTF8Key> = []
        for target in change.item.value["targets"]?.arrayValue ?? [] {
          let name = target.stringValue ?? ""
          guard named.insert(UTF8Key(name)).inserted else {
            throw .failure("\(change.title) names the target \"\(EchoedText.cut(name))\" twice")
          }
          if declared.contains(UTF8Key(name)) { continue }
          guard try present.find(.targets, name) != nil else {
            throw .failure("\(change.title): there is no target \"\(EchoedText.cut(name))\"")
          }
        }
      case .accounts:
        roles += (change.item.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
      case .workflows:
        let wasEnabled = change.present?.value["enabled"]?.booleanValue == true
        if !settings[Options.applyDryRun],
          change.item.value["enabled"]?.booleanValue ?? wasEnabled
        {
          try requireAccount(client)
        }
      case .targets, .subscriptions: break
      }
    }
    try requireRoles(roles)
  }

  /// Says what differences do not show: secrets in steps, which only another change of their workflow sets, and static
  /// fields that go with an endpoint.
  private func noteUnseen(_ changes: [Change]) {
    for change in changes {
      if change.kind == .workflows, !change.isSeen {
        Console.note(
          "pintle: note: the secrets in the steps of \(change.title) cannot be compared, and are set when something else of it changes"
        )
      }
      if change.kind == .targets, change.item.value["staticFields"] == nil,
        change.present?.value["staticFields"]?.arrayValue?.isEmpty == false,
        DeclaredTarget.movesAway(change.item.value["endpoint"], change.present?.value)
      {
        Console.note(
          "pintle: note: the static fields of \(change.title) are dropped with its former endpoint")
      }
    }
  }

  private func report(
    _ all: [Change], _ removals: [Pruning.Removal], _ unchanged: Int,
    _ findings: [DeclaredWorkflow.Finding], isDry: Bool
  ) {
    let changes = all.filter(\.isSeen)
    if settings.wantsJSON {
      var list = changes.map { change in
        JSONValue(members: [
          ("kind", .string(change.kind.singular)), ("name", .string(change.item.name)),
          ("change", .string(change.present == nil ? "create" : "update")),
          ("members", .array(change.difference.parts.map { .string($0.path) })),
        ])
      }
      list += removals.map { removal in
        [
          "kind": .string(removal.kind.singular), "name": .string(removal.object.name),
          "change": "delete", "members": .array([]),
        ]
      }
      Console.print(
        CommandJSON.object([
          ("changes", .array(list)), ("unchanged", .integer(Int64(unchanged))),
          ("dryRun", .boolean(isDry)), ("findings", .array(findings.map(\.json))),
        ]))
      return
    }
    let isColoured = Terminal.hasOutput && Console.environment["NO_COLOR"] == nil
    func coloured(_ text: String, _ colour: Int) -> String {
      isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
    var text = ""
    for change in changes {
      if change.present == nil {
        text += coloured("+ \(change.title)", 32) + "\n"
        continue
      }
      text += coloured("~ \(change.title)", 33) + "\n"
      for part in change.difference.parts {
        text +=
          "    \(EchoedText.cut(part.path)): \(part.text(of: change.kind))\n"
      }
    }
    for removal in removals { text += coloured("- \(removal.title)", 31) + "\n" }
    let made = changes.count { $0.present == nil }
    var counts = [
      "\(made) \(isDry ? "to make" : "made")",
      "\(changes.count - made) \(isDry ? "to change" : "changed")",
    ]
    if settings.first(Options.prune) != nil {
      counts.append("\(removals.count) \(isDry ? "to delete" : "deleted")")
    }
    text += counts.joined(separator: ", ") + ", \(unchanged) as declared\n"
    Console.print(text)
  }

  // MARK: Doing it

  private func perform(
    _ change: Change, _ present: inout PresentObjects, _ pending: inout PendingLabels,
    _ client: AdminClient
  ) throws(CommandError) {
    let id =
      if let object = change.present, change.difference.isOfLabelsAlone, !change.hasSecrets {
        object.id
      } else {
        try performContent(change, &present, client)
      }
    // What is made now has none yet.
    guard let labels = change.item.value["labels"],
      change.present == nil ? labels.objectValue?.isEmpty == false : change.differs("labels")
    else { return }
    try set(labels, of: id, change.kind, &pending, client)
  }

  /// Makes or changes an object but for its labels, and returns its id.
  private func performContent(
    _ change: Change, _ present: inout PresentObjects, _ client: AdminClient
  ) throws(CommandError) -> String {
    switch change.kind {
    case .targets: return try performTarget(change, &present)
    case .accounts: return try performAccount(change, client)
    case .workflows: return try performWorkflow(change, &present, client)
    case .subscriptions: return try performSubscription(change, present, client)
    case .executions:
      var targets: [JSONValue] = []
      for target in change.item.value["targets"]?.arrayValue ?? [] {
        targets.append(.string(try present.id(.targets, target.stringValue ?? "")))
      }
      return try performExecution(change, targets, client)
    }
  }

  /// Sets the targets of an execution, its filter, or both in one command, so that no event passes that the declaration
  /// leaves out.
  private func performExecution(
    _ change: Change, _ targets: [JSONValue], _ client: AdminClient
  ) throws(CommandError) -> String {
    let condition = change.item.name
    let filter = change.item.value["filter"]
    let setsFilter =
      change.present == nil
      ? filter.map { $0 != .null } == true : filter != nil && change.differs("filter")
    // Without targets it has no filter any more.
    if setsFilter, !(change.differs("targets") && targets.isEmpty) {
      _ = try setFilter(
        filter == .null ? nil : filter, of: condition,
        targets: change.present == nil || change.differs("targets") ? targets : [])
    } else if change.present == nil || change.differs("targets") {
      _ = try client.call(
        Self.actions + "SetExecution",
        ["condition": try ConditionText.parse(condition), "targets": .array(targets)])
    }
    return condition
  }

  /// The members of a target that only its settings have.
  static let targetSettingNames = [
    "enabled", "paused", "alerts", "allowRules", "retrySchedule", "staticFields",
  ]

  private func performTarget(
    _ change: Change, _ present: inout PresentObjects
  ) throws(CommandError) -> String {
    let service = "pintle.target.v1.TargetService/"
    let declared = change.item.value
    var own = declared.setting("labels", nil)
    for name in Self.targetSettingNames { own = own.setting(name, nil) }
    let paused = declared["paused"]?.booleanValue
    let wasPaused = change.present?.value["paused"]?.booleanValue == true
    let id: String
    if let object = change.present {
      id = object.id
      // Before anything else of it changes, so that nothing is sent to an endpoint that is to wait.
      if paused == true, !wasPaused {
        _ = try client.call(service + "PauseTarget", ["targetId": .string(id)])
      }
      let names = Declaration.Kind.targets.members.filter {
        !(Self.targetSettingNames + ["name", "labels"]).utf8Contains($0) && change.differs($0)
      }
      if !names.isEmpty {
        var request: JSONValue = ["id": .string(id)]
        for name in names { request = request.setting(name, declared[name]) }
        _ = try client.call(Self.actions + "UpdateTarget", request)
      }
    } else {
      id = try client.call(Self.actions + "CreateTarget", own).shown("id")
      present.add(.targets, id: id, name: change.item.name, own)
    }
    do throws(CommandError) {
      if let rules = declared["allowRules"], change.differs("allowRules") {
        _ = try client.call(
          service + "SetAllowRules", ["targetId": .string(id), "allowRules": rules])
      }
      if let schedule = declared["retrySchedule"], change.differs("retrySchedule") {
        _ = try client.call(
          service + "SetRetrySchedule", ["targetId": .string(id), "schedule": schedule])
      }
      if let fields = declared["staticFields"]?.arrayValue,
        change.present == nil
          ? !fields.isEmpty
          : change.differs("staticFields") || fields.contains(where: { $0["value"] != nil })
      {
        _ = try client.call(
          service + "SetStaticFields", ["targetId": .string(id), "fields": .array(fields)])
      }
      if change.present == nil, paused == true {
        _ = try client.call(service + "PauseTarget", ["targetId": .string(id)])
      }
      if let enabled = declared["enabled"]?.booleanValue,
        change.present == nil ? !enabled : change.differs("enabled")
      {
        // To enable a target would resume it, too: what is held must not begin to go.
        _ = try client.call(
          service + (enabled ? "EnableTarget" : "DisableTarget"),
          JSONValue(members: [
            ("targetId", .string(id)),
            ("keepPaused", enabled && paused ?? wasPaused ? .boolean(true) : nil),
          ]))
      }
      if paused == false, wasPaused {
        _ = try client.call(service + "ResumeTarget", ["targetId": .string(id)])
      }
    } catch {
      // A target that was made just now must not do what its declaration keeps it from.
      if change.present == nil {
        _ = try client.attempt(Self.actions + "DeleteTarget", ["id": .string(id)])
      }
      throw error
    }
    return id
  }

  /// Has the alerts sent to the target that is declared to get them, or to none where the one that gets them is declared
  /// not to.
  ///
  /// One call when everything else is there: on its way from one target to another no alert is lost.
  private func setAlerts(
    _ declaration: Declaration, _ changes: [Change], _ present: PresentObjects,
    _ client: AdminClient
  ) throws(CommandError) {
    let concerned = changes.filter { $0.kind == .targets && $0.differs("alerts") }
    let id: String
    if let name = declaration.alertTarget {
      guard concerned.contains(where: { $0.item.name.utf8Equals(name) }) else { return }
      id = try present.id(.targets, name)
    } else {
      guard concerned.contains(where: { $0.present != nil }) else { return }
      id = ""
    }
    _ = try client.call(
      "pintle.target.v1.TargetService/SetAlertTarget", ["targetId": .string(id)])
  }

  private func performAccount(
    _ change: Change, _ client: AdminClient
  ) throws(CommandError) -> String {
    let wanted = (change.item.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    guard let object = change.present else {
      return try makeAccount(change.item.name, wanted, client).account?.id ?? ""
    }
    let held = (object.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    for role in wanted where !held.contains(where: { $0.utf8Equals(role) }) {
      try setRole(role, of: object.id, isGranted: true, client)
    }
    for role in held where !wanted.contains(where: { $0.utf8Equals(role) }) {
      try setRole(role, of: object.id, isGranted: false, client)
    }
    return object.id
  }

  private func performWorkflow(
    _ change: Change, _ present: inout PresentObjects, _ client: AdminClient
  ) throws(CommandError) -> String {
    // What is not declared stays as it is.
    var value = change.present?.value ?? .object([])
    for member in change.item.value.objectValue ?? [] {
      value = value.setting(member.name, member.value)
    }
    value = value.setting("labels", nil)
    // What there is to say of it was said before.
    let id = try putWorkflow(
      value, change.present.map { ($0.id, $0.value.setting("labels", nil)) }, client
    ).id
    if change.present == nil {
      present.add(.workflows, id: id, name: change.item.name, value)
    }
    return id
  }

  private func performSubscription(
    _ change: Change, _ present: PresentObjects, _ client: AdminClient
  ) throws(CommandError) -> String {
    var value = Self.merged(change.item.value, into: change.present?.value ?? .object([]))
      .setting("labels", nil)
    if let workflow = value["workflowConfig"]?["workflow"]?.stringValue {
      value = value.setting(
        "workflowConfig", ["workflowId": .string(try present.id(.workflows, workflow))])
    }
    if let object = change.present {
      _ = try client.call(
        Self.triggers + "PutSubscription", ["id": .string(object.id), "subscription": value])
      return object.id
    }
    return try client.call(Self.triggers + "CreateSubscription", ["subscription": value]).shown(
      "id")
  }

  /// The present value with the members that are declared, at every depth.
  private static func merged(_ declared: JSONValue, into present: JSONValue) -> JSONValue {
    guard case .object(let members) = declared, case .object = present else { return declared }
    var value = present
    for member in members {
      value = value.setting(
        member.name, value[member.name].map { merged(member.value, into: $0) } ?? member.value)
    }
    return value
  }
}
