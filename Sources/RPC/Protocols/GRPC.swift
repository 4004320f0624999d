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

  /// The forms of calls, by how the codec was spelt, for answers in one wrapping.
  private struct Forms {
    let wrapping: Wrapping
    let plain: CallForm
    let proto: CallForm
    let json: CallForm

    /// Forms for requests in `requests` that are answered in `wrapping`.
    init(_ requests: Wrapping, answeredIn wrapping: Wrapping, _ rules: GRPCRules) {
      self.wrapping = wrapping
      func form(_ suffix: String) -> CallForm {
        CallForm(
          dialect: requests.dialect,
          requests: .enveloped(damage: .internal, isText: requests == .webText),
          responses: .enveloped, rules: rules,
          writer: GRPCWriter(wrapping, "\(wrapping.contentType)" + suffix))
      }
      plain = form("")
      proto = form("+proto")
      json = form("+json")
    }
  }

  private let wrapping: Wrapping
  /// The content type without codec: "application/grpc".
  private let contentType: StaticString
  /// Answers in the wrapping of their requests.
  private let forms: Forms
  /// Answers to those who ask in binary for text, or in text for binary; nil where there is one wrapping only.
  private let crossed: Forms?
  /// What most calls are.
  private let plain: CallForm

  private init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    contentType = wrapping.contentType
    let rules = GRPCRules()
    forms = Forms(wrapping, answeredIn: wrapping, rules)
    switch wrapping {
    case .native: crossed = nil
    case .web: crossed = Forms(.web, answeredIn: .webText, rules)
    case .webText: crossed = Forms(.webText, answeredIn: .web, rules)
    }
    plain = forms.plain
  }

  /// gRPC as its own clients speak it.
  public static let native = GRPC(.native)
  /// gRPC-Web for browsers.
  public static let web = GRPC(.web)
  /// gRPC-Web in base64, for browsers that cannot read binary streams.
  public static let webText = GRPC(.webText)

  public var name: String { plain.dialect.name }

  public func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    // Almost all clients write it in lower case.
    guard let type = stream.head.value(.contentType),
      type.starts(with: contentType) || type.startsWithToken(contentType)
    else { return .notMine }
    let rest = type.dropping(contentType.utf8CodeUnitCount)
    // "-web" and "-web-text" belong to the other wrappings.
    if !rest.isEmpty, rest[0] == UInt8(ascii: "-") { return .notMine }
    // What most requests are, apart: nothing here needs a reference of its own.
    if rest.isEmpty, stream.head.method == .post, stream.head.version != .http1_0,
      crossed == nil || stream.head.value(.accept) == nil,
      let call = settings.call(stream, plain, codec: .proto)
    {
      return .call(call)
    }
    return claimOther(stream, rest, settings)
  }

  private func claimOther(
    _ stream: HTTPStream, _ rest: UnsafeRawBufferPointer, _ settings: CallSettings
  ) -> Claim {
    guard wrapping != .native || stream.head.version != .http1_0 else {
      // It has no trailers, so the outcome of a call would be lost.
      return .answer(
        HTTPAnswer(
          505, contentType: "text/plain; charset=utf-8",
          body: "gRPC needs HTTP/2, or HTTP/1.1 with trailers\n"))
    }
    let forms = forms(for: stream.head)
    let form = rest.isEmpty ? forms.plain : Self.form(rest, forms)
    guard let method = settings.method(at: stream.head.path) else {
      return .answer(unknownMethod(form ?? forms.plain, forms))
    }
    guard stream.head.method == .post else { return .answer(.notAllowed("POST")) }
    guard let form else {
      return .answer(HTTPAnswer(415, HTTPFields([.init("content-length", "0")])))
    }
    return .call(
      settings.call(stream, method, form, codec: form === forms.json ? .json : .proto))
  }

  public func answerUnknown(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> HTTPAnswer? { nil }

  /// The forms in the wrapping that the client accepts (PROTOCOL-WEB: `accept: application/grpc-web-text` asks for
  /// text), which is that of its request unless it says otherwise.
  private func forms(for head: borrowing HTTPRequestHead) -> Forms {
    guard let crossed, let accepted = head.value(.accept) else { return forms }
    var takesText = false
    var takesBinary = false
    accepted.forEachElement { range in
      if range.startsWithToken(Wrapping.webText.contentType) {
        takesText = true
      } else if range.startsWithToken(Wrapping.web.contentType) {
        takesBinary = true
      }
    }
    guard takesText != takesBinary else { return forms }
    return takesText == (wrapping == .webText) ? forms : crossed
  }

  /// The form that the text behind the base content type, which is there, asks for; nil for an unknown codec.
  private static func form(_ rest: UnsafeRawBufferPointer, _ forms: Forms) -> CallForm? {
    switch rest[0] {
    case UInt8(ascii: ";"), UInt8(ascii: " "), UInt8(ascii: "\t"): return forms.plain
    case UInt8(ascii: "+"):
      let codec = rest.withoutParameters
      return codec.isToken("+proto") ? forms.proto : codec.isToken("+json") ? forms.json : nil
    default: return nil
    }
  }

  /// A path that no service answers: status 12 in the dialect's own form.
  private func unknownMethod(_ form: CallForm, _ forms: Forms) -> HTTPAnswer {
    let contentType =
      "\(forms.wrapping.contentType)"
      + (form === forms.proto ? "+proto" : form === forms.json ? "+json" : "")
    let fields = HTTPFields([.init("content-type", contentType)])
    let trailers = HTTPFields([
      .init("grpc-status", "12"), .init("grpc-message", "unknown service or method"),
    ])
    guard wrapping != .native else { return HTTPAnswer(200, fields, trailers: trailers) }
    return HTTPAnswer(
      200, fields,
      body: GRPCTrailers.body(trailers, isText: forms.wrapping == .webText))
  }
}

extension GRPC.Wrapping {
  /// The content type without codec.
  var contentType: StaticString {
    switch self {
    case .native: "application/grpc"
    case .web: "application/grpc-web"
    case .webText: "application/grpc-web-text"
    }
  }

  /// How logs and statistics name it.
  var dialect: Dialect {
    switch self {
    case .native: .grpc
    case .web: .grpcWeb
    case .webText: .grpcWebText
    }
  }
}
