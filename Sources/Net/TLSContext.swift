import COpenSSL
import Glibc
import Synchronization

/// What a TLS listener offers: certificate chain, key and policy.
///
/// Shared by all loops.
///
/// TLS 1.2 and later; for 1.2 only suites with ephemeral keys and authenticated encryption (RFC 9113 section
/// 9.2.2). Sessions resume by tickets; no session is kept in memory. ALPN chooses "h2" before "http/1.1".
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

  /// An owned SSL_CTX, which OpenSSL counts references of and locks by itself.
  private struct Handle: @unchecked Sendable { var context: OpaquePointer }

  public let configuration: Configuration
  private let handle: Mutex<Handle>

  /// Loads the files.
  public init(_ configuration: Configuration) throws(TLSError) {
    self.configuration = configuration
    handle = Mutex(Handle(context: try Self.load(configuration)))
  }

  deinit { handle.withLock { SSL_CTX_free($0.context) } }

  /// Loads the files again; handshakes from now on use them, open connections keep what they have.
  ///
  /// On an error the old ones stay in use.
  public func reload() throws(TLSError) {
    let fresh = Handle(context: try Self.load(configuration))
    let old = handle.withLock { handle in
      let old = handle
      handle = fresh
      return old
    }
    SSL_CTX_free(old.context)
  }

  /// A new SSL object, which holds its own reference to the context.
  func makeSSL() -> OpaquePointer {
    let ssl = handle.withLock { SSL_new($0.context) }
    guard let ssl else { fatalError("out of memory in SSL_new") }
    return ssl
  }

  private static func load(_ configuration: Configuration) throws(TLSError) -> OpaquePointer {
    ERR_clear_error()
    guard let context = SSL_CTX_new(TLS_server_method()) else {
      throw TLSError(step: .context, reason: TLSError.opensslReason())
    }
    do throws(TLSError) {
      try configure(context)
      try loadFiles(context, configuration)
    } catch {
      SSL_CTX_free(context)
      throw error
    }
    return context
  }

  private static func configure(_ context: OpaquePointer) throws(TLSError) {
    let suites = "ECDHE+AESGCM:ECDHE+CHACHA20"
    guard pintle_ssl_ctx_set_min_version(context, TLS1_2_VERSION) == 1,
      SSL_CTX_set_cipher_list(context, suites) == 1
    else { throw TLSError(step: .context, reason: TLSError.opensslReason()) }
    _ = pintle_ssl_ctx_set_mode(
      context,
      Int(
        SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
          | SSL_MODE_RELEASE_BUFFERS))
    _ = SSL_CTX_set_options(
      context,
      pintle_ssl_op_no_renegotiation() | pintle_ssl_op_no_compression()
        | pintle_ssl_op_cipher_server_preference() | pintle_ssl_op_ignore_unexpected_eof())
    _ = pintle_ssl_ctx_set_session_cache_off(context)
    SSL_CTX_set_alpn_select_cb(
      context,
      { _, selected, selectedCount, offered, offeredCount, _ in
        let ours: StaticString = "\u{2}h2\u{8}http/1.1"
        let result = selected!.withMemoryRebound(
          to: UnsafeMutablePointer<UInt8>?.self, capacity: 1
        ) {
          SSL_select_next_proto(
            $0, selectedCount, ours.utf8Start, UInt32(ours.utf8CodeUnitCount), offered,
            offeredCount)
        }
        // RFC 7301 section 3.2: with nothing in common the handshake fails.
        return result == OPENSSL_NPN_NEGOTIATED
          ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL
      }, nil)
  }

  private static func loadFiles(
    _ context: OpaquePointer, _ configuration: Configuration
  ) throws(TLSError) {
    let chain = configuration.certificateFile
    guard SSL_CTX_use_certificate_chain_file(context, chain) == 1 else {
      throw TLSError(step: .certificate, file: chain, reason: TLSError.opensslReason())
    }
    let key = configuration.privateKeyFile
    guard SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_PEM) == 1 else {
      // OpenSSL compares the key with the certificate while it loads it.
      let isMismatch = ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH
      throw TLSError(
        step: isMismatch ? .keyMismatch : .privateKey, file: key,
        reason: TLSError.opensslReason())
    }
    guard SSL_CTX_check_private_key(context) == 1 else {
      throw TLSError(step: .keyMismatch, file: key, reason: TLSError.opensslReason())
    }
    guard let authorities = configuration.clientAuthoritiesFile else { return }
    guard SSL_CTX_load_verify_file(context, authorities) == 1,
      let names = SSL_load_client_CA_file(authorities)
    else {
      throw TLSError(
        step: .clientAuthorities, file: authorities, reason: TLSError.opensslReason())
    }
    SSL_CTX_set_client_CA_list(context, names)
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
    // Tickets of verified clients resume only in the context that verified them.
    let identifier: StaticString = "pintle"
    SSL_CTX_set_session_id_context(
      context, identifier.utf8Start, UInt32(identifier.utf8CodeUnitCount))
  }
}

extension TLSError {
  /// The first reason in OpenSSL's queue, which is the root of the trouble; empties the queue.
  static func opensslReason() -> String {
    let code = ERR_get_error()
    ERR_clear_error()
    if code == 0 { return "no reason given" }
    if let text = ERR_reason_error_string(code) { return String(cString: text) }
    if ERR_GET_LIB(code) == ERR_LIB_SYS { return String(cString: strerror(ERR_GET_REASON(code))) }
    return "OpenSSL error \(code)"
  }
}
