public import Base

/// How an invocation is sent by HTTP, and where its decision comes from.
public enum HTTPDispatchMode: String, Sendable, CaseIterable {
  /// The answer is the decision.
  case sync = "SYNC"
  /// The decision comes later.
  case async = "ASYNC"
  /// The status of the answer says which of the two it is.
  case dynamic = "DYNAMIC"
}

/// How a subscription's URL is told who calls.
public enum HTTPAuthentication: Sendable, Equatable {
  case none
  /// With a user's name; the password is kept apart, sealed.
  case basic(user: String)
  /// With a token, which is kept apart, sealed.
  case bearer

  /// "BASIC_AUTH", as existing clients name it.
  public var name: String {
    switch self {
    case .none: "NO_AUTH"
    case .basic: "BASIC_AUTH"
    case .bearer: "BEARER_TOKEN"
    }
  }

  /// Whether a secret belongs to it.
  public var hasSecret: Bool { self != .none }

  /// By the bytes of the name.
  public static func == (left: HTTPAuthentication, right: HTTPAuthentication) -> Bool {
    switch (left, right) {
    case (.none, .none), (.bearer, .bearer): true
    case (.basic(let left), .basic(let right)): left.utf8Equals(right)
    default: false
    }
  }
}

/// Who is told of a trigger.
public enum SubscriptionReceiver: Sendable, Equatable {
  /// A URL.
  case http(url: String, mode: HTTPDispatchMode, authentication: HTTPAuthentication)
  /// The event bus of an account, by its twelve digits, in a region.
  case eventBridge(account: String, region: String)
  /// A workflow, by its id.
  case workflow(String)

  /// "HTTP", as existing clients name it.
  public var type: String {
    switch self {
    case .http: "HTTP"
    case .eventBridge: "EVENTBRIDGE"
    case .workflow: "WORKFLOW"
    }
  }

  /// By the bytes of the texts.
  public static func == (left: SubscriptionReceiver, right: SubscriptionReceiver) -> Bool {
    switch (left, right) {
    case (.http(let url, let mode, let authentication), .http(let otherURL, let other, let wanted)):
      url.utf8Equals(otherURL) && mode == other && authentication == wanted
    case (.eventBridge(let account, let region), .eventBridge(let otherAccount, let otherRegion)):
      account.utf8Equals(otherAccount) && region.utf8Equals(otherRegion)
    case (.workflow(let left), .workflow(let right)): left.utf8Equals(right)
    default: false
    }
  }
}

/// All of a subscription that its owner sets, but for what is secret.
public struct SubscriptionContent: Sendable, Equatable {
  @UTF8Compared public var name: String
  @UTF8Compared public var description: String
  /// The trigger's id: "idn:identity-created".
  @UTF8Compared public var trigger: String
  public var receiver: SubscriptionReceiver
  /// How long a decision may take, as it was given: "PT1H".
  @UTF8Compared public var responseDeadline: String
  /// The same in seconds.
  public var deadlineSeconds: Int64
  /// Whether events are sent; tests are sent all the same.
  public var isEnabled: Bool
  /// JSONPath: what it must find in an input; nil for any.
  @UTF8Compared public var filter: String?

  public init(
    name: String, description: String, trigger: String, receiver: SubscriptionReceiver,
    responseDeadline: String, deadlineSeconds: Int64, isEnabled: Bool, filter: String?
  ) {
    self.name = name
    self.description = description
    self.trigger = trigger
    self.receiver = receiver
    self.responseDeadline = responseDeadline
    self.deadlineSeconds = deadlineSeconds
    self.isEnabled = isEnabled
    self.filter = filter
  }
}

/// A subscription as it stands now.
public struct SubscriptionRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  /// A UUID.
  @UTF8Compared public var id: String
  public var content: SubscriptionContent
  /// The position of its first event: what happened before concerns it not.
  public var position: Int64
  /// The sequence of its last event.
  public var sequence: Int64
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// Nanoseconds since 1970.
  public var changedAt: Int64

  public init(
    organization: String, id: String, content: SubscriptionContent, position: Int64,
    sequence: Int64, createdAt: Int64, changedAt: Int64
  ) {
    self.organization = organization
    self.id = id
    self.content = content
    self.position = position
    self.sequence = sequence
    self.createdAt = createdAt
    self.changedAt = changedAt
  }
}
