import Base
import PathTemplates
public import RPC
public import Wire

/// The description of services as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), made from the descriptors with
/// which they are served.
public struct OpenAPIDocument {
  /// The document.
  public let value: JSONValue

  /// Describes services and pages.
  ///
  /// Making it takes some milliseconds: it is made once and kept.
  public init(_ services: [RegisteredService], _ settings: OpenAPISettings) {
    var writer = DocumentWriter(services, settings)
    value = writer.document()
  }
}

/// Puts a document together.
private struct DocumentWriter {
  private let services: [RegisteredService]
  private let settings: OpenAPISettings
  private let types: ProtoTypes
  private let parameters: ParameterWriter
  private let examples: Examples
  private var schemas: SchemaBuilder
  private var errors = ErrorResponses()
  /// The paths in order, each with the shape that it shares with no other.
  private var paths: [(path: PathText, item: JSONObject)] = []
  private var shapes: [UTF8Key: Int] = [:]
  private var scopes: [String] = []

  init(_ services: [RegisteredService], _ settings: OpenAPISettings) {
    self.services = services
    self.settings = settings
    types = ProtoTypes(services)
    parameters = ParameterWriter(types: types)
    examples = Examples(types: types)
    schemas = SchemaBuilder(types)
  }

  mutating func document() -> JSONValue {
    for service in services { noteUses(service) }
    var tags: [JSONValue] = []
    for service in services {
      let count = paths.reduce(0) { $0 + $1.item.members.count }
      add(service)
      guard paths.reduce(0, { $0 + $1.item.members.count }) > count else { continue }
      var tag: JSONObject = ["name": .string(service.descriptor.name)]
      let comment = types.comment(service.descriptor.name)
      if !comment.isEmpty { tag["description"] = .string(comment) }
      tags.append(tag.value)
    }
    var items = paths.map { JSONValue.Member($0.path.text, $0.item.value) }
    for page in settings.pages {
      let operation = JSONValue.Member(page.verb, page.operation)
      if let place = items.firstIndex(where: { $0.name.utf8Equals(page.path) }) {
        items[place].value = .object((items[place].value.objectValue ?? []) + [operation])
      } else {
        items.append(.init(page.path, .object([operation])))
      }
    }
    if !settings.pages.isEmpty {
      tags.append([
        "name": "pages", "description": "What is no call: health, keys, tokens, this document.",
      ])
    }
    return [
      "openapi": "3.1.1",
      "info": [
        "title": .string(settings.title), "version": .string(settings.version),
        "description": .string(settings.description),
      ],
      "servers": .array([["url": "/"]]),
      "tags": .array(tags),
      "paths": .object(items),
      "components": components,
    ]
  }

  private var components: JSONValue {
    let all = schemas.components + errors.schemas
    return [
      "schemas": .object(
        all.map { JSONValue.Member($0.name, $0.schema) }.sorted {
          $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }),
      "responses": errors.components.value,
      "securitySchemes": securitySchemes,
    ]
  }

  // MARK: Security

  private var securitySchemes: JSONValue {
    var object: JSONObject = [
      "bearer": [
        "type": "http", "scheme": "bearer",
        "description": "An access token: `authorization: Bearer ...`.",
      ]
    ]
    if let path = settings.tokenPath, !scopes.isEmpty {
      object["oauth2"] = [
        "type": "oauth2",
        "flows": [
          "clientCredentials": [
            "tokenUrl": .string(path),
            "scopes": .object(scopes.map { .init($0, "") }),
          ]
        ],
      ]
    }
    return object.value
  }

  private mutating func security(_ method: MethodDescriptor) -> JSONValue {
    guard method.permission != .public else { return .array([]) }
    var alternatives: [JSONValue] = [["bearer": .array([])]]
    guard settings.tokenPath != nil else { return .array(alternatives) }
    for scope in method.scopes {
      // "*" is for a token with any scope.
      if scope.utf8Equals("*") {
        alternatives.append(["oauth2": .array([])])
        continue
      }
      if !scopes.contains(where: { $0.utf8Equals(scope) }) { scopes.append(scope) }
      alternatives.append(["oauth2": .array([.string(scope)])])
    }
    return .array(alternatives)
  }

  // MARK: Operations

  /// Whether OpenAPI and the gateway have a rule's verb.
  private static func verb(_ rule: MethodDescriptor.HTTPRule) -> String? {
    ["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"].contains {
      $0.utf8Equals(rule.verb)
    }
      ? rule.verb.lowercased() : nil
  }

  private static func use(_ service: ServiceDescriptor, _ template: String) -> MessageUse {
    service.refusesUnknown(at: template) ? .strictInput : .lenientInput
  }

