import API
import Base
import Crypto
import HTTP
import Net
import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

/// A client of a test's Pintle.
struct TestClient: Sendable {
  var id: String
  var secret: String
  var account: String
}

extension TestPintle {
  /// Makes a client, of an account of its own unless one is named.
  func makeClient(
    _ name: String = "client", account: String = "", roles: [String] = [], scopes: [String] = [],
    as caller: Caller = .owner
  ) throws -> TestClient {
    try prepareAccessKeys()
    let made = try call(
      "CreateClient",
      [
        "name": .string(name), "accountId": .string(account),
        "roles": .array(roles.map { .string($0) }), "scopes": .array(scopes.map { .string($0) }),
      ], as: caller)
    guard made.code == 0 else { throw UnreadableAnswer(reason: made.text) }
    return TestClient(
      id: made.string("client.id"), secret: made.string("secret"),
      account: made.string("client.accountId"))
  }

  /// Posts a form to a token endpoint.
  func post(
    _ form: [(String, String)], to target: String = "/oauth/token",
    _ fields: [(String, String)] = [], from address: IPAddress? = nil
  ) throws -> MemoryStream {
    try exchange(
      .post, target, [("content-type", "application/x-www-form-urlencoded")] + fields,
      body: Array(FormText.encode(form).utf8), from: address)
  }

  /// An access token for a client.
  func accessToken(
    _ client: TestClient, scope: String = "", at target: String = "/oauth/token"
  ) throws -> String {
    let answer = try post(
      [
        ("grant_type", "client_credentials"), ("client_id", client.id),
        ("client_secret", client.secret), ("scope", scope),
      ], to: target)
    let token = answer.json["access_token"]?.stringValue
    guard answer.status == 200, let token else { throw UnreadableAnswer(reason: answer.text) }
    return token
  }
}

extension MemoryStream {
  var text: String { String(decoding: body, as: UTF8.self) }
  var json: JSONValue { JSONValue(text: text) ?? .null }
}

/// Writes forms.
enum FormText {
  static func encode(_ form: [(String, String)]) -> String {
    form.map { "\(escape($0))=\(escape($1))" }.joined(separator: "&")
  }

  static func escape(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}

@Suite struct TokenEndpointTests {
  /// Where a client writes what it asks for.
  enum Place: String, Sendable, CaseIterable {
    case form, query, multipart, basic, basicWithID, basicBehindSpaces
  }

  private func ask(_ client: TestClient, _ place: Place, _ target: String, _ pintle: TestPintle)
    throws -> MemoryStream
  {
    let grant = ("grant_type", "client_credentials")
    let names = [("client_id", client.id), ("client_secret", client.secret)]
    let basic = (
      "authorization", "Basic " + Base64.encode(Array("\(client.id):\(client.secret)".utf8))
    )
    switch place {
    case .form: return try pintle.post([grant] + names, to: target)
    case .query:
      return try pintle.exchange(.post, target + "?" + FormText.encode([grant] + names))
    case .multipart:
      let parts = ([grant] + names).map { name, value in
        "--b 1\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
      }
      return try pintle.exchange(
        .post, target, [("content-type", "multipart/form-data; boundary=\"b 1\"")],
        body: Array((parts.joined() + "--b 1--\r\n").utf8))
    case .basic: return try pintle.post([grant], to: target, [basic])
    case .basicWithID: return try pintle.post([grant, names[0]], to: target, [basic])
    case .basicBehindSpaces:
      return try pintle.post(
        [grant], to: target, [(basic.0, basic.1.replacing(" ", with: "    "))])
    }
  }

