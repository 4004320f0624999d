import PathTemplates

/// The `google.api.http` bindings of an rpc, checked.
struct HTTPRules {
  struct Binding {
    var verb = ""
    var template = ""
    var body = ""
    var responseBody = ""
    /// The number of the request's `google.api.HttpBody` that the body is as it is; 0 where the request is one, nil where
    /// the body is JSON.
    var rawBody: Int?
    /// The same of the response and the answer.
    var rawResponse: Int?
    /// The field paths that the template binds.
    var variables: [[String]] = []
  }

  let method: MethodModel
  let schema: Schema

  /// The bindings in order, additional ones behind their rule; empty when the rpc has no rule.
  func bindings() throws(GeneratorError) -> [Binding] {
    guard let option = schema.option("google.api.http", of: method.options) else { return [] }
    let rule = try option.message()
    var bindings = [try binding(rule)]
    for additional in try rule["additional_bindings"]?.messages() ?? [] {
      guard additional["additional_bindings"] == nil else {
        throw failure("additional_bindings stand inside additional_bindings")
      }
      bindings.append(try binding(additional))
    }
    return bindings
  }

  private func failure(_ reason: String) -> GeneratorError {
    GeneratorError(file: method.file, name: method.fullName, reason)
  }

  private func binding(_ rule: OptionMessage) throws(GeneratorError) -> Binding {
    var binding = Binding()
    for verb in ["get", "put", "post", "delete", "patch"] {
      guard let template = rule[verb] else { continue }
      binding.verb = verb.uppercased()
      binding.template = template.string
    }
    if let custom = try rule.message("custom") {
      binding.verb = custom.string("kind")
      binding.template = custom.string("path")
      let isToken = binding.verb.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      guard !binding.verb.isEmpty, isToken else { throw failure("the custom verb is no HTTP verb") }
    }
    guard !binding.verb.isEmpty else { throw failure("an HTTP rule has no verb") }
    binding.body = rule.string("body")
    binding.responseBody = rule.string("response_body")
    binding.variables = try check(binding)
    if binding.body != "" {
      binding.rawBody = raw(binding.body == "*" ? "" : binding.body, of: method.request)
    }
    binding.rawResponse = raw(binding.responseBody, of: method.response)
    return binding
  }

  /// The number of a field that is one `google.api.HttpBody`; 0 for a message that is one, where no field is named.
  private func raw(_ name: String, of message: MessageModel) -> Int? {
    if name == "" { return message.fullName == WellKnown.httpBody ? 0 : nil }
    return message.fields.first { $0.name == name && WellKnown.isHTTPBody($0) }?.number
  }

  /// Checks a binding; gives the variables of its template.
  private func check(_ binding: Binding) throws(GeneratorError) -> [[String]] {
    let template: PathTemplate
    do throws(PathTemplate.Failure) {
      template = try PathTemplate(binding.template)
    } catch {
      throw failure("path template \"\(binding.template)\": \(error.reason)")
    }
    for variable in template.variables { try check(variable.field, in: binding.template) }
    if binding.body != "", binding.body != "*" {
      guard method.request.fields.contains(where: { $0.name == binding.body }) else {
        throw failure("body names no field of \(method.request.fullName): \"\(binding.body)\"")
      }
      guard !template.variables.contains(where: { $0.field[0] == binding.body }) else {
        throw failure("\"\(binding.body)\" comes from the path and from the body")
      }
    }
    if binding.responseBody != "" {
      guard method.response.fields.contains(where: { $0.name == binding.responseBody }) else {
        throw failure(
          "response_body names no field of \(method.response.fullName): \"\(binding.responseBody)\""
        )
      }
    }
    if binding.verb == "GET", binding.body != "" { throw failure("a GET binding has a body") }
    return template.variables.map(\.field)
  }

  /// A variable must lead through singular messages to a singular scalar.
  private func check(_ path: [String], in template: String) throws(GeneratorError) {
    let name = path.joined(separator: ".")
    var message: MessageModel? = method.request
    for (index, step) in path.enumerated() {
      guard let field = message?.fields.first(where: { $0.name == step }) else {
        throw failure(
          "path template \"\(template)\": \"\(name)\" names no field of \(method.request.fullName)")
      }
      guard !field.isRepeated else {
        throw failure("path template \"\(template)\": \"\(name)\" is repeated")
      }
      let isLast = index + 1 == path.count
      let isLeaf =
        !field.isMessage
        || field.message.map { WellKnown.specialJSON.contains($0.fullName) } ?? false
      guard isLast == isLeaf else {
        throw failure("path template \"\(template)\": \"\(name)\" is not a single value")
      }
      message = field.message
    }
  }
}
