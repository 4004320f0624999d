/// Writes typed accessors for the extensions (proto2 `extend`) that a file declares.
struct ExtensionGenerator {
  let context: Context

  func write(_ file: FileModel, to code: inout CodePrinter) {
    for field in fields(of: file) {
      guard let extended = field.extended else { continue }
      code.line()
      code.block("extension \(context.names.path(extended).joined(separator: "."))") { code in
        code.comment(field.comment, fallback: "The extension `\(field.fullName)`.")
        let kind = field.isRepeated ? "RepeatedExtensionField" : "ExtensionField"
        let type =
          "\(kind)<\(context.names.path(extended).joined(separator: ".")), \(codec(field))>"
        let packed = field.isPacked ? ", isPacked: true" : ""
        code.line("\(context.access)static let \(name(field)) = \(type)(")
        code.line("  \"\(field.fullName)\", number: \(field.number)\(packed))")
      }
    }
  }

  /// The expression of each extension, for the module's list.
  func expressions(_ file: FileModel) -> [String] {
    fields(of: file).compactMap { field in
      guard let extended = field.extended else { return nil }
      return context.names.path(extended).joined(separator: ".") + "." + name(field)
    }
  }

  private func fields(of file: FileModel) -> [FieldModel] {
    file.extensions + file.allMessages.flatMap(\.extensions)
  }

  /// Led by the message in which it is declared, because names need be unique only there.
  private func name(_ field: FieldModel) -> String {
    let name = field.parent.map { Words.upperSnake($0.name).lowercased() + "_" + field.name }
    return context.names.escaped(context.names.member(Words.lowerCamel(name ?? field.name)))
  }

  private func codec(_ field: FieldModel) -> String {
    let type = ValueType(field, scope: nil, package: nil, context.names)
    switch field.kind {
    case .enum, .message, .group: return "\(type.wireName)Codec<\(type.name)>"
    default: return "\(type.wireName)Codec"
    }
  }
}
