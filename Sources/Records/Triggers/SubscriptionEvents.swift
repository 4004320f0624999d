public import Store
public import Wire

/// What can happen to a subscription.
///
/// Passwords and tokens are secrets and stand in no event.
public enum SubscriptionEvent: DomainEvent, Equatable {
  case added(SubscriptionContent)
  /// All but its trigger was replaced, the secret perhaps, too.
  case changed(SubscriptionContent)
  case removed

  /// The aggregate of a subscription.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "subscription", id: id)
  }

  public var type: String {
    switch self {
    case .added: "subscription.added"
    case .changed: "subscription.changed"
    case .removed: "subscription.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let content), .changed(let content): content.json
    case .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "subscription.added": self = .added(try SubscriptionContent(event))
    case "subscription.changed": self = .changed(try SubscriptionContent(event))
    case "subscription.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

extension SubscriptionContent {
  /// The members that events and the table hold.
  var json: JSONValue {
    var members = [
      JSONValue.Member("name", .string(name)),
      JSONValue.Member("description", .string(description)),
      JSONValue.Member("triggerId", .string(trigger)),
      JSONValue.Member("type", .string(receiver.type)),
      JSONValue.Member("responseDeadline", .string(responseDeadline)),
      JSONValue.Member("deadlineSeconds", .integer(deadlineSeconds)),
      JSONValue.Member("enabled", .boolean(isEnabled)),
      JSONValue.Member("filter", filter.map { .string($0) } ?? .null),
    ]
    switch receiver {
    case .http(let url, let mode, let authentication):
      members += [
        JSONValue.Member("url", .string(url)),
        JSONValue.Member("httpDispatchMode", .string(mode.rawValue)),
        JSONValue.Member("httpAuthenticationType", .string(authentication.name)),
      ]
      if case .basic(let user) = authentication {
        members.append(JSONValue.Member("userName", .string(user)))
      }
    case .eventBridge(let account, let region):
      members += [
        JSONValue.Member("awsAccount", .string(account)),
        JSONValue.Member("awsRegion", .string(region)),
      ]
    case .workflow(let id): members.append(JSONValue.Member("workflowId", .string(id)))
    }
    return .object(members)
  }

  init(_ event: Event) throws(StoreError) {
    guard let content = SubscriptionContent(event.payload) else {
      throw .corrupt("event \(event.position) is about a subscription that cannot be read")
    }
    self = content
  }

  /// Reads what `json` holds; nil when it is something else.
  init?(_ json: JSONValue) {
    func text(_ name: String) -> String? { json[name]?.stringValue }
    guard let name = text("name"), let description = text("description"),
      let trigger = text("triggerId"), let type = text("type"),
      let deadline = text("responseDeadline"),
      let seconds = json["deadlineSeconds"]?.integerValue,
      let isEnabled = json["enabled"]?.booleanValue
    else { return nil }
    let receiver: SubscriptionReceiver
    switch type {
    case "HTTP":
      guard let url = text("url"),
        let mode = text("httpDispatchMode").flatMap(HTTPDispatchMode.init(rawValue:))
      else { return nil }
      let authentication: HTTPAuthentication
      switch text("httpAuthenticationType") {
      case "NO_AUTH": authentication = .none
      case "BASIC_AUTH": authentication = .basic(user: text("userName") ?? "")
      case "BEARER_TOKEN": authentication = .bearer
      default: return nil
      }
      receiver = .http(url: url, mode: mode, authentication: authentication)
    case "EVENTBRIDGE":
      guard let account = text("awsAccount"), let region = text("awsRegion") else { return nil }
      receiver = .eventBridge(account: account, region: region)
    case "WORKFLOW":
      guard let id = text("workflowId") else { return nil }
      receiver = .workflow(id)
    default: return nil
    }
    self.init(
      name: name, description: description, trigger: trigger, receiver: receiver,
      responseDeadline: deadline, deadlineSeconds: seconds, isEnabled: isEnabled,
      filter: text("filter"))
  }
}
