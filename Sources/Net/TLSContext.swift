/// What a TLS listener offers: certificate chain, key and policy. Shared by all loops.
public final class TLSContext: Sendable {
  /// The PEM files of a listener.
  public struct Configuration: Sendable, Equatable {
    /// The server's certificate, followed by its intermediates (PEM).
    public var certificateFile: String
    /// The private key of the first certificate (PEM, not encrypted).
    public var privateKeyFile: String
    /// Authorities (PEM) that client certificates must come from; nil asks for none.
    public var clientAuthoritiesFile: String?

    public init(
      certificateFile: String, privateKeyFile: String, clientAuthoritiesFile: String? = nil
    ) {
      self.certificateFile = certificateFile
      self.privateKeyFile = privateKeyFile
      self.clientAuthoritiesFile = clientAuthoritiesFile
    }
  }

  /// Loads the files.
  public init(_ configuration: Configuration) throws(TLSError) {
  }

  /// Loads the files again; handshakes from now on use them, open connections keep what they have. On an
  /// error the old ones stay in use.
  public func reload() throws(TLSError) {}
}
