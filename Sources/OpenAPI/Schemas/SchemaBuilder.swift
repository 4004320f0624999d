import Base
import RPC
import Wire

/// Which way a message goes, and what the service does with what it does not know.
enum MessageUse: CaseIterable {
  /// The server writes it.
  case output
  /// The server reads it and refuses what it does not know.
  case strictInput
  /// The server reads it and ignores what it does not know.
  case lenientInput

  /// What stands behind the name of a schema that another use has, too.
  var suffix: String {
    switch self {
    case .output: ""
    case .strictInput: ".Input"
    case .lenientInput: ".LenientInput"
    }
  }
}

/// Makes JSON Schemas of messages, as ProtoJSON shows and takes them.
///
/// What is written has one form: 64-bit integers are strings, enums names. What is read has more: integers as numbers and
/// strings, enums by name and number, `null` for what is absent.
struct SchemaBuilder {
  let types: ProtoTypes
  /// The schemas of messages and enums that something refers to, by name.
  private(set) var components: [(name: String, schema: JSONValue)] = []
  private var known: Set<UTF8Key> = []
  /// The uses that each message has.
  private var uses: [UTF8Key: Set<MessageUse>] = [:]

  init(_ types: ProtoTypes) { self.types = types }

  // MARK: Names

  /// Notes that a message, and with it all inside of it, is used so; all is noted before the first schema is made.
  mutating func note(_ name: String, _ use: MessageUse) {
    guard let message = types.message(name) else { return }
    guard uses[UTF8Key(name), default: []].insert(use).inserted else { return }
    for field in message.fields where field.kind == .message || field.kind == .group {
      note(field.typeName, use)
    }
  }

  private func componentName(_ name: String, _ use: MessageUse) -> String {
    let uses = uses[UTF8Key(name)] ?? []
    return name + (MessageUse.allCases.first(where: uses.contains) == use ? "" : use.suffix)
  }

