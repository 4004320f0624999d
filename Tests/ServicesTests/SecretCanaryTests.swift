import Base
import Glibc
import Records
import Store
import Testing
import Wire

@testable import Services

/// Tokens are known to their owners alone: nothing that Pintle keeps or shows later holds one.
@Suite struct SecretCanaryTests {
  /// Whether `bytes` holds `text` anywhere.
  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.withUnsafeBytes { bytes in
      guard var rest = bytes.baseAddress, let first = wanted.first else { return false }
      let end = rest + bytes.count
      while end - rest >= wanted.count,
        let found = memchr(rest, Int32(first), end - rest - wanted.count + 1)
      {
        if memcmp(found, wanted, wanted.count) == 0 { return true }
        rest = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }

  @Test func noTokenIsKept() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Canary")
    var secrets = [TestPintle.ownerToken, tenant.token]
    for number in 0..<20 {
      let made = try pintle.makeAccount("account \(number)", in: tenant.organization)
      secrets.append(made.token)
      // Used, refused, revoked: whatever can be done with it.
      _ = try pintle.call("ListActions", as: .init(token: made.token))
      _ = try pintle.call(
        "RevokeToken", ["accountId": .string(made.id), "id": .string(made.tokenID)],
        as: tenant.caller)
    }
    #expect(Set(secrets).count == secrets.count)
    // What stands behind the prefix is the secret.
    let canaries = secrets.map { $0.hasPrefix("pintle_") ? String($0.dropFirst(7)) : $0 }

    for organization in [pintle.home, tenant.organization] {
      for event in try pintle.events(of: organization) {
        let text = Array(event.payload.text().utf8)
        for (canary, secret) in zip(canaries, secrets) {
          #expect(!contains(text, canary))
          #expect(!contains(text, HexText.encode(BearerToken(text: secret).hash)))
        }
      }
    }
    let listed = try pintle.call("ListTokens", ["accountId": .string(pintle.administrator)])
    #expect(listed.strings("tokens", "description") == ["bootstrap"])
    #expect(!contains(Array(listed.text.utf8), canaries[0]))

    let names = pintle.directory.names
    #expect(names.contains { $0.hasSuffix("-wal") })
    var sawKnownText = false
    for name in names {
      let bytes = pintle.directory.contents(of: name)
      if contains(bytes, "account 19") { sawKnownText = true }
      for canary in canaries {
        #expect(!contains(bytes, canary), "a token stands in \(name)")
      }
    }
    #expect(sawKnownText, "the search finds what is there")
  }

  @Test func noSigningKeyIsKeptInClear() throws {
    let world = try ActionsWorld()
    var secrets: [String] = []
    for number in 0..<5 {
      let id = try world.makeTarget("target \(number)")
      secrets.append(try world.get(id).signingKey)
      for overlap: Int64 in [0, 3_600_000_000_000, 3_600_000_000_000] {
        let key = try world.update(id, TargetUpdate(keyOverlap: overlap)).signingKey
        secrets.append(try #require(key))
      }
      if number == 0 { try world.delete(id) }
    }
    #expect(Set(secrets).count == 20)

    let events = try world.events()
    #expect(events.count == 21)
    for event in events {
      let text = Array(event.payload.text().utf8)
      for secret in secrets { #expect(!contains(text, secret), "a key stands in \(event.type)") }
    }
    var sawKnownText = false
    for name in world.pintle.directory.names {
      let bytes = world.pintle.directory.contents(of: name)
      if contains(bytes, "target 4") { sawKnownText = true }
      for secret in secrets { #expect(!contains(bytes, secret), "a key stands in \(name)") }
    }
    #expect(sawKnownText, "the search finds what is there")
  }

  @Test func errorsDoNotRepeatTheToken() throws {
    let pintle = try TestPintle()
    for route in CallRoute.allCases {
      for caller in [
        TestPintle.Caller(token: "canary-0123456789"),
        TestPintle.Caller(authorization: "Basic canary-0123456789"),
      ] {
        let answer = try pintle.call("ListActions", as: caller, by: route)
        #expect(answer.code == 16)
        #expect(!answer.text.contains("canary") && !answer.message.contains("canary"))
      }
    }
  }
}
