/// Writes const, lt, lte, gt, gte, in and not_in of numbers.
struct NumberRules {
  let rules: OptionMessage
  let target: RuleTarget

  func write(to code: inout CodePrinter) {
    if let constant = rules.number("const") {
      code.line(
        target.check(
          "\(target.expression) != \(constant.literal)", "value must equal \(constant.goText)"))
    }
    func bound(_ name: String) -> RuleBound? {
      guard let number = rules.number(name) else { return nil }
      return RuleBound(text: number.goText, order: (number, 0)) { relation in
        "\(target.expression) \(relation) \(number.literal)"
      }
    }
    RangeRules(target: target, bound: bound).write(to: &code)
    ListRules(target: target).write(
      rules["in"]?.numbers ?? [], rules["not_in"]?.numbers ?? [], expression: target.expression,
      text: \.goText, to: &code)
  }
}

/// Writes lists of allowed or refused numbers.
struct ListRules {
  let target: RuleTarget

  func write(
    _ allowed: [OptionNumber], _ refused: [OptionNumber], expression: String,
    text: (OptionNumber) -> String, to code: inout CodePrinter
  ) {
    if !allowed.isEmpty {
      let condition = allowed.map { "\(expression) != \($0.literal)" }.joined(separator: ", ")
      code.line(target.check(condition, "value must be in list " + GoText.list(allowed.map(text))))
    } else if !refused.isEmpty {
      // One `if` each keeps expressions small for the compiler.
      for number in refused {
        code.line(
          target.check(
            "\(expression) == \(number.literal)",
            "value must not be in list " + GoText.list(refused.map(text))))
      }
    }
  }
}

/// Writes lt, lte, gt and gte: a single bound, a range, or what lies outside one when the upper bound is
/// the lower.
struct RangeRules {
  let target: RuleTarget
  let bound: (String) -> RuleBound?

  func write(to code: inout CodePrinter) {
    let lt = bound("lt")
    let lte = bound("lte")
    let gt = bound("gt")
    let gte = bound("gte")
    let upper = lt.map { ($0, isOpen: true) } ?? lte.map { ($0, isOpen: false) }
    let lower = gt.map { ($0, isOpen: true) } ?? gte.map { ($0, isOpen: false) }
    switch (lower, upper) {
    case (let (low, isLowOpen)?, let (high, isHighOpen)?):
      let isBelow = low.condition(isLowOpen ? "<=" : "<")
      let isAbove = high.condition(isHighOpen ? ">=" : ">")
      if high.isAbove(low) {
        let range = "\(isLowOpen ? "(" : "[")\(low.text), \(high.text)\(isHighOpen ? ")" : "]")"
        code.line(
          target.check("\(isBelow) || \(isAbove)", "value must be inside range \(range)"))
      } else {
        // Outside: the ends that the range excludes belong to what is refused.
        let range = "\(isHighOpen ? "[" : "(")\(high.text), \(low.text)\(isLowOpen ? "]" : ")")"
        code.line(
          target.check("\(isAbove), \(isBelow)", "value must be outside range \(range)"))
      }
    case (nil, let (high, isOpen)?):
      code.line(
        target.check(
          high.condition(isOpen ? ">=" : ">"),
          "value must be less than \(isOpen ? "" : "or equal to ")\(high.text)"))
    case (let (low, isOpen)?, nil):
      code.line(
        target.check(
          low.condition(isOpen ? "<=" : "<"),
          "value must be greater than \(isOpen ? "" : "or equal to ")\(low.text)"))
    case (nil, nil): break
    }
  }
}

/// Writes the rules of enums.
struct EnumRules {
  let rules: OptionMessage
  let target: RuleTarget

  func write(to code: inout CodePrinter) {
    let number = target.expression + ".rawValue"
    if let constant = rules.number("const") {
      code.line(
        target.check("\(number) != \(constant.literal)", "value must equal \(text(constant))"))
    }
    ListRules(target: target).write(
      rules["in"]?.numbers ?? [], rules["not_in"]?.numbers ?? [], expression: number, text: text,
      to: &code)
    if rules.bool("defined_only"), target.value.enumeration?.isClosed == false {
      code.line(
        target.check(
          "case .unrecognized = \(target.expression)",
          "value must be one of the defined enum values"))
    }
  }

  /// A value's name; its number in lists and maps, where protoc-gen-validate has no names.
  private func text(_ number: OptionNumber) -> String {
    guard !target.isElement, let declared = target.value.enumeration else { return number.goText }
    return declared.values.first { Int($0.number) == number.integer }?.name ?? ""
  }
}

/// Writes the rules of `google.protobuf.Duration`.
struct DurationRules {
  let rules: OptionMessage
  let target: RuleTarget

