public import Base
import COpenSSL
import Wire

/// Encrypts to one public key in the compact form of RFC 7516 section 7.1, content with A256GCM.
///
/// An RSA key takes the content key by RSA-OAEP-256 (RFC 7518 section 4.3), an EC key by ECDH-ES+A256KW
/// (section 4.6).
public struct JWEEncrypter: Sendable {
  /// The key's name as it stands in each header.
  public let keyID: String
  private let key: PublicKey

  /// Takes a key and its name.
  public init(key: PublicKey, keyID: String) {
    self.key = key
    self.keyID = keyID
  }

  /// How the content key reaches the reader: the header's "alg".
  public var algorithm: String {
    switch key.kind {
    case .rsa: "RSA-OAEP-256"
    case .ec: Self.agreement
    }
  }

  /// Encrypts to the key, by compact serialization (RFC 7516 section 7.1).
  ///
  /// The header is `alg`, `enc`, `typ` JWT, `cty` JWT, `kid` and, for EC, `epk`.
  ///
  /// - Parameters:
  ///   - plaintext: What to encrypt; a signed JWT.
  ///   - randomSource: Where the content key and the nonce come from. The other randomness is OpenSSL's.
  /// - Returns: The five parts, encoded and joined by dots: ASCII.
  /// - Throws: ``CryptoError/library(_:)`` when OpenSSL refuses.
  public func encrypt(
    _ plaintext: [UInt8], randomSource: any RandomSource = SystemRandomSource()
  ) throws(CryptoError) -> [UInt8] {
    let contentKey = randomSource.bytes(AES256GCM.keyLength)
    var header = "{\"alg\":\"\(algorithm)\",\"enc\":\"A256GCM\",\"typ\":\"JWT\",\"cty\":\"JWT\""
    header += ",\"kid\":" + JSONValue.string(keyID).text()
    let encryptedKey: [UInt8]
    switch key.kind {
    case .rsa:
      encryptedKey = try RSAEncryption.oaep(contentKey, to: key.handle)
    case .ec(let curve):
      let agreement = try KeyAgreement(on: curve, with: key.handle)
      header += ",\"epk\":" + agreement.ephemeralKey.json
      let wrappingKey = ConcatKDF.derive(
        agreement.secret, algorithm: Self.agreement, length: AESKeyWrap.keyLength)
      encryptedKey = try AESKeyWrap.wrap(contentKey, under: wrappingKey)
    }
    let encodedHeader = [UInt8](JOSEText.encode(utf8: header + "}").utf8)
    let sealed = try AES256GCM(key: contentKey).seal(
      plaintext, authenticating: encodedHeader, randomSource: randomSource)
    return Self.join(encodedHeader, encryptedKey, sealed)
  }

  private static let agreement = "ECDH-ES+A256KW"

  /// `sealed` is the nonce, the ciphertext and the tag.
  private static func join(
    _ header: [UInt8], _ encryptedKey: [UInt8], _ sealed: [UInt8]
  ) -> [UInt8] {
    let ciphertextEnd = sealed.count - AES256GCM.tagLength
    var output = ByteBuffer(
      capacity: header.count + Base64.encodedCount(encryptedKey.count + sealed.count) + 16)
    output.append(header)
    let parts = [
      encryptedKey[...], sealed[..<AES256GCM.nonceLength],
      sealed[AES256GCM.nonceLength..<ciphertextEnd], sealed[ciphertextEnd...],
    ]
    for part in parts {
      output.append(UInt8(ascii: "."))
      part.withUnsafeBytes {
        Base64.encode($0, into: &output, alphabet: .urlSafe, padded: false)
      }
    }
    return output.withUnsafeBytes { [UInt8]($0) }
  }
}
