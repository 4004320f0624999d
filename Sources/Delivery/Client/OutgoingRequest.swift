/// One request to somebody else's server.
public struct OutgoingRequest: Sendable {
  public var method: OutgoingMethod
  /// An absolute http or https URL without user information.
  public var url: String
  /// Header fields in the order they are sent; no name or value may hold CR, LF or NUL.
  public var fields: [(name: String, value: String)]
  /// The body; empty for none, and for `head` always.
  ///
  /// `content-length` is sent with it, and with an empty one where the method asks for a body.
  public var body: [UInt8]
  /// How long it may take from the first lookup to the answer's last byte, in nanoseconds.
  public var timeout: Int64
  /// Addresses that this request may dial although the policy refuses private ones.
  public var allowed: AllowRules

  public init(
    _ method: OutgoingMethod, url: String, fields: [(name: String, value: String)] = [],
    body: [UInt8] = [], timeout: Int64, allowed: AllowRules = AllowRules()
  ) {
    self.method = method
    self.url = url
    self.fields = fields
    self.body = body
    self.timeout = timeout
    self.allowed = allowed
  }
}

/// What a request asks for (RFC 9110 section 9, RFC 5789).
public enum OutgoingMethod: String, Sendable, CaseIterable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"

  /// Whether it asks for a body, so that one without is announced as empty (RFC 9110 section 8.6).
  var wantsBody: Bool {
    switch self {
    case .post, .put, .patch: true
    case .get, .head, .delete: false
    }
  }
}
