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
  /// The field of the request, by its number, that is the body as it is, 0 for the request itself; nil where the body is
  /// JSON.
  private let rawBody: Int32?
  /// The same of the response and the answer.
  private let rawResponse: Int32?
  /// The response's field that is the whole answer; empty for the whole message.
  private let responseBody: String
  /// The fields that the path's variables set, in their order.
  private let variables: [[String]]
  /// The field that takes a `Last-Event-ID`; nil where nothing does.
  private let resumeField: String?
  /// The field mask that is made of the body where the client sends none; nil where none is.
  private let mask: PatchMask?

  init(
    _ rule: MethodDescriptor.HTTPRule, _ template: PathTemplate, resumeField: String?,
    mask: PatchMask?
  ) {
    rawBody = rule.rawBody
    rawResponse = rule.rawResponse
    self.mask = mask
    body = rule.body.isEmpty ? .none : rule.body == "*" ? .whole : .field(rule.body)
    responseBody = rule.responseBody
    variables = template.variables.map(\.field)
    self.resumeField = resumeField
  }

  func decode<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M, _ call: ServerCall,
    _ options: JSONOptions
  ) throws(WireError) {
    var ignored = IgnoredNames()
    if let rawBody {
      try mergeRawBody(bytes, as: rawBody, into: &message, call)
      // Of a stream, the first message alone says what stands beside the body.
      guard call.isFirstRequest else { return }
    } else {
      ignored = try mergeBody(bytes, into: &message, options)
    }
    if let stream = call.stream {
      if stream.head.hasQuery {
        try mergeQuery(
          stream.head.query, into: &message, &ignored, ignoresUnknown: options.ignoresUnknown)
      }
      if let resumeField { try mergeLastEventID(stream, as: resumeField, into: &message) }
    }
    // Last, so that nothing else in the request can change what the path says.
    for (field, value) in zip(variables, call.pathValues) {
      try mergeVariable(field, value, beside: bytes, into: &message, &ignored, options)
    }
    if let mask, !variables.contains(where: { $0.count == 1 && mask.isNamed($0[0]) }) {
      let isSaid = call.stream.map { $0.head.hasQuery && mask.isSaid(in: $0.head.query) } ?? false
      if !isSaid { try mask.fill(&message, with: bytes, options) }
    }
    call.tell(ignored)
  }

  /// Takes the body as it is, of a stream's first message with its content type.
  private func mergeRawBody<M: Message>(
    _ bytes: UnsafeRawBufferPointer, as field: Int32, into message: inout M, _ call: ServerCall
  ) throws(WireError) {
    var body = Google.Api.HttpBody()
    body.data = Array(bytes)
    if call.isFirstRequest, let stream = call.stream {
      body.contentType = stream.head.string(.contentType) ?? ""
      // Two readers of such a request could take it for different things.
      guard !stream.head.isRepeated(.contentType) else {
        throw .invalidParameter(
          name: "content-type", expected: "given once", text: body.contentType)
      }
    }
    guard message.setRawBody(field, body) else {
      throw .unencodable("\(M.messageName) has no google.api.HttpBody with the number \(field)")
    }
  }

  /// Reads the body; returns what was ignored of it.
  private func mergeBody<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M, _ options: JSONOptions
  ) throws(WireError) -> IgnoredNames {
    // No body at all stands for an empty message.
    guard !bytes.isEmpty else { return IgnoredNames() }
    // Safe: the bytes do not change before the reader's last use.
    var reader = JSONReader(RawSpan(_unsafeBytes: bytes), options: options)
    switch body {
    case .none: return try checkNoBody(bytes, options)
    case .whole: try message.merge(from: &reader)
    case .field(let name):
      guard try message.mergeMember(name, from: &reader) else { throw .unknownParameter(name) }
    }
    try reader.finish()
    return reader.ignored
  }

  /// Deals with a body where the rule reads none: some clients send an empty object wherever they can.
  private func checkNoBody(
    _ bytes: UnsafeRawBufferPointer, _ options: JSONOptions
  ) throws(WireError) -> IgnoredNames {
    var ignored = IgnoredNames()
    let marks = bytes.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if marks.isEmpty || marks == Array("{}".utf8) { return ignored }
    guard options.ignoresUnknown else {
      throw .json(message: "no body is read here", offset: 0, field: "")
    }
    ignored.noteBody()
    return ignored
  }

  /// Sets what a variable of the path says; the body may say it too, but nothing else.
  private func mergeVariable<M: Message>(
    _ field: [String], _ value: String, beside body: UnsafeRawBufferPointer,
    into message: inout M, _ ignored: inout IgnoredNames, _ options: JSONOptions
  ) throws(WireError) {
    guard !body.isEmpty, let names = namesInBody(field) else {
      try Self.merge(Parameter(path: field, value), into: &message, &ignored)
      return
    }
    // Safe: the bytes do not change before the reader's last use. They were read once, so they are well-formed.
    var reader = JSONReader(RawSpan(_unsafeBytes: body), options: options)
    guard let found = try Self.seek(names, in: &reader) else {
      try Self.merge(Parameter(path: field, value), into: &message, &ignored)
      return
    }
    let before = message
    try Self.merge(Parameter(path: field, value), into: &message, &ignored)
    guard message != before else { return }
    guard options.ignoresUnknown else {
      throw reader.mismatch("\"\(EchoedText.cut(value))\", which the path says")
    }
    ignored.note(member: found.joined(separator: "."))
  }

  /// Sets the field of a parameter, and notes a number that its enum does not declare, which the field keeps.
  ///
  /// - Returns: The parameter, with where the field stands.
  @discardableResult
  private static func merge<M: Message>(
    _ parameter: Parameter, into message: inout M, _ ignored: inout IgnoredNames
  ) throws(WireError) -> Parameter {
    var parameter = parameter
    try message.mergeParameter(&parameter)
    if let number = parameter.undeclaredEnum { ignored.note(value: "\(number)") }
    return parameter
  }

  /// The names that lead, in the body, to what a variable of the path sets; nil where the body cannot say it.
  private func namesInBody(_ field: [String]) -> ArraySlice<String>? {
    switch body {
    case _ where rawBody != nil: nil
    case .none: nil
    case .whole: field[...]
    case .field(let name): field.first?.utf8Equals(name) == true ? field.dropFirst() : nil
    }
  }

  /// Goes to the value that names lead to; returns them as the caller spelled them, nil when nothing, or null, stands
  /// there.
  private static func seek(
    _ names: ArraySlice<String>, in reader: inout JSONReader
  ) throws(WireError) -> [String]? {
    if try reader.readNull() { return nil }
    guard let name = names.first else { return [] }
    try reader.beginObject()
    while let key = try reader.nextMember() {
      // A JSON name is no longer than that of the `.proto`.
      guard key.count <= name.utf8.count, Self.names(name, Substring(key.string)) else {
        try reader.skipValue()
        continue
      }
      let spelled = key.string
      return try seek(names.dropFirst(), in: &reader).map { [spelled] + $0 }
    }
    return nil
  }

  /// Reads the query; where the whole message is the body, nothing of it has a meaning.
  private func mergeQuery<M: Message>(
    _ query: UnsafeRawBufferPointer, into message: inout M, _ ignored: inout IgnoredNames,
    ignoresUnknown: Bool
  ) throws(WireError) {
    if body == .whole, ignoresUnknown {
      for (name, _) in QueryParameters.readAsFarAsPossible(query) { ignored.note(parameter: name) }
      return
    }
    // The fields with one value that have it.
    var set: [[Int]] = []
    for (name, value) in try QueryParameters.read(query) {
      guard body != .whole, !isBound(name) else {
        guard ignoresUnknown else {
          throw body == .whole
            ? .unknownParameter(name)
            : .invalidParameter(
              name: name, expected: "left to the path or the body, which say it", text: value)
        }
        ignored.note(parameter: name)
        continue
      }
      let parameter: Parameter
      do throws(WireError) {
        parameter = try Self.merge(Parameter(name, value), into: &message, &ignored)
      } catch {
        guard ignoresUnknown, case .unknownParameter = error else { throw error }
        // It is not ours to judge: proxies and pages add their own.
        ignored.note(parameter: name)
        continue
      }
      guard !parameter.isRepeated else { continue }
      guard !set.contains(parameter.places) else { throw parameter.refusal("given once") }
      set.append(parameter.places)
    }
  }

  /// Reads where a client of server-sent events was cut off: it asks for the same address again, so this counts
  /// more than what stands there.
  private func mergeLastEventID<M: Message>(
    _ stream: HTTPStream, as field: String, into message: inout M
  ) throws(WireError) {
    var lastEventID: String?
    var count = 0
    stream.head.forEach { name, value in
      guard name.equals("last-event-id") else { return }
      count += 1
      if !value.isEmpty { lastEventID = String(decoding: value, as: UTF8.self) }
    }
    // Two readers of such a request could go on at different places.
    guard count <= 1 else {
      throw .invalidParameter(
        name: "last-event-id", expected: "given once", text: lastEventID ?? "")
    }
    if let lastEventID { try message.mergeParameter([field], lastEventID) }
  }

  /// Whether the body or the path already says what a query parameter wants to.
  private func isBound(_ name: String) -> Bool {
    // A map's key does not tell which field it is.
    let bracket =
      name.utf8HasSuffix("]") ? name.utf8.lastIndex(of: UInt8(ascii: "[")) : nil
    let path = name[..<(bracket ?? name.endIndex)].utf8Split(".")
    if case .field(let field) = body, let first = path.first, Self.names(field, first) {
      return true
    }
    return variables.contains { variable in
      variable.count == path.count && zip(variable, path).allSatisfy(Self.names)
    }
  }

  /// Whether a step of a parameter's name is a field with this name in the `.proto`.
  private static func names(_ field: String, _ step: Substring) -> Bool {
    if step.utf8.elementsEqual(field.utf8) { return true }
    // The JSON name: an underscore makes the letter behind it upper case.
    var json: [UInt8] = []
    var isUpper = false
    for byte in field.utf8 {
      if byte == UInt8(ascii: "_") {
        isUpper = true
      } else {
        json.append(isUpper && (0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
        isUpper = false
      }
    }
    return step.utf8.elementsEqual(json)
  }

  func body<M: Message>(of message: M) -> (contentType: String, data: [UInt8])? {
    guard let rawResponse, let body = message.rawBody(rawResponse) else { return nil }
    return (body.contentType, body.data)
  }

  func encode<M: Message>(_ message: M, to writer: inout JSONWriter) {
    if !responseBody.isEmpty, message.writeMember(responseBody, to: &writer) { return }
    message.write(to: &writer)
  }
}
