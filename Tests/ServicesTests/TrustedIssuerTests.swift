import Base
import Crypto
import Delivery
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Services

/// Tokens of other issuers, whose key sets are loaded from addresses that the settings name.
@Suite struct TrustedIssuerTests {
  private static let issuer = "https://idp.example.com"
  private static let keySet = "https://idp.example.com/keys"

  /// A Pintle that trusts an issuer, which knows one account by the subject "robot".
  private final class World {
    let pintle: TestPintle
    let account: String
    let rsa: JWSPrivateKey
    let ec: JWSPrivateKey

    init(claim: String = "sub") throws {
      rsa = try JWSPrivateKey(generatingFor: .rs256)
      ec = try JWSPrivateKey(generatingFor: .es256)
      // The account's id has to be known before the settings: the first start is one, a second is told its id.
      let identifier = "4711"
      var trusted = TrustedIssuer(
        issuer: TrustedIssuerTests.issuer, audience: "pintle",
        keySetURL: TrustedIssuerTests.keySet, claim: claim)
      trusted.accounts = ["robot": identifier, "nobody": "4712"]
      pintle = try TestPintle(trusted: [trusted])
      pintle.outgoing.keepToTheLoop()
      account = identifier
      let home = pintle.home
      let store = pintle.store
      try pintle.run {
        try await store.write { transaction throws(StoreError) in
          try transaction.append(
            AccountEvent.added(name: "robot", description: ""),
            to: AccountEvent.aggregate(identifier, organization: home), by: "test")
          try transaction.append(
            MembershipEvent.added(
              account: identifier, scope: .organization(home), roles: ["ORG_OWNER"]),
            to: MembershipEvent.aggregate(
              account: identifier, scope: .organization(home), organization: home), by: "test")
        }
      }
      publish([rsa, ec])
    }

    /// What the issuer's key set holds from now on.
    func publish(_ keys: [JWSPrivateKey]) {
      let texts = keys.map { (try? $0.jwk().json) ?? "" }.joined(separator: ",")
      // A set has keys of other kinds, too.
      pintle.outgoing.answer(
        TrustedIssuerTests.keySet,
        .answer(
          200,
          "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"x\",\"x\":\"AAAA\"},\(texts)]}"
        ))
    }

    /// How often the key set was loaded.
    var loads: Int { pintle.outgoing.sent.count { $0.url == TrustedIssuerTests.keySet } }

    func token(
      _ changes: [(String, JSONValue)] = [], type: String = "JWT", by key: JWSPrivateKey? = nil,
      as id: String? = nil
    ) throws -> String {
      let key = key ?? rsa
      let now = pintle.time.wallNanoseconds() / 1_000_000_000
      let good: [(String, JSONValue)] = [
        ("iss", .string(TrustedIssuerTests.issuer)), ("aud", "pintle"), ("sub", "robot"),
        ("exp", .integer(now + 100_000)),
      ]
      let claims =
        good.filter { claim in !changes.contains { $0.0 == claim.0 } }
        + changes.filter { $0.1 != .null }
      let signer = JWSSigner(key: key, keyID: try id ?? key.jwk().thumbprint, type: type)
      let payload = JSONValue.object(claims.map { .init($0.0, $0.1) }).bytes()
      return String(decoding: try signer.sign(payload), as: UTF8.self)
    }

    func code(_ token: String, _ route: CallRoute = .json) throws -> Int {
      try pintle.call("ListActions", as: .init(token: token), by: route).code
    }
  }

  @Test(arguments: CallRoute.allCases)
  func aTokenStandsForItsAccount(_ route: CallRoute) throws {
    let world = try World()
    for key in [world.rsa, world.ec] {
      let token = try world.token(by: key)
      let made = try world.pintle.call(
        "CreateAction", ["name": .string("a\(key.algorithm)"), "script": "x"],
        as: .init(token: token), by: route)
      #expect(made.code == 0, "\(made.text)")
      #expect(try world.pintle.events(of: world.pintle.home).last?.editor == world.account)
    }
    #expect(world.loads == 1)
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

  @Test(arguments: [
    Row("x", "y", isGood: true), Row("aud", .array(["a", "pintle"]), isGood: true),
    Row("aud", "https://pintle.example.com"), Row("aud", .null), Row("aud", .integer(1)),
    Row("iss", "https://evil.example.com"), Row("iss", "https://idp.example.com/"),
    Row("iss", "https://pintle.example.com"), Row("iss", .null), Row("sub", "somebody"),
    Row("sub", "ROBOT"), Row("sub", "nobody"), Row("sub", .null), Row("sub", .integer(1)),
    Row("exp", .null), Row("exp", .integer(now - 60)), Row("exp", "1"),
    Row("exp", .integer(253_402_300_799), isGood: true), Row("exp", .number("1e300")),
    Row("nbf", .integer(now + 61)), Row("nbf", .integer(now + 60), isGood: true),
    Row("scope", "openid profile", isGood: true), Row("scope", "sp:scopes:all", isGood: true),
    Row("scope", "sp:workflow:read"), Row("scp", .array(["sp:workflow:read"])),
    Row("scp", "sp:scopes:all x", isGood: true), Row("scp", .array([.integer(1)])),
    Row("scope", .array([])),
  ])
  func claims(_ row: Row) throws {
    let world = try World()
    #expect(try (world.code(world.token([(row.name, row.value)])) == 0) == row.isGood)
  }

  @Test func otherClaims() throws {
    let world = try World(claim: "azp")
    #expect(try world.code(world.token()) == 16)
    #expect(try world.code(world.token([("azp", "robot")])) == 0)
    #expect(try world.code(world.token([("azp", "robot"), ("sub", .null)])) == 0)
  }

  @Test func headers() throws {
    let world = try World()
    let forger = try JWSPrivateKey(generatingFor: .rs256)
    #expect(try world.code(world.token(type: "at+jwt")) == 0)
    #expect(try world.code(world.token(type: "secevent+jwt")) == 16)
    // A key of the set, used as another one, or for another algorithm.
    #expect(try world.code(world.token(by: forger, as: world.rsa.jwk().thumbprint)) == 16)
    #expect(try world.code(world.token(by: world.ec, as: world.rsa.jwk().thumbprint)) == 16)
    #expect(try world.code(world.token(by: world.rsa, as: "x")) == 16)
    // Our own key does not speak for the issuer, nor its keys for us.
    let client = try world.pintle.makeClient(roles: ["ORG_OWNER"])
    #expect(try world.code(world.pintle.accessToken(client)) == 0)
    #expect(
      try world.code(world.token([("iss", "https://pintle.example.com")], type: "at+jwt")) == 16)
  }

