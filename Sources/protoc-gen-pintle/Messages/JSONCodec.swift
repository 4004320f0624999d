/// Writes the functions of the JSON encoding: whole messages, and single members for the gateway.
struct JSONCodec {
  let plan: MessagePlan
  let context: Context

  func write(to code: inout CodePrinter) {
    if !plan.fields.isEmpty {
      writeFieldNumber(to: &code)
      code.line()
    }
    writeMerge(to: &code)
    code.line()
    writeMergeField(to: &code)
    code.line()
    writeWrite(to: &code)
    guard !plan.fields.isEmpty else { return }
    if context.gateway.takesMembers(plan.message) {
      code.line()
      writeMergeMember(to: &code)
    }
    if context.gateway.givesMembers(plan.message) {
      code.line()
      writeWriteMember(to: &code)
    }
  }

  // MARK: Names

  /// The table from names, JSON's and the `.proto`'s, to field numbers.
  private func writeFieldNumber(to code: inout CodePrinter) {
    code.line(
      "/// The number of the field with this name, as JSON or the `.proto` has it; 0 for none.")
    code.block("private static func fieldNumber(_ name: UnsafeRawBufferPointer) -> Int32") { code in
      var names: [(name: String, number: Int)] = []
      for plan in plan.fields {
        names.append((plan.field.jsonName, plan.field.number))
        if plan.field.name != plan.field.jsonName {
          names.append((plan.field.name, plan.field.number))
        }
      }
      code.block("switch name.count") { code in
        let byLength = Dictionary(grouping: names) { $0.name.utf8.count }
        for (length, names) in byLength.sorted(by: { $0.key < $1.key }) {
          code.line("case \(length):")
          code.indented { code in
            for (name, number) in names {
              code.line("if name.matches(\(Literal.string(name))) { return \(number) }")
            }
          }
        }
        code.line("default: break")
      }
      code.line("return 0")
    }
  }

  // MARK: Reading

  private func writeMerge(to code: inout CodePrinter) {
    let access = context.access
    code.block("\(access)mutating func merge(from reader: inout JSONReader) throws(WireError)") {
      code in
      code.line("try reader.beginObject()")
      if plan.fields.isEmpty {
        code.block("while let key = try reader.nextMember()") { writeUnknown(to: &$0) }
        return
      }
      code.line("var seen = JSONFieldSet()")
      code.block("while let key = try reader.nextMember()") { code in
        code.line("let number = Self.fieldNumber(key.bytes)")
        code.line("if number == 0 {")
        code.indented { writeUnknown(to: &$0) }
        code.line("} else {")
        code.line("  try self.mergeField(number, from: &reader, &seen)")
        code.line("}")
      }
    }
  }

  private func writeMergeMember(to code: inout CodePrinter) {
    code.block(
      "\(context.access)mutating func mergeMember(_ name: String, from reader: inout JSONReader)"
        + " throws(WireError) -> Bool"
    ) { code in
      code.line("var name = name")
      code.line("let number = name.withUTF8 { Self.fieldNumber(UnsafeRawBufferPointer($0)) }")
      code.line("if number == 0 { return false }")
      code.line("var seen = JSONFieldSet()")
      code.line("try self.mergeField(number, from: &reader, &seen)")
      code.line("return true")
    }
  }

  /// What happens to a member that is no field.
  private func writeUnknown(to code: inout CodePrinter) {
    if plan.message.isExtensible {
      code.line("if try !reader.mergeExtension(key, into: &self) { try reader.skipUnknown(key) }")
    } else {
      code.line("try reader.skipUnknown(key)")
    }
  }

  private func writeMergeField(to code: inout CodePrinter) {
    guard !plan.fields.isEmpty else { return }
    code.line("private mutating func mergeField(")
    code.line("  _ number: Int32, from reader: inout JSONReader, _ seen: inout JSONFieldSet")
    code.block(") throws(WireError)") { code in
      let nulls = plan.fields.filter { !$0.field.isRepeated && WellKnown.takesNull($0.field) }
        .map { "number != \($0.field.number), " }.joined()
      code.line("if \(nulls)try reader.readNull() { return }")
      code.block("switch number") { code in
        var index = 0
        var oneofs: [(OneofModel, Int)] = []
        for field in plan.fields {
          let slot: Int
          if let oneof = field.field.oneof {
            if let known = oneofs.first(where: { $0.0 === oneof }) {
              slot = known.1
            } else {
              slot = index
              oneofs.append((oneof, index))
              index += 1
            }
          } else {
            slot = index
            index += 1
          }
          code.line("case \(field.field.number):")
          code.indented { code in
            let oneof = field.field.oneof.map {
              ", oneof: \(Literal.string("\(plan.message.fullName).\($0.name)"))"
            }
            code.line("try seen.insert(\(slot)\(oneof ?? ""), at: reader)")
            writeRead(field, to: &code)
          }
        }
        code.line("default: return")
      }
    }
    code.line()
  }

