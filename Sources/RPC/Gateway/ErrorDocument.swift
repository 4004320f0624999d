import Base
import Wire

/// An error as the body of a JSON answer, in the form that a service declares.
enum ErrorDocument {
  /// The document's bytes.
  ///
  /// `status` is the HTTP status that goes with it, `random` makes the tracking id.
  static func bytes(
    _ error: RPCError, status: Int, _ format: ServiceDescriptor.ErrorFormat,
    random: any RandomSource
  ) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 256)
    switch format {
    case .status: StatusDocument.append(json: error, to: &buffer)
    case .trackingMessages: appendTracking(error, status, random, to: &buffer)
    }
    return buffer.array()
  }

  /// `{"detailCode","trackingId","messages":[{"locale","localeOrigin","text"}],"causes":[]}`; an
  /// unauthenticated caller also finds the text in "error", where that API's clients look for it.
  private static func appendTracking(
    _ error: RPCError, _ status: Int, _ random: any RandomSource, to buffer: inout ByteBuffer
  ) {
    buffer.append("{\"detailCode\":")
    buffer.append(jsonString: detailCode(status))
    buffer.append(",\"trackingId\":\"")
    buffer.append(utf8: HexText.encode(random.bytes(16)))
    buffer.append("\",\"messages\":[{\"locale\":\"en-US\",\"localeOrigin\":\"DEFAULT\",\"text\":")
    buffer.append(jsonString: error.message)
    buffer.append("}],\"causes\":[]")
    if status == 401 {
      buffer.append(",\"error\":")
      buffer.append(jsonString: error.message)
    }
    buffer.append("}")
  }

  private static func detailCode(_ status: Int) -> String {
    switch status {
    case 400: "400.1 Bad Request Content"
    case 401: "401 Unauthorized"
    case 403: "403 Forbidden"
    case 404: "404 Not found"
    case 405: "405 Method Not Allowed"
    case 409: "409 Conflict"
    case 413: "413 Content Too Large"
    case 415: "415 Unsupported Media Type"
    case 429: "429 Too Many Requests"
    case 500: "500.0 Internal Fault"
    case 501: "501 Not Implemented"
    case 503: "503 Service Unavailable"
    case 504: "504 Gateway Timeout"
    default: "\(status)"
    }
  }
}
