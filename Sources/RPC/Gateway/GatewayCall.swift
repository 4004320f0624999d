import Base
import HTTP
import PathTemplates
import Wire

/// A call through the JSON gateway.
class GatewayCall: WholeBodyCall {
  /// How the responses of a server stream follow one another.
  private enum Streaming {
    /// One JSON object in a line for each message.
    case lines
    /// `text/event-stream` (https://html.spec.whatwg.org/multipage/server-sent-events.html).
    case events
  }

  private let match: GatewayMatch
  private var streaming: Streaming?
  /// The `id` of the server-sent event that is being written; nil where events have none.
  private var eventID: [UInt8]?

  final var binding: Binding { match.binding }

  init(_ stream: HTTPStream, _ match: GatewayMatch, _ settings: CallSettings) {
    self.match = match
    super.init(
      stream, match.binding.method, settings, codec: .json, dialect: .json,
      isEnveloped: false, isSpecial: true)
  }

  override var jsonOptions: JSONOptions {
    binding.writesDefaults ? settings.jsonOptionsWithDefaults : settings.jsonOptions
  }

  // MARK: The request's head

  override func readTimeout(_ stream: HTTPStream) throws(RPCError) {
    guard let text = stream.head.value(.grpcTimeout) else { return }
    guard let timeout = Deadline.grpcTimeout(text) else {
      throw RPCError(.invalidArgument, "the grpc-timeout field is malformed")
    }
    self.timeout = timeout
  }

  override func checkRoute(_ stream: HTTPStream) throws(RPCError) {
    guard let required = binding.requiredHeader else { return }
    var isThere = false
    stream.head.forEach { name, value in
      if name.elementsEqual(required.name.utf8), value.elementsEqual(required.value.utf8) {
        isThere = true
      }
    }
    guard isThere else {
      throw RPCError(
        .invalidArgument, "the header \(required.name): \(required.value) is required here")
    }
  }

  override func prepare(_ stream: HTTPStream) throws(RPCError) {
    try readCodings(stream.head)
    guard serverMethod.descriptor.kind == .serverStream else { return }
    let accept = stream.head.string(.accept) ?? ""
    streaming = accept.contains("text/event-stream") ? .events : .lines
    // A compressed stream would hold lines back until the compressor has a block.
    responseCoding = .identity
  }

  override func readMetadata(_ stream: HTTPStream) -> Metadata {
    var metadata = Metadata()
    stream.head.forEach { name, value in
      if name.starts(with: "x-zitadel-") || name.equals("authorization") {
        metadata.append(field: String(decoding: name, as: UTF8.self), value)
      } else if name.starts(with: Self.metadataPrefix) {
        let key = name.dropping(Self.metadataPrefix.utf8CodeUnitCount)
        metadata.append(field: String(decoding: key, as: UTF8.self), value)
      } else if Self.forwarded.contains(where: { name.equals($0) }) {
        metadata.append(field: "grpcgateway-" + String(decoding: name, as: UTF8.self), value)
      }
    }
    return metadata
  }

  private static let metadataPrefix: StaticString = "grpc-metadata-"

  /// Standard fields that services may see, under the prefix that grpc-gateway gives them.
  private static let forwarded: [StaticString] = [
    "accept", "accept-charset", "accept-language", "cache-control", "date", "from", "origin",
    "pragma", "referer", "user-agent", "via", "warning",
  ]

  // MARK: The request's message

  override func decodeSpecially<M: Message>(
    _ payload: Payload, into message: inout M
  ) throws(RPCError) {
    let bytes = unsafeBytes(payload)
    do throws(WireError) {
      try mergeBody(bytes, into: &message)
      if binding.body != .whole { try mergeQuery(into: &message) }
      if let resumeField = serverMethod.descriptor.eventStream?.resumeField {
        try mergeLastEventID(as: resumeField, into: &message)
      }
      // Last, so that nothing else in the request can change what the path says.
      for (variable, value) in zip(binding.template.variables, match.values) {
        try merge(value, at: variable.field.map { $0[...] }, into: &message)
      }
    } catch {
      throw malformed(error)
    }
  }

