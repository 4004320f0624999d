import Base
public import RPC
import Records
import Store

extension InstanceKeys {
  /// The key set (RFC 7517) at its usual two addresses, for whoever verifies what the instance signed.
  ///
  /// Pages are not calls: no execution sees them, and nobody has to authenticate.
  public var pages: [HTTPPage] {
    ["/.well-known/jwks.json", "/oauth/v2/keys"].map { path in
      var page = HTTPPage(path) { [self] () -> PageContent? in
        answersInline ? keySetContent() : nil
      } late: { [self] in
        Self.content(try? await keySetLater())
      }
      page.isForAllOrigins = true
      return page
    }
  }

  /// What stands on the pages now.
  public func keySetContent() -> PageContent {
    Self.content(try? keySet())
  }

  private static func content(_ keySet: String?) -> PageContent {
    guard let keySet else {
      return PageContent(
        "application/json", #"{"code":14,"message":"the store cannot be used right now"}"#,
        status: 503)
    }
    return PageContent("application/json", keySet, maxAge: Limits.keySetMaxAgeSeconds).tagged()
  }
}
