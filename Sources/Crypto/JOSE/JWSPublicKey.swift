import Base
import COpenSSL
public import Wire

/// A public key that signatures are checked with, and the one algorithm that it is for.
///
/// The algorithm belongs to the key, so that no header can ask for another one (RFC 8725 section 3.1).
public struct JWSPublicKey: Sendable {
  /// What signatures of it are made with.
  public let algorithm: JWSAlgorithm
  private let key: PublicKey

  /// Takes an RSA key for RS256, or one on P-256 for ES256.
  ///
  /// - Throws: ``CryptoError/unsuitableKey(_:)`` for a key on another curve.
  public init(_ key: PublicKey) throws(CryptoError) {
    switch key.kind {
    case .rsa: algorithm = .rs256
    case .ec(.p256): algorithm = .es256
    case .ec: throw .unsuitableKey("signatures are checked with RSA keys and keys on P-256")
    }
    self.key = key
  }

  /// Reads a key of a key set (RFC 7517).
  ///
  /// - Throws: ``CryptoError/unsuitableKey(_:)`` for a key of another kind, use or algorithm, and for a damaged one.
  public init(jwk: JSONValue) throws(CryptoError) {
    if let use = jwk["use"], use.stringValue?.utf8Equals("sig") != true {
      throw .unsuitableKey("it is not for signatures")
    }
    if let operations = jwk["key_ops"]?.arrayValue,
      !operations.contains(where: { $0.stringValue?.utf8Equals("verify") ?? false })
    {
      throw .unsuitableKey("it is not for signatures")
    }
    guard jwk["d"] == nil, jwk["k"] == nil else { throw .unsuitableKey("it is a secret") }
    let der: [UInt8]
    switch jwk["kty"]?.stringValue {
    case "RSA":
      der = SubjectPublicKeyInfo.rsa(
        modulus: try Self.number(jwk["n"]), exponent: try Self.number(jwk["e"]))
    case "EC" where jwk["crv"]?.stringValue?.utf8Equals(ECCurve.p256.rawValue) ?? false:
      let (x, y) = (try Self.number(jwk["x"]), try Self.number(jwk["y"]))
      let length = ECCurve.p256.coordinateLength
      guard x.count == length, y.count == length else {
        throw .unsuitableKey("a coordinate is not \(length) bytes long")
      }
      der = SubjectPublicKeyInfo.p256(x: x, y: y)
    default: throw .unsuitableKey("signatures are checked with RSA keys and keys on P-256")
    }
    try self.init(PublicKey(der: der))
    if let name = jwk["alg"], name.stringValue?.utf8Equals(algorithm.rawValue) != true {
      throw .unsuitableKey("it is for another algorithm")
    }
  }

  private static func number(_ value: JSONValue?) throws(CryptoError) -> [UInt8] {
    guard let text = value?.stringValue, text.utf8.count <= Limits.maxJWKMemberBytes,
      let bytes = Base64.decode(text), !bytes.isEmpty
    else { throw .unsuitableKey("a number is missing or no base64url") }
    return bytes
  }

  /// Whether `signature` is one of the key, in the form that JOSE gives it (RFC 7518 sections 3.3 and 3.4).
  func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    // Whatever came of it, no error may wait in the thread's queue: the next TLS call would read it as its own.
    defer { ERR_clear_error() }
    switch algorithm {
    case .rs256: return key.handle.verifies(signature, over: message, digest: EVP_sha256())
    case .es256:
      guard signature.count == ECPrivateKey.signatureLength else { return false }
      let der = SubjectPublicKeyInfo.sequence(
        [signature[..<32], signature[32...]].map { SubjectPublicKeyInfo.integer($0) })
      return key.handle.verifies(der, over: message, digest: EVP_sha256())
    }
  }
}

/// The DER form of public keys (RFC 5280 section 4.1.2.7), written from their numbers.
private enum SubjectPublicKeyInfo {
  static func p256(x: [UInt8], y: [UInt8]) -> [UInt8] {
    // id-ecPublicKey and prime256v1 (RFC 5480 section 2).
    let algorithm: [UInt8] = [
      0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
      0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
    ]
    return sequence([algorithm, element(0x03, [0x00, 0x04] + x + y)])
  }

  static func rsa(modulus: [UInt8], exponent: [UInt8]) -> [UInt8] {
    // rsaEncryption and NULL (RFC 8017 appendix A.1).
    let algorithm: [UInt8] = [
      0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ]
    let key = sequence([integer(modulus[...]), integer(exponent[...])])
    return sequence([algorithm, element(0x03, [0x00] + key)])
  }

  static func sequence(_ elements: [[UInt8]]) -> [UInt8] { element(0x30, Array(elements.joined())) }

  /// A positive integer, given big-endian.
  static func integer(_ number: ArraySlice<UInt8>) -> [UInt8] {
    var digits = [UInt8](number.drop { $0 == 0 })
    if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
    return element(0x02, digits)
  }

  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    guard content.count >= 0x80 else { return [tag, UInt8(content.count)] + content }
    var length: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      length.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [tag, 0x80 | UInt8(length.count)] + length + content
  }
}

extension KeyHandle {
  /// Whether `signature` is one over `message` with the digest `digest`.
  func verifies(_ signature: [UInt8], over message: [UInt8], digest: OpaquePointer?) -> Bool {
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, digest, nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}
