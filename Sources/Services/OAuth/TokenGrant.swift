import Base
import Crypto
import Records
import Store

/// What somebody shows to get an access token.
protocol TokenGrant: Sendable {
  /// The SHA-256 of what is shown, by which it is known again.
  var proof: [UInt8] { get }
  /// What the token shall be for.
  var scopes: RequestedScopes { get }

  /// Whom the token is for, at `now` (nanoseconds since 1970).
  func holder(at now: Int64, in reader: Reader) throws(StoreError) -> Result<
    TokenHolder, OAuthError
  >
}

/// Whom a token is given to.
struct TokenHolder: Sendable {
  /// What it is given for.
  let grant: AccessClaims.Grant
  let account: String
  /// What it can be for at most; nil for all.
  let scopes: Scopes?
}

/// The scopes that a client asks for.
struct RequestedScopes: Sendable {
  /// Those that narrow the token down.
  private let wanted: Scopes
  /// Those of other families that clients ask for as a matter of course, and that change nothing.
  let others: [String]

  /// Reads the parameter: names with a space between.
  ///
  /// - Throws: `invalid_scope` for a name that nobody knows.
  init(_ text: String) throws(OAuthError) {
    var wanted: Scopes = []
    var others: [String] = []
    for name in text.utf8Split(" ").filter({ !$0.isEmpty }).map(String.init) {
      if let scope = Scopes(named: name) {
        wanted.formUnion(scope)
      } else if Self.isKnown(name), others.count < Limits.maxTokenParameters {
        others.append(name)
      } else {
        throw OAuthError(.invalidScope, "a scope is not known")
      }
    }
    self.wanted = wanted
    self.others = others
  }

  /// OpenID Connect's, and those by which ZITADEL's clients name projects and organizations.
  private static func isKnown(_ name: String) -> Bool {
    let prefix = "urn:zitadel:iam:"
    return Set<UTF8Key>(["openid", "profile", "email"]).contains(UTF8Key(name))
      || name.utf8HasPrefix(prefix) && name.utf8.count <= Limits.maxEchoedBytes
        && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }

  /// What the token of a client gets that can have `own` at most (nil for all): what was asked for, or all of it.
  ///
  /// - Throws: `invalid_scope` for more than that.
  func narrowing(_ own: Scopes?) throws(OAuthError) -> Scopes? {
    guard !wanted.isEmpty else { return own }
    guard let own, !own.contains(.all) else { return wanted.contains(.all) ? own : wanted }
    guard own.isSuperset(of: wanted) else {
      throw OAuthError(.invalidScope, "the client cannot have one of the scopes")
    }
    return wanted
  }
}

/// A client's secret (RFC 6749 section 4.4).
struct ClientCredentialsGrant: TokenGrant {
  private let id: String
  private let secretHash: [UInt8]
  let scopes: RequestedScopes

  init(_ request: TokenRequest, _ scopes: RequestedScopes) throws(OAuthError) {
    guard let client = try request.client() else {
      throw OAuthError(.invalidClient, "the client does not show who it is")
    }
    id = client.id
    secretHash = SHA256.digest(utf8: client.secret)
    self.scopes = scopes
  }

  var proof: [UInt8] { SHA256.digest([UInt8](id.utf8) + [0] + secretHash) }

  func holder(
    at now: Int64, in reader: Reader
  ) throws(StoreError) -> Result<TokenHolder, OAuthError> {
    guard let client = try ClientTable.find(id, in: reader),
      let hash = try ClientTable.secretHash(of: client, in: reader),
      ConstantTime.equal(hash, secretHash),
      let identity = try TokenIdentity(
        account: client.content.account, organization: client.organization, credential: id,
        hash: [], expiresAt: nil, ceiling: client.content.ceiling, in: reader),
      identity.isActive
    else { return .failure(.invalidClient) }
    let own = client.content.scopes
    return .success(
      TokenHolder(
        grant: .client(id: id, secretSequence: client.secretSequence), account: identity.account,
        scopes: own.isEmpty ? nil : Scopes(among: own)))
  }
}

/// A JWT that an account has signed with a key of its own (RFC 7523 section 2.1), as ZITADEL's clients send it.
struct JWTBearerGrant: TokenGrant {
  private let assertion: CompactJWS
  private let keyID: String
  private let issuer: String
  let proof: [UInt8]
  let scopes: RequestedScopes

  /// Reads the JWT, of which nothing is believed yet.
  ///
  /// A client that shows a secret besides is refused: that would be a second proof. An id alone is passed over, whatever
  /// it says.
  init(
    _ request: TokenRequest, _ scopes: RequestedScopes, _ tokens: AccessTokens
  ) throws(OAuthError) {
    guard try request.client() == nil else {
      throw OAuthError(.invalidRequest, "a JWT and a client's secret are two proofs; send one")
    }
    guard let text = request["assertion"] else {
      throw OAuthError(.invalidRequest, "assertion is missing")
    }
    guard tokens.isIssuerKnown else {
      throw OAuthError(
        .invalidRequest,
        "the server does not know the address that JWTs must be for: it needs --public-url")
    }
    let bytes = [UInt8](text.utf8)
    do throws(JWSError) {
      assertion = try CompactJWS(bytes, limit: Limits.maxAssertionBytes)
    } catch {
      throw Self.invalid
    }
    // An access token says that it is one, and is no proof of anything else.
    guard assertion.type.map({ $0.utf8Equals("jwt") }) ?? true, let keyID = assertion.keyID else {
      throw Self.invalid
    }
    self.keyID = keyID
    issuer = tokens.issuer
    proof = SHA256.digest(bytes)
    self.scopes = scopes
  }

  /// Which of the conditions does not hold is nobody's business.
  private static let invalid = OAuthError(
    .invalidGrant,
    "the JWT is not one of an account: RS256 or ES256 by a key of the account (kid), iss and sub its id, aud the "
      + "issuer, exp within an hour")

  func holder(
    at now: Int64, in reader: Reader
  ) throws(StoreError) -> Result<TokenHolder, OAuthError> {
    guard let record = try AccountKeyTable.find(keyID, in: reader),
      record.expiresAt.map({ now < $0 }) ?? true, isValid(record, at: now),
      let identity = try TokenIdentity(
        account: record.account, organization: record.organization, credential: keyID, hash: [],
        expiresAt: nil, ceiling: record.ceiling, in: reader),
      identity.isActive
    else { return .failure(Self.invalid) }
    return .success(
      TokenHolder(grant: .key(id: keyID), account: identity.account, scopes: nil))
  }

  /// Whether the JWT is one of the key's account.
  private func isValid(_ record: AccountKeyRecord, at now: Int64) -> Bool {
    do {
      try assertion.verify(with: JWSPublicKey(PublicKey(pem: record.publicKey)))
      let claims = try JWTClaims(assertion.payload)
      let seconds = now / 1_000_000_000
      let leeway = Limits.clockLeewayNanoseconds / 1_000_000_000
      try claims.check(at: seconds, leeway: leeway)
      try claims.check(issuer: record.account)
      try claims.check(audience: issuer)
      let longest = Limits.maxAssertionNanoseconds / 1_000_000_000
      return try claims.text("sub").utf8Equals(record.account)
        && claims.expiresAt <= seconds + longest + leeway
    } catch {
      return false
    }
  }
}
