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

  private let wrapping: Wrapping
  /// The content type without codec: "application/grpc".
  private let contentType: StaticString
  /// The forms of calls, by how the codec was spelt.
  private let plain: CallForm
  private let proto: CallForm
  private let json: CallForm

  private init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    let dialect: Dialect
    switch wrapping {
    case .native: (contentType, dialect) = ("application/grpc", .grpc)
    case .web: (contentType, dialect) = ("application/grpc-web", .grpcWeb)
    case .webText: (contentType, dialect) = ("application/grpc-web-text", .grpcWebText)
    }
    let base = "\(contentType)"
    let rules = GRPCRules()
    func form(_ suffix: String) -> CallForm {
      CallForm(
        dialect: dialect,
        requests: .enveloped(damage: .internal, isText: wrapping == .webText),
        responses: .enveloped, rules: rules, writer: GRPCWriter(wrapping, base + suffix))
    }
    plain = form("")
    proto = form("+proto")
    json = form("+json")
  }

  /// gRPC as its own clients speak it.
  public static let native = GRPC(.native)
  /// gRPC-Web for browsers.
  public static let web = GRPC(.web)
  /// gRPC-Web in base64, for browsers that cannot read binary streams.
  public static let webText = GRPC(.webText)

  public var name: String { plain.dialect.name }

  public func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    guard let type = stream.head.value(.contentType), type.starts(with: contentType) else {
      return .notMine
    }
    let rest = type.dropping(contentType.utf8CodeUnitCount)
    // "-web" and "-web-text" belong to the other wrappings.
    if !rest.isEmpty, rest[0] == UInt8(ascii: "-") { return .notMine }
    // What most requests are, apart: nothing here needs a reference of its own.
    if rest.isEmpty, stream.head.method == .post,
      let call = settings.call(stream, plain, codec: .proto)
    {
      return .call(call)
    }
    let form = rest.isEmpty ? plain : form(rest)
    guard let method = settings.method(at: stream.head.path) else {
      return .answer(unknownMethod(form ?? plain))
    }
    guard stream.head.method == .post else {
      return .answer(
        HTTPAnswer(405, HTTPFields([.init("allow", "POST"), .init("content-length", "0")])))
    }
    guard let form else {
      return .answer(HTTPAnswer(415, HTTPFields([.init("content-length", "0")])))
    }
    return .call(
      settings.call(stream, method, form, codec: form === json ? .json : .proto))
  }

  public func answerUnknown(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> HTTPAnswer? { nil }

  /// The form that the text behind the base content type, which is there, asks for; nil for an unknown codec.
  private func form(_ rest: UnsafeRawBufferPointer) -> CallForm? {
    switch rest[0] {
    case UInt8(ascii: ";"), UInt8(ascii: " "): return plain
    case UInt8(ascii: "+"):
      let end = rest.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: " ") }
      let codec = UnsafeRawBufferPointer(rebasing: rest[..<(end ?? rest.count)])
      return codec.equals("+proto") ? proto : codec.equals("+json") ? json : nil
    default: return nil
    }
  }

  /// A path that no service answers: status 12 in the dialect's own form.
  private func unknownMethod(_ form: CallForm) -> HTTPAnswer {
    let contentType =
      "\(contentType)" + (form === proto ? "+proto" : form === json ? "+json" : "")
    let fields = HTTPFields([.init("content-type", contentType)])
    let trailers = HTTPFields([
      .init("grpc-status", "12"), .init("grpc-message", "unknown service or method"),
    ])
    guard wrapping != .native else { return HTTPAnswer(200, fields, trailers: trailers) }
    return HTTPAnswer(
      200, fields, body: GRPCTrailers.body(trailers, isText: wrapping == .webText))
  }
}
