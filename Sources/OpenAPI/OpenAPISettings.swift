public import Wire

/// What an OpenAPI document says besides what the descriptors tell.
public struct OpenAPISettings: Sendable {
  public var title: String
  public var version: String
  /// Markdown.
  public var description: String
  /// A header that all calls with a token may carry to select an organization; nil for none.
  public var organizationHeader: String?
  /// Where clients get tokens (RFC 6749 section 4.4); nil for nowhere.
  public var tokenPath: String?
  /// Pages that are no calls.
  public var pages: [DescribedPage] = []

  public init(title: String, version: String, description: String) {
    self.title = title
    self.version = version
    self.description = description
  }
}

/// A page that is no call, as a document describes it.
public struct DescribedPage: Sendable {
  public var path: String
  /// "get", "post".
  public var verb: String
  /// An Operation Object (OpenAPI 3.1.1 section 4.8.10).
  public var operation: JSONValue

  public init(_ path: String, verb: String = "get", _ operation: JSONValue) {
    self.path = path
    self.verb = verb
    self.operation = operation
  }

  /// A page that is read.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - summary: What it is, in a sentence.
  ///   - contentType: The media type of its content.
  ///   - schema: The JSON Schema of the content.
  ///   - example: Content.
  ///   - failures: Other statuses with what they say; their bodies are of the same media type or of JSON.
  public init(
    _ path: String, summary: String, contentType: String = "application/json",
    schema: JSONValue = ["type": "object"], example: JSONValue? = nil,
    failures: [(status: Int, text: String)] = []
  ) {
    var media: [JSONValue.Member] = [.init("schema", schema)]
    if let example { media.append(.init("example", example)) }
    var responses: [JSONValue.Member] = [
      .init(
        "200",
        ["description": "The page.", "content": .object([.init(contentType, .object(media))])])
    ]
    for failure in failures {
      responses.append(
        .init(
          String(failure.status),
          ["description": .string(failure.text), "content": .object([.init(contentType, [:])])]))
    }
    self.init(
      path,
      [
        "tags": .array(["pages"]), "summary": .string(summary), "security": .array([]),
        "responses": .object(responses),
      ])
  }
}
