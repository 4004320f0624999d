/// Writes all files of one Swift module.
struct ModuleGenerator {
  let files: [FileModel]
  let context: Context

  private var parameters: Parameters { context.parameters }
  private var names: Names { context.names }

  func outputs() throws(GeneratorError) -> [Plugin.Output] {
    try checkNames()
    var outputs: [Plugin.Output] = []
    for file in files {
      let stem = names.output(file.path)
      if parameters.part != .descriptors {
        if !file.messages.isEmpty || !file.enums.isEmpty || !file.extensions.isEmpty {
          outputs.append(.init(name: stem + ".pb.swift", content: try messages(file)))
        }
      }
      if parameters.part == .all, !file.services.isEmpty {
        outputs.append(.init(name: stem + ".service.swift", content: try services(file)))
      }
      if parameters.part != .messages {
        outputs.append(.init(name: stem + ".descriptor.swift", content: try descriptor(file)))
      }
    }
    if parameters.part != .descriptors {
      outputs.append(.init(name: "Namespaces.swift", content: namespaces()))
    }
    if !parameters.conversions.isEmpty {
      var conversions = ConversionGenerator(context)
      outputs.append(
        .init(
          name: "Conversions.swift", content: header(nil) + (try conversions.code()).dropFirst()))
    }
    return outputs
  }

  /// Two files whose output would have the same name cannot stand in one module.
  private func checkNames() throws(GeneratorError) {
    var seen: [String: String] = [:]
    for file in files {
      for name in [names.output(file.path), names.descriptor(file.path)] {
        if let other = seen[name], other != file.path {
          throw GeneratorError("\(file.path): \(name): \(other) has the same name in Swift")
        }
        seen[name] = file.path
      }
    }
  }

  private func header(_ file: FileModel?) -> String {
    let source = file.map { " from \($0.path)" } ?? ""
    return "// Made by protoc-gen-pintle\(source). Do not edit.\n\n"
  }

  // MARK: Imports

  /// `import` lines for modules, without the one that is being generated.
  private func imports(_ modules: Set<String>, isPublic: Bool) -> String {
    let keyword = isPublic && parameters.visibility == "public" ? "public import " : "import "
    let lines = modules.subtracting([parameters.module]).sorted().map { keyword + $0 + "\n" }
    return lines.isEmpty ? "" : lines.joined() + "\n"
  }

  private func isGenerated(_ path: String) -> Bool { files.contains { $0.path == path } }

  /// The module of a type's file.
  private func module(of path: String, for user: String, in file: FileModel) throws(GeneratorError)
    -> String
  {
    if isGenerated(path) { return parameters.module }
    guard let module = parameters.typesModule(of: path) else {
      throw GeneratorError(
        file: file.path, name: user,
        "its type stands in \(path), which is not generated, and no types= parameter says where")
    }
    return module
  }

  // MARK: Messages

  private func messages(_ file: FileModel) throws(GeneratorError) -> String {
    var modules: Set<String> = ["Wire"]
    var fields = file.extensions
    for message in file.allMessages { fields += message.fields + message.extensions }
    // The type of a map's string keys stands there.
    if fields.contains(where: { $0.isMap && $0.message?.mapKey?.kind == .string }) {
      modules.insert("Base")
    }
    for field in fields {
      for path in [field.message?.file, field.enumeration?.file, field.extended?.file] {
        guard let path else { continue }
        modules.insert(try module(of: path, for: field.fullName, in: file))
      }
    }
    var code = CodePrinter()
    for message in file.messages {
      inNamespace(file, &code) { MessageGenerator(message, context).writeType(to: &$0) }
    }
    for declared in file.enums {
      inNamespace(file, &code) {
        EnumGenerator(declared: declared, context: context).write(to: &$0)
      }
    }
    for (index, message) in file.messages.enumerated() {
      if index > 0 { code.line() }
      try MessageGenerator(message, context).writeCodecs(to: &code)
    }
    ExtensionGenerator(context: context).write(file, to: &code)
    return header(file) + imports(modules, isPublic: true) + code.text
  }