  private mutating func noteUses(_ service: RegisteredService) {
    let descriptor = service.descriptor
    for method in descriptor.methods where method.kind != .bidirectional {
      for rule in method.httpRules {
        if rule.rawResponse == nil { schemas.note(method.responseName, .output) }
        guard !rule.body.isEmpty, rule.rawBody == nil else { continue }
        for place in descriptor.places {
          let use = Self.use(descriptor, descriptor.template(of: rule, at: place))
          if rule.body.utf8Equals("*") {
            schemas.note(method.requestName, use)
          } else if let field = types.message(method.requestName)?.field(rule.body) {
            schemas.note(field.typeName, use)
          }
        }
      }
    }
  }

  private mutating func add(_ service: RegisteredService) {
    for method in service.descriptor.methods where method.kind != .bidirectional {
      for (number, rule) in method.httpRules.enumerated() {
        var first: String?
        for place in service.descriptor.places {
          let path = add(service, method, rule, number, at: place, sameAs: first)
          first = first ?? path
        }
      }
    }
  }

  /// Adds an operation; returns its path.
  private mutating func add(
    _ service: RegisteredService, _ method: MethodDescriptor, _ rule: MethodDescriptor.HTTPRule,
    _ number: Int, at place: String?, sameAs first: String?
  ) -> String? {
    let text = service.descriptor.template(of: rule, at: place)
    guard let verb = Self.verb(rule), let template = try? PathTemplate(text) else { return nil }
    var path = PathText(template) { parameters.jsonName($0, of: method.requestName) }
    let index: Int
    if let known = shapes[UTF8Key(path.shape)] {
      index = known
      path.takeNames(of: paths[known].path)
    } else {
      index = paths.count
      shapes[UTF8Key(path.shape)] = index
      paths.append((path, [:]))
    }
    var operation: JSONObject = ["tags": .array([.string(service.descriptor.name)])]
    describe(service, method, rule, &operation)
    var identifier = "\(service.descriptor.name).\(method.name)"
    if number > 0 { identifier += ".\(number + 1)" }
    if first != nil { identifier += "@" + (place.map { $0.isEmpty ? "/" : $0 } ?? "version") }
    operation["operationId"] = .string(identifier)
    if let first { operation["x-same-as"] = .string(first) }
    let list = parameterList(service, method, rule, path, at: place)
    if !list.isEmpty { operation["parameters"] = .array(list) }
    operation["requestBody"] = requestBody(
      method, rule, path, Self.use(service.descriptor, text))
    operation["responses"] = responses(service, method, rule, path)
    operation["security"] = security(method)
    paths[index].item[verb] = operation.value
    return path.text
  }

  private func describe(
    _ service: RegisteredService, _ method: MethodDescriptor, _ rule: MethodDescriptor.HTTPRule,
    _ operation: inout JSONObject
  ) {
    let comment = types.comment("\(service.descriptor.name).\(method.name)")
    var paragraphs = comment.isEmpty ? [] : [comment]
    operation["summary"] = .string(comment.isEmpty ? method.name : Self.firstSentence(comment))
    switch method.permission {
    case .public: paragraphs.append("Anybody may call it.")
    case .authenticated: paragraphs.append("Any caller with a valid token may call it.")
    case .required(let permission): paragraphs.append("It needs the permission `\(permission)`.")
    }
    if rule.rawBody != nil {
      paragraphs.append("The body is taken as it is, with its content type.")
    }
    if rule.rawResponse != nil {
      paragraphs.append("The answer is data of any content type.")
    } else if method.kind == .serverStream {
      paragraphs.append(
        "The answer is a stream: a JSON object in a line for each message, or server-sent events for clients that "
          + "accept `text/event-stream`.")
    }
    if let mask = PatchMask(rule, method, service.descriptor.file) {
      paragraphs.append(
        "Without `\(mask.jsonName)` the members that the body has are meant, those of messages in it one by one."
      )
    }
    operation["description"] = .string(paragraphs.joined(separator: "\n\n"))
  }

  private static func firstSentence(_ text: String) -> String {
    let line = text.split(separator: "\n\n").first.map {
      $0.split(separator: "\n").joined(separator: " ")
    }
    guard let line else { return text }
    let bytes = Array(line.utf8)
    for index in bytes.indices.dropLast()
    where bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == UInt8(ascii: " ") {
      return String(decoding: bytes[...index], as: UTF8.self)
    }
    return line
  }

