import Base
import Testing
import Wire

@testable import Crypto

/// JWTs as attackers and careless issuers write them (RFC 8725): what is taken, and what is refused and why.
@Suite struct CompactJWSTests {
  private static func encode(_ text: String) -> String {
    Base64.encode(Array(text.utf8), alphabet: .urlSafe, padded: false)
  }

  private static func token(_ header: String, _ payload: String = "{}", _ rest: String = ".c2ln")
    -> [UInt8]
  {
    Array("\(encode(header)).\(encode(payload))\(rest)".utf8)
  }

  /// A text, and what comes of reading it; nil for success.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: [UInt8]
    var error: JWSError?

    init(_ name: String, _ text: [UInt8], _ error: JWSError?) {
      testDescription = name
      self.text = text
      self.error = error
    }

    init(_ name: String, header: String, _ error: JWSError?) {
      self.init(name, CompactJWSTests.token(header), error)
    }
  }

  static let rows: [Row] = [
    Row("three members", header: #"{"alg":"ES256","kid":"a","typ":"at+jwt"}"#, nil),
    Row("algorithm alone", header: #"{"alg":"RS256"}"#, nil),
    Row("a thumbprint of a certificate", header: #"{"alg":"RS256","x5t":"a","x5t#S256":"b"}"#, nil),
    Row("a media type inside", header: #"{"alg":"ES256","cty":"JWT"}"#, nil),
    Row("none", header: #"{"alg":"none"}"#, .algorithm),
    Row("none without a signature", token(#"{"alg":"none"}"#, "{}", "."), .algorithm),
    Row("None", header: #"{"alg":"None"}"#, .algorithm),
    Row(
      "HMAC, with a public key for its secret", header: #"{"alg":"HS256","kid":"a"}"#, .algorithm),
    Row("an algorithm in other letters", header: #"{"alg":"es256"}"#, .algorithm),
    Row("ES384", header: #"{"alg":"ES384"}"#, .algorithm),
    Row("PS256", header: #"{"alg":"PS256"}"#, .algorithm),
    Row("EdDSA", header: #"{"alg":"EdDSA"}"#, .algorithm),
    Row("no algorithm", header: #"{"kid":"a"}"#, .algorithm),
    Row("an algorithm that is no text", header: #"{"alg":1}"#, .algorithm),
    Row("algorithms in an array", header: #"{"alg":["ES256"]}"#, .algorithm),
    Row("two algorithms", header: #"{"alg":"ES256","alg":"none"}"#, .malformed),
    Row("two key ids", header: #"{"alg":"ES256","kid":"a","kid":"b"}"#, .malformed),
    Row("two names by escapes", header: #"{"alg":"ES256","\u0061lg":"RS256"}"#, .malformed),
    Row("crit", header: #"{"alg":"ES256","crit":["exp"],"exp":1}"#, .header),
    Row("an empty crit", header: #"{"alg":"ES256","crit":[]}"#, .header),
    Row("jwk", header: #"{"alg":"ES256","jwk":{"kty":"EC"}}"#, .header),
    Row("jku", header: #"{"alg":"ES256","jku":"https://evil.example.com/keys"}"#, .header),
    Row("x5u", header: #"{"alg":"ES256","x5u":"https://evil.example.com/cert"}"#, .header),
    Row("x5c", header: #"{"alg":"ES256","x5c":["MIIB"]}"#, .header),
    Row("b64", header: #"{"alg":"ES256","b64":false}"#, .header),
    Row("zip", header: #"{"alg":"ES256","zip":"DEF"}"#, .header),
    Row("enc", header: #"{"alg":"ES256","enc":"A256GCM"}"#, .header),
    Row("a member that nobody knows", header: #"{"alg":"ES256","nonce":"a"}"#, .header),
    Row("a name that looks alike", header: "{\"alg\":\"ES256\",\"\u{212A}id\":\"a\"}", .header),
    Row("kid is a number", header: #"{"alg":"ES256","kid":1}"#, .malformed),
    Row("kid is null", header: #"{"alg":"ES256","kid":null}"#, .malformed),
    Row("typ is an array", header: #"{"alg":"ES256","typ":["JWT"]}"#, .malformed),
    Row("the header is an array", header: #"[{"alg":"ES256"}]"#, .malformed),
    Row("the header is a text", header: #""ES256""#, .malformed),
    Row("bytes behind the header", header: #"{"alg":"ES256"}{}"#, .malformed),
    Row("nothing", [], .malformed),
    Row("dots alone", Array("..".utf8), .malformed),
    Row("two parts", Array("\(encode(#"{"alg":"ES256"}"#)).e30".utf8), .malformed),
    Row("four parts", token(#"{"alg":"ES256"}"#, "{}", ".c2ln.c2ln"), .malformed),
    Row("five parts, as a JWE has", token(#"{"alg":"ES256"}"#, "{}", ".YQ.YQ.YQ"), .malformed),
    Row("padding", token(#"{"alg":"ES256"}"#, "{}", ".YQ=="), .malformed),
    Row("the other alphabet", token(#"{"alg":"ES256"}"#, "{}", ".+/+/"), .malformed),
    Row("a line break", token(#"{"alg":"ES256"}"#, "{}", ".c2ln\n"), .malformed),
    Row("a space before", Array(" ".utf8) + token(#"{"alg":"ES256"}"#), .malformed),
    Row("bits behind the last byte", token(#"{"alg":"ES256"}"#, "{}", ".YR"), .malformed),
    Row(
      "the longest", token(#"{"alg":"ES256"}"#, "{}", "." + String(repeating: "A", count: 975)), nil
    ),
    Row(
      "one byte longer", token(#"{"alg":"ES256"}"#, "{}", "." + String(repeating: "A", count: 976)),
      .tooLong),
  ]

  @Test(arguments: rows)
  func whatIsTaken(_ row: Row) {
    do throws(JWSError) {
      _ = try CompactJWS(row.text, limit: 1000)
      #expect(row.error == nil)
    } catch {
      #expect(error == row.error)
    }
  }

  @Test(arguments: [
    ("JWT", "jwt"), ("jwt", "jwt"), ("at+jwt", "at+jwt"), ("AT+JWT", "at+jwt"),
    ("application/at+jwt", "at+jwt"), ("APPLICATION/at+JWT", "at+jwt"),
    ("text/at+jwt", "text/at+jwt"), ("application/\u{301}jwt", "\u{301}jwt"),
    ("", ""),
  ])
  func types(_ written: String, _ read: String) throws {
    let token = try CompactJWS(
      Self.token("{\"alg\":\"ES256\",\"typ\":\"\(written)\"}"), limit: 1000)
    #expect(token.type == read)
  }

  /// A signature of each algorithm, by keys as key sets have them.
  @Test(arguments: JWSAlgorithm.allCases)
  func signatures(_ algorithm: JWSAlgorithm) throws {
    let key = try JWSPrivateKey(generatingFor: algorithm)
    let jwk = try #require(JSONValue(text: try key.jwk().json))
    let token = try JWSSigner(key: key, keyID: "k", type: "jwt").sign(Array(#"{"a":1}"#.utf8))
    let read = try CompactJWS(token, limit: 4096)
    #expect(read.keyID == "k" && read.type == "jwt" && read.headerNames == ["alg", "kid", "typ"])
    let own = try JWSPublicKey(jwk: jwk)
    #expect(own.algorithm == algorithm)
    #expect(throws: Never.self) { try read.verify(with: own) }
    // Another key of the algorithm.
    let other = try JWSPublicKey(
      jwk: #require(JSONValue(text: try JWSPrivateKey(generatingFor: algorithm).jwk().json)))
    #expect(throws: JWSError.signature) { try read.verify(with: other) }
    // A key of the other one: nothing is computed.
    let confused = try JWSPublicKey(
      jwk: #require(
        JSONValue(
          text: try JWSPrivateKey(generatingFor: algorithm == .es256 ? .rs256 : .es256).jwk().json))
    )
    #expect(throws: JWSError.algorithm) { try read.verify(with: confused) }
    // Each byte counts, in every part.
    for index in stride(from: 0, to: token.count, by: 7) where token[index] != UInt8(ascii: ".") {
      var changed = token
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      guard let damaged = try? CompactJWS(changed, limit: 4096) else { continue }
      #expect(throws: JWSError.self) { try damaged.verify(with: own) }
    }
    // Cut at every length.
    for count in 0..<token.count {
      guard let cut = try? CompactJWS(Array(token[..<count]), limit: 4096) else { continue }
      #expect(throws: JWSError.signature) { try cut.verify(with: own) }
    }
  }

  /// ECDSA's r and s at their edges: 0 and the group's order are no signatures (CVE-2022-21449).
  @Test func edgesOfECDSA() throws {
    let key = try JWSPrivateKey(generatingFor: .es256)
    let own = try JWSPublicKey(jwk: #require(JSONValue(text: try key.jwk().json)))
    let order = try #require(
      HexText.decode("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"))
    let zero = [UInt8](repeating: 0, count: 32)
    let one = [UInt8](repeating: 0, count: 31) + [1]
    for (r, s) in [
      (zero, zero), (zero, one), (one, zero), (order, order), (one, one), (one, order),
    ] {
      #expect(!own.verifies(r + s, over: Array("message".utf8)))
    }
    for count in [0, 1, 63, 65, 72] {
      #expect(!own.verifies([UInt8](repeating: 1, count: count), over: Array("message".utf8)))
    }
  }

  /// Keys of a key set that signatures are not checked with.
  @Test(arguments: [
    #"{"kty":"oct","k":"AAAA"}"#, #"{"kty":"OKP","crv":"Ed25519","x":"AAAA"}"#, #"{"kty":"EC"}"#,
    #"{"kty":"EC","crv":"P-384","x":"AAAA","y":"AAAA"}"#,
    #"{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}"#,
    #"{"kty":"RSA","n":"AAAA","e":"AQAB"}"#, #"{"kty":"RSA","n":1,"e":"AQAB"}"#, "{}", "[]", "null",
    #"{"kty":"RSA","n":"!!","e":"AQAB"}"#,
  ])
  func keysThatAreNone(_ text: String) throws {
    let jwk = try #require(JSONValue(text: text))
    #expect(throws: CryptoError.self) { try JWSPublicKey(jwk: jwk) }
  }

  /// A good key that says it is for something else, or brings its private half.
  @Test(arguments: [
    #""use":"enc""#, #""use":1"#, #""alg":"RS256""#, #""alg":"ES384""#, #""key_ops":["sign"]"#,
    #""d":"AAAA""#, #""k":"AAAA""#,
  ])
  func keysForSomethingElse(_ member: String) throws {
    let json = try JWSPrivateKey(generatingFor: .es256).jwk()
    var jwk = json
    (jwk.use, jwk.algorithm) = (nil, nil)
    #expect(throws: Never.self) { try JWSPublicKey(jwk: #require(JSONValue(text: jwk.json))) }
    let changed = "{\(member)," + jwk.json.dropFirst()
    let value = try #require(JSONValue(text: changed))
    #expect(throws: CryptoError.self) { try JWSPublicKey(jwk: value) }
  }
}

/// Claims of every type but the right one.
@Suite struct JWTClaimsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var claims: String
    var error: JWTClaimsError?
    var leeway: Int64 = 0
    var testDescription: String { claims }

    init(_ claims: String, _ error: JWTClaimsError?, leeway: Int64 = 0) {
      self.claims = claims
      self.error = error
      self.leeway = leeway
    }
  }

  /// At the moment 1000, for the audience "a" by the issuer "i".
  static let rows: [Row] = [
    Row(#""exp":1001,"iss":"i","aud":"a""#, nil),
    Row(#""exp":1000,"iss":"i","aud":"a""#, .expired),
    Row(#""exp":999,"iss":"i","aud":"a""#, .expired),
    Row(#""exp":941,"iss":"i","aud":"a""#, nil, leeway: 60),
    Row(#""exp":940,"iss":"i","aud":"a""#, .expired, leeway: 60),
    Row(#""exp":1001.5,"iss":"i","aud":"a""#, nil),
    Row(#""exp":1e4,"iss":"i","aud":"a""#, nil),
    Row(#""iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":"1001","iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":null,"iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":true,"iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":[1001],"iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":-1,"iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":1e400,"iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":99999999999999999999,"iss":"i","aud":"a""#, .claim("exp")),
    Row(#""exp":1001,"exp":5000,"iss":"i","aud":"a""#, .malformed),
    Row(#""exp":1001,"nbf":1000,"iss":"i","aud":"a""#, nil),
    Row(#""exp":1001,"nbf":1001,"iss":"i","aud":"a""#, .notYetValid),
    Row(#""exp":2000,"nbf":1060,"iss":"i","aud":"a""#, nil, leeway: 60),
    Row(#""exp":2000,"nbf":1061,"iss":"i","aud":"a""#, .notYetValid, leeway: 60),
    Row(#""exp":1001,"nbf":"0","iss":"i","aud":"a""#, .claim("nbf")),
    Row(#""exp":1001,"iat":1001,"iss":"i","aud":"a""#, .notYetValid),
    Row(#""exp":1001,"iat":{},"iss":"i","aud":"a""#, .claim("iat")),
    Row(#""exp":1001,"iss":"I","aud":"a""#, .issuer),
    Row(#""exp":1001,"iss":"i/","aud":"a""#, .issuer),
    Row(#""exp":1001,"iss":["i"],"aud":"a""#, .claim("iss")),
    Row(#""exp":1001,"iss":"","aud":"a""#, .claim("iss")),
    Row(#""exp":1001,"aud":"a""#, .claim("iss")),
    Row(#""exp":1001,"iss":"i","aud":["a"]"#, nil),
    Row(#""exp":1001,"iss":"i","aud":["b","a"]"#, nil),
    Row(#""exp":1001,"iss":"i","aud":[]"#, .audience),
    Row(#""exp":1001,"iss":"i","aud":["b"]"#, .audience),
    Row(#""exp":1001,"iss":"i","aud":["a",1]"#, .claim("aud")),
    Row(#""exp":1001,"iss":"i","aud":"b""#, .audience),
    Row(#""exp":1001,"iss":"i","aud":"a b""#, .audience),
    Row(#""exp":1001,"iss":"i","aud":"A""#, .audience),
    Row(#""exp":1001,"iss":"i","aud":1"#, .claim("aud")),
    Row(#""exp":1001,"iss":"i","aud":{"a":1}"#, .claim("aud")),
    Row(#""exp":1001,"iss":"i""#, .claim("aud")),
  ]

  @Test(arguments: rows)
  func whatIsTaken(_ row: Row) {
    do throws(JWTClaimsError) {
      let claims = try JWTClaims(Array("{\(row.claims)}".utf8))
      try claims.check(at: 1000, leeway: row.leeway)
      try claims.check(issuer: "i")
      try claims.check(audience: "a")
      #expect(row.error == nil)
    } catch {
      #expect(error == row.error)
    }
  }

  @Test(arguments: ["", "[]", "1", "null", "{", #"{"exp":1}x"#])
  func whatIsNoObject(_ text: String) {
    #expect(throws: JWTClaimsError.malformed) { try JWTClaims(Array(text.utf8)) }
  }
}
