import Base
import HTTP
import PathTemplates
import Wire

/// Makes a request of a body, a query and the path's variables, and an answer of a response, as an HTTP rule says
/// (https://github.com/googleapis/googleapis/blob/master/google/api/http.proto).
final class HTTPMapping: MessageMapping {
  /// Which part of a request message the body is.
  enum Body: Equatable, Sendable {
    case none
    case whole
    case field(String)
  }

  private let body: Body
  /// The response's field that is the whole answer; empty for the whole message.
  private let responseBody: String
  /// The fields that the path's variables set, in their order.
  private let variables: [[String]]
  /// The field that takes a `Last-Event-ID`; nil where nothing does.
  private let resumeField: String?

  init(_ rule: MethodDescriptor.HTTPRule, _ template: PathTemplate, resumeField: String?) {
    body = rule.body.isEmpty ? .none : rule.body == "*" ? .whole : .field(rule.body)
    responseBody = rule.responseBody
    variables = template.variables.map(\.field)
    self.resumeField = resumeField
  }

  func decode<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M, _ call: ServerCall,
    _ options: JSONOptions
  ) throws(WireError) {
    try mergeBody(bytes, into: &message, options)
    if let stream = call.stream {
      if body != .whole { try mergeQuery(stream.head.query, into: &message) }
      if let resumeField { try mergeLastEventID(stream, as: resumeField, into: &message) }
    }
    // Last, so that nothing else in the request can change what the path says.
    for (field, value) in zip(variables, call.pathValues) {
      try merge(value, at: field.map { $0[...] }, into: &message)
    }
  }

  private func mergeBody<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M, _ options: JSONOptions
  ) throws(WireError) {
    // No body at all stands for an empty message.
    guard body != .none, !bytes.isEmpty else { return }
    // Safe: the bytes do not change before the reader's last use.
    var reader = JSONReader(RawSpan(_unsafeBytes: bytes), options: options)
    if case .field(let name) = body {
      guard try message.mergeMember(name, from: &reader) else {
        throw .unknownParameter(name)
      }
    } else {
      try message.merge(from: &reader)
    }
    try reader.finish()
  }

  private func mergeQuery<M: Message>(
    _ query: UnsafeRawBufferPointer, into message: inout M
  ) throws(WireError) {
    guard !query.isEmpty else { return }
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
    _ stream: HTTPStream, as field: String, into message: inout M
  ) throws(WireError) {
    var lastEventID: String?
    stream.head.forEach { name, value in
      if name.equals("last-event-id"), !value.isEmpty {
        lastEventID = String(decoding: value, as: UTF8.self)
      }
    }
    if let lastEventID { try message.mergeParameter([Substring(field)], lastEventID) }
  }

  /// Whether the body or the path already says what a query parameter wants to.
  private func isBound(_ path: [Substring]) -> Bool {
    if case .field(let name) = body, path.first.map(String.init) == name { return true }
    return variables.contains { $0 == path.map(String.init) }
  }

  func encode<M: Message>(_ message: M, to writer: inout JSONWriter) {
    if !responseBody.isEmpty, message.writeMember(responseBody, to: &writer) { return }
    message.write(to: &writer)
  }
}
