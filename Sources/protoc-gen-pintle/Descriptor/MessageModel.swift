/// A message type.
final class MessageModel {
  let name: String
  /// "zitadel.v1.ObjectDetails".
  let fullName: String
  let file: String
  let package: String
  /// The message around this one.
  let parent: MessageModel?
  let comment: [String]
  let options: RawMessage
  /// The type of a map's entries, which has no Swift type of its own.
  let isMapEntry: Bool
  let isDeprecated: Bool
  /// Whether other files may extend it (proto2).
  let isExtensible: Bool
  private(set) var fields: [FieldModel] = []
  private(set) var oneofs: [OneofModel] = []
  private(set) var messages: [MessageModel] = []
  private(set) var enums: [EnumModel] = []
  private(set) var extensions: [FieldModel] = []

  init(_ raw: RawMessage, _ scope: Scope, parent: MessageModel?) throws(GeneratorError) {
    name = raw.string(1)
    fullName = scope.fullName(name)
    file = scope.file
    package = scope.package
    comment = scope.comment
    self.parent = parent
    options = try raw.message(7)
    isMapEntry = options.bool(7)
    isDeprecated = options.bool(3)
    isExtensible = raw.has(5)
    let inner = scope.inside(name)
    for (index, oneof) in try raw.messages(8).enumerated() {
      oneofs.append(try OneofModel(oneof, inner.at([8, index])))
    }
    for (index, field) in try raw.messages(2).enumerated() {
      let field = try FieldModel(field, inner.at([2, index]), parent: self)
      fields.append(field)
      if let index = field.oneofIndex, oneofs.indices.contains(index) {
        field.declaredOneof = oneofs[index]
        oneofs[index].fields.append(field)
      }
    }
    for (index, message) in try raw.messages(3).enumerated() {
      messages.append(try MessageModel(message, inner.at([3, index]), parent: self))
    }
    for (index, declared) in try raw.messages(4).enumerated() {
      enums.append(try EnumModel(declared, inner.at([4, index]), parent: self))
    }
    for (index, field) in try raw.messages(6).enumerated() {
      extensions.append(try FieldModel(field, inner.at([6, index]), parent: self))
    }
  }

  /// The oneofs that the author wrote, without those that protoc makes for `optional`.
  var realOneofs: [OneofModel] { oneofs.filter { !$0.isSynthetic } }
  /// The fields in the order of their numbers, in which they are written.
  var fieldsByNumber: [FieldModel] { fields.sorted { $0.number < $1.number } }
  /// Its name in Go: "Outer_Inner" for a nested message.
  var goName: String { (parent.map { $0.goName + "_" } ?? "") + Words.go(name) }
  /// The key and value of a map entry.
  var mapKey: FieldModel? { fields.first { $0.number == 1 } }
  var mapValue: FieldModel? { fields.first { $0.number == 2 } }
}

/// A group of fields of which at most one is set.
final class OneofModel {
  let name: String
  let comment: [String]
  let options: RawMessage
  var fields: [FieldModel] = []

  init(_ raw: RawMessage, _ scope: Scope) throws(GeneratorError) {
    name = raw.string(1)
    comment = scope.comment
    options = try raw.message(2)
  }

  /// Whether protoc made it for one `optional` field.
  var isSynthetic: Bool { fields.count == 1 && fields[0].isProto3Optional }
}

/// An enum type.
final class EnumModel {
  struct Value {
    let name: String
    let number: Int32
    let comment: [String]
    let isDeprecated: Bool
  }

  let name: String
  let fullName: String
  let file: String
  let package: String
  let parent: MessageModel?
  let comment: [String]
  /// Whether numbers without a name belong to the unknown fields (proto2).
  let isClosed: Bool
  private(set) var values: [Value] = []

  init(_ raw: RawMessage, _ scope: Scope, parent: MessageModel?) throws(GeneratorError) {
    name = raw.string(1)
    fullName = scope.fullName(name)
    file = scope.file
    package = scope.package
    comment = scope.comment
    isClosed = !scope.isProto3
    self.parent = parent
    for (index, value) in try raw.messages(2).enumerated() {
      values.append(
        Value(
          name: value.string(1), number: Int32(truncatingIfNeeded: value.integer(2) ?? 0),
          comment: scope.at([2, index]).comment, isDeprecated: try value.message(3).bool(1)))
    }
    guard !values.isEmpty else {
      throw GeneratorError(file: file, name: fullName, "an enum needs a value")
    }
  }

  /// The values without aliases: the first of each number.
  var distinctValues: [Value] {
    var seen: Set<Int32> = []
    return values.filter { seen.insert($0.number).inserted }
  }
}
