import Base
import COpenSSL

extension ClientCertificate {
  /// Reads the certificate of a finished handshake; nil when the client sent none.
  ///
  /// - Throws: Why it is none that can be used.
  static func read(_ ssl: OpaquePointer) throws(TLSError) -> ClientCertificate? {
    guard let certificate = SSL_get1_peer_certificate(ssl) else { return nil }
    defer { X509_free(certificate) }
    var expiresAt = try end(of: certificate)
    let chain = SSL_get0_verified_chain(ssl)
    for index in 0..<pintle_x509_count(chain) {
      expiresAt = min(expiresAt, try end(of: pintle_x509_at(chain, index)))
    }
    return ClientCertificate(
      subject: subject(of: certificate), names: try names(of: certificate),
      keyHash: try keyHash(of: certificate), digest: try digest(of: certificate),
      expiresAt: expiresAt)
  }

  // MARK: Reading

  private static func subject(of certificate: OpaquePointer) -> String {
    guard let memory = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(memory) }
    X509_NAME_print_ex(memory, X509_get_subject_name(certificate), 0, pintle_xn_flag_rfc2253())
    let limit = Limits.maxCertificateSubjectBytes
    return String(unsafeUninitializedCapacity: limit) { buffer in
      max(0, Int(BIO_read(memory, buffer.baseAddress, Int32(limit))))
    }
  }

  private static func names(of certificate: OpaquePointer) throws(TLSError) -> [Name] {
    var status: Int32 = 0
    guard
      let found = X509_get_ext_d2i(certificate, NID_subject_alt_name, &status, nil)
    else {
      // -1: there is none; anything else is a certificate that nobody can read.
      guard status == -1 else { throw refusal("the names of the client's certificate are garbled") }
      return []
    }
    let list = OpaquePointer(found)
    defer { GENERAL_NAMES_free(list) }
    let count = pintle_general_name_count(list)
    guard count <= Limits.maxCertificateNames else {
      throw refusal(
        "the client's certificate has \(count) names, at most \(Limits.maxCertificateNames)")
    }
    var names: [Name] = []
    for index in 0..<count {
      var kind: Int32 = 0
      var length: Int32 = 0
      guard let bytes = pintle_general_name_text(list, index, &kind, &length) else { continue }
      let text = UnsafeRawBufferPointer(start: bytes, count: Int(length))
      let known: Name.Kind
      switch kind {
      case GEN_DNS: known = .dns
      case GEN_URI: known = .uri
      case GEN_EMAIL: known = .email
      default: continue
      }
      guard isComparable(text) else { continue }
      names.append(Name(known, String(decoding: text, as: UTF8.self)))
    }
    return names
  }

  private static func keyHash(of certificate: OpaquePointer) throws(TLSError) -> [UInt8] {
    var encoded: UnsafeMutablePointer<UInt8>?
    let count = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &encoded)
    guard let encoded, count > 0 else { throw refusal("the client's public key cannot be read") }
    defer { pintle_openssl_free(encoded) }
    return NetDigest.sha256(Array(UnsafeBufferPointer(start: encoded, count: Int(count))))
  }

  private static func digest(of certificate: OpaquePointer) throws(TLSError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    guard X509_digest(certificate, EVP_sha256(), &digest, &count) == 1, count == 32 else {
      throw refusal("the client's certificate cannot be read")
    }
    return digest
  }

  private static func end(of certificate: OpaquePointer?) throws(TLSError) -> Int64 {
    guard let epoch = ASN1_TIME_set(nil, 0) else { fatalError("out of memory in ASN1_TIME_set") }
    defer { ASN1_STRING_free(epoch) }
    var days: Int32 = 0
    var seconds: Int32 = 0
    guard let certificate,
      ASN1_TIME_diff(&days, &seconds, epoch, X509_get0_notAfter(certificate)) == 1
    else { throw refusal("the end of the client's certificate cannot be read") }
    let (nanoseconds, isFar) = (Int64(days) * 86_400 + Int64(seconds))
      .multipliedReportingOverflow(by: 1_000_000_000)
    // The year 9999 stands for no end (RFC 5280 section 4.1.2.5).
    return isFar ? .max : nanoseconds
  }

  private static func refusal(_ reason: String) -> TLSError {
    ERR_clear_error()
    return TLSError(step: .clientCertificate, reason: reason)
  }
}
