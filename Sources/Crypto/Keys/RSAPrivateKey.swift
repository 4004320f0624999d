public import Base
import COpenSSL

/// A private RSA key, for PKCS #1 v1.5 signatures with SHA-256 (RFC 8017 section 8.2; JOSE's RS256).
public struct RSAPrivateKey: Sendable {
  let handle: KeyHandle

  /// Makes a new key with a modulus of `bits` bits; the randomness is OpenSSL's.
  ///
  /// That takes about 0.1 s for 2048 bits, and now and then much longer.
  public init(bits: Int = Limits.minRSAKeyBits) throws(CryptoError) {
    guard (Limits.minRSAKeyBits...Limits.maxRSAKeyBits).contains(bits) else {
      throw .unsuitableKey("RSA with \(bits) bits")
    }
    handle = try KeyHandle(generating: EVP_PKEY_RSA) {
      EVP_PKEY_CTX_set_rsa_keygen_bits($0, Int32(bits))
    }
  }

  /// Makes a new key on a thread of its own, for callers that must not be held up.
  ///
  /// - Throws: ``CryptoError/noThread`` when the process may start no further thread, and what `init(bits:)` does.
  public static func generate(
    bits: Int = Limits.minRSAKeyBits
  ) async throws(CryptoError) -> RSAPrivateKey {
    let result: Result<RSAPrivateKey, CryptoError>
    do throws(ThreadError) {
      result = try await SystemThread.value(name: "key") {
        Result { () throws(CryptoError) in try RSAPrivateKey(bits: bits) }
      }
    } catch {
      throw .noThread
    }
    return try result.get()
  }

  /// Reads a key from unencrypted PKCS #8 (RFC 5208), DER.
  public init(pkcs8 der: [UInt8]) throws(CryptoError) {
    handle = try KeyHandle(pkcs8: der, type: EVP_PKEY_RSA)
    let bits = Int(EVP_PKEY_get_bits(handle.key))
    guard (Limits.minRSAKeyBits...Limits.maxRSAKeyBits).contains(bits) else {
      throw .unsuitableKey("RSA with \(bits) bits")
    }
  }

  /// The key as unencrypted PKCS #8 (RFC 5208), DER: a secret.
  public func pkcs8() throws(CryptoError) -> [UInt8] {
    try handle.pkcs8()
  }

  /// The key as PEM in the form of PKCS #1 (RFC 8017 appendix A.1.2), not encrypted: a secret.
  ///
  /// The form in which key files of service accounts have it.
  public func pem() throws(CryptoError) -> String {
    PEM.encode(try handle.traditional(), label: "RSA PRIVATE KEY")
  }

  /// The public half.
  public func publicKey() throws(CryptoError) -> PublicKey {
    try PublicKey(der: handle.subjectPublicKeyInfo())
  }

  /// The signature over `message`, as long as the modulus; the same each time.
  public func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
    try handle.sign(message, digest: EVP_sha256())
  }
}
