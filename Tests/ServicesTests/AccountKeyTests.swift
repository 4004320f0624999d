import Base
import Crypto
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Services

/// JWTs of accounts' keys, as ZITADEL's clients send them, for access tokens.
@Suite struct AccountKeyTests {
  /// A Pintle with an account that has a key of each algorithm.
  private struct World {
    let pintle: TestPintle
    let account: String
    let keyID: String
    let key: JWSPrivateKey

    init(_ algorithm: JWSAlgorithm = .es256) throws {
      pintle = try TestPintle()
      try pintle.prepareAccessKeys()
      account = try pintle.makeAccount("machine", in: pintle.home, role: "ORG_OWNER").id
      key = try JWSPrivateKey(generatingFor: algorithm)
      let jwk = try #require(JSONValue(text: key.jwk().json))
      let pem: String
      switch key {
      case .rs256(let key): pem = try key.publicKey().pem
      case .es256:
        let (x, y) = (jwk["x"]?.stringValue ?? "", jwk["y"]?.stringValue ?? "")
        let prefix = try #require(
          HexText.decode("3059301306072a8648ce3d020106082a8648ce3d03010703420004"))
        pem = try PublicKey(
          der: prefix + #require(Base64.decode(x)) + #require(Base64.decode(y))
        ).pem
      }
      let made = try pintle.call(
        "CreateAccountKey", ["accountId": .string(account), "publicKey": .string(pem)])
      keyID = made.string("key.id")
      #expect(made.code == 0 && made.string("keyFile").isEmpty, "\(made.text)")
      #expect(made.string("key.algorithm") == algorithm.rawValue)
    }

    /// A good assertion with some claims in the place of others; null takes one away.
    func assertion(
      _ changes: [(String, JSONValue)] = [], type: String = "JWT", keyID: String? = nil
    ) throws -> String {
      let now = TestPintle.startSeconds
      let good: [(String, JSONValue)] = [
        ("iss", .string(account)), ("sub", .string(account)),
        ("aud", "https://pintle.example.com"), ("iat", .integer(now)),
        ("exp", .integer(now + 3600)),
      ]
      let claims =
        good.filter { claim in !changes.contains { $0.0 == claim.0 } }
        + changes.filter { $0.1 != .null }
      let signer = JWSSigner(key: key, keyID: keyID ?? self.keyID, type: type)
      let payload = JSONValue.object(claims.map { .init($0.0, $0.1) }).bytes()
      return String(decoding: try signer.sign(payload), as: UTF8.self)
    }

