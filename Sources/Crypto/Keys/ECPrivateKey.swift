import COpenSSL

/// A private key on the curve P-256, for ECDSA with SHA-256 (FIPS 186-4; JOSE's ES256).
public struct ECPrivateKey: Sendable {
  /// The length of a signature as JOSE writes it, in bytes.
  public static let signatureLength = 64
  let handle: KeyHandle

  /// Makes a new key; the randomness is OpenSSL's.
  public init() throws(CryptoError) {
    handle = try KeyHandle(generating: EVP_PKEY_EC) {
      EVP_PKEY_CTX_set_ec_paramgen_curve_nid($0, ECCurve.p256.libraryID)
    }
  }

  /// Reads a key from unencrypted PKCS #8 (RFC 5208), DER.
  public init(pkcs8 der: [UInt8]) throws(CryptoError) {
    handle = try KeyHandle(pkcs8: der, type: EVP_PKEY_EC)
    guard ECCurve(of: handle.key) == .p256 else { throw .unsuitableKey("its curve is not P-256") }
  }

  /// The key as unencrypted PKCS #8 (RFC 5208), DER: a secret.
  public func pkcs8() throws(CryptoError) -> [UInt8] {
    try handle.pkcs8()
  }

  /// The signature over `message`: r and s, 32 bytes each (RFC 7518 section 3.4); another each time.
  public func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
    let der = try handle.sign(message, digest: EVP_sha256())
    let signature = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var next = bytes.baseAddress
      return d2i_ECDSA_SIG(nil, &next, bytes.count)
    }
    guard let signature else { throw .fromLibrary("d2i_ECDSA_SIG") }
    defer { ECDSA_SIG_free(signature) }
    let half = Self.signatureLength / 2
    var r = [UInt8](repeating: 0, count: half)
    var s = [UInt8](repeating: 0, count: half)
    guard BN_bn2binpad(ECDSA_SIG_get0_r(signature), &r, Int32(half)) == half,
      BN_bn2binpad(ECDSA_SIG_get0_s(signature), &s, Int32(half)) == half
    else { throw .fromLibrary("BN_bn2binpad") }
    return r + s
  }
}