  /// A key id that nobody knows loads the set again, once in a minute; what fails is not tried sooner either.
  @Test func keySetsAreLoadedSeldom() throws {
    let world = try World()
    let forger = try JWSPrivateKey(generatingFor: .rs256)
    let good = try world.token()
    #expect(try world.code(good) == 0)
    #expect(world.loads == 1)
    for _ in 0..<5 { #expect(try world.code(world.token(by: forger)) == 16) }
    #expect(world.loads == 1)
    world.pintle.advance(seconds: 60)
    for _ in 0..<5 { #expect(try world.code(world.token(by: forger)) == 16) }
    #expect(world.loads == 2)
    // A new key is found.
    world.publish([world.rsa, forger])
    world.pintle.advance(seconds: 60)
    #expect(try world.code(world.token(by: forger)) == 0)
    #expect(world.loads == 3)
    // Old after 15 minutes; while it cannot be loaded the former one counts, for a day.
    world.pintle.outgoing.answer(Self.keySet, .failure(.timedOut))
    world.pintle.advance(seconds: 900)
    #expect(try world.code(world.token([("jti", "1")])) == 0)
    #expect(world.loads == 4)
    #expect(try world.code(world.token([("jti", "2")])) == 0)
    #expect(world.loads == 4)
    world.pintle.advance(seconds: 86_400)
    #expect(try world.code(world.token([("jti", "3")])) == 16)
    #expect(world.loads == 5)
  }

  /// A withdrawn key ends its tokens when the set is loaded again, known callers included.
  @Test func withdrawnKeys() throws {
    let world = try World()
    let token = try world.token(by: world.ec)
    #expect(try world.code(token) == 0)
    world.publish([world.rsa])
    #expect(try world.code(token) == 0)
    world.pintle.advance(seconds: 900)
    #expect(try world.code(token) == 16)
  }

  /// The account can be taken away at once.
  @Test func accountsThatAreGone() throws {
    let world = try World()
    let token = try world.token()
    #expect(try world.code(token) == 0)
    _ = try world.pintle.call(
      "RevokeOrganizationRole", ["accountId": .string(world.account), "role": "ORG_OWNER"])
    #expect(try world.code(token) == 5)
    _ = try world.pintle.call("DeleteServiceAccount", ["id": .string(world.account)])
    #expect(try world.code(token) == 16)
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"keys":[]}"#, #"{"keys":{}}"#, #"{"keys":[1,{}]}"#, "{",
    "{\"keys\":[" + String(repeating: " ", count: 70_000) + "]}",
    "{\"keys\":[" + Array(repeating: "{}", count: 101).joined(separator: ",") + "]}",
  ])
  func keySetsThatAreNone(_ text: String) throws {
    let world = try World()
    world.pintle.outgoing.answer(Self.keySet, .answer(200, text))
    #expect(try world.code(world.token()) == 16)
    #expect(try world.code(world.token()) == 16)
    #expect(world.loads == 1)
  }

  @Test func failuresOfKeySets() throws {
    for outcome: TestSender.Outcome in [
      .answer(404, "{}"), .answer(302, ""), .answer(500, ""), .failure(.refused(address: "x")),
    ] {
      let world = try World()
      world.pintle.outgoing.answer(Self.keySet, outcome)
      #expect(try world.code(world.token()) == 16)
      world.publish([world.rsa])
      #expect(try world.code(world.token()) == 16)
      world.pintle.advance(seconds: 60)
      #expect(try world.code(world.token()) == 0)
    }
  }
}
