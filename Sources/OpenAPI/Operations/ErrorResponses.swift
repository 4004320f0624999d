import Base
import RPC
import Wire

/// Describes the errors of operations, as the renderers of their services show them.
struct ErrorResponses {
  /// What is described by its status, each with an error that has it.
  private static let kinds: [(status: Int, text: String, error: RPCError)] = [
    (400, "The request is not valid.", RPCError(.invalidArgument, "the request is not valid")),
    (401, "The caller is not known.", RPCError(.unauthenticated, "no valid token was sent")),
    (403, "The caller may not do this.", RPCError(.permissionDenied, "the permission is missing")),
    (404, "There is no such thing.", RPCError(.notFound, "it does not exist")),
    (409, "It is in the way of what is there.", RPCError(.alreadyExists, "it exists already")),
    (
      429, "Too many calls; `retry-after` says when to try again.",
      RPCError.throttled("too many calls", retryAfter: 1_000_000_000)
    ),
  ]

  /// The responses that operations refer to, by name.
  private(set) var components = JSONObject([])
  private(set) var schemas: [(name: String, schema: JSONValue)] = []

  /// Adds what an operation answers when it fails.
  mutating func add(
    _ errors: any ErrorRenderer, isPublic: Bool, hasPath: Bool, to responses: inout JSONObject
  ) {
    for (status, text, error) in Self.kinds {
      if isPublic, status == 401 || status == 403 { continue }
      if !hasPath, status == 404 { continue }
      responses[String(status)] = reference(errors, status, text, error)
    }
    responses["default"] = reference(
      errors, nil, "Any other error.", RPCError(.unavailable, "the server cannot answer now"))
  }

  /// What a request gets whose path and query are longer than the server reads; it knows no service yet.
  mutating func targetTooLong() -> JSONValue {
    components["TargetTooLong"] = [
      "description": "Path and query are too long.",
      "content": ["text/plain": ["schema": ["type": "string"]]],
    ]
    return ["$ref": "#/components/responses/TargetTooLong"]
  }

  private mutating func reference(
    _ errors: any ErrorRenderer, _ status: Int?, _ text: String, _ error: RPCError
  ) -> JSONValue {
    let document = errors.document(status: status ?? 500)
    let name = "\(document.name).\(status.map(String.init) ?? "default")"
    if components[name] == nil {
      let rendered = errors.render(error, random: ZeroSource())
      let schemaName = document.schemaName
      if !schemas.contains(where: { $0.name.utf8Equals(schemaName) }) {
        schemas.append((schemaName, document.schema))
      }
      var media: JSONObject = ["schema": SchemaBuilder.reference(schemaName)]
      if let example = try? JSONValue(json: rendered.body) { media["example"] = example }
      components[name] = [
        "description": .string(text),
        "content": .object([.init(rendered.contentType, media.value)]),
      ]
    }
    return ["$ref": .string("#/components/responses/" + name)]
  }
}

/// Bytes of zeros, so that examples are the same each time.
private struct ZeroSource: RandomSource {
  func fill(_ bytes: UnsafeMutableRawBufferPointer) {
    for index in bytes.indices { bytes[index] = 0 }
  }
}
