public import HTTP

/// gRPC (PROTOCOL-HTTP2) and gRPC-Web (PROTOCOL-WEB), binary and text: one dialect in three wrappings.
public final class GRPC: WireProtocol {
  /// How the messages travel.
  enum Wrapping: Sendable {
    /// Envelopes, trailers as HTTP trailers.
    case native
    /// Envelopes, trailers as the last envelope.
    case web
    /// The same, the whole body in base64.
    case webText
  }

  let wrapping: Wrapping
  /// The response heads that most calls share, by suffix and coding.
  private let heads: [HTTPFields]
  private static let codings = 3

  private init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    var heads: [HTTPFields] = []
    for suffix in [Suffix.none, .proto, .json] {
      for coding in ContentCoding.allCases {
        var fields = HTTPFields([
          .init("content-type", Self.contentTypeText(wrapping, suffix.rawValue))
        ])
        if coding != .identity { fields.append("grpc-encoding", "\(coding.name)") }
        heads.append(fields)
      }
    }
    self.heads = heads
  }

  /// The shared head for a request with the suffix `variant`, naming `coding`.
  func head(_ variant: Int, _ coding: ContentCoding) -> HTTPFields {
    heads[variant * Self.codings + Int(coding.rawValue)]
  }

  /// gRPC as its own clients speak it.
  public static let native = GRPC(.native)
  /// gRPC-Web for browsers.
  public static let web = GRPC(.web)
  /// gRPC-Web in base64, for browsers that cannot read binary streams.
  public static let webText = GRPC(.webText)

  public var name: String { dialect.name }

  var dialect: Dialect {
    switch wrapping {
    case .native: .grpc
    case .web: .grpcWeb
    case .webText: .grpcWebText
    }
  }

  /// The content type without codec: "application/grpc".
  private static func contentType(_ wrapping: Wrapping) -> StaticString {
    switch wrapping {
    case .native: "application/grpc"
    case .web: "application/grpc-web"
    case .webText: "application/grpc-web-text"
    }
  }

  /// What stands behind the base content type: which codec, and how it was spelt.
  private enum Suffix: Int {
    case none, proto, json, unknown
  }

  public func match(_ head: borrowing HTTPRequestHead, _ methods: MethodTable) -> Route? {
    let contentType = Self.contentType(wrapping)
    guard let type = head.value(.contentType), type.starts(with: contentType) else { return nil }
    let suffix: Suffix
    let rest = type.dropping(contentType.utf8CodeUnitCount)
    if rest.isEmpty {
      suffix = .none
    } else {
      switch rest[0] {
      // "-web" and "-web-text" belong to the other wrappings.
      case UInt8(ascii: "-"): return nil
      case UInt8(ascii: ";"), UInt8(ascii: " "): suffix = .none
      case UInt8(ascii: "+"):
        let end = rest.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: " ") }
        let codec = UnsafeRawBufferPointer(rebasing: rest[..<(end ?? rest.count)])
        suffix = codec.equals("+proto") ? .proto : codec.equals("+json") ? .json : .unknown
      default: suffix = .unknown
      }
    }
    guard let method = methods.find(head.path) else {
      return .answer(unknownMethod(suffix == .unknown ? Suffix.none.rawValue : suffix.rawValue))
    }
    guard head.method == .post else {
      return .answer(
        HTTPAnswer(405, HTTPFields([.init("allow", "POST"), .init("content-length", "0")])))
    }
    guard suffix != .unknown else {
      return .answer(HTTPAnswer(415, HTTPFields([.init("content-length", "0")])))
    }
    return .method(
      MethodRoute(method, codec: suffix == .json ? .json : .proto, variant: suffix.rawValue))
  }

  public func makeCall(_ stream: HTTPStream, _ route: MethodRoute, _ server: RPCHandler)
    -> ServerCall
  {
    GRPCCall.make(stream, route, server.settings, self)
  }

  /// A path that no service answers: status 12 in the dialect's own form.
  private func unknownMethod(_ variant: Int) -> HTTPAnswer {
    let fields = head(variant, .identity)
    let trailers = HTTPFields([
      .init("grpc-status", "12"), .init("grpc-message", "unknown service or method"),
    ])
    guard wrapping != .native else { return HTTPAnswer(200, fields, trailers: trailers) }
    return HTTPAnswer(
      200, fields, body: GRPCTrailers.body(trailers, isText: wrapping == .webText))
  }

  /// The content type of answers to requests of the suffix `variant`.
  private static func contentTypeText(_ wrapping: Wrapping, _ variant: Int) -> String {
    "\(contentType(wrapping))"
      + (variant == Suffix.proto.rawValue
        ? "+proto" : variant == Suffix.json.rawValue ? "+json" : "")
  }
}
