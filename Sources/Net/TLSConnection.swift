public import Base
import COpenSSL
import Glibc

/// The TLS side of a connection: OpenSSL on the non-blocking socket itself.
public final class TLSConnection {
  enum Progress {
    case count(Int)
    case wouldBlock
    /// Nothing is read before something was written that TLS itself has to say.
    case wantsWrite
    case ended
    case failed
  }

  enum Handshake {
    case done
    case wantsRead
    case wantsWrite
    case failed(TLSError)
  }

  /// What the listener offers.
  public let context: TLSContext
  /// What the client's verified certificate says; nil when it sent none, and before the end of the handshake.
  public private(set) var clientCertificate: ClientCertificate?
  private var ssl: OpaquePointer?
  /// Whether nothing can be sent any more (SSL_shutdown(3) is not for broken connections).
  private var isBroken = false
  /// How often the authorities of client certificates had changed when the handshake began.
  private let generation: Int
  /// How many records without application data may still come in this period; not counted during the handshake.
  private var controlRecordsLeft = Int.max
  /// When the period ends in which they are counted (monotonic).
  private var periodEnd = Int64.min

  init(_ context: TLSContext, descriptor: Int32) {
    self.context = context
    let made = context.makeSSL()
    ssl = made.ssl
    generation = made.generation
    SSL_set_fd(ssl, descriptor)
    SSL_set_accept_state(ssl)
    // Only OpenSSL's calls from here use it, and `free` ends them.
    _ = pintle_ssl_set_msg_callback_arg(ssl, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Counts a record that came without application data.
  ///
  /// One call of SSL_read takes any number of them, and answers them, without coming back: whoever sends nothing else would
  /// have the loop for himself. So the read behind the last one that is allowed finds no socket.
  fileprivate static func count(_ ssl: OpaquePointer?, _ connection: UnsafeMutableRawPointer) {
    Unmanaged<TLSConnection>.fromOpaque(connection)._withUnsafeGuaranteedRef { connection in
      connection.controlRecordsLeft &-= 1
      if connection.controlRecordsLeft < 0 { pintle_ssl_cut_off(ssl) }
    }
  }

  /// What OpenSSL tells of a record that it reads: its header, whose first byte is its type, and in TLS 1.3 the type that was
  /// encrypted with it (SSL_CTX_set_msg_callback(3)).
  @inline(__always)
  static func note(
    _ kind: Int32, _ type: UInt8, _ ssl: OpaquePointer?, _ connection: UnsafeMutableRawPointer
  ) {
    guard kind == SSL3_RT_HEADER || kind == SSL3_RT_INNER_CONTENT_TYPE,
      type != UInt8(SSL3_RT_APPLICATION_DATA)
    else { return }
    count(ssl, connection)
  }

  /// Whether the peer has sent more records without application data than it may.
  var isFlooded: Bool { controlRecordsLeft < 0 }

  /// Begins a new period of counting where the last one is over.
  @inline(__always)
  func renewControlRecords(_ limits: ConnectionLimits, now: Int64) {
    guard now >= periodEnd else { return }
    periodEnd = now + limits.tlsControlPeriod
    controlRecordsLeft = limits.maxTLSControlRecords
  }

  deinit { free() }

  func free() {
    SSL_free(ssl)
    ssl = nil
  }

  /// The protocol that ALPN chose ("h2", "http/1.1"); nil when the client did not ask.
  public var applicationProtocol: String? {
    var name: UnsafePointer<UInt8>?
    var count: UInt32 = 0
    SSL_get0_alpn_selected(ssl, &name, &count)
    guard let name, count > 0 else { return nil }
    return String(decoding: UnsafeBufferPointer(start: name, count: Int(count)), as: UTF8.self)
  }

  /// Whether the authorities as they are now vouch for the client's certificate; true where there is none.
  public var isClientTrusted: Bool {
    guard clientCertificate != nil, let ssl else { return true }
    return context.trustsClient(of: ssl)
  }

  func handshake() -> Handshake {
    ERR_clear_error()
    let result = SSL_do_handshake(ssl)
    if result == 1 { return takeClientCertificate() }
    switch SSL_get_error(ssl, result) {
    case SSL_ERROR_WANT_READ: return .wantsRead
    case SSL_ERROR_WANT_WRITE: return .wantsWrite
    case SSL_ERROR_SSL where isClientRefused:
      let result = SSL_get_verify_result(ssl)
      guard result != Int(X509_V_OK), let text = X509_verify_cert_error_string(result) else {
        return .failed(TLSError(step: .clientCertificate, reason: TLSError.opensslReason()))
      }
      ERR_clear_error()
      return .failed(TLSError(step: .clientCertificate, reason: String(cString: text)))
    case SSL_ERROR_SYSCALL where ERR_peek_error() == 0:
      return .failed(TLSError(step: .handshake, reason: "the peer closed the connection"))
    default: return .failed(TLSError(step: .handshake, reason: TLSError.opensslReason()))
    }
  }

  /// Whether it was the client's certificate, or that there was none, that ended the handshake.
  private var isClientRefused: Bool {
    switch ERR_GET_REASON(ERR_peek_error()) {
    case SSL_R_CERTIFICATE_VERIFY_FAILED, SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE,
      SSL_R_EXCESSIVE_MESSAGE_SIZE:
      context.configuration.clientAuthoritiesFile != nil
    default: false
    }
  }

  /// The end of the handshake: reads what the client's certificate says.
  private func takeClientCertificate() -> Handshake {
    guard context.configuration.clientAuthoritiesFile != nil, let ssl else { return .done }
    do throws(TLSError) {
      clientCertificate = try ClientCertificate.read(ssl)
    } catch {
      return .failed(error)
    }
    // Verified by the authorities of when the handshake began.
    guard generation == context.generation || isClientTrusted else {
      return .failed(TLSError(step: .clientCertificate, reason: "its authority has gone"))
    }
    return .done
  }

  func read(into pointer: UnsafeMutableRawPointer, count: Int) -> Progress {
    ERR_clear_error()
    return progress(SSL_read(ssl, pointer, Int32(clamping: count)))
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Progress {
    ERR_clear_error()
    return progress(SSL_write(ssl, bytes.baseAddress, Int32(clamping: bytes.count)))
  }

  private func progress(_ result: Int32) -> Progress {
    if result > 0 { return .count(Int(result)) }
    switch SSL_get_error(ssl, result) {
    case SSL_ERROR_WANT_READ: return .wouldBlock
    case SSL_ERROR_WANT_WRITE: return .wantsWrite
    case SSL_ERROR_ZERO_RETURN: return .ended
    default:
      isBroken = true
      return .failed
    }
  }

  /// Sends close_notify, as far as the socket takes it, unless the connection is broken.
  func sendClose() {
    guard !isBroken else { return }
    ERR_clear_error()
    SSL_shutdown(ssl)
  }
}
