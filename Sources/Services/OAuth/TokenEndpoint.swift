import Base
import Crypto
public import RPC
import Records
public import Store
import Wire

/// Gives access tokens to clients that show who they are, for their accounts: the token endpoints of OAuth 2
/// (RFC 6749 section 3.2), `/oauth/token` as SailPoint's clients know it and `/oauth/v2/token` as ZITADEL's do.
///
/// They are pages, not calls: no execution sees a request, and no log has anything of it.
public struct TokenEndpoint: Sendable {
  /// What the two paths differ in.
  private struct Flavor: Sendable {
    let path: String
    let tokenType: String
    /// Whether a token for all is said to have the scope for all.
    let namesAll: Bool
  }

  private static let flavors = [
    Flavor(path: "/oauth/token", tokenType: "bearer", namesAll: true),
    Flavor(path: "/oauth/v2/token", tokenType: "Bearer", namesAll: false),
  ]

  private let store: DomainStore
  private let tokens: AccessTokens
  private let throttle: CallThrottle

  /// - Parameters:
  ///   - store: Where clients are.
  ///   - tokens: Makes the tokens.
  ///   - throttle: Counts failures, together with those of calls.
  public init(store: Store, tokens: AccessTokens, throttle: CallThrottle) {
    self.store = DomainStore(store: store)
    self.tokens = tokens
    self.throttle = throttle
  }

  /// The endpoints.
  public var pages: [HTTPPage] {
    Self.flavors.map { flavor in
      .posted(
        flavor.path,
        PageAction(
          maxBodyBytes: Limits.maxTokenRequestBytes, tooLong: Self.tooLong, tooSlow: Self.tooSlow
        ) { request, body in begin(request, body, flavor) })
    }
  }

  private static let tooLong = refusal(
    413, "a request has at most \(Limits.maxTokenRequestBytes) bytes")

  private static let tooSlow = refusal(408, "the request's body did not come in time")

  private static func refusal(_ status: Int, _ text: String) -> PageReply {
    var error = OAuthError(.invalidRequest, text)
    error.ownStatus = status
    return error.reply
  }

  /// Reads a request, and says what is wrong with it or who goes on with it.
  private func begin(_ request: PageRequest, _ body: [UInt8], _ flavor: Flavor)
    -> PageAction.Outcome
  {
    let client = request.client
    do throws(OAuthError) {
      let grant = try grant(TokenRequest(request, body))
      let wait = throttle.wait(grant.proof, client)
      guard wait == 0 else { throw .throttled(wait) }
      return .later { [self] in await finish(grant, client, flavor) }
    } catch {
      return .answer(counted(error, client).reply)
    }
  }

  /// What somebody wants a token for.
  private func grant(_ request: TokenRequest) throws(OAuthError) -> any TokenGrant {
    guard let type = request["grant_type"] else {
      throw OAuthError(.invalidRequest, "grant_type is missing")
    }
    let scopes = try RequestedScopes(request["scope"] ?? "")
    switch UTF8Key(type) {
    case "client_credentials": return try ClientCredentialsGrant(request, scopes)
    case "urn:ietf:params:oauth:grant-type:jwt-bearer":
      return try JWTBearerGrant(request, scopes, tokens)
    default:
      throw OAuthError(
        .unsupportedGrantType,
        "grant_type is client_credentials or urn:ietf:params:oauth:grant-type:jwt-bearer")
    }
  }

  private func finish(
    _ grant: any TokenGrant, _ client: PageClient, _ flavor: Flavor
  ) async -> PageReply {
    do throws(OAuthError) {
      let granted = try await token(grant)
      throttle.remember(grant.proof)
      let names = granted.scopes.map(\.text) ?? (flavor.namesAll ? Scopes.all.text : nil)
      let scope = ([names].compactMap { $0 } + grant.scopes.others).joined(separator: " ")
      return TokenReply(
        token: granted.token, type: flavor.tokenType, lifetime: tokens.lifetime,
        scope: scope.isEmpty ? nil : scope
      ).reply
    } catch {
      return counted(error, client).reply
    }
  }

  private func token(
    _ grant: any TokenGrant
  ) async throws(OAuthError) -> (token: String, scopes: Scopes?) {
    let now = store.store.timeSource.wallNanoseconds()
    let result: Result<(token: String, scopes: Scopes?), OAuthError>
    do throws(RPCError) {
      result = try await store.read { [tokens] reader throws(StoreError) in
        let holder: TokenHolder
        switch try grant.holder(at: now, in: reader) {
        case .failure(let error): return .failure(error)
        case .success(let found): holder = found
        }
        let scopes: Scopes?
        do throws(OAuthError) {
          scopes = try grant.scopes.narrowing(holder.scopes)
        } catch {
          return .failure(error)
        }
        let token = try tokens.issue(
          holder.grant, account: holder.account, scopes: scopes, now: now, in: reader)
        return .success((token, scopes))
      }
    } catch {
      throw OAuthError(.temporarilyUnavailable, "the store cannot be used right now")
    }
    return try result.get()
  }

  /// Counts a failure to say who asks, with those of calls; returns what is answered.
  private func counted(_ error: OAuthError, _ client: PageClient) -> OAuthError {
    guard error.code == .invalidClient || error.code == .invalidGrant else { return error }
    let wait = throttle.countFailure(client)
    return wait > 0 ? .throttled(wait) : error
  }
}
