import Base
import HTTP

/// How the JSON gateway answers with the data of one `google.api.HttpBody`, as it is.
final class GatewayBodyWriter: ResponseWriter {
  /// The HTTP status of a success.
  private let status: Int
  /// The status of an answer without data; nil where that is an answer like others.
  private let emptyStatus: Int?
  private let head: BodyHead
  private let errors: any ErrorRenderer

  init(
    status: Int, emptyStatus: Int?, fields: [(name: String, value: String)],
    errors: any ErrorRenderer
  ) {
    self.status = status
    self.emptyStatus = emptyStatus
    head = BodyHead(fields)
    self.errors = errors
  }

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    call.isHeadSent = true
    let start = call.messageStart
    var status = status
    if let emptyStatus, stream.output.count == start { status = emptyStatus }
    guard status != 204, status == self.status else {
      stream.output.truncate(to: start)
      stream.respond(status, head.fields(nil, call, status: status, stream))
      return
    }
    let type = BodyType(call.bodyType)
    var fields = head.fields(type, call, status: status, stream)
    // What is compressed already becomes no shorter, unless the handler knows better.
    if !type.isRaster || call.compressesResponses != nil {
      let coding = call.compressBody(stream)
      if coding != .identity { fields.append("content-encoding", "\(coding.name)") }
      if call.responseCoding != .identity { fields.append("vary", "accept-encoding") }
    }
    fields.append("content-length", "\(stream.output.count - start)")
    if stream.head.method == .head { stream.output.truncate(to: start) }
    stream.respond(status, fields)
    if stream.output.count > start { call.outputWritten(stream, from: start) }
  }

  /// A head before the message would know neither length nor type.
  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {}

  func finish(_ call: ServerCall, _ stream: HTTPStream) { stream.finish(trailers: nil) }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    guard !call.isHeadSent else {
      stream.reset(.internalError)
      return
    }
    GatewayErrors.answer(
      call, stream, error, errors.render(error, random: call.settings.randomSource))
  }
}

/// How the JSON gateway answers with the data of many `google.api.HttpBody`s, piece by piece.
///
/// The first one says the content type. An error behind it breaks the answer off: nothing that could be told apart from
/// data may follow data.
final class GatewayBodyStreamWriter: ResponseWriter {
  private let status: Int
  private let head: BodyHead
  private let errors: any ErrorRenderer

  init(
    status: Int, fields: [(name: String, value: String)], errors: any ErrorRenderer
  ) {
    self.status = status
    head = BodyHead(fields)
    self.errors = errors
  }

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream, BodyType(call.bodyType)) }
    guard !call.isOver else { return }
    call.passesMessages = true
    call.outputWritten(stream, from: call.messageStart)
  }

  /// A head before the first message would not know its type.
  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {}

  private func sendHead(_ call: ServerCall, _ stream: HTTPStream, _ type: BodyType?) {
    call.isHeadSent = true
    stream.respond(status, head.fields(type, call, status: status, stream))
    guard stream.head.method == .head else { return }
    // The head is the whole answer; nobody waits for what the handler would send.
    stream.output.removeAll()
    stream.finish(trailers: nil)
    call.reset(.cancel)
  }

  func finish(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream, nil) }
    if !call.isOver { stream.finish(trailers: nil) }
  }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    guard !call.isHeadSent else {
      stream.reset(.internalError)
      return
    }
    GatewayErrors.answer(
      call, stream, error, errors.render(error, random: call.settings.randomSource))
  }
}

/// The heads of answers that are given as they are.
private struct BodyHead {
  /// Fields of every answer of the method, but for the next one.
  private let always: HTTPFields
  private let disposition: String?

  init(_ fields: [(name: String, value: String)]) {
    always = HTTPFields(
      fields.filter { !$0.name.utf8Equals(Self.dispositionField) }.map { .init($0.name, $0.value) })
    disposition = fields.first { $0.name.utf8Equals(Self.dispositionField) }?.value
  }

  private static let dispositionField = "content-disposition"

  /// Where a browser opens such an answer all the same, it has no origin, runs no code and sends no form; and parts of it
  /// are not to be had, so that caches and players need not ask.
  private static let guards = HTTPFields.shared([
    .init("content-security-policy", "sandbox"), .init("accept-ranges", "none"),
  ])

  /// The fields of an answer; without a type it has no content.
  func fields(
    _ type: BodyType?, _ call: ServerCall, status: Int, _ stream: HTTPStream
  ) -> HTTPFields {
    var fields = HTTPFields()
    if let type { fields.append("content-type", type.text) }
    AnswerFields.append(to: &fields, status: status, for: stream.head, call.httpFields)
    fields.append(contentsOf: Self.guards)
    if always.count > 0 { fields.append(contentsOf: always) }
    if let text = disposition(type, call) { fields.append(Self.dispositionField, text) }
    call.settings.cors.append(to: &fields, for: stream.head)
    fields.append(call.httpFields, except: Self.dispositionField)
    fields.append(call.responseMetadata, prefix: "grpc-metadata-")
    return fields
  }

  /// What the handler says, or else the method; only "attachment" where a browser must not show the type.
  private func disposition(_ type: BodyType?, _ call: ServerCall) -> String? {
    let said = call.httpFields.first(Self.dispositionField) ?? disposition
    guard let type, !type.isHarmless else { return said }
    guard var said else { return "attachment" }
    let isAttachment = said.withUTF8 {
      UnsafeRawBufferPointer($0).withoutParameters.isToken("attachment")
    }
    return isAttachment ? said : "attachment"
  }
}
