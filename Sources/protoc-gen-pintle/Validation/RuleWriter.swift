/// Writes the checks of one field.
struct RuleWriter {
  let plan: FieldPlan
  let context: Context
  let patterns: PatternTable

  /// The rules of scalars by the name of their field in `FieldRules`, which is the type's name.
  private static let scalars: [(name: String, kind: FieldKind)] = [
    ("float", .float), ("double", .double), ("int32", .int32), ("int64", .int64),
    ("uint32", .uint32), ("uint64", .uint64), ("sint32", .sint32), ("sint64", .sint64),
    ("fixed32", .fixed32), ("fixed64", .fixed64), ("sfixed32", .sfixed32), ("sfixed64", .sfixed64),
    ("bool", .bool), ("string", .string), ("bytes", .bytes), ("enum", .enum),
  ]

  /// The rules of a field; nil when it has none.
  func rules(_ field: FieldModel) throws(GeneratorError) -> OptionMessage? {
    try context.schema.option("validate.rules", of: field.options)?.message()
  }

  func failure(_ reason: String) -> GeneratorError {
    GeneratorError(file: plan.field.file, name: plan.field.fullName, reason)
  }

  /// Writes the checks of a value, those of what it contains included.
  func write(
    _ target: RuleTarget, _ rules: OptionMessage?, to code: inout CodePrinter
  ) throws(GeneratorError) {
    try writeRules(target, rules, to: &code)
    writePlainText(target, to: &code)
  }

  /// Writes that a text holds no zero byte, where that is asked for.
  private func writePlainText(_ target: RuleTarget, to code: inout CodePrinter) {
    guard !target.isCollection, context.plainTexts.contains(target.owner) else { return }
    let reason = "value must not hold a zero byte"
    if target.value.kind == .string {
      code.line(target.check("Validation.hasZero(\(target.expression))", reason))
    } else if target.value.message?.fullName == "google.protobuf.StringValue" {
      let mark = target.isOptional ? "?" : ""
      code.line(
        target.check("Validation.hasZero(\(target.expression)\(mark).value)", reason))
    }
  }

  private func writeRules(
    _ target: RuleTarget, _ rules: OptionMessage?, to code: inout CodePrinter
  ) throws(GeneratorError) {
    if let rules, let (name, kind) = Self.scalars.first(where: { rules[$0.name] != nil }),
      let scalar = try rules.message(name)
    {
      try writeScalar(target, kind, scalar, rules, to: &code)
    } else if target.isCollection {
      try writeCollection(target, rules, to: &code)
    } else if let rules, let any = try rules.message("any") {
      try require(target, is: "google.protobuf.Any", "any")
      writeRequired(target, any, to: &code)
      writeAny(target, any, to: &code)
    } else if let rules, let duration = try rules.message("duration") {
      try require(target, is: "google.protobuf.Duration", "duration")
      writeRequired(target, duration, to: &code)
      try DurationRules(rules: duration, target: target).write(to: &code)
    } else if let rules, let timestamp = try rules.message("timestamp") {
      try require(target, is: "google.protobuf.Timestamp", "timestamp")
      writeRequired(target, timestamp, to: &code)
      try TimestampRules(rules: timestamp, target: target).write(to: &code)
    } else if target.value.isMessage {
      writeMessage(target, try rules?.message("message"), to: &code)
    } else if rules?["repeated"] != nil || rules?["map"] != nil {
      throw failure("rules of a list or map on a single value")
    }
  }

  private func require(
    _ target: RuleTarget, is type: String, _ rule: String
  ) throws(GeneratorError) {
    guard target.value.message?.fullName == type else {
      throw failure("\(rule) rules need a field of type \(type)")
    }
  }

  // MARK: Messages

  private func writeRequired(
    _ target: RuleTarget, _ rules: OptionMessage?, to code: inout CodePrinter
  ) {
    guard let rules, rules.bool("required"), target.isOptional else { return }
    code.line(target.check("\(target.expression) == nil", "value is required"))
  }

