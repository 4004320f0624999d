import API
import Base
import RPC
import Records
import Store
import Wire

/// What a client makes of a response, the same for every way to call.
struct Answer {
  /// The gRPC code; 0 for success.
  var code = 0
  /// The HTTP status; what it would be through the gateway for calls by gRPC.
  var status = 200
  var message = ""
  /// The id and text of the `zitadel.v1.ErrorDetail`, if the error has one.
  var errorID: String?
  var errorText: String?
  /// The response message, or the error document.
  var body = JSONValue.object([])
  /// The body as it came (by gRPC: as ProtoJSON).
  var text = ""
  /// The value of `www-authenticate`.
  var challenge: String?
  /// The value of `pintle-ignored`.
  var ignored: String?
  /// The value of `pintle-warning`.
  var warning: String?

  /// A member of the body by its path: "details.sequence", "result.0.id".
  subscript(path: String) -> JSONValue? {
    var value: JSONValue? = body
    for step in path.split(separator: ".") {
      if let index = Int(step), let elements = value?.arrayValue {
        value = elements.indices.contains(index) ? elements[index] : nil
      } else {
        value = value?[String(step)]
      }
    }
    return value
  }

  /// A member of the body that is a string; empty when there is none.
  func string(_ path: String) -> String { self[path]?.stringValue ?? "" }

  /// The value of a member in every element of an array of objects.
  func strings(_ array: String, _ member: String) -> [String] {
    (self[array]?.arrayValue ?? []).map { $0[member]?.stringValue ?? "" }
  }
}

/// Why a response cannot be read; the text says what is wrong with it.
struct UnreadableAnswer: Error {
  var reason: String
}

extension Answer {
  /// Reads a response of the JSON gateway.
  init(gateway stream: MemoryStream) throws {
    guard let status = stream.status else { throw UnreadableAnswer(reason: "no status") }
    self.status = status
    text = String(decoding: stream.body, as: UTF8.self)
    guard let body = text.isEmpty ? .object([]) : JSONValue(text: text) else {
      throw UnreadableAnswer(reason: "not JSON: \(text)")
    }
    self.body = body
    challenge = stream.field("www-authenticate")
    ignored = stream.field("pintle-ignored")
    warning = stream.field("pintle-warning")
    guard status >= 300 else { return }
    if let code = Self.code(ofTracking: body, status) {
      self.code = code
      message = body["causes"]?.arrayValue?.first?["text"]?.stringValue ?? ""
      errorID = Self.errorID(in: message)
      return
    }
    guard let code = body["code"]?.integerValue, let message = body["message"]?.stringValue else {
      throw UnreadableAnswer(reason: "no error document: \(text)")
    }
    self.code = Int(code)
    self.message = message
    if let detail = body["details"]?.arrayValue?.first,
      // A call that is refused for now is no fault of the domain's.
      detail["@type"]?.stringValue != "type.googleapis.com/google.rpc.RetryInfo"
    {
      guard detail["@type"]?.stringValue == "type.googleapis.com/zitadel.v1.ErrorDetail" else {
        throw UnreadableAnswer(reason: "another detail: \(text)")
      }
      errorID = detail["id"]?.stringValue
      errorText = detail["message"]?.stringValue
    }
  }

  /// The code that stands for a document with `detailCode` or one of its two special forms; nil for another one.
  private static func code(ofTracking body: JSONValue, _ status: Int) -> Int? {
    if status == 401, body["error"] != nil { return 16 }
    if status == 429, body["message"]?.stringValue == " Rate Limit Exceeded " { return 8 }
    guard body["detailCode"] != nil else { return nil }
    return (1...16).first { RPCCode(rawValue: $0).httpStatus == status } ?? 2
  }

