/// Writes the check that proto2 `required` fields are set, for messages that can lack one.
struct RequiredGenerator {
  let plan: MessagePlan
  let context: Context

  func write(to code: inout CodePrinter) {
    guard Self.canLack(plan.message) else { return }
    code.line()
    code.line(
      "/// The full name of the first `required` field that is not set, here or further inside.")
    code.block("\(context.access)var missingRequiredField: String?") { code in
      for field in plan.fields {
        if field.field.label == .required {
          code.line("if \(field.storage) == nil { return \"\(field.field.fullName)\" }")
        }
        writeNested(field, to: &code)
      }
      code.line("return nil")
    }
  }

  private func writeNested(_ plan: FieldPlan, to code: inout CodePrinter) {
    var type = plan.field.message
    if case .map(_, let value) = plan.shape { type = value.field.message }
    guard let type, Self.canLack(type) else { return }
    switch plan.shape {
    case .implicit, .exactText: break
    case .explicit, .boxed:
      code.line("if let name = self.\(plan.name)?.missingRequiredField { return name }")
    case .repeated:
      code.block("for value in \(plan.storage)") {
        $0.line("if let name = value.missingRequiredField { return name }")
      }
    case .map:
      code.block("for value in \(plan.storage).values") {
        $0.line("if let name = value.missingRequiredField { return name }")
      }
    case .oneof(let property, _):
      code.block("if case .\(plan.name)(let value)? = self.\(property)") {
        $0.line("if let name = value.missingRequiredField { return name }")
      }
    }
  }

  /// Whether the message, or one that it can contain, has a required field.
  static func canLack(_ message: MessageModel) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    var open = [message]
    while let next = open.popLast() {
      guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
      if next.fields.contains(where: { $0.label == .required }) { return true }
      open += next.fields.compactMap(\.message)
    }
    return false
  }
}
