public import Base
import Store
public import Wire

/// What a client says about a workflow, without its secrets.
public struct WorkflowContent: Sendable, Equatable {
  @UTF8Compared public var name: String
  @UTF8Compared public var description: String
  /// Whose workflow it is, as it was given.
  public var owner: WorkflowIdentity
  /// `start` and `steps` as they were written, secrets as placeholders; nil for none.
  public var definition: JSONValue?
  /// `type`, `displayName` and `attributes` as they were written; nil for none.
  public var trigger: JSONValue?

  public init(
    name: String, description: String, owner: WorkflowIdentity, definition: JSONValue?,
    trigger: JSONValue?
  ) {
    self.name = name
    self.description = description
    self.owner = owner
    self.definition = definition
    self.trigger = trigger
  }

  /// "EVENT", "EXTERNAL", "SCHEDULED", or "" for none.
  public var triggerType: String { trigger?["type"]?.stringValue ?? "" }

  /// What an EVENT trigger waits for: "idn:identity-created"; "" for other triggers.
  public var triggerID: String { trigger?["attributes"]?["id"]?.stringValue ?? "" }

  var members: JSONValue {
    [
      "name": .string(name), "description": .string(description), "owner": owner.members,
      "definition": definition ?? .null, "trigger": trigger ?? .null,
    ]
  }

  init(_ event: Event) throws(StoreError) {
    name = try event.string("name")
    description = try event.string("description")
    owner = WorkflowIdentity(event.payload["owner"] ?? .null)
    definition = event.payload["definition"].flatMap { $0 == .null ? nil : $0 }
    trigger = event.payload["trigger"].flatMap { $0 == .null ? nil : $0 }
  }
}

/// An account or another identity, as clients name it.
public struct WorkflowIdentity: Sendable, Equatable {
  /// "IDENTITY".
  @UTF8Compared public var type: String
  @UTF8Compared public var id: String
  @UTF8Compared public var name: String

  public init(type: String, id: String, name: String) {
    self.type = type
    self.id = id
    self.name = name
  }

  var members: JSONValue {
    ["type": .string(type), "id": .string(id), "name": .string(name)]
  }

  init(_ value: JSONValue) {
    type = value["type"]?.stringValue ?? ""
    id = value["id"]?.stringValue ?? ""
    name = value["name"]?.stringValue ?? ""
  }
}
