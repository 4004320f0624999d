import COpenSSL

/// What a certificate's public key is known by.
public enum CertificateKey {
  /// The SHA-256 of the public key (SubjectPublicKeyInfo, DER) of the first certificate in a PEM text.
  ///
  /// - Throws: ``CryptoError/unsuitableKey(_:)`` for a text without a certificate.
  public static func hash(pem: String) throws(CryptoError) -> [UInt8] {
    // Whatever came of it, no error may wait in the thread's queue: the next TLS call would read it as its own.
    defer { ERR_clear_error() }
    var pem = pem
    let read = pem.withUTF8 { bytes -> OpaquePointer? in
      guard let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else {
        return nil
      }
      defer { BIO_free(bio) }
      return PEM_read_bio_X509(bio, nil, nil, nil)
    }
    guard let certificate = read else { throw .unsuitableKey("it is no certificate in PEM form") }
    defer { X509_free(certificate) }
    var encoded: UnsafeMutablePointer<UInt8>?
    let count = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &encoded)
    guard let encoded, count > 0 else { throw .fromLibrary("i2d_X509_PUBKEY") }
    defer { pintle_openssl_free(encoded) }
    return SHA256.digest(UnsafeRawBufferPointer(start: encoded, count: Int(count)))
  }
}
