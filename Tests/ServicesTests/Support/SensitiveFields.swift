import Base
import Descriptors
import RPC
import Wire

/// Which fields of which messages hold secrets, by what the descriptors of services say, and messages full of them.
struct SensitiveFields {
  typealias Field = Google.Protobuf.FieldDescriptorProto

  /// The number of the field option `pintle.sensitive`.
  private static let option: UInt32 = 50_002

  /// By their full names.
  private(set) var messages: [UTF8Key: Google.Protobuf.DescriptorProto] = [:]

  /// Takes the messages of all files that the services need.
  init(_ services: [ServiceDescriptor]) throws {
    var seen: Set<UTF8Key> = []
    var open = services.map(\.file)
    while let file = open.popLast() {
      guard seen.insert(UTF8Key(file.name)).inserted else { continue }
      open += file.dependencies
      let proto = try Google.Protobuf.FileDescriptorProto(protobuf: file.bytes.bytes)
      for message in proto.messageType { add(message, in: proto.package ?? "") }
    }
  }

  private mutating func add(_ message: Google.Protobuf.DescriptorProto, in scope: String) {
    let name = "\(scope).\(message.name ?? "")"
    messages[UTF8Key(name)] = message
    for nested in message.nestedType { add(nested, in: name) }
  }

  static func isSensitive(_ field: Field) throws -> Bool {
    guard let options = field.options?.unknownFields.bytes, !options.isEmpty else { return false }
    var reader = WireReader(options.span.bytes)
    while true {
      let tag = try reader.nextTag()
      if tag == 0 { return false }
      if tag == Self.option << 3 { return try reader.readBool() }
      try reader.skip(tag)
    }
  }

  private func message(of field: Field) -> (name: String, type: Google.Protobuf.DescriptorProto)? {
    let name = String((field.typeName ?? "").drop { $0 == "." })
    return messages[UTF8Key(name)].map { (name, $0) }
  }

  /// Whether a message holds secrets, itself or in what it contains.
  func holdsSecrets(_ name: String) throws -> Bool {
    var seen: Set<UTF8Key> = []
    var open = [name]
    while let next = open.popLast() {
      guard seen.insert(UTF8Key(next)).inserted, let message = messages[UTF8Key(next)] else {
        continue
      }
      for field in message.field {
        if try Self.isSensitive(field) { return true }
        if let inner = self.message(of: field)?.name { open.append(inner) }
      }
    }
    return false
  }

  /// How many messages it takes to set each member of each oneof once.
  func variants(_ name: String) -> Int {
    var most = 1
    var seen: Set<UTF8Key> = []
    var open = [name]
    while let next = open.popLast() {
      guard seen.insert(UTF8Key(next)).inserted, let message = messages[UTF8Key(next)] else {
        continue
      }
      for index in message.oneofDecl.indices {
        most = max(most, message.field.count { $0.oneofIndex.map(Int.init) == index })
      }
      open += message.field.compactMap { self.message(of: $0)?.name }
    }
    return most
  }

  /// A message as ProtoJSON with a canary in every field that holds a secret.
  ///
  /// - Parameters:
  ///   - name: The message's full name.
  ///   - variant: Which member of each oneof is set.
  ///   - canaries: Those that were put there are appended.
  ///   - depth: How often a message may still stand in a message.
  /// - Returns: The message.
  /// - Throws: When options of a field cannot be read.
  func filled(
    _ name: String, variant: Int = 0, _ canaries: inout [String], depth: Int = 4
  ) throws -> JSONValue {
    var members: [JSONValue.Member] = []
    guard depth > 0, let message = messages[UTF8Key(name)] else { return .object([]) }
    for field in message.field {
      if let oneof = field.oneofIndex, field.proto3Optional != true {
        let all = message.field.filter { $0.oneofIndex == oneof }
        guard all[variant % all.count].number == field.number else { continue }
      }
      let isRepeated = field.label == .repeated
      var values: [JSONValue] = []
      for _ in 0..<(isRepeated ? 2 : 1) {
        if try Self.isSensitive(field) {
          let canary = "canary-\(canaries.count)-of-\(field.name ?? "")"
          canaries.append(canary)
          let entry = self.message(of: field)?.type
          let type = entry?.options?.mapEntry == true ? entry?.field.last?.type : field.type
          let value = JSONValue.string(
            type == .bytes ? Base64.encode(Array(canary.utf8)) : canary)
          let isObject = (field.typeName ?? "").utf8Equals(".google.protobuf.Struct")
          values.append(isObject ? ["a": value] : value)
        } else if let inner = self.message(of: field), try holdsSecrets(inner.name) {
          values.append(
            try filled(inner.name, variant: variant, &canaries, depth: depth - 1))
        }
      }
      guard let first = values.first else { continue }
      let isMap = self.message(of: field)?.type.options?.mapEntry == true
      let value: JSONValue =
        isMap ? ["key": first["value"] ?? first] : isRepeated ? .array(values) : first
      members.append(JSONValue.Member(field.jsonName ?? "", value))
    }
    return .object(members)
  }
}
