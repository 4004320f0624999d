import Records
import Store
import Testing
import Wire

/// A version of the actions API as its clients see it.
enum ActionsFlavor: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case v3alpha, resources, v2beta, v2

  var testDescription: String { rawValue }

  /// The versions that speak of conditions and target ids alone.
  static let flat: [ActionsFlavor] = [.v2beta, .v2]
  /// The versions whose executions include others.
  static let including: [ActionsFlavor] = [.v3alpha, .resources]

  /// What every version can do, under its own name.
  enum Operation: String, Sendable {
    case create, update, delete, get, list, set, listExecutions
  }

  private var service: String {
    switch self {
    case .v3alpha: "zitadel.action.v3alpha.ActionService"
    case .resources: "zitadel.resources.action.v3alpha.ZITADELActions"
    case .v2beta: "zitadel.action.v2beta.ActionService"
    case .v2: "zitadel.action.v2.ActionService"
    }
  }

  /// Whether a method is one of this version's.
  func serves(_ path: String) -> Bool { path.hasPrefix("/\(service)/") }

  /// The path of a method of this version's service.
  func path(_ method: String) -> String { "/\(service)/\(method)" }

  func path(_ operation: Operation) -> String {
    switch (operation, self) {
    case (.create, _): path("CreateTarget")
    case (.update, .resources): path("PatchTarget")
    case (.update, _): path("UpdateTarget")
    case (.delete, _): path("DeleteTarget")
    case (.get, .v3alpha): path("GetTargetByID")
    case (.get, _): path("GetTarget")
    case (.list, .resources): path("SearchTargets")
    case (.list, _): path("ListTargets")
    case (.set, _): path("SetExecution")
    case (.listExecutions, .resources): path("SearchExecutions")
    case (.listExecutions, _): path("ListExecutions")
    }
  }

  /// The request's member that holds a target's id.
  var idMember: String { self == .v3alpha ? "targetId" : "id" }

  /// A target with these members, a webhook that may take 10 s unless they say otherwise.
  func target(_ name: String, _ members: [JSONValue.Member] = []) -> JSONValue {
    var all: [JSONValue.Member] = [.init("name", .string(name))]
    let kinds = ["restWebhook", "restCall", "restAsync"]
    if !members.contains(where: { kinds.contains($0.name) }) {
      all.append(.init("restWebhook", [:]))
    }
    for (name, value) in [("timeout", "10s"), ("endpoint", "https://example.com/hook")]
    where !members.contains(where: { $0.name == name }) {
      all.append(.init(name, .string(value)))
    }
    return content(all + members)
  }

  /// A request whose target has exactly these members.
  func content(_ members: [JSONValue.Member], id: String? = nil) -> JSONValue {
    let own: [JSONValue.Member] = id.map { [.init(idMember, .string($0))] } ?? []
    return self == .resources
      ? .object(own + [.init("target", .object(members))]) : .object(own + members)
  }

  /// A request that names a target.
  func byID(_ id: String) -> JSONValue { .object([.init(idMember, .string(id))]) }

  /// A request that sets an execution; `condition` is left out when nil.
  func execution(_ condition: JSONValue?, _ entries: [Entry]) -> JSONValue {
    let list = JSONValue.array(
      entries.map { entry in
        switch entry {
        case .target(let id): Self.flat.contains(self) ? .string(id) : ["target": .string(id)]
        case .include(let condition): ["include": condition]
        case .raw(let json): json
        }
      })
    var members: [JSONValue.Member] = condition.map { [.init("condition", $0)] } ?? []
    members.append(
      self == .resources ? .init("execution", ["targets": list]) : .init("targets", list))
    return .object(members)
  }

  /// An entry of an execution's list.
  enum Entry: Sendable {
    case target(String)
    case include(JSONValue)
    case raw(JSONValue)
  }

  /// Where a change's last date stands in an answer.
  var changedMember: String {
    switch self {
    case .v3alpha: "details.changeDate"
    case .resources: "details.changed"
    case .v2beta, .v2: "changeDate"
    }
  }

  /// Where an execution's date stands in the answer to setting it.
  var setMember: String { Self.flat.contains(self) ? "setDate" : changedMember }

  /// Where the new target's id stands.
  var createdID: String { self == .resources ? "details.id" : "id" }
}

extension TestPintle {
  /// Creates a target and returns its id.
  func makeTarget(
    _ name: String, _ members: [JSONValue.Member] = [], by flavor: ActionsFlavor = .v2
  ) throws -> String {
    let answer = try call(flavor.path(.create), flavor.target(name, members))
    let id = answer.string(flavor.createdID)
    guard answer.code == 0, !id.isEmpty else {
      throw UnreadableAnswer(reason: "no target \(name): \(answer.text)")
    }
    return id
  }

  /// Sets an execution.
  func set(
    _ condition: JSONValue?, _ entries: [ActionsFlavor.Entry], flavor: ActionsFlavor = .v2,
    by route: CallRoute = .json
  ) throws -> Answer {
    try call(flavor.path(.set), flavor.execution(condition, entries), by: route)
  }
}
