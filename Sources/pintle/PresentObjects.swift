import API
import Base
import Server
import Wire

/// What is there on a server, in the form of declarations.
struct PresentObjects {
  struct Object {
    var id: String
    var name: String
    var value: JSONValue
  }

  /// By kind and name, in the order in which the server lists them.
  private(set) var objects: [Declaration.Kind: [Object]] = [:]
  private var places: [Declaration.Kind: [UTF8Key: Int]] = [:]
  /// Names that several objects have.
  private var ambiguous: [Declaration.Kind: Set<UTF8Key>] = [:]
  private var names: [Declaration.Kind: [UTF8Key: String]] = [:]

  /// The object with this name.
  func find(_ kind: Declaration.Kind, _ name: String) throws(CommandError) -> Object? {
    if ambiguous[kind]?.contains(UTF8Key(name)) == true {
      throw .failure(
        "several \(kind.rawValue) are called \"\(EchoedText.cut(name))\", and cannot be told apart: delete or rename all but one"
      )
    }
    return places[kind]?[UTF8Key(name)].flatMap { objects[kind]?[$0] }
  }

  /// The names that several objects of a kind have, in their order.
  func ambiguousNames(_ kind: Declaration.Kind) -> [String] {
    (ambiguous[kind] ?? []).sorted().map(\.text)
  }

  /// The id of the object with this name.
  func id(_ kind: Declaration.Kind, _ name: String) throws(CommandError) -> String {
    guard let found = try find(kind, name) else {
      throw .failure("there is no \(kind.singular) \"\(EchoedText.cut(name))\"")
    }
    return found.id
  }

  /// The name of the object with this id; the id where there is none.
  func name(_ kind: Declaration.Kind, id: String) -> String { names[kind]?[UTF8Key(id)] ?? id }

  mutating func add(_ kind: Declaration.Kind, id: String, name: String, _ value: JSONValue) {
    let key = UTF8Key(name)
    if places[kind]?[key] != nil { ambiguous[kind, default: []].insert(key) }
    places[kind, default: [:]][key] = objects[kind]?.count ?? 0
    objects[kind, default: []].append(Object(id: id, name: name, value: value))
    names[kind, default: [:]][UTF8Key(id)] = name
  }

  /// Replaces the value of an object by its place in the list.
  mutating func set(_ kind: Declaration.Kind, at index: Int, _ value: JSONValue) {
    objects[kind]?[index].value = value
  }
}

