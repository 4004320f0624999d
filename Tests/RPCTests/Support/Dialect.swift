import Base
import HTTP
import RPC
import Testing
import Wire

/// A way to call the test service, and how its answers are read back: written from the protocols' documents,
/// not from the server's code.
enum Dialect: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case grpc, grpcJSON, grpcWeb, grpcWebText, connectProto, connectJSON, connectGet, gateway
  case webSocketJSON, webSocketProto

  /// Those whose request ends before its answer begins.
  static let allCases: [Dialect] = [
    .grpc, .grpcJSON, .grpcWeb, .grpcWebText, .connectProto, .connectJSON, .connectGet, .gateway,
  ]
  static let allWithSockets = allCases + [.webSocketJSON, .webSocketProto]

  var testDescription: String { rawValue }

  static let protocols: [any WireProtocol] = [
    GRPC.native, GRPC.web, GRPC.webText, WebSocketProtocol(), Connect(),
  ]

  /// A server of the test service, whose methods are public; long messages are taken unless `publicBytes` bounds them.
  static func server(
    _ options: RPCOptions = RPCOptions(), publicBytes: Int = .max
  ) throws -> TestServer {
    var options = options
    options.limits.maxPublicMessageBytes = publicBytes
    let services = [EchoService.registered()]
    return try TestServer(
      protocols: protocols + [try JSONGateway(services)], services: services, options: options)
  }

  /// Whether messages travel as JSON.
  var isJSON: Bool {
    switch self {
    case .grpcJSON, .connectJSON, .gateway, .webSocketJSON: true
    default: false
    }
  }

  var isWebSocket: Bool { self == .webSocketJSON || self == .webSocketProto }

  /// Whether errors of handlers have an HTTP status of their own.
  var hasErrorStatus: Bool { !isGRPC && !isWebSocket }

  /// Whether nothing of an answer has come.
  func isUnanswered(_ stream: MemoryStream) -> Bool {
    isWebSocket ? stream.body.isEmpty : stream.status == nil
  }

  var isGRPC: Bool {
    switch self {
    case .grpc, .grpcJSON, .grpcWeb, .grpcWebText: true
    default: false
    }
  }

  var protocolName: String {
    switch self {
    case .grpc, .grpcJSON: "grpc"
    case .grpcWeb: "grpc-web"
    case .grpcWebText: "grpc-web-text"
    case .connectProto, .connectJSON, .connectGet: "connect"
    case .gateway: "json"
    case .webSocketJSON, .webSocketProto: "websocket"
    }
  }

  func encode(_ message: TestMessage) -> [UInt8] {
    isJSON ? (try? message.jsonBytes()) ?? [] : message.protobufBytes()
  }

  func decode(_ bytes: [UInt8]) throws -> TestMessage {
    isJSON ? try TestMessage(json: bytes) : try TestMessage(protobuf: bytes)
  }

  /// A unary call of `Say` (by GET: of `Read`, which does the same).
  func unary(_ message: TestMessage, _ fields: [(String, String)] = []) -> TestRequest {
    let bytes = encode(message)
    switch self {
    case .grpc:
      return TestRequest(
        target: "/pintle.test.Echo/Say", fields: [("content-type", "application/grpc")] + fields,
        body: envelope(bytes))
    case .grpcJSON:
      return TestRequest(
        target: "/pintle.test.Echo/Say",
        fields: [("content-type", "application/grpc+json")] + fields, body: envelope(bytes))
    case .grpcWeb:
      return TestRequest(
        target: "/pintle.test.Echo/Say",
        fields: [("content-type", "application/grpc-web+proto")] + fields, body: envelope(bytes))
    case .grpcWebText:
      return TestRequest(
        target: "/pintle.test.Echo/Say",
        fields: [("content-type", "application/grpc-web-text")] + fields,
        body: Array(Base64.encode(envelope(bytes)).utf8))
    case .connectProto:
      return TestRequest(
        target: "/pintle.test.Echo/Say", fields: [("content-type", "application/proto")] + fields,
        body: bytes)
    case .connectJSON:
      return TestRequest(
        target: "/pintle.test.Echo/Say",
        fields: [("content-type", "application/json; charset=utf-8")] + fields, body: bytes)
    case .connectGet:
      let text = Base64.encode(bytes, alphabet: .urlSafe, padded: false)
      return TestRequest(
        method: .get,
        target: "/pintle.test.Echo/Read?connect=v1&encoding=proto&base64=1&message=\(text)",
        fields: fields)
    case .gateway: return TestRequest(target: "/v1/say", fields: fields, body: bytes)
    case .webSocketJSON, .webSocketProto:
      return TestRequest(
        method: .other, target: "/pintle.test.Echo/Say",
        fields: [
          ("sec-websocket-version", "13"),
          ("sec-websocket-protocol", isJSON ? "pintle.json" : "pintle.proto"),
        ] + fields,
        body: isJSON
          ? maskedFrame(0x81, Array(#"{"message":"#.utf8) + bytes + Array("}".utf8))
          : maskedFrame(0x82, bytes), connectProtocol: .webSocket)
    }
  }

  /// How the dialect spells a timeout.
  func timeout(milliseconds: Int) -> (String, String) {
    switch self {
    case .connectProto, .connectJSON, .connectGet, .webSocketJSON, .webSocketProto:
      ("connect-timeout-ms", "\(milliseconds)")
    default: ("grpc-timeout", "\(milliseconds)m")
    }
  }

  /// What a client makes of an answer.
  struct Answer: Equatable {
    var code: Int?
    var message = ""
    var messages: [TestMessage] = []
    var details: [RPCError.Detail] = []
    var headers: [HTTPFields.Field] = []
    var trailers: [HTTPFields.Field] = []
    var status = 0
  }

  struct UnreadableAnswer: Error {
    var reason: String
  }

  func read(_ stream: MemoryStream) throws -> Answer {
    guard let status = stream.status, stream.isFinished || isWebSocket else {
      throw UnreadableAnswer(reason: "no answer")
    }
    var answer = Answer()
    answer.status = status
    answer.headers = stream.fields
    switch self {
    case .grpc, .grpcJSON:
      try readEnvelopes(stream.body, into: &answer)
      answer.trailers = stream.trailers ?? []
      try readStatus(&answer)
    case .grpcWeb, .grpcWebText:
      var body = stream.body
      if self == .grpcWebText {
        guard let decoded = Self.decodeGroups(body) else {
          throw UnreadableAnswer(reason: "not base64")
        }
        body = decoded
      }
      try readEnvelopes(body, into: &answer)
      try readStatus(&answer)
    case .connectProto, .connectJSON, .connectGet:
      answer.trailers = answer.headers.filter { $0.name.hasPrefix("trailer-") }
        .map { .init(String($0.name.dropFirst(8)), $0.value) }
      if status == 200 {
        answer.messages = [try decode(stream.body)]
      } else {
        try readError(stream.body, into: &answer)
      }
    case .webSocketJSON, .webSocketProto:
      if status == 200 {
        try readMessages(stream.body, into: &answer)
      } else {
        try readError(stream.body, into: &answer)
      }
    case .gateway:
      if status == 200 {
        answer.messages = [try decode(stream.body)]
      } else {
        try readError(stream.body, into: &answer)
      }
    }
    return answer
  }

  /// Reads what a WebSocket brought up to its close.
  private func readMessages(_ body: [UInt8], into answer: inout Answer) throws {
    let frames = serverFrames(body)
    guard frames.last?.first == 0x88 else { throw UnreadableAnswer(reason: "no close") }
    guard frames.count > 1 else { throw UnreadableAnswer(reason: "no end") }
    for (index, frame) in frames.dropLast().enumerated() {
      guard frame.first == 0x81 else {
        guard self == .webSocketProto, frame.first == 0x82 else {
          throw UnreadableAnswer(reason: "opcode \(frame.first)")
        }
        answer.messages.append(try TestMessage(protobuf: frame.payload))
        continue
      }
      var members = try Self.members(frame.payload)
      guard let (kind, value) = members.popFirst(), members.isEmpty,
        (kind == "end") == (index == frames.count - 2)
      else { throw UnreadableAnswer(reason: "a text with other members") }
      switch kind {
      case "message" where self == .webSocketJSON:
        answer.messages.append(try TestMessage(json: value))
      case "head":
        for (_, fields) in try Self.members(value) { answer.headers += try Self.fields(fields) }
      case "end":
        for (name, value) in try Self.members(value) {
          if name == "metadata" {
            answer.trailers = try Self.fields(value)
          } else {
            try readError(value, into: &answer)
          }
        }
      default: throw UnreadableAnswer(reason: "a text with \(kind)")
      }
    }
  }

  /// The members of an object, with the JSON of their values.
  private static func members(_ json: [UInt8]) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    var reader = JSONReader(json.span.bytes)
    try reader.beginObject()
    while let key = try reader.nextMember() {
      found[key.string] = Array(try reader.readRawValue())
    }
    try reader.finish()
    return found
  }

  /// `{"name":["value"]}` as fields.
  private static func fields(_ json: [UInt8]) throws -> [HTTPFields.Field] {
    var found: [HTTPFields.Field] = []
    var reader = JSONReader(json.span.bytes)
    try reader.beginObject()
    while let key = try reader.nextMember() {
      let name = key.string
      try reader.readArray { (reader) throws(WireError) in
        found.append(.init(name, try reader.readString()))
      }
    }
    return found
  }

  private func readEnvelopes(_ body: [UInt8], into answer: inout Answer) throws {
    guard let parts = envelopes(body) else { throw UnreadableAnswer(reason: "half an envelope") }
    for (index, part) in parts.enumerated() {
      if part.flags & 0x80 != 0 {
        guard index == parts.count - 1 else { throw UnreadableAnswer(reason: "early trailers") }
        for line in String(decoding: part.message, as: UTF8.self).split(separator: "\r\n") {
          guard let colon = line.firstIndex(of: ":") else {
            throw UnreadableAnswer(reason: "no colon")
          }
          answer.trailers.append(
            .init(String(line[..<colon]), String(line[line.index(colon, offsetBy: 2)...])))
        }
      } else {
        guard part.flags == 0 else { throw UnreadableAnswer(reason: "flags \(part.flags)") }
        answer.messages.append(try decode(part.message))
      }
    }
  }

  private func readStatus(_ answer: inout Answer) throws {
    guard let status = answer.trailers.first(where: { $0.name == "grpc-status" })?.value,
      let code = Int(status)
    else { throw UnreadableAnswer(reason: "no grpc-status") }
    answer.code = code == 0 ? nil : code
    answer.message =
      answer.trailers.first { $0.name == "grpc-message" }.map { Self.percentDecode($0.value) } ?? ""
  }

  private static func percentDecode(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decodeGroups(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard rest.count >= 4,
        let bytes = Array(rest.prefix(4)).withUnsafeBytes({ Base64.decode($0) })
      else { return nil }
      result += bytes
      rest = rest.dropFirst(4)
    }
    return result
  }

  private static let codeNames = [
    "canceled", "unknown", "invalid_argument", "deadline_exceeded", "not_found", "already_exists",
    "permission_denied", "resource_exhausted", "failed_precondition", "aborted", "out_of_range",
    "unimplemented", "internal", "unavailable", "data_loss", "unauthenticated",
  ]

  private func readError(_ body: [UInt8], into answer: inout Answer) throws {
    let document = try ErrorBody(json: body, options: JSONOptions(ignoresUnknown: true))
    answer.message = document.message
    answer.code =
      self == .gateway
      ? Int(document.code) : Self.codeNames.firstIndex(of: document.code).map { $0 + 1 }
    guard answer.code != nil else { throw UnreadableAnswer(reason: "code \(document.code)") }
  }
}

/// `{"code":..., "message":...}`, whatever the code's type.
struct ErrorBody: Message {
  static let messageName = "pintle.test.ErrorBody"
  var code = ""
  var message = ""
  var unknownFields = UnknownFields()

  init() {}
  mutating func merge(from reader: inout WireReader) throws(WireError) {}
  func write(to writer: inout WireWriter) {}
  func write(to writer: inout JSONWriter) {}
  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {}
  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    switch name {
    case "code":
      do throws(WireError) {
        var copy = reader
        code = try copy.readString()
        reader = copy
      } catch {
        code = "\(try reader.readInt32())"
      }
    case "message": message = try reader.readString()
    default: return false
    }
    return true
  }
  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      if try !mergeMember(key.string, from: &reader) { try reader.skipUnknown(key) }
    }
  }
}
