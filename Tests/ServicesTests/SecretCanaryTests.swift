import Base
import Records
import Store
import TestDatabases
import Testing
import Wire

@testable import Services

/// Tokens are known to their owners alone: nothing that Pintle keeps or shows later holds one.
@Suite struct SecretCanaryTests {
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
          #expect(!text.hold(canary))
          #expect(!text.hold(HexText.encode(BearerToken(text: secret).hash)))
        }
      }
    }
    let listed = try pintle.call("ListTokens", ["accountId": .string(pintle.administrator)])
    #expect(listed.strings("tokens", "description") == ["bootstrap"])
    #expect(!Array(listed.text.utf8).hold(canaries[0]))

    let kept = try TestDatabase.kept(of: pintle.directory.path)
    // SQLite's log is among its files; PostgreSQL's holds what its tables' files held at some time.
    #expect(TestDatabase.isPostgres || kept.contains { $0.name.hasSuffix("-wal") })
    var sawKnownText = false
    for (name, bytes) in kept {
      if bytes.hold("account 19") { sawKnownText = true }
      for canary in canaries {
        #expect(!bytes.hold(canary), "a token stands in \(name)")
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
      for secret in secrets { #expect(!text.hold(secret), "a key stands in \(event.type)") }
    }
    var sawKnownText = false
    for (name, bytes) in try TestDatabase.kept(of: world.pintle.directory.path) {
      if bytes.hold("target 4") { sawKnownText = true }
      for secret in secrets { #expect(!bytes.hold(secret), "a key stands in \(name)") }
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
