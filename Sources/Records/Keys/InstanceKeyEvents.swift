public import Store
public import Wire

/// What can happen to a key of the instance's own; the private half stands in no event.
public enum InstanceKeyEvent: DomainEvent, Equatable {
  /// It was made and is in use; `publicKey` is its JWK.
  case added(algorithm: String, publicKey: JSONValue)
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
    case .added(let algorithm, let publicKey):
      ["algorithm": .string(algorithm), "publicKey": publicKey]
    case .retired: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "instance.key.added":
      guard let publicKey = event.payload["publicKey"] else {
        throw .corrupt("event \(event.position) of \(event.aggregate) has no public key")
      }
      self = .added(algorithm: try event.string("algorithm"), publicKey: publicKey)
    case "instance.key.retired": self = .retired
    default: throw event.unknownType
    }
  }
}
