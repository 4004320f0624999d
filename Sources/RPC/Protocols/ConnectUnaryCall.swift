import Base
import HTTP

/// A unary call of Connect: the message is the body, or a query parameter.
final class ConnectUnaryCall: WholeBodyCall {
  private let isGet: Bool

  init(_ stream: HTTPStream, _ route: MethodRoute, _ settings: CallSettings, isGet: Bool) {
    self.isGet = isGet
    super.init(
      stream, route.method, settings, codec: route.codec, dialect: .connect,
      isEnveloped: false)
  }

  override func readTimeout(_ stream: HTTPStream) throws(RPCError) {
    timeout = try Connect.timeout(stream.head)
  }

  override func prepare(_ stream: HTTPStream) throws(RPCError) {
    guard isGet else {
      try Connect.checkVersion(stream.head)
      try readCodings(stream.head)
      return
    }
    responseCoding = ContentCoding(accepting: stream.head.value(.acceptEncoding))
    try takeQuery(stream.head.query)
  }

  /// Reads the message out of a GET's query
  /// (https://connectrpc.com/docs/protocol#unary-get-request).
  private func takeQuery(_ query: UnsafeRawBufferPointer) throws(RPCError) {
    if let version = QueryParameters.first("connect", in: query), version != Array("v1".utf8) {
      throw RPCError(.invalidArgument, "the connect parameter must be \"v1\"")
    }
    if let name = QueryParameters.first("compression", in: query) {
      guard let coding = name.withUnsafeBytes({ ContentCoding($0) }) else {
        refusesCoding = true
        throw RPCError(
          .unimplemented,
          "the compression \"\(String(decoding: name, as: UTF8.self))\" is not supported")
      }
      requestCoding = coding
    }
    guard var message = QueryParameters.first("message", in: query) else {
      throw RPCError(.invalidArgument, "the message parameter is missing or malformed")
    }
    if QueryParameters.first("base64", in: query) == [UInt8(ascii: "1")] {
      guard let decoded = message.withUnsafeBytes({ Base64.decode($0) }) else {
        throw RPCError(.invalidArgument, "the message parameter is not base64")
      }
      message = decoded
    }
    guard message.count <= settings.limits.maxMessageBytes else {
      throw .messageTooLong(limit: settings.limits.maxMessageBytes)
    }
    input.append(message)
  }

  override func receive(_ bytes: RawSpan) throws(RPCError) {
    // A GET's body means nothing.
    if !isGet { try super.receive(bytes) }
  }

  override func messageWritten(_ stream: HTTPStream) {
    isHeadSent = true
    let coding = compressBody(stream)
    var fields = HTTPFields([
      .init("content-type", codec == .proto ? "application/proto" : "application/json"),
      .init("content-length", "\(stream.output.count - messageStart)"),
    ])
    if coding != .identity { fields.append("content-encoding", "\(coding.name)") }
    if responseCoding != .identity { fields.append("vary", "accept-encoding") }
    addContext(to: &fields, stream)
    stream.respond(200, fields)
    responseBytes += stream.output.count - messageStart
    if stream.output.count > messageStart { stream.outputChanged() }
  }

  private func addContext(to fields: inout HTTPFields, _ stream: HTTPStream) {
    settings.cors.append(to: &fields, for: stream.head)
    fields.append(responseMetadata)
    fields.append(trailingMetadata, prefix: "trailer-")
  }

  override func finish(_ stream: HTTPStream) {
    stream.finish(trailers: nil)
  }

  override func finish(_ stream: HTTPStream, failing error: RPCError) {
    guard !isHeadSent else {
      stream.reset(.internalError)
      return
    }
    isHeadSent = true
    let start = stream.output.count
    ConnectError.append(error, to: &stream.output)
    let count = stream.output.count - start
    var fields = HTTPFields([
      .init("content-type", "application/json"), .init("content-length", "\(count)"),
    ])
    if refusesCoding { fields.append("accept-encoding", ContentCoding.accepted) }
    addContext(to: &fields, stream)
    fields.append(error.metadata)
    stream.respond(error.code.httpStatus, fields)
    responseBytes += count
    stream.outputChanged()
    stream.finish(trailers: nil)
  }
}
