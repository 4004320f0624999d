import Base
import Crypto
import Testing

@Suite struct DevelopmentCertificateTests {
  /// The DER bytes of a PEM text.
  private func bytes(ofPEM pem: String) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let lines = pem.split(separator: "\n").filter { !$0.hasPrefix("-----") }
    var bytes: [UInt8] = []
    var bits = 0
    var value: UInt32 = 0
    for character in lines.joined().utf8 where character != UInt8(ascii: "=") {
      value = value << 6 | UInt32(alphabet.firstIndex(of: character)!)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return bytes
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  @Test func namesKeyAndFingerprint() throws {
    let clock = ManualTimeSource(wallNanoseconds: 1_700_003_600_000_000_000)
    let certificate = try DevelopmentCertificate(timeSource: clock)
    #expect(certificate.certificatePEM.hasPrefix("-----BEGIN CERTIFICATE-----\n"))
    #expect(certificate.certificatePEM.hasSuffix("-----END CERTIFICATE-----\n"))
    #expect(certificate.privateKeyPEM.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
    let der = bytes(ofPEM: certificate.certificatePEM)
    let digest = SHA256.digest(der).map { HexText.encode([$0]).uppercased() }
    #expect(certificate.fingerprint == digest.joined(separator: ":"))
    // subjectAltName: dNSName localhost, iPAddress 127.0.0.1, iPAddress ::1 (RFC 5280 section 4.2.1.6).
    let names =
      [0x82, 9] + [UInt8]("localhost".utf8) + [0x87, 4, 127, 0, 0, 1, 0x87, 16]
      + [UInt8](repeating: 0, count: 15) + [1]
    #expect(contains(der, names))
    // prime256v1 (RFC 5480 section 2.1.1.1).
    #expect(contains(der, HexText.decode("06082a8648ce3d030107")!))
    // From an hour ago, for 825 days.
    #expect(contains(der, [UInt8]("231114221320Z".utf8)))
    #expect(contains(der, [UInt8]("260216221320Z".utf8)))
  }

  @Test func everyOneIsDifferent() throws {
    let first = try DevelopmentCertificate()
    let second = try DevelopmentCertificate()
    #expect(first.fingerprint != second.fingerprint)
    #expect(first.privateKeyPEM != second.privateKeyPEM)
  }
}
