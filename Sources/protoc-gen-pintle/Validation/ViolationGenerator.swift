/// Writes `firstViolation`: the `validate.rules` of a message, in the order and with the texts of
/// protoc-gen-validate's Go output, which is what clients of such APIs know.
struct ViolationGenerator {
  let plan: MessagePlan
  let context: Context
  private let patterns = PatternTable()

  init(plan: MessagePlan, context: Context) {
    self.plan = plan
    self.context = context
  }

  func write(to code: inout CodePrinter) throws(GeneratorError) {
    let checks = try self.checks()
    if checks.text.isEmpty { return }
    for constant in patterns.constants {
      code.line()
      code.line("private static let \(constant.name) = Pattern([")
      code.line("  " + constant.program.map { "\($0)" }.joined(separator: ", "))
      code.line("])")
    }
    code.line()
    code.block("\(context.access)func firstViolation() -> String?") { code in
      code.append(checks)
      code.line("return nil")
    }
  }

  /// The checks of all fields: plain ones, then oneofs, then optional ones.
  private func checks() throws(GeneratorError) -> CodePrinter {
    var code = CodePrinter()
    let rules = ValidateRules(context)
    guard !rules.isDisabled(plan.message) else { return code }
    for field in plan.fields where field.field.declaredOneof == nil {
      try checks(field).map { code.append($0) }
    }
    for oneof in plan.oneofs { try write(oneof, to: &code) }
    for field in plan.fields where field.field.isProto3Optional {
      guard let checks = try checks(field) else { continue }
      if field.type.isMessage {
        code.append(checks)
      } else {
        code.block("if let value = \(field.storage)") { $0.append(checks) }
      }
    }
    return code
  }

  /// The checks of one field; nil when there are none.
  private func checks(_ plan: FieldPlan) throws(GeneratorError) -> CodePrinter? {
    var expression = plan.storage
    var isOptional = false
    switch plan.shape {
    case .implicit, .repeated, .map: break
    // The text has no rules of its own.
    case .exactText: return nil
    case .boxed:
      expression = "self." + plan.name
      isOptional = true
    case .explicit:
      if plan.type.isMessage {
        isOptional = true
      } else if plan.field.isProto3Optional {
        expression = "value"
      } else {
        // Rules look at the default of a field that is not set, as Go's accessors do.
        expression = "self." + context.names.field(plan.field) + "OrDefault"
      }
    case .oneof: expression = "value"
    }
    let target = RuleTarget(
      owner: self.plan.message, field: plan.field, value: plan.field, expression: expression,
      isOptional: isOptional)
    let writer = RuleWriter(plan: plan, context: context, patterns: patterns)
    var code = CodePrinter()
    try writer.write(target, try writer.rules(plan.field), to: &code)
    return code.text.isEmpty ? nil : code
  }

  private func write(
    _ oneof: MessagePlan.OneofPlan, to code: inout CodePrinter
  ) throws(GeneratorError) {
    let isRequired =
      context.schema.option("validate.required", of: oneof.oneof.options)?.bool == true
    var cases: [(FieldPlan, CodePrinter)] = []
    for field in oneof.fields {
      if let checks = try checks(field) { cases.append((field, checks)) }
    }
    let owner = plan.message.goName
    let missing = Literal.string(
      "invalid \(owner).\(Words.go(oneof.oneof.name)): value is required")
    if cases.isEmpty {
      if isRequired { code.line("if self.\(oneof.name) == nil { return \(missing) }") }
      return
    }
    code.block("switch self.\(oneof.name)") { code in
      for (field, checks) in cases {
        code.line("case .\(field.name)(let value)?:")
        code.indented { $0.append(checks) }
      }
      if isRequired { code.line("case nil: return \(missing)") }
      if cases.count < oneof.fields.count {
        code.line("default: break")
      } else if !isRequired {
        code.line("case nil: break")
      }
    }
  }
}

/// What the options of validate/validate.proto say of whole messages.
struct ValidateRules {
  private let context: Context
  private var schema: Schema { context.schema }

  init(_ context: Context) { self.context = context }

  /// Whether no rule of the message is checked.
  func isDisabled(_ message: MessageModel) -> Bool {
    schema.option("validate.disabled", of: message.options)?.bool == true
      || schema.option("validate.ignored", of: message.options)?.bool == true
  }

  /// Whether the message, or one that it can contain, has a rule.
  func canViolate(_ message: MessageModel) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    var open = [message]
    while let next = open.popLast() {
      guard !isDisabled(next), seen.insert(ObjectIdentifier(next)).inserted else { continue }
      let hasRule =
        next.fields.contains { schema.option("validate.rules", of: $0.options) != nil }
        || next.oneofs.contains { schema.option("validate.required", of: $0.options)?.bool == true }
      let hasText = next.fields.contains { $0.kind == .string }
      if hasRule || hasText && context.plainTexts.contains(next) { return true }
      open += next.fields.compactMap(\.message)
    }
    return false
  }
}
