/// Writes a service: the protocol that implementations conform to, its description, and how it is served.
struct ServiceGenerator {
  let service: ServiceModel
  let context: Context

  private var names: Names { context.names }
  private var access: String { context.access }
  private var descriptorName: String { service.name + "Descriptor" }

  func write(to code: inout CodePrinter) throws(GeneratorError) {
    let namespace = names.namespace(service.package).joined(separator: ".")
    let prefix = namespace.isEmpty ? "" : namespace + "."
    code.line()
    if namespace.isEmpty {
      writeProtocol(to: &code)
    } else {
      code.block("extension \(namespace)") { writeProtocol(to: &$0) }
    }
    code.line()
    code.block("extension \(prefix)\(service.name)") { writeRegistration(prefix, to: &$0) }
    code.line()
    if namespace.isEmpty {
      try writeDescriptor(to: &code)
    } else {
      try code.block("extension \(namespace)") { (code: inout CodePrinter) throws(GeneratorError) in
        try writeDescriptor(to: &code)
      }
    }
  }

  private func function(_ method: MethodModel) -> String {
    let name = Words.lowerCamel(method.name)
    return names.escaped(["init", "self", "registered"].contains(name) ? name + "Method" : name)
  }

  /// The types of a method's messages, spelled inside the package.
  private func types(_ method: MethodModel) -> (request: String, response: String) {
    (
      names.reference(method.request, in: nil, package: service.package),
      names.reference(method.response, in: nil, package: service.package)
    )
  }

  // MARK: The protocol

