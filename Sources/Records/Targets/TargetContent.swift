public import Base

/// How a target is called and what its answer means.
public enum TargetKind: String, Sendable, CaseIterable {
  /// The status matters, the body does not.
  case webhook
  /// Status and body matter: the body replaces the message.
  case call
  /// Sent in the background; nothing about its answer matters.
  case async
}

/// In what form a target gets its payload.
public enum TargetPayloadType: String, Sendable, CaseIterable {
  case json
  /// A signed JWT (compact JWS) around the JSON.
  case jwt
  /// That JWT encrypted with the target's active public key.
  case jwe
}

/// All of a target that its owner sets.
public struct TargetContent: Sendable, Equatable {
  /// Unique within the instance.
  public var name: String
  public var kind: TargetKind
  /// Whether a failure ends the call; false for `async`.
  public var interruptsOnError: Bool
  /// Nanoseconds.
  public var timeout: Int64
  /// The URL that is called.
  public var endpoint: String
  public var payloadType: TargetPayloadType

  public init(
    name: String, kind: TargetKind, interruptsOnError: Bool, timeout: Int64, endpoint: String,
    payloadType: TargetPayloadType = .json
  ) {
    self.name = name
    self.kind = kind
    self.interruptsOnError = interruptsOnError
    self.timeout = timeout
    self.endpoint = endpoint
    self.payloadType = payloadType
  }

  /// By the bytes of the texts.
  public static func == (left: TargetContent, right: TargetContent) -> Bool {
    left.name.utf8Equals(right.name) && left.endpoint.utf8Equals(right.endpoint)
      && left.kind == right.kind && left.interruptsOnError == right.interruptsOnError
      && left.timeout == right.timeout && left.payloadType == right.payloadType
  }
}

/// A target as it stands now; targets belong to the instance, so their organization is the instance's id.
public struct TargetRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  public var content: TargetContent
  /// Networks and hosts that only this target may be dialled at although the policy refuses them.
  @UTF8Compared public var allowRules: [String]
  /// The names of its static fields in the order in which they are sent; their values are sealed.
  @UTF8Compared public var fieldNames: [String]
  /// Whether event deliveries are sent; false once the target answered 410, until it is enabled again.
  public var isEnabled: Bool
  /// Until when former signing keys sign beside the present one, the last of them, nanoseconds since 1970; nil without
  /// a former key.
  public var formerKeyExpiresAt: Int64?
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64

  public init(
    organization: String, id: String, content: TargetContent, allowRules: [String] = [],
    fieldNames: [String] = [], isEnabled: Bool = true, formerKeyExpiresAt: Int64? = nil,
    sequence: Int64, createdAt: Int64, changedAt: Int64
  ) {
    self.organization = organization
    self.id = id
    self.content = content
    self.allowRules = allowRules
    self.fieldNames = fieldNames
    self.isEnabled = isEnabled
    self.formerKeyExpiresAt = formerKeyExpiresAt
    self.sequence = sequence
    self.createdAt = createdAt
    self.changedAt = changedAt
  }
}

/// A public key that payloads for a target can be encrypted with.
public struct TargetKeyRecord: Sendable, Equatable {
  @UTF8Compared public var target: String
  @UTF8Compared public var id: String
  /// PEM (SubjectPublicKeyInfo), RSA or EC.
  @UTF8Compared public var publicKey: String
  /// "SHA256:" and the base64 (without padding) of the SHA-256 of the key's DER.
  @UTF8Compared public var fingerprint: String
  /// Nanoseconds since 1970; nil for a key that does not expire.
  public var expiresAt: Int64?
  public var isActive: Bool
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// Nanoseconds since 1970.
  public var changedAt: Int64

  public init(
    target: String, id: String, publicKey: String, fingerprint: String, expiresAt: Int64?,
    isActive: Bool, createdAt: Int64, changedAt: Int64
  ) {
    self.target = target
    self.id = id
    self.publicKey = publicKey
    self.fingerprint = fingerprint
    self.expiresAt = expiresAt
    self.isActive = isActive
    self.createdAt = createdAt
    self.changedAt = changedAt
  }
}
