import Base
import COpenSSL
import Glibc
import Synchronization

/// What a TLS listener offers: certificate chain, key and policy.
///
/// Shared by all loops.
///
/// TLS 1.2 and later; for 1.2 only suites with ephemeral keys and authenticated encryption (RFC 9113 section
/// 9.2.2). Sessions resume by tickets; no session is kept in memory. Where client certificates are asked for, no session
/// resumes: each handshake verifies the client's anew, by its end and by the authorities of that moment. ALPN chooses "h2"
/// before "http/1.1".
public final class TLSContext: Sendable {
  /// The PEM files of a listener.
  public struct Configuration: Sendable, Equatable {
    /// The server's certificate, followed by its intermediates (PEM).
    public var certificateFile: String
    /// The private key of the first certificate (PEM, not encrypted).
    public var privateKeyFile: String
    /// Authorities (PEM) that client certificates must come from; nil asks for none.
    public var clientAuthoritiesFile: String?
    /// Whether clients must show a certificate; else they may.
    public var requiresClientCertificate = true

    /// Names the files, all of them PEM.
    public init(
      certificateFile: String, privateKeyFile: String, clientAuthoritiesFile: String? = nil
    ) {
      self.certificateFile = certificateFile
      self.privateKeyFile = privateKeyFile
      self.clientAuthoritiesFile = clientAuthoritiesFile
    }
  }

  /// An owned SSL_CTX, which OpenSSL counts references of and locks by itself.
  private struct Handle: @unchecked Sendable {
    var context: OpaquePointer
    /// The SHA-256 of the file with the authorities; empty without one.
    var authorities: [UInt8]
    /// How often the authorities have changed.
    var generation = 0
  }

  /// The files that it was made of, and is made of again when they have changed.
  public let configuration: Configuration
  private let handle: Mutex<Handle>

  /// Loads the files.
  public init(_ configuration: Configuration) throws(TLSError) {
    self.configuration = configuration
    handle = Mutex(try Self.load(configuration))
  }

  deinit { handle.withLock { SSL_CTX_free($0.context) } }

  /// Loads the files again; handshakes from now on use them, open connections keep what they have.
  ///
  /// On an error the old ones stay in use.
  ///
  /// - Returns: Whether the authorities of client certificates are others now: then connections that were opened before
  ///   may have one that is not trusted any more (`TLSConnection.isClientTrusted`).
  @discardableResult
  public func reload() throws(TLSError) -> Bool {
    let fresh = try Self.load(configuration)
    let (old, isChanged) = handle.withLock { handle in
      let old = handle
      handle = fresh
      let isChanged = old.authorities != fresh.authorities
      handle.generation = old.generation + (isChanged ? 1 : 0)
      return (old, isChanged)
    }
    SSL_CTX_free(old.context)
    return isChanged
  }

  /// A new SSL object, which holds its own reference to the context, and how often the authorities had changed then.
  func makeSSL() -> (ssl: OpaquePointer, generation: Int) {
    let (ssl, generation) = handle.withLock { (SSL_new($0.context), $0.generation) }
    guard let ssl else { fatalError("out of memory in SSL_new") }
    return (ssl, generation)
  }

  /// How often the authorities have changed.
  var generation: Int { handle.withLock { $0.generation } }

  /// Whether the authorities as they are now vouch for the client of a connection.
  func trustsClient(of ssl: OpaquePointer) -> Bool {
    let context = handle.withLock { handle in
      SSL_CTX_up_ref(handle.context)
      return Handle(context: handle.context, authorities: [])
    }.context
    defer { SSL_CTX_free(context) }
    guard let certificate = SSL_get1_peer_certificate(ssl) else { return false }
    defer { X509_free(certificate) }
    guard let verification = X509_STORE_CTX_new() else { return false }
    defer { X509_STORE_CTX_free(verification) }
    ERR_clear_error()
    defer { ERR_clear_error() }
    guard
      X509_STORE_CTX_init(
        verification, SSL_CTX_get_cert_store(context), certificate, SSL_get_peer_cert_chain(ssl))
        == 1,
      X509_STORE_CTX_set_default(verification, "ssl_client") == 1
    else { return false }
    X509_STORE_CTX_set_depth(verification, Int32(Limits.maxCertificateDepth))
    return X509_verify_cert(verification) == 1
  }

  private static func load(_ configuration: Configuration) throws(TLSError) -> Handle {
    ERR_clear_error()
    guard let context = SSL_CTX_new(TLS_server_method()) else {
      throw TLSError(step: .context, reason: TLSError.opensslReason())
    }
    do throws(TLSError) {
      try configure(context)
      try loadFiles(context, configuration)
      let authorities = try configuration.clientAuthoritiesFile.map {
        (file) throws(TLSError) in
        try loadAuthorities(context, file, isRequired: configuration.requiresClientCertificate)
      }
      return Handle(context: context, authorities: authorities ?? [])
    } catch {
      SSL_CTX_free(context)
      throw error
    }
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
    // Told of each record; the argument is the connection.
    SSL_CTX_set_msg_callback(context) { isWritten, _, kind, bytes, count, ssl, connection in
      guard isWritten == 0, count > 0, let bytes, let connection else { return }
      TLSConnection.note(kind, bytes.load(as: UInt8.self), ssl, connection)
    }
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
  }

  /// Has clients asked for certificates that come from the authorities of a file; returns the file's SHA-256.
  private static func loadAuthorities(
    _ context: OpaquePointer, _ file: String, isRequired: Bool
  ) throws(TLSError) -> [UInt8] {
    // Before it is used: what changes meanwhile is another content the next time.
    let digest = NetDigest.sha256(bytes(of: file))
    guard SSL_CTX_load_verify_file(context, file) == 1, let names = SSL_load_client_CA_file(file)
    else {
      throw TLSError(step: .clientAuthorities, file: file, reason: TLSError.opensslReason())
    }
    SSL_CTX_set_client_CA_list(context, names)
    SSL_CTX_set_verify(
      context, SSL_VERIFY_PEER | (isRequired ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), nil)
    SSL_CTX_set_verify_depth(context, Int32(Limits.maxCertificateDepth))
    _ = pintle_ssl_ctx_set_max_cert_list(context, Limits.maxCertificateChainBytes)
    // A session would carry the client's identity past its certificate's end, and past its authority's.
    _ = SSL_CTX_set_options(context, pintle_ssl_op_no_ticket())
    SSL_CTX_set_num_tickets(context, 0)
    // What OpenSSL wants of whoever verifies clients, whether sessions resume or not.
    let identifier: StaticString = "pintle"
    SSL_CTX_set_session_id_context(
      context, identifier.utf8Start, UInt32(identifier.utf8CodeUnitCount))
    return digest
  }

  /// What is in a file as far as it can be read.
  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16 * 1024)
    while bytes.count < Limits.maxAuthoritiesBytes {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
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
