/// Writes the rules of strings.
struct StringRules {
  let rules: OptionMessage
  let target: RuleTarget
  let patterns: PatternTable
  let failure: (String) -> GeneratorError

  private var value: String { target.expression }

  func write(to code: inout CodePrinter) throws(GeneratorError) {
    if let constant = rules["const"]?.string {
      code.line(
        target.check(
          "!Validation.isEqual(\(value), \(Literal.string(constant)))",
          "value must equal \(constant)"))
    }
    writeLists(to: &code)
    writeRunes(to: &code)
    LengthRules(
      target: target, count: value + ".utf8.count", exact: rules.number("len_bytes")?.integer,
      least: rules.number("min_bytes")?.integer, most: rules.number("max_bytes")?.integer
    ).write(to: &code)
    writeParts(to: &code)
    writeFormat(to: &code)
    try PatternRule(target: target, patterns: patterns, failure: failure)
      .write(pattern(), value, to: &code)
  }

  private func writeLists(to code: inout CodePrinter) {
    if let allowed = rules["in"]?.strings {
      code.line(
        target.check(
          "!Validation.isIn(\(value), \(Literal.strings(allowed)))",
          "value must be in list " + GoText.list(allowed)))
    } else if let refused = rules["not_in"]?.strings {
      code.line(
        target.check(
          "Validation.isIn(\(value), \(Literal.strings(refused)))",
          "value must not be in list " + GoText.list(refused)))
    }
  }

  private func writeRunes(to code: inout CodePrinter) {
    let least = rules.number("min_len")?.integer
    let most = rules.number("max_len")?.integer
    func isBelow(_ count: Int) -> String {
      count == 1 ? "\(value).isEmpty" : "!Validation.hasRunes(\(value), atLeast: \(count))"
    }
    func isAbove(_ count: Int) -> String { "!Validation.hasRunes(\(value), atMost: \(count))" }
    if let exact = rules.number("len")?.integer ?? (least == most ? least : nil) {
      code.line(
        target.check(
          "Validation.runeCount(\(value)) != \(exact)", "value length must be \(exact) runes"))
    } else if let least, let most {
      code.line(
        target.check(
          "\(isBelow(least)) || \(isAbove(most))",
          "value length must be between \(least) and \(most) runes, inclusive"))
    } else if let least {
      code.line(target.check(isBelow(least), "value length must be at least \(least) runes"))
    } else if let most {
      code.line(target.check(isAbove(most), "value length must be at most \(most) runes"))
    }
  }

  private func writeParts(to code: inout CodePrinter) {
    if let prefix = rules["prefix"]?.string {
      code.line(
        target.check(
          "!Validation.hasPrefix(\(value), \(Literal.string(prefix)))",
          "value does not have prefix \(GoText.quoted(prefix))"))
    }
    if let suffix = rules["suffix"]?.string {
      code.line(
        target.check(
          "!Validation.hasSuffix(\(value), \(Literal.string(suffix)))",
          "value does not have suffix \(GoText.quoted(suffix))"))
    }
    if let part = rules["contains"]?.string {
      code.line(
        target.check(
          "!Validation.contains(\(value), \(Literal.string(part)))",
          "value does not contain substring \(GoText.quoted(part))"))
    }
    if let part = rules["not_contains"]?.string {
      code.line(
        target.check(
          "Validation.contains(\(value), \(Literal.string(part)))",
          "value contains substring \(GoText.quoted(part))"))
    }
  }

  private func writeFormat(to code: inout CodePrinter) {
    if rules.bool("ip") {
      code.line(target.check("!Validation.isIP(\(value))", "value must be a valid IP address"))
    } else if rules.bool("ipv4") {
      code.line(target.check("!Validation.isIPv4(\(value))", "value must be a valid IPv4 address"))
    } else if rules.bool("ipv6") {
      code.line(target.check("!Validation.isIPv6(\(value))", "value must be a valid IPv6 address"))
    } else if rules.bool("email") {
      code.line(
        target.check(
          "let cause = Validation.emailProblem(\(value))", "value must be a valid email address",
          cause: "cause"))
    } else if rules.bool("hostname") {
      code.line(
        target.check(
          "let cause = Validation.hostnameProblem(\(value))", "value must be a valid hostname",
          cause: "cause"))
    } else if rules.bool("address") {
      code.line(
        target.check(
          "Validation.hostnameProblem(\(value)) != nil, !Validation.isIP(\(value))",
          "value must be a valid hostname, or ip address"))
    } else if rules.bool("uri") {
      code.block("switch Validation.uriProblem(\(value))") { code in
        code.line("case .malformed(let cause)?:")
        code.line("  return \(target.violation("value must be a valid URI", cause: "cause"))")
        code.line("case .relative?:")
        code.line("  return \(target.violation("value must be absolute"))")
        code.line("case nil: break")
      }
    } else if rules.bool("uri_ref") {
      code.line(
        target.check(
          "let cause = Validation.uriReferenceProblem(\(value))", "value must be a valid URI",
          cause: "cause"))
    } else if rules.bool("uuid") {
      code.line(
        target.check(
          "!Validation.isUUID(\(value))",
          "value must be a valid UUID | caused by: invalid uuid format"))
    }
  }

