public import Base
import Crypto
import Records
import Store
import Synchronization
import Wire

/// Makes access tokens, JWTs as RFC 9068 describes them, and finds out whom one stands for.
///
/// A token's signature is checked once and remembered; whether its key, its client's secret and its account still
/// stand is read from the store, as for every other token.
public final class AccessTokens: Sendable {
  /// Who makes them ("iss") and whom they are for ("aud").
  public let issuer: String
  /// Whether the issuer is an address, so that clients can find it and make JWTs for it.
  let isIssuerKnown: Bool
  /// How long they are valid, in seconds.
  public let lifetime: Int64
  /// What they are signed with.
  public let keys: AccessKeys
  private let random: any RandomSource
  /// Checked tokens by their SHA-256.
  private let verified = Mutex<[[UInt8]: AccessClaims]>([:])

  /// - Parameters:
  ///   - issuer: The server's own address, as others know it; nil for a name that no other instance has.
  ///   - lifetime: How long they are valid, in seconds.
  ///   - keys: What they are signed with.
  ///   - instance: The instance's id.
  ///   - random: Makes their ids.
  public init(
    issuer: String?, lifetime: Int64 = Limits.accessTokenNanoseconds / 1_000_000_000,
    keys: AccessKeys, instance: String, random: any RandomSource = SystemRandomSource()
  ) {
    precondition(
      (1...Limits.maxAccessTokenNanoseconds / 1_000_000_000).contains(lifetime),
      "the key set has a key only for as long as its tokens may be valid")
    isIssuerKnown = issuer != nil
    self.issuer = issuer ?? "urn:pintle:instance:\(instance)"
    self.lifetime = lifetime
    self.keys = keys
    self.random = random
  }

  /// A token for `grant`, valid from `now` (nanoseconds since 1970) on.
  func issue(
    _ grant: AccessClaims.Grant, account: String, scopes: Scopes?, now: Int64, in reader: Reader
  ) throws(StoreError) -> String {
    let seconds = now / 1_000_000_000
    let claims = AccessClaims(
      grant: grant, account: account, scopes: scopes, expiresAt: seconds + lifetime)
    let id = SecretText.make(length: 22, randomSource: random)
    let signer = try keys.signer(in: reader)
    do throws(CryptoError) {
      let payload = claims.payload(issuer: issuer, issuedAt: seconds, id: id)
      return String(decoding: try signer.sign(payload), as: UTF8.self)
    } catch {
      throw .unavailable("an access token cannot be signed: \(error)")
    }
  }

  /// Whom a token stands for.
  ///
  /// - Parameters:
  ///   - token: The token.
  ///   - hash: Its SHA-256.
  ///   - now: Nanoseconds since 1970.
  ///   - reader: Sees the store.
  /// - Returns: That, and what the token may do at most; nil when it is not valid.
  /// - Throws: What the store says.
  func identity(
    of token: [UInt8], hash: [UInt8], now: Int64, in reader: Reader
  ) throws(StoreError) -> (TokenIdentity, CallerBounds)? {
    guard let claims = try claims(token, hash: hash, now: now, in: reader),
      now / 1_000_000_000 < claims.expiresAt
    else { return nil }
    let expiresAt = claims.expiresAt * 1_000_000_000
    switch claims.grant {
    case .client(let id, let secretSequence):
      guard let client = try ClientTable.find(id, in: reader),
        client.secretSequence == secretSequence, client.content.account.utf8Equals(claims.account),
        let identity = try TokenIdentity(
          account: client.content.account, organization: client.organization, credential: id,
          hash: hash, expiresAt: expiresAt, ceiling: client.content.ceiling, in: reader)
      else { return nil }
      return (
        identity, CallerBounds(scopes: claims.scopes, resource: client.content.resource)
      )
    case .key(let id):
      guard let key = try AccountKeyTable.find(id, in: reader),
        key.expiresAt.map({ now < $0 }) ?? true,
        key.account.utf8Equals(claims.account),
        let identity = try TokenIdentity(
          account: key.account, organization: key.organization, credential: id, hash: hash,
          expiresAt: min(expiresAt, key.expiresAt ?? .max), ceiling: key.ceiling, in: reader)
      else { return nil }
      return (identity, CallerBounds(scopes: claims.scopes, resource: nil))
    case .issuer: return nil
    }
  }

  /// What a token says; nil when nobody whom we trust says it.
  private func claims(
    _ token: [UInt8], hash: [UInt8], now: Int64, in reader: Reader
  ) throws(StoreError) -> AccessClaims? {
    let known = verified.withLock { $0[hash] }
    guard let jws = try? CompactJWS(token, limit: Limits.maxTokenBytes) else { return nil }
    guard jws.type?.utf8Equals(AccessClaims.type) ?? false, jws.algorithm == .es256,
      Set(texts: jws.headerNames) == ["alg", "kid", "typ"], let keyID = jws.keyID,
      let key = try keys.verifier(keyID, now: now, in: reader)
    else { return nil }
    if let known { return known }
    let claims: AccessClaims
    do {
      try jws.verify(with: key)
      let read = try JWTClaims(jws.payload)
      // The server's clock may have been set back since; the end is compared each time, without leeway.
      try read.check(at: now / 1_000_000_000, leeway: Limits.clockLeewayNanoseconds / 1_000_000_000)
      claims = try AccessClaims(read, issuer: issuer)
    } catch {
      return nil
    }
    verified.withLock { verified in
      if verified.count >= Limits.maxVerifiedTokens { verified.removeAll(keepingCapacity: true) }
      verified[hash] = claims
    }
    return claims
  }
}
