import Base
import HTTP
import RPC
import Records
import Store
import Testing
import Wire

/// A dialect with its streams: how messages are sent, and what a client reads of an answer that may not have
/// ended.
///
/// Written from the protocols' documents.
enum StreamDialect: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case grpc, grpcWeb, grpcWebText, connectProto, connectJSON
  /// JSON by the HTTP rules; streams are lines.
  case lines
  /// The same; answers that stream are server-sent events.
  case events

  var testDescription: String { rawValue }

  private var isGRPC: Bool { self == .grpc || self == .grpcWeb || self == .grpcWebText }
  private var isConnect: Bool { self == .connectProto || self == .connectJSON }

  /// A call with these request messages.
  func request(
    _ method: MethodDescriptor, of service: ServiceDescriptor, _ messages: [JSONValue]
  ) throws -> RawRequest {
    if !isGRPC, !isConnect { return try plainRequest(method, of: service, messages) }
    let isUnary = method.kind == .unary
    var body: [UInt8] = []
    for message in messages {
      let bytes =
        self == .connectJSON
        ? Array(message.text().utf8)
        : try Answer.protobuf(named: method.requestName, json: message.text())
      body += isConnect && isUnary ? bytes : Self.envelope(bytes)
    }
    if self == .grpcWebText { body = Array(Base64.encode(body).utf8) }
    let type =
      switch self {
      case .grpc: "application/grpc"
      case .grpcWeb: "application/grpc-web+proto"
      case .grpcWebText: "application/grpc-web-text"
      case .connectProto: isUnary ? "application/proto" : "application/connect+proto"
      default: isUnary ? "application/json" : "application/connect+json"
      }
    return RawRequest(
      method: .post, target: method.path,
      fields: [("content-type", type), ("te", "trailers")], body: body)
  }

  private func plainRequest(
    _ method: MethodDescriptor, of service: ServiceDescriptor, _ messages: [JSONValue]
  ) throws -> RawRequest {
    var request = try RawRequest(method, of: service, json: messages.first ?? [:], by: .json)
    if method.kind == .clientStream, let rule = method.httpRules.first {
      let lines = messages.map { ($0[rule.body] ?? [:]).text() + "\n" }
      request.body = Array(lines.joined().utf8)
      request.fields = [("content-type", "application/x-ndjson")]
    }
    if self == .events { request.fields.append(("accept", "text/event-stream")) }
    return request
  }

  private static func envelope(_ bytes: [UInt8]) -> [UInt8] {
    [0] + (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (24 - 8 * $0)) } + bytes
  }

  /// What came so far.
  struct Reading: Equatable {
    /// Whole messages; of server-sent events the data, with the id as its member "id:".
    var messages: [JSONValue] = []
    /// Whether the answer ended.
    var isEnded = false
    /// The gRPC code; 0 for success, and while it has not ended.
    var code = 0
    var message = ""

    mutating func fail(_ document: JSONValue?) {
      guard let document else { return }
      message = document["message"]?.stringValue ?? ""
      let names = [
        "canceled", "unknown", "invalid_argument", "deadline_exceeded", "not_found",
        "already_exists", "permission_denied", "resource_exhausted", "failed_precondition",
        "aborted", "out_of_range", "unimplemented", "internal", "unavailable", "data_loss",
        "unauthenticated",
      ]
      code =
        document["code"]?.integerValue.map(Int.init)
        ?? names.firstIndex(of: document["code"]?.stringValue ?? "").map { $0 + 1 } ?? -1
    }
  }

  func read(_ stream: MemoryStream, _ method: MethodDescriptor) throws -> Reading {
    var reading = Reading()
    reading.isEnded = stream.isFinished
    let text = String(decoding: stream.body, as: UTF8.self)
    if stream.status ?? 200 >= 300 {
      reading.fail(JSONValue(text: text))
      return reading
    }
    switch self {
    case .lines where method.kind == .serverStream:
      for line in text.split(separator: "\n") {
        let value = try #require(JSONValue(text: String(line)))
        if let result = value["result"] { reading.messages.append(result) }
        reading.fail(value["error"])
      }
    case .events where method.kind == .serverStream:
      for part in text.split(separator: "\n\n") { try readEvent(part, into: &reading) }
    case .lines, .events:
      if let value = JSONValue(text: text) { reading.messages.append(value) }
    case .connectProto, .connectJSON:
      if method.kind == .unary {
        reading.messages.append(try value(stream.body, method))
      } else {
        try readEnvelopes(stream.body, method, into: &reading)
      }
    case .grpc:
      try readEnvelopes(stream.body, method, into: &reading)
      if stream.isFinished {
        reading.code = Int(stream.trailer("grpc-status") ?? "") ?? -1
        reading.message = stream.trailer("grpc-message") ?? ""
      }
    case .grpcWeb: try readEnvelopes(stream.body, method, into: &reading)
    case .grpcWebText:
      var decoded: [UInt8] = []
      var rest = stream.body[...]
      while rest.count >= 4 {
        decoded += Array(rest.prefix(4)).withUnsafeBytes { Base64.decode($0) } ?? []
        rest = rest.dropFirst(4)
      }
      try readEnvelopes(decoded, method, into: &reading)
    }
    return reading
  }

  /// One server-sent event: the block of lines up to an empty one.
  private func readEvent(_ block: Substring, into reading: inout Reading) throws {
    var id: String?
    var name: String?
    var data: JSONValue?
    for line in block.split(separator: "\n") {
      if line.hasPrefix(":") { continue }
      let colon = try #require(line.firstIndex(of: ":"))
      let value = String(line[line.index(colon, offsetBy: 2)...])
      switch line[..<colon] {
      case "id": id = value
      case "event": name = value
      case "data":
        guard let value = JSONValue(text: value) else {
          throw UnreadableAnswer(reason: "not JSON: \(value)")
        }
        data = value
      default: Issue.record("the field \(line)")
      }
    }
    if name == "error" {
      reading.fail(data)
    } else {
      let position = JSONValue.Member("position", .string(try #require(id)))
      reading.messages.append(
        .object([position] + (data.map { [.init("event", $0)] } ?? [])))
    }
  }

  private func readEnvelopes(
    _ body: [UInt8], _ method: MethodDescriptor, into reading: inout Reading
  ) throws {
    var rest = body[...]
    while rest.count >= 5 {
      let flags = rest[rest.startIndex]
      let count = rest.dropFirst().prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 5 + count else { return }
      let bytes = Array(rest.dropFirst(5).prefix(count))
      rest = rest.dropFirst(5 + count)
      let text = String(decoding: bytes, as: UTF8.self)
      switch flags {
      case 0: reading.messages.append(try value(bytes, method))
      case 2: reading.fail(JSONValue(text: text)?["error"])
      case 0x80:
        for line in text.split(separator: "\r\n") {
          if line.hasPrefix("grpc-status: ") { reading.code = Int(line.dropFirst(13)) ?? -1 }
          if line.hasPrefix("grpc-message: ") { reading.message = String(line.dropFirst(14)) }
        }
      default: Issue.record("flags \(flags)")
      }
    }
  }

  private func value(_ bytes: [UInt8], _ method: MethodDescriptor) throws -> JSONValue {
    let text =
      self == .connectJSON
      ? String(decoding: bytes, as: UTF8.self)
      : try Answer.json(named: method.responseName, bytes)
    return try #require(JSONValue(text: text))
  }
}

extension TestPintle {
  /// Begins a call with all of its request messages; the loop is not turned.
  func begin(
    _ name: String, _ messages: [JSONValue], as caller: Caller = .owner, in dialect: StreamDialect
  ) throws -> MemoryStream {
    let (method, service) = try method(name)
    let request = try dialect.request(method, of: service, messages)
    let stream = open(request, as: caller)
    finish(request, on: stream)
    return stream
  }

  /// Calls a method and reads its answer when it has ended.
  func exchange(
    _ name: String, _ messages: [JSONValue], as caller: Caller = .owner, in dialect: StreamDialect
  ) throws -> StreamDialect.Reading {
    let stream = try begin(name, messages, as: caller, in: dialect)
    try turn { stream.isFinished }
    return try dialect.read(stream, method(name).0)
  }
}

/// A watch that is open.
final class TestWatch {
  let pintle: TestPintle
  let stream: MemoryStream
  let dialect: StreamDialect
  private let method: MethodDescriptor

  init(
    _ pintle: TestPintle, _ request: JSONValue = [:], as caller: TestPintle.Caller = .owner,
    in dialect: StreamDialect = .lines
  ) throws {
    self.pintle = pintle
    self.dialect = dialect
    method = try pintle.method("WatchEvents").0
    stream = try pintle.begin("WatchEvents", [request], as: caller, in: dialect)
    try pintle.turn { [stream] in stream.status != nil }
  }

  deinit { close() }

  /// Goes away, as a client does that has seen enough.
  func close() {
    guard !stream.isFinished else { return }
    stream.sink?.reset(.cancel)
  }

  func reading() throws -> StreamDialect.Reading { try dialect.read(stream, method) }

  /// The events seen so far.
  func events() throws -> [JSONValue] { try reading().messages.compactMap { $0["event"] } }

  /// What says only that the watch lives.
  func signsOfLife() throws -> [JSONValue] { try reading().messages.filter { $0["event"] == nil } }

  /// The position in the last message.
  func position() throws -> Int64 {
    Int64(try reading().messages.last?["position"]?.stringValue ?? "") ?? -1
  }

  /// Turns the loop until `count` events have come; the positions of all.
  @discardableResult
  func wait(for count: Int) throws -> [Int64] {
    try pintle.turn { [self] in stream.isFinished || (try? events().count) ?? 0 >= count }
    return try events().map { Int64($0["position"]?.stringValue ?? "") ?? -1 }
  }

  /// Turns the loop until the watch has ended.
  func waitForEnd() throws -> StreamDialect.Reading {
    try pintle.turn { [stream] in stream.isFinished }
    return try reading()
  }
}
