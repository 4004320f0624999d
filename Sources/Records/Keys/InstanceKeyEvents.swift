import Base
public import Store
public import Wire

/// What can happen to a key of the instance's own; the private half stands in no event.
public enum InstanceKeyEvent: DomainEvent, Equatable {
  /// It was made and is in use; `publicKey` is its JWK.
  case added(purpose: InstanceKeyPurpose, algorithm: String, publicKey: JSONValue)
  /// Nothing is signed with it any more.
  case retired

  /// The aggregate of a key; it belongs to the instance.
  public static func aggregate(_ id: String, instance: String) -> Aggregate {
    Aggregate(organization: instance, type: "instance-key", id: id)
  }

  public var type: String {
    switch self {
    case .added: "instance.key.added"
    case .retired: "instance.key.retired"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .added(let purpose, let algorithm, let publicKey):
      [
        "purpose": .string(purpose.rawValue), "algorithm": .string(algorithm),
        "publicKey": publicKey,
      ]
    case .retired: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "instance.key.added":
      guard let publicKey = event.payload["publicKey"] else {
        throw .corrupt("event \(event.position) of \(event.aggregate) has no public key")
      }
      let algorithm = try event.string("algorithm")
      self = .added(
        purpose: try Self.purpose(event, algorithm), algorithm: algorithm, publicKey: publicKey)
    case "instance.key.retired": self = .retired
    default: throw event.unknownType
    }
  }

  /// What the key is for; events of former versions do not say it, and their keys for webhooks are those of Ed25519.
  private static func purpose(
    _ event: Event, _ algorithm: String
  ) throws(StoreError) -> InstanceKeyPurpose {
    guard event.payload["purpose"] != nil else {
      return algorithm.utf8Equals("EdDSA") ? .webhook : .payload
    }
    let text = try event.string("purpose")
    guard let purpose = InstanceKeyPurpose(rawValue: text) else {
      throw .corrupt("event \(event.position) of \(event.aggregate): unknown purpose \(text)")
    }
    return purpose
  }
}
