import Base
public import Store
public import Wire

/// What can happen to a workflow.
public enum WorkflowEvent: DomainEvent, Equatable {
  /// It was made, disabled.
  case added(WorkflowContent)
  /// All that a client says about it was replaced.
  case changed(WorkflowContent)
  /// Its trigger starts runs from now on; they act as this account.
  case enabled(account: String)
  /// Nothing starts runs any more.
  case disabled
  /// An administrator of the instance said which private networks and hosts its steps may call.
  case allowRulesSet([String])
  case removed

  /// The aggregate of a workflow.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "workflow", id: id)
  }

  public var type: String {
    switch self {
    case .added: "workflow.added"
    case .changed: "workflow.changed"
    case .enabled: "workflow.enabled"
    case .disabled: "workflow.disabled"
    case .allowRulesSet: "workflow.allow.set"
    case .removed: "workflow.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let content), .changed(let content): content.members
    case .enabled(let account): ["account": .string(account)]
    case .allowRulesSet(let rules): ["rules": .array(rules.map { .string($0) })]
    case .disabled, .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "workflow.added": self = .added(try WorkflowContent(event))
    case "workflow.changed": self = .changed(try WorkflowContent(event))
    case "workflow.enabled": self = .enabled(account: try event.string("account"))
    case "workflow.disabled": self = .disabled
    case "workflow.allow.set": self = .allowRulesSet(try event.strings("rules"))
    case "workflow.removed": self = .removed
    default: throw event.unknownType
    }
  }

  public static func == (left: WorkflowEvent, right: WorkflowEvent) -> Bool {
    left.type.utf8Equals(right.type) && left.payload == right.payload
  }
}
