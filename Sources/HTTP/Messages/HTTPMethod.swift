import Glibc

/// A request's method.
public enum HTTPMethod: UInt8, Sendable {
  /// The methods of RFC 9110 and RFC 5789.
  case get, head, post, put, patch, delete, options
  /// Any other token; the server answers 405 or 404.
  case other

  /// Recognises a method's token, which is case-sensitive (RFC 9110 section 9.1).
  public init(token: UnsafeRawBufferPointer) {
    @inline(__always)
    func matches(_ name: StaticString) -> Bool {
      memcmp(token.baseAddress.unsafelyUnwrapped, name.utf8Start, token.count) == 0
    }
    switch token.count {
    case 3: self = matches("GET") ? .get : matches("PUT") ? .put : .other
    case 4: self = matches("POST") ? .post : matches("HEAD") ? .head : .other
    case 5: self = matches("PATCH") ? .patch : .other
    case 6: self = matches("DELETE") ? .delete : .other
    case 7: self = matches("OPTIONS") ? .options : .other
    default: self = .other
    }
  }

  /// The method's name as it stands on the wire.
  public var name: String {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .post: "POST"
    case .put: "PUT"
    case .patch: "PATCH"
    case .delete: "DELETE"
    case .options: "OPTIONS"
    case .other: "OTHER"
    }
  }
}

/// The HTTP version that carries a request.
public enum HTTPVersion: UInt8, Sendable {
  /// The versions that are served.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case http1_0, http1_1, http2
}

/// What an extended CONNECT asks for (`:protocol`, RFC 8441 section 4).
public enum ConnectProtocol: UInt8, Sendable {
  /// The request is none.
  case none
  case webSocket
  /// A protocol that the server does not speak.
  case other
}