  private func writeMessage(
    _ target: RuleTarget, _ rules: OptionMessage?, to code: inout CodePrinter
  ) {
    writeRequired(target, rules, to: &code)
    guard let message = target.value.message, rules?.bool("skip") != true,
      ValidateRules(context).canViolate(message)
    else { return }
    let call = "\(target.expression)\(target.isOptional ? "?" : "").firstViolation()"
    code.line(
      target.check("let cause = \(call)", "embedded message failed validation", cause: "cause"))
  }

  private func writeAny(
    _ target: RuleTarget, _ rules: OptionMessage, to code: inout CodePrinter
  ) {
    let allowed = rules["in"]?.strings ?? []
    let refused = rules["not_in"]?.strings ?? []
    if allowed.isEmpty, refused.isEmpty { return }
    target.unwrap(&code) { code, value in
      if !allowed.isEmpty {
        code.line(
          target.check(
            "!Validation.isIn(\(value).typeURL, \(Literal.strings(allowed)))",
            "type URL must be in list " + GoText.list(allowed)))
      } else {
        code.line(
          target.check(
            "Validation.isIn(\(value).typeURL, \(Literal.strings(refused)))",
            "type URL must not be in list " + GoText.list(refused)))
      }
    }
  }

  // MARK: Scalars

  private func writeScalar(
    _ target: RuleTarget, _ kind: FieldKind, _ scalar: OptionMessage, _ rules: OptionMessage,
    to code: inout CodePrinter
  ) throws(GeneratorError) {
    guard !target.isCollection else { throw failure("rules of a single value on a list or map") }
    if let message = target.value.message, WellKnown.wrappers.contains(message.fullName) {
      guard message.fields[0].kind == kind else {
        throw failure("\(scalar.type.name) do not fit \(message.fullName)")
      }
      var inner = CodePrinter()
      try writeScalar(
        target, "\(target.isOptional ? "wrapper" : target.expression).value", kind, scalar,
        to: &inner)
      let isRequired = try rules.message("message")?.bool("required") == true
      guard target.isOptional else {
        code.append(inner)
        return
      }
      if !inner.text.isEmpty {
        code.block("if let wrapper = \(target.expression)") { $0.append(inner) }
      }
      if isRequired {
        code.line(
          target.check("\(target.expression) == nil", "value is required and must not be nil."))
      }
      return
    }
    guard target.value.kind == kind else {
      throw failure("\(scalar.type.name) do not fit the field's type")
    }
    try writeScalar(target, target.expression, kind, scalar, to: &code)
  }

  private func writeScalar(
    _ target: RuleTarget, _ expression: String, _ kind: FieldKind, _ rules: OptionMessage,
    to code: inout CodePrinter
  ) throws(GeneratorError) {
    var target = target
    target.expression = expression
    target.repeatsValue = context.parameters.valuePrefixes.contains {
      target.owner.file.hasPrefix($0)
    }
    var inner = CodePrinter()
    let isSet: String
    switch kind {
    case .string:
      try StringRules(rules: rules, target: target, patterns: patterns, failure: failure).write(
        to: &inner)
      isSet = "!\(expression).isEmpty"
    case .bytes:
      try BytesRules(rules: rules, target: target, patterns: patterns, failure: failure).write(
        to: &inner)
      isSet = "!\(expression).isEmpty"
    case .bool:
      if let constant = rules["const"] {
        inner.line(
          target.check(
            (constant.bool ? "!" : "") + expression, "value must equal \(constant.bool)"))
      }
      isSet = expression
    case .enum:
      EnumRules(rules: rules, target: target).write(to: &inner)
      isSet = "\(expression).rawValue != 0"
    default:
      NumberRules(rules: rules, target: target).write(to: &inner)
      isSet = "\(expression) != 0"
    }
    if rules.bool("ignore_empty"), !inner.text.isEmpty {
      code.block("if \(isSet)") { $0.append(inner) }
    } else {
      code.append(inner)
    }
  }

  // MARK: Lists and maps

