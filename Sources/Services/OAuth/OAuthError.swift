import Base
import RPC
import Wire

/// Why a token is refused, in the codes of RFC 6749 section 5.2.
struct OAuthError: Error {
  enum Code: String {
    case invalidRequest = "invalid_request"
    case invalidClient = "invalid_client"
    case invalidGrant = "invalid_grant"
    case unsupportedGrantType = "unsupported_grant_type"
    case invalidScope = "invalid_scope"
    /// The store cannot be used; also for who must wait (the codes have none for that).
    case temporarilyUnavailable = "temporarily_unavailable"
  }

  let code: Code
  /// What is wrong, for people; it repeats nothing that the client wrote.
  let description: String
  /// The HTTP status where it is not the code's own.
  var ownStatus: Int?
  /// After how many nanoseconds to try again.
  var retryAfter: Int64?

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// Who asks has failed too often.
  static func throttled(_ wait: Int64) -> OAuthError {
    var error = OAuthError(
      .temporarilyUnavailable, "too many failed attempts from your address; try again later")
    error.ownStatus = 429
    error.retryAfter = wait
    return error
  }

  /// The body is compressed, which nobody undoes here.
  static var coded: OAuthError {
    var error = OAuthError(.invalidRequest, "the body must come without a content coding")
    error.ownStatus = 415
    return error
  }

  /// Client or secret is wrong; which of the two is nobody's business.
  static let invalidClient = OAuthError(
    .invalidClient, "there is no such client, or its secret is another one")

  private var status: Int {
    if let ownStatus { return ownStatus }
    return switch code {
    case .invalidClient: 401
    case .temporarilyUnavailable: 503
    default: 400
    }
  }

  /// The error document.
  var reply: PageReply {
    var fields = TokenReply.fields
    if code == .invalidClient {
      // RFC 6749 section 5.2, RFC 7617: what a client may answer it with.
      fields.append(("www-authenticate", #"Basic realm="pintle", charset="UTF-8""#))
    }
    if let retryAfter {
      fields.append(("retry-after", "\(max(1, (retryAfter + 999_999_999) / 1_000_000_000))"))
    }
    let document: JSONValue = [
      "error": .string(code.rawValue), "error_description": .string(description),
    ]
    return PageReply(status, body: document.bytes(), fields: fields)
  }
}

/// A token as its client gets it (RFC 6749 section 5.1).
struct TokenReply {
  let token: String
  /// The word for its type, which is the same in any case; clients exist that compare it.
  let type: String
  /// In seconds.
  let lifetime: Int64
  /// What it may be used for; nil where nothing is to be said.
  let scope: String?

  /// What every answer of a token endpoint has.
  static let fields: [(name: String, value: String)] = [
    ("cache-control", "no-store"), ("pragma", "no-cache"),
  ]

  var reply: PageReply {
    var members: [JSONValue.Member] = [
      .init("access_token", .string(token)), .init("token_type", .string(type)),
      .init("expires_in", .integer(lifetime)),
    ]
    if let scope { members.append(.init("scope", .string(scope))) }
    return PageReply(200, body: JSONValue.object(members).bytes(), fields: Self.fields)
  }
}
