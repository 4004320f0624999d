/// Writes a message type: its properties, nested types and codecs.
struct MessageGenerator {
  let message: MessageModel
  let context: Context
  /// For the declaration.
  private let plan: MessagePlan

  init(_ message: MessageModel, _ context: Context) {
    self.message = message
    self.context = context
    plan = MessagePlan(message, context, inExtension: false)
  }

  /// The declaration, nested types included, without codecs.
  func writeType(to code: inout CodePrinter) {
    let access = context.access
    let name = context.names.type(message)
    code.comment(message.comment, fallback: "The message `\(message.fullName)`.")
    code.block("\(access)struct \(context.names.declared(name)): Message") { code in
      writeProperties(to: &code)
      code.line("/// Fields that were received and are not known to this version.")
      code.line("\(access)var unknownFields = UnknownFields()")
      code.line()
      code.line("\(access)init() {}")
      code.line()
      code.line("\(access)static var messageName: String { \"\(message.fullName)\" }")
      writeDefaults(to: &code)
      for oneof in plan.oneofs {
        code.line()
        writeOneof(oneof, to: &code)
      }
      for declared in message.enums {
        code.line()
        EnumGenerator(declared: declared, context: context).write(to: &code)
      }
      for nested in message.messages where !nested.isMapEntry {
        code.line()
        MessageGenerator(nested, context).writeType(to: &code)
      }
    }
  }

  private func writeProperties(to code: inout CodePrinter) {
    let access = context.access
    var seenOneofs: [OneofModel] = []
    for field in plan.fields {
      if case .exactText = field.shape { continue }
      if let oneof = field.field.oneof {
        guard !seenOneofs.contains(where: { $0 === oneof }),
          let plan = plan.oneofs.first(where: { $0.oneof === oneof })
        else { continue }
        seenOneofs.append(oneof)
        code.comment(oneof.comment, fallback: "At most one of the members of `\(oneof.name)`.")
        code.line("\(access)var \(plan.name): \(plan.typeName)?")
        continue
      }
      code.comment(
        field.field.comment, fallback: "`\(field.field.name)`, field \(field.field.number).")
      let (type, initial) = field.declaration
      if case .boxed = field.shape {
        code.block("\(access)var \(field.name): \(type)") { code in
          code.line("get { \(field.storage)?.value }")
          code.line("set { \(field.storage) = newValue.map { Boxed($0) } }")
        }
        code.line(
          "private var \(field.storage.dropFirst(5)): Boxed<\(field.type.name)>?")
      } else if let initial {
        code.line("\(access)var \(field.name): \(type) = \(short(initial, of: field))")
      } else {
        code.line("\(access)var \(field.name): \(type)")
      }
    }
  }

  /// The initial value as it may stand behind the property's type.
  private func short(_ literal: String, of field: FieldPlan) -> String {
    guard field.field.kind == .enum, case .implicit = field.shape else { return literal }
    return String(literal.dropFirst(field.type.name.count))
  }

  /// What proto2 fields hold when they are not set.
  private func writeDefaults(to code: inout CodePrinter) {
    for field in plan.fields where !field.field.isProto3 && !field.type.isMessage {
      guard case .explicit = field.shape else { continue }
      let name = context.names.field(field.field) + "OrDefault"
      code.line()
      code.line("/// `\(field.field.name)`, or its default when it is not set.")
      code.line(
        "\(context.access)var \(name): \(field.type.name) { "
          + "\(field.storage) ?? \(field.type.defaultLiteral) }")
    }
  }

  private func writeOneof(_ oneof: MessagePlan.OneofPlan, to code: inout CodePrinter) {
    code.line("/// The members of `\(oneof.oneof.name)`.")
    code.block("\(context.access)enum \(oneof.typeName): Sendable, Equatable") { code in
      for field in oneof.fields {
        code.comment(
          field.field.comment, fallback: "`\(field.field.name)`, field \(field.field.number).")
        guard case .oneof(_, let isIndirect) = field.shape else { continue }
        code.line("\(isIndirect ? "indirect " : "")case \(field.name)(\(field.type.name))")
      }
      guard oneof.fields.contains(where: { $0.field.kind == .string }) else { return }
      code.line()
      code.line("/// By the bytes of texts, as messages are compared.")
      code.block("\(context.access)static func == (left: Self, right: Self) -> Bool") { code in
        let name = context.names.type(message)
        code.line("var (one, other) = (\(name)(), \(name)())")
        code.line("(one.\(oneof.name), other.\(oneof.name)) = (left, right)")
        code.line("return one == other")
      }
    }
  }

  /// The codecs of this message and of those inside it, as extensions.
  func writeCodecs(to code: inout CodePrinter) throws(GeneratorError) {
    let path = context.names.path(message).joined(separator: ".")
    let plan = MessagePlan(message, context, inExtension: true)
    let isSpecial = WellKnown.specialJSON.contains(message.fullName)
    code.line("// MARK: \(message.fullName)")
    code.line()
    try code.block("extension \(path)") { (code: inout CodePrinter) throws(GeneratorError) in
      let wire = WireCodec(plan: plan, context: context)
      wire.writeMerge(to: &code)
      code.line()
      wire.writeWrite(to: &code)
      // The runtime has the JSON form of messages that are one value there.
      if !isSpecial {
        code.line()
        JSONCodec(plan: plan, context: context).write(to: &code)
        if !plan.fields.isEmpty, context.gateway.takesParameters(message) {
          code.line()
          ParameterCodec(plan: plan, context: context).write(to: &code)
        }
      }
      try ViolationGenerator(plan: plan, context: context).write(to: &code)
      RequiredGenerator(plan: plan, context: context).write(to: &code)
    }
    HTTPBodyGenerator(plan: plan, context: context).write(to: &code)
    for nested in message.messages where !nested.isMapEntry {
      code.line()
      try MessageGenerator(nested, context).writeCodecs(to: &code)
    }
  }
}
