/// What the JSON gateway asks of each message besides reading and writing it whole.
///
/// Three functions serve it alone, and most messages never need them: `mergeParameter` (path and query
/// parameters), `mergeMember` (a body that is one field) and `writeMember` (an answer that is one field). Messages of
/// which a `google.api.HttpBody` is a whole body conform to `HTTPBodyMessage` besides.
struct GatewayUse {
  private let isForAll: Bool
  private var parameters: Set<ObjectIdentifier> = []
  private var bodies: Set<ObjectIdentifier> = []
  private var answers: Set<ObjectIdentifier> = []
  private var rawBodies: Set<ObjectIdentifier> = []
  /// The messages whose whole trees are among `parameters`.
  private var trees: Set<ObjectIdentifier> = []

  /// Every message has all three functions.
  static let all = GatewayUse(isForAll: true)

  private init(isForAll: Bool) { self.isForAll = isForAll }

  /// Only what the HTTP rules of the services in `files` ask for; throws when that is asked of a message that
  /// another module declares, because nobody knows whether it can answer.
  init(of files: [FileModel], _ schema: Schema) throws(GeneratorError) {
    isForAll = false
    for service in files.flatMap(\.services) {
      for method in service.methods {
        for binding in try HTTPRules(method: method, schema: schema).bindings() {
          try add(binding, of: method)
        }
        try addEventStream(of: method, schema)
      }
    }
    // Rules of other modules may reach into it, which nothing here would tell.
    if let body = schema.messages[WellKnown.httpBody] { addTree(of: body, without: "") }
    let generated = Set(files.flatMap(\.allMessages).map { ObjectIdentifier($0) })
    for message in schema.messages.values
    where !generated.contains(ObjectIdentifier(message)) && !message.fields.isEmpty {
      let isReached = takesParameters(message) && message.fullName != WellKnown.httpBody
      guard isReached || takesMembers(message) || givesMembers(message) || hasRawBodies(message)
      else { continue }
      throw GeneratorError(
        file: message.file, name: message.fullName,
        "an HTTP rule reaches into it from another module: generate with gateway=all")
    }
  }

  func takesParameters(_ message: MessageModel) -> Bool { isForAll || parameters.has(message) }

  func takesMembers(_ message: MessageModel) -> Bool { isForAll || bodies.has(message) }

  func givesMembers(_ message: MessageModel) -> Bool { isForAll || answers.has(message) }

  func hasRawBodies(_ message: MessageModel) -> Bool { isForAll || rawBodies.has(message) }

  private mutating func add(
    _ binding: HTTPRules.Binding, of method: MethodModel
  ) throws(GeneratorError) {
    for variable in binding.variables { addParameter(variable[...], of: method.request) }
    if binding.body != "*" {
      // What the body holds, no query may say.
      addTree(of: method.request, without: binding.body)
      if let field = binding.rawBody, field > 0 {
        rawBodies.insert(ObjectIdentifier(method.request))
      } else if binding.body != "" {
        bodies.insert(ObjectIdentifier(method.request))
      }
    }
    if let field = binding.rawResponse, field > 0 {
      rawBodies.insert(ObjectIdentifier(method.response))
    } else if binding.responseBody != "" {
      answers.insert(ObjectIdentifier(method.response))
    }
  }

  private mutating func addEventStream(
    of method: MethodModel, _ schema: Schema
  ) throws(GeneratorError) {
    guard let stream = try schema.option("pintle.event_stream", of: method.options)?.message()
    else { return }
    answers.insert(ObjectIdentifier(method.response))
    if stream.string("resume_field") != "" { parameters.insert(ObjectIdentifier(method.request)) }
  }

  /// The messages that a path of field names leads through.
  private mutating func addParameter(_ path: ArraySlice<String>, of message: MessageModel?) {
    guard let message, let name = path.first, !isOneValue(message) else { return }
    parameters.insert(ObjectIdentifier(message))
    let field = message.fields.first { $0.name == name }
    addParameter(path.dropFirst(), of: field?.message)
  }

  /// A message and all that a query parameter can name inside it.
  private mutating func addTree(of message: MessageModel, without name: String) {
    guard !isOneValue(message) else { return }
    parameters.insert(ObjectIdentifier(message))
    // With a field left out it is not the whole tree, which another rule may still ask for.
    if name.isEmpty, !trees.insert(ObjectIdentifier(message)).inserted { return }
    for field in message.fields where field.isMessage && !field.isRepeated && field.name != name {
      if let inner = field.message { addTree(of: inner, without: "") }
    }
  }

  private func isOneValue(_ message: MessageModel) -> Bool {
    WellKnown.specialJSON.contains(message.fullName)
  }
}

extension Set<ObjectIdentifier> {
  fileprivate func has(_ message: MessageModel) -> Bool { contains(ObjectIdentifier(message)) }
}
