import HTTP

/// Which web pages of other origins may call (the Fetch standard's CORS protocol,
/// https://fetch.spec.whatwg.org/#http-cors-protocol).
///
/// Credentials in the sense of that standard (cookies) are never allowed: tokens ride in `authorization` only.
public struct CORSPolicy: Sendable {
  /// Origins that may call, compared byte for byte as browsers write them: "https://console.example.com".
  ///
  /// Empty: every origin.
  public var origins: [String]

  /// Lets pages of these origins call; none means all.
  public init(origins: [String] = []) { self.origins = origins }

  /// What `access-control-allow-origin` says for a request from `origin`; nil when it may not call.
  func allowedOrigin(_ origin: UnsafeRawBufferPointer) -> String? {
    guard !origins.isEmpty else { return "*" }
    return origins.first { allowed in
      allowed.utf8.elementsEqual(origin)
    }
  }

  /// Appends what lets a page read the response; nothing when a page asks that may not call.
  ///
  /// A cache may give what it got for no page to one, so answers that can be kept say the same to everybody.
  func append(to fields: inout HTTPFields, for head: borrowing HTTPRequestHead) {
    let origin = head.value(.origin)
    guard origin != nil || head.method == .get || head.method == .head else { return }
    guard !origins.isEmpty else {
      fields.append(contentsOf: Self.everybody)
      return
    }
    fields.append("vary", "origin")
    guard let origin, let allowed = allowedOrigin(origin) else { return }
    fields.append("access-control-allow-origin", allowed)
    fields.append("access-control-expose-headers", Self.exposed)
  }

  /// What lets pages of all origins read an answer.
  static let everybody = HTTPFields.shared([
    .init("access-control-allow-origin", "*"), .init("access-control-expose-headers", exposed),
  ])

  /// Whether a request asks if it may call (a preflight).
  func isPreflight(_ head: borrowing HTTPRequestHead) -> Bool {
    head.method == .options && head.value(.origin) != nil
      && head.value(.accessControlRequestMethod) != nil
  }

  /// The answer to a preflight: 204 with what is allowed, or 403 for an origin that may not call.
  ///
  /// - Parameters:
  ///   - head: The preflight's.
  ///   - isForAllOrigins: Whether pages of every origin may read what is asked for, whatever the policy says of calls.
  /// - Returns: The answer.
  func preflight(_ head: borrowing HTTPRequestHead, isForAllOrigins: Bool = false) -> HTTPAnswer {
    let allowed = isForAllOrigins ? "*" : head.value(.origin).flatMap { allowedOrigin($0) }
    guard let allowed else {
      return HTTPAnswer(
        403, HTTPFields([.init("vary", "origin"), .init("content-length", "0")]))
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
    + "www-authenticate, location, pintle-ignored, pintle-warning, *"
}
