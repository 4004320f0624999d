import Base
public import HTTP

/// Calls over WebSocket, which pages make streams with; docs/browsers.md says how.
///
/// They are opened by `GET` of a method's path with `Upgrade: websocket`, or by an extended CONNECT over HTTP/2.
public final class WebSocketProtocol: WireProtocol {
  public let name = "websocket"

  private let form = CallForm(
    dialect: .webSocket, requests: .enveloped(damage: .invalidArgument), responses: .enveloped,
    rules: WebSocketRules(), writer: WebSocketWriter())

  private let limits: HTTPLimits

  /// Makes the protocol for peers with these bounds.
  public init(_ limits: HTTPLimits = HTTPLimits()) { self.limits = limits }

  public func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    guard stream.head.asksForWebSocket else { return .notMine }
    return claimOpening(stream, settings)
  }

  @inline(never)
  private func claimOpening(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    guard let method = settings.method(at: stream.head.path) else { return .notMine }
    if stream.head.isRepeated(.origin) {
      return .answer(
        Self.answer(RPCError(.invalidArgument, "the origin field came more than once"), 400))
    }
    if let origin = stream.head.value(.origin), settings.cors.allowedOrigin(origin) == nil {
      return .answer(
        Self.answer(RPCError(.permissionDenied, "the page's origin may not call"), 403))
    }
    switch WebSocketOpening.fault(stream.head) {
    case nil: break
    case .malformed(let text): return .answer(Self.answer(RPCError(.invalidArgument, text), 400))
    case .otherVersion:
      return .answer(
        Self.answer(
          RPCError(.invalidArgument, "sec-websocket-version must be 13"), 426,
          HTTPFields([
            .init("sec-websocket-version", WebSocketOpening.version), .init("upgrade", "websocket"),
            .init("connection", "upgrade"),
          ])))
    }
    do throws(RPCError) {
      let offer = try WebSocketOffer(stream.head)
      let callStream = WebSocketCallStream(stream, offer, method, limits)
      return .callOn(callStream, settings.call(callStream, method, form, codec: offer.codec))
    } catch {
      return .answer(Self.answer(error, error.code.httpStatus))
    }
  }

  /// Paths that are a method's are answered by others.
  public func answerUnknown(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> HTTPAnswer? { nil }

  /// The answer by plain HTTP to a request that opens no WebSocket: the error in Connect's form.
  static func answer(
    _ error: RPCError, _ status: Int, _ further: HTTPFields = HTTPFields([])
  ) -> HTTPAnswer {
    var body = ByteBuffer()
    ConnectError.append(error, to: &body)
    var fields = HTTPFields([
      .init("content-type", "application/json"), .init("content-length", "\(body.count)"),
      .init("cache-control", "no-store"),
    ])
    fields.append(contentsOf: further)
    return HTTPAnswer(status, fields, body: body.array())
  }
}