  private func writeProtocol(to code: inout CodePrinter) {
    code.comment(service.comment, fallback: "The service `\(service.fullName)`.")
    code.block("\(access)protocol \(service.name): Sendable") { code in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { code.line() }
        code.comment(method.comment, fallback: "The rpc `\(method.fullName)`.")
        let (request, response) = types(method)
        code.line("func \(function(method))(")
        let input =
          method.isClientStreaming
          ? "_ requests: RequestStream<\(request)>" : "_ request: \(request)"
        if method.isServerStreaming {
          code.line("  \(input), responses: ResponseStream<\(response)>, context: CallContext")
          code.line(") async throws(RPCError)")
        } else {
          code.line("  \(input), context: CallContext")
          code.line(") async throws(RPCError) -> \(response)")
        }
      }
    }
  }

  // MARK: Registration

  private func writeRegistration(_ prefix: String, to code: inout CodePrinter) {
    code.line("/// The service with this implementation, ready to be served.")
    // Compiled where the implementation is known and nowhere else: for any implementation it would be as large
    // as the messages' codecs, and slow.
    if context.parameters.visibility == "public" { code.line("@export(implementation)") }
    code.block("\(access)func registered() -> RegisteredService") { code in
      code.line("RegisteredService(")
      code.line("  descriptor: \(prefix)\(descriptorName).service,")
      code.line("  methods: [")
      for method in service.methods {
        code.indented { code in code.indented { writeMethod(method, prefix, to: &$0) } }
      }
      code.line("  ])")
    }
  }

  private func writeMethod(_ method: MethodModel, _ prefix: String, to code: inout CodePrinter) {
    let request = names.reference(method.request, in: nil, package: nil)
    let response = names.reference(method.response, in: nil, package: nil)
    let run: String
    switch (method.isClientStreaming, method.isServerStreaming) {
    case (false, false): run = "runUnary"
    case (true, false): run = "runClientStream"
    case (false, true): run = "runServerStream"
    case (true, true): run = "runBidirectional"
    }
    let input = method.isClientStreaming ? "requests" : "request"
    let inputType = method.isClientStreaming ? "RequestStream<\(request)>" : request
    let parameters =
      "\(input): \(inputType)"
      + (method.isServerStreaming ? ", responses: ResponseStream<\(response)>" : "")
    let arguments = method.isServerStreaming ? "\(input), responses: responses" : input
    let result = method.isServerStreaming ? "" : " -> \(response)"
    // The closure is inside another so that the compiler sees the whole of a call in one place.
    code.line(
      "ServerMethod(\(prefix)\(descriptorName).\(function(method)), running: { work in")
    code.line("  await ServerMethod.\(run)(work) {")
    code.line("    (\(parameters), context: CallContext) async throws(RPCError)\(result) in")
    code.line("    try await self.\(function(method))(\(arguments), context: context)")
    code.line("  }")
    code.line("}),")
  }

  // MARK: The description

  private func writeDescriptor(to code: inout CodePrinter) throws(GeneratorError) {
    code.line("/// What the `.proto` says of `\(service.fullName)`.")
    try code.block("\(access)enum \(descriptorName)") {
      (code: inout CodePrinter) throws(GeneratorError) in
      for method in service.methods { try writeDescriptor(method, to: &code) }
      try writeService(to: &code)
    }
  }

  private func writeDescriptor(
    _ method: MethodModel, to code: inout CodePrinter
  ) throws(GeneratorError) {
    let options = try MethodOptions(method, context.schema)
    let kind: String
    switch (method.isClientStreaming, method.isServerStreaming) {
    case (false, false): kind = ".unary"
    case (true, false): kind = ".clientStream"
    case (false, true): kind = ".serverStream"
    case (true, true): kind = ".bidirectional"
    }
    var arguments = [
      "name: \(Literal.string(method.name))",
      "path: \(Literal.string("/\(service.fullName)/\(method.name)"))",
      "kind: \(kind)",
    ]
    if method.hasNoSideEffects { arguments.append("hasNoSideEffects: true") }
    arguments.append("permission: \(options.permission)")
    if options.isExemptFromExecutions { arguments.append("skipsMessageInterceptors: true") }
    let rules = try HTTPRules(method: method, schema: context.schema).bindings().map(rule)
    if !rules.isEmpty { arguments.append("httpRules: [\(rules.joined(separator: ", "))]") }
    if options.successStatus != 200 { arguments.append("successStatus: \(options.successStatus)") }
    if let status = options.emptyStatus { arguments.append("emptyStatus: \(status)") }
    if !options.scopes.isEmpty { arguments.append("scopes: \(Literal.strings(options.scopes))") }
    if !options.responseHeaders.isEmpty {
      let fields = options.responseHeaders.map {
        "(name: \(Literal.string($0.name)), value: \(Literal.string($0.value)))"
      }
      arguments.append("responseHeaders: [\(fields.joined(separator: ", "))]")
    }
    if options.alwaysRefusesUnknown { arguments.append("alwaysRefusesUnknown: true") }
    if let stream = options.eventStream { arguments.append("eventStream: \(stream)") }
    arguments.append("requestName: \(Literal.string(method.request.fullName))")
    arguments.append("responseName: \(Literal.string(method.response.fullName))")
    code.line("\(access)static let \(function(method)) = MethodDescriptor(")
    code.line("  " + arguments.joined(separator: ", ") + ")")
  }

  private func rule(_ binding: HTTPRules.Binding) -> String {
    var arguments = [
      "verb: \(Literal.string(binding.verb))", "template: \(Literal.string(binding.template))",
    ]
    if binding.body != "" { arguments.append("body: \(Literal.string(binding.body))") }
    if binding.responseBody != "" {
      arguments.append("responseBody: \(Literal.string(binding.responseBody))")
    }
    if let field = binding.rawBody { arguments.append("rawBody: \(field)") }
    if let field = binding.rawResponse { arguments.append("rawResponse: \(field)") }
    return "MethodDescriptor.HTTPRule(\(arguments.joined(separator: ", ")))"
  }

  private func writeService(to code: inout CodePrinter) throws(GeneratorError) {
    let schema = context.schema
    let methods = service.methods.map(function).joined(separator: ", ")
    var arguments = [
      "name: \(Literal.string(service.fullName))",
      "file: FileDescriptor.\(names.descriptor(service.file))", "methods: [\(methods)]",
    ]
    if let prefixes = schema.option("pintle.path_prefixes", of: service.options)?.strings {
      for prefix in prefixes where prefix != "" && (!prefix.hasPrefix("/") || prefix.hasSuffix("/"))
      {
        throw GeneratorError(
          file: service.file, name: service.fullName,
          "path prefix \"\(prefix)\" must begin with \"/\" and not end with it")
      }
      arguments.append("pathPrefixes: \(Literal.strings(prefixes))")
    }
    if schema.option("pintle.error_format", of: service.options)?.numbers.last == .integer(1) {
      arguments.append("errors: TrackingErrors()")
    }
    if schema.option("pintle.writes_defaults", of: service.options)?.bool == true {
      arguments.append("writesDefaults: true")
    }
    if let header = try schema.option("pintle.required_header", of: service.options)?.message() {
      let name = Literal.string(header.string("name").lowercased())
      let value = Literal.string(header.string("value"))
      let prefixes = header["path_prefixes"].map {
        ", pathPrefixes: \(Literal.strings($0.strings))"
      }
      arguments.append(
        "requiredHeader: RequiredHeader(name: \(name), value: \(value)\(prefixes ?? ""))")
    }
    if schema.option("pintle.refuses_unknown", of: service.options)?.bool == true {
      arguments.append("refusesUnknown: true")
    }
    if let prefixes = schema.option("pintle.tolerant_prefixes", of: service.options)?.strings {
      arguments.append("tolerantPrefixes: \(Literal.strings(prefixes))")
    }
    if let segment = schema.option("pintle.version_segment", of: service.options)?.string {
      arguments.append("versionSegment: \(Literal.string(segment))")
    }
    code.line("\(access)static let service = ServiceDescriptor(")
    code.line("  " + arguments.joined(separator: ", ") + ")")
  }
}
