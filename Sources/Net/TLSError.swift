/// A failure of TLS: what was being done and the reason in OpenSSL's words.
public struct TLSError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was being done when it failed.
  public enum Step: String, Sendable {
    case context = "make a TLS context"
    case certificate = "load the certificate chain"
    case privateKey = "load the private key"
    case keyMismatch = "match the private key with the certificate"
    case clientAuthorities = "load the client certificate authorities"
    case handshake = "handshake"
    /// The client has no certificate that is taken.
    case clientCertificate = "take the client's certificate"
  }

  public var step: Step
  /// The file concerned; empty when there is none.
  public var file: String
  /// OpenSSL's reason, without secrets.
  public var reason: String

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
