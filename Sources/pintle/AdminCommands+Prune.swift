import API
import Base
import Server
import Wire

// `pintle apply --prune`.
extension AdminCommands {
  /// Objects that are to be deleted, in the order in which that is done.
  struct Pruning {
    struct Removal {
      var kind: Declaration.Kind
      var object: PresentObjects.Object

      var title: String { "\(kind.singular) \"\(EchoedText.cut(object.name))\"" }
    }

    /// The ids of what has the label, by kind.
    fileprivate(set) var carriers: [Declaration.Kind: Set<UTF8Key>] = [:]
    fileprivate(set) var removals: [Removal] = []

    /// The kinds of which something has the label, and those of what may name it.
    var involvedKinds: Set<Declaration.Kind> {
      var kinds = Set(carriers.filter { !$0.value.isEmpty }.keys)
      if kinds.contains(.targets) { kinds.insert(.executions) }
      if kinds.contains(.workflows) { kinds.insert(.subscriptions) }
      return kinds
    }

    /// Whether an object is to be deleted.
    fileprivate func removes(_ kind: Declaration.Kind, _ id: String) -> Bool {
      removals.contains { $0.kind == kind && $0.object.id.utf8Equals(id) }
    }
  }

  /// What refers to others goes before them; accounts go last, for it may be one of them that calls.
  private static let pruneOrder: [Declaration.Kind] = [
    .executions, .subscriptions, .workflows, .targets, .accounts,
  ]
  /// How many of the objects that are to be deleted are named when that is asked for.
  private static let namedRemovals = 10

  /// Finds what has the label of `--prune`; nil without one.
  func pruning(
    _ declaration: Declaration, _ client: AdminClient
  ) throws(CommandError) -> Pruning? {
    guard let label = settings.first(Options.prune) else { return nil }
    try Declaration.Kind.check(
      labels: .object([.init(label.name, .string(label.value ?? ""))]), title: "--prune")
    var pruning = Pruning()
    var refusals: [(kind: Declaration.Kind, reason: String)] = []
    for kind in Declaration.Kind.allCases {
      switch try attemptLabels(of: kind, label, client) {
      case .success(let found): pruning.carriers[kind] = Set(found.keys)
      case .failure(let failure):
        guard failure.code == "permission_denied", !declaration.kinds.contains(kind) else {
          throw .failure("\(kind.rawValue): \(failure.message)")
        }
        refusals.append((kind, failure.message))
      }
    }
    guard refusals.count < Declaration.Kind.allCases.count else {
      throw .failure(refusals[0].reason)
    }
    for (kind, reason) in refusals {
      Console.note("pintle: note: \(kind.rawValue) are not pruned: \(reason)")
    }
    return pruning
  }

  /// Chooses what is to be deleted: what has the label and is not declared.
  func choose(
    _ pruning: inout Pruning, _ declaration: Declaration, _ present: PresentObjects,
    _ client: AdminClient
  ) throws(CommandError) {
    for kind in Self.pruneOrder {
      let declared = Set((declaration.items[kind] ?? []).map { UTF8Key($0.name) })
      let carriers = pruning.carriers[kind] ?? []
      for object in present.objects[kind] ?? []
      where carriers.contains(UTF8Key(object.id)) && !declared.contains(UTF8Key(object.name)) {
        pruning.removals.append(Pruning.Removal(kind: kind, object: object))
      }
    }
    for kind in [Declaration.Kind.executions, .subscriptions] {
      let declared = Set((declaration.items[kind] ?? []).map { UTF8Key($0.name) })
      for item in declaration.items[kind] ?? [] {
        // What an object does not declare stays as it is.
        var value = item.value
        if let object = try present.find(kind, item.name) {
          for name in ["targets", "workflowConfig"] where value[name] == nil {
            value = value.setting(name, object.value[name])
          }
        }
        try requireKept(
          by: value, "\(item.file): \(kind.singular) \"\(EchoedText.cut(item.name))\"", pruning,
          present)
      }
      for object in present.objects[kind] ?? []
      where !declared.contains(UTF8Key(object.name)) && !pruning.removes(kind, object.id) {
        try requireKept(
          by: object.value,
          "the \(kind.singular) \"\(EchoedText.cut(object.name))\", which is not declared,",
          pruning, present)
      }
    }
    if declaration.alertTarget == nil, pruning.removals.contains(where: { $0.kind == .targets }) {
      let alerts = try alertTarget()
      for removal in pruning.removals
      where removal.kind == .targets && removal.object.id.utf8Equals(alerts) {
        throw .failure(
          "\(removal.title) gets the alerts, and would be deleted: have them sent elsewhere first (pintle target alerts)"
        )
      }
    }
    noteUnlabeled(declaration, present, pruning)
  }

