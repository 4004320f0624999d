import Base
import Descriptors
import RPC
import Wire

/// Requests made from descriptors: one field at a time, wherever it stands.
enum RequestFields {
  /// A field's place in a request, and the request with a value there alone.
  struct Place {
    let path: [String]
    var json: JSONValue
  }

  /// The messages of all services' files by their full names.
  static func messages(
    _ services: [RegisteredService]
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
    var open = services.map(\.descriptor.file)
    while let file = open.popLast() {
      let proto = try Google.Protobuf.FileDescriptorProto(protobuf: file.bytes.bytes)
      guard seen.insert(proto.name ?? "").inserted else { continue }
      add(proto.messageType, ".\(proto.package ?? "")")
      open += file.dependencies
    }
    return found
  }

  /// A JSON object for each value that `values` has for a field, with that value alone; in messages of messages too.
  static func places(
    _ name: String, _ messages: [String: Google.Protobuf.DescriptorProto],
    _ values: (Google.Protobuf.FieldDescriptorProto) -> [JSONValue], _ depth: Int = 0
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
      for value in values(field) { add(value, []) }
      guard field.type == .message, let type = field.typeName else { continue }
      if messages[type]?.options?.mapEntry == true { continue }
      if type.hasPrefix(".google.protobuf.") { continue }
      for place in Self.places(type, messages, values, depth + 1) { add(place.json, place.path) }
    }
    return places
  }

  /// The request with something in every other text of its own, since most must not be empty, and in the numbers of
  /// paths; of the members of a oneof, in the first at most.
  static func filled(
    _ place: Place, _ message: Google.Protobuf.DescriptorProto?
  ) -> JSONValue {
    guard case .object(var members) = place.json, let message else { return place.json }
    var oneofs = Set(
      message.field.filter { $0.jsonName == place.path[0] }.compactMap(\.oneofIndex))
    for field in message.field where field.type == .string && field.jsonName != place.path[0] {
      if let oneof = field.oneofIndex, !oneofs.insert(oneof).inserted { continue }
      let text: JSONValue = "a"
      members.append(
        .init(field.jsonName ?? "", field.label == .repeated ? [text] : text))
    }
    for field in message.field
    where field.type == .int64 && field.label != .repeated && field.jsonName != place.path[0] {
      members.append(.init(field.jsonName ?? "", "1"))
    }
    return .object(members)
  }
}