  private func inNamespace(
    _ file: FileModel, _ code: inout CodePrinter, _ body: (inout CodePrinter) -> Void
  ) {
    let namespace = names.namespace(file.package).joined(separator: ".")
    if namespace.isEmpty {
      body(&code)
    } else {
      code.block("extension \(namespace)", body)
    }
    code.line()
  }

  /// The enums that stand for packages, unless another module declares them, and the module's lists.
  private func namespaces() -> String {
    var foreign = Set(parameters.foreignPackages.flatMap(prefixes))
    for file in context.schema.files where !isGenerated(file.path) {
      guard let module = parameters.typesModule(of: file.path), module != parameters.module else {
        continue
      }
      foreign.formUnion(prefixes(file.package))
    }
    var declared: Set<String> = []
    for file in files where !file.messages.isEmpty || !file.enums.isEmpty || !file.services.isEmpty
    {
      declared.formUnion(prefixes(file.package))
    }
    var code = CodePrinter()
    var needsWire = false
    for namespace in declared.subtracting(foreign).sorted() {
      var parts = namespace.split(separator: ".")
      let name = String(parts.removeLast())
      let declaration = "\(parameters.access)enum \(name) {}"
      code.line()
      if parts.isEmpty {
        code.line("/// The namespace of packages that begin with `\(name.lowercased())`.")
        code.line(declaration)
      } else {
        code.block("extension \(parts.joined(separator: "."))") { code in
          code.line("/// The namespace of a package.")
          code.line(declaration)
        }
      }
      needsWire = needsWire || foreign.contains(parts.joined(separator: "."))
    }
    writeLists(to: &code)
    return header(nil) + imports(["Wire"], isPublic: true) + String(code.text.dropFirst())
  }

  /// "a.b" -> "A", "A.B".
  private func prefixes(_ package: String) -> [String] {
    let parts = names.namespace(package)
    return parts.indices.map { parts[...$0].joined(separator: ".") }
  }

  /// Every message and extension of the module, for a `TypeRegistry`.
  private func writeLists(to code: inout CodePrinter) {
    let module = Words.namespace(
      parameters.module.split { !$0.isLetter && !$0.isNumber }.joined(separator: "_"))
    code.line()
    code.line(
      "/// Every message and extension that is generated in this module, for a `TypeRegistry`.")
    code.block("\(parameters.access)enum \(module)MessageTypes") { code in
      code.line("\(parameters.access)static let all: [any Message.Type] = [")
      for file in files {
        for message in file.allMessages where !message.isMapEntry {
          code.line("  \(names.path(message).joined(separator: ".")).self,")
        }
      }
      code.line("]")
      let extensions = files.flatMap { ExtensionGenerator(context: context).expressions($0) }
      if !extensions.isEmpty {
        code.line()
        code.line("\(parameters.access)static let extensions: [any AnyExtensionField] = [")
        for expression in extensions { code.line("  \(expression),") }
        code.line("]")
      }
    }
  }

  // MARK: Services and descriptors

  private func services(_ file: FileModel) throws(GeneratorError) -> String {
    var modules: Set<String> = ["RPC"]
    var code = CodePrinter()
    for service in file.services {
      for method in service.methods {
        for message in [method.request!, method.response!] {
          modules.insert(try module(of: message.file, for: method.fullName, in: file))
          // The namespace stands there, whoever adds to it.
          if message.package.hasPrefix("google.") { modules.insert("Wire") }
        }
      }
      try ServiceGenerator(service: service, context: context).write(to: &code)
    }
    return header(file) + imports(modules, isPublic: true) + String(code.text.dropFirst())
  }

  private func descriptor(_ file: FileModel) throws(GeneratorError) -> String {
    for path in file.dependencies where !isGenerated(path) {
      guard parameters.descriptorModule(of: path) != nil else {
        throw GeneratorError(
          "\(file.path): \(path): it is not generated, and no descriptors= parameter says where")
      }
    }
    var code = CodePrinter()
    DescriptorGenerator(file: file, context: context).write(to: &code)
    // The one long line stays as it is.
    return "// swift-format-ignore-file\n" + header(file) + imports(["RPC"], isPublic: true)
      + code.text
  }
}
