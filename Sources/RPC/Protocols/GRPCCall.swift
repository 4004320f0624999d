import Base
import HTTP
import Wire

/// A call of gRPC or gRPC-Web.
final class GRPCCall: EnvelopedCall {
  private let grpc: GRPC
  private var variant: Int
  /// Decodes the body where it comes in base64.
  private var textDecoder: Base64StreamDecoder?

  init(_ stream: HTTPStream, _ route: MethodRoute, _ settings: CallSettings, _ dialect: GRPC) {
    grpc = dialect
    self.variant = route.variant
    if grpc.wrapping == .webText { textDecoder = Base64StreamDecoder() }
    super.init(
      stream, route.method, settings, codec: route.codec, dialect: dialect.dialect)
  }

  /// The call that answers `route`: the one that this stream object used last, if nobody holds it any more.
  static func make(
    _ stream: HTTPStream, _ route: MethodRoute, _ settings: CallSettings, _ dialect: GRPC
  ) -> GRPCCall {
    if isKnownUniquelyReferenced(&stream.reusable), let spare = stream.reusable,
      type(of: spare) == GRPCCall.self
    {
      // Safe: the line above has compared the exact class.
      let call = unsafeDowncast(spare, to: GRPCCall.self)
      stream.reusable = nil
      if call.settings === settings, call.loop === stream.loop,
        call.grpc.wrapping == dialect.wrapping
      {
        call.restart(stream, route.method, route.codec)
        call.restartEnvelopes()
        call.variant = route.variant
        if dialect.wrapping == .webText { call.textDecoder = Base64StreamDecoder() }
        return call
      }
    }
    return GRPCCall(stream, route, settings, dialect)
  }

  override func leave(_ stream: HTTPStream) {
    offerAgain(on: stream)
  }

  // MARK: The request's head

  override func readTimeout(_ stream: HTTPStream) throws(RPCError) {
    guard let text = stream.head.value(.grpcTimeout) else { return }
    guard let timeout = Deadline.grpcTimeout(text) else {
      throw RPCError(.internal, "the grpc-timeout field is malformed")
    }
    self.timeout = timeout
  }

  override func prepare(_ stream: HTTPStream) throws(RPCError) {
    if let name = stream.head.value(.grpcEncoding) {
      guard let coding = ContentCoding(name) else {
        refusesCoding = true
        throw RPCError(
          .unimplemented,
          "the encoding \"\(String(decoding: name, as: UTF8.self))\" is not supported")
      }
      requestCoding = coding
    }
    if let accepted = stream.head.value(.grpcAcceptEncoding) {
      responseCoding = ContentCoding(accepting: accepted)
    }
  }

  // MARK: The request's body

  override func append(_ bytes: RawSpan) throws(RPCError) {
    guard textDecoder != nil else {
      input.append(bytes)
      return
    }
    let isText = bytes.withUnsafeBytes { textDecoder!.decode($0, into: &input) }
    guard isText else { throw RPCError(.internal, "the request body is not base64") }
  }

  override func bodyEnded() throws(RPCError) {
    guard textDecoder != nil else { return }
    guard textDecoder!.finish(into: &input) else {
      throw RPCError(.internal, "the request body ends inside a base64 group")
    }
  }

  override func malformed(_ error: WireError) -> RPCError {
    RPCError(.internal, error.description)
  }

  // MARK: The response

  override func messageWritten(_ stream: HTTPStream) {
    closeEnvelope(stream)
    if !isHeadSent { sendHead(stream) }
    outputChanged(stream)
  }

  override func sendHeadEarly() {
    guard let stream, !isHeadSent else { return }
    sendHead(stream)
  }

  private func sendHead(_ stream: HTTPStream) {
    isHeadSent = true
    if mayCompressLater { announcesCoding = true }
    let shared = grpc.head(variant, announcesCoding ? responseCoding : .identity)
    if responseMetadata.isEmpty, !refusesCoding,
      grpc.wrapping == .native || stream.head.value(.origin) == nil
    {
      stream.respond(200, shared)
      return
    }
    var fields = shared
    if refusesCoding { fields.append("grpc-accept-encoding", ContentCoding.accepted) }
    if grpc.wrapping != .native { settings.cors.append(to: &fields, for: stream.head) }
    fields.append(responseMetadata)
    stream.respond(200, fields)
  }

  /// Hands what was appended from `messageStart` on to the transport.
  private func outputChanged(_ stream: HTTPStream) {
    if grpc.wrapping == .webText {
      scratch.removeAll(keepingAtMost: 64 * 1024)
      stream.output.withUnsafeBytes { scratch.append($0.dropping(messageStart)) }
      stream.output.truncate(to: messageStart)
      scratch.withUnsafeBytes { Base64.encode($0, into: &stream.output) }
    }
    responseBytes += stream.output.count - messageStart
    stream.outputChanged()
  }

  override func finish(_ stream: HTTPStream) {
    finish(
      stream,
      trailingMetadata.isEmpty
        ? GRPCTrailers.success : GRPCTrailers.fields(nil, trailingMetadata))
  }

  override func finish(_ stream: HTTPStream, failing error: RPCError) {
    finish(stream, GRPCTrailers.fields(error, trailingMetadata))
  }

  private func finish(_ stream: HTTPStream, _ trailers: HTTPFields) {
    if !isHeadSent { sendHead(stream) }
    guard grpc.wrapping != .native else {
      stream.finish(trailers: trailers)
      return
    }
    messageStart = stream.output.count
    GRPCTrailers.append(trailers, to: &stream.output)
    outputChanged(stream)
    stream.finish(trailers: nil)
  }
}