  static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/" + name)]
  }

  // MARK: Messages

  /// The schema of a message: a reference, but for well-known types.
  mutating func message(_ name: String, _ use: MessageUse) -> JSONValue {
    if let known = WellKnownSchemas.schema(name, use) { return known }
    guard let message = types.message(name) else { return ["type": "object"] }
    let component = componentName(name, use)
    if known.insert(UTF8Key(component)).inserted {
      let place = components.count
      components.append((component, .null))
      components[place].schema = object(message, use, without: []).value
    }
    return Self.reference(component)
  }

  /// The schema of a message's object, without some of its fields.
  mutating func object(
    _ message: MessageType, _ use: MessageUse, without left: [String]
  ) -> JSONObject {
    var schema: JSONObject = ["type": "object"]
    if !message.comment.isEmpty { schema["description"] = .string(message.comment) }
    let fields = message.fields.filter { field in
      !left.contains { $0.utf8Equals(field.name) }
    }
    let required = use == .output ? [] : fields.filter(\.refusesAbsence)
    var properties: JSONObject = [:]
    for field in fields {
      var value = self.field(field, use)
      if use == .output ? field.writesNull : !field.refusesAbsence { value = Self.orNull(value) }
      properties[field.jsonName] = value
    }
    if !fields.isEmpty { schema["properties"] = properties.value }
    if !required.isEmpty { schema["required"] = Self.texts(required.map(\.jsonName)) }
    if use == .strictInput { schema["additionalProperties"] = .boolean(false) }
    if use != .output { Self.add(message.oneofs, fields, to: &schema) }
    return schema
  }

  /// Says that at most one member of a oneof is there, or exactly one.
  private static func add(
    _ oneofs: [(index: Int, isRequired: Bool)], _ fields: [FieldType], to schema: inout JSONObject
  ) {
    var groups: [JSONValue] = []
    for oneof in oneofs {
      let members: [JSONValue] = fields.filter { $0.oneof == oneof.index }.map {
        [
          "required": texts([$0.jsonName]),
          // What is null is absent.
          "properties": .object([.init($0.jsonName, ["not": ["type": "null"]])]),
        ]
      }
      guard members.count > 1 || oneof.isRequired, !members.isEmpty else { continue }
      let none: [JSONValue] = oneof.isRequired ? [] : [["not": ["anyOf": .array(members)]]]
      groups.append(.array(members + none))
    }
    if groups.count == 1 {
      schema["oneOf"] = groups[0]
    } else if !groups.isEmpty {
      schema["allOf"] = .array(groups.map { ["oneOf": $0] })
    }
  }

  // MARK: Fields

  /// The schema of a field's value with what the `.proto` says of it.
  mutating func field(_ field: FieldType, _ use: MessageUse) -> JSONValue {
    var schema = JSONObject(value(field, use).objectValue ?? [])
    if !field.comment.isEmpty { schema["description"] = .string(field.comment) }
    if field.isDeprecated { schema["deprecated"] = .boolean(true) }
    if field.isSensitive, use != .output { schema["writeOnly"] = .boolean(true) }
    return schema.value
  }

  private mutating func value(_ field: FieldType, _ use: MessageUse) -> JSONValue {
    guard field.isRepeated else { return single(field, field.rules, use) }
    if let entry = types.message(field.typeName), entry.isMapEntry { return map(entry, field, use) }
    var schema: JSONObject = [
      "type": "array", "items": single(field, field.rules.items, use),
    ]
    guard use != .output else { return schema.value }
    if !field.rules.ignoresEmpty, let count = field.rules.minItems {
      schema["minItems"] = .integer(Int64(count))
    }
    if let count = field.rules.maxItems { schema["maxItems"] = .integer(Int64(count)) }
    if field.rules.isUnique { schema["uniqueItems"] = .boolean(true) }
    return schema.value
  }

  private mutating func map(
    _ entry: MessageType, _ field: FieldType, _ use: MessageUse
  ) -> JSONValue {
    var schema: JSONObject = ["type": "object"]
    if let value = entry.fields.first(where: { $0.name.utf8Equals("value") }) {
      schema["additionalProperties"] = single(value, field.rules.items, use)
    }
    if let key = entry.fields.first(where: { $0.name.utf8Equals("key") }) {
      schema["propertyNames"] = Self.keys(key.kind, field.rules.keys, use)
    }
    guard use != .output else { return schema.value }
    if !field.rules.ignoresEmpty, let count = field.rules.minItems {
      schema["minProperties"] = .integer(Int64(count))
    }
    if let count = field.rules.maxItems { schema["maxProperties"] = .integer(Int64(count)) }
    return schema.value
  }

  /// Which texts are keys of a map; nil for any.
  private static func keys(
    _ kind: FieldKind, _ rules: FieldRules, _ use: MessageUse
  ) -> JSONValue? {
    switch kind {
    case .string:
      let schema = TextSchemas.text(rules, use)
      return (schema.objectValue?.count ?? 0) > 1 ? schema : nil
    case .bool: return ["enum": texts(["true", "false"])]
    default:
      let range = NumberSchemas.range(kind, use == .output ? FieldRules() : rules)
      return ["pattern": .string(RangePattern.text(range ?? 0...0))]
    }
  }

  /// The schema of one value of a field.
  private mutating func single(
    _ field: FieldType, _ rules: FieldRules, _ use: MessageUse
  ) -> JSONValue {
    switch field.kind {
    case .message, .group:
      return WellKnownSchemas.schema(field.typeName, use, rules) ?? message(field.typeName, use)
    case .enum: return enumeration(field.typeName, rules, use)
    case .string: return TextSchemas.text(rules, use)
    case .bytes: return TextSchemas.bytes(rules, use)
    case .bool: return NumberSchemas.boolean(rules, use)
    default: return NumberSchemas.number(field.kind, rules, use)
    }
  }

  /// The schema of an enum: names, and numbers beside them.
  private mutating func enumeration(
    _ name: String, _ rules: FieldRules, _ use: MessageUse
  ) -> JSONValue {
    if name.utf8Equals("google.protobuf.NullValue") { return ["type": "null"] }
    guard let declared = types.enumeration(name) else { return ["type": "string"] }
    if use == .output { return enumReference(declared) }
    let allowed = declared.values.filter { value in
      let number = Double(value.number)
      return rules.numbers?.contains { $0.doubleValue == number } ?? true
        && !rules.refusedNumbers.contains { $0.doubleValue == number }
    }
    var forms: [JSONValue]
    if allowed.count == declared.values.count, !rules.definedOnly {
      forms = [enumReference(declared)]
    } else {
      let numbers: JSONValue =
        rules.definedOnly || rules.numbers != nil
        ? ["enum": .array(allowed.map { .integer(Int64($0.number)) })]
        : NumberSchemas.plainInteger(.int32, rules)
      forms = [["enum": Self.texts(allowed.map(\.name))], numbers]
    }
    if use == .lenientInput, !rules.refusesZero {
      forms.append(["type": "string", "description": "A name that is not known is ignored."])
    }
    return forms.count == 1 ? forms[0] : ["anyOf": .array(forms)]
  }

  private mutating func enumReference(_ declared: EnumType) -> JSONValue {
    if known.insert(UTF8Key(declared.name)).inserted {
      var schema: JSONObject = [:]
      let lines = declared.values.filter { !$0.comment.isEmpty }.map {
        "- `\($0.name)`: " + $0.comment.split(separator: "\n").joined(separator: " ")
      }
      let text = ([declared.comment].filter { !$0.isEmpty } + [lines.joined(separator: "\n")])
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
      if !text.isEmpty { schema["description"] = .string(text) }
      schema["anyOf"] = .array([
        ["type": "string", "enum": Self.texts(declared.values.map(\.name))],
        // Enums are open: a newer client may send what an older server does not know.
        NumberSchemas.plainInteger(.enum, FieldRules()),
      ])
      components.append((declared.name, schema.value))
    }
    return Self.reference(declared.name)
  }

  // MARK: Parameters

  /// The schema of a field that a path or a query holds; nil for one that only a body can.
  mutating func parameter(_ field: FieldType, isInPath: Bool) -> JSONValue? {
    guard !field.isSensitive else { return nil }
    let rules = field.isRepeated ? field.rules.items : field.rules
    var schema: JSONValue
    switch field.kind {
    case .message, .group:
      guard let known = WellKnownSchemas.parameter(field.typeName, rules) else { return nil }
      schema = known
    case .enum: schema = enumeration(field.typeName, rules, .strictInput)
    case .string: schema = TextSchemas.text(rules, .strictInput)
    case .bytes: schema = TextSchemas.bytes(rules, .strictInput)
    case .bool: schema = NumberSchemas.booleanParameter
    case .double, .float: schema = NumberSchemas.plainNumber(field.kind, rules)
    default: schema = NumberSchemas.plainInteger(field.kind, rules)
    }
    if isInPath, field.kind == .string {
      var text = JSONObject(schema.objectValue ?? [])
      if (text["minLength"]?.integerValue ?? 0) < 1 { text["minLength"] = .integer(1) }
      schema = text.value
    }
    guard field.isRepeated, !isInPath else { return schema }
    var list: JSONObject = ["type": "array", "items": schema]
    if let count = field.rules.maxItems { list["maxItems"] = .integer(Int64(count)) }
    if let count = field.rules.minItems, !field.rules.ignoresEmpty {
      list["minItems"] = .integer(Int64(count))
    }
    return list.value
  }

  // MARK: Words

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The schema, or `null`.
  static func orNull(_ schema: JSONValue) -> JSONValue {
    var object = JSONObject(schema.objectValue ?? [])
    // No members but those that tell: any value.
    let telling = object.members.filter { !["description", "deprecated"].contains($0.name) }
    guard !telling.isEmpty else { return schema }
    if let type = object["type"]?.stringValue, object["enum"] == nil, object["const"] == nil {
      if !type.utf8Equals("null") { object["type"] = texts([type, "null"]) }
      return object.value
    }
    if let forms = object["anyOf"]?.arrayValue {
      object["anyOf"] = .array(forms + [["type": "null"]])
      return object.value
    }
    var outer = JSONObject([])
    for name in ["description", "deprecated", "writeOnly"] {
      outer[name] = object[name]
      object[name] = nil
    }
    outer["anyOf"] = .array([object.value, ["type": "null"]])
    return outer.value
  }
}

extension FieldType {
  /// Whether a request without the field is refused.
  var refusesAbsence: Bool {
    if isRequired || rules.isRequired { return true }
    if hasPresence { return false }
    if isRepeated { return !rules.ignoresEmpty && (rules.minItems ?? 0) > 0 }
    switch kind {
    case .string: return rules.refusesEmptyText
    case .bytes: return !rules.ignoresEmpty && (rules.minBytes ?? 0) > 0
    case .bool: return rules.booleanConstant == true
    default: return rules.refusesZero
    }
  }
}
