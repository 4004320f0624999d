import Base
import Server
import Wire

// How `pintle apply` makes and changes targets.
extension AdminCommands {
  /// The members of a target that only its settings have.
  static let targetSettingNames = [
    "enabled", "paused", "alerts", "allowRules", "retrySchedule", "staticFields",
  ]

  private static let targetService = "pintle.target.v1.TargetService/"

  /// Makes or changes a target, all of it but its labels, and returns its id.
  ///
  /// What may be refused for want of a right comes before what changes the target itself. A change that is refused says what
  /// of it was done before.
  func performTarget(
    _ change: DeclaredChange, _ present: inout PresentObjects
  ) throws(CommandError) -> String {
    guard let object = change.present else { return try makeTarget(change, &present) }
    let wasPaused = object.value["paused"]?.booleanValue == true
    let isPaused = change.item.value["paused"]?.booleanValue == true && !wasPaused
    // Before anything else of it changes, so that nothing is sent to an endpoint that is to wait.
    if isPaused {
      _ = try client.call(Self.targetService + "PauseTarget", ["targetId": .string(object.id)])
    }
    var done: [String] = []
    do throws(CommandError) {
      try changeTarget(object.id, change, wasPaused: wasPaused, &done)
    } catch {
      if isPaused {
        if done.isEmpty,
          case .success = try client.attempt(
            Self.targetService + "ResumeTarget", ["targetId": .string(object.id)])
        {
          throw error
        }
        done.insert("paused", at: 0)
      }
      guard !done.isEmpty else { throw error }
      throw .failure("\(error.message); changed before that: \(done.joined(separator: ", "))")
    }
    return object.id
  }

  /// Makes a target; one that does not get everything that is declared of it is deleted again.
  private func makeTarget(
    _ change: DeclaredChange, _ present: inout PresentObjects
  ) throws(CommandError) -> String {
    let own = (Self.targetSettingNames + ["labels"]).reduce(change.item.value) {
      $0.setting($1, nil)
    }
    let id = try client.call(Self.actions + "CreateTarget", own).shown("id")
    present.add(.targets, id: id, name: change.item.name, own)
    do throws(CommandError) {
      var done: [String] = []
      try changeTarget(id, change, wasPaused: false, &done)
    } catch {
      // A target that was made just now must not do what its declaration keeps it from.
      if case .failure(let failure) = try client.attempt(
        Self.actions + "DeleteTarget", ["id": .string(id)])
      {
        throw .failure(
          "\(error.message); target \(id) was made and could not be removed: \(failure.message)")
      }
      throw error
    }
    return id
  }

  /// Changes what differs of a target, but for a pause of one that is there; `done` gets the members that were changed.
  private func changeTarget(
    _ id: String, _ change: DeclaredChange, wasPaused: Bool, _ done: inout [String]
  ) throws(CommandError) {
    let declared = change.item.value
    let isNew = change.present == nil
    let paused = declared["paused"]?.booleanValue
    if let rules = declared["allowRules"], change.differs("allowRules") {
      _ = try client.call(
        Self.targetService + "SetAllowRules", ["targetId": .string(id), "allowRules": rules])
      done.append("allowRules")
    }
    if let schedule = declared["retrySchedule"], change.differs("retrySchedule") {
      _ = try client.call(
        Self.targetService + "SetRetrySchedule", ["targetId": .string(id), "schedule": schedule])
      done.append("retrySchedule")
    }
    let names = Declaration.Kind.targets.members.filter {
      !(Self.targetSettingNames + ["name", "labels"]).utf8Contains($0) && change.differs($0)
    }
    if !isNew, !names.isEmpty {
      var request: JSONValue = ["id": .string(id)]
      for name in names { request = request.setting(name, declared[name]) }
      _ = try client.call(Self.actions + "UpdateTarget", request)
      done += names
    }
    if let fields = declared["staticFields"]?.arrayValue,
      isNew
        ? !fields.isEmpty
        : change.differs("staticFields") || fields.contains(where: { $0["value"] != nil })
    {
      _ = try client.call(
        Self.targetService + "SetStaticFields", ["targetId": .string(id), "fields": .array(fields)])
      done.append("staticFields")
    }
    if isNew, paused == true {
      _ = try client.call(Self.targetService + "PauseTarget", ["targetId": .string(id)])
      done.append("paused")
    }
    if let enabled = declared["enabled"]?.booleanValue, isNew ? !enabled : change.differs("enabled")
    {
      // To enable a target would resume it, too: what is held must not begin to go.
      _ = try client.call(
        Self.targetService + (enabled ? "EnableTarget" : "DisableTarget"),
        JSONValue(members: [
          ("targetId", .string(id)),
          ("keepPaused", enabled && paused ?? wasPaused ? .boolean(true) : nil),
        ]))
      done.append("enabled")
    }
    if paused == false, wasPaused {
      _ = try client.call(Self.targetService + "ResumeTarget", ["targetId": .string(id)])
      done.append("paused")
    }
  }

  /// Has the alerts sent to the target that is declared to get them, or to none where the one that gets them is declared
  /// not to.
  ///
  /// One call when everything else is there: on its way from one target to another no alert is lost.
  func setAlerts(
    _ declaration: Declaration, _ changes: [DeclaredChange], _ present: PresentObjects,
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
}
