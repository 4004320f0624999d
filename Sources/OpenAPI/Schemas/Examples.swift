import Base
import Wire

/// Makes values for examples: of the right types, within the rules, and the same each time.
struct Examples {
  let types: ProtoTypes

  /// How deep messages stand in one another before their members are left out.
  private static let maxDepth = 5

  /// An example of a message.
  ///
  /// - Parameters:
  ///   - name: The message's full name.
  ///   - left: Fields of it that are left out, by their names in the `.proto`.
  ///
  /// - Returns: The value.
  func message(_ name: String, without left: [String] = []) -> JSONValue {
    message(name, without: left, inside: [])
  }

  private func message(
    _ name: String, without left: [String] = [], inside stack: [String]
  ) -> JSONValue {
    if let known = known(name, FieldRules()) { return known }
    guard let message = types.message(name) else { return [:] }
    var object: JSONObject = [:]
    var seen: Set<Int> = []
    for field in message.fields where !field.isDeprecated {
      if left.contains(where: { $0.utf8Equals(field.name) }) { continue }
      if let oneof = field.oneof, seen.contains(oneof) { continue }
      guard let value = value(field, inside: stack + [name]) else { continue }
      if let oneof = field.oneof { seen.insert(oneof) }
      object[field.jsonName] = value
    }
    return object.value
  }

  /// An example of a field's value; nil for one whose message stands around it already.
  func value(_ field: FieldType) -> JSONValue? { value(field, inside: []) }

  private func value(_ field: FieldType, inside stack: [String]) -> JSONValue? {
    if let example = field.example { return example == .null ? nil : example }
    guard field.isRepeated else { return single(field, field.rules, inside: stack) }
    if let entry = types.message(field.typeName), entry.isMapEntry {
      guard let key = entry.fields.first, let member = entry.fields.last,
        let value = single(member, field.rules.items, inside: stack)
      else { return nil }
      let text = single(key, field.rules.keys, inside: stack)
      let isText = key.kind == .string
      return .object([.init(isText ? "key" : text.map(Self.text) ?? "1", value)])
    }
    guard let element = single(field, field.rules.items, inside: stack) else { return nil }
    return .array(field.rules.maxItems == 0 ? [] : [element])
  }

  private static func text(_ value: JSONValue) -> String { value.stringValue ?? value.text() }

  private func single(
    _ field: FieldType, _ rules: FieldRules, inside stack: [String]
  ) -> JSONValue? {
    switch field.kind {
    case .message, .group:
      if let known = known(field.typeName, rules) { return known }
      guard stack.count < Self.maxDepth, !stack.contains(where: { $0.utf8Equals(field.typeName) })
      else { return nil }
      return message(field.typeName, inside: stack)
    case .enum: return enumeration(field.typeName, rules)
    case .string:
      return Self.opaque.contains(UTF8Key(field.jsonName)) ? nil : .string(Self.text(field, rules))
    case .bytes: return "aGVsbG8="
    case .bool: return .boolean(rules.booleanConstant ?? true)
    case .double, .float:
      return .number(rules.numbers?.first.map { "\($0.doubleValue)" } ?? Self.between(rules, 1.5))
    default:
      if rules.isOutside, case .integer(let bound)? = rules.lower?.value {
        return .number(String(bound + 1))
      }
      let range = NumberSchemas.range(field.kind, rules) ?? 0...0
      var digits = String(min(max(10, range.lowerBound), range.upperBound))
      if case .integer(let value)? = rules.numbers?.first { digits = String(value) }
      let isLong = NumberSchemas.number(field.kind, FieldRules(), .output)["type"] == "string"
      return isLong ? .string(digits) : .number(digits)
    }
  }

  private static func between(_ rules: FieldRules, _ usual: Double) -> String {
    let low = rules.lower?.value.doubleValue ?? usual
    let high = rules.upper?.value.doubleValue ?? max(usual, low)
    return "\(low <= usual && usual <= high ? usual : (low + high) / 2)"
  }

