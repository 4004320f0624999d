/// Writes the two functions of the protobuf encoding.
struct WireCodec {
  let plan: MessagePlan
  let context: Context

  // MARK: Reading

  func writeMerge(to code: inout CodePrinter) {
    code.block(
      "\(context.access)mutating func merge(from reader: inout WireReader) throws(WireError)"
    ) { code in
      code.block("while true") { code in
        code.line("let tag = try reader.nextTag()")
        code.block("switch tag") { code in
          let exact = plan.fields.filter { $0.field.exactText != nil }
          code.line("case 0:\(exact.isEmpty ? " return" : "")")
          for field in exact {
            code.line("  try reader.settle(&\(field.storage), \"\(field.field.exactText!.name)\")")
          }
          if !exact.isEmpty { code.line("  return") }
          for field in plan.fields.sorted(by: { $0.field.number < $1.field.number }) {
            writeRead(field, to: &code)
          }
          code.line("default: try reader.skip(tag, into: &self.unknownFields)")
        }
      }
    }
  }

  private func writeRead(_ plan: FieldPlan, to code: inout CodePrinter) {
    let field = plan.field
    let type = plan.type
    switch plan.shape {
    case .implicit, .explicit:
      if type.isMessage {
        code.line("case \(field.tag): \(readMessage(into: plan.storage, field))")
      } else if type.isClosedEnum {
        code.line("case \(field.tag):")
        code.indented { writeClosedRead(type, to: &$0) { "\(plan.storage) = \($0)" } }
      } else {
        code.line("case \(field.tag): \(plan.storage) = \(type.wireRead)")
      }
    case .boxed:
      code.line("case \(field.tag): \(readMessage(into: plan.storage, field))")
    case .repeated:
      writeRepeatedRead(plan, to: &code)
    case .map(let key, let value):
      writeMapRead(plan, key, value, to: &code)
    case .exactText(let exact):
      code.line("case \(field.tag): try reader.readJSONText(&\(exact))")
    case .oneof(let property, _):
      code.line("case \(field.tag):")
      code.indented { code in
        if type.isMessage {
          code.line("var value = \(type.name)()")
          code.line("if case .\(plan.name)(let current)? = self.\(property) { value = current }")
          // Held twice, the message would be copied by every merge: quadratic in what a peer sends.
          code.line("self.\(property) = nil")
          code.line(readMessage(into: "value", field))
          code.line("self.\(property) = .\(plan.name)(value)")
        } else if type.isClosedEnum {
          writeClosedRead(type, to: &code) { "self.\(property) = .\(plan.name)(\($0))" }
        } else {
          code.line("self.\(property) = .\(plan.name)(\(type.wireRead))")
        }
      }
    }
  }

  private func readMessage(into target: String, _ field: FieldModel) -> String {
    field.kind == .group
      ? "try reader.readGroup(&\(target), field: \(field.number))"
      : "try reader.readMessage(&\(target))"
  }

  /// Reads a closed enum; numbers that it does not declare go to the unknown fields.
  private func writeClosedRead(
    _ type: ValueType, to code: inout CodePrinter, _ store: (String) -> String
  ) {
    code.line("if let value: \(type.name) = try reader.readEnum() {")
    code.line("  " + store("value"))
    code.line("} else {")
    code.line("  reader.keepUnknownEnum(into: &self.unknownFields)")
    code.line("}")
  }

  private func writeRepeatedRead(_ plan: FieldPlan, to code: inout CodePrinter) {
    let field = plan.field
    let type = plan.type
    if type.isMessage {
      code.line("case \(field.tag):")
      code.indented { code in
        code.line("var value = \(type.name)()")
        code.line(readMessage(into: "value", field))
        code.line("\(plan.storage).append(read: consume value)")
      }
      return
    }
    func writeOne(_ code: inout CodePrinter) {
      if type.isClosedEnum {
        writeClosedRead(type, to: &code) { "\(plan.storage).append(read: \($0))" }
      } else {
        code.line("\(plan.storage).append(read: \(type.wireRead))")
      }
    }
    code.line("case \(field.tag):")
    code.indented(writeOne)
    guard field.kind.isPackable else { return }
    // Readers accept both forms, whatever the `.proto` says.
    code.line("case \(field.delimitedTag):")
    code.indented { code in
      if field.kind != .enum {
        code.line("try reader.readPacked\(type.wireName)(into: &\(plan.storage))")
        return
      }
      code.block("try reader.readPacked") { code in
        code.line("(reader: inout WireReader) throws(WireError) in")
        writeOne(&code)
      }
    }
  }

