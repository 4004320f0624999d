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
      HTTPPage(path) { [self] in answer() }
    }
  }

  private func answer() -> HTTPAnswer {
    guard let keySet = try? keySet() else {
      return HTTPAnswer(
        503, contentType: "application/json",
        body: #"{"code":14,"message":"the store cannot be used right now"}"#)
    }
    return HTTPAnswer(
      200, contentType: "application/json", body: keySet, maxAge: Limits.keySetMaxAgeSeconds)
  }
}
