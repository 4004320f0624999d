/// The options of an rpc that pintle/options.proto declares.
struct MethodOptions {
  /// Swift code for a `MethodDescriptor.Permission`.
  let permission: String
  let isExemptFromExecutions: Bool
  let successStatus: Int

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
  }
}
