/// The points in an identity provider's work at which targets may be called.
public enum FunctionName: String, Sendable, CaseIterable {
  /// Before the answer of the userinfo endpoint, and the id token, are made.
  case preUserinfo = "preuserinfo"
  /// Before an access token is made.
  case preAccessToken = "preaccesstoken"
  /// Before a SAML response is made.
  case preSAMLResponse = "presamlresponse"

  /// Whether targets add claims; otherwise they add SAML attributes.
  public var addsClaims: Bool { self != .preSAMLResponse }

  /// The id of the execution: "function/preuserinfo".
  public var executionID: String { "function/\(rawValue)" }
}
