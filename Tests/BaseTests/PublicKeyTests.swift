import Base
import Crypto
import Testing

@Suite struct PublicKeyTests {
  struct TakenCase: Sendable {
    let name: String
    let pem: String
    let kind: PublicKey.Kind
  }

  @Test(arguments: [
    TakenCase(name: "RSA", pem: KeySamples.rsa2048PEM, kind: .rsa(bits: 2048)),
    TakenCase(name: "P-256", pem: KeySamples.p256PEM, kind: .ec(.p256)),
    TakenCase(name: "P-384", pem: KeySamples.p384PEM, kind: .ec(.p384)),
    TakenCase(name: "P-521", pem: KeySamples.p521PEM, kind: .ec(.p521)),
    TakenCase(
      name: "lines end in CR LF",
      pem: KeySamples.p256PEM.split(separator: "\n").joined(separator: "\r\n"),
      kind: .ec(.p256)),
    TakenCase(
      name: "text around", pem: "Public-Key: (256 bit)\n\(KeySamples.p256PEM)\nbye\n",
      kind: .ec(.p256)),
  ])
  func taken(_ row: TakenCase) throws {
    let key = try PublicKey(pem: row.pem)
    #expect(key.kind == row.kind)
    #expect(try PublicKey(der: key.der).fingerprint == key.fingerprint)
  }

  /// What `openssl pkey -pubin -outform DER | openssl dgst -sha256 -binary | base64` says, without padding.
  @Test func fingerprints() throws {
    let rsa = try PublicKey(pem: KeySamples.rsa2048PEM)
    #expect(rsa.fingerprint == "SHA256:PG+2BkiDF2LHRmJ5WvAKvXX6gIN2xPvRH7VdUVT1cuc")
    let ec = try PublicKey(pem: KeySamples.p384PEM)
    #expect(ec.fingerprint == "SHA256:gK8lIYiSJK1l4Sb1ztv+6QWsKyJ2EOHObgBSd31RUbQ")
  }

  struct RefusedCase: Sendable {
    let name: String
    let pem: String
    let reason: String
  }

  private static let body = "MCowBQYDK2VwAyEA9bOJN5eyDHJz91TsPeQncT3+58jR/x/gxgwr93ChFcY="

  @Test(arguments: [
    RefusedCase(
      name: "empty", pem: "", reason: "it is not in PEM form: no line -----BEGIN PUBLIC KEY-----"),
    RefusedCase(
      name: "no PEM", pem: body,
      reason: "it is not in PEM form: no line -----BEGIN PUBLIC KEY-----"),
    RefusedCase(
      name: "private key", pem: "-----BEGIN PRIVATE KEY-----\n\(body)\n-----END PRIVATE KEY-----",
      reason: "its PEM block is not labelled PUBLIC KEY"),
    RefusedCase(
      name: "PKCS #1", pem: "-----BEGIN RSA PUBLIC KEY-----\n\(body)\n-----END RSA PUBLIC KEY-----",
      reason: "its PEM block is not labelled PUBLIC KEY"),
    RefusedCase(
      name: "no end", pem: "-----BEGIN PUBLIC KEY-----\n\(body)\n",
      reason: "its PEM text has no line -----END PUBLIC KEY-----"),
    RefusedCase(
      name: "other end", pem: "-----BEGIN PUBLIC KEY-----\n\(body)\n-----END PRIVATE KEY-----",
      reason: "its PEM text has no line -----END PUBLIC KEY-----"),
    RefusedCase(
      name: "two blocks", pem: KeySamples.p256PEM + "\n" + KeySamples.p384PEM,
      reason: "its text has more than one PEM block"),
    RefusedCase(
      name: "headers",
      pem:
        "-----BEGIN PUBLIC KEY-----\nProc-Type: 4,ENCRYPTED\n\n\(body)\n-----END PUBLIC KEY-----",
      reason: "its base64 is not valid"),
    RefusedCase(
      name: "URL-safe base64", pem: "-----BEGIN PUBLIC KEY-----\nMC_w\n-----END PUBLIC KEY-----",
      reason: "its base64 is not valid"),
    RefusedCase(
      name: "padding left out", pem: "-----BEGIN PUBLIC KEY-----\nMCo\n-----END PUBLIC KEY-----",
      reason: "its base64 is not valid"),
    RefusedCase(
      name: "nothing inside", pem: "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
      reason: "its base64 is not valid"),
    RefusedCase(
      name: "no key inside", pem: "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----",
      reason: "it is no public key in PKIX form"),
    RefusedCase(
      name: "Ed25519", pem: KeySamples.ed25519PEM, reason: "it is neither an RSA nor an EC key"),
    RefusedCase(
      name: "RSA-PSS", pem: KeySamples.rsaPSSPEM, reason: "it is neither an RSA nor an EC key"),
    RefusedCase(
      name: "secp256k1", pem: KeySamples.secp256k1PEM,
      reason: "an EC key on another curve than P-256, P-384 and P-521"),
    RefusedCase(
      name: "explicit curve", pem: KeySamples.explicitCurvePEM,
      reason: "an EC key on another curve than P-256, P-384 and P-521"),
  ])
  func refused(_ row: RefusedCase) {
    #expect(throws: CryptoError.unsuitableKey(row.reason)) { try PublicKey(pem: row.pem) }
  }

