import Base
import COpenSSL
import Glibc

/// The TLS side of a connection: OpenSSL on the non-blocking socket itself.
public final class TLSConnection {
  enum Progress {
    case count(Int)
    case wouldBlock
    case ended
    case failed
  }

  enum Handshake {
    case done
    case wantsRead
    case wantsWrite
    case failed(TLSError)
  }

  private var ssl: OpaquePointer?

  init(_ context: TLSContext, descriptor: Int32) {
    ssl = context.makeSSL()
    SSL_set_fd(ssl, descriptor)
    SSL_set_accept_state(ssl)
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

  /// The subject of the client's verified certificate (RFC 2253 form); nil when it sent none.
  public var clientCertificateSubject: String? {
    guard let ssl, let certificate = SSL_get1_peer_certificate(ssl) else { return nil }
    defer { X509_free(certificate) }
    guard let memory = BIO_new(BIO_s_mem()) else { return nil }
    defer { BIO_free(memory) }
    X509_NAME_print_ex(
      memory, X509_get_subject_name(certificate), 0, pintle_xn_flag_rfc2253())
    return String(unsafeUninitializedCapacity: 1024) { buffer in
      max(0, Int(BIO_read(memory, buffer.baseAddress, Int32(buffer.count))))
    }
  }

  func handshake() -> Handshake {
    ERR_clear_error()
    let result = SSL_do_handshake(ssl)
    if result == 1 { return .done }
    switch SSL_get_error(ssl, result) {
    case SSL_ERROR_WANT_READ: return .wantsRead
    case SSL_ERROR_WANT_WRITE: return .wantsWrite
    case SSL_ERROR_SYSCALL where ERR_peek_error() == 0:
      return .failed(TLSError(step: .handshake, reason: "the peer closed the connection"))
    default: return .failed(TLSError(step: .handshake, reason: TLSError.opensslReason()))
    }
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
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return .wouldBlock
    case SSL_ERROR_ZERO_RETURN: return .ended
    default: return .failed
    }
  }

  /// Sends close_notify, as far as the socket takes it.
  func sendClose() {
    ERR_clear_error()
    SSL_shutdown(ssl)
  }
}
