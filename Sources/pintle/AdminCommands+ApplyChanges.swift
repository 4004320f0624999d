import API
import Base
import Server
import Wire

// How `pintle apply` makes and changes objects.
extension AdminCommands {
  /// Makes or changes an object and returns what was done; nil when somebody else has made it meanwhile, as it is declared.
  ///
  /// One that somebody else has made otherwise is changed.
  func performed(
    _ change: DeclaredChange, _ present: inout PresentObjects, _ pending: inout PendingLabels,
    _ client: AdminClient
  ) throws(CommandError) -> DeclaredChange? {
    do throws(CommandError) {
      try perform(change, &present, &pending, client)
      return change
    } catch {
      guard change.present == nil, error.code == "already_exists" else { throw error }
      let kind = change.kind
      var labels: [Declaration.Kind: [UTF8Key: JSONValue]] = [:]
      if change.item.value["labels"] != nil {
        labels[kind] = try self.labels(of: kind, nil, client)
      }
      let name = change.item.name
      let found = try presentObjects([kind], client, labels: labels) { $0.name.utf8Equals(name) }
        .find(kind, name)
      guard let found else { throw error }
      if try present.find(kind, name) == nil {
        present.add(kind, id: found.id, name: name, found.value)
      }
      guard let again = try DeclaredChange(change.item, kind, found), again.isSeen else {
        return nil
      }
      try perform(again, &present, &pending, client)
      return again
    }
  }

  /// Makes or changes an object with its labels.
  private func perform(
    _ change: DeclaredChange, _ present: inout PresentObjects, _ pending: inout PendingLabels,
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
    _ change: DeclaredChange, _ present: inout PresentObjects, _ client: AdminClient
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
    _ change: DeclaredChange, _ targets: [JSONValue], _ client: AdminClient
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

  private func performAccount(
    _ change: DeclaredChange, _ client: AdminClient
  ) throws(CommandError) -> String {
    let wanted = (change.item.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    guard let object = change.present else {
      return try makeAccount(change.item.name, wanted, client).account?.id ?? ""
    }
    let held = (object.value["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    let changes =
      wanted.filter { !held.utf8Contains($0) }.map { (role: $0, isGranted: true) }
      + held.filter { !wanted.utf8Contains($0) }.map { (role: $0, isGranted: false) }
    var done: [(role: String, isGranted: Bool)] = []
    for one in changes {
      do throws(CommandError) {
        if try ensureRole(one.role, of: object.id, isGranted: one.isGranted, client) {
          done.append(one)
        }
      } catch {
        // What is refused leaves it as it was.
        for before in done.reversed() {
          do throws(CommandError) {
            try ensureRole(before.role, of: object.id, isGranted: !before.isGranted, client)
          } catch let other {
            throw .failure(
              "\(error.message); the role \(before.role) was \(before.isGranted ? "given" : "taken away") before that, which cannot be undone: \(other.message)"
            )
          }
        }
        throw error
      }
    }
    return object.id
  }

  private func performWorkflow(
    _ change: DeclaredChange, _ present: inout PresentObjects, _ client: AdminClient
  ) throws(CommandError) -> String {
    let value = change.wantedWorkflow
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
    _ change: DeclaredChange, _ present: PresentObjects, _ client: AdminClient
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
    return try client.call(
      Self.triggers + "CreateSubscription",
      ["subscription": value, "onlyIfAbsent": .boolean(true)]
    ).shown("id")
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