  /// The pattern, or that of a named expression.
  private func pattern() throws(GeneratorError) -> String? {
    let pattern = rules["pattern"]?.string
    guard let known = rules.number("well_known_regex")?.integer, known != 0 else { return pattern }
    guard pattern == nil else { throw failure("both pattern and well_known_regex") }
    if rules["strict"]?.bool == false { return "^[^\u{0}\n\r]*$" }
    return known == 1
      ? "^:?[0-9a-zA-Z!#$%&'*+-.^_|~\u{60}]+$"
      : "^[^\u{0}-\u{8}\u{A}-\u{1F}\u{7F}]*$"
  }
}

/// Writes len, min_len and max_len of bytes.
struct LengthRules {
  let target: RuleTarget
  /// The Swift expression of the length.
  let count: String
  let exact: Int?
  let least: Int?
  let most: Int?

  func write(to code: inout CodePrinter) {
    if let exact = exact ?? (least == most ? least : nil) {
      code.line(target.check("\(count) != \(exact)", "value length must be \(exact) bytes"))
    } else if let least, let most {
      code.line(
        target.check(
          "\(count) < \(least) || \(count) > \(most)",
          "value length must be between \(least) and \(most) bytes, inclusive"))
    } else if let least {
      code.line(
        target.check("\(count) < \(least)", "value length must be at least \(least) bytes"))
    } else if let most {
      code.line(target.check("\(count) > \(most)", "value length must be at most \(most) bytes"))
    }
  }
}

/// Writes the rules of bytes.
struct BytesRules {
  let rules: OptionMessage
  let target: RuleTarget
  let patterns: PatternTable
  let failure: (String) -> GeneratorError

  private var value: String { target.expression }

  func write(to code: inout CodePrinter) throws(GeneratorError) {
    LengthRules(
      target: target, count: value + ".count", exact: rules.number("len")?.integer,
      least: rules.number("min_len")?.integer, most: rules.number("max_len")?.integer
    ).write(to: &code)
    if let prefix = rules["prefix"]?.byteStrings.last {
      code.line(
        target.check(
          "!Validation.hasPrefix(\(value), \(Literal.bytes(prefix)))",
          "value does not have prefix \(GoText.escaped(prefix))"))
    }
    if let suffix = rules["suffix"]?.byteStrings.last {
      code.line(
        target.check(
          "!Validation.hasSuffix(\(value), \(Literal.bytes(suffix)))",
          "value does not have suffix \(GoText.escaped(suffix))"))
    }
    if let part = rules["contains"]?.byteStrings.last {
      code.line(
        target.check(
          "!Validation.contains(\(value), \(Literal.bytes(part)))",
          "value does not contain \(GoText.escaped(part))"))
    }
    writeLists(to: &code)
    if let constant = rules["const"]?.byteStrings.last {
      code.line(
        target.check(
          "\(value) != \(Literal.bytes(constant))", "value must equal \(text(constant))"))
    }
    if rules.bool("ip") {
      code.line(target.check("!Validation.isIP(\(value))", "value must be a valid IP address"))
    } else if rules.bool("ipv4") {
      code.line(target.check("!Validation.isIPv4(\(value))", "value must be a valid IPv4 address"))
    } else if rules.bool("ipv6") {
      code.line(
        target.check(
          "!Validation.isIP(\(value)) || Validation.isIPv4(\(value))",
          "value must be a valid IPv6 address"))
    }
    try PatternRule(target: target, patterns: patterns, failure: failure)
      .write(rules["pattern"]?.string, "String(decoding: \(value), as: UTF8.self)", to: &code)
  }

  private func writeLists(to code: inout CodePrinter) {
    func condition(_ list: [[UInt8]]) -> String {
      "([\(list.map(Literal.bytes).joined(separator: ", "))] as [[UInt8]]).contains(\(value))"
    }
    if let allowed = rules["in"]?.byteStrings {
      code.line(
        target.check(
          "!" + condition(allowed), "value must be in list " + GoText.list(allowed.map(text))))
    } else if let refused = rules["not_in"]?.byteStrings {
      code.line(
        target.check(
          condition(refused), "value must not be in list " + GoText.list(refused.map(text))))
    }
  }

  private func text(_ bytes: [UInt8]) -> String { GoText.list(bytes.map { "\($0)" }) }
}
