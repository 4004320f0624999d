/// Writes the function that takes path and query parameters of the JSON gateway.
struct ParameterCodec {
  let plan: MessagePlan
  let context: Context

  func write(to code: inout CodePrinter) {
    let signature = "mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError)"
    code.block("\(context.access)\(signature)") { code in
      code.block("switch try parameter.enter({ Self.fieldPlace($0) })") { code in
        for field in plan.fields {
          code.line("case \(field.place):")
          code.indented { writeRead(field, to: &$0) }
        }
        code.line("default: throw parameter.unknown")
      }
    }
  }

  /// Whether the field's message is one value in JSON, so that a parameter can hold it.
  private func isLeafMessage(_ plan: FieldPlan) -> Bool {
    plan.field.message.map { WellKnown.specialJSON.contains($0.fullName) } ?? false
  }

  private func writeRead(_ plan: FieldPlan, to code: inout CodePrinter) {
    let type = plan.type
    guard !plan.field.isSensitive else {
      // URLs are written down in many places on their way.
      code.line("throw parameter.refusalOfSecret")
      return
    }
    switch plan.shape {
    case .map(let key, let value) where value.parameterRead != nil:
      writeMapRead(plan, key, value, to: &code)
      return
    case .map, .exactText:
      writeRefusal("sent in the body", to: &code)
      return
    default: break
    }
    if case .repeated = plan.shape { code.line("parameter.repeats()") }
    guard let read = type.parameterRead else {
      writeMessageRead(plan, to: &code)
      return
    }
    switch plan.shape {
    case .implicit, .explicit, .boxed: code.line("\(plan.storage) = \(read)")
    case .repeated: code.line("\(plan.storage).append(\(read))")
    case .oneof(let property, _):
      writeMember(plan, of: property, to: &code) {
        $0.line("self.\(property) = .\(plan.name)(\(read))")
      }
    case .map, .exactText: break
    }
  }

  /// Reads a member of a map with values that fit into a text: "name[key]".
  private func writeMapRead(
    _ plan: FieldPlan, _ key: ValueType, _ value: ValueType, to code: inout CodePrinter
  ) {
    guard let read = value.parameterRead, let keyRead = key.parameterRead(of: "member") else {
      return
    }
    code.line("let member = try parameter.takeKey()")
    code.line("let key = \(key.isTextKey ? "UTF8Key(\(keyRead))" : keyRead)")
    code.line("guard \(plan.storage)[key] == nil else {")
    code.indented { writeRefusal("given once for each key", to: &$0) }
    code.line("}")
    code.line("\(plan.storage)[key] = \(read)")
  }

  private func writeMessageRead(_ plan: FieldPlan, to code: inout CodePrinter) {
    let type = plan.type
    let isLeaf = isLeafMessage(plan)
    if case .repeated = plan.shape, !isLeaf {
      writeRefusal("sent in the body", to: &code)
      return
    }
    switch plan.shape {
    case .implicit, .explicit, .boxed:
      // In place when it is there; a parameter that is refused must not set the field.
      let isBoxed = if case .boxed = plan.shape { true } else { false }
      code.line("if \(plan.storage) != nil {")
      code.line(
        "  try \(plan.storage)!\(isBoxed ? ".value" : "").mergeParameter(&parameter)")
      code.line("} else {")
      code.line("  var value = \(type.name)()")
      code.line("  try value.mergeParameter(&parameter)")
      code.line("  self.\(plan.name) = value")
      code.line("}")
    case .repeated:
      code.line("var value = \(type.name)()")
      code.line("try value.mergeParameter(&parameter)")
      code.line("\(plan.storage).append(value)")
    case .oneof(let property, _):
      writeMember(plan, of: property, to: &code) { code in
        code.line("var value = \(type.name)()")
        code.line("if case .\(plan.name)(let current)? = self.\(property) { value = current }")
        code.line("try value.mergeParameter(&parameter)")
        code.line("self.\(property) = .\(plan.name)(value)")
      }
    case .map, .exactText: break
    }
  }

  /// Sets a member of a oneof unless another one is set.
  private func writeMember(
    _ plan: FieldPlan, of property: String, to code: inout CodePrinter,
    _ set: (inout CodePrinter) -> Void
  ) {
    code.line("switch self.\(property) {")
    code.line("case nil, .\(plan.name)?:")
    code.indented(set)
    code.line("default:")
    code.indented {
      writeRefusal("the only member of the oneof \(plan.field.oneof?.name ?? "")", to: &$0)
    }
    code.line("}")
  }

  private func writeRefusal(_ expected: String, to code: inout CodePrinter) {
    code.line("throw parameter.refusal(\"\(expected)\")")
  }
}
