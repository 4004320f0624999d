import Base
import HTTP

/// How the JSON gateway answers with one message: plain HTTP.
final class GatewayWriter: ResponseWriter {
  /// The HTTP status of a success.
  private let status: Int
  /// The status where the body would be `{}` or `[]`, and is left out; nil where that is a body like others.
  private let emptyStatus: Int?
  /// Fields of every answer that is no error.
  private let fields: HTTPFields
  private let errors: any ErrorRenderer
  private let head = AnswerFields.Head("application/json")

  init(
    status: Int, emptyStatus: Int? = nil, fields: [(name: String, value: String)] = [],
    errors: any ErrorRenderer
  ) {
    self.status = status
    self.emptyStatus = emptyStatus
    self.fields = HTTPFields(fields.map { .init($0.name, $0.value) })
    self.errors = errors
  }

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    call.isHeadSent = true
    let start = call.messageStart
    var fields: HTTPFields
    var status = status
    if let emptyStatus, stream.output.count - start == 2 { status = emptyStatus }
    if status == 204 || status != self.status {
      stream.output.truncate(to: start)
      fields = self.fields
      AnswerFields.append(to: &fields, status: status, for: stream.head, call.httpFields)
    } else {
      fields = head.fields(for: stream.head, call.httpFields)
      if self.fields.count > 0 { fields.append(contentsOf: self.fields) }
      let coding = call.compressBody(stream)
      if coding != .identity { fields.append("content-encoding", "\(coding.name)") }
      if call.responseCoding != .identity { fields.append("vary", "accept-encoding") }
      // HTTP/1 says the length of a body that is whole by itself, and needs no fields of its own for it.
      if stream.head.version == .http2 || stream.head.method == .head {
        fields.append("content-length", "\(stream.output.count - start)")
      }
      if stream.head.method == .head { stream.output.truncate(to: start) }
    }
    GatewayErrors.appendMetadata(of: call, to: &fields, stream)
    stream.respond(status, fields)
    if stream.output.count > start { call.outputWritten(stream, from: start) }
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
    GatewayErrors.answer(
      call, stream, error, errors.render(error, random: call.settings.randomSource))
  }
}

/// How the JSON gateway answers with many messages: as lines or as server-sent events.
final class GatewayStreamWriter: ResponseWriter {
  private let status: Int
  private let errors: any ErrorRenderer
  private let isEvents: Bool
  private let fields: HTTPFields

  init(status: Int, errors: any ErrorRenderer, isEvents: Bool) {
    self.status = status
    self.errors = errors
    self.isEvents = isEvents
    fields =
      isEvents
      ? HTTPFields([
        .init("content-type", "text/event-stream"), .init("cache-control", "no-cache"),
        // Some proxies hold lines back until they have a block, unless they are told not to.
        .init("x-accel-buffering", "no"),
      ]) : HTTPFields([.init("content-type", "application/x-ndjson")])
  }

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream) }
    guard !call.isOver else { return }
    call.passesMessages = true
    call.outputWritten(stream, from: call.messageStart)
  }

  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream) }
  }

  private func sendHead(_ call: ServerCall, _ stream: HTTPStream) {
    call.isHeadSent = true
    var fields = fields
    if isEvents {
      AnswerFields.append(to: &fields, status: status, for: stream.head)
      GatewayErrors.appendMetadata(of: call, to: &fields, stream)
    } else {
      GatewayErrors.appendContext(of: call, to: &fields, status: status, stream)
    }
    stream.respond(status, fields)
    guard stream.head.method == .head else { return }
    // The head is the whole answer; nobody waits for what the handler would send.
    stream.output.removeAll()
    stream.finish(trailers: nil)
    call.reset(.cancel)
  }

  func finish(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream) }
    if !call.isOver { stream.finish(trailers: nil) }
  }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    let rendered = errors.render(error, random: call.settings.randomSource)
    guard call.isHeadSent else {
      GatewayErrors.answer(call, stream, error, rendered)
      return
    }
    // The status is on its way already: the error is the stream's last item.
    let start = stream.output.count
    stream.output.append(isEvents ? "event: error\ndata: " : "{\"error\":")
    stream.output.append(rendered.body)
    stream.output.append(isEvents ? "\n\n" : "}\n")
    call.outputWritten(stream, from: start)
    stream.finish(trailers: nil)
  }
}

/// The gateway's answers that are errors.
enum GatewayErrors {
  /// Answers a call with a rendered error.
  static func answer(
    _ call: ServerCall, _ stream: HTTPStream, _ error: RPCError, _ rendered: RenderedError
  ) {
    call.isHeadSent = true
    var fields = HTTPAnswer(rendered).fields
    if call.refusesCoding { fields.append("accept-encoding", ContentCoding.accepted) }
    appendContext(of: call, to: &fields, status: rendered.status, stream)
    if let seconds = error.metadata.first(RPCError.retryAfterField) {
      fields.append(RPCError.retryAfterField, seconds)
    }
    fields.append(
      error.metadata, prefix: "grpc-metadata-", except: RPCError.retryAfterField)
    stream.respond(rendered.status, fields)
    if stream.head.method != .head {
      let start = stream.output.count
      stream.output.append(rendered.body)
      call.outputWritten(stream, from: start)
    }
    stream.finish(trailers: nil)
  }

  /// Appends what lets pages read the answer, and what the handler wants to say.
  static func appendContext(
    of call: ServerCall, to fields: inout HTTPFields, status: Int, _ stream: HTTPStream
  ) {
    AnswerFields.append(to: &fields, status: status, for: stream.head, call.httpFields)
    appendMetadata(of: call, to: &fields, stream)
  }

  /// The same without what every answer has.
  static func appendMetadata(
    of call: ServerCall, to fields: inout HTTPFields, _ stream: HTTPStream
  ) {
    call.settings.cors.append(to: &fields, for: stream.head)
    fields.append(call.httpFields)
    fields.append(call.responseMetadata, prefix: "grpc-metadata-")
  }
}
