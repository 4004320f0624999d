public import Base
import COpenSSL
import Glibc

/// A certificate that a server signs itself, for development: P-256, valid for this machine's names only.
public struct DevelopmentCertificate: Sendable {
  /// How long it is valid: 825 days, the most that common clients accept.
  public static let days = 825

  /// The certificate (PEM, RFC 7468).
  public let certificatePEM: String
  /// Its private key (PEM, PKCS #8); write it to a file of mode 0600.
  public let privateKeyPEM: String
  /// The SHA-256 of the certificate's DER form, as pairs of digits between colons.
  public let fingerprint: String

  /// Makes a key and a certificate for localhost, 127.0.0.1 and ::1, valid from an hour ago.
  public init(
    timeSource: any TimeSource = SystemTimeSource(),
    randomSource: any RandomSource = SystemRandomSource()
  ) throws(CryptoError) {
    let key = try Self.makeKey()
    defer { EVP_PKEY_free(key) }
    guard let certificate = X509_new() else { throw .fromLibrary("X509_new") }
    defer { X509_free(certificate) }
    try Self.fill(
      certificate, key: key, now: Int(timeSource.wallNanoseconds() / 1_000_000_000),
      serial: randomSource.next())
    guard X509_sign(certificate, key, EVP_sha256()) > 0 else { throw .fromLibrary("X509_sign") }
    certificatePEM = try Self.pem { PEM_write_bio_X509($0, certificate) }
    privateKeyPEM = try Self.pem { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) }
    var digest = [UInt8](repeating: 0, count: SHA256.length)
    guard X509_digest(certificate, EVP_sha256(), &digest, nil) == 1 else {
      throw .fromLibrary("X509_digest")
    }
    fingerprint = digest.map { HexText.encode([$0]).uppercased() }.joined(separator: ":")
  }

  /// Whether the first certificate of a PEM text is valid now and at `moment`, in seconds since 1970; false for
  /// text that holds none.
  public static func isValid(pem: String, until moment: Int64) -> Bool {
    var text = pem
    let certificate = text.withUTF8 { bytes -> OpaquePointer? in
      guard let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return nil }
      defer { BIO_free(bio) }
      return PEM_read_bio_X509(bio, nil, nil, nil)
    }
    guard let certificate else { return false }
    defer { X509_free(certificate) }
    var now = time(nil)
    var end = time_t(moment)
    // A result of 1 says that the certificate's time is the later one, 0 that it cannot be compared.
    return X509_cmp_time(X509_get0_notBefore(certificate), &now) < 0
      && X509_cmp_time(X509_get0_notAfter(certificate), &end) > 0
  }

  private static func makeKey() throws(CryptoError) -> OpaquePointer {
    guard let context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil) else {
      throw .fromLibrary("EVP_PKEY_CTX_new_id")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1,
      EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1) == 1,
      EVP_PKEY_keygen(context, &key) == 1, let key
    else { throw .fromLibrary("EVP_PKEY_keygen") }
    return key
  }

  private static func fill(
    _ certificate: OpaquePointer, key: OpaquePointer, now: Int, serial: UInt64
  ) throws(CryptoError) {
    let name = X509_get_subject_name(certificate)
    // Version 3 is written as 2. The serial is positive and not 0 (RFC 5280 section 4.1.2.2).
    guard X509_set_version(certificate, 2) == 1,
      ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1 | 1) == 1,
      ASN1_TIME_set(X509_getm_notBefore(certificate), now - 3600) != nil,
      ASN1_TIME_set(X509_getm_notAfter(certificate), now - 3600 + days * 86_400) != nil,
      X509_set_pubkey(certificate, key) == 1,
      X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, "Pintle development", -1, -1, 0) == 1,
      X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, "localhost", -1, -1, 0) == 1,
      X509_set_issuer_name(certificate, name) == 1
    else { throw .fromLibrary("certificate") }
    try add(NID_basic_constraints, "critical,CA:FALSE", to: certificate)
    try add(NID_key_usage, "critical,digitalSignature", to: certificate)
    try add(NID_ext_key_usage, "serverAuth", to: certificate)
    try add(NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1", to: certificate)
    try add(NID_subject_key_identifier, "hash", to: certificate)
  }

  private static func add(
    _ extensionID: Int32, _ value: String, to certificate: OpaquePointer
  ) throws(CryptoError) {
    var context = X509V3_CTX()
    X509V3_set_ctx(&context, certificate, certificate, nil, nil, 0)
    guard let made = X509V3_EXT_conf_nid(nil, &context, extensionID, value) else {
      throw .fromLibrary("X509V3_EXT_conf_nid")
    }
    defer { X509_EXTENSION_free(made) }
    guard X509_add_ext(certificate, made, -1) == 1 else { throw .fromLibrary("X509_add_ext") }
  }

  /// The text that `write` puts into a memory BIO.
  private static func pem(_ write: (OpaquePointer) -> Int32) throws(CryptoError) -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { throw .fromLibrary("BIO_new") }
    defer { BIO_free(bio) }
    guard write(bio) == 1 else { throw .fromLibrary("PEM") }
    var text = [UInt8](repeating: 0, count: BIO_ctrl_pending(bio))
    guard BIO_read(bio, &text, Int32(text.count)) == text.count else {
      throw .fromLibrary("BIO_read")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
