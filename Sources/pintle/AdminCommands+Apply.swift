import API
import Base
import Server
import Services
import Wire

// `pintle apply`.
extension AdminCommands {
  /// What there is to do for a declaration.
  private struct Plan {
    var declaration: Declaration
    var findings: [DeclaredWorkflow.Finding]
    var client: AdminClient
    var present: PresentObjects
    var changes: [DeclaredChange]
    var pruning: Pruning?
    /// How many objects are as they are declared.
    var unchanged: Int

    var removals: [Pruning.Removal] { pruning?.removals ?? [] }
    var isEmpty: Bool { !changes.contains { $0.isSeen } && removals.isEmpty }
  }

  /// Makes and changes what a file or directory declares, and with `--prune` deletes what it declares no more; with
  /// `--dry-run` it tells what would be, and the exit code is 2 when that is anything.
  func applyDeclaration() throws(CommandError) -> Int32 {
    let plan: Plan
    do throws(CommandError) {
      plan = try planned()
    } catch {
      // With 2 it would seem that something differs, where a file is wrong.
      throw .refusal(error.message, code: error.code)
    }
    if settings[Options.applyDryRun] {
      report(plan.changes, plan.removals, plan.unchanged, plan.findings, isDry: true)
      return plan.isEmpty ? 0 : 2
    }
    if let pruning = plan.pruning { try confirm(pruning) }
    try carryOut(plan)
    return 0
  }

  /// Finds what there is to do, and refuses what cannot be done before anything is.
  private func planned() throws(CommandError) -> Plan {
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
      labels[kind] = try of(kind) { () throws(CommandError) in
        try self.labels(of: kind, nil, client)
      }
    }
    let endpoints = Dictionary(
      (declaration.items[.targets] ?? []).map { (UTF8Key($0.name), $0.value["endpoint"]) },
      uniquingKeysWith: { first, _ in first })
    let present = try presentObjects(
      Set(declaration.items.keys).union(pruning?.involvedKinds ?? []), client, labels: labels
    ) { target in
      withSettings.contains(UTF8Key(target.name))
        || DeclaredTarget.movesAway(endpoints[UTF8Key(target.name)] ?? nil, target.value)
    }
    var changes: [DeclaredChange] = []
    for kind in Declaration.Kind.allCases {
      for item in declaration.items[kind] ?? [] {
        if let change = try DeclaredChange(item, kind, try present.find(kind, item.name)) {
          changes.append(change)
        }
      }
    }
    try check(changes, declaration, present, client)
    if pruning != nil { try choose(&pruning!, declaration, present, client) }
    let unchanged = declaration.count - changes.count { $0.isSeen }
    noteUnseen(changes)
    changes.removeAll { $0.kind == .workflows && !$0.isSeen }
    return Plan(
      declaration: declaration, findings: findings, client: client, present: present,
      changes: changes, pruning: pruning, unchanged: unchanged)
  }

  /// Does what was planned, and reports it as far as it came.
  private func carryOut(_ plan: Plan) throws(CommandError) {
    let (client, changes, removals) = (plan.client, plan.changes, plan.removals)
    var (present, unchanged) = (plan.present, plan.unchanged)
    var done: [DeclaredChange] = []
    var (passed, deleted) = (0, 0)
    let progress = TerminalProgress("applying")
    var doing = ""
    do throws(CommandError) {
      var pending = PendingLabels()
      for change in changes {
        doing = change.title
        do throws(CommandError) {
          if let one = try performed(change, &present, &pending, client) {
            done.append(one)
          } else {
            unchanged += 1
          }
        } catch {
          // Those of what is made already: without them it could not be told from what others made.
          try? flush(&pending, client)
          throw error
        }
        passed += 1
        progress.report(passed, of: changes.count + removals.count)
      }
      doing = "labels"
      try flush(&pending, client)
      doing = "alerts"
      try setAlerts(plan.declaration, done, present, client)
      for removal in removals {
        doing = removal.title
        try perform(removal, client)
        deleted += 1
        progress.report(passed + deleted, of: changes.count + removals.count)
      }
    } catch {
      progress.end()
      report(done, Array(removals[..<deleted]), unchanged, plan.findings, isDry: false)
      throw .failure("\(doing): \(error.message)")
    }
    progress.end()
    report(done, removals, unchanged, plan.findings, isDry: false)
  }

  /// Finds what cannot be done before anything is.
  private func check(
    _ changes: [DeclaredChange], _ declaration: Declaration, _ present: PresentObjects,
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
        if change.isSeen,
          let problem = Self.problem(ofEnabling: change.wantedWorkflow, change.present?.value)
        {
          throw .failure("\(change.item.file): \(change.title): \(problem)")
        }
      case .targets, .subscriptions: break
      }
    }
    try requireRoles(roles)
  }
}
