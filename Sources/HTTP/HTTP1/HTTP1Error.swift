/// Why an HTTP/1.1 request was refused; the connection closes behind the answer.
enum HTTP1Error: Error, Sendable, Equatable {
  /// The message breaks the grammar of RFC 9112 or leaves room for two readings of it.
  case malformed(StaticText)
  /// The first line is none of HTTP: whoever sent it would not understand an answer, so there is none.
  case notHTTP
  /// The request target is longer than `HTTPLimits.maxTargetBytes`.
  case targetTooLong
  /// The fields are more, or longer, than the limits allow.
  case fieldsTooLarge
  /// The major version is not 1.
  case versionNotSupported
  /// An answer whose length is not known, to HTTP/1.0 on a socket whose end says nothing: a part would seem the whole.
  case endNotTold
  /// CONNECT, which only proxies answer.
  case notImplemented
  /// A body in a transfer coding other than chunked.
  case unknownTransferCoding
  /// An expectation other than "100-continue".
  case expectationFailed
  /// The port is for TLS.
  case plainText
  /// The head, or the body, did not come in time.
  case timeout

  /// The status to answer with.
  var status: Int {
    switch self {
    case .malformed, .plainText, .notHTTP: 400
    case .targetTooLong: 414
    case .fieldsTooLarge: 431
    case .versionNotSupported, .endNotTold: 505
    case .notImplemented, .unknownTransferCoding: 501
    case .expectationFailed: 417
    case .timeout: 408
    }
  }

  /// A sentence for the client's author.
  var text: StaticString {
    switch self {
    case .malformed(let text): text.text
    case .notHTTP: "this is not HTTP"
    case .targetTooLong: "the request target is too long"
    case .fieldsTooLarge: "the header fields are too many or too long"
    case .versionNotSupported: "this server speaks HTTP/1.1 and HTTP/2"
    case .endNotTold: "this answer has no known length: on a Unix socket it needs HTTP/1.1"
    case .notImplemented: "the method is not implemented"
    case .unknownTransferCoding: "the only transfer coding that is served is chunked"
    case .expectationFailed: "the expectation cannot be met"
    case .plainText: "this port speaks TLS: use https://"
    case .timeout: "the request did not come in time"
    }
  }
}

/// A literal that can be compared.
struct StaticText: Sendable, Equatable, ExpressibleByStringLiteral {
  let text: StaticString

  init(stringLiteral text: StaticString) { self.text = text }

  static func == (left: StaticText, right: StaticText) -> Bool {
    left.text.description == right.text.description
  }
}