  private func writeCollection(
    _ target: RuleTarget, _ rules: OptionMessage?, to code: inout CodePrinter
  ) throws(GeneratorError) {
    var inner = CodePrinter()
    let collection: OptionMessage?
    if case .map(let key, let value) = plan.shape {
      guard rules?["repeated"] == nil else { throw failure("rules of a list on a map") }
      collection = try rules?.message("map")
      writeCount(target, collection, "pairs", to: &inner)
      try writePairs(target, key, value, collection, to: &inner)
    } else {
      guard rules?["map"] == nil else { throw failure("rules of a map on a list") }
      collection = try rules?.message("repeated")
      writeCount(target, collection, "items", to: &inner)
      try writeItems(target, collection, to: &inner)
    }
    if collection?.bool("ignore_empty") == true, !inner.text.isEmpty {
      code.block("if !\(target.expression).isEmpty") { $0.append(inner) }
    } else {
      code.append(inner)
    }
  }

  /// `what` is "items" or "pairs".
  private func writeCount(
    _ target: RuleTarget, _ rules: OptionMessage?, _ what: String, to code: inout CodePrinter
  ) {
    let least = rules?.number("min_" + what)?.integer ?? 0
    let most = rules?.number("max_" + what)?.integer
    let count = target.expression + ".count"
    let unit = what.dropLast() + "(s)"
    if least > 0 {
      if most == least {
        code.line(
          target.check("\(count) != \(least)", "value must contain exactly \(least) \(unit)"))
      } else if let most {
        code.line(
          target.check(
            "\(count) < \(least) || \(count) > \(most)",
            "value must contain between \(least) and \(most) \(what), inclusive"))
      } else {
        code.line(
          target.check("\(count) < \(least)", "value must contain at least \(least) \(unit)"))
      }
    } else if let most {
      code.line(
        target.check("\(count) > \(most)", "value must contain no more than \(most) \(unit)"))
    }
  }

  private func writeItems(
    _ target: RuleTarget, _ rules: OptionMessage?, to code: inout CodePrinter
  ) throws(GeneratorError) {
    let item = RuleTarget(
      owner: target.owner, field: target.field, value: target.field, expression: "item",
      index: "index")
    var inner = CodePrinter()
    try write(item, try rules?.message("items"), to: &inner)
    let isUnique = rules?.bool("unique") == true
    if inner.text.isEmpty, !isUnique { return }
    if isUnique {
      guard !target.field.isMessage else { throw failure("messages cannot be unique") }
      code.line("var \(seenName): Set<\(uniqueType)> = []")
    }
    code.block("for (index, item) in \(target.expression).enumerated()") { code in
      if isUnique {
        let key = target.field.kind == .string ? "Array(item.utf8)" : "item"
        code.line(
          item.check(
            "!\(seenName).insert(\(key)).inserted", "repeated value must contain unique items"))
      }
      code.append(inner)
    }
  }

  /// Strings are unique by their bytes.
  private var uniqueType: String { plan.field.kind == .string ? "[UInt8]" : plan.type.name }
  private var seenName: String { "seen\(plan.field.number)" }

  private func writePairs(
    _ target: RuleTarget, _ key: ValueType, _ value: ValueType, _ rules: OptionMessage?,
    to code: inout CodePrinter
  ) throws(GeneratorError) {
    var inner = CodePrinter()
    let keyTarget = RuleTarget(
      owner: target.owner, field: target.field, value: key.field,
      expression: key.isTextKey ? "key.text" : "key", index: "key", isKey: true)
    try write(keyTarget, try rules?.message("keys"), to: &inner)
    let valueTarget = RuleTarget(
      owner: target.owner, field: target.field, value: value.field, expression: "value",
      index: "key")
    var values = CodePrinter()
    try write(valueTarget, try rules?.message("values"), to: &values)
    if !values.text.isEmpty {
      inner.line("guard let value = \(target.expression)[key] else { continue }")
      inner.append(values)
    }
    if inner.text.isEmpty { return }
    code.block("for key in Validation.sortedKeys(\(target.expression))") { $0.append(inner) }
  }
}

extension RuleTarget {
  /// Writes checks of the value, behind `if let` when it is optional.
  func unwrap(_ code: inout CodePrinter, _ body: (inout CodePrinter, String) -> Void) {
    guard isOptional else {
      body(&code, expression)
      return
    }
    code.block("if let value = \(expression)") { body(&$0, "value") }
  }
}
