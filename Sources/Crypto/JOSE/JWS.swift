import Base

/// The algorithms with which Pintle signs (RFC 7518 section 3.1).
public enum JWSAlgorithm: String, Sendable, CaseIterable {
  /// ECDSA with P-256 and SHA-256.
  case es256 = "ES256"
  /// RSA PKCS #1 v1.5 with SHA-256.
  case rs256 = "RS256"
}

/// A private key for JSON Web Signatures.
public enum JWSPrivateKey: Sendable {
  case es256(ECPrivateKey)
  case rs256(RSAPrivateKey)

  /// Makes a new key for `algorithm`.
  public init(generatingFor algorithm: JWSAlgorithm) throws(CryptoError) {
    switch algorithm {
    case .es256: self = .es256(try ECPrivateKey())
    case .rs256: self = .rs256(try RSAPrivateKey())
    }
  }

  /// Reads a key for `algorithm` from unencrypted PKCS #8, DER.
  public init(pkcs8 der: [UInt8], algorithm: JWSAlgorithm) throws(CryptoError) {
    switch algorithm {
    case .es256: self = .es256(try ECPrivateKey(pkcs8: der))
    case .rs256: self = .rs256(try RSAPrivateKey(pkcs8: der))
    }
  }

  /// The algorithm that the key is for.
  public var algorithm: JWSAlgorithm {
    switch self {
    case .es256: .es256
    case .rs256: .rs256
    }
  }

  /// The key as unencrypted PKCS #8, DER: a secret.
  public func pkcs8() throws(CryptoError) -> [UInt8] {
    switch self {
    case .es256(let key): try key.pkcs8()
    case .rs256(let key): try key.pkcs8()
    }
  }

  /// The public key as a JWK: its thumbprint as identifier, its algorithm, and "sig" as use.
  public func jwk() throws(CryptoError) -> JWK {
    var jwk =
      switch self {
      case .es256(let key): try key.jwk()
      case .rs256(let key): try key.jwk()
      }
    jwk.keyID = jwk.thumbprint
    jwk.algorithm = algorithm.rawValue
    jwk.use = "sig"
    return jwk
  }

  func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
    switch self {
    case .es256(let key): try key.sign(message)
    case .rs256(let key): try key.sign(message)
    }
  }
}

/// Signs in the compact form of RFC 7515 section 7.1 with one key; the header is made once.
public struct JWSSigner: Sendable {
  /// The key's name as it stands in each header.
  public let keyID: String
  /// The algorithm as it stands in each header.
  public var algorithm: JWSAlgorithm { key.algorithm }
  private let key: JWSPrivateKey
  /// The encoded header and the dot behind it.
  private let prefix: [UInt8]

  /// Takes a key; the header will be `alg`, `kid` and `typ`.
  ///
  /// - Parameters:
  ///   - key: The key to sign with.
  ///   - keyID: Its name, which the reader looks up in the key set.
  ///   - type: What kind of token it is ("at+jwt"), so that no reader takes it for one of another kind (RFC 8725
  ///     section 3.11).
  public init(key: JWSPrivateKey, keyID: String, type: String) {
    self.key = key
    self.keyID = keyID
    let header = JOSEText.object([
      ("alg", key.algorithm.rawValue), ("kid", keyID), ("typ", type),
    ])
    prefix = [UInt8]((JOSEText.encode(utf8: header) + ".").utf8)
  }

  /// The three parts, encoded and joined by dots: ASCII.
  public func sign(_ payload: [UInt8]) throws(CryptoError) -> [UInt8] {
    var output = ByteBuffer(
      capacity: prefix.count + Base64.encodedCount(payload.count, padded: false) + 344)
    output.append(prefix)
    payload.withUnsafeBytes {
      Base64.encode($0, into: &output, alphabet: .urlSafe, padded: false)
    }
    let signature = try key.sign(output.withUnsafeBytes { [UInt8]($0) })
    output.append(UInt8(ascii: "."))
    signature.withUnsafeBytes {
      Base64.encode($0, into: &output, alphabet: .urlSafe, padded: false)
    }
    return output.withUnsafeBytes { [UInt8]($0) }
  }
}