  private func writeMapRead(
    _ plan: FieldPlan, _ key: ValueType, _ value: ValueType, to code: inout CodePrinter
  ) {
    code.line("case \(plan.field.delimitedTag):")
    code.indented { code in
      code.line("var key: \(key.name) = \(key.defaultLiteral)")
      let isClosed = value.isClosedEnum
      code.line("var value: \(value.name)\(isClosed ? "?" : "") = \(value.defaultLiteral)")
      code.line("try reader.readMapEntry(")
      code.line("  keyTag: \(key.field.tag), valueTag: \(value.field.tag),")
      code.line(
        "  key: { (reader: inout WireReader) throws(WireError) in key = \(key.wireRead) },")
      let read =
        value.isMessage
        ? "try reader.readMessage(&value)"
        : "value = \(isClosed ? "try reader.readEnum()" : value.wireRead)"
      code.line("  value: { (reader: inout WireReader) throws(WireError) in \(read) })")
      if isClosed {
        code.line("if let value {")
        code.line("  \(plan.storage)[key] = value")
        code.line("} else {")
        code.line("  reader.keepField(into: &self.unknownFields)")
        code.line("}")
      } else {
        code.line("\(plan.storage)[key] = value")
      }
    }
  }

  // MARK: Writing

  func writeWrite(to code: inout CodePrinter) {
    code.block("\(context.access)func write(to writer: inout WireWriter)") { code in
      let fields = plan.fields.sorted { $0.field.number < $1.field.number }
      var index = 0
      while index < fields.count {
        guard case .oneof(let property, _) = fields[index].shape else {
          writeWrite(fields[index], to: &code)
          index += 1
          continue
        }
        // Members whose numbers follow one another share a switch.
        var run: [FieldPlan] = []
        while index < fields.count,
          fields[index].field.oneof === fields[index - run.count].field.oneof
        {
          run.append(fields[index])
          index += 1
        }
        writeOneof(run, property, to: &code)
      }
      code.line("writer.write(unknown: self.unknownFields)")
    }
  }

  private func writeOneof(_ fields: [FieldPlan], _ property: String, to code: inout CodePrinter) {
    code.block("switch self.\(property)") { code in
      for field in fields {
        let write = field.type.wireWrite("value", tag: field.field.tag)
        code.line("case .\(field.name)(let value)?: \(write)")
      }
      let isWhole = fields.count == fields[0].field.oneof?.fields.count
      code.line(isWhole ? "case nil: break" : "default: break")
    }
  }

  private func writeWrite(_ plan: FieldPlan, to code: inout CodePrinter) {
    let field = plan.field
    let type = plan.type
    switch plan.shape {
    case .implicit:
      code.line(
        "if \(type.isSet(plan.storage)) { \(type.wireWrite(plan.storage, tag: field.tag)) }")
    case .explicit:
      code.line("if let value = \(plan.storage) { \(type.wireWrite("value", tag: field.tag)) }")
    case .boxed:
      code.line("if let box = \(plan.storage) { \(type.wireWrite("box.value", tag: field.tag)) }")
    case .repeated where field.isPacked:
      code.line("writer.writePacked\(type.wireName)(\(plan.storage), tag: \(field.delimitedTag))")
    case .repeated:
      code.line(
        "for value in \(plan.storage) { \(type.wireWrite("value", tag: field.tag)) }")
    case .map(let key, let value):
      code.block("writer.writeMap(\(plan.storage), tag: \(field.delimitedTag))") { code in
        code.line("(writer: inout WireWriter, key: \(key.name), value: \(value.name)) in")
        code.line(key.wireWrite("key", tag: key.field.tag))
        code.line(value.wireWrite("value", tag: value.field.tag))
      }
    case .exactText(let exact):
      code.line("writer.writeJSONText(\(exact), tag: \(field.tag))")
    case .oneof: break
    }
  }
}
