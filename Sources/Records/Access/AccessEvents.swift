public import Base
public import Store
public import Wire

/// What can happen to an organization.
public enum OrganizationEvent: DomainEvent, Equatable {
  case added(name: String)
  case changed(name: String)
  case deactivated
  case reactivated
  case removed

  /// The aggregate of an organization; it belongs to itself.
  public static func aggregate(_ id: String) -> Aggregate {
    Aggregate(organization: id, type: "org", id: id)
  }

  public var type: String {
    switch self {
    case .added: "org.added"
    case .changed: "org.changed"
    case .deactivated: "org.deactivated"
    case .reactivated: "org.reactivated"
    case .removed: "org.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let name), .changed(let name): ["name": .string(name)]
    case .deactivated, .reactivated, .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "org.added": self = .added(name: try event.string("name"))
    case "org.changed": self = .changed(name: try event.string("name"))
    case "org.deactivated": self = .deactivated
    case "org.reactivated": self = .reactivated
    case "org.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

/// What can happen to a service account.
public enum AccountEvent: DomainEvent, Equatable {
  case added(name: String, description: String)
  case changed(name: String, description: String)
  case deactivated
  case reactivated
  /// It is gone, and with it its memberships and tokens.
  case removed

  /// The aggregate of a service account.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "user", id: id)
  }

  public var type: String {
    switch self {
    case .added: "user.machine.added"
    case .changed: "user.machine.changed"
    case .deactivated: "user.deactivated"
    case .reactivated: "user.reactivated"
    case .removed: "user.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let name, let description), .changed(let name, let description):
      ["name": .string(name), "description": .string(description)]
    case .deactivated, .reactivated, .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "user.machine.added":
      self = .added(
        name: try event.string("name"), description: try event.string("description"))
    case "user.machine.changed":
      self = .changed(
        name: try event.string("name"), description: try event.string("description"))
    case "user.deactivated": self = .deactivated
    case "user.reactivated": self = .reactivated
    case "user.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

/// Where the roles of a membership hold.
public enum MembershipScope: Sendable, Hashable {
  /// In the whole instance, every organization included.
  case instance
  /// In one organization.
  case organization(String)

  /// The form in tables and events: the organization's id, or an empty text.
  var text: String {
    switch self {
    case .instance: ""
    case .organization(let id): id
    }
  }

  init(text: String) {
    self = text.isEmpty ? .instance : .organization(text)
  }

  /// By the bytes of the organization's id.
  public static func == (left: MembershipScope, right: MembershipScope) -> Bool {
    left.text.utf8Equals(right.text)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(UTF8Key(text)) }
}

/// What can happen to a membership: an account's roles in one scope.
public enum MembershipEvent: DomainEvent, Equatable {
  case added(account: String, scope: MembershipScope, roles: [String])
  case changed(account: String, scope: MembershipScope, roles: [String])
  case removed(account: String, scope: MembershipScope)

  /// The aggregate of a membership; `organization` is the account's own.
  public static func aggregate(
    account: String, scope: MembershipScope, organization: String
  ) -> Aggregate {
    let place = scope == .instance ? "instance" : scope.text
    return Aggregate(organization: organization, type: "member", id: "\(place)/\(account)")
  }

  private var scope: MembershipScope {
    switch self {
    case .added(_, let scope, _), .changed(_, let scope, _), .removed(_, let scope): scope
    }
  }

  public var type: String {
    let place = scope == .instance ? "instance" : "org"
    return switch self {
    case .added: "\(place).member.added"
    case .changed: "\(place).member.changed"
    case .removed: "\(place).member.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let account, let scope, let roles), .changed(let account, let scope, let roles):
      [
        "userId": .string(account), "scope": .string(scope.text),
        "roles": .array(roles.map { .string($0) }),
      ]
    case .removed(let account, let scope):
      ["userId": .string(account), "scope": .string(scope.text)]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    let account = try event.string("userId")
    let scope = MembershipScope(text: try event.string("scope"))
    switch event.type {
    case "org.member.added", "instance.member.added":
      self = .added(account: account, scope: scope, roles: try event.strings("roles"))
    case "org.member.changed", "instance.member.changed":
      self = .changed(account: account, scope: scope, roles: try event.strings("roles"))
    case "org.member.removed", "instance.member.removed":
      self = .removed(account: account, scope: scope)
    default: throw event.unknownType
    }
  }
}

/// Roles that somebody could give: what a token that they make can have at most.
public struct RoleCeiling: Sendable, Equatable {
  /// Roles of the instance.
  @UTF8Compared public var instance: [String]
  /// Roles in the organization of the token's account.
  @UTF8Compared public var organization: [String]

  public init(instance: [String] = [], organization: [String] = []) {
    self.instance = instance
    self.organization = organization
  }

  /// Reads the roles that an event has written down.
  init(_ event: Event) throws(StoreError) {
    self.init(
      instance: try event.strings("makerInstanceRoles"),
      organization: try event.strings("makerRoles"))
  }

  /// How events write them down.
  var members: [JSONValue.Member] {
    [
      .init("makerInstanceRoles", .array(instance.map { .string($0) })),
      .init("makerRoles", .array(organization.map { .string($0) })),
    ]
  }
}

/// What can happen to a token; neither it nor its hash stands in an event.
public enum TokenEvent: DomainEvent, Equatable {
  /// It was made for an account; `expiresAt` in nanoseconds since 1970, nil for never; `ceiling` are its maker's roles
  /// at that time, nil in events of versions that did not write them down.
  case added(account: String, name: String, expiresAt: Int64?, ceiling: RoleCeiling?)
  case removed

  /// The aggregate of a token.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "token", id: id)
  }

  public var type: String {
    switch self {
    case .added: "user.pat.added"
    case .removed: "user.pat.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let account, let name, let expiresAt, let ceiling):
      .object(
        [
          .init("userId", .string(account)), .init("name", .string(name)),
          .init("expiresAt", expiresAt.map { .integer($0) } ?? .null),
        ] + (ceiling?.members ?? []))
    case .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "user.pat.added":
      self = .added(
        account: try event.string("userId"), name: try event.string("name"),
        expiresAt: event.payload["expiresAt"] == .null ? nil : try event.integer("expiresAt"),
        ceiling: event.payload["makerRoles"] == nil ? nil : try RoleCeiling(event))
    case "user.pat.removed": self = .removed
    default: throw event.unknownType
    }
  }
}
