public import Crypto
public import Records

/// What the instance's own keys sign with, as JOSE names it.
public enum InstanceKeyAlgorithm: String, Sendable, CaseIterable {
  /// JWTs: ECDSA on P-256 (RFC 7518 section 3.4).
  case es256 = "ES256"
  /// JWTs: RSA PKCS #1 v1.5 with 2048 bits (RFC 7518 section 3.3).
  case rs256 = "RS256"
  /// Webhooks: Ed25519 (RFC 8037 section 3.1).
  case edDSA = "EdDSA"

  /// What keys of the algorithm are for, today.
  public var purpose: InstanceKeyPurpose {
    switch self {
    case .es256, .rs256: .payload
    case .edDSA: .webhook
    }
  }

  /// The algorithm of JWTs by that name.
  public init(_ algorithm: JWSAlgorithm) {
    switch algorithm {
    case .es256: self = .es256
    case .rs256: self = .rs256
    }
  }
}

/// A key that was just made and is kept nowhere yet.
struct NewInstanceKey: Sendable {
  let algorithm: InstanceKeyAlgorithm
  /// The public half, named by its thumbprint (RFC 7638).
  let jwk: JWK
  /// What is sealed: PKCS #8 in DER, or the seed of Ed25519.
  let secret: [UInt8]

  /// The key's name.
  var id: String { jwk.thumbprint }

  /// Makes a key; for RSA elsewhere than on the calling loop, since that takes a tenth of a second or longer.
  static func make(_ algorithm: InstanceKeyAlgorithm) async throws(CryptoError) -> NewInstanceKey {
    switch algorithm {
    case .es256: try NewInstanceKey(.es256(ECPrivateKey()), algorithm)
    case .rs256: try await NewInstanceKey(.rs256(RSAPrivateKey.generate()), algorithm)
    case .edDSA: try NewInstanceKey(Ed25519PrivateKey())
    }
  }

  private init(_ key: JWSPrivateKey, _ algorithm: InstanceKeyAlgorithm) throws(CryptoError) {
    self.algorithm = algorithm
    jwk = try key.jwk()
    secret = try key.pkcs8()
  }

  private init(_ key: Ed25519PrivateKey) {
    algorithm = .edDSA
    jwk = JWK(
      key.jwk.material, keyID: key.jwk.thumbprint,
      algorithm: InstanceKeyAlgorithm.edDSA.rawValue, use: "sig")
    secret = key.seed
  }
}
