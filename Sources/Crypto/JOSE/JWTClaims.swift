import Base
public import Wire

/// Why the claims of a JWT are not taken (RFC 7519 section 4.1).
public enum JWTClaimsError: Error, Sendable, Equatable {
  /// They are no JSON object with members of different names.
  case malformed
  /// A claim is missing or of another type than it must be.
  case claim(String)
  case issuer
  case audience
  /// Its end has come, or there is none.
  case expired
  /// Its time has not come.
  case notYetValid
}

/// The claims of a JWT whose signature was checked, read strictly: a claim of a wrong type is an error, not absent.
public struct JWTClaims: Sendable {
  /// The latest moment that a date may name, in seconds: the year 9999.
  static let maxSeconds: Double = 253_402_300_799

  /// All of them.
  public let members: JSONValue
  /// When it ends ("exp"), seconds since 1970, a fraction left out.
  public let expiresAt: Int64
  /// When it was made ("iat"), if it says so.
  public let issuedAt: Int64?
  private let notBefore: Int64?

  /// Reads the payload of a JWT; "exp" must be there.
  public init(_ payload: [UInt8]) throws(JWTClaimsError) {
    guard let members = CompactJWS.object(payload) else { throw .malformed }
    self.members = .object(members)
    guard let end = try Self.date("exp", self.members) else { throw .claim("exp") }
    expiresAt = end
    issuedAt = try Self.date("iat", self.members)
    notBefore = try Self.date("nbf", self.members)
  }

  /// Throws unless `now` (seconds since 1970) lies in its time; `leeway` seconds are given to clocks that are not the
  /// same.
  public func check(at now: Int64, leeway: Int64 = 0) throws(JWTClaimsError) {
    guard now < expiresAt + leeway else { throw .expired }
    if let notBefore, notBefore > now + leeway { throw .notYetValid }
    if let issuedAt, issuedAt > now + leeway { throw .notYetValid }
  }

  /// Throws unless `issuer` made it, compared byte by byte.
  public func check(issuer: String) throws(JWTClaimsError) {
    guard try text("iss").utf8Equals(issuer) else { throw .issuer }
  }

  /// Throws unless it is for `audience`: that text, or an array of texts with it.
  public func check(audience: String) throws(JWTClaimsError) {
    switch members["aud"] {
    case .string(let one)?:
      guard one.utf8Equals(audience) else { throw .audience }
    case .array(let several)?:
      var isThere = false
      for element in several {
        guard let one = element.stringValue else { throw .claim("aud") }
        if one.utf8Equals(audience) { isThere = true }
      }
      guard isThere else { throw .audience }
    default: throw .claim("aud")
    }
  }

  /// A claim that must be a text, and not an empty one.
  public func text(_ name: String) throws(JWTClaimsError) -> String {
    guard let text = members[name]?.stringValue, !text.isEmpty else { throw .claim(name) }
    return text
  }

  /// A claim that is a text where it is there.
  public func optionalText(_ name: String) throws(JWTClaimsError) -> String? {
    guard let value = members[name] else { return nil }
    guard let text = value.stringValue else { throw .claim(name) }
    return text
  }

  /// A moment in seconds since 1970 (NumericDate, RFC 7519 section 2).
  private static func date(
    _ name: String, _ members: JSONValue
  ) throws(JWTClaimsError) -> Int64? {
    guard let value = members[name] else { return nil }
    guard case .number = value, let seconds = value.doubleValue, (0...maxSeconds).contains(seconds)
    else { throw .claim(name) }
    return Int64(seconds)
  }
}
