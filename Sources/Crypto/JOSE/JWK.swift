import Base
import COpenSSL

/// A public key as JSON (RFC 7517).
public struct JWK: Sendable, Equatable {
  /// The key itself.
  public enum Material: Sendable, Equatable {
    /// RSA (RFC 7518 section 6.3): both numbers big-endian, without zeros first.
    case rsa(modulus: [UInt8], exponent: [UInt8])
    /// A point on a curve (RFC 7518 section 6.2): both coordinates in full length.
    case ec(ECCurve, x: [UInt8], y: [UInt8])
    /// Ed25519 (RFC 8037 section 2), 32 bytes.
    case ed25519([UInt8])
  }

  /// The key itself.
  public var material: Material
  /// Names the key ("kid"); nil leaves it out.
  public var keyID: String?
  /// The algorithm that the key is for ("alg"); nil leaves it out.
  public var algorithm: String?
  /// What the key is for ("use"): "sig" or "enc"; nil leaves it out.
  public var use: String?

  /// Takes a key.
  public init(
    _ material: Material, keyID: String? = nil, algorithm: String? = nil, use: String? = nil
  ) {
    self.material = material
    self.keyID = keyID
    self.algorithm = algorithm
    self.use = use
  }

  /// The SHA-256 of the key's required members in the order of their names (RFC 7638), base64url without padding:
  /// 43 characters.
  public var thumbprint: String {
    Base64.encode(
      SHA256.digest(utf8: JOSEText.object(requiredMembers)), alphabet: .urlSafe, padded: false)
  }

  /// The key as a JSON object.
  public var json: String {
    var members = requiredMembers
    if let use { members.append(("use", use)) }
    if let keyID { members.append(("kid", keyID)) }
    if let algorithm { members.append(("alg", algorithm)) }
    return JOSEText.object(members)
  }

  /// The members without which it is no key, in the order of their names as RFC 7638 section 3.2 wants it.
  private var requiredMembers: [(name: String, value: String)] {
    switch material {
    case .rsa(let modulus, let exponent):
      [("e", JOSEText.encode(exponent)), ("kty", "RSA"), ("n", JOSEText.encode(modulus))]
    case .ec(let curve, let x, let y):
      [
        ("crv", curve.rawValue), ("kty", "EC"), ("x", JOSEText.encode(x)),
        ("y", JOSEText.encode(y)),
      ]
    case .ed25519(let x):
      [("crv", "Ed25519"), ("kty", "OKP"), ("x", JOSEText.encode(x))]
    }
  }
}

extension JWK.Material {
  /// The public part of an RSA key of OpenSSL.
  static func rsa(of handle: KeyHandle) throws(CryptoError) -> Self {
    .rsa(
      modulus: try handle.number(OSSL_PKEY_PARAM_RSA_N),
      exponent: try handle.number(OSSL_PKEY_PARAM_RSA_E))
  }

  /// The public part of an EC key of OpenSSL.
  static func ec(_ curve: ECCurve, of handle: KeyHandle) throws(CryptoError) -> Self {
    .ec(
      curve,
      x: try handle.number(OSSL_PKEY_PARAM_EC_PUB_X, length: curve.coordinateLength),
      y: try handle.number(OSSL_PKEY_PARAM_EC_PUB_Y, length: curve.coordinateLength))
  }
}

/// A list of keys as JSON (RFC 7517 section 5).
public struct JWKSet: Sendable, Equatable {
  /// The keys, in the order in which they are written.
  public var keys: [JWK]

  /// Takes keys.
  public init(_ keys: [JWK]) {
    self.keys = keys
  }

  /// The set as a JSON object.
  public var json: String {
    "{\"keys\":[" + keys.map(\.json).joined(separator: ",") + "]}"
  }
}
