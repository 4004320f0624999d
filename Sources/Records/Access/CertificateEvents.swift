public import Base
public import Store
public import Wire

/// What of a client's certificate stands for an account.
public struct CertificateName: Sendable, Hashable {
  /// What sort of name it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The SHA-256 of the public key (SubjectPublicKeyInfo, DER) as 64 lower-case hexadecimal digits.
    case key
    /// A DNS name among the subject alternative names, as the certificate has it.
    case dns
    /// A URI among them.
    case uri
    /// A mail address among them.
    case email
  }

  public let kind: Kind
  public let text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// All that a certificate may be bound by.
  public static func all(of certificate: ClientCertificate) -> [CertificateName] {
    [CertificateName(.key, HexText.encode(certificate.keyHash))]
      + certificate.names.map { name in
        let kind: Kind =
          switch name.kind {
          case .dns: .dns
          case .uri: .uri
          case .email: .email
          }
        return CertificateName(kind, name.text)
      }
  }

  /// By their bytes.
  public static func == (left: CertificateName, right: CertificateName) -> Bool {
    left.kind == right.kind && left.text.utf8Equals(right.text)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(UTF8Key(text))
  }
}

/// What can happen between an account and a name of certificates.
public enum CertificateEvent: DomainEvent, Equatable {
  /// The name stands for the account from now on; `ceiling` are the roles of whoever said so.
  case bound(account: String, name: CertificateName, ceiling: RoleCeiling)
  case unbound

  /// The aggregate of a binding; `organization` is its account's.
  public static func aggregate(_ id: String, organization: String) -> Aggregate {
    Aggregate(organization: organization, type: "account-certificate", id: id)
  }

  public var type: String {
    switch self {
    case .bound: "user.machine.certificate.bound"
    case .unbound: "user.machine.certificate.unbound"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .bound(let account, let name, let ceiling):
      .object(
        [
          .init("userId", .string(account)), .init("kind", .string(name.kind.rawValue)),
          .init("name", .string(name.text)),
        ] + ceiling.members)
    case .unbound: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "user.machine.certificate.bound":
      guard let kind = CertificateName.Kind(rawValue: try event.string("kind")) else {
        throw .corrupt("event \(event.position) of \(event.aggregate) has an unknown kind of name")
      }
      self = .bound(
        account: try event.string("userId"),
        name: CertificateName(kind, try event.string("name")), ceiling: try RoleCeiling(event))
    case "user.machine.certificate.unbound": self = .unbound
    default: throw event.unknownType
    }
  }
}