  struct SizeCase: Sendable {
    let bits: Int
    let isTaken: Bool
  }

  @Test(arguments: [
    SizeCase(bits: 1024, isTaken: false), SizeCase(bits: 2047, isTaken: false),
    SizeCase(bits: 2048, isTaken: true), SizeCase(bits: 8192, isTaken: true),
    SizeCase(bits: 8193, isTaken: false), SizeCase(bits: 16384, isTaken: false),
  ])
  func sizes(_ row: SizeCase) throws {
    let der = KeySamples.rsa(bits: row.bits)
    if row.isTaken {
      #expect(try PublicKey(der: der).kind == .rsa(bits: row.bits))
    } else {
      #expect(
        throws: CryptoError.unsuitableKey(
          "an RSA key of \(row.bits) bits, where 2048 to 8192 are taken")
      ) { try PublicKey(der: der) }
    }
  }

  struct ExponentCase: Sendable {
    let exponent: [UInt8]
    let isTaken: Bool
  }

  @Test(arguments: [
    ExponentCase(exponent: [1], isTaken: false), ExponentCase(exponent: [2], isTaken: false),
    ExponentCase(exponent: [3], isTaken: true),
    ExponentCase(exponent: [UInt8](repeating: 0xFF, count: 8), isTaken: true),
    ExponentCase(exponent: [UInt8](repeating: 0xFF, count: 9), isTaken: false),
  ])
  func exponents(_ row: ExponentCase) throws {
    let der = KeySamples.rsa(bits: 2048, exponent: row.exponent)
    if row.isTaken {
      _ = try PublicKey(der: der)
    } else {
      #expect(throws: CryptoError.unsuitableKey("its RSA modulus or exponent is not valid")) {
        try PublicKey(der: der)
      }
    }
  }

  @Test func lengthOfText() throws {
    let room = Limits.maxPublicKeyPEMBytes - KeySamples.p256PEM.utf8.count
    _ = try PublicKey(pem: KeySamples.p256PEM + String(repeating: " ", count: room))
    #expect(
      throws: CryptoError.unsuitableKey("its text has 8193 bytes, at most 8192 are taken")
    ) { try PublicKey(pem: KeySamples.p256PEM + String(repeating: " ", count: room + 1)) }
  }

  /// Every single changed or missing byte gives a key of the same kind or an error, and nothing worse.
  @Test func damage() throws {
    let der = try PublicKey(pem: KeySamples.p256PEM).der
    for index in der.indices {
      #expect(throws: CryptoError.self) { try PublicKey(der: [UInt8](der[..<index])) }
      var changed = der
      changed[index] ^= 1
      // The point's coordinates decide whether it is on the curve; its first bytes what kind it is.
      #expect(throws: CryptoError.self) { try PublicKey(der: changed) }
    }
    #expect(throws: CryptoError.self) { try PublicKey(der: der + [0]) }
  }
}
