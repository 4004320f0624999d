public import Base
import COpenSSL

/// A private key for Ed25519 signatures (RFC 8032 section 5.1).
public struct Ed25519PrivateKey: Sendable {
  /// The length of a seed and of a public key in bytes.
  public static let keyLength = 32
  /// The length of a signature in bytes.
  public static let signatureLength = 64

  /// The private key as RFC 8032 section 5.1.5 calls it, 32 bytes: a secret.
  public let seed: [UInt8]
  /// The public key, 32 bytes.
  public let publicKey: [UInt8]
  private let signing: SigningTemplate

  /// Takes a private key of 32 bytes.
  public init(seed: [UInt8]) throws(CryptoError) {
    guard seed.count == Self.keyLength else {
      throw .keyLength(expected: Self.keyLength, given: seed.count)
    }
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
      throw .fromLibrary("EVP_PKEY_new_raw_private_key")
    }
    let handle = KeyHandle(owning: key)
    self.seed = seed
    var publicKey = [UInt8](repeating: 0, count: Self.keyLength)
    var length = publicKey.count
    guard EVP_PKEY_get_raw_public_key(key, &publicKey, &length) == 1 else {
      throw .fromLibrary("EVP_PKEY_get_raw_public_key")
    }
    self.publicKey = publicKey
    signing = try SigningTemplate(handle)
  }

  /// Makes a new key.
  public init(
    generatedFrom randomSource: any RandomSource = SystemRandomSource()
  ) throws(CryptoError) {
    try self.init(seed: randomSource.bytes(Self.keyLength))
  }

  /// The signature over `message`, 64 bytes; the same each time.
  public func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
    try signing.sign(message)
  }
}
