import Base
import Crypto
import Delivery
import Testing

@Suite struct SigningTests {
  /// The codes below were computed with Python's hmac module.
  private static let key = "0123456789abcdefghijklmnopqrstuvwxyz"
  private static let otherKey = "zyxwvutsrqponmlkjihgfedcba9876543210"
  private static let body = Array(#"{"fullMethod":"/a.B/C"}"#.utf8)

  @Test func theZITADELField() {
    #expect(
      ZITADELSignature.value(body: Self.body, keys: [Self.key], seconds: 1_700_000_000)
        == "t=1700000000,v1=78c4cf7c2ac2ffc2538b2def6f2e44c424bb995530136dc70a007f75c421ddae")
    #expect(
      ZITADELSignature.value(
        body: Self.body, keys: [Self.key, Self.otherKey], seconds: 1_700_000_000)
        == "t=1700000000,v1=78c4cf7c2ac2ffc2538b2def6f2e44c424bb995530136dc70a007f75c421ddae,v1=40306e2401dec8d5b35089da4c624920537ff421def5f6bfa429744e481a91d5"
    )
  }

  struct Check: Sendable {
    let value: String
    var now: Int64 = 1_700_000_000
    let problem: ZITADELSignature.Problem?
  }

  private static let good = "v1=78c4cf7c2ac2ffc2538b2def6f2e44c424bb995530136dc70a007f75c421ddae"

  @Test(arguments: [
    Check(value: "t=1700000000,\(good)", problem: nil),
    Check(value: "\(good),t=1700000000", problem: nil),
    Check(value: "t=1700000000,v1=00,v0=7,\(good)", problem: nil),
    Check(value: "t=1700000000,\(good)", now: 1_700_000_300, problem: nil),
    Check(value: "t=1700000000,\(good)", now: 1_700_000_301, problem: .tooOld),
    Check(value: "t=1700000000,\(good)", now: 0, problem: nil),
    Check(value: "t=1700000001,\(good)", problem: .noValidSignature),
    Check(value: "t=1700000000", problem: .noValidSignature),
    Check(value: "t=1700000000,v1=xy", problem: .noValidSignature),
    Check(value: "t=-9223372036854775808,v1=00", problem: .tooOld),
    Check(value: "", problem: .noHeader),
    Check(value: good, problem: .invalidHeader),
    Check(value: "t=1700000000,", problem: .invalidHeader),
    Check(value: "t=1700000000,v1==", problem: .invalidHeader),
    Check(value: "t=x,\(good)", problem: .invalidHeader),
  ])
  func verifying(_ row: Check) {
    let problem: ZITADELSignature.Problem?
    do throws(ZITADELSignature.Problem) {
      try ZITADELSignature.verify(row.value, body: Self.body, key: Self.key, now: row.now)
      problem = nil
    } catch {
      problem = error
    }
    #expect(problem == row.problem)
  }

  @Test func anOldKeyStillVerifiesDuringARotation() throws {
    let value = ZITADELSignature.value(
      body: Self.body, keys: [Self.otherKey, Self.key], seconds: 1_700_000_000)
    for key in [Self.key, Self.otherKey] {
      try ZITADELSignature.verify(value, body: Self.body, key: key, now: 1_700_000_010)
    }
    #expect(throws: ZITADELSignature.Problem.noValidSignature) {
      try ZITADELSignature.verify(value, body: Self.body + [32], key: Self.key, now: 1_700_000_010)
    }
  }

  @Test func theStandardFields() throws {
    // RFC 8032 section 7.1, test 1.
    let seed = try #require(
      HexText.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let privateKey = try Ed25519PrivateKey(seed: seed)
    let fields = try StandardWebhooks.fields(
      id: "msg_42", body: Self.body, keys: [Self.key, Self.otherKey], privateKeys: [privateKey],
      seconds: 1_700_000_000)
    #expect(
      fields.map { "\($0.name): \($0.value)" } == [
        "webhook-id: msg_42", "webhook-timestamp: 1700000000",
        "webhook-signature: v1,r6yRclw61Kbs4dMvF8HMxr23DpBAvG10OluNZ7pRC0s= v1,J5hl2HM7zJODvupP65m7FcNgTkZ0ZjZWskI+RyNqECA= v1a,TfdHjRztSRRb1PgYJhEEkamdgrQjtkH0QrJbs6HOlb5H60yIgJnmIGWQSe7rysnhO1XgPrNdeRkaqjsZcTRoBg==",
      ])
    #expect(
      StandardWebhooks.secretText(Self.key)
        == "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6")
    #expect(
      StandardWebhooks.publicKeyText(privateKey)
        == "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
    let unsigned = try StandardWebhooks.fields(id: "a", body: [], keys: [], seconds: 0)
    #expect(unsigned.map(\.value) == ["a", "0", ""])
  }

  /// The parts' boundaries do not matter, and keys of every length around the block size give the same code as
  /// OpenSSL's own function.
  @Test(arguments: [0, 1, 31, 32, 36, 63, 64, 65, 128, 1000])
  func partsGiveTheCodeOfTheWhole(_ length: Int) {
    let key = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    let whole = HMACSHA256.code(key: key, message: message)
    for cut in [0, 1, 64, 299, 300] {
      let code = message[..<cut].withUnsafeBytes { first in
        message[cut...].withUnsafeBytes { HMACSHA256.code(key: key, parts: [first, $0]) }
      }
      #expect(code == whole)
    }
  }
}
