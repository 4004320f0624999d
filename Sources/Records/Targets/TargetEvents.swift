public import Base
public import Store
public import Wire

/// What can happen to a target and its public keys.
///
/// Signing keys are secrets and stand in no event: a rotation only says that there was one.
public enum TargetEvent: DomainEvent, Equatable {
  /// A new signing key in the place of the former one.
  public struct KeyRotation: Sendable, Equatable {
    /// Until when the former key signs as well, nanoseconds since 1970; nil when it stopped at once.
    public var formerKeyExpiresAt: Int64?

    public init(formerKeyExpiresAt: Int64?) {
      self.formerKeyExpiresAt = formerKeyExpiresAt
    }
  }

  /// It was created, enabled, with a signing key.
  case added(TargetContent)
  /// All that an update may change was replaced, and the signing key if `rotation` says so.
  case changed(TargetContent, rotation: KeyRotation?)
  /// It is gone, and with it its keys and its places in executions.
  case removed
  /// Event deliveries to it stopped; the reason in plain words.
  case disabled(reason: String)
  case enabled
  /// Event deliveries to it are held until it is resumed or enabled; the reason in plain words.
  case paused(reason: String)
  case resumed
  /// Whether it is the target that gets the instance's alerts.
  case alertsSet(Bool)
  /// The addresses that only it may be dialled at were replaced by this list.
  case allowRulesSet([String])
  /// The static fields of its requests were replaced; their names alone, as values are secrets. None left without names.
  case fieldsSet([String])
  /// The waits before each further attempt of its deliveries were replaced, nanoseconds; nil for the standard schedule.
  case scheduleSet([Int64]?)
  /// A public key was added, inactive.
  case keyAdded(TargetKeyContent)
  /// The key is the one that payloads are encrypted with; the one before it is no longer.
  case keyActivated(key: String)
  case keyDeactivated(key: String)
  case keyRemoved(key: String)

  /// The aggregate of a target; `instance` is the store's `instanceID`.
  public static func aggregate(_ id: String, instance: String) -> Aggregate {
    Aggregate(organization: instance, type: "target", id: id)
  }

  public var type: String {
    switch self {
    case .added: "target.added"
    case .changed: "target.changed"
    case .removed: "target.removed"
    case .disabled: "target.disabled"
    case .enabled: "target.enabled"
    case .paused: "target.paused"
    case .resumed: "target.resumed"
    case .alertsSet: "target.alerts.set"
    case .allowRulesSet: "target.allow.set"
    case .fieldsSet: "target.fields.set"
    case .scheduleSet: "target.schedule.set"
    case .keyAdded: "target.key.added"
    case .keyActivated: "target.key.activated"
    case .keyDeactivated: "target.key.deactivated"
    case .keyRemoved: "target.key.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let content): .object(content.members)
    case .changed(let content, let rotation):
      .object(content.members + (rotation?.members ?? []))
    case .disabled(let reason), .paused(let reason): ["reason": .string(reason)]
    case .alertsSet(let receives): ["receives": .boolean(receives)]
    case .allowRulesSet(let rules): ["rules": .array(rules.map { .string($0) })]
    case .fieldsSet(let names): ["names": .array(names.map { .string($0) })]
    case .scheduleSet(let waits):
      ["waits": waits.map { .array($0.map { .integer($0) }) } ?? .null]
    case .keyAdded(let content):
      [
        "keyId": .string(content.id), "publicKey": .string(content.publicKey),
        "fingerprint": .string(content.fingerprint),
        "expiresAt": content.expiresAt.map { .integer($0) } ?? .null,
      ]
    case .keyActivated(let key), .keyDeactivated(let key), .keyRemoved(let key):
      ["keyId": .string(key)]
    case .removed, .enabled, .resumed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "target.added": self = .added(try TargetContent(event))
    case "target.changed":
      self = .changed(try TargetContent(event), rotation: try KeyRotation(event))
    case "target.removed": self = .removed
    case "target.disabled": self = .disabled(reason: try event.string("reason"))
    case "target.enabled": self = .enabled
    case "target.paused": self = .paused(reason: try event.string("reason"))
    case "target.resumed": self = .resumed
    case "target.alerts.set": self = .alertsSet(try event.boolean("receives"))
    case "target.allow.set": self = .allowRulesSet(try event.strings("rules"))
    case "target.fields.set": self = .fieldsSet(try event.strings("names"))
    case "target.schedule.set": self = .scheduleSet(try event.optionalIntegers("waits"))
    case "target.key.added": self = .keyAdded(try TargetKeyContent(event))
    case "target.key.activated": self = .keyActivated(key: try event.string("keyId"))
    case "target.key.deactivated": self = .keyDeactivated(key: try event.string("keyId"))
    case "target.key.removed": self = .keyRemoved(key: try event.string("keyId"))
    default: throw event.unknownType
    }
  }
}

