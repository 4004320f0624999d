import HTTP
import RPC
import Records
import Store
import Testing
import Wire

/// The ways in which tests call a method.
enum CallRoute: String, Sendable, CaseIterable, CustomTestStringConvertible {
  /// JSON on the path with the service's prefix.
  case json
  /// JSON on the path as the contract's documents print it, where the service has that.
  case bareJSON
  /// gRPC with protobuf messages.
  case grpc
  /// gRPC-Web with protobuf messages.
  case grpcWeb
  /// Connect with JSON messages.
  case connect

  var testDescription: String { rawValue }
}

/// A request as bytes.
struct RawRequest {
  var method: HTTPMethod
  var target: String
  var fields: [(String, String)] = []
  var body: [UInt8]
}

extension RawRequest {
  /// A call of `method` with the message `json`, built from what the descriptor says of the method.
  init(
    _ method: MethodDescriptor, of service: ServiceDescriptor, json: JSONValue, by route: CallRoute
  ) throws {
    switch route {
    case .grpc, .grpcWeb:
      let message = try Answer.protobuf(named: method.requestName, json: json.text())
      let count = UInt32(message.count)
      self.method = .post
      target = method.path
      fields =
        route == .grpc
        ? [("content-type", "application/grpc"), ("te", "trailers")]
        : [("content-type", "application/grpc-web+proto")]
      body = [0] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } + message
    case .connect:
      self.method = .post
      target = method.path
      fields = [("content-type", "application/json")]
      body = Array(json.text().utf8)
    case .json, .bareJSON:
      guard let rule = method.httpRules.first else {
        throw UnreadableAnswer(reason: "\(method.name) has no HTTP rule")
      }
      var rest: [JSONValue.Member] = []
      if case .object(let members) = json { rest = members }
      var path = ""
      for segment in rule.template.split(separator: "/") {
        path += "/"
        guard segment.hasPrefix("{") else {
          path += segment
          continue
        }
        // A verb may stand behind the last variable: "{position}:retry".
        let parts = segment.dropFirst().split(separator: "}")
        // A variable of several segments keeps its slashes: "{id=**}".
        let isLong = parts[0].hasSuffix("=**")
        let name = Self.jsonName(parts[0].prefix { $0 != "=" })
        let words = (json[name]?.stringValue ?? "").split(
          separator: "/", maxSplits: isLong ? .max : 0, omittingEmptySubsequences: false)
        path += words.map { Self.percentEncode(String($0)) }.joined(separator: "/")
        path += parts.dropFirst().first ?? ""
        rest.removeAll { $0.name == name }
      }
      let prefix = route == .bareJSON ? "" : service.pathPrefixes.first { !$0.isEmpty } ?? ""
      self.method = Array(rule.verb.utf8).withUnsafeBytes { HTTPMethod(token: $0) }
      fields = [("content-type", "application/json")]
      if rule.body == "*" {
        body = Array(JSONValue.object(rest).text().utf8)
      } else {
        let name = Self.jsonName(rule.body[...])
        body = rest.first { $0.name == name }.map { Array($0.value.text().utf8) } ?? []
        rest.removeAll { $0.name == name }
        let query = Self.parameters(.object(rest))
        if !query.isEmpty { path += "?" + query.joined(separator: "&") }
      }
      target = prefix + path
    }
  }

  /// "flow_type" as ProtoJSON names it: "flowType".
  private static func jsonName(_ name: Substring) -> String {
    let words = name.split(separator: "_")
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  /// The members of an object as query parameters, those of objects inside it by their paths: "query.limit=5".
  private static func parameters(_ json: JSONValue, at path: String = "") -> [String] {
    switch json {
    case .object(let members):
      members.flatMap { parameters($0.value, at: path.isEmpty ? $0.name : "\(path).\($0.name)") }
    case .array(let elements): elements.flatMap { parameters($0, at: path) }
    default: ["\(path)=\(percentEncode(json.stringValue ?? json.text()))"]
    }
  }

  private static func percentEncode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
