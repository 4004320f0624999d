public import Base
public import Store
public import Wire

/// The event bus that an organization's subscriptions can name, without its secret.
public struct EventBusContent: Sendable, Equatable {
  /// Twelve digits.
  @UTF8Compared public var account: String
  /// "eu-central-1".
  @UTF8Compared public var region: String
  /// "default".
  @UTF8Compared public var busName: String
  /// Names the key that requests are signed with.
  @UTF8Compared public var accessKeyID: String

  public init(account: String, region: String, busName: String, accessKeyID: String) {
    self.account = account
    self.region = region
    self.busName = busName
    self.accessKeyID = accessKeyID
  }
}

/// What can happen to an organization's event bus; the key's secret stands in no event.
public enum EventBusEvent: DomainEvent, Equatable {
  /// It was set, with a new secret.
  case set(EventBusContent)
  case removed

  /// The aggregate of an organization's event bus.
  public static func aggregate(organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "event_bus", id: organization)
  }

  public var type: String {
    switch self {
    case .set: "event_bus.set"
    case .removed: "event_bus.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .set(let content):
      [
        "account": .string(content.account), "region": .string(content.region),
        "busName": .string(content.busName), "accessKeyId": .string(content.accessKeyID),
      ]
    case .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "event_bus.set":
      self = .set(
        EventBusContent(
          account: try event.string("account"), region: try event.string("region"),
          busName: try event.string("busName"), accessKeyID: try event.string("accessKeyId")))
    case "event_bus.removed": self = .removed
    default: throw event.unknownType
    }
  }
}
