import Base
import HTTP
import Wire

/// What Connect reads out of the head of a unary call by POST.
final class ConnectUnaryRules: RequestRules {
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    try Connect.timeout(head)
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    try Connect.checkVersion(stream.head)
    try call.negotiateCompression(stream, named: .contentEncoding, accepted: .acceptEncoding)
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    Metadata(head: head)
  }

  func malformed(_ error: WireError) -> RPCError { RPCError(.invalidArgument, "\(error)") }
}

/// What Connect reads out of the head of a unary call by GET: the message, too
/// (https://connectrpc.com/docs/protocol#unary-get-request).
final class ConnectGetRules: RequestRules {
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    try Connect.timeout(head)
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    call.responseCoding = ContentCoding(accepting: stream.head.value(.acceptEncoding))
    try call.checkQuery(stream, known: ConnectParameters.names)
    let parameters: ConnectParameters
    do throws(WireError) {
      parameters = try ConnectParameters(stream.head.query)
    } catch {
      throw malformed(error)
    }
    if let version = parameters.version, version != Array("v1".utf8) {
      throw RPCError(.invalidArgument, "the connect parameter must be \"v1\"")
    }
    if let name = parameters.compression { try call.setRequestCoding(name, called: "compression") }
    guard var message = parameters.message else {
      throw RPCError(.invalidArgument, "the message parameter is missing")
    }
    switch parameters.base64 {
    case nil, []?, Array("0".utf8)?: break
    case Array("1".utf8)?:
      guard let decoded = message.withUnsafeBytes({ Base64.decode($0) }) else {
        throw RPCError(.invalidArgument, "the message parameter is not base64")
      }
      message = decoded
    default: throw RPCError(.invalidArgument, "the base64 parameter must be 1, or left out")
    }
    try call.setRequest(message)
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    Metadata(head: head)
  }

  func malformed(_ error: WireError) -> RPCError { RPCError(.invalidArgument, "\(error)") }
}

/// How Connect answers unary calls: the message is the body, and everything else a field.
final class ConnectUnaryWriter: ResponseWriter {
  private let protoHead = AnswerFields.Head("application/proto")
  private let jsonHead = AnswerFields.Head("application/json")

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    call.isHeadSent = true
    let coding = call.compressBody(stream)
    let count = stream.output.count - call.messageStart
    var fields =
      call.codec == .proto
      ? protoHead.fields(for: stream.head, call.responseMetadata)
      : jsonHead.fields(for: stream.head, call.responseMetadata)
    fields.append("content-length", "\(count)")
    if coding != .identity { fields.append("content-encoding", "\(coding.name)") }
    if call.responseCoding != .identity { fields.append("vary", "accept-encoding") }
    appendMetadata(of: call, to: &fields, stream)
    stream.respond(200, fields)
    if stream.head.method == .head {
      stream.output.truncate(to: call.messageStart)
    } else if count > 0 {
      call.outputWritten(stream, from: call.messageStart)
    }
  }

  private func appendMetadata(
    of call: ServerCall, to fields: inout HTTPFields, _ stream: HTTPStream
  ) {
    call.settings.cors.append(to: &fields, for: stream.head)
    fields.append(call.responseMetadata)
    fields.append(call.trailingMetadata, prefix: "trailer-")
  }

  /// A head before the message would not know its length.
  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {}

  func finish(_ call: ServerCall, _ stream: HTTPStream) {
    stream.finish(trailers: nil)
  }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    guard !call.isHeadSent else {
      stream.reset(.internalError)
      return
    }
    call.isHeadSent = true
    let start = stream.output.count
    ConnectError.append(error, to: &stream.output)
    var fields = HTTPFields([
      .init("content-type", "application/json"),
      .init("content-length", "\(stream.output.count - start)"),
    ])
    if call.refusesCoding { fields.append("accept-encoding", ContentCoding.accepted) }
    let status = error.code.httpStatus
    AnswerFields.append(to: &fields, status: status, for: stream.head, call.responseMetadata)
    appendMetadata(of: call, to: &fields, stream)
    fields.append(error.metadata)
    stream.respond(status, fields)
    if stream.head.method == .head { stream.output.truncate(to: start) }
    call.outputWritten(stream, from: start)
    stream.finish(trailers: nil)
  }
}
