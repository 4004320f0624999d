/// The options of an rpc that pintle/options.proto declares.
struct MethodOptions {
  /// Swift code for a `MethodDescriptor.Permission`.
  let permission: String
  let isExemptFromExecutions: Bool
  let successStatus: Int
  /// Scopes of which a token with scopes needs one.
  let scopes: [String]
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
    scopes = schema.option("pintle.scopes", of: method.options)?.strings ?? []
    for (index, scope) in scopes.enumerated() {
      // A scope-token of RFC 6749 section 3.3.
      let isScope = scope.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
      guard isScope, !scope.isEmpty, !scopes[..<index].contains(scope) else {
        throw failure("\"\(scope)\" is no scope, or stands there twice")
      }
    }
    guard scopes.isEmpty || permission != ".public" else {
      throw failure("a method that anyone may call has no scopes")
    }
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
