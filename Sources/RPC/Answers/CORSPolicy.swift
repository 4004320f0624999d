import HTTP

/// Which web pages of other origins may call (the Fetch standard's CORS protocol,
/// https://fetch.spec.whatwg.org/#http-cors-protocol).
///
/// Credentials in the sense of that standard (cookies) are never allowed: tokens ride in `authorization` only.
public struct CORSPolicy: Sendable {
  /// Origins that may call, compared byte for byte: "https://console.example.com".
  ///
  /// Empty: every origin.
  public var origins: [String]

  public init(origins: [String] = []) { self.origins = origins }

  /// What `access-control-allow-origin` says for a request from `origin`; nil when it may not call.
  func allowedOrigin(_ origin: UnsafeRawBufferPointer) -> String? {
    guard !origins.isEmpty else { return "*" }
    return origins.first { allowed in
      allowed.utf8.elementsEqual(origin)
    }
  }

  /// Appends what lets a page read the response; nothing when the request came from no page, or from one that
  /// may not call.
  func append(to fields: inout HTTPFields, for head: borrowing HTTPRequestHead) {
    guard let origin = head.value(.origin) else { return }
    if !origins.isEmpty { fields.append("vary", "origin") }
    guard let allowed = allowedOrigin(origin) else { return }
    fields.append("access-control-allow-origin", allowed)
    fields.append("access-control-expose-headers", Self.exposed)
  }

  /// Whether a request asks if it may call (a preflight).
  func isPreflight(_ head: borrowing HTTPRequestHead) -> Bool {
    head.method == .options && head.value(.origin) != nil
      && head.value(.accessControlRequestMethod) != nil
  }

  /// The answer to a preflight: 204 with what is allowed, or 403 for an origin that may not call.
  func preflight(_ head: borrowing HTTPRequestHead) -> HTTPAnswer {
    guard let origin = head.value(.origin), let allowed = allowedOrigin(origin) else {
      return HTTPAnswer(403, HTTPFields([.init("vary", "origin")]))
    }
    var fields = HTTPFields([
      .init("access-control-allow-origin", allowed),
      .init("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE"),
      .init("access-control-max-age", "7200"),
      .init("vary", "origin, access-control-request-headers"),
    ])
    // The names were checked by the HTTP layer; echoing them allows custom metadata without listing it.
    if let names = head.string(.accessControlRequestHeaders) {
      fields.append("access-control-allow-headers", names)
    }
    return HTTPAnswer(204, fields)
  }

  private static let exposed =
    "grpc-status, grpc-message, grpc-status-details-bin, grpc-encoding, content-encoding, "
    + "www-authenticate, location, pintle-ignored, *"
}
