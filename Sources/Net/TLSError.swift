/// A failure of TLS: what was being done and the reason in OpenSSL's words.
public struct TLSError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was being done when it failed.
  public enum Step: String, Sendable {
    /// There is no memory for a context, or OpenSSL refuses the settings.
    case context = "make a TLS context"
    /// The chain cannot be read.
    case certificate = "load the certificate chain"
    /// The key cannot be read.
    case privateKey = "load the private key"
    /// The key belongs to another certificate.
    case keyMismatch = "match the private key with the certificate"
    /// The authorities cannot be read.
    case clientAuthorities = "load the client certificate authorities"
    /// A peer and the server do not agree.
    case handshake = "handshake"
    /// The client has no certificate that is taken.
    case clientCertificate = "take the client's certificate"
  }

  /// What failed.
  public var step: Step
  /// The file concerned; empty when there is none.
  public var file: String
  /// OpenSSL's reason, without secrets.
  public var reason: String

  /// Makes an error; `reason` is OpenSSL's word for it.
  public init(step: Step, file: String = "", reason: String) {
    self.step = step
    self.file = file
    self.reason = reason
  }

  public var description: String {
    file.isEmpty
      ? "cannot \(step.rawValue): \(reason)" : "cannot \(step.rawValue) from \(file): \(reason)"
  }
}
