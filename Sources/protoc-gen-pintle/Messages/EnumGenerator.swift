/// Writes an enum type.
struct EnumGenerator {
  let declared: EnumModel
  let context: Context

  private func name(_ value: EnumModel.Value) -> String {
    context.names.escaped(context.names.enumCase(value, of: declared))
  }

  func write(to code: inout CodePrinter) {
    let access = context.access
    code.comment(declared.comment, fallback: "The enum `\(declared.fullName)`.")
    code.block("\(access)enum \(context.names.type(declared)): WireEnum") { code in
      var seen: [Int32: EnumModel.Value] = [:]
      for value in declared.values {
        code.comment(value.comment, fallback: "`\(value.name)`, number \(value.number).")
        if let first = seen[value.number] {
          code.line(
            "\(access)static var \(name(value)): \(context.names.type(declared)) { .\(name(first)) }"
          )
        } else {
          seen[value.number] = value
          code.line("case \(name(value))")
        }
      }
      if !declared.isClosed {
        code.line("/// A number that this version has no name for.")
        code.line("case unrecognized(Int32)")
      }
      code.line()
      writeNumbers(to: &code)
      code.line()
      writeNames(to: &code)
      code.line()
      code.line("\(access)static var isClosed: Bool { \(declared.isClosed) }")
    }
  }

  private func writeNumbers(to code: inout CodePrinter) {
    let access = context.access
    code.block("\(access)init\(declared.isClosed ? "?" : "")(rawValue: Int32)") { code in
      code.block("switch rawValue") { code in
        for value in declared.distinctValues {
          code.line("case \(value.number): self = .\(name(value))")
        }
        code.line(
          declared.isClosed ? "default: return nil" : "default: self = .unrecognized(rawValue)")
      }
    }
    code.line()
    code.block("\(access)var rawValue: Int32") { code in
      code.block("switch self") { code in
        for value in declared.distinctValues {
          code.line("case .\(name(value)): \(value.number)")
        }
        if !declared.isClosed { code.line("case .unrecognized(let number): number") }
      }
    }
  }

  private func writeNames(to code: inout CodePrinter) {
    let access = context.access
    code.block("\(access)init?(jsonName: UnsafeRawBufferPointer)") { code in
      code.block("switch jsonName.count") { code in
        let byLength = Dictionary(grouping: declared.values) { $0.name.utf8.count }
        for (length, values) in byLength.sorted(by: { $0.key < $1.key }) {
          code.line("case \(length):")
          code.indented { code in
            for (index, value) in values.enumerated() {
              let keyword = index == 0 ? "if" : "} else if"
              code.line("\(keyword) jsonName.matches(\"\(value.name)\") {")
              code.line("  self = .\(name(value))")
            }
            code.line("} else {")
            code.line("  return nil")
            code.line("}")
          }
        }
        code.line("default: return nil")
      }
    }
    code.line()
    code.block("\(access)var jsonName: StaticString?") { code in
      code.block("switch self") { code in
        for value in declared.distinctValues {
          code.line("case .\(name(value)): \"\(value.name)\"")
        }
        if !declared.isClosed { code.line("case .unrecognized: nil") }
      }
    }
  }
}
