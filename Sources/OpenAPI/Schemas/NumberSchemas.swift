import Base
import Wire

/// Schemas of numbers and booleans.
enum NumberSchemas {
  // MARK: Integers

  /// The integers that a kind of field has and its rules allow; nil for kinds that are none, and when there are none.
  static func range(_ kind: FieldKind, _ rules: FieldRules) -> ClosedRange<Int128>? {
    var (low, high): (Int128, Int128)
    switch kind {
    case .int32, .sint32, .sfixed32, .enum: (low, high) = (Int128(Int32.min), Int128(Int32.max))
    case .int64, .sint64, .sfixed64: (low, high) = (Int128(Int64.min), Int128(Int64.max))
    case .uint32, .fixed32: (low, high) = (0, Int128(UInt32.max))
    case .uint64, .fixed64: (low, high) = (0, Int128(UInt64.max))
    default: return nil
    }
    guard !rules.isOutside else { return low...high }
    if let bound = rules.lower, case .integer(let value) = bound.value {
      low = max(low, bound.isExclusive ? value + 1 : value)
    }
    if let bound = rules.upper, case .integer(let value) = bound.value {
      high = min(high, bound.isExclusive ? value - 1 : value)
    }
    return low <= high ? low...high : nil
  }

  private static func format(_ kind: FieldKind) -> String {
    switch kind {
    case .int32, .sint32, .sfixed32, .enum: "int32"
    case .int64, .sint64, .sfixed64: "int64"
    case .uint32, .fixed32: "uint32"
    case .uint64, .fixed64: "uint64"
    case .float: "float"
    default: "double"
    }
  }

  private static func isLong(_ kind: FieldKind) -> Bool {
    switch kind {
    case .int64, .sint64, .sfixed64, .uint64, .fixed64: true
    default: false
    }
  }

  /// The schema of a number in JSON.
  static func number(_ kind: FieldKind, _ rules: FieldRules, _ use: MessageUse) -> JSONValue {
    if kind == .double || kind == .float { return floating(kind, rules, use) }
    if use == .output {
      return isLong(kind)
        ? ["type": "string", "format": .string(format(kind))]
        : ["type": "integer", "format": .string(format(kind))]
    }
    if let numbers = rules.numbers {
      return ["enum": .array(numbers.map(value) + numbers.map { .string(text($0)) })]
    }
    let digits: JSONValue = [
      "type": "string", "format": .string(format(kind)),
      "pattern": .string(RangePattern.text(readable(range(kind, rules) ?? 0...0, kind))),
    ]
    let number = plainInteger(kind, rules)
    var forms = rules.isOutside ? [number] : isLong(kind) ? [digits, number] : [number, digits]
    if rules.ignoresEmpty { forms.append(["enum": .array([.integer(0), "0"])]) }
    return ["anyOf": .array(forms)]
  }

  /// A range whose ends are those of its bits, with ends that people can read: all numbers of as many digits.
  ///
  /// The numbers beyond are read, too; few clients write them.
  private static func readable(
    _ range: ClosedRange<Int128>, _ kind: FieldKind
  ) -> ClosedRange<Int128> {
    guard let all = self.range(kind, FieldRules()) else { return range }
    let most: Int128 = isLong(kind) ? 999_999_999_999_999_999 : 999_999_999
    let low = range.lowerBound == all.lowerBound ? max(range.lowerBound, -most) : range.lowerBound
    let high = range.upperBound == all.upperBound ? most : range.upperBound
    return low <= high ? low...high : range
  }

  /// The schema of an integer that is written as one.
  static func plainInteger(_ kind: FieldKind, _ rules: FieldRules) -> JSONValue {
    let range = range(kind, rules) ?? 0...0
    var schema: JSONObject = [
      "type": "integer", "format": .string(format(kind)),
      "minimum": .number(String(range.lowerBound)), "maximum": .number(String(range.upperBound)),
    ]
    if let numbers = rules.numbers { schema["enum"] = .array(numbers.map(value)) }
    if rules.isOutside, let lower = rules.lower, let upper = rules.upper {
      // What is refused lies between.
      schema["not"] = [
        upper.isExclusive ? "minimum" : "exclusiveMinimum": value(upper.value),
        lower.isExclusive ? "maximum" : "exclusiveMaximum": value(lower.value),
      ]
    } else if !rules.refusedNumbers.isEmpty {
      schema["not"] = ["enum": .array(rules.refusedNumbers.map(value))]
    }
    return schema.value
  }

  private static func text(_ number: FieldRules.RuleNumber) -> String {
    switch number {
    case .integer(let value): String(value)
    case .double(let value):
      value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : "\(value)"
    }
  }

  private static func value(_ number: FieldRules.RuleNumber) -> JSONValue { .number(text(number)) }

  // MARK: Floating point

  private static func floating(
    _ kind: FieldKind, _ rules: FieldRules, _ use: MessageUse
  ) -> JSONValue {
    let number = plainNumber(kind, use == .output ? FieldRules() : rules)
    let names = SchemaBuilder.texts(["NaN", "Infinity", "-Infinity"])
    if use == .output { return ["anyOf": .array([number, ["enum": names]])] }
    var forms = [number]
    let isFree = rules.lower == nil && rules.upper == nil && rules.numbers == nil
    if isFree, rules.refusedNumbers.isEmpty {
      forms.append(["enum": names])
      forms.append(["type": "string", "pattern": #"^-?(?:0|[1-9][0-9]{0,30})(?:\.[0-9]{1,30})?$"#])
    }
    return ["anyOf": .array(forms)]
  }

  /// The schema of a floating-point number that is written as one.
  static func plainNumber(_ kind: FieldKind, _ rules: FieldRules) -> JSONValue {
    var schema: JSONObject = ["type": "number", "format": .string(format(kind))]
    if let numbers = rules.numbers { schema["enum"] = .array(numbers.map(value)) }
    if kind == .float, rules.lower == nil { schema["minimum"] = .number("-3.4028234e+38") }
    if kind == .float, rules.upper == nil { schema["maximum"] = .number("3.4028234e+38") }
    if let bound = rules.lower {
      schema[bound.isExclusive ? "exclusiveMinimum" : "minimum"] = value(bound.value)
    }
    if let bound = rules.upper {
      schema[bound.isExclusive ? "exclusiveMaximum" : "maximum"] = value(bound.value)
    }
    return schema.value
  }

  // MARK: Booleans

  static func boolean(_ rules: FieldRules, _ use: MessageUse) -> JSONValue {
    guard use != .output, let constant = rules.booleanConstant else { return ["type": "boolean"] }
    return ["const": .boolean(constant)]
  }

  /// The texts that a parameter may have, as Go's strconv.ParseBool takes them.
  static let booleanParameter: JSONValue = [
    "anyOf": .array([
      ["type": "boolean"],
      [
        "enum": SchemaBuilder.texts([
          "true", "false", "1", "0", "t", "f", "T", "F", "True", "False", "TRUE", "FALSE",
        ])
      ],
    ])
  ]
}
