import API
import Base
import Engine
import RPC
import Records
import Wire

/// What a request wants a workflow to be.
struct WorkflowDraft: Sendable {
  /// nil where the request has none.
  var name: String?
  var owner: WorkflowIdentity?
  var description: String
  var definition: JSONValue?
  var trigger: JSONValue?
  var isEnabled: Bool

  /// Reads and checks a request's workflow.
  ///
  /// The definition need not make sense: that is looked at when the workflow is enabled.
  ///
  /// - Throws: INVALID_ARGUMENT that names the member.
  init(_ workflow: Pintle.Workflow.V1.Workflow) throws(RPCError) {
    name = workflow.name.utf8.isEmpty ? nil : workflow.name
    owner = workflow.owner.map { WorkflowIdentity(type: $0.type, id: $0.id, name: $0.name) }
    description = workflow.description
    isEnabled = workflow.enabled
    definition = try workflow.definition.map(Self.definition)
    trigger = try workflow.trigger.map(Self.trigger)
    for (member, text) in [
      ("name", workflow.name), ("description", description), ("owner.id", owner?.id ?? ""),
      ("owner.name", owner?.name ?? ""), ("owner.type", owner?.type ?? ""),
    ] where text.utf8.contains(0) {
      throw .member(member, "must not contain the character NUL")
    }
    if let place = definition.flatMap(DefinitionSecrets.userInformation) {
      throw .member(
        "definition",
        "step '\(EchoedText.cut(place.step))' has user information in '\(EchoedText.cut(place.attribute))', which would be told to all readers: use authenticationType \"Basic\" with basicAuthUserName and basicAuthPassword"
      )
    }
    let bytes = [definition, trigger].reduce(0) { $0 + ($1?.text().utf8.count ?? 0) }
    guard bytes <= Limits.maxWorkflowBytes else {
      throw .member(
        "definition", "and trigger take \(bytes) bytes, at most \(Limits.maxWorkflowBytes)")
    }
  }

  private static func definition(
    _ definition: Pintle.Workflow.V1.WorkflowDefinition
  ) throws(RPCError) -> JSONValue {
    var members: [JSONValue.Member] = [.init("start", .string(definition.start))]
    if let steps = definition.steps {
      let value = try steps.member("definition.steps")
      members.append(.init("steps", value))
    }
    return .object(members)
  }

  private static func trigger(
    _ trigger: Pintle.Workflow.V1.WorkflowTrigger
  ) throws(RPCError) -> JSONValue {
    let attributes = try trigger.attributes?.member("trigger.attributes") ?? .null
    var members: [JSONValue.Member] = [.init("type", .string(trigger.type))]
    if let name = trigger.displayName { members.append(.init("displayName", .string(name))) }
    members.append(
      .init("attributes", try WorkflowTriggerRules.check(attributes, type: trigger.type)))
    return .object(members)
  }
}

extension Exact {
  /// The JSON of a member of a request.
  ///
  /// - Throws: INVALID_ARGUMENT that names it, when value and text do not agree.
  func member(_ name: String) throws(RPCError) -> JSONValue {
    do throws(WireError) {
      return try value(takesUnsetAsNull: true)
    } catch {
      throw .member(name, "cannot be read: \(error)")
    }
  }
}

extension RPCError {
  /// A member of a request that cannot be used.
  static func member(_ name: String, _ reason: String) -> RPCError {
    RPCError(.invalidArgument, "\"\(name)\" \(reason)")
  }
}
