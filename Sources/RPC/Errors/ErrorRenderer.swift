public import Base
public import HTTP
public import Wire

/// How the JSON gateway shows the errors of a service to its clients: a value, given where the service is
/// registered.
///
/// It also renders the answers to paths under the service's prefixes that lead nowhere.
public protocol ErrorRenderer: Sendable {
  /// The answer for `error`; `random` is for ids of errors.
  ///
  /// An error after the first message of a stream shows as `body` alone.
  func render(_ error: RPCError, random: any RandomSource) -> RenderedError

  /// How the documents look that go with an HTTP status, for descriptions of an API.
  func document(status: Int) -> ErrorDocument
}

extension ErrorRenderer {
  /// A document of which nothing is known.
  public func document(status: Int) -> ErrorDocument {
    ErrorDocument("Error", schemaName: "Error", schema: [:])
  }
}

/// How a service's documents for errors look.
public struct ErrorDocument: Sendable {
  /// The name of the renderer's responses, which it shares with no other renderer.
  public var name: String
  /// The name of the schema, the same wherever it is the same schema.
  public var schemaName: String
  /// A JSON Schema.
  public var schema: JSONValue

  /// Names an error document and says what it looks like.
  public init(_ name: String, schemaName: String, schema: JSONValue) {
    self.name = name
    self.schemaName = schemaName
    self.schema = schema
  }
}

/// An error as an HTTP answer.
public struct RenderedError: Sendable, Equatable {
  /// The HTTP status.
  public var status: Int
  public var contentType: String
  public var body: [UInt8]
  /// More fields than those that describe the body.
  public var fields: [HTTPFields.Field]

  /// Makes an answer of a status and a body.
  public init(
    _ status: Int, contentType: String = "application/json", body: [UInt8],
    fields: [HTTPFields.Field] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.fields = fields
  }
}

/// `google.rpc.Status` as JSON: `{"code":5,"message":"...","details":[...]}`.
public struct StatusErrors: ErrorRenderer {
  public init() {}

  public func render(_ error: RPCError, random: any RandomSource) -> RenderedError {
    var buffer = ByteBuffer(capacity: 256)
    StatusDocument.append(json: error, to: &buffer)
    return RenderedError(error.httpStatus, body: buffer.array())
  }

  public func document(status: Int) -> ErrorDocument {
    ErrorDocument(
      "StatusError", schemaName: "google.rpc.Status",
      schema: [
        "type": "object",
        "properties": [
          "code": ["type": "integer", "format": "int32", "description": "The gRPC status code."],
          "message": ["type": "string"],
          "details": [
            "type": "array",
            "items": ["type": "object", "properties": ["@type": ["type": "string"]]],
          ],
        ],
        "required": .array(["code", "message"]),
      ])
  }
}
