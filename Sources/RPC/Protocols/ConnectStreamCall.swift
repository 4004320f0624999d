import Base
import HTTP
import Wire

/// A streaming call of Connect: envelopes both ways, the outcome in the last one.
final class ConnectStreamCall: EnvelopedCall {
  override var framingCode: RPCCode { .invalidArgument }

  init(_ stream: HTTPStream, _ route: MethodRoute, _ settings: CallSettings) {
    super.init(stream, route.method, settings, codec: route.codec, dialect: .connect)
  }

  override func readTimeout(_ stream: HTTPStream) throws(RPCError) {
    timeout = try Connect.timeout(stream.head)
  }

  override func prepare(_ stream: HTTPStream) throws(RPCError) {
    try Connect.checkVersion(stream.head)
    if let name = stream.head.value(.connectContentEncoding) {
      guard let coding = ContentCoding(name) else {
        refusesCoding = true
        throw RPCError(
          .unimplemented,
          "the encoding \"\(String(decoding: name, as: UTF8.self))\" is not supported")
      }
      requestCoding = coding
    }
    responseCoding = ContentCoding(accepting: stream.head.value(.connectAcceptEncoding))
  }

  override func messageWritten(_ stream: HTTPStream) {
    closeEnvelope(stream)
    if !isHeadSent { sendHead(stream) }
    responseBytes += stream.output.count - messageStart
    stream.outputChanged()
  }

  override func sendHeadEarly() {
    guard let stream, !isHeadSent else { return }
    sendHead(stream)
  }

  private func sendHead(_ stream: HTTPStream) {
    isHeadSent = true
    if mayCompressLater { announcesCoding = true }
    var fields = HTTPFields([
      .init(
        "content-type",
        codec == .proto ? "application/connect+proto" : "application/connect+json")
    ])
    if announcesCoding { fields.append("connect-content-encoding", "\(responseCoding.name)") }
    if refusesCoding { fields.append("connect-accept-encoding", ContentCoding.accepted) }
    settings.cors.append(to: &fields, for: stream.head)
    fields.append(responseMetadata)
    stream.respond(200, fields)
  }

  override func finish(_ stream: HTTPStream) { end(stream, nil) }

  override func finish(_ stream: HTTPStream, failing error: RPCError) { end(stream, error) }

  private func end(_ stream: HTTPStream, _ error: RPCError?) {
    if !isHeadSent { sendHead(stream) }
    let start = Envelope.open(in: &stream.output)
    ConnectError.appendEndOfStream(error, trailingMetadata, to: &stream.output)
    Envelope.close(start, flags: Envelope.endOfStream, in: &stream.output)
    responseBytes += stream.output.count - start
    stream.outputChanged()
    stream.finish(trailers: nil)
  }
}
