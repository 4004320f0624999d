public import Base
import Wire

/// `{"detailCode","trackingId","messages":[{"locale","localeOrigin","text"}],"causes":[...]}`: `messages` say what kind
/// of error it is, `causes` what it is about.
///
/// Two kinds look otherwise, as the clients of that API know them: an unauthenticated caller gets `{"error":"..."}`, and
/// one that calls too often `{"message":" Rate Limit Exceeded "}`.
public struct TrackingErrors: ErrorRenderer {
  public init() {}

  public func render(_ error: RPCError, random: any RandomSource) -> RenderedError {
    RenderedError(error.httpStatus, body: Self.body(error, random: random))
  }

  public func document(status: Int) -> ErrorDocument {
    switch status {
    case 401:
      ErrorDocument(
        "TrackingError", schemaName: "TrackingError.Unauthenticated",
        schema: Self.object([.init("error", ["type": "string"])]))
    case 429:
      ErrorDocument(
        "TrackingError", schemaName: "TrackingError.RateLimit",
        schema: Self.object([.init("message", ["type": "string"])]))
    default:
      ErrorDocument(
        "TrackingError", schemaName: "TrackingError",
        schema: Self.object([
          .init("detailCode", ["type": "string"]), .init("trackingId", ["type": "string"]),
          .init("messages", ["type": "array", "items": Self.localized]),
          .init("causes", ["type": "array", "items": Self.localized]),
        ]))
    }
  }

  private static let localized = object(
    ["locale", "localeOrigin", "text"].map { .init($0, ["type": "string"]) })

  /// The schema of an object that has all of these members.
  private static func object(_ members: [JSONValue.Member]) -> JSONValue {
    [
      "type": "object", "properties": .object(members),
      "required": .array(members.map { .string($0.name) }),
    ]
  }

  /// The document for an error.
  ///
  /// - Parameters:
  ///   - error: What is to be told.
  ///   - random: Makes the tracking id.
  ///   - members: More members of the object, as JSON text that begins with a comma; only where the document has the
  ///     four of every error.
  ///
  /// - Returns: The document's bytes.
  public static func body(
    _ error: RPCError, random: any RandomSource, members: String = ""
  ) -> [UInt8] {
    let status = error.httpStatus
    var buffer = ByteBuffer(capacity: 256)
    switch status {
    case 401:
      buffer.append("{\"error\":")
      buffer.append(jsonString: error.message)
    case 429: buffer.append("{\"message\":\" Rate Limit Exceeded \"")
    default:
      let kind = Kind(status)
      buffer.append("{\"detailCode\":")
      buffer.append(jsonString: kind.detailCode)
      buffer.append(",\"trackingId\":\"")
      buffer.append(utf8: HexText.encode(random.bytes(16)))
      buffer.append("\",\"messages\":[")
      append(kind.text, to: &buffer)
      buffer.append("],\"causes\":[")
      if !error.message.isEmpty, status < 500 || status == 501 || status == 503 || status == 504 {
        append(error.message, to: &buffer)
      }
      buffer.append("]")
      buffer.append(utf8: members)
    }
    buffer.append("}")
    return buffer.array()
  }

  private static func append(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append("{\"locale\":\"en-US\",\"localeOrigin\":\"DEFAULT\",\"text\":")
    buffer.append(jsonString: text)
    buffer.append("}")
  }

  /// What a status says by itself.
  private struct Kind {
    let detailCode: String
    let text: String

    init(_ status: Int) {
      switch status {
      case 400:
        detailCode = "400.1 Bad Request Content"
        text = "The request was syntactically correct but its content is semantically invalid."
      case 403:
        detailCode = "403 Forbidden"
        text = "The server understood the request but refuses to authorize it."
      case 404:
        detailCode = "404 Not found"
        text = "The server did not find a current representation for the target resource."
      case 405:
        detailCode = "405 Method Not Allowed"
        text = "The target resource does not have this method."
      case 408:
        detailCode = "408 Request Timeout"
        text = "The request did not come in time."
      case 409:
        detailCode = "409 Conflict"
        text = "The request conflicts with the current state of the target resource."
      case 413:
        detailCode = "413 Content Too Large"
        text = "The request is larger than the server takes."
      case 415:
        detailCode = "415 Unsupported Media Type"
        text = "The request's content is in a format that the server does not take."
      case 501:
        detailCode = "501 Not Implemented"
        text = "The server does not do this."
      case 503:
        detailCode = "503 Service Unavailable"
        text = "The server cannot answer now."
      case 504:
        detailCode = "504 Gateway Timeout"
        text = "The answer was not there in time."
      default:
        detailCode = status == 500 ? "500.0 Internal Fault" : "\(status)"
        text = "An internal fault occurred."
      }
    }
  }
}
