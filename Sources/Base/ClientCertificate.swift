/// What a client's certificate says, once the handshake has verified it: made once for a connection.
///
/// Nothing of it is compared but bytes: no wildcard stands for other names, no upper case for lower case, and a name in
/// another alphabet is the ASCII text (RFC 5890) that the certificate has.
public final class ClientCertificate: Sendable {
  /// A name that the certificate was made out to (RFC 5280 section 4.2.1.6).
  public struct Name: Sendable, Hashable {
    /// What sort of name it is.
    public enum Kind: String, Sendable, CaseIterable {
      case dns
      case uri
      case email
    }

    public let kind: Kind
    /// Visible ASCII, as it stands in the certificate.
    public let text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// By their bytes.
    public static func == (left: Name, right: Name) -> Bool {
      left.kind == right.kind && left.text.utf8Equals(right.text)
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(UTF8Key(text))
    }
  }

  /// Its subject (RFC 2253 form), of which other people's words are escaped; for people to read, not to compare.
  public let subject: String
  /// The names that can be compared: of DNS, URIs and mail, each of visible ASCII; others do not count.
  public let names: [Name]
  /// The SHA-256 of its public key (SubjectPublicKeyInfo, DER).
  public let keyHash: [UInt8]
  /// The SHA-256 of the whole certificate.
  public let digest: [UInt8]
  /// When it ends, or one of those that vouch for it, whichever is first, in nanoseconds since 1970.
  public let expiresAt: Int64

  public init(
    subject: String, names: [Name], keyHash: [UInt8], digest: [UInt8], expiresAt: Int64
  ) {
    self.subject = subject
    self.names = names
    self.keyHash = keyHash
    self.digest = digest
    self.expiresAt = expiresAt
  }

  /// Whether a name counts: others, those with a NUL or a space among them, are no account's name.
  public static func isComparable(_ text: some Collection<UInt8>) -> Bool {
    (1...Limits.maxCertificateNameBytes).contains(text.count)
      && text.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