  private func mergeBody<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M
  ) throws(WireError) {
    // No body at all stands for an empty message.
    guard binding.body != .none, !bytes.isEmpty else { return }
    // Safe: the bytes do not change before the reader's last use.
    var reader = JSONReader(RawSpan(_unsafeBytes: bytes), options: jsonOptions)
    if case .field(let name) = binding.body {
      guard try message.mergeMember(name, from: &reader) else {
        throw .unknownParameter(name)
      }
    } else {
      try message.merge(from: &reader)
    }
    try reader.finish()
  }

  private func mergeQuery<M: Message>(into message: inout M) throws(WireError) {
    guard let query = stream?.head.query, !query.isEmpty else { return }
    for (name, value) in QueryParameters.read(query) {
      let path = name.split(separator: ".", omittingEmptySubsequences: false)
      if isBound(path) { continue }
      do throws(WireError) {
        try merge(value, at: path, into: &message)
      } catch {
        // A parameter that is no field is not ours to judge: proxies and pages add their own.
        if case .unknownParameter = error { continue }
        throw error
      }
    }
  }

  /// Sets the field at `path`; an error names the parameter as the caller wrote it.
  ///
  /// A message knows only the last step of the path, and one that is a single value, such as a duration, not
  /// even that.
  private func merge<M: Message>(
    _ value: String, at path: [Substring], into message: inout M
  ) throws(WireError) {
    do throws(WireError) {
      try message.mergeParameter(path[...], value)
    } catch .invalidParameter(_, let expected) {
      throw .invalidParameter(name: path.joined(separator: "."), expected: expected)
    }
  }

  /// Reads where a client of server-sent events was cut off: it asks for the same address again, so this counts
  /// more than what stands there.
  private func mergeLastEventID<M: Message>(
    as field: String, into message: inout M
  ) throws(WireError) {
    var lastEventID: String?
    stream?.head.forEach { name, value in
      if name.equals("last-event-id"), !value.isEmpty {
        lastEventID = String(decoding: value, as: UTF8.self)
      }
    }
    if let lastEventID { try message.mergeParameter([Substring(field)], lastEventID) }
  }

  /// Whether the body or the path already says what a query parameter wants to.
  private func isBound(_ path: [Substring]) -> Bool {
    if case .field(let name) = binding.body, path.first.map(String.init) == name { return true }
    return binding.template.variables.contains { $0.field == path.map(String.init) }
  }

  // MARK: The response

  override func encodeSpecially<M: Message>(
    _ message: M, to writer: inout JSONWriter
  ) throws(WireError) {
    if streaming == .events, let form = serverMethod.descriptor.eventStream {
      var id = JSONWriter(options: jsonOptions)
      _ = message.writeMember(form.idField, to: &id)
      eventID = try id.finish().array()
      _ = message.writeMember(form.dataField, to: &writer)
      return
    }
    if !binding.responseBody.isEmpty, message.writeMember(binding.responseBody, to: &writer) {
      return
    }
    message.write(to: &writer)
  }

  override func prefixMessage(_ buffer: inout ByteBuffer) {
    switch streaming {
    case .none: break
    case .lines: buffer.append("{\"result\":")
    case .events:
      appendEventID(to: &buffer)
      buffer.append("data: ")
    }
  }

  /// Writes the line with the event's id: its JSON without the quotes that 64-bit numbers have.
  private func appendEventID(to buffer: inout ByteBuffer) {
    guard let eventID else { return }
    buffer.append("id: ")
    for byte in eventID where byte != UInt8(ascii: "\"") { buffer.append(byte) }
    buffer.append("\n")
  }

  /// Whether the event that stands in the output behind its prefix has no data: it was written to say that the
  /// stream lives, and how far it is.
  private func isKeepAlive(_ stream: HTTPStream) -> Bool {
    guard eventID != nil else { return false }
    return stream.output.withUnsafeBytes { bytes in
      bytes.dropping(messageStart).suffix(9).elementsEqual("\ndata: {}".utf8)
    }
  }

  override func messageWritten(_ stream: HTTPStream) {
    switch streaming {
    case .none: sendWhole(stream)
    case .lines:
      stream.output.append("}\n")
      sendPart(stream)
    case .events:
      if isKeepAlive(stream) {
        // Without data there is no event: the client only takes note of the id.
        stream.output.truncate(to: messageStart)
        stream.output.append(": keep-alive\n")
        appendEventID(to: &stream.output)
        stream.output.append("\n")
      } else {
        stream.output.append("\n\n")
      }
      sendPart(stream)
    }
  }

  /// The only response: its length is known.
  private func sendWhole(_ stream: HTTPStream) {
    isHeadSent = true
    let status = serverMethod.descriptor.successStatus
    var fields = HTTPFields([.init("content-type", "application/json")])
    if status == 204 {
      stream.output.truncate(to: messageStart)
      fields = HTTPFields()
    } else {
      let coding = compressBody(stream)
      if coding != .identity { fields.append("content-encoding", "\(coding.name)") }
      if responseCoding != .identity { fields.append("vary", "accept-encoding") }
      fields.append("content-length", "\(stream.output.count - messageStart)")
      if stream.head.method == .head { stream.output.truncate(to: messageStart) }
    }
    addContext(to: &fields, stream)
    stream.respond(status, fields)
    responseBytes += stream.output.count - messageStart
    if stream.output.count > messageStart { stream.outputChanged() }
  }

  private func sendPart(_ stream: HTTPStream) {
    if !isHeadSent { sendStreamHead(stream) }
    responseBytes += stream.output.count - messageStart
    stream.outputChanged()
  }

  override func sendHeadEarly() {
    guard let stream, streaming != nil, !isHeadSent else { return }
    sendStreamHead(stream)
  }

  private func sendStreamHead(_ stream: HTTPStream) {
    isHeadSent = true
    var fields =
      streaming == .events
      ? HTTPFields([
        .init("content-type", "text/event-stream"), .init("cache-control", "no-cache"),
        // Some proxies hold lines back until they have a block, unless they are told not to.
        .init("x-accel-buffering", "no"),
      ]) : HTTPFields([.init("content-type", "application/x-ndjson")])
    addContext(to: &fields, stream)
    stream.respond(serverMethod.descriptor.successStatus, fields)
  }

  private func addContext(to fields: inout HTTPFields, _ stream: HTTPStream) {
    settings.cors.append(to: &fields, for: stream.head)
    fields.append(httpFields)
    fields.append(responseMetadata, prefix: "grpc-metadata-")
  }

  override func finish(_ stream: HTTPStream) {
    if streaming != nil, !isHeadSent { sendStreamHead(stream) }
    stream.finish(trailers: nil)
  }

  override func finish(_ stream: HTTPStream, failing error: RPCError) {
    let status = error.gatewayStatus ?? error.code.httpStatus
    let document = ErrorDocument.bytes(
      error, status: status, binding.errorFormat, random: settings.randomSource)
    guard !isHeadSent else {
      // The status is on its way already: the error is the stream's last item.
      let start = stream.output.count
      if streaming == .events {
        stream.output.append("event: error\ndata: ")
        stream.output.append(document)
        stream.output.append("\n\n")
      } else {
        stream.output.append("{\"error\":")
        stream.output.append(document)
        stream.output.append("}\n")
      }
      responseBytes += stream.output.count - start
      stream.outputChanged()
      stream.finish(trailers: nil)
      return
    }
    isHeadSent = true
    var fields = HTTPFields([
      .init("content-type", "application/json"), .init("content-length", "\(document.count)"),
    ])
    if refusesCoding { fields.append("accept-encoding", ContentCoding.accepted) }
    if status == 401, Metadata.isValid(value: error.message) {
      fields.append("www-authenticate", error.message)
    }
    addContext(to: &fields, stream)
    fields.append(error.metadata, prefix: "grpc-metadata-")
    stream.respond(status, fields)
    if stream.head.method != .head {
      stream.output.append(document)
      responseBytes += document.count
      stream.outputChanged()
    }
    stream.finish(trailers: nil)
  }
}
