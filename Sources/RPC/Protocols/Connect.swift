import Base
public import HTTP
import Wire

/// The Connect protocol (https://connectrpc.com/docs/protocol): unary calls by POST or GET with bare bodies,
/// streams with envelopes; protobuf or JSON.
public final class Connect: WireProtocol {
  public let name = "connect"

  public init() {}

  private let unary = CallForm(
    dialect: .connect, requests: .whole, responses: .whole, rules: ConnectUnaryRules(),
    writer: ConnectUnaryWriter())
  private let get = CallForm(
    dialect: .connect, requests: .head, responses: .whole, rules: ConnectGetRules(),
    writer: ConnectUnaryWriter())
  private let streaming = CallForm(
    dialect: .connect, requests: .enveloped(damage: .invalidArgument), responses: .enveloped,
    rules: ConnectStreamRules(), writer: ConnectStreamWriter())

  public func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    guard let method = settings.method(at: stream.head.path) else { return .notMine }
    let descriptor = method.descriptor
    let isUnary = descriptor.kind == .unary
    let allowsGet = isUnary && descriptor.hasNoSideEffects
    switch stream.head.method {
    case .post:
      guard let codec = Self.codec(of: stream.head.value(.contentType), isUnary: isUnary) else {
        return .answer(Self.unsupportedType(isUnary: isUnary))
      }
      return .call(
        settings.call(stream, method, isUnary ? unary : streaming, codec: codec))
    case .get where allowsGet:
      let codec: Codec
      let encoding: [UInt8]?
      do throws(WireError) {
        encoding = try ConnectParameters.encoding(stream.head.query)
      } catch {
        return .answer(Self.malformed(error))
      }
      switch encoding {
      case Array("proto".utf8): codec = .proto
      case Array("json".utf8): codec = .json
      default: return .answer(Self.unsupportedType(isUnary: true))
      }
      return .call(settings.call(stream, method, get, codec: codec))
    default:
      return .answer(
        HTTPAnswer(
          405,
          HTTPFields([
            .init("allow", allowsGet ? "GET, POST" : "POST"), .init("content-length", "0"),
          ])))
    }
  }

  public func answerUnknown(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> HTTPAnswer? {
    guard Self.looksLikeMethod(head.path) else { return nil }
    return HTTPAnswer(
      404, contentType: "application/json",
      body: #"{"code":"unimplemented","message":"unknown service or method"}"#)
  }

  /// The codec of a content type; nil when it is not one for this kind of method.
  private static func codec(of type: UnsafeRawBufferPointer?, isUnary: Bool) -> Codec? {
    guard let type else { return nil }
    let end = type.firstIndex(of: UInt8(ascii: ";")) ?? type.count
    let essence = UnsafeRawBufferPointer(rebasing: type[..<end]).trimmingSpaces()
    if isUnary {
      return essence.equals("application/proto")
        ? .proto : essence.equals("application/json") ? .json : nil
    }
    return essence.equals("application/connect+proto")
      ? .proto : essence.equals("application/connect+json") ? .json : nil
  }

  private static func unsupportedType(isUnary: Bool) -> HTTPAnswer {
    let types =
      (isUnary
        ? "application/json, application/proto"
        : "application/connect+json, application/connect+proto")
      + ", application/grpc, application/grpc-web, application/grpc-web-text"
    return HTTPAnswer(
      415, HTTPFields([.init("accept-post", types), .init("content-length", "0")]))
  }

  private static func malformed(_ error: WireError) -> HTTPAnswer {
    let error = RPCError(.invalidArgument, "\(error)")
    var body = ByteBuffer()
    ConnectError.append(error, to: &body)
    return HTTPAnswer(
      error.code.httpStatus, contentType: "application/json",
      body: body.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a path has the form "/package.Service/Method".
  private static func looksLikeMethod(_ path: UnsafeRawBufferPointer) -> Bool {
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return segments.count == 3 && segments[0].isEmpty && !segments[2].isEmpty
      && segments[1].contains(UInt8(ascii: "."))
  }

  /// Reads `connect-timeout-ms`.
  static func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    guard let text = head.value(.connectTimeoutMs) else { return nil }
    guard let timeout = Deadline.connectTimeout(text) else {
      throw RPCError(.invalidArgument, "the connect-timeout-ms field is malformed")
    }
    return timeout
  }

  /// Refuses versions of the protocol other than 1; a client need not say which it speaks.
  static func checkVersion(_ head: borrowing HTTPRequestHead) throws(RPCError) {
    guard let version = head.value(.connectProtocolVersion), !version.equals("1") else { return }
    throw RPCError(.invalidArgument, "connect-protocol-version must be \"1\"")
  }
}