  private func enumeration(_ name: String, _ rules: FieldRules) -> JSONValue? {
    if name.utf8Equals("google.protobuf.NullValue") { return .null }
    guard let declared = types.enumeration(name) else { return nil }
    let allowed = declared.values.filter { value in
      let isIn = rules.numbers?.contains { $0.doubleValue == Double(value.number) } ?? true
      return isIn && !rules.refusedNumbers.contains { $0.doubleValue == Double(value.number) }
    }
    return (allowed.first { $0.number != 0 } ?? allowed.first).map { .string($0.name) }
  }

  /// Fields whose texts come from the server, or have a grammar that another field's have not.
  private static let opaque: Set<UTF8Key> = ["filters", "sorters", "pageToken"]

  /// Texts of fields whose pattern or meaning asks for them.
  private static let texts: [UTF8Key: String] = [
    "awsAccount": "123456789012", "awsRegion": "eu-central-1", "accessKeyId": "AKIAEXAMPLE",
    "endpoint": "https://example.com/hook", "url": "https://example.com/hook",
    "email": "someone@example.com", "name": "example",
    "cronString": "0 9 * * 1", "timeZone": "Europe/Zurich",
  ]

  private static func text(_ field: FieldType, _ rules: FieldRules) -> String {
    if let text = rules.texts?.first { return text }
    var text = texts[UTF8Key(field.jsonName)] ?? "text"
    switch rules.formats.first {
    case "email": text = "someone@example.com"
    case "hostname": text = "example.com"
    case "ipv4": text = "192.0.2.1"
    case "ipv6": text = "2001:db8::1"
    case "uri", "uri-reference": text = "https://example.com/hook"
    case "uuid": text = "f3f5e0d2-6b0c-4a3e-9d0b-1f2a3b4c5d6e"
    default:
      if field.jsonName.utf8Equals("id") || field.jsonName.utf8HasSuffix("Id")
        || field.jsonName.utf8HasSuffix("Ids")
      {
        text = "69629026806489455"
      }
    }
    text = (rules.prefix ?? "") + (rules.contains ?? "") + text + (rules.suffix ?? "")
    while text.unicodeScalars.count < rules.minLength ?? rules.minBytes ?? 0 { text += "x" }
    if let most = rules.maxLength ?? rules.maxBytes, text.unicodeScalars.count > most {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    }
    return text
  }

  /// An example of a message with a JSON form of its own; nil for others.
  private func known(_ name: String, _ rules: FieldRules) -> JSONValue? {
    switch UTF8Key(name) {
    case "google.protobuf.Any":
      return [
        "@type": .string(rules.texts?.first ?? "type.googleapis.com/google.protobuf.Empty")
      ]
    case "google.protobuf.Struct": return ["key": "value"]
    case "google.protobuf.Value": return "value"
    case "google.protobuf.ListValue": return .array(["value"])
    case "google.protobuf.Timestamp":
      return rules.isInFuture ? "2126-01-31T12:00:00Z" : "2026-01-31T12:00:00Z"
    case "google.protobuf.Duration":
      let low = rules.lower?.value.doubleValue ?? 0
      let high = rules.upper?.value.doubleValue ?? 10
      return .string("\(Int64(max(low, min(10, high))))s")
    case "google.protobuf.FieldMask": return "name"
    case "google.protobuf.BoolValue": return .boolean(true)
    case "google.protobuf.StringValue":
      var text = "text"
      while text.utf8.count < rules.minLength ?? 0 { text += "x" }
      return .string(text)
    case "google.protobuf.BytesValue": return "aGVsbG8="
    case "google.protobuf.Int64Value", "google.protobuf.UInt64Value": return "10"
    case "google.protobuf.Int32Value", "google.protobuf.UInt32Value": return .integer(10)
    case "google.protobuf.DoubleValue", "google.protobuf.FloatValue": return .number("1.5")
    default: return nil
    }
  }
}