  func write(to code: inout CodePrinter) throws(GeneratorError) {
    var inner = CodePrinter()
    let constant = try time("const")
    let bounds = [
      "lt": try time("lt"), "lte": try time("lte"), "gt": try time("gt"), "gte": try time("gte"),
    ]
    let allowed = try times("in")
    let refused = try times("not_in")
    if let constant {
      inner.line(
        target.check("nanoseconds != \(constant.nanoseconds)", "value must equal \(constant.text)"))
    }
    RangeRules(target: target) { name in
      guard let time = bounds[name] ?? nil else { return nil }
      return RuleBound(text: time.text, order: (.integer(time.nanoseconds), 0)) { relation in
        "nanoseconds \(relation) \(time.nanoseconds)"
      }
    }.write(to: &inner)
    let byNumber = Dictionary(
      (allowed + refused).map { ($0.nanoseconds, $0.protoText) }, uniquingKeysWith: { a, _ in a })
    ListRules(target: target).write(
      allowed.map { .integer($0.nanoseconds) }, refused.map { .integer($0.nanoseconds) },
      expression: "nanoseconds",
      text: { number in
        guard case .integer(let value) = number else { return "" }
        return byNumber[value] ?? ""
      }, to: &inner)
    if inner.text.isEmpty { return }
    target.unwrap(&code) { code, value in
      code.line(
        target.check(
          "let cause = Validation.problem(\(value))", "value is not a valid duration",
          cause: "cause"))
      let name = "let nanoseconds = Validation.nanoseconds(\(value))"
      if target.isOptional {
        code.line(name)
        code.append(inner)
      } else {
        // A scope of its own: another duration may follow.
        code.block("do") { code in
          code.line(name)
          code.append(inner)
        }
      }
    }
  }

  private func time(_ name: String) throws(GeneratorError) -> RuleTime? {
    try rules.message(name).map(RuleTime.init)
  }

  private func times(_ name: String) throws(GeneratorError) -> [RuleTime] {
    try rules[name]?.messages().map(RuleTime.init) ?? []
  }
}

/// A duration or timestamp inside a rule.
struct RuleTime {
  let seconds: Int64
  let nanos: Int64

  init(_ message: OptionMessage) {
    seconds = Int64(message.number("seconds")?.integer ?? 0)
    nanos = Int64(message.number("nanos")?.integer ?? 0)
  }

  /// As Go prints a duration.
  var text: String { GoText.duration(seconds: seconds, nanos: nanos) }

  /// As protobuf's text format has it.
  var protoText: String {
    var parts: [String] = []
    if seconds != 0 { parts.append("seconds:\(seconds)") }
    if nanos != 0 { parts.append("nanos:\(nanos)") }
    return parts.joined(separator: " ")
  }

  /// Cut to 64 bits.
  var nanoseconds: Int64 {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(nanos)
    return overflow || carry ? (seconds < 0 ? .min : .max) : sum
  }
}

/// Writes the rules of `google.protobuf.Timestamp`.
struct TimestampRules {
  let rules: OptionMessage
  let target: RuleTarget

  func write(to code: inout CodePrinter) throws(GeneratorError) {
    let value = target.isOptional ? "value" : target.expression
    var inner = CodePrinter()
    if let constant = try bound("const", value) {
      inner.line(target.check(constant.condition("!="), "value must equal \(constant.text)"))
    }
    let bounds = [
      "lt": try bound("lt", value), "lte": try bound("lte", value), "gt": try bound("gt", value),
      "gte": try bound("gte", value),
    ]
    if bounds.values.contains(where: { $0 != nil }) {
      RangeRules(target: target) { bounds[$0] ?? nil }.write(to: &inner)
    } else {
      try writeNow(value, to: &inner)
    }
    if inner.text.isEmpty { return }
    target.unwrap(&code) { code, value in
      code.line(
        target.check(
          "let cause = Validation.problem(\(value))", "value is not a valid timestamp",
          cause: "cause"))
      code.append(inner)
    }
  }

  private func bound(_ name: String, _ value: String) throws(GeneratorError) -> RuleBound? {
    guard let time = try rules.message(name).map(RuleTime.init) else { return nil }
    return RuleBound(
      text: GoText.timestamp(seconds: time.seconds, nanos: time.nanos),
      order: (.integer(time.seconds), Int(time.nanos))
    ) { relation in
      "Validation.compare(\(value), seconds: \(time.seconds), nanos: \(time.nanos)) \(relation) 0"
    }
  }

  /// lt_now, gt_now and within.
  private func writeNow(_ value: String, to code: inout CodePrinter) throws(GeneratorError) {
    let within = try rules.message("within").map(RuleTime.init)
    func compare(_ offset: Int64, _ relation: String) -> String {
      let argument = offset == 0 ? "" : ", offset: \(offset)"
      return "Validation.compareToNow(\(value)\(argument)) \(relation) 0"
    }
    if rules.bool("lt_now") {
      if let within {
        code.line(
          target.check(
            compare(0, ">=") + " || " + compare(-within.nanoseconds, "<"),
            "value must be less than now within \(within.text)"))
      } else {
        code.line(target.check(compare(0, ">="), "value must be less than now"))
      }
    } else if rules.bool("gt_now") {
      if let within {
        code.line(
          target.check(
            compare(0, "<=") + " || " + compare(within.nanoseconds, ">"),
            "value must be greater than now within \(within.text)"))
      } else {
        code.line(target.check(compare(0, "<="), "value must be greater than now"))
      }
    } else if let within {
      code.line(
        target.check(
          compare(within.nanoseconds, ">=") + " || " + compare(-within.nanoseconds, "<="),
          "value must be within \(within.text) of now"))
    }
  }
}