extension AdminCommands {
  /// Reads what there is of these kinds, and what these refer to.
  ///
  /// `withTargetSettings` says for which targets more is asked than lists tell; `labels` has the labels of
  /// the kinds of which they are wanted, by ids.
  func presentObjects(
    _ kinds: Set<Declaration.Kind>, _ client: AdminClient,
    labels: [Declaration.Kind: [UTF8Key: JSONValue]],
    withTargetSettings: (PresentObjects.Object) -> Bool
  ) throws(CommandError) -> PresentObjects {
    var present = PresentObjects()
    if kinds.contains(.targets) || kinds.contains(.executions) {
      for target in try of(.targets, { () throws(CommandError) in try allTargets() }) {
        present.add(
          .targets, id: target.shown("id"), name: target.shown("name"),
          Self.kept(target, .targets))
      }
      var alerts: String?
      for (index, target) in (present.objects[.targets] ?? []).enumerated()
      where withTargetSettings(target) {
        if alerts == nil { alerts = try alertTarget() }
        let state = try targetSettings(target.id)
        present.set(
          .targets, at: index,
          target.value.setting("enabled", state["enabled"] ?? .boolean(false))
            .setting("paused", state["paused"] ?? .boolean(false))
            .setting("alerts", .boolean(alerts?.utf8Equals(target.id) == true))
            .setting("allowRules", state["allowRules"] ?? .array([]))
            .setting("retrySchedule", state["retrySchedule"])
            .setting(
              "staticFields",
              .array((state["staticFieldNames"]?.arrayValue ?? []).map { ["name": $0] })))
      }
    }
    if kinds.contains(.accounts) {
      let roles = try of(.accounts) { () throws(CommandError) in try rolesByAccount(client) }
      for account in try of(.accounts, { () throws(CommandError) in try allAccounts(client) }) {
        let held = (roles[UTF8Key(account.id)] ?? []).sorted()
        present.add(
          .accounts, id: account.id, name: account.name,
          ["name": .string(account.name), "roles": .array(held.map { .string($0) })])
      }
    }
    if kinds.contains(.workflows) || kinds.contains(.subscriptions) {
      for workflow in try of(.workflows, { () throws(CommandError) in try allWorkflows(client) }) {
        present.add(
          .workflows, id: workflow.shown("id"), name: workflow.shown("name"),
          Self.kept(workflow, .workflows))
      }
    }
    if kinds.contains(.subscriptions) {
      for one in try of(.subscriptions, { () throws(CommandError) in try allSubscriptions(client) })
      {
        var value = Self.kept(one, .subscriptions)
        if let workflow = value["workflowConfig"]?["workflowId"]?.stringValue {
          let name = present.name(.workflows, id: workflow)
          value = value.setting("workflowConfig", ["workflow": .string(name)])
        }
        present.add(.subscriptions, id: one.shown("id"), name: one.shown("name"), value)
      }
    }
    if kinds.contains(.executions) {
      let filters = try of(.executions) { () throws(CommandError) in try executionFilters() }
      for one in try of(
        .executions,
        { () throws(CommandError) in
          try allPages(Self.actions + "ListExecutions", "executions")
        })
      {
        let word = ConditionText.text(one["condition"] ?? .object([]))
        // What an execution includes is told as its own targets, and one may stand there already.
        var told: Set<UTF8Key> = []
        let targets = (one["targets"]?.arrayValue ?? []).compactMap { target in
          let id = target.stringValue ?? ""
          return told.insert(UTF8Key(id)).inserted
            ? JSONValue.string(present.name(.targets, id: id)) : nil
        }
        present.add(
          .executions, id: word, name: word,
          JSONValue(members: [
            ("condition", .string(word)), ("targets", .array(targets)),
            (
              "filter",
              filters[UTF8Key(word)].map { filter in
                Declaration.shown(
                  path: filter["path"]?.stringValue ?? "",
                  (filter["organizationIds"]?.arrayValue ?? []).map { $0.stringValue ?? "" })
              }
            ),
          ]))
      }
    }
    for (kind, labels) in labels {
      for (index, object) in (present.objects[kind] ?? []).enumerated() {
        present.set(
          kind, at: index,
          object.value.setting("labels", labels[UTF8Key(object.id)] ?? .object([])))
      }
    }
    return present
  }

  /// Does something of a kind of objects; an error says of which.
  func of<Value>(
    _ kind: Declaration.Kind, _ body: () throws(CommandError) -> Value
  ) throws(CommandError) -> Value {
    do throws(CommandError) {
      return try body()
    } catch {
      var named = error
      named.message = "\(kind.rawValue): \(error.message)"
      throw named
    }
  }

  func targetSettings(_ id: String) throws(CommandError) -> JSONValue {
    try client.call(
      "pintle.target.v1.TargetService/GetTargetSettings", ["targetId": .string(id)])["settings"]
      ?? .object([])
  }

  /// The id of the target that gets the alerts; empty where none does, as on a server that knows no alerts.
  func alertTarget() throws(CommandError) -> String {
    switch try client.attempt("pintle.target.v1.TargetService/GetAlertTarget", [:]) {
    case .success(let answer): return answer.shown("targetId")
    case .failure(let failure):
      guard failure.code == "unimplemented" else { throw .failure(failure.message) }
      return ""
    }
  }

  private func allSubscriptions(_ client: AdminClient) throws(CommandError) -> [JSONValue] {
    var all: [JSONValue] = []
    while true {
      let answer = try client.call(
        Self.triggers + "ListSubscriptions",
        ["limit": .integer(250), "offset": .integer(Int64(all.count))])
      let page = answer["subscriptions"]?.arrayValue ?? []
      all += page
      if page.count < 250 { return all }
    }
  }

  static let triggers = "pintle.trigger.v1.TriggerService/"

  /// The members that declarations have, without secrets, which are told as null.
  private static func kept(_ value: JSONValue, _ kind: Declaration.Kind) -> JSONValue {
    JSONValue(
      members: kind.members.map { name in
        (name, value[name].flatMap { $0 == .null ? nil : withoutNulls($0) })
      })
  }

  private static func withoutNulls(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(
      members.compactMap {
        $0.value == .null ? nil : JSONValue.Member($0.name, withoutNulls($0.value))
      })
  }
}