  private mutating func parameterList(
    _ service: RegisteredService, _ method: MethodDescriptor, _ rule: MethodDescriptor.HTTPRule,
    _ path: PathText, at place: String?
  ) -> [JSONValue] {
    var list = path.parameters.map { parameters.path($0, of: method.requestName, &schemas) }
    if !rule.body.utf8Equals("*") {
      list += parameters.query(
        of: method.requestName, bound: path.parameters.map(\.field), body: rule.body, &schemas)
    }
    if let header = service.descriptor.requiredHeader, header.isRequired(under: place) {
      list.append([
        "name": .string(header.name), "in": "header", "required": .boolean(true),
        "schema": ["type": "string", "enum": .array([.string(header.value)])],
        "example": .string(header.value),
      ])
    }
    if let header = settings.organizationHeader, method.permission != .public {
      list.append([
        "name": .string(header), "in": "header",
        "description":
          "The id of the organization in which the call acts; that of the caller when absent.",
        "schema": ["type": "string"], "example": "69629023906488334",
      ])
    }
    if method.eventStream != nil {
      list.append([
        "name": "last-event-id", "in": "header",
        "description": "Where a client of server-sent events goes on.",
        "schema": ["type": "string"],
      ])
    }
    return list
  }

  private mutating func requestBody(
    _ method: MethodDescriptor, _ rule: MethodDescriptor.HTTPRule, _ path: PathText,
    _ use: MessageUse
  ) -> JSONValue? {
    guard !rule.body.isEmpty, let message = types.message(method.requestName) else { return nil }
    if rule.rawBody != nil { return ["content": Self.anyData] }
    var schema: JSONValue
    let example: JSONValue?
    var isRequired: Bool
    if rule.body.utf8Equals("*") {
      let bound = path.parameters.compactMap { $0.field.count == 1 ? $0.field[0] : nil }
      example = examples.message(message.name, without: bound)
      schema =
        bound.isEmpty
        ? schemas.message(message.name, use)
        : schemas.object(message, use, without: bound).value
      isRequired = message.oneofs.contains(where: \.isRequired)
      for field in message.fields where field.refusesAbsence {
        if !bound.contains(where: { $0.utf8Equals(field.name) }) { isRequired = true }
      }
    } else {
      guard let field = message.field(rule.body) else { return nil }
      schema = schemas.field(field, use)
      example = examples.value(field)
      isRequired = field.refusesAbsence
      if !isRequired { schema = SchemaBuilder.orNull(schema) }
    }
    var media: JSONObject = ["schema": schema]
    media["example"] = example
    var body: JSONObject = ["content": ["application/json": media.value]]
    if method.kind == .clientStream {
      body["description"] = "Any number of such objects, one in each line."
    } else {
      body["required"] = .boolean(isRequired)
    }
    return body.value
  }

  private mutating func responses(
    _ service: RegisteredService, _ method: MethodDescriptor, _ rule: MethodDescriptor.HTTPRule,
    _ path: PathText
  ) -> JSONValue {
    var success: JSONObject = ["description": "It succeeded."]
    if !method.responseHeaders.isEmpty {
      success["headers"] = .object(
        method.responseHeaders.map {
          .init($0.name, ["schema": ["type": "string"], "example": .string($0.value)])
        })
    }
    if method.successStatus != 204 {
      success["content"] = content(method, rule)
    }
    var responses: JSONObject = [:]
    responses[String(method.successStatus)] = success.value
    if let status = method.emptyStatus {
      responses[String(status)] = ["description": "It succeeded, and there is nothing to tell."]
    }
    if rule.verb.utf8Equals("GET") { responses["414"] = errors.targetTooLong() }
    errors.add(
      service.errors, isPublic: method.permission == .public, hasPath: !path.parameters.isEmpty,
      to: &responses)
    return responses.value
  }

  /// Content as it is.
  private static let anyData: JSONValue = [
    "*/*": ["schema": ["type": "string", "format": "binary"]]
  ]

  private mutating func content(
    _ method: MethodDescriptor, _ rule: MethodDescriptor.HTTPRule
  ) -> JSONValue {
    if rule.rawResponse != nil { return Self.anyData }
    var schema: JSONValue
    var example: JSONValue?
    if !rule.responseBody.isEmpty,
      let field = types.message(method.responseName)?.field(rule.responseBody)
    {
      schema = schemas.field(field, .output)
      example = examples.value(field)
    } else {
      schema = schemas.message(method.responseName, .output)
      example = examples.message(method.responseName)
    }
    if method.kind == .serverStream {
      let line: JSONValue = ["type": "object", "properties": ["result": schema]]
      return [
        "application/x-ndjson": ["schema": line],
        "text/event-stream": ["schema": ["type": "string"]],
      ]
    }
    var media: JSONObject = ["schema": schema]
    media["example"] = example
    return ["application/json": media.value]
  }
}
