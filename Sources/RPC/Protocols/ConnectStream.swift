import Base
import HTTP
import Wire

/// What Connect reads out of the head of a streaming call.
final class ConnectStreamRules: RequestRules {
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    try Connect.timeout(head)
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    try Connect.checkVersion(stream.head)
    try call.refuseContentCoding(stream)
    try call.negotiateCompression(
      stream, named: .connectContentEncoding, accepted: .connectAcceptEncoding)
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    Metadata(head: head)
  }

  func malformed(_ error: WireError) -> RPCError { RPCError(.invalidArgument, "\(error)") }
}

/// How Connect answers streaming calls: enveloped messages, the outcome in the last one.
final class ConnectStreamWriter: ResponseWriter {
  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    call.closeEnvelope(stream)
    if !call.isHeadSent { sendHead(call, stream) }
    call.passesMessages = call.responseCoding == .identity
    call.outputWritten(stream, from: call.messageStart)
  }

  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream) }
  }

  private func sendHead(_ call: ServerCall, _ stream: HTTPStream) {
    call.isHeadSent = true
    var fields = HTTPFields([
      .init(
        "content-type",
        call.codec == .proto ? "application/connect+proto" : "application/connect+json")
    ])
    let coding = call.announceCoding()
    if coding != .identity { fields.append("connect-content-encoding", "\(coding.name)") }
    if call.refusesCoding { fields.append("connect-accept-encoding", ContentCoding.accepted) }
    AnswerFields.append(to: &fields, status: 200, for: stream.head, call.responseMetadata)
    call.settings.cors.append(to: &fields, for: stream.head)
    fields.append(call.responseMetadata)
    stream.respond(200, fields)
  }

  func finish(_ call: ServerCall, _ stream: HTTPStream) { end(call, stream, nil) }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    end(call, stream, error)
  }

  private func end(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError?) {
    if !call.isHeadSent { sendHead(call, stream) }
    let start = Envelope.open(in: &stream.output)
    ConnectError.appendEndOfStream(error, call.trailingMetadata, to: &stream.output)
    Envelope.close(start, flags: Envelope.endOfStream, in: &stream.output)
    call.outputWritten(stream, from: start)
    stream.finish(trailers: nil)
  }
}
