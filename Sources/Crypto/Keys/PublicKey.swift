import Base
import COpenSSL

/// A public key that something can be encrypted to: RSA with 2048 to 8192 bits, or EC on P-256, P-384 or P-521.
///
/// It is parsed once; copies share the parsed form.
public struct PublicKey: Sendable {
  /// What kind of key it is.
  public enum Kind: Sendable, Equatable {
    /// RSA (RFC 8017) and how many bits its modulus has.
    case rsa(bits: Int)
    /// An elliptic curve key (SEC 1).
    case ec(ECCurve)
  }

  /// The kind of the key.
  public let kind: Kind
  /// Its SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7), DER.
  public let der: [UInt8]
  /// "SHA256:" and the base64 of the SHA-256 of ``der``, without padding.
  public let fingerprint: String
  let handle: KeyHandle

  /// Reads a key from PEM (RFC 7468 section 13, label PUBLIC KEY), at most `Limits.maxPublicKeyPEMBytes` long.
  ///
  /// - Throws: ``CryptoError/unsuitableKey(_:)`` for text that is no such key or one of another kind or size.
  public init(pem: [UInt8]) throws(CryptoError) {
    try self.init(der: PEM.decode(pem, label: "PUBLIC KEY"))
  }

  /// Reads a key from PEM text; see ``init(pem:)-([UInt8])``.
  public init(pem: String) throws(CryptoError) {
    try self.init(pem: [UInt8](pem.utf8))
  }

  /// Reads a key from a SubjectPublicKeyInfo in DER form.
  public init(der: [UInt8]) throws(CryptoError) {
    // Whatever came of it, no error may wait in the thread's queue: the next TLS call would read it as its own.
    defer { ERR_clear_error() }
    let read = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var next = bytes.baseAddress
      guard let key = d2i_PUBKEY(nil, &next, bytes.count) else { return nil }
      guard next == bytes.baseAddress.map({ $0 + bytes.count }) else {
        EVP_PKEY_free(key)
        return nil
      }
      return key
    }
    guard let read else { throw .unsuitableKey("it is no public key in PKIX form") }
    let handle = KeyHandle(owning: read)
    switch EVP_PKEY_get_base_id(read) {
    case EVP_PKEY_RSA: kind = try Self.checkRSA(handle)
    case EVP_PKEY_EC: kind = try Self.checkEC(handle)
    default: throw .unsuitableKey("it is neither an RSA nor an EC key")
    }
    self.handle = handle
    self.der = try handle.subjectPublicKeyInfo()
    fingerprint = "SHA256:" + Base64.encode(SHA256.digest(self.der), padded: false)
  }

  /// The key as PEM (RFC 7468 section 13), label PUBLIC KEY.
  public var pem: String { PEM.encode(der, label: "PUBLIC KEY") }

  private static func checkRSA(_ handle: KeyHandle) throws(CryptoError) -> Kind {
    let bits = Int(EVP_PKEY_get_bits(handle.key))
    guard (Limits.minRSAKeyBits...Limits.maxRSAKeyBits).contains(bits) else {
      throw .unsuitableKey(
        "an RSA key of \(bits) bits, where \(Limits.minRSAKeyBits) to \(Limits.maxRSAKeyBits) are taken"
      )
    }
    let modulus = try handle.number(OSSL_PKEY_PARAM_RSA_N)
    let exponent = try handle.number(OSSL_PKEY_PARAM_RSA_E)
    // Odd and at least 3, and at most 64 bits: a long one would make every use as slow as with the private key.
    guard let lowest = exponent.last, lowest % 2 == 1, exponent.count <= 8, exponent != [1],
      modulus.last.map({ $0 % 2 }) == 1
    else { throw .unsuitableKey("its RSA modulus or exponent is not valid") }
    return .rsa(bits: bits)
  }

  private static func checkEC(_ handle: KeyHandle) throws(CryptoError) -> Kind {
    var isExplicit: Int32 = 0
    guard let curve = ECCurve(of: handle.key),
      EVP_PKEY_get_int_param(
        handle.key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isExplicit) == 1,
      isExplicit == 0
    else { throw .unsuitableKey("an EC key on another curve than P-256, P-384 and P-521") }
    // In range, on the curve and not the point at infinity; on these curves that is all (cofactor 1).
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, handle.key, nil) else {
      throw .fromLibrary("EVP_PKEY_CTX_new_from_pkey")
    }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_public_check_quick(context) == 1 else {
      throw .unsuitableKey("its point is not on the curve")
    }
    return .ec(curve)
  }
}