    func ask(
      _ assertion: String, _ more: [(String, String)] = [], at target: String = "/oauth/v2/token"
    ) throws -> MemoryStream {
      try pintle.post(
        [
          ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", assertion),
        ] + more, to: target)
    }
  }

  @Test(arguments: JWSAlgorithm.allCases, ["/oauth/v2/token", "/oauth/token"])
  func anAccountGetsAToken(_ algorithm: JWSAlgorithm, _ target: String) throws {
    let world = try World(algorithm)
    // As ZITADEL's client sends it.
    let answer = try world.ask(
      world.assertion(),
      [
        ("client_id", "None"), ("scope", "openid urn:zitadel:iam:org:project:id:zitadel:aud"),
      ], at: target)
    #expect(answer.status == 200, "\(answer.text)")
    let token = try #require(answer.json["access_token"]?.stringValue)
    let made = try world.pintle.call(
      "CreateAction", ["name": "a", "script": "x"], as: .init(token: token))
    #expect(made.code == 0, "\(made.text)")
    #expect(try world.pintle.events(of: world.pintle.home).last?.editor == world.account)
    // Gone with its key.
    let deleted = try world.pintle.call(
      "DeleteAccountKey", ["accountId": .string(world.account), "id": .string(world.keyID)])
    #expect(deleted.code == 0)
    #expect(try world.pintle.call("ListRoles", as: .init(token: token)).errorID == "AUTH-7fs1e")
    #expect(try world.ask(world.assertion()).status == 400)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var value: JSONValue
    var isGood: Bool
    var testDescription: String { "\(name): \(value.text())" }

    init(_ name: String, _ value: JSONValue, isGood: Bool = false) {
      self.name = name
      self.value = value
      self.isGood = isGood
    }
  }

  private static let now = TestPintle.startSeconds

  static let rows: [Row] = [
    Row("x", "y", isGood: true),
    Row("aud", .array(["https://pintle.example.com"]), isGood: true),
    Row("aud", .array(["https://x.example.com", "https://pintle.example.com"]), isGood: true),
    Row("exp", .integer(now + 3660), isGood: true), Row("exp", .integer(now + 3661)),
    Row("exp", .integer(now - 59), isGood: true), Row("exp", .integer(now - 60)),
    Row("exp", .null), Row("exp", .string("\(now + 60)")), Row("exp", .number("1e400")),
    Row("nbf", .integer(now + 60), isGood: true), Row("nbf", .integer(now + 61)),
    Row("iat", .null, isGood: true), Row("iat", .integer(now + 61)), Row("iat", "now"),
    Row("iss", .null), Row("iss", "somebody"), Row("sub", .null), Row("sub", "somebody"),
    Row("aud", .null), Row("aud", "https://evil.example.com"),
    Row("aud", "https://pintle.example.com/"), Row("aud", .array([])),
    Row("aud", "https://pintle.example.com/oauth/v2/token"), Row("aud", .integer(1)),
  ]

  @Test(arguments: rows)
  func claims(_ row: Row) throws {
    let world = try World()
    let answer = try world.ask(world.assertion([(row.name, row.value)]))
    #expect(answer.status == (row.isGood ? 200 : 400), "\(answer.text)")
    if !row.isGood { #expect(answer.json["error"] == "invalid_grant") }
  }

  @Test func keysAndHeaders() throws {
    let world = try World()
    let other = try World(.rs256)
    for (assertion, isGood) in [
      (try world.assertion(), true), (try world.assertion(type: "jwt"), true),
      (try world.assertion(type: "at+jwt"), false),
      (try world.assertion(type: "application/at+jwt"), false),
      (try world.assertion(type: "secevent+jwt"), false),
      (try world.assertion(keyID: "1"), false), (try world.assertion(keyID: world.account), false),
      (try other.assertion(keyID: world.keyID), false),
      (
        try other.assertion([("iss", .string(world.account)), ("sub", .string(world.account))]),
        false
      ),
      (String(repeating: "a", count: Limits.maxAssertionBytes) + ".b.c", false),
    ] {
      let answer = try world.ask(assertion)
      #expect(answer.status == (isGood ? 200 : 400), "\(answer.text)")
    }
  }

  /// Keys that the server makes, as a key file.
  @Test func keyFiles() throws {
    let pintle = try TestPintle()
    let account = try pintle.makeAccount("machine", in: pintle.home, role: "ORG_OWNER").id
    let made = try pintle.call("CreateAccountKey", ["accountId": .string(account)])
    #expect(made.code == 0, "\(made.text)")
    let file = try #require(JSONValue(text: made.string("keyFile")))
    #expect(file["type"] == "serviceaccount")
    #expect(file["keyId"]?.stringValue == made.string("key.id"))
    #expect(file["userId"]?.stringValue == account)
    let pem = try #require(file["key"]?.stringValue)
    #expect(pem.hasPrefix("-----BEGIN RSA PRIVATE KEY-----\n"))
    #expect(pem.split(separator: "\n").allSatisfy { $0.utf8.count <= 64 })
    // Neither the list nor an event has it.
    let list = try pintle.call("ListAccountKeys", ["accountId": .string(account)])
    #expect(list.strings("keys", "id") == [made.string("key.id")])
    #expect(list.strings("keys", "algorithm") == ["RS256"])
    #expect(!list.text.contains("PRIVATE"))
    for event in try pintle.events(of: pintle.home) {
      #expect(!event.payload.text().contains("PRIVATE"))
    }
  }

  @Test(arguments: [
    "x", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    // Ed25519, and a curve that signatures are not checked on.
    "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n",
  ])
  func keysThatCannotBeUsed(_ pem: String) throws {
    let pintle = try TestPintle()
    let account = try pintle.makeAccount("machine", in: pintle.home).id
    let made = try pintle.call(
      "CreateAccountKey", ["accountId": .string(account), "publicKey": .string(pem)])
    #expect(made.code == 3 && made.message.contains("public_key"), "\(made.text)")
  }

  @Test func keysEnd() throws {
    let pintle = try TestPintle()
    try pintle.prepareAccessKeys()
    let account = try pintle.makeAccount("machine", in: pintle.home, role: "ORG_OWNER").id
    let today = SystemTimeSource().wallNanoseconds() / 1_000_000_000
    let expiry = today + 7200
    let key = try RSAPrivateKey()
    let made = try pintle.call(
      "CreateAccountKey",
      [
        "accountId": .string(account), "publicKey": .string(try key.publicKey().pem),
        "expireTime": .string(RFC3339Text.text(seconds: expiry)),
      ])
    let signer = JWSSigner(key: .rs256(key), keyID: made.string("key.id"), type: "jwt")
    func ask(at moment: Int64) throws -> MemoryStream {
      let claims: JSONValue = [
        "iss": .string(account), "sub": .string(account), "aud": "https://pintle.example.com",
        "exp": .integer(moment + 3600),
      ]
      return try pintle.post([
        ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
        ("assertion", String(decoding: try signer.sign(claims.bytes()), as: UTF8.self)),
      ])
    }
    pintle.advance(seconds: expiry - 1 - TestPintle.startSeconds)
    let answer = try ask(at: expiry - 1)
    let token = try #require(answer.json["access_token"]?.stringValue, "\(answer.text)")
    #expect(try pintle.call("ListRoles", as: .init(token: token)).code == 0)
    pintle.advance(seconds: 1)
    #expect(try ask(at: expiry).status == 400)
    #expect(try pintle.call("ListRoles", as: .init(token: token)).errorID == "AUTH-7fs1e")
  }
}