  /// Refuses to delete what an execution or a subscription names that stays.
  private func requireKept(
    by value: JSONValue, _ title: String, _ pruning: Pruning, _ present: PresentObjects
  ) throws(CommandError) {
    for target in value["targets"]?.arrayValue ?? [] {
      try requireKept(.targets, target.stringValue ?? "", by: title, pruning, present)
    }
    if let name = value["workflowConfig"]?["workflow"]?.stringValue {
      try requireKept(.workflows, name, by: title, pruning, present)
    }
  }

  private func requireKept(
    _ kind: Declaration.Kind, _ name: String, by title: String, _ pruning: Pruning,
    _ present: PresentObjects
  ) throws(CommandError) {
    guard let object = try present.find(kind, name), pruning.removes(kind, object.id) else {
      return
    }
    throw .failure(
      "\(title) names the \(kind.singular) \"\(EchoedText.cut(name))\", which would be deleted"
    )
  }

  /// Says when objects are declared that `--prune` would not find later.
  private func noteUnlabeled(
    _ declaration: Declaration, _ present: PresentObjects, _ pruning: Pruning
  ) {
    guard let label = settings.first(Options.prune) else { return }
    var count = 0
    for (kind, items) in declaration.items {
      for item in items {
        let has =
          if let labels = item.value["labels"] {
            labels[label.name]?.stringValue.utf8Equals(label.value) == true
          } else if let object = try? present.find(kind, item.name) {
            pruning.carriers[kind]?.contains(UTF8Key(object.id)) == true
          } else {
            false
          }
        if !has { count += 1 }
      }
    }
    guard count > 0 else { return }
    Console.note(
      "pintle: note: \(count) of the declared objects \(count == 1 ? "does" : "do") not have the label \(label.text): they are not deleted when they are declared no more"
    )
  }

  /// Asks whether to delete what was chosen.
  func confirm(_ pruning: Pruning) throws(CommandError) {
    guard !pruning.removals.isEmpty else { return }
    var names = pruning.removals.prefix(Self.namedRemovals).map(\.title)
    let more = pruning.removals.count - names.count
    if more > 0 { names.append("\(more) more") }
    try confirm("this will be deleted: \(names.joined(separator: ", "))")
  }

  /// Deletes an object.
  func perform(_ removal: Pruning.Removal, _ client: AdminClient) throws(CommandError) {
    let id = JSONValue.string(removal.object.id)
    switch removal.kind {
    case .targets: _ = try client.call(Self.actions + "DeleteTarget", ["id": id])
    case .executions:
      _ = try client.call(
        Self.actions + "SetExecution",
        ["condition": try ConditionText.parse(removal.object.id), "targets": .array([])])
    case .workflows:
      try removeWorkflow(
        removal.object.id, isEnabled: removal.object.value["enabled"]?.booleanValue == true, client)
    case .subscriptions: _ = try client.call(Self.triggers + "DeleteSubscription", ["id": id])
    case .accounts:
      var request = Pintle.Admin.V1.DeleteServiceAccountRequest()
      request.id = removal.object.id
      let _: Pintle.Admin.V1.DeleteServiceAccountResponse =
        try client.call("DeleteServiceAccount", request)
    }
  }
}
