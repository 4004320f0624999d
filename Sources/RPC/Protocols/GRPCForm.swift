import Base
import HTTP
import Wire

/// What gRPC and gRPC-Web read out of a head.
final class GRPCRules: RequestRules {
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    guard let text = head.value(.grpcTimeout) else { return nil }
    guard let timeout = Deadline.grpcTimeout(text) else {
      throw RPCError(.internal, "the grpc-timeout field is malformed")
    }
    return timeout
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    guard stream.head.hasAny(codings) else { return }
    try call.refuseContentCoding(stream)
    try call.negotiateCompression(stream, named: .grpcEncoding, accepted: .grpcAcceptEncoding)
  }

  /// The fields that say how something is compressed: one look for all of them.
  private let codings = HTTPFieldSet([.grpcEncoding, .grpcAcceptEncoding, .contentEncoding])

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    Metadata(head: head)
  }

  func malformed(_ error: WireError) -> RPCError { RPCError(.internal, error.description) }
}

/// How gRPC and gRPC-Web answer: one head, enveloped messages, and the outcome in trailers.
final class GRPCWriter: ResponseWriter {
  private let wrapping: GRPC.Wrapping
  /// The response heads that most calls share, by coding.
  private let identityHead: HTTPFields
  private let gzipHead: HTTPFields
  private let deflateHead: HTTPFields
  /// The trailers that most calls share.
  private let success = GRPCTrailers.success

  init(_ wrapping: GRPC.Wrapping, _ contentType: String) {
    self.wrapping = wrapping
    identityHead = .shared([.init("content-type", contentType)])
    gzipHead = HTTPFields([.init("content-type", contentType), .init("grpc-encoding", "gzip")])
    deflateHead = HTTPFields([
      .init("content-type", contentType), .init("grpc-encoding", "deflate"),
    ])
  }

  /// The shared head that names `coding`.
  private func head(_ coding: ContentCoding) -> HTTPFields {
    switch coding {
    case .identity: identityHead
    case .gzip: gzipHead
    case .deflate: deflateHead
    }
  }

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    call.closeEnvelope(stream)
    if isHeldBack(call) { return }
    if !call.isHeadSent { sendHead(call, stream) }
    call.passesMessages = wrapping != .webText && call.responseCoding == .identity
    outputWritten(call, stream)
  }

  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {
    if !call.isHeadSent { sendHead(call, stream) }
  }

  /// Whether the one message waits for the trailers, so that both can be compressed as the content that a browser
  /// unpacks by itself.
  private func isHeldBack(_ call: ServerCall) -> Bool {
    wrapping != .native && !call.isHeadSent && !call.method.streamsResponses
  }

  private func sendHead(
    _ call: ServerCall, _ stream: HTTPStream, contentCoding: ContentCoding = .identity
  ) {
    call.isHeadSent = true
    let coding = call.announceCoding()
    if call.responseMetadata.isEmpty, !call.refusesCoding, contentCoding == .identity,
      wrapping == .native || stream.head.value(.origin) == nil
    {
      if coding == .identity {
        // Apart because a field of `self` is passed on without counting.
        stream.respond(200, identityHead)
      } else {
        stream.respond(200, head(coding))
      }
      return
    }
    var fields = head(coding)
    if call.refusesCoding { fields.append("grpc-accept-encoding", ContentCoding.accepted) }
    if contentCoding != .identity {
      fields.append("content-encoding", "\(contentCoding.name)")
      fields.append("vary", "accept-encoding")
    }
    if wrapping != .native { call.settings.cors.append(to: &fields, for: stream.head) }
    fields.append(call.responseMetadata)
    stream.respond(200, fields)
  }

  /// Hands what was appended from `messageStart` on to the transport.
  private func outputWritten(_ call: ServerCall, _ stream: HTTPStream) {
    if wrapping == .webText { encodeText(call, stream) }
    call.outputWritten(stream, from: call.messageStart)
  }

  private func encodeText(_ call: ServerCall, _ stream: HTTPStream) {
    call.scratch.removeAll(keepingAtMost: 64 * 1024)
    stream.output.withUnsafeBytes { call.scratch.append($0.dropping(call.messageStart)) }
    stream.output.truncate(to: call.messageStart)
    call.scratch.withUnsafeBytes { Base64.encode($0, into: &stream.output) }
  }

  func finish(_ call: ServerCall, _ stream: HTTPStream) {
    if call.trailingMetadata.isEmpty {
      finish(call, stream, success)
    } else {
      finish(call, stream, GRPCTrailers.fields(nil, call.trailingMetadata))
    }
  }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    finish(call, stream, GRPCTrailers.fields(error, call.trailingMetadata))
  }

  private func finish(_ call: ServerCall, _ stream: HTTPStream, _ trailers: HTTPFields) {
    guard wrapping != .native else {
      if !call.isHeadSent { sendHead(call, stream) }
      stream.finish(trailers: trailers)
      return
    }
    if isHeldBack(call) {
      // The whole body is there: the message, if there is one, and the trailers.
      call.messageStart = 0
      GRPCTrailers.append(trailers, to: &stream.output)
      if wrapping == .webText { encodeText(call, stream) }
      sendHead(call, stream, contentCoding: call.compressContent(stream))
      call.outputWritten(stream, from: 0)
      stream.finish(trailers: nil)
      return
    }
    if !call.isHeadSent { sendHead(call, stream) }
    call.messageStart = stream.output.count
    GRPCTrailers.append(trailers, to: &stream.output)
    outputWritten(call, stream)
    stream.finish(trailers: nil)
  }
}
