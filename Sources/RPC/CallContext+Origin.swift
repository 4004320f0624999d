import HTTP

// What of a request's head the targets of executions may see, and how an administrator gets past them.
extension CallContext {
  /// The fields that tell where a call comes from, each with its values, in this order: `content-type`,
  /// `x-forwarded-for`, `x-forwarded-host`, `host` (the authority that the client asked for) and `origin`;
  /// those that the client did not send are left out.
  ///
  /// Empty once the call is over.
  public final var originFields: [(name: String, values: [String])] {
    guard let stream else { return [] }
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

  /// Whether the client sent `x-pintle-skip-executions: true`; whether it may is for others to say.
  public final var asksToSkipExecutions: Bool {
    guard let stream, let value = stream.head.value(.xPintleSkipExecutions) else { return false }
    return value.equals("true")
  }
}
