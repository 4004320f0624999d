import Base
public import HTTP

/// A whole response that needs no handler: pages, refusals, preflights.
public struct HTTPAnswer: Sendable {
  /// The HTTP status.
  public var status: Int
  public var fields: HTTPFields
  public var body: [UInt8]
  /// Sent after the body; nil for none.
  public var trailers: HTTPFields?

  /// Makes an answer; the transport adds nothing but its own framing fields.
  public init(
    _ status: Int, _ fields: HTTPFields, body: [UInt8] = [], trailers: HTTPFields? = nil
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.trailers = trailers
  }

  /// Makes an answer of a content type and a text; its length is declared.
  ///
  /// Caches may keep it for `maxAge` seconds (RFC 9111 section 5.2.2.1), if that is said.
  public init(_ status: Int, contentType: String, body: String, maxAge: Int? = nil) {
    var fields = HTTPFields([
      .init("content-type", contentType), .init("content-length", "\(body.utf8.count)"),
    ])
    if let maxAge { fields.append("cache-control", "max-age=\(maxAge)") }
    self.init(status, fields, body: Array(body.utf8))
  }

  /// The refusal of a method, which names those that are served.
  static func notAllowed(_ methods: String) -> HTTPAnswer {
    HTTPAnswer(405, HTTPFields([.init("allow", methods), .init("content-length", "0")]))
  }

  /// The answer that a rendered error is.
  init(_ error: RenderedError) {
    self.init(
      error.status,
      HTTPFields(
        [
          .init("content-type", error.contentType),
          .init("content-length", "\(error.body.count)"),
        ] + error.fields), body: error.body)
  }

  /// Puts the answer on `stream`; a HEAD request gets no body.
  func send(on stream: HTTPStream, cors: CORSPolicy? = nil) {
    var fields = fields
    AnswerFields.append(to: &fields, status: status, for: stream.head)
    cors?.append(to: &fields, for: stream.head)
    stream.respond(status, fields)
    if !body.isEmpty, stream.head.method != .head {
      if body.count > LongBody.pieceBytes {
        let rest = LongBody(stream, body, trailers: trailers)
        stream.sink = rest
        return rest.drained()
      }
      stream.output.append(body)
      stream.outputChanged()
    }
    stream.finish(trailers: trailers)
  }
}
