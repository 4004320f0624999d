/// One POST to somebody else's server.
public struct OutgoingRequest: Sendable {
  /// An absolute http or https URL without user information.
  public var url: String
  /// Header fields in the order they are sent; no name or value may hold CR, LF or NUL.
  public var fields: [(name: String, value: String)]
  public var body: [UInt8]
  /// How long it may take from the first lookup to the answer's last byte, in nanoseconds.
  public var timeout: Int64
  /// Addresses that this request may dial although the policy refuses private ones.
  public var allowed: AllowRules

  public init(
    url: String, fields: [(name: String, value: String)] = [], body: [UInt8], timeout: Int64,
    allowed: AllowRules = AllowRules()
  ) {
    self.url = url
    self.fields = fields
    self.body = body
    self.timeout = timeout
    self.allowed = allowed
  }
}

/// What a server answered, whatever its status.
public struct OutgoingAnswer: Sendable {
  public var status: Int
  /// Header fields as they came, names in lower case.
  public var fields: [(name: String, value: String)]
  public var body: [UInt8]
  /// Nanoseconds from the start of the request to its end, by the loop's clock.
  public var duration: Int64

  public init(
    status: Int, fields: [(name: String, value: String)], body: [UInt8], duration: Int64
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.duration = duration
  }

  /// The first value of a header field; `name` in lower case.
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// Why there is no answer.
public enum OutgoingError: Error, Sendable, Equatable {
  /// The URL cannot be used; the text says why.
  case invalidURL(String)
  /// A header field holds what would break the request; the name says which.
  case invalidField(String)
  /// The policy refuses the address that would have been dialled.
  case refused(address: String)
  /// The host's name has no address.
  case unresolved(host: String)
  /// The connection, TLS or HTTP failed; the text is for operators and holds no secret.
  case failed(String)
  /// The time was up.
  case timedOut
  /// The answer is longer than Limits.maxOutgoingAnswerBytes or its head than maxOutgoingHeadBytes.
  case answerTooLong(limit: Int)
  /// The task that waited was cancelled.
  case cancelled
  /// Too many requests are under way on this loop.
  case overloaded
  /// The client was closed.
  case closed
}

/// Which otherwise refused addresses may be dialled: networks, and hosts by name.
///
/// Metadata addresses stay refused whatever stands here.
public struct AllowRules: Sendable, Equatable {
  /// A network ("10.0.0.0/8", "fd00::/8", "127.0.0.1") or a host name, as it was written.
  public private(set) var texts: [String] = []

  /// No exceptions.
  public init() {}
}
