import Wire

/// What a JSON value looks like, with an example of it: its JSON Schema and the example come from one description.
indirect enum ValueShape: Sendable {
  case text(String)
  /// A time as RFC 3339 writes it.
  case time(String)
  case number(Int64)
  case flag(Bool)
  /// One of a few texts; the first is the example.
  case choice([String])
  /// The elements of the example have one shape.
  case list([ValueShape])
  case object([Property])
  /// An object with any members.
  case members([JSONValue.Member])
  /// Any value.
  case any(JSONValue)
  /// The same or `null`.
  case nullable(ValueShape)

  /// A member of an object.
  struct Property: Sendable {
    var name: String
    var shape: ValueShape
    var isRequired: Bool
  }

  /// The example.
  var example: JSONValue {
    switch self {
    case .text(let text), .time(let text): .string(text)
    case .number(let number): .integer(number)
    case .flag(let flag): .boolean(flag)
    case .choice(let texts): .string(texts[0])
    case .list(let elements): .array(elements.map(\.example))
    case .object(let properties):
      .object(properties.map { JSONValue.Member($0.name, $0.shape.example) })
    case .members(let members): .object(members)
    case .any(let value): value
    case .nullable(let shape): shape.example
    }
  }

  /// The JSON Schema (draft 7).
  var schema: JSONValue {
    guard case .object(let members) = schema(isNullable: false) else { return [:] }
    return .object(
      [JSONValue.Member("$schema", "http://json-schema.org/draft-07/schema#")] + members)
  }

  private func schema(isNullable: Bool) -> JSONValue {
    func typed(_ name: String, _ others: [JSONValue.Member] = []) -> JSONValue {
      let type: JSONValue = isNullable ? .array([.string(name), "null"]) : .string(name)
      return .object([JSONValue.Member("type", type)] + others)
    }
    switch self {
    case .text: return typed("string")
    case .time: return typed("string", [JSONValue.Member("format", "date-time")])
    case .number: return typed("integer")
    case .flag: return typed("boolean")
    case .choice(let texts):
      let values: [JSONValue] = texts.map { .string($0) } + (isNullable ? [.null] : [])
      return typed("string", [JSONValue.Member("enum", .array(values))])
    case .list(let elements):
      return typed(
        "array",
        [JSONValue.Member("items", elements.first?.schema(isNullable: false) ?? .object([]))])
    case .object(let properties):
      let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
      return typed(
        "object",
        [
          JSONValue.Member(
            "properties",
            .object(
              properties.map { JSONValue.Member($0.name, $0.shape.schema(isNullable: false)) }))
        ] + (required.isEmpty ? [] : [JSONValue.Member("required", .array(required))]))
    case .members:
      return typed("object", [JSONValue.Member("additionalProperties", .boolean(true))])
    case .any: return .object([])
    case .nullable(let shape): return shape.schema(isNullable: true)
    }
  }
}

/// A member that is always there.
func always(_ name: String, _ shape: ValueShape) -> ValueShape.Property {
  ValueShape.Property(name: name, shape: shape, isRequired: true)
}

/// A member that may be missing.
func maybe(_ name: String, _ shape: ValueShape) -> ValueShape.Property {
  ValueShape.Property(name: name, shape: shape, isRequired: false)
}