/// A public key as it is added to a target.
public struct TargetKeyContent: Sendable, Equatable {
  /// Unique within the target.
  @UTF8Compared public var id: String
  /// PEM (SubjectPublicKeyInfo), RSA or EC.
  @UTF8Compared public var publicKey: String
  /// "SHA256:" and the base64 (without padding) of the SHA-256 of the key's DER.
  @UTF8Compared public var fingerprint: String
  /// Nanoseconds since 1970; nil for a key that does not expire.
  public var expiresAt: Int64?

  public init(id: String, publicKey: String, fingerprint: String, expiresAt: Int64?) {
    self.id = id
    self.publicKey = publicKey
    self.fingerprint = fingerprint
    self.expiresAt = expiresAt
  }

  init(_ event: Event) throws(StoreError) {
    id = try event.string("keyId")
    publicKey = try event.string("publicKey")
    fingerprint = try event.string("fingerprint")
    expiresAt = try event.optionalInteger("expiresAt")
  }
}

extension TargetEvent.KeyRotation {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("signingKeyRotated", .boolean(true)),
      JSONValue.Member(
        "formerKeyExpiresAt", formerKeyExpiresAt.map { .integer($0) } ?? .null),
    ]
  }

  /// The rotation that a change tells of; nil when the signing key stayed.
  fileprivate init?(_ event: Event) throws(StoreError) {
    guard event.payload["signingKeyRotated"] != nil, try event.boolean("signingKeyRotated") else {
      return nil
    }
    formerKeyExpiresAt = try event.optionalInteger("formerKeyExpiresAt")
  }
}

extension TargetContent {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("name", .string(name)),
      JSONValue.Member("targetType", .string(kind.rawValue)),
      JSONValue.Member("interruptOnError", .boolean(interruptsOnError)),
      JSONValue.Member("timeout", .integer(timeout)),
      JSONValue.Member("endpoint", .string(endpoint)),
      JSONValue.Member("payloadType", .string(payloadType.rawValue)),
    ]
  }

  fileprivate init(_ event: Event) throws(StoreError) {
    let kindName = try event.string("targetType")
    let payloadName = try event.string("payloadType")
    guard let kind = TargetKind(rawValue: kindName),
      let payloadType = TargetPayloadType(rawValue: payloadName)
    else {
      throw .corrupt(
        "event \(event.position) is about a target of the type \(kindName) with \(payloadName)")
    }
    self.init(
      name: try event.string("name"), kind: kind,
      interruptsOnError: try event.boolean("interruptOnError"),
      timeout: try event.integer("timeout"), endpoint: try event.string("endpoint"),
      payloadType: payloadType)
  }
}

extension Event {
  /// A member of the payload that is a list of whole numbers, null or missing.
  fileprivate func optionalIntegers(_ name: String) throws(StoreError) -> [Int64]? {
    guard let value = payload[name], value != .null else { return nil }
    let numbers = value.arrayValue?.map(\.integerValue) ?? [nil]
    guard !numbers.contains(nil) else {
      throw .corrupt("the member \(name) of event \(position) is no list of numbers")
    }
    return numbers.compactMap(\.self)
  }

  /// A member of the payload that is a whole number, null or missing.
  fileprivate func optionalInteger(_ name: String) throws(StoreError) -> Int64? {
    guard let value = payload[name], value != .null else { return nil }
    return try integer(name)
  }
}
