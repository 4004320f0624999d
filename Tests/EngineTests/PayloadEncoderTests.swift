import Base
import Crypto
import Delivery
import Engine
import Records
import Store
import Testing
import Wire

@Suite struct PayloadEncoderTests {
  private static let body = [UInt8](#"{"fullMethod":"/a.B/C"}"#.utf8)
  private static let rsaPEM = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwxs+y5/Dsl7ttl2iMZ6Y
    DIOVOl8vQRRCj2AXUMBl+OR54GKbWJC5pXlP/6etny8WwhjgjBjzh6BqDAaFErlM
    sDynBiigDZwLXrzWcxvNQfxL5i+L0dDZxJGT8CKEqOOeI3n6AJiDm+r3yMuUHm/1
    GlNmfG04TeFhQDJAvtHYln6IxhXNnHicm+YlHReQRlqn/fKac4GFgTC3dGyl7svG
    T70QVX53jAtMhepZsbwp36IfRrU9zGKegKkeSYdJlqWsD4euA2evIcec7VleT2TY
    ZeF975PnXpT54Y6ZlnTuLQNlo3XcKbh65Hx7WOeP3S7owaIqunEw8CODKDecGit1
    FwIDAQAB
    -----END PUBLIC KEY-----
    """
  private static let ecPEM = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1tL88w+o5OYRMDC29hPG7dKhF/kL
    /8g4k0OEiDljM0/2WM7kKNeHmZapukxetSJrZTSSp1vWljlXXdNK5B706w==
    -----END PUBLIC KEY-----
    """

  private let rsa: RSAPrivateKey
  private let encoder: PayloadEncoder

  init() throws {
    rsa = try RSAPrivateKey()
    let keys = InstanceSigner.Keys(
      payload: JWSSigner(key: .rs256(rsa), keyID: "own", type: PayloadToken.type),
      webhook: try Ed25519PrivateKey())
    encoder = PayloadEncoder(signer: InstanceSigner(keys: keys))
  }

  private static func target(
    _ payloadType: TargetPayloadType, key: TargetKeyRecord? = nil
  ) -> TargetSnapshot {
    TargetSnapshot(
      record: TargetRecord(
        organization: "1", id: "2",
        content: TargetContent(
          name: "t", kind: .call, interruptsOnError: true, timeout: 1, endpoint: "http://a.example",
          payloadType: payloadType), sequence: 1, createdAt: 1, changedAt: 1),
      signingKeys: [TargetSigningKey("secret")], publicKey: key)
  }

  private static func key(
    _ pem: String, expiresAt: Int64? = nil, isActive: Bool = true
  ) -> TargetKeyRecord {
    TargetKeyRecord(
      target: "2", id: "3", publicKey: pem, fingerprint: "", expiresAt: expiresAt,
      isActive: isActive, createdAt: 1, changedAt: 1)
  }

  /// The parts between the dots, decoded.
  private static func parts(_ compact: [UInt8]) -> [[UInt8]] {
    compact.split(separator: UInt8(ascii: ".")).map {
      $0.withUnsafeBytes { Base64.decode($0) ?? [] }
    }
  }

  @Test func jsonIsLeftAlone() throws {
    #expect(try encoder.encode(Self.body, for: Self.target(.json), id: "msg", at: 1) == Self.body)
  }

  @Test func jwtIsSigned() throws {
    let token = try encoder.encode(Self.body, for: Self.target(.jwt), id: "msg", at: 1)
    let parts = Self.parts(token)
    #expect(parts.count == 3)
    #expect(
      String(decoding: parts[0], as: UTF8.self)
        == #"{"alg":"RS256","kid":"own","typ":"pintle-payload+jwt"}"#)
    #expect(
      String(decoding: parts[1], as: UTF8.self)
        == #"{"iss":"1","aud":"2","iat":0,"exp":300,"jti":"msg","fullMethod":"/a.B/C"}"#)
    // This kind of signature is the same each time.
    let end = try #require(token.lastIndex(of: UInt8(ascii: ".")))
    #expect(parts[2] == (try rsa.sign([UInt8](token[..<end]))))
  }

  struct EncryptionCase: Sendable {
    let pem: String
    let header: String
    let encryptedKeyCount: Int
  }

  @Test(arguments: [
    EncryptionCase(
      pem: rsaPEM,
      header: #"{"alg":"RSA-OAEP-256","enc":"A256GCM","typ":"JWT","cty":"JWT","kid":"3"}"#,
      encryptedKeyCount: 256),
    EncryptionCase(
      pem: ecPEM,
      header: #"{"alg":"ECDH-ES+A256KW","enc":"A256GCM","typ":"JWT","cty":"JWT","kid":"3","epk":{"#,
      encryptedKeyCount: 40),
  ])
  func jweHoldsTheJWT(_ row: EncryptionCase) throws {
    let token = try encoder.encode(Self.body, for: Self.target(.jwt), id: "msg", at: 1)
    for _ in 0..<2 {
      let sealed = try encoder.encode(
        Self.body, for: Self.target(.jwe, key: Self.key(row.pem, expiresAt: 11)), id: "msg",
        at: 10)
      let parts = Self.parts(sealed)
      #expect(String(decoding: parts[0], as: UTF8.self).hasPrefix(row.header))
      #expect(parts.dropFirst().map(\.count) == [row.encryptedKeyCount, 12, token.count, 16])
    }
  }

  struct FailureCase: Sendable {
    let key: TargetKeyRecord?
    let error: PayloadError
  }

  @Test(arguments: [
    FailureCase(key: nil, error: .encryptionKeyMissing),
    FailureCase(key: key(ecPEM, isActive: false), error: .encryptionKeyMissing),
    FailureCase(key: key(ecPEM, expiresAt: 10), error: .encryptionKeyMissing),
    FailureCase(
      key: key("nonsense"),
      error: .encodingFailed(
        "encryption with the key 3 failed: the key cannot be used: "
          + "it is not in PEM form: no line -----BEGIN PUBLIC KEY-----")),
  ])
  func failures(_ row: FailureCase) {
    #expect(throws: row.error) {
      try encoder.encode(Self.body, for: Self.target(.jwe, key: row.key), id: "msg", at: 10)
    }
    // Only encryption needs the key.
    #expect(throws: Never.self) {
      try encoder.encode(Self.body, for: Self.target(.jwt, key: row.key), id: "msg", at: 10)
    }
  }

  /// The keys are asked for each time, and what is wrong with them comes out.
  @Test func ownKeysMissing() {
    let signer = InstanceSigner { () throws(PayloadError) in throw .encodingFailed("no key") }
    let encoder = PayloadEncoder(signer: signer)
    for type in [TargetPayloadType.jwt, .jwe] {
      #expect(throws: PayloadError.encodingFailed("no key")) {
        try encoder.encode(
          Self.body, for: Self.target(type, key: Self.key(Self.ecPEM)), id: "msg", at: 1)
      }
    }
    #expect(throws: Never.self) {
      try encoder.encode(Self.body, for: Self.target(.json), id: "msg", at: 1)
    }
  }
}
