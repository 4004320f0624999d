public import Base
public import Wire

/// Where an invocation stands.
public enum InvocationState: Int64, Sendable, CaseIterable {
  /// It is to be sent, or waits for its decision.
  case waiting = 1
  /// There is a decision; it was sent, where nobody decides.
  case completed = 2
  /// Whom it was sent to failed, or said why there is no decision.
  case failed = 3
  /// No decision came in time.
  case expired = 4
  /// There was nobody to send it to.
  case unanswered = 5
}

/// How an invocation ends.
public enum InvocationOutcome: Sendable, Equatable {
  /// With a decision; nil where there is none to make, and where the decision is `null`.
  case completed(JSONValue?)
  /// Without one, for this reason.
  case failed(String)
  case expired

  var state: InvocationState {
    switch self {
    case .completed: .completed
    case .failed: .failed
    case .expired: .expired
    }
  }

  /// By the bytes of the texts.
  public static func == (left: InvocationOutcome, right: InvocationOutcome) -> Bool {
    switch (left, right) {
    case (.completed(let left), .completed(let right)): left == right
    case (.failed(let left), .failed(let right)): left.utf8Equals(right)
    case (.expired, .expired): true
    default: false
    }
  }
}

/// A trigger's invocation for one subscription.
public struct InvocationRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  /// A UUID.
  @UTF8Compared public var id: String
  @UTF8Compared public var trigger: String
  /// The subscription's id; empty for one that nobody answers.
  @UTF8Compared public var subscription: String
  /// The subscription's name at its beginning.
  @UTF8Compared public var subscriptionName: String
  public var isTest: Bool
  /// Whether somebody is to decide.
  public var awaitsDecision: Bool
  /// What the subscription is told: an object.
  public var input: JSONValue
  /// What who tests wants to have told again.
  public var content: JSONValue?
  public var state: InvocationState = .waiting
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// Until when a decision is taken, nanoseconds since 1970.
  public var deadline: Int64
  /// Nanoseconds since 1970.
  public var endedAt: Int64?
  /// The decision.
  public var output: JSONValue?
  /// Why there is none.
  @UTF8Compared public var error: String?
  /// By which whoever began it finds it again.
  @UTF8Compared public var requestKey: String?
  /// Where the event stands in the log that began it; nil where none did.
  public var eventPosition: Int64?

  public init(
    organization: String, id: String, trigger: String, subscription: String,
    subscriptionName: String, isTest: Bool = false, awaitsDecision: Bool, input: JSONValue,
    content: JSONValue? = nil, createdAt: Int64, deadline: Int64, requestKey: String? = nil
  ) {
    self.organization = organization
    self.id = id
    self.trigger = trigger
    self.subscription = subscription
    self.subscriptionName = subscriptionName
    self.isTest = isTest
    self.awaitsDecision = awaitsDecision
    self.input = input
    self.content = content
    self.createdAt = createdAt
    self.deadline = deadline
    self.requestKey = requestKey
  }
}

/// What a list of invocations is narrowed and sorted by.
public struct InvocationSummary: Sendable, Equatable {
  @UTF8Compared public var id: String
  @UTF8Compared public var trigger: String
  @UTF8Compared public var subscription: String
  @UTF8Compared public var subscriptionName: String
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// Nanoseconds since 1970; nil while it waits.
  public var endedAt: Int64?
}

/// Which invocation something is about.
public struct InvocationKey: Sendable, Hashable {
  public var organization: UTF8Key
  public var id: UTF8Key

  public init(organization: String, id: String) {
    self.organization = UTF8Key(organization)
    self.id = UTF8Key(id)
  }
}
