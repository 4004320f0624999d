import Base
import Wire

/// Schemas of the messages that have a JSON form of their own.
enum WellKnownSchemas {
  /// The schema of a message; nil for one that is an object of its fields.
  static func schema(
    _ name: String, _ use: MessageUse, _ rules: FieldRules = FieldRules()
  ) -> JSONValue? {
    switch UTF8Key(name) {
    case "google.protobuf.Any":
      var schema: JSONObject = [
        "type": "object",
        "description": "A message of the type that @type names, with its members beside it.",
      ]
      var type: JSONObject = ["type": "string"]
      if let texts = rules.texts, use != .output { type["enum"] = SchemaBuilder.texts(texts) }
      schema["properties"] = ["@type": type.value]
      // An empty object is an empty message without a type.
      if use != .output, rules.texts != nil { schema["required"] = SchemaBuilder.texts(["@type"]) }
      return schema.value
    case "google.protobuf.Struct": return ["type": "object"]
    case "google.protobuf.Value": return [:]
    case "google.protobuf.ListValue": return ["type": "array", "items": [:]]
    case "google.protobuf.Timestamp": return ["type": "string", "format": "date-time"]
    case "google.protobuf.Duration":
      return [
        "type": "string", "pattern": .string(durations(use == .output ? FieldRules() : rules)),
      ]
    case "google.protobuf.FieldMask":
      return ["type": "string", "pattern": #"^(?:[a-z][A-Za-z0-9.]*(?:,[a-z][A-Za-z0-9.]*)*)?$"#]
    case "google.protobuf.BoolValue": return NumberSchemas.boolean(rules, use)
    case "google.protobuf.StringValue": return TextSchemas.text(rules, use)
    case "google.protobuf.BytesValue": return TextSchemas.bytes(rules, use)
    default: return wrapped(name).map { NumberSchemas.number($0, rules, use) }
    }
  }

  /// The schema of a message in a path or a query; nil for one that has no text of its own.
  static func parameter(_ name: String, _ rules: FieldRules) -> JSONValue? {
    switch UTF8Key(name) {
    case "google.protobuf.Timestamp", "google.protobuf.Duration", "google.protobuf.FieldMask",
      "google.protobuf.StringValue", "google.protobuf.BytesValue":
      return schema(name, .strictInput, rules)
    case "google.protobuf.BoolValue": return NumberSchemas.booleanParameter
    default:
      return wrapped(name).map { kind in
        kind == .double || kind == .float
          ? NumberSchemas.plainNumber(kind, rules) : NumberSchemas.plainInteger(kind, rules)
      }
    }
  }

  private static func wrapped(_ name: String) -> FieldKind? {
    switch UTF8Key(name) {
    case "google.protobuf.DoubleValue": .double
    case "google.protobuf.FloatValue": .float
    case "google.protobuf.Int32Value": .int32
    case "google.protobuf.Int64Value": .int64
    case "google.protobuf.UInt32Value": .uint32
    case "google.protobuf.UInt64Value": .uint64
    default: nil
    }
  }

  /// Seconds with up to nine digits behind the point.
  private static func durations(_ rules: FieldRules) -> String {
    let isNatural = rules.lower.map { $0.value.doubleValue >= 0 } ?? false
    let sign = isNatural ? "" : "-?"
    let fraction = #"(?:\.[0-9]{1,9})?"#
    if let low = rules.lower?.value.doubleValue, let high = rules.upper?.value.doubleValue,
      low == high, low == low.rounded(), low.magnitude < 1e11
    {
      return #"^\#(Int64(low))(?:\.0{1,9})?s$"#
    }
    guard let bound = rules.upper?.value.doubleValue, bound >= 1, bound < 1e11 else {
      return "^\(sign)(?:0|[1-9][0-9]{0,10})\(fraction)s$"
    }
    let low: Int128 = rules.lower.map { Int128($0.value.doubleValue.rounded(.up)) } ?? 0
    let last = Int128(bound)
    guard isNatural, low < last else { return "^\(sign)\(last)s$" }
    let whole = RangePattern.text(low...(last - 1)).dropFirst().dropLast()
    return rules.upper?.isExclusive == true
      ? "^\(whole)\(fraction)s$" : #"^(?:(?:\#(whole))\#(fraction)|\#(last)(?:\.0{1,9})?)s$"#
  }
}
