import API
import Base
import Server
import Wire

// `pintle apply` and `pintle export`.
extension AdminCommands {
  /// Prints what there is as a file that `apply` reads, without secrets.
  func exportObjects() throws(CommandError) {
    let client = try clientInOrganization()
    let present = try presentObjects(Set(Declaration.Kind.allCases), client) { _ in true }
    let lines = Declaration.Kind.allCases.map { kind in
      // An object in a line, so that versions of the file can be compared.
      let items = (present.objects[kind] ?? []).filter {
        kind != .executions || $0.value["targets"]?.arrayValue?.isEmpty == false
      }
      return "\"\(kind.rawValue)\":["
        + (items.isEmpty
          ? "" : "\n" + items.map { $0.value.text() }.joined(separator: ",\n") + "\n")
        + "]"
    }
    Console.print("{\n" + lines.joined(separator: ",\n") + "\n}\n")
  }

  /// Makes and changes what a file or directory declares; with `--dry-run` it tells what would be, and the exit code is 2
  /// when that is anything.
  func applyDeclaration() throws(CommandError) -> Int32 {
    let declaration = try Declaration(path: settings[Options.file])
    let client = try clientInOrganization()
    let withSettings = Set(
      (declaration.items[.targets] ?? []).filter {
        target in Self.targetSettingNames.contains { target.value[$0] != nil }
      }.map { UTF8Key($0.name) })
    var present = try presentObjects(Set(declaration.items.keys), client) {
      withSettings.contains(UTF8Key($0))
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
    let unchanged = declaration.count - changes.count
    if settings[Options.applyDryRun] {
      report(changes, unchanged, isDry: true)
      return changes.isEmpty ? 0 : 2
    }
    let progress = TerminalProgress("applying")
    for (index, change) in changes.enumerated() {
      do throws(CommandError) {
        try perform(change, &present, client)
      } catch {
        progress.end()
        report(Array(changes[..<index]), unchanged, isDry: false)
        throw .failure("\(change.title): \(error.message)")
      }
      progress.report(index + 1, of: changes.count)
    }
    progress.end()
    report(changes, unchanged, isDry: false)
    return 0
  }

  /// An object that is to be made or changed.
  private struct Change {
    var kind: Declaration.Kind
    var item: Declaration.Item
    /// Nil when it is to be made.
    var present: PresentObjects.Object?
    var difference: DeclarationDifference

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
      if kind == .targets, let timeout = item.value["timeout"]?.stringValue, let present,
        let now = Self.seconds(present.value.shown("timeout")), now == Self.seconds(timeout)
      {
        // "10s" and "10.000s" are the same.
        self.item.value = item.value.setting("timeout", present.value["timeout"])
      }
      difference = DeclarationDifference(
        declared: self.item.value, present: present?.value ?? .object([]))
      if present != nil, difference.isEmpty { return nil }
      if kind == .targets, present == nil {
        try DeclaredTarget.checkKind(item.value, title: "\(item.file): \(title)")
      }
    }

    var title: String { "\(kind.singular) \"\(EchoedText.cut(item.name))\"" }

    func differs(_ name: String) -> Bool {
      difference.parts.contains {
        $0.path.utf8Equals(name) || $0.path.utf8HasPrefix(name + ".")
          || $0.path.utf8HasPrefix(name + "[")
      }
    }

    private static func seconds(_ duration: String) -> Double? {
      duration.utf8HasSuffix("s")
        ? Double(String(decoding: duration.utf8.dropLast(), as: UTF8.self)) : nil
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
        for target in change.item.value["targets"]?.arrayValue ?? [] {
          let name = target.stringValue ?? ""
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

  private func report(_ changes: [Change], _ unchanged: Int, isDry: Bool) {
    if settings.wantsJSON {
      let list = changes.map { change in
        JSONValue(members: [
          ("kind", .string(change.kind.singular)), ("name", .string(change.item.name)),
          ("change", .string(change.present == nil ? "create" : "update")),
          ("members", .array(change.difference.parts.map { .string($0.path) })),
        ])
      }
      Console.print(
        CommandJSON.object([
          ("changes", .array(list)), ("unchanged", .integer(Int64(unchanged))),
          ("dryRun", .boolean(isDry)),
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
          "    \(EchoedText.cut(part.path)): \(Self.shown(part.present)) -> \(Self.shown(part.declared))\n"
      }
    }
    let made = changes.count { $0.present == nil }
    text +=
      "\(made) \(isDry ? "to make" : "made"), \(changes.count - made) \(isDry ? "to change" : "changed"), \(unchanged) as declared\n"
    Console.print(text)
  }

  /// A value in a line; the steps of workflows may hold secrets, so no more than a simple value is shown.
  private static func shown(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .object?, .array?: "..."
    case .some(let value): EchoedText.cut(value.text())
    }
  }

  // MARK: Doing it

  private func perform(
    _ change: Change, _ present: inout PresentObjects, _ client: AdminClient
  ) throws(CommandError) {
    switch change.kind {
    case .targets: try performTarget(change, &present)
    case .accounts: try performAccount(change, client)
    case .workflows: try performWorkflow(change, &present, client)
    case .subscriptions: try performSubscription(change, present, client)
    case .executions:
      var targets: [JSONValue] = []
      for target in change.item.value["targets"]?.arrayValue ?? [] {
        targets.append(.string(try present.id(.targets, target.stringValue ?? "")))
      }
      _ = try client.call(
        Self.actions + "SetExecution",
        ["condition": try ConditionText.parse(change.item.name), "targets": .array(targets)])
    }
  }

  /// The members of a target that only its settings have.
  static let targetSettingNames = ["enabled", "allowRules", "retrySchedule"]

  private func performTarget(
    _ change: Change, _ present: inout PresentObjects
  ) throws(CommandError) {
    let service = "pintle.target.v1.TargetService/"
    let declared = change.item.value
    var own = declared
    for name in Self.targetSettingNames { own = own.setting(name, nil) }
    let id: String
    if let object = change.present {
      id = object.id
      let names = Declaration.Kind.targets.members.filter {
        !(Self.targetSettingNames + ["name"]).utf8Contains($0) && change.differs($0)
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
      if let enabled = declared["enabled"]?.booleanValue,
        change.present == nil ? !enabled : change.differs("enabled")
      {
        _ = try client.call(
          service + (enabled ? "EnableTarget" : "DisableTarget"), ["targetId": .string(id)])
      }
    } catch {
      // A target that was made just now must not do what its declaration keeps it from.
      if change.present == nil {
        _ = try client.attempt(Self.actions + "DeleteTarget", ["id": .string(id)])
      }
      throw error
    }
  }

  private func performAccount(_ change: Change, _ client: AdminClient) throws(CommandError) {
    let wanted = (change.item.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    guard let object = change.present else {
      _ = try makeAccount(change.item.name, wanted, client)
      return
    }
    let held = (object.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    for role in wanted where !held.contains(where: { $0.utf8Equals(role) }) {
      try setRole(role, of: object.id, isGranted: true, client)
    }
    for role in held where !wanted.contains(where: { $0.utf8Equals(role) }) {
      try setRole(role, of: object.id, isGranted: false, client)
    }
  }

  private func performWorkflow(
    _ change: Change, _ present: inout PresentObjects, _ client: AdminClient
  ) throws(CommandError) {
    // What is not declared stays as it is.
    var value = change.present?.value ?? .object([])
    for member in change.item.value.objectValue ?? [] {
      value = value.setting(member.name, member.value)
    }
    let id = try putWorkflow(value, change.present.map { ($0.id, $0.value) }, client)
    if change.present == nil {
      present.add(.workflows, id: id, name: change.item.name, value)
    }
  }

  private func performSubscription(
    _ change: Change, _ present: PresentObjects, _ client: AdminClient
  ) throws(CommandError) {
    var value = Self.merged(change.item.value, into: change.present?.value ?? .object([]))
    if let workflow = value["workflowConfig"]?["workflow"]?.stringValue {
      value = value.setting(
        "workflowConfig", ["workflowId": .string(try present.id(.workflows, workflow))])
    }
    if let object = change.present {
      _ = try client.call(
        Self.triggers + "PutSubscription", ["id": .string(object.id), "subscription": value])
    } else {
      _ = try client.call(Self.triggers + "CreateSubscription", ["subscription": value])
    }
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
