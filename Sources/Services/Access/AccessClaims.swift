import Base
import Crypto
import Wire

/// What an access token says, once its signature was checked.
struct AccessClaims: Sendable {
  /// What the token was given for; while that stands, so does the token.
  enum Grant: Sendable, Equatable {
    /// The secret of a client, by the sequence of the event since which it holds.
    case client(id: String, secretSequence: Int64)
    /// A JWT of the account's key.
    case key(id: String)
    /// The word of another issuer, which the settings trust; its place in their list.
    case issuer(Int)

    static func == (left: Grant, right: Grant) -> Bool {
      switch (left, right) {
      case (.client(let left, let first), .client(let right, let second)):
        left.utf8Equals(right) && first == second
      case (.key(let left), .key(let right)): left.utf8Equals(right)
      case (.issuer(let left), .issuer(let right)): left == right
      default: false
      }
    }
  }

  var grant: Grant
  /// The account's id.
  var account: String
  /// Nil for all.
  var scopes: Scopes?
  /// Seconds since 1970.
  var expiresAt: Int64
}

extension AccessClaims {
  /// The media type of access tokens in "typ" (RFC 9068 section 2.1): no other JWT has it.
  static let type = "at+jwt"

  /// Names beside those that RFCs register.
  private static let secretClaim = "pintle_secret"
  private static let keyClaim = "pintle_key"

  /// Reads the claims of one of our own tokens.
  init(_ claims: JWTClaims, issuer: String) throws(JWTClaimsError) {
    try claims.check(issuer: issuer)
    try claims.check(audience: issuer)
    account = try claims.text("sub")
    expiresAt = claims.expiresAt
    let client = try claims.text("client_id")
    if let sequence = claims.members[Self.secretClaim]?.integerValue {
      grant = .client(id: client, secretSequence: sequence)
    } else {
      grant = .key(id: try claims.text(Self.keyClaim))
    }
    let text = try claims.optionalText("scope")
    scopes = text.map { Scopes(among: $0.utf8Split(" ").filter { !$0.isEmpty }.map(String.init)) }
  }

  /// The claims as they are signed (RFC 9068 section 2.2).
  func payload(issuer: String, issuedAt: Int64, id: String) -> [UInt8] {
    var members: [JSONValue.Member] = [
      .init("iss", .string(issuer)), .init("sub", .string(account)), .init("aud", .string(issuer)),
      .init("iat", .integer(issuedAt)), .init("exp", .integer(expiresAt)),
      .init("jti", .string(id)),
    ]
    switch grant {
    case .client(let client, let sequence):
      members.append(.init("client_id", .string(client)))
      members.append(.init(Self.secretClaim, .integer(sequence)))
    case .key(let key):
      members.append(.init("client_id", .string(account)))
      members.append(.init(Self.keyClaim, .string(key)))
    case .issuer: preconditionFailure("tokens of other issuers are theirs to make")
    }
    if let scopes { members.append(.init("scope", .string(scopes.text))) }
    return JSONValue.object(members).bytes()
  }
}
