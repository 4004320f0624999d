import Base
import RPC
import Wire

/// A field's type as descriptor.proto numbers it.
enum FieldKind: Int {
  case double = 1
  case float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message, bytes, uint32
  case `enum`, sfixed32, sfixed64, sint32, sint64
}

/// A field of a message.
struct FieldType {
  let name: String
  let jsonName: String
  let kind: FieldKind
  let isRepeated: Bool
  /// Whether unset differs from the default.
  let hasPresence: Bool
  /// The full name of its message or enum.
  let typeName: String
  /// The index of the oneof that its author put it in.
  let oneof: Int?
  let comment: String
  let isDeprecated: Bool
  let isRequired: Bool
  let rules: FieldRules
  /// Whether it holds a secret.
  let isSensitive: Bool
  /// Whether JSON has `null` where it is absent.
  let writesNull: Bool
  /// The field of bytes that carries its JSON text in the protobuf encoding, and is no member in JSON; empty for none.
  let exactText: String
  /// An example of its value in JSON; nil where none is given.
  let example: JSONValue?
}

/// A message, as its JSON form sees it.
struct MessageType {
  let name: String
  let comment: String
  /// Without those that JSON does not know.
  let fields: [FieldType]
  /// The oneofs that the author wrote, each with whether one of its fields must be set.
  let oneofs: [(index: Int, isRequired: Bool)]
  /// Whether it is the entry of a map.
  let isMapEntry: Bool

  func field(_ name: String) -> FieldType? {
    fields.first { $0.name.utf8Equals(name) || $0.jsonName.utf8Equals(name) }
  }
}

/// An enum.
struct EnumType {
  let name: String
  let comment: String
  let values: [(name: String, number: Int32, comment: String)]
}

/// The messages, enums and comments of the files in which services are declared, and of those that these import.
struct ProtoTypes {
  private(set) var messages: [UTF8Key: MessageType] = [:]
  private(set) var enums: [UTF8Key: EnumType] = [:]
  /// The comments of services and methods, by full name.
  private(set) var comments: [UTF8Key: String] = [:]
  private var files: Set<UTF8Key> = []

  init(_ services: [RegisteredService]) {
    for service in services { add(service.descriptor.file) }
  }

  func message(_ name: String) -> MessageType? { messages[UTF8Key(name)] }

  func enumeration(_ name: String) -> EnumType? { enums[UTF8Key(name)] }

  func comment(_ name: String) -> String { comments[UTF8Key(name)] ?? "" }

  private mutating func add(_ file: FileDescriptor) {
    guard files.insert(UTF8Key(file.name)).inserted else { return }
    // What custom options look like is known here.
    guard !file.name.utf8HasPrefix("google/protobuf/descriptor."),
      !file.name.utf8HasPrefix("validate/")
    else { return }
    for dependency in file.dependencies { add(dependency) }
    let raw = RawFields(file.bytes.bytes)
    let scope = Scope(
      name: raw.string(2), path: [], isProto3: raw.string(12).utf8Equals("proto3"),
      comments: Self.comments(file))
    for (index, message) in raw.messages(4).enumerated() { add(message, scope.at(4, index)) }
    for (index, declared) in raw.messages(5).enumerated() {
      add(enum: declared, scope.at(5, index))
    }
    for (index, service) in raw.messages(6).enumerated() {
      let inner = scope.at(6, index)
      let name = scope.full(service.string(1))
      comments[UTF8Key(name)] = inner.comment
      for (index, method) in service.messages(2).enumerated() {
        comments[UTF8Key(name + "." + method.string(1))] = inner.at(2, index).comment
      }
    }
  }

  private static func comments(_ file: FileDescriptor) -> [[Int]: String] {
    var comments: [[Int]: String] = [:]
    guard let bytes = file.comments?.bytes else { return comments }
    for location in RawFields(bytes).messages(1) {
      comments[location.integers(1)] = location.string(3)
    }
    return comments
  }

  /// Where a declaration stands.
  private struct Scope {
    var name: String
    var path: [Int]
    let isProto3: Bool
    let comments: [[Int]: String]

    var comment: String { comments[path] ?? "" }

    func full(_ name: String) -> String { self.name.isEmpty ? name : self.name + "." + name }

    func at(_ field: Int, _ index: Int) -> Scope {
      var scope = self
      scope.path += [field, index]
      return scope
    }
  }

  private mutating func add(_ raw: RawFields, _ scope: Scope) {
    let name = scope.full(raw.string(1))
    var inner = scope
    inner.name = name
    for (index, nested) in raw.messages(3).enumerated() { add(nested, inner.at(3, index)) }
    for (index, declared) in raw.messages(4).enumerated() {
      add(enum: declared, inner.at(4, index))
    }
    let declared = raw.messages(2)
    // protoc makes a oneof for each `optional` field.
    var synthetic: Set<Int> = []
    for field in declared where field.bool(17) { synthetic.insert(field.integer(9) ?? -1) }
    var fields: [FieldType] = []
    for (index, field) in declared.enumerated() {
      fields.append(Self.field(field, inner.at(2, index), synthetic))
    }
    let hidden = Set(fields.map { UTF8Key($0.exactText) })
    var oneofs: [(index: Int, isRequired: Bool)] = []
    for (index, oneof) in raw.messages(8).enumerated() where !synthetic.contains(index) {
      oneofs.append((index, oneof.message(2)?.bool(1071) ?? false))
    }
    messages[UTF8Key(name)] = MessageType(
      name: name, comment: scope.comment,
      fields: fields.filter { !hidden.contains(UTF8Key($0.name)) },
      oneofs: oneofs, isMapEntry: raw.message(7)?.bool(7) ?? false)
  }

  private static func field(_ raw: RawFields, _ scope: Scope, _ synthetic: Set<Int>) -> FieldType {
    let kind = FieldKind(rawValue: raw.integer(5) ?? 0) ?? .string
    let isRepeated = raw.integer(4) == 3
    let options = raw.message(8)
    let oneof = raw.integer(9)
    let isMessage = kind == .message || kind == .group
    let name = raw.string(1)
    let jsonName = raw.has(10) ? raw.string(10) : name
    return FieldType(
      name: name, jsonName: jsonName, kind: kind, isRepeated: isRepeated,
      hasPresence: !isRepeated && (isMessage || !scope.isProto3 || oneof != nil),
      typeName: String(raw.string(6).drop { $0 == "." }),
      oneof: oneof.flatMap { synthetic.contains($0) ? nil : $0 }, comment: scope.comment,
      isDeprecated: options?.bool(3) ?? false, isRequired: raw.integer(4) == 2,
      rules: FieldRules(options?.message(1071)),
      isSensitive: options?.bool(50002) ?? false, writesNull: options?.bool(50003) ?? false,
      exactText: options?.string(50001) ?? "",
      example: options.flatMap { $0.has(50004) ? JSONValue(text: $0.string(50004)) : nil })
  }

  private mutating func add(enum raw: RawFields, _ scope: Scope) {
    let name = scope.full(raw.string(1))
    var values: [(name: String, number: Int32, comment: String)] = []
    for (index, value) in raw.messages(2).enumerated() {
      values.append(
        (
          value.string(1), Int32(truncatingIfNeeded: value.integer(2) ?? 0),
          scope.at(2, index).comment
        ))
    }
    enums[UTF8Key(name)] = EnumType(name: name, comment: scope.comment, values: values)
  }
}
