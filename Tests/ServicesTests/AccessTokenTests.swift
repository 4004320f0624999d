import API
import Base
import Crypto
import Engine
import HTTP
import Net
import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

/// Access tokens at the door: which JWTs are one, whom they stand for, and when they end.
@Suite struct AccessTokenTests {
  /// A key that signs whatever a test wants signed.
  private struct Forger {
    let key: JWSPrivateKey
    let id: String

    init(_ algorithm: JWSAlgorithm = .es256) throws {
      key = try JWSPrivateKey(generatingFor: algorithm)
      id = try key.jwk().thumbprint
    }

    /// The public half.
    func der() throws -> [UInt8] {
      switch key {
      case .es256:
        guard case .ec(_, let x, let y) = try key.jwk().material else { return [] }
        let prefix = try #require(
          HexText.decode("3059301306072a8648ce3d020106082a8648ce3d03010703420004"))
        return prefix + x + y
      case .rs256(let key): return try key.publicKey().der
      }
    }

    func sign(_ payload: JSONValue, type: String = "at+jwt", as id: String? = nil) throws -> String
    {
      let signer = JWSSigner(key: key, keyID: id ?? self.id, type: type)
      return String(decoding: try signer.sign(payload.bytes()), as: UTF8.self)
    }
  }

  private static func refuses(_ token: String, _ pintle: TestPintle) throws -> Bool {
    let answers = try [CallRoute.json, .grpc, .connect].map {
      try pintle.call("ListRoles", as: .init(token: token), by: $0)
    }
    return answers.allSatisfy { $0.errorID == "AUTH-7fs1e" && $0.status == 401 }
  }

  /// The claims of a good token with some members in the place of others; null takes one away.
  private func claims(
    of token: String, _ changes: [(String, JSONValue)]
  ) throws -> JSONValue {
    let read = try CompactJWS(Array(token.utf8), limit: Limits.maxTokenBytes)
    let all = try #require(try JSONValue(json: read.payload).objectValue)
    let kept = all.filter { member in !changes.contains { $0.0 == member.name } }
    return .object(
      kept + changes.filter { $0.1 != .null }.map { JSONValue.Member($0.0, $0.1) })
  }

  /// Whoever had the instance's own key could not pass these, so nobody can: the claims are checked as well.
  @Test func claimsThatAreNotRight() throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    let token = try pintle.accessToken(client)
    let store = pintle.store
    let keys = pintle.access.keys
    let signer = try pintle.run {
      try await store.read { reader throws(StoreError) in try keys.signer(in: reader) }
    }
    func sign(_ changes: [(String, JSONValue)]) throws -> String {
      String(decoding: try signer.sign(claims(of: token, changes).bytes()), as: UTF8.self)
    }
    #expect(try pintle.call("ListRoles", as: .init(token: sign([]))).code == 0)
    let now = TestPintle.startSeconds
    let rows: [(String, JSONValue)] = [
      ("iss", "https://evil.example.com"), ("iss", "https://pintle.example.com/"), ("iss", .null),
      ("iss", .array(["https://pintle.example.com"])), ("aud", "https://other.example.com"),
      ("aud", .null), ("aud", .array([])), ("aud", .array(["https://other.example.com"])),
      ("exp", .null), ("exp", .integer(now)), ("exp", .string("\(now + 60)")),
      ("exp", .boolean(true)),
      ("nbf", .integer(now + 61)), ("nbf", "0"), ("iat", .integer(now + 61)), ("sub", .null),
      ("sub", .string(pintle.administrator)), ("sub", ""), ("client_id", .null),
      ("client_id", .string(client.id.uppercased())), ("client_id", "x"), ("pintle_secret", .null),
      ("pintle_secret", .integer(2)), ("pintle_secret", .string("1")),
      ("scope", .array(["sp:scopes:all"])),
      ("scope", .null),
    ]
    for (name, value) in rows {
      // A token without scopes is good: the last row shows that what is tried is what is refused.
      let isGood = name == "scope" && value == .null
      #expect(
        try Self.refuses(sign([(name, value)]), pintle) != isGood, "\(name): \(value.text())")
    }
    #expect(
      try !Self.refuses(sign([("aud", .array(["x", "https://pintle.example.com"]))]), pintle))
  }

  @Test func headersThatAreNotRight() throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    let token = try pintle.accessToken(client)
    let parts = token.split(separator: ".").map(String.init)
    let keyID = try #require(try CompactJWS(Array(token.utf8), limit: 4096).keyID)
    func encode(_ text: String) -> String {
      Base64.encode(Array(text.utf8), alphabet: .urlSafe, padded: false)
    }
    for header in [
      #"{"alg":"none","kid":"\#(keyID)","typ":"at+jwt"}"#, #"{"alg":"ES256","typ":"at+jwt"}"#,
      #"{"alg":"ES256","kid":"\#(keyID)"}"#, #"{"alg":"ES256","kid":"\#(keyID)","typ":"JWT"}"#,
      #"{"alg":"RS256","kid":"\#(keyID)","typ":"at+jwt"}"#,
      #"{"alg":"HS256","kid":"\#(keyID)","typ":"at+jwt"}"#,
      #"{"alg":"ES256","kid":"../../etc/passwd","typ":"at+jwt"}"#,
      #"{"alg":"ES256","kid":"' OR 1=1 --","typ":"at+jwt"}"#,
      #"{"alg":"ES256","kid":"https://evil.example.com/","typ":"at+jwt"}"#,
      #"{"alg":"ES256","kid":"\#(keyID)","typ":"at+jwt","x5t":"a"}"#,
      #"{"alg":"ES256","kid":"\#(keyID)","typ":"at+jwt","crit":[]}"#,
    ] {
      #expect(try Self.refuses("\(encode(header)).\(parts[1]).\(parts[2])", pintle), "\(header)")
      #expect(try Self.refuses("\(encode(header)).\(parts[1]).", pintle), "\(header)")
    }
    // Neither its parts in another order nor cut ones are one.
    for text in [
      "\(parts[0]).\(parts[1])", "\(token).", "\(token).\(parts[2])",
      "\(parts[1]).\(parts[0]).\(parts[2])",
      token + "A", String(token.dropLast()), "\(parts[0]).\(parts[2]).\(parts[1])",
    ] {
      #expect(try Self.refuses(text, pintle))
    }
    #expect(try !Self.refuses(token, pintle))
  }

  /// JWTs that are good for something else: payloads of targets, key JWTs, other instances' tokens, forged ones.
  @Test func otherJWTsAreNoAccessTokens() throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    let good = try claims(of: pintle.accessToken(client), [])
    // The signer of payloads, whose public key everybody has, signs what a caller has written.
    let payload = try TestInstanceKeys.signer.keys().payload.sign(good.bytes())
    #expect(try Self.refuses(String(decoding: payload, as: UTF8.self), pintle))
    // A forger with a key of his own, under every name.
    let forger = try Forger()
    let kid = try #require(
      try pintle.exchange(.get, "/oauth/keys").json["keys"]?.arrayValue?.first?["kid"]?.stringValue)
    #expect(try Self.refuses(forger.sign(good), pintle))
    #expect(try Self.refuses(forger.sign(good, as: kid), pintle))
    #expect(try Self.refuses(Forger(.rs256).sign(good, as: kid), pintle))
    // A key that an account has signs assertions, not tokens.
    let account = try pintle.makeAccount("machine", in: pintle.home, role: "ORG_OWNER")
    let made = try pintle.call(
      "CreateAccountKey",
      [
        "accountId": .string(account.id),
        "publicKey": .string(PublicKey(der: try forger.der()).pem),
      ])
    #expect(made.code == 0, "\(made.text)")
    #expect(try Self.refuses(forger.sign(good, as: made.string("key.id")), pintle))
    #expect(
      try Self.refuses(forger.sign(good, type: "JWT", as: made.string("key.id")), pintle))
    // The other way round: an access token proves nothing to the token endpoint.
    let answer = try pintle.post([
      ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
      ("assertion", try pintle.accessToken(client)),
    ])
    #expect(answer.status == 400 && answer.json["error"] == "invalid_grant")
    // Another instance's.
    let other = try TestPintle()
    let theirs = try other.accessToken(other.makeClient(roles: ["ORG_OWNER"]))
    #expect(try Self.refuses(theirs, pintle))
  }

  @Test func tokensEndWithTheirTime() throws {
    let pintle = try TestPintle()
    let token = try pintle.accessToken(pintle.makeClient(roles: ["ORG_OWNER"]))
    #expect(try !Self.refuses(token, pintle))
    pintle.advance(seconds: 43_199)
    #expect(try !Self.refuses(token, pintle))
    pintle.advance(seconds: 1)
    #expect(try Self.refuses(token, pintle))
  }

  @Test func whatIsTakenAwayIsGoneForTheNextCall() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    func flow(_ token: String) throws -> String? {
      try pintle.call("GetFlow", ["type": "1"], as: .init(token: token)).errorID
    }
    // A client.
    let deleted = try pintle.makeClient("deleted", roles: ["ORG_OWNER"])
    let first = try pintle.accessToken(deleted)
    #expect(try flow(first) == nil)
    #expect(try pintle.call("DeleteClient", ["id": .string(deleted.id)]).code == 0)
    #expect(try flow(first) == "AUTH-7fs1e")
    #expect(throws: UnreadableAnswer.self) { try pintle.accessToken(deleted) }
    // Its secret.
    var rotated = try pintle.makeClient("rotated", roles: ["ORG_OWNER"])
    let second = try pintle.accessToken(rotated)
    #expect(try flow(second) == nil)
    let rotation = try pintle.call("RotateClientSecret", ["id": .string(rotated.id)])
    #expect(rotation.code == 0 && rotation.string("secret") != rotated.secret)
    #expect(try flow(second) == "AUTH-7fs1e")
    #expect(throws: UnreadableAnswer.self) { try pintle.accessToken(rotated) }
    rotated.secret = rotation.string("secret")
    let third = try pintle.accessToken(rotated)
    #expect(try flow(third) == nil)
    // A role, and back.
    let role: JSONValue = ["accountId": .string(rotated.account), "role": "ORG_OWNER"]
    _ = try pintle.call("RevokeOrganizationRole", role)
    #expect(try flow(third) == "AUTHZ-cdgFk")
    _ = try pintle.call("GrantOrganizationRole", role)
    #expect(try flow(third) == nil)
    // The account, with all that it has.
    _ = try pintle.call("DeleteServiceAccount", ["id": .string(rotated.account)])
    #expect(try flow(third) == "AUTH-7fs1e")
    #expect(throws: UnreadableAnswer.self) { try pintle.accessToken(rotated) }
    // The organization.
    let theirs = try pintle.makeClient("theirs", roles: ["ORG_OWNER"], as: tenant.caller)
    let fourth = try pintle.accessToken(theirs)
    #expect(try flow(fourth) == nil)
    _ = try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)])
    #expect(try flow(fourth) == "AUTH-7fs1e")
    let names = try pintle.dump().joined()
    for id in [deleted.id, rotated.id, theirs.id] {
      #expect(!names.contains(id), "a row of a client is left")
    }
  }

  @Test func keysAreReplacedWithoutHarmAndRevokedWithAll() throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    func published() throws -> [String] {
      let keys = try pintle.exchange(.get, "/oauth/keys").json["keys"]?.arrayValue ?? []
      return keys.compactMap { $0["kid"]?.stringValue }
    }
    let first = try pintle.accessToken(client)
    let before = try published()
    let rotation = try pintle.call("RotateAccessKey")
    #expect(rotation.code == 0 && rotation.string("retiredKey.id") == before[0])
    #expect(try published() == [rotation.string("key.id"), before[0]])
    #expect(try !Self.refuses(first, pintle))
    let second = try pintle.accessToken(client)
    #expect(
      try CompactJWS(Array(second.utf8), limit: 4096).keyID == rotation.string("key.id"))
    // One that others may have.
    #expect(try pintle.call("RotateAccessKey", ["revokeTokens": .boolean(true)]).code == 0)
    #expect(try Self.refuses(second, pintle))
    #expect(try !Self.refuses(first, pintle))
    #expect(try published().count == 2 && published().contains(before[0]))
    let third = try pintle.accessToken(client)
    #expect(try !Self.refuses(third, pintle))
    // The first leaves the set when the last token that it may have signed has ended.
    pintle.advance(seconds: Limits.maxAccessTokenNanoseconds / 1_000_000_000 - 1)
    #expect(try published().contains(before[0]))
    pintle.advance(seconds: 1)
    #expect(try !published().contains(before[0]))
    #expect(try pintle.call("ListAccessKeys").strings("keys", "id").count == 1)
  }

  /// A token never gives more than its secret's maker could give, whatever its account is granted later.
  @Test func tokensStayBelowTheirMaker() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Other")
    var client = try pintle.makeClient("robot", roles: ["ORG_OWNER"], as: tenant.caller)
    let token = try pintle.accessToken(client)
    let promoted: JSONValue = ["accountId": .string(client.account), "role": "IAM_OWNER"]
    #expect(
      try pintle.call(
        "GrantInstanceRole", promoted, as: .owner.selecting(tenant.organization)
      ).code == 0)
    #expect(try pintle.call("ListKeys", as: .init(token: token)).code == 7)
    #expect(try pintle.call("ListKeys", as: .init(token: pintle.accessToken(client))).code == 7)
    // Who owns the organization does not get at the greater role by a new secret.
    let refused = try pintle.call(
      "RotateClientSecret", ["id": .string(client.id)], as: tenant.caller)
    #expect(refused.code == 7)
    let rotation = try pintle.call(
      "RotateClientSecret", ["id": .string(client.id)], as: .owner.selecting(tenant.organization))
    client.secret = rotation.string("secret")
    #expect(try pintle.call("ListKeys", as: .init(token: pintle.accessToken(client))).code == 0)
    // A caller hands out no more than he has.
    let viewer = try pintle.makeAccount("v", in: tenant.organization, role: "ORG_OWNER")
    for role in ["IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_LOGIN_CLIENT"] {
      let answer = try pintle.call(
        "CreateClient", ["name": "up", "roles": .array([.string(role)])],
        as: .init(token: viewer.token))
      #expect(answer.code == 7, "\(role): \(answer.text)")
    }
  }

  /// Methods that list scopes, and those that do not.
  private static func scoped() -> RegisteredService {
    var descriptor = Pintle.Admin.V1.AdminServiceDescriptor.service
    descriptor.name = "pintle.test.v1.ScopeService"
    func method(_ name: String, _ scopes: [String]) -> MethodDescriptor {
      MethodDescriptor(
        name: name, path: "/pintle.test.v1.ScopeService/\(name)", kind: .unary,
        permission: .authenticated,
        httpRules: [.init(verb: "GET", template: "/scoped/\(name)")], scopes: scopes,
        requestName: "pintle.admin.v1.ListRolesRequest",
        responseName: "pintle.admin.v1.ListRolesResponse")
    }
    descriptor.methods = [
      method("Read", ["sp:workflow:read", "sp:workflow:manage"]),
      method("Manage", ["sp:workflow:manage"]), method("Other", []),
      method("Start", ["sp:workflow-execute:external"]), method("Any", ["*"]),
    ]
    return RegisteredService(
      descriptor: descriptor,
      methods: descriptor.methods.map { method in
        .unary(method) {
          (request: Pintle.Admin.V1.ListRolesRequest, context) async throws(RPCError) in
          try context.caller.requireResource("workflow/7")
          return Pintle.Admin.V1.ListRolesResponse()
        }
      })
  }

  struct ScopeRow: Sendable, CustomTestStringConvertible {
    var client: [String]
    var asked: String
    var granted: String?
    /// The methods of the service that may be called.
    var allowed: Set<String>
    var testDescription: String { "\(client) asks for \"\(asked)\"" }

    init(_ client: [String], _ asked: String, _ granted: String?, _ allowed: Set<String>) {
      self.client = client
      self.asked = asked
      self.granted = granted
      self.allowed = allowed
    }
  }

  private static let all: Set<String> = ["Read", "Manage", "Other", "Start", "Any"]

  static let scopeRows: [ScopeRow] = [
    .init([], "", "sp:scopes:all", all),
    .init([], "sp:scopes:all", "sp:scopes:all", all),
    .init([], "openid", "sp:scopes:all openid", all),
    .init(
      [], "openid urn:zitadel:iam:org:project:id:zitadel:aud",
      "sp:scopes:all openid urn:zitadel:iam:org:project:id:zitadel:aud", all),
    .init([], "sp:workflow:read", "sp:workflow:read", ["Read", "Any"]),
    .init([], "sp:workflow:manage openid", "sp:workflow:manage openid", ["Read", "Manage", "Any"]),
    .init(["sp:scopes:all"], "", "sp:scopes:all", all),
    .init(["sp:scopes:all"], "sp:workflow:read", "sp:workflow:read", ["Read", "Any"]),
    .init(["sp:workflow:read"], "", "sp:workflow:read", ["Read", "Any"]),
    .init(["sp:workflow:read"], "sp:workflow:manage", nil, []),
    .init(["sp:workflow:read"], "sp:scopes:all", nil, []),
    .init(["sp:workflow-execution:read"], "", "sp:workflow-execution:read", ["Any"]),
    .init(
      ["sp:workflow:read", "sp:workflow-execute:external"], "",
      "sp:workflow:read sp:workflow-execute:external", ["Read", "Start", "Any"]),
    .init(
      ["sp:workflow:read", "sp:workflow-execute:external"], "sp:workflow-execute:external",
      "sp:workflow-execute:external", ["Start", "Any"]),
  ]

  @Test(arguments: scopeRows)
  func scopesNarrowTokensDown(_ row: ScopeRow) throws {
    let pintle = try TestPintle(more: [Self.scoped()])
    let client = try pintle.makeClient(roles: ["ORG_OWNER"], scopes: row.client)
    let answer = try pintle.post([
      ("grant_type", "client_credentials"), ("client_id", client.id),
      ("client_secret", client.secret), ("scope", row.asked),
    ])
    guard let granted = row.granted else {
      #expect(answer.status == 400 && answer.json["error"] == "invalid_scope")
      return
    }
    #expect(answer.json["scope"]?.stringValue == granted)
    let token = try #require(answer.json["access_token"]?.stringValue)
    for name in Self.all {
      for route in [CallRoute.json, .grpc, .connect] {
        let path = "/pintle.test.v1.ScopeService/\(name)"
        let called = try pintle.call(path, as: .init(token: token), by: route)
        #expect(called.errorID == (row.allowed.contains(name) ? nil : "AUTH-sC4pe"), "\(name)")
        // A token that is no JWT has all scopes.
        #expect(try pintle.call(path, by: route).code == 0)
      }
    }
    // The rest of the server lists no scopes.
    let isFree = row.allowed.contains("Other")
    #expect(try pintle.call("ListRoles", as: .init(token: token)).code == (isFree ? 0 : 7))
  }

  /// A client that is for one thing gets at that thing alone, by methods that ask.
  @Test(arguments: [
    ("workflow/7", ["sp:workflow-execute:external"], ["Start"]),
    ("workflow/8", ["sp:workflow-execute:external"], []),
    ("workflow/7", ["sp:scopes:all"], []), ("workflow/7", [], []),
  ])
  func clientsForOneThing(_ resource: String, _ scopes: [String], _ allowed: [String]) throws {
    let pintle = try TestPintle(more: [Self.scoped()])
    try pintle.prepareAccessKeys()
    let account = try pintle.makeAccount("a", in: pintle.home, role: "ORG_OWNER")
    let (store, home) = (pintle.store, pintle.home)
    let secret = ClientSecret(random: SystemRandomSource())
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        try ClientTable.add(
          secret.id,
          ClientContent(
            account: account.id, name: "one", scopes: scopes, resource: resource,
            ceiling: RoleCeiling(instance: ["IAM_OWNER"])),
          hash: secret.hash, organization: home, by: "test", in: transaction)
        let found = try ClientTable.list(resource: resource, organization: home, in: transaction)
        guard found.map(\.id) == [secret.id] else { throw .misuse("not found by its resource") }
      }
    }
    let token = try pintle.accessToken(
      TestClient(id: secret.id, secret: secret.text, account: account.id))
    for name in Self.all {
      let called = try pintle.call(
        "/pintle.test.v1.ScopeService/\(name)", as: .init(token: token))
      #expect(called.errorID == (allowed.contains(name) ? nil : "AUTH-sC4pe"), "\(name)")
    }
    #expect(try pintle.call("ListRoles", as: .init(token: token)).errorID == "AUTH-sC4pe")
  }

  /// Every scope that a method lists is one that there is.
  @Test func methodsListKnownScopes() throws {
    for service in try TestPintle().services {
      for method in service.descriptor.methods {
        for scope in method.scopes {
          #expect(scope == "*" || Scopes(named: scope) != nil, "\(method.path): \(scope)")
        }
      }
    }
    #expect(Set(Scopes.names).count == Scopes.names.count && Scopes.names.count <= 16)
    #expect(Scopes(named: "sp:scopes:all") == .all)
  }

  /// What commands see holds for JWTs as well: a right that ends while the call waits.
  @Test func aTokenThatEndsWhileItsCallWaits() throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    let token = try pintle.accessToken(client)
    let answer = try pintle.call(
      "CreateAction", ["name": "a", "script": "x"], as: .init(token: token),
      meanwhile: {
        let deleted = try? pintle.call("DeleteClient", ["id": .string(client.id)])
        #expect(deleted?.code == 0)
      })
    #expect(answer.errorID == "AUTH-7fs1e")
    #expect(try pintle.call("ListActions").strings("result", "id").isEmpty)
  }
}
