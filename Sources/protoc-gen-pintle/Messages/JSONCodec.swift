/// Writes the functions of the JSON encoding: whole messages, and single members for the gateway.
struct JSONCodec {
  let plan: MessagePlan
  let context: Context

  func write(to code: inout CodePrinter) {
    if !plan.fields.isEmpty {
      writeFieldPlace(to: &code)
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

  /// The table from names, JSON's and the `.proto`'s, to the places of fields.
  private func writeFieldPlace(to code: inout CodePrinter) {
    code.line(
      "/// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.")
    code.block("private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int") { code in
      var names: [(name: String, place: Int)] = []
      for plan in plan.fields {
        names.append((plan.field.jsonName, plan.place))
        if plan.field.name != plan.field.jsonName {
          names.append((plan.field.name, plan.place))
        }
      }
      code.block("switch name.count") { code in
        let byLength = Dictionary(grouping: names) { $0.name.utf8.count }
        for (length, names) in byLength.sorted(by: { $0.key < $1.key }) {
          code.line("case \(length):")
          code.indented { code in
            for (name, place) in names {
              code.line("if name.matches(\(Literal.string(name))) { return \(place) }")
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
        code.line("let place = Self.fieldPlace(key.bytes)")
        code.line("if place == 0 {")
        code.indented { writeUnknown(to: &$0) }
        code.line("} else {")
        code.line("  try self.mergeField(place, from: &reader, &seen)")
        code.line("}")
      }
      writeSettle(to: &code)
    }
  }

  private func writeMergeMember(to code: inout CodePrinter) {
    code.block(
      "\(context.access)mutating func mergeMember(_ name: String, from reader: inout JSONReader)"
        + " throws(WireError) -> Bool"
    ) { code in
      code.line("var name = name")
      code.line("let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }")
      code.line("if place == 0 { return false }")
      code.line("var seen = JSONFieldSet()")
      code.line("try self.mergeField(place, from: &reader, &seen)")
      writeSettle(to: &code)
      code.line("return true")
    }
  }

  /// Compares exact fields with the texts that came beside them.
  private func writeSettle(to code: inout CodePrinter) {
    for field in plan.fields {
      guard let text = field.field.exactText else { continue }
      code.line("try reader.settle(&\(field.storage), \"\(text.name)\")")
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
    code.line("  _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet")
    code.block(") throws(WireError)") { code in
      let nulls = plan.fields.filter { !$0.field.isRepeated && WellKnown.takesNull($0.field) }
        .map { "place != \($0.place), " }.joined()
      // Also when it is null: a name may come once.
      code.line("try seen.insert(place, at: &reader)")
      code.line("if \(nulls)try reader.readNull() { return }")
      code.block("switch place") { code in
        for field in plan.fields {
          code.line("case \(field.place):")
          code.indented { code in
            // A oneof is counted behind all fields.
            if let index = plan.oneofs.firstIndex(where: { $0.oneof === field.field.oneof }) {
              let name = Literal.string("\(plan.message.fullName).\(plan.oneofs[index].oneof.name)")
              let place = plan.fields.count + 1 + index
              code.line("try seen.insert(\(place), oneof: \(name), at: &reader)")
            }
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
        writeRead(type, message: "value", to: &code) { "\(plan.storage).append(read: \($0))" }
        if type.isMessage { code.line("\(plan.storage).append(read: consume value)") }
      }
    case .map(_, let value):
      code.block("try reader.readMap(into: &\(plan.storage))") { code in
        code.line("(reader: inout JSONReader) throws(WireError) -> \(value.name)? in")
        if value.isMessage {
          code.line("var value = \(value.name)()")
          code.line("try reader.readMessage(&value)")
          code.line("return value")
        } else if value.field.kind == .enum {
          code.line("return try reader.readEnum()")
        } else {
          code.line("return \(value.jsonRead)")
        }
      }
    case .exactText(let exact): code.line("try reader.readJSONText(&\(exact))")
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
    if type.isMessage, type.field.isSensitive {
      code.line(
        "try reader.readSecretMessage(&\(message), of: \(Literal.string(type.field.fullName)))")
    } else if type.isMessage {
      code.line("try reader.readMessage(&\(message))")
    } else if type.field.kind == .enum {
      code.line("if let value: \(type.name) = try reader.readEnum() { \(store("value")) }")
    } else {
      code.line(store(type.jsonRead))
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
    // JSON has the text itself.
    case .oneof, .exactText: return
    }
    code.block("if \(condition)") { code in
      code.line(key(plan.field))
      writeValue(plan, value, to: &code)
    }
    guard plan.field.writesNull else { return }
    code.block("else if writer.writesDefaults") { code in
      code.line(key(plan.field))
      code.line("writer.writeNull()")
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
      code.line("let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }")
      code.block("switch place") { code in
        for field in plan.fields {
          let type = field.type
          if case .exactText = field.shape { continue }
          code.line("case \(field.place):")
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
            case .exactText: break
            }
          }
        }
        code.line("default: return false")
      }
      code.line("return true")
    }
  }
}
