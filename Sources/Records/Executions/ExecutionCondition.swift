public import Base

/// When an execution's targets are called.
public enum ExecutionCondition: Sendable, Hashable {
  /// What of the calls to a server's methods.
  public enum Scope: Sendable {
    /// One method: "/zitadel.user.v2.UserService/AddHumanUser".
    case method(String)
    /// All methods of a service: "zitadel.user.v2.UserService".
    case service(String)
    case all
  }

  /// What of the events.
  public enum Events: Sendable {
    /// One type: "user.human.added".
    case type(String)
    /// All types that begin with it: "user.human".
    case group(String)
    case all
  }

  case request(Scope)
  case response(Scope)
  /// "preuserinfo"
  case function(String)
  case event(Events)

  /// Which of the four.
  public enum Kind: String, Sendable, CaseIterable {
    case request, response, function, event
  }

  public var kind: Kind {
    switch self {
    case .request: .request
    case .response: .response
    case .function: .function
    case .event: .event
    }
  }

  /// The execution's id, made from the condition: "request/zitadel.user.v2.UserService/AddHumanUser",
  /// "event/user.human.*", "function/preuserinfo", "response".
  public var id: String {
    switch self {
    case .request(let scope), .response(let scope):
      switch scope {
      case .method(let method):
        method.utf8HasPrefix("/") ? "\(kind.rawValue)\(method)" : "\(kind.rawValue)/\(method)"
      case .service(let service): "\(kind.rawValue)/\(service)"
      case .all: kind.rawValue
      }
    case .function(let name): "function/\(name)"
    case .event(.type(let type)): "event/\(type)"
    case .event(.group(let group)):
      group.utf8HasSuffix(".*") ? "event/\(group)" : "event/\(group).*"
    case .event(.all): "event"
    }
  }

  /// Reads an id back; nil when it is none.
  ///
  /// A method gets its leading "/", a group loses its ".*".
  public init?(id: String) {
    let parts = id.utf8Split("/", maxSplits: 1)
    guard let kind = Kind(rawValue: String(parts[0])) else { return nil }
    let rest = parts.count == 2 ? String(parts[1]) : nil
    if let rest, rest.isEmpty { return nil }
    switch (kind, rest) {
    case (.request, _): self = .request(Self.scope(rest))
    case (.response, _): self = .response(Self.scope(rest))
    case (.function, let name?): self = .function(name)
    case (.function, nil): return nil
    case (.event, nil): self = .event(.all)
    case (.event, let name?):
      self = .event(
        name.utf8HasSuffix(".*")
          ? .group(String(decoding: name.utf8.dropLast(2), as: UTF8.self)) : .type(name))
    }
  }

  /// By the bytes of the ids: the same executions are meant.
  public static func == (left: ExecutionCondition, right: ExecutionCondition) -> Bool {
    left.id.utf8Equals(right.id)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(UTF8Key(id)) }

  private static func scope(_ rest: String?) -> Scope {
    guard let rest else { return .all }
    return rest.contains("/") ? .method("/\(rest)") : .service(rest)
  }
}

/// One entry of an execution's list.
public enum ExecutionEntry: Sendable, Equatable {
  /// A target by its id.
  case target(String)
  /// The entries of another execution, by that one's id.
  case include(String)

  /// By the bytes of the ids.
  public static func == (left: ExecutionEntry, right: ExecutionEntry) -> Bool {
    switch (left, right) {
    case (.target(let left), .target(let right)), (.include(let left), .include(let right)):
      left.utf8Equals(right)
    default: false
    }
  }
}

/// An execution as it stands now; executions belong to the instance, like targets.
public struct ExecutionRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  /// In the order in which they are called.
  public var entries: [ExecutionEntry]
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64

  public init(
    organization: String, id: String, entries: [ExecutionEntry], sequence: Int64,
    createdAt: Int64, changedAt: Int64
  ) {
    self.organization = organization
    self.id = id
    self.entries = entries
    self.sequence = sequence
    self.createdAt = createdAt
    self.changedAt = changedAt
  }
}
