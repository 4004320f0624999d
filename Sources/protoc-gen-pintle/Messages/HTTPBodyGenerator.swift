/// Writes how the JSON gateway reaches the fields of a message that are whole bodies.
struct HTTPBodyGenerator {
  let plan: MessagePlan
  let context: Context

  /// The conformance to `HTTPBodyMessage`, as an extension; nothing for messages without such a field or rule.
  func write(to code: inout CodePrinter) {
    let fields = plan.fields.filter { WellKnown.isHTTPBody($0.field) }
    guard let type = fields.first?.type.name, context.gateway.hasRawBodies(plan.message) else {
      return
    }
    let path = context.names.path(plan.message).joined(separator: ".")
    code.line()
    code.block("extension \(path): HTTPBodyMessage") { code in
      code.block("\(context.access)func httpBody(_ number: Int32) -> \(type)?") { code in
        code.block("switch number") { code in
          for field in fields {
            code.line("case \(field.field.number):")
            code.indented { writeGet(field, type, to: &$0) }
          }
          code.line("default: return nil")
        }
      }
      code.line()
      code.block(
        "\(context.access)mutating func setHTTPBody(_ number: Int32, _ body: \(type))"
      ) { code in
        code.block("switch number") { code in
          for field in fields {
            code.line("case \(field.field.number): \(set(field))")
          }
          code.line("default: return")
        }
      }
    }
  }

  private func writeGet(_ field: FieldPlan, _ type: String, to code: inout CodePrinter) {
    guard case .oneof(let property, _) = field.shape else {
      code.line("return \(field.storage) ?? \(type)()")
      return
    }
    code.line("if case .\(field.name)(let value)? = self.\(property) { return value }")
    code.line("return \(type)()")
  }

  private func set(_ field: FieldPlan) -> String {
    guard case .oneof(let property, _) = field.shape else { return "\(field.storage) = body" }
    return "self.\(property) = .\(field.name)(body)"
  }
}
