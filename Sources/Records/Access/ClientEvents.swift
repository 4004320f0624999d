public import Base
public import Store
public import Wire

/// What a client is when it is made: everything but its secret.
public struct ClientContent: Sendable, Equatable {
  /// The account that it acts as.
  @UTF8Compared public var account: String
  @UTF8Compared public var name: String
  /// The scopes that its tokens can have; none for all.
  @UTF8Compared public var scopes: [String]
  /// The one thing that its tokens are for, such as "workflow/ID"; nil for whatever its account may do.
  @UTF8Compared public var resource: String?
  /// The roles of whoever made its secret: what its tokens can have at most.
  public var ceiling: RoleCeiling

  public init(
    account: String, name: String, scopes: [String] = [], resource: String? = nil,
    ceiling: RoleCeiling
  ) {
    self.account = account
    self.name = name
    self.scopes = scopes
    self.resource = resource
    self.ceiling = ceiling
  }
}

/// What can happen to a client, which gets access tokens for an account by its secret; neither the secret nor its hash
/// stands in an event.
public enum ClientEvent: DomainEvent, Equatable {
  case added(ClientContent)
  /// It got another secret; tokens that the former one got are no longer valid.
  ///
  /// `ceiling` are the roles of whoever made the new one.
  case secretChanged(ceiling: RoleCeiling)
  case removed

  /// The aggregate of a client; `organization` is its account's.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "client", id: id)
  }

  public var type: String {
    switch self {
    case .added: "user.client.added"
    case .secretChanged: "user.client.secret.changed"
    case .removed: "user.client.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let content):
      .object(
        [
          .init("userId", .string(content.account)), .init("name", .string(content.name)),
          .init("scopes", .array(content.scopes.map { .string($0) })),
          .init("resource", content.resource.map { .string($0) } ?? .null),
        ] + content.ceiling.members)
    case .secretChanged(let ceiling): .object(ceiling.members)
    case .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "user.client.added":
      self = .added(
        ClientContent(
          account: try event.string("userId"), name: try event.string("name"),
          scopes: try event.strings("scopes"),
          resource: event.payload["resource"] == .null ? nil : try event.string("resource"),
          ceiling: try RoleCeiling(event)))
    case "user.client.secret.changed": self = .secretChanged(ceiling: try RoleCeiling(event))
    case "user.client.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

/// What can happen to a key of an account, which signs JWTs in its name.
///
/// The private half stands nowhere.
public enum AccountKeyEvent: DomainEvent, Equatable {
  /// It was made; `publicKey` is PEM, `expiresAt` nanoseconds since 1970, nil for never; `ceiling` are its maker's roles.
  case added(account: String, publicKey: String, expiresAt: Int64?, ceiling: RoleCeiling)
  case removed

  /// The aggregate of a key; `organization` is its account's.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "account-key", id: id)
  }

  public var type: String {
    switch self {
    case .added: "user.machine.key.added"
    case .removed: "user.machine.key.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let account, let publicKey, let expiresAt, let ceiling):
      .object(
        [
          .init("userId", .string(account)), .init("publicKey", .string(publicKey)),
          .init("expiresAt", expiresAt.map { .integer($0) } ?? .null),
        ] + ceiling.members)
    case .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "user.machine.key.added":
      self = .added(
        account: try event.string("userId"), publicKey: try event.string("publicKey"),
        expiresAt: event.payload["expiresAt"] == .null ? nil : try event.integer("expiresAt"),
        ceiling: try RoleCeiling(event))
    case "user.machine.key.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

/// What can happen to a key that access tokens are signed with; the private half stands in no event.
public enum AccessKeyEvent: DomainEvent, Equatable {
  /// It was made and is in use; `publicKey` is its JWK.
  case added(publicKey: JSONValue)
  /// Nothing is signed with it any more; tokens that it has signed are no longer valid where `isRevoked` says so.
  case retired(isRevoked: Bool)

  /// The aggregate of a key; it belongs to the instance.
  public static func aggregate(_ id: String, instance: String) -> Aggregate {
    Aggregate(organization: instance, type: "access-key", id: id)
  }

  public var type: String {
    switch self {
    case .added: "instance.accesskey.added"
    case .retired: "instance.accesskey.retired"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let publicKey): ["publicKey": publicKey]
    case .retired(let isRevoked): ["revoked": .boolean(isRevoked)]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "instance.accesskey.added":
      guard let publicKey = event.payload["publicKey"] else {
        throw .corrupt("event \(event.position) of \(event.aggregate) has no public key")
      }
      self = .added(publicKey: publicKey)
    case "instance.accesskey.retired": self = .retired(isRevoked: try event.boolean("revoked"))
    default: throw event.unknownType
    }
  }
}
