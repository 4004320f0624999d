/// The options of an rpc that pintle/options.proto declares.
struct MethodOptions {
  /// Swift code for a `MethodDescriptor.Permission`.
  let permission: String
  let isExemptFromExecutions: Bool
  let successStatus: Int
  /// The status of an answer that would be `{}` or `[]`; nil when it is no other.
  let emptyStatus: Int?
  /// The OAuth scopes of which one is needed.
  let scopes: [String]
  /// Fields of every answer, names in lower case.
  let responseHeaders: [(name: String, value: String)]
  let alwaysRefusesUnknown: Bool
  /// Swift code for a `MethodDescriptor.EventStream`; nil without one.
  let eventStream: String?

  /// Reads and checks them: every method says who may call it, exactly once.
  init(_ method: MethodModel, _ schema: Schema) throws(GeneratorError) {
    func failure(_ reason: String) -> GeneratorError {
      GeneratorError(file: method.file, name: method.fullName, reason)
    }
    var permissions: [String] = []
    if let required = schema.option("pintle.permission", of: method.options) {
      guard !required.string.isEmpty else { throw failure("the permission is empty") }
      permissions.append(".required(\(Literal.string(required.string)))")
    }
    if schema.option("pintle.public", of: method.options)?.bool == true {
      permissions.append(".public")
    }
    if schema.option("pintle.authenticated", of: method.options)?.bool == true {
      permissions.append(".authenticated")
    }
    guard permissions.count <= 1 else {
      throw failure("only one of (pintle.permission), (pintle.public) and (pintle.authenticated)")
    }
    guard let permission = permissions.first else {
      throw failure(
        "nobody may call it: set (pintle.permission), (pintle.public) or (pintle.authenticated)")
    }
    self.permission = permission
    isExemptFromExecutions =
      schema.option("pintle.exempt_from_executions", of: method.options)?.bool == true
    successStatus =
      schema.option("pintle.success_status", of: method.options)?.numbers.last?.integer ?? 200
    guard (200...299).contains(successStatus) else {
      throw failure("success_status \(successStatus) is not from 200 to 299")
    }
    emptyStatus = schema.option("pintle.empty_status", of: method.options)?.numbers.last?.integer
    guard emptyStatus.map((200...299).contains) != false else {
      throw failure("empty_status \(emptyStatus ?? 0) is not from 200 to 299")
    }
    scopes = schema.option("pintle.scopes", of: method.options)?.strings ?? []
    guard scopes.allSatisfy({ !$0.isEmpty }) else { throw failure("a scope is empty") }
    responseHeaders =
      try schema.option("pintle.response_headers", of: method.options)?.messages().map {
        ($0.string("name").lowercased(), $0.string("value"))
      } ?? []
    alwaysRefusesUnknown =
      schema.option("pintle.always_refuses_unknown", of: method.options)?.bool == true
    guard let stream = try schema.option("pintle.event_stream", of: method.options)?.message()
    else {
      eventStream = nil
      return
    }
    guard method.isServerStreaming, !method.isClientStreaming else {
      throw failure("event_stream is for methods with one request and a stream of responses")
    }
    var arguments: [String] = []
    for (option, label, message) in [
      ("id_field", "idField", method.response), ("data_field", "dataField", method.response),
      ("resume_field", "resumeField", method.request),
    ] {
      let name = stream.string(option)
      guard let message, let field = message.fields.first(where: { $0.name == name }),
        !field.isRepeated, field.isMessage == (option == "data_field")
      else {
        let kind = option == "data_field" ? "message" : "value"
        throw failure(
          "event_stream: \(option) names no single \(kind) of \(message?.fullName ?? ""): \"\(name)\""
        )
      }
      arguments.append("\(label): \(Literal.string(name))")
    }
    eventStream = ".init(\(arguments.joined(separator: ", ")))"
  }
}
