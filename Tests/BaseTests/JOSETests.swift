import Base
import Testing

@testable import Crypto

@Suite struct JOSETests {
  private static func encoded(_ bytes: [UInt8]) -> String {
    Base64.encode(bytes, alphabet: .urlSafe, padded: false)
  }

  // RFC 7515 appendices A.2 and A.3 sign the same claims.
  private static let claims =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"

  /// RFC 7515 appendix A.2: this kind of signature is the same each time.
  @Test func rs256Vector() throws {
    let key = try RSAPrivateKey(pkcs8: KeySamples.rfc7515RSA)
    let signature = try key.sign([UInt8]("eyJhbGciOiJSUzI1NiJ9.\(Self.claims)".utf8))
    #expect(
      Self.encoded(signature)
        == "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7"
        + "AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4"
        + "BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K"
        + "0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv"
        + "hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB"
        + "p0igcN_IoypGlUPQGe77Rw")
  }

  /// RFC 7515 appendix A.3: the reader of these tests takes the RFC's signature, and so takes ours rightly.
  @Test func es256Vector() throws {
    let message = [UInt8]("eyJhbGciOiJFUzI1NiJ9.\(Self.claims)".utf8)
    let theirs = try #require(
      Base64.decode(
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"))
    #expect(JOSEReader.verifyES256(theirs, message, pkcs8: KeySamples.rfc7515EC))
    let ours = try ECPrivateKey(pkcs8: KeySamples.rfc7515EC).sign(message)
    #expect(JOSEReader.verifyES256(ours, message, pkcs8: KeySamples.rfc7515EC))
    #expect(!JOSEReader.verifyES256(ours, message + [0], pkcs8: KeySamples.rfc7515EC))
  }

  /// Each 128th signature has an r that begins with a zero byte, and so has s.
  @Test func signaturesKeepTheirLength() throws {
    let key = try ECPrivateKey()
    let pkcs8 = try key.pkcs8()
    var zeros = 0
    for number in 0..<1500 {
      let message = [UInt8]("\(number)".utf8)
      let signature = try key.sign(message)
      #expect(signature.count == 64)
      if signature[0] == 0 || signature[32] == 0 {
        zeros += 1
        #expect(JOSEReader.verifyES256(signature, message, pkcs8: pkcs8))
      }
    }
    // Missed once in 120,000 runs.
    #expect(zeros > 0)
  }

  struct EdwardsCase: Sendable {
    let seed: String
    let publicKey: String
    let message: String
    let signature: String
  }

  // RFC 8032 section 7.1, tests 1 to 3.
  @Test(arguments: [
    EdwardsCase(
      seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", message: "",
      signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    EdwardsCase(
      seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", message: "72",
      signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    EdwardsCase(
      seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      message: "af82",
      signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
  ])
  func ed25519(_ row: EdwardsCase) throws {
    let key = try Ed25519PrivateKey(seed: #require(HexText.decode(row.seed)))
    #expect(HexText.encode(key.publicKey) == row.publicKey)
    let message = try #require(HexText.decode(row.message))
    #expect(HexText.encode(try key.sign(message)) == row.signature)
  }

  struct ThumbprintCase: Sendable {
    let jwk: JWK
    let thumbprint: String
    let json: String
  }

  @Test(arguments: [
    // RFC 7638 section 3.1.
    ThumbprintCase(
      jwk: JWK(
        .rsa(
          modulus: Base64.decode(
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
          ),
          exponent: [1, 0, 1]), keyID: "2011-04-29", algorithm: "RS256"),
      thumbprint: "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
      json:
        #"{"e":"AQAB","kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","kid":"2011-04-29","alg":"RS256"}"#
    ),
    // RFC 8037 appendices A.2 and A.3.
    ThumbprintCase(
      jwk: JWK(
        .ed25519(Base64.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")), keyID: "a\"\\\n",
        use: "sig"),
      thumbprint: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
      json:
        #"{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","use":"sig","kid":"a\"\\\n"}"#
    ),
  ])
  func thumbprints(_ row: ThumbprintCase) {
    #expect(row.jwk.thumbprint == row.thumbprint)
    #expect(row.jwk.json == row.json)
    #expect(JWKSet([row.jwk, row.jwk]).json == #"{"keys":[\#(row.json),\#(row.json)]}"#)
  }

  @Test func publicHalves() throws {
    #expect(
      try ECPrivateKey(pkcs8: KeySamples.rfc7515EC).jwk().json
        == #"{"crv":"P-256","kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#
    )
    let rsa = try RSAPrivateKey(pkcs8: KeySamples.rfc7515RSA).jwk()
    guard case .rsa(let modulus, let exponent) = rsa.material else {
      Issue.record("no RSA key")
      return
    }
    #expect(modulus.count == 256 && Self.encoded(modulus).hasPrefix("ofgWCuLjybRlzo0tZWJjNiuSfb4p"))
    #expect(exponent == [1, 0, 1])
    let pem = JOSEReader.publicPEM(pkcs8: KeySamples.rfc7515RSA)
    #expect(try PublicKey(pem: pem).jwk() == rsa)
  }

  @Test(arguments: JWSAlgorithm.allCases)
  func privateKeysSurviveStorage(_ algorithm: JWSAlgorithm) throws {
    let key = try JWSPrivateKey(generatingFor: algorithm)
    let stored = try key.pkcs8()
    let read = try JWSPrivateKey(pkcs8: stored, algorithm: algorithm)
    #expect(try read.jwk() == key.jwk())
    let other: JWSAlgorithm = algorithm == .es256 ? .rs256 : .es256
    #expect(throws: CryptoError.unsuitableKey("it is for another algorithm")) {
      try JWSPrivateKey(pkcs8: stored, algorithm: other)
    }
    #expect(throws: CryptoError.unsuitableKey("it is no private key in PKCS #8 form")) {
      try JWSPrivateKey(pkcs8: [UInt8](stored.dropLast()), algorithm: algorithm)
    }
    #expect(throws: CryptoError.unsuitableKey("it is no private key in PKCS #8 form")) {
      try JWSPrivateKey(pkcs8: stored + [0], algorithm: algorithm)
    }
  }

  @Test func otherKeysAreRefused() throws {
    #expect(throws: CryptoError.unsuitableKey("its curve is not P-256")) {
      try ECPrivateKey(pkcs8: JOSEReader.makeKey("P-384"))
    }
    #expect(throws: CryptoError.unsuitableKey("RSA with 2047 bits")) {
      try RSAPrivateKey(bits: 2047)
    }
    #expect(throws: CryptoError.keyLength(expected: 32, given: 31)) {
      try Ed25519PrivateKey(seed: [UInt8](repeating: 1, count: 31))
    }
  }

  @Test(arguments: JWSAlgorithm.allCases)
  func compactSignature(_ algorithm: JWSAlgorithm) throws {
    let pkcs8 = algorithm == .es256 ? KeySamples.rfc7515EC : KeySamples.rfc7515RSA
    let key = try JWSPrivateKey(pkcs8: pkcs8, algorithm: algorithm)
    let signer = JWSSigner(key: key, keyID: "k1", type: "JWT")
    for payload in ["", "{}", #"{"a":"\u00e9"}"#] {
      let compact = try signer.sign([UInt8](payload.utf8))
      let parts = JOSEReader.parts(compact)
      #expect(parts.count == 3)
      #expect(
        String(decoding: parts[0], as: UTF8.self)
          == #"{"alg":"\#(algorithm.rawValue)","kid":"k1","typ":"JWT"}"#)
      #expect(parts[1] == [UInt8](payload.utf8))
      let message = JOSEReader.signedBytes(compact)
      switch algorithm {
      case .es256: #expect(JOSEReader.verifyES256(parts[2], message, pkcs8: pkcs8))
      case .rs256: #expect(JOSEReader.verify(parts[2], message, pkcs8: pkcs8))
      }
    }
  }

  /// RFC 7518 appendix C.
  @Test func keyAgreementVector() throws {
    let alice = try KeyHandle(pkcs8: KeySamples.rfc7518Alice, type: 408)
    let bob = try KeyHandle(pkcs8: KeySamples.rfc7518Bob, type: 408)
    let secret = try KeyAgreement.derive(alice, bob)
    #expect(secret == (try KeyAgreement.derive(bob, alice)))
    #expect(
      HexText.encode(secret) == "9e56d91d817135d372834283bf84269cfb316ea3da806a48f6daa7798cfe90c4")
    let key = ConcatKDF.derive(
      secret, algorithm: "A128GCM", producer: [UInt8]("Alice".utf8), consumer: [UInt8]("Bob".utf8),
      length: 16)
    #expect(Self.encoded(key) == "VqqN6vgjbSBcIijNcacQGg")
  }

  /// A key longer than one digest takes a second round.
  @Test func longDerivation() {
    let key = ConcatKDF.derive([1, 2, 3], algorithm: "x", length: 33)
    let information: [UInt8] = [0, 0, 0, 1, 0x78, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8]
    #expect([UInt8](key[..<32]) == SHA256.digest([0, 0, 0, 1, 1, 2, 3] + information))
    #expect(key[32] == SHA256.digest([0, 0, 0, 2, 1, 2, 3] + information)[0])
    #expect(key.count == 33)
  }

  struct WrapCase: Sendable {
    let content: String
    let wrapped: String
  }

  // RFC 3394 sections 4.3, 4.5 and 4.6.
  @Test(arguments: [
    WrapCase(
      content: "00112233445566778899aabbccddeeff",
      wrapped: "64e8c3f9ce0f5ba263e9777905818a2a93c8191e7d6e8ae7"),
    WrapCase(
      content: "00112233445566778899aabbccddeeff0001020304050607",
      wrapped: "a8f9bc1612c68b3ff6e6f4fbe30e71e4769c8b80a32cb8958cd5d17d6b254da1"),
    WrapCase(
      content: "00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f",
      wrapped: "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21"),
  ])
  func keyWrap(_ row: WrapCase) throws {
    let key = [UInt8](0..<32)
    let content = try #require(HexText.decode(row.content))
    #expect(HexText.encode(try AESKeyWrap.wrap(content, under: key)) == row.wrapped)
    #expect(throws: CryptoError.keyLength(expected: 32, given: 16)) {
      try AESKeyWrap.wrap(content, under: [UInt8](key[..<16]))
    }
    #expect(throws: CryptoError.self) { try AESKeyWrap.wrap(content + [1], under: key) }
  }

  @Test(arguments: [0, 1, 15, 16, 1000])
  func encryptionToRSA(_ count: Int) throws {
    let plaintext = [UInt8](repeating: 0x61, count: count)
    let key = try PublicKey(pem: JOSEReader.publicPEM(pkcs8: KeySamples.rfc7515RSA))
    let encrypter = JWEEncrypter(key: key, keyID: "target-key")
    let compact = try encrypter.encrypt(plaintext)
    let parts = JOSEReader.parts(compact)
    #expect(
      String(decoding: parts[0], as: UTF8.self)
        == #"{"alg":"RSA-OAEP-256","enc":"A256GCM","typ":"JWT","cty":"JWT","kid":"target-key"}"#)
    #expect(parts.map(\.count) == [parts[0].count, 256, 12, count, 16])
    #expect(JOSEReader.decrypt(compact, pkcs8: KeySamples.rfc7515RSA) == plaintext)
    #expect(try encrypter.encrypt(plaintext) != compact)
  }

  @Test(arguments: ECCurve.allCases)
  func encryptionToEC(_ curve: ECCurve) throws {
    let plaintext = [UInt8]("a.b.c".utf8)
    let pkcs8 = JOSEReader.makeKey(curve.rawValue)
    let key = try PublicKey(pem: JOSEReader.publicPEM(pkcs8: pkcs8))
    let compact = try JWEEncrypter(key: key, keyID: "k\"1").encrypt(plaintext)
    let parts = JOSEReader.parts(compact)
    let header = String(decoding: parts[0], as: UTF8.self)
    let opening =
      #"{"alg":"ECDH-ES+A256KW","enc":"A256GCM","typ":"JWT","cty":"JWT","kid":"k\"1","epk":{"crv":""#
      + curve.rawValue + #"","kty":"EC","x":""#
    #expect(header.hasPrefix(opening))
    let coordinates = header.dropFirst(opening.count).split(separator: "\"")
    #expect(coordinates.count == 6 && coordinates[2] == "y" && coordinates[5] == "}}")
    let x = try #require(Base64.decode(String(coordinates[0])))
    let y = try #require(Base64.decode(String(coordinates[4])))
    #expect(x.count == curve.coordinateLength && y.count == curve.coordinateLength)
    #expect(parts.map(\.count) == [parts[0].count, 40, 12, 5, 16])
    let opened = JOSEReader.decrypt(compact, pkcs8: pkcs8, agreement: (true, [4] + x + y))
    #expect(opened == plaintext)
  }
}
