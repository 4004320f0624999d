/// Writes the `FileDescriptor` of a file, for reflection.
struct DescriptorGenerator {
  let file: FileModel
  let context: Context

  func write(to code: inout CodePrinter) {
    let names = context.names
    let dependencies = file.dependencies.map { "." + names.descriptor($0) }
    code.block("extension FileDescriptor") { code in
      code.line("/// `\(file.path)` as protoc described it.")
      code.line("\(context.access)static let \(names.descriptor(file.path)) = FileDescriptor(")
      code.line("  name: \(Literal.string(file.path)),")
      code.line("  bytes: StaticBytes(base64: \"\(Literal.base64(file.bytes))\"),")
      code.line("  dependencies: [\(dependencies.joined(separator: ", "))],")
      code.line("  symbols: [")
      for symbol in symbols { code.line("    \(Literal.string(symbol)),") }
      let hasComments = context.parameters.hasDescriptions && !file.comments.isEmpty
      code.line("  ]\(hasComments ? "," : ")")")
      if hasComments {
        code.line("  comments: StaticBytes(base64: \"\(Literal.base64(file.comments))\"))")
      }
    }
  }

  /// The full names that the file declares.
  private var symbols: [String] {
    var symbols: [String] = []
    for message in file.allMessages {
      symbols.append(message.fullName)
      symbols += message.enums.map(\.fullName) + message.extensions.map(\.fullName)
    }
    symbols += file.enums.map(\.fullName) + file.extensions.map(\.fullName)
    for service in file.services {
      symbols.append(service.fullName)
      symbols += service.methods.map(\.fullName)
    }
    return symbols
  }
}
