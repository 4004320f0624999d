/// One request to somebody else's server.
public struct OutgoingRequest: Sendable {
  public var method: OutgoingMethod
  /// An absolute http or https URL without user information.
  public var url: String
  /// Header fields in the order they are sent; no name or value may hold CR, LF or NUL.
  public var fields: [(name: String, value: String)]
  /// Header fields that are sent behind those, whose values stand in no record and no log.
  public var secretFields: [TargetField] = []
  /// Secrets that it carries elsewhere: in its URL, its body, or among `fields`.
  ///
  /// Like the values of `secretFields` they are taken out of the answer.
  public var secretTexts: [String] = []
  /// The body; empty for none, and for `head` always.
  ///
  /// `content-length` is sent with it, and with an empty one where the method asks for a body.
  public var body: [UInt8]
  /// How long it may take from the first lookup to the answer's last byte, in nanoseconds; and how long it may wait
  /// for its turn before that.
  public var timeout: Int64
  /// Monotonic nanoseconds, on the loop's clock, at which it ends whatever else it might have; nil for none.
  public var deadline: Int64?
  /// Whose share of the places it takes: the id of a target.
  ///
  /// Requests of one share wait for one another, and only when there are many for those of others.
  public var share: String
  /// Addresses that this request may dial although the policy refuses private ones.
  public var allowed: AllowRules

  public init(
    _ method: OutgoingMethod, url: String, fields: [(name: String, value: String)] = [],
    body: [UInt8] = [], timeout: Int64, deadline: Int64? = nil, share: String = "",
    allowed: AllowRules = AllowRules()
  ) {
    self.method = method
    self.url = url
    self.fields = fields
    self.body = body
    self.timeout = timeout
    self.deadline = deadline
    self.share = share
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
