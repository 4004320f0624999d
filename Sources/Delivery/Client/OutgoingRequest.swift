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
