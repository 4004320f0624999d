import Base
import Wire

/// Writes the parameters of path and query.
struct ParameterWriter {
  let types: ProtoTypes

  /// How deep fields of messages are listed as parameters.
  private static let maxDepth = 4

  /// The field at a path of names, and its JSON name.
  func field(_ path: [String], of message: String) -> (field: FieldType, name: String)? {
    var type = types.message(message)
    var names: [String] = []
    var found: FieldType?
    for step in path {
      guard let field = type?.field(step) else { return nil }
      names.append(field.jsonName)
      found = field
      type = types.message(field.typeName)
    }
    return found.map { ($0, names.joined(separator: ".")) }
  }

  func jsonName(_ path: [String], of message: String) -> String {
    field(path, of: message)?.name ?? path.joined(separator: ".")
  }

  /// A parameter of the path.
  func path(
    _ parameter: PathText.Parameter, of message: String, _ schemas: inout SchemaBuilder
  ) -> JSONValue {
    var object: JSONObject = [
      "name": .string(parameter.name), "in": "path", "required": .boolean(true),
    ]
    let field = field(parameter.field, of: message)?.field
    if let comment = field?.comment, !comment.isEmpty { object["description"] = .string(comment) }
    if parameter.isPart {
      object["description"] = .string(
        "A part of `\(parameter.field.joined(separator: "."))`, which is this and the segments beside it."
      )
    }
    if let field, !parameter.isPart, let schema = schemas.parameter(field, isInPath: true) {
      object["schema"] = schema
      object["example"] = example(field)
    } else {
      object["schema"] = ["type": "string", "minLength": .integer(1)]
      object["example"] = "example"
    }
    return object.value
  }

  /// The parameters of a query: the fields of a message that neither path nor body say.
  ///
  /// - Parameters:
  ///   - message: The request.
  ///   - bound: The fields that the path says, outermost names first.
  ///   - body: The field that is the body; empty for none.
  ///   - schemas: Takes the schemas that are referred to.
  ///
  /// - Returns: The parameters.
  func query(
    of message: String, bound: [[String]], body: String, _ schemas: inout SchemaBuilder
  ) -> [JSONValue] {
    var parameters: [JSONValue] = []
    add(message, [], [], bound: bound + (body.isEmpty ? [] : [[body]]), &parameters, &schemas)
    return parameters
  }

  private func add(
    _ name: String, _ path: [String], _ stack: [String], bound: [[String]],
    _ parameters: inout [JSONValue], _ schemas: inout SchemaBuilder
  ) {
    guard let message = types.message(name), path.count < Self.maxDepth else { return }
    var oneofs: Set<Int> = []
    for field in message.fields {
      let here = path + [field.name]
      let isBound = bound.contains { other in
        other.count == here.count && zip(other, here).allSatisfy { $0.utf8Equals($1) }
      }
      guard !isBound else { continue }
      let text = jsonName(here, of: stack.first ?? name)
      if field.isRepeated, let entry = types.message(field.typeName), entry.isMapEntry {
        if let parameter = map(field, entry, text, &schemas) { parameters.append(parameter) }
      } else if let schema = schemas.parameter(field, isInPath: false) {
        // An example of one member of a oneof, as no two may be there.
        let isFirst = field.oneof.map { oneofs.insert($0).inserted } ?? true
        let others = message.fields.filter {
          $0.oneof == field.oneof && !$0.name.utf8Equals(field.name)
        }
        parameters.append(
          parameter(
            field, text, schema, isOutermost: path.isEmpty, hasExample: isFirst,
            others: field.oneof == nil ? [] : others.map(\.jsonName)))
      } else if !field.isRepeated, !field.isSensitive, field.kind == .message,
        !(stack + [name]).contains(where: { $0.utf8Equals(field.typeName) })
      {
        add(field.typeName, here, stack + [name], bound: bound, &parameters, &schemas)
      }
    }
  }

  private func parameter(
    _ field: FieldType, _ name: String, _ schema: JSONValue, isOutermost: Bool, hasExample: Bool,
    others: [String]
  ) -> JSONValue {
    var object: JSONObject = ["name": .string(name), "in": "query"]
    if isOutermost, field.refusesAbsence { object["required"] = .boolean(true) }
    var sentences = field.comment.isEmpty ? [] : [field.comment]
    if !others.isEmpty {
      let names = others.map { "`\($0)`" }.joined(separator: ", ")
      sentences.append("Not together with \(names) beside it.")
    }
    if !sentences.isEmpty {
      object["description"] = .string(sentences.joined(separator: "\n\n"))
    }
    if field.isDeprecated { object["deprecated"] = .boolean(true) }
    object["schema"] = schema
    if field.isRepeated { object["explode"] = .boolean(true) }
    if hasExample { object["example"] = example(field) }
    return object.value
  }

  /// An example as a parameter has it: a 64-bit integer is no string there, but its digits.
  private func example(_ field: FieldType) -> JSONValue? {
    let value = Examples(types: types).value(field)
    let isWrapped =
      field.typeName.utf8Equals("google.protobuf.Int64Value")
      || field.typeName.utf8Equals("google.protobuf.UInt64Value")
    let isInteger = NumberSchemas.range(field.kind, FieldRules()) != nil && field.kind != .enum
    guard isWrapped || isInteger else { return value }
    func number(_ value: JSONValue) -> JSONValue {
      value.stringValue.map { .number($0) } ?? value
    }
    return value.map { $0.arrayValue.map { .array($0.map(number)) } ?? number($0) }
  }

  /// A map, whose members are written "name[key]"; nil where its values have no text.
  private func map(
    _ field: FieldType, _ entry: MessageType, _ name: String, _ schemas: inout SchemaBuilder
  ) -> JSONValue? {
    guard !field.isSensitive, let value = entry.fields.last, !value.isSensitive,
      let schema = schemas.parameter(value, isInPath: false)
    else { return nil }
    var object: JSONObject = [
      "name": .string(name), "in": "query", "style": "deepObject", "explode": .boolean(true),
    ]
    if !field.comment.isEmpty { object["description"] = .string(field.comment) }
    object["schema"] = ["type": "object", "additionalProperties": schema]
    return object.value
  }
}
