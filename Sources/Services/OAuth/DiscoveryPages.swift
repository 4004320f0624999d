import Base
public import RPC
import Store
import Wire

/// What clients and verifiers find out about tokens by themselves: the addresses, and the keys.
///
/// Every address begins with the server's own as its settings have it; a request's Host field says nothing.
public struct DiscoveryPages: Sendable {
  private let tokens: AccessTokens

  public init(tokens: AccessTokens) { self.tokens = tokens }

  /// The pages, which everybody may read.
  public var pages: [HTTPPage] {
    let documents: [(path: String, document: JSONValue)] = [
      ("/.well-known/openid-configuration", configuration),
      ("/.well-known/oauth-authorization-server", configuration),
      ("/oauth/info", information),
    ]
    var pages = documents.map { path, document in
      HTTPPage(path, tokens.isIssuerKnown ? Self.content(document) : Self.unknownAddress)
    }
    pages.append(
      HTTPPage("/oauth/keys") { [keys = tokens.keys] () -> PageContent? in
        do throws(StoreError) {
          return try keys.keySetNow().map(Self.keySet)
        } catch {
          return Self.unavailable
        }
      } late: { [keys = tokens.keys] in
        do throws(StoreError) {
          return Self.keySet(try await keys.keySet())
        } catch {
          return Self.unavailable
        }
      })
    return pages.map { page in
      var page = page
      page.isForAllOrigins = true
      return page
    }
  }

  /// What stands on the page with the keys now.
  private static func keySet(_ keySet: String) -> PageContent {
    PageContent("application/json", keySet, maxAge: Limits.keySetMaxAgeSeconds).tagged()
  }

  private static let unavailable = PageContent(
    "application/json", #"{"code":14,"message":"the store cannot be used right now"}"#,
    status: 503)

  private static func content(_ document: JSONValue) -> PageContent {
    PageContent("application/json", document.text(), maxAge: Limits.keySetMaxAgeSeconds).tagged()
  }

  private static let unknownAddress = PageContent(
    "application/json",
    #"{"code":14,"message":"the server does not know its own address: it needs --public-url"}"#,
    status: 503)

  /// OpenID Connect Discovery section 3 and RFC 8414 section 2, as far as there is something to say.
  private var configuration: JSONValue {
    [
      "issuer": .string(tokens.issuer),
      "token_endpoint": .string(tokens.issuer + "/oauth/v2/token"),
      "jwks_uri": .string(tokens.issuer + "/oauth/keys"),
      "grant_types_supported": Self.texts([
        "client_credentials", "urn:ietf:params:oauth:grant-type:jwt-bearer",
      ]),
      "token_endpoint_auth_methods_supported": Self.texts([
        "client_secret_basic", "client_secret_post",
      ]),
      "scopes_supported": Self.texts(["openid"] + Scopes.names),
      "response_types_supported": Self.texts([]),
      "subject_types_supported": Self.texts(["public"]),
      "id_token_signing_alg_values_supported": Self.texts(["ES256"]),
    ]
  }

  /// The tenant's addresses as SailPoint's clients ask for them.
  private var information: JSONValue {
    [
      "issuer": .string(tokens.issuer),
      "tokenEndpoint": .string(tokens.issuer + "/oauth/token"),
      "jwksEndpoint": .string(tokens.issuer + "/oauth/keys"),
    ]
  }

  private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
