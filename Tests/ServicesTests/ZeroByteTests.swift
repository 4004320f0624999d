import Base
import Descriptors
import RPC
import Testing
import Wire

/// No text of a request may hold a zero byte, whatever the service, method and field.
///
/// The requests are made from the descriptors, so that a field that is added is tried here too.
@Suite struct ZeroByteTests {
  /// The messages of all services' files by their full names.
  private static func messages(
    _ pintle: TestPintle
  ) throws -> [String: Google.Protobuf.DescriptorProto] {
    var found: [String: Google.Protobuf.DescriptorProto] = [:]
    func add(_ messages: [Google.Protobuf.DescriptorProto], _ prefix: String) {
      for message in messages {
        let name = "\(prefix).\(message.name ?? "")"
        found[name] = message
        add(message.nestedType, name)
      }
    }
    var seen: Set<String> = []
    var open = pintle.services.map(\.descriptor.file)
    while let file = open.popLast() {
      let proto = try Google.Protobuf.FileDescriptorProto(protobuf: file.bytes.bytes)
      guard seen.insert(proto.name ?? "").inserted else { continue }
      add(proto.messageType, ".\(proto.package ?? "")")
      open += file.dependencies
    }
    return found
  }

  private struct Place {
    let path: [String]
    var json: JSONValue
  }

  /// A JSON object for each text in a message, with a zero byte in that text alone.
  private static func places(
    _ name: String, _ messages: [String: Google.Protobuf.DescriptorProto], _ depth: Int = 0
  ) -> [Place] {
    guard depth < 6, let message = messages[name] else { return [] }
    var places: [Place] = []
    for field in message.field {
      let json = field.jsonName ?? ""
      let isRepeated = field.label == .repeated
      func add(_ inner: JSONValue, _ path: [String]) {
        places.append(
          Place(path: [json] + path, json: .object([.init(json, isRepeated ? [inner] : inner)])))
      }
      if field.type == .string {
        add("a\u{0}b", [])
      } else if field.type == .message, let type = field.typeName {
        if type == ".google.protobuf.StringValue" { add("a\u{0}b", []) }
        if messages[type]?.options?.mapEntry == true { continue }
        if type.hasPrefix(".google.protobuf.") { continue }
        for place in Self.places(type, messages, depth + 1) { add(place.json, place.path) }
      }
    }
    return places
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func textsWithAZeroByteAreRefused(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let messages = try Self.messages(pintle)
    var (count, named) = (0, 0)
    for service in pintle.services {
      for method in service.descriptor.methods where method.kind == .unary {
        for place in Self.places("." + method.requestName, messages) {
          count += 1
          let answer = try pintle.call(
            method.path, Self.filled(place, messages["." + method.requestName]), by: route)
          let what = "\(method.path) \(place.path.joined(separator: "."))"
          #expect(
            answer.code == RPCCode.invalidArgument.rawValue,
            "\(what): \(answer.code) \(answer.message)")
          // Some fields have a rule of their own that no such text fits.
          if answer.message.contains("value must not hold a zero byte") { named += 1 }
        }
      }
    }
    #expect(count > 150 && named > count * 9 / 10, "\(named) of \(count)")
  }

  /// The request with something in every other text of its own, since most must not be empty.
  private static func filled(
    _ place: Place, _ message: Google.Protobuf.DescriptorProto?
  ) -> JSONValue {
    guard case .object(var members) = place.json, let message else { return place.json }
    for field in message.field where field.type == .string && field.jsonName != place.path[0] {
      let text: JSONValue = "a"
      members.append(
        .init(field.jsonName ?? "", field.label == .repeated ? [text] : text))
    }
    // Numbers in paths.
    for field in message.field where field.type == .int64 && field.label != .repeated {
      members.append(.init(field.jsonName ?? "", "1"))
    }
    return .object(members)
  }

  /// Data is no name: what a publisher writes into a payload stays as it is.
  @Test func payloadsKeepThem() throws {
    let pintle = try TestPintle()
    let event: JSONValue = [
      "type": "custom.a", "aggregateId": "1", "payload": ["a\u{0}b": "c\u{0}d"],
    ]
    #expect(try pintle.call("PublishEvent", ["event": event]).code == 0)
    let listed = try pintle.call("ListEvents", ["types": ["custom.a"]])
    #expect(listed["events.0.payload"] == event["payload"])
  }
}
