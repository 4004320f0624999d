public import Base
import Wire

/// `{"detailCode","trackingId","messages":[{"locale","localeOrigin","text"}],"causes":[]}`; an
/// unauthenticated caller also finds the text in "error", where that API's clients look for it.
public struct TrackingErrors: ErrorRenderer {
  public init() {}

  public func render(_ error: RPCError, random: any RandomSource) -> RenderedError {
    let status = error.httpStatus
    var buffer = ByteBuffer(capacity: 256)
    buffer.append("{\"detailCode\":")
    buffer.append(jsonString: Self.detailCode(status))
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
    return RenderedError(status, body: buffer.array())
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
