import HTTP

// What of a request's head tells where it comes from.
extension CallContext {
  /// The fields that tell where a call comes from, each with its values, in this order: `content-type`,
  /// `x-forwarded-for`, `x-forwarded-host`, `host` (the authority that the client asked for) and `origin`;
  /// those that the client did not send are left out.
  ///
  /// Empty once the call is over.
  public var originFields: [(name: String, values: [String])] {
    guard let stream = call.stream else { return [] }
    var fields: [(name: String, values: [String])] = []
    for name: HTTPFieldName in [.contentType, .xForwardedFor, .xForwardedHost, .host, .origin] {
      var values: [String] = []
      if name == .host {
        let authority = stream.head.authority
        if !authority.isEmpty { values.append(String(decoding: authority, as: UTF8.self)) }
      } else {
        stream.head.forEachValue(name) { values.append(String(decoding: $0, as: UTF8.self)) }
      }
      if !values.isEmpty { fields.append((name.text.description, values)) }
    }
    return fields
  }
}
