/// A service.
final class ServiceModel {
  let name: String
  let fullName: String
  let file: String
  let package: String
  let comment: [String]
  let options: RawMessage
  private(set) var methods: [MethodModel] = []

  init(_ raw: RawMessage, _ scope: Scope) throws(GeneratorError) {
    name = raw.string(1)
    fullName = scope.fullName(name)
    file = scope.file
    package = scope.package
    comment = scope.comment
    options = try raw.message(3)
    let inner = scope.inside(name)
    for (index, method) in try raw.messages(2).enumerated() {
      methods.append(try MethodModel(method, inner.at([2, index])))
    }
  }
}

/// An rpc.
final class MethodModel {
  let name: String
  let fullName: String
  let file: String
  let comment: [String]
  let options: RawMessage
  let requestName: String
  let responseName: String
  let isClientStreaming: Bool
  let isServerStreaming: Bool
  /// `idempotency_level = NO_SIDE_EFFECTS`.
  let hasNoSideEffects: Bool
  /// Resolved types.
  var request: MessageModel!
  var response: MessageModel!

  init(_ raw: RawMessage, _ scope: Scope) throws(GeneratorError) {
    name = raw.string(1)
    fullName = scope.fullName(name)
    file = scope.file
    comment = scope.comment
    requestName = String(raw.string(2).drop { $0 == "." })
    responseName = String(raw.string(3).drop { $0 == "." })
    options = try raw.message(4)
    isClientStreaming = raw.bool(5)
    isServerStreaming = raw.bool(6)
    hasNoSideEffects = options.integer(34) == 1
  }
}
