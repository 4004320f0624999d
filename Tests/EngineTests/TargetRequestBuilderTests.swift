import Base
import Crypto
import Delivery
import Engine
import Records
import Store
import Testing
import Wire

/// The request that a target gets: its form and its signatures.
@Suite struct TargetRequestBuilderTests {
  private let time = ManualTimeSource(wallNanoseconds: 1_700_000_000_999_999_999)
  private let body = Array(#"{"x":1}"#.utf8)

  private func request(
    _ snapshot: TargetSnapshot, signer: InstanceSigner = TestKeys.signer(), isDelivery: Bool = false
  ) throws(ExecutionFailure) -> OutgoingRequest {
    let call = TargetRequestBuilder(
      encoder: PayloadEncoder(signer: signer), signer: signer, timeSource: time)
    return try call.request(
      snapshot, allowed: AllowRules(), body: body, id: "call_1", timeout: 5,
      isDelivery: isDelivery)
  }

  @Test func aRequestIsSignedInBothWays() throws {
    let target = ResolvedTarget.named("a", keys: [TargetSigningKey("present")])
    let request = try request(target.snapshot)
    #expect(request.url == "http://a.test/")
    #expect(request.body == body)
    #expect(request.timeout == 5)
    #expect(
      request.fields.map(\.name) == [
        "content-type", "ZITADEL-Signature", "webhook-id", "webhook-timestamp", "webhook-signature",
      ])
    #expect(request.fields[0].value == "application/json")
    // Reckoned here from the bytes: HMAC-SHA-256 over time, dot and body.
    let code = HMACSHA256.code(
      key: Array("present".utf8), message: Array("1700000000.".utf8) + body)
    #expect(request.fields[1].value == "t=1700000000,v1=\(HexText.encode(code))")
    #expect(request.fields[2].value == "call_1")
    #expect(request.fields[3].value == "1700000000")
    let message = Array("call_1.1700000000.".utf8) + body
    let shared = HMACSHA256.code(key: Array("present".utf8), message: message)
    #expect(request.fields[4].value == "v1,\(Base64.encode(shared))")
    let own = try Ed25519PrivateKey(seed: TestKeys.webhookSeed).sign(message)
    let delivery = try self.request(target.snapshot, isDelivery: true)
    #expect(
      delivery.fields[4].value == "v1,\(Base64.encode(shared)) v1a,\(Base64.encode(own))")
  }

  /// When former keys end, counted from now, and how many keys sign.
  @Test(
    arguments: [([], 1), ([1], 2), ([0], 1), ([-1], 1), ([0, 1], 2), ([1, 0, 5], 3)]
      as [([Int64], Int)])
  func aFormerKeySignsUntilItEnds(_ ends: [Int64], _ count: Int) throws {
    let former = ends.map { TargetSigningKey("former", expiresAt: time.wallNanoseconds() + $0) }
    let target = ResolvedTarget.named("a", keys: [TargetSigningKey("present")] + former)
    let value = try request(target.snapshot).fields[1].value
    #expect(value.split(separator: ",").count == 1 + count)
  }

  @Test func aTargetWithoutAKeyIsNotCalled() {
    #expect(throws: ExecutionFailure.encryptionFailed("the target's signing key cannot be opened"))
    {
      try request(ResolvedTarget.named("a", keys: []).snapshot)
    }
  }

  @Test func theSignatureCoversTheEncodedBytes() throws {
    let request = try request(
      ResolvedTarget.named("a", payloadType: .jwt, keys: [TargetSigningKey("k")]).snapshot)
    #expect(request.body != body)
    #expect(request.body.split(separator: UInt8(ascii: ".")).count == 3)
    #expect(request.fields[0].value == "application/json")
    try ZITADELSignature.verify(
      request.fields[1].value, body: request.body, key: "k", now: 1_700_000_000)
  }

  @Test func anEncryptedPayloadNeedsAnActiveKey() {
    #expect(throws: ExecutionFailure.encryptionKeyMissing) {
      try request(ResolvedTarget.named("a", payloadType: .jwe).snapshot)
    }
  }

  @Test func aServerThatCannotSignSaysSo() {
    let signer = InstanceSigner { () throws(PayloadError) in
      throw PayloadError.encodingFailed("no key")
    }
    #expect(throws: ExecutionFailure.encryptionFailed("no key")) {
      try request(ResolvedTarget.named("a").snapshot, signer: signer, isDelivery: true)
    }
  }
}