  @Test(arguments: Place.allCases, ["/oauth/token", "/oauth/v2/token"])
  func aClientGetsAToken(_ place: Place, _ target: String) throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    let answer = try ask(client, place, target, pintle)
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.field("cache-control") == "no-store")
    #expect(answer.field("pragma") == "no-cache")
    #expect(answer.field("content-type") == "application/json")
    #expect(answer.json["token_type"] == (target == "/oauth/token" ? "bearer" : "Bearer"))
    #expect(answer.json["expires_in"]?.integerValue == 43_200)
    #expect(answer.json["scope"] == (target == "/oauth/token" ? "sp:scopes:all" : nil))
    let token = try #require(answer.json["access_token"]?.stringValue)
    for route in CallRoute.allCases {
      let made = try pintle.call(
        "CreateAction", ["name": .string("a\(route)"), "script": "x"], as: .init(token: token),
        by: route)
      #expect(made.code == 0, "\(made.text)")
    }
    // The token names the account.
    let event = try #require(try pintle.events(of: pintle.home).last)
    #expect(event.type == "action.added" && event.editor == client.account)
  }

  @Test func whatATokenSays() throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient(scopes: ["sp:workflow:read", "sp:workflow:manage"])
    let token = try pintle.accessToken(client)
    let read = try CompactJWS(Array(token.utf8), limit: Limits.maxTokenBytes)
    #expect(read.type == "at+jwt" && read.algorithm == .es256)
    #expect(read.headerNames == ["alg", "kid", "typ"])
    let claims = try #require(JSONValue(json: read.payload) as JSONValue?)
    #expect(claims["iss"] == "https://pintle.example.com")
    #expect(claims["aud"] == "https://pintle.example.com")
    #expect(claims["sub"]?.stringValue == client.account)
    #expect(claims["client_id"]?.stringValue == client.id)
    #expect(claims["iat"]?.integerValue == TestPintle.startSeconds)
    #expect(claims["exp"]?.integerValue == TestPintle.startSeconds + 43_200)
    #expect(claims["scope"] == "sp:workflow:read sp:workflow:manage")
    #expect(claims["jti"]?.stringValue?.utf8.count == 22)
    // Another one is another token.
    #expect(try pintle.accessToken(client) != token)
    // Everybody can check it with the published key.
    let keySet = try pintle.exchange(.get, "/oauth/keys").json
    let keys = try #require(keySet["keys"]?.arrayValue)
    #expect(keys.count == 1 && keys[0]["kid"]?.stringValue == read.keyID)
    #expect(throws: Never.self) { try read.verify(with: JWSPublicKey(jwk: keys[0])) }
    // It is not among the keys of payloads.
    let others = try pintle.run { [own = pintle.keys] in try await own.keySetLater() }
    #expect(!others.contains(read.keyID ?? ""))
  }

  /// What a client may get wrong; "$id" and "$secret" stand for a good client's.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var query: String
    var fields: [(String, String)]
    var body: String
    var status: Int
    var error: String

    init(
      _ name: String, query: String = "", _ body: String = "", basic: String? = nil,
      fields: [(String, String)] = [], type: String? = "application/x-www-form-urlencoded",
      _ status: Int, _ error: String
    ) {
      testDescription = name
      self.query = query
      self.body = body
      self.status = status
      self.error = error
      self.fields =
        fields + (type.map { [("content-type", $0)] } ?? [])
        + (basic.map { [("authorization", $0)] } ?? [])
    }
  }

  private static let good = "grant_type=client_credentials&client_id=$id&client_secret=$secret"

  static let refusals: [Refusal] = [
    Refusal("nothing", "", 400, "invalid_request"),
    Refusal("no grant type", "client_id=$id&client_secret=$secret", 400, "invalid_request"),
    Refusal("an empty grant type", "grant_type=&client_id=$id", 400, "invalid_request"),
    Refusal(
      "a grant type for people", "grant_type=password&username=a&password=b", 400,
      "unsupported_grant_type"),
    Refusal(
      "authorization_code", "grant_type=authorization_code&code=a", 400, "unsupported_grant_type"),
    Refusal(
      "refresh_token", "grant_type=refresh_token&refresh_token=a", 400, "unsupported_grant_type"),
    Refusal("other letters", "grant_type=CLIENT_CREDENTIALS", 400, "unsupported_grant_type"),
    Refusal("no client", "grant_type=client_credentials", 401, "invalid_client"),
    Refusal(
      "an id without a secret", "grant_type=client_credentials&client_id=$id", 401,
      "invalid_client"),
    Refusal(
      "an empty secret", "grant_type=client_credentials&client_id=$id&client_secret=", 401,
      "invalid_client"),
    Refusal(
      "a secret without an id", "grant_type=client_credentials&client_secret=$secret", 400,
      "invalid_request"),
    Refusal(
      "another secret", "grant_type=client_credentials&client_id=$id&client_secret=x", 401,
      "invalid_client"),
    Refusal(
      "the secret in other letters",
      "grant_type=client_credentials&client_id=$id&client_secret=$SECRET", 401, "invalid_client"),
    Refusal(
      "another client", "grant_type=client_credentials&client_id=x&client_secret=$secret", 401,
      "invalid_client"),
    Refusal(
      "the secret of somebody else",
      "grant_type=client_credentials&client_id=$id&client_secret=$other", 401, "invalid_client"),
    Refusal("a parameter twice", good + "&client_id=$id", 400, "invalid_request"),
    Refusal("in form and query", query: "?client_id=$id", good, 400, "invalid_request"),
    Refusal("a scope twice", good + "&scope=openid&scope=openid", 400, "invalid_request"),
    Refusal("an unknown scope", good + "&scope=sp:everything", 400, "invalid_scope"),
    Refusal("a scope in other letters", good + "&scope=SP:SCOPES:ALL", 400, "invalid_scope"),
    Refusal("a damaged escape", good + "&x=%zz", 400, "invalid_request"),
    Refusal("a cut escape", good + "&x=%4", 400, "invalid_request"),
    Refusal("no UTF-8", good + "&x=%ff", 400, "invalid_request"),
    Refusal("a damaged query", query: "?x=%zz", good, 400, "invalid_request"),
    Refusal("a zero byte in the secret", good + "%00", 400, "invalid_request"),
    Refusal(
      "a zero byte in the id",
      "grant_type=client_credentials&client_id=$id%00&client_secret=$secret", 400,
      "invalid_request"),
    Refusal("a zero byte as it is", good + "&x=\0", 400, "invalid_request"),
    Refusal("a zero byte in a name", good + "&x%00=a", 400, "invalid_request"),
    Refusal("a zero byte in a scope", good + "&scope=openid%00", 400, "invalid_request"),
    Refusal("a zero byte in the query", query: "?x=%00", good, 400, "invalid_request"),
    Refusal(
      "a zero byte in an assertion",
      "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=a.b.c%00", 400,
      "invalid_request"),
    Refusal(
      "a zero byte in a part",
      "--b\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n$secret\0\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\n$id\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"grant_type\"\r\n\r\nclient_credentials\r\n"
        + "--b--", type: "multipart/form-data; boundary=b", 400, "invalid_request"),
    Refusal(
      "Basic with a zero byte", "grant_type=client_credentials", basic: "Basic $zero", 400,
      "invalid_request"),
    Refusal(
      "Basic with an escaped zero byte", "grant_type=client_credentials", basic: "Basic $escaped",
      400, "invalid_request"),
    Refusal(
      "Basic behind a tab", "grant_type=client_credentials", basic: "Basic\t$basic", 400,
      "invalid_request"),
    Refusal(
      "JSON", #"{"grant_type":"client_credentials"}"#, type: "application/json", 400,
      "invalid_request"),
    Refusal("no type", good, type: nil, 400, "invalid_request"),
    Refusal("two types", good, fields: [("content-type", "text/plain")], 400, "invalid_request"),
    Refusal("Basic and a form", good, basic: "Basic $basic", 400, "invalid_request"),
    Refusal(
      "Basic and another id", "grant_type=client_credentials&client_id=x", basic: "Basic $basic",
      400, "invalid_request"),
    Refusal(
      "Basic and a query", query: "?client_secret=$secret", "grant_type=client_credentials",
      basic: "Basic $basic", 400, "invalid_request"),
    Refusal(
      "Basic twice", "grant_type=client_credentials",
      fields: [("authorization", "Basic $basic"), ("authorization", "Basic $basic")], 400,
      "invalid_request"),
    Refusal(
      "Basic with another secret", "grant_type=client_credentials", basic: "Basic $wrong", 401,
      "invalid_client"),
    Refusal(
      "Basic without a colon", "grant_type=client_credentials", basic: "Basic YQ==", 400,
      "invalid_request"),
    Refusal(
      "Basic that is no base64", "grant_type=client_credentials", basic: "Basic !", 400,
      "invalid_request"),
    Refusal(
      "a token for a client", "grant_type=client_credentials",
      basic: "Bearer \(TestPintle.ownerToken)", 400, "invalid_request"),
    Refusal(
      "multipart without a boundary", "--b\r\n\r\n--b--", type: "multipart/form-data", 400,
      "invalid_request"),
    Refusal(
      "multipart with another boundary", "--b\r\n\r\n--b--",
      type: "multipart/form-data; boundary=c", 400, "invalid_request"),
    Refusal(
      "multipart without names", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
      type: "multipart/form-data; boundary=b", 400, "invalid_request"),
    Refusal(
      "multipart that is cut", "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx",
      type: "multipart/form-data; boundary=b", 400, "invalid_request"),
    Refusal(
      "a JWT and a secret",
      "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=a.b.c&client_id=$id&client_secret=$secret",
      400, "invalid_request"),
    Refusal(
      "no JWT", "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer", 400, "invalid_request"),
    Refusal(
      "a JWT that is none",
      "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=a.b.c",
      400, "invalid_grant"),
  ]

  /// A body that is compressed is not read as what it is not; "identity" says nothing.
  @Test(arguments: [("gzip", 415), ("GZIP", 415), ("gzip, identity", 415), ("identity", 200)])
  func codedBodies(_ coding: String, _ status: Int) throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient()
    let body =
      "grant_type=client_credentials&client_id=\(client.id)&client_secret=\(client.secret)"
    let answer = try pintle.exchange(
      .post, "/oauth/token",
      [("content-type", "application/x-www-form-urlencoded"), ("content-encoding", coding)],
      body: Array(body.utf8))
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer.json["error"]?.stringValue == (status == 200 ? nil : "invalid_request"))
  }

  @Test(arguments: refusals)
  func whatIsRefused(_ row: Refusal) throws {
    let pintle = try TestPintle()
    let client = try pintle.makeClient()
    let other = try pintle.makeClient("other")
    func fill(_ text: String) -> String {
      text.replacing("$id", with: client.id).replacing("$secret", with: client.secret)
        .replacing("$SECRET", with: client.secret.uppercased())
        .replacing("$other", with: other.secret)
        .replacing("$basic", with: Base64.encode(Array("\(client.id):\(client.secret)".utf8)))
        .replacing("$zero", with: Base64.encode(Array("\(client.id):\(client.secret)\0".utf8)))
        .replacing("$escaped", with: Base64.encode(Array("\(client.id)%00:x".utf8)))
        .replacing("$wrong", with: Base64.encode(Array("\(client.id):wrong".utf8)))
    }
    let answer = try pintle.exchange(
      .post, "/oauth/token" + fill(row.query), row.fields.map { ($0, fill($1)) },
      body: Array(fill(row.body).utf8))
    #expect(answer.status == row.status, "\(answer.text)")
    #expect(answer.json["error"]?.stringValue == row.error, "\(answer.text)")
    #expect(answer.json["error_description"]?.stringValue?.isEmpty == false)
    #expect(answer.field("cache-control") == "no-store")
    let challenges = answer.fields.filter { $0.name == "www-authenticate" }.map(\.value)
    #expect(
      challenges == (row.status == 401 ? [#"Basic realm="pintle", charset="UTF-8""#] : []))
    for secret in [client.secret, other.secret, client.id] {
      #expect(!answer.text.contains(secret))
    }
  }

  @Test func otherMethodsAndLongBodies() throws {
    let pintle = try TestPintle()
    for method in [HTTPMethod.get, .head, .put, .delete] {
      let answer = try pintle.exchange(method, "/oauth/token?grant_type=client_credentials")
      #expect(answer.status == 405 && answer.field("allow") == "POST")
    }
    let options = try pintle.exchange(.options, "/oauth/token")
    #expect(options.status == 204 && options.field("allow") == "POST, OPTIONS")
    let client = try pintle.makeClient()
    let form = FormText.encode([
      ("grant_type", "client_credentials"), ("client_id", client.id),
      ("client_secret", client.secret), ("x", ""),
    ])
    for (bytes, status) in [
      (Limits.maxTokenRequestBytes, 200), (Limits.maxTokenRequestBytes + 1, 413),
    ] {
      let body = form + String(repeating: "x", count: bytes - form.utf8.count)
      let answer = try pintle.exchange(
        .post, "/oauth/token", [("content-type", "application/x-www-form-urlencoded")],
        body: Array(body.utf8))
      #expect(answer.status == status, "\(answer.text)")
    }
  }

  /// Wrong secrets draw from the same attempts as wrong tokens; a good client behind the address is let in.
  @Test func failuresCountByAddress() throws {
    var rates = CallThrottle.Rates()
    rates.failures = CallRate(perSecond: 1, burst: 3)
    let pintle = try TestPintle(callRates: rates)
    let client = try pintle.makeClient()
    let late = try pintle.makeClient("late")
    let address = try #require(IPAddress("192.0.2.7"))
    func ask(_ id: String, _ secret: String) throws -> MemoryStream {
      try pintle.post(
        [("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret)],
        from: address)
    }
    #expect(try ask(client.id, client.secret).status == 200)
    for _ in 0..<3 { #expect(try ask(client.id, "wrong").status == 401) }
    let refused = try ask(client.id, "wrong")
    #expect(refused.status == 429 && refused.field("retry-after") == "1")
    #expect(refused.json["error"] == "temporarily_unavailable")
    #expect(refused.field("cache-control") == "no-store")
    // A call with a wrong token finds none left either.
    var caller = TestPintle.Caller(token: "wrong")
    caller.address = address
    #expect(try pintle.call("ListRoles", as: caller).status == 429)
    // Who was let in before still is; who was not must wait.
    #expect(try ask(client.id, client.secret).status == 200)
    #expect(try ask(late.id, late.secret).status == 429)
    pintle.advance(seconds: 1)
    #expect(try ask(late.id, late.secret).status == 200)
  }

  @Test func withoutAnAddressOfItsOwn() throws {
    let pintle = try TestPintle(issuer: nil)
    let client = try pintle.makeClient(roles: ["ORG_OWNER"])
    let token = try pintle.accessToken(client)
    #expect(try pintle.call("ListActions", as: .init(token: token)).code == 0)
    for path in ["/.well-known/openid-configuration", "/oauth/info"] {
      let answer = try pintle.exchange(.get, path, [("host", "evil.example.com")])
      #expect(answer.status == 503 && !answer.text.contains("evil"))
    }
    let refused = try pintle.post([
      ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", "a.b.c"),
    ])
    #expect(refused.status == 400 && refused.text.contains("--public-url"))
  }

  @Test func whatCanBeFoundOut() throws {
    let pintle = try TestPintle()
    for path in ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"] {
      let answer = try pintle.exchange(.get, path, [("host", "evil.example.com")])
      #expect(answer.status == 200)
      #expect(answer.json["issuer"] == "https://pintle.example.com")
      #expect(answer.json["token_endpoint"] == "https://pintle.example.com/oauth/v2/token")
      #expect(answer.json["jwks_uri"] == "https://pintle.example.com/oauth/keys")
      #expect(!answer.text.contains("evil"))
      #expect(answer.field("access-control-allow-origin") == "*")
    }
    let info = try pintle.exchange(.get, "/oauth/info").json
    #expect(info["tokenEndpoint"] == "https://pintle.example.com/oauth/token")
  }
}
