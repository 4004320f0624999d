import Base
public import Store
public import Wire

/// What can happen to an action.
public enum ActionEvent: DomainEvent, Equatable {
  /// It was created, active.
  case added(ActionContent)
  /// All that an update may change was replaced.
  case changed(ActionContent)
  case deactivated
  case reactivated
  case removed

  /// The aggregate of an action.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "action", id: id)
  }

  public var type: String {
    switch self {
    case .added: "action.added"
    case .changed: "action.changed"
    case .deactivated: "action.deactivated"
    case .reactivated: "action.reactivated"
    case .removed: "action.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let content), .changed(let content):
      [
        "name": .string(content.name), "script": .string(content.script),
        "timeout": .integer(content.timeout), "allowedToFail": .boolean(content.allowedToFail),
      ]
    case .deactivated, .reactivated, .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "action.added": self = .added(try ActionContent(event))
    case "action.changed": self = .changed(try ActionContent(event))
    case "action.deactivated": self = .deactivated
    case "action.reactivated": self = .reactivated
    case "action.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

/// What a client says about an action.
public struct ActionContent: Sendable, Equatable {
  public var name: String
  public var script: String
  /// Nanoseconds, as the client gave it.
  public var timeout: Int64
  public var allowedToFail: Bool

  public init(name: String, script: String, timeout: Int64, allowedToFail: Bool) {
    self.name = name
    self.script = script
    self.timeout = timeout
    self.allowedToFail = allowedToFail
  }

  /// By the bytes of the texts.
  public static func == (left: ActionContent, right: ActionContent) -> Bool {
    left.name.utf8Equals(right.name) && left.script.utf8Equals(right.script)
      && left.timeout == right.timeout && left.allowedToFail == right.allowedToFail
  }

  init(_ event: Event) throws(StoreError) {
    name = try event.string("name")
    script = try event.string("script")
    timeout = try event.integer("timeout")
    allowedToFail = try event.boolean("allowedToFail")
  }
}

/// What can happen to a flow: the actions of its triggers change.
public enum FlowEvent: DomainEvent, Equatable {
  /// The actions of one trigger were replaced by this list, in this order; an empty one clears it.
  case triggerActionsSet(triggerType: Int64, actions: [String])
  /// An action was deleted and with it its place in this trigger.
  case triggerActionRemoved(triggerType: Int64, action: String)
  /// All triggers were cleared.
  case cleared

  /// The aggregate of a flow: there is one for each type in each organization.
  public static func aggregate(flowType: Int64, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "flow", id: String(flowType))
  }

  public var type: String {
    switch self {
    case .triggerActionsSet: "org.flow.trigger_actions.set"
    case .triggerActionRemoved: "org.flow.trigger_actions.cascade.removed"
    case .cleared: "org.flow.cleared"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .triggerActionsSet(let triggerType, let actions):
      ["triggerType": .integer(triggerType), "actionIds": .array(actions.map { .string($0) })]
    case .triggerActionRemoved(let triggerType, let action):
      ["triggerType": .integer(triggerType), "actionId": .string(action)]
    case .cleared: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "org.flow.trigger_actions.set":
      self = .triggerActionsSet(
        triggerType: try event.integer("triggerType"), actions: try event.strings("actionIds"))
    case "org.flow.trigger_actions.cascade.removed":
      self = .triggerActionRemoved(
        triggerType: try event.integer("triggerType"), action: try event.string("actionId"))
    case "org.flow.cleared": self = .cleared
    default: throw event.unknownType
    }
  }
}