  /// The id in parentheses at the end of an error's text.
  private static func errorID(in text: String) -> String? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    return String(text[text.index(after: open)...].dropLast())
  }

  /// Reads a response by gRPC whose message is of the type `responseName`.
  init(grpc stream: MemoryStream, responseName: String) throws {
    try self.init(stream, body: stream.body, responseName: responseName) { stream.trailer($0) }
  }

  /// Reads a response by gRPC-Web: the trailers are the body's last part, marked with 0x80.
  init(grpcWeb stream: MemoryStream, responseName: String) throws {
    var message: [UInt8] = []
    var trailers: [String: String] = [:]
    var rest = stream.body[...]
    while rest.count >= 5 {
      let count = rest.dropFirst().prefix(4).reduce(0) { $0 << 8 | Int($1) }
      let part = rest.dropFirst(5).prefix(count)
      if rest[rest.startIndex] & 0x80 == 0 {
        message = Array(rest.prefix(5 + count))
      } else {
        for line in String(decoding: part, as: UTF8.self).split(separator: "\r\n") {
          let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
          trailers[String(sides[0])] = String(sides[1].drop { $0 == " " })
        }
      }
      rest = rest.dropFirst(5 + count)
    }
    try self.init(stream, body: message, responseName: responseName) {
      trailers[$0] ?? stream.field($0)
    }
  }

  private init(
    _ stream: MemoryStream, body: [UInt8], responseName: String, trailer: (String) -> String?
  ) throws {
    guard stream.status == 200, let number = trailer("grpc-status"), let code = Int(number) else {
      throw UnreadableAnswer(reason: "no grpc-status in \(stream.fields)")
    }
    self.code = code
    ignored = trailer("pintle-ignored") ?? stream.field("pintle-ignored")
    warning = stream.field("pintle-warning")
    status = code == 0 ? 200 : RPCCode(rawValue: code).httpStatus
    if code == 0 {
      guard body.count >= 5, body[0] == 0 else {
        throw UnreadableAnswer(reason: "no message")
      }
      text = try Self.json(named: responseName, Array(body.dropFirst(5)))
      self.body = JSONValue(text: text) ?? .null
      return
    }
    message = Self.percentDecode(trailer("grpc-message") ?? "")
    guard let encoded = trailer("grpc-status-details-bin") else { return }
    guard let bytes = Array(encoded.utf8).withUnsafeBytes({ Base64.decode($0) }) else {
      throw UnreadableAnswer(reason: "details are not base64")
    }
    let status = try Google.Rpc.Status(protobuf: bytes)
    guard Int(status.code) == code, status.message == message, let detail = status.details.first,
      detail.typeURL == "type.googleapis.com/zitadel.v1.ErrorDetail"
    else { throw UnreadableAnswer(reason: "other details: \(status)") }
    let error = try Zitadel.V1.ErrorDetail(protobuf: detail.value)
    errorID = error.id
    errorText = error.message
  }

  /// Reads a response by Connect with JSON.
  init(connect stream: MemoryStream) throws {
    guard let status = stream.status else { throw UnreadableAnswer(reason: "no status") }
    self.status = status
    ignored = stream.field("pintle-ignored")
    warning = stream.field("pintle-warning")
    text = String(decoding: stream.body, as: UTF8.self)
    guard let body = JSONValue(text: text) else {
      throw UnreadableAnswer(reason: "not JSON: \(text)")
    }
    self.body = body
    guard status != 200 else { return }
    let name = body["code"]?.stringValue ?? ""
    guard let code = (1...16).first(where: { "\(RPCCode(rawValue: $0).name)" == name }) else {
      throw UnreadableAnswer(reason: "no error document: \(text)")
    }
    self.code = code
    message = body["message"]?.stringValue ?? ""
    guard let detail = body["details"]?.arrayValue?.first else { return }
    // What is wrong with a workflow is told in words of Pintle's own.
    if detail["type"]?.stringValue?.hasPrefix("pintle.") == true { return }
    let value = Array((detail["value"]?.stringValue ?? "").utf8)
    guard detail["type"]?.stringValue == "zitadel.v1.ErrorDetail",
      let bytes = value.withUnsafeBytes({ Base64.decode($0) })
    else { throw UnreadableAnswer(reason: "another detail: \(text)") }
    let error = try Zitadel.V1.ErrorDetail(protobuf: bytes)
    errorID = error.id
    errorText = error.message
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

  static let types = TypeRegistry(ApiMessageTypes.all)

  /// The ProtoJSON of an encoded message.
  static func json(named name: String, _ bytes: [UInt8]) throws -> String {
    func convert<M: Message>(_ type: M.Type) throws -> String {
      try M(protobuf: bytes).jsonString()
    }
    guard let type = types.type(named: name) else {
      throw UnreadableAnswer(reason: "no type \(name)")
    }
    return try convert(type)
  }

  /// The encoding of a message that is given as ProtoJSON.
  static func protobuf(named name: String, json: String) throws -> [UInt8] {
    func convert<M: Message>(_ type: M.Type) throws -> [UInt8] {
      try M(json: json).protobufBytes()
    }
    guard let type = types.type(named: name) else {
      throw UnreadableAnswer(reason: "no type \(name)")
    }
    return try convert(type)
  }
}

extension JSONValue {
  /// The same value with every object's members in the order of their names.
  var sorted: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.sorted))
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.sorted) }.sorted { $0.name < $1.name })
    default: self
    }
  }
}