  private func writeRead(_ plan: FieldPlan, to code: inout CodePrinter) {
    let type = plan.type
    switch plan.shape {
    case .implicit, .explicit, .boxed:
      writeRead(type, message: plan.storage, to: &code) { "\(plan.storage) = \($0)" }
    case .repeated:
      code.block("try reader.readArray") { code in
        code.line("(reader: inout JSONReader) throws(WireError) in")
        if type.isMessage { code.line("var value = \(type.name)()") }
        writeRead(type, message: "value", to: &code) { "\(plan.storage).append(\($0))" }
        if type.isMessage { code.line("\(plan.storage).append(value)") }
      }
    case .map(let key, let value):
      code.block("try reader.readMap") { code in
        code.line("(reader: inout JSONReader, key: \(key.name)) throws(WireError) in")
        if value.isMessage { code.line("var value = \(value.name)()") }
        writeRead(value, message: "value", to: &code) { "\(plan.storage)[key] = \($0)" }
        if value.isMessage { code.line("\(plan.storage)[key] = value") }
      }
    case .oneof(let property, _):
      if type.isMessage { code.line("var value = \(type.name)()") }
      writeRead(type, message: "value", to: &code) { "self.\(property) = .\(plan.name)(\($0))" }
      if type.isMessage { code.line("self.\(property) = .\(plan.name)(value)") }
    }
  }

  /// Reads one value; `store` makes the statement that keeps it, messages are merged into `message`.
  private func writeRead(
    _ type: ValueType, message: String, to code: inout CodePrinter, _ store: (String) -> String
  ) {
    if type.isMessage {
      code.line("try reader.readMessage(&\(message))")
    } else if type.field.kind == .enum {
      code.line("if let value: \(type.name) = try reader.readEnum() { \(store("value")) }")
    } else {
      code.line(store("try reader.read\(type.jsonName)()"))
    }
  }

  // MARK: Writing

  private func writeWrite(to code: inout CodePrinter) {
    code.block("\(context.access)func write(to writer: inout JSONWriter)") { code in
      code.line("writer.beginObject()")
      var seen: [OneofModel] = []
      for field in plan.fields {
        guard let oneof = field.field.oneof else {
          writeField(field, to: &code)
          continue
        }
        guard !seen.contains(where: { $0 === oneof }),
          let members = plan.oneofs.first(where: { $0.oneof === oneof })
        else { continue }
        seen.append(oneof)
        code.block("switch self.\(members.name)") { code in
          for member in members.fields {
            code.line("case .\(member.name)(let value)?:")
            code.line("  " + key(member.field))
            code.line("  " + member.type.jsonWrite("value"))
          }
          code.line("case nil: break")
        }
      }
      if plan.message.isExtensible { code.line("writer.writeExtensions(of: self)") }
      code.line("writer.endObject()")
    }
  }

  private func key(_ field: FieldModel) -> String {
    "writer.writeKey(\(Literal.string(Literal.string(field.jsonName) + ":")))"
  }

  private func writeField(_ plan: FieldPlan, to code: inout CodePrinter) {
    let condition: String
    var value = plan.storage
    switch plan.shape {
    case .implicit: condition = plan.type.isSet(plan.storage) + " || writer.writesDefaults"
    case .explicit:
      condition = "let value = \(plan.storage)"
      value = "value"
    case .boxed:
      condition = "let box = \(plan.storage)"
      value = "box.value"
    case .repeated, .map: condition = "!\(plan.storage).isEmpty || writer.writesDefaults"
    case .oneof: return
    }
    code.block("if \(condition)") { code in
      code.line(key(plan.field))
      writeValue(plan, value, to: &code)
    }
  }

  /// Writes the value of a field: one, a list, or a map.
  private func writeValue(_ plan: FieldPlan, _ value: String, to code: inout CodePrinter) {
    let type = plan.type
    switch plan.shape {
    case .repeated:
      code.line("writer.writeArray(\(value)) { (writer: inout JSONWriter, value: \(type.name)) in")
      code.line("  " + type.jsonWrite("value"))
      code.line("}")
    case .map(_, let element):
      code.line("writer.writeMap(\(value)) { (writer: inout JSONWriter, value: \(element.name)) in")
      code.line("  " + element.jsonWrite("value"))
      code.line("}")
    default:
      code.line(type.jsonWrite(value))
    }
  }

  private func writeWriteMember(to code: inout CodePrinter) {
    code.block(
      "\(context.access)func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool"
    ) { code in
      code.line("var name = name")
      code.line("let number = name.withUTF8 { Self.fieldNumber(UnsafeRawBufferPointer($0)) }")
      code.block("switch number") { code in
        for field in plan.fields {
          let type = field.type
          code.line("case \(field.field.number):")
          code.indented { code in
            switch field.shape {
            case .implicit, .repeated, .map: writeValue(field, field.storage, to: &code)
            case .explicit:
              writeValue(field, "\(field.storage) ?? \(type.defaultLiteral)", to: &code)
            case .boxed:
              writeValue(field, "\(field.storage)?.value ?? \(type.defaultLiteral)", to: &code)
            case .oneof(let property, _):
              code.line("var value: \(type.name) = \(type.defaultLiteral)")
              code.line("if case .\(field.name)(let member)? = self.\(property) { value = member }")
              code.line(type.jsonWrite("value"))
            }
          }
        }
        code.line("default: return false")
      }
      code.line("return true")
    }
  }
}
